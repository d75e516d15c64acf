//! The words of page and engine, from `interface.toml` and `engine.toml`: a constant each, or a function where the text has
//! `{places}`. And the examples of code that the page shows, each from a file of its own.

use std::fmt::Write;
use std::path::Path;
use toml::Table;
use toml::Value;

/// Code for the words: a module per table.
pub fn generate(file: &Path) -> Result<String, String> {
    let table: Table = crate::read(file)?;
    let mut code = String::new();
    module(&mut code, &table, "").map_err(|e| format!("{}: {e}", file.display()))?;
    Ok(code)
}

/// Code for the examples in a folder.
pub fn examples(folder: &Path) -> Result<String, String> {
    let problem = |e: std::io::Error| format!("{}: {e}", folder.display());
    let mut files = Vec::new();
    for file in std::fs::read_dir(folder).map_err(problem)? {
        files.push(file.map_err(problem)?.path());
    }
    files.sort();
    let mut code = String::from("/// Examples of code.\npub mod examples {\n");
    for file in files {
        let text = std::fs::read_to_string(&file).map_err(problem)?;
        let name = file.file_stem().unwrap_or_default().to_string_lossy().to_uppercase();
        let _ = writeln!(code, "/// An example.\npub const {name}: &str = {:?};", text.trim_end());
    }
    code.push_str("}\n");
    Ok(code)
}

fn module(code: &mut String, table: &Table, path: &str) -> Result<(), String> {
    for (key, value) in table {
        let place = format!("{path}{key}");
        match value {
            Value::Table(inner) => {
                let _ = writeln!(code, "/// Words of `{place}`.\npub mod {key} {{");
                module(code, inner, &format!("{place}."))?;
                let _ = writeln!(code, "}}");
            }
            Value::String(text) => entry(code, key, text).map_err(|e| format!("{place}: {e}"))?,
            _ => return Err(format!("{place}: not a text")),
        }
    }
    Ok(())
}

fn entry(code: &mut String, key: &str, text: &str) -> Result<(), String> {
    if text.contains('!') {
        return Err("no exclamation marks".into());
    }
    // Places become control characters in the text: 0x10 for the first, and so on.
    let mut template = String::new();
    let mut names: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').ok_or("a { without its }")?;
        if !names.contains(&name) {
            names.push(name);
        }
        let at = names.iter().position(|n| *n == name).unwrap_or_default();
        template.push_str(before);
        template.push(char::from(0x10 + at as u8));
        rest = after;
    }
    template.push_str(rest);
    let doc = text.lines().next().unwrap_or_default().replace('[', "\\[").replace('<', "\\<");
    let _ = writeln!(code, "/// {doc}");
    if names.is_empty() {
        let _ = writeln!(code, "pub const {}: &str = {text:?};", key.to_uppercase());
    } else {
        let parameters: Vec<String> = names.iter().map(|n| format!("{n}: &str")).collect();
        let _ = writeln!(
            code,
            "#[must_use] pub fn {key}({}) -> String {{ crate::words::fill({template:?}, &[{}]) }}",
            parameters.join(", "),
            names.join(", ")
        );
    }
    Ok(())
}
