//! What can be done to partners and their ledgers: every change does something, is taken back and done again, changes
//! nothing twice, and leaves everybody else alone.

#[path = "support/entries.rs"]
mod entries;

use entries::{day, from_catalogue, gave, level, partner, promised, signal, with_partners, worth};
use partner_fit::model::ledger::{Entry, GetState, GiveState, HalfLife, Kind, Move};
use partner_fit::model::{Assessment, Day, FitField, Partner, Signal, Strength};
use partner_fit::state::{Action, EntryChange, History, Item, PartnerChange, SignalChange, State};
use std::collections::BTreeSet;

const TODAY: &str = "2026-03-01";

/// Two partners: `p1` with everything, `p2` with nothing but a name and an entry.
fn history() -> History {
    let one = Partner {
        id: "p1".into(),
        name: "Northwind".into(),
        focus: true,
        signals: vec![signal(Strength::Weak, day("2026-01-01")), signal(Strength::Clear, day("2026-02-01"))],
        entries: vec![
            Entry { id: "e1".into(), ..gave(Kind::Intel, 3, day("2026-01-10")) },
            Entry { id: "e2".into(), ..promised(2, day("2026-04-01")) },
        ],
        ..partner(Vec::new())
    };
    let other = Entry { id: "e1".into(), ..gave(Kind::Product, 5, day("2026-01-10")) };
    let two = Partner { id: "p2".into(), name: "Contoso".into(), ..partner(vec![other]) };
    let item = Item { assessment: with_partners(vec![one, two]), ..Item::new("a".into(), day(TODAY)) };
    History::new(State::new(vec![item], Some("a"), Item::new("blank".into(), day(TODAY))))
}

fn open(history: &History) -> &Assessment {
    &history.present().open().assessment
}

fn of<'a>(history: &'a History, id: &str) -> &'a Partner {
    open(history).partners.iter().find(|p| p.id == id).expect("a partner")
}

fn change(change: PartnerChange) -> Action {
    Action::Partner("p1".into(), change)
}

fn entry(change: EntryChange) -> Action {
    self::change(PartnerChange::Entry("e1".into(), change))
}

fn seen(change: SignalChange) -> Action {
    self::change(PartnerChange::Signal(1, change))
}

/// Does it, looks at what became of the first partner, takes it back, does it again, and once more for nothing.
#[track_caller]
fn check(action: Action, is_done: impl Fn(&Partner) -> bool) {
    let before = history();
    let after = before.apply(action.clone(), day(TODAY)).expect("a change");
    assert!(is_done(of(&after, "p1")), "{action:?} gave {:?}", of(&after, "p1"));
    assert!(!is_done(of(&before, "p1")), "{action:?} was so before");
    assert_eq!(of(&after, "p2"), of(&before, "p2"), "{action:?} changed another partner");
    let undone = after.undo().expect("a step back");
    assert_eq!(undone.present(), before.present(), "undo of {action:?}");
    assert_eq!(undone.redo().expect("a step forward").present(), after.present(), "redo of {action:?}");
    let adds =
        matches!(action, Action::Partner(_, PartnerChange::AddSignal(_) | PartnerChange::AddEntries(_)));
    let removes = matches!(action, Action::Partner(_, PartnerChange::Signal(_, SignalChange::Remove)));
    if !adds && !removes {
        assert!(after.apply(action.clone(), day(TODAY)).is_none(), "{action:?} twice changes something");
    }
}

/// A change, and whether it shows.
type Row = (Action, fn(&Partner) -> bool);

/// Every change there is; a new one has to be added to `every_change`.
fn rows() -> Vec<Row> {
    let new: Signal = signal(Strength::Strong, day("2026-02-20"));
    let gift = from_catalogue("newsletter-mention", gave(Kind::CoMarketing, 3, day("2026-02-02")));
    let delivered = Move::Give(GiveState::Released);
    let worths = vec![("e2".to_owned(), Some(worth(8))), ("nobody".to_owned(), None)];
    vec![
        (change(PartnerChange::Name("Fabrikam".into())), |p| p.name == "Fabrikam"),
        (change(PartnerChange::Website("a.example".into())), |p| p.website == "a.example"),
        (change(PartnerChange::Focus(false)), |p| !p.focus),
        (change(PartnerChange::Archived(true)), |p| p.archived && !p.focus),
        (change(PartnerChange::Fit(FitField::WayIn, level(3))), |p| p.fit.get(FitField::WayIn) == level(3)),
        (change(PartnerChange::AddSignal(new)), |p| {
            p.signals.len() == 3 && p.signals[2].date == day("2026-02-20")
        }),
        (change(PartnerChange::AddEntries(vec![gift.clone(), gift])), |p| {
            p.entries.len() == 4 && p.entries[2].id == "e3" && p.entries[3].id == "e4"
        }),
        (change(PartnerChange::PartnerValues(worths)), |p| p.entries[1].partner_value == Some(worth(8))),
        (seen(SignalChange::Date(day("2026-02-03"))), |p| p.signals[1].date == day("2026-02-03")),
        (seen(SignalChange::Strength(Strength::Strong)), |p| p.signals[1].strength == Strength::Strong),
        (seen(SignalChange::Note("said so".into())), |p| p.signals[1].note == "said so"),
        (seen(SignalChange::Url("https://a.example".into())), |p| p.signals[1].url == "https://a.example"),
        (seen(SignalChange::Remove), |p| p.signals.len() == 1 && p.signals[0].strength == Strength::Weak),
        (entry(EntryChange::Step(delivered, None)), |p| {
            p.entries[0].step == Move::Give(GiveState::Released) && p.entries[0].date.is_none()
        }),
        (entry(EntryChange::Title("Talk".into())), |p| p.entries[0].title == "Talk"),
        (entry(EntryChange::Kind(Kind::Revenue)), |p| p.entries[0].kind == Kind::Revenue),
        (entry(EntryChange::Value(worth(8))), |p| p.entries[0].value == worth(8)),
        (entry(EntryChange::PartnerValue(Some(worth(1)))), |p| p.entries[0].partner_value == Some(worth(1))),
        (entry(EntryChange::Hours(Some(1.05))), |p| p.entries[0].hours == Some(1.05)),
        (entry(EntryChange::Money(true)), |p| p.entries[0].money),
        (entry(EntryChange::Due(Some(day("2026-05-01")))), |p| p.entries[0].due == Some(day("2026-05-01"))),
        (entry(EntryChange::Date(Some(day("2026-01-11")))), |p| p.entries[0].date == Some(day("2026-01-11"))),
        (entry(EntryChange::Note("thanks".into())), |p| p.entries[0].note == "thanks"),
        (entry(EntryChange::Remove), |p| p.entries.len() == 1 && p.entries[0].id == "e2"),
    ]
}

/// A name for every change; does not compile with one that is not here.
fn every_change(action: &Action) -> &'static str {
    let Action::Partner(_, change) = action else { return "" };
    match change {
        PartnerChange::Name(_) => "name",
        PartnerChange::Website(_) => "website",
        PartnerChange::Focus(_) => "focus",
        PartnerChange::Archived(_) => "archived",
        PartnerChange::Fit(..) => "fit",
        PartnerChange::AddSignal(_) => "add signal",
        PartnerChange::AddEntries(_) => "add entries",
        PartnerChange::PartnerValues(_) => "partner values",
        PartnerChange::Signal(_, change) => match change {
            SignalChange::Date(_) => "signal date",
            SignalChange::Strength(_) => "signal strength",
            SignalChange::Note(_) => "signal note",
            SignalChange::Url(_) => "signal url",
            SignalChange::Remove => "signal remove",
        },
        PartnerChange::Entry(_, change) => match change {
            EntryChange::Step(..) => "entry step",
            EntryChange::Title(_) => "entry title",
            EntryChange::Kind(_) => "entry kind",
            EntryChange::Value(_) => "entry value",
            EntryChange::PartnerValue(_) => "entry partner value",
            EntryChange::Hours(_) => "entry hours",
            EntryChange::Money(_) => "entry money",
            EntryChange::Due(_) => "entry due",
            EntryChange::Date(_) => "entry date",
            EntryChange::Note(_) => "entry note",
            EntryChange::Remove => "entry remove",
        },
    }
}

#[test]
fn every_change_and_its_undo() {
    for (action, is_done) in rows() {
        check(action, is_done);
    }
    let names: BTreeSet<_> = rows().iter().map(|(action, _)| every_change(action)).collect();
    assert_eq!(names.len(), 24, "{names:?}");
}

#[test]
fn partners_come_and_go_with_their_undo() {
    let before = history();
    let new = |id: &str| Partner { id: id.into(), name: "New".into(), ..partner(Vec::new()) };
    let added = before
        .apply(Action::AddPartners(vec![new(""), new("p1"), new("mine")]), day(TODAY))
        .expect("a change");
    let ids: Vec<&str> = open(&added).partners.iter().map(|p| p.id.as_str()).collect();
    assert_eq!(ids, ["p1", "p2", "p3", "p4", "mine"]);
    assert_eq!(added.undo().expect("a step").present(), before.present());
    let removed = before.apply(Action::RemovePartner("p1".into()), day(TODAY)).expect("a change");
    assert_eq!(open(&removed).partners.len(), 1);
    assert_eq!(removed.undo().expect("a step").present(), before.present());
    let stays = before.apply(Action::HalfLife(HalfLife::Never), day(TODAY)).expect("a change");
    assert_eq!(open(&stays).half_life, HalfLife::Never);
    assert_eq!(stays.undo().expect("a step").present(), before.present());
}

#[test]
fn what_changes_nothing_is_no_step() {
    let nobody = |change| Action::Partner("nobody".into(), change);
    for action in [
        Action::AddPartners(Vec::new()),
        Action::RemovePartner("nobody".into()),
        Action::HalfLife(HalfLife::STANDARD),
        nobody(PartnerChange::Name("x".into())),
        change(PartnerChange::Name("Northwind".into())),
        change(PartnerChange::Focus(true)),
        change(PartnerChange::AddEntries(Vec::new())),
        change(PartnerChange::Signal(2, SignalChange::Remove)),
        change(PartnerChange::Signal(7, SignalChange::Note("x".into()))),
        change(PartnerChange::Entry("e9".into(), EntryChange::Remove)),
        change(PartnerChange::Entry("e9".into(), EntryChange::Money(true))),
        entry(EntryChange::Kind(Kind::Intel)),
    ] {
        assert!(history().apply(action.clone(), day(TODAY)).is_none(), "{action:?} changes something");
    }
}

#[test]
fn an_archived_partner_is_not_in_focus() {
    let archived = history().apply(change(PartnerChange::Archived(true)), day(TODAY)).expect("a change");
    assert!(archived.apply(change(PartnerChange::Focus(true)), day(TODAY)).is_none());
    let back = archived.apply(change(PartnerChange::Archived(false)), day(TODAY)).expect("a change");
    assert!(!of(&back, "p1").focus);
    assert!(back.apply(change(PartnerChange::Focus(true)), day(TODAY)).is_some());
}

/// Typing on in a field is one step; another field, another entry and everything that is not typed is another.
#[test]
fn typing_on_is_one_step() {
    let typed: [fn(&str) -> Action; 6] = [
        |text| change(PartnerChange::Name(text.into())),
        |text| change(PartnerChange::Website(text.into())),
        |text| seen(SignalChange::Note(text.into())),
        |text| seen(SignalChange::Url(text.into())),
        |text| entry(EntryChange::Title(text.into())),
        |text| entry(EntryChange::Note(text.into())),
    ];
    let before = history();
    for make in typed {
        let mut after = before.clone();
        for text in ["F", "Fa", "Fab"] {
            after = after.apply(make(text), day(TODAY)).expect("a change");
        }
        assert_eq!(after.undo().expect("a step").present(), before.present(), "{:?}", make("Fab"));
    }
    let steps = |first: Action, second: Action| {
        let once = before.apply(first, day(TODAY)).expect("a change");
        let twice = once.apply(second, day(TODAY)).expect("a change");
        let present = twice.undo().expect("a step").present().clone();
        if present == *before.present() { 1 } else { 2 }
    };
    let step = |state| entry(EntryChange::Step(Move::Get(state), None));
    let title = |id: &str| change(PartnerChange::Entry(id.into(), EntryChange::Title("x".into())));
    assert_eq!(steps(change(PartnerChange::Name("x".into())), change(PartnerChange::Website("x".into()))), 2);
    assert_eq!(steps(title("e1"), title("e2")), 2);
    assert_eq!(steps(entry(EntryChange::Title("x".into())), entry(EntryChange::Note("x".into()))), 2);
    // A number is written whole.
    assert_eq!(steps(entry(EntryChange::Hours(Some(1.0))), entry(EntryChange::Hours(Some(2.0)))), 2);
    assert_eq!(steps(step(GetState::Asked), step(GetState::Declined)), 2);
}

/// A step of a list of thousands costs what changed.
#[test]
fn what_did_not_change_is_shared_with_the_step_before() {
    let before = history();
    let after = before.apply(change(PartnerChange::Name("x".into())), day(TODAY)).expect("a change");
    let place = |history: &History, at: usize| &raw const *open(history).partners[at];
    assert_ne!(place(&before, 0), place(&after, 0));
    assert_eq!(place(&before, 1), place(&after, 1));
}

#[test]
fn ten_thousand_get_ids_of_their_own() {
    let many = (0..10_000)
        .map(|n| Partner { id: if n % 2 == 0 { "p5".into() } else { String::new() }, ..partner(Vec::new()) });
    let after = history().apply(Action::AddPartners(many.collect()), day(TODAY)).expect("a change");
    let ids: BTreeSet<&str> = open(&after).partners.iter().map(|p| p.id.as_str()).collect();
    // The two that were there are two of them: more could not be read again.
    assert_eq!((ids.len(), open(&after).partners.len()), (10_000, 10_000));
    let one = Partner { name: "one more".into(), ..partner(Vec::new()) };
    assert!(after.apply(Action::AddPartners(vec![one]), day(TODAY)).is_none());
    let file = partner_fit::codec::file::write(open(&after));
    assert!(partner_fit::codec::file::read(&file, day(TODAY)).is_ok());
}

#[test]
fn a_signal_keeps_its_number_while_others_come_and_go() {
    let of_two = |change| Action::Partner("p2".into(), change);
    let add = || of_two(PartnerChange::AddSignal(signal(Strength::Weak, day("2026-02-01"))));
    let remove = |at| of_two(PartnerChange::Signal(at, SignalChange::Remove));
    let ids = |history: &History| of(history, "p2").signals.iter().map(|s| s.id).collect::<Vec<_>>();
    let mut now = history();
    for (action, is) in [
        (add(), vec![0]),
        (add(), vec![0, 1]),
        (add(), vec![0, 1, 2]),
        (remove(1), vec![0, 2]),
        (add(), vec![0, 2, 3]),
        (remove(0), vec![2, 3]),
    ] {
        let before = ids(&now);
        now = now.apply(action.clone(), day(TODAY)).expect("a change");
        assert_eq!(ids(&now), is, "{action:?}");
        assert_eq!(ids(&now.undo().expect("a step")), before, "undo of {action:?}");
    }
}

#[test]
fn a_change_is_dated() {
    let later: Day = day("2026-03-09");
    let after = history().apply(change(PartnerChange::Focus(false)), later).expect("a change");
    assert_eq!(open(&after).updated, later);
}
