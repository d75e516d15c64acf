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
    /// How the score is made.
    Method,
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
            "" => Route::Start,
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
            Route::Method => "method",
            Route::Shared(_) => "shared",
        }
    }
}
