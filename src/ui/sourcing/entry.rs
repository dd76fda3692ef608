//! The register as a grid: one stop of the Tab key, arrows inside, one key for who holds a post, names typed straight into
//! the cell, blocks pasted. The hand's place and the text being typed live here; what is entered is said at once.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, HtmlElement, HtmlInputElement};

use crate::app::Message;
use crate::model::sourcing::WardId;
use crate::report::sourcing::entry::{Column, Content, Cursor, Entry, Pasted, Refused, Step, paste};
use crate::report::sourcing::{EntryCell, EntryRow, RegisterForm};
use crate::text::catalog::Catalog;
use crate::text::reading::Misread;
use crate::text::{failure, number};
use crate::ui::parts::{Icon, says};
use crate::ui::prelude::*;

/// What the page knows the grid by.
const GRID: &str = "register-grid";

/// What the grid is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The register.
    pub form: Rc<RegisterForm>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// Where the hand is and what it does.
struct Hand {
    /// The ward it works on.
    ward: WardId,
    cursor: Cursor,
    /// What stands in the cell when typing begins, while it goes on.
    typing: Option<String>,
    /// Why what was typed is not taken.
    wrong: Option<Misread>,
    /// What came of the last paste.
    pasted: Option<Pasted>,
    /// Whether the chosen cell is to have the keyboard once it is drawn.
    take: bool,
}

/// What a hand works with: itself, the register, whom to tell, and how to have the grid drawn anew.
#[derive(Clone)]
struct Work {
    hand: Rc<RefCell<Hand>>,
    form: Rc<RegisterForm>,
    on: Callback<Message>,
    redraw: UseStateHandle<u32>,
}

/// The grid with its keys and what came of a paste.
#[component]
pub fn RegisterGrid(props: &Props) -> Html {
    let Props { form, words, on } = props;
    let words = *words;
    let rows = form.rows_count;
    let begin = || Hand {
        ward: form.ward,
        cursor: Cursor::start(rows),
        typing: None,
        wrong: None,
        pasted: None,
        take: true,
    };
    let hand = use_mut_ref(begin);
    let redraw = use_state(|| 0_u32);
    let work = Work {
        hand: hand.clone(),
        form: form.clone(),
        on: on.clone(),
        redraw: redraw.clone(),
    };
    {
        let mut hand = hand.borrow_mut();
        if hand.ward != form.ward {
            *hand = begin();
        }
        hand.cursor = hand.cursor.within(rows);
    }
    {
        let hand = hand.clone();
        use_effect_with((*redraw, rows, form.ward), move |_| focus_chosen(&hand));
    }
    let hand = hand.borrow();
    html! {
        <>
            { keys(form, words, &work) }
            <table class="reg" role="grid" id={GRID} data-testid={GRID} aria-label={(words.sourcing.register_of)(&form.name)}
                onkeydown={work.call(Work::pressed)} onclick={work.call(Work::clicked)}
                onfocusin={work.call(Work::came)} onpaste={work.call(Work::pasted)}>
                <thead>
                    <tr>
                        { for form.columns.iter().map(|head| html! { <th scope="col">{ head }</th> }) }
                        <th scope="col"><span class="vh">{ words.controls.remove }</span></th>
                    </tr>
                </thead>
                <tbody>
                    { for form.rows.iter().map(|row| row_view(row, &hand, &work, words)) }
                </tbody>
            </table>
            if let Some(pasted) = &hand.pasted { { outcome(pasted, words) } }
        </>
    }
}

/// Gives the chosen cell, or the field in it, the keyboard, where that is wanted.
fn focus_chosen(hand: &Rc<RefCell<Hand>>) {
    let mut hand = hand.borrow_mut();
    if !std::mem::take(&mut hand.take) {
        return;
    }
    let id = cell_id(hand.cursor.row, hand.cursor.column);
    let page = web_sys::window().and_then(|window| window.document());
    let Some(cell) = page.and_then(|page| page.get_element_by_id(&id)) else {
        return;
    };
    let field = cell.query_selector("input").ok().flatten();
    if let (Some(field), Some(typing)) = (
        field
            .as_ref()
            .and_then(|field| field.dyn_ref::<HtmlInputElement>()),
        &hand.typing,
    ) {
        field.set_value(typing);
    }
    drop(hand);
    if let Ok(element) = field.unwrap_or(cell).dyn_into::<HtmlElement>() {
        let _ = element.focus();
    }
}

fn cell_id(row: usize, column: Column) -> String {
    format!("reg-{row}-{}", column.place())
}

impl Work {
    fn call<E: 'static>(&self, does: fn(&Self, E)) -> Callback<E> {
        let work = self.clone();
        Callback::from(move |event: E| does(&work, event))
    }

    fn draw(&self) {
        self.redraw.set(self.redraw.wrapping_add(1));
    }

    /// Moves the hand and draws.
    fn go(&self, step: Step) {
        let mut hand = self.hand.borrow_mut();
        hand.cursor = hand.cursor.step(self.form.rows_count, step);
        hand.typing = None;
        hand.wrong = None;
        hand.take = true;
        drop(hand);
        self.draw();
    }

    /// Says what is entered in the chosen cell and moves on.
    fn enter(&self, content: Content) {
        let (row, rows) = (self.hand.borrow().cursor.row, self.form.rows_count);
        self.on.emit(Message::RegisterEntered(
            self.form.ward,
            vec![Entry { row, content }],
        ));
        let mut hand = self.hand.borrow_mut();
        // What is entered in the row below the last makes a khu phố: the hand has that row to go on in.
        hand.cursor = hand.cursor.step(rows.max(row + 1), Step::On);
        hand.typing = None;
        hand.wrong = None;
        hand.take = true;
        drop(hand);
        self.draw();
    }

    fn begin(&self, text: String) {
        let mut hand = self.hand.borrow_mut();
        hand.typing = Some(text);
        hand.wrong = None;
        hand.take = true;
        drop(hand);
        self.draw();
    }

    /// What stands in the chosen cell.
    fn shown(&self) -> String {
        let cursor = self.hand.borrow().cursor;
        let row = self.form.rows.get(cursor.row);
        let cell = row.and_then(|row| row.cells.get(cursor.column.place()));
        cell.map_or_else(String::new, |cell| cell.text.clone())
    }

    fn pressed(&self, event: KeyboardEvent) {
        if event.is_composing() || event.alt_key() || event.meta_key() {
            return;
        }
        if self.hand.borrow().typing.is_some() {
            self.pressed_typing(&event);
            return;
        }
        let (key, control) = (event.key(), event.ctrl_key());
        let step = match (key.as_str(), control) {
            ("ArrowLeft", false) => Some(Step::Left),
            ("ArrowRight", false) => Some(Step::Right),
            ("ArrowUp", false) => Some(Step::Up),
            ("ArrowDown", false) => Some(Step::Down),
            ("Home", false) => Some(Step::First),
            ("End", false) => Some(Step::Last),
            ("Home", true) => Some(Step::Top),
            ("End", true) => Some(Step::Bottom),
            ("Enter", false) => Some(Step::On),
            _ => None,
        };
        let column = self.hand.borrow().cursor.column;
        if let Some(step) = step {
            self.go(step);
        } else if control {
            return;
        } else if let Some(content) = column.at_once(&key) {
            self.enter(content);
        } else if key == "F2" {
            self.begin(self.shown());
        } else if column.begins_typing(&key) {
            self.begin(key);
        } else {
            return;
        }
        event.prevent_default();
    }

    /// A key while a text is typed: Enter takes it, Esc gives it up; the rest is the field's.
    fn pressed_typing(&self, event: &KeyboardEvent) {
        match event.key().as_str() {
            "Enter" => {
                event.prevent_default();
                let typed = event.target_unchecked_into::<HtmlInputElement>().value();
                self.typed(&typed);
            }
            "Escape" => {
                event.prevent_default();
                event.stop_propagation();
                let mut hand = self.hand.borrow_mut();
                hand.typing = None;
                hand.wrong = None;
                hand.take = true;
                drop(hand);
                self.draw();
            }
            "Tab" => {
                let typed = event.target_unchecked_into::<HtmlInputElement>().value();
                self.typed(&typed);
            }
            _ => {}
        }
    }

    /// A text was typed: taken where it can be read, else the cell says why not and typing goes on.
    fn typed(&self, typed: &str) {
        let column = self.hand.borrow().cursor.column;
        match column.read(typed) {
            Ok(content) => self.enter(content),
            Err(Misread::Empty) => self.go(Step::On),
            Err(misread) => {
                let mut hand = self.hand.borrow_mut();
                hand.wrong = Some(misread);
                hand.typing = Some(typed.to_owned());
                drop(hand);
                self.draw();
            }
        }
    }

    fn clicked(&self, event: MouseEvent) {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let Some(cursor) = target.as_ref().and_then(|target| self.place_of(target)) else {
            return;
        };
        let again = self.hand.borrow().cursor == cursor;
        // A second click on a name or a month begins typing; who holds a post has its keys above the grid.
        if again && self.hand.borrow().typing.is_none() && !matches!(cursor.column, Column::Holder(_)) {
            self.begin(self.shown());
        }
    }

    /// The keyboard came to a cell.
    fn came(&self, event: FocusEvent) {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let Some(cursor) = target.as_ref().and_then(|target| self.place_of(target)) else {
            return;
        };
        let mut hand = self.hand.borrow_mut();
        if (hand.cursor.row, hand.cursor.column) != (cursor.row, cursor.column) {
            hand.cursor = cursor;
            hand.typing = None;
            hand.wrong = None;
            drop(hand);
            self.draw();
        }
    }

    fn place_of(&self, element: &Element) -> Option<Cursor> {
        let id = element.closest("td[id]").ok().flatten()?.id();
        self.form.rows.iter().find_map(|row| {
            let place = row.cells.iter().position(|cell| cell.id == id)?;
            Some(Cursor::at(row.at, *Column::ALL.get(place)?))
        })
    }

    fn pasted(&self, event: Event) {
        if self.hand.borrow().typing.is_some() {
            return;
        }
        let data = event.dyn_into::<ClipboardEvent>().ok().and_then(|event| {
            event.prevent_default();
            event.clipboard_data()
        });
        let Some(block) = data.and_then(|data| data.get_data("text/plain").ok()) else {
            return;
        };
        let pasted = paste(&block, self.hand.borrow().cursor);
        if !pasted.entries.is_empty() {
            self.on
                .emit(Message::RegisterEntered(self.form.ward, pasted.entries.clone()));
        }
        let mut hand = self.hand.borrow_mut();
        hand.pasted = Some(pasted);
        hand.take = true;
        drop(hand);
        self.draw();
    }
}

fn row_view(row: &EntryRow, hand: &Hand, work: &Work, words: &'static Catalog) -> Html {
    let class = row.quarter.is_none().then_some("new");
    let remove = row.quarter.map(|quarter| {
        let label = (words.sourcing.remove_quarter)(&row.name);
        html! {
            <button type="button" class="btn sm quiet" aria-label={label.clone()} title={label} tabindex="-1"
                onclick={says(&work.on, Message::QuarterRemoved(quarter))}><Icon name="bin" size={12} /></button>
        }
    });
    html! {
        <tr key={row.at} class={classes!(class)}>
            { for row.cells.iter().zip(Column::ALL).map(|(cell, column)| {
                let chosen = (hand.cursor.row, hand.cursor.column) == (row.at, column);
                cell_view(cell, column, chosen.then_some(hand), words)
            }) }
            <td class="rm">{ remove }</td>
        </tr>
    }
}

fn cell_view(cell: &EntryCell, column: Column, chosen: Option<&Hand>, words: &'static Catalog) -> Html {
    let typing = chosen.is_some_and(|hand| hand.typing.is_some());
    let wrong = chosen.and_then(|hand| hand.wrong);
    let class = match column {
        Column::Name => "reg-name",
        Column::Holder(_) => "reg-who",
        _ => "reg-fact",
    };
    let error = wrong.map(|misread| failure::misread(misread, words.language));
    html! {
        <td id={cell.id.clone()} role="gridcell" data-head={cell.head.clone()} class={classes!(class, chosen.map(|_| "sel"), cell.holder)}
            tabindex={if chosen.is_some() && !typing { "0" } else { "-1" }} aria-label={label(cell)}
            aria-selected={chosen.is_some().to_string()}>
            if typing {
                <input type="text" class="cellfield" autocomplete="off" aria-label={cell.label.clone()}
                    aria-invalid={wrong.is_some().to_string()} />
            } else {
                if let Some(mark) = &cell.mark {
                    <span class="ex" title={mark.meaning}>{ &cell.text }</span>
                } else {
                    { &cell.text }
                }
            }
            if let Some(error) = error { <span class="field-error" role="alert">{ error }</span> }
        </td>
    }
}

fn label(cell: &EntryCell) -> String {
    if cell.text.is_empty() {
        cell.label.clone()
    } else {
        format!("{}: {}", cell.label, cell.text)
    }
}

/// The keys that say who holds a post, as buttons too: they enter in the chosen cell.
fn keys(form: &RegisterForm, words: &'static Catalog, work: &Work) -> Html {
    let said = &words.sourcing;
    let enters = |key: &'static str| {
        let work = work.clone();
        Callback::from(move |_: MouseEvent| {
            let column = work.hand.borrow().cursor.column;
            if let Some(content) = column.at_once(key) {
                work.enter(content);
            }
        })
    };
    html! {
        <div class="reg-keys" role="group" aria-label={said.register_keys}>
            { for form.keys.iter().map(|(key, name)| html! {
                <button type="button" class="btn sm" data-testid={format!("key-{key}")} onclick={enters(key)}>
                    <kbd class="kbd">{ *key }</kbd>{ " " }{ *name }
                </button>
            }) }
            { for said.register_moves.iter().map(|(keys, meaning)| html! {
                <span class="only-d"><kbd class="kbd">{ *keys }</kbd>{ " " }{ *meaning }</span>
            }) }
        </div>
    }
}

/// What came of a paste: how many cells were taken, and each that was not with its reason.
fn outcome(pasted: &Pasted, words: &'static Catalog) -> Html {
    let said = &words.sourcing;
    let written = |count: usize| number::whole(count as i64, words.language);
    let summary = (said.pasted)(&written(pasted.entries.len()), &written(pasted.refused.len()));
    html! {
        <div class="note pasted" data-testid="pasted">
            <Icon name="info" />
            <div>
                <p role="status">{ summary }</p>
                if let Some(heading) = &pasted.heading { <p>{ (said.paste_heading)(heading) }</p> }
                if !pasted.refused.is_empty() {
                    <ul>
                        { for pasted.refused.iter().map(|cell| {
                            let why = match cell.reason {
                                Refused::Misread(_, misread) => failure::misread(misread, words.language),
                                Refused::NoColumn => said.paste_no_column,
                                Refused::TooManyRows => said.paste_too_many,
                            };
                            html! { <li>{ (said.paste_refused)(cell.row, cell.column, &cell.text, why) }</li> }
                        }) }
                    </ul>
                }
            </div>
        </div>
    }
}
