//! What holds for every ledger, on random ones that are the same on every run.

#[path = "support/entries.rs"]
mod entries;

use entries::*;
use partner_fit::model::catalogue::{Catalogue, Give, Requires};
use partner_fit::model::ledger::{
    Account, AccountState, Ask, Cover, Entry, GetState, GiveGet, GiveState, HalfLife, Kind, Move, Verdict,
    Worth,
};
use partner_fit::model::{Day, Portfolio, Report};

const HALF_LIVES: [HalfLife; 3] = [HalfLife::STANDARD, HalfLife::Days(30), HalfLife::Never];

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

/// The method's sentence, entry by entry: given, money, received, late.
fn by_definition(entries: &[Entry], half_life: HalfLife, on: Day) -> [f64; 4] {
    let mut sums = [0.0; 4];
    for e in entries {
        let worth = f64::from(e.partner_value.unwrap_or(e.value).number());
        let done = e.date.filter(|date| *date <= on);
        let faded = done.map_or(0.0, |date| match half_life {
            HalfLife::Days(half) => worth * 0.5_f64.powf(f64::from(on.since(date)) / f64::from(half)),
            HalfLife::Never => worth,
        });
        match e.step {
            Move::Give(GiveState::Delivered) if e.money => sums[1] += faded,
            Move::Give(GiveState::Delivered) => sums[0] += faded,
            Move::Get(GetState::Received) => sums[2] += faded,
            _ => {}
        }
        let promise = matches!(e.step, Move::Give(s) if s != GiveState::Planned);
        if promise && e.due.is_some_and(|due| due < on) && done.is_none() {
            sums[3] += worth;
        }
    }
    sums[1] = sums[1].min(5.0);
    sums
}

#[test]
fn a_balance_is_the_sum_of_its_parts() {
    let mut dice = Dice(1);
    for _ in 0..400 {
        let (entries, half_life, on) = (dice.ledger(20), dice.pick(&HALF_LIVES), at(dice.roll(320) as i32));
        let balance = Account::of(&entries, half_life).balance(on);
        let parts = [balance.given, balance.money, balance.received, balance.late];
        let should = by_definition(&entries, half_life, on);
        assert!(parts.iter().zip(should).all(|(a, b)| close(*a, b)), "{parts:?} not {should:?}: {entries:?}");
        assert!(close(balance.total(), should[0] + should[1] - should[2] - should[3]));
    }
}

#[test]
fn entries_without_a_day_move_no_balance() {
    let mut dice = Dice(3);
    for _ in 0..200 {
        let (mut entries, half_life) = (dice.ledger(20), dice.pick(&HALF_LIVES));
        for entry in entries.iter_mut().filter(|_| dice.roll(3) == 0) {
            (entry.date, entry.due) = (None, None);
        }
        let mut with_day = entries.clone();
        with_day.retain(|e| e.date.is_some() || e.due.is_some());
        let balances = |entries: &[Entry]| -> Vec<_> {
            let account = Account::of(entries, half_life);
            account.series(at(0), at(320), 80).iter().map(|p| (p.day, p.before, p.after)).collect()
        };
        assert_eq!(balances(&entries), balances(&with_day), "{entries:?}");
    }
}

#[test]
fn the_order_of_entries_makes_no_difference() {
    let mut dice = Dice(2);
    for _ in 0..200 {
        let (mut entries, half_life, on) =
            (dice.ledger(12), dice.pick(&HALF_LIVES), at(dice.roll(320) as i32));
        let score = |entries: &[Entry]| {
            let account = Account::of(entries, half_life);
            let score = GiveGet::of(&account, on).map_or(-1.0, |g| g.points().value());
            (account.balance(on).total(), score, AccountState::of(&account, on))
        };
        let one = score(&entries);
        entries.reverse();
        let other = score(&entries);
        assert!(close(one.0, other.0) && close(one.1, other.1) && one.2 == other.2, "{entries:?}");
    }
}

#[test]
fn what_is_dated_later_makes_no_difference() {
    let mut dice = Dice(3);
    for _ in 0..200 {
        let (mut entries, on) = (dice.ledger(12), at(150));
        let result = |entries: &[Entry]| {
            let account = Account::of(entries, HalfLife::STANDARD);
            (account.balance(on), GiveGet::of(&account, on), AccountState::of(&account, on))
        };
        let before = result(&entries);
        entries.extend([gave(Kind::Intel, 8, at(151)), got(8, at(151)), promised(8, at(150))]);
        assert_eq!(result(&entries), before);
    }
}

/// Between entries every part that fades gets smaller, and so does the balance's size, unless a late promise, which does
/// not fade, or the cap on money keeps the other side up.
#[test]
fn fading_never_raises_a_balance_between_entries() {
    let mut dice = Dice(4);
    let mut compared = 0;
    for _ in 0..200 {
        let (entries, half_life) = (dice.ledger(10), dice.pick(&HALF_LIVES));
        let account = Account::of(&entries, half_life);
        for number in 0..320 {
            let (on, next) = (at(number), at(number + 1));
            if account.changes().iter().any(|c| c.day == next) {
                continue;
            }
            let (now, then) = (account.balance(on), account.balance(next));
            assert!(then.given <= now.given && then.money <= now.money && then.received <= now.received);
            assert_eq!(then.late, now.late);
            if now.late == 0.0 && now.money < 5.0 {
                assert!(then.total().abs() <= now.total().abs() + 1e-12, "{on}: {entries:?}");
                compared += 1;
            }
        }
    }
    assert!(compared > 5_000, "{compared}");
}

#[test]
fn a_covered_ask_never_overdraws() {
    let mut dice = Dice(5);
    let (mut covered, mut early) = (0, 0);
    for _ in 0..600 {
        let (mut entries, half_life, on) =
            (dice.ledger(30), dice.pick(&HALF_LIVES), at(dice.roll(320) as i32));
        let cost = dice.pick(&Worth::ALL[1..]);
        if dice.roll(2) == 0 {
            // A generous founder: otherwise hardly any ask is covered.
            entries.retain(|e| matches!(e.step, Move::Give(_)));
            entries.iter_mut().for_each(|e| e.step = Move::Give(GiveState::Delivered));
            entries.extend(dice.maybe(5, got(2, at(100))));
        }
        match Ask::of(&Account::of(&entries, half_life), Catalogue::current(), cost, on).verdict {
            Verdict::Courtesy => panic!("{cost:?} is more than a courtesy"),
            Verdict::Covered => covered += 1,
            Verdict::Early { cover, .. } => {
                // With the gifts that were named, delivered today, it is covered.
                let Some(cover) = cover else { continue };
                for give in cover.gives.iter().map(|g| &Catalogue::current().gives[*g]) {
                    entries.push(from_catalogue(give.id, gave(give.kind, give.value.number(), on)));
                }
                let ask = Ask::of(&Account::of(&entries, half_life), Catalogue::current(), cost, on);
                assert_eq!(ask.verdict, Verdict::Covered, "{ask:?}");
                early += 1;
            }
        }
        entries.push(got(cost.number(), on));
        let account = Account::of(&entries, half_life);
        assert_ne!(AccountState::of(&account, on), AccountState::Overdrawn, "{entries:?}");
    }
    assert!(covered > 50 && early > 50, "{covered} {early}");
}

/// Every subset, in the method's order: hours, number of gifts, then the catalogue's order.
fn by_force(gives: &[Give], candidates: &[usize], trust: f64, count: usize) -> Option<Vec<usize>> {
    (0_u32..1 << candidates.len())
        .map(|set| -> Vec<usize> {
            (0..candidates.len()).filter(|i| set & 1 << i != 0).map(|i| candidates[i]).collect()
        })
        .filter(|set| {
            let sum: f64 = set.iter().map(|g| f64::from(gives[*g].value.number())).sum();
            sum + 1e-9 >= trust && set.len() >= count
        })
        .min_by_key(|set| (set.iter().map(|g| gives[*g].hours).sum::<u16>(), set.len(), set.clone()))
}

#[test]
fn the_cheapest_cover_is_the_cheapest_of_all() {
    let mut dice = Dice(6);
    let (mut found, mut none, mut several) = (0, 0, 0);
    for _ in 0..1500 {
        let gives: Vec<Give> = (0..1 + dice.roll(9))
            .map(|_| Give {
                id: "",
                kind: Kind::Intel,
                name: "",
                offer: "",
                value: dice.pick(&Worth::ALL),
                // Few different hours: many ties.
                hours: 1 + dice.roll(6) as u16,
                money: false,
                needs: "",
                counts_when: "",
                requires: Requires { min_balance: 0, min_gives: 0, kind: None, after: &[] },
            })
            .collect();
        let candidates: Vec<usize> = (0..gives.len()).filter(|_| dice.roll(10) < 8).collect();
        let trust = f64::from(dice.roll(120)) / 4.0;
        let count = dice.roll(4) as usize;
        let cover = Cover::cheapest(&gives, &candidates, trust, count);
        assert_eq!(
            cover.as_ref().map(|c| c.gives.clone()),
            by_force(&gives, &candidates, trust, count),
            "{trust} {count} {candidates:?} {gives:?}"
        );
        match cover {
            Some(cover) => {
                assert_eq!(cover.hours, cover.gives.iter().map(|g| u32::from(gives[*g].hours)).sum::<u32>());
                found += 1;
                several += u32::from(cover.gives.len() > 2);
            }
            None => none += 1,
        }
    }
    assert!(found > 300 && none > 100 && several > 100, "{found} {none} {several}");
}

#[test]
fn float_noise_asks_for_no_gift() {
    let gives = Catalogue::current().gives;
    let all: Vec<usize> = (0..gives.len()).collect();
    let trust = |missing| Cover::cheapest(gives, &all, missing, 0).map(|c| c.trust);
    assert_eq!((trust(0.0), trust(1e-12)), (Some(0), Some(0)));
    assert!(trust(1e-6) > Some(0));
    assert_eq!(trust(5.0 + 1e-12), trust(5.0));
}

#[test]
fn edge_days_do_no_harm() {
    for (due, date) in [(Day::LAST, Day::LAST), (Day::FIRST, Day::LAST), (Day::LAST, Day::FIRST)] {
        let entries = [kept(8, due, date), promised(8, due), got(8, date)];
        for half_life in [HalfLife::Days(1), HalfLife::Days(0), HalfLife::Never] {
            let account = Account::of(&entries, half_life);
            for on in [Day::FIRST, Day::LAST] {
                assert!(account.balance(on).total().is_finite());
                assert!(GiveGet::of(&account, on).is_none_or(|g| g.points().value() <= 100.0));
            }
            let points = account.series(Day::FIRST, Day::LAST, u16::MAX);
            assert!(points.windows(2).all(|p| p[0].day < p[1].day));
            assert_eq!((points[0].day, points[points.len() - 1].day), (Day::FIRST, Day::LAST));
            let changes: usize = points.iter().map(|p| p.changes.len()).sum();
            assert_eq!(changes, account.changes().len());
        }
    }
}

#[test]
fn a_thousand_partners_are_scored() {
    let mut dice = Dice(7);
    let partners = (0..1_000).map(|_| partner(dice.ledger(40))).collect();
    let portfolio = Portfolio::of(&with_partners(partners), at(200));
    assert_eq!(portfolio.partners.len(), 1_000);
    let scores: Vec<f64> =
        portfolio.partners.iter().filter_map(|p| p.give_get).map(|g| g.points().value()).collect();
    let mean = scores.iter().sum::<f64>() / scores.len() as f64;
    assert!(scores.len() > 800 && portfolio.give_get.is_some_and(|g| close(g.value(), mean)));
}

/// Whatever changes in between, scoring only that gives what scoring everything gives.
#[test]
fn what_is_scored_again_is_what_would_be_scored_anew() {
    let mut dice = Dice(31);
    let mut assessment = with_partners(Vec::new());
    let mut portfolio = Portfolio::of(&assessment, at(200));
    let mut with_overdrawn = 0;
    for round in 0..400 {
        let mut today = at(200);
        match dice.roll(6) {
            0 => assessment.partners.push(partner(dice.ledger(6)).into()),
            1 if !assessment.partners.is_empty() => drop(assessment.partners.remove(0)),
            2 => assessment.partners.iter_mut().take(2).for_each(|p| p.archived = !p.archived),
            3 => assessment.half_life = dice.pick(&[HalfLife::Never, HalfLife::STANDARD]),
            4 => today = at(201),
            _ => {
                let entries = dice.ledger(3);
                if let Some(partner) = assessment.partners.last_mut() {
                    partner.entries.extend(entries);
                }
            }
        }
        portfolio = portfolio.again(&assessment, today);
        let anew = Portfolio::of(&assessment, today);
        assert_eq!(portfolio.partners, anew.partners, "round {round}");
        assert_eq!(
            (&portfolio.measured, portfolio.give_get),
            (&anew.measured, anew.give_get),
            "round {round}"
        );
        let report = Report::beside(&portfolio, &assessment);
        assert_eq!(report, Report::of(&assessment, today), "round {round}");
        with_overdrawn += usize::from(report.risks.iter().any(|risk| !risk.overdrawn.is_empty()));
    }
    assert!((40..400).contains(&with_overdrawn), "{with_overdrawn} of 400 rounds had an overdrawn account");
}
