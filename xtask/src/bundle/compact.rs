//! Texts without what only their authors read: indentation and comments. Names stay as they are, so that
//! the delivered file can still be read.

/// A script without indentation, empty lines and lines that are only a comment. Lines that name a
/// copyright stay. The script must not contain text that spans lines; wasm-bindgen's and ours do not.
pub fn script(text: &str) -> String {
    let kept = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !is_comment(line));
    kept.flat_map(|line| [line, "\n"]).collect()
}

/// A [`script`] of our own without the spaces that stand beside marks outside quotation marks. For scripts that hold no
/// two signs in a row, as ours. A line with a template or a backslash stays as it is: in templates and in the expressions that
/// have backslashes a space is a letter.
pub fn own_script(text: &str) -> String {
    let lines = script(text);
    let lines = lines.lines().map(|line| match line.contains(['`', '\\']) {
        true => line.to_owned(),
        false => without_spaces(line),
    });
    lines.flat_map(|line| [line, "\n".to_owned()]).collect()
}

/// A line without the spaces beside marks.
fn without_spaces(line: &str) -> String {
    let mut kept = String::with_capacity(line.len());
    let mut quoted = false;
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        quoted ^= letter == '"';
        let before = kept.ends_with(is_mark);
        let after = letters.peek().is_some_and(|next| is_mark(*next));
        if quoted || letter != ' ' || !(before || after) {
            kept.push(letter);
        }
    }
    kept
}

/// Whether a space beside it says nothing.
const fn is_mark(letter: char) -> bool {
    matches!(
        letter,
        '=' | '<'
            | '>'
            | '+'
            | '-'
            | '*'
            | '/'
            | '%'
            | '&'
            | '|'
            | '^'
            | '?'
            | ':'
            | ','
            | ';'
            | '('
            | ')'
            | '['
            | ']'
            | '{'
            | '}'
    )
}

/// Whether a script's line is nothing but a comment.
fn is_comment(line: &str) -> bool {
    let whole = line.starts_with("//") || line.starts_with("/*") && line.find("*/") == Some(line.len() - 2);
    whole && !line.contains("Copyright")
}

/// Styles without comments, and with no more space than their grammar asks for. Text in quotation marks
/// stays as it is.
pub fn styles(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let (piece, after) = match letter {
            '"' | '\'' => rest.split_at(quoted_length(rest, letter)),
            '/' if rest.starts_with("/*") => {
                let length = rest[2..].find("*/").map_or(rest.len(), |end| end + 4);
                (" ", &rest[length..])
            }
            _ if letter.is_whitespace() => (" ", rest.trim_start()),
            _ => rest.split_at(letter.len_utf8()),
        };
        if piece == " " {
            if !ends_with_space_or_mark(&kept) {
                kept.push(' ');
            }
        } else {
            if matches!(piece, "{" | "}" | ";" | ",") && kept.ends_with(' ') {
                kept.pop();
            }
            kept.push_str(piece);
        }
        rest = after;
    }
    kept
}

/// Whether a space after this text would say nothing.
fn ends_with_space_or_mark(text: &str) -> bool {
    text.is_empty() || text.ends_with([' ', '{', '}', ';', ','])
}

/// How long the quoted text is that `text` begins with, its quotation marks included.
fn quoted_length(text: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        if letter == mark && !escaped {
            return at + letter.len_utf8();
        }
        escaped = letter == '\\' && !escaped;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_loses_indentation_and_comments() {
        let text = "// why\n  let a = 1; // one\n\n\t/* what */\n  // Copyright (c) someone\n/* a */ b();\n";
        assert_eq!(
            script(text),
            "let a = 1; // one\n// Copyright (c) someone\n/* a */ b();\n"
        );
    }

    #[test]
    fn our_own_script_loses_spaces_beside_marks() {
        let text = "const a = (b, c) => { return b >>> 1 ? \"x = y, z\" : c; };\n  let d = -1 >>> 0;\nif (a in window) b();\n";
        let expected = "const a=(b,c)=>{return b>>>1?\"x = y, z\":c;};\nlet d=-1>>>0;\nif(a in window)b();\n";
        assert_eq!(own_script(text), expected);
    }

    #[test]
    fn spaces_that_are_letters_stay() {
        let text = "const head = /^a b (\\d+)$/;\nconst name = `x = ${y} z`;\nconst c = 1;\n";
        let expected = "const head = /^a b (\\d+)$/;\nconst name = `x = ${y} z`;\nconst c=1;\n";
        assert_eq!(own_script(text), expected);
    }

    #[test]
    fn styles_keep_what_they_mean() {
        let text = "/* a */\n.a > .b ,\n.c :hover {\n  margin: calc(1px + 2px) ;\n  color : red;\n}\n@media (x) and (y) { a { b: c } }\n";
        let expected = ".a > .b,.c :hover{margin: calc(1px + 2px);color : red;}@media (x) and (y){a{b: c}}";
        assert_eq!(styles(text), expected);
    }

    #[test]
    fn quoted_text_in_styles_is_left_alone() {
        let text = "a { content: \"  /* \\\" { \" ; }  b{content:''}";
        assert_eq!(styles(text), "a{content: \"  /* \\\" { \";}b{content:''}");
    }

    #[test]
    fn an_unfinished_comment_or_quotation_comes_to_an_end() {
        assert_eq!(styles("a{}/* b"), "a{}");
        assert_eq!(styles("a{b:\"c"), "a{b:\"c");
    }
}
