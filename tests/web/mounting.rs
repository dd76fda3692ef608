//! Putting a component on a page of its own.

use std::time::Duration;

use lo_trinh::ui::markup::Part;
use lo_trinh::ui::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

/// What is put on the page.
#[derive(Clone, PartialEq, Properties)]
struct Shown {
    node: Html,
}

#[yew::component]
fn Place(shown: &Shown) -> Html {
    shown.node.clone()
}

/// Mounts a part of the screen into a new part of the document and gives that, once the part and whatever it set off
/// are drawn.
pub async fn mount<P: Part>(properties: P::Properties) -> Element {
    let document = gloo::utils::document();
    let place = document.create_element("div").expect("`div` is a valid name");
    document
        .body()
        .expect("the test page has a body")
        .append_child(&place)
        .expect("a new element fits anywhere");
    let node = P::node(None, properties);
    yew::Renderer::<Place>::with_root_and_props(place.clone(), Shown { node }).render();
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

/// A part that remembers what it was first drawn with.
#[component]
fn First(PlaceProps { said }: &PlaceProps) -> Html {
    let first = use_state(|| said.clone());
    html! { <b>{ &*first }</b> }
}

/// Another, whose state is of another type.
#[component]
fn Longest(PlaceProps { said }: &PlaceProps) -> Html {
    let longest = use_state(|| said.len());
    html! { <i>{ *longest }</i> }
}

#[derive(Clone, PartialEq, Properties)]
struct PlaceProps {
    said: String,
}

/// Two parts with state that take turns in one place.
#[component]
fn Turns() -> Html {
    let turn = use_state(|| 0_u32);
    let onclick = {
        let turn = turn.clone();
        move |_| turn.set(*turn + 1)
    };
    let said = "x".repeat(*turn as usize + 1);
    html! {
        <>
            <button {onclick}>{ "on" }</button>
            if *turn % 2 == 0 { <First {said} /> } else { <Longest {said} /> }
        </>
    }
}

#[wasm_bindgen_test]
async fn state_does_not_pass_to_another_part_in_the_same_place() {
    let place = mount::<Turns>(()).await;
    let press = || {
        place
            .query_selector("button")
            .expect("valid")
            .expect("a button")
            .unchecked_into::<HtmlElement>()
            .click()
    };
    assert_eq!(place.inner_html(), "<button>on</button><b>x</b>");
    press();
    drawn().await;
    assert_eq!(place.inner_html(), "<button>on</button><i>2</i>");
    press();
    drawn().await;
    assert_eq!(place.inner_html(), "<button>on</button><b>xxx</b>");
}
