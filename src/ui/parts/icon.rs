//! Icons and post squares, drawn from one sheet of symbols.

use crate::ui::prelude::*;

/// The sheet of symbols. It stands once in the page; everything else refers to it.
#[leaf]
#[expect(
    clippy::disallowed_methods,
    reason = "the sheet is part of the program, not text from a file"
)]
pub fn Sprite() -> Html {
    Html::from_html_unchecked(AttrValue::Static(include_str!("../sprite.svg")))
}

/// What an [`Icon`] is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct IconProps {
    /// The symbol's name in the sheet, as "tick".
    pub name: &'static str,
    /// Its edge, in pixels.
    #[prop_or(16)]
    pub size: u32,
}

/// An icon. It never carries meaning alone: words stand beside it or on its button.
#[leaf]
pub fn Icon(props: &IconProps) -> Html {
    let size = props.size.to_string();
    html! {
        <svg class="ic" width={size.clone()} height={size} aria-hidden="true" focusable="false">
            <use href={format!("#i-{}", props.name)} />
        </svg>
    }
}

/// What a [`Square`] is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct SquareProps {
    /// The glyph's letter in the sheet: D T V A S C for the six ways, 0 missing, Q unexplained.
    pub glyph: char,
    /// Its edge, in pixels.
    #[prop_or(11)]
    pub size: u32,
}

/// One post.
#[leaf]
pub fn Square(props: &SquareProps) -> Html {
    let size = props.size.to_string();
    html! {
        <svg class="q" width={size.clone()} height={size} viewBox="0 0 9 9" aria-hidden="true">
            <use href={format!("#g-{}", props.glyph)} />
        </svg>
    }
}
