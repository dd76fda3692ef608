//! The page: mounts the one stateful component in the place the document keeps for it.

#[cfg(target_arch = "wasm32")]
fn main() {
    if let Some(place) = gloo::utils::document().get_element_by_id("app") {
        yew::Renderer::<Placeholder>::with_root(place).render();
    }
}

/// Stands until the root component is built.
#[cfg(target_arch = "wasm32")]
#[yew::component]
fn Placeholder() -> yew::Html {
    // The contract with the tests and measurements: `data-ready` once the page can be used.
    yew::use_effect_with((), |()| {
        if let Some(root) = gloo::utils::document().document_element() {
            let marked = root.set_attribute("data-ready", "1");
            debug_assert!(marked.is_ok(), "`data-ready` is a valid attribute name");
        }
    });
    yew::html! { <main><h1>{ "Lộ trình 2025" }</h1></main> }
}

/// On the host there is no page; the binary exists so that the workspace builds everywhere.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
