//! What passes from the page to the office: a report as lines of fields parted by tabs.
//!
//! Both ends are of the same build, so this is no file format: what cannot be read is a mistake of ours and comes out as
//! nothing. The page's own module pays for the writer alone.

use crate::model::calendar::Month;
use crate::model::quantity::Ratio;
use crate::model::verdict::Verdict;
use crate::report::paper::{
    Block, Cell, Field, Formula, Head, Layout, Letterhead, Paper, Row, Run, Table, Value,
};
use crate::text::Language;

const VERDICTS: [Verdict; 5] = [
    Verdict::Met,
    Verdict::OnTrack,
    Verdict::AtRisk,
    Verdict::Missed,
    Verdict::Undetermined,
];

/// Writes a report.
pub fn write(paper: &Paper) -> String {
    let mut out = String::new();
    let layout = Layout::ALL.iter().position(|layout| *layout == paper.layout);
    line(
        &mut out,
        "P",
        &[
            paper.language.code(),
            &number(layout.unwrap_or_default()),
            &paper.title,
            &paper.attached,
        ],
    );
    for field in Field::ALL {
        line(&mut out, "F", &[paper.head.get(field)]);
    }
    for text in &paper.subtitle {
        line(&mut out, "S", &[text]);
    }
    for text in &paper.foot {
        line(&mut out, "E", &[text]);
    }
    for block in &paper.blocks {
        match block {
            Block::Heading(text) => line(&mut out, "H", &[text]),
            Block::Note(text) => line(&mut out, "N", &[text]),
            Block::Text(runs) => {
                line(&mut out, "T", &[]);
                for run in runs {
                    line(&mut out, "r", &[flag(run.strong), &run.text]);
                }
            }
            Block::Table(table) => write_table(&mut out, table),
        }
    }
    out
}

fn write_table(out: &mut String, table: &Table) {
    line(out, "B", &[&table.caption, &list(&table.widths)]);
    for heads in &table.head {
        line(out, "L", &[]);
        for head in heads {
            line(
                out,
                "d",
                &[&head.text, &number(head.columns), &number(head.lines)],
            );
        }
    }
    for row in &table.rows {
        line(out, "R", &[flag(row.strong)]);
        for cell in &row.cells {
            let (kind, value) = written(&cell.value);
            let (way, of) = match &cell.formula {
                None => ("", String::new()),
                Some(Formula::Rows(rows)) => ("r", list(rows)),
                Some(Formula::Columns(first, last)) => ("c", list(&[*first, *last])),
                Some(Formula::Share(part, whole)) => ("s", list(&[*part, *whole])),
                Some(Formula::Difference(from, less)) => ("d", list(&[*from, *less])),
            };
            line(out, "c", &[kind, &value, flag(cell.marked), way, &of]);
        }
    }
}

fn written(value: &Value) -> (&'static str, String) {
    match value {
        Value::Nothing => ("0", String::new()),
        Value::Text(text) => ("t", text.clone()),
        Value::Count(count) => ("n", number(count)),
        Value::Percent(percent) => ("p", number(percent)),
        Value::Share(share) => ("s", format!("{},{}", share.part, share.whole)),
        Value::Month(month) => ("m", number(month.index())),
        Value::Verdict(verdict) => (
            "v",
            number(VERDICTS.iter().position(|known| known == verdict).unwrap_or(4)),
        ),
    }
}

fn line(out: &mut String, mark: &str, fields: &[&str]) {
    out.push_str(mark);
    for field in fields {
        out.push('\t');
        out.push_str(&field.replace(['\t', '\n', '\r'], " "));
    }
    out.push('\n');
}

fn number(number: impl ToString) -> String {
    number.to_string()
}

fn flag(set: bool) -> &'static str {
    if set { "1" } else { "" }
}

fn list(numbers: &[u32]) -> String {
    let written: Vec<String> = numbers.iter().map(u32::to_string).collect();
    written.join(",")
}

/// Reads a report.
pub fn read(text: &str) -> Option<Paper> {
    let mut paper: Option<Paper> = None;
    let mut fields = Field::ALL.into_iter();
    for line in text.split('\n').filter(|line| !line.is_empty()) {
        let mut parts = line.split('\t');
        let mark = parts.next()?;
        let parts: Vec<&str> = parts.collect();
        if mark == "P" {
            paper = Some(begun(&parts)?);
            continue;
        }
        let paper = paper.as_mut()?;
        let first = parts.first().map(|text| (*text).to_owned());
        match mark {
            "F" => paper.head.set(fields.next()?, first?),
            "S" => paper.subtitle.push(first?),
            "E" => paper.foot.push(first?),
            "H" => paper.blocks.push(Block::Heading(first?)),
            "N" => paper.blocks.push(Block::Note(first?)),
            "T" => paper.blocks.push(Block::Text(Vec::new())),
            "B" => paper.blocks.push(Block::Table(Table {
                caption: first?,
                widths: numbers(parts.get(1)?)?,
                ..Table::default()
            })),
            _ => read_inside(paper.blocks.last_mut()?, mark, &parts)?,
        }
    }
    paper
}

fn begun(parts: &[&str]) -> Option<Paper> {
    let [language, layout, title, attached] = parts else {
        return None;
    };
    Some(Paper {
        language: Language::from_code(language)?,
        layout: *Layout::ALL.get(layout.parse::<usize>().ok()?)?,
        head: Letterhead::default(),
        title: (*title).to_owned(),
        subtitle: Vec::new(),
        attached: (*attached).to_owned(),
        blocks: Vec::new(),
        foot: Vec::new(),
    })
}

/// A line about the last block: a run of a paragraph, or a part of a table.
fn read_inside(block: &mut Block, mark: &str, parts: &[&str]) -> Option<()> {
    match (block, mark, parts) {
        (Block::Text(runs), "r", [strong, text]) => runs.push(Run {
            text: (*text).to_owned(),
            strong: *strong == "1",
        }),
        (Block::Table(table), "L", []) => table.head.push(Vec::new()),
        (Block::Table(table), "d", [text, columns, lines]) => table.head.last_mut()?.push(Head {
            text: (*text).to_owned(),
            columns: columns.parse().ok()?,
            lines: lines.parse().ok()?,
        }),
        (Block::Table(table), "R", [strong]) => table.rows.push(Row {
            strong: *strong == "1",
            cells: Vec::new(),
        }),
        (Block::Table(table), "c", [kind, value, marked, way, of]) => {
            table.rows.last_mut()?.cells.push(Cell {
                value: value_of(kind, value)?,
                marked: *marked == "1",
                formula: formula_of(way, of)?,
            });
        }
        _ => return None,
    }
    Some(())
}

fn value_of(kind: &str, text: &str) -> Option<Value> {
    Some(match kind {
        "0" => Value::Nothing,
        "t" => Value::Text(text.to_owned()),
        "n" => Value::Count(text.parse().ok()?),
        "p" => Value::Percent(text.parse().ok()?),
        "s" => {
            let (part, whole) = text.split_once(',')?;
            Value::Share(Ratio {
                part: part.parse().ok()?,
                whole: whole.parse().ok()?,
            })
        }
        "m" => Value::Month(Month::of_index(text.parse().ok()?)),
        "v" => Value::Verdict(*VERDICTS.get(text.parse::<usize>().ok()?)?),
        _ => return None,
    })
}

fn formula_of(way: &str, of: &str) -> Option<Option<Formula>> {
    if way.is_empty() {
        return Some(None);
    }
    let of = numbers(of)?;
    let two = || Some((*of.first()?, *of.get(1)?));
    Some(Some(match way {
        "c" => two().map(|(first, last)| Formula::Columns(first, last))?,
        "s" => two().map(|(part, whole)| Formula::Share(part, whole))?,
        "d" => two().map(|(from, less)| Formula::Difference(from, less))?,
        "r" => Formula::Rows(of),
        _ => return None,
    }))
}

fn numbers(text: &str) -> Option<Vec<u32>> {
    if text.is_empty() {
        return Some(Vec::new());
    }
    text.split(',').map(|part| part.parse().ok()).collect()
}
