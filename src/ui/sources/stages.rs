//! The default stages of each kind of route: three durations and a chance, to be typed over.

use crate::ui::prelude::*;

use super::Props;
use super::entry::{AssumptionField, mark};
use crate::report::sources::{Route, StageRow};

/// The default stages, a table for each kind of route.
pub(super) fn card(props: &Props, routes: &[Route]) -> Html {
    let words = &props.words.sources;
    html! {
        <section class="card as-card wide" id="assumptions-stages" tabindex="-1" aria-label={words.stages}>
            <div class="card-h"><h3>{ words.stages }</h3></div>
            <div class="card-b">
                <p class="as-meaning">{ words.stages_meaning }</p>
                <div class="as-routes">
                    { for routes.iter().map(|route| table(props, route)) }
                </div>
            </div>
        </section>
    }
}

/// The stages of one kind of route.
fn table(props: &Props, route: &Route) -> Html {
    let words = &props.words.sources;
    html! {
        <details key={route.key} class="as-route" data-testid={format!("stages-{}", route.key)}>
            <summary><b>{ route.name }</b>{ " " }<span>{ &route.takes }</span>{ " " }{ mark(route.mark.as_ref()) }</summary>
            <div class="scroll-x">
                <table class="plain as-table">
                    <caption class="vh">{ route.name }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.stage }</th>
                            <th scope="col" class="num">{ words.shortest }</th>
                            <th scope="col" class="num">{ words.usual }</th>
                            <th scope="col" class="num">{ words.longest }</th>
                            <th scope="col" class="num">{ words.passing }</th>
                        </tr>
                    </thead>
                    <tbody>{ for route.stages.iter().map(|stage| stage_row(props, stage)) }</tbody>
                </table>
            </div>
        </details>
    }
}

fn stage_row(props: &Props, stage: &StageRow) -> Html {
    let cells = stage.cells.iter().map(|cell| {
        html! {
            <td class="num" key={cell.key.clone()}>
                <AssumptionField name={cell.key.clone()} label={cell.label.clone()} value={cell.value.clone()}
                    subject={cell.subject.clone()} words={props.words} on={props.on.clone()} />
            </td>
        }
    });
    html! {
        <tr>
            <th scope="row">{ stage.name }if let Some(remark) = stage.remark { <small>{ remark }</small> }</th>
            { for cells }
        </tr>
    }
}
