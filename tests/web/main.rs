//! Component tests, run in Chromium: `cargo xtask test web`. Each mounts one component on its own into a
//! fresh part of a document and looks at what appears. On the host there is nothing to test here.
#![cfg(target_arch = "wasm32")]

mod files;
mod mounting;
mod overview;
mod payroll;
mod sources;
mod sourcing;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
