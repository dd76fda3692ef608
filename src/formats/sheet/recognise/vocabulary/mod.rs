//! How officials head their columns. Every phrase is folded: without marks, small, single spaces.

mod aside;
mod pay;
mod people;
mod posts;

use super::field::Field;

/// One way of heading a column.
#[derive(Debug)]
pub struct Rule {
    /// What the column then holds.
    pub field: Field,
    /// How sure that is; more beats less where several rules fit.
    pub weight: i32,
    /// Whether the heading must be the phrase and nothing else.
    pub alone: bool,
    /// The phrases, any of them.
    pub phrases: &'static [&'static str],
    /// One of these must stand in the heading or above it; none given, none needed.
    pub beside: &'static [&'static str],
    /// None of these may stand in the heading or above it.
    pub without: &'static [&'static str],
}

const fn holds(field: Field, weight: i32, phrases: &'static [&'static str]) -> Rule {
    Rule {
        field,
        weight,
        alone: false,
        phrases,
        beside: &[],
        without: &[],
    }
}

const fn is(field: Field, weight: i32, phrases: &'static [&'static str]) -> Rule {
    Rule {
        alone: true,
        ..holds(field, weight, phrases)
    }
}

impl Rule {
    const fn beside(self, beside: &'static [&'static str]) -> Self {
        Self { beside, ..self }
    }

    const fn without(self, without: &'static [&'static str]) -> Self {
        Self { without, ..self }
    }
}

/// All rules. Which comes first does not matter.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    [people::RULES, pay::RULES, posts::RULES, aside::RULES]
        .into_iter()
        .flatten()
}

/// Words that make a heading the lesser of two of its kind.
pub const LESSER: &[&str] = &[
    "cu", "moi", "sau", "du kien", "de nghi", "truoc", "lan sau", "khac", "ke hoach", "nghi huu", "bo nhiem",
    "vo", "chong", "con", "cha", "me", "dao tao",
];
