//! The window's title.

use super::App;
use crate::ui::notice::title;
use crate::ui::route::Route;
use crate::words::{self, app as w, nav};

impl App {
    /// The window's title.
    pub(super) fn title(&self) -> String {
        let of = |name: &str| [name, " · ", w::NAME].concat();
        match self.route {
            Route::Start => w::NAME.into(),
            Route::Assess(_) => of(nav::ASSESS),
            Route::Result => of(&title(&self.item().assessment.title)),
            Route::Partners(_) => of(words::partners::TITLE),
            Route::Ledger(_) => of(words::ledger::TITLE),
            Route::Method => of(words::method::TITLE),
            Route::Embed => of(w::EMBED),
            Route::Shared(_) => of(match &self.theirs {
                Some(Ok(theirs)) if theirs.exchanged().is_some() => words::exchange::BALANCE,
                _ => words::result::TITLE,
            }),
        }
    }
}
