//! Bands, named after the next move.

use super::{BandRule, Points, Rubric, reaches};

/// The next move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Own sales first.
    ProveTheSale,
    /// Get gifts ready.
    PrepareGifts,
    /// Work with three partners.
    ThreePilots,
    /// Make it repeatable.
    WriteItDown,
    /// Open up.
    InviteThirty,
}

impl Band {
    /// Every band, lowest first.
    pub const ALL: [Band; 5] =
        [Band::ProveTheSale, Band::PrepareGifts, Band::ThreePilots, Band::WriteItDown, Band::InviteThirty];

    /// Its stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Band::ProveTheSale => "prove-the-sale",
            Band::PrepareGifts => "prepare-gifts",
            Band::ThreePilots => "three-pilots",
            Band::WriteItDown => "write-it-down",
            Band::InviteThirty => "invite-thirty",
        }
    }

    /// The band of a readiness; a weak multiplier holds it at `prepare-gifts` or below.
    pub fn of(rubric: &Rubric, readiness: Points, multiplier: f64) -> Band {
        let by_score = Band::ALL
            .into_iter()
            .rev()
            .find(|band| reaches(readiness.value(), band.rule(rubric).from))
            .unwrap_or(Band::ProveTheSale);
        if reaches(multiplier, rubric.scoring.band_cap.value) {
            by_score
        } else {
            by_score.min(Band::PrepareGifts)
        }
    }

    /// Whether a weak multiplier can keep this band out of reach.
    pub fn is_capped(self) -> bool {
        self > Band::PrepareGifts
    }

    /// The band above; `None` at the top.
    pub fn next(self) -> Option<Band> {
        Band::ALL.into_iter().find(|b| *b > self)
    }

    /// Where it begins and what it says.
    pub fn rule(self, rubric: &Rubric) -> &BandRule {
        &rubric.bands[self as usize]
    }
}
