//! What a cell can mean: numbers, dates, sexes, times of insurance, party marks, posts.

mod date;
mod decimal;
pub mod insurance;
pub mod moment;
pub mod number;
pub mod party;
pub mod post;
pub mod sex;

pub use date::{Date, Dated};
pub use decimal::Decimal;
pub use insurance::Insurance;
pub use party::{Party, Status};
pub use post::PostKind;
pub use sex::Sex;
