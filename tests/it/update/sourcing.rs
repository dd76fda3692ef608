//! Editing the sourcing plan and the assumptions.

use lo_trinh::app::{Message, StageChange};
use lo_trinh::model::quantity::{Fraction, OddsFactor};
use lo_trinh::model::scenario::{Circumstances, Thresholds};
use lo_trinh::model::sourcing::{Hold, Holder, PostKind, PostRef, QuarterId, RouteKind, Turnover, WardId};
use lo_trinh::model::verdict::Verdict;

use super::{after, month, started};

fn open_posts() -> Vec<PostRef> {
    started()
        .evaluation
        .sourcing
        .open
        .iter()
        .map(|open| open.post)
        .collect()
}

/// The document: 115 of 124 posts held, nine open, none with a route: missed for certain.
#[test]
fn the_document_has_nine_open_posts() {
    let place = &started().evaluation.sourcing.place;
    assert_eq!(
        (place.posts, place.held, place.verdict),
        (124, 115, Verdict::Missed)
    );
    assert_eq!(open_posts().len(), 9);
}

/// A route for each open post, each stage sure and quick: all held for certain, on track.
#[test]
fn routes_fill_the_posts() {
    let mut state = started();
    for post in open_posts() {
        state.update(Message::RouteChosen(post, Some(RouteKind::WardOfficial)));
        for at in 0..2 {
            state.update(Message::StageChanged(
                post,
                at,
                StageChange::Chance(Fraction::ONE),
            ));
            state.update(Message::StageChanged(post, at, StageChange::Months([1, 1, 1])));
        }
    }
    let place = &state.evaluation.sourcing.place;
    assert_eq!(place.verdict, Verdict::OnTrack);
    assert!(place.met.mixed.is_certain());
    // The route starts in 8/2022, the month after facts end, and takes two months: complete in 10/2022.
    assert_eq!(place.forecast, Some(month(2022, 10)));
}

/// The usual duration moves the shortest and longest along and keeps them in order.
#[test]
fn a_stage_keeps_its_order() {
    let post = open_posts()[0];
    let stage = |state: &lo_trinh::app::State| {
        let open = &state.scenario().sourcing.wards;
        let quarter = open
            .iter()
            .flat_map(|ward| &ward.quarters)
            .find(|quarter| quarter.id == post.quarter);
        let Some(Hold::Apart(head, front)) = quarter.map(|quarter| quarter.hold.clone()) else {
            panic!("the khu phố holds its posts apart")
        };
        let held = if post.kind == PostKind::Head { head } else { front };
        held.route.expect("a route").shape.stages.expect("own stages")[0].months
    };
    let state = after([
        Message::RouteChosen(post, Some(RouteKind::AdmitHolder)),
        Message::StageChanged(post, 0, StageChange::Usual(9)),
    ]);
    // 3, 6, 9 moved by three months.
    assert_eq!(stage(&state), [6, 9, 12]);
    let mut state = state;
    state.update(Message::StageChanged(post, 0, StageChange::Usual(1)));
    assert_eq!(stage(&state), [0, 1, 4]);
    state.update(Message::StageChanged(post, 0, StageChange::Months([5, 2, 3])));
    assert_eq!(stage(&state), [2, 3, 5]);
    // Presses add up, and none goes below no time at all.
    state.update(Message::StageChanged(post, 0, StageChange::UsualBy(1)));
    state.update(Message::StageChanged(post, 0, StageChange::UsualBy(1)));
    assert_eq!(stage(&state), [4, 5, 7]);
    state.update(Message::StageChanged(post, 0, StageChange::UsualBy(-9)));
    assert_eq!(stage(&state), [0, 0, 2]);
}

/// The start of a route stays within the horizon; removing the route forgets it.
#[test]
fn a_route_moves_and_goes() {
    let post = open_posts()[0];
    let mut state = after([
        Message::RouteChosen(post, Some(RouteKind::ElectMember)),
        Message::RouteStartMoved(post, month(2040, 1)),
    ]);
    let course = |state: &lo_trinh::app::State| {
        let open = state
            .evaluation
            .sourcing
            .open
            .iter()
            .find(|open| open.post == post)
            .cloned();
        open.and_then(|open| open.course).map(|course| course.stages[0].1)
    };
    assert_eq!(course(&state), Some(month(2027, 12)));
    state.update(Message::RouteChosen(post, None));
    assert_eq!(course(&state), None);
}

/// A fallback is chosen, and makes holding the post likelier.
#[test]
fn a_fallback_helps() {
    let post = open_posts()[0];
    let held = |messages: Vec<Message>| {
        let state = after(messages);
        let open = state
            .evaluation
            .sourcing
            .open
            .iter()
            .find(|open| open.post == post)
            .cloned();
        open.map(|open| open.at_place_deadline.mixed.value())
            .expect("the post is open")
    };
    let route = Message::RouteChosen(post, Some(RouteKind::ElectMember));
    let alone = held(vec![route.clone()]);
    let helped = held(vec![
        route,
        Message::FallbackChosen(post, Some(RouteKind::WardOfficial)),
    ]);
    assert!(helped > alone, "{helped} > {alone}");
}

/// Who holds a post is stated; one person may hold both.
#[test]
fn holders_are_stated() {
    let post = open_posts()[0];
    let state = after([Message::HolderSet(post, Holder::Official)]);
    assert_eq!(state.evaluation.sourcing.place.held, 116);
    let unknown = after([Message::HolderSet(post, Holder::Unknown)]);
    assert_eq!(unknown.evaluation.sourcing.place.verdict, Verdict::Undetermined);
    let together = after([Message::HeldTogetherSet(QuarterId(post.quarter.0), true)]);
    assert_eq!(together.evaluation.sourcing.place.posts, 124);
}

/// Wards: counted, named, due, added, removed.
#[test]
fn wards_come_and_go() {
    let ward = started().scenario().sourcing.wards[0].id;
    let mut state = after([Message::QuarterCountSet(ward, 9)]);
    let quarters = state.scenario().sourcing.wards[0].quarters.clone();
    assert_eq!((quarters.len(), quarters[8].name.as_str()), (9, "Khu phố 9"));
    assert_eq!(state.evaluation.sourcing.place.verdict, Verdict::Undetermined);
    state.update(Message::QuarterCountSet(ward, 7));
    assert_eq!(state.scenario().sourcing.wards[0].quarters.len(), 7);
    state.update(Message::QuarterRenamed(quarters[0].id, "Tây Trì".into()));
    assert_eq!(state.scenario().sourcing.wards[0].quarters[0].name, "Tây Trì");
    state.update(Message::WardDeadlineSet(ward, month(2025, 12)));
    assert_eq!(state.evaluation.sourcing.wards[0].own.deadline, month(2025, 12));
    state.update(Message::WardRenamed(ward, "Phường Một".into()));
    state.update(Message::WardAdded("Phường 6".into()));
    assert_eq!(state.scenario().sourcing.wards.len(), 10);
    state.update(Message::WardRemoved(WardId(ward.0)));
    assert_eq!(state.scenario().sourcing.wards.len(), 9);
}

/// Assumptions are changed within their bounds and can be taken back by name.
#[test]
fn assumptions_change() {
    let before = started().scenario().clone();
    let mut state = after([
        Message::AsOfSet(month(2030, 1)),
        Message::HorizonEndSet(month(2024, 1)),
        Message::CircumstancesSet(Circumstances {
            odds_factor: OddsFactor::from_thousandths(3_000),
            ..Circumstances::DEFAULT
        }),
        Message::ThresholdsSet(Thresholds {
            on_track: Fraction::from_percent(70),
            at_risk: Fraction::from_percent(90),
        }),
        Message::TurnoverSet(Turnover {
            yearly: Fraction::from_percent(10),
            successor_member: Fraction::from_percent(70),
        }),
        Message::ProbationaryCountsSet(false),
        Message::DurationWeightsSet([20, 60, 20].map(Fraction::from_percent)),
        Message::PlaceDeadlineSet(month(2026, 12)),
    ]);
    let scenario = state.scenario();
    // Facts cannot be known beyond the horizon, and the horizon cannot end before them.
    assert_eq!(scenario.horizon.as_of, month(2027, 12));
    assert_eq!(scenario.horizon.end, month(2027, 12));
    // The lower threshold cannot lie above the upper one.
    assert_eq!(scenario.thresholds.value.at_risk, Fraction::from_percent(70));
    let mut undone = Vec::new();
    while let Some(action) = state.history.next_undo() {
        undone.push(action.words(state.language));
        state.update(Message::UndoClicked);
    }
    assert_eq!(undone.len(), 7, "{undone:?}");
    assert!(undone.iter().all(|name| !name.is_empty()));
    assert_eq!(*state.scenario(), before);
}

/// A ward that was added is empty, so its register is open for filling; a name of blanks adds none and opens nothing.
#[test]
fn an_added_ward_is_open_for_filling() {
    let state = after([Message::WardAdded("Phường mới".into())]);
    let last = state.scenario().sourcing.wards.last().expect("a ward");
    assert_eq!(last.name, "Phường mới");
    assert_eq!(state.view.ward, Some(last.id));
    assert!(state.view.editing_register);
    let state = after([Message::WardAdded("  ".into())]);
    assert_eq!((state.view.ward, state.view.editing_register), (None, false));
}

/// A post whose route is changed stays the one that is edited; a holder stated in a register leaves the choice alone.
#[test]
fn what_is_edited_stays_in_sight() {
    let post = open_posts()[4];
    let state = after([Message::RouteChosen(post, Some(RouteKind::CellSecretary))]);
    assert_eq!(state.view.post, Some(post));
    let state = after([Message::HolderSet(post, Holder::Official)]);
    assert_eq!(state.view.post, Some(post));
    let state = after([
        Message::WardChosen(Some(WardId(8))),
        Message::RegisterEditingToggled,
        Message::HolderSet(post, Holder::Official),
    ]);
    assert_eq!(state.view.post, None);
}

/// Presses add up without waiting for the screen: a route that starts in 8/2022, the month after facts end, and is moved
/// by three and back by one starts in 10/2022; beyond the horizon's end, 12/2027, it stays there.
#[test]
fn shifts_add_up() {
    let post = open_posts()[0];
    let shifted = |by: &[i32]| {
        let chosen = [Message::RouteChosen(post, Some(RouteKind::AdmitHolder))];
        let state = after(
            chosen
                .into_iter()
                .chain(by.iter().map(|months| Message::RouteStartShifted(post, *months))),
        );
        let open = state
            .evaluation
            .sourcing
            .open
            .iter()
            .find(|open| open.post == post);
        let course = open.and_then(|open| open.course.as_ref()).expect("a route");
        course.stages[0].1
    };
    assert_eq!(shifted(&[]), month(2022, 8));
    assert_eq!(shifted(&[1, 1, 1, -1]), month(2022, 10));
    assert_eq!(shifted(&[500]), month(2027, 12));
}
