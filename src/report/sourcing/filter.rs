//! Which of the open posts are shown: by how they stand, and so many at a time.

use super::Source;
use super::judged::verdict;
use crate::model::sourcing::{OpenPost, PostRef};
use crate::model::verdict::Verdict;
use crate::text::number;

/// How the posts stand that are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PostFilter {
    /// Every open post.
    #[default]
    All,
    /// Without a way of filling them.
    NoRoute,
    /// Late, or unlikely in time.
    Late,
    /// In time is uncertain.
    AtRisk,
    /// Expected in time.
    InTime,
}

impl PostFilter {
    /// All, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::All, Self::NoRoute, Self::Late, Self::AtRisk, Self::InTime];

    /// Whether an open post is shown.
    pub(super) fn admits(self, source: &Source<'_>, open: &OpenPost) -> bool {
        match self {
            Self::All => true,
            Self::NoRoute => open.course.is_none() && source.is_routable(open.post),
            Self::Late => verdict(source, open) == Verdict::Missed && !Self::NoRoute.admits(source, open),
            Self::AtRisk => verdict(source, open) == Verdict::AtRisk,
            Self::InTime => matches!(verdict(source, open), Verdict::OnTrack | Verdict::Met),
        }
    }
}

/// A filter as it is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterChoice {
    /// Which.
    pub filter: PostFilter,
    /// What it is called, with how many posts it shows.
    pub word: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The filters with how many rows each shows; nothing where there are few enough rows to see them all at once.
pub(super) fn filters(source: &Source<'_>, open: &[&OpenPost], chosen: PostFilter) -> Vec<FilterChoice> {
    if open.len() <= FEW && chosen == PostFilter::All {
        return Vec::new();
    }
    PostFilter::ALL
        .into_iter()
        .zip(source.words.sourcing.filters)
        .map(|(filter, word)| {
            let count = open.iter().filter(|open| filter.admits(source, open)).count();
            FilterChoice {
                filter,
                word: format!("{word} {}", number::whole(count as i64, source.language)),
                chosen: filter == chosen,
            }
        })
        .collect()
}

/// As many rows as need no filter.
const FEW: usize = 12;
/// As many rows as are drawn at a time.
pub const ROWS_AT_A_TIME: usize = 40;

/// Which of many rows are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// From which row to which, of how many: "41–80 trong 124".
    pub sentence: String,
    /// The first row of the page before, where there is one.
    pub earlier: Option<usize>,
    /// The first row of the page after, where there is one.
    pub later: Option<usize>,
    /// The first row shown.
    pub(super) from: usize,
}

/// The page that begins at a row, or else the one with the chosen post; nothing where all rows are shown.
pub(super) fn page(
    source: &Source<'_>,
    open: &[&OpenPost],
    from: Option<usize>,
    chosen: Option<PostRef>,
) -> Option<Page> {
    let count = open.len();
    if count <= ROWS_AT_A_TIME {
        return None;
    }
    let at_chosen = open.iter().position(|open| Some(open.post) == chosen);
    let first = from.or(at_chosen).unwrap_or_default().min(count - 1);
    let from = first / ROWS_AT_A_TIME * ROWS_AT_A_TIME;
    let after = from + ROWS_AT_A_TIME;
    let written = |number: usize| number as i64;
    Some(Page {
        sentence: (source.words.sourcing.rows_shown)(
            &number::range(written(from + 1), written(after.min(count)), source.language),
            &number::whole(written(count), source.language),
        ),
        earlier: from.checked_sub(ROWS_AT_A_TIME),
        later: (after < count).then_some(after),
        from,
    })
}
