//! The page: mounts the one component with state.

#[cfg(target_arch = "wasm32")]
fn main() {
    let mount = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"));
    if let Some(mount) = mount {
        // What stands there until now says that the tool is opening; it goes when the page is drawn.
        yew::Renderer::<lo_trinh::ui::Root>::with_root(mount).render();
    }
}

/// On the host there is no page; the binary exists so that the workspace builds everywhere.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
