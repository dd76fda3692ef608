//! What the hand holds in the grid: a post on its way to another year, the edge of a year's total. While it is held only the
//! tip moves; what would follow is asked for when another year, or another number, is reached.

use crate::ui::prelude::*;
use gloo::timers::callback::Timeout;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement};

use super::cell_ref;
use super::grid::{GRID, Hand, PayrollGrid, Props, element, place_of};
use crate::app::{CellRef, Message};
use crate::chart::Waffle;
use crate::model::payroll::Instrument;
use crate::report::payroll::{Cell, Column, Cursor, Grid, moving_tip, total_tip, way_of_class};

/// How far the pointer goes before it lifts something, in pixels.
const SLOP: f64 = 4.0;
/// How long a preview waits for the next one, in milliseconds.
const PAUSE_MS: u32 = 20;
/// What the page knows the tip by.
pub(super) const TIP: &str = "grid-tip";
/// What it knows the marks by of the two cells a post is held over: the one it would come to and the head of its year. They lie
/// over the table as layers of their own, so that a move changes nothing in it: painting it anew takes longer than a frame.
pub(super) const MARKS: [&str; 2] = ["grid-over-cell", "grid-over-year"];

/// What the hand holds.
pub(super) struct Holding {
    what: What,
    from: (f64, f64),
    lifted: bool,
    /// Where the grid stands, once something is lifted.
    within: Option<DomRect>,
    /// Left and right edge of each year's column.
    columns: Vec<(f64, f64)>,
    /// The year over which it is held.
    over: Option<usize>,
    /// The total it is drawn to.
    to: Option<u32>,
}

enum What {
    /// A post of a cell, by the way of cutting of its square where the square says it.
    Post(Cursor, Box<Cell>, Option<Instrument>),
    /// A year's total, by the squares it is drawn with and where they stand.
    Total(Box<Cell>, Waffle, DomRect),
    /// Posts that stay where they are, with the reason.
    Stuck(String),
}

impl PayrollGrid {
    /// Something was grabbed: a square of a cell, or the squares of a year.
    pub(super) fn grabbed(&mut self, context: &Context<Self>, event: &PointerEvent) -> bool {
        if event.pointer_type() == "touch" || event.button() != 0 || self.typing.is_some() {
            return false;
        }
        let grid = &context.props().grid;
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let what = target.and_then(|target| held_by(grid, &target, context.props()));
        self.holding = what.map(|what| Holding {
            columns: columns(grid, &what),
            what,
            from: point(event),
            lifted: false,
            within: None,
            over: None,
            to: None,
        });
        false
    }

    /// The pointer moved.
    pub(super) fn dragged(&mut self, context: &Context<Self>, event: &PointerEvent) -> bool {
        let Some(holding) = &mut self.holding else {
            return false;
        };
        let (x, y) = point(event);
        if !holding.lifted {
            if (x - holding.from.0).abs() < SLOP && (y - holding.from.1).abs() < SLOP {
                return false;
            }
            holding.lifted = true;
            holding.within = element(GRID).map(|table| table.get_bounding_client_rect());
            lift(event);
        }
        event.prevent_default();
        let inside = holding.within.as_ref().is_some_and(|table| {
            x >= table.left() && x <= table.right() && y >= table.top() && y <= table.bottom()
        });
        let (over, to) = match &holding.what {
            What::Post(..) => (
                holding
                    .columns
                    .iter()
                    .position(|(left, right)| x >= *left && x < *right),
                None,
            ),
            What::Total(_, squares, at) => (None, Some(squares.reached(x - at.left(), y - at.top()))),
            What::Stuck(_) => (None, None),
        };
        let now = if inside { (over, to) } else { (None, None) };
        let changed = now != (holding.over, holding.to);
        (holding.over, holding.to) = now;
        if changed {
            light(&context.props().grid, holding);
            let link = context.link().clone();
            // Another pause replaces the one running: only where the hand rests is asked for.
            self.due = Some(Timeout::new(PAUSE_MS, move || link.send_message(Hand::Due)));
        }
        let (left, top) = origin();
        tip(&holding.words(context.props(), inside), x - left, y - top);
        false
    }

    /// Asks what would follow from where the hand holds.
    pub(super) fn ask(&mut self, context: &Context<Self>) -> bool {
        self.due = None;
        if let Some(holding) = &self.holding {
            let held = holding.message(&context.props().grid);
            let message = held.map_or(Message::PreviewDropped, |held| Message::Previewed(Box::new(held)));
            context.props().on.emit(message);
        }
        false
    }

    /// The hand let go: over another year or number that is applied, elsewhere nothing is.
    pub(super) fn let_go(&mut self, context: &Context<Self>) -> bool {
        let Some(holding) = self.put_down() else {
            return false;
        };
        let Props { grid, on, .. } = context.props();
        match holding.message(grid) {
            Some(message) => {
                if let (What::Post(from, ..), Some(year)) = (&holding.what, holding.over) {
                    self.cursor = Cursor {
                        column: Column::Year(year),
                        ..*from
                    };
                }
                on.emit(message);
            }
            None => on.emit(Message::PreviewDropped),
        }
        true
    }

    /// What was held falls back; whether something was.
    pub(super) fn let_fall(&mut self, context: &Context<Self>) -> bool {
        let held = self.put_down().is_some();
        if held {
            context.props().on.emit(Message::PreviewDropped);
        }
        held
    }

    /// Ends holding and hides its marks; what was lifted.
    fn put_down(&mut self) -> Option<Holding> {
        self.due = None;
        let holding = self.holding.take().filter(|holding| holding.lifted)?;
        for id in MARKS.into_iter().chain([TIP]) {
            hide(id);
        }
        if let Some(table) = element(GRID) {
            let _ = table.class_list().remove_1("held");
        }
        Some(holding)
    }
}

impl Holding {
    /// What letting go here would do; nothing where that is nothing.
    fn message(&self, grid: &Grid) -> Option<Message> {
        match &self.what {
            What::Post(_, cell, way) => {
                let year = grid.years.get(self.over?)?.year;
                let target = cell_ref(cell.key);
                let target = CellRef {
                    instrument: target.instrument.or(*way),
                    ..target
                };
                (year != target.year).then_some(Message::PostsMoved(target, year, 1))
            }
            What::Total(cell, ..) => self
                .to
                .filter(|to| *to != cell.posts)
                .map(|to| Message::TotalSpread(cell_ref(cell.key), to)),
            What::Stuck(_) => None,
        }
    }

    /// What the tip says.
    fn words(&self, props: &Props, inside: bool) -> String {
        let words = &props.words.payroll.shaping;
        match &self.what {
            What::Stuck(reason) => reason.clone(),
            _ if !inside => words.tip_outside.to_owned(),
            What::Total(cell, ..) => self
                .to
                .map_or_else(String::new, |to| total_tip(cell, to, props.words.language)),
            What::Post(from, cell, way) => {
                let to = self.over.and_then(|year| {
                    let to = Cursor {
                        column: Column::Year(year),
                        ..*from
                    };
                    to.cell(&props.grid)
                });
                match to.filter(|to| to.key != cell.key) {
                    Some(to) => moving_tip(cell, to, *way, props.words.language),
                    None => cell.row.clone(),
                }
            }
        }
    }
}

/// What an element of the grid is held by.
fn held_by(grid: &Grid, target: &Element, props: &Props) -> Option<What> {
    let squares = target.closest(".sq").ok().flatten();
    if let Some(head) = target.closest("th[data-year]").ok().flatten() {
        let year = head.get_attribute("data-year")?;
        let head = grid.years.iter().find(|head| head.year.to_string() == year)?;
        let at = squares?.get_bounding_client_rect();
        return Some(What::Total(
            Box::new(head.cell.clone()),
            head.squares.clone()?,
            at,
        ));
    }
    if squares.is_none() && !target.matches(".cell .v, .step .v").unwrap_or(false) {
        return None;
    }
    let from = place_of(grid, target)?;
    let cell = from.cell(grid).filter(|cell| cell.posts > 0)?;
    let way = target
        .get_attribute("class")
        .and_then(|class| way_of_class(&class));
    let movable = |way: &Instrument| cell.movable.iter().any(|(other, _)| other == way);
    if !cell.can_give() || way.as_ref().is_some_and(|way| !movable(way)) {
        let done = props.words.payroll.grid.done_meaning;
        return Some(What::Stuck(cell.fixed.unwrap_or(done).to_owned()));
    }
    Some(What::Post(from, Box::new(cell.clone()), way))
}

/// Left and right edge of each year's column, in the row something is held in.
fn columns(grid: &Grid, what: &What) -> Vec<(f64, f64)> {
    let What::Post(from, ..) = what else {
        return Vec::new();
    };
    let ids: Vec<&str> = match from.row(grid) {
        Some(row) => row.cells.iter().map(|cell| cell.id.as_str()).collect(),
        None => grid.years.iter().map(|head| head.cell.id.as_str()).collect(),
    };
    ids.iter()
        .filter_map(|id| element(id))
        .map(|cell| cell.get_bounding_client_rect())
        .map(|at| (at.left(), at.right()))
        .collect()
}

fn point(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

/// Has every further move of the pointer come to the grid, and shows that something is held.
fn lift(event: &PointerEvent) {
    if let Some(table) = element(GRID) {
        let _ = table.set_pointer_capture(event.pointer_id());
        let _ = table.class_list().add_1("held");
    }
}

/// Marks the cell over which a post is held, and the head of its year.
fn light(grid: &Grid, holding: &Holding) {
    let (What::Post(from, ..), Some(year)) = (&holding.what, holding.over) else {
        MARKS.into_iter().for_each(hide);
        return;
    };
    let over = Cursor {
        column: Column::Year(year),
        ..*from
    };
    let cell = over.id(grid);
    let head = grid.years.get(year).map(|head| head.cell.id.clone());
    let (left, top) = origin();
    for (mark, id) in MARKS.into_iter().zip([cell, head]) {
        let at = id.and_then(|id| element(&id));
        let (Some(mark), Some(at)) = (element(mark), at.map(|at| at.get_bounding_client_rect())) else {
            continue;
        };
        let style = mark.style();
        for (size, pixels) in [("width", at.width()), ("height", at.height())] {
            let pixels = format!("{pixels}px");
            if style.get_property_value(size).as_deref() != Ok(&pixels) {
                let _ = style.set_property(size, &pixels);
            }
        }
        place(&mark, at.left() - left, at.top() - top);
    }
}

/// Where the inside of the card begins, from which tip and marks are placed.
fn origin() -> (f64, f64) {
    let card = element(GRID).and_then(|table| table.closest(".gridcard").ok().flatten());
    card.map_or((0.0, 0.0), |card| {
        let at = card.get_bounding_client_rect();
        let edge = (card.client_left(), card.client_top());
        (at.left() + f64::from(edge.0), at.top() + f64::from(edge.1))
    })
}

fn hide(id: &str) {
    if let Some(shown) = element(id) {
        let _ = shown.set_attribute("hidden", "");
    }
}

/// Shows a mark or the tip at a place in the card.
fn place(shown: &HtmlElement, x: f64, y: f64) {
    if shown.hidden() {
        let _ = shown.remove_attribute("hidden");
    }
    let _ = shown
        .style()
        .set_property("transform", &format!("translate({x}px, {y}px)"));
}

/// Shows the tip at the pointer.
fn tip(words: &str, x: f64, y: f64) {
    let Some(tip) = element(TIP) else { return };
    if tip.text_content().as_deref() != Some(words) {
        tip.set_text_content(Some(words));
    }
    place(&tip, x, y);
}
