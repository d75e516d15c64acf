//! Every action: what it does, that undo takes it back and redo does it again, and that nothing changed means no new state.

use partner_fit::model::ledger::{Entry, GiveState, Kind, Move, Worth};
use partner_fit::model::{Answer, Assessment, Day, Evidence, Level, Partner, Rubric, Scope, Weights};
use partner_fit::state::{Action, History, Item, PartnerChange, State};

const TODAY: Day = Day::FIRST;

fn level(number: u8) -> Option<Answer> {
    Level::new(number).map(|l| Answer::Level(l, Evidence::Recollection))
}

/// Two assessments, `a` with two answers, a note and a title, and `b`; `a` is open.
fn state() -> State {
    let mut a = Item::new("a".into(), TODAY);
    a.assessment.title = "First".into();
    a.assessment.set_answer(0, level(3));
    a.assessment.set_answer(2, Some(Answer::Unknown));
    a.assessment.set_note(0, "said so".into());
    let mut b = Item::new("b".into(), TODAY);
    b.assessment.set_answer(1, level(1));
    State::new(vec![a, b], Some("a"), Item::new("blank".into(), TODAY))
}

fn add(id: &str, assessment: Assessment) -> Action {
    Action::Add(Box::new(Item::first(id.into(), assessment)))
}

fn first_habit() -> usize {
    Rubric::current().habits().next().expect("a habit").0
}

/// Applies an action that must change something, looks at the result, and goes back and forth.
#[track_caller]
fn check(action: Action, look: impl Fn(&State)) {
    let before = History::new(state());
    let after = before.apply(action.clone(), TODAY).expect("a change");
    look(after.present());
    if !matches!(action, Action::Open(_)) {
        let undone = after.undo().expect("something to undo");
        assert_eq!(undone.present(), before.present(), "undo of {action:?}");
        assert_eq!(
            undone.redo().expect("something to redo").present(),
            after.present(),
            "redo of {action:?}"
        );
    }
}

#[track_caller]
fn check_nothing(action: Action) {
    assert_eq!(state().apply(action.clone(), TODAY), None, "{action:?} changes something");
}

fn open(state: &State) -> &Assessment {
    &state.open().assessment
}

#[test]
fn every_action_and_its_undo() {
    check(Action::Answer(1, level(4)), |s| assert_eq!(open(s).answer(1), level(4)));
    check(Action::Answer(0, None), |s| {
        assert_eq!(open(s).answer(0), None);
        assert_eq!(open(s).reply(0).note, "said so");
    });
    check(Action::Answer(1, Some(Answer::NotApplicable)), |s| {
        assert_eq!(open(s).answer(1), Some(Answer::NotApplicable));
    });
    check(Action::Evidence(0, Evidence::Record), |s| {
        assert_eq!(open(s).answer(0), Level::new(3).map(|l| Answer::Level(l, Evidence::Record)));
    });
    check(Action::Note(1, "x".into()), |s| assert_eq!(open(s).reply(1).note, "x"));
    check(Action::Title("Acme".into()), |s| assert_eq!(open(s).title, "Acme"));
    check(Action::Scope(Scope::Quick), |s| assert_eq!(open(s).scope, Scope::Quick));
    check(Action::Weight(first_habit(), 7), |s| {
        assert_eq!(open(s).weights.as_ref().map(|w| w.of(first_habit())), Some(7));
    });
    check(Action::Reset, |s| {
        assert!(open(s).replies().iter().all(|r| r.answer.is_none() && r.note.is_empty()));
        assert_eq!(open(s).title, "First");
    });
    check(Action::New("c".into()), |s| assert!(s.open().id == "c" && open(s).is_blank()));
    check(Action::Open("b".into()), |s| assert_eq!(s.open().id, "b"));
    check(Action::Duplicate("a".into(), "c".into()), |s| {
        assert_eq!((s.open().id.as_str(), s.open().series.as_str()), ("c", "a"));
        assert_eq!(open(s).answer(0), level(3));
        assert_eq!(s.quarters().len(), 2);
    });
    check(Action::Delete("b".into(), "x".into()), |s| {
        assert!(s.item("b").is_none() && s.open().id == "a");
    });
    check(Action::Delete("a".into(), "x".into()), |s| assert_eq!(s.open().id, "b"));
    check(add("c", open(&state()).clone()), |s| assert_eq!((&*s.open().id, &*s.open().series), ("c", "c")));
    let quarter = Item { series: "a".into(), ..Item::first("c".into(), open(&state()).clone()) };
    check(Action::Add(Box::new(quarter)), |s| assert_eq!(s.quarters().len(), 2));
    let mut other = Item::clone(&state().items()[0]);
    other.assessment.title = "From the other tab".into();
    check(Action::Replace(Box::new(other)), |s| {
        assert_eq!(s.item("a").map(|i| i.assessment.title.as_str()), Some("From the other tab"));
    });
}

#[test]
fn the_partners_own_numbers_are_taken_over_together() {
    let worth = |number| Worth::new(number).expect("on the scale");
    let entry = |id: &str, partner_value| Entry {
        id: id.into(),
        step: Move::Give(GiveState::Delivered),
        catalogue: None,
        kind: Kind::Intel,
        title: String::new(),
        value: worth(3),
        partner_value,
        hours: None,
        money: false,
        due: None,
        date: None,
        note: String::new(),
    };
    let entries = vec![entry("e1", None), entry("e2", Some(worth(1))), entry("e3", Some(worth(2)))];
    let partner = Partner { id: "p1".into(), entries, ..Partner::default() };
    let before = History::new(state()).apply(Action::AddPartners(vec![partner]), TODAY).expect("a change");
    let values = |history: &History| {
        let entries = &open(history.present()).partners[0].entries;
        entries.iter().map(|e| e.partner_value.map(Worth::number)).collect::<Vec<_>>()
    };
    let take = |values: &[(&str, Option<Worth>)]| {
        let values = values.iter().map(|(id, value)| ((*id).to_owned(), *value)).collect();
        Action::Partner("p1".into(), PartnerChange::PartnerValues(values))
    };
    let all = [("e1", Some(worth(5))), ("e2", None), ("nobody", Some(worth(8)))];
    let after = before.apply(take(&all), TODAY).expect("a change");
    assert_eq!(values(&after), [Some(5), None, Some(2)]);
    // Twice in a row is two steps: nobody was typing.
    let twice = after.apply(take(&[("e3", Some(worth(8)))]), TODAY).expect("a change");
    assert_eq!(values(&twice), [Some(5), None, Some(8)]);
    let undone = twice.undo().expect("a step");
    assert_eq!(values(&undone), values(&after));
    assert_eq!(undone.undo().expect("a step").present(), before.present());
    assert_eq!(after.apply(take(&[("e1", Some(worth(5))), ("nobody", None)]), TODAY), None);
}

#[test]
fn own_weights_can_be_given_up() {
    let with = state().apply(Action::Weight(first_habit(), 7), TODAY).expect("a change");
    let without = with.apply(Action::StandardWeights, TODAY).expect("a change");
    assert_eq!(open(&without).weights, None);
    let standard = Weights::standard(Rubric::current()).of(first_habit());
    assert_eq!(with.apply(Action::Weight(first_habit(), standard), TODAY), Some(without));
}

#[test]
fn what_changes_nothing_is_no_new_state() {
    check_nothing(Action::Answer(0, level(3)));
    check_nothing(Action::Answer(0, Some(Answer::NotApplicable))); // required
    check_nothing(Action::Evidence(1, Evidence::Guess)); // no level
    check_nothing(Action::Note(0, "said so".into()));
    check_nothing(Action::Title("First".into()));
    check_nothing(Action::Scope(Scope::Full));
    check_nothing(Action::Weight(first_habit(), Weights::MAX + 1));
    check_nothing(Action::Weight(0, 5)); // the gate
    check_nothing(Action::StandardWeights);
    check_nothing(Action::New("b".into())); // taken
    check_nothing(Action::Open("a".into()));
    check_nothing(Action::Open("nobody".into()));
    check_nothing(Action::Duplicate("nobody".into(), "c".into()));
    check_nothing(Action::Delete("nobody".into(), "x".into()));
    check_nothing(Action::Replace(Box::new(Item::clone(&state().items()[0]))));
}

#[test]
fn deleting_the_last_leaves_a_blank_one() {
    let one = state().apply(Action::Delete("b".into(), "x".into()), TODAY).expect("a change");
    let none = one.apply(Action::Delete("a".into(), "fresh".into()), TODAY).expect("a change");
    assert!(none.open().id == "fresh" && open(&none).is_blank() && none.items().len() == 1);
}

#[test]
fn assessments_stand_where_a_reload_puts_them() {
    let blank = || Item::new("blank".into(), TODAY);
    // Names grow as things are added, but for those of a file and of the example.
    let item = |id: &str, series: &str, day: i32| {
        let mut item = Item::new(id.into(), Day::from_number(day).expect("a day"));
        item.series = series.into();
        item.assessment.set_answer(0, level(2));
        item
    };
    let add = |id: &str, day: i32| Action::Add(Box::new(item(id, id, day)));
    let copy = |of: &str, id: &str| Action::Duplicate(of.into(), id.into());
    #[track_caller]
    fn check(what: &str, begin: Vec<Item>, actions: Vec<Action>, blank: Item, order: &str) {
        let mut history = History::new(State::new(begin, None, blank.clone()));
        for action in actions {
            let before = history.present().clone();
            let opened = match &action {
                Action::Add(item) => item.id.clone(),
                Action::Duplicate(_, id) => id.clone(),
                _ => before.open().id.clone(),
            };
            history = history.apply(action, Day::from_number(9).expect("a day")).expect("a change");
            assert_eq!(history.present().open().id, opened, "{what}: open");
            let undone = history.undo().expect("a step");
            assert_eq!(*undone.present(), before, "{what}: undone");
            assert_eq!(undone.redo().expect("a step").present(), history.present(), "{what}: done again");
        }
        let live = history.present();
        let ids = |state: &State| state.items().iter().map(|i| i.id.as_str()).collect::<Vec<_>>().concat();
        assert_eq!(ids(live), order, "{what}");
        // What is kept comes back in any order.
        let kept: Vec<Item> = live.items().iter().map(|i| Item::clone(i)).collect();
        for turn in 0..kept.len() {
            let mut kept = kept.clone();
            kept.rotate_left(turn);
            kept.swap(0, turn);
            let reloaded = State::new(kept, Some(&live.open().id), blank.clone());
            assert_eq!(ids(&reloaded), order, "{what}: reloaded");
            assert!(reloaded == **live, "{what}: reloaded");
        }
    }
    let old = || vec![item("m", "m", 5)];
    check("added on one day", vec![], vec![add("a", 9), add("b", 9), add("c", 9)], blank(), "abc");
    check("copies of one day", vec![], vec![add("a", 9), copy("a", "b"), copy("b", "c")], blank(), "abc");
    check("the first is first", vec![], vec![add("x", 9), copy("x", "b"), copy("x", "c")], blank(), "xbc");
    check("an older file", old(), vec![add("n", 3)], blank(), "nm");
    check("a file of the same day", old(), vec![add("n", 5)], blank(), "mn");
    check("between two", old(), vec![add("n", 9), add("o", 7)], blank(), "mon");
    check(
        "a file of a day to come",
        old(),
        vec![add("n", 11), copy("m", "o"), copy("n", "p")],
        blank(),
        "mopn",
    );
    let from_another_tab = |day| Action::Replace(Box::new(item("n", "n", day)));
    check("from another tab, older", old(), vec![from_another_tab(3)], blank(), "nm");
    check("from another tab, newer", old(), vec![from_another_tab(7)], blank(), "mn");
    check("from another tab, changed", old(), vec![add("n", 7), from_another_tab(3)], blank(), "nm");
    let delete = |id: &str| Action::Delete(id.into(), "blank".into());
    check("deleted", old(), vec![add("n", 3), add("o", 4), delete("n")], blank(), "om");
}

#[test]
fn a_blank_one_gives_way_to_what_is_added() {
    let blank = State::new(Vec::new(), None, Item::new("blank".into(), TODAY));
    let added = blank.apply(add("c", open(&state()).clone()), TODAY).expect("a change");
    assert_eq!(added.items().len(), 1);
}

#[test]
fn typing_on_is_one_step() {
    let mut history = History::new(state());
    for text in ["a", "ac", "acm", "acme"] {
        history = history.apply(Action::Note(1, text.into()), TODAY).expect("a change");
    }
    history = history.apply(Action::Note(2, "other".into()), TODAY).expect("a change");
    let once = history.undo().expect("a step");
    assert_eq!(open(once.present()).reply(1).note, "acme");
    let twice = once.undo().expect("a step");
    assert_eq!(open(twice.present()).reply(1).note, "");
    assert!(!twice.can_undo());
}

#[test]
fn a_change_after_undo_ends_what_could_be_redone() {
    let history = History::new(state()).apply(Action::Title("x".into()), TODAY).expect("a change");
    let history = history.undo().expect("a step").apply(Action::Title("y".into()), TODAY).expect("a change");
    assert!(!history.can_redo());
}

#[test]
fn a_change_is_dated() {
    let later = Day::from_number(9).expect("a day");
    let after = state().apply(Action::Title("x".into()), later).expect("a change");
    assert_eq!((open(&after).created, open(&after).updated), (TODAY, later));
}
