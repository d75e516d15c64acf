//! The cheapest gifts that make up what an ask lacks, exactly.

use super::Account;
use crate::model::Day;
use crate::model::catalogue::{Catalogue, Give};

/// A set of gifts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// The gifts, by position in [`Catalogue::gives`], in its order.
    pub gives: Vec<usize>,
    /// Hours they take together.
    pub hours: u32,
    /// Trust they earn together.
    pub trust: u32,
}

/// Added before rounding up, so that float noise never asks for one more.
const SLACK: f64 = 1e-9;

impl Cover {
    /// What a partner can still be given: no money, and nothing that was delivered already.
    pub fn candidates(catalogue: &Catalogue, account: &Account, day: Day) -> Vec<usize> {
        let delivered = |give: &Give| account.gives(day).any(|e| e.catalogue.as_deref() == Some(give.id));
        let open = |(_, give): &(usize, &Give)| !give.money && !delivered(give);
        catalogue.gives.iter().enumerate().filter(open).map(|(position, _)| position).collect()
    }

    /// The least hours for at least so much trust and so many gifts; among equals fewer gifts, then those that stand
    /// earlier. `None` where all candidates together do not do.
    pub fn cheapest(gives: &[Give], candidates: &[usize], trust: f64, count: usize) -> Option<Cover> {
        let all: u32 = candidates.iter().map(|c| trust_of(&gives[*c])).sum();
        let trust = (trust - SLACK).ceil().max(0.0);
        if trust > f64::from(all) || count > candidates.len() {
            return None;
        }
        let table = Table::of(gives, candidates, trust as usize, count);
        let mut rest = (trust as usize, count);
        let mut cover = Cover { gives: Vec::new(), hours: 0, trust: 0 };
        for (position, candidate) in candidates.iter().enumerate() {
            let give = &gives[*candidate];
            let with = after(give, rest);
            // Taken wherever that is no dearer: earlier gifts win ties.
            if table.at(position + 1, with).saturating_add(price(give)) == table.at(position, rest) {
                rest = with;
                cover.gives.push(*candidate);
                cover.hours += u32::from(give.hours);
                cover.trust += trust_of(give);
            }
        }
        Some(cover)
    }
}

/// The lowest price by position of the first candidate, trust and number of gifts still lacking.
struct Table {
    trust: usize,
    count: usize,
    lowest: Vec<u64>,
}

const NEVER: u64 = u64::MAX;

impl Table {
    fn of(gives: &[Give], candidates: &[usize], trust: usize, count: usize) -> Table {
        let cells = (trust + 1) * (count + 1);
        let mut table = Table { trust, count, lowest: vec![NEVER; (candidates.len() + 1) * cells] };
        let nothing_left = table.cell(candidates.len(), (0, 0));
        table.lowest[nothing_left] = 0;
        for (position, candidate) in candidates.iter().enumerate().rev() {
            let give = &gives[*candidate];
            for t in 0..=trust {
                for c in 0..=count {
                    let without = table.at(position + 1, (t, c));
                    let with = table.at(position + 1, after(give, (t, c))).saturating_add(price(give));
                    let cell = table.cell(position, (t, c));
                    table.lowest[cell] = without.min(with);
                }
            }
        }
        table
    }

    fn cell(&self, position: usize, (trust, count): (usize, usize)) -> usize {
        (position * (self.trust + 1) + trust) * (self.count + 1) + count
    }

    fn at(&self, position: usize, lacking: (usize, usize)) -> u64 {
        self.lowest[self.cell(position, lacking)]
    }
}

/// What is still lacking once a gift is taken.
fn after(give: &Give, (trust, count): (usize, usize)) -> (usize, usize) {
    (trust.saturating_sub(usize::from(give.value.number())), count.saturating_sub(1))
}

/// Hours before number of gifts, in one number that adds up.
fn price(give: &Give) -> u64 {
    (u64::from(give.hours) << 32) + 1
}

fn trust_of(give: &Give) -> u32 {
    u32::from(give.value.number())
}
