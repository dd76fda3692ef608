//! What the posts of a line cost when nobody is listed for them: one average person each.

use crate::model::allowance::{Allowance, Case, Refused, Way, allowance};
use crate::model::calendar::Month;
use crate::model::payroll::{BlockKind, Instrument, PayrollPlan};
use crate::model::roster::{BaseSalaries, Multiple, ground};
use crate::model::rule::Rulebook;

/// The allowance of one post that goes by an instrument, by the averages of the plan; nothing where the instrument has none.
/// The month of the line is taken as the last month at work.
pub(super) fn per_post(
    plan: &PayrollPlan,
    book: &Rulebook,
    salaries: &BaseSalaries,
    instrument: Instrument,
    last: Month,
    block: Option<BlockKind>,
) -> Option<Result<Allowance, Refused>> {
    let averages = &plan.terms.averages.value;
    let left = last.plus(1);
    let ground = ground(plan, left);
    let (way, gap) = match instrument {
        Instrument::EarlyRetirement => (
            Way::Early {
                ground,
                commune_woman: false,
            },
            i32::try_from(averages.early_months).unwrap_or(i32::MAX),
        ),
        Instrument::Severance => (
            Way::Severance {
                ground,
                official: block != Some(BlockKind::PublicService),
            },
            // An average person who leaves at once is far from the age of retirement.
            i32::MAX,
        ),
        Instrument::TransferToAutonomous => (Way::Transfer, i32::MAX),
        Instrument::RetirementAtAge
        | Instrument::Reorganisation
        | Instrument::VacantPostCut
        | Instrument::Addition => return None,
    };
    let multiple = Multiple::of_coefficient(averages.coefficient);
    let insured = Some(averages.insurance_months);
    Some(allowance(
        book,
        &Case {
            way,
            left,
            gap_months: Some(gap),
            insurance_months: insured,
            current_dong: salaries.current(multiple, last),
            average_dong: salaries.average(multiple, last, insured),
            roadmap_months: 0,
        },
    ))
}
