//! The page's own script, which unpacks and starts the rest.

/// Runs before everything else: takes away what could reach the network past the policy.
const CLOSE_EXITS: &str = include_str!("../../assets/close-exits.js");

/// Unpacks the module where the browser cannot, by Devon Govett, unchanged.
const TINY_INFLATE: &str = include_str!("../../assets/tiny-inflate/index.js");

/// Unpacks and starts the module, or says why not.
const START: &str = include_str!("../../assets/start.js");

/// The script that stands in the document: the exits closed, the inflater, the start, in this order. A block
/// keeps its names out of the page's global scope.
pub fn assemble() -> String {
    format!(
        "{CLOSE_EXITS}{{\n\
         const tinyInflate = (function () {{\n\
         // tiny-inflate 1.0.3, Copyright (c) 2015-present Devon Govett, MIT licence\n\
         const module = {{}};\n{TINY_INFLATE}\nreturn module.exports;\n}})();\n\
         {START}}}\n"
    )
}

/// The scripts in which nothing may name the network: all but the first part, which must name what it
/// removes.
pub fn own_text(glue: &str) -> String {
    format!("{TINY_INFLATE}{glue}{START}")
}
