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
