//! Where texts are kept.

/// Texts by key. The browser's localStorage is one.
pub trait Store {
    /// Every key there is, in any order.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the store refuses.
    fn keys(&self) -> Result<Vec<String>, StoreError>;

    /// The text of a key; `None` where there is none.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the store refuses.
    fn read(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// How the text of a key begins: enough of it to tell what it is.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the store refuses.
    fn start(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.read(key)
    }

    /// Sets the text of a key, or removes it with `None`. On failure what was there stays.
    ///
    /// # Errors
    ///
    /// [`StoreError`] where the store refuses or is full.
    fn write(&self, key: &str, text: Option<&str>) -> Result<(), StoreError>;

    /// How much of it is taken, by anybody: keys and texts together, in the units it counts in. 0 where that can't be said.
    fn size(&self) -> usize;
}

/// Why a store did not do it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoreError {
    /// There is no store, or we may not use it.
    Refused,
    /// It has no room for this.
    Full,
}
