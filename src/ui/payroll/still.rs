//! What still must happen each year, against what is planned for it.

use crate::ui::prelude::*;

use super::head::tone;
use crate::report::payroll::Still;
use crate::text::catalog::Catalog;

/// The table of the years that are not over.
pub(super) fn still_table(still: &Still, words: &'static Catalog) -> Html {
    let said = &words.payroll.worth;
    let heads = [said.must, said.planned, said.balance, said.by_end];
    html! {
        <section class="card still" aria-labelledby="still-title">
            <div class="card-h"><h2 id="still-title">{ said.still }</h2></div>
            <div class="card-b">
                <p class="find1" data-testid="still-finding">{ &still.title }</p>
                <table>
                    <thead><tr>
                        <th scope="col">{ words.controls.year }</th>
                        { for heads.into_iter().map(|head| html! { <th scope="col" class="num">{ head }</th> }) }
                    </tr></thead>
                    <tbody>
                        { for still.years.iter().map(|year| html! {
                            <tr data-testid={format!("still-{}", year.year)}>
                                <th scope="row">{ year.year }</th>
                                <td class="num">{ &year.must }</td>
                                <td class="num">{ &year.planned }</td>
                                <td class={classes!("num", "d", tone(year.by))}>{ &year.balance }</td>
                                <td class="num" title={year.gap.clone()}>{ &year.by_end }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </section>
    }
}
