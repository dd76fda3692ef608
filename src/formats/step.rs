//! A step of the history: its heading, by which it is listed. The workspace itself lies apart, as a record of
//! [`stored`](super::stored), so that a list of a hundred steps is read without reading a hundred workspaces.
//!
//! ```text
//! lo-trinh/step 1 <workspace> <number> <bytes of payload> <crc32>
//! { "generation": 17, … }
//! ```

use super::error::ReadError;
use super::frame::{self, StoredError};
use super::json::{Json, Node, Object, Trust};
use crate::model::calendar::Month;

/// What a heading begins with.
const MAGIC: &str = "lo-trinh/step";

/// What is known of a step without reading its workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its number: later steps have higher ones. The workspace lies under the same.
    pub number: u64,
    /// The generation of the record with the workspace.
    pub generation: u64,
    /// When it was made, in seconds since 1970.
    pub at_unix_seconds: i64,
    /// The month then, where the user was.
    pub month: Month,
    /// Day, hour and minute then, where the user was.
    pub day_hour_minute: [u32; 3],
    /// What was done, in Vietnamese and in English.
    pub name: [String; 2],
    /// How many further changes were made with it, too quickly for steps of their own.
    pub more: u32,
    /// The identities and names of the scenarios there were.
    pub scenarios: Vec<(u32, String)>,
}

/// A heading in its frame.
pub fn encode(heading: &Heading, workspace: &str) -> String {
    let scenarios = heading
        .scenarios
        .iter()
        .map(|(id, name)| Object::new().with("id", *id).with("name", name.as_str()));
    let payload: Json = Object::new()
        .with(
            "generation",
            i64::try_from(heading.generation).unwrap_or(i64::MAX),
        )
        .with("at_unix_seconds", heading.at_unix_seconds)
        .with(
            "month",
            format!("{}-{:02}", heading.month.year(), heading.month.month()),
        )
        .with(
            "day_hour_minute",
            heading.day_hour_minute.into_iter().collect::<Json>(),
        )
        .with("vi", heading.name[0].as_str())
        .with("en", heading.name[1].as_str())
        .with("more", heading.more)
        .with("scenarios", scenarios.collect::<Json>())
        .into();
    frame::write(MAGIC, workspace, heading.number, &payload.on_one_line())
}

/// The heading in a frame.
///
/// # Errors
/// Why it cannot be used; then nothing of it is.
pub fn decode(record: &str) -> Result<Heading, StoredError> {
    let (_, number, payload) = frame::read(MAGIC, record)?;
    read(payload, number).map_err(StoredError::Unreadable)
}

fn read(payload: &str, number: u64) -> Result<Heading, ReadError> {
    let root = Node::root(payload, Trust::Own)?;
    let fields = root.fields(&[
        "generation",
        "at_unix_seconds",
        "month",
        "day_hour_minute",
        "vi",
        "en",
        "more",
        "scenarios",
    ])?;
    let scenarios = fields.need("scenarios")?.list(usize::MAX)?;
    let scenarios = scenarios.iter().map(|node| {
        let fields = node.fields(&["id", "name"])?;
        let id = fields.need("id")?.count(u32::MAX)?;
        Ok((id, fields.need("name")?.text(usize::MAX)?))
    });
    let generation = fields.need("generation")?.whole(0, i64::MAX)?;
    Ok(Heading {
        number,
        generation: u64::try_from(generation).unwrap_or_default(),
        at_unix_seconds: fields.need("at_unix_seconds")?.whole(i64::MIN, i64::MAX)?,
        month: fields.need("month")?.month()?,
        day_hour_minute: fields
            .need("day_hour_minute")?
            .three(|node| node.count(u32::MAX))?,
        name: [
            fields.need("vi")?.text(usize::MAX)?,
            fields.need("en")?.text(usize::MAX)?,
        ],
        more: fields.need("more")?.count(u32::MAX)?,
        scenarios: scenarios.collect::<Result<_, _>>()?,
    })
}
