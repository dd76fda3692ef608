//! What is known of the person in a post: months, and what else they are.

use web_sys::HtmlInputElement;

use crate::app::{Message, PersonFact};
use crate::model::calendar::Month;
use crate::model::sourcing::{Offices, PostRef};
use crate::report::sourcing::PersonForm;
use crate::text::catalog::Catalog;
use crate::text::entered;
use crate::text::reading::Misread;
use crate::ui::parts::ReadField;
use crate::ui::prelude::*;

/// What each month says.
const FACTS: [fn(Option<Month>) -> PersonFact; 3] =
    [PersonFact::Born, PersonFact::Since, PersonFact::ClassCertificate];
/// What each box says.
const OFFICES: [fn(&mut Offices) -> &mut bool; 3] = [
    |offices| &mut offices.cell_secretary,
    |offices| &mut offices.ward_official,
    |offices| &mut offices.ward_part_timer,
];

/// The fields of a person.
pub fn person(post: PostRef, form: &PersonForm, words: &'static Catalog, on: &Callback<Message>) -> Html {
    let said = &words.answers;
    let values = [&form.born, &form.since, &form.certificate];
    html! {
        <details class="more person">
            <summary>{ said.person }</summary>
            { for (0..FACTS.len()).map(|at| {
                let onread = {
                    let on = on.clone();
                    Callback::from(move |text: String| {
                        let month = match entered::month_of(&text) {
                            Err(Misread::Empty) => None,
                            read => Some(read?),
                        };
                        on.emit(Message::PersonStated(post, FACTS[at](month)));
                        Ok(())
                    })
                };
                html! {
                    <div class="frow">
                        <label class="lab" for={format!("person-{at}")}>{ said.person_months[at] }</label>
                        <ReadField id={format!("person-{at}")} label={said.person_months[at]} value={values[at].clone()}
                            language={words.language} class="month" {onread} />
                    </div>
                }
            }) }
            { for (0..OFFICES.len()).map(|at| {
                let mut offices = form.offices;
                let ticked = *OFFICES[at](&mut offices);
                let onchange = {
                    let on = on.clone();
                    Callback::from(move |event: Event| {
                        let mut offices = offices;
                        *OFFICES[at](&mut offices) = event.target_unchecked_into::<HtmlInputElement>().checked();
                        on.emit(Message::PersonStated(post, PersonFact::Offices(offices)));
                    })
                };
                html! {
                    <label class="office">
                        <input type="checkbox" checked={ticked} data-testid={format!("office-{at}")} {onchange} />
                        { " " }{ said.offices[at] }
                    </label>
                }
            }) }
        </details>
    }
}
