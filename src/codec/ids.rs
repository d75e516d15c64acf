//! The ids of a list: every item has one, and no two are alike.

use super::file::Problem;
use super::form::Form;
use super::names::Names;

/// Refuses an id that was there before, and makes one where there is none: that of the item's position, or the next
/// that is free. The list is open.
pub(super) fn settle(form: &mut dyn Form, letter: char, ids: &mut [&mut String]) {
    let mut taken = Names::for_count(ids.len());
    for (at, id) in ids.iter().enumerate() {
        if !id.is_empty() && !taken.add(String::clone(id)) {
            form.item(at);
            form.fail("id", Problem::Duplicate);
            form.close();
        }
    }
    let mut next = 0;
    for (at, id) in ids.iter_mut().enumerate() {
        if id.is_empty() {
            next = next.max(at);
            **id = free(&mut taken, letter, &mut next);
        }
    }
}

/// The id of a position, or of the next one that is free, which goes on from there. It is taken from now on, if there
/// was room for it.
pub fn free(taken: &mut Names, letter: char, position: &mut usize) -> String {
    loop {
        let id = standard(letter, *position);
        *position += 1;
        if taken.position(&id).is_none() {
            taken.add(id.clone());
            return id;
        }
    }
}

/// The id an item gets for its position in the list, such as `p1` for the first.
pub fn standard(letter: char, position: usize) -> String {
    let mut id = String::from(letter);
    id.push_str(&(position + 1).to_string());
    id
}
