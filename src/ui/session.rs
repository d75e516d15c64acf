//! The page's state: what is kept, its undo, what there is to say about it, and how it is looked at.

use super::command::Look;
use super::notice::Notice;
use super::route::Route;
use super::{ask, embed, exchange, import, later, ledger, message, partners};
use crate::browser;
use crate::codec::link::PartnerNames;
use crate::model::{Answer, Level};
use crate::state::{Action, History, Item, State};
use std::rc::Rc;

/// Everything that survives a change of page.
pub struct Session {
    /// What is kept, with undo.
    pub history: History,
    /// What there is to say, newest last.
    pub notices: Vec<Notice>,
    /// How the page looks at it.
    pub looks: Looks,
}

/// How the page looks at what is kept.
#[derive(Default)]
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
    /// Whether partners go into the link.
    pub share_partners: PartnerNames,
    /// Whether what was given and asked goes into the link; only together with partners.
    pub share_ledger: bool,
    /// Whether copying the link worked.
    pub copied: Option<bool>,
    /// The field that was copied last.
    pub copying: &'static str,
    /// How the shortlist is looked at.
    pub partners: partners::Looks,
    /// A list that is about to be added.
    pub import: import::Looks,
    /// How the ledger is looked at.
    pub ledger: ledger::Looks,
    /// The partner whose account was looked at last, by its id.
    pub account: String,
    /// How asks are looked at.
    pub ask: ask::Looks,
    /// How drafts are looked at.
    pub message: message::Looks,
    /// How an exchange is looked at.
    pub exchange: exchange::Looks,
    /// What was chosen for a page of somebody's own.
    pub embed: embed::Looks,
    /// Questions whose empty note is open.
    pub noting: Vec<usize>,
}

/// What can happen to a session.
pub enum Step {
    /// Something a person does to what they keep.
    Do(Action),
    /// What another tab made of an assessment that is not open.
    Follow(Box<Item>),
    /// One step back.
    Undo,
    /// One step forward again.
    Redo,
    /// Something to say.
    Say(Notice),
    /// Everything is kept, whatever was said before.
    Kept,
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

    /// Opens the page of an address: what was chosen or written for one partner says nothing of the next.
    pub fn turn(&mut self, route: &Route) {
        if let Route::Ledger(Some(id)) = route
            && *id != self.looks.account
        {
            self.looks.account.clone_from(id);
            self.looks.ask = ask::Looks::default();
            self.looks.message = message::Looks::default();
        }
    }

    /// Moves to another point of the history; nothing happens where there is none.
    fn go(&mut self, history: Option<History>, notice: Option<Notice>) {
        let Some(history) = history else { return };
        // What was just said about the last step is stale after the next, and so is what was tried on other answers.
        self.notices.retain(Notice::stays);
        self.notices.extend(notice);
        self.looks.tried.clear();
        if history.present().open().id != self.state().open().id {
            // Whose account is up stays: what is written there from now on is this partner's.
            let account = std::mem::take(&mut self.looks.account);
            self.looks = Looks::default();
            self.looks.account = account;
        }
        self.history = history;
        if self.looks.import.is_open() || self.looks.ledger.is_unfolded() {
            later::check(self);
        }
    }

    /// Takes a step; nothing happens where it changes nothing.
    pub fn take(&mut self, step: Step) {
        match step {
            Step::Do(action) => {
                let notice = Notice::after(&action, self.state());
                self.go(self.history.apply(action, browser::today()), notice);
            }
            Step::Follow(item) => self.history = self.history.follow(*item),
            Step::Undo => self.go(self.history.undo(), Some(Notice::Undone)),
            Step::Redo => self.go(self.history.redo(), Some(Notice::Redone)),
            Step::Say(notice) => {
                // What is newer takes the place of what was said in passing.
                let same = |n: &Notice| std::mem::discriminant(n) == std::mem::discriminant(&notice);
                self.notices.retain(|n| !same(n) && (n.stays() || notice.stays()));
                self.notices.push(notice);
            }
            Step::Kept => self.notices.retain(|n| !matches!(n, Notice::Full | Notice::Refused)),
            Step::Hush(at) => {
                if at < self.notices.len() {
                    self.notices.remove(at);
                }
            }
            Step::Look(look) => later::result::look(self, look),
            Step::Note(question) => self.looks.noting.push(question),
        }
    }

    /// Looks at it in another way; `later::result::look` is the way here.
    pub fn look(&mut self, look: Look) {
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
                looks.share_partners = PartnerNames::None;
                looks.share_ledger = false;
                looks.copied = None;
            }
            Look::SharePartners(partners) => {
                looks.share_partners = partners;
                looks.copied = None;
            }
            Look::ShareLedger(ledger) => {
                looks.share_ledger = ledger;
                looks.copied = None;
            }
            Look::ShareNotes(notes) => {
                looks.share_notes = notes;
                looks.copied = None;
            }
            Look::Exchange(look) => {
                looks.exchange.take(look);
                looks.copied = None;
            }
            Look::Copied(done) => looks.copied = Some(done),
            look => later::look(self, look),
        }
    }

    /// Looks in another way at what stands beyond the result; `later::look` is the way here.
    pub fn look_further(&mut self, look: Look) {
        let looks = &mut self.looks;
        match look {
            Look::Partners(look) => looks.partners.take(look),
            Look::Import(look) => {
                looks.copied = None;
                looks.import.take(look, &self.history.present().open().assessment.partners);
            }
            Look::Ledger(look) => looks.ledger.take(look),
            Look::Ask(look) => looks.ask.take(look),
            Look::Message(look) => {
                looks.message.take(look);
                looks.copied = None;
            }
            Look::Embed(look) => {
                looks.copied = looks.copied.filter(|_| look.keeps_code());
                looks.embed.take(look);
            }
            _ => {}
        }
    }
}
