//! A tile per ward.

use std::rc::Rc;

use crate::ui::prelude::*;

use crate::app::Message;
use crate::chart::fixed;
use crate::report::sourcing::Tile;
use crate::text::catalog::Catalog;
use crate::ui::parts::{Icon, says, verdict_class, verdict_icon};

/// What the tiles are drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The wards.
    pub tiles: Rc<Vec<Tile>>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// From more tiles than these on, those out of sight are not laid out.
const MANY: usize = 40;

/// The tiles.
#[component]
pub fn Tiles(Props { tiles, words, on }: &Props) -> Html {
    html! {
        <ul class={classes!("wards", (tiles.len() > MANY).then_some("many"))} aria-label={words.sourcing.wards}>
            { for tiles.iter().map(|tile| html! {
                <WardTile key={tile.ward.0} tile={tile.clone()} {words} {on} />
            }) }
        </ul>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct TileProps {
    tile: Tile,
    words: &'static Catalog,
    on: Callback<Message>,
}

/// One ward. Chosen, it shows its posts alone and the way to its register.
#[component]
fn WardTile(TileProps { tile, words, on }: &TileProps) -> Html {
    let onclick = {
        let chosen = (!tile.chosen).then_some(tile.ward);
        says(on, Message::WardChosen(chosen))
    };
    let onedit = says(on, Message::RegisterEditingToggled);
    let marks = &tile.dominoes;
    let (width, height) = (fixed(marks.width), fixed(marks.height));
    let id = tile.ward.0;
    html! {
        <li class={classes!("ward", verdict_class(tile.verdict), tile.chosen.then_some("is-sel"))}>
            <button type="button" class="ward-b" data-testid={format!("ward-{id}")}
                aria-pressed={tile.chosen.to_string()} {onclick}>
                <b class="ward-n">{ &tile.name }</b>
                <svg class="dom" viewBox={format!("0 0 {width} {height}")} {width} {height} role="img"
                    aria-label={tile.sentence.clone()}>
                    { for marks.marks.iter().map(|marks| html! {
                        <>
                            <path class={marks.glyph.class()} d={marks.body.clone()} />
                            if !marks.mark.is_empty() {
                                <path class={classes!("mark", marks.glyph.class())} d={marks.mark.clone()} />
                            }
                        </>
                    }) }
                    if !marks.joints.is_empty() { <path class="joint" d={marks.joints.clone()} /> }
                </svg>
                <span class="st">
                    <Icon name={verdict_icon(tile.verdict)} size={14} />
                    <span>
                        <b>{ &tile.word }</b><br />
                        <span class={tile.supposed.map(|_| "ex")} title={tile.supposed}>{ &tile.figures }</span>
                    </span>
                </span>
            </button>
            if tile.chosen {
                <button type="button" class="ward-e" data-testid={format!("ward-edit-{id}")}
                    aria-label={words.sourcing.edit_ward} title={words.sourcing.edit_ward} onclick={onedit}>
                    <Icon name="pen" size={14} />
                </button>
            }
        </li>
    }
}
