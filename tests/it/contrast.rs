//! The colours of `styles/tokens.css` keep their contrast: 4.5 for text, 3 for lines, edges and marks.
//!
//! The ratio is that of WCAG 2: (L1 + 0.05) / (L2 + 0.05) of the relative luminances of sRGB colours. Three printed
//! ratios, measured with another program, anchor the arithmetic of this test.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

type Tokens = BTreeMap<String, String>;

/// Text and what it stands on.
const TEXT: [(&str, &str); 45] = [
    ("ink", "surface"),
    ("ink", "bg"),
    ("ink", "sunken"),
    ("ink", "select"),
    ("ink", "row-open"),
    ("ink-2", "surface"),
    ("ink-2", "bg"),
    ("ink-2", "sunken"),
    ("ink-2", "select"),
    ("ink-3", "surface"),
    ("ink-3", "bg"),
    ("ink-3", "sunken-2"),
    ("ink-3", "row-open"),
    ("ink-3", "sunken"),
    ("accent", "surface"),
    ("accent", "bg"),
    ("accent-2", "accent-tint"),
    ("accent-ink", "accent"),
    ("accent-ink", "accent-2"),
    ("accent", "select"),
    ("accent", "miss-tint"),
    ("bar-ink", "bar"),
    ("bar-ink", "bar-2"),
    ("bar-ink-2", "bar"),
    ("bar-ok", "bar"),
    ("met", "surface"),
    ("met", "met-tint"),
    ("risk", "surface"),
    ("risk", "risk-tint"),
    ("miss", "surface"),
    ("miss", "miss-tint"),
    ("miss", "select"),
    ("unk", "surface"),
    ("unk", "unk-tint"),
    ("ink", "risk-tint"),
    ("ink", "miss-tint"),
    ("ch-axis", "surface"),
    ("ch-req", "surface"),
    ("ch-mt-ink", "surface"),
    ("ch-a", "surface"),
    ("ch-d", "surface"),
    ("ch-e", "surface"),
    ("ch-f", "surface"),
    ("ch-b", "surface"),
    ("ch-c", "surface"),
];

/// Control edges, the focus ring, chart lines and glyphs, and what they stand on.
const LINES: [(&str, &str); 18] = [
    ("ch-axis", "sunken"),
    ("line-2", "surface"),
    ("line-2", "bg"),
    ("focus", "surface"),
    ("focus", "bg"),
    ("focus", "select"),
    ("ch-plan", "surface"),
    ("ch-plan", "ch-fan80"),
    ("ch-plan", "ch-fan50"),
    ("ch-target", "surface"),
    ("ins-d", "surface"),
    ("ins-t", "surface"),
    ("ins-v", "surface"),
    ("ins-a", "surface"),
    ("ins-c-line", "surface"),
    ("ins-t-ink", "ins-t"),
    ("ins-v-ink", "ins-v"),
    ("ins-s-ink", "ins-s"),
];

#[test]
fn every_pair_keeps_its_contrast_in_every_theme() {
    let mut short = Vec::new();
    for (theme, tokens) in themes() {
        for (pairs, least) in [(&TEXT[..], 4.5), (&LINES[..], 3.0)] {
            for (front, back) in pairs {
                let ratio = ratio(colour(&tokens, front), colour(&tokens, back));
                if ratio < least {
                    short.push(format!("{theme}: {front} on {back} is {ratio:.2}, needs {least}"));
                }
            }
        }
    }
    assert!(short.is_empty(), "{}", short.join("\n"));
}

#[test]
fn ratios_measured_elsewhere_come_out_the_same() {
    let (_, light) = themes().swap_remove(0);
    for (front, back, printed) in [
        ("ink", "surface", "16.33"),
        ("bar-ink", "bar", "15.32"),
        ("ins-a", "surface", "3.10"),
    ] {
        let ratio = ratio(colour(&light, front), colour(&light, back));
        assert_eq!(format!("{ratio:.2}"), printed, "{front} on {back}");
    }
}

/// A property that is used but nowhere set makes its whole rule void without a word.
#[test]
fn every_property_used_is_set() {
    let styles = all_styles();
    let set: Vec<&str> = declared(&styles).into_iter().map(|(name, _)| name).collect();
    let missing: Vec<&str> = styles
        .split("var(--")
        .skip(1)
        .filter_map(|rest| rest.split([')', ',']).next())
        .filter(|name| !set.contains(name))
        .collect();
    assert!(missing.is_empty(), "used but never set: {missing:?}");
}

/// The oldest browsers in use know none of these.
#[test]
fn nothing_newer_than_the_browser_floor() {
    let styles = without_comments(&all_styles());
    for newer in [
        ":has(",
        "color-mix(",
        "oklch(",
        "@container",
        "@layer",
        "text-wrap",
        "&:",
        "& ",
        "light-dark(",
    ] {
        assert!(
            !styles.contains(newer),
            "{newer} is beyond Chrome 109 and Firefox 115"
        );
    }
}

/// The themes with their tokens: as shipped, high contrast by choice, by the system, and on paper.
fn themes() -> Vec<(&'static str, Tokens)> {
    let text = without_comments(&read("tokens.css"));
    let light = block(&text, ":root {");
    let over = |selector| {
        let mut tokens = light.clone();
        tokens.extend(block(&text, selector));
        tokens
    };
    vec![
        ("light", light.clone()),
        ("high contrast", over(":root[data-theme=\"hc\"] {")),
        ("system contrast", over(":root:not([data-theme=\"light\"]) {")),
        ("print", over(":root, :root[data-theme] {")),
    ]
}

fn block(styles: &str, selector: &str) -> Tokens {
    let (_, rest) = styles
        .split_once(selector)
        .unwrap_or_else(|| panic!("tokens.css has no block {selector:?}"));
    let body = rest.split('}').next().unwrap_or_default();
    declared(body)
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

/// The custom properties a text sets, with their values.
fn declared(styles: &str) -> Vec<(&str, &str)> {
    styles
        .split([';', '{', '}'])
        .filter_map(|declaration| declaration.trim().strip_prefix("--"))
        .filter_map(|declaration| declaration.split_once(':'))
        .map(|(name, value)| (name.trim(), value.trim()))
        .collect()
}

fn without_comments(styles: &str) -> String {
    let mut kept = String::new();
    let mut rest = styles;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept + rest
}

fn all_styles() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("styles");
    let entries = fs::read_dir(&folder).expect("the styles folder is part of the package");
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".css"))
        .collect();
    names.sort();
    names.iter().map(|name| without_comments(&read(name))).collect()
}

fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("styles").join(name);
    fs::read_to_string(&path).unwrap_or_else(|cause| panic!("{}: {cause}", path.display()))
}

fn colour(tokens: &Tokens, name: &str) -> [u8; 3] {
    let value = tokens.get(name).unwrap_or_else(|| panic!("no token --{name}"));
    let digits = value.strip_prefix('#').unwrap_or_default();
    let channel = |at: usize| {
        let digits = digits.get(at..at + 2).unwrap_or_default();
        u8::from_str_radix(digits, 16).unwrap_or_else(|_| panic!("--{name}: {value} is not #RRGGBB"))
    };
    [channel(0), channel(2), channel(4)]
}

fn ratio(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: [u8; 3]) -> f64 {
    let linear = colour.map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}
