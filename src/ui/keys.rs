//! Keys that work everywhere.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use crate::app::{Dialog, Message, Screen};

/// What a key pressed anywhere on the page means, where it means something everywhere.
///
/// A key belongs to whoever writes (Telex and VNI compose letters from several) and to the dialog that is open.
pub fn global(event: &KeyboardEvent, dialog_open: bool) -> Option<GlobalKey> {
    if event.is_composing() || dialog_open {
        return None;
    }
    let command = event.ctrl_key() || event.meta_key();
    let key = event.key().to_ascii_lowercase();
    if command && !event.alt_key() {
        return match (key.as_str(), event.shift_key()) {
            ("z", false) if !writes(event) => Some(GlobalKey::Says(Message::UndoClicked)),
            ("z", true) | ("y", _) if !writes(event) => Some(GlobalKey::Says(Message::RedoClicked)),
            ("k", false) => Some(GlobalKey::Says(Message::SwitcherToggled)),
            ("s", false) => Some(GlobalKey::SavesFile),
            ("p", false) => Some(GlobalKey::Says(Message::ScreenOpened(Screen::Report))),
            (digit, false) => {
                let place = digit.parse::<usize>().ok()?.checked_sub(1)?;
                Screen::TABS
                    .get(place)
                    .map(|screen| GlobalKey::Says(Message::ScreenOpened(*screen)))
            }
            _ => None,
        };
    }
    (key == "?" && !writes(event)).then_some(GlobalKey::Says(Message::DialogOpened(Dialog::Shortcuts)))
}

/// What a key asks for.
pub enum GlobalKey {
    /// To say that something happened.
    Says(Message),
    /// To keep the open scenario as a file, which needs the time.
    SavesFile,
}

/// Whether the key goes into a text being written.
fn writes(event: &KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|element| {
        let kind = element.get_attribute("type").unwrap_or_default();
        matches!(element.tag_name().as_str(), "TEXTAREA") || (element.tag_name() == "INPUT" && kind == "text")
    })
}
