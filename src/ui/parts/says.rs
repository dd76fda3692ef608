//! What a click says.

use crate::ui::prelude::*;

use crate::app::Message;

/// A click that says one thing. One type for all clicks: a closure of its own for each would weigh half a kilobyte.
pub fn says(on: &Callback<Message>, message: Message) -> Callback<MouseEvent> {
    let on = on.clone();
    Callback::from(move |_| on.emit(message.clone()))
}
