//! The grid: one stop of the Tab key, arrows inside. The hand's place and the text being typed live here until they are
//! let go; everything else is the scenario's.

use std::rc::Rc;

use crate::ui::markup;
use crate::ui::prelude::*;
use gloo::timers::callback::Timeout;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::virtual_dom::{Key, VChild};

use super::head::{self, heads};
use super::holding::{Holding, MARKS, TIP};
use super::row::{self, Chosen, row_view};
use super::toolbar::pressed;
use super::typing::Typed;
use crate::app::Message;
use crate::model::payroll::Scope;
use crate::report::payroll::{Cell, CellKey, Cursor, Grid, Part, RowKey, kind_tip, stepped};
use crate::text::catalog::Catalog;
use crate::ui::parts::{Square, drawn, drawn_as, says};

/// What the page knows the grid by.
pub(super) const GRID: &str = "payroll-grid";

/// What the [`PayrollGrid`] is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The grid.
    pub grid: Rc<Grid>,
    /// Where the scenario's last step happened, or where the hand was when it left.
    pub place: Option<CellKey>,
    /// The total that is held, where one is: its cell, and what is asked for.
    pub held: Option<(CellKey, u32)>,
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
    /// The pointer went down.
    Grabbed(PointerEvent),
    /// The pointer moved.
    Dragged(PointerEvent),
    /// The pointer went up.
    LetGo,
    /// The pointer was taken away.
    Fell,
    /// It is time to ask what would follow from what is held.
    Due,
    /// What else can be done with something is asked.
    Asked(MouseEvent),
    /// The chosen cells are to be copied.
    Copied(Event),
    /// Something is pasted into the chosen cell.
    Pasted(Event),
}

/// The grid.
pub struct PayrollGrid {
    pub(super) cursor: Cursor,
    /// The other corner, where several cells are chosen.
    pub(super) anchor: Option<Cursor>,
    /// Which of a cell's ways of cutting a key moves, by its place.
    pub(super) kind: usize,
    /// What the pointer holds.
    pub(super) holding: Option<Holding>,
    /// The pause before what would follow is asked for.
    pub(super) due: Option<Timeout>,
    pub(super) typing: Option<AttrValue>,
    pub(super) wrong: Option<AttrValue>,
    /// Whether the chosen cell is to have the keyboard once it is drawn.
    pub(super) take: bool,
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
            anchor: None,
            kind: 0,
            holding: None,
            due: None,
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
            Hand::Grabbed(event) => self.grabbed(context, &event),
            Hand::Dragged(event) => self.dragged(context, &event),
            Hand::LetGo => self.let_go(context),
            Hand::Fell => self.let_fall(context),
            Hand::Due => self.ask(context),
            Hand::Asked(event) => self.asked(context, &event),
            Hand::Copied(event) => self.copied(context, &event),
            Hand::Pasted(event) => self.pasted(context, &event),
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
                mark_found(found);
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
        let range = self.range(grid).filter(|_| self.anchor.is_some());
        let rows = grid.rows.iter().enumerate().map(|(at, row)| {
            let chosen = (self.cursor.row == Some(row.key)).then(|| self.chosen());
            let range = range.filter(|[[top, foot], _]| at >= *top && at <= *foot);
            let part = row::Props {
                row: row.clone(),
                chosen,
                range: range.map(|[_, years]| years),
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
                    onfocusin={link.callback(Hand::Came)} onfocusout={link.callback(Hand::Left)}
                    onpointerdown={link.callback(Hand::Grabbed)} onpointermove={link.callback(Hand::Dragged)}
                    onpointerup={link.callback(|_: PointerEvent| Hand::LetGo)}
                    onpointercancel={link.callback(|_: PointerEvent| Hand::Fell)}
                    oncontextmenu={link.callback(Hand::Asked)}
                    oncopy={link.callback(Hand::Copied)} onpaste={link.callback(Hand::Pasted)}>
                    <colgroup>
                        <col class="c-nm" /><col class="c-base" />
                        { for grid.years.iter().map(|_| html! { <col /> }) }
                        <col class="c-tot" /><col class="c-shr" />
                    </colgroup>
                    { drawn(heads_part, heads) }
                    <tbody role="rowgroup">{ for rows }</tbody>
                </table>
                { for MARKS.into_iter().map(|id| html! { <div class="gridover" {id} hidden=true></div> }) }
                <div class="gridtip" id={TIP} hidden=true></div>
                if let Some(kind) = self.kind_line(grid) { <p class="pct kindline" role="status">{ kind }</p> }
                if grid.none_found { <p class="nothing">{ words.payroll.grid.none_found }</p> }
                { keys(words) }
            </section>
        }
    }
}

impl PayrollGrid {
    /// Says which way of cutting a key moves, once it was chosen.
    fn kind_line(&self, grid: &Grid) -> Option<String> {
        let cell = self.cursor.cell(grid).filter(|_| self.kind > 0)?;
        kind_tip(cell, self.kind, grid.language).map(|(_, words)| words)
    }

    fn chosen(&self) -> Chosen {
        Chosen {
            column: self.cursor.column,
            typing: self.typing.clone(),
            wrong: self.wrong.clone(),
            ontyped: self.ontyped.clone(),
            onstep: self.onstep.clone(),
        }
    }

    pub(super) fn has_keyboard(&self) -> bool {
        let active = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|page| page.active_element());
        active.is_some_and(|active| active.closest(&format!("#{GRID}")).ok().flatten().is_some())
    }
}

pub(super) fn is_digit(key: &str) -> bool {
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
pub(super) fn place_of(grid: &Grid, element: &Element) -> Option<Cursor> {
    let holder = element.closest("td[id],button[id]").ok().flatten()?;
    Cursor::at(grid, &holder.id())
}

pub(super) fn toggle(on: &Callback<Message>, row: RowKey) {
    on.emit(match (row.scope, row.part) {
        (scope, Part::Own) => Message::OwnPostsToggled(scope),
        (_, Part::AllBy(instrument)) => Message::WayToggled(instrument),
        (Scope::Group(id), _) => Message::GroupToggled(id),
        (Scope::Unit(id), _) => Message::UnitToggled(id),
        (Scope::Block(_), _) => return,
    });
}

/// Marks the posts of a cell done, or takes that back.
pub(super) fn mark(on: &Callback<Message>, cell: &Cell) {
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

pub(super) fn element(id: &str) -> Option<HtmlElement> {
    web_sys::window()?
        .document()?
        .get_element_by_id(id)?
        .dyn_into()
        .ok()
}

/// How long a cell that was brought back into view stays marked, in milliseconds.
const FOUND_MS: u32 = 2_000;

/// Marks a cell that was brought back into view, for a while.
fn mark_found(cell: HtmlElement) {
    let _ = cell.class_list().add_1("found");
    Timeout::new(FOUND_MS, move || {
        let _ = cell.class_list().remove_1("found");
    })
    .forget();
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
    let keys = words
        .payroll
        .grid
        .keys
        .iter()
        .chain(&words.payroll.shaping.keys)
        .map(|(keys, meaning)| {
            html! { <span><kbd class="kbd">{ *keys }</kbd>{ " " }{ *meaning }</span> }
        });
    html! {
        <div class="kbar">
            { for keys }
            <span><span class="ex">{ words.payroll.grid.dotted }</span>{ ": " }{ words.payroll.grid.dotted_meaning }</span>
        </div>
    }
}
