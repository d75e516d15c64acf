//! Names and websites that were there before.

use crate::codec::names::Names;

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
    names: Names,
    owners: Vec<Owner>,
}

impl Seen {
    /// Room for so many keys.
    pub(super) fn for_keys(count: usize) -> Seen {
        Seen { names: Names::for_count(count), owners: Vec::new() }
    }

    /// Who had a key first.
    pub(super) fn owner(&self, key: &str) -> Option<Owner> {
        self.owners.get(self.names.position(key)?).copied()
    }

    /// Notes a key, unless somebody had it before.
    pub(super) fn note(&mut self, key: String, owner: Owner) {
        if self.names.add(key) {
            self.owners.push(owner);
        }
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
