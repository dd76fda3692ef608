//! A report as a document in the layout of official papers: Times New Roman, A4, the margins of the guidance, heads of
//! tables repeated, rows never split, page numbers from the second page, what it was made with at the foot.

use super::heads::{Place, places};
use super::markup::escaped;
use crate::formats::package::{CONTENT_TYPES, Package, RELATIONS, XML, relations};
use crate::report::paper::{Block, Field, Layout, Paper, Run, Table};
use crate::text::catalog;

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Between the margins, in twentieths of a point: 210 mm less 30 mm and 15 mm.
const WIDTH: u32 = 9_354;

/// Writes the document.
pub fn write(paper: &Paper) -> Vec<u8> {
    let mut body = String::new();
    head(&mut body, paper);
    title(&mut body, paper);
    for block in &paper.blocks {
        match block {
            Block::Heading(text) => body.push_str(&paragraph(
                "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/>",
                &first_line(paper),
                &run(text, 28, "<w:b/>"),
            )),
            Block::Text(runs) => body.push_str(&running(paper, runs)),
            Block::Table(table) => {
                let caption = run(&table.caption, 24, "<w:i/>");
                body.push_str(&paragraph(
                    "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"40\"/><w:jc w:val=\"center\"/>",
                    "",
                    &caption,
                ));
                body.push_str(&written_table(paper, table));
                // Two tables that follow each other would be one.
                body.push_str(&paragraph(
                    "<w:spacing w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>",
                    "",
                    "",
                ));
            }
            Block::Note(text) => body.push_str(&paragraph(
                "<w:spacing w:after=\"120\"/>",
                "",
                &run(text, 22, "<w:i/>"),
            )),
        }
    }
    if paper.layout != Layout::Annex {
        signature(&mut body, paper);
    }
    let mut package = Package::default();
    package.add("[Content_Types].xml", &content_types());
    package.add(
        "_rels/.rels",
        &relations(&[("officeDocument", "word/document.xml")]),
    );
    package.add(
        "word/_rels/document.xml.rels",
        &relations(&[
            ("styles", "styles.xml"),
            ("header", "header1.xml"),
            ("footer", "footer1.xml"),
        ]),
    );
    package.add(
        "word/document.xml",
        &format!(
            "{XML}<w:document xmlns:w=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><w:body>{body}\
             <w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>\
             <w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:footerReference w:type=\"first\" r:id=\"rId3\"/>\
             <w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
             <w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"454\" w:gutter=\"0\"/>\
             <w:titlePg/></w:sectPr></w:body></w:document>"
        ),
    );
    package.add("word/styles.xml", &styles(paper));
    let number = "<w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr><w:fldChar w:fldCharType=\"begin\"/></w:r>\
         <w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>\
         <w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr><w:fldChar w:fldCharType=\"end\"/></w:r>";
    let number = paragraph("<w:jc w:val=\"center\"/>", "", number);
    package.add(
        "word/header1.xml",
        &format!("{XML}<w:hdr xmlns:w=\"{MAIN}\">{number}</w:hdr>"),
    );
    let foot: String = paper
        .foot
        .iter()
        .map(|text| paragraph("<w:spacing w:after=\"0\"/>", "", &run(text, 13, "")))
        .collect();
    package.add(
        "word/footer1.xml",
        &format!("{XML}<w:ftr xmlns:w=\"{MAIN}\">{foot}</w:ftr>"),
    );
    package.finish()
}

fn content_types() -> String {
    let part = |name: &str, kind: &str| {
        format!("<Override PartName=\"/word/{name}.xml\" ContentType=\"{WORD}.{kind}+xml\"/>")
    };
    format!(
        "{XML}<Types xmlns=\"{CONTENT_TYPES}\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{}{}{}{}</Types>",
        part("document", "document.main"),
        part("styles", "styles"),
        part("header1", "header"),
        part("footer1", "footer"),
    )
}

/// Times New Roman 14; lines of 19 points in the guidance of 2026.
fn styles(paper: &Paper) -> String {
    let line = match paper.layout {
        Layout::Party => "w:line=\"380\" w:lineRule=\"exact\"",
        Layout::PartyEarlier | Layout::Annex => "w:line=\"264\" w:lineRule=\"auto\"",
    };
    let language = match paper.language {
        crate::text::Language::Vi => "vi-VN",
        crate::text::Language::En => "en-GB",
    };
    let font = "Times New Roman";
    format!(
        "{XML}<w:styles xmlns:w=\"{MAIN}\"><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:cs=\"{font}\" w:eastAsia=\"{font}\"/>\
         <w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"{language}\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault/></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"Running\"><w:name w:val=\"Running\"/><w:basedOn w:val=\"Normal\"/>\
         <w:pPr><w:spacing w:after=\"100\" {line}/><w:jc w:val=\"both\"/></w:pPr></w:style></w:styles>"
    )
}

/// How far the first line of a paragraph is set in: 10 mm in the guidance of 2026, 12,7 mm else.
fn first_line(paper: &Paper) -> String {
    let twips = if paper.layout == Layout::Party { 567 } else { 720 };
    format!("<w:ind w:firstLine=\"{twips}\"/>")
}

/// A run: its words, its size in half points, its marks.
fn run(text: &str, half_points: u32, marks: &str) -> String {
    format!(
        "<w:r><w:rPr>{marks}<w:sz w:val=\"{half_points}\"/><w:szCs w:val=\"{half_points}\"/></w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>",
        escaped(text)
    )
}

/// A paragraph: its properties up to the spacing, then the indent, then the rest, in the order the format asks for.
fn paragraph(properties: &str, indent: &str, runs: &str) -> String {
    let (before, jc) = properties
        .find("<w:jc")
        .map_or((properties, ""), |at| properties.split_at(at));
    format!("<w:p><w:pPr>{before}{indent}{jc}</w:pPr>{runs}</w:p>")
}

fn running(paper: &Paper, runs: &[Run]) -> String {
    let runs: String = runs
        .iter()
        .map(|part| run(&part.text, 28, if part.strong { "<w:b/>" } else { "" }))
        .collect();
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Running\"/>{}</w:pPr>{runs}</w:p>",
        first_line(paper)
    )
}

fn centred(text: &str, half_points: u32, marks: &str) -> String {
    paragraph(
        "<w:spacing w:after=\"0\"/><w:jc w:val=\"center\"/>",
        "",
        &run(text, half_points, marks),
    )
}

/// Two columns without lines, never split.
fn columns(left: &str, right: &str) -> String {
    let cell = |width: u32, content: &str| {
        format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{content}</w:tc>")
    };
    let wide = WIDTH * 46 / 100;
    format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr>\
         <w:tblGrid><w:gridCol w:w=\"{wide}\"/><w:gridCol w:w=\"{}\"/></w:tblGrid>\
         <w:tr><w:trPr><w:cantSplit/></w:trPr>{}{}</w:tr></w:tbl>",
        WIDTH - wide,
        cell(wide, left),
        cell(WIDTH - wide, right)
    )
}

/// A line under a text: the lower border of its paragraph, set in from both sides.
fn ruled(text: &str, half_points: u32) -> String {
    let border = "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/></w:pBdr>";
    paragraph(
        &format!("{border}<w:spacing w:after=\"120\"/><w:jc w:val=\"center\"/>"),
        "<w:ind w:left=\"300\" w:right=\"300\"/>",
        &run(text, half_points, "<w:b/>"),
    )
}

fn head(body: &mut String, paper: &Paper) {
    if paper.layout == Layout::Annex {
        return;
    }
    let words = &catalog(paper.language).report;
    let left = [
        centred(paper.head.get(Field::Superior), 28, ""),
        centred(paper.head.get(Field::Issuer), 28, "<w:b/>"),
        centred("*", 28, ""),
        centred(&paper.head.number(paper.language), 28, ""),
    ];
    let right = ruled(words.motto, 30) + &centred(&paper.head.dated(paper.language), 28, "<w:i/>");
    body.push_str(&columns(&left.concat(), &right));
    body.push_str(&paragraph("<w:spacing w:after=\"120\"/>", "", ""));
}

fn title(body: &mut String, paper: &Paper) {
    let size = if paper.layout == Layout::Annex { 28 } else { 32 };
    body.push_str(&centred(&paper.title, size, "<w:b/>"));
    for text in &paper.subtitle {
        body.push_str(&centred(text, 28, "<w:b/>"));
    }
    if paper.layout == Layout::Annex {
        body.push_str(&centred(&paper.attached, 28, "<w:i/>"));
    } else {
        body.push_str(&centred("-----", 28, ""));
    }
    body.push_str(&paragraph("<w:spacing w:after=\"60\"/>", "", ""));
}

/// Who receives it, and who signs: what is not known stays blank.
fn signature(body: &mut String, paper: &Paper) {
    let words = &catalog(paper.language).report;
    let get = |field| paper.head.get(field);
    let mut left = paragraph(
        "<w:spacing w:after=\"0\"/>",
        "",
        &run(words.recipients, 28, "<w:u w:val=\"single\"/>"),
    );
    for name in paper.head.recipients() {
        left.push_str(&paragraph(
            "<w:spacing w:after=\"0\"/>",
            "",
            &run(&format!("- {name},"), 24, ""),
        ));
    }
    // The guidance of 2026 no longer has the position bold.
    let position = if paper.layout == Layout::Party {
        ""
    } else {
        "<w:b/>"
    };
    let mut right =
        centred(get(Field::OnBehalf), 28, "<w:b/>") + &centred(get(Field::Position), 28, position);
    for _ in 0..4 {
        right.push_str(&centred("", 28, ""));
    }
    right.push_str(&centred(get(Field::Signatory), 28, "<w:b/>"));
    body.push_str(&paragraph("<w:keepNext/><w:spacing w:after=\"120\"/>", "", ""));
    body.push_str(&columns(&left, &right));
}

fn written_table(paper: &Paper, table: &Table) -> String {
    let sum: u32 = table.widths.iter().sum::<u32>().max(1);
    let widths: Vec<u32> = table.widths.iter().map(|width| width * WIDTH / sum).collect();
    let grid: String = widths
        .iter()
        .map(|width| format!("<w:gridCol w:w=\"{width}\"/>"))
        .collect();
    let line = |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"auto\"/>");
    let borders: String = ["top", "left", "bottom", "right", "insideH", "insideV"]
        .map(line)
        .concat();
    let mut rows = head_rows(table, &widths);
    for row in &table.rows {
        rows.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (cell, width) in row.cells.iter().zip(&widths) {
            let side = if cell.is_number() { "right" } else { "left" };
            let marks = if row.strong { "<w:b/>" } else { "" };
            rows.push_str(&table_cell(*width, "", side, &cell.words(paper.language), marks));
        }
        rows.push_str("</w:tr>");
    }
    format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/><w:tblBorders>{borders}</w:tblBorders>\
         <w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>\
         <w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )
}

/// The lines of a head, repeated on every page: a cell that spans lines is carried on below it.
fn head_rows(table: &Table, widths: &[u32]) -> String {
    let mut rows = String::new();
    for line in places(table) {
        rows.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (at, place) in line {
            let Place::Head(head) = place else {
                rows.push_str(&table_cell(widths[at], "<w:vMerge/>", "center", "", ""));
                continue;
            };
            let width: u32 = widths.iter().skip(at).take(head.columns as usize).sum();
            let mut spans = String::new();
            if head.columns > 1 {
                spans.push_str(&format!("<w:gridSpan w:val=\"{}\"/>", head.columns));
            }
            if head.lines > 1 {
                spans.push_str("<w:vMerge w:val=\"restart\"/>");
            }
            rows.push_str(&table_cell(width, &spans, "center", &head.text, "<w:b/>"));
        }
        rows.push_str("</w:tr>");
    }
    rows
}

fn table_cell(width: u32, spans: &str, side: &str, text: &str, marks: &str) -> String {
    let content = if text.is_empty() {
        String::new()
    } else {
        run(text, 24, marks)
    };
    let content = paragraph(
        &format!("<w:spacing w:before=\"20\" w:after=\"20\"/><w:jc w:val=\"{side}\"/>"),
        "",
        &content,
    );
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{spans}<w:vAlign w:val=\"center\"/></w:tcPr>{content}</w:tc>"
    )
}
