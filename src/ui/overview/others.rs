//! Payroll targets beside the first.

use crate::ui::prelude::*;

use super::super::parts::says;

use crate::app::{Message, Screen};
use crate::report::overview::OtherTargets;
use crate::text::Catalog;
use crate::ui::parts::Badge;

/// The targets beside the first, one row each.
pub(super) fn others(others: &OtherTargets, words: &Catalog, on: &Callback<Message>) -> Html {
    let controls = &words.controls;
    let onclick = says(on, Message::ScreenOpened(Screen::Payroll));
    html! {
        <section class="card others" data-testid="other-targets">
            <div class="card-h">
                <h2>{ words.overview.other_targets }</h2>
                <span class="sp" />
                <button type="button" class="linklike" {onclick}>{ words.overview.edit_payroll }</button>
            </div>
            <div class="card-b scroll-x" tabindex="0" role="group" aria-label={words.overview.other_targets}>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ controls.target }</th>
                            <th scope="col">{ words.overview.verdict }</th>
                            <th scope="col" class="num">{ controls.planned }</th>
                            <th scope="col" class="num">{ controls.expected }</th>
                            <th scope="col" class="num">{ controls.gap }</th>
                            <th scope="col" class="num">{ controls.forecast }</th>
                            <th scope="col" class="num">{ controls.chance }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for others.rows.iter().map(|row| html! {
                            <tr>
                                <th scope="row">{ &row.name }</th>
                                <td><Badge verdict={row.verdict} word={row.word} bare=true /></td>
                                <td class="num">{ &row.planned }</td>
                                <td class="num">{ &row.expected }</td>
                                <td class="num">{ &row.gap }</td>
                                <td class="num">{ &row.forecast }</td>
                                <td class="num">{ &row.chance }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </section>
    }
}
