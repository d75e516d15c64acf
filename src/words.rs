//! Every word of the page, generated from `content/`.

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// A part of the words that are loaded later.
const fn part(from: usize, to: usize) -> &'static str {
    LATER.split_at(to).0.split_at(from).1
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
