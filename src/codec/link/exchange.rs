//! The link for one partner.

use super::{LONGEST, PartnerNames, Parts, encode};
use crate::model::{Assessment, Day, Partner};

/// What an exchanged link holds of what [`Assessment::for_partner`] leaves: all of it.
pub const EXCHANGED: Parts = Parts { notes: true, partners: PartnerNames::Named, ledger: true };

/// More entries never fit: each takes seven characters or more.
const MOST: usize = LONGEST / 7;

/// A link that shows a partner its own entries and nothing else, and how many are in it: the latest, where not all fit.
/// `None` where not even one does.
pub fn for_partner(
    assessment: &Assessment,
    partner: &Partner,
    from: &str,
    today: Day,
) -> Option<(String, usize)> {
    let link =
        |count| encode(&assessment.for_partner(partner, count, from.to_owned(), today), EXCHANGED).ok();
    let all = partner.entries.iter().filter(|e| !e.is_planned()).count().min(MOST);
    if let Some(link) = link(all) {
        return Some((link, all));
    }
    // Each entry makes it longer.
    let (mut fit, mut least) = (None, all);
    let mut most = 0;
    while least > most {
        let middle = most + (least - most) / 2;
        match link(middle) {
            Some(link) => {
                fit = Some((link, middle));
                most = middle + 1;
            }
            None => least = middle,
        }
    }
    fit.filter(|(_, count)| *count > 0)
}
