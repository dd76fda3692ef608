//! Proposals, judged by trying out everything.
//!
//! Each instance has one to three open posts, a few months to start in and up to two capacities. What each change of one post gives is
//! asked of the evaluation, one post at a time; every combination is then multiplied out, its cost counted and its capacities
//! checked month by month, all without the search. `LO_TRINH_INSTANCES` sets the number of instances.

use super::place::{blank, month, percent, post, stage, ward};
use crate::law::{BOOK, evaluate};
use lo_trinh::model::calendar::Month;
use lo_trinh::model::provenance::Provenance;
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sourcing::{
    Capacity, Goal, Hold, Holder, Post, PostKind, PostRef, ProposalOutcome, ProposedRoute, QuarterId, Route,
    RouteKind, Shape, Stage, WardId, propose, with_routes,
};

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 33) % u64::from(sides)) as u32
    }

    fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }
}

/// The chances of one post under each circumstance, what it costs, and the months its person is in each stage.
#[derive(Clone)]
struct Tried {
    change: Option<ProposedRoute>,
    cost: u32,
    given: [f64; 3],
    months: Vec<(Stage, Month)>,
}

fn instance(dice: &mut Dice) -> (Scenario, Goal) {
    let mut scenario = blank();
    scenario.horizon.as_of = month(2022, 7);
    scenario.sourcing.deadline.value = month(2022, 10 + dice.below(3));
    scenario.horizon.end = month(2022, 12);
    // In some instances admission is the one way that is any good: there capacities bind.
    let weak = dice.chance(50);
    for kind in RouteKind::ALL {
        let likely = match (weak, kind) {
            (true, RouteKind::AdmitHolder) => 60 + dice.below(40),
            (true, _) => 10,
            (false, _) => 60,
        };
        let stages = [Stage::AwarenessClass, Stage::AdmissionDecision, Stage::Election];
        let count = 1 + dice.below(2) as usize;
        scenario.sourcing.route_defaults.stages[kind.index()].value = (0..count)
            .map(|at| {
                let least = dice.below(2);
                let usual = least + dice.below(2);
                let named = if kind == RouteKind::AdmitHolder {
                    stages[at]
                } else {
                    Stage::Election
                };
                stage(
                    named,
                    [least, usual, usual + dice.below(3)],
                    (likely + dice.below(41)).min(100),
                )
            })
            .collect();
    }
    let quarters = 1 + dice.below(2);
    // At most three open posts: with every fallback that is a hundred thousand plans, and all of them are tried.
    let holds = (0..quarters).map(|at| {
        if dice.chance(15) {
            Hold::Together(random_post(dice))
        } else if at == 0 {
            Hold::Apart(random_post(dice), random_post(dice))
        } else {
            Hold::Apart(random_post(dice), post(Holder::Official))
        }
    });
    let holds: Vec<Hold> = holds.collect();
    scenario.sourcing.wards = vec![ward(1, 1, holds)];
    for quarter in &mut scenario.sourcing.wards[0].quarters {
        for elections in &mut quarter.elections {
            elections.next = dice.chance(40).then(|| month(2022, 8 + dice.below(4)));
        }
    }
    for named in [Stage::AwarenessClass, Stage::AdmissionDecision]
        .into_iter()
        .take(if weak { 2 } else { dice.below(3) } as usize)
    {
        scenario.sourcing.capacities.push(Capacity {
            stage: named,
            ward: dice.chance(50).then_some(WardId(1)),
            people: dice.below(if weak { 2 } else { 3 }),
        });
    }
    let difficulty = &mut scenario.sourcing.difficulty;
    for points in &mut difficulty.routes {
        *points = 1 + dice.below(3);
    }
    difficulty.start = 1 + dice.below(2);
    difficulty.extra_election = dice.below(3);
    let wanted = percent(if weak {
        10 + dice.below(50)
    } else {
        20 + dice.below(79)
    });
    (scenario, Goal { ward: None, wanted })
}

fn random_post(dice: &mut Dice) -> Post {
    let holder = match dice.below(10) {
        0..=1 => Holder::Official,
        2..=4 => Holder::Vacant,
        _ => Holder::NonMember,
    };
    let mut one = post(holder);
    if dice.chance(50) {
        one.route = Some(Route {
            shape: Shape {
                kind: RouteKind::ALL[dice.below(4) as usize],
                stages: None,
            },
            start: month(2022, 6 + dice.below(5)),
            fallback: dice.chance(20).then_some(Shape {
                kind: RouteKind::WardOfficial,
                stages: None,
            }),
            provenance: Provenance::Entered,
        });
    }
    one
}

/// Everything that can be done about each post, found out one post at a time.
fn everything(scenario: &Scenario) -> Vec<Vec<Tried>> {
    let plan = &scenario.sourcing;
    let mut all = Vec::new();
    for quarter in &plan.wards[0].quarters {
        for (kind, held) in quarter.posts() {
            let post = PostRef {
                quarter: quarter.id,
                kind,
            };
            let mut tried = vec![try_out(scenario, post, None, 0)];
            let open = matches!(held.holder, Holder::NonMember | Holder::Vacant);
            for route in RouteKind::ALL.into_iter().filter(|_| open) {
                if route == RouteKind::AdmitHolder && held.holder == Holder::Vacant {
                    continue;
                }
                let current = held.route.as_ref().filter(|current| current.shape.kind == route);
                let has_fallback = current.is_some_and(|current| current.fallback.is_some());
                let appointments = [RouteKind::CellSecretary, RouteKind::WardOfficial].map(Some);
                let fallbacks = appointments
                    .into_iter()
                    .filter(|fallback| !has_fallback && *fallback != Some(route));
                for fallback in std::iter::once(None).chain(fallbacks) {
                    for start in month(2022, 8).through(plan.deadline.value) {
                        let stays = current.is_some_and(|current| current.start == start);
                        if stays && fallback.is_none() {
                            continue;
                        }
                        let together = matches!(quarter.hold, Hold::Together(_));
                        let extra = !stays && is_extra(scenario, quarter.id, kind, together, route, start);
                        let change = ProposedRoute {
                            post,
                            kind: route,
                            start,
                            fallback,
                            extra_election: extra,
                        };
                        let points = match current {
                            Some(_) if stays => 0,
                            Some(_) => plan.difficulty.start,
                            None => plan.difficulty.routes[route.index()],
                        };
                        let points = points
                            + fallback.map_or(0, |kind| plan.difficulty.routes[kind.index()])
                            + if extra { plan.difficulty.extra_election } else { 0 };
                        tried.push(try_out(scenario, post, Some(change), points));
                    }
                }
            }
            all.push(tried);
        }
    }
    all
}

/// A route elects outside the regular election where its last month of electing by usual durations is another than the next.
fn is_extra(
    scenario: &Scenario,
    quarter: QuarterId,
    kind: PostKind,
    together: bool,
    route: RouteKind,
    start: Month,
) -> bool {
    let mut at = start;
    let mut elected = None;
    for stage in scenario.sourcing.route_defaults.of(route) {
        at = at.plus(stage.months[1] as i32);
        if stage.stage == Stage::Election {
            elected = Some(at);
            break;
        }
    }
    let (_, quarter) = scenario.sourcing.quarter(quarter).expect("it exists");
    elected.is_some_and(|elected| {
        PostKind::ALL
            .into_iter()
            .filter(|other| together || *other == kind)
            .any(|kind| quarter.elections(kind).next.is_some_and(|next| next != elected))
    })
}

fn try_out(scenario: &Scenario, post: PostRef, change: Option<ProposedRoute>, cost: u32) -> Tried {
    let mut changed = scenario.clone();
    changed.sourcing = with_routes(&scenario.sourcing, change.as_slice());
    let found = evaluate(&changed).sourcing;
    let Some(open) = found.open.iter().find(|open| open.post == post) else {
        return Tried {
            change,
            cost,
            given: [1.0; 3],
            months: Vec::new(),
        };
    };
    let stages = open.course.iter().flat_map(|course| &course.stages);
    let months =
        stages.flat_map(|(stage, begins, ends)| begins.through(ends.plus(-1)).map(|month| (*stage, month)));
    Tried {
        change,
        cost,
        given: open.at_place_deadline.given.map(|chance| chance.value()),
        months: months
            .filter(|(_, month)| *month > scenario.horizon.as_of)
            .collect(),
    }
}

/// The least cost that is enough within some capacities, with the greatest probability at that cost.
fn brute_force(all: &[Vec<Tried>], capacities: &[Capacity], goal: Goal) -> (Option<(u32, f64)>, f64) {
    let mut best: Option<(u32, f64)> = None;
    let mut most = 0.0_f64;
    let mut at = vec![0; all.len()];
    loop {
        let picks: Vec<&Tried> = all.iter().zip(&at).map(|(tried, index)| &tried[*index]).collect();
        if fits(&picks, capacities) {
            let chance = mixed(&picks);
            most = most.max(chance);
            let cost = picks.iter().map(|tried| tried.cost).sum();
            let enough = chance + 1e-9 >= f64::from(goal.wanted.millionths()) / 1e6;
            if enough && best.is_none_or(|(least, likely)| cost < least || (cost == least && chance > likely))
            {
                best = Some((cost, chance));
            }
        }
        let Some(next) = (0..all.len()).find(|index| at[*index] + 1 < all[*index].len()) else {
            return (best, most);
        };
        at[..next].fill(0);
        at[next] += 1;
    }
}

fn mixed(picks: &[&Tried]) -> f64 {
    let given = |index: usize| picks.iter().map(|tried| tried.given[index]).product::<f64>();
    0.25 * given(0) + 0.5 * given(1) + 0.25 * given(2)
}

fn fits(picks: &[&Tried], capacities: &[Capacity]) -> bool {
    capacities.iter().all(|capacity| {
        month(2022, 8).through(month(2022, 12)).all(|month| {
            let inside = picks.iter().flat_map(|tried| &tried.months);
            let inside = inside.filter(|(stage, at)| *stage == capacity.stage && *at == month);
            inside.count() <= capacity.people as usize
        })
    })
}

#[test]
#[allow(
    clippy::disallowed_methods,
    reason = "how many instances are tried is a matter of time, not of results"
)]
fn proposals_are_those_of_trying_everything() {
    let wanted = std::env::var("LO_TRINH_INSTANCES")
        .ok()
        .and_then(|count| count.parse().ok());
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut seen = [0; 4];
    for number in 0..wanted.unwrap_or(120) {
        let (scenario, goal) = instance(&mut dice);
        let all = everything(&scenario);
        let capacities = &scenario.sourcing.capacities;
        let (best, most) = brute_force(&all, capacities, goal);
        let proposal = propose(&scenario, &BOOK, goal);
        let now: Vec<&Tried> = all.iter().map(|tried| &tried[0]).collect();
        assert!(
            (proposal.before.value() - mixed(&now)).abs() < 1e-12,
            "instance {number}"
        );
        match (&proposal.outcome, best) {
            (ProposalOutcome::AlreadyReached, Some((0, _))) => seen[0] += 1,
            (
                ProposalOutcome::Found {
                    routes,
                    cost,
                    after,
                    least,
                    likeliest,
                },
                Some((least_cost, likely)),
            ) => {
                assert!(
                    *least && *likeliest,
                    "instance {number}: a small one is never cut off"
                );
                assert_eq!(*cost, least_cost, "instance {number}");
                assert!(
                    (after.value() - likely).abs() < 1e-12,
                    "instance {number}: {after:?}, {likely}"
                );
                holds_what_it_says(&scenario, &all, routes, *cost, after.value());
                seen[1] += 1;
            }
            (
                ProposalOutcome::CannotBeReached {
                    most: bound,
                    posts,
                    capacities: binding,
                },
                None,
            ) => {
                assert!(
                    bound.value() + 1e-12 >= most,
                    "instance {number}: {bound:?}, {most}"
                );
                is_true(&scenario, &all, goal, posts, binding, number);
                seen[if binding.is_empty() { 2 } else { 3 }] += 1;
            }
            (outcome, best) => panic!("instance {number}: {outcome:?}, {best:?}\n{scenario:?}"),
        }
    }
    assert!(
        seen.iter().all(|count| *count > 0),
        "every kind of answer occurs: {seen:?}"
    );
}

/// The routes proposed are changes that were tried, cost what is said, and the plan they make is as likely as said.
fn holds_what_it_says(
    scenario: &Scenario,
    all: &[Vec<Tried>],
    routes: &[ProposedRoute],
    cost: u32,
    after: f64,
) {
    let tried = all.iter().flatten().filter(|tried| tried.change.is_some());
    let costs: u32 = routes
        .iter()
        .map(|route| {
            let same = tried.clone().find(|tried| tried.change == Some(*route));
            same.expect("it was tried").cost
        })
        .sum();
    assert_eq!(costs, cost);
    let mut changed = scenario.clone();
    changed.sourcing = with_routes(&scenario.sourcing, routes);
    let met = evaluate(&changed).sourcing.place.met.mixed.value();
    assert!((met - after).abs() < 1e-12, "{met} {after}");
}

/// A certificate is true: the posts it names keep the goal out of reach were all others sure, the capacities alone do, and none
/// of them is superfluous.
fn is_true(
    scenario: &Scenario,
    all: &[Vec<Tried>],
    goal: Goal,
    posts: &[PostRef],
    binding: &[Capacity],
    number: u32,
) {
    let quarters = scenario.sourcing.wards[0].quarters.iter();
    let names: Vec<PostRef> = quarters
        .flat_map(|quarter| {
            quarter.posts().map(|(kind, _)| PostRef {
                quarter: quarter.id,
                kind,
            })
        })
        .collect();
    let named: Vec<Vec<Tried>> = names
        .iter()
        .zip(all)
        .filter(|(name, _)| posts.contains(name))
        .map(|(_, tried)| tried.clone())
        .collect();
    if !posts.is_empty() {
        assert!(binding.is_empty());
        assert_eq!(
            brute_force(&named, &[], goal).0,
            None,
            "instance {number}: others sure"
        );
    }
    if !binding.is_empty() {
        assert_eq!(
            brute_force(all, binding, goal).0,
            None,
            "instance {number}: these capacities alone"
        );
        for without in binding {
            let rest: Vec<Capacity> = binding.iter().copied().filter(|other| other != without).collect();
            assert!(
                brute_force(all, &rest, goal).0.is_some(),
                "instance {number}: {without:?} is superfluous"
            );
        }
    }
}

/// One post, one stage that lasts exactly two months and always succeeds: it may start in the two months before the deadline's.
#[test]
fn the_least_change_is_the_start_alone() {
    let mut scenario = blank();
    let mut open = post(Holder::NonMember);
    open.route = Some(Route {
        shape: Shape {
            kind: RouteKind::WardOfficial,
            stages: Some(vec![stage(Stage::Appointment, [2, 2, 2], 100)]),
        },
        start: month(2025, 11),
        fallback: None,
        provenance: Provenance::Entered,
    });
    scenario.sourcing.wards = vec![ward(1, 1, vec![Hold::Apart(open, post(Holder::Official))])];
    let goal = Goal {
        ward: None,
        wanted: percent(100),
    };
    let ProposalOutcome::Found {
        routes, cost, after, ..
    } = propose(&scenario, &BOOK, goal).outcome
    else {
        panic!("it can be reached");
    };
    assert_eq!(
        (routes.len(), routes[0].kind, cost),
        (1, RouteKind::WardOfficial, 1)
    );
    assert!(routes[0].start <= month(2025, 10) && after.is_sure());
}

/// Someone over sixty is not proposed for admission, someone of a cell of two members neither.
#[test]
fn nobody_is_proposed_who_cannot_be_admitted() {
    let kinds = |born: Option<Month>, members: Option<u32>| {
        let mut scenario = blank();
        for kind in RouteKind::ALL {
            let chance = if kind == RouteKind::AdmitHolder { 100 } else { 50 };
            scenario.sourcing.route_defaults.stages[kind.index()].value =
                vec![stage(Stage::AdmissionDecision, [1, 1, 1], chance)];
        }
        let mut open = post(Holder::NonMember);
        open.person.born = born;
        let mut wards = vec![ward(1, 1, vec![Hold::Apart(open, post(Holder::Official))])];
        wards[0].quarters[0].official_members = members;
        scenario.sourcing.wards = wards;
        let goal = Goal {
            ward: None,
            wanted: percent(40),
        };
        match propose(&scenario, &BOOK, goal).outcome {
            ProposalOutcome::Found { routes, .. } => routes[0].kind,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(kinds(None, None), RouteKind::AdmitHolder);
    // The first start is 8/2022, and the cell meets at once: sixty in that month is not over.
    assert_eq!(kinds(Some(month(1962, 8)), Some(3)), RouteKind::AdmitHolder);
    assert_ne!(kinds(Some(month(1962, 7)), Some(3)), RouteKind::AdmitHolder);
    assert_ne!(kinds(Some(month(1962, 8)), Some(2)), RouteKind::AdmitHolder);
}

/// A holder who is not known keeps every plan from being certain of all: the certificate names that post alone.
#[test]
fn an_unknown_holder_rules_it_out() {
    let mut scenario = blank();
    scenario.sourcing.wards = vec![ward(
        1,
        1,
        vec![Hold::Apart(post(Holder::Unknown), post(Holder::NonMember))],
    )];
    let goal = Goal {
        ward: None,
        wanted: percent(1),
    };
    let head = PostRef {
        quarter: QuarterId(1),
        kind: PostKind::Head,
    };
    match propose(&scenario, &BOOK, goal).outcome {
        ProposalOutcome::CannotBeReached { most, posts, .. } => {
            assert!(most.is_never());
            assert_eq!(posts, [head]);
        }
        other => panic!("{other:?}"),
    }
}
