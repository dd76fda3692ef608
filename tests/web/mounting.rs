//! Putting a component on a page of its own.

use std::time::Duration;

use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Mounts a component into a new part of the document and gives that part, once the component and
/// whatever it set off are drawn.
pub async fn mount<C: BaseComponent>(props: C::Properties) -> Element
where
    C::Properties: 'static,
{
    let document = gloo::utils::document();
    let place = document.create_element("div").expect("`div` is a valid name");
    document
        .body()
        .expect("the test page has a body")
        .append_child(&place)
        .expect("a new element fits anywhere");
    yew::Renderer::<C>::with_root_and_props(place.clone(), props).render();
    drawn().await;
    place
}

/// Waits until everything that was set off has been drawn.
pub async fn drawn() {
    yew::platform::time::sleep(Duration::ZERO).await;
}

/// A component that counts clicks, to try the above on.
#[component]
fn Counter() -> Html {
    let count = use_state(|| 0_u32);
    let onclick = {
        let count = count.clone();
        move |_| count.set(*count + 1)
    };
    html! { <button {onclick}>{ *count }</button> }
}

#[wasm_bindgen_test]
async fn a_mounted_component_answers_a_click() {
    let place = mount::<Counter>(()).await;
    assert_eq!(place.text_content().as_deref(), Some("0"));
    let button = place
        .query_selector("button")
        .expect("a valid selector")
        .expect("a button");
    button.unchecked_into::<HtmlElement>().click();
    drawn().await;
    assert_eq!(place.text_content().as_deref(), Some("1"));
}
