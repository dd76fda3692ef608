//! What follows from a scenario under the law of the tool's own files.

use lo_trinh::model::rule::Rulebook;
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::{self, Evaluation};
use std::sync::LazyLock;

/// The law of the tool's own files.
pub static BOOK: LazyLock<Rulebook> = LazyLock::new(lo_trinh::rules::rulebook);

/// What follows from a scenario under it.
pub fn evaluate(scenario: &Scenario) -> Evaluation {
    model::evaluate(scenario, &BOOK)
}
