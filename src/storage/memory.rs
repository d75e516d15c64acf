//! A store that forgets.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::{Store, StoreError};

/// A store in memory: for where the browser has none, and for tests, which can make it refuse or fill up.
///
/// ```
/// use partner_fit::storage::{MemoryStore, Store, StoreError};
/// let store = MemoryStore::default();
/// store.write("key", Some("text"))?;
/// assert_eq!(store.read("key")?.as_deref(), Some("text"));
///
/// store.limit(Some(10));
/// assert_eq!(store.write("key", Some("long text")), Err(StoreError::Full));
/// assert_eq!(store.read("key")?.as_deref(), Some("text"));
/// # Ok::<(), StoreError>(())
/// ```
#[derive(Debug, Default)]
pub struct MemoryStore {
    texts: RefCell<BTreeMap<String, String>>,
    room: Cell<Option<usize>>,
    refuses: Cell<bool>,
}

impl MemoryStore {
    /// How many bytes all keys and texts together may have; `None` for any number.
    pub fn limit(&self, bytes: Option<usize>) {
        self.room.set(bytes);
    }

    /// Whether it refuses everything from now on.
    pub fn refuse(&self, refuses: bool) {
        self.refuses.set(refuses);
    }

    fn allowed(&self) -> Result<(), StoreError> {
        if self.refuses.get() { Err(StoreError::Refused) } else { Ok(()) }
    }
}

impl Store for MemoryStore {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.allowed()?;
        Ok(self.texts.borrow().keys().cloned().collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.allowed()?;
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn write(&self, key: &str, text: Option<&str>) -> Result<(), StoreError> {
        self.allowed()?;
        let before = self.texts.borrow().get(key).map_or(0, |text| key.len() + text.len());
        let after = self.size() - before + text.map_or(0, |text| key.len() + text.len());
        if text.is_some() && self.room.get().is_some_and(|room| after > room) {
            return Err(StoreError::Full);
        }
        let mut texts = self.texts.borrow_mut();
        match text {
            Some(text) => texts.insert(key.to_owned(), text.to_owned()),
            None => texts.remove(key),
        };
        Ok(())
    }

    fn size(&self) -> usize {
        self.texts.borrow().iter().map(|(key, text)| key.len() + text.len()).sum()
    }
}
