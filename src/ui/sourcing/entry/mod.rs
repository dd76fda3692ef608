//! The register as a grid: one stop of the Tab key, arrows inside, one key for who holds a post, names typed straight into
//! the cell, blocks pasted. The hand's place and the text being typed live here; what is entered is said at once.

mod cells;
mod hand;

use std::rc::Rc;

use self::cells::{keys, outcome, row_view};
use self::hand::{Hand, Work, focus_chosen};
use crate::app::Message;
use crate::report::sourcing::RegisterForm;
use crate::report::sourcing::entry::Cursor;
use crate::text::catalog::Catalog;
use crate::ui::prelude::*;

/// What the page knows the grid by.
const GRID: &str = "register-grid";

/// What the grid is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The register.
    pub form: Rc<RegisterForm>,
    /// The words.
    pub words: &'static Catalog,
    /// Told what happened.
    pub on: Callback<Message>,
}

/// The grid with its keys and what came of a paste.
#[component]
pub fn RegisterGrid(props: &Props) -> Html {
    let Props { form, words, on } = props;
    let words = *words;
    let rows = form.rows_count;
    let begin = || Hand {
        ward: form.ward,
        cursor: Cursor::start(rows),
        typing: None,
        wrong: None,
        pasted: None,
        take: true,
    };
    let hand = use_mut_ref(begin);
    let redraw = use_state(|| 0_u32);
    let work = Work {
        hand: hand.clone(),
        form: form.clone(),
        on: on.clone(),
        redraw: redraw.clone(),
    };
    {
        let mut hand = hand.borrow_mut();
        if hand.ward != form.ward {
            *hand = begin();
        }
        hand.cursor = hand.cursor.within(rows);
    }
    {
        let hand = hand.clone();
        use_effect_with((*redraw, rows, form.ward), move |_| focus_chosen(&hand));
    }
    let hand = hand.borrow();
    html! {
        <>
            { keys(form, words, &work) }
            <table class="reg" role="grid" id={GRID} data-testid={GRID} aria-label={(words.sourcing.register_of)(&form.name)}
                onkeydown={work.call(Work::pressed)} onclick={work.call(Work::clicked)}
                onfocusin={work.call(Work::came)} onpaste={work.call(Work::pasted)}>
                <thead>
                    <tr>
                        { for form.columns.iter().map(|head| html! { <th scope="col">{ head }</th> }) }
                        <th scope="col"><span class="vh">{ words.controls.remove }</span></th>
                    </tr>
                </thead>
                <tbody>
                    { for form.rows.iter().map(|row| row_view(row, &hand, &work, words)) }
                </tbody>
            </table>
            if let Some(pasted) = &hand.pasted { { outcome(pasted, words) } }
        </>
    }
}
