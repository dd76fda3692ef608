//! What shaping shows: what decides, what still must happen, the grid by ways, floors in cells, blocks copied.

use std::collections::BTreeSet;

use crate::law::evaluate;
use lo_trinh::baseline::document_scenario;
use lo_trinh::model::calendar::Month;
use lo_trinh::model::payroll::{
    Amount, BlockKind, Instrument, Line, LineId, Scope, Target, TargetId, UnitId, When,
};
use lo_trinh::model::provenance::{Provenance, Sourced};
use lo_trinh::model::quantity::{Fraction, OddsFactor};
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sensitivity::payroll_worth;
use lo_trinh::report::payroll::{CellKey, Choices, Grid, Response, Shown, WorthPanel, payroll};
use lo_trinh::text::Language::Vi;

const BLOCK: Scope = Scope::Block(BlockKind::PublicService);
const VACANT: Instrument = Instrument::VacantPostCut;

fn line(id: u32, scope: Scope, instrument: Instrument, year: i32, posts: u32) -> Line {
    Line {
        id: LineId(id),
        scope,
        instrument,
        when: When::Year(year),
        posts,
        done: 0,
        likelihood: None,
        provenance: Provenance::Entered,
    }
}

/// The plan of a scenario as it is shown with nothing open, and with what likelihoods are worth.
fn shown(scenario: &Scenario) -> (Response, WorthPanel) {
    let evaluation = evaluate(scenario);
    let found = payroll_worth(scenario, &evaluation);
    let (groups, units, own) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let choices = Choices {
        record: false,
        editing: false,
        opened_groups: &groups,
        opened_units: &units,
        opened_own: &own,
        search: "",
        phone_year: None,
        by_ways: false,
        opened_ways: &BTreeSet::new(),
        changed: None,
        refused: &[],
        place: None,
        before: None,
        preview: None,
        worth: Some(&found),
    };
    match payroll(scenario, &evaluation, &choices, Vi).shown {
        Shown::Plan { response, worth, .. } => (
            Response::clone(&response),
            WorthPanel::clone(&worth.expect("it is asked for")),
        ),
        other => panic!("the plan is asked for, not {other:?}"),
    }
}

/// 149 by an even path of 37, 37, 37, 38. Five posts are done: 32 are left of the first year's 37, and each year asks what
/// the path asks. 30 and 40 are planned for the first two years, nothing after.
#[test]
fn what_still_must_happen_each_year() {
    let mut scenario = document_scenario();
    let mut done = line(1, BLOCK, VACANT, 2022, 5);
    done.when = When::Month(Month::new(2022, 6).expect("a month"));
    done.done = 5;
    scenario.payroll.lines = vec![
        done,
        line(2, BLOCK, VACANT, 2022, 30),
        line(3, BLOCK, VACANT, 2023, 40),
    ];
    let (response, _) = shown(&scenario);
    let still = response.still.clone().expect("years are left");
    let rows: Vec<_> = still
        .years
        .iter()
        .map(|year| {
            (
                year.year,
                year.must.as_str(),
                year.planned.as_str(),
                year.balance.as_str(),
            )
        })
        .collect();
    assert_eq!(
        rows,
        [
            (2022, "32", "30", "thiếu 2"),
            (2023, "37", "40", "dư 3"),
            (2024, "37", "0", "thiếu 37"),
            (2025, "38", "0", "thiếu 38"),
        ]
    );
    assert_eq!(still.title, "Năm 2025 còn thiếu 38 chỉ tiêu chưa xếp kế hoạch");
}

/// One post at 50 % and one at 80 %, both needed, circumstances of no effect: 40 %. Ten points of the first are 32 and
/// 48 %, of the second 35 and 45 %.
#[test]
fn what_likelihoods_are_worth_in_words() {
    let mut scenario = document_scenario();
    scenario.circumstances.value.odds_factor = OddsFactor::from_thousandths(1_000);
    scenario.payroll.targets[0].amount = Amount::Posts(2);
    let planned = |id, unit, instrument, percent| Line {
        likelihood: Some(Fraction::from_percent(percent)),
        ..line(id, Scope::Unit(UnitId(unit)), instrument, 2024, 1)
    };
    scenario.payroll.lines = vec![
        planned(1, 10, Instrument::Severance, 50),
        planned(2, 11, Instrument::EarlyRetirement, 80),
    ];
    let (_, panel) = shown(&scenario);
    assert_eq!(panel.title, "Thôi việc quyết định nhiều nhất: từ 32% đến 48%");
    let rows = |kind: usize| -> Vec<(&str, &str, &str)> {
        let rows = panel.kinds[kind].rows.iter();
        rows.map(|row| (row.lowered.as_str(), row.raised.as_str(), row.swing.as_str()))
            .collect()
    };
    assert_eq!(rows(0), [("32%", "48%", "16"), ("35%", "45%", "10")]);
    // Both go in one year: 0.4 x 0.7 and 0.6 x 0.9.
    assert_eq!(rows(1), [("28%", "54%", "26")]);
    assert_eq!(rows(2), rows(0));
    let first = &panel.kinds[0];
    assert_eq!(
        first.rows[0].sentence,
        "Thôi việc: 32% nếu thấp hơn 10 điểm, 48% nếu cao hơn 10 điểm"
    );
    assert_eq!((first.drawn, first.more.as_deref()), (2, None));
    assert_eq!(first.as_planned, "Hiện nay 40%");
}

/// The grid of the example as it is shown by ways, with these open.
fn by_ways(scenario: &Scenario, ways: &BTreeSet<Instrument>) -> Grid {
    let (groups, units, own) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let choices = Choices {
        record: false,
        editing: false,
        opened_groups: &groups,
        opened_units: &units,
        opened_own: &own,
        search: "",
        phone_year: None,
        by_ways: true,
        opened_ways: ways,
        changed: None,
        refused: &[],
        place: None,
        before: None,
        preview: None,
        worth: None,
    };
    match payroll(scenario, &evaluate(scenario), &choices, Vi).shown {
        Shown::Plan { grid, .. } => Grid::clone(&grid),
        other => panic!("the plan is asked for, not {other:?}"),
    }
}

/// Seven rows, one a way; the opened one lists whom it cuts, and its cells set the same posts as those of the units.
#[test]
fn the_grid_by_ways() {
    let mut scenario = document_scenario();
    let unit = Scope::Unit(UnitId(10));
    scenario.payroll.lines = vec![
        line(1, unit, Instrument::EarlyRetirement, 2024, 2),
        line(2, BLOCK, Instrument::EarlyRetirement, 2025, 3),
        line(3, unit, VACANT, 2024, 4),
        line(4, unit, Instrument::Addition, 2023, 1),
    ];
    let grid = by_ways(&scenario, &[Instrument::EarlyRetirement].into());
    let rows: Vec<(&str, Vec<&str>, &str)> = grid
        .rows
        .iter()
        .map(|row| {
            let cells = row.cells.iter().map(|cell| cell.written.as_str()).collect();
            (row.id.as_str(), cells, row.total.as_str())
        })
        .collect();
    assert_eq!(
        rows,
        [
            ("way-D", vec!["0", "0", "0", "0"], "0"),
            ("way-T", vec!["0", "0", "2", "3"], "5"),
            ("block-service-own-T", vec!["0", "0", "0", "3"], "3"),
            ("unit-10-T", vec!["0", "0", "2", "0"], "2"),
            ("way-V", vec!["0", "0", "0", "0"], "0"),
            ("way-A", vec!["0", "0", "0", "0"], "0"),
            ("way-S", vec!["0", "0", "0", "0"], "0"),
            ("way-C", vec!["0", "0", "4", "0"], "4"),
            // Posts added count against the reduction.
            ("way-B", vec!["0", "−1", "0", "0"], "−1"),
        ]
    );
    assert_eq!(
        grid.rows[3].cells[2].key,
        CellKey {
            scope: unit,
            instrument: Some(Instrument::EarlyRetirement),
            year: 2024
        }
    );
}

/// Of 30 posts 4 and 5 go, 2 are added: 26, 23 and 21 are left. A floor of 24 is broken by the end of the second year, and
/// still in the third and fourth.
#[test]
fn a_floor_warns_in_the_years_it_is_broken() {
    let mut scenario = document_scenario();
    let id = scenario.payroll.units[0].id;
    let unit = Scope::Unit(id);
    scenario.payroll.units[0].establishment = Some(Sourced::entered(30));
    scenario.payroll.units[0].floor = Some(24);
    let group = scenario.payroll.units[0].group;
    scenario.payroll.lines = vec![
        line(1, unit, VACANT, 2022, 4),
        line(2, unit, VACANT, 2023, 5),
        line(3, unit, Instrument::Addition, 2023, 2),
        line(4, unit, VACANT, 2024, 2),
    ];
    let groups = [group].into();
    let (units, own) = (BTreeSet::new(), BTreeSet::new());
    let choices = Choices {
        record: false,
        editing: false,
        opened_groups: &groups,
        opened_units: &units,
        opened_own: &own,
        search: "",
        phone_year: None,
        by_ways: false,
        opened_ways: &BTreeSet::new(),
        changed: None,
        refused: &[],
        place: None,
        before: None,
        preview: None,
        worth: None,
    };
    let Shown::Plan { grid, .. } = payroll(&scenario, &evaluate(&scenario), &choices, Vi).shown else {
        panic!("the plan is asked for");
    };
    let row = grid
        .rows
        .iter()
        .find(|row| row.id == format!("unit-{}", id.0))
        .expect("it is shown");
    let warned: Vec<bool> = row.cells.iter().map(|cell| cell.warning.is_some()).collect();
    assert_eq!(warned, [false, true, true, true]);
    let name = &scenario.payroll.units[0].name.value;
    assert_eq!(
        row.cells[1].warning.as_deref(),
        Some(format!("{name} chỉ còn 23 chỉ tiêu vào cuối năm, dưới mức sàn 24 chỉ tiêu.").as_str())
    );
    assert_eq!(row.cells[1].added.as_deref(), Some("−2"));
}

/// The document asks 149 of the public service units by 2025 and nothing of the other three blocks: none is invented, and
/// one's own can be set.
#[test]
fn blocks_without_a_target_take_one_of_ones_own() {
    let mut scenario = document_scenario();
    let next = |scenario: &Scenario| {
        let (groups, units, own) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        let choices = Choices {
            record: true,
            editing: false,
            opened_groups: &groups,
            opened_units: &units,
            opened_own: &own,
            search: "",
            phone_year: None,
            by_ways: false,
            opened_ways: &BTreeSet::new(),
            changed: None,
            refused: &[],
            place: None,
            before: None,
            preview: None,
            worth: None,
        };
        let Shown::Record(record) = payroll(scenario, &evaluate(scenario), &choices, Vi).shown else {
            panic!("the record is asked for");
        };
        assert_eq!(record.next_by, "31/12/2025");
        let rows = record.next.iter();
        rows.map(|block| {
            (
                block.kind,
                block.target.as_ref().map(|(_, amount, _)| amount.clone()),
                block.own,
            )
        })
        .collect::<Vec<_>>()
    };
    let service = (BlockKind::PublicService, Some("149 chỉ tiêu".to_owned()), false);
    let none = |kind| (kind, None, true);
    assert_eq!(
        next(&scenario),
        [
            none(BlockKind::PartyFrontMass),
            none(BlockKind::StateAdministration),
            service.clone(),
            none(BlockKind::Wards),
        ]
    );
    scenario.payroll.targets.push(Target {
        id: TargetId(2),
        scope: Scope::Block(BlockKind::Wards),
        amount: Amount::Posts(5),
        deadline: Month::december(2025),
        milestones: None,
        provenance: Provenance::Entered,
    });
    assert_eq!(next(&scenario)[3], (BlockKind::Wards, Some("5".to_owned()), true));
}
