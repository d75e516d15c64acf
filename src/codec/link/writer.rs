//! A link that is written.

use crate::codec::form::{Form, Shape, Text};

/// The body of a link in the making.
#[derive(Default)]
pub(super) struct Writer {
    /// Six bits each.
    digits: Vec<u8>,
    /// How many bits of the last digit are free.
    free: u8,
}

impl Writer {
    /// The lowest bits of a number, highest first.
    pub(super) fn bits(&mut self, number: u64, width: u8) {
        for bit in (0..width).rev() {
            if self.free == 0 {
                self.digits.push(0);
                self.free = 6;
            }
            self.free -= 1;
            if let Some(digit) = self.digits.last_mut() {
                *digit |= ((number >> bit & 1) as u8) << self.free;
            }
        }
    }

    fn count(&mut self, mut count: u64) {
        while count > 0 {
            self.bits(16 | (count & 15), 5);
            count >>= 4;
        }
        self.bits(0, 1);
    }

    /// Six bits each.
    pub(super) fn done(self) -> Vec<u8> {
        self.digits
    }
}

impl Form for Writer {
    fn code(&mut self, _key: &'static str, shape: &Shape, code: u64) -> u64 {
        match shape.width() {
            0 => self.count(code),
            width => self.bits(code, width),
        }
        code
    }

    fn text(&mut self, _key: &'static str, _sort: Text, text: &mut String) {
        let mut count = 0;
        for _ in text.chars() {
            count += 1;
        }
        self.count(count);
        for c in text.chars() {
            let is_ascii = c.is_ascii();
            self.bits((!is_ascii).into(), 1);
            if is_ascii {
                self.bits(c.into(), 7);
            } else {
                self.count(c.into());
            }
        }
    }

    fn object(&mut self, _key: &'static str, is_there: bool) -> bool {
        self.bits(is_there.into(), 1);
        is_there
    }

    fn list(&mut self, _key: &'static str, count: usize) -> usize {
        self.count(count as u64);
        count
    }

    fn item(&mut self, _at: usize) {}

    fn close(&mut self) {}
}
