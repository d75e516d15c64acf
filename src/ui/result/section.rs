//! The sections of a result. One's own are rendered again only where what they show changed: trying a lever does not look for
//! the path anew.

use super::levers::Trying;
use super::{dimensions, levers, path, quarters, risks, tools, verify, weights};
use crate::model::ledger::Measured;
use crate::model::{Assessment, Day, Level, Report};
use crate::state::State;
use crate::ui::command::Run;
use crate::ui::el::{El, el};
use crate::ui::later;
use crate::ui::measured::measured;
use crate::ui::steady::Steady;
use std::rc::Rc;

/// What is kept on a day, and what follows from it.
pub struct Findings {
    /// What is kept; the result is the open assessment's.
    pub state: Rc<State>,
    /// The day.
    pub today: Day,
    /// What follows from the answers.
    pub report: Report,
    /// What the ledger knows of them.
    pub measured: Vec<Measured>,
}

/// Which section, and how it is looked at.
#[derive(Debug, PartialEq)]
pub enum Section {
    /// The four risks.
    Risks,
    /// What the ledger knows better; one's own alone.
    Measured,
    /// The dimensions.
    Dimensions,
    /// What to change first: the levels tried, and whether all are shown.
    Levers(Vec<(usize, Level)>, bool),
    /// What to look up.
    Verify,
    /// The way to the next move, or to a readiness of one's own.
    Path(Option<u8>),
    /// The reader's own weights.
    Weights,
    /// The quarters; one's own alone.
    Quarters,
    /// Keeping and sharing; one's own alone.
    Tools,
}

impl Section {
    /// Its name among the others.
    pub fn key(&self) -> &'static str {
        match self {
            Section::Risks => "risks",
            Section::Measured => "measured",
            Section::Dimensions => "dimensions",
            Section::Levers(..) => "levers",
            Section::Verify => "verify",
            Section::Path(_) => "path",
            Section::Weights => "weights",
            Section::Quarters => "quarters",
            Section::Tools => "tools",
        }
    }

    /// What it looks like; with a `run` where the assessment can be changed. Nothing where there is nothing to say.
    pub fn show(&self, assessment: &Assessment, report: &Report, run: Option<&Run>) -> Option<El> {
        Some(match self {
            Section::Risks => risks::risks(assessment, report, run.is_some()),
            Section::Dimensions => dimensions::dimensions(assessment, report),
            Section::Levers(tried, all) => {
                levers::levers(assessment, report, Trying { tried, all: *all }, run)
            }
            Section::Verify => verify::verify(assessment, report),
            Section::Path(target) => path::path_to(assessment, report, *target, run),
            Section::Weights => return weights::own_weights(assessment, report, run),
            Section::Measured | Section::Quarters | Section::Tools => return None,
        })
    }
}

/// A section of one's own result.
pub struct Own {
    /// What it is about.
    pub findings: Rc<Findings>,
    /// Which section.
    pub section: Section,
}

impl Own {
    /// What it looks like; `later::result::section` is the way here.
    pub fn look(&self, run: &Run) -> Option<El> {
        let Findings { state, today, report, measured: all } = &*self.findings;
        let item = state.open();
        match &self.section {
            Section::Measured => measured(&item.assessment, all, run),
            Section::Quarters => Some(quarters::quarters(&state.quarters(), *today)),
            Section::Tools => Some(tools::tools(item, run)),
            section => section.show(&item.assessment, report, Some(run)),
        }
    }
}

impl PartialEq for Own {
    fn eq(&self, other: &Own) -> bool {
        Rc::ptr_eq(&self.findings, &other.findings) && self.section == other.section
    }
}

impl Steady for Own {
    fn show(&self, run: &Run) -> El {
        later::result::section(self, run).unwrap_or_else(|| el("div"))
    }
}
