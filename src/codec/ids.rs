//! The ids of a list: no two alike.

use std::collections::BTreeSet;

#[derive(Default)]
pub(super) struct Ids(BTreeSet<String>);

impl Ids {
    /// Adds an id; false where it is there already. Any number of items may have none yet.
    pub(super) fn add(&mut self, id: &str) -> bool {
        id.is_empty() || self.0.insert(id.to_owned())
    }

    /// Makes an id where there is none: the one of its position, or the next that is free.
    pub(super) fn fill(&mut self, id: &mut String, letter: char, position: usize) {
        let mut position = position;
        while id.is_empty() {
            let made = standard(letter, position);
            if self.add(&made) {
                *id = made;
            }
            position += 1;
        }
    }
}

/// The id an item gets for its position in the list, such as `p1` for the first.
pub(super) fn standard(letter: char, position: usize) -> String {
    let mut id = String::from(letter);
    id.push_str(&(position + 1).to_string());
    id
}
