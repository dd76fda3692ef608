//! The register filled cell by cell and by pasting.

use lo_trinh::app::{Message, State};
use lo_trinh::model::calendar::Month;
use lo_trinh::model::provenance::Provenance;
use lo_trinh::model::sourcing::{Hold, Holder, PostKind, Quarter, Ward};
use lo_trinh::report::sourcing::entry::{Column, Content, Cursor, Entry, Polled, QUARTERS_MAX, paste};

use super::started;

const HEAD: PostKind = PostKind::Head;
const FRONT: PostKind = PostKind::Front;

fn last_ward(state: &State) -> &Ward {
    state.scenario().sourcing.wards.last().expect("a ward")
}

/// A state with an empty ward, and a hand that enters into it.
fn with_ward() -> State {
    let mut state = started();
    state.update(Message::WardAdded("Đông Hải".into()));
    state
}

fn enter(state: &mut State, entries: Vec<Entry>) {
    let ward = last_ward(state).id;
    state.update(Message::RegisterEntered(ward, entries));
}

fn one(state: &mut State, row: usize, content: Content) {
    enter(state, vec![Entry { row, content }]);
}

fn undo_words(state: &State) -> String {
    let action = state.history.next_undo();
    action.map_or_else(String::new, |action| action.words(state.language))
}

fn held(quarter: &Quarter) -> [Holder; 2] {
    PostKind::ALL.map(|kind| quarter.post(kind).holder)
}

/// The row below the last one makes a khu phố; a row further down makes those between too.
#[test]
fn rows_come_into_being() {
    let mut state = with_ward();
    one(&mut state, 0, Content::Name(" Tây Trì ".into()));
    one(&mut state, 2, Content::Holder(FRONT, Holder::Vacant));
    let ward = last_ward(&state);
    let names: Vec<&str> = ward
        .quarters
        .iter()
        .map(|quarter| quarter.name.as_str())
        .collect();
    assert_eq!(names, ["Tây Trì", "Khu phố 2", "Khu phố 3"]);
    assert_eq!(held(&ward.quarters[0]), [Holder::Unknown; 2]);
    assert_eq!(held(&ward.quarters[2]), [Holder::Unknown, Holder::Vacant]);
    assert_eq!(ward.quarters_provenance, Provenance::Entered);
    let mut ids: Vec<u32> = state
        .scenario()
        .sourcing
        .wards
        .iter()
        .flat_map(|ward| &ward.quarters)
        .map(|quarter| quarter.id.0)
        .collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "no identity is given twice");
    one(&mut state, QUARTERS_MAX, Content::Members(Some(3)));
    assert_eq!(last_ward(&state).quarters.len(), 3);
}

/// One person in both posts; someone else in one of them makes two people of it.
#[test]
fn together_and_apart() {
    let mut state = with_ward();
    let admitted = Month::new(2024, 3);
    one(
        &mut state,
        0,
        Content::Holder(HEAD, Holder::Probationary { admitted }),
    );
    one(&mut state, 0, Content::Together);
    let both = |state: &State| last_ward(state).quarters[0].clone();
    assert!(
        matches!(&both(&state).hold, Hold::Together(post) if post.holder == Holder::Probationary { admitted })
    );
    // Said once more, the month stays.
    one(
        &mut state,
        0,
        Content::Holder(HEAD, Holder::Probationary { admitted: None }),
    );
    assert_eq!(held(&both(&state)), [Holder::Probationary { admitted }; 2]);
    one(&mut state, 0, Content::Holder(FRONT, Holder::NonMember));
    assert_eq!(
        held(&both(&state)),
        [Holder::Probationary { admitted }, Holder::NonMember]
    );
    assert!(matches!(both(&state).hold, Hold::Apart(..)));
}

#[test]
fn what_else_is_known() {
    let mut state = with_ward();
    one(&mut state, 0, Content::Name("Một".into()));
    one(&mut state, 0, Content::Born(FRONT, Month::new(1968, 3)));
    one(&mut state, 0, Content::Members(Some(12)));
    one(
        &mut state,
        0,
        Content::Election(PostKind::Head, Polled::Next, Month::new(2024, 5)),
    );
    let quarter = &last_ward(&state).quarters[0];
    assert_eq!(quarter.post(FRONT).person.born, Month::new(1968, 3));
    assert_eq!(quarter.post(HEAD).person.born, None);
    assert_eq!(quarter.official_members, Some(12));
    assert_eq!(quarter.elections(HEAD).next, Month::new(2024, 5));
}

/// A pasted list is one step, named by its rows; one undo takes all of it back. A single cell is named exactly.
#[test]
fn a_paste_is_one_step() {
    let mut state = with_ward();
    let pasted = paste("Một\t1\t3\nHai\t2\t=\nBa\t4\t?", Cursor::at(0, Column::Name));
    enter(&mut state, pasted.entries);
    let ward = last_ward(&state);
    assert_eq!(ward.quarters.len(), 3);
    assert_eq!(held(&ward.quarters[0]), [Holder::Official, Holder::NonMember]);
    assert_eq!(
        held(&ward.quarters[1]),
        [Holder::Probationary { admitted: None }; 2]
    );
    assert_eq!(held(&ward.quarters[2]), [Holder::Vacant, Holder::Unknown]);
    assert!(undo_words(&state).contains("Đông Hải"), "{}", undo_words(&state));
    state.update(Message::UndoClicked);
    assert_eq!(last_ward(&state).quarters.len(), 0);

    state.update(Message::RedoClicked);
    one(&mut state, 0, Content::Name("Mốt".into()));
    assert!(undo_words(&state).contains("Mốt"), "{}", undo_words(&state));
    let removed = last_ward(&state).quarters[1].id;
    state.update(Message::QuarterRemoved(removed));
    let ward = last_ward(&state);
    let names: Vec<&str> = ward
        .quarters
        .iter()
        .map(|quarter| quarter.name.as_str())
        .collect();
    assert_eq!(names, ["Mốt", "Ba"]);
}
