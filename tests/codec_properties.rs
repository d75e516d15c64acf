//! What holds for every assessment, file and link.

#[path = "support/checksum.rs"]
mod checksum;
#[path = "support/random.rs"]
mod random;

use checksum::{ALPHABET, guarded};
use fastrand::Rng;
use partner_fit::codec::link::{self, LinkError, PartnerNames, Parts};
use partner_fit::codec::{Json, file};
use partner_fit::model::{Assessment, Day};
use random::random_answers::pick;

const EVERYTHING: Parts = Parts { notes: true, partners: PartnerNames::Named, ledger: true };

/// Every choice of parts.
fn every_parts() -> Vec<Parts> {
    let mut all = Vec::new();
    for partners in [PartnerNames::None, PartnerNames::Numbered, PartnerNames::Named] {
        for (notes, ledger) in [(false, false), (false, true), (true, false), (true, true)] {
            all.push(Parts { notes, partners, ledger });
        }
    }
    all
}

/// Random assessments that fit into a link.
fn assessments(seeds: std::ops::Range<u64>) -> impl Iterator<Item = Assessment> {
    seeds.map(|seed| {
        let mut a = random::assessment(seed);
        while link::encode(&a, EVERYTHING).is_err() {
            assert!(a.partners.pop().is_some(), "seed {seed}: too long without partners");
        }
        a
    })
}

#[test]
fn links_give_back_what_went_in() {
    let mut with_ledger = 0;
    for a in assessments(0..2_000) {
        let text = link::encode(&a, EVERYTHING).expect("fits");
        assert_eq!(link::decode(&text), Ok(a.clone()), "{text}");
        with_ledger += usize::from(a.partners.iter().any(|p| !p.entries.is_empty()));
    }
    assert!(with_ledger > 500, "only {with_ledger} with a ledger");
}

#[test]
fn parts_that_are_left_out_are_left_out() {
    for a in assessments(0..300) {
        for parts in every_parts() {
            let text = link::encode(&a, parts).expect("fits");
            assert_eq!(link::decode(&text), Ok(reduced(&a, parts)), "{parts:?}");
        }
    }
}

/// What a link with these parts keeps of an assessment.
fn reduced(a: &Assessment, parts: Parts) -> Assessment {
    let mut a = a.clone();
    if !parts.notes {
        a.title.clear();
        for q in 0..a.rubric.questions.len() {
            a.set_note(q, String::new());
        }
    }
    let ledger = parts.ledger && parts.partners != PartnerNames::None;
    if !ledger {
        a.half_life = Default::default();
        a.partners.iter_mut().for_each(|p| p.entries.clear());
    }
    match parts.partners {
        PartnerNames::None => a.partners.clear(),
        PartnerNames::Named => {}
        PartnerNames::Numbered => {
            for (i, partner) in a.partners.iter_mut().enumerate() {
                partner.id = format!("p{}", i + 1);
                partner.name.clear();
                partner.website.clear();
                for signal in &mut partner.signals {
                    signal.note.clear();
                    signal.url.clear();
                }
                for (i, entry) in partner.entries.iter_mut().enumerate() {
                    entry.id = format!("e{}", i + 1);
                    entry.title.clear();
                    entry.note.clear();
                }
            }
        }
    }
    a
}

#[test]
fn files_give_back_what_went_in() {
    for seed in 0..2_000 {
        let a = random::assessment(seed);
        let text = serde_json::to_string(&file::write(&a)).expect("text");
        let json: Json = serde_json::from_str(&text).expect("JSON");
        let loaded = file::read(&json, Day::FIRST).expect("a file");
        assert_eq!((loaded.assessment, loaded.ignored), (a, vec![]), "seed {seed}");
    }
}

#[test]
fn answers_alone_are_short_and_every_link_ends_in_a_letter_or_digit() {
    for seed in 0..2_000 {
        let mut a = random::assessment(seed);
        a.weights = None;
        for parts in every_parts() {
            let text = link::encode(&a, parts);
            assert!(parts != Parts::default() || text.as_ref().is_ok_and(|t| t.len() <= 40), "{text:?}");
            let Ok(text) = text else { continue };
            assert!(text.len() <= link::LONGEST && text.ends_with(|c: char| c.is_ascii_alphanumeric()));
            assert!(text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'));
        }
    }
}

#[test]
fn percent_encoding_and_white_space_do_no_harm() {
    for a in assessments(0..200) {
        let text = link::encode(&a, EVERYTHING).expect("fits");
        let escaped: String = text.bytes().map(|b| format!("%{b:02X}")).collect();
        let spaced = format!("\n {}%20%0a\t", text.replace('-', "%2d").replace('_', "%5F"));
        for form in [escaped, spaced] {
            assert_eq!(link::decode(&form).as_ref(), Ok(&a), "{form}");
        }
    }
}

/// Every change within two neighbouring characters, every swap: found for sure, as the layout promises.
#[test]
fn small_damage_is_always_found() {
    let a = random::assessment(7);
    let text = link::encode(&a, Parts::default()).expect("fits");
    let bytes = text.as_bytes();
    for i in 1..bytes.len() {
        for replacement in ALPHABET.bytes().filter(|b| *b != bytes[i]) {
            let mut damaged = bytes.to_vec();
            damaged[i] = replacement;
            found(&damaged);
            for next in ALPHABET.bytes().step_by(3).filter(|_| i + 1 < bytes.len() - 3) {
                damaged[i + 1] = next;
                found(&damaged);
            }
        }
        for j in i + 1..bytes.len() - 3 {
            let mut damaged = bytes.to_vec();
            damaged.swap(i, j);
            if damaged != bytes {
                found(&damaged);
            }
        }
        found(&bytes[..i]);
    }
}

#[track_caller]
fn found(damaged: &[u8]) {
    let text = String::from_utf8(damaged.to_vec()).expect("text");
    assert_eq!(link::decode(&text), Err(LinkError::Damaged), "{text}");
}

#[test]
fn mutated_links_never_panic_and_what_is_read_can_be_sent_on() {
    let bases: Vec<String> = assessments(0..250)
        .enumerate()
        .map(|(i, a)| {
            let parts = every_parts()[i % 12];
            link::encode(&a, parts).expect("fits")
        })
        .collect();
    let rng = &mut Rng::with_seed(1);
    // What came out, by kind: read, too long, newer, damaged, out of range.
    let mut seen = [0; 5];
    for round in 0..100_000 {
        let mut text = bases[round % bases.len()].clone();
        for _ in 0..rng.u8(1..=3) {
            text = mutated(rng, &text);
        }
        // A wrong checksum stops most of them, so half get a right one.
        if rng.bool() {
            text = guarded(&text);
        }
        seen[match link::decode(&text) {
            Ok(a) => {
                let again = link::encode(&a, EVERYTHING).expect("fits again");
                assert_eq!(link::decode(&again), Ok(a), "{text}");
                0
            }
            Err(LinkError::TooLong { .. }) => 1,
            Err(LinkError::NewerVersion) => 2,
            Err(LinkError::Damaged) => 3,
            Err(LinkError::OutOfRange { .. }) => 4,
        }] += 1;
    }
    assert!(seen.iter().all(|n| *n > 50), "{seen:?}");
}

fn mutated(rng: &mut Rng, text: &str) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    let any = |rng: &mut Rng| match rng.u8(0..12) {
        0 => rng.char(..),
        _ => char::from(pick(rng, ALPHABET.as_bytes())),
    };
    let at = rng.usize(0..=chars.len());
    match rng.u8(0..8) {
        0..=2 if at < chars.len() => chars[at] = any(rng),
        3 => chars.insert(at, any(rng)),
        4 if at < chars.len() => drop(chars.remove(at)),
        5 => chars.truncate(at),
        6 => {
            let other = rng.usize(0..=chars.len());
            if at < chars.len() && other < chars.len() {
                chars.swap(at, other);
            }
        }
        _ => match rng.u8(0..4) {
            0 => return text.bytes().map(|b| format!("%{b:02x}")).collect(),
            1 => return text.replace(any(rng), "%"),
            2 => return text.repeat(rng.usize(1..20)),
            _ => return format!(" {text}\n"),
        },
    }
    chars.into_iter().collect()
}
