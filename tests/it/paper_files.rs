//! Reports as files, read back by other programs' readers: calamine for workbooks, an XML reader for documents.

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use lo_trinh::baseline::{document_scenario, example_scenario};
use lo_trinh::formats::paper as files;
use lo_trinh::report::paper::{Block, Kind, Layout, Paper, Table, Value};
use lo_trinh::text::Language;
use quick_xml::events::Event;

use crate::paper::{kinds, planned, report, tables};

/// Every report of three scenarios.
fn reports() -> Vec<Paper> {
    let mut all = Vec::new();
    for scenario in [planned(), document_scenario(), example_scenario()] {
        for kind in kinds(&scenario) {
            let layout = Layout::usual(kind, scenario.origin);
            all.push(report(&scenario, kind, layout, Language::Vi));
        }
    }
    all
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a packed file");
    let mut text = String::new();
    let mut file = archive
        .by_name(name)
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    file.read_to_string(&mut text).expect("a part is text");
    text
}

#[test]
fn workbooks_hold_every_cell_as_what_it_is() {
    let mut cells = 0;
    for paper in reports() {
        let bytes = files::workbook(&paper);
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
        let names = book.sheet_names();
        let found = tables(&paper);
        assert_eq!(names.len(), found.len() + 1, "a sheet of words and one a table");
        for (table, name) in found.iter().zip(&names[1..]) {
            let range = book.worksheet_range(name).expect("a sheet");
            let formulas = book.worksheet_formula(name).expect("its formulas");
            cells += check_sheet(table, &range, &formulas);
        }
    }
    assert!(cells > 2_000, "{cells}");
}

fn check_sheet(table: &Table, range: &calamine::Range<Data>, formulas: &calamine::Range<String>) -> usize {
    assert_eq!(
        range.get_value((0, 0)),
        Some(&Data::String(table.caption.clone()))
    );
    let top = 2 + table.head.len();
    let mut cells = 0;
    for (row, line) in table.rows.iter().enumerate() {
        for (column, cell) in line.cells.iter().enumerate() {
            let place = ((top + row) as u32, column as u32);
            let found = range.get_value(place).unwrap_or(&Data::Empty);
            let formula = formulas.get_value(place).map_or("", String::as_str);
            assert_eq!(
                formula.is_empty(),
                cell.formula.is_none(),
                "{} {place:?}",
                table.caption
            );
            cells += 1;
            let words = cell.words(Language::Vi);
            match &cell.value {
                Value::Count(count) => assert_eq!(found, &Data::Float(*count as f64), "{place:?}"),
                Value::Percent(percent) => {
                    assert_eq!(found, &Data::Float(*percent as f64 / 100.0), "{place:?}");
                }
                Value::Share(share) => {
                    assert_eq!(found, &Data::Float(share.part as f64 / share.whole as f64));
                }
                Value::Month(month) => {
                    let Data::DateTime(date) = found else {
                        panic!("{place:?}: a month is a date, not {found:?}");
                    };
                    let (year, number, day, ..) = date.to_ymd_hms_milli();
                    let expected = (month.year() as u16, month.month() as u8, 1);
                    assert_eq!((year, number, day), expected, "{place:?}");
                }
                Value::Nothing => assert_eq!(found, &Data::Empty, "{place:?}"),
                Value::Text(_) | Value::Verdict(_) if words.is_empty() => {}
                Value::Text(_) | Value::Verdict(_) => {
                    assert_eq!(found, &Data::String(words), "{place:?}");
                }
            }
        }
    }
    cells
}

/// Units and a scenario called "=…", "+…", "@…", "-…": words, marked as text, and no formula beside those of the report.
#[test]
fn words_never_become_formulas() {
    let paper = report(&planned(), Kind::Payroll, Layout::Annex, Language::Vi);
    let bytes = files::workbook(&paper);
    let sheet = part(&bytes, "xl/worksheets/sheet2.xml");
    for name in [
        "=Tiểu học",
        "+Tiểu học 01",
        "@Tiểu học 02",
        "-Mầm non &amp; &lt;01&gt;",
    ] {
        let cell = sheet
            .split("<c ")
            .find(|cell| cell.contains(&format!(">{name}</t>")))
            .unwrap_or_else(|| panic!("{name} stands in the sheet"));
        assert!(
            cell.contains("t=\"inlineStr\"") && !cell.contains("<f>"),
            "{cell}"
        );
    }
    let formulas = paper_formulas(&paper);
    assert_eq!(sheet.matches("<f>").count(), formulas);
    assert!(
        part(&bytes, "xl/worksheets/sheet1.xml")
            .matches("<f>")
            .next()
            .is_none()
    );
    assert!(part(&bytes, "xl/styles.xml").contains("quotePrefix=\"1\""));
}

fn paper_formulas(paper: &Paper) -> usize {
    let cells = tables(paper).into_iter().flat_map(|table| &table.rows);
    cells
        .flat_map(|row| &row.cells)
        .filter(|cell| cell.formula.is_some())
        .count()
}

/// Heads are frozen and repeated, what is printed is the table, and the sum is a sum.
#[test]
fn a_sheet_is_ready_to_print() {
    let paper = report(&planned(), Kind::Payroll, Layout::Annex, Language::Vi);
    let bytes = files::workbook(&paper);
    let book = part(&bytes, "xl/workbook.xml");
    assert!(
        book.contains("'Kế hoạch theo đơn vị'!$A$1:$H$11</definedName>"),
        "{book}"
    );
    assert!(
        book.contains("'Kế hoạch theo đơn vị'!$3:$4</definedName>"),
        "{book}"
    );
    let sheet = part(&bytes, "xl/worksheets/sheet2.xml");
    assert!(sheet.contains("<pane ySplit=\"4\" topLeftCell=\"A5\""));
    assert!(sheet.contains("paperSize=\"9\""));
    // The first group is rows 6 and 7 below its own row 5; all groups are rows 5 and 8.
    for formula in [
        "<f>SUM(D6:D7)</f>",
        "<f>SUM(D5,D8)</f>",
        "<f>SUM(D6:E6)</f>",
        "<f>F6/C6</f>",
    ] {
        assert!(sheet.contains(formula), "{formula}");
    }
}

/// The texts of a document, paragraph by paragraph.
fn document_texts(bytes: &[u8]) -> Vec<String> {
    let xml = part(bytes, "word/document.xml");
    let mut reader = quick_xml::Reader::from_str(&xml);
    let mut texts = Vec::new();
    let mut text = String::new();
    loop {
        match reader.read_event().expect("sound XML") {
            Event::Eof => break,
            Event::End(end) if end.name().as_ref() == "w:p" => texts.push(std::mem::take(&mut text)),
            Event::Start(start) if start.name().as_ref() == "w:p" => text.clear(),
            Event::Text(part) => text.push_str(&part),
            Event::GeneralRef(name) => text.push_str(match name.as_ref() {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                _ => "\"",
            }),
            _ => {}
        }
    }
    texts
}

#[test]
fn documents_hold_every_word_and_repeat_heads() {
    for paper in reports() {
        let bytes = files::document(&paper);
        let texts = document_texts(&bytes);
        for block in &paper.blocks {
            match block {
                Block::Heading(text) | Block::Note(text) => assert!(texts.contains(text), "{text}"),
                Block::Text(runs) => {
                    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
                    assert!(texts.contains(&text), "{text}");
                }
                Block::Table(table) => {
                    for cell in table.rows.iter().flat_map(|row| &row.cells) {
                        let words = cell.words(Language::Vi);
                        assert!(texts.contains(&words), "{words}");
                    }
                }
            }
        }
        let xml = part(&bytes, "word/document.xml");
        let lines: usize = tables(&paper).iter().map(|table| table.head.len()).sum();
        assert_eq!(xml.matches("<w:tblHeader/>").count(), lines);
        assert_eq!(
            xml.matches("<w:tr>").count(),
            xml.matches("<w:cantSplit/>").count()
        );
        assert!(xml.contains("<w:titlePg/>") && part(&bytes, "word/header1.xml").contains(" PAGE "));
        let foot = part(&bytes, "word/footer1.xml");
        assert!(foot.contains(&"ab".repeat(32)) && foot.contains(&"cd".repeat(32)));
        for name in [
            "word/styles.xml",
            "[Content_Types].xml",
            "word/_rels/document.xml.rels",
        ] {
            let text = part(&bytes, name);
            let mut reader = quick_xml::Reader::from_str(&text);
            while !matches!(reader.read_event().expect("sound XML"), Event::Eof) {}
        }
    }
}

/// The layouts differ as the guidances do: the head, the line of 19 points, the indent, the signature.
#[test]
fn layouts_of_the_guidances() {
    let texts = |layout| {
        let bytes = files::document(&report(&document_scenario(), Kind::Summary, layout, Language::Vi));
        (
            document_texts(&bytes),
            part(&bytes, "word/styles.xml"),
            part(&bytes, "word/document.xml"),
        )
    };
    let (earlier, _, xml) = texts(Layout::PartyEarlier);
    assert_eq!(earlier[..3], ["ĐẢNG BỘ TỈNH QUẢNG TRỊ", "THÀNH ỦY ĐÔNG HÀ", "*"]);
    assert!(earlier.contains(&"ĐẢNG CỘNG SẢN VIỆT NAM".to_owned()));
    assert!(earlier.contains(&"-----".to_owned()));
    assert!(xml.contains("w:firstLine=\"720\""));
    let (later, styles, xml) = texts(Layout::Party);
    assert!(later.contains(&"T/M BAN THƯỜNG VỤ".to_owned()));
    assert!(styles.contains("w:line=\"380\" w:lineRule=\"exact\""));
    assert!(xml.contains("w:firstLine=\"567\""));
    let (annex, _, _) = texts(Layout::Annex);
    assert_eq!(annex[0], "PHỤ LỤC");
    assert!(annex.iter().any(|text| text.starts_with("(Kèm theo văn bản số ")));
    assert!(!annex.contains(&"Nơi nhận:".to_owned()));
}

/// The same report makes the same bytes.
#[test]
fn files_are_made_the_same_each_time() {
    let paper = report(&document_scenario(), Kind::Summary, Layout::Party, Language::Vi);
    assert_eq!(files::workbook(&paper), files::workbook(&paper));
    assert_eq!(files::document(&paper), files::document(&paper));
}
