//! `dist`: the one file that is delivered.

mod bindings;
mod compact;
mod compile;
mod document;
mod letters;
mod pack;
mod script;
mod styles;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use xtask::workspace::{PAGE_NAME, Workspace};

use crate::network;

pub use compile::TARGET;

/// The most bytes the delivered file may have with everything in it. The first stage had 450 000 and kept to it.
const LIMIT_BYTES: usize = 1_500_000;

/// The delivered file and what it was made of.
#[derive(Debug)]
pub struct Page {
    /// The file's whole text.
    pub html: String,
    /// The size of module, styles and glue as a zlib stream, in bytes.
    pub packed_bytes: usize,
    /// The size of the office in the file, in letters.
    pub office_bytes: usize,
    /// Everything in the file that could reach the network, by the names it goes by. Empty in a page
    /// that may be delivered.
    pub network_names: Vec<String>,
}

impl Page {
    /// The file's SHA-256, as `sha256sum` prints it.
    pub fn sha256(&self) -> String {
        pack::sha256_hex(self.html.as_bytes())
    }

    /// How many bytes the file has more than it may have, as a sentence.
    pub fn excess(&self) -> Option<String> {
        let bytes = self.html.len();
        let more = bytes.checked_sub(LIMIT_BYTES).filter(|more| *more > 0)?;
        Some(format!(
            "the file has {bytes} bytes, {more} more than the {LIMIT_BYTES} it may have (docs/design.md, \"Size\")"
        ))
    }

    /// Writes the file into a folder.
    pub fn write(&self, folder: &Path) -> Result<PathBuf> {
        let file = folder.join(PAGE_NAME);
        fs::create_dir_all(folder)?;
        fs::write(&file, &self.html).with_context(|| format!("{} cannot be written", file.display()))?;
        Ok(file)
    }
}

/// Builds the page from a checkout; the compiler works in the folder `target`.
pub fn build(workspace: &Workspace, target: &Path) -> Result<Page> {
    let modules = compile::compile(workspace, target)?;
    let bindings = bindings::bind(&modules.page)?;
    let office = bindings::bind(&modules.office)?;
    let styles = styles::read(&workspace.root().join("styles"))?;
    let packed_styles = compact::styles(&styles.packed);
    let glue = compact::script(&bindings.glue);
    let worker = compact::script(&script::worker(&office.glue));
    let template = workspace.root().join("index.html");
    let template =
        fs::read_to_string(&template).with_context(|| format!("{} cannot be read", template.display()))?;
    let frame = document::frame(&document::Parts {
        template: &template,
        styles: &compact::styles(&styles.at_start),
        script: &compact::own_script(&script::assemble()),
        glue: &glue,
    })?;
    let at_start = [
        &bindings.wasm,
        packed_styles.as_bytes(),
        glue.as_bytes(),
        worker.as_bytes(),
        frame.before.as_bytes(),
        frame.after.as_bytes(),
    ];
    // The last one is what remains.
    let lengths: Vec<usize> = at_start[..at_start.len() - 1]
        .iter()
        .map(|part| part.len())
        .collect();
    let packed = pack::zlib(&at_start.concat())?;
    let packed_office = pack::lzma(&office.wasm)?;
    let office_letters = letters::from_bytes(&packed_office);
    let html = document::assemble(
        &frame,
        &lengths,
        &document::Packed {
            letters: &letters::from_bytes(&packed),
            sum: &pack::sha256_base64(&packed),
            bytes: packed.len(),
        },
        &document::Packed {
            letters: &office_letters,
            sum: &pack::sha256_base64(&packed_office),
            bytes: packed_office.len(),
        },
    );
    let own = script::own_text(&bindings.glue);
    let mut network_names = network::asked_in_document(&html);
    for script in [&own, &worker] {
        network_names.extend(network::named_in_script(script));
    }
    for module in [&bindings.wasm, &office.wasm] {
        network_names.extend(network::named_in_imports(module)?);
        network_names.extend(network::addresses(module));
    }
    for text in [&own, &worker, &template, &packed_styles] {
        network_names.extend(network::addresses(text.as_bytes()));
    }
    Ok(Page {
        html,
        packed_bytes: packed.len(),
        office_bytes: office_letters.len(),
        network_names,
    })
}

/// All styles of the page in one text, for `trunk`.
pub fn all_styles(workspace: &Workspace) -> Result<String> {
    let styles = styles::read(&workspace.root().join("styles"))?;
    Ok(styles.packed + &styles.at_start)
}
