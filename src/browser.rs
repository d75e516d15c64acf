//! The browser behind small functions: every failure is a value.

mod address;
mod clipboard;
mod clock;
mod element;
mod fetch;
mod files;
mod identity;
mod json;
mod later;
mod local_store;
mod number;

pub use address::{address_of, escape, fragment, go, page, pin, replace, turn, unescape};
pub use clipboard::copy;
pub use clock::{after, now, today};
pub use element::{Focused, click, close_modal, focus, focused, scroll_to_top, set_text, show_modal};
pub use fetch::load_text;
pub use files::{NotRead, download, read_text, take_file};
pub use identity::new_id;
pub use json::{DECIMALS, parse_json, print_json};
pub use later::load_later;
pub use local_store::LocalStore;
pub use number::{exact, read_number};

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

/// Sets the page's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}
