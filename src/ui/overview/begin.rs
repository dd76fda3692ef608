//! Ways to begin.

use crate::ui::prelude::*;

use super::super::parts::says;

use super::go;
use crate::app::{Dialog, Message, NewScenario};
use crate::report::overview::{Begin, Go, WayKind};

/// Ways to begin, the most advisable one leading.
pub(super) fn beginnings(begin: &Begin, on: &Callback<Message>) -> Html {
    html! {
        <section class="ways">
            if let Some(heading) = begin.heading { <h3>{ heading }</h3> }
            <ul>
                { for begin.ways.iter().enumerate().map(|(place, way)| {
                    let onclick = match way.kind {
                        WayKind::Spread => says(on, Message::DialogOpened(Dialog::SpreadPath)),
                        WayKind::Example => says(on, Message::ScenarioCreated(NewScenario::Example)),
                        WayKind::Enter(to) => go(on, to),
                    };
                    html! {
                        <li>
                            <button type="button" class={classes!("btn", (place == 0).then_some("primary"))}
                                data-testid={format!("begin-{}", way_name(way.kind))} {onclick}>
                                { way.label }
                            </button>
                            if !way.hint.is_empty() { <p>{ &way.hint }</p> }
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}

/// What the tests know a way by.
const fn way_name(kind: WayKind) -> &'static str {
    match kind {
        WayKind::Spread => "spread",
        WayKind::Example => "example",
        WayKind::Enter(Go::Payroll | Go::Targets { .. }) => "payroll",
        WayKind::Enter(Go::Sources) => "sources",
        WayKind::Enter(Go::Sourcing | Go::Ward(_) | Go::Register(_) | Go::Post(..)) => "sourcing",
    }
}
