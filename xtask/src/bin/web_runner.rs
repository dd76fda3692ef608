//! Runs component tests in a browser; cargo starts it in the place of the test program.
//!
//! It is wasm-bindgen's own runner, taken as a library so that `Cargo.lock` pins it and everything it
//! is made of, and so that nothing has to be installed.

/// Hands the command line on.
fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
}
