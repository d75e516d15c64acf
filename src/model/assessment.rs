//! An assessment as entered: answers may be missing.

use super::ledger::HalfLife;
use super::{Answer, Day, Evidence, Partner, Rubric, Shared, Weights};

/// Which questions count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scope {
    /// All questions.
    #[default]
    Full,
    /// The nine marked quick.
    Quick,
}

impl Scope {
    /// Its stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Scope::Full => "full",
            Scope::Quick => "quick",
        }
    }

    /// The scope of that name.
    pub fn of_id(id: &str) -> Option<Scope> {
        [Scope::Full, Scope::Quick].into_iter().find(|s| s.id() == id)
    }
}

/// What was entered for one question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reply {
    /// The answer, if there is one.
    pub answer: Option<Answer>,
    /// A note in plain text, often empty.
    pub note: String,
}

/// Everything a founder entered.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// The edition it was made with.
    pub rubric: &'static Rubric,
    /// What the founder calls it.
    pub title: String,
    /// The day it was begun.
    pub created: Day,
    /// The day it was last changed.
    pub updated: Day,
    /// Which questions count.
    pub scope: Scope,
    /// A reply per question, in the edition's order.
    replies: Vec<Reply>,
    /// The reader's own weights, if any.
    pub weights: Option<Weights>,
    /// How fast what was given fades.
    pub half_life: HalfLife,
    /// The shortlist with its ledger.
    pub partners: Vec<Shared<Partner>>,
}

impl Assessment {
    /// An empty assessment of the newest edition.
    pub fn new(today: Day) -> Assessment {
        Assessment::of(Rubric::current(), today)
    }

    /// An empty assessment of an edition.
    pub fn of(rubric: &'static Rubric, today: Day) -> Assessment {
        Assessment {
            rubric,
            title: String::new(),
            created: today,
            updated: today,
            scope: Scope::Full,
            replies: vec![Reply::default(); rubric.questions.len()],
            weights: None,
            half_life: HalfLife::STANDARD,
            partners: Vec::new(),
        }
    }

    /// What was entered for a question.
    pub fn reply(&self, question: usize) -> &Reply {
        &self.replies[question]
    }

    /// Every question's reply, in the edition's order.
    pub fn replies(&self) -> &[Reply] {
        &self.replies
    }

    /// The answer to a question.
    pub fn answer(&self, question: usize) -> Option<Answer> {
        self.replies.get(question).and_then(|r| r.answer)
    }

    /// Sets or takes back an answer. A required question can't be not applicable: that is left as it was.
    pub fn set_answer(&mut self, question: usize, answer: Option<Answer>) {
        let refused = answer == Some(Answer::NotApplicable) && self.rubric.questions[question].required;
        if !refused {
            self.replies[question].answer = answer;
        }
    }

    /// Sets the note of a question.
    pub fn set_note(&mut self, question: usize, note: String) {
        self.replies[question].note = note;
    }

    /// Sets what an answer rests on; nothing happens where there is no level.
    pub fn set_evidence(&mut self, question: usize, evidence: Evidence) {
        if let Some(Answer::Level(level, _)) = self.answer(question) {
            self.replies[question].answer = Some(Answer::Level(level, evidence));
        }
    }

    /// Takes every answer, note and weight back.
    pub fn clear(&mut self) {
        self.replies.fill(Reply::default());
        self.weights = None;
    }

    /// Whether a question counts in this scope.
    pub fn in_scope(&self, question: usize) -> bool {
        match self.scope {
            Scope::Full => true,
            Scope::Quick => self.rubric.questions[question].quick,
        }
    }

    /// The questions that count, by position.
    pub fn questions(&self) -> impl Iterator<Item = usize> {
        (0..self.rubric.questions.len()).filter(|q| self.in_scope(*q))
    }

    /// Questions in scope that apply, and how many of them have a level: (answered, applicable).
    pub fn coverage(&self) -> (usize, usize) {
        self.questions().map(|q| self.answer(q)).filter(|a| *a != Some(Answer::NotApplicable)).fold(
            (0, 0),
            |(answered, applicable), answer| {
                let has_level = answer.is_some_and(|a| a.level().is_some());
                (answered + usize::from(has_level), applicable + 1)
            },
        )
    }

    /// Whether anything was entered at all.
    pub fn is_blank(&self) -> bool {
        self.title.is_empty()
            && self.replies.iter().all(|r| *r == Reply::default())
            && self.weights.is_none()
            && self.partners.is_empty()
    }
}
