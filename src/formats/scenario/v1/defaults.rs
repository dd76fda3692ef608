//! What format 1 takes a field to be that a file leaves out.
//!
//! These belong to the format, not to the tool: a file written today must mean the same in ten years, even if the tool
//! then supposes something else for new scenarios.

use crate::model::calendar::Month;
use crate::model::payroll::InstrumentLikelihoods;
use crate::model::provenance::{Provenance, Sourced};
use crate::model::quantity::Fraction;
use crate::model::sourcing::{RouteDefaults, Stage, StageEstimate, Turnover};

/// The first month of a plan.
pub(super) const fn start() -> Month {
    Month::january(2022)
}

/// From the first month to the one facts are known up to.
pub(super) const AS_OF_AFTER_MONTHS: i32 = 6;
/// From the first month to the deadline.
pub(super) const DEADLINE_AFTER_MONTHS: i32 = 47;
/// From the first month to the last one computed.
pub(super) const END_AFTER_MONTHS: i32 = 71;

/// 97, 82, 65, 60, 75, 95 %.
pub(super) fn likelihoods() -> InstrumentLikelihoods {
    InstrumentLikelihoods {
        cuts: [97, 82, 65, 60, 75, 95].map(|percent| assumed(Fraction::from_percent(percent))),
    }
}

/// Nobody changes; seven in ten successors would be members.
pub(super) const TURNOVER: Turnover = Turnover {
    yearly: Fraction::ZERO,
    successor_member: Fraction::from_percent(70),
};

/// The stages of each kind of route.
pub(super) fn routes() -> RouteDefaults {
    let stages = |list: &[(Stage, [u32; 3], u32)]| {
        let estimates = list.iter().map(|(stage, months, percent)| StageEstimate {
            stage: *stage,
            months: *months,
            chance: Fraction::from_percent(*percent),
        });
        assumed(estimates.collect())
    };
    RouteDefaults {
        stages: [
            stages(&[
                (Stage::Nurture, [3, 6, 9], 90),
                (Stage::AwarenessClass, [1, 2, 3], 95),
                (Stage::BackgroundCheck, [2, 3, 4], 90),
                (Stage::AdmissionDecision, [2, 3, 4], 95),
                (Stage::AdmissionCeremony, [0, 1, 2], 99),
                (Stage::Probation, [12, 12, 12], 98),
                (Stage::OfficialRecognition, [1, 1, 2], 99),
            ]),
            stages(&[
                (Stage::CandidatePreparation, [1, 2, 3], 90),
                (Stage::Election, [1, 1, 2], 90),
                (Stage::Appointment, [0, 0, 1], 99),
            ]),
            stages(&[
                (Stage::CandidatePreparation, [1, 1, 2], 95),
                (Stage::Election, [1, 1, 2], 90),
                (Stage::Appointment, [0, 0, 1], 99),
            ]),
            stages(&[
                (Stage::CandidatePreparation, [1, 1, 2], 95),
                (Stage::Appointment, [0, 1, 1], 98),
            ]),
        ],
    }
}

/// A value the file leaves out is marked as assumed.
pub(super) const fn assumed<T>(value: T) -> Sourced<T> {
    Sourced::new(value, Provenance::Assumed)
}
