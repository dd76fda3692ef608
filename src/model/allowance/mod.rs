//! What leaving costs once: the allowances of the decrees, part by part, to the đồng.
//!
//! Each part is rounded to whole đồng, half up, and the total is the sum of the rounded parts. Which formula applies and
//! every number in it comes from the [`Rulebook`] of the leaving day.

mod cadres;
mod case;
mod commune_staff;
mod early;
mod leaving;
mod part;
mod reorganised;

pub use case::{Band, Case, Ground, Input, Refused, StepUp, Way};
pub use part::{Factor, HalfYears, Part, PartKind};

use super::day::Day;
use super::rule::{Certainty, Reading, RuleId, Rulebook};

/// An allowance with how it was worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// Its parts; none where the only benefit is a pension without deduction.
    pub parts: Vec<Part>,
    /// Their sum, in đồng.
    pub total_dong: i64,
    /// Which band the gap to the age of retirement falls in.
    pub band: Band,
    /// The day whose law it is.
    pub on: Day,
    /// The rules it rests on, in the order they were read.
    pub rules: Vec<RuleId>,
    /// How far the weakest of them can be relied on.
    pub certainty: Certainty,
}

/// The allowance of a case under the law of its leaving day.
///
/// # Errors
/// Why there is none, or why it cannot be told.
pub fn allowance(book: &Rulebook, case: &Case) -> Result<Allowance, Refused> {
    let mut reading = Reading::new(book, Day::first_of(case.left));
    let worked = match case.way {
        Way::Early {
            ground: Ground::Streamlined,
            commune_woman,
        } => early::streamlined(&mut reading, case, commune_woman),
        Way::Early { ground, .. } => reorganised::early(&mut reading, case, ground),
        Way::Cadre { step } => cadres::early(&mut reading, case, step),
        Way::Waiting => cadres::waiting(&mut reading, case),
        Way::PositionLost {
            left_months,
            lost_dong,
        } => cadres::position_lost(&mut reading, left_months, lost_dong),
        Way::Severance {
            ground: Ground::Streamlined,
            ..
        } => leaving::severance(&mut reading, case),
        Way::Severance { ground, official } => reorganised::severance(&mut reading, case, ground, official),
        Way::Transfer => leaving::transfer(&mut reading, case),
        Way::Training {
            months,
            cost_dong,
            age_months,
        } => leaving::training(&mut reading, case, months, cost_dong, age_months),
        Way::CommuneStaff {
            service_months,
            retired,
            engaged_again,
        } => commune_staff::leaving(&mut reading, case, service_months, retired, engaged_again),
        Way::AtAge { sex } => leaving::at_age(&mut reading, case, sex),
    };
    let (band, mut parts) = worked?;
    if case.roadmap_months > 0 {
        let per_month = reading.number(RuleId::RoadmapPerMonth)?;
        parts.push(Part::of(
            PartKind::Roadmap,
            vec![
                Factor::Times(per_month),
                Factor::Salary(case.current()?),
                Factor::Months(i64::from(case.roadmap_months)),
            ],
        ));
    }
    let (rules, certainty) = reading.finish();
    Ok(Allowance {
        total_dong: parts.iter().map(|part| part.dong).sum(),
        parts,
        band,
        on: Day::first_of(case.left),
        rules,
        certainty,
    })
}
