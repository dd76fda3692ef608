//! The roster (danh sách): the people who hold the posts, as far as someone has listed them. Never a name.

mod evaluate;
mod exits;
mod forecast;
mod lines;
mod pay;
mod person;

pub use evaluate::{PersonOutcome, RosterOutcome};
pub(in crate::model) use evaluate::{evaluate, ground};
pub use exits::{EarlyWindow, insured_months, leaves, reaches, retires};
pub use forecast::{Forecast, forecast};
pub use lines::{counted_in, drop_roster, follow_roster};
pub use pay::{BaseSalaries, Multiple};
pub use person::{
    Birth, Coefficient, Conditions, Details, Exit, FurtherWay, Insurance, Person, PostAfter, Sex,
};

use super::calendar::Month;
use super::payroll::Line;
use super::provenance::Provenance;

/// The people who hold the posts of some units. No two of them carry the same code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roster {
    /// The people, in the order they were listed.
    pub people: Vec<Person>,
    /// The month up to whose end months of insurance given as a number are counted.
    pub listed: Month,
    /// Where the roster comes from.
    pub provenance: Provenance,
    /// Posts of lines planned by hand that the choices of the roster stand for: they count for nothing while they lie here,
    /// and come back when the choice is taken back.
    pub replaced: Vec<Line>,
}

impl Roster {
    /// The person with a code.
    pub fn person(&self, code: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.code == code)
    }
}
