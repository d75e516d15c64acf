//! What other tabs do to assessments that are not open here.

use partner_fit::model::{Assessment, Day, Partner, Signal, Strength};
use partner_fit::state::{Action, History, Item, State};

const TODAY: Day = Day::FIRST;

/// An assessment of this title.
fn item(id: &str, title: &str) -> Item {
    let mut assessment = Assessment::new(TODAY);
    assessment.title = title.into();
    Item::first(id.into(), assessment)
}

#[test]
fn what_they_did_is_no_step_here() {
    let title = |history: &History, id: &str| history.present().item(id).map(|i| i.assessment.title.clone());
    let step = |history: &History, action| history.apply(action, TODAY).expect("a change");
    let begin = vec![item("a", "Mine"), item("b", "Before")];
    let history = History::new(State::new(begin, Some("a"), item("blank", "")));
    let history = step(&history, Action::Note(3, "mine".into()));
    let history = step(&history, Action::Add(Box::new(item("c", "Added here"))));
    let history = history.undo().expect("a step");
    // One there was, one that is new, and then one that was added here.
    let followed = history.follow(item("b", "Theirs")).follow(item("n", "New"));
    for at in [&followed, &followed.undo().expect("a step"), &followed.redo().expect("a step")] {
        assert_eq!(title(at, "b").as_deref(), Some("Theirs"));
        assert_eq!(title(at, "n").as_deref(), Some("New"));
        assert_eq!(title(at, "a").as_deref(), Some("Mine"));
    }
    let note = |history: &History| history.present().open().assessment.reply(3).note.clone();
    assert_eq!((followed.present().open().id.as_str(), note(&followed).as_str()), ("a", "mine"));
    assert_eq!(note(&followed.undo().expect("a step")), "");
    assert_eq!(title(&followed, "c"), None);
    let again = followed.redo().expect("a step").follow(item("c", "Theirs, too"));
    assert_eq!(title(&again, "c").as_deref(), Some("Theirs, too"));
    assert_eq!(title(&again.undo().expect("a step"), "c"), None);
    // What is the same as before changes nothing.
    assert!(again.follow(item("c", "Theirs, too")) == again);
}

#[test]
fn signals_that_are_the_same_stay_the_same() {
    let signal = |id: usize, note: &str| {
        let note = note.into();
        Signal { id, date: TODAY, strength: Strength::Weak, note, url: String::new() }
    };
    let with = |signals: &[(usize, &str)]| {
        let signals = signals.iter().map(|(id, note)| signal(*id, note)).collect();
        let mut item = item("a", "Mine");
        item.assessment.partners = vec![Partner { id: "p1".into(), signals, ..Partner::default() }.into()];
        item
    };
    // What is there; what another tab wrote, numbered as it is read; and the numbers that it gets.
    for (here, theirs, get) in [
        (&[(0, "x"), (1, "y")][..], &[(0, "y")][..], &[1][..]),
        (&[(0, "x"), (1, "y"), (2, "z")], &[(0, "x"), (1, "new"), (2, "z")], &[0, 3, 2]),
        (&[(4, "x"), (7, "y")], &[(0, "a"), (1, "x"), (2, "b"), (3, "y")], &[8, 4, 9, 7]),
        (&[(0, "x"), (1, "x")], &[(0, "x"), (1, "x"), (2, "x")], &[0, 1, 2]),
        (&[], &[(0, "x")], &[0]),
    ] {
        let history = History::new(State::new(vec![with(here)], Some("a"), item("blank", "")));
        let history = history.apply(Action::Replace(Box::new(with(theirs))), TODAY).expect("a change");
        let partner = &history.present().open().assessment.partners[0];
        let ids: Vec<usize> = partner.signals.iter().map(|s| s.id).collect();
        assert_eq!(ids, get, "{here:?} then {theirs:?}");
        assert!(!ids.contains(&partner.next_signal()), "{ids:?}");
    }
}
