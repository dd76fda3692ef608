//! The overview: what its buttons say.

use std::cell::RefCell;
use std::rc::Rc;

use lo_trinh::app::{Dialog, Message, NewScenario, Screen, State};
use lo_trinh::baseline::example_scenario;
use lo_trinh::model::evaluate;
use lo_trinh::report::overview::{Opened, overview};
use lo_trinh::text::{Language, catalog};
use lo_trinh::ui::overview::{Overview, Props, report};
use lo_trinh::ui::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

use super::mounting::{drawn, mount};

/// What the screen said, in order.
type Said = Rc<RefCell<Vec<Message>>>;

fn listening() -> (Said, Callback<Message>) {
    let said = Said::default();
    let on = {
        let said = said.clone();
        Callback::from(move |message| said.borrow_mut().push(message))
    };
    (said, on)
}

fn found(place: &Element, selector: &str) -> HtmlElement {
    let found = place.query_selector(selector).expect("a valid selector");
    found.expect("the page has it").unchecked_into()
}

#[wasm_bindgen_test]
async fn a_plan_to_be_begun_offers_three_ways() {
    let (said, on) = listening();
    let report = Rc::new(report(&State::new()));
    let words = catalog(Language::Vi);
    let place = mount::<Overview>(Props { report, words, on }).await;
    assert_eq!(
        place.query_selector_all("h1").expect("a valid selector").length(),
        1
    );
    for way in ["begin-spread", "begin-payroll", "begin-example", "edit-sourcing"] {
        found(&place, &format!("[data-testid={way}]")).click();
    }
    drawn().await;
    assert_eq!(
        *said.borrow(),
        [
            Message::DialogOpened(Dialog::SpreadPath),
            Message::ScreenOpened(Screen::Payroll),
            Message::ScenarioCreated(NewScenario::Example),
            Message::ScreenOpened(Screen::Sourcing),
        ]
    );
}

#[wasm_bindgen_test]
async fn a_suggestion_is_taken_up_with_one_click() {
    let (said, on) = listening();
    let scenario = example_scenario();
    let seen = overview(&scenario, &evaluate(&scenario), Opened::default(), Language::Vi);
    let first = seen.helps.items[0].change;
    let words = catalog(Language::Vi);
    let report = Rc::new(seen);
    let place = mount::<Overview>(Props { report, words, on }).await;
    assert_eq!(
        found(&place, "[data-testid=verdict-payroll]")
            .text_content()
            .as_deref(),
        Some("Có nguy cơ")
    );
    // A chart says itself in one sentence and has its table.
    let label = found(&place, "[data-testid=card-payroll] svg[role=img]").get_attribute("aria-label");
    assert!(label.is_some_and(|label| label.contains("Trong 20 khả năng như nhau")));
    assert!(
        place
            .query_selector("[data-testid=card-sourcing] details table")
            .expect("a valid selector")
            .is_some()
    );
    found(&place, "[data-testid=helps] button").click();
    drawn().await;
    assert_eq!(*said.borrow(), [Message::LeverApplied(first)]);
}
