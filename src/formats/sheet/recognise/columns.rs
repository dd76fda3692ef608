//! What each column of a table holds: by its heading, checked against its contents, each field once.

use super::field::Field;
use super::header::{Band, heading};
use super::heading::Heading;
use super::mapping::Column;
use super::profile::Profile;
use crate::formats::sheet::grid::{Row, Sheet};
use crate::formats::sheet::letters::folded;
use crate::formats::sheet::limits::MOST_COLUMNS;
use crate::formats::sheet::values::PostKind;
use crate::formats::sheet::values::post::post_headed;

/// A column while it is thought about.
struct Thought {
    at: u32,
    heading: Heading,
    profile: Profile,
    field: Field,
    score: i32,
    post: Option<PostKind>,
}

/// The columns of the table under a header that ends before the given row.
pub fn columns_under(sheet: &Sheet, band: Band, end: u32) -> Vec<Column> {
    let rows = || {
        sheet
            .rows
            .iter()
            .filter(move |row| row.number > band.bottom && row.number < end && row.cells.len() > 2)
    };
    let rows = || rows().filter(|row| !sums(row));
    let few = rows().count() < 3;
    let all = || {
        sheet
            .rows
            .iter()
            .filter(move |row| row.number > band.bottom && row.number < end)
    };
    let width = sheet.width().min(MOST_COLUMNS);
    let mut thoughts: Vec<Thought> = (0..width)
        .map(|at| {
            let heading = heading(sheet, band, at);
            let profile = if few {
                Profile::of(all(), at)
            } else {
                Profile::of(rows(), at)
            };
            thought(at, heading, profile)
        })
        .collect();
    settle_short_words(&mut thoughts);
    settle_posts(&mut thoughts);
    settle_men_and_women(&mut thoughts);
    settle_parts_of_birth(&mut thoughts);
    settle_insurance(&mut thoughts);
    suggest(&mut thoughts);
    each_once(&mut thoughts);
    thoughts.into_iter().map(column).collect()
}

/// Whether the row sums others up: its numbers are counts and say nothing of a column.
fn sums(row: &Row) -> bool {
    let mut texts = row.texts().map(folded);
    texts.any(|words| {
        ["cong", "tong", "tong cong", "tong so"]
            .iter()
            .any(|word| words == *word || words.starts_with(&format!("{word} ")))
    })
}

fn column(thought: Thought) -> Column {
    Column {
        at: thought.at,
        heading: thought.heading.whole(),
        field: thought.field,
        post: thought.post,
    }
}

fn thought(at: u32, heading: Heading, profile: Profile) -> Thought {
    let meaning = heading.meaning();
    let post = heading.parts.iter().rev().find_map(|part| post_headed(part));
    let field = meaning.map_or(Field::Other, |meaning| meaning.field);
    let foreign = of_another_post(&heading);
    Thought {
        at,
        heading,
        profile,
        field: if foreign {
            Field::Other
        } else if profile.allows(field) || named_after_sex(field) {
            field
        } else {
            Field::Other
        },
        score: meaning.map_or(0, |meaning| meaning.score),
        post,
    }
}

/// Whether what stands above the column is a post that is none of the two: its holders are not asked for.
fn of_another_post(heading: &Heading) -> bool {
    let above = heading.parts.len().saturating_sub(1);
    heading.parts.iter().take(above).any(|part| {
        let words = folded(part);
        let role = [
            "bi thu",
            "pho bi thu",
            "khu pho pho",
            "pho khu pho",
            "pho truong",
            "chi hoi",
            "to truong",
            "cong an",
            "bao ve",
            "dan quan",
        ];
        role.iter().any(|role| words.starts_with(role)) && post_headed(part).is_none()
    })
}

fn named_after_sex(field: Field) -> bool {
    matches!(
        field,
        Field::ManMark | Field::WomanMark | Field::BirthOfMan | Field::BirthOfWoman
    )
}

/// "ĐV" heads units and party members alike; the contents tell which.
fn settle_short_words(thoughts: &mut [Thought]) {
    for thought in thoughts.iter_mut().filter(|thought| thought.field == Field::Unit) {
        let short = folded(&thought.heading.whole());
        if short.ends_with("dv") && (thought.profile.is_party() || thought.profile.is_marks()) {
            thought.field = Field::Party;
        }
    }
}

/// What a person or a holder has; the rest of a row is shared by its posts.
fn of_holder(field: Field) -> bool {
    !matches!(
        field,
        Field::Ordinal | Field::Ward | Field::Area | Field::Unit | Field::Other
    )
}

/// Columns headed by a post, and those to their right until the next post begins.
fn settle_posts(thoughts: &mut [Thought]) {
    let shared_name = thoughts
        .iter()
        .any(|thought| thought.field == Field::Name && thought.post.is_none());
    let shared_party = thoughts
        .iter()
        .any(|thought| thought.field == Field::Party && thought.post.is_none());
    let first = thoughts.iter().position(|thought| thought.post.is_some());
    let shared_before = first.is_some_and(|first| {
        thoughts
            .iter()
            .take(first)
            .any(|thought| thought.field == Field::Name)
    });
    let mut open = None;
    for thought in thoughts.iter_mut() {
        if let Some(post) = thought.post {
            open = Some(post);
            if matches!(thought.field, Field::Other | Field::Area | Field::Post) {
                thought.score = 700;
                thought.field = match thought.profile {
                    profile if profile.is_marks() && shared_before && shared_name && shared_party => {
                        Field::Post
                    }
                    profile if profile.is_dates() => Field::Birth,
                    profile if profile.is_marks() || profile.is_party() => Field::Party,
                    _ => Field::Name,
                };
            }
        } else if of_holder(thought.field) && !shared_before {
            thought.post = open;
        }
    }
}

/// "Nam" and "Nữ" head births or marks; what stands in both together says which.
fn settle_men_and_women(thoughts: &mut [Thought]) {
    let mut together = Profile::default();
    for thought in thoughts.iter().filter(|thought| named_after_sex(thought.field)) {
        together.filled += thought.profile.filled;
        together.dates += thought.profile.dates;
        together.years += thought.profile.years;
        together.marks += thought.profile.marks;
        together.sexes += thought.profile.sexes;
    }
    let births = together.is_dates();
    let pair = thoughts
        .iter()
        .filter(|thought| named_after_sex(thought.field))
        .count()
        == 2;
    for thought in thoughts.iter_mut() {
        thought.field = match thought.field {
            Field::ManMark | Field::BirthOfMan if births && pair => Field::BirthOfMan,
            Field::WomanMark | Field::BirthOfWoman if births && pair => Field::BirthOfWoman,
            Field::ManMark | Field::BirthOfMan if together.filled > 0 && !births => Field::ManMark,
            Field::WomanMark | Field::BirthOfWoman if together.filled > 0 && !births => Field::WomanMark,
            other => other,
        };
    }
}

/// Day, month and year in columns of their own, with a common heading or as "Ngày sinh", "Tháng sinh", "Năm sinh".
fn settle_parts_of_birth(thoughts: &mut [Thought]) {
    let has = |thoughts: &[Thought], field| thoughts.iter().any(|thought| thought.field == field);
    if !has(thoughts, Field::BirthMonth) {
        return;
    }
    let woman = has(thoughts, Field::WomanMark) || has(thoughts, Field::BirthOfWoman);
    for thought in thoughts.iter_mut() {
        let whole = folded(&thought.heading.whole());
        let by_year = thought.profile.years * 2 >= thought.profile.filled;
        match thought.field {
            Field::ManMark | Field::BirthOfMan if !woman && by_year => thought.field = Field::BirthYear,
            Field::Birth | Field::Other if whole.ends_with("nam sinh") && by_year => {
                thought.field = Field::BirthYear
            }
            Field::Birth | Field::Other
                if whole.ends_with("ngay sinh") && thought.profile.small * 2 >= thought.profile.filled =>
            {
                thought.field = Field::BirthDay;
            }
            _ => {}
        }
    }
}

/// A number of insurance without a unit counts years where none is above fifty; a column of dates is a beginning.
fn settle_insurance(thoughts: &mut [Thought]) {
    for thought in thoughts
        .iter_mut()
        .filter(|thought| thought.field == Field::Insurance)
    {
        if thought.profile.counts_years() {
            thought.field = Field::InsuranceYears;
        }
    }
}

/// Sex and birth are found by their contents alone where no heading names them.
fn suggest(thoughts: &mut [Thought]) {
    let sexed = |thought: &Thought| matches!(thought.field, Field::Sex) || named_after_sex(thought.field);
    let born = |thought: &Thought| {
        matches!(
            thought.field,
            Field::Birth | Field::NameAndBirth | Field::BirthYear | Field::BirthOfMan | Field::BirthOfWoman
        )
    };
    let (mut has_sex, mut has_birth) = (thoughts.iter().any(sexed), thoughts.iter().any(born));
    for thought in thoughts.iter_mut() {
        let unheaded = thought
            .heading
            .meaning()
            .is_none_or(|meaning| meaning.field == thought.field);
        if thought.field != Field::Other || (!unheaded && !thought.heading.parts.is_empty()) {
            continue;
        }
        let known = thought.heading.meaning().is_some();
        match thought.profile.suggests() {
            Some(Field::Sex) if !has_sex && !known => {
                thought.field = Field::Sex;
                has_sex = true;
            }
            Some(Field::Birth) if !has_birth && !known => {
                thought.field = Field::Birth;
                has_birth = true;
            }
            _ => {}
        }
    }
}

/// Each field once, or once a post: the surest column keeps it, of equals the first. Names and further allowances may
/// stand in several columns.
fn each_once(thoughts: &mut [Thought]) {
    for place in 0..thoughts.len() {
        let Some(thought) = thoughts.get(place) else {
            continue;
        };
        let (field, post, rank) = (
            thought.field,
            thought.post,
            (thought.profile.filled > 0, thought.score),
        );
        if matches!(
            field,
            Field::Name | Field::Other | Field::Concurrent | Field::Post | Field::FurtherAllowance
        ) {
            continue;
        }
        let beaten = thoughts.iter().enumerate().any(|(at, other)| {
            let better = (other.profile.filled > 0, other.score);
            at != place
                && other.field == field
                && other.post == post
                && (better > rank || (better == rank && at < place))
        });
        if beaten && let Some(thought) = thoughts.get_mut(place) {
            thought.field = Field::Other;
        }
    }
}

/// The fields contents alone suggest for rows without a header.
pub fn columns_unheaded(sheet: &Sheet, rows: &[&Row]) -> Vec<Column> {
    let mut thoughts: Vec<Thought> = (0..sheet.width().min(MOST_COLUMNS))
        .map(|at| thought(at, Heading::default(), Profile::of(rows.iter().copied(), at)))
        .collect();
    suggest(&mut thoughts);
    for thought in &mut thoughts {
        let profile = thought.profile;
        let all_coefficients =
            profile.filled >= 3 && profile.coefficients == profile.filled && profile.fractions > 0;
        if thought.field == Field::Other && all_coefficients {
            thought.field = Field::Coefficient;
        }
    }
    each_once(&mut thoughts);
    thoughts.into_iter().map(column).collect()
}
