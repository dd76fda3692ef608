//! The table: results, then what differs.

use crate::ui::prelude::*;

use super::Props;
use crate::app::{ComparisonAsked, Message};
use crate::model::comparison::LinesBy;
use crate::report::compare::{Cell, Compare, Head, Row, Section};
use crate::text::Catalog;
use crate::ui::parts::{Badge, Square, place_chosen};

/// So many scenarios stand side by side on a narrow screen; more follow below.
const NARROW_COLUMNS: usize = 3;

/// The card with the table.
pub(super) fn card(props: &Props, report: &Compare, narrow: bool) -> Html {
    let words = &props.words.compare;
    let columns = if narrow {
        NARROW_COLUMNS
    } else {
        report.heads.len()
    };
    let starts = (0..report.heads.len()).step_by(columns.max(1));
    html! {
        <section class="card cmp-card" aria-label={words.results}>
            { for starts.map(|from| {
                let to = (from + columns).min(report.heads.len());
                block(report, from, to, props.words, narrow)
            }) }
            <div class="cmp-foot">
                if let Some(star) = report.star { <p class="muted">{ star }</p> }
                { lines_by(props) }
                <label class="cmp-every">
                    <input type="checkbox" checked={props.shown.every_row} data-testid="compare-every-row"
                        onchange={props.on.reform(|_: Event| Message::ComparisonAsked(ComparisonAsked::EveryRow))} />
                    { words.every_row }
                </label>
            </div>
        </section>
    }
}

/// How lines are put together: in the table and for what makes the difference.
fn lines_by(props: &Props) -> Html {
    let words = &props.words.compare;
    let onchange = props.on.reform(|event: Event| {
        let by = place_chosen(&event).and_then(|at| LinesBy::ALL.get(at).copied());
        Message::ComparisonAsked(ComparisonAsked::By(by.unwrap_or(LinesBy::Group)))
    });
    html! {
        <label class="cmp-by">
            { words.lines_by }
            <select class="field" data-testid="compare-by" {onchange}>
                { for LinesBy::ALL.iter().zip(words.by).map(|(by, name)| html! {
                    <option selected={*by == props.shown.by}>{ name }</option>
                }) }
            </select>
        </label>
    }
}

/// The table of the scenarios from one place to another.
fn block(report: &Compare, from: usize, to: usize, words: &'static Catalog, narrow: bool) -> Html {
    let said = &words.compare;
    let heads = &report.heads[from..to];
    let differing = [&report.assumptions, &report.lines, &report.posts];
    html! {
        <div class="cmp-scroll">
            <table class={classes!("cmp", narrow.then_some("mcmp"))}>
                <caption class="vh">{ said.results }</caption>
                <thead><tr>
                    if !narrow { <td></td> }
                    { for heads.iter().map(|one| head(one, said.open)) }
                </tr></thead>
                { for report.results.iter().map(|section| body(section, from, to, heads, narrow, None)) }
                { for differing.into_iter().map(|section| {
                    body(section, from, to, heads, narrow, Some(said.nothing_differs))
                }) }
            </table>
        </div>
    }
}

fn head(head: &Head, open: &'static str) -> Html {
    html! {
        <th scope="col" class={head.open.then_some("cur")}>
            <span class="sname"><i>{ &head.letter }</i><b>{ &head.name }</b></span>
            <small>{ head.origin }if head.open { { " · " }{ open } }</small>
        </th>
    }
}

fn body(
    section: &Section,
    from: usize,
    to: usize,
    heads: &[Head],
    narrow: bool,
    nothing: Option<&'static str>,
) -> Html {
    let columns = (to - from + usize::from(!narrow)).to_string();
    let whole = |content: Html, class: &'static str| {
        html! { <tr {class}><td colspan={columns.clone()}>{ content }</td></tr> }
    };
    html! {
        <tbody data-section={section.key}>
            <tr class="sec"><th scope="rowgroup" colspan={columns.clone()}>{ &section.title }</th></tr>
            { for section.rows.iter().map(|row| cells(row, from, to, heads, narrow)) }
            if section.rows.is_empty() {
                if let Some(nothing) = nothing { { whole(html! { nothing }, "none") } }
            }
            if let Some(more) = &section.more { { whole(html! { more }, "none") } }
        </tbody>
    }
}

/// A row; on a narrow screen its name stands in a line of its own.
fn cells(row: &Row, from: usize, to: usize, heads: &[Head], narrow: bool) -> Html {
    let differs = row.differs().then_some("dif");
    let cells = row.cells[from..to].iter().zip(heads).map(|(cell, head)| {
        html! { <td class={head.open.then_some("cur")}>{ content(cell) }</td> }
    });
    if narrow {
        let columns = (to - from).to_string();
        html! {
            <>
                <tr class={classes!("ml", differs)}><th scope="rowgroup" colspan={columns}>{ &row.name }</th></tr>
                <tr>{ for cells }</tr>
            </>
        }
    } else {
        html! { <tr class={differs}><th scope="row">{ &row.name }</th>{ for cells }</tr> }
    }
}

fn content(cell: &Cell) -> Html {
    match cell {
        Cell::Verdict(verdict, word) => html! { <Badge verdict={*verdict} word={*word} /> },
        Cell::Judged(verdict, word, chance) => html! {
            <span class="judged"><Badge verdict={*verdict} word={*word} bare=true />{ chance }</span>
        },
        Cell::Chance(chance, permille, notch) => html! {
            <span class="cmp-chance">{ bar(*permille, *notch) }<b>{ chance }</b></span>
        },
        Cell::Figure(figure, behind) => html! {
            <><b class="fig">{ figure }</b>if !behind.is_empty() { <small>{ behind }</small> }</>
        },
        Cell::Years(years) => html! {
            <span class="cmp-years">
                { for years.iter().map(|(year, posts)| html! { <span>{ year }{ " " }<b>{ posts }</b></span> }) }
            </span>
        },
        Cell::Ways(ways) => html! {
            <span class="mixn">
                { for ways.iter().map(|(letter, posts)| html! { <span><Square glyph={*letter} />{ posts }</span> }) }
            </span>
        },
        Cell::Words(said) => html! { said },
    }
}

/// A probability as a bar of a thousand parts, with the notch from which on a target counts as on track.
fn bar(permille: u32, notch: u32) -> Html {
    let notch = notch.to_string();
    html! {
        <svg class="pbar" width="72" height="12" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
            <rect x="0" y="3" width="1000" height="6" class="tr" />
            <rect x="0" y="3" width={permille.to_string()} height="6" class="fl" />
            <line x1={notch.clone()} x2={notch} y1="0" y2="12" class="th" vector-effect="non-scaling-stroke" />
        </svg>
    }
}
