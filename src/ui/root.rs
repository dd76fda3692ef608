//! The one component with state: it takes in what happened, runs what the state asks of the world, and hands every
//! other component the values it draws.

use std::cell::RefCell;
use std::rc::Rc;

use crate::ui::prelude::*;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::{Interval, Timeout};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{DragEvent, KeyboardEvent};
use yew::platform::spawn_local;

use super::bar::{self, Kept, Props as BarProps, SavedState, ScenarioEntry};
use super::dialogs::{self, Props as DialogsProps};
use super::keys::{GlobalKey, global};
use super::notices::{self, NoticeLine, Props as NoticesProps, Tone};
use super::parts::{Sprite, drawn};
use super::strip::{self, Effect as EffectLine, Props as StripProps};
use super::{compare, files, overview, paper, payroll, people, rules, sources, sourcing};
use crate::app::{
    Clock, Effect, FILE_ENDING, Message, Notice, PaperFile, Reminder, SEALED_ENDING, SaveAs, Saving,
    ScenarioId, Screen, State, shown_import,
};
use crate::browser::hold::{Heard, Hold};
use crate::browser::journal::Journal;
use crate::browser::office::Office;
use crate::browser::{clock, files as disk, page, store};
use crate::model::part::Part;
use crate::model::scenario::Origin;
use crate::report;
use crate::report::age::Urgency;
use crate::text::catalog::{Catalog, catalog};
use crate::text::{names, number};

/// How long changes are gathered before they are written, in milliseconds.
const SAVE_PAUSE_MS: u32 = 400;

/// A minute, in milliseconds.
const MINUTE_MS: u32 = 60_000;

/// The root of the screen.
pub struct Root {
    state: State,
    // Made once: a callback made anew for each drawing would make every part look changed.
    on: Callback<Message>,
    onsavefile: Callback<()>,
    onsave: Callback<ScenarioId>,
    onsaveas: Callback<SaveAs>,
    onroster: Callback<()>,
    onpaper: Callback<PaperFile>,
    onfiles: Callback<Vec<web_sys::File>>,
    onmerge: Callback<Vec<web_sys::File>>,
    onpart: Callback<Part>,
    save_pause: Option<Timeout>,
    /// The office that keeps a workbook open.
    office: Option<Office>,
    /// The office that does tasks.
    tasks: Option<Office>,
    journal: Journal,
    hold: Hold,
    title: String,
    /// The payroll screen as it was drawn last, while nothing but what the hand holds has changed since.
    payroll_seen: RefCell<Option<Rc<report::payroll::Payroll>>>,
    _listeners: Vec<EventListener>,
    _minutes: Interval,
}

impl Component for Root {
    type Message = Message;
    type Properties = ();

    fn create(context: &Context<Self>) -> Self {
        let journal = Journal::default();
        let mut root = Self {
            state: State::new(),
            on: context.link().callback(std::convert::identity),
            onsavefile: context
                .link()
                .callback(|()| Message::OpenScenarioExported(clock::now())),
            onsave: context
                .link()
                .callback(|id| Message::ScenarioExported(id, clock::now())),
            onsaveas: context
                .link()
                .callback(|wanted| Message::SavedAs(wanted, clock::now())),
            onroster: context
                .link()
                .callback(|()| Message::RosterExported(clock::now())),
            onpaper: context
                .link()
                .callback(|file| Message::PaperFileAsked(file, clock::now())),
            onfiles: {
                let link = context.link().clone();
                Callback::from(move |files: Vec<web_sys::File>| read_files(files, false, &link))
            },
            onmerge: {
                let link = context.link().clone();
                Callback::from(move |files: Vec<web_sys::File>| read_files(files, true, &link))
            },
            onpart: context
                .link()
                .callback(|part| Message::PartHandedOut(part, clock::now())),
            save_pause: None,
            office: None,
            tasks: None,
            journal: journal.clone(),
            hold: hold(context, journal),
            title: String::new(),
            payroll_seen: RefCell::new(None),
            _listeners: listeners(context),
            _minutes: {
                let link = context.link().clone();
                Interval::new(MINUTE_MS, move || {
                    link.send_message(Message::MinutePassed(clock::now()))
                })
            },
        };
        let started = Message::Started {
            clock: clock::now(),
            language: page::preferred_language(),
            stored: store::read(),
            store_follows_place: page::is_firefox(),
        };
        root.take_in(context, started);
        root.take_in(context, Message::ToolSumKnown(page::tool_sum()));
        if let Some(text) = page::carried() {
            let clock = clock::now();
            root.take_in(context, Message::GuestFound { text, clock });
        }
        root
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        if !matches!(message, Message::Previewed(_) | Message::PreviewDropped) {
            self.payroll_seen.take();
        }
        let is_settled = matches!(message, Message::HoldGiven { .. } | Message::HeldElsewhere { .. });
        self.take_in(context, message);
        if is_settled {
            page::set_settled();
        }
        true
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        if first {
            page::set_ready();
        }
        let title = self.document_title();
        if title != self.title {
            page::set_title(&title);
            self.title = title;
        }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let words = catalog(self.state.language);
        let on = self.on.clone();
        let bar = self.bar(words, &on);
        let strip = StripProps {
            strip: Rc::new(match &self.state.preview {
                Some(preview) => {
                    report::strip::strip(&preview.scenario, &preview.evaluation, self.state.language)
                }
                None => {
                    report::strip::strip(self.state.scenario(), &self.state.evaluation, self.state.language)
                }
            }),
            held: self.state.preview.is_some(),
            screen: self.state.view.screen,
            effect: self.effect_line(words),
            words,
            on: on.clone(),
        };
        let notices = NoticesProps {
            notices: self.notice_lines(),
            onsavefile: self.onsavefile.clone(),
            words,
            on: on.clone(),
        };
        let dialogs = DialogsProps {
            dialog: self.state.view.dialog.clone(),
            scenario: self.state.scenario().clone(),
            refused: self
                .state
                .refused
                .first()
                .map(|refused| refused.words(self.state.scenario(), self.state.language)),
            unshaped: self
                .state
                .unshaped
                .map(|unshaped| unshaped.words(self.state.scenario(), self.state.language)),
            named: self.named_scenario(),
            import: self
                .state
                .import
                .as_ref()
                .map(|import| Rc::new(shown_import(import, self.state.language))),
            locked: self.state.locked.first().cloned(),
            onsaveas: self.onsaveas.clone(),
            words,
            on: on.clone(),
            onpart: self.onpart.clone(),
        };
        html! {
            <>
                <Sprite />
                <a class="skip" href="#content">{ words.shell.skip_to_content }</a>
                { drawn(bar.clone(), bar::bar) }
                { drawn(strip, strip::verdict_strip) }
                { drawn(notices, notices::notices) }
                { self.example_banner(words) }
                { self.part_banner(words) }
                <main id="content" class="page" tabindex="-1" data-shown={self.state.view.screen.code()}>
                    { self.screen(words, &on) }
                </main>
                { drawn(bar, bar::tab_bar) }
                { drawn(dialogs, dialogs::dialogs) }
            </>
        }
    }
}

impl Root {
    /// Hands a message to the state and runs the effects it asks for.
    fn take_in(&mut self, context: &Context<Self>, message: Message) {
        if message == Message::SaveDue {
            self.save_pause = None;
        }
        for effect in self.state.update(message) {
            self.run(context, effect);
        }
    }

    fn run(&mut self, context: &Context<Self>, effect: Effect) {
        let link = context.link().clone();
        match effect {
            Effect::ScheduleSave => {
                // A pause that runs is not begun anew: whoever never rests is saved all the same.
                if self.save_pause.is_none() {
                    self.save_pause = Some(Timeout::new(SAVE_PAUSE_MS, move || {
                        link.send_message(Message::SaveDue)
                    }));
                }
            }
            Effect::Write {
                slot,
                generation,
                record,
                steps,
            } => {
                self.save_pause = None;
                if store::is_overtaken(generation) {
                    let stored = store::read();
                    return link.send_message(Message::SaveOvertaken { generation, stored });
                }
                let stored = store::write(slot, &record);
                if stored.is_err() {
                    page::remember(&record);
                }
                let journal = self.journal.clone();
                spawn_local(async move {
                    let is_durable = journal.write(slot, &record).await;
                    link.send_message(match stored {
                        Err(refusal) if !is_durable => Message::SaveFailed { generation, refusal },
                        _ => Message::SaveFinished {
                            generation,
                            clock: clock::now(),
                        },
                    });
                    if !steps.is_empty() && !journal.keep(&steps, &record).await {
                        let numbers = steps.kept.iter().map(|step| step.number);
                        link.send_message(Message::StepsNotKept(numbers.collect()));
                    }
                });
            }
            Effect::ReadStep(number) => {
                let journal = self.journal.clone();
                spawn_local(async move {
                    let record = journal.step(number).await;
                    link.send_message(Message::StepRead(number, record));
                });
            }
            Effect::LetGo => {
                // A transaction that reads waits for those that write: what was journalled is on the disk by then.
                let (journal, hold) = (self.journal.clone(), self.hold.clone());
                spawn_local(async move {
                    journal.read().await;
                    hold.let_go();
                });
            }
            Effect::TakeOver => self.hold.take_over(),
            Effect::Download {
                name,
                media_type,
                content,
            } => {
                if disk::download(&name, media_type, &content).is_err() {
                    link.send_message(Message::FileUnreadable { name });
                }
            }
            Effect::DownloadBytes {
                name,
                media_type,
                content,
            } => {
                if disk::download_bytes(&name, media_type, &content).is_err() {
                    link.send_message(Message::FileUnreadable { name });
                }
            }
            Effect::DownloadCopy { name, scenario } => {
                if disk::download_copy(&name, &scenario).is_err() {
                    link.send_message(Message::FileUnreadable { name });
                }
            }
            Effect::ReadWorkbook { name, bytes, today } => {
                self.office = Office::start(Message::WorkbookReaderFailed, move |message| {
                    link.send_message(message)
                });
                match &self.office {
                    Some(office) => office.read(&name, &bytes, today),
                    None => context.link().send_message(Message::WorkbookReaderFailed),
                }
            }
            Effect::ReadWorkbookAgain { mapping, today } => {
                if let Some(office) = &self.office {
                    office.read_again(&mapping, today);
                }
            }
            Effect::StopReadingWorkbook => self.office = None,
            Effect::AskOffice {
                ticket,
                task,
                text,
                bytes,
            } => {
                if self.tasks.is_none() {
                    self.tasks =
                        Office::start(Message::OfficeFailed, move |message| link.send_message(message));
                }
                match &self.tasks {
                    Some(office) => office.perform(ticket, task, &text, &bytes),
                    None => context.link().send_message(Message::OfficeFailed),
                }
            }
            Effect::SumScenario { content } => {
                spawn_local(async move {
                    if let Some(sum) = page::sum(&content).await {
                        link.send_message(Message::ScenarioSumKnown(sum));
                    }
                });
            }
            Effect::Print => page::print(),
            Effect::StopOffice => self.tasks = None,
            Effect::StepComparison => {
                // After the page was drawn: it stays responsive, whatever is worked out.
                Timeout::new(0, move || link.send_message(Message::ComparisonStepDue)).forget();
            }
            Effect::SetDocumentLanguage(language) => page::set_language(language),
        }
    }

    fn screen(&self, words: &'static Catalog, on: &Callback<Message>) -> Html {
        let (state, on) = (&self.state, on.clone());
        match state.view.screen {
            Screen::Overview => {
                let report = Rc::new(overview::report(state));
                html! { <overview::Overview {report} {words} {on} /> }
            }
            Screen::Payroll => {
                let before = self.payroll_seen.take();
                let report = Rc::new(payroll::report(state, before.as_deref()));
                self.payroll_seen.replace(Some(report.clone()));
                let money = payroll::asked_money(state);
                html! { <payroll::Payroll {report} {money} {words} {on} /> }
            }
            Screen::Sourcing => {
                let report = Rc::new(sourcing::report(state));
                html! { <sourcing::Sourcing {report} {words} {on} /> }
            }
            Screen::Compare => {
                let shown = Rc::new(compare::report(state));
                html! { <compare::Compare {shown} {words} {on} /> }
            }
            Screen::Sources => {
                let report = Rc::new(sources::report(state));
                html! { <sources::Sources {report} {words} {on} /> }
            }
            Screen::People => {
                let report = Rc::new(people::report(state));
                let onroster = self.onroster.clone();
                html! { <people::People {report} {words} {on} {onroster} /> }
            }
            Screen::Rules => {
                let report = Rc::new(rules::report(state));
                html! { <rules::Rules {report} {words} {on} /> }
            }
            Screen::Report => {
                let report = Rc::new(paper::report(state));
                let onfile = self.onpaper.clone();
                html! { <paper::Paper {report} {words} {on} {onfile} /> }
            }
            Screen::Files => {
                let report = Rc::new(files::report(state));
                let history = Rc::new(files::history(state));
                let onfiles = self.onfiles.clone();
                let merge = Rc::new(state.shown_merge());
                let is_part = state.workspace.current().lineage.part.is_some();
                html! {
                    <files::Files {report} {history} {words} {on} {onfiles} {merge} {is_part} onmerge={self.onmerge.clone()}
                        onsave={self.onsave.clone()} />
                }
            }
        }
    }

    fn bar(&self, words: &'static Catalog, on: &Callback<Message>) -> BarProps {
        let state = &self.state;
        let evaluation = &state.evaluation;
        let payroll = evaluation.payroll.targets.first().map(|target| target.verdict);
        let both = payroll.map(|payroll| [payroll, evaluation.sourcing.place.verdict]);
        let current = state.workspace.current().id;
        let entries = state.workspace.entries().iter().map(|entry| ScenarioEntry {
            id: entry.id,
            letter: state.workspace.letter(entry.id),
            name: entry.scenario.name.clone(),
            origin: names::origin(entry.scenario.origin, state.language),
            kind: match entry.scenario.origin {
                Origin::Document => "document",
                Origin::Example => "example",
                Origin::Own => "own",
            },
            current: entry.id == current,
            verdicts: both.filter(|_| entry.id == current),
        });
        BarProps {
            screen: state.view.screen,
            place: state.scenario().place.clone().into(),
            scenarios: entries.collect(),
            switcher_open: state.view.switcher_open,
            undo: state
                .history
                .next_undo()
                .map(|action| action.words(state.language))
                .or_else(|| {
                    let [vi, en] = state.timeline.next_undo()?;
                    Some(state.language.pick(vi, en).clone())
                }),
            redo: state
                .history
                .next_redo()
                .map(|action| action.words(state.language)),
            saved: saved_state(state.saving, state.last_saved(), words),
            age: age(state),
            onsavefile: self.onsavefile.clone(),
            words,
            on: on.clone(),
        }
    }

    fn effect_line(&self, words: &'static Catalog) -> Option<EffectLine> {
        let state = &self.state;
        let change = state.last_change.as_ref()?;
        let chances = if state.view.screen == Screen::Sourcing {
            change.sourcing
        } else {
            change.payroll
        };
        let [before, after] = chances.map(|chance| report::strip::written_chance(chance, state.language));
        let action = change.action.words(state.language);
        let action = if change.undone {
            (words.shell.undone)(&action)
        } else {
            action
        };
        let change_line = (before != after).then(|| (words.shell.strip_chance_change)(&before, &after));
        Some(EffectLine {
            action,
            change: change_line,
            undone: change.undone,
        })
    }

    fn notice_lines(&self) -> Vec<NoticeLine> {
        let lines = self.state.notices.iter().map(|(id, notice)| NoticeLine {
            id: *id,
            sentence: notice.words(self.state.language),
            tone: match notice {
                Notice::FileOpened { .. } | Notice::JournalAhead | Notice::Merged { .. } => Tone::Done,
                Notice::StoreEmpty
                | Notice::FileOverdue
                | Notice::GuestShown { .. }
                | Notice::OutsidePart(_) => Tone::Known,
                _ => Tone::Grave,
            },
            offer_file: matches!(
                notice,
                Notice::SaveFailed(_)
                    | Notice::StoreBlocked
                    | Notice::StoreNewer
                    | Notice::FileOverdue
                    | Notice::TakenUnsaved
            ),
            offer_take_over: matches!(
                notice,
                Notice::OpenElsewhere | Notice::TakenElsewhere | Notice::TakenUnsaved
            ),
            offer_guest: matches!(notice, Notice::GuestShown { .. }),
        });
        lines.collect()
    }

    fn part_banner(&self, words: &'static Catalog) -> Html {
        let Some(part) = &self.state.workspace.current().lineage.part else {
            return Html::default();
        };
        html! {
            <aside class="example-mark" data-testid="part-mark" aria-label={words.merging.title}>
                { (words.merging.part_of)(&part.name) }
            </aside>
        }
    }

    /// The mark of an example over every screen; the sheets of a report say it themselves.
    fn example_banner(&self, words: &'static Catalog) -> Html {
        if self.state.scenario().origin != Origin::Example || self.state.view.screen == Screen::Report {
            return Html::default();
        }
        html! {
            <aside class="example-mark" data-testid="example-mark" aria-label={words.shell.example_mark}>
                <b>{ words.shell.example_mark }</b>{ " " }{ words.shell.example_mark_meaning }
            </aside>
        }
    }

    fn document_title(&self) -> String {
        let shell = &catalog(self.state.language).shell;
        let screen = match self.state.view.screen {
            Screen::Overview => shell.tab_overview,
            Screen::Payroll => shell.tab_payroll,
            Screen::Sourcing => shell.tab_sourcing,
            Screen::Compare => shell.tab_compare,
            Screen::Sources => shell.tab_sources,
            Screen::People => catalog(self.state.language).people.title,
            Screen::Rules => catalog(self.state.language).people.rules_title,
            Screen::Files => shell.tab_files,
            Screen::Report => catalog(self.state.language).paper.title,
        };
        (shell.document_title)(screen, &self.state.scenario().place)
    }

    fn named_scenario(&self) -> String {
        use crate::app::Dialog::{DeleteScenario, RenameScenario};
        match self.state.view.dialog {
            Some(RenameScenario(id) | DeleteScenario(id)) => self
                .state
                .workspace
                .get(id)
                .map(|entry| entry.scenario.name.clone())
                .unwrap_or_default(),
            _ => String::new(),
        }
    }
}

/// Asks for the hold on the work, and tells the state what becomes of it. What the journal holds is told along.
fn hold(context: &Context<Root>, journal: Journal) -> Hold {
    let link = context.link().clone();
    Hold::ask(move |heard| match heard {
        Heard::Ours => {
            let (link, journal) = (link.clone(), journal.clone());
            spawn_local(async move {
                let journal = journal.open().await;
                link.send_message(Message::HoldGiven {
                    stored: store::read(),
                    journal,
                });
            });
        }
        Heard::Theirs => {
            let (link, journal) = (link.clone(), journal.clone());
            spawn_local(async move {
                let journal = journal.open().await;
                link.send_message(Message::HeldElsewhere {
                    taken: false,
                    journal,
                });
            });
        }
        Heard::Taken => link.send_message(Message::HeldElsewhere {
            taken: true,
            journal: None,
        }),
        Heard::Asked => link.send_message(Message::HoldAsked),
    })
}

/// Reads files, to be opened each by itself or to be merged.
fn read_files(files: Vec<web_sys::File>, merging: bool, link: &yew::html::Scope<Root>) {
    for file in files {
        let link = link.clone();
        let told = move |message| {
            link.send_message(if merging {
                Message::ForMerging(Box::new(message))
            } else {
                message
            });
        };
        if let Some(reader) = disk::read(file, told) {
            // The reader stops when dropped and tells exactly once: it is left to itself.
            std::mem::forget(reader);
        }
    }
}

fn saved_state(saving: Saving, last: Option<Clock>, words: &'static Catalog) -> Option<SavedState> {
    let shell = &words.shell;
    let saved = |clock: Clock| (shell.saved_at)(&number::time(clock.hour, clock.minute));
    let (sentence, standing) = match saving {
        Saving::Untouched => return None,
        Saving::Waiting | Saving::Writing => (last.map(saved).unwrap_or_default(), Kept::Underway),
        Saving::Saved(clock) => (saved(clock), Kept::Yes),
        Saving::Failed(_) | Saving::HeldBack => (shell.not_saved.to_owned(), Kept::No),
    };
    Some(SavedState {
        words: sentence,
        standing,
    })
}

/// How long ago the open scenario was kept as a file.
fn age(state: &State) -> report::age::Age {
    let entry = state.workspace.current();
    let exported = entry.exported.map(|exported| report::files::Exported {
        hour: exported.at.hour,
        minute: exported.at.minute,
        day: exported.at.day,
        month: exported.at.month,
        changed_since: exported.changed_since,
    });
    let urgency = match state.reminder() {
        Reminder::None => Urgency::None,
        Reminder::Some => Urgency::Some,
        Reminder::Remind => Urgency::Due,
        Reminder::Urge => Urgency::Overdue,
    };
    let today = state.clock().map(|clock| (clock.day, clock.month));
    report::age::age(exported, entry.unfiled.changes, today, urgency, state.language)
}

/// What the page as a whole listens for: keys, files dropped anywhere, and its own going away.
fn listeners(context: &Context<Root>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let Some(document) = window.document() else {
        return Vec::new();
    };
    let active = EventListenerOptions::enable_prevent_default();
    let keys = {
        let link = context.link().clone();
        EventListener::new_with_options(&document, "keydown", active, move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            let dialog_open = web_sys::window()
                .and_then(|window| window.document())
                .and_then(|document| document.query_selector("dialog[open]").ok().flatten())
                .is_some();
            match global(event, dialog_open) {
                Some(GlobalKey::Says(message)) => {
                    event.prevent_default();
                    link.send_message(message);
                }
                Some(GlobalKey::SavesFile) => {
                    event.prevent_default();
                    link.send_message(Message::OpenScenarioExported(clock::now()));
                }
                None => {}
            }
        })
    };
    let over = EventListener::new_with_options(&window, "dragover", active, |event| event.prevent_default());
    let drop = {
        let link = context.link().clone();
        EventListener::new_with_options(&window, "drop", active, move |event| {
            event.prevent_default();
            let files = event
                .dyn_ref::<DragEvent>()
                .and_then(DragEvent::data_transfer)
                .and_then(|data| data.files());
            if let Some(files) = files {
                let files: Vec<web_sys::File> = (0..files.length()).filter_map(|at| files.get(at)).collect();
                // Several scenarios dropped at once are what wards sent in; one is opened.
                let is_scenario = |file: &web_sys::File| {
                    let name = file.name();
                    name.ends_with(FILE_ENDING) || name.ends_with(SEALED_ENDING)
                };
                let merging = files.len() > 1 && files.iter().all(is_scenario);
                read_files(files, merging, &link);
            }
        })
    };
    let gone = {
        let link = context.link().clone();
        EventListener::new(&window, "pagehide", move |_| {
            link.send_message(Message::PageHidden)
        })
    };
    let hidden = {
        let link = context.link().clone();
        EventListener::new(&document, "visibilitychange", move |_| {
            link.send_message(Message::PageHidden)
        })
    };
    vec![keys, over, drop, gone, hidden]
}
