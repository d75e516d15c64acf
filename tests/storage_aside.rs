//! What is kept and can't be read: it is set aside or left where it is, never overwritten.

#[path = "support/shelves.rs"]
mod shelves;

use partner_fit::codec::file::{FileError, Problem};
use partner_fit::storage::{MemoryStore, Outcome, Store, StoreError, Theirs, Unreadable};
use shelves::{A, ASIDE_A, altered, get, record, saved, set, shelf};

fn out_of_range(place: &str, problem: Problem) -> FileError {
    FileError::OutOfRange { place: place.to_owned(), problem }
}

#[test]
fn unreadable_records_are_set_aside() {
    let half = altered("", "");
    for (text, error) in [
        ("", FileError::NotJson),
        (&half[..half.len() / 2], FileError::NotJson),
        ("null", FileError::WrongFormat),
        ("{}", FileError::WrongFormat),
        (&altered("record/1", "/1"), FileError::WrongFormat),
        (&altered("partner-fit/1", "other/1"), FileError::WrongFormat),
        (&altered("\"revision\":1", "\"revision\":0"), out_of_range("revision", Problem::NotAllowed)),
        (&altered("\"revision\":1", "\"revision\":1.5"), out_of_range("revision", Problem::NotAllowed)),
        (&altered("\"revision\":1", "\"revision\":5e9"), out_of_range("revision", Problem::NotAllowed)),
        (&altered("revision", "x"), out_of_range("revision", Problem::NotAllowed)),
        (&altered("\"assessment\"", "\"x\""), FileError::WrongFormat),
        (&altered("\"full\"", "\"some\""), out_of_range("scope", Problem::NotAllowed)),
    ] {
        let store = MemoryStore::default();
        set(&store, A, text);
        let other = record("b", 1);
        shelf(&store).save(&other);
        let aside = vec![Unreadable { key: ASIDE_A.to_owned(), aside: true, error: Some(error) }];
        // The second time it is reported again, from where it is now.
        for _ in 0..2 {
            let shelved = shelf(&store).load().expect("reads");
            assert_eq!((shelved.unreadable, shelved.records), (aside.clone(), vec![saved(&other)]), "{text}");
        }
        assert_eq!((get(&store, A), get(&store, ASIDE_A).as_deref()), (None, Some(text)));
        assert_eq!(shelf(&store).text(ASIDE_A), Ok(Some(text.to_owned())));
    }
}

#[test]
fn what_was_set_aside_is_never_overwritten() {
    let store = MemoryStore::default();
    for (text, keys) in [("one", 1), ("two", 2), ("two", 2), ("three", 3), ("one", 3)] {
        set(&store, A, text);
        let shelved = shelf(&store).load().expect("reads");
        assert_eq!((shelved.unreadable.len(), store.keys().map(|k| k.len())), (keys, Ok(keys)), "{text}");
    }
    let texts = ["", "~2", "~3"].map(|n| get(&store, &format!("{ASIDE_A}{n}")));
    assert_eq!(texts, ["one", "two", "three"].map(|text| Some(text.to_owned())));
}

#[test]
fn what_does_not_fit_aside_stays_where_it_is() {
    let store = MemoryStore::default();
    set(&store, A, "unreadable");
    store.limit(Some(store.size()));
    let here = Unreadable { key: A.to_owned(), aside: false, error: Some(FileError::NotJson) };
    assert_eq!(shelf(&store).load().map(|s| s.unreadable), Ok(vec![here]));
    assert_eq!(get(&store, A).as_deref(), Some("unreadable"));
    for outcome in [shelf(&store).save(&record("a", 1)), shelf(&store).delete("a", 1)] {
        assert_eq!(outcome, Outcome::Conflict(Theirs::Unreadable(FileError::NotJson)));
    }
    assert_eq!(get(&store, A).as_deref(), Some("unreadable"));
}

/// A store that copies and then fails to remove.
struct Sticky(MemoryStore);

impl Store for Sticky {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.0.keys()
    }

    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.0.read(key)
    }

    fn write(&self, key: &str, text: Option<&str>) -> Result<(), StoreError> {
        text.map_or(Err(StoreError::Refused), |text| self.0.write(key, Some(text)))
    }

    fn size(&self) -> usize {
        self.0.size()
    }
}

#[test]
fn copies_do_not_pile_up_where_nothing_can_be_removed() {
    let store = Sticky(MemoryStore::default());
    set(&store.0, A, "unreadable");
    for _ in 0..3 {
        shelf(&store).load().expect("reads");
    }
    assert_eq!(store.keys(), Ok(vec![ASIDE_A.to_owned(), A.to_owned()]));
}

#[test]
fn what_a_newer_program_wrote_is_left_alone() {
    for (text, place) in [
        (altered("record/1", "record/2"), "format"),
        (altered("partner-fit/1", "partner-fit/2"), "format"),
        (altered("2026.1", "2030.1"), "edition"),
    ] {
        let store = MemoryStore::default();
        set(&store, A, &text);
        let error = FileError::NewerVersion { place: place.to_owned() };
        let here = Unreadable { key: A.to_owned(), aside: false, error: Some(error.clone()) };
        assert_eq!(shelf(&store).load().map(|s| s.unreadable), Ok(vec![here]));
        assert_eq!(shelf(&store).save(&record("a", 1)), Outcome::Conflict(Theirs::Unreadable(error)));
        assert_eq!((store.keys(), get(&store, A)), (Ok(vec![A.to_owned()]), Some(text)));
    }
}

#[test]
fn what_can_be_read_again_says_so_and_can_be_discarded() {
    let store = MemoryStore::default();
    set(&store, ASIDE_A, &altered("", ""));
    let shelf = shelf(&store);
    let aside = Unreadable { key: ASIDE_A.to_owned(), aside: true, error: None };
    assert_eq!(shelf.load().map(|s| s.unreadable), Ok(vec![aside]));
    assert_eq!(shelf.discard(ASIDE_A), Ok(()));
    assert_eq!(store.size(), 0);
    shelf.save(&record("a", 1));
    assert_eq!(shelf.discard(A), Ok(()));
    assert!(get(&store, A).is_some());
}
