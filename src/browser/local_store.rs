//! The browser's localStorage, reached so that a browser which refuses it is a value and not a panic.

use crate::storage::{Store, StoreError};
use js_sys::{JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

/// This page's part of localStorage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LocalStore;

fn storage() -> Result<Storage, StoreError> {
    super::window().and_then(|w| w.local_storage().ok().flatten()).ok_or(StoreError::Refused)
}

/// How much of a text tells what it is.
const START: u32 = 1000;

/// The text of a key, where it is: not copied to where the program is.
fn text_of(storage: &Storage, key: &str) -> Result<Option<JsString>, JsValue> {
    Ok(Reflect::get(storage, &key.into())?.dyn_into().ok())
}

fn why(error: &JsValue) -> StoreError {
    let full = error.dyn_ref::<DomException>().is_some_and(|e| e.name() == "QuotaExceededError");
    if full { StoreError::Full } else { StoreError::Refused }
}

impl Store for LocalStore {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let storage = storage()?;
        let count = storage.length().map_err(|e| why(&e))?;
        Ok((0..count).filter_map(|at| storage.key(at).ok().flatten()).collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        storage()?.get_item(key).map_err(|e| why(&e))
    }

    fn start(&self, key: &str) -> Result<Option<String>, StoreError> {
        let text = text_of(&storage()?, key).map_err(|e| why(&e))?;
        Ok(text.map(|text| text.slice(0, START).into()))
    }

    fn write(&self, key: &str, text: Option<&str>) -> Result<(), StoreError> {
        let storage = storage()?;
        let done = match text {
            Some(text) => storage.set_item(key, text),
            None => storage.remove_item(key),
        };
        done.map_err(|e| why(&e))
    }

    /// In UTF-16 units. The texts themselves stay where they are.
    fn size(&self) -> usize {
        let Ok(storage) = storage() else { return 0 };
        let keys = self.keys().unwrap_or_default();
        let of = |key: &String| {
            text_of(&storage, key).ok().flatten().map_or(0, |text| key.len() + text.length() as usize)
        };
        keys.iter().map(of).sum()
    }
}
