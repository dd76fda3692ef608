//! People with several posts: posts that move together across khu phố and wards.

use super::place::{blank, independent, month, percent, post, routed, stage, ward};
use crate::law::evaluate;
use lo_trinh::model::finding::FindingKind;
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sourcing::{
    Hold, Holder, Post, PostKind, PostRef, QuarterId, RouteKind, SourcingOutcome, Stage, Turnover,
};

fn outcome(scenario: &Scenario) -> SourcingOutcome {
    evaluate(scenario).sourcing
}

fn head(quarter: u32) -> PostRef {
    PostRef {
        quarter: QuarterId(quarter),
        kind: PostKind::Head,
    }
}

/// A post whose route completes at once with so many percent.
fn chancy(chance: u32) -> Post {
    let mut open = routed(RouteKind::ElectMember, month(2023, 12));
    if let Some(route) = &mut open.route {
        route.shape.stages = Some(vec![stage(Stage::Election, [0, 0, 0], chance)]);
    }
    open
}

fn linked(other: PostRef) -> Post {
    let mut post = post(Holder::Unknown);
    post.person.same_as = Some(other);
    post
}

/// Two wards of one khu phố each: the head of the second is that of the first.
fn two_wards(first: Post) -> Scenario {
    let mut scenario = independent(blank());
    let member = || post(Holder::Official);
    scenario.sourcing.wards = vec![
        ward(1, 1, vec![Hold::Apart(first, member())]),
        ward(2, 2, vec![Hold::Apart(linked(head(1)), member())]),
    ];
    scenario
}

/// Two certain posts, and one event of 60 % that counts two: 2 or 4.
#[test]
fn posts_of_one_person_are_one_event() {
    let found = outcome(&two_wards(chancy(60)));
    let masses: Vec<(i32, f64)> = found
        .place
        .distribution
        .masses()
        .filter(|(_, mass)| *mass > 0.0)
        .collect();
    assert_eq!(masses, [(2, 0.4), (4, 0.6)]);
    assert_eq!(found.place.met.mixed.value(), 0.6, "not 36 %");
    assert!((found.place.expected - 3.2).abs() < 1e-12);
    assert_eq!(found.place.unknown, 0, "the holder is known: the other post's");
    for ward in &found.wards {
        assert_eq!(ward.own.met.mixed.value(), 0.6);
        assert_eq!(ward.quarters[0].met.mixed.value(), 0.6);
    }
    assert_eq!(found.kinds[0].met.mixed.value(), 0.6);
    let follows: Vec<_> = found.open.iter().map(|open| open.follows).collect();
    assert_eq!(follows, [None, Some(head(1))]);
}

/// Two followers of a leader of another ward: in their own ward they are one event of two posts as well.
#[test]
fn followers_without_their_leader_move_together() {
    let mut scenario = two_wards(chancy(60));
    scenario.sourcing.wards[1].quarters[0].hold = Hold::Apart(linked(head(1)), linked(head(1)));
    let found = outcome(&scenario);
    assert_eq!(found.wards[1].own.met.mixed.value(), 0.6);
    assert_eq!(found.wards[1].quarters[0].met.mixed.value(), 0.6);
    assert_eq!(found.place.met.mixed.value(), 0.6);
}

/// One leaving empties both: with a tenth changing each year and no successor a member, both stay with chance (119/120)^m.
#[test]
fn one_leaving_empties_both() {
    let mut scenario = two_wards(post(Holder::Official));
    scenario.sourcing.turnover.value = Turnover {
        yearly: percent(10),
        successor_member: percent(0),
    };
    for ward in &mut scenario.sourcing.wards {
        *ward.quarters[0].post_mut(PostKind::Front) = post(Holder::Official);
    }
    // 41 months from 7/2022 to 12/2025; three events: the person of two posts, and two trưởng ban.
    let stays = (0..41).fold(1.0, |stays, _| stays * (119.0 / 120.0));
    let found = outcome(&scenario);
    assert!((found.place.met.mixed.value() - stays * stays * stays).abs() < 1e-12);
    assert!((found.kinds[0].met.mixed.value() - stays).abs() < 1e-12);
}

#[test]
fn a_link_that_leads_nowhere_is_remarked() {
    let broken = |scenario: &Scenario| -> Vec<PostRef> {
        let findings = evaluate(scenario).findings.into_iter();
        findings
            .filter_map(|finding| match finding.kind {
                FindingKind::LinkBroken { post } => Some(post),
                _ => None,
            })
            .collect()
    };
    let mut scenario = two_wards(chancy(60));
    assert_eq!(broken(&scenario), []);
    scenario.sourcing.wards[0].quarters[0]
        .post_mut(PostKind::Head)
        .person
        .same_as = Some(head(2));
    assert_eq!(broken(&scenario), [head(1), head(2)], "a circle");
    scenario.sourcing.wards[0].quarters[0]
        .post_mut(PostKind::Head)
        .person
        .same_as = Some(head(7));
    assert_eq!(
        broken(&scenario),
        [head(1)],
        "no such khu phố; the other follows what is there"
    );
}

/// A ward's own stages hold for its routes, a route's own before those.
#[test]
fn stages_of_a_ward() {
    let mut scenario = independent(blank());
    let open = || routed(RouteKind::CellSecretary, month(2022, 9));
    let mut own = open();
    if let Some(route) = &mut own.route {
        route.shape.stages = Some(vec![stage(Stage::Appointment, [0, 0, 0], 30)]);
    }
    let hold = |post| vec![Hold::Apart(post, post_held())];
    scenario.sourcing.wards = vec![
        ward(1, 1, hold(open())),
        ward(2, 2, hold(open())),
        ward(3, 3, hold(own)),
    ];
    for at in [1, 2] {
        scenario.sourcing.wards[at].stages[RouteKind::CellSecretary.index()] =
            Some(vec![stage(Stage::Appointment, [0, 0, 0], 50)]);
    }
    let found = outcome(&scenario);
    let met: Vec<f64> = found
        .wards
        .iter()
        .map(|ward| ward.own.met.mixed.value())
        .collect();
    // The place's own: one stage of 95 %.
    assert_eq!(met, [0.95, 0.5, 0.3]);
}

fn post_held() -> Post {
    post(Holder::Official)
}
