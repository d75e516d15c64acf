//! What the page has to say: about the last step, about a file or link, about the browser's storage.

use super::command::{Command, Run};
use super::el::{El, button, el, p};
use super::shared::partner_name;
use crate::model::seen;
use crate::state::{Action, State};
use crate::words::{self, notice as w};

/// A message.
#[derive(Debug, Clone)]
pub enum Notice {
    /// The last step was taken back.
    Undone,
    /// It was done again.
    Redone,
    /// All answers were cleared.
    Reset,
    /// An assessment of this title was deleted.
    Deleted(String),
    /// A copy for the next quarter is open.
    Duplicated,
    /// A copy of what was shared is kept.
    Kept,
    /// An assessment of this title came from a file; these keys of it are unknown.
    Imported(String, Vec<String>),
    /// So many assessments came from a rescue file, and so many could not be read.
    Rescued(usize, usize),
    /// So many partners came from a list, and so many of its rows were left out.
    ListAdded(usize, usize),
    /// A file could not be opened: the sentence.
    NotImported(String),
    /// A partner of this name was deleted.
    PartnerDeleted(String),
    /// The browser keeps nothing.
    Refused,
    /// The browser's storage is full.
    Full,
    /// The browser's storage soon is full.
    NearlyFull,
    /// So many kept entries could not be read and are set aside.
    Aside(usize),
    /// So many kept entries are of a newer version.
    NewerKept(usize),
    /// Another tab changed what is open.
    OtherTab,
    /// Another tab changed it at the same time.
    Conflict,
    /// Another tab deleted it.
    Gone,
    /// A newer version of the page is ready.
    Newer,
}

impl Notice {
    /// What there is to say after an action, given the state before it.
    pub fn after(action: &Action, before: &State) -> Option<Notice> {
        match action {
            Action::Reset => Some(Notice::Reset),
            Action::Delete(id, _) => before.item(id).map(|i| Notice::Deleted(title(&i.assessment.title))),
            Action::Duplicate(..) => Some(Notice::Duplicated),
            Action::RemovePartner(id) => {
                let mut partners = before.open().assessment.partners.iter().enumerate();
                let found = partners.find(|(_, p)| p.id == *id);
                found.map(|(at, partner)| Notice::PartnerDeleted(partner_name(at, partner)))
            }
            _ => None,
        }
    }

    /// Whether it stays until it is closed; the others give way to the next step.
    pub fn stays(&self) -> bool {
        match self {
            Notice::Refused
            | Notice::Full
            | Notice::NearlyFull
            | Notice::Aside(_)
            | Notice::NewerKept(_)
            | Notice::Newer
            | Notice::Conflict => true,
            Notice::Undone
            | Notice::Redone
            | Notice::Reset
            | Notice::Deleted(_)
            | Notice::PartnerDeleted(_)
            | Notice::Duplicated
            | Notice::Kept
            | Notice::Imported(..)
            | Notice::ListAdded(..)
            | Notice::NotImported(_)
            | Notice::Rescued(..)
            | Notice::OtherTab
            | Notice::Gone => false,
        }
    }

    fn text(&self) -> String {
        match self {
            Notice::Undone => w::UNDONE.into(),
            Notice::Redone => w::REDONE.into(),
            Notice::Reset => w::RESET.into(),
            Notice::Deleted(title) => w::deleted(title),
            Notice::PartnerDeleted(name) => w::partner_deleted(name),
            Notice::Duplicated => w::DUPLICATED.into(),
            Notice::Kept => w::KEPT.into(),
            Notice::Imported(title, keys) if keys.is_empty() => w::imported(title),
            Notice::Imported(title, keys) => w::imported_ignored(title, &keys.join(", ")),
            Notice::Rescued(count, unreadable) => w::rescued(&count.to_string(), &unreadable.to_string()),
            Notice::ListAdded(added, left) => super::import::added(*added, *left),
            Notice::NotImported(sentence) => sentence.clone(),
            Notice::Refused => w::REFUSED.into(),
            Notice::Full => w::FULL.into(),
            Notice::NearlyFull => w::NEARLY_FULL.into(),
            Notice::Aside(count) => w::aside(&count.to_string()),
            Notice::NewerKept(count) => w::newer_kept(&count.to_string()),
            Notice::OtherTab => w::OTHER_TAB.into(),
            Notice::Conflict => w::CONFLICT.into(),
            Notice::Gone => w::GONE.into(),
            Notice::Newer => w::NEWER.into(),
        }
    }

    /// Whether one step back would undo what it is about.
    fn offers_undo(&self) -> bool {
        matches!(
            self,
            Notice::PartnerDeleted(_)
                | Notice::Reset
                | Notice::Deleted(_)
                | Notice::Duplicated
                | Notice::ListAdded(..)
                | Notice::OtherTab
        )
    }

    /// Whether everything kept can be saved as a file from it.
    fn offers_file(&self) -> bool {
        matches!(self, Notice::Aside(_) | Notice::Full | Notice::NearlyFull | Notice::Refused)
    }
}

/// A title as it is shown.
pub fn title(title: &str) -> String {
    seen(title).unwrap_or(words::start::UNTITLED).into()
}

/// The messages. The region is always there, so that screen readers hear what comes into it.
pub fn notices(notices: &[Notice], run: &Run) -> El {
    el("div").class("notices").attr("role", "status").each(notices.iter().enumerate(), |(at, notice)| {
        let row = el("div").class("notice").child(p("", notice.text()));
        let row = if notice.offers_undo() {
            row.child(button("button quiet", words::nav::UNDO, run, Command::Undo))
        } else {
            row
        };
        let row = if notice.offers_file() {
            row.child(button("button quiet", w::ASIDE_SAVE, run, Command::Rescue))
        } else {
            row
        };
        let row = if let Notice::Newer = notice {
            row.child(button("button quiet", w::RENEW, run, Command::Renew))
        } else {
            row
        };
        row.child(button("button quiet close", "×", run, Command::Hush(at)).attr("aria-label", w::CLOSE))
    })
}
