//! What keys do in the grid.

use crate::ui::prelude::*;

use super::cell_ref;
use super::grid::{PayrollGrid, Props, is_digit, mark, toggle};
use super::typing::Typed;
use crate::app::{CellRef, Dialog, Message};
use crate::report::payroll::{Cell, Column, Step, kind_tip};

impl PayrollGrid {
    pub(super) fn go(&mut self, context: &Context<Self>, step: Step) -> bool {
        self.cursor = self.cursor.step(&context.props().grid, step);
        self.drop_held(context);
        self.anchor = None;
        self.kind = 0;
        self.typing = None;
        self.wrong = None;
        self.take = true;
        true
    }

    pub(super) fn pressed(&mut self, context: &Context<Self>, event: &KeyboardEvent) -> bool {
        if event.is_composing() || event.meta_key() {
            return false;
        }
        let key = event.key();
        if let Some(typing) = self.typing.clone() {
            return !event.ctrl_key() && self.typed_ahead(context, event, &typing, &key);
        }
        if key == "Escape" && self.escaped(context) {
            event.prevent_default();
            return true;
        }
        if event.shift_key() && key.starts_with("Arrow") && !event.ctrl_key() && !event.alt_key() {
            event.prevent_default();
            return self.stretch(context, &key);
        }
        let moved = match (key.as_str(), event.ctrl_key(), event.alt_key()) {
            ("ArrowUp", false, false) => Some(Step::Up),
            ("ArrowDown", false, false) => Some(Step::Down),
            ("ArrowLeft", false, false) if self.cursor.column == Column::Name => {
                return self.close(context, event);
            }
            ("ArrowLeft", false, false) => Some(Step::Left),
            ("ArrowRight", false, false) => Some(Step::Right),
            ("Home", false, false) => Some(Step::First),
            ("End", false, false) => Some(Step::Last),
            ("Home", true, false) => Some(Step::Top),
            ("End", true, false) => Some(Step::Bottom),
            _ => None,
        };
        if let Some(step) = moved {
            event.prevent_default();
            return self.go(context, step);
        }
        if self.acted(context, &key, event) {
            event.prevent_default();
            return true;
        }
        false
    }

    /// A key that was quicker than the field that is on its way: the field stops what comes after it has the keyboard.
    fn typed_ahead(
        &mut self,
        context: &Context<Self>,
        event: &KeyboardEvent,
        typing: &str,
        key: &str,
    ) -> bool {
        let ended = match key {
            "Enter" => Typed::Kept(typing.to_owned(), true),
            "Escape" => Typed::Dropped,
            digit if is_digit(digit) => {
                event.prevent_default();
                self.typing = Some(AttrValue::from(format!("{typing}{digit}")));
                return true;
            }
            _ => return false,
        };
        event.prevent_default();
        self.typed(context, ended)
    }

    /// What a key does to the chosen cell; whether it does anything.
    fn acted(&mut self, context: &Context<Self>, key: &str, event: &KeyboardEvent) -> bool {
        let Props { grid, on, .. } = context.props();
        let (control, alt) = (event.ctrl_key(), event.alt_key());
        if let Column::Likelihood = self.cursor.column {
            return !control && !alt && self.acted_on_likelihood(context, key);
        }
        let Some(cell) = self.cursor.cell(grid) else {
            // On a name the button itself takes Enter and the space bar.
            return false;
        };
        let target = cell_ref(cell.key);
        match (key, control, alt) {
            ("ArrowLeft" | "ArrowRight", false, true) => {
                let step = if key == "ArrowLeft" {
                    Step::Left
                } else {
                    Step::Right
                };
                let to = self.cursor.step(grid, step);
                let Some(year) = to
                    .cell(grid)
                    .map(|cell| cell.key.year)
                    .filter(|year| *year != cell.key.year)
                else {
                    return true;
                };
                let kind = kind_tip(cell, self.kind, grid.language).filter(|_| target.instrument.is_none());
                let target = CellRef {
                    instrument: kind.map(|(way, _)| way).or(target.instrument),
                    ..target
                };
                on.emit(Message::PostMoved(target, year));
                if cell.can_give() {
                    self.cursor = to;
                    self.take = true;
                }
            }
            ("+" | "=" | "-" | "\u{2212}", _, false) => {
                let cell = cell.clone();
                self.step(context, &cell, matches!(key, "+" | "="));
            }
            ("Enter", false, false) if self.cursor.row.is_none() && context.props().held.is_some() => {
                self.keep_held(context, event.shift_key());
            }
            ("t" | "T", false, false) if cell.movable.len() > 1 => self.kind += 1,
            ("F10", false, false) if event.shift_key() => self.menu(context, target),
            ("ContextMenu", false, false) => self.menu(context, target),
            ("Delete" | "Backspace", false, false) => match self.anchor {
                Some(_) => self.clear_range(context),
                None => on.emit(Message::PostsSet(target, cell.setting(cell.least))),
            },
            ("d" | "D", true, false) => on.emit(Message::CellFilledDown(target)),
            ("F2", false, false) => self.typing = Some(cell.posts.to_string().into()),
            ("Enter", false, false) => match self.cursor.row(grid).filter(|row| row.opened.is_some()) {
                Some(row) => toggle(on, row.key),
                None => self.typing = Some(cell.posts.to_string().into()),
            },
            (" ", false, false) => mark(on, cell),
            (digit, false, false) if is_digit(digit) => self.typing = Some(digit.to_owned().into()),
            _ => return false,
        }
        self.wrong = None;
        true
    }

    fn acted_on_likelihood(&mut self, context: &Context<Self>, key: &str) -> bool {
        let Props { grid, on, .. } = context.props();
        let Some(likelihood) = self.cursor.row(grid).and_then(|row| row.likelihood.as_ref()) else {
            return false;
        };
        match key {
            "Delete" | "Backspace" => {
                on.emit(Message::ScopeLikelihoodSet(
                    likelihood.scope,
                    likelihood.instrument,
                    None,
                ));
            }
            "Enter" | "F2" => self.typing = Some(likelihood.written.clone().into()),
            digit if is_digit(digit) => self.typing = Some(digit.to_owned().into()),
            _ => return false,
        }
        self.wrong = None;
        true
    }

    /// One post more or fewer: of a year's total only held, of any other cell at once.
    pub(super) fn step(&mut self, context: &Context<Self>, cell: &Cell, up: bool) {
        let Props { on, held, .. } = context.props();
        let target = cell_ref(cell.key);
        if self.cursor.row.is_none() {
            let now = held
                .filter(|(held, _)| *held == cell.key)
                .map_or(cell.posts, |(_, wanted)| wanted);
            let to = if up {
                now.saturating_add(1)
            } else {
                now.saturating_sub(1)
            };
            on.emit(Message::Previewed(Box::new(Message::TotalSpread(target, to))));
        } else if up {
            on.emit(Message::PostAdded(target));
        } else if cell.posts > 0 {
            on.emit(Message::PostRemoved(target));
        }
    }

    /// Applies the total that is held: spread, or without saying for whom.
    pub(super) fn keep_held(&self, context: &Context<Self>, unassigned: bool) {
        let Props { on, held, .. } = context.props();
        match held {
            Some((cell, wanted)) if unassigned => on.emit(Message::PostsSet(cell_ref(*cell), *wanted)),
            _ => on.emit(Message::PreviewKept),
        }
    }

    /// Lets a held total go.
    fn drop_held(&self, context: &Context<Self>) {
        if context.props().held.is_some() {
            context.props().on.emit(Message::PreviewDropped);
        }
    }

    /// What Escape does: what is held is dropped, several cells become one again; whether it did anything.
    fn escaped(&mut self, context: &Context<Self>) -> bool {
        let dragged = self.let_fall(context);
        let held = context.props().held.is_some();
        self.drop_held(context);
        self.anchor.take().is_some() || dragged || held
    }

    /// Asks what else can be done with a cell.
    pub(super) fn menu(&self, context: &Context<Self>, cell: CellRef) {
        context.props().on.emit(Message::DialogOpened(Dialog::Cell(cell)));
    }

    /// The left arrow on a name closes what is open.
    fn close(&mut self, context: &Context<Self>, event: &KeyboardEvent) -> bool {
        event.prevent_default();
        let Props { grid, on, .. } = context.props();
        if let Some(row) = self.cursor.row(grid).filter(|row| row.opened == Some(true)) {
            toggle(on, row.key);
        }
        false
    }
}
