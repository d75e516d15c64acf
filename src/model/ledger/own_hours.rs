//! Hours that the founder entered for gifts of the catalogue: they know better than our guess.

use crate::model::catalogue::{Catalogue, Give};
use crate::model::{Day, Partner, Shared};

/// Own hours of the catalogue's gifts, latest ones only.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OwnHours(Vec<Option<(i32, f64)>>);

impl OwnHours {
    /// Looks through everything given. The latest day counts, and what has no day yet is later than any; hours that are
    /// the catalogue's are not one's own, and no hours at all say nothing about an hour.
    pub fn of(catalogue: &Catalogue, partners: &[Shared<Partner>]) -> OwnHours {
        let mut own = vec![None; catalogue.gives.len()];
        for entry in partners.iter().flat_map(|partner| &partner.entries) {
            let (Some(hours), Some(id)) = (entry.hours, entry.catalogue.as_deref()) else { continue };
            let Some(at) = catalogue.give(id) else { continue };
            let (Some(give), Some(latest)) = (catalogue.gives.get(at), own.get_mut(at)) else { continue };
            let day = entry.date.or(entry.due).map_or(i32::MAX, Day::number);
            let is_later = latest.is_none_or(|(before, _)| day >= before);
            if hours > 0.0 && hours != f64::from(give.hours) && is_later {
                *latest = Some((day, hours));
            }
        }
        OwnHours(own)
    }

    /// Own hours for the gift at this position of [`Catalogue::gives`].
    pub fn get(&self, position: usize) -> Option<f64> {
        self.0.get(position).copied().flatten().map(|(_, hours)| hours)
    }

    /// Trust earned for an hour of this founder's work.
    pub fn trust_per_hour(&self, position: usize, give: &Give) -> f64 {
        match self.get(position) {
            Some(hours) => f64::from(give.value.number()) / hours,
            None => give.trust_per_hour(),
        }
    }
}
