//! Posts: who counts as held, sets of posts and their verdicts, findings.

use super::exact::{Exact, enumerate};
use super::place::{blank, independent, month, percent, post, routed, stage, ward};
use crate::law::evaluate;
use lo_trinh::model::calendar::Month;
use lo_trinh::model::finding::{FindingKind, Severity};
use lo_trinh::model::provenance::Sourced;
use lo_trinh::model::quantity::Fraction;
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sourcing::{
    Hold, Holder, Post, PostKind, PostRef, PostsOutcome, QuarterId, RouteKind, SourcingOutcome, Stage,
    Turnover, WardId,
};
use lo_trinh::model::verdict::Verdict;

fn outcome(scenario: &Scenario) -> SourcingOutcome {
    evaluate(scenario).sourcing
}

/// Everything remarked about posts.
fn findings(scenario: &Scenario) -> Vec<FindingKind> {
    let all = evaluate(scenario)
        .findings
        .into_iter()
        .map(|finding| finding.kind);
    all.filter(|kind| *kind != FindingKind::NoTarget).collect()
}

fn held() -> Post {
    post(Holder::Official)
}

fn named(quarter: u32, kind: PostKind) -> PostRef {
    PostRef {
        quarter: QuarterId(quarter),
        kind,
    }
}

/// Independent posts in one ward.
fn one_ward(holds: Vec<Hold>) -> Scenario {
    let mut scenario = independent(blank());
    scenario.sourcing.wards = vec![ward(1, 1, holds)];
    scenario
}

/// An open post whose route of one stage completes in 12/2023 with so many percent.
fn chancy(chance: u32) -> Post {
    let mut open = routed(RouteKind::ElectMember, month(2023, 12));
    if let Some(route) = &mut open.route {
        route.shape.stages = Some(vec![stage(Stage::Election, [0, 0, 0], chance)]);
    }
    open
}

fn numbers(outcome: &PostsOutcome) -> (u32, u32, u32, u32, Verdict) {
    (
        outcome.posts,
        outcome.held,
        outcome.unknown,
        outcome.planned,
        outcome.verdict,
    )
}

#[test]
fn all_held_is_met_unless_holders_change() {
    let mut scenario = one_ward(vec![Hold::Apart(held(), held()), Hold::Together(held())]);
    let all = outcome(&scenario);
    assert_eq!(numbers(&all.place), (4, 4, 0, 4, Verdict::Met));
    assert_eq!(numbers(&all.kinds[0]), (2, 2, 0, 2, Verdict::Met));
    assert!(all.open.is_empty());
    scenario.sourcing.turnover.value.yearly = percent(10);
    let turning = outcome(&scenario).place;
    assert_ne!(turning.verdict, Verdict::Met);
    assert!(!turning.met.mixed.is_certain());
    assert_eq!(
        turning.trajectory[0].met.map(|met| met.is_sure()),
        Some(true),
        "today the register is right"
    );
    // Where every successor is a member, nothing is lost: certain, though not yet a fact.
    scenario.sourcing.turnover.value.successor_member = Fraction::ONE;
    let replaced = outcome(&scenario).place;
    assert_eq!(
        (replaced.verdict, replaced.met.mixed.is_sure()),
        (Verdict::OnTrack, true)
    );
}

#[test]
fn an_open_post_without_a_route() {
    let scenario = one_ward(vec![
        Hold::Apart(held(), post(Holder::NonMember)),
        Hold::Apart(post(Holder::Vacant), held()),
    ]);
    let all = outcome(&scenario);
    assert_eq!(numbers(&all.place), (4, 2, 0, 2, Verdict::Missed));
    assert!(all.place.met.mixed.is_never());
    assert_eq!((all.place.gap, all.place.forecast), (-2.0, None));
    let posts = vec![named(1, PostKind::Front), named(2, PostKind::Head)];
    assert_eq!(all.open.iter().map(|open| open.post).collect::<Vec<_>>(), posts);
    assert!(
        all.open
            .iter()
            .all(|open| open.course.is_none() && open.latest_start.is_none())
    );
    assert_eq!(findings(&scenario), [FindingKind::RouteMissing { posts }]);
}

/// Khu phố month by month, every outcome of their two posts enumerated: two uncertain ones, one person in both, one held.
///
/// With h a twelfth of the yearly share and r the share of members among successors, a post whose route gives P₀ is held with
/// r(1 - q) + q P₀ after m months, q = (1 - h)ᵐ.
#[test]
fn khu_pho_month_by_month() {
    let mut scenario = one_ward(vec![
        Hold::Apart(chancy(90), chancy(50)),
        Hold::Together(chancy(70)),
        Hold::Apart(held(), chancy(80)),
    ]);
    scenario.sourcing.turnover.value = Turnover {
        yearly: percent(12),
        successor_member: percent(70),
    };
    let own = month(2024, 6);
    scenario.sourcing.wards[0].deadline = Sourced::entered(own);
    let as_of = scenario.horizon.as_of;
    let chance = |routed: Option<f64>, by: Month| {
        let unchanged = 0.99_f64.powi(by.months_since(as_of));
        let planned = match routed {
            None => 1.0,
            Some(chance) if by >= month(2023, 12) => chance,
            Some(_) => 0.0,
        };
        0.7 * (1.0 - unchanged) + unchanged * planned
    };
    let quantile = |mass: [f64; 3], q: f64| {
        let reaches = |n: &usize| mass[..=*n].iter().sum::<f64>() >= q - 1e-12;
        (0..3).find(reaches).expect("all of it") as i32
    };
    let all = outcome(&scenario);
    let wanted = [
        (Some(0.9), Some(Some(0.5))),
        (Some(0.7), None),
        (None, Some(Some(0.8))),
    ];
    for (quarter, (one, other)) in all.wards[0].quarters.iter().zip(wanted) {
        let both = |by: Month| {
            let first = chance(one, by);
            other.map_or(first, |other| first * chance(other, by))
        };
        let mut forecast = None;
        for point in quarter.trajectory.iter() {
            let first = chance(one, point.month);
            let mass = match other {
                None => [1.0 - first, 0.0, first],
                Some(other) => {
                    let second = chance(other, point.month);
                    let neither = (1.0 - first) * (1.0 - second);
                    [neither, 1.0 - neither - first * second, first * second]
                }
            };
            let expected = mass[1] + 2.0 * mass[2];
            assert!((point.summary.expected - expected).abs() < 1e-12, "{point:?}");
            let quantiles = [0.1, 0.25, 0.5, 0.75, 0.9].map(|q| quantile(mass, q));
            assert_eq!(point.summary.quantiles, quantiles, "{point:?}");
            let met = point.met.expect("all known").value();
            assert!((met - both(point.month)).abs() < 1e-12, "{point:?}");
            forecast = forecast.or((met >= 0.5).then_some(point.month));
        }
        assert_eq!(quarter.trajectory[0].month, as_of);
        assert_eq!(
            quarter.trajectory.last().map(|point| point.month),
            Some(scenario.horizon.end)
        );
        assert_eq!(quarter.forecast, forecast);
        let (at_own, verdict) = quarter.at_ward_deadline;
        assert!((at_own.mixed.value() - both(own)).abs() < 1e-12);
        let judged = |chance: f64| match chance {
            chance if chance >= 0.8 => Verdict::OnTrack,
            chance if chance >= 0.5 => Verdict::AtRisk,
            _ => Verdict::Missed,
        };
        assert_eq!(verdict, judged(both(own)));
        assert_eq!(quarter.verdict, judged(both(scenario.sourcing.deadline.value)));
    }
    let held: Vec<u32> = all.wards[0].quarters.iter().map(|quarter| quarter.held).collect();
    assert_eq!(held, [0, 0, 1]);
}

/// A khu phố plans what its posts plan; what is not known is neither held nor judged.
#[test]
fn khu_pho_plan_what_their_posts_plan() {
    let unknown = one_ward(vec![Hold::Apart(held(), post(Holder::Unknown))]);
    let quarter = &outcome(&unknown).wards[0].quarters[0];
    assert_eq!((quarter.held, quarter.unknown), (1, 1));
    assert_eq!(quarter.verdict, Verdict::Undetermined);
    assert!(
        quarter
            .trajectory
            .iter()
            .all(|point| point.met.is_none() && point.planned == 1)
    );
    let planned = one_ward(vec![Hold::Together(chancy(70))]);
    let quarter = &outcome(&planned).wards[0].quarters[0];
    for point in quarter.trajectory.iter() {
        let planned = if point.month < month(2023, 12) { 0 } else { 2 };
        assert_eq!(point.planned, planned, "{point:?}");
    }
}

/// Persons of one khu phố and of several, all posts of a city: whole, kinds and wards add up to what each post alone gives.
#[test]
fn the_whole_is_counted_from_its_kinds() {
    let holds = |from: u32| {
        (0..30)
            .map(|at| match at % 3 {
                0 => Hold::Together(chancy(30 + from + at)),
                1 => Hold::Apart(held(), chancy(20 + from + at)),
                _ => Hold::Apart(chancy(40 + at), chancy(60 + from - at)),
            })
            .collect()
    };
    let mut scenario = independent(blank());
    scenario.sourcing.wards = vec![ward(1, 1, holds(0)), ward(2, 101, holds(9))];
    scenario.sourcing.turnover.value = Turnover {
        yearly: percent(12),
        successor_member: percent(70),
    };
    for linked in [false, true] {
        if linked {
            let other = named(101, PostKind::Head);
            scenario.sourcing.wards[0].quarters[2]
                .post_mut(PostKind::Front)
                .person
                .same_as = Some(other);
        }
        let all = outcome(&scenario);
        // The count of the place, one event after the other: the definition.
        let mut mass = vec![1.0_f64];
        let last = all.place.trajectory.len() - 1;
        let chance = |open: &lo_trinh::model::sourcing::OpenPost| open.held_by_month[last].1.value();
        let months = last as i32;
        let kept = 0.99_f64.powi(months);
        let certain = kept + 0.7 * (1.0 - kept);
        let mut events: Vec<(f64, usize)> = vec![(certain, 1); 20];
        for open in &all.open {
            if open.follows.is_none() {
                let led = all
                    .open
                    .iter()
                    .filter(|other| other.follows == Some(open.post))
                    .count();
                events.push((chance(open), if open.together { 2 } else { 1 } + led));
            }
        }
        for (chance, step) in events {
            let mut next = vec![0.0; mass.len() + step];
            for (count, part) in mass.iter().enumerate() {
                next[count] += part * (1.0 - chance);
                next[count + step] += part * chance;
            }
            mass = next;
        }
        assert_eq!(mass.len(), 121);
        let expected: f64 = mass
            .iter()
            .enumerate()
            .map(|(count, mass)| count as f64 * mass)
            .sum();
        let point = &all.place.trajectory[last];
        assert!((point.summary.expected - expected).abs() < 1e-9);
        for (q, found) in [0.1, 0.25, 0.5, 0.75, 0.9]
            .into_iter()
            .zip(point.summary.quantiles)
        {
            let below = |count: usize| mass[..=count].iter().sum::<f64>();
            let wanted = (0..121)
                .find(|count| below(*count) >= q - 1e-12)
                .expect("all of it");
            assert_eq!(found as usize, wanted, "linked {linked}, {q}");
        }
        let kinds = all
            .kinds
            .each_ref()
            .map(|kind| kind.trajectory[last].summary.expected);
        assert!((kinds[0] + kinds[1] - expected).abs() < 1e-9, "{kinds:?}");
        let wards = all
            .wards
            .iter()
            .map(|ward| ward.own.trajectory[last].summary.expected);
        assert!((wards.sum::<f64>() - expected).abs() < 1e-9);
    }
}

/// Four chancy posts, one pair in one hand: place, kinds and khu phố against every outcome enumerated.
#[test]
fn sets_of_posts_by_enumeration() {
    let scenario = one_ward(vec![
        Hold::Apart(chancy(90), chancy(50)),
        Hold::Together(chancy(70)),
        Hold::Apart(held(), chancy(80)),
    ]);
    let all = outcome(&scenario);
    let p = |percent: i128| Exact::new(percent, 100);
    let compare = |found: &PostsOutcome, events: &[(Exact, usize)], sure: usize| {
        let totals = enumerate(events);
        assert_eq!(found.posts as usize, totals.len() - 1 + sure);
        for (count, mass) in found.distribution.masses() {
            assert!(
                (mass - totals[count as usize - sure].value()).abs() < 1e-15,
                "mass of {count}"
            );
        }
        let all = totals[totals.len() - 1];
        assert!((found.met.mixed.value() - all.value()).abs() < 1e-15);
    };
    compare(&all.place, &[(p(90), 1), (p(50), 1), (p(70), 2), (p(80), 1)], 1);
    compare(
        &all.wards[0].own,
        &[(p(90), 1), (p(50), 1), (p(70), 2), (p(80), 1)],
        1,
    );
    compare(&all.kinds[0], &[(p(90), 1), (p(70), 1)], 1);
    compare(&all.kinds[1], &[(p(50), 1), (p(70), 1), (p(80), 1)], 0);
    let quarters = &all.wards[0].quarters;
    let near = |found: f64, wanted: f64| assert!((found - wanted).abs() < 1e-15, "{found} is not {wanted}");
    near(quarters[0].met.mixed.value(), 0.45);
    near(quarters[0].expected, 1.4);
    near(quarters[1].met.mixed.value(), 0.7);
    near(quarters[1].expected, 1.4);
    near(quarters[2].met.mixed.value(), 0.8);
    assert!(quarters[2].posts[0].mixed.is_sure());
    assert_eq!(
        (quarters[0].forecast, quarters[1].forecast),
        (None, Some(month(2023, 12)))
    );
    assert_eq!(
        numbers(&all.place),
        (6, 1, 0, 6, Verdict::Missed),
        "0.9 x 0.5 x 0.7 x 0.8 = 0.252"
    );
    let planned_by = |wanted: Month| {
        all.place
            .trajectory
            .iter()
            .find(|point| point.month == wanted)
            .map(|point| point.planned)
    };
    assert_eq!(
        (planned_by(month(2023, 11)), planned_by(month(2023, 12))),
        (Some(1), Some(6))
    );
}

#[test]
fn thresholds() {
    let judged = |chance| {
        outcome(&one_ward(vec![Hold::Apart(held(), chancy(chance))]))
            .place
            .verdict
    };
    assert_eq!(
        [judged(80), judged(79), judged(50), judged(49)],
        [
            Verdict::OnTrack,
            Verdict::AtRisk,
            Verdict::AtRisk,
            Verdict::Missed
        ]
    );
}

#[test]
fn each_ward_at_its_own_deadline() {
    let mut scenario = one_ward(vec![Hold::Apart(held(), chancy(90))]);
    scenario.sourcing.wards[0].deadline = Sourced::entered(month(2022, 12));
    let only = &outcome(&scenario).wards[0];
    assert_eq!(
        (only.own.verdict, only.own.deadline, only.own.planned),
        (Verdict::Missed, month(2022, 12), 1)
    );
    assert_eq!(only.own.forecast, Some(month(2023, 12)), "late, but likely");
    assert_eq!(only.at_place_deadline.1, Verdict::OnTrack);
    // A deadline that has passed is judged by the register.
    scenario.sourcing.wards[0].deadline = Sourced::entered(month(2022, 7));
    assert_eq!(outcome(&scenario).wards[0].own.verdict, Verdict::Missed);
    scenario.sourcing.wards[0].quarters[0].hold = Hold::Together(held());
    scenario.sourcing.turnover.value.yearly = percent(10);
    assert_eq!(outcome(&scenario).wards[0].own.verdict, Verdict::Met);
}

#[test]
fn probationary_members() {
    let on_probation = |admitted| Holder::Probationary { admitted };
    let of = |admitted, counts| {
        let mut scenario = one_ward(vec![Hold::Apart(held(), post(on_probation(admitted)))]);
        scenario.sourcing.probationary_counts = Sourced::entered(counts);
        scenario
    };
    assert_eq!(outcome(&of(None, true)).place.verdict, Verdict::Met);
    // Admitted 3/2022: official in 3/2023, for sure.
    let waiting = outcome(&of(Some(month(2022, 3)), false));
    assert_eq!(numbers(&waiting.place), (2, 1, 0, 2, Verdict::OnTrack));
    assert_eq!(waiting.place.forecast, Some(month(2023, 3)));
    assert!(waiting.place.met.mixed.is_sure());
    assert!(waiting.open[0].held_by_month[7].1.is_never() && waiting.open[0].held_by_month[8].1.is_sure());
    assert_eq!(
        outcome(&of(Some(month(2021, 7)), false)).place.verdict,
        Verdict::Met,
        "twelve months are over"
    );
    let unknown = of(None, false);
    assert_eq!(
        numbers(&outcome(&unknown).place),
        (2, 1, 1, 1, Verdict::Undetermined)
    );
    assert_eq!(
        findings(&unknown),
        [FindingKind::AdmissionMonthUnknown {
            post: named(1, PostKind::Front)
        }]
    );
}

#[test]
fn admission_takes_a_year_longer_where_probation_does_not_count() {
    let ends = |counts| {
        let mut scenario = one_ward(vec![Hold::Apart(
            held(),
            routed(RouteKind::AdmitHolder, month(2022, 8)),
        )]);
        scenario.sourcing.probationary_counts = Sourced::entered(counts);
        outcome(&scenario).open[0]
            .course
            .as_ref()
            .map(|course| (course.stages.len(), course.usual_end))
    };
    // 6 + 2 + 3 + 3 + 1 months usually; then 12 + 1.
    assert_eq!(ends(true), Some((5, month(2023, 11))));
    assert_eq!(ends(false), Some((7, month(2024, 12))));
}

#[test]
fn an_unknown_holder_leaves_every_set_it_is_in_undetermined() {
    let mut scenario = one_ward(vec![Hold::Apart(held(), post(Holder::Unknown))]);
    scenario
        .sourcing
        .wards
        .push(ward(2, 2, vec![Hold::Apart(held(), held())]));
    let all = outcome(&scenario);
    assert_eq!(numbers(&all.place), (4, 3, 1, 3, Verdict::Undetermined));
    assert_eq!(
        [all.kinds[0].verdict, all.kinds[1].verdict],
        [Verdict::Met, Verdict::Undetermined]
    );
    let wards: Vec<_> = all
        .wards
        .iter()
        .map(|ward| (ward.own.verdict, ward.at_place_deadline.1))
        .collect();
    assert_eq!(
        wards,
        [
            (Verdict::Undetermined, Verdict::Undetermined),
            (Verdict::Met, Verdict::Met)
        ]
    );
    assert!(all.place.trajectory.iter().all(|point| point.met.is_none()));
    assert_eq!(all.open.len(), 1);
    let found = evaluate(&scenario).findings;
    assert!(found.iter().any(|finding| {
        finding.severity == Severity::Blocking
            && finding.kind
                == FindingKind::HolderUnknown {
                    posts: vec![named(1, PostKind::Front)],
                }
    }));
}

#[test]
fn nobody_registered() {
    let nothing = outcome(&blank());
    assert_eq!(numbers(&nothing.place), (0, 0, 0, 0, Verdict::Undetermined));
    assert_eq!(
        (nothing.place.forecast, nothing.kinds[0].verdict),
        (None, Verdict::Undetermined)
    );
    assert_eq!(findings(&blank()), [FindingKind::NoPosts { ward: None }]);
    let mut scenario = one_ward(vec![Hold::Together(held())]);
    scenario.sourcing.wards.push(ward(2, 2, Vec::new()));
    let wards: Vec<_> = outcome(&scenario)
        .wards
        .iter()
        .map(|ward| ward.own.verdict)
        .collect();
    assert_eq!(wards, [Verdict::Met, Verdict::Undetermined]);
    assert_eq!(
        findings(&scenario),
        [FindingKind::NoPosts {
            ward: Some(WardId(2))
        }]
    );
}

#[test]
fn a_route_that_ought_to_be_complete() {
    // Election in one to three months and none to one: started 3/2022, it ends by 7/2022 at the latest.
    let overdue = one_ward(vec![Hold::Apart(
        held(),
        routed(RouteKind::ElectMember, month(2022, 3)),
    )]);
    let all = outcome(&overdue);
    assert_eq!(numbers(&all.place), (2, 1, 0, 1, Verdict::Missed));
    assert!(all.place.met.mixed.is_never());
    let wanted = FindingKind::RouteOverdue {
        post: named(1, PostKind::Front),
        latest: month(2022, 7),
    };
    assert_eq!(findings(&overdue), [wanted]);
    // A month later it still has its last month: 1/16 of it, against 1/16 and the 28 % that fail.
    let last_chance = one_ward(vec![Hold::Apart(
        held(),
        routed(RouteKind::ElectMember, month(2022, 4)),
    )]);
    let found = outcome(&last_chance);
    let wanted = 0.72 / 16.0 / (0.72 / 16.0 + 0.28);
    assert!(
        (found.place.met.mixed.value() - wanted).abs() < 1e-15,
        "{:?}",
        found.place.met.mixed
    );
    assert_eq!(
        found.place.planned, 2,
        "its usual end lies behind, its latest ahead"
    );
    assert_eq!(findings(&last_chance), []);
    let course = found.open[0].course.as_ref().expect("it has a route");
    assert_eq!(
        course.band,
        (month(2022, 8), month(2022, 8)),
        "nothing but the last month is left"
    );
}

#[test]
fn a_report_against_the_register() {
    let contradicted = |reported, hold: Hold| {
        let mut scenario = one_ward(vec![hold]);
        scenario.sourcing.wards[0].reported_complete = Some(Sourced::entered(reported));
        findings(&scenario)
            .iter()
            .any(|kind| matches!(kind, FindingKind::ReportContradicted { .. }))
    };
    let open = || Hold::Apart(held(), post(Holder::NonMember));
    let unknown = || Hold::Apart(held(), post(Holder::Unknown));
    assert!(contradicted(true, open()) && contradicted(false, Hold::Together(held())));
    assert!(!contradicted(true, Hold::Together(held())) && !contradicted(false, open()));
    assert!(
        !contradicted(true, unknown()) && !contradicted(false, unknown()),
        "cannot tell"
    );
}

#[test]
fn duration_weights_are_scaled_to_sum_to_one() {
    let mut admitted = routed(RouteKind::AdmitHolder, month(2022, 8));
    admitted.person.born = Some(month(1980, 1));
    let mut scenario = one_ward(vec![Hold::Apart(held(), admitted)]);
    let usual = outcome(&scenario);
    scenario.sourcing.duration_weights = [percent(10), percent(20), percent(10)];
    assert_eq!(
        findings(&scenario),
        [FindingKind::DurationWeightsDoNotSumToOne { millionths: 400_000 }]
    );
    assert_eq!(outcome(&scenario), usual, "a quarter, a half, a quarter again");
    scenario.sourcing.duration_weights = [Fraction::ZERO; 3];
    let course = outcome(&scenario).open[0].course.clone().expect("it has a route");
    assert_eq!(
        course.band,
        (month(2023, 11), month(2023, 11)),
        "the usual durations for sure"
    );
}

#[test]
fn turnover_alone_brings_members() {
    // Nobody plans anything, a holder in twelve changes each month, every successor is a member.
    let mut scenario = one_ward(vec![Hold::Apart(held(), post(Holder::NonMember))]);
    scenario.sourcing.turnover.value = Turnover {
        yearly: Fraction::ONE,
        successor_member: Fraction::ONE,
    };
    let open = outcome(&scenario).open.remove(0);
    let after = |months: usize| open.held_by_month[months].1.value();
    assert!(open.held_by_month[0].1.is_never());
    assert!((after(1) - 1.0 / 12.0).abs() < 1e-15);
    assert!((after(2) - 23.0 / 144.0).abs() < 1e-15, "1 - (11/12)^2");
}
