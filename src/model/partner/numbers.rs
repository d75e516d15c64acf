//! Numbers of signals: what stands on the page is told apart by them, and nothing else.

use super::Partner;
use crate::model::Assessment;

impl Partner {
    /// The number of a signal that is added.
    pub fn next_signal(&self) -> usize {
        self.signals.iter().fold(0, |next, signal| next.max(signal.id + 1))
    }

    /// Gives signals the numbers that the same ones had before, and the others new ones.
    fn number_like(&mut self, before: &Partner) {
        let mut next = before.next_signal();
        let mut left = before.signals.iter();
        for signal in &mut self.signals {
            let same = left.clone().position(|other| other == signal);
            signal.id = same.and_then(|at| left.nth(at)).map_or(next, |other| other.id);
            next = next.max(signal.id + 1);
        }
    }
}

impl Assessment {
    /// Gives signals the numbers that the same ones of the same partners had before: they are the same on the page.
    pub fn number_like(&mut self, before: &Assessment) {
        for (at, partner) in self.partners.iter_mut().enumerate() {
            if partner.signals.is_empty() {
                continue;
            }
            let there = before.partners.get(at).filter(|other| other.id == partner.id);
            if let Some(there) = there.or_else(|| before.partners.iter().find(|other| other.id == partner.id))
            {
                partner.number_like(there);
            }
        }
    }
}
