//! The delivered document: the template with the policy, the styles, the module and the script put in.

use anyhow::{Result, bail};

use super::pack;

/// What the document is made of.
#[derive(Debug)]
pub struct Parts<'a> {
    /// The top-level `index.html`.
    pub template: &'a str,
    /// The styles that stand in the document.
    pub styles: &'a str,
    /// The script that stands in the document.
    pub script: &'a str,
    /// The script that is packed. The policy must know it too.
    pub glue: &'a str,
    /// The module, the other styles and the glue as a zlib stream, in letters.
    pub packed: &'a str,
    /// The SHA-256 of that stream, by which a damaged copy is noticed.
    pub packed_sum: &'a str,
    /// How many bytes of it, once unpacked, are the module.
    pub module_bytes: usize,
    /// How many bytes, after the module, are the styles.
    pub styles_bytes: usize,
    /// How many bytes the stream has.
    pub packed_bytes: usize,
    /// How many bytes, after the styles, are the glue. The script of the reader of workbooks is the rest.
    pub glue_bytes: usize,
    /// The reader of workbooks, as LZMA, in letters.
    pub office: &'a str,
    /// The SHA-256 of that LZMA.
    pub office_sum: &'a str,
    /// How many bytes that LZMA has.
    pub office_bytes: usize,
}

/// The line of the template after which the policy is written, so that it governs all that follows.
const AFTER_CHARSET: &str = "<meta charset=\"utf-8\">\n";

/// Lines of the template that only `trunk` reads carry this word.
const TRUNK_MARK: &str = "data-trunk";

/// Puts the document together.
pub fn assemble(parts: &Parts<'_>) -> Result<String> {
    let styles = embeddable("the styles", parts.styles, "</style")?;
    let script = embeddable("the script", parts.script, "</script")?;
    let mut page = String::new();
    for line in parts.template.lines().filter(|line| !line.contains(TRUNK_MARK)) {
        page.push_str(line);
        page.push('\n');
    }
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n",
        policy(styles, &[script, parts.glue])
    );
    let Parts {
        packed,
        packed_sum,
        module_bytes,
        styles_bytes,
        glue_bytes,
        packed_bytes,
        office,
        office_sum,
        office_bytes,
        ..
    } = parts;
    let data = format!(
        "<script type=\"text/plain\" id=\"wasm\" data-lengths=\"{module_bytes} {styles_bytes} {glue_bytes} {packed_bytes}\" data-sum=\"{packed_sum}\">{packed}</script>\n\
         <script type=\"text/plain\" id=\"office\" data-bytes=\"{office_bytes}\" data-sum=\"{office_sum}\">{office}</script>\n"
    );
    insert_after(&mut page, AFTER_CHARSET, &policy)?;
    insert_before(&mut page, "</head>", &format!("<style>{styles}</style>\n"))?;
    insert_before(
        &mut page,
        "</body>",
        &format!("{data}<script>{script}</script>\n"),
    )?;
    Ok(page)
}

/// The Content Security Policy: nothing may be loaded, the scripts and the one style are known by their
/// hashes, and only data made by the page itself is shown or run.
fn policy(styles: &str, scripts: &[&str]) -> String {
    let hash = |text: &str| format!("'sha256-{}'", pack::sha256_base64(text.as_bytes()));
    let scripts = scripts.iter().map(|script| hash(script)).collect::<Vec<_>>();
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; \
         img-src data: blob:; connect-src 'none'; worker-src blob:; base-uri 'none'; form-action 'none'",
        scripts.join(" "),
        hash(styles),
    )
}

/// The text, if it can stand inside its element: it does not end the element, and holds no carriage
/// return, which browsers replace before they compute the hash.
fn embeddable<'a>(what: &str, text: &'a str, end: &str) -> Result<&'a str> {
    if text.to_ascii_lowercase().contains(end) {
        bail!("{what} contain(s) `{end}`");
    }
    if text.contains('\r') {
        bail!("{what} contain(s) a carriage return");
    }
    Ok(text)
}

/// Inserts after the one place where `mark` stands.
fn insert_after(page: &mut String, mark: &str, text: &str) -> Result<()> {
    let at = only_place(page, mark)? + mark.len();
    page.insert_str(at, text);
    Ok(())
}

/// Inserts before the one place where `mark` stands.
fn insert_before(page: &mut String, mark: &str, text: &str) -> Result<()> {
    let at = only_place(page, mark)?;
    page.insert_str(at, text);
    Ok(())
}

/// Where `mark` stands, provided it stands there only.
fn only_place(page: &str, mark: &str) -> Result<usize> {
    let mut places = page.match_indices(mark);
    match (places.next(), places.next()) {
        (Some((at, _)), None) => Ok(at),
        _ => bail!("index.html must contain `{}` exactly once", mark.trim_end()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A template with everything the assembly looks for.
    const TEMPLATE: &str =
        "<head>\n<meta charset=\"utf-8\">\n<link data-trunk rel=\"rust\">\n</head>\n<body></body>\n";

    #[test]
    fn the_parts_are_in_their_places() -> Result<()> {
        let parts = Parts {
            template: TEMPLATE,
            styles: "a{}",
            script: "abc",
            glue: "",
            packed: "QUJD",
            packed_sum: "sum",
            module_bytes: 2,
            styles_bytes: 1,
            packed_bytes: 3,
            glue_bytes: 0,
            office: "UkVB",
            office_sum: "other",
            office_bytes: 3,
        };
        let page = assemble(&parts)?;
        assert!(!page.contains("data-trunk"));
        assert!(
            page.starts_with(
                "<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\""
            )
        );
        assert!(page.contains(
            "script-src 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=' \
                 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'wasm-unsafe-eval'"
        ));
        assert!(page.contains("<style>a{}</style>\n</head>"));
        let end = "<script type=\"text/plain\" id=\"wasm\" data-lengths=\"2 1 0 3\" data-sum=\"sum\">QUJD</script>\n<script type=\"text/plain\" id=\"office\" data-bytes=\"3\" data-sum=\"other\">UkVB</script>\n<script>abc</script>\n</body>\n";
        assert!(page.ends_with(end));
        Ok(())
    }

    #[test]
    fn what_would_break_the_document_stops_the_build() {
        let parts = |styles, script| {
            assemble(&Parts {
                template: TEMPLATE,
                styles,
                script,
                glue: "",
                packed: "",
                packed_sum: "",
                module_bytes: 0,
                styles_bytes: 0,
                packed_bytes: 0,
                glue_bytes: 0,
                office: "",
                office_sum: "",
                office_bytes: 0,
            })
        };
        assert!(parts("a{}", "'</SCRIPT>'").is_err());
        assert!(parts("</style>", "").is_err());
        assert!(parts("a{}\r\n", "").is_err());
        assert!(
            assemble(&Parts {
                template: "<head>",
                styles: "",
                script: "",
                glue: "",
                packed: "",
                packed_sum: "",
                packed_bytes: 0,
                module_bytes: 0,
                styles_bytes: 0,
                glue_bytes: 0,
                office: "",
                office_sum: "",
                office_bytes: 0,
            })
            .is_err()
        );
    }
}
