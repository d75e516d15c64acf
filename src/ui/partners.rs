//! The shortlist: who could become a partner, how well they fit, and why.

mod fit;
mod list;
mod profile;
mod signals;

use super::el::El;
use super::page::Page;
use crate::model::Signal;
use crate::model::ledger::HalfLife;
pub use list::{PartnerRow, partner_row};

/// How the shortlist is looked at.
#[derive(Debug, Default)]
pub struct Looks {
    /// The name and the website of a partner about to be added.
    name: String,
    website: String,
    /// What is searched for.
    search: String,
    /// Which partners are shown, and in which order.
    filter: String,
    sort: String,
    /// How often more rows were asked for.
    more: usize,
    /// The partner that would be one too many in focus.
    fourth: Option<String>,
    /// Days after which half of a signal is left, where another number than the method's is tried.
    half_life: Option<u16>,
}

/// Another way to look at it.
#[derive(Debug, Clone, PartialEq)]
pub enum Look {
    /// Types the name of a new partner.
    Name(String),
    /// Types its website.
    Website(String),
    /// Searches.
    Search(String),
    /// Shows some of them.
    Filter(String),
    /// Orders them.
    Sort(String),
    /// Shows more rows.
    More,
    /// Weighs one more in focus.
    Fourth(Option<String>),
    /// Tries another half-life of signals, or ends that.
    HalfLife(Option<u16>),
}

impl Looks {
    /// Looks at it in another way.
    pub fn take(&mut self, look: Look) {
        match look {
            Look::Name(name) => self.name = name,
            Look::Website(website) => self.website = website,
            Look::Search(search) => self.search = search,
            Look::Filter(filter) => self.filter = filter,
            Look::Sort(sort) => self.sort = sort,
            Look::More => self.more += 1,
            Look::Fourth(fourth) => self.fourth = fourth,
            // The method's own number is not a try.
            Look::HalfLife(days) => {
                self.half_life = days.filter(|days| Signal::HALF_LIFE != HalfLife::Days(*days))
            }
        }
    }

    /// The partner that was typed, which leaves the fields empty; nothing without a name.
    pub fn typed(&mut self) -> Option<(String, String)> {
        let name = self.name.trim().to_owned();
        if name.is_empty() {
            return None;
        }
        self.name.clear();
        Some((name, std::mem::take(&mut self.website).trim().to_owned()))
    }
}

/// Every partner.
pub fn partners(page: Page) -> El {
    list::list(page)
}

/// One partner; the list where there is none of this id.
pub fn partner(page: Page, id: &str) -> El {
    profile::profile(page, id).unwrap_or_else(|| list::list(page))
}
