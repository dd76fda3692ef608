//! The two worked examples, computed elsewhere with exact rationals and printed to 15 places.

use super::place::{blank, line, month, percent, post, routed, target, ward};
use crate::law::evaluate;
use lo_trinh::model::payroll::When;
use lo_trinh::model::sourcing::{Hold, Holder, RouteKind, Turnover};
use lo_trinh::model::verdict::Verdict;

/// Half a unit of the fifteenth place, and the rounding of a sum of some hundred terms.
const PRINTED: f64 = 1e-14;

#[track_caller]
fn agree(found: f64, printed: f64) {
    assert!(
        (found - printed).abs() < PRINTED * printed.max(1.0),
        "{found} is not {printed}"
    );
}

#[test]
fn payroll() {
    let mut scenario = blank();
    scenario.payroll.targets = vec![target(149)];
    scenario.payroll.lines = vec![
        line(1, When::Year(2022), 37, 97),
        line(2, When::Year(2023), 43, 82),
        line(3, When::Year(2024), 43, 95),
        line(4, When::Year(2025), 42, 75),
    ];
    let evaluation = evaluate(&scenario);
    let outcome = &evaluation.payroll.targets[0];
    let met = outcome.met.expect("the amount is known");
    agree(met.mixed.value(), 0.285_048_166_317_304);
    agree(met.given[0].value(), 0.000_011_732_916_797);
    agree(met.given[1].value(), 0.112_290_907_976_984);
    agree(met.given[2].value(), 0.915_599_116_398_450);
    agree(outcome.expected, 142.228_003_724_795);
    let at_deadline = outcome
        .trajectory
        .iter()
        .find(|point| point.month == month(2025, 12));
    let quantiles = at_deadline.expect("within the horizon").summary.quantiles;
    assert_eq!([quantiles[0], quantiles[2], quantiles[4]], [128, 144, 154]);
    assert_eq!(outcome.verdict, Verdict::Missed);
    assert_eq!(
        evaluation.findings.len(),
        1,
        "only that no posts are registered: {:?}",
        evaluation.findings
    );
}

fn held_at(turnover: u32) -> [f64; 4] {
    let mut scenario = blank();
    scenario.horizon.as_of = month(2022, 12);
    scenario.sourcing.turnover.value = Turnover {
        yearly: percent(turnover),
        successor_member: percent(70),
    };
    let open = routed(RouteKind::AdmitHolder, month(2023, 1));
    scenario.sourcing.wards = vec![ward(1, 1, vec![Hold::Apart(post(Holder::Official), open)])];
    let evaluation = evaluate(&scenario);
    let open = &evaluation.sourcing.open[0];
    [month(2024, 1), month(2024, 4), month(2024, 7), month(2025, 12)].map(|wanted| {
        let found = open.held_by_month.iter().find(|(month, _)| *month == wanted);
        found.expect("within the horizon").1.value()
    })
}

#[test]
fn sourcing() {
    let printed = [
        0.125_160_088_024_815,
        0.407_980_397_428_953,
        0.642_396_252_900_843,
        0.708_088_011_808_895,
    ];
    for (found, printed) in held_at(0).into_iter().zip(printed) {
        agree(found, printed);
    }
}

#[test]
fn sourcing_with_turnover() {
    let printed = [
        0.184_413_884_253_333,
        0.444_574_971_162_032,
        0.650_864_053_462_275,
        0.705_984_219_694_372,
    ];
    for (found, printed) in held_at(10).into_iter().zip(printed) {
        agree(found, printed);
    }
}
