//! Keys by the names that `KeyboardEvent.key` has for them: `Enter`, `ArrowDown`, `a`, `Control+z`.

use anyhow::{Result, bail};
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;

/// The presses and releases of one chord.
pub fn chord(name: &str) -> Result<KeyActions> {
    let mut keys = Vec::new();
    let mut rest = name;
    while let Some((modifier, after)) = modifier_in(rest) {
        keys.push(modifier);
        rest = after;
    }
    keys.push(key(rest)?);
    let mut actions = KeyActions::new("keyboard".to_owned());
    for value in keys.iter().copied() {
        actions = actions.then(KeyAction::Down { value });
    }
    for value in keys.iter().rev().copied() {
        actions = actions.then(KeyAction::Up { value });
    }
    Ok(actions)
}

/// The modifier a chord begins with, and the rest of the chord.
fn modifier_in(chord: &str) -> Option<(char, &str)> {
    let modifiers = [
        ("Control+", Key::Control),
        ("Shift+", Key::Shift),
        ("Alt+", Key::Alt),
        ("Meta+", Key::Meta),
    ];
    modifiers
        .into_iter()
        .find_map(|(name, key)| Some((char::from(key), chord.strip_prefix(name)?)))
}

/// One key.
fn key(name: &str) -> Result<char> {
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return Ok(letter);
    }
    let key = match name {
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "ArrowUp" => Key::Up,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "End" => Key::End,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "F2" => Key::F2,
        "F10" => Key::F10,
        "Home" => Key::Home,
        "PageDown" => Key::PageDown,
        "PageUp" => Key::PageUp,
        "Tab" => Key::Tab,
        _ => bail!("the key `{name}` has no name here yet"),
    };
    Ok(char::from(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chords_are_read() {
        assert_eq!(modifier_in("Control+Shift+z"), Some(('\u{e009}', "Shift+z")));
        assert_eq!(modifier_in("+"), None);
        assert!(chord("Control++").is_ok());
        assert!(chord("Enter").is_ok());
        assert!(chord("Intro").is_err());
    }
}
