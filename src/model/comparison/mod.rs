//! What differs between two scenarios, and how much of the difference of their results each difference makes.
//!
//! Two scenarios differ in [`Factor`]s, each of which can be taken over on its own ([`mixture()`]); all of them taken over make
//! the one scenario into the other. [`Attribution`] shares the difference of a result out over them, in whole numbers, so that
//! the parts add up exactly.

mod attribution;
mod difference;
mod factor;
mod mixture;
mod shares;

pub use attribution::{Attribution, Measure, Side};
pub use difference::differences;
pub use factor::{Factor, LineKey, LinesBy, line_key};
pub use mixture::mixture;
pub use shares::{EXACT_UP_TO, Method, Share, printed};
