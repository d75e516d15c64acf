//! What other tabs do to assessments that are not open here.

use partner_fit::model::{Assessment, Day};
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
    let followed = history.follow(&item("b", "Theirs")).follow(&item("n", "New"));
    for at in [&followed, &followed.undo().expect("a step"), &followed.redo().expect("a step")] {
        assert_eq!(title(at, "b").as_deref(), Some("Theirs"));
        assert_eq!(title(at, "n").as_deref(), Some("New"));
        assert_eq!(title(at, "a").as_deref(), Some("Mine"));
    }
    let note = |history: &History| history.present().open().assessment.reply(3).note.clone();
    assert_eq!((followed.present().open().id.as_str(), note(&followed).as_str()), ("a", "mine"));
    assert_eq!(note(&followed.undo().expect("a step")), "");
    assert_eq!(title(&followed, "c"), None);
    let again = followed.redo().expect("a step").follow(&item("c", "Theirs, too"));
    assert_eq!(title(&again, "c").as_deref(), Some("Theirs, too"));
    assert_eq!(title(&again.undo().expect("a step"), "c"), None);
    // What is the same as before changes nothing.
    assert!(again.follow(&item("c", "Theirs, too")) == again);
}
