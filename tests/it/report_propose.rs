//! Proposals for the posts as the reader sees them, and what becomes of one that is taken.

use lo_trinh::app::{Message, NewScenario, State};
use lo_trinh::model::quantity::Fraction;
use lo_trinh::model::sourcing::Goal;
use lo_trinh::report::sourcing::{Choices, Part, ProposePanel, sourcing};
use lo_trinh::text::Language;

use crate::update::started;

fn panel(state: &State) -> ProposePanel {
    let choices = Choices {
        part: Part::Propose,
        wanted: state.view.sourcing_wanted,
        proposal: state.sourcing_proposal.clone(),
        ..Choices::default()
    };
    let report = sourcing(state.scenario(), &state.evaluation, choices, Language::Vi);
    let panel = report.propose.expect("a panel");
    ProposePanel::clone(&panel)
}

/// The example, with what is wanted asked for.
fn asked(percent: u32) -> State {
    let mut state = started();
    state.update(Message::ScenarioCreated(NewScenario::Example));
    let wanted = Fraction::from_percent(percent);
    state.update(Message::SourcingWantedSet(wanted));
    state.update(Message::SourcingProposalAsked(Goal { ward: None, wanted }));
    state
}

/// The example's one late post keeps all from being held; one change makes up for it. Taken, it is a scenario beside the
/// open one, whose probability is the one that was promised.
#[test]
fn a_proposal_is_taken() {
    let mut state = asked(60);
    let shown = panel(&state);
    assert_eq!(shown.wanted, "60%");
    let answer = shown.answer.expect("an answer");
    assert_eq!(answer.title, "Đổi 1 lộ trình là đạt");
    assert_eq!(answer.changes.len(), 1);
    assert!(
        answer.changes[0].name.contains("Đông Thanh"),
        "{:?}",
        answer.changes
    );
    let promised = answer.chance.expect("before and after");
    assert!(promised.starts_with("2% → "), "{promised}");

    let open = state.scenario().clone();
    let scenarios = state.workspace.entries().len();
    state.update(Message::SourcingProposalTaken(answer.routes));
    assert_eq!(state.workspace.entries().len(), scenarios + 1);
    assert!(
        state
            .workspace
            .entries()
            .iter()
            .any(|entry| *entry.scenario == *open)
    );
    let strip = lo_trinh::report::strip::strip(state.scenario(), &state.evaluation, Language::Vi);
    let chance = strip
        .sourcing
        .figures
        .iter()
        .find(|figure| figure.key == "chance");
    let chance = chance.map(|figure| figure.value.clone()).unwrap_or_default();
    assert!(promised.ends_with(&format!("→ {chance}")), "{promised}, {chance}");
    assert_eq!(state.sourcing_proposal, None, "it was about the scenario before");
}

/// Nobody can be sure of nine people: with certainty wanted, a post of the two incomplete wards
/// stands in the way whatever is done about it.
#[test]
fn what_cannot_be_reached_says_why() {
    let state = asked(100);
    let answer = panel(&state).answer.expect("an answer");
    assert!(answer.title.starts_with("Không đạt được"), "{}", answer.title);
    assert!(!answer.notes.is_empty(), "{answer:?}");
    assert!(
        answer.notes.iter().all(|note| note.contains("Đông")),
        "{:?}",
        answer.notes
    );
    assert_eq!((answer.routes.len(), answer.chance), (0, None));
}

/// An answer is about what was asked: another level wanted has none yet, and neither has a changed plan.
#[test]
fn an_answer_does_not_outlive_its_question() {
    let mut state = asked(1);
    let answer = panel(&state).answer.expect("an answer");
    assert!(
        answer.title.starts_with("Đã đạt mức mong muốn"),
        "{}",
        answer.title
    );
    state.update(Message::SourcingWantedSet(Fraction::from_percent(90)));
    assert_eq!(panel(&state).answer, None);
    state.update(Message::SourcingWantedSet(Fraction::from_percent(1)));
    assert!(panel(&state).answer.is_some());
    let ward = state.scenario().sourcing.wards[0].id;
    state.update(Message::WardRenamed(ward, "Phường Một".into()));
    assert_eq!(panel(&state).answer, None);
}
