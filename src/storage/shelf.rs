//! Records in a store.

use super::{ASIDE, CURRENT, OURS, Printed, RECORD, Record, Store, StoreError};
use crate::codec::file::FileError;
use crate::codec::{Decimals, Json};
use crate::model::Day;

/// Browsers keep 5 MiB of text for a host, by their own count of 16-bit units; this is four fifths of it.
const NEARLY_FULL: usize = 4_194_304;

/// Most texts that are set aside under one id.
const MOST_ASIDE: u8 = 99;

/// Records in a store.
#[derive(Clone, Copy)]
pub struct Shelf<'a> {
    pub(super) store: &'a dyn Store,
    pub(super) today: Day,
    decimals: Decimals,
}

/// Everything that was found in the store.
#[derive(Debug, Clone, PartialEq)]
pub struct Shelved {
    /// What could be read, by id.
    pub records: Vec<Record>,
    /// What could not.
    pub unreadable: Vec<Unreadable>,
    /// The id of the one that was open, where it is among the records.
    pub current: Option<String>,
}

/// A text that can't be read; [`Shelf::text`] gives it for export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Where it is now.
    pub key: String,
    /// Whether it was set aside. Otherwise it is where it was: a newer program wrote it, or the store had no room.
    pub aside: bool,
    /// What is wrong with it; `None` for one that was set aside once and can be read by now.
    pub error: Option<FileError>,
}

/// What became of saving or deleting.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// It is done.
    Done {
        /// The revision that is stored now, 0 where nothing is.
        revision: u32,
    },
    /// Another tab was there first. Nothing was written.
    Conflict(Theirs),
    /// The store did not do it.
    Failed(StoreError),
}

/// What is stored in place of what was expected.
#[derive(Debug, Clone, PartialEq)]
pub enum Theirs {
    /// Another revision.
    Other(Box<Record>),
    /// Nothing any more.
    Gone,
    /// Something that can't be read here.
    Unreadable(FileError),
}

impl<'a> Shelf<'a> {
    /// Records in a store. `today` stands in for dates that a record lacks.
    pub fn new(store: &'a dyn Store, today: Day, decimals: Decimals) -> Shelf<'a> {
        Shelf { store, today, decimals }
    }

    /// Reads everything. What can't be read is set aside, unless a newer program wrote it.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the store refuses to be read.
    ///
    /// ```
    /// use partner_fit::codec::Decimals;
    /// use partner_fit::model::{Assessment, Day};
    /// use partner_fit::storage::{MemoryStore, Outcome, Record, Shelf, Store, StoreError};
    /// let store = MemoryStore::default();
    /// let shelf = Shelf::new(&store, Day::FIRST, Decimals::OWN);
    /// let record = Record::new("a".to_owned(), Assessment::new(Day::FIRST));
    /// assert_eq!(shelf.save(&record), Outcome::Done { revision: 1 });
    /// assert!(matches!(shelf.save(&record), Outcome::Conflict(_)));
    ///
    /// store.write("partner-fit:assessment:b", Some("half a rec"))?;
    /// let shelved = shelf.load()?;
    /// assert_eq!(shelved.records, [Record { revision: 1, ..record }]);
    /// assert_eq!(shelved.unreadable[0].key, "partner-fit:aside:b");
    /// # Ok::<(), StoreError>(())
    /// ```
    pub fn load(&self) -> Result<Shelved, StoreError> {
        let mut shelved = Shelved { records: Vec::new(), unreadable: Vec::new(), current: None };
        for key in self.keys()? {
            let Some(id) = key.strip_prefix(RECORD) else { continue };
            let Some(text) = self.store.read(&key)? else { continue };
            match self.record(id, &text) {
                Ok(record) => shelved.records.push(record),
                Err(error) => {
                    if matches!(error, FileError::NewerVersion { .. }) || !self.set_aside(&key, id, &text) {
                        shelved.unreadable.push(Unreadable { key, aside: false, error: Some(error) });
                    }
                }
            }
        }
        // Only now is everything set aside that has to be.
        for key in self.keys()? {
            let Some(id) = key.strip_prefix(ASIDE) else { continue };
            let Some(text) = self.store.read(&key)? else { continue };
            let error = self.record(id, &text).err();
            shelved.unreadable.push(Unreadable { key, aside: true, error });
        }
        let current = self.store.read(CURRENT)?;
        if shelved.records.iter().any(|record| Some(&record.id) == current.as_ref()) {
            shelved.current = current;
        }
        Ok(shelved)
    }

    /// Whether there is nothing of this id, not even what can't be read.
    pub fn is_gone(&self, id: &str) -> bool {
        self.store.read(&key(RECORD, id)) == Ok(None)
    }

    /// The record of an id; `None` where there is none, or none that can be read.
    pub fn record_of(&self, id: &str) -> Option<Record> {
        let text = self.store.read(&key(RECORD, id)).ok()??;
        self.record(id, &text).ok()
    }

    /// Saves a record over the revision it says it has, and says which it has now.
    pub fn save(&self, record: &Record) -> Outcome {
        self.save_again(record, &mut Printed::default(), 0)
    }

    /// Saves a record of which something was saved before: what did not change is not printed anew. Where there is nothing,
    /// its revision is beyond `seen`, the highest ever seen: if it was there before, another tab knows it by a lower one.
    pub fn save_again(&self, record: &Record, printed: &mut Printed, seen: u32) -> Outcome {
        self.write(&record.id, record.revision, Some((record, printed, seen)))
    }

    /// Deletes the record of an id, if it still has this revision. One that is gone already is no conflict.
    pub fn delete(&self, id: &str, revision: u32) -> Outcome {
        match self.write(id, revision, None) {
            Outcome::Conflict(Theirs::Gone) => Outcome::Done { revision: 0 },
            outcome => outcome,
        }
    }

    /// Notes which assessment is open.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the store does not.
    pub fn set_current(&self, id: Option<&str>) -> Result<(), StoreError> {
        self.store.write(CURRENT, id)
    }

    /// The text of a key, as it is.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the store refuses.
    pub fn text(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.store.read(key)
    }

    /// Removes a text that was set aside; other keys are left alone.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the store refuses.
    pub fn discard(&self, key: &str) -> Result<(), StoreError> {
        if key.starts_with(ASIDE) { self.store.write(key, None) } else { Ok(()) }
    }

    /// Whether the store is so full that there is soon no room for what is kept.
    pub fn is_nearly_full(&self) -> bool {
        self.store.size() >= NEARLY_FULL
    }

    /// Our keys, in the store's order.
    pub(super) fn keys(&self) -> Result<Vec<String>, StoreError> {
        let mut keys = self.store.keys()?;
        keys.retain(|key| key.starts_with(OURS));
        Ok(keys)
    }

    pub(super) fn record(&self, id: &str, text: &str) -> Result<Record, FileError> {
        let json = Json::parse(text, self.decimals).ok_or(FileError::NotJson)?;
        Record::from_json(id, &json, self.today)
    }

    /// A record as it is stored.
    pub(super) fn print(&self, record: &Record, revision: u32, printed: &mut Printed) -> String {
        let partners = printed.update(&record.assessment.partners, self.decimals);
        record.to_json(revision, partners).print(false, self.decimals)
    }

    /// Writes a record, or removes it, where the expected revision is stored: 0 for nothing.
    fn write(&self, id: &str, expected: u32, record: Option<(&Record, &mut Printed, u32)>) -> Outcome {
        let key = key(RECORD, id);
        match self.store.start(&key) {
            Err(error) => return Outcome::Failed(error),
            Ok(None) if expected > 0 => return Outcome::Conflict(Theirs::Gone),
            Ok(None) => {}
            // That is enough: whatever became of the rest, everything of that revision is here.
            Ok(Some(start))
                if Json::head(&start, self.decimals).is_some_and(|head| Record::is_at(&head, expected)) => {}
            Ok(Some(_)) => match self.record(id, &self.store.read(&key).ok().flatten().unwrap_or_default()) {
                Err(error) => return Outcome::Conflict(Theirs::Unreadable(error)),
                Ok(theirs) if theirs.revision != expected => {
                    return Outcome::Conflict(Theirs::Other(Box::new(theirs)));
                }
                Ok(_) => {}
            },
        }
        let mut revision = 0;
        let mut text = None;
        if let Some((record, printed, seen)) = record {
            let before = if expected > 0 { expected } else { seen };
            revision = before.saturating_add(1);
            text = Some(self.print(record, revision, printed));
        }
        match self.store.write(&key, text.as_deref()) {
            Ok(()) => Outcome::Done { revision },
            Err(error) => Outcome::Failed(error),
        }
    }

    /// Moves an unreadable text to a key where nothing else is, and says whether it is there and only there.
    fn set_aside(&self, from: &str, id: &str, text: &str) -> bool {
        let holds = |key: &str| self.store.read(key).is_ok_and(|there| there.as_deref() == Some(text));
        for number in 1..=MOST_ASIDE {
            let to = numbered(id, number);
            let is_free = matches!(self.store.read(&to), Ok(None));
            if (is_free && self.store.write(&to, Some(text)).is_ok()) || holds(&to) {
                // Somebody may have written something better meanwhile: that stays.
                return !holds(from) || self.store.write(from, None).is_ok();
            }
            if is_free {
                break;
            }
        }
        false
    }
}

fn key(prefix: &str, id: &str) -> String {
    [prefix, id].concat()
}

fn numbered(id: &str, number: u8) -> String {
    let mut key = key(ASIDE, id);
    if number > 1 {
        key.push('~');
        key.push_str(&number.to_string());
    }
    key
}
