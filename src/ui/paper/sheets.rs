//! The sheets: everything is drawn once where nobody sees it, measured, dealt out, and drawn sheet by sheet. Paper prints
//! as it is seen, because the browser only cuts.

use std::rc::Rc;

use crate::ui::prelude::*;
use web_sys::Element;

use super::block::{part, parts};
use crate::report::paper::{Block, Layout, Measured, Paper, Piece, paginate};
use crate::text::catalog::catalog;

/// How high the content of a sheet may be, in pixels: 297 mm less the margins of 20 mm, and 2 mm to spare.
const SHEET_HEIGHT: f64 = 962.0;

/// What the sheets are drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct SheetsProps {
    /// The report.
    pub paper: Rc<Paper>,
    /// Told how many sheets there are, 0 while they are laid out.
    pub oncount: Callback<usize>,
}

/// A report that was laid out, with what stands on each sheet.
type Laid = Option<(Rc<Paper>, Rc<Vec<Vec<Piece>>>)>;

/// The sheets of a report.
#[component]
pub fn Sheets(props: &SheetsProps) -> Html {
    let drawn = use_node_ref();
    let laid = use_state(|| -> Laid { None });
    {
        let (drawn, laid, oncount) = (drawn.clone(), laid.clone(), props.oncount.clone());
        use_effect_with(props.paper.clone(), move |paper| {
            if let Some(drawn) = drawn.cast::<Element>() {
                let sheets = paginate(&measured(paper, &drawn), SHEET_HEIGHT, SHEET_HEIGHT);
                oncount.emit(sheets.len());
                laid.set(Some((paper.clone(), Rc::new(sheets))));
            }
        });
    }
    let words = &catalog(props.paper.language).paper;
    match &*laid {
        Some((paper, sheets)) if *paper == props.paper => html! {
            <div class="sheets" role="region" aria-label={words.sheets_label} tabindex="0" data-testid="sheets">
                { for sheets.iter().enumerate().map(|(at, pieces)| sheet(paper, at, pieces)) }
            </div>
        },
        _ => html! {
            <div class="measuring" aria-hidden="true">
                <div class={layout_class(&props.paper)} ref={drawn}>
                    { for (0..parts(&props.paper)).map(|block| html! {
                        <div class="part">{ part(&props.paper, whole(&props.paper, block)) }</div>
                    }) }
                </div>
            </div>
        },
    }
}

fn layout_class(paper: &Paper) -> &'static str {
    match paper.layout {
        Layout::PartyEarlier => "paper",
        Layout::Party => "paper later",
        Layout::Annex => "paper annex",
    }
}

/// A part with all its rows.
fn whole(paper: &Paper, block: usize) -> Piece {
    let rows = match block.checked_sub(1).and_then(|at| paper.blocks.get(at)) {
        Some(Block::Table(table)) => table.rows.len(),
        _ => 0,
    };
    Piece {
        block,
        from: 0,
        to: rows,
    }
}

fn sheet(paper: &Paper, at: usize, pieces: &[Piece]) -> Html {
    html! {
        <div class="paper-wrap">
            <section class={layout_class(paper)} data-sheet={(at + 1).to_string()}>
                if at > 0 { <p class="pgno">{ at + 1 }</p> }
                { for pieces.iter().map(|piece| html! { <div class="part">{ part(paper, *piece) }</div> }) }
                <div class="foot">{ for paper.foot.iter().map(|line| html! { <p>{ line }</p> }) }</div>
            </section>
        </div>
    }
}

/// The heights of all parts as they were drawn.
fn measured(paper: &Paper, drawn: &Element) -> Vec<Measured> {
    let parts = drawn.children();
    let heights = (0..parts.length()).filter_map(|at| {
        let part = parts.item(at)?;
        let height = part.get_bounding_client_rect().height();
        let block = (at as usize).checked_sub(1).and_then(|at| paper.blocks.get(at));
        Some(match block {
            Some(Block::Table(_)) => table_heights(&part, height),
            _ => Measured::Whole {
                height,
                keeps: matches!(block, Some(Block::Heading(_))),
            },
        })
    });
    heights.collect()
}

fn table_heights(part: &Element, height: f64) -> Measured {
    let mut rows = Vec::new();
    if let Ok(Some(body)) = part.query_selector("tbody") {
        let lines = body.children();
        for at in 0..lines.length() {
            if let Some(line) = lines.item(at) {
                rows.push(line.get_bounding_client_rect().height());
            }
        }
    }
    Measured::Rows {
        head: height - rows.iter().sum::<f64>(),
        rows,
    }
}
