//! A JSON value to be written, with its fields in the order they are given.

use std::rc::Rc;

/// How long a line may be before a list or an object is broken over several.
const WIDTH: usize = 160;

/// A JSON value to be written. Its fields keep their order, so that two writings of the same scenario are the same text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::formats) enum Json {
    Null,
    Truth(bool),
    /// A number, already written.
    Number(String),
    Text(String),
    List(Vec<Self>),
    Object(Vec<(&'static str, Self)>),
    /// A value that is kept as it was written, on one line.
    Written(Rc<str>),
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Self::Truth(value)
    }
}

impl From<u32> for Json {
    fn from(value: u32) -> Self {
        Self::Number(value.to_string())
    }
}

impl From<i32> for Json {
    fn from(value: i32) -> Self {
        Self::Number(value.to_string())
    }
}

impl From<i64> for Json {
    fn from(value: i64) -> Self {
        Self::Number(value.to_string())
    }
}

impl From<&str> for Json {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<String> for Json {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl<T: Into<Self>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// A number of so many units of ten to the minus `places`, written with no more decimals than it needs.
pub(in crate::formats) fn decimal(scaled: u32, places: usize) -> Json {
    let digits = format!("{scaled:0>width$}", width = places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    let fraction = fraction.trim_end_matches('0');
    Json::Number(if fraction.is_empty() {
        whole.to_owned()
    } else {
        format!("{whole}.{fraction}")
    })
}

/// A floating-point number, written with the fewest digits that read back as the same number.
pub(in crate::formats) fn float(value: f64) -> Json {
    if value.is_finite() {
        Json::Number(format!("{value:?}"))
    } else {
        Json::Null
    }
}

/// An object being put together, field by field.
#[derive(Default)]
pub(in crate::formats) struct Object(Vec<(&'static str, Json)>);

impl Object {
    pub(in crate::formats) fn new() -> Self {
        Self::default()
    }

    /// Adds a field.
    pub(in crate::formats) fn with(mut self, name: &'static str, value: impl Into<Json>) -> Self {
        self.0.push((name, value.into()));
        self
    }

    /// Adds a field where there is a value for it.
    pub(in crate::formats) fn with_some(self, name: &'static str, value: Option<impl Into<Json>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }
}

impl From<Object> for Json {
    fn from(object: Object) -> Self {
        Self::Object(object.0)
    }
}

impl<T: Into<Self>> FromIterator<T> for Json {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

impl Json {
    /// The value as text: what fits on a line stands on a line, the rest is broken and indented by two.
    pub(in crate::formats) fn laid_out(&self) -> String {
        let mut out = String::new();
        self.lay_out(&mut out, 0, 0);
        out.push('\n');
        out
    }

    /// The value as text on a single line.
    pub(in crate::formats) fn on_one_line(&self) -> String {
        let mut out = String::new();
        self.inline(&mut out);
        out
    }

    /// `used` is how much of the line is taken already, by indentation and the field's name.
    fn lay_out(&self, out: &mut String, indent: usize, used: usize) {
        let line = self.on_one_line();
        let breakable = matches!(self, Self::List(items) if !items.is_empty())
            || matches!(self, Self::Object(fields) if !fields.is_empty());
        // The outermost value is always broken, so that the format number has a line of its own.
        if !breakable || (indent > 0 && used + line.chars().count() < WIDTH) {
            out.push_str(&line);
            return;
        }
        let inner = indent + 2;
        let mut first = true;
        let mut begin_line = |out: &mut String| {
            out.push_str(if first { "\n" } else { ",\n" });
            first = false;
            out.extend(std::iter::repeat_n(' ', inner));
        };
        match self {
            Self::List(items) => {
                out.push('[');
                for item in items {
                    begin_line(out);
                    item.lay_out(out, inner, inner);
                }
            }
            Self::Object(fields) => {
                out.push('{');
                for (name, value) in fields {
                    begin_line(out);
                    push_text(out, name);
                    out.push_str(": ");
                    value.lay_out(out, inner, inner + name.len() + 4);
                }
            }
            Self::Null | Self::Truth(_) | Self::Number(_) | Self::Text(_) | Self::Written(_) => {}
        }
        out.push('\n');
        out.extend(std::iter::repeat_n(' ', indent));
        out.push(if matches!(self, Self::List(_)) { ']' } else { '}' });
    }

    fn inline(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Truth(true) => out.push_str("true"),
            Self::Truth(false) => out.push_str("false"),
            Self::Number(number) => out.push_str(number),
            Self::Written(text) => out.push_str(text),
            Self::Text(text) => push_text(out, text),
            Self::List(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index > 0 { ", " } else { "" });
                    item.inline(out);
                }
                out.push(']');
            }
            Self::Object(fields) => {
                out.push('{');
                for (index, (name, value)) in fields.iter().enumerate() {
                    out.push_str(if index > 0 { ", " } else { " " });
                    push_text(out, name);
                    out.push_str(": ");
                    value.inline(out);
                }
                out.push_str(if fields.is_empty() { "}" } else { " }" });
            }
        }
    }
}

/// A text in quotation marks, with what JSON demands escaped.
fn push_text(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if control < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => out.push(other),
        }
    }
    out.push('"');
}
