//! What the pages about partners and their accounts are made from.

use super::command::Run;
use super::session::Looks;
use crate::model::{Assessment, Day, Partner, Portfolio, Shared, Standing};

/// What a page shows and where its controls send their commands.
#[derive(Clone, Copy)]
pub struct Page<'a> {
    /// What was entered.
    pub assessment: &'a Assessment,
    /// What follows from it for the partners.
    pub portfolio: &'a Portfolio,
    /// How it is looked at.
    pub looks: &'a Looks,
    /// The day it is looked at.
    pub today: Day,
    /// Where commands go.
    pub run: &'a Run,
}

impl<'a> Page<'a> {
    /// The partner of an id, and where it stands.
    pub fn partner(&self, id: &str) -> Option<(&'a Shared<Partner>, &'a Standing)> {
        let at = self.assessment.partners.iter().position(|p| p.id == id)?;
        Some((self.assessment.partners.get(at)?, self.portfolio.partners.get(at)?))
    }
}
