//! The grid: one stop of the Tab key, arrows inside. The hand's place and the text being typed live here until they are
//! let go; everything else is the scenario's.

use std::rc::Rc;

use crate::ui::markup;
use crate::ui::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::virtual_dom::{Key, VChild};

use super::cell_ref;
use super::head::{self, heads};
use super::row::{self, Chosen, row_view};
use super::toolbar::pressed;
use super::typing::Typed;
use crate::app::Message;
use crate::model::payroll::Scope;
use crate::report::payroll::{Cell, CellKey, Column, Cursor, Grid, Part, RowKey, Step, stepped};
use crate::text::catalog::Catalog;
use crate::text::{failure, reading};
use crate::ui::parts::{Square, drawn, drawn_as, says};

/// What the page knows the grid by.
const GRID: &str = "payroll-grid";

/// What the [`PayrollGrid`] is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The grid.
    pub grid: Rc<Grid>,
    /// Where the scenario's last step happened, or where the hand was when it left.
    pub place: Option<CellKey>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// What the hand does in the grid.
pub enum Hand {
    /// A key was pressed.
    Pressed(KeyboardEvent),
    /// Something in it was clicked, or clicked twice.
    Clicked(MouseEvent, bool),
    /// The keyboard came to something in it.
    Came(FocusEvent),
    /// The keyboard left something in it.
    Left(FocusEvent),
    /// Typing ended.
    Typed(Typed),
    /// The number being typed is to go up or down by one.
    Stepped(String, bool),
}

/// The grid.
pub struct PayrollGrid {
    cursor: Cursor,
    typing: Option<AttrValue>,
    wrong: Option<AttrValue>,
    /// Whether the chosen cell is to have the keyboard once it is drawn.
    take: bool,
    /// Whether the chosen cell is to be brought into view once it is drawn.
    reveal: bool,
    ontyped: Callback<Typed>,
    onstep: Callback<(String, bool)>,
}

impl markup::Part for PayrollGrid {
    type Properties = Props;

    fn node(key: Option<Key>, properties: Props) -> Html {
        VChild::<Self>::new(properties, key).into()
    }
}

impl Component for PayrollGrid {
    type Message = Hand;
    type Properties = Props;

    fn create(context: &Context<Self>) -> Self {
        Self {
            cursor: Cursor::start(&context.props().grid),
            typing: None,
            wrong: None,
            take: false,
            reveal: false,
            ontyped: context.link().callback(Hand::Typed),
            onstep: context.link().callback(|(text, up)| Hand::Stepped(text, up)),
        }
    }

    fn changed(&mut self, context: &Context<Self>, before: &Props) -> bool {
        if context.props().grid.years.len() != before.grid.years.len() {
            self.typing = None;
        }
        // The keyboard stays in the grid when the row it was in closes.
        let Props { grid, place, .. } = context.props();
        let mut cursor = self.cursor.within(grid);
        if *place != before.place {
            // A step that was taken back shows where it happened.
            let elsewhere = place.filter(|place| cursor.cell(grid).map(|cell| cell.key) != Some(*place));
            if let Some(found) = elsewhere.and_then(|place| Cursor::of(grid, place)) {
                cursor = found;
                self.reveal = true;
            }
        }
        self.take |= cursor != self.cursor && self.has_keyboard();
        self.cursor = cursor;
        true
    }

    fn update(&mut self, context: &Context<Self>, hand: Hand) -> bool {
        match hand {
            Hand::Pressed(event) => self.pressed(context, &event),
            Hand::Clicked(event, twice) => self.clicked(context, &event, twice),
            Hand::Came(event) => self.came(context, &event),
            Hand::Left(event) => self.left(context, &event),
            Hand::Typed(typed) => self.typed(context, typed),
            Hand::Stepped(text, up) => match stepped(&text, up) {
                Some(number) => {
                    self.typing = Some(number.to_string().into());
                    true
                }
                None => false,
            },
        }
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        if std::mem::take(&mut self.reveal) {
            let found = self.cursor.id(&context.props().grid).and_then(|id| element(&id));
            if let Some(found) = found {
                let options = ScrollIntoViewOptions::new();
                options.set_block(ScrollLogicalPosition::Nearest);
                found.scroll_into_view_with_scroll_into_view_options(&options);
            }
        }
        if std::mem::take(&mut self.take)
            && let Some(element) = self.cursor.id(&context.props().grid).and_then(|id| element(&id))
        {
            let _ = element.focus();
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let Props { grid, words, .. } = context.props();
        let link = context.link();
        let rows = grid.rows.iter().map(|row| {
            let chosen = (self.cursor.row == Some(row.key)).then(|| self.chosen());
            let part = row::Props {
                row: row.clone(),
                chosen,
                phone_year: grid.phone_year,
                words,
            };
            drawn_as(&row.id, part, row_view)
        });
        let heads_part = head::Props {
            years: grid.years.clone(),
            legend: grid.legend.clone(),
            base: (grid.base_label.clone(), grid.base_mark.clone()),
            share: grid.share_label.clone(),
            columns: grid.columns,
            phone_year: grid.phone_year,
            chosen: self.cursor.row.is_none().then(|| self.chosen()),
            words,
        };
        html! {
            <section class={classes!("card", "gridcard", crowded(grid))} aria-label={words.payroll.grid.name}>
                { phone_years(context) }
                <table class="pgrid" role="grid" id={GRID} data-testid={GRID}
                    aria-label={words.payroll.grid.name}
                    onkeydown={link.callback(Hand::Pressed)}
                    onclick={link.callback(|event| Hand::Clicked(event, false))}
                    ondblclick={link.callback(|event| Hand::Clicked(event, true))}
                    onfocusin={link.callback(Hand::Came)} onfocusout={link.callback(Hand::Left)}>
                    <colgroup>
                        <col class="c-nm" /><col class="c-base" />
                        { for grid.years.iter().map(|_| html! { <col /> }) }
                        <col class="c-tot" /><col class="c-shr" />
                    </colgroup>
                    { drawn(heads_part, heads) }
                    <tbody role="rowgroup">{ for rows }</tbody>
                </table>
                if grid.none_found { <p class="nothing">{ words.payroll.grid.none_found }</p> }
                { keys(words) }
            </section>
        }
    }
}

impl PayrollGrid {
    fn chosen(&self) -> Chosen {
        Chosen {
            column: self.cursor.column,
            typing: self.typing.clone(),
            wrong: self.wrong.clone(),
            ontyped: self.ontyped.clone(),
            onstep: self.onstep.clone(),
        }
    }

    fn has_keyboard(&self) -> bool {
        let active = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|page| page.active_element());
        active.is_some_and(|active| active.closest(&format!("#{GRID}")).ok().flatten().is_some())
    }

    fn go(&mut self, context: &Context<Self>, step: Step) -> bool {
        self.cursor = self.cursor.step(&context.props().grid, step);
        self.typing = None;
        self.wrong = None;
        self.take = true;
        true
    }

    fn pressed(&mut self, context: &Context<Self>, event: &KeyboardEvent) -> bool {
        if self.typing.is_some() || event.is_composing() || event.meta_key() {
            return false;
        }
        let key = event.key();
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
                on.emit(Message::PostMoved(target, year));
                if cell.can_give() {
                    self.cursor = to;
                    self.take = true;
                }
            }
            ("+" | "=", _, false) => on.emit(Message::PostAdded(target)),
            ("-" | "\u{2212}", _, false) if cell.posts > 0 => on.emit(Message::PostRemoved(target)),
            ("Delete" | "Backspace", false, false) => {
                on.emit(Message::PostsSet(target, cell.setting(cell.least)));
            }
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

    /// The left arrow on a name closes what is open.
    fn close(&mut self, context: &Context<Self>, event: &KeyboardEvent) -> bool {
        event.prevent_default();
        let Props { grid, on, .. } = context.props();
        if let Some(row) = self.cursor.row(grid).filter(|row| row.opened == Some(true)) {
            toggle(on, row.key);
        }
        false
    }

    fn clicked(&mut self, context: &Context<Self>, event: &MouseEvent, twice: bool) -> bool {
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
            (Some("add"), Some(cell)) => on.emit(Message::PostAdded(cell_ref(cell.key))),
            (Some("take"), Some(cell)) => on.emit(Message::PostRemoved(cell_ref(cell.key))),
            (Some("done"), Some(cell)) => mark(on, cell),
            _ => {}
        }
        true
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

    fn came(&mut self, context: &Context<Self>, event: &FocusEvent) -> bool {
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
    fn left(&mut self, context: &Context<Self>, event: &FocusEvent) -> bool {
        let to = event
            .related_target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let inside = to.is_some_and(|to| to.closest(&format!("#{GRID}")).ok().flatten().is_some());
        if !inside && self.typing.is_none() {
            let cell = self
                .cursor
                .cell(&context.props().grid)
                .map(|cell| cell_ref(cell.key));
            context.props().on.emit(Message::CellChosen(cell));
        }
        false
    }

    fn typed(&mut self, context: &Context<Self>, typed: Typed) -> bool {
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
            match reading::whole(&text) {
                Ok(posts) => on.emit(Message::PostsSet(cell_ref(cell.key), cell.setting(posts))),
                Err(reading::Misread::Empty) => {}
                Err(misread) => self.wrong = Some(failure::misread(misread, words.language).into()),
            }
        }
        true
    }
}

fn is_digit(key: &str) -> bool {
    key.len() == 1 && key.chars().all(|digit| digit.is_ascii_digit())
}

/// The class of a grid with more years than stand beside the panel at ease.
fn crowded(grid: &Grid) -> Option<&'static str> {
    match grid.years.len() {
        ..=4 => None,
        5 => Some("tight"),
        _ => Some("many"),
    }
}

/// The cell an element of the page stands in.
fn place_of(grid: &Grid, element: &Element) -> Option<Cursor> {
    let holder = element.closest("td[id],button[id]").ok().flatten()?;
    Cursor::at(grid, &holder.id())
}

fn toggle(on: &Callback<Message>, row: RowKey) {
    on.emit(match (row.scope, row.part) {
        (scope, Part::Own) => Message::OwnPostsToggled(scope),
        (Scope::Group(id), _) => Message::GroupToggled(id),
        (Scope::Unit(id), _) => Message::UnitToggled(id),
        (Scope::Block(_), _) => return,
    });
}

/// Marks the posts of a cell done, or takes that back.
fn mark(on: &Callback<Message>, cell: &Cell) {
    if let Some(mark) = &cell.mark {
        for line in &mark.lines {
            on.emit(Message::LineDone(*line, !mark.done));
        }
    }
}

/// Gives the first cell of the grid the keyboard.
pub(super) fn take_the_keyboard() {
    let page = web_sys::window().and_then(|window| window.document());
    let first = page.and_then(|page| {
        page.query_selector(&format!("#{GRID} [tabindex='0']"))
            .ok()
            .flatten()
    });
    if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
        let _ = first.focus();
    }
}

fn element(id: &str) -> Option<HtmlElement> {
    web_sys::window()?
        .document()?
        .get_element_by_id(id)?
        .dyn_into()
        .ok()
}

/// The choice of the year on a narrow screen.
fn phone_years(context: &Context<PayrollGrid>) -> Html {
    let Props { grid, words, on, .. } = context.props();
    let words = &words.payroll.grid;
    let years = grid.years.iter().enumerate().map(|(place, head)| {
        let year = head.year;
        let onclick = says(on, Message::PhoneYearChosen(year));
        html! {
            <button type="button" aria-pressed={pressed(place == grid.phone_year)} {onclick} data-testid={format!("year-{year}")}>
                { year }<b>{ &head.cell.written }</b>
                if let Some(required) = &head.required { <span>{ words.required_in_year }{ " " }{ required }</span> }
            </button>
        }
    });
    let legend = grid
        .legend
        .iter()
        .map(|(glyph, name)| html! { <span><Square glyph={*glyph} size={10} />{ *name }</span> });
    html! {
        <div class="phone-years only-m">
            <div class="yseg" role="group" aria-label={words.years}>{ for years }</div>
            <div class="legend">{ for legend }</div>
        </div>
    }
}

fn keys(words: &'static Catalog) -> Html {
    let words = &words.payroll.grid;
    let keys = words.keys.iter().map(|(keys, meaning)| {
        html! { <span><kbd class="kbd">{ *keys }</kbd>{ " " }{ *meaning }</span> }
    });
    html! {
        <div class="kbar">
            { for keys }
            <span><span class="ex">{ words.dotted }</span>{ ": " }{ words.dotted_meaning }</span>
        </div>
    }
}
