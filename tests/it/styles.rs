//! Every class that `styles/` names is given to something: rules for what is gone make the page larger for nothing.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Classes whose names are put together, so that no source holds them whole: the shades of a sourcing track.
const PUT_TOGETHER: [&str; 5] = ["sh0", "sh1", "sh2", "sh3", "sh4"];

#[test]
fn every_styled_class_is_used_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut words = BTreeSet::new();
    let mut sources = files(&root.join("src"));
    sources.push(root.join("index.html"));
    for file in &sources {
        words.extend(words_of(&read(file)));
    }
    let mut unused = BTreeSet::new();
    for file in files(&root.join("styles")) {
        for class in classes_of(&read(&file)) {
            if !words.contains(&class) && !PUT_TOGETHER.contains(&class.as_str()) {
                unused.insert(class);
            }
        }
    }
    assert!(unused.is_empty(), "styled, but used nowhere: {unused:?}");
}

#[test]
fn classes_are_found_in_selectors_only() {
    let text = "/* .no */ .a:not(.b-c) > d { e: url(x.y); f: .5em } @media (g: 1.5px) { .h { } }";
    assert_eq!(classes_of(text), ["a", "b-c", "h"].map(str::to_owned));
}

/// The classes that a style sheet's selectors name.
fn classes_of(text: &str) -> Vec<String> {
    let mut bare = String::new();
    for (at, piece) in text.split("/*").enumerate() {
        let kept = if at == 0 {
            piece
        } else {
            piece.split_once("*/").map_or("", |(_, after)| after)
        };
        bare.push_str(kept);
    }
    let mut found = Vec::new();
    // What stands before an opening brace, after the last end of a rule or declaration, is a selector.
    for piece in bare.split_inclusive('{').filter(|piece| piece.ends_with('{')) {
        let selector = piece.rsplit(['}', ';']).next().unwrap_or_default();
        for part in selector.split('.').skip(1) {
            let class: String = part.chars().take_while(|letter| is_name(*letter)).collect();
            if class.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
                found.push(class);
            }
        }
    }
    found
}

/// Everything in a source that could be a class.
fn words_of(text: &str) -> Vec<String> {
    text.split(|letter| !is_name(letter))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn is_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_')
}

/// The files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of this project");
    let paths = entries.map(|entry| entry.expect("an entry of this folder").path());
    paths
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .collect()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("a text of this project")
}
