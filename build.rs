//! Turns `content/` into tables: the questionnaire's editions, the catalogue, the ledger's numbers, the
//! columns of a list and the words of the page. A mistake in the content stops the build with a sentence that names the place.

#[path = "build/catalogue.rs"]
mod catalogue;
#[path = "build/columns.rs"]
mod columns;
#[path = "build/constant.rs"]
mod constant;
#[path = "build/ledger.rs"]
mod ledger;
#[path = "build/rubric.rs"]
mod rubric;
#[path = "build/words.rs"]
mod words;

use std::path::Path;

fn main() {
    println!("cargo:rerun-if-changed=content");
    println!("cargo:rerun-if-changed=build");
    println!("cargo:rerun-if-env-changed=PARTNER_FIT_LANG");
    let language = std::env::var("PARTNER_FIT_LANG").unwrap_or_else(|_| "en".into());
    let content = Path::new("content").join(&language);
    let out = std::env::var("OUT_DIR").unwrap_or_default();
    let written = rubric::generate(&content.join("rubric"))
        .and_then(|code| write(&out, "rubric.rs", &code))
        .and_then(|()| catalogue::generate(&content.join("catalogue.toml")))
        .and_then(|code| write(&out, "catalogue.rs", &code))
        .and_then(|()| ledger::generate(&content.join("ledger.toml")))
        .and_then(|code| write(&out, "ledger.rs", &code))
        .and_then(|()| columns::generate(&content.join("columns.toml")))
        .and_then(|code| write(&out, "columns.rs", &code))
        .and_then(|()| words::generate(&content.join("interface.toml")))
        .and_then(|code| Ok(code + &words::examples(&content.join("embed"))?))
        .and_then(|code| write(&out, "words.rs", &code))
        .and_then(|()| words::generate(&content.join("engine.toml")))
        .and_then(|code| write(&out, "engine_words.rs", &code));
    if let Err(problem) = written {
        println!("cargo:warning=content: {problem}");
        std::process::exit(1);
    }
}

fn write(out: &str, name: &str, code: &str) -> Result<(), String> {
    std::fs::write(Path::new(out).join(name), code).map_err(|e| format!("{name}: {e}"))
}

/// Reads a TOML file.
fn read<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T, String> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    toml::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))
}
