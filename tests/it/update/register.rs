//! Stating what the register knows in depth: people, mergers, pasted rows, many routes at once, proposals.

use lo_trinh::app::{Message, PersonFact, RegisterEntry, RegisterRow, StageScope, State};
use lo_trinh::baseline::preset_stages;
use lo_trinh::formats::scenario::{read, write};
use lo_trinh::model::provenance::Provenance;
use lo_trinh::model::sourcing::{
    Capacity, Hold, Holder, Indicator, IndicatorKind, Merger, Offices, PostKind, PostRef, Preset,
    ProposedRoute, Quarter, QuarterId, RouteKind, Stage, WardId, WardModel,
};

use super::{after, month, started};

fn head(quarter: u32) -> PostRef {
    PostRef {
        quarter: QuarterId(quarter),
        kind: PostKind::Head,
    }
}

fn quarter(state: &State, id: u32) -> &Quarter {
    let found = state.scenario().sourcing.quarter(QuarterId(id));
    found.expect("it exists").1
}

fn posts(state: &State) -> u32 {
    state.evaluation.sourcing.place.posts
}

/// 41 khu phố of six wards become 20, as the document tells: one step, 42 posts fewer, and one undo brings all back.
#[test]
fn forty_one_into_twenty_is_one_step() {
    let mut state = started();
    let before = state.scenario().clone();
    // Seven of each of five wards and six of the sixth: 41, merged by twos, one by three.
    let mut mergers = Vec::new();
    for (ward, taken, into) in [(1, 7, 3), (2, 7, 3), (3, 7, 3), (4, 7, 3), (5, 7, 4), (8, 6, 4)] {
        let ids: Vec<QuarterId> = before.sourcing.wards[ward].quarters[..taken]
            .iter()
            .map(|q| q.id)
            .collect();
        for at in 0..into {
            let first = at * taken / into;
            let after = (at + 1) * taken / into;
            if after - first > 1 {
                mergers.push(Merger {
                    quarters: ids[first..after].to_vec(),
                    name: format!("Khu phố mới {at}"),
                });
            }
        }
    }
    let fewer: usize = mergers.iter().map(|merger| merger.quarters.len() - 1).sum();
    state.update(Message::QuartersMerged(mergers));
    assert_eq!(posts(&state) as usize, 124 - 2 * fewer);
    assert_eq!(fewer, 41 - 20);
    state.update(Message::UndoClicked);
    assert_eq!(*state.scenario(), before);
}

/// What is known is kept: of each kind the post a member holds, the members of both cells, the earliest election, links.
#[test]
fn a_merger_keeps_what_is_known() {
    let entered = |holder, born| {
        Some(RegisterEntry {
            holder,
            born: Some(month(born, 1)),
            since: None,
            offices: None,
        })
    };
    let row = |name: &str, head, front, members| RegisterRow {
        quarter: name.to_owned(),
        posts: [head, front],
        together: false,
        official_members: Some(members),
    };
    let mut state = after([Message::RegisterStated(
        WardId(8),
        vec![
            row(
                "Khu phố 1",
                entered(Holder::NonMember, 1960),
                entered(Holder::Official, 1970),
                4,
            ),
            row(
                "Khu phố 2",
                entered(Holder::Official, 1965),
                entered(Holder::Vacant, 1971),
                5,
            ),
        ],
    )]);
    let ids: Vec<QuarterId> = state.scenario().sourcing.wards[7].quarters[..2]
        .iter()
        .map(|q| q.id)
        .collect();
    // The head of ward 1's first khu phố is the trưởng ban of the second that goes.
    let other = PostRef {
        quarter: ids[1],
        kind: PostKind::Front,
    };
    state.update(Message::PersonStated(head(1), PersonFact::SameAs(Some(other))));
    state.update(Message::QuartersMerged(vec![Merger {
        quarters: ids.clone(),
        name: "Khu phố 1-2".to_owned(),
    }]));
    let merged = quarter(&state, ids[0].0);
    assert_eq!(merged.name, "Khu phố 1-2");
    assert_eq!(merged.merged_from, ["Khu phố 1", "Khu phố 2"]);
    assert_eq!(merged.official_members, Some(9));
    let held = |kind| (merged.post(kind).holder, merged.post(kind).person.born);
    assert_eq!(held(PostKind::Head), (Holder::Official, Some(month(1965, 1))));
    assert_eq!(held(PostKind::Front), (Holder::Official, Some(month(1970, 1))));
    assert_eq!(
        merged.post(PostKind::Head).provenance,
        Provenance::Assumed,
        "one of two gave way"
    );
    assert_eq!(
        merged.post(PostKind::Front).provenance,
        Provenance::Entered,
        "nobody gave way"
    );
    let link = quarter(&state, 1).post(PostKind::Head).person.same_as;
    assert_eq!(link.map(|link| link.quarter), Some(ids[0]));
}

/// A merger across wards, of one alone, or of the same khu phố twice changes nothing.
#[test]
fn a_merger_that_makes_no_sense_changes_nothing() {
    let merger = |quarters: &[u32]| Merger {
        quarters: quarters.iter().map(|id| QuarterId(*id)).collect(),
        name: "?".to_owned(),
    };
    let before = started().scenario().clone();
    for mergers in [
        vec![merger(&[1])],
        vec![merger(&[1, 8])],
        vec![merger(&[1, 1])],
        vec![merger(&[1, 2]), merger(&[2, 3])],
        vec![merger(&[1, 999])],
        vec![],
    ] {
        let state = after([Message::QuartersMerged(mergers.clone())]);
        assert_eq!(*state.scenario(), before, "{mergers:?}");
    }
}

/// Rows change khu phố of the same name whatever its case, add others, and leave alone what they do not say.
#[test]
fn rows_of_a_register() {
    let secretary = Offices {
        cell_secretary: true,
        ..Offices::default()
    };
    let entry = |holder, offices| {
        Some(RegisterEntry {
            holder,
            born: None,
            since: Some(month(2020, 3)),
            offices,
        })
    };
    let rows = vec![
        RegisterRow {
            quarter: "KHU PHỐ 1".to_owned(),
            posts: [entry(Holder::NonMember, Some(secretary)), None],
            ..RegisterRow::default()
        },
        RegisterRow {
            quarter: "Tân Vĩnh".to_owned(),
            posts: [entry(Holder::Official, None), None],
            together: true,
            official_members: Some(7),
        },
        RegisterRow::default(),
    ];
    let state = after([
        Message::PersonStated(head(1), PersonFact::Born(Some(month(1961, 5)))),
        Message::RegisterStated(WardId(1), rows),
    ]);
    let first = quarter(&state, 1);
    let person = &first.post(PostKind::Head).person;
    assert_eq!(first.post(PostKind::Head).holder, Holder::NonMember);
    assert_eq!(
        (person.born, person.since),
        (Some(month(1961, 5)), Some(month(2020, 3)))
    );
    assert!(person.offices.cell_secretary);
    assert_eq!(
        first.post(PostKind::Front).holder,
        Holder::Official,
        "the row says nothing of it"
    );
    let added = state.scenario().sourcing.wards[0].quarters.last().expect("added");
    assert_eq!(
        (added.name.as_str(), added.official_members),
        ("Tân Vĩnh", Some(7))
    );
    assert!(matches!(&added.hold, Hold::Together(post) if post.holder == Holder::Official));
    assert_eq!(posts(&state), 126);
}

/// Nine open posts get a route, are moved by three months, then all set to one month: three steps.
#[test]
fn many_routes_at_once() {
    let mut state = started();
    let open: Vec<PostRef> = state
        .evaluation
        .sourcing
        .open
        .iter()
        .map(|open| open.post)
        .collect();
    state.update(Message::RoutesChosen(
        open.clone(),
        Some(RouteKind::CellSecretary),
    ));
    state.update(Message::RoutesStartShifted(open.clone(), 3));
    let starts = |state: &State| -> Vec<_> {
        let plan = &state.scenario().sourcing;
        let routes = open.iter().filter_map(|post| {
            let (_, quarter) = plan.quarter(post.quarter)?;
            quarter.post(post.kind).route.as_ref().map(|route| route.start)
        });
        routes.collect()
    };
    assert_eq!(starts(&state), [month(2022, 11); 9]);
    state.update(Message::RoutesStartMoved(open.clone(), month(2024, 1)));
    assert_eq!(starts(&state), [month(2024, 1); 9]);
    for _ in 0..3 {
        state.update(Message::UndoClicked);
    }
    assert_eq!(starts(&state), []);
}

/// A set of usual stages for the place, for a ward, for one route; the narrower one goes before the wider.
#[test]
fn presets_reach_the_place_a_ward_and_a_route() {
    let open = started().evaluation.sourcing.open[0].post;
    let state = after([
        Message::RouteChosen(open, Some(RouteKind::ElectMember)),
        Message::PresetChosen(StageScope::Place, Preset::Careful),
        Message::PresetChosen(StageScope::Ward(WardId(8)), Preset::Fast),
    ]);
    let plan = &state.scenario().sourcing;
    let (ward, quarter) = plan.quarter(open.quarter).expect("it exists");
    let route = quarter.post(open.kind).route.as_ref().expect("chosen");
    assert_eq!(
        plan.route_defaults.of(RouteKind::AdmitHolder),
        preset_stages(Preset::Careful, RouteKind::AdmitHolder)
    );
    assert_eq!(
        plan.stages_of(ward, &route.shape),
        preset_stages(Preset::Fast, RouteKind::ElectMember)
    );
    let state = after([
        Message::RouteChosen(open, Some(RouteKind::ElectMember)),
        Message::PresetChosen(StageScope::Ward(WardId(8)), Preset::Fast),
        Message::PresetChosen(StageScope::Post(open), Preset::Careful),
        Message::WardStagesReset(WardId(8), RouteKind::ElectMember),
    ]);
    let plan = &state.scenario().sourcing;
    let (ward, quarter) = plan.quarter(open.quarter).expect("it exists");
    let route = quarter.post(open.kind).route.as_ref().expect("chosen");
    assert_eq!(
        plan.stages_of(ward, &route.shape),
        preset_stages(Preset::Careful, RouteKind::ElectMember)
    );
    assert!(ward.stages[RouteKind::ElectMember.index()].is_none());
}

/// The fast set is never slower than the usual one and that never slower than the cautious one; no fewer are passed.
#[test]
fn presets_are_in_order() {
    for kind in RouteKind::ALL {
        let [fast, usual, careful] = Preset::ALL.map(|preset| preset_stages(preset, kind));
        for (quicker, slower) in [(&fast, &usual), (&usual, &careful)] {
            assert_eq!(quicker.len(), slower.len());
            for (one, other) in quicker.iter().zip(slower) {
                assert_eq!(one.stage, other.stage);
                assert!(
                    (0..3).all(|at| one.months[at] <= other.months[at]),
                    "{kind:?} {one:?} {other:?}"
                );
                assert!(one.chance >= other.chance && one.months.is_sorted());
                if one.stage == Stage::Probation {
                    assert_eq!((one.months, other.months), ([12; 3], [12; 3]));
                }
            }
        }
    }
}

/// A proposal becomes a scenario of its own; the one it was made for stays as it was.
#[test]
fn a_proposal_never_overwrites() {
    let mut state = started();
    let before = state.scenario().clone();
    let post = state.evaluation.sourcing.open[0].post;
    let scenarios = state.workspace.entries().len();
    state.update(Message::SourcingProposalTaken(vec![ProposedRoute {
        post,
        kind: RouteKind::WardOfficial,
        start: month(2023, 2),
        fallback: None,
        extra_election: false,
    }]));
    assert_eq!(state.workspace.entries().len(), scenarios + 1);
    assert_eq!(state.scenario().name, format!("{} – đề xuất", before.name));
    let (_, quarter) = state
        .scenario()
        .sourcing
        .quarter(post.quarter)
        .expect("it exists");
    let route = quarter.post(post.kind).route.as_ref().expect("proposed");
    assert_eq!(
        (route.shape.kind, route.start),
        (RouteKind::WardOfficial, month(2023, 2))
    );
    assert!(
        state
            .workspace
            .entries()
            .iter()
            .any(|entry| entry.scenario == before)
    );
}

/// Everything that can be stated is kept in a file and read back.
#[test]
fn what_is_stated_is_kept() {
    let state = after([
        Message::OfficialMembersSet(QuarterId(3), Some(5)),
        Message::CapacitiesSet(vec![Capacity {
            stage: Stage::AwarenessClass,
            ward: None,
            people: 20,
        }]),
        Message::IndicatorSet(Indicator {
            kind: IndicatorKind::SecretaryAndHead,
            reported: None,
            target: None,
        }),
        Message::WardModelSet(WardId(2), Some(WardModel::ChairsCouncil)),
        Message::PersonStated(head(5), PersonFact::Admissible(Some(true))),
    ]);
    let plan = &state.scenario().sourcing;
    assert_eq!(quarter(&state, 3).official_members, Some(5));
    assert!(
        plan.indicators
            .iter()
            .all(|followed| followed.kind != IndicatorKind::SecretaryAndHead)
    );
    assert_eq!(plan.indicators.len(), 4);
    let written = write(state.scenario());
    assert_eq!(read(written.as_bytes()).as_ref(), Ok(&**state.scenario()));
}
