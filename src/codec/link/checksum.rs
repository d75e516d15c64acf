//! The characters of a link, and the three that guard it.

/// The characters by what they stand for; the first 62 are letters and digits.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// How many characters the checksum has.
const LENGTH: usize = 3;

/// The largest prime below 62³; 66 is a primitive root of it and more than any difference of two positions.
const MODULUS: u32 = 238_321;
const FACTOR: u32 = 66;

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

/// What a character stands for.
fn position(byte: u8) -> Option<u8> {
    POSITIONS.get(usize::from(byte)).copied().filter(|position| *position < 64)
}

/// The character of a position, which is below 64.
fn character(position: u8) -> char {
    ALPHABET.get(usize::from(position)).copied().unwrap_or_default().into()
}

/// A link of a version and a body: with its checksum.
pub(super) fn close(version: u8, body: &[u8]) -> String {
    let mut digits = Vec::new();
    digits.extend(position(version));
    digits.extend_from_slice(body);
    digits.extend_from_slice(&checksum(&digits));
    let mut link = String::new();
    for digit in digits {
        link.push(character(digit));
    }
    link
}

/// The version and the body of a link, as positions; `None` where the checksum or a character is wrong.
pub(super) fn open(link: &[u8]) -> Option<Vec<u8>> {
    let mut digits = Vec::with_capacity(link.len());
    for byte in link {
        digits.push(position(*byte)?);
    }
    let (guarded, given) = digits.split_last_chunk()?;
    let is_whole = checksum(guarded) == *given;
    digits.truncate(guarded.len());
    is_whole.then_some(digits)
}

/// The checksum of these positions, as positions.
fn checksum(positions: &[u8]) -> [u8; LENGTH] {
    let mut h = 0;
    for position in positions {
        h = (h * FACTOR + u32::from(*position)) % MODULUS;
    }
    [(h / (62 * 62)) as u8, (h / 62 % 62) as u8, (h % 62) as u8]
}

#[cfg(test)]
mod tests {
    use super::{character, position};

    #[test]
    fn characters_stand_for_their_positions() {
        for byte in 0..=255 {
            assert_eq!(position(byte).map(character), position(byte).map(|_| char::from(byte)));
        }
        assert!((0..64).all(|p| character(p) != '\0') && character(64) == '\0');
    }
}
