//! Short ways to write ledgers, for tests.
#![allow(dead_code, reason = "each test uses some of them")]

use partner_fit::model::ledger::{Entry, GetState, GiveState, Kind, Move, Worth};
use partner_fit::model::{Assessment, Day, Level, Partner, Signal, Strength};

pub fn day(text: &str) -> Day {
    Day::parse(text).expect(text)
}

/// So many days after 2026-01-01, or before.
pub fn at(days: i32) -> Day {
    Day::from_number(day("2026-01-01").number() + days).expect("a day")
}

pub fn worth(number: u8) -> Worth {
    Worth::new(number).expect("on the scale")
}

fn entry(step: Move, kind: Kind, value: u8, date: Option<Day>) -> Entry {
    Entry {
        id: String::new(),
        step,
        catalogue: None,
        kind,
        title: String::new(),
        value: worth(value),
        partner_value: None,
        hours: None,
        money: false,
        due: None,
        date,
        note: String::new(),
    }
}

/// A delivered give.
pub fn gave(kind: Kind, value: u8, on: Day) -> Entry {
    entry(Move::Give(GiveState::Delivered), kind, value, Some(on))
}

/// A delivered give of money only.
pub fn paid(value: u8, on: Day) -> Entry {
    Entry { money: true, ..gave(Kind::Revenue, value, on) }
}

/// A received get.
pub fn got(value: u8, on: Day) -> Entry {
    entry(Move::Get(GetState::Received), Kind::Introductions, value, Some(on))
}

/// A promise that is not done.
pub fn promised(value: u8, due: Day) -> Entry {
    Entry { due: Some(due), ..entry(Move::Give(GiveState::Promised), Kind::Product, value, None) }
}

/// A promise that was delivered.
pub fn kept(value: u8, due: Day, on: Day) -> Entry {
    Entry { due: Some(due), ..gave(Kind::Product, value, on) }
}

pub fn in_state(step: Move, entry: Entry) -> Entry {
    Entry { step, ..entry }
}

pub fn from_catalogue(id: &str, entry: Entry) -> Entry {
    Entry { catalogue: Some(id.into()), ..entry }
}

/// The ledger of the method's check cases.
pub fn example() -> Vec<Entry> {
    vec![
        gave(Kind::Intel, 5, day("2026-01-10")),
        Entry { kind: Kind::CoMarketing, ..kept(3, day("2026-01-25"), day("2026-02-01")) },
        got(2, day("2026-03-01")),
        promised(8, day("2026-06-01")),
    ]
}

pub fn partner(entries: Vec<Entry>) -> Partner {
    Partner { entries, ..Partner::default() }
}

pub fn with_partners(partners: Vec<Partner>) -> Assessment {
    let mut assessment = Assessment::new(Day::FIRST);
    assessment.partners = partners.into_iter().map(Into::into).collect();
    assessment
}

pub fn level(number: u8) -> Option<Level> {
    Level::new(number)
}

pub fn signal(strength: Strength, date: Day) -> Signal {
    Signal { id: 0, date, strength, note: String::new(), url: String::new() }
}

#[track_caller]
pub fn near(what: &str, is: f64, should: f64) {
    assert!((is - should).abs() < 5e-5, "{what}: {is}, not {should}");
}

/// Numbers for tests that search: the same on every run.
pub struct Dice(pub u64);

impl Dice {
    /// 0 to `below` - 1.
    pub fn roll(&mut self, below: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(below)) as u32
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.roll(from.len() as u32) as usize]
    }

    pub fn maybe<T>(&mut self, of_ten: u32, value: T) -> Option<T> {
        (self.roll(10) < of_ten).then_some(value)
    }

    /// A ledger of up to so many entries between 2026-01-01 and 300 days later, with every state and gaps in its dates.
    pub fn ledger(&mut self, most: u32) -> Vec<Entry> {
        (0..self.roll(most + 1))
            .map(|_| {
                let (due, date) = (at(self.roll(300) as i32), at(self.roll(300) as i32));
                let base = entry(self.pick(&Move::ALL), self.pick(&Kind::ALL), 1, None);
                Entry {
                    value: self.pick(&Worth::ALL),
                    partner_value: Some(self.pick(&Worth::ALL)).filter(|_| self.roll(10) < 3),
                    money: self.roll(10) < 3,
                    due: self.maybe(5, due),
                    date: self.maybe(8, date),
                    ..base
                }
            })
            .collect()
    }
}
