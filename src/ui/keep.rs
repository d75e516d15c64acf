//! Keeping what was entered in this browser, and following what other tabs of it keep.

use super::notice::Notice;
use super::session::{Session, Step};
use crate::browser::{DECIMALS, LocalStore, new_id, today};
use crate::codec::Json;
use crate::state::{Action, Item, State};
use crate::storage::{self, Outcome, Printed, Record, Shelf, StoreError, Theirs};
use std::rc::Rc;

/// What is stored, as this tab last knew it.
pub struct Keeper {
    saved: Vec<Saved>,
    current: Option<String>,
    trouble: Option<StoreError>,
    nearly_full: bool,
    /// The highest revision that was ever seen.
    seen: u32,
}

struct Saved {
    item: Rc<Item>,
    revision: u32,
    printed: Printed,
}

/// The browser's store.
pub fn shelf() -> Shelf<'static> {
    Shelf::new(&LocalStore, today(), DECIMALS)
}

fn item_of(record: Record) -> Item {
    Item { id: record.id, series: record.series, assessment: record.assessment }
}

/// Goes on as another of its series.
fn copy(item: &Item) -> Step {
    Step::Do(Action::Add(Box::new(Item { id: new_id(), ..item.clone() })))
}

fn record_of(item: &Item, revision: u32) -> Record {
    let (id, series) = (item.id.clone(), item.series.clone());
    Record { id, series, revision, assessment: item.assessment.clone() }
}

impl Keeper {
    /// Reads what is kept, and begins a session with it.
    pub fn open() -> (Keeper, Session) {
        let mut keeper =
            Keeper { saved: Vec::new(), current: None, trouble: None, nearly_full: false, seen: 0 };
        let mut notices = Vec::new();
        let mut items = Vec::new();
        match shelf().load() {
            Ok(shelved) => {
                for record in shelved.records {
                    let revision = record.revision;
                    let item = item_of(record);
                    keeper.note(Rc::new(item.clone()), revision, Printed::default());
                    items.push(item);
                }
                keeper.current = shelved.current;
                let aside = shelved.unreadable.iter().filter(|u| u.aside).count();
                let newer = shelved.unreadable.len() - aside;
                notices.extend((aside > 0).then_some(Notice::Aside(aside)));
                notices.extend((newer > 0).then_some(Notice::NewerKept(newer)));
            }
            Err(error) => notices.push(keeper.troubled(error)),
        }
        notices.extend(keeper.fills_up());
        let state = State::new(items, keeper.current.as_deref(), Item::new(new_id(), today()));
        (keeper, Session::new(state, notices))
    }

    /// Everything as one file: what is stored, readable or not, and what is on the page whether it could be stored or not.
    pub fn rescue(&self, state: &State) -> Json {
        let here: Vec<Record> = state
            .items()
            .iter()
            .filter(|item| !item.assessment.is_blank())
            .map(|item| record_of(item, self.saved(&item.id).map_or(0, |s| s.revision)))
            .collect();
        shelf().rescue(&here)
    }

    /// Saves what changed, and says what has to happen because of what was found there.
    pub fn save(&mut self, state: &State) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut failed = None;
        let gone: Vec<(String, u32)> = self
            .saved
            .iter()
            .filter(|s| state.item(&s.item.id).is_none())
            .map(|s| (s.item.id.clone(), s.revision))
            .collect();
        for (id, revision) in gone {
            match shelf().delete(&id, revision) {
                Outcome::Done { .. } => self.forget(&id),
                Outcome::Conflict(Theirs::Other(theirs)) => {
                    steps.push(Step::Do(Action::Replace(self.adopt(*theirs))))
                }
                Outcome::Conflict(_) => self.forget(&id),
                Outcome::Failed(error) => failed = Some(error),
            }
        }
        for item in state.items() {
            let revision = match self.saved(&item.id) {
                Some(saved) if saved.item == *item => continue,
                Some(saved) => saved.revision,
                None if item.assessment.is_blank() => continue,
                None => 0,
            };
            failed = self.save_one(item, revision, &mut steps).or(failed);
        }
        let open = &state.open().id;
        if self.saved(open).is_some() && self.current.as_ref() != Some(open) {
            self.current = Some(open.clone());
            failed = shelf().set_current(Some(open)).err().or(failed);
        }
        match failed {
            Some(error) if self.trouble != Some(error) => steps.push(Step::Say(self.troubled(error))),
            Some(_) => {}
            None => {
                steps.extend(self.trouble.take().map(|_| Step::Kept));
                steps.extend(self.fills_up().map(Step::Say));
            }
        }
        steps
    }

    /// Says once that the store fills up, before it refuses anything.
    fn fills_up(&mut self) -> Option<Notice> {
        let before = std::mem::replace(&mut self.nearly_full, shelf().is_nearly_full());
        (self.nearly_full && !before).then_some(Notice::NearlyFull)
    }

    fn save_one(&mut self, item: &Rc<Item>, revision: u32, steps: &mut Vec<Step>) -> Option<StoreError> {
        let mut printed = Printed::default();
        if let Some(saved) = self.saved.iter_mut().find(|s| s.item.id == item.id) {
            std::mem::swap(&mut printed, &mut saved.printed);
        }
        match shelf().save_again(&record_of(item, revision), &mut printed, self.seen) {
            Outcome::Done { revision } => {
                self.note(item.clone(), revision, printed);
            }
            Outcome::Failed(error) => return Some(error),
            // Deleted elsewhere while it was changed here: the change wins, as a new record.
            Outcome::Conflict(Theirs::Gone) => {
                steps.push(Step::Say(Notice::Gone));
                self.forget(&item.id);
                return self.save_one(item, 0, steps);
            }
            // Changed elsewhere at the same time: theirs stays where it is, ours goes on as a copy.
            Outcome::Conflict(Theirs::Other(theirs)) => {
                steps.push(Step::Do(Action::Replace(self.adopt(*theirs))));
                steps.push(copy(item));
                steps.push(Step::Say(Notice::Conflict));
            }
            Outcome::Conflict(Theirs::Unreadable(_)) => {
                self.note(item.clone(), revision, Printed::default());
                steps.push(copy(item));
                steps.push(Step::Say(Notice::Conflict));
            }
        }
        None
    }

    /// Follows another tab: `key` is what it changed in the store.
    pub fn changed_elsewhere(&mut self, key: &str, state: &State) -> Vec<Step> {
        let Some(id) = key.strip_prefix(storage::RECORD) else { return Vec::new() };
        let here = state.item(id);
        let saved = self.saved(id);
        let unchanged = here.is_none_or(|here| saved.is_some_and(|s| s.item == *here));
        // What was changed here as well is settled when it is saved.
        if !unchanged {
            return Vec::new();
        }
        let is_open = state.open().id == id;
        match shelf().record_of(id) {
            Some(theirs) if saved.is_some_and(|s| s.revision == theirs.revision) => Vec::new(),
            Some(theirs) => {
                let theirs = self.adopt(theirs);
                if is_open {
                    vec![Step::Do(Action::Replace(theirs)), Step::Say(Notice::OtherTab)]
                } else {
                    vec![Step::Follow(theirs)]
                }
            }
            // What another tab wrote and this one can't read is settled when it is saved, too.
            None if here.is_some() && shelf().is_gone(id) => {
                self.forget(id);
                vec![Step::Do(Action::Delete(id.to_owned(), new_id()))]
            }
            _ => Vec::new(),
        }
    }

    fn adopt(&mut self, theirs: Record) -> Box<Item> {
        let revision = theirs.revision;
        let item = item_of(theirs);
        self.note(Rc::new(item.clone()), revision, Printed::default());
        Box::new(item)
    }

    fn saved(&self, id: &str) -> Option<&Saved> {
        self.saved.iter().find(|s| s.item.id == id)
    }

    fn note(&mut self, item: Rc<Item>, revision: u32, printed: Printed) {
        self.seen = self.seen.max(revision);
        self.forget(&item.id);
        self.saved.push(Saved { item, revision, printed });
    }

    fn forget(&mut self, id: &str) {
        self.saved.retain(|s| s.item.id != id);
    }

    fn troubled(&mut self, error: StoreError) -> Notice {
        self.trouble = Some(error);
        match error {
            StoreError::Refused => Notice::Refused,
            StoreError::Full => Notice::Full,
        }
    }
}
