//! "Ví dụ đầy đủ": a complete plan for the same city. Everything the document does not say is made up and marked so.

use super::assumptions;
use super::city::Known::{self, QuotedNone, SelfFinancedNone, Silent};
use super::city::{self, OpenPost};
use crate::model::calendar::Month;
use crate::model::payroll::{Instrument, Line, LineId, PayrollPlan, Scope, Terms, UnitId, When};
use crate::model::provenance::Provenance;
use crate::model::quantity::Fraction;
use crate::model::scenario::{Origin, Scenario};
use crate::model::sourcing::{Hold, PostKind, Route, RouteKind, Shape, Stage, StageEstimate, Ward};

/// A complete, plausible plan: 170 posts over four years and nine routes, of which one comes too late.
pub fn example_scenario() -> Scenario {
    let mut wards = city::wards(
        &QUARTERS_PER_WARD,
        &Provenance::Example,
        &ROUTES.map(|planned| planned.open),
    );
    for planned in &ROUTES {
        lay_route(&mut wards, planned);
    }
    Scenario {
        name: "Ví dụ đầy đủ".to_owned(),
        origin: Origin::Example,
        place: "Đông Hà".to_owned(),
        horizon: city::horizon(),
        circumstances: assumptions::circumstances(),
        thresholds: assumptions::thresholds(),
        overrides: Vec::new(),
        payroll: PayrollPlan {
            blocks: city::blocks(),
            groups: city::groups(),
            units: city::units(&ESTABLISHMENTS, &Provenance::Example),
            likelihoods: assumptions::likelihoods(&Provenance::Example),
            lines: lines(),
            targets: vec![city::target()],
            terms: Terms::SUPPOSED,
            roster: None,
        },
        sourcing: city::sourcing(wards),
    }
}

/// Posts assigned in 2021, unit by unit: 1 173 in all.
#[rustfmt::skip]
const ESTABLISHMENTS: [Known; 39] = [
    Silent(30), Silent(16), Silent(17), QuotedNone, SelfFinancedNone, Silent(10), Silent(8),
    Silent(48), Silent(45), Silent(43), Silent(41), Silent(39), Silent(35),
    Silent(46), Silent(42), Silent(37),
    Silent(44), Silent(41), Silent(39), Silent(37), Silent(35), Silent(34), Silent(32), Silent(30), Silent(28), Silent(26),
    Silent(24),
    Silent(36), Silent(34), Silent(33), Silent(32), Silent(31), Silent(30), Silent(29), Silent(28), Silent(26), Silent(24),
    Silent(22), Silent(21),
];

/// Posts by unit, then by instrument in the order of [`Instrument::CUTS`], then by year from 2022.
#[rustfmt::skip]
const PLANNED: [(u32, [[u32; 4]; 6]); 37] = [
    ( 1, [[0, 0, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0], [0, 2, 1, 1], [0, 0, 0, 0], [0, 0, 0, 0]]),
    ( 2, [[0, 0, 0, 1], [0, 0, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 1, 0]]),
    ( 3, [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 1, 1, 1], [0, 0, 0, 0], [0, 0, 0, 0]]),
    ( 6, [[0, 0, 1, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]),
    ( 7, [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 0, 0], [0, 0, 0, 0]]),
    ( 8, [[0, 0, 1, 1], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [1, 1, 1, 0]]),
    ( 9, [[0, 1, 1, 1], [0, 0, 1, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [1, 1, 0, 0]]),
    (10, [[0, 0, 1, 1], [1, 0, 0, 1], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 1, 0, 0]]),
    (11, [[0, 1, 1, 1], [0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 0, 0], [0, 0, 0, 0], [1, 0, 1, 0]]),
    (12, [[0, 1, 0, 1], [0, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 1, 0]]),
    (13, [[0, 1, 0, 1], [0, 0, 0, 1], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [1, 0, 1, 0]]),
    (14, [[0, 1, 1, 1], [0, 0, 1, 0], [0, 0, 0, 0], [0, 0, 0, 0], [1, 0, 0, 0], [0, 1, 0, 0]]),
    (15, [[0, 0, 1, 1], [0, 0, 0, 1], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 1, 0], [0, 1, 0, 0]]),
    (16, [[0, 1, 0, 1], [0, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [1, 0, 0, 0], [0, 0, 1, 0]]),
    (17, [[0, 0, 0, 1], [1, 0, 0, 0], [0, 0, 1, 1], [0, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]]),
    (18, [[1, 1, 0, 1], [0, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]),
    (19, [[1, 0, 0, 1], [0, 0, 1, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]]),
    (20, [[1, 0, 1, 0], [0, 0, 1, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 1]]),
    (21, [[1, 1, 0, 0], [0, 0, 0, 1], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]),
    (22, [[1, 0, 0, 0], [1, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0]]),
    (23, [[0, 1, 1, 1], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [1, 0, 0, 0]]),
    (24, [[0, 1, 0, 0], [0, 1, 1, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1]]),
    (25, [[0, 0, 1, 0], [1, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 1]]),
    (26, [[0, 1, 1, 0], [0, 0, 0, 1], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [1, 0, 0, 0]]),
    (27, [[1, 0, 0, 1], [0, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 1, 0]]),
    (28, [[1, 0, 0, 0], [1, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0]]),
    (29, [[1, 0, 1, 0], [0, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 1, 0, 1]]),
    (30, [[1, 0, 0, 1], [0, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]),
    (31, [[0, 1, 1, 0], [0, 0, 0, 1], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 0, 0]]),
    (32, [[0, 1, 1, 1], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [1, 0, 0, 0]]),
    (33, [[0, 1, 0, 0], [0, 1, 1, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [1, 0, 0, 1]]),
    (34, [[1, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 0, 0]]),
    (35, [[1, 0, 1, 1], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 1, 0, 0]]),
    (36, [[0, 1, 1, 0], [0, 0, 0, 1], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [1, 0, 0, 0]]),
    (37, [[1, 0, 0, 1], [0, 0, 1, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 1, 0, 0]]),
    (38, [[0, 0, 1, 1], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 1, 0, 0]]),
    (39, [[0, 1, 0, 1], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 1, 0]]),
];

/// Posts already gone when the plan is written: unit, instrument, month of 2022, one post each.
const DONE: [(u32, Instrument, u32); 6] = [
    (10, Instrument::VacantPostCut, 3),
    (12, Instrument::VacantPostCut, 3),
    (24, Instrument::VacantPostCut, 4),
    (15, Instrument::RetirementAtAge, 5),
    (31, Instrument::RetirementAtAge, 5),
    (17, Instrument::RetirementAtAge, 6),
];

/// The lines: what is done first, then unit by unit.
fn lines() -> Vec<Line> {
    let done = DONE.iter().filter_map(|(unit, instrument, month)| {
        let month = Month::new(2022, *month)?;
        Some((*unit, *instrument, When::Month(month), 1, 1))
    });
    let planned = PLANNED.iter().flat_map(|(unit, cuts)| {
        Instrument::CUTS
            .into_iter()
            .zip(cuts)
            .flat_map(move |(instrument, years)| {
                (2022..)
                    .zip(years)
                    .filter(|(_, posts)| **posts > 0)
                    .map(move |(year, posts)| (*unit, instrument, When::Year(year), *posts, 0))
            })
    });
    (1..)
        .zip(done.chain(planned))
        .map(|(id, (unit, instrument, when, posts, done))| Line {
            id: LineId(id),
            scope: Scope::Unit(UnitId(unit)),
            instrument,
            when,
            posts,
            done,
            likelihood: None,
            provenance: Provenance::Example,
        })
        .collect()
}

/// 62 khu phố, as uneven as wards are.
const QUARTERS_PER_WARD: [u32; 9] = [9, 5, 7, 4, 10, 5, 8, 5, 9];

/// A post that is open, and how it is to be filled.
#[derive(Clone, Copy)]
struct Planned {
    open: OpenPost,
    kind: RouteKind,
    /// Year and month the route starts in.
    start: (i32, u32),
    stages: &'static [StageEstimate],
}

const fn planned(
    open: OpenPost,
    kind: RouteKind,
    start: (i32, u32),
    stages: &'static [StageEstimate],
) -> Planned {
    Planned {
        open,
        kind,
        start,
        stages,
    }
}

/// The nine routes, in the order they are expected to end. The last starts in August 2024 and is five months late.
const ROUTES: [Planned; 9] = [
    planned(
        (9, 6, PostKind::Head),
        RouteKind::WardOfficial,
        (2022, 11),
        &ASSIGNED,
    ),
    planned(
        (8, 1, PostKind::Front),
        RouteKind::CellSecretary,
        (2022, 10),
        &SECRETARY,
    ),
    planned(
        (9, 2, PostKind::Front),
        RouteKind::ElectMember,
        (2023, 2),
        &ELECTED,
    ),
    planned(
        (9, 8, PostKind::Head),
        RouteKind::ElectMember,
        (2023, 2),
        &ELECTED_SLOWLY,
    ),
    planned(
        (9, 3, PostKind::Head),
        RouteKind::AdmitHolder,
        (2022, 9),
        &ADMITTED,
    ),
    planned(
        (8, 2, PostKind::Head),
        RouteKind::AdmitHolder,
        (2022, 10),
        &ADMITTED_SLOWLY,
    ),
    planned(
        (8, 4, PostKind::Head),
        RouteKind::ElectMember,
        (2024, 4),
        &ELECTED_SLOWLY,
    ),
    planned(
        (9, 9, PostKind::Front),
        RouteKind::AdmitHolder,
        (2023, 1),
        &ADMITTED_LATE,
    ),
    planned(
        (8, 5, PostKind::Head),
        RouteKind::AdmitHolder,
        (2024, 8),
        &ADMITTED_LATE,
    ),
];

const fn stage(stage: Stage, months: [u32; 3], chance_percent: u32) -> StageEstimate {
    StageEstimate {
        stage,
        months,
        chance: Fraction::from_percent(chance_percent),
    }
}

const ASSIGNED: [StageEstimate; 2] = [
    stage(Stage::CandidatePreparation, [1, 1, 2], 100),
    stage(Stage::Appointment, [0, 1, 1], 99),
];
const SECRETARY: [StageEstimate; 3] = [
    stage(Stage::CandidatePreparation, [1, 1, 2], 99),
    stage(Stage::Election, [1, 2, 2], 99),
    stage(Stage::Appointment, [0, 0, 1], 100),
];
const ELECTED: [StageEstimate; 3] = [
    stage(Stage::CandidatePreparation, [1, 2, 3], 99),
    stage(Stage::Election, [1, 1, 2], 99),
    stage(Stage::Appointment, [0, 0, 1], 100),
];
const ELECTED_SLOWLY: [StageEstimate; 3] = [
    stage(Stage::CandidatePreparation, [2, 3, 4], 98),
    stage(Stage::Election, [1, 1, 2], 98),
    stage(Stage::Appointment, [0, 0, 1], 100),
];
const ADMITTED: [StageEstimate; 5] = [
    stage(Stage::Nurture, [6, 9, 12], 98),
    stage(Stage::AwarenessClass, [1, 2, 3], 99),
    stage(Stage::BackgroundCheck, [2, 3, 4], 98),
    stage(Stage::AdmissionDecision, [2, 3, 4], 99),
    stage(Stage::AdmissionCeremony, [0, 1, 2], 100),
];
const ADMITTED_SLOWLY: [StageEstimate; 5] = [
    stage(Stage::Nurture, [7, 10, 13], 98),
    stage(Stage::AwarenessClass, [1, 2, 3], 99),
    stage(Stage::BackgroundCheck, [2, 3, 4], 98),
    stage(Stage::AdmissionDecision, [2, 3, 4], 99),
    stage(Stage::AdmissionCeremony, [0, 1, 2], 100),
];
const ADMITTED_LATE: [StageEstimate; 5] = [
    stage(Stage::Nurture, [8, 10, 12], 99),
    stage(Stage::AwarenessClass, [2, 3, 3], 99),
    stage(Stage::BackgroundCheck, [3, 4, 5], 99),
    stage(Stage::AdmissionDecision, [2, 3, 4], 99),
    stage(Stage::AdmissionCeremony, [0, 1, 2], 100),
];

/// Puts the route on its post.
fn lay_route(wards: &mut [Ward], planned: &Planned) {
    let (ward, quarter, kind) = planned.open;
    let Some(start) = Month::new(planned.start.0, planned.start.1) else {
        return;
    };
    let quarter = wards
        .iter_mut()
        .filter(|candidate| candidate.id.0 == ward)
        .flat_map(|ward| ward.quarters.iter_mut().zip(1..))
        .find_map(|(candidate, number)| (number == quarter).then_some(candidate));
    let Some(quarter) = quarter else { return };
    let Hold::Apart(head, front) = &mut quarter.hold else {
        return;
    };
    let post = match kind {
        PostKind::Head => head,
        PostKind::Front => front,
    };
    post.route = Some(Route {
        shape: Shape {
            kind: planned.kind,
            stages: Some(planned.stages.to_vec()),
        },
        start,
        // An admission that fails still leaves time to elect someone who is a member already.
        fallback: (planned.kind == RouteKind::AdmitHolder).then_some(Shape {
            kind: RouteKind::ElectMember,
            stages: None,
        }),
        provenance: Provenance::Example,
    });
}
