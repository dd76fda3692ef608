//! The mark that says where a value comes from.

use crate::ui::prelude::*;

/// How a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkShape {
    /// Quoted: underlined.
    Quoted,
    /// Inferred: a solid frame.
    Inferred,
    /// Supposed or example: a dashed frame.
    Supposed,
}

/// What a [`Mark`] is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct MarkProps {
    /// Its few words, as "mục IV.1".
    pub word: AttrValue,
    /// What it means in full.
    #[prop_or_default]
    pub title: AttrValue,
    /// Where the value comes from.
    pub provenance: crate::model::provenance::Provenance,
}

/// The mark of a value's provenance; a value a user entered carries none.
#[leaf]
pub fn Mark(props: &MarkProps) -> Html {
    use crate::model::provenance::Provenance::{Assumed, Entered, Example, Inferred, Quoted};
    let shape = match props.provenance {
        Quoted(_) => MarkShape::Quoted,
        Inferred => MarkShape::Inferred,
        Assumed | Example => MarkShape::Supposed,
        Entered => return Html::default(),
    };
    let class = match shape {
        MarkShape::Quoted => classes!("vb"),
        MarkShape::Inferred => classes!("vd", "sr"),
        MarkShape::Supposed => classes!("vd"),
    };
    let title = (!props.title.is_empty()).then(|| props.title.clone());
    html! { <span {class} {title}>{ &props.word }</span> }
}
