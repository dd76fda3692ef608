//! What can be chosen for a person: a way of going, and the months it is open in.

use crate::model::calendar::{Horizon, Month};
use crate::model::roster::{Details, Exit, FurtherWay, PersonOutcome};
use crate::text::{Language, catalog, number, roster};

/// A way of going without its month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitKind {
    /// Nothing is chosen.
    None,
    /// At the age of retirement.
    AtAge,
    /// Early.
    Early,
    /// At once.
    Leave,
    /// In a further way.
    Further(FurtherWay),
}

impl ExitKind {
    /// The kind of a choice.
    pub const fn of(exit: Exit) -> Self {
        match exit {
            Exit::None => Self::None,
            Exit::AtAge => Self::AtAge,
            Exit::Early { .. } => Self::Early,
            Exit::Leave { .. } => Self::Leave,
            Exit::Further { way, .. } => Self::Further(way),
        }
    }

    /// The choice of this kind, with a month where it needs one.
    pub fn with(self, month: Month) -> Exit {
        match self {
            Self::None => Exit::None,
            Self::AtAge => Exit::AtAge,
            Self::Early => Exit::Early { month },
            Self::Leave => Exit::Leave { month },
            Self::Further(way) => Exit::Further {
                way,
                month,
                details: Details::default(),
            },
        }
    }
}

/// What a further way asks to know, in words: the months and the amount, each with its name and as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DetailFields {
    /// As they are.
    pub details: Details,
    /// Name and value of the months.
    pub months: (&'static str, String),
    /// Name and value of the amount.
    pub dong: (&'static str, String),
}

/// What the chosen way asks to know; nothing where it asks for nothing.
pub(super) fn details(exit: Exit, language: Language) -> Option<DetailFields> {
    let Exit::Further { way, details, .. } = exit else {
        return None;
    };
    let (months, dong) = roster::details(way, language)?;
    Some(DetailFields {
        details,
        months: (months, details.months.to_string()),
        dong: (dong, number::whole(details.dong.into(), language)),
    })
}

/// The months a person can go in: each with its words, and the one chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Months {
    /// The one chosen.
    pub chosen: Month,
    /// All that can be, the chosen one among them.
    pub all: Vec<(Month, String)>,
}

/// The ways open to a person, each with the month it would begin with.
pub(super) fn kinds(outcome: &PersonOutcome, horizon: &Horizon) -> Vec<(ExitKind, Month)> {
    let next = horizon.as_of.plus(1);
    let mut kinds = vec![(ExitKind::None, next)];
    if let Some(retires) = outcome.retires {
        kinds.push((ExitKind::AtAge, retires.last));
    }
    if let Some((first, _)) = outcome.early.full.or(outcome.early.near) {
        kinds.push((ExitKind::Early, first));
    }
    kinds.push((ExitKind::Leave, next));
    kinds.extend(FurtherWay::ALL.map(|way| (ExitKind::Further(way), next)));
    kinds
}

/// The months of the way chosen; nothing where it has none.
pub(super) fn months(
    exit: Exit,
    outcome: &PersonOutcome,
    horizon: &Horizon,
    language: Language,
) -> Option<Months> {
    let words = &catalog(language).people;
    let early = |month: Month| {
        let gap = outcome.retires.map(|retires| retires.last.months_since(month));
        match gap {
            Some(gap) => format!(
                "{} ({})",
                number::month(month),
                (words.months_early)(&number::months(gap.into(), language))
            ),
            None => number::month(month),
        }
    };
    let (chosen, mut all): (Month, Vec<(Month, String)>) = match exit {
        Exit::None | Exit::AtAge => return None,
        Exit::Early { month } => {
            let windows = [outcome.early.full, outcome.early.near];
            let open = windows
                .into_iter()
                .flatten()
                .flat_map(|(first, last)| first.through(last));
            (month, open.map(|month| (month, early(month))).collect())
        }
        Exit::Leave { month } | Exit::Further { month, .. } => {
            let open = horizon.as_of.plus(1).through(horizon.end);
            (month, open.map(|month| (month, number::month(month))).collect())
        }
    };
    if all.iter().all(|(month, _)| *month != chosen) {
        all.insert(0, (chosen, number::month(chosen)));
    }
    Some(Months { chosen, all })
}
