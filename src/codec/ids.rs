//! The ids of a list: every item has one, and no two are alike.

use super::file::Problem;
use super::form::Form;

/// Refuses an id that was there before, and makes one where there is none: that of the item's position, or the next
/// that is free. The list is open.
pub(super) fn settle(form: &mut dyn Form, letter: char, ids: &mut [&mut String]) {
    let mut next = 0;
    for at in 0..ids.len() {
        let (before, rest) = ids.split_at_mut(at);
        let Some((id, after)) = rest.split_first_mut() else { return };
        if !id.is_empty() {
            if before.contains(id) {
                form.item(at);
                form.fail("id", Problem::Duplicate);
                form.close();
            }
            continue;
        }
        next = next.max(at);
        let mut made = standard(letter, next);
        while before.iter().chain(after.iter()).any(|other| **other == made) {
            next += 1;
            made = standard(letter, next);
        }
        **id = made;
    }
}

/// The id an item gets for its position in the list, such as `p1` for the first.
pub fn standard(letter: char, position: usize) -> String {
    let mut id = String::from(letter);
    id.push_str(&(position + 1).to_string());
    id
}
