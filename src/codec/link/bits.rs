//! Bits, and the building blocks made of them.

use super::LinkError;
use super::checksum::character;
use crate::model::Day;

/// 2020-01-01, from which most days are counted.
const NEAR: i32 = 18_262;
const NEAR_BITS: u8 = 15;
const FAR_BITS: u8 = 22;

/// Bits in the order they are written.
#[derive(Default)]
pub(super) struct Writer(Vec<bool>);

impl Writer {
    /// The lowest bits of a number, highest first.
    pub(super) fn number(&mut self, number: u64, width: u8) {
        self.0.extend((0..width).rev().map(|bit| number >> bit & 1 == 1));
    }

    pub(super) fn flag(&mut self, flag: bool) {
        self.0.push(flag);
    }

    pub(super) fn count(&mut self, mut count: usize) {
        while count > 15 {
            self.number(16 | (count & 15) as u64, 5);
            count >>= 4;
        }
        self.number(count as u64, 5);
    }

    pub(super) fn day(&mut self, day: Day) {
        let near = day.number() - NEAR;
        let is_far = !(0..1 << NEAR_BITS).contains(&near);
        self.flag(is_far);
        if is_far {
            self.number(day.number() as u64, FAR_BITS);
        } else {
            self.number(near as u64, NEAR_BITS);
        }
    }

    /// A flag, and what a function writes of the value where there is one.
    pub(super) fn maybe<T>(&mut self, value: Option<T>, write: impl FnOnce(&mut Writer, T)) {
        self.flag(value.is_some());
        if let Some(value) = value {
            write(self, value);
        }
    }

    /// A tag, a length and the content, unless there is none.
    pub(super) fn section(&mut self, tag: u8, content: Option<Writer>) {
        if let Some(Writer(content)) = content {
            self.number(tag.into(), 4);
            self.count(content.len());
            self.0.extend(content);
        }
    }

    /// Six bits a character, filled up with zeros.
    pub(super) fn into_text(self, text: &mut String) {
        for six in self.0.chunks(6) {
            let position = (0..6).fold(0, |p, i| p << 1 | u8::from(six.get(i) == Some(&true)));
            text.extend(character(position));
        }
    }
}

/// What is left to read.
pub(super) struct Reader(std::vec::IntoIter<bool>);

impl Reader {
    pub(super) fn of_positions(positions: &[u8]) -> Reader {
        let bits: Vec<bool> =
            positions.iter().flat_map(|p| (0..6).rev().map(move |bit| p >> bit & 1 == 1)).collect();
        Reader(bits.into_iter())
    }

    pub(super) fn flag(&mut self) -> Result<bool, LinkError> {
        self.0.next().ok_or(LinkError::Damaged)
    }

    pub(super) fn number(&mut self, width: u8) -> Result<u64, LinkError> {
        (0..width).try_fold(0, |n, _| Ok(n << 1 | u64::from(self.flag()?)))
    }

    /// A number that says which of some values it is.
    pub(super) fn index(&mut self, width: u8) -> Result<usize, LinkError> {
        Ok(self.number(width)? as usize)
    }

    pub(super) fn count(&mut self) -> Result<usize, LinkError> {
        let mut count = 0;
        // No count in a link needs more than twenty bits.
        for shift in (0..20).step_by(4) {
            let more = self.flag()?;
            count |= self.index(4)? << shift;
            if !more {
                return Ok(count);
            }
        }
        Err(LinkError::Damaged)
    }

    /// As many items as a count says. Every item has at least one bit, so a hostile count ends with the link.
    pub(super) fn items<T>(
        &mut self,
        mut read: impl FnMut(&mut Reader, usize) -> Result<T, LinkError>,
    ) -> Result<Vec<T>, LinkError> {
        let count = self.count()?;
        (0..count).map(|i| read(self, i)).collect()
    }

    /// A day; `None` for one that does not exist.
    pub(super) fn day(&mut self) -> Result<Option<Day>, LinkError> {
        let days =
            if self.flag()? { self.number(FAR_BITS)? as i32 } else { self.number(NEAR_BITS)? as i32 + NEAR };
        Ok(Day::from_number(days))
    }

    pub(super) fn maybe<T>(
        &mut self,
        read: impl FnOnce(&mut Reader) -> Result<T, LinkError>,
    ) -> Result<Option<T>, LinkError> {
        Ok(if self.flag()? { Some(read(self)?) } else { None })
    }

    /// The content of a section, by its length.
    pub(super) fn section(&mut self) -> Result<Reader, LinkError> {
        let length = self.count()?;
        let content: Vec<bool> = self.0.by_ref().take(length).collect();
        if content.len() == length { Ok(Reader(content.into_iter())) } else { Err(LinkError::Damaged) }
    }

    /// Nothing may be left over.
    pub(super) fn end(self) -> Result<(), LinkError> {
        if self.0.len() == 0 { Ok(()) } else { Err(LinkError::Damaged) }
    }
}
