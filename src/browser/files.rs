//! Files: offered to the user to keep, and read when chosen or dropped.

use gloo::file::callbacks::{FileReader, read_as_bytes};
use js_sys::{Function, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::app::Message;

use super::clock;

/// The largest file that is read at all, in bytes; a scenario is a hundredth of it.
pub const FILE_BYTES_MAX: f64 = 64.0 * 1024.0 * 1024.0;

/// What the page's own script calls the function that makes a copy of the page.
const COPIER: &str = "copyWith";

/// Offers a text to the user as a file. The browser's own dialog or download bar does the rest.
pub fn download(name: &str, media_type: &str, content: &str) -> Result<(), JsValue> {
    offer(name, media_type, &JsValue::from_str(content))
}

/// Offers bytes to the user as a file.
pub fn download_bytes(name: &str, media_type: &str, content: &[u8]) -> Result<(), JsValue> {
    offer(name, media_type, &js_sys::Uint8Array::from(content))
}

fn offer(name: &str, media_type: &str, content: &JsValue) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(content);
    offer_blob(
        name,
        &Blob::new_with_buffer_source_sequence_and_options(&parts, &options)?,
    )
}

/// Offers a copy of this page that carries a scenario. The page's own script makes it; a page served for development has none.
pub fn download_copy(name: &str, scenario: &str) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let make = Reflect::get(&window, &JsValue::from_str(COPIER))?;
    let make: Function = make.dyn_into()?;
    let copy = make.call1(&JsValue::NULL, &JsValue::from_str(scenario))?;
    offer_blob(name, copy.unchecked_ref())
}

fn offer_blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_attribute("href", &url)?;
    anchor.set_download(name);
    anchor.click();
    // Revoking at once breaks the download in Firefox; a minute is long enough for any machine.
    gloo::timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}

/// Reads a file and hands it on as a message. The reading stops when the handle is dropped.
pub fn read(file: web_sys::File, told: impl Fn(Message) + 'static) -> Option<FileReader> {
    let name = file.name();
    if file.size() > FILE_BYTES_MAX {
        told(Message::FileUnreadable { name });
        return None;
    }
    let file = gloo::file::File::from(file);
    Some(read_as_bytes(&file, move |outcome| {
        let name = name.clone();
        told(match outcome {
            Ok(bytes) => Message::FileRead {
                name,
                bytes,
                clock: clock::now(),
            },
            Err(_) => Message::FileUnreadable { name },
        });
    }))
}
