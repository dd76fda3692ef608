//! What a person does to the page: keyboard, pointer, files in and out.

use anyhow::{Context as _, Result};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fantoccini::actions::{InputSource as _, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde_json::json;

use super::keys;
use super::page::Page;

impl Page {
    /// Clicks on an element, once it is there and can be clicked on.
    pub fn click(&self, selector: &str) -> Result<()> {
        let element = self.element(selector)?;
        self.runtime
            .block_on(element.click())
            .with_context(|| format!("a click on {selector} failed"))
    }

    /// Puts the keyboard's focus on an element, as the Tab key would.
    pub fn focus(&self, selector: &str) -> Result<()> {
        self.element(selector)?;
        self.evaluate_with(
            "document.querySelector(arguments[0]).focus();",
            vec![json!(selector)],
        )?;
        Ok(())
    }

    /// Presses keys one after another, each named as `KeyboardEvent.key` names it, for example `Enter`,
    /// `+` or `Control+z`.
    pub fn press(&self, chords: &[&str]) -> Result<()> {
        for name in chords {
            self.runtime
                .block_on(self.client.perform_actions(keys::chord(name)?))?;
        }
        Ok(())
    }

    /// Grabs an element with the mouse and holds it over another one.
    pub fn hold_over(&self, grabbed: &str, over: &str) -> Result<()> {
        let from = self.element(grabbed)?;
        let over = self.element(over)?;
        let to = |element, x| PointerAction::MoveToElement {
            element,
            duration: Some(Duration::from_millis(40)),
            x,
            y: 0.0,
        };
        let held = MouseActions::new("mouse".to_owned())
            .then(to(from, 0.0))
            .then(PointerAction::Down {
                button: MOUSE_BUTTON_LEFT,
            })
            .then(to(over.clone(), -4.0))
            .then(to(over, 0.0));
        self.runtime
            .block_on(self.client.perform_actions(held))
            .with_context(|| format!("{grabbed} cannot be dragged"))
    }

    /// Moves the mouse over an element, holding what it holds.
    pub fn move_over(&self, over: &str) -> Result<()> {
        let moved = MouseActions::new("mouse".to_owned()).then(PointerAction::MoveToElement {
            element: self.element(over)?,
            duration: Some(Duration::ZERO),
            x: 0.0,
            y: 0.0,
        });
        Ok(self.runtime.block_on(self.client.perform_actions(moved))?)
    }

    /// Lets go of what the mouse holds.
    pub fn let_go(&self) -> Result<()> {
        let up = MouseActions::new("mouse".to_owned()).then(PointerAction::Up {
            button: MOUSE_BUTTON_LEFT,
        });
        Ok(self.runtime.block_on(self.client.perform_actions(up))?)
    }

    /// Types text into the element that has the focus.
    pub fn type_text(&self, text: &str) -> Result<()> {
        text.chars()
            .try_for_each(|letter| self.press(&[&letter.to_string()]))
    }

    /// Chooses a file with these contents in an `<input type="file">`.
    pub fn choose_file(&self, selector: &str, name: &str, contents: &[u8]) -> Result<()> {
        let file = self.room.write(name, contents)?;
        let element = self.element(selector)?;
        let path = file.to_string_lossy().into_owned();
        self.runtime
            .block_on(element.send_keys(&path))
            .with_context(|| format!("{selector} takes no file"))
    }

    /// Drops a file with these contents on an element.
    pub fn drop_file(&self, selector: &str, name: &str, contents: &[u8]) -> Result<()> {
        self.element(selector)?;
        let script = "
            const [selector, name, packed] = arguments;
            const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([bytes], name));
            const target = document.querySelector(selector);
            for (const kind of ['dragenter', 'dragover', 'drop']) {
                target.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
            }";
        self.evaluate_with(
            script,
            vec![json!(selector), json!(name), json!(STANDARD.encode(contents))],
        )?;
        Ok(())
    }

    /// The name and the contents of the one file that was downloaded, once it is there.
    pub fn download(&self) -> Result<(String, Vec<u8>)> {
        self.poll("a download", || self.room.take_download())
    }
}
