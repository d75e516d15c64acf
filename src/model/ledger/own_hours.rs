//! Hours that the founder entered for gifts of the catalogue: they know better than our guess.

use crate::model::catalogue::{Catalogue, Give};
use crate::model::{Day, Partner};
use std::rc::Rc;

/// Own hours of the catalogue's gifts, latest ones only.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OwnHours(Vec<Option<(i32, f64)>>);

/// The hours that one account knows of a gift.
#[derive(Debug, Clone, Copy)]
pub struct Spent {
    /// Its position in [`Catalogue::gives`].
    position: usize,
    /// The day by its number; what has no day yet is later than any.
    day: i32,
    hours: f64,
}

impl Spent {
    /// Looks through everything given to a partner. Hours that are the catalogue's are not one's own, and no hours at all
    /// say nothing about an hour.
    pub fn on(partner: &Partner, catalogue: &Catalogue) -> Rc<[Spent]> {
        let mut all = Vec::new();
        for entry in &partner.entries {
            let (Some(hours), Some(id)) = (entry.hours, entry.catalogue.as_deref()) else { continue };
            let Some(position) = catalogue.give(id) else { continue };
            let standard = catalogue.gives.get(position).map_or(0.0, |give| f64::from(give.hours));
            if hours > 0.0 && hours != standard {
                let day = entry.date.or(entry.due).map_or(i32::MAX, Day::number);
                all.push(Spent { position, day, hours });
            }
        }
        all.into()
    }
}

impl OwnHours {
    /// Adds what one account knows. The latest day counts; of one day, what comes last.
    pub fn add(&mut self, spent: &[Spent]) {
        for &Spent { position, day, hours } in spent {
            self.0.resize(self.0.len().max(position + 1), None);
            if let Some(latest) = self.0.get_mut(position)
                && latest.is_none_or(|(before, _)| day >= before)
            {
                *latest = Some((day, hours));
            }
        }
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
