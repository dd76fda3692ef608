//! The heads of the grid's columns: the legend, the years with their posts against the required ones.

use std::rc::Rc;

use crate::ui::prelude::*;

use super::marks::supposed;
use super::row::{Chosen, Look, cell};
use crate::report::payroll::{Column, Marked, YearHead};
use crate::text::catalog::Catalog;
use crate::ui::parts::{Square, Squares, drawn};

/// What the [`heads`] are drawn from.
#[derive(Clone, PartialEq)]
pub(super) struct Props {
    /// The heads of the years.
    pub years: Vec<Rc<YearHead>>,
    /// The six glyphs with their names.
    pub legend: Vec<(char, &'static str)>,
    /// Head of the column with the posts of the base year, and its mark.
    pub base: (String, Option<Marked>),
    /// Head of the column with the share of it.
    pub share: String,
    /// How many columns the table has.
    pub columns: usize,
    /// The year a narrow screen shows.
    pub phone_year: usize,
    /// What is chosen in them.
    pub chosen: Option<Chosen>,
    /// The words.
    pub words: &'static Catalog,
}

/// The heads of the columns.
pub(super) fn heads(props: &Props) -> Html {
    let words = &props.words.payroll.grid;
    let years = props
        .years
        .iter()
        .enumerate()
        .map(|(place, head)| drawn((head.clone(), place == props.phone_year), year));
    let cells = props.years.iter().enumerate().map(|(place, head)| {
        let chosen = props
            .chosen
            .as_ref()
            .filter(|chosen| chosen.column == Column::Year(place));
        let look = Look {
            chosen,
            shown: place == props.phone_year,
            tabbed: chosen.is_some(),
            ranged: false,
            head: Some(&**head),
        };
        cell(&head.cell, look, props.words)
    });
    let wrong = props.chosen.as_ref().and_then(|chosen| chosen.wrong.clone());
    let refused = props.years.iter().find_map(|head| {
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
                        { for props.legend.iter().map(|(glyph, name)| html! {
                            <span><Square glyph={*glyph} size={9} />{ *name }</span>
                        }) }
                    </div>
                </th>
                <th role="columnheader" scope="col" class="n sm base" rowspan="2">
                    { &props.base.0 }<br />if props.base.1.is_some() {
                        <button type="button" class="exb" tabindex="-1" data-act="edit"
                            title={props.words.controls.replace_with_real}>{ supposed(props.base.1.as_ref()) }</button>
                    }
                </th>
                { for years }
                <th role="columnheader" scope="col" class="n yr sm tot" rowspan="2">{ props.words.controls.total }</th>
                <th role="columnheader" scope="col" class="n sm shr" rowspan="2">{ &props.share }</th>
            </tr>
            <tr role="row" class="heads" aria-label={words.planned_in_year}>{ for cells }</tr>
            if let Some(sentence) = wrong.or(refused) {
                <tr role="row" class="pwhy"><td role="gridcell" colspan={props.columns.to_string()}>
                    <span class="wrong" role="alert">{ sentence }</span>
                </td></tr>
            }
        </thead>
    }
}

/// The head of a year.
fn year((head, shown): &(Rc<YearHead>, bool)) -> Html {
    let class = classes!("yr", shown.then_some("on"));
    html! {
        <th role="columnheader" scope="col" {class} data-year={head.year.to_string()}>
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
pub(super) const fn tone(by: i64) -> &'static str {
    match by {
        1.. => "over",
        0 => "even",
        _ => "short",
    }
}
