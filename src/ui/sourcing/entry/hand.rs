//! The hand in the register: where it is, what it types, what its keys do.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, HtmlElement, HtmlInputElement};

use crate::app::Message;
use crate::model::sourcing::WardId;
use crate::report::sourcing::RegisterForm;
use crate::report::sourcing::entry::{Column, Content, Cursor, Entry, Pasted, Step, paste};
use crate::text::reading::Misread;
use crate::ui::prelude::*;

/// Where the hand is and what it does.
pub(super) struct Hand {
    /// The ward it works on.
    pub ward: WardId,
    pub cursor: Cursor,
    /// What stands in the cell when typing begins, while it goes on.
    pub typing: Option<String>,
    /// Why what was typed is not taken.
    pub wrong: Option<Misread>,
    /// What came of the last paste.
    pub pasted: Option<Pasted>,
    /// Whether the chosen cell is to have the keyboard once it is drawn.
    pub take: bool,
}

/// What a hand works with: itself, the register, whom to tell, and how to have the grid drawn anew.
#[derive(Clone)]
pub(super) struct Work {
    pub hand: Rc<RefCell<Hand>>,
    pub form: Rc<RegisterForm>,
    pub on: Callback<Message>,
    pub redraw: UseStateHandle<u32>,
}

/// Gives the chosen cell, or the field in it, the keyboard, where that is wanted.
pub(super) fn focus_chosen(hand: &Rc<RefCell<Hand>>) {
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
    pub fn call<E: 'static>(&self, does: fn(&Self, E)) -> Callback<E> {
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
    pub fn enter(&self, content: Content) {
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

    pub fn pressed(&self, event: KeyboardEvent) {
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

    pub fn clicked(&self, event: MouseEvent) {
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
    pub fn came(&self, event: FocusEvent) {
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

    pub fn pasted(&self, event: Event) {
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
