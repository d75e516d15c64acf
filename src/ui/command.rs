//! Everything a control of the page can ask for: what changes what is kept, how the page looks at it, and what reaches
//! outside. `app` carries them out in one place.

use super::{ask, embed, exchange, import, ledger, message, partners};
use crate::codec::link::PartnerNames;
use crate::model::ledger::Worth;
use crate::model::{Assessment, Level, Scope};
use crate::state::Action;
use yew::Callback;

/// Where controls send their commands; the same for the page's whole life.
pub type Run = Callback<Command>;

/// A command.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Changes what is kept.
    Do(Action),
    /// One step back.
    Undo,
    /// One step forward again.
    Redo,
    /// Closes a message.
    Hush(usize),
    /// Looks at it in another way.
    Look(Look),
    /// Goes to a view.
    Go(&'static str),
    /// Turns to a page of the questionnaire.
    Turn(usize),
    /// Begins or goes on in this scope.
    Begin(Scope),
    /// Begins another assessment.
    New,
    /// Opens the example.
    Example,
    /// Removes the example that is open.
    RemoveExample,
    /// Opens the kept one of this name.
    Open(String),
    /// Copies the one of this name as next quarter's.
    Duplicate(String),
    /// Deletes the one of this name.
    Delete(String),
    /// Takes an answer back; the keyboard stays at its question.
    Clear(usize),
    /// Opens the note of a question and puts the keyboard into it.
    AddNote(usize),
    /// Keeps a copy of what was shared.
    Keep(Box<Assessment>),
    /// Asks for a file to open.
    Import,
    /// Opens the file that was chosen.
    Picked,
    /// Asks for a file with a list of partners.
    PickList,
    /// Reads the list that was chosen.
    PickedList,
    /// Adds what the list would add.
    AddList,
    /// Puts the list away.
    EndList,
    /// Saves the open assessment as a file.
    Export,
    /// Saves everything kept, readable or not, as a file.
    Rescue,
    /// Puts the partner's own number to the entry at this position of the account that was shared.
    TheirNumber(usize, Option<Worth>),
    /// Opens an assessment (first name) and takes over what its partner (second name) says the entries are worth.
    TakeOver(String, String, Vec<(String, Option<Worth>)>),
    /// Copies what stands in the field that matches.
    Copy(&'static str),
    /// Adds the partner that was typed.
    AddPartner,
    /// Tries once more to load what is loaded when it is wanted.
    LoadAgain,
    /// Opens the newer version that is ready.
    Renew,
    /// Tells the page around this one that its call to action was pressed.
    CallToAction,
    /// Closes the dialog that is open.
    CloseDialog,
    /// Prints.
    Print,
    /// Puts the keyboard at what matches.
    Focus(&'static str),
}

/// A way to look at what is kept. None of this is kept or undone.
#[derive(Debug, Clone, PartialEq)]
pub enum Look {
    /// Tries a question at a level.
    Try(usize, Level),
    /// Ends every try.
    PutBack,
    /// Shows all levers, or the first few.
    AllLevers(bool),
    /// Aims at a readiness of one's own, or at the next move.
    Target(Option<u8>),
    /// Shows one's own beside what was shared.
    Compare(bool),
    /// Opens or closes the share dialog.
    Share(bool),
    /// Puts notes into the link.
    ShareNotes(bool),
    /// Puts partners into the link.
    SharePartners(PartnerNames),
    /// Puts what was given and asked into the link.
    ShareLedger(bool),
    /// Looks at the shortlist in another way.
    Partners(partners::Look),
    /// Goes a step towards adding a list of partners.
    Import(import::Look),
    /// Looks at the ledger in another way.
    Ledger(ledger::Look),
    /// Looks at asks in another way.
    Ask(ask::Look),
    /// Looks at drafts in another way.
    Message(message::Look),
    /// Looks at an exchange in another way.
    Exchange(exchange::Look),
    /// Chooses something for a page of somebody's own.
    Embed(embed::Look),
    /// Whether copying worked.
    Copied(bool),
}
