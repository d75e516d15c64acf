//! A shelf with records, for tests.
#![allow(dead_code, reason = "each test uses some of them")]

#[path = "random.rs"]
pub mod random;

use partner_fit::codec::Decimals;
use partner_fit::model::{Assessment, Day};
use partner_fit::storage::{MemoryStore, Record, Shelf, Store};

pub const A: &str = "partner-fit:assessment:a";
pub const ASIDE_A: &str = "partner-fit:aside:a";

pub fn shelf(store: &dyn Store) -> Shelf<'_> {
    Shelf::new(store, Day::FIRST, Decimals::OWN)
}

pub fn record(id: &str, seed: u64) -> Record {
    Record::new(id.to_owned(), random::assessment(seed))
}

pub fn saved(record: &Record) -> Record {
    Record { revision: record.revision + 1, ..record.clone() }
}

pub fn set(store: &MemoryStore, key: &str, text: &str) {
    store.write(key, Some(text)).expect("room");
}

pub fn get(store: &MemoryStore, key: &str) -> Option<String> {
    store.read(key).expect("a store that reads")
}

/// A record's text with one piece replaced.
pub fn altered(from: &str, to: &str) -> String {
    let store = MemoryStore::default();
    shelf(&store).save(&Record::new("a".to_owned(), Assessment::new(Day::FIRST)));
    let text = get(&store, A).expect("saved");
    assert!(text.contains(from), "{text}");
    text.replacen(from, to, 1)
}
