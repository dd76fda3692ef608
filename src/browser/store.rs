//! Local storage: two slots, written in turn, read back after writing.
//!
//! `journal` keeps the same records where a killed browser does not lose them.

use gloo::storage::{LocalStorage, Storage};
use web_sys::wasm_bindgen::JsCast;

use crate::app::{SaveRefusal, Slot, Slots, stated_generation};

/// The keys of the two slots. In Chromium all local files share one store: the prefix keeps us out of others' way.
const KEYS: [&str; 2] = ["lo-trinh-2025/workspace/0", "lo-trinh-2025/workspace/1"];

/// How much of a record is looked at to know its generation.
const HEADER_MAX: u32 = 200;

/// What the two slots hold.
pub fn read() -> Slots {
    let Some(store) = store() else {
        return Slots::Blocked;
    };
    let slot = |key| store.get_item(key).ok().flatten();
    Slots::Read(KEYS.map(slot))
}

/// Whether the store holds a record as new as one of this generation, which then is another page's.
pub fn is_overtaken(generation: u64) -> bool {
    let Some(store) = store() else {
        return false;
    };
    KEYS.into_iter().any(|key| {
        // The beginning alone is handed over: the whole would be copied twice.
        let record = js_sys::Reflect::get(&store, &key.into()).unwrap_or_default();
        let beginning = record
            .dyn_into::<js_sys::JsString>()
            .map(|text| String::from(text.slice(0, HEADER_MAX)));
        let stated = beginning.ok().and_then(|text| stated_generation(&text));
        stated.is_some_and(|stated| stated >= generation)
    })
}

/// Writes a record into a slot and reads it back.
pub fn write(slot: Slot, record: &str) -> Result<(), SaveRefusal> {
    let store = store().ok_or(SaveRefusal::Blocked)?;
    let key = match slot {
        Slot::A => KEYS[0],
        Slot::B => KEYS[1],
    };
    store.set_item(key, record).map_err(|error| {
        let full = error.dyn_ref::<web_sys::DomException>().is_some_and(|error| {
            error.name() == "QuotaExceededError" || error.name() == "NS_ERROR_DOM_QUOTA_REACHED"
        });
        if full {
            SaveRefusal::QuotaFull
        } else {
            SaveRefusal::Blocked
        }
    })?;
    match store.get_item(key) {
        Ok(Some(kept)) if kept == record => Ok(()),
        _ => Err(SaveRefusal::ReadBackDiffers),
    }
}

/// The store, where the browser gives one. Asking for it is what throws when site data is blocked.
fn store() -> Option<web_sys::Storage> {
    let window = web_sys::window()?;
    window.local_storage().ok().flatten()?;
    Some(LocalStorage::raw())
}
