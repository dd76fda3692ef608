//! Reports as data: what stands in them, against figures worked out by hand; and sheets dealt out.

use lo_trinh::baseline::{document_scenario, example_scenario};
use lo_trinh::formats::{paper as files, scenario};
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::{Evaluation, evaluate};
use lo_trinh::report::paper::{
    Block, Field, Formula, Kind, Layout, Letterhead, Made, Measured, Paper, Piece, Source, Table, Value,
    paginate, paper,
};
use lo_trinh::rules::rulebook;
use lo_trinh::text::Language;
use proptest::prelude::*;
use std::sync::OnceLock;

/// Two groups: 24 and 30 posts in units of the first, 46 in the second; 3 cut in 2022, 2 and 4 and 1 in 2023.
const PLAN: &str = r#"{
  "format": 1, "kind": "lo-trinh/scenario", "name": "=Kịch bản +1", "place": "Đông Hà",
  "payroll": {
    "groups": [{ "name": "=Tiểu học" }, { "name": "Mầm non" }],
    "units": [
      { "name": "+Tiểu học 01", "group": 1, "establishment": 24 },
      { "name": "@Tiểu học 02", "group": 1, "establishment": { "value": 30, "provenance": "example" } },
      { "name": "-Mầm non & <01>", "group": 2, "establishment": 46 }
    ],
    "lines": [
      { "scope": { "unit": 1 }, "instrument": "severance", "when": "2022-05", "posts": 3 },
      { "scope": { "unit": 1 }, "instrument": "early_retirement", "when": 2023, "posts": 2 },
      { "scope": { "unit": 2 }, "instrument": "early_retirement", "when": 2023, "posts": 4 },
      { "scope": { "group": 2 }, "instrument": "vacant_post_cut", "when": 2023, "posts": 1 }
    ],
    "targets": [{ "posts": 9, "deadline": "2023-12" }]
  }
}"#;

/// The plan above.
pub fn planned() -> Scenario {
    scenario::read(PLAN.as_bytes()).expect("the plan is a scenario")
}

/// The scenarios every test looks at, evaluated once for all.
fn evaluated() -> &'static [(Scenario, Evaluation)] {
    static EVALUATED: OnceLock<Vec<(Scenario, Evaluation)>> = OnceLock::new();
    EVALUATED.get_or_init(|| {
        let rulebook = rulebook();
        let scenarios = [planned(), document_scenario(), example_scenario()];
        scenarios
            .map(|scenario| {
                let evaluation = evaluate(&scenario, &rulebook);
                (scenario, evaluation)
            })
            .into()
    })
}

/// A report of a scenario.
pub fn report(scenario: &Scenario, kind: Kind, layout: Layout, language: Language) -> Paper {
    let rulebook = rulebook();
    let known = evaluated().iter().find(|(known, _)| known == scenario);
    let fresh;
    let evaluation = match known {
        Some((_, evaluation)) => evaluation,
        None => {
            fresh = evaluate(scenario, &rulebook);
            &fresh
        }
    };
    let source = Source {
        scenario,
        evaluation,
        rulebook: &rulebook,
        language,
    };
    let made = Made {
        version: "0.1.0".to_owned(),
        tool: "ab".repeat(32),
        scenario: "cd".repeat(32),
    };
    paper(
        &source,
        kind,
        layout,
        Letterhead::known(scenario, kind, language),
        &made,
    )
}

/// Every kind of report a scenario has.
pub fn kinds(scenario: &Scenario) -> Vec<Kind> {
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

/// The tables of a report.
pub fn tables(paper: &Paper) -> Vec<&Table> {
    let tables = paper.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.collect()
}

/// The rows of a table in words.
fn written(table: &Table) -> Vec<String> {
    let row = |cells: &Vec<lo_trinh::report::paper::Cell>| {
        let cells: Vec<String> = cells.iter().map(|cell| cell.words(Language::Vi)).collect();
        cells.join(" | ")
    };
    table.rows.iter().map(|row_of| row(&row_of.cells)).collect()
}

/// Worked by hand: 3 + 2 = 5 of 24 is 20,83 %; 4 of 30 is 13,33 %; 3 + 6 = 9 of 54 is 16,67 %; 1 of 46 is 2,17 %; all is 10 of 100.
#[test]
fn the_plan_by_group_and_by_unit() {
    let scenario = planned();
    let summary = report(&scenario, Kind::Summary, Layout::Party, Language::Vi);
    assert_eq!(
        written(tables(&summary)[0]),
        [
            "=Tiểu học | 2 | 54* | 3 | 6 | 9 | 16,7%",
            "Mầm non | 1 | 46 | 0 | 1 | 1 | 2,2%",
            "Tổng cộng | 3 | 100 | 3 | 7 | 10 | 10,0%",
        ]
    );
    let by_unit = report(&scenario, Kind::Payroll, Layout::Annex, Language::Vi);
    assert_eq!(
        written(tables(&by_unit)[0]),
        [
            " | =Tiểu học | 54 | 3 | 6 | 9 | 16,7% | ",
            "1 | +Tiểu học 01 | 24 | 3 | 2 | 5 | 20,8% | T 2, V 3",
            "2 | @Tiểu học 02 | 30* | 0 | 4 | 4 | 13,3% | T 4",
            " | Mầm non | 46 | 0 | 1 | 1 | 2,2% | ",
            "3 | -Mầm non & <01> | 46 | 0 | 0 | 0 | 0,0% | ",
            " | Chưa phân cho đơn vị (Mầm non) |  | 0 | 1 | 1 | – | C 1",
            " | Tổng cộng | 100 | 3 | 7 | 10 | 10,0% | ",
        ]
    );
}

/// The six ways: posts by year, their sum, the likelihood, what is expected; all posts are there.
#[test]
fn the_plan_by_instrument() {
    let summary = report(&planned(), Kind::Summary, Layout::Party, Language::Vi);
    let rows = written(tables(&summary)[1]);
    assert_eq!(rows.len(), 7);
    assert!(
        rows[1].starts_with("Nghỉ hưu trước tuổi | 0 | 6 | 6 | "),
        "{rows:?}"
    );
    assert!(rows[2].contains(" | 3 | 0 | 3 | "), "{rows:?}");
    assert!(rows[6].starts_with("Tổng cộng | 3 | 7 | 10 |  | "), "{rows:?}");
}

/// What a formula says follows from the cells it names, by an evaluator of this test's own.
#[test]
fn every_formula_says_what_stands_in_its_cell() {
    let mut checked = 0;
    for scenario in [planned(), document_scenario(), example_scenario()] {
        for kind in kinds(&scenario) {
            let paper = report(&scenario, kind, Layout::Annex, Language::Vi);
            for table in tables(&paper) {
                checked += check_formulas(table);
            }
        }
    }
    assert!(checked > 300, "{checked}");
}

fn check_formulas(table: &Table) -> usize {
    let number = |row: usize, column: usize| match table.rows[row].cells[column].value {
        Value::Count(count) => count,
        _ => 0,
    };
    let mut checked = 0;
    for (row, line) in table.rows.iter().enumerate() {
        assert_eq!(line.cells.len(), table.widths.len(), "{}", table.caption);
        for (column, cell) in line.cells.iter().enumerate() {
            let Some(formula) = &cell.formula else {
                continue;
            };
            checked += 1;
            let place = format!("{}, row {row}, column {column}", table.caption);
            let says = match formula {
                Formula::Rows(rows) => rows.iter().map(|row| number(*row as usize, column)).sum(),
                Formula::Columns(first, last) => (*first..=*last).map(|at| number(row, at as usize)).sum(),
                Formula::Difference(from, less) => number(row, *from as usize) - number(row, *less as usize),
                Formula::Share(part, whole) => {
                    let Value::Share(share) = cell.value else {
                        panic!("{place}: a share is a share");
                    };
                    assert_eq!(share.part, number(row, *part as usize), "{place}");
                    assert_eq!(share.whole, number(row, *whole as usize), "{place}");
                    continue;
                }
            };
            assert_eq!(number(row, column), says, "{place}");
        }
    }
    let columns =
        |heads: &Vec<lo_trinh::report::paper::Head>| heads.iter().map(|head| head.columns).sum::<u32>();
    let first = table.head.first().expect("a table has a head");
    assert_eq!(columns(first) as usize, table.widths.len(), "{}", table.caption);
    checked
}

/// Values nobody stated carry a star and a footnote; values that are stated carry none.
#[test]
fn marked_values_have_their_footnote() {
    let example = report(&example_scenario(), Kind::Payroll, Layout::Annex, Language::Vi);
    assert!(written(tables(&example)[0]).iter().any(|row| row.contains('*')));
    let notes = |paper: &Paper| {
        let note = |block: &&Block| matches!(block, Block::Note(text) if text.starts_with('*'));
        paper.blocks.iter().filter(note).count()
    };
    assert_eq!(notes(&example), 1);
    let mut stated = planned();
    for unit in &mut stated.payroll.units {
        let base = unit.establishment.as_mut().expect("each unit has one");
        base.provenance = lo_trinh::model::provenance::Provenance::Entered;
        unit.name.provenance = lo_trinh::model::provenance::Provenance::Entered;
    }
    let stated = report(&stated, Kind::Payroll, Layout::Annex, Language::Vi);
    assert_eq!(notes(&stated), 0);
}

/// The heads: what the document names is there, what nobody named is blank, and no signatory is made up.
#[test]
fn letterheads() {
    let document = document_scenario();
    let city = report(&document, Kind::Summary, Layout::PartyEarlier, Language::Vi).head;
    assert_eq!(city.get(Field::Superior), "ĐẢNG BỘ TỈNH QUẢNG TRỊ");
    assert_eq!(city.get(Field::Issuer), "THÀNH ỦY ĐÔNG HÀ");
    assert!(city.number(Language::Vi).starts_with("Số \u{a0}"));
    assert!(city.number(Language::Vi).ends_with("-BC/TU"));
    assert!(city.dated(Language::Vi).starts_with("Đông Hà, ngày"));
    assert_eq!(city.get(Field::Signatory), "");
    assert_eq!(city.get(Field::Date), "");
    // The document names its wards "Phường 1" to "Phường 5" with their kind and the others without.
    let ward = document.sourcing.wards.first().expect("the document has wards");
    let of_ward = report(&document, Kind::Ward(ward.id), Layout::Party, Language::Vi).head;
    assert_eq!(of_ward.get(Field::Superior), "ĐẢNG BỘ THÀNH PHỐ ĐÔNG HÀ");
    assert_eq!(of_ward.get(Field::Issuer), "ĐẢNG ỦY PHƯỜNG 1");
    let other = document
        .sourcing
        .wards
        .iter()
        .find(|ward| ward.name == "Đông Lương");
    let other = other.expect("the document names the ward");
    let of_ward = report(&document, Kind::Ward(other.id), Layout::Party, Language::Vi).head;
    assert_eq!(of_ward.get(Field::Issuer), "ĐẢNG ỦY PHƯỜNG ĐÔNG LƯƠNG");
    let own = report(&planned(), Kind::Summary, Layout::Party, Language::Vi).head;
    for field in [
        Field::Superior,
        Field::Issuer,
        Field::OnBehalf,
        Field::Signatory,
        Field::Position,
    ] {
        assert_eq!(own.get(field), "", "{field:?}");
    }
}

/// What goes to the office comes out of it as it went in.
#[test]
fn the_wire_loses_nothing() {
    for scenario in [planned(), document_scenario(), example_scenario()] {
        for kind in kinds(&scenario) {
            for (layout, language) in [
                (Layout::PartyEarlier, Language::Vi),
                (Layout::Party, Language::En),
                (Layout::Annex, Language::Vi),
            ] {
                let paper = report(&scenario, kind, layout, language);
                assert_eq!(files::read(&files::write(&paper)), Some(paper), "{kind:?}");
            }
        }
    }
    assert_eq!(files::read("H\tno paper"), None);
    assert_eq!(files::read("nonsense"), None);
}

fn whole(height: u32, keeps: bool) -> Measured {
    Measured::Whole {
        height: height.into(),
        keeps,
    }
}

/// Worked by hand: sheets of 100. Five rows of 20 under a head of 10 stand as 4 and 1 if dealt greedily; the last would
/// stand alone, so 3 and 2.
#[test]
fn sheets_dealt_out_by_hand() {
    let piece = |block, from, to| Piece { block, from, to };
    let table = Measured::Rows {
        head: 10.0,
        rows: vec![20.0; 5],
    };
    assert_eq!(
        paginate(std::slice::from_ref(&table), 100.0, 100.0),
        [vec![piece(0, 0, 3)], vec![piece(0, 3, 5)]]
    );
    // A heading at the foot goes over with the first rows of its table.
    assert_eq!(
        paginate(&[whole(60, false), whole(5, true), table], 100.0, 100.0),
        [
            vec![piece(0, 0, 0)],
            vec![piece(1, 0, 0), piece(2, 0, 3)],
            vec![piece(2, 3, 5)]
        ]
    );
    // What is taller than a sheet stands alone.
    assert_eq!(
        paginate(
            &[whole(50, false), whole(300, false), whole(1, false)],
            100.0,
            100.0
        ),
        [vec![piece(0, 0, 0)], vec![piece(1, 0, 0)], vec![piece(2, 0, 0)]]
    );
}

fn measured() -> impl Strategy<Value = Measured> {
    prop_oneof![
        (1u32..40, any::<bool>()).prop_map(|(height, keeps)| whole(height, keeps)),
        (1u32..12, prop::collection::vec(1u32..15, 1..30)).prop_map(|(head, rows)| Measured::Rows {
            head: head.into(),
            rows: rows.into_iter().map(f64::from).collect(),
        }),
    ]
}

proptest! {
    /// Every block and row stands once, in its order; no sheet is fuller than it is high; no heading ends a sheet.
    #[test]
    fn sheets_hold_everything_once(blocks in prop::collection::vec(measured(), 1..25), first in 60u32..120) {
        let others = 120.0;
        let sheets = paginate(&blocks, first.into(), others);
        let mut expected = Vec::new();
        for (block, measured) in blocks.iter().enumerate() {
            match measured {
                Measured::Whole { .. } => expected.push((block, 0)),
                Measured::Rows { rows, .. } => expected.extend((0..rows.len()).map(|row| (block, row))),
            }
        }
        let mut found = Vec::new();
        for (number, sheet) in sheets.iter().enumerate() {
            let mut height = 0.0;
            for piece in sheet {
                match &blocks[piece.block] {
                    Measured::Whole { height: own, .. } => {
                        height += own;
                        found.push((piece.block, 0));
                    }
                    Measured::Rows { head, rows } => {
                        height += head + rows[piece.from..piece.to].iter().sum::<f64>();
                        found.extend((piece.from..piece.to).map(|row| (piece.block, row)));
                    }
                }
            }
            let room = if number == 0 { f64::from(first) } else { others };
            prop_assert!(height <= room, "sheet {number} holds {height} of {room}");
            prop_assert!(!sheet.is_empty());
        }
        prop_assert_eq!(found, expected);
    }
}
