//! The walls: who may use whom, how long a file may be, what may not stand in code.

use std::fs;
use std::path::{Path, PathBuf};

/// Layers from the bottom up; a layer uses those before it.
const LAYERS: [&str; 9] = ["model", "codec", "storage", "state", "embed", "browser", "words", "ui", "engine"];

/// What only the edge of the program may name.
const EDGE: [&str; 6] = ["web_sys", "js_sys", "wasm_bindgen", "yew", "gloo", "std::time"];

/// Lines of a file before it is a table or two files.
const LONGEST: usize = 300;

fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder").map(|e| e.expect("an entry").path()) {
            if entry.is_dir() {
                // Journeys are no Rust, and other people's packages lie beside them.
                folders.extend((!entry.ends_with("tests/e2e")).then_some(entry));
            } else if entry.extension().is_some_and(|e| e == ending) {
                found.push((entry.display().to_string(), fs::read_to_string(&entry).expect("text")));
            }
        }
    }
    assert!(!found.is_empty(), "no {ending} files in {folder}");
    found
}

/// The lines that are code, with their numbers.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(i, l)| (i + 1, l)).filter(|(_, l)| !l.trim_start().starts_with("//"))
}

fn layer(path: &str) -> Option<usize> {
    let rest = path.strip_prefix("src/")?;
    LAYERS.iter().position(|l| rest.split(['/', '.']).next() == Some(l))
}

/// Every offence that a rule finds in the sources, as one list.
#[track_caller]
fn check(rule: &str, offends: impl Fn(&str, &str) -> bool) {
    let mut offences = Vec::new();
    for (path, text) in files("src", "rs") {
        offences.extend(
            code(&text)
                .filter(|(_, line)| offends(&path, line))
                .map(|(n, line)| format!("{path}:{n}: {}", line.trim())),
        );
    }
    assert!(offences.is_empty(), "{rule}:\n{}", offences.join("\n"));
}

#[test]
fn layers_use_those_below() {
    check("a layer uses one above it", |path, line| {
        let Some(own) = layer(path) else { return false };
        LAYERS.iter().enumerate().any(|(other, name)| {
            // Storage, state and what others embed stand side by side.
            let beside = own != other && [own, other].iter().all(|at| (2..5).contains(at));
            (other > own || beside) && line.contains(&format!("crate::{name}"))
        })
    });
}

#[test]
fn the_engine_knows_nothing_of_the_page() {
    check("the engine uses what is the page's", |path, line| {
        path.starts_with("src/engine")
            && ["storage", "state", "browser", "ui"]
                .iter()
                .any(|name| line.contains(&format!("crate::{name}")))
    });
}

#[test]
fn only_the_edge_names_the_browser() {
    check("the browser is named below the edge", |path, line| {
        layer(path).is_some_and(|l| l < 5) && EDGE.iter().any(|name| line.contains(name))
    });
}

#[test]
fn nothing_can_panic_on_purpose() {
    check("a way to panic", |_, line| {
        [".unwrap()", ".expect(", "panic!", "todo!", "unimplemented!", "unreachable!"]
            .iter()
            .any(|p| line.contains(p))
    });
}

#[test]
fn user_text_is_never_markup() {
    check("text becomes markup", |_, line| {
        ["inner_html", "outer_html", "from_html_unchecked", "insert_adjacent"]
            .iter()
            .any(|p| line.contains(p))
    });
}

#[test]
fn styles_are_set_by_style_sheets() {
    check("a style attribute, which the policy refuses", |_, line| line.contains("\"style\""));
}

#[test]
fn words_live_in_the_content() {
    check("words in the code", |path, line| {
        // Two words or more between quotes, beginning like a sentence.
        path.starts_with("src/ui")
            && line.split('"').skip(1).step_by(2).any(|text| {
                text.starts_with(char::is_uppercase)
                    && text.contains(' ')
                    && text.chars().all(|c| c.is_alphabetic() || " .,’".contains(c))
            })
    });
}

#[test]
fn files_are_short() {
    for (path, text) in [files("src", "rs"), files("tests", "rs")].concat() {
        let lines = text.lines().count();
        assert!(lines <= LONGEST, "{path} has {lines} lines");
    }
}

#[test]
fn the_content_is_calm() {
    for (path, text) in files("content", "toml") {
        let loud: Vec<&str> = text.lines().filter(|l| l.contains('!')).collect();
        assert!(loud.is_empty(), "{path}: {loud:?}");
    }
}

#[test]
fn the_policy_stands() {
    let headers = fs::read_to_string(Path::new("_headers")).expect("_headers");
    for part in [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "connect-src 'self'",
        "frame-src 'self'",
        "base-uri 'none'",
    ] {
        assert!(headers.contains(part), "_headers lacks {part}");
    }
    assert!(!headers.contains("unsafe-inline"));
}
