//! The check that nothing in the page can ask the network for anything.
//!
//! A Content Security Policy does not cover every way out: windows, navigation and connections made ahead get past
//! it. So the delivered scripts and the modules' imports must not even name a way, governed or not; the document must
//! have no element that asks for anything; and nothing in the file may hold an address that a way could be taken to.

use std::collections::BTreeSet;

use anyhow::Result;
use wasmparser::{Parser, Payload};

/// The browser's ways out, as they are named in scripts and, in part, in wasm-bindgen's import names.
const WAYS_OUT: [&str; 30] = [
    "fetch",
    "XMLHttpRequest",
    "WebSocket",
    "WebTransport",
    "EventSource",
    "sendBeacon",
    "RTCPeerConnection",
    "importScripts",
    "serviceWorker",
    "ServiceWorker",
    "SharedWorker",
    "addModule",
    "FontFace",
    "Audio",
    "preconnect",
    "prerender",
    "speculationrules",
    "http-equiv",
    "ping",
    "window.open",
    "location.assign",
    "location.replace",
    "location.href =",
    "location.reload",
    "location =",
    "navigation.navigate",
    "set_location",
    "requestSubmit",
    "import(",
    "initSync",
];

/// Calls that open a window or a request, whatever they are called on. (`.open` alone is harmless: a
/// dialog has such a property.)
const CALLS: [&str; 2] = [".open(", ".submit("];

/// The ways out that a script names. One it cannot see: an address assigned to the document itself looks
/// like one assigned to a download link. `clippy.toml` forbids that where it would be written.
pub fn named_in_script(script: &str) -> Vec<String> {
    let ways = WAYS_OUT.into_iter().filter(|way| contains_name(script, way));
    let calls = CALLS.into_iter().filter(|call| script.contains(call));
    ways.chain(calls)
        .map(|way| format!("the script names `{way}`"))
        .collect()
}

/// The ways out that a module imports. wasm-bindgen names an import after the browser's function,
/// for example `__wbg_fetch_0123456789abcdef`.
pub fn named_in_imports(wasm: &[u8]) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for name in imports(wasm)? {
        let stem = name.trim_start_matches("__wbg_").trim_start_matches("new_");
        let calls = |way: &str| stem.to_ascii_lowercase().starts_with(&way.to_ascii_lowercase());
        if WAYS_OUT.into_iter().any(calls) {
            found.push(format!("the module imports `{name}`"));
        }
    }
    Ok(found)
}

/// Attributes by which a document asks for something, or sends something.
const ASKING: [&str; 13] = [
    "src",
    "srcset",
    "href",
    "action",
    "formaction",
    "ping",
    "poster",
    "data",
    "background",
    "manifest",
    "imagesrcset",
    "xlink:href",
    "cite",
];

/// What such an attribute may begin with: data within the document, or a place in it.
const WITHIN: [&str; 2] = ["data:", "#"];

/// The elements of a document that ask for something elsewhere, or send the reader there.
pub fn asked_in_document(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for tag in tags(html) {
        for (name, value) in attributes(tag) {
            let asks = ASKING.contains(&name.to_ascii_lowercase().as_str());
            if asks && !WITHIN.iter().any(|within| value.starts_with(within)) {
                found.push(format!("the document asks for `{value}` in `{name}`"));
            }
            let directs = name.eq_ignore_ascii_case("http-equiv");
            if directs && !value.eq_ignore_ascii_case("Content-Security-Policy") {
                found.push(format!("the document directs the browser by `{value}`"));
            }
        }
    }
    found
}

/// The start tags of a document, without their brackets. What stands in scripts and styles holds no tag, since the bundle
/// refuses a text that could end its element; data in letters has no `<` at all.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').skip(1).filter_map(|rest| {
        let begins = rest.starts_with(|letter: char| letter.is_ascii_alphabetic());
        begins.then(|| rest.split('>').next().unwrap_or_default())
    })
}

/// The attributes of a start tag that have a value in double quotation marks, as all of ours have.
fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    tag.split("=\"")
        .zip(tag.split("=\"").skip(1))
        .map(|(before, after)| {
            let name = before.rsplit([' ', '\n', '"']).next().unwrap_or_default();
            (name, after.split('"').next().unwrap_or_default())
        })
}

/// What the modules name and nobody is ever asked for: names of XML vocabularies, of licences, and of the pages that the crates'
/// messages point to.
const NAMES_ONLY: [&str; 9] = [
    "www.w3.org/",
    "schemas.openxmlformats.org/",
    "schemas.microsoft.com/",
    "purl.org/",
    "purl.oclc.org/",
    "docs.oasis-open.org/",
    "www.apache.org/licenses/",
    "developer.mozilla.org/",
    "docs.rs/",
];

/// The addresses a script, a document or a module holds, but for those that are names only. Without an address there is
/// nowhere to go to, by whatever way.
pub fn addresses(bytes: &[u8]) -> Vec<String> {
    const MARK: &[u8] = b"://";
    let mut found = BTreeSet::new();
    for at in (0..bytes.len()).filter(|at| bytes[*at..].starts_with(MARK)) {
        let letters = bytes[..at]
            .iter()
            .rev()
            .take_while(|byte| byte.is_ascii_lowercase())
            .count();
        let rest = &bytes[at + MARK.len()..];
        let named = NAMES_ONLY.iter().any(|name| rest.starts_with(name.as_bytes()));
        let place = rest.first().is_some_and(u8::is_ascii_alphanumeric) || rest.first() == Some(&b'[');
        if letters >= 2 && place && !named {
            let address = &bytes[at - letters..bytes.len().min(at + 60)];
            let end = address
                .iter()
                .position(|byte| !byte.is_ascii_graphic() || *byte == b'"');
            let address = &address[..end.unwrap_or(address.len())];
            found.insert(format!("an address: `{}`", String::from_utf8_lossy(address)));
        }
    }
    found.into_iter().collect()
}

/// The names of a module's imports.
fn imports(wasm: &[u8]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ImportSection(section) = payload? {
            for import in section.into_imports() {
                names.push(import?.name.to_owned());
            }
        }
    }
    Ok(names)
}

/// Whether `name` stands in the text on its own and not as a part of a longer name.
fn contains_name(text: &str, name: &str) -> bool {
    let in_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].chars().next_back().is_some_and(in_name);
        let after = text[at + name.len()..].chars().next().is_some_and(in_name);
        !before && !after
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module whose only content is one function type and one import of `name` (up to 100 bytes).
    fn module_importing(name: &str) -> Vec<u8> {
        let mut import = vec![1, 1, b'w', name.len() as u8];
        import.extend(name.bytes());
        import.extend([0, 0]);
        let mut wasm = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02".to_vec();
        wasm.push(import.len() as u8);
        wasm.extend(import);
        wasm
    }

    #[test]
    fn a_script_that_fetches_is_found() {
        assert_eq!(named_in_script("window.fetch('x')"), ["the script names `fetch`"]);
        assert_eq!(
            named_in_script("new WebSocket(u)"),
            ["the script names `WebSocket`"]
        );
        assert_eq!(named_in_script("arg0.open(arg1)"), ["the script names `.open(`"]);
        assert_eq!(named_in_script("return arg0.open;"), Vec::<String>::new());
        assert_eq!(named_in_script("return arg0.prefetched;"), Vec::<String>::new());
    }

    #[test]
    fn a_module_that_imports_a_way_out_is_found() -> Result<()> {
        for name in [
            "__wbg_fetch_0123",
            "__wbg_new_WebSocket_0123",
            "__wbg_sendBeacon_0123",
        ] {
            assert_eq!(
                named_in_imports(&module_importing(name))?,
                [format!("the module imports `{name}`")]
            );
        }
        assert_eq!(
            named_in_imports(&module_importing("__wbg_createElement_0123"))?,
            Vec::<String>::new()
        );
        Ok(())
    }

    #[test]
    fn a_document_that_asks_is_found() {
        let asks = |html: &str| asked_in_document(html).len();
        assert_eq!(
            asks(
                "<link rel=\"icon\" href=\"data:image/svg+xml,x\"><a class=\"skip\" href=\"#content\">x</a>"
            ),
            0
        );
        assert_eq!(
            asks("<meta http-equiv=\"Content-Security-Policy\" content=\"img-src data:\">"),
            0
        );
        assert_eq!(asks("<META HTTP-EQUIV=\"refresh\" content=\"0;url=//x\">"), 1);
        assert_eq!(asks("<p>a < b</p><link rel=\"preconnect\" href=\"//x\">"), 1);
        assert_eq!(
            asks("<a href=\"#a\" ping=\"https://x\">x</a>\n<img\nalt=\"\" src=\"x.png\">"),
            2
        );
    }

    #[test]
    fn addresses_are_found_and_names_are_not() {
        let found =
            addresses(b"xhttp://www.w3.org/2000/svghttps://example.org/a b\0ws://[::1]/ file:///C:/ a :// b");
        assert_eq!(
            found,
            [
                "an address: `svghttps://example.org/a`",
                "an address: `ws://[::1]/`"
            ]
        );
        assert_eq!(
            addresses(b"http://www.w3.org.example.org/"),
            ["an address: `http://www.w3.org.example.org/`"]
        );
    }

    #[test]
    fn a_broken_module_is_an_error() {
        assert!(named_in_imports(b"\0asm?").is_err());
    }
}
