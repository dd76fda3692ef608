//! What the tool supposes where the document is silent. Every value is marked, and every value can be replaced.

use crate::model::payroll::InstrumentLikelihoods;
use crate::model::provenance::{Provenance, Sourced};
use crate::model::quantity::Fraction;
use crate::model::scenario::{Circumstances, Thresholds};
use crate::model::sourcing::{Preset, RouteDefaults, RouteKind, Stage, StageEstimate, Turnover};

/// How likely a post planned by each cutting instrument really goes, in the order of `Instrument::CUTS`: at age, early,
/// severance, transfer, reorganisation, vacant post.
const LIKELIHOODS_PERCENT: [u32; 6] = [97, 82, 65, 60, 75, 95];

/// The likelihoods of the instruments, with the mark a scenario gives them.
pub(super) fn likelihoods(mark: &Provenance) -> InstrumentLikelihoods {
    InstrumentLikelihoods {
        cuts: LIKELIHOODS_PERCENT.map(|percent| Sourced::new(Fraction::from_percent(percent), mark.clone())),
    }
}

/// The three circumstances: the tool's own setting, no document states it.
pub(super) fn circumstances() -> Sourced<Circumstances> {
    Sourced::new(Circumstances::DEFAULT, Provenance::Assumed)
}

/// The thresholds of the verdicts: the tool's own setting, no document states it.
pub(super) fn thresholds() -> Sourced<Thresholds> {
    Sourced::new(Thresholds::DEFAULT, Provenance::Assumed)
}

/// Nobody changes, until someone says how often; seven in ten successors are members.
pub(super) fn turnover() -> Sourced<Turnover> {
    Sourced::new(
        Turnover {
            yearly: Fraction::ZERO,
            successor_member: Fraction::from_percent(70),
        },
        Provenance::Assumed,
    )
}

const fn stage(stage: Stage, months: [u32; 3], chance_percent: u32) -> StageEstimate {
    StageEstimate {
        stage,
        months,
        chance: Fraction::from_percent(chance_percent),
    }
}

/// Admission of the holder. The deciding committee has 60 working days, under three months; "consider and decide" also
/// holds the votes of the cell and of the ward committee before it, hence up to four. The ceremony follows within 30
/// working days of the decision: six weeks, which can reach into the second month after it but no further. Probation is
/// twelve months by the Party's statutes, never less and never more.
const ADMIT_HOLDER: [StageEstimate; 7] = [
    stage(Stage::Nurture, [3, 6, 9], 90),
    stage(Stage::AwarenessClass, [1, 2, 3], 95),
    stage(Stage::BackgroundCheck, [2, 3, 4], 90),
    stage(Stage::AdmissionDecision, [2, 3, 4], 95),
    stage(Stage::AdmissionCeremony, [0, 1, 2], 99),
    stage(Stage::Probation, [12, 12, 12], 98),
    stage(Stage::OfficialRecognition, [1, 1, 2], 99),
];

/// Election of a member. The procedure alone needs 20 days' notice and twice five working days, so never less than a
/// month.
const ELECT_MEMBER: [StageEstimate; 3] = [
    stage(Stage::CandidatePreparation, [1, 2, 3], 90),
    stage(Stage::Election, [1, 1, 2], 90),
    stage(Stage::Appointment, [0, 0, 1], 99),
];

/// The cell's secretary is elected into the post as well: the same procedure, a candidate already known.
const CELL_SECRETARY: [StageEstimate; 3] = [
    stage(Stage::CandidatePreparation, [1, 1, 2], 95),
    stage(Stage::Election, [1, 1, 2], 90),
    stage(Stage::Appointment, [0, 0, 1], 99),
];

/// An official of the ward is assigned the post.
const WARD_OFFICIAL: [StageEstimate; 2] = [
    stage(Stage::CandidatePreparation, [1, 1, 2], 95),
    stage(Stage::Appointment, [0, 1, 1], 98),
];

/// Every step as quickly as the rules let it be taken. Probation stays twelve months, an election still needs its notice.
const FAST: [&[StageEstimate]; 4] = [
    &[
        stage(Stage::Nurture, [2, 3, 6], 90),
        stage(Stage::AwarenessClass, [1, 1, 2], 95),
        stage(Stage::BackgroundCheck, [1, 2, 3], 90),
        stage(Stage::AdmissionDecision, [1, 2, 3], 95),
        stage(Stage::AdmissionCeremony, [0, 0, 1], 99),
        stage(Stage::Probation, [12, 12, 12], 98),
        stage(Stage::OfficialRecognition, [0, 1, 1], 99),
    ],
    &[
        stage(Stage::CandidatePreparation, [1, 1, 2], 90),
        stage(Stage::Election, [1, 1, 1], 90),
        stage(Stage::Appointment, [0, 0, 0], 99),
    ],
    &[
        stage(Stage::CandidatePreparation, [1, 1, 1], 95),
        stage(Stage::Election, [1, 1, 1], 90),
        stage(Stage::Appointment, [0, 0, 0], 99),
    ],
    &[
        stage(Stage::CandidatePreparation, [1, 1, 1], 95),
        stage(Stage::Appointment, [0, 0, 1], 98),
    ],
];

/// Every deadline used up and more people failing: 60 working days to decide are three months, with the votes before them
/// five; 30 to the ceremony reach into the second month; 30 to consider and 30 to decide the recognition are three.
const CAREFUL: [&[StageEstimate]; 4] = [
    &[
        stage(Stage::Nurture, [6, 9, 12], 85),
        stage(Stage::AwarenessClass, [2, 3, 6], 90),
        stage(Stage::BackgroundCheck, [3, 4, 6], 85),
        stage(Stage::AdmissionDecision, [3, 4, 5], 90),
        stage(Stage::AdmissionCeremony, [1, 1, 2], 98),
        stage(Stage::Probation, [12, 12, 12], 97),
        stage(Stage::OfficialRecognition, [1, 2, 3], 98),
    ],
    &[
        stage(Stage::CandidatePreparation, [2, 3, 6], 85),
        stage(Stage::Election, [1, 2, 3], 85),
        stage(Stage::Appointment, [0, 1, 1], 98),
    ],
    &[
        stage(Stage::CandidatePreparation, [1, 2, 3], 90),
        stage(Stage::Election, [1, 2, 3], 85),
        stage(Stage::Appointment, [0, 1, 1], 98),
    ],
    &[
        stage(Stage::CandidatePreparation, [1, 2, 3], 90),
        stage(Stage::Appointment, [1, 1, 2], 95),
    ],
];

/// The stages of a kind of route in a set of usual ones.
pub fn preset_stages(preset: Preset, kind: RouteKind) -> Vec<StageEstimate> {
    match preset {
        Preset::Fast => FAST[kind.index()].to_vec(),
        Preset::Usual => route_defaults().of(kind).to_vec(),
        Preset::Careful => CAREFUL[kind.index()].to_vec(),
    }
}

/// How the stages of each kind of route usually go, in the order of `RouteKind::ALL`.
pub(super) fn route_defaults() -> RouteDefaults {
    let assumed = |stages: &[StageEstimate]| Sourced::new(stages.to_vec(), Provenance::Assumed);
    RouteDefaults {
        stages: [
            assumed(&ADMIT_HOLDER),
            assumed(&ELECT_MEMBER),
            assumed(&CELL_SECRETARY),
            assumed(&WARD_OFFICIAL),
        ],
    }
}
