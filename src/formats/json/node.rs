//! A JSON value being read, which knows its place in the text and the exact digits of its numbers.

use crate::formats::error::{Expected, Place, ReadError, ReadErrorKind};
use crate::model::calendar::Month;
use crate::model::day::Day;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

/// How much a text is trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::formats) enum Trust {
    /// A file from anywhere: every limit holds, every reference must lead somewhere.
    Stranger,
    /// A record this tool wrote and checked by its sum: what was let in once must not be refused now, or work is lost.
    Own,
}

/// A JSON value being read.
#[derive(Clone)]
pub(in crate::formats) struct Node<'a> {
    /// The whole text, to count lines in.
    source: &'a str,
    raw: &'a RawValue,
    path: String,
    trust: Trust,
}

impl<'a> Node<'a> {
    /// The outermost value of a text. Tells a text that stops too early from one that is wrong.
    pub(in crate::formats) fn root(source: &'a str, trust: Trust) -> Result<Self, ReadError> {
        match serde_json::from_str::<&RawValue>(source) {
            Ok(raw) => Ok(Self {
                source,
                raw,
                path: String::new(),
                trust,
            }),
            Err(error) => Err(syntax_error(source, &error)),
        }
    }

    pub(in crate::formats) fn trust(&self) -> Trust {
        self.trust
    }

    /// An error at this value.
    pub(in crate::formats) fn error(&self, kind: ReadErrorKind) -> ReadError {
        // Both are slices of one text, so the difference of their addresses is an offset into it.
        let offset = (self.raw.get().as_ptr() as usize).saturating_sub(self.source.as_ptr() as usize);
        let before = self.source.get(..offset).unwrap_or_default();
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        ReadError {
            at: Place {
                line: count(before.matches('\n').count() + 1),
                column: count(before[line_start..].chars().count() + 1),
                path: self.path.clone(),
            },
            kind,
        }
    }

    pub(in crate::formats) fn expected(&self, expected: Expected) -> ReadError {
        self.error(ReadErrorKind::WrongType { expected })
    }

    /// The value as it stands in the text.
    pub(in crate::formats) fn as_written(&self) -> &'a str {
        self.raw.get()
    }

    fn first_byte(&self) -> u8 {
        self.raw.get().bytes().next().unwrap_or_default()
    }

    pub(in crate::formats) fn is_object(&self) -> bool {
        self.first_byte() == b'{'
    }

    pub(in crate::formats) fn is_text(&self) -> bool {
        self.first_byte() == b'"'
    }

    pub(in crate::formats) fn is_null(&self) -> bool {
        self.raw.get() == "null"
    }

    fn is_number(&self) -> bool {
        matches!(self.first_byte(), b'-' | b'0'..=b'9')
    }

    fn child(&self, raw: &'a RawValue, step: &str) -> Self {
        Self {
            source: self.source,
            raw,
            path: if self.path.is_empty() || step.starts_with('[') {
                format!("{}{step}", self.path)
            } else {
                format!("{}.{step}", self.path)
            },
            trust: self.trust,
        }
    }

    /// The fields of an object, of which all must be in `known`. A field that begins with `_` is a note and is passed over.
    pub(in crate::formats) fn fields(&self, known: &[&'static str]) -> Result<Fields<'a>, ReadError> {
        let fields = self.any_fields()?;
        for (name, node) in &fields.fields {
            if !known.contains(&name.as_str()) {
                return Err(node.error(ReadErrorKind::UnknownField { field: name.clone() }));
            }
        }
        Ok(fields)
    }

    /// The fields of an object, whatever they are.
    pub(in crate::formats) fn any_fields(&self) -> Result<Fields<'a>, ReadError> {
        if !self.is_object() {
            return Err(self.expected(Expected::Object));
        }
        let entries = serde_json::Deserializer::from_str(self.raw.get())
            .deserialize_map(Entries)
            .map_err(|_| self.error(ReadErrorKind::Malformed))?;
        if entries.len() > MOST_FIELDS {
            return Err(self.error(ReadErrorKind::TooMany { most: MOST_FIELDS }));
        }
        let mut fields: Vec<(String, Self)> = Vec::with_capacity(entries.len());
        for (name, raw) in entries.into_iter().filter(|(name, _)| !name.starts_with('_')) {
            let node = self.child(raw, &name);
            if fields.iter().any(|(other, _)| *other == name) {
                return Err(node.error(ReadErrorKind::RepeatedField { field: name }));
            }
            fields.push((name, node));
        }
        Ok(Fields {
            owner: self.clone(),
            fields,
        })
    }

    /// The entries of a list of at most so many.
    pub(in crate::formats) fn list(&self, most: usize) -> Result<Vec<Self>, ReadError> {
        if self.first_byte() != b'[' {
            return Err(self.expected(Expected::List));
        }
        let items: Vec<&RawValue> =
            serde_json::from_str(self.raw.get()).map_err(|_| self.error(ReadErrorKind::Malformed))?;
        if items.len() > most && self.trust == Trust::Stranger {
            return Err(self.error(ReadErrorKind::TooMany { most }));
        }
        let items = items.into_iter().enumerate();
        Ok(items
            .map(|(index, raw)| self.child(raw, &format!("[{index}]")))
            .collect())
    }

    /// Exactly three entries.
    pub(in crate::formats) fn three<T: Copy>(
        &self,
        read: impl Fn(&Self) -> Result<T, ReadError>,
    ) -> Result<[T; 3], ReadError> {
        match self.list(usize::MAX)?.as_slice() {
            [a, b, c] => Ok([read(a)?, read(b)?, read(c)?]),
            _ => Err(self.expected(Expected::Three)),
        }
    }

    /// A text of at most so many characters, none of them a control.
    pub(in crate::formats) fn text(&self, most: usize) -> Result<String, ReadError> {
        let text = self.any_text()?;
        if self.trust == Trust::Stranger {
            if text.chars().count() > most {
                return Err(self.error(ReadErrorKind::TooLong { most }));
            }
            if text.chars().any(is_forbidden) {
                return Err(self.error(ReadErrorKind::ForbiddenCharacter));
            }
        }
        Ok(text)
    }

    fn any_text(&self) -> Result<String, ReadError> {
        if !self.is_text() {
            return Err(self.expected(Expected::Text));
        }
        // A lone surrogate escape is valid to the eye and no text.
        serde_json::from_str(self.raw.get()).map_err(|_| self.error(ReadErrorKind::Malformed))
    }

    /// One of the words of a table.
    pub(in crate::formats) fn word<T: Copy>(
        &self,
        all: &[T],
        word: impl Fn(T) -> &'static str,
    ) -> Result<T, ReadError> {
        let found = self.any_text()?;
        let named = all.iter().copied().find(|value| word(*value) == found);
        named.ok_or_else(|| {
            self.error(ReadErrorKind::UnknownWord {
                found: found.chars().take(LONGEST_ECHO).collect(),
                allowed: all.iter().copied().map(&word).collect(),
            })
        })
    }

    pub(in crate::formats) fn truth(&self) -> Result<bool, ReadError> {
        match self.raw.get() {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(self.expected(Expected::Truth)),
        }
    }

    /// A whole number within limits.
    pub(in crate::formats) fn whole(&self, least: i64, most: i64) -> Result<i64, ReadError> {
        if !self.is_number() {
            return Err(self.expected(Expected::WholeNumber));
        }
        match scaled(self.raw.get(), 0) {
            Ok(value) if (least..=most).contains(&value) => Ok(value),
            Ok(_) | Err(Inexact::TooLarge) => Err(self.error(ReadErrorKind::OutOfRange { least, most })),
            Err(Inexact::TooFine) => Err(self.expected(Expected::WholeNumber)),
        }
    }

    /// A count of at most so many.
    pub(in crate::formats) fn count(&self, most: u32) -> Result<u32, ReadError> {
        let most = if self.trust == Trust::Own { u32::MAX } else { most };
        let value = self.whole(0, i64::from(most))?;
        u32::try_from(value).map_err(|_| self.expected(Expected::WholeNumber))
    }

    /// A number between two whole limits, in units of ten to the minus `places`; never rounded.
    pub(in crate::formats) fn decimal(&self, places: u32, least: i64, most: i64) -> Result<u32, ReadError> {
        if !self.is_number() {
            return Err(self.expected(Expected::Number));
        }
        let unit = 10_i64.pow(places);
        match scaled(self.raw.get(), places) {
            Ok(value) if (least * unit..=most * unit).contains(&value) => {
                u32::try_from(value).map_err(|_| self.error(ReadErrorKind::OutOfRange { least, most }))
            }
            Ok(_) | Err(Inexact::TooLarge) => Err(self.error(ReadErrorKind::OutOfRange { least, most })),
            Err(Inexact::TooFine) => Err(self.error(ReadErrorKind::TooManyDecimals { most: places })),
        }
    }

    /// A month, written `"2025-12"`.
    pub(in crate::formats) fn month(&self) -> Result<Month, ReadError> {
        let wrong = || self.expected(Expected::Month);
        if !self.is_text() {
            return Err(wrong());
        }
        let text = self.any_text()?;
        let (year, month) = text.split_once('-').ok_or_else(wrong)?;
        let digits =
            |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) {
            return Err(wrong());
        }
        let (year, month) = (
            year.parse().map_err(|_| wrong())?,
            month.parse().map_err(|_| wrong())?,
        );
        Month::new(year, month).ok_or_else(wrong)
    }

    /// A day, written `"2025-12-31"`.
    pub(in crate::formats) fn day(&self) -> Result<Day, ReadError> {
        let wrong = || self.expected(Expected::Day);
        if !self.is_text() {
            return Err(wrong());
        }
        day(&self.any_text()?).ok_or_else(wrong)
    }
}

/// The day in a text like `2025-12-31`.
pub(in crate::formats) fn day(text: &str) -> Option<Day> {
    let mut parts = text.split('-');
    let mut part = |length| {
        let part = parts.next()?;
        let digits = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<u32>().ok().filter(|_| digits)
    };
    let (year, month, day) = (part(4)?, part(2)?, part(2)?);
    if parts.next().is_some() {
        return None;
    }
    Day::new(i32::try_from(year).ok()?, month, day)
}

/// What is wrong with a text that is no JSON, and where.
fn syntax_error(source: &str, error: &serde_json::Error) -> ReadError {
    let line_start = match error.line() {
        0 | 1 => 0,
        line => source
            .match_indices('\n')
            .nth(line - 2)
            .map_or(0, |(newline, _)| newline + 1),
    };
    // The parser counts bytes; people count letters.
    let line = &source[line_start..];
    let before = line
        .bytes()
        .take(error.column())
        .filter(|byte| byte & 0xC0 != 0x80)
        .count();
    // A number cut at its point, sign or exponent is called wrong by the parser, though it only ends too early.
    let cut_number =
        line_start + error.column() >= source.len() && source.ends_with(['-', '+', '.', 'e', 'E']);
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    ReadError {
        at: Place {
            line: count(error.line()),
            column: count(before),
            path: String::new(),
        },
        kind: if error.is_eof() || cut_number {
            ReadErrorKind::Truncated
        } else {
            ReadErrorKind::Malformed
        },
    }
}

/// How many fields an object may have, notes included: every pair is compared.
const MOST_FIELDS: usize = 100;

/// How much of an unknown word an error repeats, in characters.
const LONGEST_ECHO: usize = 60;

/// Controls, and the marks that turn the direction of writing: a name with them can pose as another.
pub(in crate::formats) fn is_forbidden(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

/// The fields of an object being read.
pub(in crate::formats) struct Fields<'a> {
    owner: Node<'a>,
    fields: Vec<(String, Node<'a>)>,
}

impl<'a> Fields<'a> {
    /// A field, unless it is absent or `null`.
    pub(in crate::formats) fn get(&self, name: &str) -> Option<&Node<'a>> {
        let found = self.fields.iter().find(|(other, _)| other == name);
        found.map(|(_, node)| node).filter(|node| !node.is_null())
    }

    /// A field that must be there.
    pub(in crate::formats) fn need(&self, name: &'static str) -> Result<&Node<'a>, ReadError> {
        let missing = || self.owner.error(ReadErrorKind::Missing { field: name });
        self.get(name).ok_or_else(missing)
    }

    /// The object itself.
    pub(in crate::formats) fn owner(&self) -> &Node<'a> {
        &self.owner
    }
}

/// Collects the entries of an object with their texts, in order, repetitions included.
struct Entries;

impl<'de> Visitor<'de> for Entries {
    type Value = Vec<(String, &'de RawValue)>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(entries)
    }
}

/// Why a number cannot be kept exactly.
#[derive(Debug, PartialEq, Eq)]
enum Inexact {
    /// It needs more decimals.
    TooFine,
    /// It is beyond any limit.
    TooLarge,
}

/// The value of a JSON number in units of ten to the minus `places`, digit by digit: nothing is rounded.
fn scaled(number: &str, places: u32) -> Result<i64, Inexact> {
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (negative, mantissa) = match mantissa.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, mantissa),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    let digits = digits.trim_start_matches('0');
    let significant = digits.trim_end_matches('0');
    if significant.is_empty() {
        return Ok(0);
    }
    let exponent: i64 = exponent
        .trim_start_matches('+')
        .parse()
        .map_err(|_| Inexact::TooLarge)?;
    let dropped = digits.len() as i64 - significant.len() as i64;
    let shift = exponent
        .saturating_sub(fraction.len() as i64)
        .saturating_add(dropped + i64::from(places));
    if shift < 0 {
        return Err(Inexact::TooFine);
    }
    let value = significant.parse::<i64>().map_err(|_| Inexact::TooLarge)?;
    let factor = u32::try_from(shift)
        .ok()
        .and_then(|shift| 10_i64.checked_pow(shift));
    let value = factor
        .and_then(|factor| value.checked_mul(factor))
        .ok_or(Inexact::TooLarge)?;
    Ok(if negative { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::{Inexact, scaled};

    /// Worked out by hand.
    #[test]
    fn numbers_are_read_digit_by_digit() {
        assert_eq!(scaled("82.5", 4), Ok(825_000));
        assert_eq!(scaled("100.0000", 4), Ok(1_000_000));
        assert_eq!(scaled("0.0001", 4), Ok(1));
        assert_eq!(scaled("1e2", 0), Ok(100));
        assert_eq!(scaled("1200E-2", 0), Ok(12));
        assert_eq!(scaled("-0", 0), Ok(0));
        assert_eq!(scaled("-3", 1), Ok(-30));
        assert_eq!(scaled("0.00001", 4), Err(Inexact::TooFine));
        assert_eq!(scaled("82.50000000000000000001", 4), Err(Inexact::TooFine));
        assert_eq!(scaled("12.5", 0), Err(Inexact::TooFine));
        assert_eq!(scaled("1e400", 0), Err(Inexact::TooLarge));
        assert_eq!(scaled("1e99999999999999999999", 0), Err(Inexact::TooLarge));
        assert_eq!(scaled("99999999999999999999", 0), Err(Inexact::TooLarge));
        assert_eq!(scaled("0e99999999999999999999", 0), Ok(0));
    }
}
