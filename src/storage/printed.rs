//! Partners as they were last printed, so that a save prints only those that changed since.

use crate::codec::{Decimals, Json, file};
use crate::model::{Made, Partner, Shared};
use std::rc::Rc;

/// What was printed for the last save of an assessment.
#[derive(Default)]
pub struct Printed(Made<Partner, Rc<str>>);

impl Printed {
    /// Prints the partners that are new or changed, and gives the texts of all.
    pub(super) fn update(&mut self, partners: &[Shared<Partner>], decimals: Decimals) -> Vec<Json> {
        self.0.update(partners, |partner| file::write_partner(partner).print(false, decimals).into());
        self.0.all().map(|text| Json::Printed(text.clone())).collect()
    }
}
