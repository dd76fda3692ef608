//! A field of an assumption: what it cannot take leaves the old value and says beside it what it takes.

use crate::ui::prelude::*;

use crate::app::{Message, TargetChange};
use crate::report::sources::{Entered, Marked, Subject, entered};
use crate::text::Catalog;
use crate::ui::parts::{Field, FieldKind, Mark};

/// What an [`AssumptionField`] is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What the page and the tests know it by.
    pub name: String,
    /// What it is called in full.
    pub label: String,
    /// The value as written.
    pub value: String,
    /// What it is about.
    pub subject: Subject,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// A field of an assumption.
#[component]
pub fn AssumptionField(props: &Props) -> Html {
    let refused = use_state_eq(|| None::<AttrValue>);
    {
        // A value changed from outside (undo, another field) makes the refusal stale.
        let refused = refused.clone();
        use_effect_with(props.value.clone(), move |_| refused.set(None));
    }
    let onvalue = {
        let (subject, words, on) = (props.subject.clone(), props.words, props.on.clone());
        let refused = refused.clone();
        Callback::from(move |typed: String| match entered(&subject, &typed, words) {
            Ok(entered) => {
                refused.set(None);
                on.emit(message(entered));
            }
            Err(sentence) => refused.set(Some(sentence.into())),
        })
    };
    let id = format!("assumption-{}", props.name);
    html! {
        <span class="as-field" data-testid={id.clone()}>
            <Field {id} class="num" kind={kind(&props.subject)} label={props.label.clone()} value={props.value.clone()}
                placeholder={props.words.sources.unknown_allowed} error={(*refused).clone()} {onvalue} />
        </span>
    }
}

/// Months are typed with a slash, which a keyboard for numbers lacks on phones.
const fn kind(subject: &Subject) -> FieldKind {
    match subject {
        Subject::AsOf(_) | Subject::HorizonEnd(_) | Subject::PlaceDeadline(_) | Subject::WardDeadline(..) => {
            FieldKind::Text
        }
        _ => FieldKind::Number,
    }
}

/// What happened when a value was entered.
fn message(entered: Entered) -> Message {
    match entered {
        Entered::BlockBase(block, base) => Message::BlockBaseSet(block, base),
        Entered::AsOf(month) => Message::AsOfSet(month),
        Entered::HorizonEnd(month) => Message::HorizonEndSet(month),
        Entered::Circumstances(to) => Message::CircumstancesSet(to),
        Entered::Thresholds(to) => Message::ThresholdsSet(to),
        Entered::Turnover(to) => Message::TurnoverSet(to),
        Entered::DurationWeights(to) => Message::DurationWeightsSet(to),
        Entered::Likelihood(instrument, to) => Message::LikelihoodSet(instrument, to),
        Entered::Path(target, path) => Message::TargetChanged(target, TargetChange::Milestones(Some(path))),
        Entered::PlaceDeadline(month) => Message::PlaceDeadlineSet(month),
        Entered::WardDeadline(ward, month) => Message::WardDeadlineSet(ward, month),
        Entered::Stage(kind, at, estimate) => Message::DefaultStageChanged(kind, at, estimate),
    }
}

/// The mark of a value, if it carries one.
pub fn mark(marked: Option<&Marked>) -> Html {
    marked.map_or_else(Html::default, |mark| {
        html! { <Mark word={mark.word.clone()} title={mark.meaning} provenance={mark.provenance.clone()} /> }
    })
}
