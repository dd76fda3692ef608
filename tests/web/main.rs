//! Component tests, run in Chromium.
fn main() {}
