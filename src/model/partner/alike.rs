//! Partners that may be the same one, and the order of their names.

use super::Partner;
use super::website::host;
use crate::model::Shared;
use crate::model::order::lowest_first;

/// Bytes of a name that one pass of a sort looks at.
const STEP: usize = 7;

/// Bytes of a name beyond which it no longer matters for the order.
const LONGEST: usize = 56;

/// Which partners share a name or a website. Made in one pass over all of them, however many there are.
#[derive(Debug, Clone, PartialEq)]
pub struct Alike {
    /// For each partner the next one with the same key, in a ring; alone it is its own next.
    names: Vec<usize>,
    websites: Vec<usize>,
}

impl Alike {
    /// Compares all partners.
    pub fn of(partners: &[Shared<Partner>]) -> Alike {
        Alike {
            names: rings(partners.iter().map(|p| name_key(&p.name)).collect()),
            websites: rings(partners.iter().map(|p| website_key(&p.website)).collect()),
        }
    }

    /// Whether another partner shares the name or the website of the one at this position.
    pub fn is_shared(&self, at: usize) -> bool {
        let alone = |ring: &[usize]| ring.get(at).is_none_or(|next| *next == at);
        !alone(&self.names) || !alone(&self.websites)
    }

    /// The positions of the partners that share its name or website, in their order.
    pub fn others(&self, at: usize) -> Vec<usize> {
        let mut is_other = vec![false; self.names.len()];
        for ring in [&self.names, &self.websites] {
            let mut next = ring.get(at).copied().unwrap_or(at);
            while next != at {
                let Some(other) = is_other.get_mut(next) else { break };
                *other = true;
                next = ring.get(next).copied().unwrap_or(at);
            }
        }
        (0..is_other.len()).filter(|at| is_other.get(*at) == Some(&true)).collect()
    }

    /// The positions of the partners that share this name or website, while they are typed.
    pub fn with(partners: &[Shared<Partner>], name: &str, website: &str) -> Vec<usize> {
        let (name, website) = (name_key(name), website_key(website));
        let same = |key: &Vec<u8>, other: Vec<u8>| !key.is_empty() && *key == other;
        let is_same = |p: &Partner| same(&name, name_key(&p.name)) || same(&website, website_key(&p.website));
        (0..partners.len()).filter(|at| partners.get(*at).is_some_and(|p| is_same(p))).collect()
    }
}

/// The positions of the partners by name, without regard to case; those without a name come last.
pub fn alphabetical(partners: &[Shared<Partner>]) -> Vec<usize> {
    let keys: Vec<Vec<u8>> = partners.iter().map(|p| name_key(&p.name)).collect();
    let longest = keys.iter().map(Vec::len).max().unwrap_or_default().min(LONGEST);
    let mut order: Vec<usize> = (0..keys.len()).collect();
    // The last letters first: the sort keeps the order of what is equal.
    for step in (0..longest.div_ceil(STEP)).rev() {
        let ranks = order.iter().map(|at| keys.get(*at).map_or(0, |key| rank(key, step * STEP))).collect();
        order = lowest_first(ranks).into_iter().filter_map(|at| order.get(at).copied()).collect();
    }
    order
}

/// Some bytes of a name as a number; no name at all comes after every name.
fn rank(key: &[u8], from: usize) -> i64 {
    if key.is_empty() {
        return i64::MAX;
    }
    (from..from + STEP).fold(0, |rank, at| rank << 8 | i64::from(key.get(at).copied().unwrap_or_default()))
}

/// A name without case and spaces.
fn name_key(name: &str) -> Vec<u8> {
    name.bytes().filter(|b| !b.is_ascii_whitespace()).map(|b| b.to_ascii_lowercase()).collect()
}

/// A website without scheme, `www.`, path and case.
fn website_key(website: &str) -> Vec<u8> {
    name_key(host(website))
}

fn rings(keys: Vec<Vec<u8>>) -> Vec<usize> {
    let order = lowest_first(keys.iter().map(|key| number(key)).collect());
    let mut next: Vec<usize> = (0..keys.len()).collect();
    let mut first = 0;
    for (place, at) in order.iter().enumerate() {
        let follows = place > 0 && order.get(place - 1).is_some_and(|b| keys.get(*b) == keys.get(*at));
        let is_empty = keys.get(*at).is_none_or(Vec::is_empty);
        if !follows || is_empty {
            first = *at;
        } else if let Some(before) = order.get(place - 1).copied() {
            // The new last one of its ring: the one before leads to it, and it leads to the first.
            if let Some(link) = next.get_mut(before) {
                *link = *at;
            }
            if let Some(link) = next.get_mut(*at) {
                *link = first;
            }
        }
    }
    next
}

/// A number that is the same for the same key, and hardly ever for another (FNV-1a).
fn number(key: &[u8]) -> i64 {
    let hash = key.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    (hash >> 2) as i64
}
