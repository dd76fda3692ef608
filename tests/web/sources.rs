//! The sources screen: what is said when one types, filters and looks a figure up.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use lo_trinh::app::{Dialog, Message, SourceFilter};
use lo_trinh::baseline::document_scenario;
use lo_trinh::model::evaluate;
use lo_trinh::model::payroll::BlockKind;
use lo_trinh::report::sources::{Filter, sources};
use lo_trinh::rules::rulebook;
use lo_trinh::text::Language::Vi;
use lo_trinh::text::catalog;
use lo_trinh::ui::sources::{Props, Sources};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};
use yew::Callback;

use crate::mounting::{drawn, mount};

/// The screen of the document's scenario, and what it has said so far.
async fn screen() -> (Element, Rc<RefCell<Vec<Message>>>) {
    let scenario = document_scenario();
    let report = Rc::new(sources(
        &scenario,
        &evaluate(&scenario, &rulebook()),
        Filter::All,
        "",
        Vi,
    ));
    let said = Rc::new(RefCell::new(Vec::new()));
    let on = {
        let said = said.clone();
        Callback::from(move |message| said.borrow_mut().push(message))
    };
    let words = catalog(Vi);
    let place = mount::<Sources>(Props { report, words, on }).await;
    settled().await;
    (place, said)
}

fn find(place: &Element, selector: &str) -> HtmlElement {
    let found = place.query_selector(selector).expect("a valid selector");
    let found = found.unwrap_or_else(|| panic!("no {selector} in {}", place.outer_html()));
    found.unchecked_into()
}

/// Types into a field and leaves it with Enter.
async fn type_into(field: &HtmlElement, text: &str) {
    let script = "field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));";
    let typed = Function::new_with_args("field, text", script);
    typed
        .call2(&JsValue::NULL, field, &text.into())
        .expect("an input takes text");
    settled().await;
    let script = "field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));";
    let left = Function::new_with_args("field", script);
    left.call1(&JsValue::NULL, field).expect("a key is pressed");
    settled().await;
}

/// A field draws what is typed, then what it hands on, then what it is handed back: a few rounds of drawing.
async fn settled() {
    for _ in 0..8 {
        drawn().await;
    }
}

#[wasm_bindgen_test]
async fn every_figure_is_a_row_with_its_number_marked() {
    let (place, _) = screen().await;
    let rows = place
        .query_selector_all("[data-testid^=figure-]")
        .expect("a valid selector");
    assert_eq!(rows.length(), 61);
    let row = find(&place, "[data-testid=figure-PublicServiceRecord]");
    let text = row.text_content().unwrap_or_default();
    assert!(text.contains("67,57%") && text.contains("67,56%"), "{text}");
    assert_eq!(find(&row, "mark").text_content().as_deref(), Some("75/111"));
}

#[wasm_bindgen_test]
async fn a_wrong_entry_keeps_the_old_value_and_says_what_is_taken() {
    let (place, said) = screen().await;
    let entry = find(&place, "[data-testid=assumption-base-public-service]");
    let field = find(&entry, "input");
    type_into(&field, "nhiều").await;
    assert!(said.borrow().is_empty());
    let sentence = find(&entry, "[role=alert]").text_content().unwrap_or_default();
    assert!(
        sentence.contains("Nhập số nguyên từ 0 đến 1.000.000"),
        "{sentence}"
    );
    assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"));
    type_into(&field, "1.170").await;
    assert_eq!(
        said.borrow().as_slice(),
        [Message::BlockBaseSet(BlockKind::PublicService, Some(1_170))]
    );
    assert!(
        entry
            .query_selector("[role=alert]")
            .expect("a valid selector")
            .is_none()
    );
}

#[wasm_bindgen_test]
async fn a_figure_leads_to_its_passage_and_a_filter_is_chosen() {
    let (place, said) = screen().await;
    find(&place, "[data-testid=figure-Quarters] .vb").click();
    find(&place, ".seg button:nth-child(2)").click();
    let said = said.borrow();
    let [
        Message::DialogOpened(Dialog::Document {
            passage: Some(passage),
        }),
        filter,
    ] = said.as_slice()
    else {
        panic!("the document is opened at a passage: {said:?}")
    };
    assert!(passage.contains("thành phố còn 62 khu phố"));
    assert_eq!(*filter, Message::SourceFilterChosen(SourceFilter::Quoted));
}
