//! Packed files: which office format one is, its parts, and what calamine does not say of them.

use super::{office, open_document};
use crate::formats::sheet::grid::Workbook;
use crate::formats::sheet::limits::{LARGEST_PART, MOST_COLUMNS};
use crate::formats::sheet::refusal::Refusal;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// A packed file's parts.
pub type Parts<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Reads a packed workbook.
pub fn read(bytes: &[u8]) -> Result<Workbook, Refusal> {
    let mut parts = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let mut unpacked: u64 = 0;
    for place in 0..parts.len() {
        let part = parts.by_index_raw(place).map_err(|_| Refusal::Damaged)?;
        if part.encrypted() {
            return Err(Refusal::Encrypted);
        }
        unpacked = unpacked.saturating_add(part.size());
    }
    if unpacked > LARGEST_PART {
        return Err(Refusal::TooLarge);
    }
    if parts.index_for_name("xl/workbook.xml").is_some() {
        let hidden = hidden_parts(&mut parts);
        return office::read_xlsx(bytes, |sheet| hidden.get(sheet).cloned().unwrap_or_default());
    }
    if parts.index_for_name("content.xml").is_some() {
        return open_document::read(&mut parts);
    }
    let has = |name: &str| parts.index_for_name(name).is_some();
    Err(if has("xl/workbook.bin") {
        Refusal::BinaryWorkbook
    } else if has("word/document.xml") || has("ppt/presentation.xml") {
        Refusal::Document
    } else {
        Refusal::NotAWorkbook
    })
}

/// One part as text.
pub fn part(parts: &mut Parts<'_>, name: &str) -> Result<String, Refusal> {
    let part = parts.by_name(name).map_err(|_| Refusal::Damaged)?;
    let mut bytes = Vec::new();
    part.take(LARGEST_PART)
        .read_to_end(&mut bytes)
        .map_err(|_| Refusal::Damaged)?;
    String::from_utf8(bytes).map_err(|_| Refusal::Damaged)
}

/// The value of an attribute, by its local or prefixed name.
pub fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    attributes.with_checks(false);
    let mut found = attributes
        .flatten()
        .filter(|attribute| attribute.key.as_ref() == name);
    found
        .next()
        .map(|attribute| super::html::unescaped(attribute.value.as_ref()))
}

/// What a sheet hides.
#[derive(Clone, Debug, Default)]
pub struct Hides {
    /// Rows, from 1.
    pub rows: Vec<u32>,
    /// Columns, from 0.
    pub columns: Vec<u32>,
}

/// What each sheet of a .xlsx hides. Whatever cannot be read hides nothing.
fn hidden_parts(parts: &mut Parts<'_>) -> BTreeMap<String, Hides> {
    let targets = elements(
        parts,
        "xl/_rels/workbook.xml.rels",
        "Relationship",
        ["Id", "Target"],
    );
    let sheets = elements(parts, "xl/workbook.xml", "sheet", ["r:id", "name"]);
    let mut hidden = BTreeMap::new();
    for [id, name] in sheets {
        let Some([_, target]) = targets.iter().find(|[known, _]| *known == id) else {
            continue;
        };
        let path = match target.strip_prefix('/') {
            Some(absolute) => absolute.to_owned(),
            None => format!("xl/{target}"),
        };
        let Ok(text) = part(parts, &path) else { continue };
        if !text.contains("hidden=") {
            continue;
        }
        let set = |hidden: &String| hidden == "1" || hidden == "true";
        let rows = attributes_of(&text, "row", ["r", "hidden"]).into_iter();
        let rows = rows.filter(|[_, hidden]| set(hidden));
        let columns = attributes_of(&text, "col", ["min", "max", "hidden"]).into_iter();
        let columns = columns
            .filter(|[.., hidden]| set(hidden))
            .filter_map(|[from, to, _]| {
                Some(from.parse::<u32>().ok()?..=to.parse::<u32>().ok()?.min(MOST_COLUMNS))
            });
        let hides = Hides {
            rows: rows.filter_map(|[row, _]| row.parse().ok()).collect(),
            columns: columns
                .flatten()
                .filter_map(|column| column.checked_sub(1))
                .collect(),
        };
        hidden.insert(name, hides);
    }
    hidden
}

fn elements<const N: usize>(
    parts: &mut Parts<'_>,
    path: &str,
    element: &str,
    names: [&str; N],
) -> Vec<[String; N]> {
    part(parts, path).map_or_else(|_| Vec::new(), |text| attributes_of(&text, element, names))
}

/// The named attributes of every element of the name; an absent one is empty.
fn attributes_of<const N: usize>(text: &str, element: &str, names: [&str; N]) -> Vec<[String; N]> {
    let mut reader = quick_xml::Reader::from_str(text);
    let mut found = Vec::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(start) | Event::Empty(start)) => {
                let local = start.local_name();
                if local.as_ref() == element {
                    found.push(names.map(|name| attribute(&start, name).unwrap_or_default()));
                }
            }
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => {}
        }
    }
}
