//! How many people are in each stage, worked out by hand on a calendar.

use super::place::{blank, independent, month, percent, post, routed, stage, ward};
use lo_trinh::model::calendar::Month;
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sourcing::{
    Capacity, Hold, Holder, Overload, RouteKind, Shape, Stage, SupplyOutcome, Turnover, WardId, supply,
};

/// From 9/2022: two months of nurturing for sure; a class of one month (a quarter) or three (three quarters), passed by half;
/// who fails is replaced by a ward official, appointed in one month.
fn one_route() -> Scenario {
    let mut scenario = independent(blank());
    let mut open = routed(RouteKind::AdmitHolder, month(2022, 9));
    if let Some(route) = &mut open.route {
        route.shape.stages = Some(vec![
            stage(Stage::Nurture, [2, 2, 2], 100),
            stage(Stage::AwarenessClass, [1, 3, 3], 50),
        ]);
        route.fallback = Some(Shape {
            kind: RouteKind::WardOfficial,
            stages: Some(vec![stage(Stage::Appointment, [1, 1, 1], 100)]),
        });
    }
    scenario.sourcing.wards = vec![ward(1, 1, vec![Hold::Apart(open, post(Holder::Official))])];
    scenario
}

/// The months in which anyone is in a stage: usual number and expected one.
fn of(outcome: &SupplyOutcome, wanted: Stage) -> Vec<(Month, u32, f64)> {
    let load = outcome
        .loads
        .iter()
        .find(|load| load.stage == wanted)
        .expect("someone is in it");
    let rows = outcome.months.iter().zip(&load.usual).zip(&load.expected);
    let rows = rows.map(|((month, usual), expected)| (*month, *usual, *expected));
    rows.filter(|(_, usual, expected)| *usual > 0 || *expected > 0.0)
        .collect()
}

#[test]
fn a_route_fills_its_stages() {
    let outcome = supply(&one_route());
    assert_eq!(
        of(&outcome, Stage::Nurture),
        [(month(2022, 9), 1, 1.0), (month(2022, 10), 1, 1.0)]
    );
    assert_eq!(
        of(&outcome, Stage::AwarenessClass),
        [
            (month(2022, 11), 1, 1.0),
            (month(2022, 12), 1, 0.75),
            (month(2023, 1), 1, 0.75),
        ]
    );
    // A failure shows in 12/2022 (an eighth) or 2/2023 (three eighths), and the month after someone is appointed.
    assert_eq!(
        of(&outcome, Stage::Appointment),
        [(month(2023, 1), 0, 0.125), (month(2023, 3), 0, 0.375)]
    );
}

/// A changed holder ends the route: with 12 % changing each year, 99 % remain each month.
#[test]
fn turnover_thins_out() {
    let mut scenario = one_route();
    scenario.sourcing.turnover.value = Turnover {
        yearly: percent(12),
        successor_member: percent(0),
    };
    let outcome = supply(&scenario);
    let [(_, _, september), (_, _, october)] = of(&outcome, Stage::Nurture)[..] else {
        panic!("two months");
    };
    // 9/2022 is the second month after 7/2022.
    assert!((september - 0.99 * 0.99).abs() < 1e-12);
    assert!((october - 0.99 * 0.99 * 0.99).abs() < 1e-12);
}

/// A route under way is known not to be complete: given that, it is likelier to be still in its last stage.
#[test]
fn a_route_under_way_is_conditioned() {
    let mut scenario = one_route();
    // Known up to 12/2022: the class of one month, a quarter, ended in 12/2022 and half of it passed; that has not happened.
    scenario.horizon.as_of = month(2022, 12);
    let outcome = supply(&scenario);
    let expected = 0.75 / (1.0 - 0.125);
    let class = of(&outcome, Stage::AwarenessClass);
    assert_eq!(class.len(), 1);
    assert!((class[0].2 - expected).abs() < 1e-12);
}

/// Two people and room for one, in one ward and in all together.
#[test]
fn more_people_than_room() {
    let mut scenario = one_route();
    let hold = scenario.sourcing.wards[0].quarters[0].hold.clone();
    scenario.sourcing.wards.push(ward(2, 2, vec![hold]));
    let capacity = |ward| Capacity {
        stage: Stage::AwarenessClass,
        ward,
        people: 1,
    };
    scenario.sourcing.capacities = vec![capacity(None), capacity(Some(WardId(2)))];
    let overload = |month| Overload {
        capacity: capacity(None),
        month,
        people: 2,
    };
    assert_eq!(
        supply(&scenario).overloads,
        [
            overload(month(2022, 11)),
            overload(month(2022, 12)),
            overload(month(2023, 1)),
        ]
    );
}
