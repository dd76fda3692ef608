//! The roster of people: what happens to it, and what a file says of it.

use crate::law::BOOK;
use lo_trinh::app::{CellRef, Clock, Effect, Message, State};
use lo_trinh::baseline::example_scenario;
use lo_trinh::formats::scenario::{RosterPart, read, write, write_with};
use lo_trinh::model::calendar::Month;
use lo_trinh::model::payroll::{CountedIn, Instrument, Line, LineId, Scope, Unit, UnitId, When};
use lo_trinh::model::provenance::{Provenance, Sourced};
use lo_trinh::model::roster::{
    Birth, Conditions, Details, Exit, FurtherWay, Person, PostAfter, Roster, Sex, follow_roster,
};
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
        further: Fraction::ZERO,
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

/// The example with no lines, one unit of it and these people.
fn plan_of(people: Vec<Person>) -> (State, UnitId) {
    let mut state = State::default();
    let unit = state.scenario().payroll.units[0].id;
    let people = people
        .into_iter()
        .map(|person| Person { unit, ..person })
        .collect();
    imported(&mut state, people);
    (state, unit)
}

/// Posts by instrument and month, those of the roster told apart.
fn lines(state: &State) -> Vec<(bool, Instrument, When, u32)> {
    let lines = state.scenario().payroll.lines.iter();
    lines
        .map(|line| {
            let made = line.provenance == Provenance::Roster;
            (made, line.instrument, line.when, line.posts)
        })
        .collect()
}

fn at(year: i32, month: u32) -> Month {
    Month::new(year, month).expect("a month")
}

const NOBODY: UnitId = UnitId(0);

/// A man born 9/1964 retires at the end of 12/2025: his line counts there, or in 1/2026 if the setting says so. A post that is
/// filled again makes no line.
#[test]
fn a_choice_becomes_a_line_and_december_follows_the_setting() {
    let man = person("m", NOBODY, Sex::Man, Birth::Month(at(1964, 9)));
    let (mut state, _) = plan_of(vec![man]);
    state.update(Message::ExitChosen("m".to_owned(), Exit::AtAge));
    let retirement = |month| vec![(true, Instrument::RetirementAtAge, When::Month(month), 1)];
    assert_eq!(lines(&state), retirement(at(2025, 12)));
    state.update(Message::CountedInSet(CountedIn::MonthAfter));
    assert_eq!(lines(&state), retirement(at(2026, 1)));
    state.update(Message::PostAfterChosen("m".to_owned(), PostAfter::Refilled));
    assert_eq!(lines(&state), []);
}

/// Everybody who reaches the age after 7/2022 and up to the deadline of the target is planned at once; who has gone, who reaches
/// it later, and who has another choice are left alone.
#[test]
fn all_who_reach_the_age_are_planned_in_one_step() {
    let born = |code, year, month| person(code, NOBODY, Sex::Man, Birth::Month(at(year, month)));
    // Retiring 5/2022, 4/2023, 12/2025 and 4/2026.
    let people = vec![
        born("gone", 1961, 11),
        born("in", 1962, 7),
        born("last", 1964, 9),
        born("later", 1964, 10),
        born("other", 1963, 5),
    ];
    let (mut state, _) = plan_of(people);
    let leave = Exit::Leave { month: at(2023, 1) };
    state.update(Message::ExitChosen("other".to_owned(), leave));
    state.update(Message::AllAtAgeChosen);
    let roster = state.scenario().payroll.roster.clone().expect("a roster");
    let exits: Vec<Exit> = roster.people.iter().map(|person| person.exit).collect();
    assert_eq!(exits, [Exit::None, Exit::AtAge, Exit::AtAge, Exit::None, leave]);
}

/// Asked for in so many words, the file carries the codes; the usual one does not.
#[test]
fn only_the_file_that_was_asked_for_carries_the_people() {
    let (mut state, _) = plan_of(vec![person("MÃ-SỐ-78", NOBODY, Sex::Man, Birth::Year(1970))]);
    let clock = Clock {
        seconds: 0,
        hour: 8,
        minute: 0,
        day: 1,
        month: at(2022, 8),
    };
    let content = |effects: Vec<Effect>| {
        let download = effects.into_iter().find_map(|effect| match effect {
            Effect::Download { content, .. } => Some(content),
            _ => None,
        });
        download.expect("a file")
    };
    let usual = content(state.update(Message::OpenScenarioExported(clock)));
    let asked = content(state.update(Message::RosterExported(clock)));
    assert!(!usual.contains("MÃ-SỐ-78") && asked.contains("MÃ-SỐ-78"));
}

/// Three early retirements are planned by hand for 2024 and one for 2025. Two people named for 2025 stand for the one of 2025
/// and one of 2024: four posts before, four after. Taking a choice back gives the post back; dropping the roster gives all.
#[test]
fn people_stand_for_posts_planned_by_hand() {
    let woman = |code| person(code, NOBODY, Sex::Woman, Birth::Month(at(1971, 3)));
    let (mut state, unit) = plan_of(vec![woman("a"), woman("b")]);
    let cell = |year| CellRef {
        scope: Scope::Unit(unit),
        year,
        instrument: Some(Instrument::EarlyRetirement),
    };
    state.update(Message::PostsSet(cell(2024), 3));
    state.update(Message::PostsSet(cell(2025), 1));
    let by_hand = lines(&state);
    let early = |month| Exit::Early { month };
    state.update(Message::ExitChosen("a".to_owned(), early(at(2025, 3))));
    state.update(Message::ExitChosen("b".to_owned(), early(at(2025, 6))));
    let of = |made, when, posts| (made, Instrument::EarlyRetirement, when, posts);
    assert_eq!(
        lines(&state),
        [
            of(false, When::Year(2024), 2),
            of(true, When::Month(at(2025, 3)), 1),
            of(true, When::Month(at(2025, 6)), 1)
        ]
    );
    state.update(Message::ExitChosen("b".to_owned(), Exit::None));
    let total: u32 = lines(&state).iter().map(|(_, _, _, posts)| posts).sum();
    assert_eq!(total, 4);
    state.update(Message::RosterDropped);
    let sorted = |mut lines: Vec<(bool, Instrument, When, u32)>| {
        lines.sort();
        lines
    };
    assert_eq!(sorted(lines(&state)), sorted(by_hand));
}

/// Posts already done are facts about people who are no longer listed: of two posts, one of them done, a person stands for
/// the other alone.
#[test]
fn what_is_done_is_not_replaced() {
    let (mut state, unit) = plan_of(vec![person("a", NOBODY, Sex::Woman, Birth::Month(at(1971, 3)))]);
    state.update(Message::ExitChosen(
        "a".to_owned(),
        Exit::Early { month: at(2025, 3) },
    ));
    let mut plan = state.scenario().payroll.clone();
    let made = plan.lines[0].clone();
    plan.lines.push(Line {
        id: LineId(77),
        scope: Scope::Unit(unit),
        when: When::Month(at(2022, 5)),
        posts: 2,
        done: 1,
        provenance: Provenance::Entered,
        ..made
    });
    follow_roster(&mut plan, &BOOK);
    let posts: Vec<(u32, u32)> = plan.lines.iter().map(|line| (line.posts, line.done)).collect();
    assert_eq!(posts, [(1, 1), (1, 0)]);
    let once = plan.clone();
    follow_roster(&mut plan, &BOOK);
    assert_eq!(plan, once, "doing it twice changes nothing more");
}

mod properties {
    use super::*;
    use proptest::prelude::{Just, Strategy, prop_oneof};
    use proptest::{prop_assert, prop_assert_eq, proptest};
    use std::collections::BTreeMap;

    /// A step: posts set by hand in a year, or a choice for a person.
    #[derive(Clone, Debug)]
    enum Step {
        Posts(i32, u32),
        Choice(usize, Exit),
        After(usize, PostAfter),
    }

    fn step() -> impl Strategy<Value = Step> {
        let exit = prop_oneof![
            Just(Exit::None),
            Just(Exit::AtAge),
            (0..40).prop_map(|months| Exit::Early {
                month: at(2022, 9).plus(months)
            }),
            (0..40).prop_map(|months| Exit::Leave {
                month: at(2022, 9).plus(months)
            }),
        ];
        prop_oneof![
            (2023..=2025, 0_u32..5).prop_map(|(year, posts)| Step::Posts(year, posts)),
            (0_usize..6, exit).prop_map(|(who, exit)| Step::Choice(who, exit)),
            (0_usize..6).prop_map(|who| Step::After(who, PostAfter::Refilled)),
        ]
    }

    proptest! {
        /// No person and no post is counted twice, whatever is chosen in whatever order: each person who goes for good is one
        /// post of a line of the roster, and what is planned by hand and set aside is what was planned by hand.
        #[test]
        fn nobody_is_counted_twice(steps in proptest::collection::vec(step(), 1..25)) {
            let birth = Birth::Month(at(1967, 5));
            let people = (0..6).map(|at| person(&at.to_string(), NOBODY, Sex::Woman, birth));
            let (mut state, unit) = plan_of(people.collect());
            for step in steps {
                let cell = |year| CellRef {
                    scope: Scope::Unit(unit),
                    year,
                    instrument: Some(Instrument::EarlyRetirement),
                };
                state.update(match step {
                    Step::Posts(year, posts) => Message::PostsSet(cell(year), posts),
                    Step::Choice(who, exit) => Message::ExitChosen(who.to_string(), exit),
                    Step::After(who, after) => Message::PostAfterChosen(who.to_string(), after),
                });
                let plan = &state.scenario().payroll;
                let roster = plan.roster.as_ref().expect("a roster");
                let going = roster
                    .people
                    .iter()
                    .filter(|person| person.after == PostAfter::Cut && person.exit != Exit::None);
                let made: u32 = plan
                    .lines
                    .iter()
                    .filter(|line| line.provenance == Provenance::Roster)
                    .map(|line| line.posts)
                    .sum();
                prop_assert_eq!(usize::try_from(made).expect("few"), going.count());
                let mut ids = BTreeMap::new();
                for line in &plan.lines {
                    prop_assert!(line.posts > 0);
                    prop_assert!(ids.insert(line.id, ()).is_none(), "two lines of one identity");
                }
                // As many posts are set aside as people stand for, as far as there are any planned by hand.
                let of = |lines: &[Line], made: bool| -> u32 {
                    let early = lines.iter().filter(|line| {
                        line.instrument == Instrument::EarlyRetirement
                            && (line.provenance == Provenance::Roster) == made
                    });
                    early.map(|line| line.posts).sum()
                };
                let aside = of(&roster.replaced, false);
                let left = of(&plan.lines, false);
                let named = of(&plan.lines, true);
                prop_assert_eq!(aside, named.min(aside + left));
            }
            let bytes = write(state.scenario());
            prop_assert_eq!(read(bytes.as_bytes()), Ok(Scenario::clone(state.scenario())));
        }
    }
}

/// A further way chosen is kept with what it asks for, read back from a file, and priced. A man born 3/1966 has his pension from
/// 4/2028 (62 years); gone after 3/2025 he is 36 months early, three years. Decree 177/2024, H being 10 000 000 with the next
/// step given six months before: 5 × 10 000 000 × 3; 300 months by 6/2022 are 333 by 3/2025, 28 years: 5 × 10 000 000, and
/// 0.5 × 10 000 000 × 8. Without a step H would be 4 × 2 340 000.
#[test]
fn a_further_way_is_kept_and_priced() {
    let mut state = State::default();
    let unit = state.scenario().payroll.units[0].id;
    let man = Person {
        coefficient: Some(Coefficient::from_thousandths(4_000)),
        insurance: Some(lo_trinh::model::roster::Insurance::Months(300)),
        ..person("a", unit, Sex::Man, Birth::Month(Month::january(1966).plus(2)))
    };
    imported(&mut state, vec![man]);
    let exit = Exit::Further {
        way: FurtherWay::CadreScale,
        month: Month::january(2025).plus(2),
        details: Details {
            months: 6,
            dong: 10_000_000,
        },
    };
    state.update(Message::ExitChosen("a".to_owned(), exit));
    let text = write(state.scenario());
    assert!(text.contains("cadre_scale 2025-03 6 10000000"));
    assert_eq!(read(text.as_bytes()).as_ref(), Ok(&**state.scenario()));
    let outcome = &state.evaluation.roster.as_ref().expect("a roster").people[0];
    let allowance = outcome
        .cost
        .as_ref()
        .expect("a cost")
        .as_ref()
        .expect("an allowance");
    assert_eq!(allowance.total_dong, 150_000_000 + 50_000_000 + 40_000_000);
}
