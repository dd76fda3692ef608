//! A row of the grid and its cells. Nothing in a row knows what is chosen in another one, so that moving about redraws
//! two rows.

use std::rc::Rc;

use crate::ui::prelude::*;

use super::typing::{CellField, Typed};
use crate::report::payroll::{Cell, Column, Level, OwnLikelihood, Row, YearHead};
use crate::text::catalog::Catalog;
use crate::ui::parts::{Icon, Square, Squares};

/// What is chosen in a row.
#[derive(Clone, PartialEq)]
pub(super) struct Chosen {
    /// The column.
    pub column: Column,
    /// The text being typed, where one is.
    pub typing: Option<AttrValue>,
    /// Why what was typed last cannot be read.
    pub wrong: Option<AttrValue>,
    /// Told how typing ended.
    pub ontyped: Callback<Typed>,
    /// Told that the number typed is to go up or down by one.
    pub onstep: Callback<(String, bool)>,
}

/// What a [`row_view`] is drawn from.
#[derive(Clone)]
pub(super) struct Props {
    /// The row.
    pub row: Rc<Row>,
    /// What is chosen in it.
    pub chosen: Option<Chosen>,
    /// The years chosen in it together with those of other rows, from one to the other.
    pub range: Option<[usize; 2]>,
    /// The year a narrow screen shows.
    pub phone_year: usize,
    /// The words.
    pub words: &'static Catalog,
}

impl PartialEq for Props {
    /// Most rows are the very same value as before: only others are compared part by part.
    fn eq(&self, other: &Self) -> bool {
        (Rc::ptr_eq(&self.row, &other.row) || self.row == other.row)
            && self.chosen == other.chosen
            && self.range == other.range
            && self.phone_year == other.phone_year
            && self.words == other.words
    }
}

/// A row.
pub(super) fn row_view(props: &Props) -> Html {
    let row = &props.row;
    let at = props.chosen.as_ref().map(|chosen| chosen.column);
    let cells = row.cells.iter().enumerate().map(|(place, of)| {
        let chosen = props
            .chosen
            .as_ref()
            .filter(|chosen| chosen.column == Column::Year(place));
        let look = Look {
            chosen,
            shown: place == props.phone_year,
            tabbed: chosen.is_some(),
            ranged: props
                .range
                .is_some_and(|[first, last]| place >= first && place <= last),
            head: None,
        };
        cell(of, look, props.words)
    });
    let refused = row.cells.iter().find_map(|cell| {
        cell.refused
            .as_ref()
            .map(|(_, sentence)| (format!("why-{}", cell.id), AttrValue::from(sentence.clone())))
    });
    let wrong = props.chosen.as_ref().and_then(|chosen| chosen.wrong.clone());
    let wrong = wrong
        .map(|sentence| (format!("why-{}", row.id), sentence))
        .or(refused);
    html! {
        <>
            <tr role="row" class={row_class(row)} data-testid={format!("row-{}", row.id)}>
                { name(row, at == Some(Column::Name), props.words) }
                { base(row, props.chosen.as_ref().filter(|_| at == Some(Column::Likelihood))) }
                { for cells }
                <td role="gridcell" class="n yr tot">{ &row.total }</td>
                <td role="gridcell" class="n shr">{ &row.share }</td>
            </tr>
            if let Some((id, sentence)) = wrong {
                <tr role="row" class="pwhy"><td role="gridcell" colspan={row.columns.to_string()}>
                    <span class="wrong" role="alert" {id}><Icon name="miss" size={14} />{ sentence }</span>
                </td></tr>
            }
        </>
    }
}

fn row_class(row: &Row) -> Classes {
    let open = row.opened == Some(true);
    match row.level {
        Level::Block => classes!("grp", "top"),
        Level::Group => classes!("grp"),
        Level::Own => classes!("u", "own", open.then_some("open")),
        Level::Unit => classes!("u", open.then_some("open")),
        Level::Way => classes!("ins", row.last.then_some("last")),
    }
}

fn name(row: &Row, chosen: bool, words: &'static Catalog) -> Html {
    let tabindex = if chosen { "0" } else { "-1" };
    let mark = row.name_mark.as_ref().map(|_| "ex");
    let said = html! {
        <>
            if let Some(glyph) = row.glyph { <Square {glyph} size={9} /> }
            <span class={classes!("t", mark)}>{ &row.name }</span>
            if let Some(units) = &row.units { <span class="cnt">{ units }</span> }
        </>
    };
    let title = row.name_mark.as_ref().map_or_else(
        || row.name.clone(),
        |mark| format!("{} ({})", row.name, mark.word),
    );
    html! {
        <th role="rowheader" scope="row" class="nm" {title}>
            if let Some(opened) = row.opened {
                <button type="button" class="opn" {tabindex} data-act="open" id={format!("open-{}", row.id)}
                    data-testid={format!("open-{}", row.id)} aria-expanded={if opened { "true" } else { "false" }}>
                    <Icon name={if opened { "down" } else { "right" }} />{ said }
                </button>
            } else {
                { said }
            }
            if let Some(remark) = &row.remark {
                <span class="rem" title={remark.clone()}><Icon name="risk" size={14} />
                    <span class="vh">{ remark }</span></span>
            }
            if row.units.as_deref() == Some("0") && row.opened == Some(true) {
                <span class="cnt">{ words.payroll.grid.no_units }</span>
            }
        </th>
    }
}

fn base(row: &Row, chosen: Option<&Chosen>) -> Html {
    if let Some(likelihood) = &row.likelihood {
        return likelihood_cell(likelihood, chosen);
    }
    html! {
        <td role="gridcell" class="n base">
            if let Some(base) = &row.base {
                if base.supposed && matches!(row.level, Level::Unit) {
                    <button type="button" class="exb" tabindex="-1" data-act="edit" title={base.meaning.clone()}>
                        <span class="ex">{ &base.written }</span>
                    </button>
                } else {
                    <span class={classes!(base.supposed.then_some("ex"))} title={base.meaning.clone()}>{ &base.written }</span>
                }
            }
        </td>
    }
}

fn likelihood_cell(likelihood: &OwnLikelihood, chosen: Option<&Chosen>) -> Html {
    let tabindex = if chosen.is_some() { "0" } else { "-1" };
    let typing = chosen.and_then(|chosen| Some((chosen, chosen.typing.clone()?)));
    let class = classes!("n", "pct", "base", chosen.is_some().then_some("sel"));
    html! {
        <td role="gridcell" {class} {tabindex} id={likelihood.id.clone()} data-testid={likelihood.id.clone()}
            aria-label={format!("{}: {}", likelihood.label, likelihood.written)} title={likelihood.meaning}>
            if let Some((chosen, first)) = typing {
                <CellField label={likelihood.label.clone()} {first} ontyped={chosen.ontyped.clone()}
                    onstep={chosen.onstep.clone()} />
            } else {
                <span class={if likelihood.inherited { "ex" } else { "own-lik" }}>{ &likelihood.written }</span>
            }
        </td>
    }
}

/// How a cell stands in its row.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    /// What is chosen, where it is this cell.
    pub chosen: Option<&'a Chosen>,
    /// Whether a narrow screen shows it.
    pub shown: bool,
    /// Whether the Tab key comes to it.
    pub tabbed: bool,
    /// Whether it is chosen together with others.
    pub ranged: bool,
    /// The head it is the cell of.
    pub head: Option<&'a YearHead>,
}

/// A cell.
pub(super) fn cell(cell: &Cell, look: Look<'_>, words: &'static Catalog) -> Html {
    let by_way = cell.key.instrument.is_some();
    let refused = cell.refused.is_some();
    let unread = look.chosen.is_some_and(|chosen| chosen.wrong.is_some());
    let typing = look
        .chosen
        .and_then(|chosen| Some((chosen, chosen.typing.clone()?)));
    let class = classes!(
        "yr",
        look.shown.then_some("on"),
        look.chosen.is_some().then_some("sel"),
        look.ranged.then_some("rng"),
        cell.warning.is_some().then_some("floor"),
        typing.is_some().then_some("typ"),
        cell.before.is_some().then_some("chg"),
        (refused || unread).then_some("bad"),
    );
    let title = (!cell.meaning.is_empty()).then(|| cell.meaning.clone());
    html! {
        <td role="gridcell" {class} {title} id={cell.id.clone()} data-testid={cell.id.clone()}
            tabindex={if look.tabbed { "0" } else { "-1" }}
            aria-selected={look.ranged.then_some("true")}
            aria-invalid={(refused || unread).then_some("true")}
            aria-describedby={refused.then(|| format!("why-{}", cell.id))}>
            if let Some((chosen, first)) = typing {
                <CellField label={(words.payroll.grid.type_posts)(&cell.row, cell.key.year)} {first}
                    ontyped={chosen.ontyped.clone()} onstep={chosen.onstep.clone()} />
            } else if by_way {
                { stepper(cell, words) }
            } else {
                <div class="cell">
                    { value(cell) }
                    if let Some(head) = look.head { { head_words(head, words) } }
                    if let Some(squares) = &cell.squares { <Squares squares={squares.clone()} /> }
                    if look.head.is_none() { { notes(cell, words) } }
                    <span class="pm">
                        { take(cell, words) }{ add(cell, words) }
                        if look.head.is_none() { { more(cell, words) } }
                    </span>
                </div>
            }
        </td>
    }
}

/// The number; one that was not taken in its stead.
fn value(cell: &Cell) -> Html {
    match &cell.refused {
        Some((typed, _)) => html! { <><span class="v">{ typed }</span><Icon name="miss" size={14} /></> },
        None => {
            html! { <span class={classes!("v", (cell.posts == 0).then_some("z"))}>{ &cell.written }</span> }
        }
    }
}

fn head_words(head: &YearHead, words: &'static Catalog) -> Html {
    let words = &words.payroll.grid;
    html! {
        <>
            if head.counted.is_none() { <span class="w1">{ words.planned_in_year }</span> }
            if let Some(counted) = &head.counted {
                <span class="pct" title={words.counted_meaning}>{ counted }</span>
            }
            if let Some(required) = &head.required {
                <span class="need">{ words.required_in_year }{ " " }
                    <span class={classes!(head.required_assumed.then_some("ex"))}>{ required }</span></span>
            }
        </>
    }
}

/// What was there before, what is done, what is added.
fn notes(cell: &Cell, words: &'static Catalog) -> Html {
    html! {
        <>
            if let Some(before) = &cell.before { <span class="pct">{ before }</span> }
            if let Some(done) = &cell.done {
                <span class="lock" title={done.clone()}><Icon name="lock" size={12} /><span class="vh">{ done }</span></span>
            }
            if let Some(warning) = &cell.warning {
                <span class="rem" title={warning.clone()}><Icon name="risk" size={12} /><span class="vh">{ warning }</span></span>
            }
            if cell.fixed.is_some() && cell.done.is_none() {
                <span class="lock" title={cell.fixed.unwrap_or_default()}><Icon name="lock" size={12} />
                    <span class="vh">{ cell.fixed.unwrap_or_default() }</span></span>
            }
            if let Some(added) = &cell.added {
                <span class="pct" title={crate::text::names::instrument(
                    crate::model::payroll::Instrument::Addition, words.language)}>{ added }</span>
            }
        </>
    }
}

/// An instrument's number between its buttons; an empty one shows a quiet plus alone.
fn stepper(cell: &Cell, words: &'static Catalog) -> Html {
    let class = classes!("step", (cell.posts == 0).then_some("zero"));
    html! {
        <span {class}>
            { take(cell, words) }{ value(cell) }{ add(cell, words) }
            if let Some(mark) = &cell.mark {
                <button type="button" class="dn" tabindex="-1" data-act="done" data-testid={format!("done-{}", cell.id)}
                    aria-pressed={if mark.done { "true" } else { "false" }} aria-label={mark.label.clone()}
                    title={mark.label.clone()}>
                    <Icon name={if mark.done { "lock" } else { "tick" }} size={12} />
                </button>
            }
        </span>
    }
}

fn take(cell: &Cell, words: &'static Catalog) -> Html {
    let label = (words.payroll.grid.remove_post)(&cell.row, cell.key.year);
    html! {
        <button type="button" class="mi" tabindex="-1" data-act="take" aria-label={label} disabled={!cell.can_give()}></button>
    }
}

/// Opens what else can be done with the cell.
fn more(cell: &Cell, words: &'static Catalog) -> Html {
    let label = (words.payroll.shaping.menu_of)(&cell.row, cell.key.year);
    html! {
        <button type="button" class="mo" tabindex="-1" data-act="more" data-testid={format!("more-{}", cell.id)}
            aria-label={label}></button>
    }
}

fn add(cell: &Cell, words: &'static Catalog) -> Html {
    let label = (words.payroll.grid.add_post)(&cell.row, cell.key.year);
    html! { <button type="button" class="pl" tabindex="-1" data-act="add" aria-label={label}></button> }
}
