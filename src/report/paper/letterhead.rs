//! Who hands a report on: what stands above its title and under its text. Whatever nobody has stated stays a blank to be
//! filled in by hand; no signatory is ever made up.

use super::Kind;
use crate::model::scenario::{Origin, Scenario};
use crate::text::catalog::Report as Words;
use crate::text::{Language, catalog};

/// A field of the letterhead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The organisation above the one that hands it on.
    Superior,
    /// Who hands it on.
    Issuer,
    /// Its number; blank until it is registered.
    Number,
    /// What follows the number: "BC/TU".
    Sign,
    /// Where it is signed.
    Place,
    /// When; blank until it is signed.
    Date,
    /// For whom the signatory signs.
    OnBehalf,
    /// As what.
    Position,
    /// The signatory.
    Signatory,
    /// Who receives it, parted by semicolons.
    Recipients,
}

impl Field {
    /// All, in the order of the form.
    pub const ALL: [Self; 10] = [
        Self::Superior,
        Self::Issuer,
        Self::Number,
        Self::Sign,
        Self::Place,
        Self::Date,
        Self::OnBehalf,
        Self::Position,
        Self::Signatory,
        Self::Recipients,
    ];

    /// Its place in [`Field::ALL`].
    pub fn index(self) -> usize {
        Self::ALL
            .iter()
            .position(|field| *field == self)
            .unwrap_or_default()
    }
}

/// The letterhead: a text for each field, empty where it stays blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letterhead {
    fields: [String; 10],
}

impl Letterhead {
    /// What is known without anybody saying it: the bodies the document names. For another place nothing is.
    pub fn known(scenario: &Scenario, kind: Kind, language: Language) -> Self {
        let words = &catalog(language).report;
        let mut head = Self::default();
        head.set(Field::Place, scenario.place.clone());
        if scenario.origin == Origin::Own {
            return head;
        }
        let place = scenario.place.to_uppercase();
        let ward = match kind {
            Kind::Ward(id) => scenario.sourcing.wards.iter().find(|ward| ward.id == id),
            _ => None,
        };
        match ward {
            Some(ward) => {
                head.set(Field::Superior, (words.city_party)(&place));
                head.set(Field::Issuer, (words.ward_committee)(&ward.name.to_uppercase()));
                head.set(Field::Sign, words.ward_sign.to_owned());
                head.set(Field::Place, ward.name.clone());
            }
            None => {
                head.set(Field::Superior, words.province_party.to_owned());
                head.set(Field::Issuer, (words.city_committee)(&place));
                head.set(Field::Sign, words.city_sign.to_owned());
            }
        }
        head.set(Field::OnBehalf, words.standing_committee.to_owned());
        head
    }

    /// The text of a field.
    pub fn get(&self, field: Field) -> &str {
        self.fields.get(field.index()).map_or("", String::as_str)
    }

    /// Changes the text of a field.
    pub fn set(&mut self, field: Field, text: String) {
        if let Some(place) = self.fields.get_mut(field.index()) {
            *place = text;
        }
    }

    /// "Số 12-BC/TU"; the number a blank where there is none yet.
    pub fn number(&self, language: Language) -> String {
        let words = &catalog(language).report;
        (words.number_line)(
            blank_or(self.get(Field::Number), NUMBER_BLANK),
            self.get(Field::Sign),
        )
    }

    /// "Đông Hà, ngày … tháng … năm …".
    pub fn dated(&self, language: Language) -> String {
        let words = &catalog(language).report;
        let place = blank_or(self.get(Field::Place), PLACE_BLANK);
        format!("{place}, {}", blank_or(self.get(Field::Date), words.date_blank))
    }

    /// What an appendix is annexed to.
    pub(super) fn attached(&self, words: &Words) -> String {
        (words.attached)(
            blank_or(self.get(Field::Number), NUMBER_BLANK),
            self.get(Field::Sign),
            blank_or(self.get(Field::Date), words.date_blank),
            blank_or(self.get(Field::Issuer), PLACE_BLANK),
        )
    }

    /// Who receives it.
    pub fn recipients(&self) -> impl Iterator<Item = &str> {
        self.get(Field::Recipients)
            .split(';')
            .map(str::trim)
            .filter(|name| !name.is_empty())
    }
}

/// Room for a number written by hand: spaces that do not break.
const NUMBER_BLANK: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";
/// Room for a place written by hand.
const PLACE_BLANK: &str = "……………";

fn blank_or<'a>(text: &'a str, blank: &'a str) -> &'a str {
    if text.is_empty() { blank } else { text }
}
