//! What stands in a column, counted: headings may lie, contents seldom do.

use super::field::Field;
use crate::formats::sheet::grid::{Row, Value};
use crate::formats::sheet::letters::folded;
use crate::formats::sheet::reason::Reason;
use crate::formats::sheet::values::moment::{Order, moment};
use crate::formats::sheet::values::number::coefficient;
use crate::formats::sheet::values::party::party;
use crate::formats::sheet::values::sex::{marked, sex};
use crate::formats::sheet::values::{Dated, Decimal};

/// Counts over the filled cells of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Filled cells.
    pub filled: u32,
    /// Dates or months of a living person.
    pub dates: u32,
    /// Years alone.
    pub years: u32,
    /// The words nam or nữ.
    pub sexes: u32,
    /// Marks: x, 1, a tick.
    pub marks: u32,
    /// Numbers.
    pub numbers: u32,
    /// Numbers from 1 to 13.
    pub coefficients: u32,
    /// Whole numbers up to 31.
    pub small: u32,
    /// Numbers above 50.
    pub above_fifty: u32,
    /// Numbers with a part behind the point.
    pub fractions: u32,
    /// Numbers of eight digits and more.
    pub long: u32,
    /// Words that say whether somebody is a party member.
    pub parties: u32,
    /// Texts with at least two words of letters.
    pub words: u32,
}

/// Rows that are counted.
const COUNTED_ROWS: usize = 300;

impl Profile {
    /// Counts a column over rows.
    pub fn of<'a>(rows: impl Iterator<Item = &'a Row>, column: u32) -> Self {
        let mut profile = Self::default();
        for value in rows.take(COUNTED_ROWS).filter_map(|row| row.value(column)) {
            profile.count(value);
        }
        profile
    }

    fn count(&mut self, value: &Value) {
        self.filled += 1;
        match moment(value, Order::DayFirst) {
            // 12/31/1970 is a date of another order, 31/2/1970 one that never was: both are meant as dates.
            Err(Reason::ImpossibleDate) => self.dates += 1,
            Ok(Some(Dated::Year(year))) => self.years += u32::from((1_900..2_030).contains(&year)),
            Ok(Some(dated)) => self.dates += u32::from((1_900..2_030).contains(&dated.year())),
            _ => {}
        }
        self.sexes += u32::from(matches!(sex(value), Ok(Some(_))));
        self.marks += u32::from(marked(value));
        let text = match value {
            Value::Text(text) => folded(text),
            _ => String::new(),
        };
        if let Ok(Some(number)) = coefficient(value) {
            let size = Decimal::whole(1)..=Decimal::whole(13);
            self.numbers += 1;
            self.coefficients += u32::from(size.contains(&number));
            self.small += u32::from(number.as_whole().is_some_and(|whole| (0..=31).contains(&whole)));
            self.above_fifty += u32::from(number > Decimal::whole(50));
            self.fractions += u32::from(number.as_whole().is_none());
            self.long += u32::from(number >= Decimal::whole(10_000_000));
        }
        let member = party(value).is_ok_and(|party| party.member.is_some());
        self.parties += u32::from(member && !matches!(value, Value::Number(_)));
        let letters = text
            .split(' ')
            .filter(|word| word.chars().all(char::is_alphabetic) && word.len() > 1);
        self.words += u32::from(letters.count() >= 2);
    }

    /// Whether so many of the filled cells are at least the tenths given of all.
    fn most(&self, count: u32, tenths: u32) -> bool {
        count * 10 >= self.filled * tenths
    }

    /// Whether the contents allow the field. Few filled cells allow everything.
    pub fn allows(&self, field: Field) -> bool {
        if self.filled < 3 {
            return true;
        }
        match field {
            Field::Birth | Field::BirthOfMan | Field::BirthOfWoman => self.most(self.dates + self.years, 4),
            Field::BirthDay | Field::BirthMonth => self.most(self.small, 5),
            Field::BirthYear => self.most(self.numbers, 5) && !self.most(self.fractions, 5),
            Field::Sex => self.most(self.sexes, 4),
            Field::ManMark | Field::WomanMark => self.most(self.marks, 5),
            Field::Coefficient => self.most(self.coefficients, 4),
            Field::PositionAllowance
            | Field::BeyondAllowance
            | Field::SeniorityAllowance
            | Field::FurtherAllowance => !self.most(self.words, 5),
            Field::Insurance | Field::InsuranceYears | Field::InsuranceMonths => !self.most(self.long, 3),
            Field::InsuranceStart => self.most(self.dates + self.years + self.numbers, 4),
            Field::Code => !self.most(self.dates, 5) || self.most(self.numbers, 5),
            Field::Unit | Field::Ward => !self.most(self.numbers, 5) && !self.most(self.sexes, 5),
            Field::PartyDate | Field::OfficialDate => self.most(self.dates + self.years, 4),
            Field::OfficialMark | Field::ProbationaryMark => {
                self.most(self.marks, 5) || self.most(self.dates, 5)
            }
            Field::MemberMark | Field::NonMemberMark => self.most(self.marks, 4),
            _ => true,
        }
    }

    /// What the contents alone say, where a heading says nothing or nothing possible.
    pub fn suggests(&self) -> Option<Field> {
        if self.filled < 3 {
            return None;
        }
        if self.most(self.sexes, 8) {
            return Some(Field::Sex);
        }
        self.most(self.dates + self.years, 8).then_some(Field::Birth)
    }

    /// Whether a column of insurance counts years: no number above 50, though months of a working life would be.
    pub fn counts_years(&self) -> bool {
        self.numbers > 0 && self.above_fifty == 0 && (self.numbers >= 3 || self.fractions > 0)
    }

    /// Whether the filled cells are mostly dates or years.
    pub fn is_dates(&self) -> bool {
        self.filled > 0 && self.most(self.dates + self.years, 5)
    }

    /// Whether the filled cells are mostly marks.
    pub fn is_marks(&self) -> bool {
        self.filled > 0 && self.most(self.marks, 5)
    }

    /// Whether the filled cells mostly say who is a party member.
    pub fn is_party(&self) -> bool {
        self.filled > 0 && self.most(self.parties, 6) && !self.is_dates()
    }
}
