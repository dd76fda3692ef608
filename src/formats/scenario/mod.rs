//! Scenario files, `*.lotrinh.json`. One folder per format ever released; the newest writes.

pub mod limits;
pub mod lineage;
mod v1;

pub(super) use v1::{day, month, words};

use self::lineage::{Lineage, ScenarioFile};
use super::error::{ReadError, ReadErrorKind};
use super::json::{Json, Node, Trust, is_forbidden};
use crate::model::rule::{RuleUnit, Value};
use crate::model::scenario::Scenario;

/// What a scenario file calls itself, in its field `kind`.
pub const KIND: &str = "lo-trinh/scenario";

/// The newest format of scenario files: the one that is written.
pub const FORMAT: u64 = 1;

/// How the name of a scenario file ends.
pub const EXTENSION: &str = ".lotrinh.json";

/// Whether the roster of people is written along. Outside the browser's own record it is only where a user says so: a
/// scenario file is handed round, and a list of people, even without names, is not everybody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RosterPart {
    /// The roster is written with the rest.
    Included,
    /// The file says nothing of the roster; the lines made from it stay.
    LeftOut,
}

/// The whole scenario as the text of a file. [`read`] gives the same scenario back, and the same scenario is always the same
/// text.
pub fn write(scenario: &Scenario) -> String {
    write_with(scenario, RosterPart::Included)
}

/// The scenario as the text of a file, with the roster of people or without it.
pub fn write_with(scenario: &Scenario, roster: RosterPart) -> String {
    v1::write(scenario, roster, false).laid_out()
}

/// The scenario with what it comes from, as the text of a file. Where that would be too large to be read again, it says less of
/// what it comes from.
pub fn write_file(scenario: &Scenario, lineage: &Lineage, roster: RosterPart) -> String {
    let mut lineage = lineage.clone();
    loop {
        let text = v1::write_file(scenario, &lineage, roster).laid_out();
        if text.len() <= limits::MOST_BYTES || lineage.bases.is_empty() {
            return text;
        }
        // The oldest serves every copy; the newest only saves questions.
        lineage.bases.remove(0);
    }
}

/// The scenario in a file.
///
/// # Errors
/// The first thing that is wrong, with its place. Nothing is guessed, rounded or left out: a file is read whole or not at all.
pub fn read(bytes: &[u8]) -> Result<Scenario, ReadError> {
    read_file(bytes).map(|file| file.scenario)
}

/// The scenario in a file, with what it comes from.
///
/// # Errors
/// As [`read`].
pub fn read_file(bytes: &[u8]) -> Result<ScenarioFile, ReadError> {
    if bytes.len() > limits::MOST_BYTES {
        return Err(ReadError::whole(ReadErrorKind::TooLarge {
            bytes: bytes.len(),
            most: limits::MOST_BYTES,
        }));
    }
    let text = text_of(bytes)?;
    // What does not even begin like an object was never ours, cut short or not.
    if !text.is_empty() && !text.trim_ascii_start().starts_with('{') {
        return Err(ReadError::whole(ReadErrorKind::NotOurs));
    }
    let root = Node::root(text, Trust::Stranger).map_err(|error| not_ours_unless_it_says_so(error, text))?;
    read_node(&root)
}

/// Whether a file can hold such a value of a rule: in its unit, and within limits.
pub fn holds(unit: RuleUnit, value: Value) -> bool {
    v1::holds(unit, value)
}

/// A name as a file may hold it: characters no name has become spaces, and what is beyond the limit is cut off. A name typed or
/// pasted passes through here, so that no file is written that could not be read again.
pub fn clean_name(typed: &str) -> String {
    let letters = typed
        .chars()
        .map(|letter| if is_forbidden(letter) { ' ' } else { letter });
    letters.take(limits::LONGEST_NAME_CHARACTERS).collect()
}

/// The text in a file, without byte-order mark, trailing space, or the zeros an interrupted copy leaves at the end.
fn text_of(bytes: &[u8]) -> Result<&str, ReadError> {
    let end = bytes
        .iter()
        .rposition(|byte| *byte != 0)
        .map_or(0, |last| last + 1);
    let text = match std::str::from_utf8(&bytes[..end]) {
        Ok(text) => text,
        // Cut in the middle of a letter: what stands before it is still text, and will be found to end too early.
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default()
        }
        Err(_) => return Err(ReadError::whole(ReadErrorKind::NotOurs)),
    };
    // Leading blank lines stay: places are counted from the first line.
    Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text).trim_ascii_end())
}

/// A text that is no JSON is damaged if it names our kind, and somebody else's if not.
fn not_ours_unless_it_says_so(error: ReadError, text: &str) -> ReadError {
    if error.kind == ReadErrorKind::Malformed && !text.contains(KIND) {
        return ReadError::whole(ReadErrorKind::NotOurs);
    }
    error
}

/// The scenario in a JSON value, of whatever format it states.
pub(super) fn read_node(root: &Node<'_>) -> Result<ScenarioFile, ReadError> {
    let fields = root.any_fields()?;
    if !fields
        .get("kind")
        .is_some_and(|kind| kind.is_text() && kind.text(KIND.len()).is_ok_and(|kind| kind == KIND))
    {
        return Err(ReadError::whole(ReadErrorKind::NotOurs));
    }
    let format = fields.need("format")?;
    match u64::try_from(format.whole(1, i64::MAX)?).unwrap_or(u64::MAX) {
        1 => v1::read(root),
        newer => Err(format.error(ReadErrorKind::Newer {
            format: newer,
            newest: FORMAT,
        })),
    }
}

/// The scenario as a JSON value of the newest format, whole, with what it comes from.
pub(super) fn write_node(scenario: &Scenario, lineage: &Lineage) -> Json {
    v1::write_file(scenario, lineage, RosterPart::Included)
}

/// The scenario as a JSON value in which what goes without saying is said too.
pub(super) fn write_whole(scenario: &Scenario, roster: RosterPart) -> Json {
    v1::write(scenario, roster, true)
}

/// The scenario in a text, as far trusted as stated.
pub(super) fn read_text(text: &str, trust: Trust) -> Result<Scenario, ReadError> {
    read_node(&Node::root(text, trust)?).map(|file| file.scenario)
}
