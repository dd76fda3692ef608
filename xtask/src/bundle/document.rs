//! The delivered document: the template with the policy, the styles, the module and the script put in.

use anyhow::{Result, bail};

use super::pack;

/// What stands around the data: the same in every copy of the file, whatever scenario it carries.
#[derive(Debug, PartialEq, Eq)]
pub struct Frame {
    /// Everything before the data.
    pub before: String,
    /// Everything after it: the script that starts the page.
    pub after: String,
}

/// What a [`Frame`] is made of.
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
}

/// Something packed, as it stands in the document.
#[derive(Debug)]
pub struct Packed<'a> {
    /// In letters.
    pub letters: &'a str,
    /// Its SHA-256, by which a damaged copy is noticed.
    pub sum: &'a str,
    /// How many bytes it has.
    pub bytes: usize,
}

/// The line of the template after which the policy is written, so that it governs all that follows.
const AFTER_CHARSET: &str = "<meta charset=\"utf-8\">\n";

/// Lines of the template that only `trunk` reads carry this word.
const TRUNK_MARK: &str = "data-trunk";

/// What is to stand around the data.
pub fn frame(parts: &Parts<'_>) -> Result<Frame> {
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
    insert_after(&mut page, AFTER_CHARSET, &policy)?;
    insert_before(&mut page, "</head>", &format!("<style>{styles}</style>\n"))?;
    let end = page.split_off(only_place(&page, "</body>")?);
    Ok(Frame {
        before: page,
        after: format!("<script>{script}</script>\n{end}"),
    })
}

/// The document: its frame, and in it what is needed at the start, with the lengths of its parts, and the office.
pub fn assemble(frame: &Frame, lengths: &[usize], start: &Packed<'_>, office: &Packed<'_>) -> String {
    let Frame { before, after } = frame;
    let lengths: String = lengths.iter().map(|length| format!("{length} ")).collect();
    let (letters, sum, bytes) = (start.letters, start.sum, start.bytes);
    let (office_letters, office_sum, office_bytes) = (office.letters, office.sum, office.bytes);
    format!(
        "{before}<script type=\"text/plain\" id=\"wasm\" data-lengths=\"{lengths}{bytes}\" data-sum=\"{sum}\">{letters}</script>\n\
         <script type=\"text/plain\" id=\"office\" data-bytes=\"{office_bytes}\" data-sum=\"{office_sum}\">{office_letters}</script>\n{after}"
    )
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

    fn parts<'a>(styles: &'a str, script: &'a str) -> Parts<'a> {
        Parts {
            template: TEMPLATE,
            styles,
            script,
            glue: "",
        }
    }

    #[test]
    fn the_parts_are_in_their_places() -> Result<()> {
        let frame = frame(&parts("a{}", "abc"))?;
        let packed = |letters, sum| Packed {
            letters,
            sum,
            bytes: 3,
        };
        let page = assemble(
            &frame,
            &[2, 1, 0],
            &packed("QUJD", "sum"),
            &packed("UkVB", "other"),
        );
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
        assert!(frame(&parts("a{}", "'</SCRIPT>'")).is_err());
        assert!(frame(&parts("</style>", "")).is_err());
        assert!(frame(&parts("a{}\r\n", "")).is_err());
        let without = Parts {
            template: "<head>",
            ..parts("", "")
        };
        assert!(frame(&without).is_err());
    }
}
