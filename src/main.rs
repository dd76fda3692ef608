//! The page: mounts the one stateful component on the document's body.

#[cfg(target_arch = "wasm32")]
fn main() {
    yew::Renderer::<Placeholder>::new().render();
}

/// Stands until the root component is built.
#[cfg(target_arch = "wasm32")]
#[yew::component]
fn Placeholder() -> yew::Html {
    yew::html! { <p>{ "Lộ trình 2025" }</p> }
}

/// On the host there is no page; the binary exists so that the workspace builds everywhere.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
