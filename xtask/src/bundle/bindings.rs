//! The glue between the page and its wasm module, made by wasm-bindgen and then shorn of its loader.
//!
//! wasm-bindgen's own loader can fetch a module over the network and compile one synchronously. The
//! page must do neither: the first is forbidden, the second is refused by Chrome 109 above 4 KB. So the
//! loader is cut out and a four-line one put in its place; a glue that does not look as expected stops
//! the build.

use std::path::Path;

use anyhow::{Context as _, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

/// What wasm-bindgen makes of a compiled module.
#[derive(Debug)]
pub struct Bindings {
    /// The module, without the sections only a debugger reads.
    pub wasm: Vec<u8>,
    /// A script that defines `wasm_bindgen(bytes)`, which starts the module.
    pub glue: String,
}

/// Where wasm-bindgen's loader begins.
const LOADER_BEGINS: &str = "async function __wbg_load(";

/// Where wasm-bindgen's loader, the last thing inside its function, ends.
const LOADER_ENDS: &str = "return Object.assign(__wbg_init, { initSync }, exports);";

/// What stands in its place.
const OWN_LOADER: &str = "return async function (bytes) {
        const { instance, module } = await WebAssembly.instantiate(bytes, __wbg_get_imports());
        __wbg_finalize_init(instance, module);
    };";

/// Runs wasm-bindgen over the module at `path`.
pub fn bind(path: &Path) -> Result<Bindings> {
    let mut output = Bindgen::new()
        .input_path(path)
        .no_modules(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .with_context(|| format!("wasm-bindgen cannot read {}", path.display()))?;
    if output.snippets().values().any(|snippets| !snippets.is_empty()) || !output.local_modules().is_empty() {
        bail!("a crate brings JavaScript of its own, which the one-file page has no place for");
    }
    let glue = with_own_loader(output.js())?;
    Ok(Bindings {
        wasm: output.wasm_mut().emit_wasm(),
        glue,
    })
}

/// The glue with our loader in the place of wasm-bindgen's.
fn with_own_loader(glue: &str) -> Result<String> {
    let (before, rest) = glue
        .split_once(LOADER_BEGINS)
        .context("wasm-bindgen's loader was not found")?;
    let (_, after) = rest
        .split_once(LOADER_ENDS)
        .context("the end of wasm-bindgen's loader was not found")?;
    Ok(format!("{before}{OWN_LOADER}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_is_replaced() -> Result<()> {
        let glue = format!("let a = 1;\n{LOADER_BEGINS}module) {{ fetch(module) }}\n{LOADER_ENDS}\n}})();");
        let own = with_own_loader(&glue)?;
        assert_eq!(own, format!("let a = 1;\n{OWN_LOADER}\n}})();"));
        Ok(())
    }

    #[test]
    fn an_unknown_glue_stops_the_build() {
        assert!(with_own_loader("let a = 1;").is_err());
        assert!(with_own_loader(LOADER_BEGINS).is_err());
    }
}
