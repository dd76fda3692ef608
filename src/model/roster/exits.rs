//! When the people of a roster go, and when they could.

use super::person::{Exit, FurtherWay, Insurance, Person};
use crate::model::calendar::{Horizon, Month};
use crate::model::day::Day;
use crate::model::payroll::Instrument;
use crate::model::retirement::{Retirement, retirement};
use crate::model::rule::{RuleId, Rulebook};

/// The months in which a person may retire early, as last months at work, within the horizon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EarlyWindow {
    /// First and last month in which all parts of the allowance are due.
    pub full: Option<(Month, Month)>,
    /// First and last month in which only the pension is not deducted.
    pub near: Option<(Month, Month)>,
}

impl EarlyWindow {
    /// Whether there is any such month.
    pub const fn is_open(&self) -> bool {
        self.full.is_some() || self.near.is_some()
    }
}

/// When a person retires by the law.
pub fn retires(person: &Person, book: &Rulebook) -> Option<Retirement> {
    retirement(book, person.sex, person.birth.counted(), person.conditions)
}

/// The last month at work by the choice made for a person, with the way of going; nothing where none is made.
pub fn leaves(person: &Person, book: &Rulebook) -> Option<(Instrument, Month)> {
    match person.exit {
        Exit::None => None,
        Exit::AtAge => retires(person, book).map(|retires| (Instrument::RetirementAtAge, retires.last)),
        Exit::Early { month } => Some((Instrument::EarlyRetirement, month)),
        Exit::Leave { month } => Some((Instrument::Severance, month)),
        Exit::Further { way, month, .. } => Some((instrument(way), month)),
    }
}

/// The instrument a further way counts under. Those who wait for the age of retirement are no longer counted among the posts.
const fn instrument(way: FurtherWay) -> Instrument {
    match way {
        FurtherWay::Transfer => Instrument::TransferToAutonomous,
        FurtherWay::Training => Instrument::Severance,
        FurtherWay::Cadre | FurtherWay::CadrePosition | FurtherWay::CadreScale | FurtherWay::Waiting => {
            Instrument::EarlyRetirement
        }
    }
}

/// Whether a person nothing is chosen for reaches the age after the month facts are known for, up to another.
pub fn reaches(person: &Person, book: &Rulebook, as_of: Month, until: Month) -> bool {
    person.exit == Exit::None
        && retires(person, book).is_some_and(|retires| retires.last > as_of && retires.last <= until)
}

/// Months of social insurance by the end of a month, of someone listed in another.
pub fn insured_months(person: &Person, listed: Month, by: Month) -> Option<u32> {
    let months = match person.insurance? {
        Insurance::Months(months) => i64::from(months) + i64::from(by.months_since(listed)),
        Insurance::Since(first) => i64::from(by.months_since(first)) + 1,
    };
    Some(u32::try_from(months).unwrap_or_default())
}

/// What the law asks of someone who retires early, month by month of a horizon; looked up once for all people.
pub struct EarlyTerms {
    months: Vec<(Month, [i64; 3])>,
}

impl EarlyTerms {
    /// The terms for every month after the one facts are known for, by the last month at work.
    pub fn new(book: &Rulebook, horizon: &Horizon) -> Self {
        let months = horizon.as_of.plus(1).through(horizon.end);
        let terms = months.filter_map(|last| {
            let day = Day::first_of(last.plus(1));
            book.number(RuleId::EarlyGapLeast, day)
                .zip(book.number(RuleId::EarlyGapMost, day))
                .zip(book.number(RuleId::EarlyInsurance, day))
                .map(|((least, most), insurance)| (last, [least, most, insurance]))
        });
        Self {
            months: terms.collect(),
        }
    }

    /// The months in which a person may retire early; one whose time of insurance is not known is taken to be insured long
    /// enough.
    pub fn window(&self, person: &Person, listed: Month, retires: Retirement) -> EarlyWindow {
        let mut window = EarlyWindow::default();
        for (last, [least, most, insurance]) in &self.months {
            let gap = i64::from(retires.last.months_since(*last));
            if gap < 1 {
                break;
            }
            let insured = insured_months(person, listed, *last);
            if gap > *most || insured.is_some_and(|insured| i64::from(insured) < *insurance) {
                continue;
            }
            let kind = if gap < *least {
                &mut window.near
            } else {
                &mut window.full
            };
            let first = kind.map_or(*last, |(first, _)| first);
            *kind = Some((first, *last));
        }
        window
    }
}
