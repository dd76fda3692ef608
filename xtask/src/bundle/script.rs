//! The page's one script: the exits closed, the inflater, the glue, the start, in this order.

/// Runs before everything else: takes away what could reach the network past the policy.
const CLOSE_EXITS: &str = include_str!("../../assets/close-exits.js");

/// Unpacks the module where the browser cannot, by Devon Govett, unchanged.
const TINY_INFLATE: &str = include_str!("../../assets/tiny-inflate/index.js");

/// Unpacks and starts the module, or says why not.
const START: &str = include_str!("../../assets/start.js");

/// The whole script. A block keeps its names out of the page's global scope.
pub fn assemble(glue: &str) -> String {
    format!(
        "{CLOSE_EXITS}{{\n\
         const tinyInflate = (function () {{\n\
         // tiny-inflate 1.0.3, Copyright (c) 2015-present Devon Govett, MIT licence\n\
         const module = {{}};\n{TINY_INFLATE}\nreturn module.exports;\n}})();\n\
         {glue}\n{START}}}\n"
    )
}

/// The parts of the script in which nothing may name the network: all but the first, which must name
/// what it removes.
pub fn own_text(glue: &str) -> String {
    format!("{TINY_INFLATE}{glue}{START}")
}
