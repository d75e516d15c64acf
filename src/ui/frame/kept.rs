//! What the embedded page begins with and keeps: the answers as a link. Nothing at all is kept unless the host asks.

use crate::browser::{self, LocalStore};
use crate::codec::link::{self, Parts};
use crate::embed::Settings;
use crate::model::Assessment;
use crate::storage::Store;

/// Where the answers are kept. Not among the app's own keys, which hold assessments of another form.
const KEY: &str = "partner-fit-embed";

/// What was kept, else what the host brings along after `#`, else nothing yet.
pub fn begin(settings: &Settings) -> Assessment {
    let kept = settings.persist.then(|| LocalStore.read(KEY).ok().flatten()).flatten();
    // Which questions count is the visitor's choice once they began, and the host's before.
    if let Some(kept) = kept.and_then(|kept| opened(&kept)) {
        return kept;
    }
    let mut brought = opened(&browser::fragment()).unwrap_or_else(|| Assessment::new(browser::today()));
    brought.scope = settings.mode;
    brought
}

/// The answers of a link; whatever else it holds is not for a page of somebody else.
fn opened(text: &str) -> Option<Assessment> {
    let mut assessment = link::decode(text).ok()?;
    assessment.partners.clear();
    assessment.weights = None;
    Some(assessment)
}

/// Keeps the answers, where the host asks for it. A browser that refuses keeps nothing, which is no failure here.
pub fn keep(settings: &Settings, assessment: &Assessment) {
    if settings.persist {
        let _ = LocalStore.write(KEY, Some(&own(assessment)));
    }
}

/// The answers alone, as they may be told.
pub fn link(assessment: &Assessment) -> String {
    link::encode(assessment, Parts::default()).unwrap_or_default()
}

/// The answers with the visitor's notes, for the visitor; without, where they are too long for a link.
pub fn own(assessment: &Assessment) -> String {
    link::encode(assessment, Parts { notes: true, ..Parts::default() }).unwrap_or_else(|_| link(assessment))
}
