//! A table of written cells.

use crate::report::table::Table;
use crate::ui::prelude::*;

/// The table, its numbers to the right.
pub fn table(table: &Table) -> Html {
    html! {
        <table class="plain sums">
            <caption>{ &table.caption }</caption>
            <thead>
                <tr>{ for table.head.iter().enumerate().map(|(at, head)| html! {
                    <th scope="col" class={(at > 0).then_some("num")}>{ head }</th>
                }) }</tr>
                if !table.numbering.is_empty() {
                    <tr class="count">{ for table.numbering.iter().enumerate().map(|(at, number)| html! {
                        <td class={(at > 0).then_some("num")}>{ number }</td>
                    }) }</tr>
                }
            </thead>
            <tbody>
                { for table.rows.iter().map(|(name, cells)| html! {
                    <tr><th scope="row">{ name }</th>{ for cells.iter().map(|cell| html! { <td class="num">{ cell }</td> }) }</tr>
                }) }
            </tbody>
        </table>
    }
}
