//! Texts, in fewer bits for what is frequent.

use super::LinkError;
use super::bits::{Reader, Writer};

/// Four bits each.
const FREQUENT: &[u8; 12] = b" etaoinsrhld";
/// Eight bits each.
const USUAL: &[u8; 48] = b"ucmfwygpbvkxjqz0123456789-.,:/'()&%\nTASICWMPNBEO";
/// Says that a byte of eight bits follows.
const OTHER: u64 = 15;

impl Writer {
    /// A text, in the shorter of its two forms.
    pub(super) fn text(&mut self, text: &str) {
        self.flag(!text.is_empty());
        if text.is_empty() {
            return;
        }
        let plain = 8 * text.len() < text.bytes().map(|byte| usize::from(code(byte).1)).sum();
        self.flag(plain);
        self.count(text.len());
        for byte in text.bytes() {
            let (bits, width) = if plain { (byte.into(), 8) } else { code(byte) };
            self.number(bits, width);
        }
    }
}

impl Reader {
    /// A text, often empty.
    pub(super) fn text(&mut self) -> Result<String, LinkError> {
        if !self.flag()? {
            return Ok(String::new());
        }
        let plain = self.flag()?;
        let bytes = self.items(|bits, _| if plain { Ok(bits.number(8)? as u8) } else { byte(bits) })?;
        String::from_utf8(bytes).map_err(|_| LinkError::Damaged)
    }
}

/// A byte's bits, and how many there are.
fn code(byte: u8) -> (u64, u8) {
    let at = |table: &[u8]| table.iter().position(|b| *b == byte).map(|p| p as u64);
    match (at(FREQUENT), at(USUAL)) {
        (Some(p), _) => (p, 4),
        (None, Some(p)) => ((12 << 4) + p, 8),
        (None, None) => (OTHER << 8 | u64::from(byte), 12),
    }
}

fn byte(bits: &mut Reader) -> Result<u8, LinkError> {
    let first = bits.index(4)?;
    if let Some(byte) = FREQUENT.get(first) {
        return Ok(*byte);
    }
    if first as u64 == OTHER {
        return Ok(bits.number(8)? as u8);
    }
    let position = (first - FREQUENT.len()) * 16 + bits.index(4)?;
    USUAL.get(position).copied().ok_or(LinkError::Damaged)
}
