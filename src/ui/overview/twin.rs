//! The table behind a chart, on demand.

use crate::ui::prelude::*;

use crate::report::overview::Table;
use crate::ui::parts::Icon;

/// The tables behind a chart, closed until asked for.
pub(super) fn twin(tables: &[&Table], label: &'static str, note: Option<&'static str>) -> Html {
    html! {
        <details class="twin">
            <summary><Icon name="right" size={12} />{ label }</summary>
            if let Some(note) = note { <p class="muted">{ note }</p> }
            { for tables.iter().map(|table| html! {
                <table>
                    <caption>{ table.caption }</caption>
                    <thead>
                        <tr>{ for table.heads.iter().enumerate().map(|(column, head)| html! {
                            <th scope="col" class={(column > 0).then_some("num")}>{ *head }</th>
                        }) }</tr>
                    </thead>
                    <tbody>{ for table.rows.iter().map(|row| html! { <tr>{ for row.iter().enumerate().map(cell) }</tr> }) }</tbody>
                </table>
            }) }
        </details>
    }
}

fn cell((column, value): (usize, &String)) -> Html {
    if column == 0 {
        html! { <th scope="row">{ value }</th> }
    } else {
        html! { <td class="num">{ value }</td> }
    }
}
