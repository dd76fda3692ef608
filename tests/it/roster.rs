//! The roster of people: what happens to it, and what a file says of it.

use lo_trinh::app::{Message, State};
use lo_trinh::baseline::example_scenario;
use lo_trinh::formats::scenario::{RosterPart, read, write, write_with};
use lo_trinh::model::calendar::Month;
use lo_trinh::model::payroll::{Unit, UnitId};
use lo_trinh::model::provenance::{Provenance, Sourced};
use lo_trinh::model::roster::{Birth, Conditions, Exit, Person, PostAfter, Roster, Sex};
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::{quantity::Fraction, roster::Coefficient};
use std::sync::Arc;

/// A person of whom only what must be known is known.
pub fn person(code: &str, unit: UnitId, sex: Sex, birth: Birth) -> Person {
    Person {
        code: code.to_owned(),
        unit,
        sex,
        birth,
        conditions: Conditions::Normal,
        coefficient: None,
        position: Coefficient::ZERO,
        beyond_frame: Fraction::ZERO,
        seniority: Fraction::ZERO,
        reserved: Coefficient::ZERO,
        average_dong: None,
        insurance: None,
        exit: Exit::None,
        after: PostAfter::Cut,
    }
}

/// A roster of these people, listed in 6/2022.
pub fn roster(people: Vec<Person>) -> Roster {
    Roster {
        people,
        listed: Month::january(2022).plus(5),
        provenance: Provenance::Entered,
        replaced: Vec::new(),
    }
}

fn imported(state: &mut State, people: Vec<Person>) {
    state.update(Message::RosterImported {
        roster: roster(people),
        units: Vec::new(),
    });
}

fn codes(scenario: &Scenario) -> Vec<&str> {
    let roster = scenario.payroll.roster.as_ref();
    roster
        .map(|roster| roster.people.iter().map(|person| person.code.as_str()).collect())
        .unwrap_or_default()
}

/// Of two people with one code the first stays, people of no unit are left out, new units come along; one step back undoes
/// it all.
#[test]
fn an_import_is_one_step_and_keeps_only_what_fits() {
    let mut state = State::default();
    let before = state.scenario().clone();
    let first = before.payroll.units[0].clone();
    let new = Unit {
        id: UnitId(9_000),
        name: Sourced::entered("Đơn vị mới".to_owned()),
        group: first.group,
        establishment: None,
        floor: None,
    };
    let of = |code, unit| person(code, unit, Sex::Man, Birth::Year(1970));
    state.update(Message::RosterImported {
        roster: roster(vec![
            of("a", first.id),
            of("a", first.id),
            of("b", UnitId(77_777)),
            of("c", new.id),
            of("", first.id),
        ]),
        units: vec![new],
    });
    assert_eq!(codes(state.scenario()), ["a", "c"]);
    assert_eq!(
        state.scenario().payroll.units.len(),
        before.payroll.units.len() + 1
    );
    state.update(Message::UndoClicked);
    assert_eq!(**state.scenario(), *before);
}

/// Choices are kept per person; a code nobody has changes nothing.
#[test]
fn choices_are_kept_per_person() {
    let mut state = State::default();
    let unit = state.scenario().payroll.units[0].id;
    imported(
        &mut state,
        vec![
            person("a", unit, Sex::Man, Birth::Year(1970)),
            person("b", unit, Sex::Woman, Birth::Year(1971)),
        ],
    );
    state.update(Message::ExitChosen("b".to_owned(), Exit::AtAge));
    state.update(Message::PostAfterChosen("b".to_owned(), PostAfter::Refilled));
    let chosen = state.scenario().clone();
    state.update(Message::ExitChosen("nobody".to_owned(), Exit::AtAge));
    assert_eq!(*state.scenario(), chosen);
    let roster = chosen.payroll.roster.as_ref().expect("a roster");
    let choice = |code| roster.person(code).map(|person| (person.exit, person.after));
    assert_eq!(choice("a"), Some((Exit::None, PostAfter::Cut)));
    assert_eq!(choice("b"), Some((Exit::AtAge, PostAfter::Refilled)));
    state.update(Message::RosterDropped);
    assert_eq!(state.scenario().payroll.roster, None);
}

/// A file handed round says nothing of the people; one that was asked for does; what is kept between visits always does.
#[test]
fn a_file_carries_the_roster_only_when_asked() {
    let mut scenario = example_scenario();
    let unit = scenario.payroll.units[0].id;
    scenario.payroll.roster = Some(Arc::new(roster(vec![person(
        "MÃ-SỐ-77",
        unit,
        Sex::Woman,
        Birth::Month(Month::december(1969)),
    )])));
    let handed_round = write_with(&scenario, RosterPart::LeftOut);
    assert!(!handed_round.contains("MÃ-SỐ-77") && !handed_round.contains("roster"));
    let whole = write(&scenario);
    assert_eq!(read(whole.as_bytes()), Ok(scenario.clone()));
    scenario.payroll.roster = None;
    assert_eq!(read(handed_round.as_bytes()), Ok(scenario));
}

/// The people of a unit that is removed go with it.
#[test]
fn people_go_with_their_unit() {
    let mut state = State::default();
    let units = [0, 1].map(|at: usize| state.scenario().payroll.units[at].id);
    let of = |code, unit| person(code, unit, Sex::Man, Birth::Year(1970));
    imported(&mut state, vec![of("a", units[0]), of("b", units[1])]);
    state.update(Message::UnitRemoved(units[0]));
    assert_eq!(codes(state.scenario()), ["b"]);
}
