//! Tệp: open, save as a file, every scenario on this machine, where the figures are kept.

mod current;
mod history;
mod list;
mod merging;
pub mod part;

use std::rc::Rc;

use crate::ui::prelude::*;

use super::parts::{Icon, says};
use crate::app::{DAYS_KEPT, Dialog, Message, STEPS_KEPT, Saving, ScenarioId, ShownMerge, State};
use crate::report::files::{self, Exported, Keeping, Kept};
use crate::report::history::{History, Made, history as history_of};
use crate::text::Catalog;

/// What the screen shows; nothing where no scenario is open.
pub fn report(state: &State) -> Option<files::Files> {
    let open = state.workspace.current().id;
    let kept = state.workspace.entries().iter().map(|entry| Kept {
        id: entry.id.0,
        letter: state.workspace.letter(entry.id),
        scenario: &entry.scenario,
        exported: entry.exported.map(|exported| Exported {
            hour: exported.at.hour,
            minute: exported.at.minute,
            day: exported.at.day,
            month: exported.at.month,
            changed_since: exported.changed_since,
        }),
        open: entry.id == open,
    });
    let keeping = match state.saving {
        Saving::Untouched => Keeping::AsFound,
        Saving::Waiting | Saving::Writing => Keeping::Underway,
        Saving::Saved(clock) => Keeping::At(clock.hour, clock.minute),
        Saving::Failed(_) | Saving::HeldBack => Keeping::Failed,
    };
    files::files(&kept.collect::<Vec<_>>(), keeping, state.language)
}

/// What the history shows.
pub fn history(state: &State) -> History {
    let (timeline, language) = (&state.timeline, state.language);
    let made = timeline.headings().iter().map(|heading| Made {
        number: heading.number,
        name: language.pick(&heading.name[0], &heading.name[1]),
        more: heading.more,
        month: heading.month,
        day_hour_minute: heading.day_hour_minute,
    });
    let made: Vec<Made<'_>> = made.collect();
    let lost = timeline.lost(&state.workspace).into_iter();
    history_of(
        timeline.available.then_some(&made[..]),
        timeline.damaged,
        lost.map(|lost| (lost.number, lost.id.0, lost.name)).collect(),
        (STEPS_KEPT, DAYS_KEPT),
        language,
    )
}

/// What the screen is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What it shows.
    pub report: Rc<Option<files::Files>>,
    /// What the history shows.
    pub history: Rc<History>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
    /// Told which files were chosen.
    pub onfiles: Callback<Vec<web_sys::File>>,
    /// Files on their way into the scenario.
    pub merge: Rc<Option<ShownMerge>>,
    /// Whether the open scenario was made for a part.
    pub is_part: bool,
    /// Told which files are to be merged.
    pub onmerge: Callback<Vec<web_sys::File>>,
    /// Told which scenario is to be kept as a file.
    pub onsave: Callback<ScenarioId>,
}

/// The screen. One component: its parts change together or hardly ever.
#[component]
pub fn Files(props: &Props) -> Html {
    let Some(report) = &*props.report else {
        return Html::default();
    };
    html! {
        <>
            <div class="toolbar"><h1>{ props.words.files.title }</h1></div>
            { for props.merge.iter().map(|merge| merging::preview(props, merge)) }
            <div class="cols3">
                <div class="stack">
                    { current::card(props, &report.open) }
                    { merging::card(props) }
                </div>
                <div class="stack">
                    { list::card(props, &report.list) }
                    { list::adding(props) }
                </div>
                <div class="stack">
                    { history::card(props, &props.history) }
                    { importing(props) }
                    { keeping(props) }
                    { more(props) }
                </div>
            </div>
        </>
    }
}

/// Workbooks: which are read, and those to fill in.
fn importing(props: &Props) -> Html {
    let words = &props.words.importing;
    let asks = |of_posts: bool| says(&props.on, Message::TemplateAsked(of_posts));
    html! {
        <section class="card">
            <div class="card-h"><h2>{ words.templates_title }</h2></div>
            <div class="card-b">
                <p class="remark">{ words.templates_help }</p>
                <div class="acts">
                    <button type="button" class="btn" data-testid="template-people" onclick={asks(false)}>
                        <Icon name="save" />{ words.templates[0] }
                    </button>
                    <button type="button" class="btn" data-testid="template-posts" onclick={asks(true)}>
                        <Icon name="save" />{ words.templates[1] }
                    </button>
                </div>
            </div>
        </section>
    }
}

/// Where the figures are kept.
fn keeping(props: &Props) -> Html {
    let words = &props.words.files;
    html! {
        <section class="card">
            <div class="card-h"><h2>{ words.where_kept }</h2></div>
            <ul class="card-b points">
                { for words.where_kept_points.iter().map(|point| html! { <li>{ *point }</li> }) }
            </ul>
        </section>
    }
}

/// The keys and the licences.
fn more(props: &Props) -> Html {
    let shell = &props.words.shell;
    let opens = |dialog: Dialog| says(&props.on, Message::DialogOpened(dialog));
    html! {
        <section class="card">
            <div class="card-h"><h2>{ props.words.files.more }</h2></div>
            <div class="card-b acts">
                <button type="button" class="btn" data-testid="shortcuts" onclick={opens(Dialog::Shortcuts)}>
                    { shell.shortcuts }
                </button>
                <button type="button" class="btn" data-testid="about" onclick={opens(Dialog::About)}>
                    <Icon name="info" />{ shell.about }
                </button>
            </div>
        </section>
    }
}
