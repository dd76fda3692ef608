//! What shaping shows: what decides, what still must happen, the grid by ways, floors in cells, blocks copied.

use std::collections::BTreeSet;

use crate::law::evaluate;
use lo_trinh::baseline::document_scenario;
use lo_trinh::model::calendar::Month;
use lo_trinh::model::payroll::{Amount, BlockKind, Instrument, Line, LineId, Scope, UnitId, When};
use lo_trinh::model::provenance::Provenance;
use lo_trinh::model::quantity::{Fraction, OddsFactor};
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sensitivity::payroll_worth;
use lo_trinh::report::payroll::{Choices, Response, Shown, WorthPanel, payroll};
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
