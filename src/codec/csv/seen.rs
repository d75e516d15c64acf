//! Names and websites that were there before: a table of our own, since the library's costs kilobytes.

/// Who had a name or website first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// A partner that is there already.
    Kept,
    /// The row that begins on this line.
    Line(usize),
}

/// What was there before.
pub(super) struct Seen {
    keys: Vec<(String, Owner)>,
    /// Positions in `keys`, one more; 0 is free. Twice as many as keys at least.
    slots: Vec<usize>,
}

impl Seen {
    /// Room for so many keys.
    pub(super) fn for_keys(count: usize) -> Seen {
        Seen { keys: Vec::new(), slots: vec![0; (2 * count + 2).next_power_of_two()] }
    }

    /// Who had a key first.
    pub(super) fn owner(&self, key: &str) -> Option<Owner> {
        let at = self.slots.get(self.slot(key))?.checked_sub(1)?;
        self.keys.get(at).map(|(_, owner)| *owner)
    }

    /// Notes a key, unless somebody had it before.
    pub(super) fn note(&mut self, key: String, owner: Owner) {
        let slot = self.slot(&key);
        if let Some(free) = self.slots.get_mut(slot).filter(|slot| **slot == 0) {
            self.keys.push((key, owner));
            *free = self.keys.len();
        }
    }

    /// Where a key is, or belongs.
    fn slot(&self, key: &str) -> usize {
        let mut hash: u32 = 0x811c_9dc5;
        for byte in key.bytes() {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
        let last = self.slots.len() - 1;
        let mut at = (hash ^ (hash >> 15)) as usize & last;
        while let Some((other, _)) = self.slots.get(at).and_then(|slot| self.keys.get(slot.wrapping_sub(1))) {
            if other == key {
                break;
            }
            at = (at + 1) & last;
        }
        at
    }
}

/// A name as it is compared: without case and with single spaces. Empty for none.
pub(super) fn name_key(name: &str) -> String {
    let mut key = String::new();
    for word in name.split_ascii_whitespace() {
        key.push_str(if key.is_empty() { "n " } else { " " });
        key.push_str(word);
    }
    key.make_ascii_lowercase();
    key
}

/// A website as it is compared: without case, scheme, `www.` and the slash at its end. Empty for none.
pub(super) fn website_key(website: &str) -> String {
    let website = website.trim_ascii().to_ascii_lowercase();
    let rest = website.split_once("://").map_or(website.as_str(), |(_, rest)| rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    if rest.is_empty() { String::new() } else { ["w ", rest].concat() }
}
