//! The accessibility checker axe, run inside the page.

use anyhow::Result;
use xtask::driver::Page;

/// axe-core 4.14.1, unchanged. Its licence lies beside it; it is never delivered.
const AXE: &str = include_str!("fixtures/axe-core/axe.min.js");

/// What axe finds wrong with the page as it is now: rule, help, and the first element concerned.
pub fn violations(page: &Page) -> Result<Vec<String>> {
    page.evaluate(&format!("if (!window.axe) {{ {AXE} }}"))?;
    let found = page.evaluate(
        "const { violations } = await axe.run(document, { resultTypes: ['violations'] });
         return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0].html}`);",
    )?;
    Ok(found
        .as_array()
        .into_iter()
        .flatten()
        .map(ToString::to_string)
        .collect())
}
