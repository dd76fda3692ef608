//! The register of one ward, open for editing.

use std::rc::Rc;

use crate::ui::prelude::*;

use super::add_ward::AddWard;
use super::entry::RegisterGrid;
use super::merge::Merging;
use crate::app::Message;
use crate::report::mark::Marked;
use crate::report::sourcing::RegisterForm;
use crate::text::catalog::Catalog;
use crate::text::reading;
use crate::ui::parts::{Field, Icon, Mark, ReadField, says};

/// What the register is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The register.
    pub form: Rc<RegisterForm>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The card of the register.
#[component]
pub fn RegisterCard(Props { form, words, on }: &Props) -> Html {
    let words = *words;
    let said = &words.sourcing;
    let done = says(on, Message::RegisterEditingToggled);
    let remove = {
        let ward = form.ward;
        says(on, Message::WardRemoved(ward))
    };
    html! {
        <section class="card register" data-testid="register">
            <div class="card-h">
                <h2>{ (said.register_of)(&form.name) }</h2>
                <span class="sp"></span>
                <AddWard {words} {on} />
                <button type="button" class="btn sm danger" data-testid="remove-ward" onclick={remove}>
                    <Icon name="bin" size={12} />{ (said.remove_ward)(&form.name) }
                </button>
                <button type="button" class="btn sm primary" data-testid="register-done" onclick={done}>
                    { said.done_editing }
                </button>
            </div>
            <div class="card-b">
                <WardFields form={form.clone()} {words} {on} />
                <RegisterGrid form={form.clone()} {words} {on} />
                if form.rows_count > 1 { <Merging form={form.clone()} {words} {on} /> }
            </div>
        </section>
    }
}

/// The ward's own fields: name, deadline, number of khu phố.
#[component]
fn WardFields(Props { form, words, on }: &Props) -> Html {
    let said = &words.sourcing;
    let ward = form.ward;
    let rename = on.reform(move |name: String| Message::WardRenamed(ward, name));
    let due = {
        let on = on.clone();
        Callback::from(move |text: String| {
            on.emit(Message::WardDeadlineSet(ward, reading::month(&text)?));
            Ok(())
        })
    };
    let count = {
        let on = on.clone();
        Callback::from(move |text: String| {
            on.emit(Message::QuarterCountSet(ward, reading::whole(&text)?));
            Ok(())
        })
    };
    let step = |count: Option<u32>| {
        let on = on.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(count) = count {
                on.emit(Message::QuarterCountSet(ward, count));
            }
        })
    };
    html! {
        <div class="ward-fields">
            <div class="frow">
                <label class="lab" for="ward-name">{ said.ward_name }</label>
                <Field id="ward-name" label={said.ward_name} value={form.name.clone()} onvalue={rename} />
            </div>
            <div class="frow" role="group" aria-label={said.ward_deadline}>
                <span class="lab">{ said.ward_deadline }{ mark(&form.deadline_mark) }</span>
                <span class="seg">
                    { for form.deadlines.iter().map(|(month, written, current)| {
                        let month = *month;
                        html! {
                            <button type="button" aria-pressed={current.to_string()} data-testid={format!("due-{written}")}
                                onclick={says(on, Message::WardDeadlineSet(ward, month))}>
                                { written }
                            </button>
                        }
                    }) }
                </span>
                <ReadField id="ward-deadline" label={said.other_month} placeholder={said.other_month} value={form.deadline.clone()}
                    language={words.language} class="month" onread={due} />
            </div>
            <div class="frow" role="group" aria-label={said.quarter_count}>
                <span class="lab">{ said.quarter_count }{ mark(&form.quarters_mark) }</span>
                <span class="step on">
                    <button type="button" aria-label={words.controls.decrease} disabled={form.fewer.is_none()}
                        data-testid="quarters-fewer" onclick={step(form.fewer)}><Icon name="minus" size={12} /></button>
                    <ReadField id="quarter-count" label={said.quarter_count} value={form.count.clone()}
                        language={words.language} class="tiny" onread={count} />
                    <button type="button" aria-label={words.controls.increase}
                        data-testid="quarters-more" onclick={step(Some(form.more))}><Icon name="plus" size={12} /></button>
                </span>
            </div>
        </div>
    }
}

fn mark(mark: &Marked) -> Html {
    html! { <>{ " " }<Mark word={mark.word.clone()} title={mark.meaning} provenance={mark.provenance.clone()} /></> }
}
