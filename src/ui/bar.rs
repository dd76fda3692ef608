//! The bar on top: the tool, the screens, undo and redo, scenarios, whether all is saved, the language.

use crate::ui::prelude::*;

use super::parts::{Icon, says, verdict_class, verdict_icon};
use crate::app::{Dialog, Message, NewScenario, ScenarioId, Screen};
use crate::model::verdict::Verdict;
use crate::report::age::{Age, Urgency};
use crate::text::Language;
use crate::text::catalog::Catalog;

/// A scenario in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioEntry {
    /// Its identity.
    pub id: ScenarioId,
    /// Its letter.
    pub letter: String,
    /// Its name.
    pub name: String,
    /// What it is made from, in a few words.
    pub origin: &'static str,
    /// Whether it is an example, a baseline or one's own, for the page's own marks.
    pub kind: &'static str,
    /// Whether it is the open one.
    pub current: bool,
    /// Both verdicts, where it is the open one.
    pub verdicts: Option<[Verdict; 2]>,
}

/// Whether all is saved.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedState {
    /// In words; while it is being saved, what was so before.
    pub words: String,
    /// Whether it is.
    pub standing: Kept,
}

/// Whether what is on the screen is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is.
    Yes,
    /// It is on its way: that is said only when it takes longer than a second.
    Underway,
    /// It is not.
    No,
}

/// What the bar is drawn from.
#[derive(Clone, PartialEq)]
pub struct Props {
    /// The screen shown.
    pub screen: Screen,
    /// The place of the open scenario.
    pub place: AttrValue,
    /// The scenarios.
    pub scenarios: Vec<ScenarioEntry>,
    /// Whether the list of scenarios is open.
    pub switcher_open: bool,
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would do again.
    pub redo: Option<String>,
    /// Whether all is saved.
    pub saved: Option<SavedState>,
    /// How long ago the open scenario was kept as a file.
    pub age: Age,
    /// Told that the work is to be kept as a file.
    pub onsavefile: Callback<()>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// A tab's screen with its words, long and for a phone, and its icon there.
fn tabs(words: &'static Catalog) -> [(Screen, &'static str, &'static str, &'static str); 6] {
    let shell = &words.shell;
    [
        (Screen::Overview, shell.tab_overview, shell.tab_overview, "home"),
        (Screen::Payroll, shell.tab_payroll, shell.tab_payroll, "grid"),
        (
            Screen::Sourcing,
            shell.tab_sourcing,
            shell.tab_sourcing_short,
            "people",
        ),
        (Screen::Compare, shell.tab_compare, shell.tab_compare, "cmp"),
        (
            Screen::Sources,
            shell.tab_sources,
            shell.tab_sources_short,
            "file",
        ),
        (Screen::Files, shell.tab_files, shell.tab_files, "save"),
    ]
}

/// The bar.
pub fn bar(props: &Props) -> Html {
    let words = &props.words.shell;
    html! {
        <header class="bar">
            <span class="brand">
                { logo() }
                <span>{ words.app_name }{ " " }<small>{ &props.place }</small></span>
            </span>
            <nav class="tabs" aria-label={words.navigation}>
                { for tabs(props.words).into_iter().map(|(screen, name, _, _)| tab(props, screen, html! { name })) }
            </nav>
            <div class="bar-end">
                { step_button(props, true) }
                { step_button(props, false) }
                { switcher(props) }
                <div class="kept-state">
                    { kept(props) }
                    { file_age(props) }
                </div>
                { report_button(props) }
                { languages(props, false) }
            </div>
        </header>
    }
}

/// The tabs of a narrow screen, at its foot.
pub fn tab_bar(props: &Props) -> Html {
    html! {
        <nav class="tabbar" aria-label={props.words.shell.navigation}>
            { for tabs(props.words).into_iter().map(|(screen, _, name, icon)| {
                tab(props, screen, html! { <><Icon name={icon} size={20} />{ name }</> })
            }) }
        </nav>
    }
}

fn tab(props: &Props, screen: Screen, content: Html) -> Html {
    let current = (props.screen.tab() == screen).then_some("page");
    let onclick = says(&props.on, Message::ScreenOpened(screen));
    html! {
        <button type="button" data-screen={screen.code()} aria-current={current} {onclick}>{ content }</button>
    }
}

fn step_button(props: &Props, back: bool) -> Html {
    let words = &props.words.shell;
    let (step, named, nothing, icon, keys) = if back {
        (
            &props.undo,
            words.undo_action,
            words.nothing_to_undo,
            "undo",
            "Ctrl+Z",
        )
    } else {
        (
            &props.redo,
            words.redo_action,
            words.nothing_to_redo,
            "redo",
            "Ctrl+Y",
        )
    };
    let label = step
        .as_ref()
        .map_or_else(|| nothing.to_owned(), |action| named(action));
    let onclick = props.on.reform(move |_: MouseEvent| {
        if back {
            Message::UndoClicked
        } else {
            Message::RedoClicked
        }
    });
    html! {
        <button type="button" class={classes!("bbtn", (!back).then_some("hide-m"))} disabled={step.is_none()}
            title={format!("{label} ({keys})")} aria-label={label} data-testid={icon} {onclick}>
            <Icon name={icon} />
        </button>
    }
}

fn report_button(props: &Props) -> Html {
    let words = &props.words.paper;
    let onclick = says(&props.on, Message::ScreenOpened(Screen::Report));
    let current = (props.screen == Screen::Report).then_some("page");
    html! {
        <button type="button" class="bbtn" data-screen="report" aria-current={current}
            title={format!("{} (Ctrl+P)", words.title)} aria-label={words.title} {onclick}><Icon name="print" /></button>
    }
}

/// Whether all is saved. What is being saved says so only after a second; until then stands what was so before.
fn kept(props: &Props) -> Html {
    let Some(saved) = &props.saved else {
        return Html::default();
    };
    let (class, testid, icon) = match saved.standing {
        Kept::Yes => ("saved", "saved", "tick"),
        Kept::Underway => ("saved underway", "saving", "tick"),
        Kept::No => ("saved not-fine", "saved", "risk"),
    };
    html! {
        <span {class} data-testid={testid}>
            <Icon name={icon} />
            <span class="was">{ &saved.words }</span>
            if saved.standing == Kept::Underway { <span class="now">{ props.words.shell.saving }</span> }
        </span>
    }
}

/// How long ago the open scenario was kept as a file; a click keeps it so now.
fn file_age(props: &Props) -> Html {
    let class = match props.age.urgency {
        Urgency::None => "file-age",
        Urgency::Some => "file-age some",
        Urgency::Due => "file-age due",
        Urgency::Overdue => "file-age overdue",
    };
    let onclick = props.onsavefile.reform(|_: MouseEvent| ());
    let label = format!("{}. {}", props.age.short, props.age.sentence);
    html! {
        <button type="button" {class} title={label.clone()} aria-label={label} data-testid="file-age" {onclick}>
            <Icon name={if props.age.urgency < Urgency::Due { "save" } else { "risk" }} size={14} />
            <span>{ &props.age.short }</span>
        </button>
    }
}

fn logo() -> Html {
    html! {
        <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
            <path d="M2 3h4v16H2zM7.4 8h4v11h-4zM12.8 13h4v6h-4z" fill="currentColor" />
            <path class="logo-tick" d="M13 9.2l2.6 2.6L20.4 5.4" fill="none" stroke-width="2" />
        </svg>
    }
}

/// The switch of languages; `in_menu` where it stands in the scenario list of a narrow screen, as the bar has no room.
fn languages(props: &Props, in_menu: bool) -> Html {
    let words = &props.words.shell;
    let choice = |language: Language, code: &'static str| {
        let pressed = (props.words.language == language).to_string();
        let onclick = says(&props.on, Message::LanguageChosen(language));
        html! {
            <button type="button" class="bbtn lang-b" aria-pressed={pressed} lang={language.code()}
                data-testid={(!in_menu).then(|| format!("language-{}", language.code()))} {onclick}>{ code }</button>
        }
    };
    html! {
        <span class="lang" role="group" aria-label={words.language}>
            { choice(Language::Vi, words.language_vi) }
            { choice(Language::En, words.language_en) }
        </span>
    }
}

/// The open scenario's name, and the list of all behind it.
fn switcher(props: &Props) -> Html {
    let words = &props.words.shell;
    let Some(current) = props.scenarios.iter().find(|entry| entry.current) else {
        return Html::default();
    };
    let onclick = says(&props.on, Message::SwitcherToggled);
    let onkeydown = {
        let (on, open) = (props.on.clone(), props.switcher_open);
        Callback::from(move |event: KeyboardEvent| {
            if open && event.key() == "Escape" {
                event.stop_propagation();
                on.emit(Message::SwitcherToggled);
            }
        })
    };
    html! {
        <div class="switcher" {onkeydown}>
            <button type="button" id="scenario-switcher" class="bbtn scn" data-testid="scenario-switcher"
                title="Ctrl+K" aria-haspopup="true" aria-expanded={props.switcher_open.to_string()} {onclick}>
                <i>{ &current.letter }</i>
                <span class="scn-name">{ &current.name }</span>
                <Icon name="down" />
            </button>
            if props.switcher_open {
                <div class="menu switcher-menu" role="group" aria-label={words.scenarios}>
                    { for props.scenarios.iter().map(|entry| scenario_row(props, entry)) }
                    { creation(props, words.scenario_from_document, None, NewScenario::FromDocument, "document") }
                    { creation(props, words.scenario_example, Some(words.example_mark), NewScenario::Example, "example") }
                    { blank(props) }
                    <div class="menu-lang">{ languages(props, true) }</div>
                </div>
            }
        </div>
    }
}

fn scenario_row(props: &Props, entry: &ScenarioEntry) -> Html {
    let words = &props.words.shell;
    let id = entry.id;
    let choose = says(&props.on, Message::ScenarioSelected(id));
    let action = |label: &'static str, icon: &'static str, disabled: bool, message: Message| {
        let onclick = says(&props.on, message);
        let label = format!("{label}: {}", entry.name);
        html! {
            <button type="button" class="btn quiet sm" title={label.clone()} aria-label={label} {disabled} {onclick}>
                <Icon name={icon} />
            </button>
        }
    };
    let last = props.scenarios.len() < 2;
    html! {
        <div class={classes!("menu-row", entry.current.then_some("on"))} key={entry.id.0}>
            <button type="button" class="menu-main" onclick={choose} data-scenario-kind={entry.kind}
                aria-current={entry.current.then_some("true")}>
                <i>{ &entry.letter }</i>
                <span>{ &entry.name }<small>{ entry.origin }</small></span>
                if let Some(verdicts) = entry.verdicts {
                    { for verdicts.into_iter().map(|verdict| html! {
                        <span class={verdict_class(verdict)}><Icon name={verdict_icon(verdict)} /></span>
                    }) }
                }
            </button>
            { action(words.scenario_rename, "pen", false, Message::DialogOpened(Dialog::RenameScenario(id))) }
            { action(words.scenario_duplicate, "copy", false, Message::ScenarioDuplicated(id)) }
            { action(words.scenario_delete, "bin", last, Message::DialogOpened(Dialog::DeleteScenario(id))) }
        </div>
    }
}

fn creation(
    props: &Props,
    label: &'static str,
    hint: Option<&'static str>,
    new: NewScenario,
    kind: &'static str,
) -> Html {
    let onclick = says(&props.on, Message::ScenarioCreated(new));
    html! {
        <button type="button" class="menu-main act" data-new-scenario={kind} {onclick}>
            <Icon name="plus" />
            <span>{ label }if let Some(hint) = hint { <small>{ hint }</small> }</span>
        </button>
    }
}

fn blank(props: &Props) -> Html {
    let words = &props.words.shell;
    let onclick = says(
        &props.on,
        Message::DialogOpened(Dialog::NewScenario(NewScenario::blank())),
    );
    html! {
        <button type="button" class="menu-main act" data-new-scenario="blank" {onclick}>
            <Icon name="plus" />
            <span>{ words.scenario_blank }<small>{ words.scenario_blank_hint }</small></span>
        </button>
    }
}
