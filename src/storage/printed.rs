//! Partners as they were last printed, so that a save prints only those that changed since.

use crate::codec::{Decimals, Json, file};
use crate::model::{Partner, Shared};
use std::rc::Rc;

/// What was printed for the last save of an assessment.
#[derive(Default)]
pub struct Printed(Vec<(Shared<Partner>, Rc<str>)>);

impl Printed {
    /// Prints the partners that are new or changed, and gives the texts of all.
    pub(super) fn update(&mut self, partners: &[Shared<Partner>], decimals: Decimals) -> Vec<Json> {
        let before = std::mem::take(&mut self.0);
        let mut next = 0;
        for partner in partners {
            let rest = before.get(next..).unwrap_or_default();
            let text = match rest.iter().position(|(other, _)| other.is(partner)) {
                Some(at) => {
                    next += at + 1;
                    rest.get(at).map(|(_, text)| text.clone())
                }
                None => None,
            };
            let text = text.unwrap_or_else(|| file::write_partner(partner).print(false, decimals).into());
            self.0.push((partner.clone(), text));
        }
        self.0.iter().map(|(_, text)| Json::Printed(text.clone())).collect()
    }
}
