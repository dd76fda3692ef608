//! The house keeps its own rules: who may name whom, and what must not stand where.
//!
//! The table below is the one of ARCHITECTURE.md; whatever is not in it is forbidden.

use std::fs;
use std::path::{Path, PathBuf};

/// Which room may name which others of the crate.
const EDGES: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("chart", &[]),
    ("rules", &["model"]),
    ("baseline", &["model"]),
    ("text", &["model"]),
    ("report", &["model", "text", "chart", "baseline"]),
    ("formats", &["model", "report", "text"]),
    (
        "app",
        &["model", "rules", "baseline", "text", "report", "formats"],
    ),
    ("browser", &["app", "model", "text"]),
    ("ui", &["app", "report", "text", "chart", "model", "browser"]),
];

/// What must not stand in a room, with the reason. Test modules at the end of a file are not looked at.
const ABSENT: &[(&str, &str, &str)] = &[
    ("model", "serde", "no domain type is serializable"),
    ("model", "HashMap", "iteration order must not decide anything"),
    ("model", "std::time", "the day is handed in"),
    ("model", "String::from(\"", "the model is wordless"),
    ("chart", "model", "geometry knows numbers only"),
    ("text", "<div", "words are not layout"),
    ("report", "<div", "a report is data"),
    ("app", "web_sys", "the core compiles without a browser"),
    ("app", "js_sys", "the core compiles without a browser"),
    ("ui", "localStorage", "storage is the browser room's"),
    (
        "ui",
        "yew::prelude",
        "its `html!` makes four times the code of ours",
    ),
    ("ui", "<form", "no policy keeps a browser from connecting ahead"),
    ("ui", "<iframe", "no policy keeps a browser from connecting ahead"),
    ("ui", "<object", "nothing is loaded into the page"),
    ("ui", "<embed", "nothing is loaded into the page"),
    ("ui", "<meta", "no policy governs what it directs the browser to"),
    ("ui", "<link", "no policy governs connections made ahead"),
    ("ui", "<base", "the addresses of the page are its own"),
    ("ui", "://", "without an address there is nowhere to go"),
    (
        "ui",
        "style={",
        "the content security policy blocks style attributes",
    ),
];

/// The float types, written so that this file does not contain them as words of code.
const FLOATS: [&str; 2] = ["f32", "f64"];

fn sources(room: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(room);
    let mut found = Vec::new();
    let mut open = vec![root];
    while let Some(folder) = open.pop() {
        let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for entry in entries {
            let path = entry.expect("a folder's entry can be read").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).expect("a source file is text");
                let code = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
                found.push((path, code));
            }
        }
    }
    assert!(
        !found.is_empty(),
        "{room} has no sources: the table names a room that is gone"
    );
    found
}

/// The code without its comments: a comment may name anything.
fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().filter_map(|(at, line)| {
        let code = line.split("//").next().unwrap_or_default();
        (!code.trim().is_empty()).then_some((at + 1, code))
    })
}

/// The rooms a line of code names through `crate::`, also inside a braced list.
fn rooms_named(code: &str) -> Vec<&'static str> {
    let all = EDGES.iter().map(|(room, _)| *room);
    all.filter(|room| {
        let direct = code.match_indices(&format!("crate::{room}")).any(|(at, found)| {
            let next = code[at + found.len()..].chars().next();
            next.is_none_or(|letter| !letter.is_alphanumeric() && letter != '_')
        });
        let listed = code.split("crate::{").nth(1).is_some_and(|list| {
            list.split([',', '{', '}', ' ', ';', ':'])
                .any(|word| word == *room)
        });
        direct || listed
    })
    .collect()
}

/// Nobody names a room the table does not allow.
#[test]
fn rooms_name_only_whom_they_may() {
    let mut breaches = Vec::new();
    for (room, allowed) in EDGES {
        for (path, text) in sources(room) {
            for (line, code) in code_lines(&text) {
                for named in rooms_named(code) {
                    let only_root = *room == "ui" && named == "browser" && !path.ends_with("ui/root.rs");
                    if named != *room && (!allowed.contains(&named) || only_root) {
                        breaches.push(format!("{}:{line} names {named}", path.display()));
                    }
                }
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

/// Every folder of the crate is in the table.
#[test]
fn every_room_is_in_the_table() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in fs::read_dir(root).expect("the sources are there") {
        let entry = entry.expect("an entry");
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            assert!(
                EDGES.iter().any(|(room, _)| *room == name),
                "{name} is not in the table of rooms"
            );
        }
    }
}

/// What a room must not contain is not there; floats stand in `chance` only, apart from values handed on.
#[test]
fn rooms_do_not_contain_what_they_must_not() {
    let mut breaches = Vec::new();
    for (room, banned, reason) in ABSENT {
        for (path, text) in sources(room) {
            for (line, code) in code_lines(&text) {
                let names_model = *banned == "model" && !code.contains("crate::model");
                if code.contains(banned) && !names_model {
                    breaches.push(format!("{}:{line} has `{banned}`: {reason}", path.display()));
                }
            }
        }
    }
    for (path, text) in sources("model") {
        let carries = path.components().any(|part| part.as_os_str() == "chance")
            || ["outcome.rs", "verdict.rs", "sensitivity.rs"]
                .iter()
                .any(|name| path.ends_with(name));
        for (line, code) in code_lines(&text) {
            let arithmetic = FLOATS.iter().any(|float| code.contains(float));
            if arithmetic && !carries {
                breaches.push(format!("{}:{line} has a float outside `chance`", path.display()));
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

/// Nothing is left unfinished, and nothing gives up without a reason.
#[test]
fn nothing_is_unfinished() {
    let words = ["todo!", "unimplemented!", "dbg!", ".unwrap()"];
    let mut found = Vec::new();
    for (room, _) in EDGES {
        for (path, text) in sources(room) {
            for (line, code) in code_lines(&text) {
                for word in words.iter().filter(|word| code.contains(**word)) {
                    found.push(format!("{}:{line} has `{word}`", path.display()));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The table of ARCHITECTURE.md is this one.
#[test]
fn the_architecture_page_shows_this_table() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md"))
        .expect("ARCHITECTURE.md is there");
    for (room, allowed) in EDGES {
        let names = if allowed.is_empty() {
            "nothing but itself".to_owned()
        } else {
            allowed
                .iter()
                .map(|name| format!("`{name}`"))
                .collect::<Vec<_>>()
                .join(", ")
        };
        let row = format!("| `{room}` | {names} |");
        assert!(page.contains(&row), "ARCHITECTURE.md lacks the row `{row}`");
    }
}
