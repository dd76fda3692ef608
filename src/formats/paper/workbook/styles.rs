//! How cells look: numbers, shares, percentages and months, plain and bold, with and without the star of a marked value.

use crate::formats::package::{SPREADSHEET, XML};
use crate::formats::paper::markup::escaped;
use crate::report::paper::{Cell, Value};

/// How a cell looks: what it holds, by its place here. Each comes plain and bold, and marked with a star or not.
const FORMATS: [u32; 5] = [49, 3, 164, 9, 165];
/// The styles after those of table cells.
pub(super) const TITLE: usize = 20;
pub(super) const HEAD: usize = 21;
pub(super) const NOTE: usize = 22;
pub(super) const PLAIN: usize = 23;

/// The part with all styles.
pub(super) fn written() -> String {
    let mut formats = String::new();
    let codes = [
        (164, "0.0%"),
        (165, "m/yyyy"),
        (166, "#,##0\"*\""),
        (167, "0.0%\"*\""),
        (168, "0%\"*\""),
        (169, "m/yyyy\"*\""),
    ];
    for (id, code) in codes {
        formats.push_str(&format!(
            "<numFmt numFmtId=\"{id}\" formatCode=\"{}\"/>",
            escaped(code)
        ));
    }
    let mut cells = String::new();
    for marked in [false, true] {
        for font in [0, 1] {
            for (at, format) in FORMATS.iter().enumerate() {
                let format = if marked && at > 0 {
                    165 + at as u32
                } else {
                    *format
                };
                let side = if at == 0 { "left" } else { "right" };
                let quote = if at == 0 { " quotePrefix=\"1\"" } else { "" };
                cells.push_str(&format!(
                    "<xf numFmtId=\"{format}\" fontId=\"{font}\" borderId=\"1\" applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\"{quote}>\
                     <alignment horizontal=\"{side}\" vertical=\"center\" wrapText=\"1\"/></xf>"
                ));
            }
        }
    }
    let words = |font: u32, border: u32, side: &str| {
        format!(
            "<xf numFmtId=\"49\" fontId=\"{font}\" borderId=\"{border}\" applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\" quotePrefix=\"1\">\
             <alignment horizontal=\"{side}\" vertical=\"center\" wrapText=\"1\"/></xf>"
        )
    };
    let font = |marks: &str, size: u32| {
        format!("<font>{marks}<sz val=\"{size}\"/><name val=\"Times New Roman\"/><family val=\"1\"/></font>")
    };
    let line = |side: &str| format!("<{side} style=\"thin\"><color auto=\"1\"/></{side}>");
    format!(
        "{XML}<styleSheet xmlns=\"{SPREADSHEET}\"><numFmts count=\"{}\">{formats}</numFmts>\
         <fonts count=\"4\">{}{}{}{}</fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"2\"><border/><border>{}{}{}{}</border></borders>\
         <cellStyleXfs count=\"1\"><xf/></cellStyleXfs>\
         <cellXfs count=\"24\">{cells}{}{}{}{}</cellXfs></styleSheet>",
        codes.len(),
        font("", 12),
        font("<b/>", 12),
        font("<i/>", 10),
        font("<b/>", 13),
        line("left"),
        line("right"),
        line("top"),
        line("bottom"),
        words(3, 0, "left"),
        words(1, 1, "center"),
        words(2, 0, "left"),
        words(0, 0, "left"),
    )
}

/// The style of a table's cell.
pub(super) fn style_of(cell: &Cell, strong: bool) -> usize {
    let format = match cell.value {
        Value::Nothing | Value::Text(_) | Value::Verdict(_) => 0,
        Value::Count(_) => 1,
        Value::Share(_) => 2,
        Value::Percent(_) => 3,
        Value::Month(_) => 4,
    };
    format + usize::from(strong) * FORMATS.len() + usize::from(cell.marked) * 2 * FORMATS.len()
}
