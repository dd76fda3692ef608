//! What clicks, typing and the coming and going of the keyboard do in the grid.

use crate::ui::prelude::*;
use web_sys::Element;
use web_sys::wasm_bindgen::JsCast;

use super::cell_ref;
use super::grid::{GRID, PayrollGrid, Props, mark, place_of, toggle};
use super::typing::Typed;
use crate::app::Message;
use crate::report::payroll::{Column, Grid, typed_posts};
use crate::text::{failure, reading};

impl PayrollGrid {
    pub(super) fn clicked(&mut self, context: &Context<Self>, event: &MouseEvent, twice: bool) -> bool {
        let Props { grid, on, .. } = context.props();
        let Some(target) = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
        else {
            return false;
        };
        let act = target.closest("[data-act]").ok().flatten();
        if act
            .as_ref()
            .is_some_and(|act| act.get_attribute("data-act").as_deref() == Some("edit"))
        {
            on.emit(Message::UnitEditingToggled);
            return false;
        }
        let Some(cursor) = place_of(grid, &target) else {
            return false;
        };
        if event.shift_key() && cursor.row.is_some() && act.is_none() {
            return self.stretch_to(cursor);
        }
        self.anchor = None;
        self.cursor = cursor;
        let Some(act) = act.filter(|_| self.typing.is_none()) else {
            // A likelihood has no buttons: one click is enough to type, also under a finger.
            return (twice || cursor.column == Column::Likelihood) && self.type_over(grid);
        };
        if twice || act.has_attribute("disabled") {
            return false;
        }
        self.take = true;
        self.wrong = None;
        match (act.get_attribute("data-act").as_deref(), cursor.cell(grid)) {
            (Some("open"), _) => {
                if let Some(row) = cursor.row {
                    toggle(on, row);
                }
            }
            (Some(act @ ("add" | "take")), Some(cell)) => self.step(context, cell, act == "add"),
            (Some("more"), Some(cell)) => self.menu(context, cell_ref(cell.key)),
            (Some("done"), Some(cell)) => mark(on, cell),
            _ => {}
        }
        true
    }

    /// The other button of the mouse asks what else can be done with a cell.
    pub(super) fn asked(&self, context: &Context<Self>, event: &MouseEvent) -> bool {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let grid = &context.props().grid;
        let cursor = target.and_then(|target| place_of(grid, &target));
        if let Some(cell) = cursor
            .filter(|cursor| cursor.row.is_some())
            .and_then(|cursor| cursor.cell(grid))
        {
            event.prevent_default();
            self.menu(context, cell_ref(cell.key));
        }
        false
    }

    /// Begins typing over what the chosen cell shows.
    fn type_over(&mut self, grid: &Grid) -> bool {
        let shown = match self.cursor.column {
            Column::Likelihood => self
                .cursor
                .row(grid)
                .and_then(|row| row.likelihood.as_ref())
                .map(|likelihood| likelihood.written.clone()),
            _ => self.cursor.cell(grid).map(|cell| cell.posts.to_string()),
        };
        self.typing = self.typing.take().or(shown.map(AttrValue::from));
        self.typing.is_some()
    }

    pub(super) fn came(&mut self, context: &Context<Self>, event: &FocusEvent) -> bool {
        let Some(target) = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
        else {
            return false;
        };
        match place_of(&context.props().grid, &target) {
            Some(cursor) if cursor != self.cursor => {
                self.cursor = cursor;
                self.wrong = None;
                true
            }
            _ => false,
        }
    }

    /// Tells where the hand was when it leaves the grid.
    pub(super) fn left(&mut self, context: &Context<Self>, event: &FocusEvent) -> bool {
        let to = event
            .related_target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let goes_to = |part: &str| {
            to.as_ref()
                .is_some_and(|to| to.closest(part).ok().flatten().is_some())
        };
        // A field that goes away after typing leaves the keyboard to its cell, which takes it once it is drawn.
        let inside = goes_to(&format!("#{GRID}")) || self.take || self.has_keyboard();
        let to_answers = goes_to(".heldbar");
        if !inside && !to_answers && context.props().held.is_some() {
            // What is held falls when the hand leaves, unless it goes to the answers.
            context.props().on.emit(Message::PreviewDropped);
        }
        if !inside && self.typing.is_none() {
            let cell = self
                .cursor
                .cell(&context.props().grid)
                .map(|cell| cell_ref(cell.key));
            context.props().on.emit(Message::CellChosen(cell));
        }
        false
    }

    pub(super) fn typed(&mut self, context: &Context<Self>, typed: Typed) -> bool {
        // The field going away tells once more that it was left: only the first end of typing counts.
        if self.typing.take().is_none() {
            return false;
        }
        let (text, stays) = match typed {
            Typed::Kept(text, stays) => (text, stays),
            Typed::Dropped => {
                self.take = true;
                return true;
            }
        };
        self.take = stays;
        let Props { grid, words, on, .. } = context.props();
        if let Column::Likelihood = self.cursor.column {
            let Some(likelihood) = self.cursor.row(grid).and_then(|row| row.likelihood.as_ref()) else {
                return true;
            };
            let own = match reading::percent(&text) {
                Ok(own) => Some(own),
                Err(reading::Misread::Empty) => None,
                Err(misread) => {
                    self.wrong = Some(failure::misread(misread, words.language).into());
                    return true;
                }
            };
            on.emit(Message::ScopeLikelihoodSet(
                likelihood.scope,
                likelihood.instrument,
                own,
            ));
        } else if let Some(cell) = self.cursor.cell(grid) {
            match typed_posts(cell, &text) {
                Ok(posts) if self.cursor.row.is_none() => {
                    on.emit(Message::Previewed(Box::new(Message::TotalSpread(
                        cell_ref(cell.key),
                        posts,
                    ))));
                }
                Ok(posts) => on.emit(Message::PostsSet(cell_ref(cell.key), cell.setting(posts))),
                Err(reading::Misread::Empty) => {}
                Err(misread) => self.wrong = Some(failure::misread(misread, words.language).into()),
            }
        }
        true
    }
}
