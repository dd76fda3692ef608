//! Small places to try the evaluation on.

use lo_trinh::model::calendar::{Horizon, Month};
use lo_trinh::model::payroll::{
    Amount, BlockKind, Instrument, InstrumentLikelihoods, Line, LineId, PayrollPlan, Scope, Target, TargetId,
    Terms, When,
};
use lo_trinh::model::provenance::{Provenance, Sourced};
use lo_trinh::model::quantity::{Fraction, OddsFactor};
use lo_trinh::model::scenario::{Circumstances, Origin, Scenario, Thresholds};
use lo_trinh::model::sourcing::{
    Difficulty, Hold, Holder, Post, Quarter, QuarterId, Route, RouteDefaults, RouteKind, Shape, SourcingPlan,
    Stage, StageEstimate, Turnover, Ward, WardId,
};

pub fn month(year: i32, month: u32) -> Month {
    Month::new(year, month).expect("a month of the tests")
}

pub fn percent(percent: u32) -> Fraction {
    Fraction::from_percent(percent)
}

/// A place without anything: 1/2022 to 12/2027, facts up to 7/2022, k = 2.
pub fn blank() -> Scenario {
    Scenario {
        name: String::from("blank"),
        origin: Origin::Own,
        place: String::from("nowhere"),
        horizon: Horizon {
            start: month(2022, 1),
            as_of: month(2022, 7),
            end: month(2027, 12),
        },
        circumstances: Sourced::entered(Circumstances::DEFAULT),
        thresholds: Sourced::entered(Thresholds::DEFAULT),
        overrides: Vec::new(),
        payroll: PayrollPlan {
            blocks: Vec::new(),
            groups: Vec::new(),
            units: Vec::new(),
            likelihoods: InstrumentLikelihoods {
                cuts: [const { Sourced::entered(Fraction::from_percent(80)) }; 6],
            },
            lines: Vec::new(),
            targets: Vec::new(),
            terms: Terms::SUPPOSED,
            roster: None,
        },
        sourcing: SourcingPlan {
            wards: Vec::new(),
            deadline: Sourced::entered(month(2025, 12)),
            route_defaults: RouteDefaults {
                stages: [
                    Sourced::entered(vec![
                        stage(Stage::Nurture, [3, 6, 9], 90),
                        stage(Stage::AwarenessClass, [1, 2, 3], 95),
                        stage(Stage::BackgroundCheck, [2, 3, 4], 90),
                        stage(Stage::AdmissionDecision, [2, 3, 4], 95),
                        stage(Stage::AdmissionCeremony, [0, 1, 2], 99),
                        stage(Stage::Probation, [12, 12, 12], 100),
                        stage(Stage::OfficialRecognition, [1, 1, 2], 98),
                    ]),
                    Sourced::entered(vec![
                        stage(Stage::CandidatePreparation, [1, 2, 3], 90),
                        stage(Stage::Election, [0, 0, 1], 80),
                    ]),
                    Sourced::entered(vec![stage(Stage::Appointment, [1, 1, 2], 95)]),
                    Sourced::entered(vec![stage(Stage::Appointment, [1, 2, 2], 90)]),
                ],
            },
            turnover: Sourced::entered(Turnover {
                yearly: Fraction::ZERO,
                successor_member: Fraction::from_percent(70),
            }),
            probationary_counts: Sourced::entered(true),
            duration_weights: SourcingPlan::DURATION_WEIGHTS,
            days_off: Vec::new(),
            capacities: Vec::new(),
            indicators: Vec::new(),
            difficulty: Difficulty::EVEN,
        },
    }
}

/// Plain independence: the circumstances do not move anything.
pub fn independent(mut scenario: Scenario) -> Scenario {
    scenario.circumstances.value.odds_factor = OddsFactor::from_thousandths(1_000);
    scenario
}

pub fn stage(stage: Stage, months: [u32; 3], chance: u32) -> StageEstimate {
    StageEstimate {
        stage,
        months,
        chance: percent(chance),
    }
}

/// A line of the whole public service block, nothing done, with its own likelihood in percent.
pub fn line(id: u32, when: When, posts: u32, likelihood: u32) -> Line {
    Line {
        id: LineId(id),
        scope: Scope::Block(BlockKind::PublicService),
        instrument: Instrument::RetirementAtAge,
        when,
        posts,
        done: 0,
        likelihood: Some(percent(likelihood)),
        provenance: Provenance::Entered,
    }
}

/// A target of the public service block by 12/2025.
pub fn target(posts: u32) -> Target {
    Target {
        id: TargetId(1),
        scope: Scope::Block(BlockKind::PublicService),
        amount: Amount::Posts(posts),
        deadline: month(2025, 12),
        milestones: None,
        provenance: Provenance::Entered,
    }
}

pub fn post(holder: Holder) -> Post {
    Post {
        holder,
        provenance: Provenance::Entered,
        route: None,
        person: Box::default(),
    }
}

/// A post of a non-member with a route of default stages.
pub fn routed(kind: RouteKind, start: Month) -> Post {
    Post {
        route: Some(Route {
            shape: Shape { kind, stages: None },
            start,
            fallback: None,
            provenance: Provenance::Entered,
        }),
        ..post(Holder::NonMember)
    }
}

/// A ward, due 12/2025, of khu phố held as given; khu phố are numbered from `first`.
pub fn ward(id: u32, first: u32, holds: Vec<Hold>) -> Ward {
    let quarter = |(number, hold)| Quarter {
        id: QuarterId(number),
        name: format!("{number}"),
        hold,
        official_members: None,
        elections: Default::default(),
        merged_from: Vec::new(),
    };
    Ward {
        id: WardId(id),
        name: format!("ward {id}"),
        deadline: Sourced::entered(month(2025, 12)),
        reported_complete: None,
        quarters_provenance: Provenance::Entered,
        quarters: (first..).zip(holds).map(quarter).collect(),
        stages: [const { None }; 4],
        model: None,
    }
}
