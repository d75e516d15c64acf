//! The checksum of a link, once more, from the words of the layout.

pub const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// A text with its last three characters replaced by the checksum of the others; foreign characters are left out.
pub fn guarded(text: &str) -> String {
    let kept: Vec<char> = text.chars().filter(|c| ALPHABET.contains(*c)).collect();
    let kept = &kept[..kept.len().saturating_sub(3)];
    let h = kept.iter().fold(0, |h, c| (66 * h + ALPHABET.find(*c).expect("kept")) % 238_321);
    let digits = [h / 3844, h / 62 % 62, h % 62].map(|d| char::from(ALPHABET.as_bytes()[d]));
    kept.iter().chain(&digits).collect()
}
