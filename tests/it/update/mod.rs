//! What happens to the state: messages in, data out, through the one door.

mod comparing;
mod comparison;
mod entering;
mod files;
mod guest;
mod hold;
mod ledger;
mod merging;
mod office;
mod paper;
mod payroll;
mod random;
mod register;
mod reminding;
mod scenarios;
mod sealing;
mod shaping;
mod sourcing;
mod tabs;
mod timeline;

use lo_trinh::app::{Clock, Effect, Message, OfficeTask, Slots, State};
use lo_trinh::formats::office::perform;
use lo_trinh::model::calendar::Month;
use lo_trinh::text::Language;

/// A moment: 9:06 on 16/8/2022.
pub fn clock() -> Clock {
    Clock {
        seconds: 1_660_615_560,
        hour: 9,
        minute: 6,
        day: 16,
        month: month(2022, 8),
    }
}

/// A month that exists.
pub fn month(year: i32, number: u32) -> Month {
    Month::new(year, number).expect("a month")
}

/// Has the office do the one task that is asked for: which it was, and what comes of the answer.
pub fn office_does(state: &mut State, asked: &[Effect]) -> (OfficeTask, Vec<Effect>) {
    let [
        Effect::AskOffice {
            ticket,
            task,
            text,
            bytes,
        },
    ] = asked
    else {
        panic!("the office is asked for one thing: {asked:?}");
    };
    let (ticket, answer) = (*ticket, perform(*task, text, bytes, &|_| ()));
    (*task, state.update(Message::OfficeAnswered { ticket, answer }))
}

/// A state that has started with an empty store.
pub fn started() -> State {
    started_with([None, None]).0
}

/// A state that has started with these slots and no journal and may write, and what it asked for.
pub fn started_with(slots: [Option<String>; 2]) -> (State, Vec<Effect>) {
    let mut state = State::new();
    let effects = state.update(Message::Started {
        clock: clock(),
        language: Language::Vi,
        stored: Slots::Read(slots.clone()),
        store_follows_place: true,
    });
    state.update(Message::HoldGiven {
        stored: Slots::Read(slots),
        journal: None,
    });
    (state, effects)
}

/// Hands messages to a fresh state and returns it.
pub fn after(messages: impl IntoIterator<Item = Message>) -> State {
    let mut state = started();
    for message in messages {
        state.update(message);
    }
    state
}

/// The verdict, rounded expectation and probability (in whole percent) of the first payroll target.
pub fn payroll_line(state: &State) -> String {
    let strip = lo_trinh::report::strip::strip(state.scenario(), &state.evaluation, state.language);
    let figure = |key| {
        let found = strip.payroll.figures.iter().find(|figure| figure.key == key);
        found.map(|figure| figure.value.clone()).unwrap_or_default()
    };
    format!(
        "{} | {} | {} | {}",
        strip.payroll.word,
        figure("planned"),
        figure("gap"),
        figure("chance")
    )
}
