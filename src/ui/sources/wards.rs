//! The wards' deadlines, and the readings to choose from where the document contradicts itself.

use crate::ui::prelude::*;

use super::super::parts::says;

use super::Props;
use super::entry::{AssumptionField, mark};
use crate::app::Message;
use crate::model::sourcing::WardId;
use crate::report::sources::{Dispute, WardRow, Wards};
use crate::ui::parts::Icon;

/// The wards' deadlines.
pub(super) fn card(props: &Props, wards: &Wards) -> Html {
    let (words, controls) = (&props.words.sources, &props.words.controls);
    let documented = wards.documented;
    let body = if wards.rows.is_empty() {
        html! { <p class="as-meaning">{ words.no_wards }</p> }
    } else {
        html! {
            <table class="plain as-table">
                <caption class="vh">{ words.wards }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ controls.ward }</th>
                        if documented { <th scope="col">{ words.reported }</th> }
                        <th scope="col" class="num">{ words.ward_deadline }</th>
                        <th scope="col">{ controls.source }</th>
                    </tr>
                </thead>
                { for wards.rows.iter().map(|row| ward(props, row, documented)) }
            </table>
        }
    };
    html! {
        <section class="card as-card" id="assumptions-wards" tabindex="-1" aria-label={words.wards}>
            <div class="card-h"><h3>{ words.wards }</h3></div>
            <div class="card-b">{ body }</div>
        </section>
    }
}

fn ward(props: &Props, row: &WardRow, documented: bool) -> Html {
    html! {
        <tbody key={row.key.clone()}>
            <tr>
                <th scope="row">{ &row.name }</th>
                if documented { <td>{ &row.reported }</td> }
                <td class="num">
                    <AssumptionField name={row.key.clone()} label={row.label.clone()} value={row.value.clone()}
                        subject={row.subject.clone()} words={props.words} on={props.on.clone()} />
                </td>
                <td class="sec">{ mark(row.mark.as_ref()) }</td>
            </tr>
            if let Some(dispute) = &row.dispute {
                <tr class="warn"><td colspan="4">{ disputed(props, row.id, dispute) }</td></tr>
            }
        </tbody>
    }
}

fn disputed(props: &Props, ward: WardId, dispute: &Dispute) -> Html {
    let readings = dispute.readings.iter().map(|(month, written, chosen)| {
        let month = *month;
        let onclick = says(&props.on, Message::WardDeadlineSet(ward, month));
        html! { <button type="button" aria-pressed={chosen.to_string()} {onclick}>{ written }</button> }
    });
    html! {
        <div class="dispute">
            <span class="risk"><Icon name="risk" /></span>
            <span>{ dispute.words }</span>
            <div class="seg" role="group" aria-label={dispute.choice.clone()}>{ for readings }</div>
        </div>
    }
}
