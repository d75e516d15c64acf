//! Random assessments: the same ones for the same seed.

#[path = "random_answers.rs"]
pub mod random_answers;

use std::ops::RangeInclusive;

use fastrand::Rng;
use partner_fit::model::ledger::{Entry, HalfLife, Kind, Move, Worth};
use partner_fit::model::{Assessment, Day, Fit, Level, Partner, Rubric, Scope, Signal, Strength, Weights};
use random_answers::{answers, pick};

/// Everything at once: both scopes, notes, own weights, partners, ledgers, all of any kind of text, day and number.
pub fn assessment(seed: u64) -> Assessment {
    let mut rng = Rng::with_seed(seed);
    let rng = &mut rng;
    let mut a = answers(rng, Rubric::current());
    a.created = day(rng);
    a.updated = day(rng);
    a.scope = pick(rng, &[Scope::Full, Scope::Quick]);
    a.title = text(rng);
    for q in 0..a.rubric.questions.len() {
        if rng.u8(0..10) == 0 {
            a.set_note(q, text(rng));
        }
    }
    a.weights = maybe(rng, |rng| weights(rng, a.rubric));
    a.half_life = match rng.u8(0..3) {
        0 => HalfLife::STANDARD,
        1 => HalfLife::Never,
        _ => HalfLife::Days(rng.u16(1..=3650)),
    };
    let ids = ids(rng, 'p', 0..=4);
    a.partners = ids.into_iter().map(|id| partner(rng, id).into()).collect();
    a
}

/// Weights that are not all 0, often some of them.
fn weights(rng: &mut Rng, rubric: &'static Rubric) -> Weights {
    loop {
        let habits: Vec<u8> =
            rubric.habits().map(|_| if rng.u8(0..4) == 0 { 0 } else { rng.u8(0..=50) }).collect();
        if let Some(weights) = Weights::from_habits(rubric, &habits) {
            return weights;
        }
    }
}

fn partner(rng: &mut Rng, id: String) -> Partner {
    let entries = ids(rng, 'e', 0..=4);
    let mut field = || maybe(rng, |rng| pick(rng, &Level::ALL));
    let fit = Fit {
        customers: field(),
        first_win: field(),
        offer_fit: field(),
        way_in: field(),
        capacity: field(),
        conflict: field(),
    };
    Partner {
        id,
        name: text(rng),
        website: text(rng),
        focus: rng.bool(),
        archived: rng.bool(),
        fit,
        signals: (0..rng.usize(0..3)).map(|id| signal(rng, id)).collect(),
        entries: entries.into_iter().map(|id| entry(rng, id)).collect(),
    }
}

fn signal(rng: &mut Rng, id: usize) -> Signal {
    Signal { id, date: day(rng), strength: pick(rng, &Strength::ALL), note: text(rng), url: text(rng) }
}

fn entry(rng: &mut Rng, id: String) -> Entry {
    Entry {
        id,
        step: pick(rng, &Move::ALL),
        catalogue: maybe(rng, text).filter(|id| !id.is_empty()),
        kind: pick(rng, &Kind::ALL),
        title: text(rng),
        value: pick(rng, &Worth::ALL),
        partner_value: maybe(rng, |rng| pick(rng, &Worth::ALL)),
        hours: maybe(rng, hours),
        money: rng.bool(),
        due: maybe(rng, day),
        date: maybe(rng, day),
        note: text(rng),
    }
}

fn hours(rng: &mut Rng) -> f64 {
    match rng.u8(0..4) {
        0 => f64::from(rng.u8(..)),
        1 => f64::from(rng.u16(..)) / 4.0,
        2 => 100_000.0 * rng.f64(),
        _ => pick(rng, &[0.0, 100_000.0, f64::MIN_POSITIVE, 0.1]),
    }
}

/// Days a person would enter, the ends of what there is, and the edges of what a link writes short.
fn day(rng: &mut Rng) -> Day {
    let edges = [0, 14, 15, 65_534, 65_535, 2_932_896];
    let number = match rng.u8(0..10) {
        0 => pick(rng, &edges),
        1 => rng.i32(0..=2_932_896),
        _ => rng.i32(19_000..22_000),
    };
    Day::from_number(number).expect("between the ends")
}

fn text(rng: &mut Rng) -> String {
    match rng.u8(0..12) {
        0..=4 => String::new(),
        5 => "Ten deals, CRM export".to_owned(),
        6 => "newsletter-mention".to_owned(),
        7 => "https://www.northwind.example/?q=1&x=%20#top".to_owned(),
        8 => "Größe: „naïve“ – 50 €\r\n\tта же 🎁".to_owned(),
        9 => "\u{0}\"\\</script>\u{7f}\u{feff}".to_owned(),
        10 => "🎁".repeat(rng.usize(0..10)),
        _ => (0..rng.usize(0..20)).map(|_| rng.char(..)).collect(),
    }
}

/// Ids of a list, most of them the standard ones.
fn ids(rng: &mut Rng, letter: char, count: RangeInclusive<usize>) -> Vec<String> {
    let numbers = 1..=rng.usize(count);
    let mut ids: Vec<String> = numbers.map(|i| format!("{letter}{i}")).collect();
    if rng.bool() {
        rng.shuffle(&mut ids);
    }
    if let Some(last) = ids.last_mut().filter(|_| rng.u8(0..3) == 0) {
        *last = "some id".to_owned();
    }
    ids
}

fn maybe<T>(rng: &mut Rng, make: impl FnOnce(&mut Rng) -> T) -> Option<T> {
    if rng.bool() { Some(make(rng)) } else { None }
}
