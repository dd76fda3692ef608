//! People in each stage by month, against what there is room for.

use std::rc::Rc;

use crate::app::Message;
use crate::chart::fixed;
use crate::report::sourcing::{StageLoad, Supply};
use crate::text::catalog::Catalog;
use crate::text::reading::{self, Misread};
use crate::ui::parts::ReadField;
use crate::ui::prelude::*;

/// What the supply is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The supply; nothing where nobody is in any stage.
    pub supply: Option<Rc<Supply>>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The card of the supply.
#[component]
pub fn SupplyView(Props { supply, words, on }: &Props) -> Html {
    let words = *words;
    let said = &words.answers;
    let Some(supply) = supply else {
        return html! { <section class="card"><p class="posts-none">{ said.supply_none }</p></section> };
    };
    html! {
        <section class="card supply" data-testid="supply">
            <div class="card-h"><h2>{ (said.supply)(&supply.whose) }</h2><p>{ said.supply_why }</p></div>
            <div class="loads">
                { for supply.stages.iter().map(|stage| html! {
                    <div key={stage.code.clone()} class={classes!("load", stage.over.then_some("over"))}>
                        <h3 data-testid={format!("load-{}", stage.code)}>{ &stage.title }</h3>
                        { drawing(stage) }
                        { room(stage, words, on) }
                    </div>
                }) }
            </div>
            <details class="twin">
                <summary>{ words.controls.show_table }</summary>
                { table(supply, &supply.months, words.controls.month) }
            </details>
            if !supply.wards.is_empty() {
                <h3 class="peaks">{ said.peaks }</h3>
                { table(supply, &supply.wards, words.controls.ward) }
            }
        </section>
    }
}

fn drawing(stage: &StageLoad) -> Html {
    let (marks, frame) = (&stage.marks, &stage.frame);
    let (width, height) = (fixed(frame.width), fixed(frame.height));
    let (left, right, foot) = (
        fixed(frame.plot_left()),
        fixed(frame.plot_right()),
        fixed(frame.plot_bottom()),
    );
    let level = |class: &'static str, at: f64| {
        html! { <line {class} x1={left.clone()} x2={right.clone()} y1={fixed(at)} y2={fixed(at)} /> }
    };
    html! {
        <svg class="chart" viewBox={format!("0 0 {width} {height}")} role="img" aria-label={stage.sentence.clone()}>
            { for stage.counts.iter().map(|(label, at)| html! {
                <>
                    { level("grid", *at) }
                    <text class="ax" x={left.clone()} dx="-5" y={fixed(*at)} dy="4" text-anchor="end">{ label }</text>
                </>
            }) }
            <path class="col" d={marks.within.clone()} />
            <path class="col over" d={marks.over.clone()} />
            if let Some(at) = marks.room_y { { level("target", at) } }
            { for stage.years.iter().map(|(label, at)| html! {
                <text class="ax" x={fixed(*at)} y={foot.clone()} dy="15">{ label }</text>
            }) }
        </svg>
    }
}

/// How many people there is room for; emptied, nobody has said.
fn room(stage: &StageLoad, words: &'static Catalog, on: &Callback<Message>) -> Html {
    let label = (words.answers.room)(stage.name);
    let onread = {
        let (on, stage) = (on.clone(), stage.clone());
        Callback::from(move |text: String| {
            let people = match reading::whole(&text) {
                Err(Misread::Empty) => None,
                read => Some(read?),
            };
            on.emit(Message::CapacitiesSet(stage.with(people)));
            Ok(())
        })
    };
    html! {
        <span class="pair">
            <span class="lab">{ words.answers.room_label }</span>
            <ReadField id={format!("room-{}", stage.code)} {label} value={stage.room.clone()} language={words.language}
                class="tiny" {onread} />
        </span>
    }
}

fn table(supply: &Supply, rows: &[(String, Vec<String>)], first: &'static str) -> Html {
    html! {
        <div class="scroll" role="region" tabindex="0" aria-label={format!("{}, {first}", supply.whose)}>
            <table class="figures">
                <thead>
                    <tr>
                        <th scope="col">{ first }</th>
                        { for supply.stages.iter().map(|stage| html! { <th scope="col" class="num">{ stage.name }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for rows.iter().map(|(name, cells)| html! {
                        <tr>
                            <th scope="row">{ name }</th>
                            { for cells.iter().map(|cell| html! { <td class="num">{ cell }</td> }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}
