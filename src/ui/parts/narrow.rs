//! Whether the screen is as narrow as a phone's.

use crate::ui::prelude::*;
use gloo::events::EventListener;

/// The width below which a screen is laid out in one column; the same as in the style sheets.
const NARROW: &str = "(max-width: 719px)";

/// Whether the screen is as narrow as a phone's, and again whenever that changes.
#[hook]
pub fn use_narrow() -> bool {
    let query = use_memo((), |()| {
        web_sys::window().and_then(|window| window.match_media(NARROW).ok().flatten())
    });
    let narrow = {
        let query = query.clone();
        use_state(move || (*query).as_ref().is_some_and(web_sys::MediaQueryList::matches))
    };
    {
        let narrow = narrow.clone();
        use_effect_with((), move |()| {
            let listener = (*query).clone().map(|query| {
                let asked = query.clone();
                EventListener::new(&query, "change", move |_| narrow.set(asked.matches()))
            });
            move || drop(listener)
        });
    }
    *narrow
}
