//! The heads of the grid's columns: the legend, the years with their posts against the required ones.

use std::rc::Rc;

use yew::prelude::*;

use super::marks::supposed;
use super::row::{Chosen, Look, cell};
use crate::report::payroll::{Column, Grid, YearHead};
use crate::text::catalog::Catalog;
use crate::ui::parts::{Square, Squares};

/// What the [`Heads`] are drawn from.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// The heads of the years.
    pub years: Vec<Rc<YearHead>>,
    /// The whole grid, for the legend and the other columns.
    pub grid: Rc<Grid>,
    /// What is chosen in them.
    pub chosen: Option<Chosen>,
    /// The words.
    pub words: &'static Catalog,
}

/// The heads of the columns.
#[component]
pub(super) fn Heads(props: &Props) -> Html {
    let (grid, words) = (&props.grid, &props.words.payroll.grid);
    let years = grid.years.iter().enumerate().map(|(place, head)| {
        html! { <Year head={head.clone()} shown={place == grid.phone_year} words={props.words} /> }
    });
    let cells = grid.years.iter().enumerate().map(|(place, head)| {
        let chosen = props
            .chosen
            .as_ref()
            .filter(|chosen| chosen.column == Column::Year(place));
        let look = Look {
            chosen,
            shown: place == grid.phone_year,
            tabbed: chosen.is_some(),
            head: Some(&**head),
        };
        cell(&head.cell, look, props.words)
    });
    let wrong = props.chosen.as_ref().and_then(|chosen| chosen.wrong.clone());
    let refused = grid.years.iter().find_map(|head| {
        head.cell
            .refused
            .as_ref()
            .map(|(_, sentence)| AttrValue::from(sentence.clone()))
    });
    html! {
        <thead role="rowgroup">
            <tr role="row">
                <th role="columnheader" scope="col" class="nm0" rowspan="2">
                    <b>{ props.words.controls.unit }</b>
                    <div class="lgd">
                        { for grid.legend.iter().map(|(glyph, name)| html! {
                            <span><Square glyph={*glyph} size={9} />{ *name }</span>
                        }) }
                    </div>
                </th>
                <th role="columnheader" scope="col" class="n sm base" rowspan="2">
                    { &grid.base_label }<br />{ supposed(grid.base_mark.as_ref()) }
                </th>
                { for years }
                <th role="columnheader" scope="col" class="n yr sm tot" rowspan="2">{ props.words.controls.total }</th>
                <th role="columnheader" scope="col" class="n sm shr" rowspan="2">{ &grid.share_label }</th>
            </tr>
            <tr role="row" class="heads" aria-label={words.planned_in_year}>{ for cells }</tr>
            if let Some(sentence) = wrong.or(refused) {
                <tr role="row" class="why"><td role="gridcell" colspan={grid.columns.to_string()}>
                    <span class="wrong" role="alert">{ sentence }</span>
                </td></tr>
            }
        </thead>
    }
}

/// What a [`Year`] is drawn from.
#[derive(Clone, PartialEq, Properties)]
struct YearProps {
    head: Rc<YearHead>,
    shown: bool,
    words: &'static Catalog,
}

/// The head of a year.
#[component]
fn Year(props: &YearProps) -> Html {
    let head = &props.head;
    let class = classes!("yr", props.shown.then_some("on"));
    html! {
        <th role="columnheader" scope="col" {class}>
            <div class="rq">
                <b>{ head.year }</b>
                if let Some((words, by)) = &head.balance {
                    <span class={classes!("d", tone(*by))}>{ words }</span>
                }
            </div>
            if let Some(squares) = &head.squares {
                <Squares squares={squares.clone()} label={head.sentence.clone()} />
            }
        </th>
    }
}

/// The class of a balance: over, short or exact.
const fn tone(by: i64) -> &'static str {
    match by {
        1.. => "over",
        0 => "even",
        _ => "short",
    }
}
