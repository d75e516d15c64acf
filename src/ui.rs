//! The screen: pages and what they are made of.

mod app;
mod ask;
mod assess;
mod at_once;
mod before;
mod chart;
mod command;
mod el;
mod embed;
mod example;
mod exchange;
mod figure;
mod frame;
mod import;
mod keep;
mod later;
mod ledger;
mod listen;
mod measured;
mod message;
mod method;
mod notice;
mod page;
mod partners;
mod result;
mod route;
mod session;
mod share;
mod shared;
mod shell;
mod sources;
mod start;
mod steady;
mod transfer;

pub use app::App;
pub use at_once::Mounted;
pub use before::Before;
pub use frame::Frame;
#[cfg(debug_assertions)]
pub use steady::renders;

/// Puts the page where `index.html` has a place for it.
pub fn mount<Page: at_once::AtOnce>() {
    if let Some(place) = crate::browser::find("#app") {
        yew::Renderer::<Mounted<Page>>::with_root(place).render();
    }
}

/// Whether the address asks for the embedded page.
pub fn is_embedded() -> bool {
    crate::embed::Settings::of(&crate::browser::query()).is_some()
}
