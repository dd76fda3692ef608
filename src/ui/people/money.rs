//! What the plan costs once and saves, with the arithmetic.

use std::rc::Rc;

use crate::ui::prelude::*;

use crate::app::{Message, Screen};
use crate::model::payroll::Averages;
use crate::model::roster::Coefficient;
use crate::report::money::{MoneyPanel, Sheet, TermFields};
use crate::text::Catalog;
use crate::text::reading::{self, Misread};
use crate::ui::parts::{Icon, ReadField, says, table};
use crate::ui::rules::value_field;

/// What the [`money_panel`] is drawn from.
#[derive(Clone, PartialEq)]
pub struct Props {
    /// The money, where it is asked for.
    pub money: Option<Rc<MoneyPanel>>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The panel: a heading that opens it, and the sums.
pub fn money_panel(props: &Props) -> Html {
    let words = &props.words.people;
    let onclick = says(&props.on, Message::MoneyToggled);
    let opened = props.money.is_some();
    html! {
        <section class="card worth money" aria-labelledby="money-title">
            <div class="card-h"><h2 id="money-title">
                <button type="button" class="opn" aria-expanded={opened.to_string()} data-testid="money" {onclick}>
                    <Icon name={if opened { "down" } else { "right" }} />{ words.money }
                </button>
            </h2></div>
            if let Some(money) = &props.money {
                <div class="card-b">
                    <p class="find1" data-testid="money-finding">{ &money.title }</p>
                    { for money.notes.iter().map(|note| html! { <p class="remark">{ note }</p> }) }
                    { for money.asked.iter().map(|asked| html! {
                        <label class="term">{ &asked.label }{
                            value_field(&props.on, props.words, (asked.id, asked.from), asked.label.clone(), String::new())
                        }</label>
                    }) }
                    <p><button type="button" class="linklike" onclick={says(&props.on, Message::ScreenOpened(Screen::Rules))}>
                        { words.rules_title }
                    </button></p>
                    <div class="scroll" tabindex="0" role="region" aria-label={money.by_year.caption.clone()}>
                        { table(&money.by_year) }
                    </div>
                    { terms(props, &money.terms) }
                    <details><summary>{ &money.by_unit.caption }</summary><div class="scroll" tabindex="0" role="region"
                        aria-label={money.by_unit.caption.clone()}>{ table(&money.by_unit) }</div></details>
                    <details><summary>{ words.money_lines }</summary>
                        { for money.lines.iter().map(|sheet| html! { <><h3 class="sub3">{ &sheet.title }</h3>{ steps(sheet) }</> }) }
                    </details>
                </div>
            }
        </section>
    }
}

/// What costs rest on that is a choice and not the law.
fn terms(props: &Props, terms: &TermFields) -> Html {
    let (words, language) = (&props.words.people, props.words.language);
    let averages = terms.averages;
    let said = |read: fn(Averages, &str) -> Result<Averages, Misread>| {
        let on = props.on.clone();
        Callback::from(move |text: String| {
            on.emit(Message::AveragesSet(read(averages, &text)?));
            Ok(())
        })
    };
    let reorganised = {
        let on = props.on.clone();
        Callback::from(move |text: String| {
            let month = if text.trim().is_empty() {
                None
            } else {
                Some(reading::month(&text)?)
            };
            on.emit(Message::ReorganisedSet(month));
            Ok(())
        })
    };
    let field = |id: &'static str,
                 label: &'static str,
                 value: &str,
                 onread: Callback<String, Result<(), Misread>>| {
        html! {
            <label class="term">{ label }<ReadField {id} {label} value={value.to_owned()} {language} {onread} /></label>
        }
    };
    html! {
        <details><summary>{ words.averages }</summary>
            { field("average-coefficient", words.average_coefficient, &terms.coefficient, said(|averages, text| {
                let coefficient = u32::try_from(reading::decimal(text, 3)?).map_err(|_| Misread::TooLarge)?;
                Ok(Averages { coefficient: Coefficient::from_thousandths(coefficient), ..averages })
            })) }
            { field("average-insured", words.average_insured, &terms.insured, said(|averages, text| {
                Ok(Averages { insurance_months: reading::whole(text)?, ..averages })
            })) }
            { field("average-early", words.average_early, &terms.early, said(|averages, text| {
                Ok(Averages { early_months: reading::whole(text)?, ..averages })
            })) }
            { field("reorganised", words.reorganised, &terms.reorganised, reorganised) }
            <p class="remark">{ words.reorganised_meaning }</p>
        </details>
    }
}

/// The steps of an amount, its sum, and what it rests on.
pub(super) fn steps(sheet: &Sheet) -> Html {
    html! {
        <>
            <ul class="steps-of">{ for sheet.steps.iter().map(|step| html! { <li>{ step }</li> }) }</ul>
            <p><b>{ &sheet.total }</b></p>
            if !sheet.source.is_empty() { <p class="remark">{ &sheet.source }</p> }
        </>
    }
}
