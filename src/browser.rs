//! The browser behind small functions: every failure is a value.

mod address;
mod clipboard;
mod clock;
mod element;
mod fetch;
mod files;
mod host;
mod identity;
mod json;
mod later;
mod local_store;
mod look;
mod number;
mod preview;

pub use address::{address_of, escape, fragment, go, home, page, pin, query, replace, turn, unescape};
pub use clipboard::copy;
pub use clock::{after, now, today};
pub use element::{
    Focused, click, close_modal, find, focus, focus_still, focused, scroll_to_top, set_text, show_modal,
};
pub use fetch::load_text;
pub use files::{NotRead, download, read_text, take_file};
pub use host::{Height, hear, height_of, tell, window_height};
pub use identity::new_id;
pub use json::{DECIMALS, parse_json, print_json};
pub use later::{load_later, renew};
pub use local_store::LocalStore;
pub use look::{look_up_colour, set_theme, set_variable, warn};
pub use number::{exact, read_number};
pub use preview::{Said, tell_frame};

fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

/// The page's document.
pub fn document() -> Option<web_sys::Document> {
    window()?.document()
}

/// Says on `<html>` that the page answers to clicks.
pub fn mark_ready() {
    if let Some(root) = document().and_then(|d| d.document_element()) {
        let _ = root.set_attribute("data-ready", "");
    }
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Whether there is room for things side by side.
pub fn is_wide() -> bool {
    let width = window().and_then(|w| w.inner_width().ok()).and_then(|width| width.as_f64());
    width.is_some_and(|width| width >= 960.0)
}

/// Sets the page's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}
