//! What the blocks reached before the plan.

use std::rc::Rc;

use crate::ui::prelude::*;

use super::marks::mark;
use crate::app::{Message, PayrollTab, TargetChange};
use crate::model::payroll::{Amount, Scope};
use crate::report::payroll::{BlockRecord, Record};
use crate::text::catalog::Catalog;
use crate::text::reading;
use crate::ui::parts::{Badge, Icon, ReadField, Square, Squares, says};

/// What the [`record_table`] is drawn from.
#[derive(Clone, PartialEq)]
pub struct Props {
    /// The record.
    pub record: Rc<Record>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The record.
pub(super) fn record_table(props: &Props) -> Html {
    let (record, words) = (&props.record, &props.words.payroll.record);
    html! {
        <div class="edit">
            <section class="card" aria-label={record.title.clone()}>
                <table class="plain top rec">
                    <thead><tr>
                        <th scope="col" class="r-blk">{ props.words.controls.block }</th>
                        <th scope="col" class="num r-t">{ words.target }</th>
                        <th scope="col" class="num r-a">{ words.achieved }</th>
                        <th scope="col" class="num r-s">{ words.share }</th>
                        <th scope="col" class="r-q">{ words.squares }</th>
                    </tr></thead>
                    <tbody>{ for record.blocks.iter().map(|block| row(block, record.mark.is_none())) }</tbody>
                </table>
                { legend(props.words) }
            </section>
            <div class="side">{ carry(props) }{ next(props) }</div>
        </div>
    }
}

fn row(block: &BlockRecord, marked: bool) -> Html {
    let [wide, narrow] = &block.squares;
    html! {
        <tr data-testid={format!("record-{}", block.achieved)}>
            <th scope="row" class="r-blk">
                <b>{ block.name }</b>{ " " }if marked { { mark(&block.mark) } }
                <div class="r-badge"><Badge verdict={block.verdict} word={block.badge.clone()} /></div>
            </th>
            <td class="num r-t">{ &block.target }</td>
            <td class="num r-a"><b>{ &block.achieved }</b></td>
            <td class="num r-s">{ &block.share }
                if let Some(printed) = &block.printed { <small class="printed">{ printed }</small> }
            </td>
            <td class="r-q">
                <span class="only-d"><Squares squares={wide.clone()} /></span>
                <span class="only-m"><Squares squares={narrow.clone()} /></span>
                <p>{ &block.ways }
                    if let Some(unexplained) = &block.unexplained { { "; " }<b class="q-unk">{ unexplained }</b> }
                    if let Some(rest) = &block.rest { { rest } }
                </p>
            </td>
        </tr>
    }
}

fn legend(words: &'static Catalog) -> Html {
    let words = &words.payroll.record;
    let kinds = [
        ('D', words.legend_at_age),
        ('T', words.legend_early),
        ('C', words.legend_withdrawn),
        ('Q', words.legend_unexplained),
        ('0', words.legend_missing),
    ];
    html! {
        <div class="legend wr rec-l">{ for kinds.into_iter().map(|(glyph, name)| html! {
            <span><Square {glyph} size={10} />{ name }</span>
        }) }</div>
    }
}

/// What is asked of each block next; a block without a target can be given one of one's own, or lose it again.
fn next(props: &Props) -> Html {
    let (record, words) = (&props.record, &props.words.payroll.record);
    let rows = record.next.iter().map(|block| {
        let (kind, deadline) = (block.kind, record.next_deadline);
        let label = (words.next_field)(block.name);
        let (on, id) = (props.on.clone(), block.target.as_ref().map(|(id, _, _)| *id));
        let onread = Callback::from(move |typed: String| {
            let posts = match reading::whole(&typed) {
                Err(reading::Misread::Empty) => None,
                read => Some(read?),
            };
            match (posts, id) {
                (Some(posts), Some(id)) => {
                    on.emit(Message::TargetChanged(id, TargetChange::Amount(Amount::Posts(posts))));
                }
                (Some(posts), None) => {
                    on.emit(Message::TargetAdded(Scope::Block(kind), Amount::Posts(posts), deadline));
                }
                (None, Some(id)) => on.emit(Message::TargetRemoved(id)),
                (None, None) => {}
            }
            Ok(())
        });
        let value = block.target.as_ref().map(|(_, amount, _)| amount.clone()).unwrap_or_default();
        html! {
            <li>
                <span>{ block.name }{ for block.missing.as_ref().map(|missing| html! { <small class="pct">{ missing }</small> }) }</span>
                if block.own {
                    <ReadField id={format!("next-{kind:?}")} {label} {value} class="num cnt-f" placeholder={words.next_hint}
                        language={props.words.language} {onread} />
                } else {
                    <span class="n"><b>{ &value }</b>{ " " }{ for block.target.as_ref().map(|(_, _, marked)| mark(marked)) }</span>
                }
            </li>
        }
    });
    html! {
        <section class="card" aria-labelledby="next-title">
            <div class="card-h"><h2 id="next-title">{ (words.next)(&record.next_by) }</h2></div>
            <div class="card-b">
                <p class="carry-p">{ words.next_meaning }</p>
                <ul class="next-t">{ for rows }</ul>
            </div>
        </section>
    }
}

/// Whether what was missing is added to the target.
fn carry(props: &Props) -> Html {
    let Some((question, meaning)) = &props.record.carry else {
        return Html::default();
    };
    let onclick = says(&props.on, Message::PayrollTabChosen(PayrollTab::Plan));
    html! {
        <section class="card" aria-labelledby="carry-title">
            <div class="card-h"><h2 id="carry-title">{ question }</h2></div>
            <div class="card-b">
                <p class="carry-p">{ meaning }</p>
                <button type="button" class="btn" {onclick}>
                    <Icon name="grid" />{ props.words.payroll.edit_done }
                </button>
            </div>
        </section>
    }
}
