//! Benchmarks of the engine: how long a verdict takes after a change. `cargo bench --bench engine` prints the medians.

use divan::{Bencher, black_box};
use lo_trinh::baseline::{document_scenario, example_scenario};
use lo_trinh::model::calendar::Month;
use lo_trinh::model::evaluate;
use lo_trinh::model::payroll::{Instrument, Line, LineId, Scope, Unit, UnitId, When};
use lo_trinh::model::provenance::{Provenance, Sourced};
use lo_trinh::model::quantity::Fraction;
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sensitivity::{drags, levers, payroll_worth};
use lo_trinh::model::sourcing::{Hold, Holder, Post, Route, RouteKind, Shape, Turnover};
use lo_trinh::rules::rulebook;

fn main() {
    divan::main();
}

/// The scenario the tool starts with.
#[divan::bench]
fn evaluate_document(bencher: Bencher) {
    time(bencher, &document_scenario());
}

/// The complete example: 170 posts in some 150 lines, nine routes.
#[divan::bench]
fn evaluate_example(bencher: Bencher) {
    time(bencher, &example_scenario());
}

/// The complete example with a tenth of holders changing each year: no post is certain.
#[divan::bench]
fn evaluate_example_with_turnover(bencher: Bencher) {
    let mut scenario = example_scenario();
    turn_over(&mut scenario);
    time(bencher, &scenario);
}

/// 400 lines of three posts in 45 units.
#[divan::bench]
fn evaluate_400_lines(bencher: Bencher) {
    time(bencher, &with_lines(400, 3));
}

/// As many uncertain posts as the city has people in its public service units: 1 173 lines of one.
#[divan::bench]
fn evaluate_1173_posts(bencher: Bencher) {
    time(bencher, &with_lines(1_173, 1));
}

/// 124 open posts, each with a route and a fallback.
#[divan::bench]
fn evaluate_124_routes(bencher: Bencher) {
    time(bencher, &with_routes());
}

/// 124 open posts with routes and turnover, 400 lines: everything at once.
#[divan::bench]
fn evaluate_everything(bencher: Bencher) {
    let mut scenario = with_routes();
    turn_over(&mut scenario);
    scenario.payroll = with_lines(400, 3).payroll;
    time(bencher, &scenario);
}

/// What single changes of the complete example are worth.
#[divan::bench]
fn levers_example(bencher: Bencher) {
    let scenario = example_scenario();
    let evaluation = evaluate(&scenario, &rulebook());
    bencher.bench(|| levers(black_box(&scenario), black_box(&evaluation)));
}

/// What each instrument, year and unit is worth with 400 lines of three posts in 45 units.
#[divan::bench]
fn worth_400_lines(bencher: Bencher) {
    let scenario = with_lines(400, 3);
    let evaluation = evaluate(&scenario, &rulebook());
    bencher.bench(|| payroll_worth(black_box(&scenario), black_box(&evaluation)));
}

/// What each post of the complete example takes away.
#[divan::bench]
fn drags_example(bencher: Bencher) {
    let scenario = example_scenario();
    let evaluation = evaluate(&scenario, &rulebook());
    bencher.bench(|| drags(black_box(&scenario), black_box(&evaluation)));
}

fn time(bencher: Bencher, scenario: &Scenario) {
    let book = rulebook();
    bencher.bench(|| evaluate(black_box(scenario), &book));
}

fn turn_over(scenario: &mut Scenario) {
    scenario.sourcing.turnover.value = Turnover {
        yearly: Fraction::from_percent(10),
        successor_member: Fraction::from_percent(70),
    };
}

/// So many lines over 45 units, six instruments and four years, each with a likelihood of its own.
fn with_lines(lines: u32, posts: u32) -> Scenario {
    let mut scenario = example_scenario();
    let group = scenario.payroll.groups[0].id;
    scenario.payroll.units = (1..=45)
        .map(|id| Unit {
            id: UnitId(id),
            name: Sourced::entered(format!("unit {id}")),
            group,
            establishment: Some(Sourced::entered(40)),
            floor: Some(20),
        })
        .collect();
    scenario.payroll.lines = (1..=lines)
        .map(|id| Line {
            id: LineId(id),
            scope: Scope::Unit(UnitId(1 + id % 45)),
            instrument: Instrument::CUTS[(id % 6) as usize],
            when: When::Month(Month::december(2022).plus((id % 36) as i32)),
            posts,
            done: 0,
            likelihood: Some(Fraction::from_millionths(500_000 + 400 * id)),
            provenance: Provenance::Example,
        })
        .collect();
    scenario
}

/// Every post open, with the four kinds of route in turn and an appointment to fall back on.
fn with_routes() -> Scenario {
    let mut scenario = example_scenario();
    let mut count = 0;
    let start = scenario.horizon.as_of;
    let mut open = || {
        count += 1;
        let shape = |kind| Shape { kind, stages: None };
        Post {
            holder: Holder::NonMember,
            provenance: Provenance::Example,
            route: Some(Route {
                shape: shape(RouteKind::ALL[count % 4]),
                start: start.plus(count as i32 % 20),
                fallback: Some(shape(RouteKind::WardOfficial)),
                provenance: Provenance::Example,
            }),
            person: Box::default(),
        }
    };
    for ward in &mut scenario.sourcing.wards {
        for quarter in &mut ward.quarters {
            quarter.hold = Hold::Apart(open(), open());
        }
    }
    scenario
}
