//! The example year: it can be read, nothing in it lies oddly, and there is something of everything to see.

use partner_fit::codec::{Json, file};
use partner_fit::model::catalogue::Catalogue;
use partner_fit::model::ledger::{Account, AccountState, Entry, GetState, GiveState, Move};
use partner_fit::model::{Assessment, Day, FitField, Portfolio, Report};

const EXAMPLE: &str = include_str!("../content/en/example.json");

fn day(text: &str) -> Day {
    Day::parse(text).expect(text)
}

fn json() -> Json {
    serde_json::from_str(EXAMPLE).expect("JSON")
}

fn opened(today: Day) -> Assessment {
    let loaded = file::read_moved(json(), today).expect("the example");
    assert_eq!(loaded.ignored, Vec::<String>::new());
    loaded.assessment
}

/// Days on which somebody may open it: before it was written, on the day, after leap days, years later.
fn todays() -> Vec<Day> {
    ["2024-02-29", "2026-11-24", "2027-03-01", "2028-02-29", "2040-12-31"].map(day).to_vec()
}

fn entries(assessment: &Assessment) -> impl Iterator<Item = &Entry> {
    assessment.partners.iter().flat_map(|p| &p.entries)
}

#[test]
fn it_says_what_it_is() {
    let words = include_str!("../content/en/interface.toml");
    let mark =
        words.lines().find_map(|l| l.strip_prefix("mark = \"")).expect("the mark").trim_end_matches('"');
    assert!(opened(day("2026-11-24")).title.starts_with(mark));
}

#[test]
fn every_day_moves_along() {
    let plain = file::read(&json(), Day::FIRST).expect("the example").assessment;
    for today in todays() {
        let moved = opened(today);
        let by = today.since(plain.updated);
        assert_eq!(moved.updated, today);
        let days = |a: &Assessment| -> Vec<i32> {
            let signals = a.partners.iter().flat_map(|p| &p.signals).map(|s| s.date);
            let entries = entries(a).flat_map(|e| [e.due, e.date]).flatten();
            [a.created, a.updated].into_iter().chain(signals).chain(entries).map(Day::number).collect()
        };
        let expected: Vec<i32> = days(&plain).into_iter().map(|day| day + by).collect();
        assert_eq!(days(&moved), expected, "{today}");
    }
}

/// What is odd about an entry, if anything is.
fn odd(entry: &Entry, created: Day, today: Day) -> Option<&'static str> {
    let done = entry.date;
    let known = entry.catalogue.as_deref().and_then(|id| match entry.step {
        Move::Give(_) => Catalogue::current().gives.iter().find(|g| g.id == id).map(|g| (g.kind, g.money)),
        Move::Get(_) => Catalogue::current().gets.iter().find(|g| g.id == id).map(|g| (g.kind, false)),
    });
    match entry.step {
        _ if entry.title.is_empty() => Some("no title"),
        _ if done.is_some_and(|d| d > today) => Some("done in the future"),
        _ if done.is_some_and(|d| d < created) => Some("done before it began"),
        _ if entry.catalogue.is_some() && known.is_none() => Some("not in the catalogue"),
        _ if known.is_some_and(|known| known != (entry.kind, entry.money)) => Some("another kind"),
        Move::Give(GiveState::Planned) | Move::Get(GetState::Planned) if done.is_some() => {
            Some("done, but planned")
        }
        Move::Give(GiveState::Planned) if entry.due.is_some_and(|d| d <= today) => {
            Some("planned for the past")
        }
        Move::Give(GiveState::Promised) if done.is_some() => Some("done, but promised"),
        Move::Give(GiveState::Promised) if entry.due.is_none() => Some("promised for no day"),
        Move::Get(GetState::Asked) if done.is_some() => Some("received, but asked"),
        Move::Give(GiveState::Delivered | GiveState::Released)
        | Move::Get(GetState::Received | GetState::Declined)
            if done.is_none() =>
        {
            Some("no day")
        }
        _ => None,
    }
}

#[test]
fn no_day_and_no_entry_is_odd() {
    for today in todays() {
        let assessment = opened(today);
        for partner in &assessment.partners {
            for entry in &partner.entries {
                assert_eq!(odd(entry, assessment.created, today), None, "{}: {}", partner.name, entry.title);
            }
            for signal in &partner.signals {
                assert!(signal.date <= today && signal.date >= assessment.created, "{}", signal.note);
                assert!(
                    !signal.note.is_empty() && (signal.url.is_empty() || signal.url.contains(".example/"))
                );
            }
            assert!(partner.website.starts_with("https://") && partner.website.ends_with(".example"));
        }
        let year = today.since(assessment.created);
        assert!((350..=366).contains(&year), "{year} days");
    }
}

#[test]
fn there_is_something_of_everything() {
    let today = day("2026-11-24");
    let assessment = opened(today);
    assert!((60..=90).contains(&entries(&assessment).count()));
    for step in Move::ALL {
        assert!(entries(&assessment).any(|e| e.step == step), "no entry is {:?}", step.ids());
    }
    assert!(entries(&assessment).filter(|e| e.catalogue.is_none()).count() >= 3);
    assert!(entries(&assessment).filter(|e| e.partner_value.is_some_and(|v| v != e.value)).count() >= 5);
    assert!(entries(&assessment).any(|e| e.money));
    let focus = assessment.partners.iter().filter(|p| p.focus).count();
    let archived = assessment.partners.iter().filter(|p| p.archived).count();
    assert_eq!((assessment.partners.len(), focus, archived), (8, 3, 1));
    assert!(FitField::ALL.iter().all(|f| assessment.partners.iter().any(|p| p.fit.get(*f).is_some())));
}

#[test]
fn the_accounts_differ() {
    for today in todays() {
        let assessment = opened(today);
        let portfolio = Portfolio::of(&assessment, today);
        let of = |name: &str| {
            let at = assessment.partners.iter().position(|p| p.name.starts_with(name)).expect(name);
            (&assessment.partners[at], &portfolio.partners[at])
        };
        for (name, state) in [
            ("Varnholt", AccountState::Growing),
            ("Quillmarsh", AccountState::Growing),
            ("Kestrup", AccountState::Growing),
            ("Pellsworth", AccountState::Overdrawn),
            ("Fernhallow", AccountState::OneWay),
            ("Oxmarrow", AccountState::Dormant),
            ("Millbraith", AccountState::Growing),
        ] {
            assert_eq!(of(name).1.state, state, "{name} on {today}");
        }
        // The trusted one could ask for the dearest thing there is.
        assert!(of("Varnholt").1.balance.total() >= 8.0);
        assert!(of("Millbraith").1.fit.is_none());
        let unknown = portfolio.partners.iter().filter(|s| s.fit.is_none()).count();
        assert_eq!(unknown, 1);
        let late: Vec<&str> = assessment
            .partners
            .iter()
            .flat_map(|p| {
                let account = Account::of(&p.entries, assessment.half_life);
                let late = account.open_promises(today).into_iter().filter(|promise| promise.is_late(today));
                late.map(|_| p.name.as_str()).collect::<Vec<_>>()
            })
            .collect();
        assert_eq!(late, ["Kestrup Telematics"]);
        // Their fit decides about the focus.
        let fit = |at: usize| portfolio.partners[at].fit.map_or(0.0, |f| f.points.value());
        let least = (0..8).filter(|at| assessment.partners[*at].focus).map(fit).fold(100.0, f64::min);
        let most = (0..8).filter(|at| !assessment.partners[*at].focus).map(fit).fold(0.0, f64::max);
        assert!(least > most, "{least} in focus, {most} out of it");
    }
}

#[test]
fn the_result_has_something_to_say() {
    let today = day("2026-11-24");
    let assessment = opened(today);
    let report = Report::of(&assessment, today);
    let (answered, applicable) = assessment.coverage();
    assert_eq!((answered, applicable), (26, 27));
    assert!(report.score.readiness.is_some_and(|r| (40.0..70.0).contains(&r.value())));
    // The ledger knows better than at least one answer.
    let portfolio = Portfolio::of(&assessment, today);
    assert_eq!(portfolio.measured.len(), 3);
    let differs = |m: &partner_fit::model::ledger::Measured| {
        assessment.answer(m.question).and_then(|a| a.level()) != Some(m.level)
    };
    assert!(portfolio.measured.iter().any(differs));
}
