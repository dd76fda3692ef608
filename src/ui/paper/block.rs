//! A block of a report as it stands on a sheet.

use crate::ui::prelude::*;

use crate::report::paper::{Block, Cell, Field, Layout, Paper, Piece, Row, Run, Table, Value};
use crate::text::catalog::catalog;
use crate::ui::parts::{Icon, verdict_icon};

/// How many parts a report has: what stands above its content, the content, the signature.
pub(super) fn parts(paper: &Paper) -> usize {
    paper.blocks.len() + 2
}

/// A part of a report; of a table, some of its rows.
pub(super) fn part(paper: &Paper, piece: Piece) -> Html {
    match piece.block.checked_sub(1).map(|at| paper.blocks.get(at)) {
        None => front(paper),
        Some(None) => signature(paper),
        Some(Some(block)) => content(paper, block, piece),
    }
}

fn content(paper: &Paper, block: &Block, piece: Piece) -> Html {
    match block {
        Block::Heading(text) => html! { <h2>{ text }</h2> },
        Block::Note(text) => html! { <p class="nt">{ text }</p> },
        Block::Text(runs) => html! { <p>{ for runs.iter().map(run) }</p> },
        Block::Table(found) => table(paper, found, piece),
    }
}

fn run(run: &Run) -> Html {
    if run.strong {
        html! { <b>{ &run.text }</b> }
    } else {
        html! { <span>{ &run.text }</span> }
    }
}

/// The rows of a table under its head; the caption over the first of them alone.
fn table(paper: &Paper, table: &Table, piece: Piece) -> Html {
    let sum: u32 = table.widths.iter().sum::<u32>().max(1);
    let rows = table.rows.get(piece.from..piece.to).unwrap_or_default();
    let small = table.widths.len() > 7;
    html! {
        <>
            if piece.from == 0 { <p class="cap">{ &table.caption }</p> }
            <table class={small.then_some("small")} aria-label={table.caption.clone()}>
                <colgroup>{ for table.widths.iter().map(|width| html! {
                    <col width={format!("{}%", width * 100 / sum)} />
                }) }</colgroup>
                <thead>{ for table.head.iter().map(|line| html! {
                    <tr>{ for line.iter().map(|head| html! {
                        <th scope="col" colspan={head.columns.to_string()} rowspan={head.lines.to_string()}>{ &head.text }</th>
                    }) }</tr>
                }) }</thead>
                <tbody>{ for rows.iter().map(|line| row(paper, line)) }</tbody>
            </table>
        </>
    }
}

fn row(paper: &Paper, row: &Row) -> Html {
    html! {
        <tr class={row.strong.then_some("sum")}>{ for row.cells.iter().map(|of| cell(paper, of)) }</tr>
    }
}

fn cell(paper: &Paper, cell: &Cell) -> Html {
    let words = cell.words(paper.language);
    if let Value::Verdict(verdict) = cell.value {
        return html! { <td class="verdict"><Icon name={verdict_icon(verdict)} />{ words }</td> };
    }
    let number = cell.is_number() || words == "–";
    html! { <td class={number.then_some("num")}>{ words }</td> }
}

/// The letterhead and the title.
fn front(paper: &Paper) -> Html {
    let words = &catalog(paper.language).report;
    let annex = paper.layout == Layout::Annex;
    html! {
        <div class="front">
            if !annex {
                <div class="head">
                    <div>
                        <p>{ paper.head.get(Field::Superior) }</p>
                        <p><b>{ paper.head.get(Field::Issuer) }</b></p>
                        <p>{ "*" }</p>
                        <p>{ paper.head.number(paper.language) }</p>
                    </div>
                    <div>
                        <p><b class="rule">{ words.motto }</b></p>
                        <p class="dated"><i>{ paper.head.dated(paper.language) }</i></p>
                    </div>
                </div>
            }
            <p class="ttl">{ &paper.title }</p>
            { for paper.subtitle.iter().map(|line| html! { <p class="sub">{ line }</p> }) }
            if annex {
                <p class="attached">{ &paper.attached }</p>
            } else {
                <p class="dash">{ "-----" }</p>
            }
        </div>
    }
}

/// Who receives it and who signs it; an appendix has neither.
fn signature(paper: &Paper) -> Html {
    if paper.layout == Layout::Annex {
        return Html::default();
    }
    let words = &catalog(paper.language).report;
    html! {
        <div class="sign">
            <div>
                <p class="nn">{ words.recipients }</p>
                <ul>{ for paper.head.recipients().map(|name| html! { <li>{ format!("- {name},") }</li> }) }</ul>
            </div>
            <div>
                <p><b>{ paper.head.get(Field::OnBehalf) }</b></p>
                <p class="position">{ paper.head.get(Field::Position) }</p>
                <p class="name"><b>{ paper.head.get(Field::Signatory) }</b></p>
            </div>
        </div>
    }
}
