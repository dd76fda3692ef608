//! A field whose text must read as a number or a month; what does not is said beside it and changes nothing.

use crate::ui::prelude::*;

use super::field::{Field, FieldKind};
use crate::text::reading::Misread;
use crate::text::{Language, failure};

/// What a [`ReadField`] is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct ReadFieldProps {
    /// Its identity in the page.
    pub id: AttrValue,
    /// What it is called, for those who cannot see what stands beside it.
    pub label: AttrValue,
    /// The value as written when nobody types.
    pub value: AttrValue,
    /// What stands in it when it is empty.
    #[prop_or_default]
    pub placeholder: AttrValue,
    /// Extra classes.
    #[prop_or_default]
    pub class: Classes,
    /// The language a misreading is said in.
    pub language: Language,
    /// Reads what was typed and says what happened, or why it cannot be taken.
    pub onread: Callback<String, Result<(), Misread>>,
}

/// A field whose text is read.
#[component]
pub fn ReadField(props: &ReadFieldProps) -> Html {
    let misread = use_state(|| None::<Misread>);
    {
        // A value changed from outside (undo, a button beside it) makes what was typed before it a thing of the past.
        let misread = misread.clone();
        use_effect_with(props.value.clone(), move |_| misread.set(None));
    }
    let onvalue = {
        let (misread, onread) = (misread.clone(), props.onread.clone());
        Callback::from(move |text: String| misread.set(onread.emit(text).err()))
    };
    let error = misread.map(|misread| AttrValue::Static(failure::misread(misread, props.language)));
    html! {
        <Field id={props.id.clone()} label={props.label.clone()} value={props.value.clone()}
            placeholder={props.placeholder.clone()} class={props.class.clone()} kind={FieldKind::Number}
            {error} {onvalue} />
    }
}
