//! A link that is read.

use super::LinkError;
use super::checksum::position;
use crate::codec::file::Problem;
use crate::codec::form::{Form, Shape, Text};
use crate::codec::trail::Trail;

/// The body of a link.
pub(super) struct Reader<'a> {
    /// Six bits each, those that are not taken yet.
    characters: &'a [u8],
    /// The bits of those that are, of which so many are not read yet.
    taken: u64,
    unread: u8,
    trail: Trail,
    /// The first problem.
    pub(super) error: Option<LinkError>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(characters: &'a [u8]) -> Reader<'a> {
        Reader { characters, taken: 0, unread: 0, trail: Trail::default(), error: None }
    }

    /// Notes a problem, if it is the first.
    pub(super) fn stop(&mut self, error: LinkError) {
        self.error.get_or_insert(error);
    }

    /// How many bits are left.
    pub(super) fn left(&self) -> usize {
        6 * self.characters.len() + usize::from(self.unread)
    }

    /// A number of so many bits.
    pub(super) fn bits(&mut self, width: u8) -> u64 {
        if self.unread < width {
            self.take();
            if self.unread < width {
                self.stop(LinkError::Damaged);
                return 0;
            }
        }
        self.unread -= width;
        self.taken >> self.unread & ((1 << width) - 1)
    }

    /// Takes as many characters as there is room for.
    fn take(&mut self) {
        while self.unread <= 64 - 6 {
            let Some((character, rest)) = self.characters.split_first() else { return };
            self.taken = self.taken << 6 | u64::from(position(*character));
            self.unread += 6;
            self.characters = rest;
        }
    }

    fn count(&mut self) -> u64 {
        let mut count = 0;
        let mut shift = 0;
        while self.bits(1) == 1 {
            if shift == 64 {
                self.stop(LinkError::Damaged);
                return 0;
            }
            count |= self.bits(4) << shift;
            shift += 4;
        }
        count
    }

    /// How many things of at least so many bits follow; none where there is no room for them.
    fn room(&mut self, bits: usize) -> usize {
        let count = self.count();
        if count > (self.left() / bits) as u64 {
            self.stop(LinkError::Damaged);
        }
        if self.error.is_some() { 0 } else { count as usize }
    }
}

impl Form for Reader<'_> {
    fn code(&mut self, key: &'static str, shape: &Shape, _code: u64) -> u64 {
        let code = match shape.width() {
            0 => self.count(),
            width => self.bits(width),
        };
        if code > shape.most() {
            self.fail(key, Problem::NotAllowed);
            return 0;
        }
        code
    }

    fn text(&mut self, _key: &'static str, _sort: Text, text: &mut String) {
        for _ in 0..self.room(8) {
            let c = if self.bits(1) == 0 { self.bits(7) } else { self.count() };
            match u32::try_from(c).ok().and_then(char::from_u32) {
                Some(c) => text.push(c),
                None => self.stop(LinkError::Damaged),
            }
        }
    }

    fn object(&mut self, key: &'static str, _is_there: bool) -> bool {
        let is_there = self.bits(1) == 1;
        if is_there {
            self.trail.key(key);
        }
        is_there
    }

    fn list(&mut self, key: &'static str, _count: usize) -> usize {
        self.trail.key(key);
        // No item has less: a signal has five.
        self.room(5)
    }

    fn item(&mut self, at: usize) {
        self.trail.item(at);
    }

    fn close(&mut self) {
        self.trail.up();
    }

    fn fail(&mut self, key: &str, _problem: Problem) {
        let place = if key.is_empty() { self.trail.here() } else { self.trail.of(key) };
        self.stop(LinkError::OutOfRange { place });
    }
}
