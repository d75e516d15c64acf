//! What is kept, on good days and bad ones.

#[path = "support/shelves.rs"]
mod shelves;

use partner_fit::model::{Assessment, Day};
use partner_fit::storage::{self, MemoryStore, Outcome, Printed, Record, Store, StoreError, Theirs};
use shelves::{A, ASIDE_A, altered, get, random, record, saved, set, shelf};

#[test]
fn what_is_saved_is_there_next_time() {
    let store = MemoryStore::default();
    let records: Vec<Record> = (0..50).map(|seed| record(&format!("{seed:02}"), seed)).collect();
    for record in records.iter().rev() {
        assert_eq!(shelf(&store).save(record), Outcome::Done { revision: 1 });
    }
    let shelved = shelf(&store).load().expect("reads");
    assert_eq!(shelved.records, records.iter().map(saved).collect::<Vec<_>>());
    assert_eq!((shelved.unreadable, shelved.current), (vec![], None));
}

#[test]
fn quarters_keep_their_series() {
    let store = MemoryStore::default();
    let next = Record { series: "a".to_owned(), ..record("b", 2) };
    for record in [&record("a", 1), &next] {
        shelf(&store).save(record);
    }
    let series: Vec<String> =
        shelf(&store).load().expect("reads").records.into_iter().map(|r| r.series).collect();
    assert_eq!(series, ["a", "a"]);
}

#[test]
fn the_open_one_is_remembered_while_it_is_there() {
    let store = MemoryStore::default();
    let shelf = shelf(&store);
    shelf.save(&record("a", 1));
    for (id, current) in [(Some("a"), Some("a")), (Some("gone"), None), (None, None)] {
        shelf.set_current(id).expect("room");
        assert_eq!(shelf.load().expect("reads").current.as_deref(), current);
    }
}

#[test]
fn foreign_keys_are_not_ours() {
    let store = MemoryStore::default();
    for key in ["assessment:a", "other:assessment:a", "partner-fit", storage::SETTINGS] {
        set(&store, key, "not JSON");
    }
    let before = store.size();
    let shelved = shelf(&store).load().expect("reads");
    assert_eq!((shelved.records.len(), shelved.unreadable.len(), store.size()), (0, 0, before));
}

#[test]
fn a_later_edit_is_never_lost() {
    let store = MemoryStore::default();
    let shelf = shelf(&store);
    let first = record("a", 1);
    shelf.save(&first);
    // Two tabs read the same revision; the other one saves first.
    let mine = Record { assessment: random::assessment(2), ..saved(&first) };
    let other = Record { assessment: random::assessment(3), ..saved(&first) };
    assert_eq!(shelf.save(&other), Outcome::Done { revision: 2 });
    let theirs = saved(&other);
    assert_eq!(shelf.save(&mine), Outcome::Conflict(Theirs::Other(Box::new(theirs.clone()))));
    assert_eq!(shelf.delete("a", mine.revision), Outcome::Conflict(Theirs::Other(Box::new(theirs.clone()))));
    assert_eq!(shelf.load().expect("reads").records, std::slice::from_ref(&theirs));
    // Having seen theirs, mine may go over it.
    assert_eq!(shelf.save(&Record { revision: theirs.revision, ..mine }), Outcome::Done { revision: 3 });
}

#[test]
fn a_new_record_does_not_take_the_place_of_another() {
    let store = MemoryStore::default();
    let first = record("a", 1);
    shelf(&store).save(&first);
    assert_eq!(
        shelf(&store).save(&record("a", 2)),
        Outcome::Conflict(Theirs::Other(Box::new(saved(&first))))
    );
}

#[test]
fn deleting_and_taking_it_back() {
    let store = MemoryStore::default();
    let shelf = shelf(&store);
    let first = record("a", 1);
    shelf.save(&first);
    assert_eq!(shelf.delete("a", 1), Outcome::Done { revision: 0 });
    assert_eq!(store.size(), 0);
    assert_eq!(shelf.delete("a", 1), Outcome::Done { revision: 0 });
    // Another tab that still has it open must not bring it back unasked.
    assert_eq!(shelf.save(&saved(&first)), Outcome::Conflict(Theirs::Gone));
    assert_eq!(shelf.save(&first), Outcome::Done { revision: 1 });
}

#[test]
fn a_store_that_refuses_is_a_value() {
    let store = MemoryStore::default();
    store.refuse(true);
    let shelf = shelf(&store);
    assert_eq!(shelf.load(), Err(StoreError::Refused));
    assert_eq!(shelf.save(&record("a", 1)), Outcome::Failed(StoreError::Refused));
    assert_eq!(shelf.delete("a", 1), Outcome::Failed(StoreError::Refused));
    assert_eq!(shelf.set_current(Some("a")), Err(StoreError::Refused));
    // What is on the page can be saved as a file all the same.
    let dump = shelf.rescue(&[record("a", 1)]);
    let rescued = shelf.read_rescue(&dump).expect("a rescue file");
    assert_eq!(rescued.records, [record("a", 1)]);
    assert_eq!(shelf.text(A), Err(StoreError::Refused));
    assert_eq!(shelf.discard(ASIDE_A), Err(StoreError::Refused));
}

#[test]
fn a_full_store_keeps_what_it_has() {
    let store = MemoryStore::default();
    let shelf = shelf(&store);
    let first = Record::new("a".to_owned(), Assessment::new(Day::FIRST));
    shelf.save(&first);
    store.limit(Some(store.size()));
    let mut longer = saved(&first);
    longer.assessment.title = "longer".to_owned();
    assert_eq!(shelf.save(&longer), Outcome::Failed(StoreError::Full));
    assert_eq!(shelf.load().expect("reads").records, [saved(&first)]);
    assert_eq!(shelf.delete("a", 1), Outcome::Done { revision: 0 });
}

#[test]
fn a_store_is_nearly_full_from_four_fifths_on() {
    let store = MemoryStore::default();
    let shelf = shelf(&store);
    for (size, is_nearly_full) in
        [(1_000_000, false), (4_194_302, false), (4_194_303, true), (5_000_000, true)]
    {
        set(&store, "k", &"x".repeat(size));
        assert_eq!(shelf.is_nearly_full(), is_nearly_full, "{size}");
    }
}

/// Whatever is added, changed, moved or removed in between, what is printed again is what is there.
#[test]
fn what_did_not_change_is_stored_as_it_was() {
    let store = MemoryStore::default();
    let shelf = shelf(&store);
    let mut record = record("a", 3);
    let mut printed = Printed::default();
    let mut rng = fastrand::Rng::with_seed(4);
    for round in 0..300 {
        let partners = &mut record.assessment.partners;
        match rng.u8(0..5) {
            0 => {}
            1 => partners.extend(random::assessment(round).partners.into_iter().take(2)),
            2 if !partners.is_empty() => drop(partners.remove(rng.usize(..partners.len()))),
            3 if partners.len() > 1 => partners.swap(0, 1),
            _ => partners.iter_mut().take(3).for_each(|p| p.name.push('x')),
        }
        for (at, partner) in partners.iter_mut().enumerate() {
            // Random ones come with ids that are taken.
            if partner.id != format!("p{at}") {
                partner.id = format!("p{at}");
            }
        }
        assert_eq!(
            shelf.save_again(&record, &mut printed, 0),
            Outcome::Done { revision: record.revision + 1 }
        );
        record.revision += 1;
        assert_eq!(shelf.record_of("a").as_ref(), Some(&record), "round {round}");
    }
}

/// The head of what is stored says enough, whatever became of the rest: everything of that revision is here.
#[test]
fn a_damaged_end_of_what_was_saved_here_is_written_over() {
    let store = MemoryStore::default();
    let shelf = shelf(&store);
    let record = saved(&record("a", 5));
    assert_eq!(shelf.save(&Record { revision: 0, ..record.clone() }), Outcome::Done { revision: 1 });
    let text = get(&store, A).expect("kept");
    let (head, _) = text.split_once("\"answers\"").expect("answers");
    set(&store, A, head);
    assert_eq!(shelf.save(&record), Outcome::Done { revision: 2 });
    assert_eq!(shelf.record_of("a"), Some(saved(&record)));
}

#[test]
fn what_is_written_anew_is_beyond_every_revision_that_was_seen() {
    let store = MemoryStore::default();
    let shelf = shelf(&store);
    for (revision, seen, gets) in [(0, 0, 1), (1, 9, 2), (0, 9, 10), (10, 3, 11), (0, u32::MAX, u32::MAX)] {
        if revision == 0 {
            set(&store, A, "");
            store.write(A, None).expect("room");
        }
        let record = Record { revision, ..record("a", 1) };
        let saved = shelf.save_again(&record, &mut Printed::default(), seen);
        assert_eq!(saved, Outcome::Done { revision: gets }, "{revision} over nothing, {seen} seen");
    }
}

#[test]
fn only_what_is_not_there_is_gone() {
    let store = MemoryStore::default();
    let shelf = shelf(&store);
    assert!(shelf.is_gone("a"));
    for text in ["half a rec", "", &altered("2026.1", "2030.1")] {
        set(&store, A, text);
        assert!(!shelf.is_gone("a") && shelf.record_of("a").is_none(), "{text}");
    }
}
