//! What is known of the person in a post: months, and what else they are.

use web_sys::HtmlInputElement;

use crate::app::{Message, PersonFact};
use crate::model::calendar::Month;
use crate::model::sourcing::{Offices, PostRef};
use crate::report::sourcing::PersonForm;
use crate::text::catalog::Catalog;
use crate::text::entered;
use crate::text::reading::Misread;
use crate::ui::parts::{ReadField, place_chosen};
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
            { for (0..form.elections.len()).map(|at| election(post, form, at, words, on)) }
            if !form.others.is_empty() { { same(post, form, words, on) } }
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

/// The field of the last or of the next election.
fn election(
    post: PostRef,
    form: &PersonForm,
    at: usize,
    words: &'static Catalog,
    on: &Callback<Message>,
) -> Html {
    let label = words.answers.elections[at];
    let onread = {
        let (on, known) = (on.clone(), form.known);
        Callback::from(move |text: String| {
            let month = match entered::month_of(&text) {
                Err(Misread::Empty) => None,
                read => Some(read?),
            };
            let mut elections = known;
            *[&mut elections.last, &mut elections.next][at] = month;
            on.emit(Message::ElectionsSet(post.quarter, post.kind, elections));
            Ok(())
        })
    };
    html! {
        <div class="frow">
            <label class="lab" for={format!("election-{at}")}>{ label }</label>
            <ReadField id={format!("election-{at}")} {label} value={form.elections[at].clone()}
                language={words.language} class="month" {onread} />
        </div>
    }
}

/// The choice of the post of another khu phố the same person holds.
fn same(post: PostRef, form: &PersonForm, words: &'static Catalog, on: &Callback<Message>) -> Html {
    let onchange = {
        let (on, others) = (on.clone(), form.others.clone());
        Callback::from(move |event: Event| {
            // The first place says: nobody else's.
            let other = place_chosen(&event).and_then(|at| others.get(at.checked_sub(1)?));
            on.emit(Message::PersonStated(
                post,
                PersonFact::SameAs(other.map(|other| other.0)),
            ));
        })
    };
    html! {
        <div class="frow">
            <label class="lab" for="same-as">{ words.answers.same_as }</label>
            <select class="field" id="same-as" {onchange}>
                <option selected={form.same_as.is_none()}>{ words.answers.same_as_none }</option>
                { for form.others.iter().map(|(other, name)| html! {
                    <option selected={form.same_as == Some(*other)}>{ name }</option>
                }) }
            </select>
        </div>
    }
}
