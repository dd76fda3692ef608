//! The payroll screen: what is said when cells are clicked and keys are pressed, and that one cell alone is a Tab stop.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use lo_trinh::app::{CellRef, Message};
use lo_trinh::baseline::example_scenario;
use lo_trinh::model::evaluate;
use lo_trinh::model::payroll::{GroupId, Instrument, Scope, UnitId};
use lo_trinh::report::payroll::{Choices, payroll};
use lo_trinh::rules::rulebook;
use lo_trinh::text::Language::Vi;
use lo_trinh::text::catalog::catalog;
use lo_trinh::ui::payroll::{Payroll, Props};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, KeyboardEvent, KeyboardEventInit};
use yew::Callback;

use crate::mounting::{drawn, mount};

/// The example with Tiểu học and its unit 20 open, and what the screen has said so far.
async fn screen() -> (Element, Rc<RefCell<Vec<Message>>>) {
    let scenario = example_scenario();
    let choices = Choices {
        record: false,
        editing: false,
        opened_groups: &[GroupId(4)].into(),
        opened_units: &[UnitId(20)].into(),
        opened_own: &BTreeSet::new(),
        search: "",
        phone_year: None,
        by_ways: false,
        opened_ways: &BTreeSet::new(),
        changed: None,
        refused: &[],
        place: None,
        before: None,
        preview: None,
        worth: None,
    };
    let report = Rc::new(payroll(
        &scenario,
        &evaluate(&scenario, &rulebook()),
        &choices,
        Vi,
    ));
    let said = Rc::new(RefCell::new(Vec::new()));
    let on = {
        let said = said.clone();
        Callback::from(move |message| said.borrow_mut().push(message))
    };
    let words = catalog(Vi);
    (mount::<Payroll>(Props { report, words, on }).await, said)
}

fn find(place: &Element, testid: &str) -> HtmlElement {
    let found = place
        .query_selector(&format!("[data-testid={testid}]"))
        .expect("a valid selector");
    found
        .unwrap_or_else(|| panic!("there is {testid}"))
        .unchecked_into()
}

async fn press(element: &HtmlElement, key: &str, alt: bool) {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_alt_key(alt);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("a key");
    element.dispatch_event(&event).expect("a key is pressed");
    drawn().await;
}

const fn cell(instrument: Option<Instrument>, year: i32) -> CellRef {
    CellRef {
        scope: Scope::Unit(UnitId(20)),
        instrument,
        year,
    }
}

#[wasm_bindgen_test]
async fn the_buttons_of_a_cell_say_one_more_and_one_fewer() {
    let (place, said) = screen().await;
    let at = find(&place, "cell-unit-20-2024");
    for act in ["add", "take"] {
        let button = at
            .query_selector(&format!("[data-act={act}]"))
            .expect("a valid selector")
            .expect("a button");
        button.unchecked_into::<HtmlElement>().click();
        drawn().await;
    }
    assert_eq!(
        *said.borrow(),
        [
            Message::PostAdded(cell(None, 2024)),
            Message::PostRemoved(cell(None, 2024))
        ]
    );
}

#[wasm_bindgen_test]
async fn keys_change_the_chosen_cell_and_one_cell_is_a_tab_stop() {
    let (place, said) = screen().await;
    let at = find(&place, "cell-unit-20-T-2024");
    at.focus().expect("a cell takes the keyboard");
    drawn().await;
    said.borrow_mut().clear();
    press(&at, "+", false).await;
    press(&at, "ArrowLeft", true).await;
    let early = Some(Instrument::EarlyRetirement);
    assert_eq!(
        *said.borrow(),
        [
            Message::PostAdded(cell(early, 2024)),
            Message::PostMoved(cell(early, 2024), 2023)
        ]
    );
    let stops = place
        .query_selector_all("[role=grid] [tabindex='0']")
        .expect("a valid selector");
    assert_eq!(stops.length(), 1);
    // The cell follows its post into the year before.
    assert_eq!(find(&place, "cell-unit-20-T-2023").tab_index(), 0);
}

#[wasm_bindgen_test]
async fn a_year_head_sets_posts_of_the_block() {
    let (place, said) = screen().await;
    let head = find(&place, "cell-block-2025");
    assert!(head.text_content().is_some_and(|text| text.starts_with("45")));
    head.focus().expect("a cell takes the keyboard");
    drawn().await;
    said.borrow_mut().clear();
    press(&head, "+", false).await;
    assert!(matches!(
        said.borrow().first(),
        Some(Message::PostAdded(CellRef {
            scope: Scope::Block(_),
            year: 2025,
            ..
        }))
    ));
}
