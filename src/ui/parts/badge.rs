//! The word of a verdict with its icon and colour.

use crate::ui::prelude::*;

use super::Icon;
use crate::model::verdict::Verdict;

/// The class that carries a verdict's colours.
pub const fn verdict_class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met | Verdict::OnTrack => "met",
        Verdict::AtRisk => "risk",
        Verdict::Missed => "miss",
        Verdict::Undetermined => "unk",
    }
}

/// The icon whose shape says the verdict.
pub const fn verdict_icon(verdict: Verdict) -> &'static str {
    verdict_class(verdict)
}

/// What a [`Badge`] is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct BadgeProps {
    /// The verdict.
    pub verdict: Verdict,
    /// Its word.
    pub word: AttrValue,
    /// Whether it leads a card.
    #[prop_or_default]
    pub big: bool,
    /// Whether it stands without its pill.
    #[prop_or_default]
    pub bare: bool,
}

/// A verdict as a pill.
#[leaf]
pub fn Badge(props: &BadgeProps) -> Html {
    let class = classes!(
        "badge",
        verdict_class(props.verdict),
        props.big.then_some("big"),
        props.bare.then_some("bare")
    );
    html! { <span {class}><Icon name={verdict_icon(props.verdict)} /><b>{ &props.word }</b></span> }
}
