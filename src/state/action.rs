//! The table of contents of what a person can do.

use super::{Item, PartnerChange, State};
use crate::model::ledger::HalfLife;
use crate::model::{Answer, Assessment, Day, Evidence, Partner, Scope, Weights};

/// Something a person does to what they keep. Names of new assessments are made outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Answers a question, or takes the answer back.
    Answer(usize, Option<Answer>),
    /// Says what an answer rests on.
    Evidence(usize, Evidence),
    /// Writes a note to a question.
    Note(usize, String),
    /// Names the open assessment.
    Title(String),
    /// Chooses which questions count.
    Scope(Scope),
    /// Sets a weight of one's own for a dimension.
    Weight(usize, u8),
    /// Goes back to the standard weights.
    StandardWeights,
    /// Takes every answer, note and weight back; the title stays.
    Reset,
    /// Chooses how fast what was given fades.
    HalfLife(HalfLife),
    /// Adds partners; those without an id get one.
    AddPartners(Vec<Partner>),
    /// Changes the partner of this id.
    Partner(String, PartnerChange),
    /// Deletes the partner of this id, with everything about it.
    RemovePartner(String),
    /// Begins an empty assessment under this name.
    New(String),
    /// Opens the assessment of this name.
    Open(String),
    /// Copies an assessment (first name) as the next quarter's under a new name (second), and opens it.
    Duplicate(String, String),
    /// Deletes an assessment (first name); the second name is for the blank one that the last leaves behind.
    Delete(String, String),
    /// Adds what came from a file or a link, or a copy, under a new name, and opens it.
    Add(Box<Item>),
    /// Takes over what another tab kept.
    Replace(Box<Item>),
}

impl State {
    /// The state after an action; `None` if nothing changes.
    pub fn apply(&self, action: Action, today: Day) -> Option<State> {
        match action {
            Action::Answer(question, answer) => self.changed(today, |a| a.set_answer(question, answer)),
            Action::Evidence(question, evidence) => {
                self.changed(today, |a| a.set_evidence(question, evidence))
            }
            Action::Note(question, note) => self.changed(today, |a| a.set_note(question, note)),
            Action::Title(title) => self.changed(today, |a| a.title = title),
            Action::Scope(scope) => self.changed(today, |a| a.scope = scope),
            Action::Weight(dimension, weight) => self.changed(today, |a| {
                let weights = a.weights.clone().unwrap_or_else(|| Weights::standard(a.rubric));
                if let Some(weights) = weights.with(a.rubric, dimension, weight) {
                    a.weights = Some(weights).filter(|w| *w != Weights::standard(a.rubric));
                }
            }),
            Action::StandardWeights => self.changed(today, |a| a.weights = None),
            Action::Reset => self.changed(today, Assessment::clear),
            Action::HalfLife(half_life) => self.changed(today, |a| a.half_life = half_life),
            Action::AddPartners(partners) => self.changed(today, |a| super::partners::add(a, partners)),
            Action::Partner(id, change) => self.changed(today, |a| super::partners::change(a, &id, change)),
            Action::RemovePartner(id) => self.changed(today, |a| a.partners.retain(|p| p.id != id)),
            Action::New(id) => self.added(Item::new(id, today)),
            Action::Open(id) => self.opened(&id),
            Action::Duplicate(of, id) => {
                let item = self.item(&of)?;
                let mut assessment = item.assessment.clone();
                assessment.created = today;
                assessment.updated = today;
                self.added(Item { id, series: item.series.clone(), assessment })
            }
            Action::Delete(id, blank) => self.without(&id, Item::new(blank, today)),
            Action::Add(item) => self.added(*item),
            Action::Replace(item) => self.replaced(*item),
        }
    }
}

impl Action {
    /// Whether this goes on with what `before` did, so that one undo takes both back.
    pub fn continues(&self, before: &Action) -> bool {
        match (before, self) {
            (Action::Note(a, _), Action::Note(b, _)) => a == b,
            (Action::Weight(a, _), Action::Weight(b, _)) => a == b,
            (Action::Title(_), Action::Title(_)) | (Action::HalfLife(_), Action::HalfLife(_)) => true,
            (Action::Partner(a, before), Action::Partner(b, change)) => a == b && change.continues(before),
            _ => false,
        }
    }
}
