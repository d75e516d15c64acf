//! Every word of the page and of the engine, generated from `content/`.

#[cfg(feature = "app")]
include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// Words of the engine.
#[cfg(feature = "engine")]
pub mod engine {
    include!(concat!(env!("OUT_DIR"), "/engine_words.rs"));
}

/// Fills the places of a text; they are control characters from 0x10 on.
#[inline(never)]
fn fill(template: &str, parts: &[&str]) -> String {
    let mut text = String::new();
    for c in template.chars() {
        match parts.get((c as usize).wrapping_sub(0x10)) {
            Some(part) => text.push_str(part),
            None => text.push(c),
        }
    }
    text
}
