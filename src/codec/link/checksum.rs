//! The characters of a link, and the three that guard it.

/// The characters by what they stand for; the first 62 are letters and digits.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// How many characters the checksum has.
pub(super) const LENGTH: usize = 3;

/// The largest prime below 62³; 66 is a primitive root of it and more than any difference of two positions.
const MODULUS: u32 = 238_321;
const FACTOR: u32 = 66;

/// What a character stands for.
pub(super) fn position(byte: u8) -> Option<u8> {
    match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'-' => Some(62),
        b'_' => Some(63),
        _ => None,
    }
}

/// The character of a position below 64.
pub(super) fn character(position: u8) -> Option<char> {
    ALPHABET.get(usize::from(position)).map(|byte| char::from(*byte))
}

/// The checksum of these positions, as positions.
pub(super) fn checksum(positions: &[u8]) -> [u8; LENGTH] {
    let h = positions.iter().fold(0, |h, p| (h * FACTOR + u32::from(*p)) % MODULUS);
    [(h / (62 * 62)) as u8, (h / 62 % 62) as u8, (h % 62) as u8]
}

#[cfg(test)]
mod tests {
    use super::{character, position};

    #[test]
    fn characters_stand_for_their_positions() {
        for byte in 0..=255 {
            assert_eq!(position(byte).and_then(character), position(byte).map(|_| char::from(byte)));
        }
        assert!((0..64).all(|p| character(p).is_some()) && character(64).is_none());
    }
}
