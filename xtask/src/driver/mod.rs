//! The delivered file in a real browser, as a person would have it: opened from disk, in a fresh
//! profile, with keyboard, pointer, files and downloads.
//!
//! Everything here blocks. A test is a list of steps and reads best as one; the WebDriver client below
//! is asynchronous, and [`Page`] keeps a small runtime for it.

mod complaints;
mod extension;
mod hands;
mod keys;
mod kill;
mod launch;
mod page;
mod room;
mod screens;
mod server;

pub use kill::Killed;
pub use page::Page;
pub use room::Room;

/// A browser the delivered file must work in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    /// The engine of Chrome, Edge and Cốc Cốc. Local files share their storage here.
    Chromium,
    /// Each local file is isolated from all others here, by its full path.
    Firefox,
}
