//! The assessments somebody keeps.

use crate::model::{Assessment, Day};
use std::rc::Rc;

/// An assessment under the name it is kept by.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Stable name, never shown.
    pub id: String,
    /// Shared with the quarters it was duplicated from and to.
    pub series: String,
    /// What was entered.
    pub assessment: Assessment,
}

impl Item {
    /// An empty assessment that begins a series of its own.
    pub fn new(id: String, today: Day) -> Item {
        Item::first(id, Assessment::new(today))
    }

    /// An assessment that begins a series of its own.
    pub fn first(id: String, assessment: Assessment) -> Item {
        Item { series: id.clone(), id, assessment }
    }

    /// Its place among the others, by nothing but what is kept: a reload finds the same. Of one day, a series stands together,
    /// its first in front; names grow with time.
    fn place(&self) -> String {
        let own = if self.id == self.series { "" } else { &self.id };
        [&self.assessment.created.to_string(), " ", &self.series, " ", own].concat()
    }
}

/// Puts it in its place, and says which that is.
fn put(items: &mut Vec<Rc<Item>>, item: Rc<Item>) -> usize {
    let place = item.place();
    let at = items.iter().position(|other| place < other.place()).unwrap_or(items.len());
    items.insert(at, item);
    at
}

/// Everything kept, and which assessment is open. Copies share what did not change.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    items: Vec<Rc<Item>>,
    open: usize,
}

impl State {
    /// The state with these assessments; `open` falls back to the newest, and to `blank` where there is none.
    pub fn new(items: Vec<Item>, open: Option<&str>, blank: Item) -> State {
        let mut all = Vec::new();
        for item in items {
            put(&mut all, Rc::new(item));
        }
        if all.is_empty() {
            put(&mut all, Rc::new(blank));
        }
        let items = all;
        let open = items.iter().position(|i| Some(i.id.as_str()) == open).unwrap_or(items.len() - 1);
        State { items, open }
    }

    /// Every assessment, oldest first.
    pub fn items(&self) -> &[Rc<Item>] {
        &self.items
    }

    /// The one that is open.
    pub fn open(&self) -> &Rc<Item> {
        &self.items[self.open]
    }

    /// The one of that name.
    pub fn item(&self, id: &str) -> Option<&Rc<Item>> {
        self.items.iter().find(|i| i.id == id)
    }

    /// The open assessment and its other quarters, oldest first.
    pub fn quarters(&self) -> Vec<Rc<Item>> {
        let series = &self.open().series;
        self.items.iter().filter(|i| i.series == *series && !i.assessment.is_blank()).cloned().collect()
    }

    pub(super) fn opened(&self, id: &str) -> Option<State> {
        let open = self.items.iter().position(|i| i.id == id)?;
        (open != self.open).then(|| State { open, ..self.clone() })
    }

    /// With one more, which is opened. A lone blank one gives way to it.
    pub(super) fn added(&self, item: Item) -> Option<State> {
        if self.item(&item.id).is_some() {
            return None;
        }
        let mut items: Vec<Rc<Item>> =
            self.items.iter().filter(|i| !i.assessment.is_blank()).cloned().collect();
        let open = put(&mut items, Rc::new(item));
        Some(State { items, open })
    }

    /// With the open one changed; `None` if nothing did.
    pub(super) fn changed(&self, today: Day, change: impl FnOnce(&mut Assessment)) -> Option<State> {
        let mut item = Item::clone(self.open());
        change(&mut item.assessment);
        if item.assessment == self.open().assessment {
            return None;
        }
        item.assessment.updated = today;
        let mut items = self.items.clone();
        items[self.open] = Rc::new(item);
        Some(State { items, open: self.open })
    }

    /// With one replaced by what another tab made of it, or added if it is new.
    pub(super) fn replaced(&self, mut item: Item) -> Option<State> {
        if let Some(here) = self.item(&item.id) {
            item.assessment.number_like(&here.assessment);
        }
        self.with(&Rc::new(item))
    }

    /// With this one in the place of the one of its name.
    pub(super) fn with(&self, item: &Rc<Item>) -> Option<State> {
        let mut items = self.items.clone();
        if let Some(at) = items.iter().position(|i| i.id == item.id) {
            if items[at] == *item {
                return None;
            }
            items.remove(at);
        }
        put(&mut items, item.clone());
        let open = items.iter().position(|i| i.id == self.open().id)?;
        Some(State { items, open })
    }

    /// Without one; the last one leaves `blank` behind.
    pub(super) fn without(&self, id: &str, blank: Item) -> Option<State> {
        let at = self.items.iter().position(|i| i.id == id)?;
        let mut items = self.items.clone();
        items.remove(at);
        if items.is_empty() {
            items.push(Rc::new(blank));
        }
        let open = if self.open > at { self.open - 1 } else { self.open.min(items.len() - 1) };
        Some(State { items, open })
    }
}
