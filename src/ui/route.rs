//! Which page the address asks for.

use crate::browser;

/// A page.
#[derive(Debug, Clone, PartialEq)]
pub enum Route {
    /// The start and everything kept.
    Start,
    /// The questionnaire, on this page of it; `None` for the first with an open question.
    Assess(Option<usize>),
    /// The result.
    Result,
    /// The shortlist, or the partner of this id.
    Partners(Option<String>),
    /// All accounts, or that of the partner of this id.
    Ledger(Option<String>),
    /// How the score is made.
    Method,
    /// Putting the calculator on a page of one's own.
    Embed,
    /// An assessment that came in the address.
    Shared(String),
}

impl Route {
    /// The page that the address asks for; an unknown view is the start.
    pub fn current() -> Route {
        let fragment = browser::fragment();
        match fragment.as_str() {
            "/assess" => Route::Assess(browser::page()),
            "/result" => Route::Result,
            "/method" => Route::Method,
            "/embed" => Route::Embed,
            "" => Route::Start,
            "/partners" => Route::Partners(None),
            "/ledger" => Route::Ledger(None),
            view if view.starts_with("/partners/") => Route::Partners(id_in(view, "/partners/")),
            view if view.starts_with("/ledger/") => Route::Ledger(id_in(view, "/ledger/")),
            view if view.starts_with('/') => Route::Start,
            _ => Route::Shared(fragment),
        }
    }

    /// Views don't share elements: what has the keyboard in one must not become something else in the next.
    pub fn key(&self) -> &'static str {
        match self {
            Route::Start => "start",
            Route::Assess(_) => "assess",
            Route::Result => "result",
            Route::Partners(None) => "partners",
            Route::Partners(Some(_)) => "partner",
            Route::Ledger(None) => "ledger",
            Route::Ledger(Some(_)) => "account",
            Route::Method => "method",
            Route::Embed => "embed",
            Route::Shared(_) => "shared",
        }
    }
}

/// The address of a partner's page, or of its account: `view` is `#/partners/` or `#/ledger/`.
pub fn href(view: &'static str, id: &str) -> String {
    [view, &browser::escape(id)].concat()
}

fn id_in(fragment: &str, view: &str) -> Option<String> {
    browser::unescape(fragment.strip_prefix(view)?)
}
