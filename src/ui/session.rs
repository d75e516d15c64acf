//! The page's state: what is kept, its undo, what there is to say about it, and how it is looked at.

use super::command::Look;
use super::notice::Notice;
use crate::browser;
use crate::model::{Answer, Level};
use crate::state::{Action, History, State};
use std::rc::Rc;

/// Everything that survives a change of page.
#[derive(Clone, PartialEq)]
pub struct Session {
    /// What is kept, with undo.
    pub history: History,
    /// What there is to say, newest last.
    pub notices: Vec<Notice>,
    /// How the page looks at it.
    pub looks: Looks,
}

/// How the page looks at what is kept.
#[derive(Clone, PartialEq, Default)]
pub struct Looks {
    /// Levels tried without touching the answers.
    pub tried: Vec<(usize, Level)>,
    /// Whether all levers are shown.
    pub all_levers: bool,
    /// A readiness to aim at, instead of the next move.
    pub target: Option<u8>,
    /// Whether one's own stands beside what was shared.
    pub comparing: bool,
    /// Whether the share dialog is open.
    pub sharing: bool,
    /// Whether notes go into the link.
    pub share_notes: bool,
    /// Whether copying the link worked.
    pub copied: Option<bool>,
    /// Questions whose empty note is open.
    pub noting: Vec<usize>,
}

/// What can happen to a session.
pub enum Step {
    /// Something a person does to what they keep.
    Do(Action),
    /// One step back.
    Undo,
    /// One step forward again.
    Redo,
    /// Something to say.
    Say(Notice),
    /// A message was closed.
    Hush(usize),
    /// Another way to look at it.
    Look(Look),
    /// The note of a question was opened.
    Note(usize),
}

impl Session {
    /// A session that begins with what is kept.
    pub fn new(state: State, notices: Vec<Notice>) -> Session {
        Session { history: History::new(state), notices, looks: Looks::default() }
    }

    /// The state now.
    pub fn state(&self) -> &Rc<State> {
        self.history.present()
    }

    fn moved(&self, history: Option<History>, notice: Option<Notice>) -> Option<Session> {
        let mut session = Session { history: history?, ..self.clone() };
        // What was just said about the last step is stale after the next, and so is what was tried on other answers.
        session.notices.retain(Notice::stays);
        session.notices.extend(notice);
        session.looks.tried.clear();
        if session.state().open().id != self.state().open().id {
            session.looks = Looks::default();
        }
        Some(session)
    }

    /// The session after a step; `None` if nothing changes.
    pub fn next(&self, step: Step) -> Option<Session> {
        let mut session = self.clone();
        match step {
            Step::Do(action) => {
                let notice = Notice::after(&action, self.state());
                return self.moved(self.history.apply(action, browser::today()), notice);
            }
            Step::Undo => return self.moved(self.history.undo(), Some(Notice::Undone)),
            Step::Redo => return self.moved(self.history.redo(), Some(Notice::Redone)),
            Step::Say(notice) => {
                session.notices.retain(|n| *n != notice);
                session.notices.push(notice);
            }
            Step::Hush(at) if at < session.notices.len() => {
                session.notices.remove(at);
            }
            Step::Hush(_) => return None,
            Step::Look(look) => session.look(look),
            Step::Note(question) => session.looks.noting.push(question),
        }
        (session != *self).then_some(session)
    }

    fn look(&mut self, look: Look) {
        let looks = &mut self.looks;
        match look {
            Look::Try(question, level) => {
                looks.tried.retain(|(q, _)| *q != question);
                let answer = self.history.present().open().assessment.answer(question);
                // Back at the answer is not a try.
                if answer.and_then(Answer::level) != Some(level) {
                    looks.tried.push((question, level));
                }
            }
            Look::PutBack => looks.tried.clear(),
            Look::AllLevers(all) => looks.all_levers = all,
            Look::Target(target) => looks.target = target,
            Look::Compare(comparing) => looks.comparing = comparing,
            Look::Share(sharing) => {
                looks.sharing = sharing;
                looks.share_notes = false;
                looks.copied = None;
            }
            Look::ShareNotes(notes) => {
                looks.share_notes = notes;
                looks.copied = None;
            }
            Look::Copied(done) => looks.copied = Some(done),
        }
    }
}
