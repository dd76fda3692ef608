//! The page's own script, which unpacks and starts the rest.

/// Runs before everything else: takes away what could reach the network past the policy.
const CLOSE_EXITS: &str = include_str!("../../assets/close-exits.js");

/// Unpacks the office, in its worker.
const UNLZMA: &str = include_str!("../../assets/unlzma.js");

/// Unpacks and starts the module, or says why not.
const START: &str = include_str!("../../assets/start.js");

/// What is shown when the program breaks down while it runs.
const RESCUE: &str = include_str!("../../assets/rescue.js");

/// Unpacks and starts the office in its worker.
const OFFICE: &str = include_str!("../../assets/office.js");

/// The script of the worker: the unpacker, its module's glue, its start.
pub fn worker(glue: &str) -> String {
    format!("{UNLZMA}{glue}\n{OFFICE}")
}

/// The script that stands in the document: the exits closed, then the start. A block keeps its names out of the
/// page's global scope.
pub fn assemble() -> String {
    format!("{CLOSE_EXITS}{{\n{RESCUE}{START}}}\n")
}

/// The scripts in which nothing may name the network: all but the first part, which must name what it
/// removes.
pub fn own_text(glue: &str) -> String {
    format!("{glue}{RESCUE}{START}")
}
