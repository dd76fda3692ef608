//! Benchmarks of the engine: how long a verdict takes after a change. `cargo bench --bench engine` prints the medians.

use std::sync::Arc;

use divan::{Bencher, black_box};
use lo_trinh::baseline::{document_scenario, example_scenario};
use lo_trinh::model::calendar::Month;
use lo_trinh::model::evaluate;
use lo_trinh::model::payroll::{Instrument, Line, LineId, Scope, Unit, UnitId, When};
use lo_trinh::model::provenance::{Provenance, Sourced};
use lo_trinh::model::quantity::Fraction;
use lo_trinh::model::roster::{
    Birth, Coefficient, Conditions, Exit, Insurance, Person, PostAfter, Roster, Sex, follow_roster,
};
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sensitivity::{drags, levers, payroll_worth};
use lo_trinh::model::sourcing::{
    Capacity, Goal, Hold, Holder, Post, PostKind, PostSet, QuarterId, Route, RouteKind, Shape, Stage,
    Turnover, Ward, WardId, propose,
};
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

/// 1 173 people in 45 units beside 400 lines, a third of them with an exit chosen.
#[divan::bench]
fn evaluate_1173_people(bencher: Bencher) {
    let scenario = with_people();
    time(bencher, &scenario);
}

/// The lines of 1 173 people made anew, as after every change.
#[divan::bench]
fn follow_1173_people(bencher: Bencher) {
    let (scenario, book) = (with_people(), rulebook());
    bencher
        .with_inputs(|| scenario.payroll.clone())
        .bench_values(|mut plan| {
            follow_roster(&mut plan, &book);
            plan
        });
}

/// What each post of the complete example takes away.
#[divan::bench]
fn drags_example(bencher: Bencher) {
    let scenario = example_scenario();
    bencher.bench(|| drags(black_box(&scenario), PostSet::Place));
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

/// 400 lines and 1 173 people born 1961 to 1998.
fn with_people() -> Scenario {
    let mut scenario = with_lines(400, 3);
    let people = (0..1_173_u32).map(|at| Person {
        code: at.to_string(),
        unit: UnitId(1 + at % 45),
        sex: if at % 4 == 0 { Sex::Man } else { Sex::Woman },
        birth: Birth::Month(Month::january(1961).plus((at * 7 % 456) as i32)),
        conditions: Conditions::Normal,
        coefficient: Some(Coefficient::from_thousandths(2_340 + at)),
        position: Coefficient::ZERO,
        beyond_frame: Fraction::ZERO,
        seniority: Fraction::from_percent(10),
        further: Fraction::ZERO,
        reserved: Coefficient::ZERO,
        average_dong: None,
        insurance: Some(Insurance::Months(at % 400)),
        exit: match at % 6 {
            0 => Exit::AtAge,
            1 => Exit::Early {
                month: Month::january(2024),
            },
            _ => Exit::None,
        },
        after: PostAfter::Cut,
    });
    scenario.payroll.roster = Some(Arc::new(Roster {
        people: people.collect(),
        listed: Month::january(2022),
        provenance: Provenance::Example,
        replaced: Vec::new(),
    }));
    follow_roster(&mut scenario.payroll, &rulebook());
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

/// A province: 2 000 khu phố in 160 wards, a fifth of the 4 000 posts open with routes of twenty starts.
#[divan::bench]
fn evaluate_province(bencher: Bencher) {
    time(bencher, &province());
}

/// The province with a tenth of holders changing each year: no post is certain.
#[divan::bench]
fn evaluate_province_with_turnover(bencher: Bencher) {
    let mut scenario = province();
    turn_over(&mut scenario);
    time(bencher, &scenario);
}

/// The province with all posts open and turnover.
#[divan::bench]
fn evaluate_province_all_open(bencher: Bencher) {
    let mut scenario = province();
    turn_over(&mut scenario);
    let mut count = 0;
    for quarter in scenario
        .sourcing
        .wards
        .iter_mut()
        .flat_map(|ward| &mut ward.quarters)
    {
        quarter.hold = Hold::Apart(open_post(&mut count), open_post(&mut count));
    }
    time(bencher, &scenario);
}

/// The province with all posts open, turnover, and no two routes alike: 48 starts, every kind with every fallback, and a stage
/// of its own length for each post of a ward.
#[divan::bench]
fn evaluate_province_all_unlike(bencher: Bencher) {
    let mut scenario = province();
    turn_over(&mut scenario);
    let defaults = scenario.sourcing.route_defaults.clone();
    let mut count = 0;
    for quarter in scenario
        .sourcing
        .wards
        .iter_mut()
        .flat_map(|ward| &mut ward.quarters)
    {
        let mut open = || {
            let mut post = open_post(&mut count);
            if let Some(route) = &mut post.route {
                route.start = Month::january(2023).plus(count as i32 % 48);
                let fallback = RouteKind::ALL[count / 4 % 4];
                route.fallback = Some(Shape {
                    kind: fallback,
                    stages: None,
                });
                let mut stages = defaults.of(route.shape.kind).to_vec();
                stages[0].months[2] += (count / 192) as u32;
                route.shape.stages = Some(stages);
            }
            post
        };
        quarter.hold = Hold::Apart(open(), open());
    }
    time(bencher, &scenario);
}

/// A proposal for the example.
#[divan::bench]
fn propose_example(bencher: Bencher) {
    propose_for(bencher, &example_scenario(), 80);
}

/// A proposal for 124 open posts without any route.
#[divan::bench]
fn propose_124_posts(bencher: Bencher) {
    let mut scenario = with_routes();
    without_routes(&mut scenario);
    surer(&mut scenario);
    propose_for(bencher, &scenario, 80);
}

/// A proposal for 124 posts with routes of all kinds, moved a year later, with classes of twelve people and eight decisions at a
/// time.
#[divan::bench]
fn propose_124_posts_within_capacities(bencher: Bencher) {
    let mut scenario = with_routes();
    for route in routes_of(&mut scenario) {
        route.start = route.start.plus(30);
        route.fallback = None;
    }
    surer(&mut scenario);
    scenario.sourcing.capacities = vec![
        Capacity {
            stage: Stage::AwarenessClass,
            ward: None,
            people: 12,
        },
        Capacity {
            stage: Stage::AdmissionDecision,
            ward: None,
            people: 8,
        },
    ];
    propose_for(bencher, &scenario, 80);
}

/// 124 posts that no plan can make likely enough: the certificate.
#[divan::bench]
fn propose_124_posts_out_of_reach(bencher: Bencher) {
    let mut scenario = with_routes();
    without_routes(&mut scenario);
    propose_for(bencher, &scenario, 80);
}

fn propose_for(bencher: Bencher, scenario: &Scenario, percent: u32) {
    let goal = Goal {
        ward: None,
        wanted: Fraction::from_percent(percent),
    };
    let book = rulebook();
    bencher.bench(|| propose(black_box(scenario), &book, goal));
}

/// Stages that nearly always succeed: otherwise 124 of them never do.
fn surer(scenario: &mut Scenario) {
    for stages in &mut scenario.sourcing.route_defaults.stages {
        for stage in &mut stages.value {
            stage.chance = Fraction::from_millionths(999_900);
        }
    }
}

fn routes_of(scenario: &mut Scenario) -> impl Iterator<Item = &mut Route> {
    let quarters = scenario
        .sourcing
        .wards
        .iter_mut()
        .flat_map(|ward| &mut ward.quarters);
    let holds = quarters.map(|quarter| &mut quarter.hold);
    let posts = holds.flat_map(|hold| match hold {
        Hold::Apart(head, front) => vec![head, front],
        Hold::Together(both) => vec![both],
    });
    posts.filter_map(|post| post.route.as_mut())
}

fn without_routes(scenario: &mut Scenario) {
    for quarter in scenario
        .sourcing
        .wards
        .iter_mut()
        .flat_map(|ward| &mut ward.quarters)
    {
        for kind in PostKind::ALL {
            quarter.post_mut(kind).route = None;
        }
    }
}

fn open_post(count: &mut usize) -> Post {
    *count += 1;
    let shape = |kind| Shape { kind, stages: None };
    Post {
        holder: Holder::NonMember,
        provenance: Provenance::Example,
        route: Some(Route {
            shape: shape(RouteKind::ALL[*count % 4]),
            start: Month::january(2023).plus(*count as i32 % 20),
            fallback: Some(shape(RouteKind::WardOfficial)),
            provenance: Provenance::Example,
        }),
        person: Box::default(),
    }
}

fn province() -> Scenario {
    let mut scenario = example_scenario();
    let model = scenario.sourcing.wards[0].clone();
    let quarter = model.quarters[0].clone();
    let (mut count, mut id) = (0, 0);
    let held = || Post {
        holder: Holder::Official,
        provenance: Provenance::Example,
        route: None,
        person: Box::default(),
    };
    scenario.sourcing.wards = (1..=160)
        .map(|ward| {
            let quarters = (0..12 + usize::from(ward % 2 == 0)).map(|_| {
                id += 1;
                let mut quarter = quarter.clone();
                quarter.id = QuarterId(id);
                let head = if id % 5 < 2 { open_post(&mut count) } else { held() };
                quarter.hold = Hold::Apart(head, held());
                quarter
            });
            let quarters = quarters.collect();
            Ward {
                id: WardId(ward),
                quarters,
                ..model.clone()
            }
        })
        .collect();
    scenario
}
