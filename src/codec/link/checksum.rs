//! The characters of a link, and the three that guard it.

/// The characters by what they stand for; the first 62 are letters and digits.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// How many characters the checksum has.
const LENGTH: usize = 3;

/// The largest prime below 62³; 66 is a primitive root of it and more than any difference of two positions.
const MODULUS: u64 = 238_321;
const FACTOR: u64 = 66;

/// After so many characters there is still room in 64 bits for what the modulus takes away.
const AT_ONCE: usize = 7;

/// What each byte stands for; 64 for those that are no character of a link.
const POSITIONS: [u8; 256] = {
    let mut positions = [64; 256];
    let mut at = 0;
    while at < ALPHABET.len() {
        positions[ALPHABET[at] as usize] = at as u8;
        at += 1;
    }
    positions
};

/// What a character stands for; 64 where it is none of a link.
pub(super) fn position(byte: u8) -> u8 {
    POSITIONS.get(usize::from(byte)).copied().unwrap_or(64)
}

/// The character of a position, which is below 64.
fn character(position: u8) -> char {
    ALPHABET.get(usize::from(position)).copied().unwrap_or_default().into()
}

/// A link of a version and a body: with its checksum.
pub(super) fn close(version: u8, body: &[u8]) -> String {
    let mut link = String::from(char::from(version));
    for digit in body {
        link.push(character(*digit));
    }
    for digit in checksum(link.as_bytes()).unwrap_or_default() {
        link.push(character(digit));
    }
    link
}

/// The version and the body of a link; `None` where the checksum or a character is wrong.
pub(super) fn open(link: &[u8]) -> Option<&[u8]> {
    let (guarded, given) = link.split_last_chunk()?;
    (checksum(guarded)? == given.map(position)).then_some(guarded)
}

/// The checksum of these characters, as positions; `None` where one is none of a link.
fn checksum(characters: &[u8]) -> Option<[u8; LENGTH]> {
    let (mut h, mut all) = (0, 0);
    for some in characters.chunks(AT_ONCE) {
        for byte in some {
            let position = position(*byte);
            all |= position;
            h = h * FACTOR + u64::from(position);
        }
        h %= MODULUS;
    }
    (all < 64).then_some([(h / (62 * 62)) as u8, (h / 62 % 62) as u8, (h % 62) as u8])
}

#[cfg(test)]
mod tests {
    use super::{character, position};

    #[test]
    fn characters_stand_for_their_positions() {
        for byte in 0..=255 {
            let position = position(byte);
            assert!(position == 64 || character(position) == char::from(byte));
        }
        assert!((0..64).all(|p| character(p) != '\0') && character(64) == '\0');
    }
}
