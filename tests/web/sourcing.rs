//! The sourcing screen as it is drawn, and what it says when it is used.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use lo_trinh::app::Message;
use lo_trinh::baseline::{blank_scenario, example_scenario};
use lo_trinh::model::evaluate;
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sourcing::{PostKind, RouteKind, WardId};
use lo_trinh::report::sourcing::{Choices, sourcing};
use lo_trinh::rules::rulebook;
use lo_trinh::text::{Language, catalog};
use lo_trinh::ui::sourcing::{Props, Sourcing};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};
use yew::Callback;

use crate::mounting::{drawn, mount};

type Said = Rc<RefCell<Vec<Message>>>;

/// Mounts the screen of a scenario; the list takes up what it says.
async fn screen(scenario: &Scenario, choices: Choices) -> (Element, Said) {
    let said = Said::default();
    let on = {
        let said = said.clone();
        Callback::from(move |message| said.borrow_mut().push(message))
    };
    let report = sourcing(scenario, &evaluate(scenario, &rulebook()), choices, Language::Vi);
    let props = Props {
        report: Rc::new(report),
        words: catalog(Language::Vi),
        on,
    };
    (mount::<Sourcing>(props).await, said)
}

fn find(place: &Element, id: &str) -> Element {
    let found = place
        .query_selector(&format!("[data-testid='{id}']"))
        .expect("a valid selector");
    found.unwrap_or_else(|| panic!("{id} is on the screen"))
}

fn text(place: &Element, id: &str) -> String {
    find(place, id).text_content().unwrap_or_default()
}

fn click(place: &Element, id: &str) {
    find(place, id).unchecked_into::<HtmlElement>().click();
}

/// Does to a node of the page what a hand would do.
fn run(node: &Element, script: &str) {
    let done = Function::new_with_args("node", script).call1(&JsValue::NULL, node);
    done.expect("the event is sent");
}

/// The row of the example's late route.
fn late_row(place: &Element) -> Element {
    let row = place.query_selector("tr.post.miss").expect("a valid selector");
    row.expect("a late post")
}

#[wasm_bindgen_test]
async fn tiles_and_rows_of_the_example() {
    let (place, said) = screen(&example_scenario(), Choices::default()).await;
    assert_eq!(
        text(&place, "sourcing-title"),
        "62 khu phố, 124 vị trí, còn 9 vị trí chưa là đảng viên"
    );
    assert!(text(&place, "ward-8").contains("6/10, hạn 2025"));
    let rows = place.query_selector_all("tr.post").expect("a valid selector");
    assert_eq!(rows.length(), 9);
    let reached = place
        .query_selector_all("tr.post[tabindex='0']")
        .expect("a valid selector");
    assert_eq!(reached.length(), 1, "the Tab key stops at one row");
    click(&place, "ward-9");
    assert_eq!(*said.borrow(), [Message::WardChosen(Some(WardId(9)))]);
}

#[wasm_bindgen_test]
async fn arrows_move_the_start_of_a_row() {
    let (place, said) = screen(&example_scenario(), Choices::default()).await;
    let row = late_row(&place);
    run(
        &row,
        "node.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));",
    );
    drawn().await;
    let moved = said.borrow().clone();
    assert!(
        matches!(moved.as_slice(), [Message::RouteStartShifted(post, -1)] if post.kind == PostKind::Head),
        "{moved:?}"
    );
}

#[wasm_bindgen_test]
async fn a_route_is_chosen_from_the_list() {
    let (place, said) = screen(&example_scenario(), Choices::default()).await;
    let list = late_row(&place)
        .query_selector("select")
        .expect("a valid selector")
        .expect("a list");
    run(
        &list,
        "node.value = 'secretary'; node.dispatchEvent(new Event('change', { bubbles: true }));",
    );
    drawn().await;
    let chosen = said.borrow().clone();
    assert!(
        matches!(
            chosen.as_slice(),
            [Message::RouteChosen(_, Some(RouteKind::CellSecretary))]
        ),
        "{chosen:?}"
    );
}

#[wasm_bindgen_test]
async fn an_empty_place_offers_one_thing() {
    let (place, _) = screen(&blank_scenario("Vinh", 2026, 2030), Choices::default()).await;
    let empty = find(&place, "sourcing-empty");
    let buttons = empty.query_selector_all("button").expect("a valid selector");
    assert_eq!(buttons.length(), 1);
}
