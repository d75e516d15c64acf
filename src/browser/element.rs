//! Single elements of the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlDialogElement, HtmlElement};

/// The first element that matches.
pub fn find(selector: &str) -> Option<Element> {
    super::document()?.query_selector(selector).ok()?
}

fn find_html(selector: &str) -> Option<HtmlElement> {
    find(selector)?.dyn_into().ok()
}

/// Puts the keyboard on the first element that matches.
pub fn focus(selector: &str) {
    if let Some(element) = find_html(selector) {
        let _ = element.focus();
    }
}

/// The same without scrolling to it: neither this page nor the one around it moves.
pub fn focus_still(selector: &str) {
    if let Some(element) = find_html(selector) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Where the keyboard is.
pub struct Focused(HtmlElement);

/// What the keyboard is on; nothing where it is nowhere in the page.
pub fn focused() -> Option<Focused> {
    let element = super::document()?.active_element().filter(|e| e.tag_name() != "BODY")?;
    element.dyn_into().ok().map(Focused)
}

impl Focused {
    /// Puts the keyboard back, which a change of place takes away; whether it is still there to have it.
    pub fn again(&self) -> bool {
        self.0.is_connected() && self.0.focus().is_ok() && focused().is_some()
    }
}

/// Clicks the first element that matches.
pub fn click(selector: &str) {
    if let Some(element) = find_html(selector) {
        element.click();
    }
}

fn dialog(selector: &str) -> Option<HtmlDialogElement> {
    find(selector)?.dyn_into().ok()
}

/// Makes a dialog modal.
pub fn show_modal(selector: &str) {
    if let Some(dialog) = dialog(selector) {
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog: the browser gives the keyboard back to where it was.
pub fn close_modal(selector: &str) {
    if let Some(dialog) = dialog(selector) {
        dialog.close();
    }
}

/// Sets an element's text.
pub fn set_text(selector: &str, text: &str) {
    if let Some(element) = find(selector) {
        element.set_text_content(Some(text));
    }
}

/// Shows the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = super::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}
