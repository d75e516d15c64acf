/// A name or title, unless there is nothing to see in it: then it needs another, or nobody could read or click it.
pub fn seen(text: &str) -> Option<&str> {
    // Blanks and marks without a width, spelled out: a table of Unicode would be several times as large.
    let is_unseen = |c| {
        matches!(c, '\0'..=' ' | '\u{7f}'..='\u{a0}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}')
            || matches!(c, '\u{205f}'..='\u{206f}' | '\u{3000}' | '\u{feff}')
    };
    (!text.chars().all(is_unseen)).then_some(text)
}
