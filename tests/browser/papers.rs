//! Reports on paper: the sheets as the page lays them out, the PDF as the browser makes it, and the files as LibreOffice
//! reads them.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use calamine::{Data, DataType, Ods, Reader};
use lo_trinh::baseline::{document_scenario, example_scenario};
use lo_trinh::formats::paper as files;
use lo_trinh::model::evaluate;
use lo_trinh::model::scenario::Scenario;
use lo_trinh::report::paper::{Block, Kind, Layout, Letterhead, Made, Paper, Source, Table, Value, paper};
use lo_trinh::rules::rulebook;
use lo_trinh::text::Language;
use serde_json::{Value as Json, json};
use xtask::driver::Page;
use xtask::programs::Program;
use xtask::workspace::Workspace;

use crate::{in_each_browser, screens};

in_each_browser!(
    every_report_of_the_document,
    every_report_of_the_example,
    the_screen_in_its_states,
    files_are_made_and_offered,
);

/// What is wrong with the sheets: text that is cut off, rows that reach over the edge, a sheet that runs into its foot.
const FAULTS: &str = "
    const faults = [];
    const sheets = [...document.querySelectorAll('.sheets .paper')];
    const scale = sheets[0].getBoundingClientRect().width / sheets[0].offsetWidth;
    for (const sheet of sheets) {
      const at = `sheet ${sheet.dataset.sheet}`;
      const box = sheet.getBoundingClientRect();
      const foot = sheet.querySelector('.foot').getBoundingClientRect();
      if (sheet.scrollHeight > sheet.clientHeight || sheet.scrollWidth > sheet.clientWidth) {
        faults.push(`${at} holds more than it shows`);
      }
      for (const block of sheet.querySelectorAll('.part, tr')) {
        const place = block.getBoundingClientRect();
        if (place.bottom > foot.top || place.left < box.left || place.right > box.right) {
          faults.push(`${at}: ${block.textContent.slice(0, 40)} leaves its room`);
        }
      }
      for (const cell of sheet.querySelectorAll('td, th')) {
        if (cell.scrollWidth > cell.clientWidth + 1) {
          faults.push(`${at}: cell ${cell.textContent} is cut off`);
        }
      }
      for (const table of sheet.querySelectorAll('table')) {
        if (!table.tHead.rows.length || !table.tBodies[0].rows.length) {
          faults.push(`${at}: a table without head or rows`);
        }
      }
      const last = [...sheet.querySelectorAll('.part')].at(-1);
      if (last.querySelector('h2')) {
        faults.push(`${at} ends with a heading`);
      }
      const number = sheet.querySelector('.pgno');
      if ((sheet.dataset.sheet === '1') !== (number === null)) {
        faults.push(`${at}: its number`);
      }
    }
    return scale > 0 ? faults : ['no sheets'];";

/// The letters of each sheet, sorted, without spaces.
const LETTERS: &str = "
    return [...document.querySelectorAll('.sheets .paper')].map((sheet) =>
      [...sheet.textContent.normalize('NFC').replace(/\\s+/gu, '')].sort().join(''));";

fn wait_for_sheets(page: &Page) -> Result<()> {
    page.wait_for(
        "the sheets",
        "return document.querySelector('.sheets .paper') !== null;",
    )?;
    page.wait_for(
        "the sum of the scenario",
        "return /[0-9a-f]{64}$/u.test(document.querySelector('.sheets .foot').textContent);",
    )?;
    page.wait_until_drawn()
}

fn choose(page: &Page, kind: &str) -> Result<()> {
    let script = "
        const choice = document.querySelector('[data-testid=paper-kind]');
        choice.value = arguments[0];
        choice.dispatchEvent(new Event('change', { bubbles: true }));";
    page.evaluate_with(script, vec![json!(kind)])?;
    page.wait_until_drawn()?;
    wait_for_sheets(page)
}

/// Runs through all reports; gives the number of sheets of each.
fn every_report(page: &Page) -> Result<BTreeMap<String, usize>> {
    page.show_screen("report")?;
    wait_for_sheets(page)?;
    let kinds = page.evaluate(
        "return [...document.querySelectorAll('[data-testid=paper-kind] option')].map((one) => one.value);",
    )?;
    let mut counts = BTreeMap::new();
    let mut wards = 0;
    for kind in kinds.as_array().into_iter().flatten().filter_map(Json::as_str) {
        wards += usize::from(kind.starts_with("ward-"));
        if wards > 2 {
            break;
        }
        choose(page, kind)?;
        assert_eq!(page.evaluate(FAULTS)?, json!([]), "{kind}");
        let sheets = page.evaluate(LETTERS)?;
        let sheets: Vec<&str> = sheets
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Json::as_str)
            .collect();
        let printed = pages_of(&page.printed()?)?;
        assert_eq!(printed.len(), sheets.len(), "{kind}: as many pages as sheets");
        for (number, (printed, sheet)) in printed.iter().zip(&sheets).enumerate() {
            assert_eq!(printed, sheet, "{kind}, page {}", number + 1);
        }
        counts.insert(kind.to_owned(), sheets.len());
    }
    Ok(counts)
}

/// The letters of each page of a PDF, sorted, without spaces.
fn pages_of(pdf: &[u8]) -> Result<Vec<String>> {
    let text = words_of(pdf)?;
    let pages = text.strip_suffix('\u{c}').unwrap_or(&text).split('\u{c}');
    let letters = pages.map(|page| {
        let mut letters: Vec<char> = page.chars().filter(|letter| !letter.is_whitespace()).collect();
        // As a script sorts them: by units of sixteen bits, which for these letters is by number.
        letters.sort_unstable();
        letters.into_iter().collect()
    });
    Ok(letters.collect())
}

fn words_of(pdf: &[u8]) -> Result<String> {
    let workspace = Workspace::here()?;
    let program = Program::Pdftotext
        .find(&workspace)
        .context("pdftotext is missing; `cargo xtask test browser` installs it")?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("printed.pdf");
    fs::write(&file, pdf)?;
    let told = Command::new(program).arg("-raw").arg(&file).arg("-").output()?;
    if !told.status.success() {
        bail!("pdftotext: {}", String::from_utf8_lossy(&told.stderr));
    }
    Ok(String::from_utf8(told.stdout)?)
}

fn every_report_of_the_document(page: &Page) -> Result<()> {
    let counts = every_report(page)?;
    assert_eq!(counts.get("summary"), Some(&2), "{counts:?}");
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

fn every_report_of_the_example(page: &Page) -> Result<()> {
    page.choose_scenario("example")?;
    let counts = every_report(page)?;
    assert_eq!(counts.get("summary"), Some(&2), "{counts:?}");
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

/// Reached by the key, wide and narrow, with the form open, in each layout, with what was typed on the sheet.
fn the_screen_in_its_states(page: &Page) -> Result<()> {
    page.choose_scenario("example")?;
    page.press(&["Control+p"])?;
    wait_for_sheets(page)?;
    screens::in_order(page, "the report")?;
    page.evaluate("document.querySelector('.rep-fields').open = true;")?;
    page.focus("#head-2")?;
    page.type_text("12")?;
    page.press(&["Enter"])?;
    wait_for_sheets(page)?;
    page.wait_for_text(".sheets .head", "Số 12-BC/TU")?;
    let layout = "
        const choice = document.querySelector('[data-testid=paper-layout]');
        choice.selectedIndex = arguments[0];
        choice.dispatchEvent(new Event('change', { bubbles: true }));";
    for (at, mark) in [(1, "ĐẢNG CỘNG SẢN VIỆT NAM"), (2, "PHỤ LỤC")] {
        page.evaluate_with(layout, vec![json!(at)])?;
        page.wait_until_drawn()?;
        wait_for_sheets(page)?;
        page.wait_for_text(".sheets .front", mark)?;
        screens::in_order(page, mark)?;
    }
    Ok(())
}

fn files_are_made_and_offered(page: &Page) -> Result<()> {
    page.show_screen("report")?;
    wait_for_sheets(page)?;
    for (button, ending, part) in [
        ("save-workbook", ".xlsx", "xl/worksheets/sheet2.xml"),
        ("save-document", ".docx", "word/document.xml"),
    ] {
        page.click(&format!("[data-testid={button}]"))?;
        let (name, content) = page.download()?;
        assert!(name.ends_with(ending), "{name}");
        let text = part_of(&content, part)?;
        assert!(text.contains("Tổng cộng"), "{name}");
    }
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

fn part_of(bytes: &[u8], name: &str) -> Result<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes))?;
    let mut text = String::new();
    archive.by_name(name)?.read_to_string(&mut text)?;
    Ok(text)
}

/// Every report of the document and the example.
fn reports() -> Vec<(String, Paper)> {
    let rulebook = rulebook();
    let mut all = Vec::new();
    for (called, scenario) in [("document", document_scenario()), ("example", example_scenario())] {
        let evaluation = evaluate(&scenario, &rulebook);
        let source = Source {
            scenario: &scenario,
            evaluation: &evaluation,
            rulebook: &rulebook,
            language: Language::Vi,
        };
        for (number, kind) in kinds(&scenario).into_iter().enumerate() {
            let head = Letterhead::known(&scenario, kind, Language::Vi);
            let layout = Layout::usual(kind, scenario.origin);
            let paper = paper(&source, kind, layout, head, &Made::default());
            all.push((format!("{called}-{number}"), paper));
        }
    }
    all
}

fn kinds(scenario: &Scenario) -> Vec<Kind> {
    let mut kinds = vec![
        Kind::Summary,
        Kind::Payroll,
        Kind::Sourcing,
        Kind::Assumptions,
        Kind::Money,
    ];
    kinds.extend(scenario.sourcing.wards.first().map(|ward| Kind::Ward(ward.id)));
    kinds
}

/// Has LibreOffice convert files, all in one go.
fn convert(folder: &Path, to: &str, files: &[std::path::PathBuf]) -> Result<()> {
    let workspace = Workspace::here()?;
    let program = Program::Soffice
        .find(&workspace)
        .context("LibreOffice is missing; `cargo xtask test browser` installs it")?;
    let told = Command::new(program)
        .arg(format!(
            "-env:UserInstallation=file://{}/profile",
            folder.display()
        ))
        .args(["--headless", "--convert-to", to, "--outdir"])
        .arg(folder)
        .args(files)
        .output()?;
    if !told.status.success() {
        bail!("LibreOffice: {}", String::from_utf8_lossy(&told.stderr));
    }
    Ok(())
}

/// The same workbook without what formulas come to: whoever opens it has to work them out.
fn without_results(workbook: &[u8]) -> Result<Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook))?;
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut file = archive.by_index(at)?;
        let (name, mut text) = (file.name()?.into_owned(), String::new());
        file.read_to_string(&mut text)?;
        let mut stripped = String::new();
        for (number, piece) in text.split("</f><v>").enumerate() {
            match piece.split_once("</v>") {
                Some((_, rest)) if number > 0 => {
                    stripped.push_str("</f>");
                    stripped.push_str(rest);
                }
                _ => stripped.push_str(piece),
            }
        }
        out.start_file(name, zip::write::SimpleFileOptions::default())?;
        out.write_all(stripped.as_bytes())?;
    }
    Ok(out.finish()?.into_inner())
}

/// LibreOffice opens each workbook, works out its formulas anew, and has the same values cell by cell.
#[test]
fn workbooks_in_libreoffice() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let reports = reports();
    let mut written = Vec::new();
    for (name, paper) in &reports {
        let file = folder.path().join(format!("{name}.xlsx"));
        fs::write(&file, without_results(&files::workbook(paper))?)?;
        written.push(file);
    }
    convert(folder.path(), "ods", &written)?;
    let mut cells = 0;
    for (name, paper) in &reports {
        let converted = fs::read(folder.path().join(format!("{name}.ods")))
            .with_context(|| format!("LibreOffice did not convert {name}"))?;
        let mut book: Ods<_> = Ods::new(Cursor::new(converted))?;
        let sheets = book.sheet_names();
        let tables = paper.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        for (table, sheet) in tables.zip(&sheets[1..]) {
            let range = book.worksheet_range(sheet)?;
            cells += same_cells(name, table, &range);
        }
    }
    assert!(cells > 2_000, "{cells}");
    Ok(())
}

fn same_cells(name: &str, table: &Table, range: &calamine::Range<Data>) -> usize {
    let top = 2 + table.head.len();
    let mut cells = 0;
    for (row, line) in table.rows.iter().enumerate() {
        for (column, cell) in line.cells.iter().enumerate() {
            let place = ((top + row) as u32, column as u32);
            let found = range.get_value(place).unwrap_or(&Data::Empty);
            let at = format!("{name}, {}, {place:?}", table.caption);
            cells += 1;
            let number = |expected: f64| {
                let is_same = matches!(found, Data::Float(value) if (value - expected).abs() < 1e-12 * expected.abs().max(1.0));
                assert!(is_same, "{at}: {found:?} is not {expected}");
            };
            match &cell.value {
                Value::Count(count) => number(*count as f64),
                Value::Percent(percent) => number(*percent as f64 / 100.0),
                Value::Share(share) => number(share.part as f64 / share.whole as f64),
                Value::Month(month) => {
                    let iso = format!("{}-{:02}-01", month.year(), month.month());
                    let is_same = match found {
                        Data::DateTimeIso(date) => date.starts_with(&iso),
                        Data::DateTime(date) => {
                            let (year, number, day, ..) = date.to_ymd_hms_milli();
                            format!("{year}-{number:02}-{day:02}") == iso
                        }
                        _ => false,
                    };
                    assert!(is_same, "{at}: {found:?} is not {iso}");
                }
                Value::Nothing => assert_eq!(found, &Data::Empty, "{at}"),
                Value::Text(_) | Value::Verdict(_) => {
                    let words = cell.words(Language::Vi);
                    let text = found.as_string().unwrap_or_default();
                    assert_eq!(text, words, "{at}");
                }
            }
        }
    }
    cells
}

/// LibreOffice reads each document: every heading, paragraph and cell is a line of it. And it lays it out: every letter of
/// the report is on paper, and heads of tables that go on once more.
#[test]
fn documents_in_libreoffice() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let reports = reports();
    let mut written = Vec::new();
    for (name, paper) in &reports {
        let file = folder.path().join(format!("{name}.docx"));
        fs::write(&file, files::document(paper))?;
        written.push(file);
    }
    convert(folder.path(), "txt:Text (encoded):UTF8", &written)?;
    convert(folder.path(), "pdf", &written)?;
    for (name, paper) in &reports {
        let made = |ending: &str| {
            fs::read(folder.path().join(format!("{name}.{ending}")))
                .with_context(|| format!("LibreOffice did not convert {name}"))
        };
        let text = String::from_utf8(made("txt")?)?;
        let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
        let printed = counted(&words_of(&made("pdf")?)?);
        let expected = texts(paper);
        for words in &expected {
            assert!(lines.contains(&words.as_str()), "{name}: {words}");
        }
        for (letter, count) in counted(&expected.concat()) {
            let found = printed.get(&letter).copied().unwrap_or_default();
            assert!(
                found >= count,
                "{name}: {letter} is {found} times on paper, not {count}"
            );
        }
    }
    Ok(())
}

/// Every text of a report that must be found: headings, paragraphs, footnotes, cells.
fn texts(paper: &Paper) -> Vec<String> {
    let mut texts = Vec::new();
    for block in &paper.blocks {
        match block {
            Block::Heading(text) | Block::Note(text) => texts.push(text.clone()),
            Block::Text(runs) => texts.push(runs.iter().map(|run| run.text.as_str()).collect()),
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                texts.extend(cells.map(|cell| cell.words(paper.language)));
            }
        }
    }
    texts
}

/// How often each letter occurs.
fn counted(text: &str) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    for letter in text.chars().filter(|letter| !letter.is_whitespace()) {
        *counts.entry(letter).or_default() += 1;
    }
    counts
}
