//! Links that are refused, and links that are too long to be written.

#[path = "support/checksum.rs"]
mod checksum;
#[path = "support/example.rs"]
mod example;

use example::example;
use partner_fit::codec::Code;
use partner_fit::codec::link::{self, LinkError, PartnerNames, Parts};

const EVERYTHING: Parts = Parts { notes: true, partners: PartnerNames::Named, ledger: true };

#[track_caller]
fn refused(why: &str, link: &str, error: LinkError) {
    assert_eq!(link::decode(link), Err(error), "{why}");
}

#[test]
fn newer_links_say_so() {
    for (why, link) in [
        ("version 2", "2BvW9F63obGMYxjGMYxjGMYxjGMYxjGMAWBJ"),
        ("version 9, whatever follows", "9 %"),
        ("edition number 2", "1CvW9F63oYAAAAAAAAAAAAAAAAAAAAAAALXR"),
        ("more than this version knows", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAEfIv"),
    ] {
        refused(why, link, LinkError::NewerVersion);
    }
}

#[test]
fn long_links_are_not_read() {
    for (link, length) in [("1".repeat(2001), 2001), ("2".repeat(2001), 2001), ("%31".repeat(2001), 2001)] {
        refused("too long", &link, LinkError::TooLong { length });
    }
    refused("just not too long", &"1".repeat(2000), LinkError::Damaged);
}

#[test]
fn damaged_links_say_so() {
    for (why, link) in [
        ("nothing", ""),
        ("a word", "assess"),
        ("version 0", "0BvW9F63obGMYxjGMYxjGMYxjGMYxjGMAWBJ"),
        ("only a version", "1"),
        ("only a checksum", "1Aaa"),
        ("no edition", "1AA1"),
        ("cut", "1BvW9F63obGMYxjGMYxjGMYxjGMYxjGMAWB"),
        ("one answer altered", "1BvW9F63obGMYxjGMYxjGMYxjGMYBjGMAWBJ"),
        ("a full stop behind it", "1BvW9F63obGMYxjGMYxjGMYxjGMYxjGMAWBJ."),
        ("escaped twice", "1BvW9F63obGMYxjGMYxjGMYxjGMYxjGMAWB%254a"),
        ("half an escape", "1BvW9F63obGMYxjGMYxjGMYxjGMYxjGMAWBJ%4"),
        ("an escape that is not UTF-8", "1BvW9F63obGMYxjGMYxjGMYxjGMYxjGMAWB%ff"),
        ("white space inside", "1BvW9F63obGMYxjGMYxj GMYxjGMYxjGMAWBJ"),
    ] {
        refused(why, link, LinkError::Damaged);
    }
}

#[test]
fn a_right_checksum_does_not_hide_damage() {
    for (why, link) in [
        ("ends within the answers", "1BvW9F63oYAAAAAAAAAAA7L6"),
        ("ends before the notes", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAjzh"),
        ("filled up with ones", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAADfIu"),
        ("something behind the end", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAAAJTf"),
        ("a count of more than 64 bits", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAIWn_____________8ulA"),
        ("a count of a million", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAIWkKSp8EGh"),
        (
            "a text longer than the link",
            "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAaEFjbWWhBY21loQWNtZaEFjbWWhBY21loQWNtZaEFjbWWhBY21loQWNtZaEFjbWWhBY21loQWNtZaEFjbWWhBY21loQWNtZaEFjbWWhBY21loQWNtZaEFjbWWhBY21loQWNtZaEFjbWWhBY21gUl",
        ),
        ("a surrogate", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAYsIY6AAAAAd4X"),
    ] {
        assert_eq!(checksum::guarded(link), link, "{why}");
        refused(why, link, LinkError::Damaged);
    }
}

#[test]
fn values_out_of_range_name_their_place() {
    for (place, link) in [
        ("updated", "1BvW9EtQ5yRgAAAAAAAAAAAAAAAAAAAAAAAqK0"),
        ("updated", "1BvW9FYQhCEMGAAAAAAAAAAAAAAAAAAAAAAA5fC"),
        ("scope", "1BvW9F63o4AAAAAAAAAAAAAAAAAAAAAAAVpe"),
        ("answers.win-rate", "1BvW9F63oYASAAAAAAAAAAAAAAAAAAAAAXPr"),
        ("answers.repeatable-wins", "1BvW9F63oYgAAAAAAAAAAAAAAAAAAAAAAjrA"),
        ("weights.give-first", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAq6Knqgii3"),
        ("weights", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAgggggguPB"),
        ("half_life_days", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAPIYL44"),
        ("partners[1].id", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAIWkkTwEAAAieAgAAAjCm"),
        ("partners[1].fit.customers", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAIWkgIAAADwAAAHfT"),
        ("partners[0].signals[0].date", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAIWkQIAAERA1v6"),
        ("partners[0].signals[0].strength", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAIWkQIAAEV_foANlk"),
        ("partners[0].entries[0].direction", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAIWkQIAACJkYCAcis"),
        ("partners[0].entries[0].kind", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAIWkQIAACIuYCA4JO"),
        ("partners[0].entries[0].kind", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAIWkQIAACIgYCABC8"),
        ("partners[0].entries[0].value", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAIWkQIAACIkwCARZ1"),
        ("partners[0].entries[0].partner_value", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAIWkQIAACIkeCA7BG"),
        ("partners[0].entries[0].hours", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAIWkQIAACIkYhuUIQhCENWx-FAgug7"),
        ("partners[0].entries[0].hours", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAIWkQIAACIkYjCEIQhCEIQx_9wge27"),
        ("partners[0].entries[0].hours", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAIWkQIAACIkYjCEIQhCEIQh_-wgmjT"),
        ("partners[0].entries[0].state", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAIWkQIAACIkYKA0WE"),
        ("partners[0].entries[0].due", "1BvW9F63oYAAAAAAAAAAAAAAAAAAAAAAIWkQIAACIkYDLUOckAFZW"),
    ] {
        refused(place, link, LinkError::OutOfRange { place: place.to_owned() });
    }
}

#[test]
fn errors_have_the_codes_of_the_contract() {
    for (link, code) in [
        ("1".repeat(2001), "too-long"),
        ("2".to_owned(), "newer-version"),
        ("1".to_owned(), "damaged"),
        ("1BvW9F63oYASAAAAAAAAAAAAAAAAAAAAAXPr".to_owned(), "out-of-range"),
    ] {
        assert_eq!(link::decode(&link).map_err(|e| e.code().id()), Err(code));
    }
    assert_eq!(Code::ALL.map(Code::id).concat().len(), 60);
}

#[test]
fn what_is_too_long_says_what_to_leave_out() {
    let mut a = example();
    a.partners[0].name = "Northwind of the North ".repeat(150);
    a.partners[0].entries[0].note = "z ".repeat(500);
    a.title = "Y".repeat(100);
    let error = link::encode(&a, EVERYTHING).expect_err("too long");
    assert!(error.length > link::LONGEST);
    let savings = link::savings(&a, EVERYTHING);
    let left: Vec<link::Part> = savings.iter().map(|(part, _)| *part).collect();
    use link::Part::*;
    assert_eq!(left, [Partners, PartnerNames, Ledger, Notes]);
    for (part, saved) in savings {
        let parts = match part {
            Notes => Parts { notes: false, ..EVERYTHING },
            PartnerNames => Parts { partners: link::PartnerNames::Numbered, ..EVERYTHING },
            Partners => Parts { partners: link::PartnerNames::None, ..EVERYTHING },
            Ledger => Parts { ledger: false, ..EVERYTHING },
        };
        let length = match link::encode(&a, parts) {
            Ok(link) => link.len(),
            Err(error) => error.length,
        };
        assert_eq!(error.length - length, saved, "{part:?}");
    }
}
