//! What the blocks reached before the plan, one square a post.

use crate::ui::prelude::*;

use crate::report::overview::{BlockRecord, Record, WaysPart};
use crate::ui::parts::{Mark, Squares, verdict_class};

/// The record of the blocks.
pub(super) fn record(record: &Record, narrow: bool) -> Html {
    html! {
        <section class="card" data-testid="record">
            <div class="card-h">
                <h2>{ &record.heading }</h2>
                <span class="sp" />
                if let Some(mark) = &record.mark {
                    <Mark word={mark.word.clone()} title={mark.meaning} provenance={mark.provenance.clone()} />
                }
            </div>
            <div class="card-b blks">
                { for record.blocks.iter().map(|block| one(block, narrow)) }
            </div>
        </section>
    }
}

fn one(block: &BlockRecord, narrow: bool) -> Html {
    let [wide, small] = &block.squares;
    html! {
        <div class={classes!("blk", verdict_class(block.verdict))}>
            <div>
                <h3 title={block.full_name}>{ block.name }</h3>
                <p class="r"><b>{ &block.count }</b>{ " " }{ &block.share }</p>
                if let Some(printed) = &block.printed { <p class="r">{ printed }</p> }
            </div>
            <div>
                <Squares squares={if narrow { small.clone() } else { wide.clone() }} label={block.label.clone()} />
                <p>
                    { for block.ways.iter().map(|part| match part {
                        WaysPart::Text(text) => html! { text },
                        WaysPart::Unexplained(text) => html! { <b class="unclear">{ text }</b> },
                    }) }
                </p>
            </div>
        </div>
    }
}
