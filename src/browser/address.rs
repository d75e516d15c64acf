//! The address: a view or a shared assessment after `#`, and the questionnaire's page in the history entry.

use wasm_bindgen::JsValue;
use web_sys::{Event, History};

/// What stands after `#`, as the browser keeps it.
pub fn fragment() -> String {
    let hash = super::window().and_then(|w| w.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').map(String::from).unwrap_or(hash)
}

/// Goes to a view.
pub fn go(view: &str) {
    if let Some(window) = super::window() {
        let _ = window.location().set_hash(view);
    }
}

/// Puts another fragment into the address, without a step in the history and without an event.
pub fn replace(fragment: &str) {
    if let Some(history) = super::window().and_then(|w| w.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&["#", fragment].concat()));
    }
}

/// The address of this page with another fragment.
pub fn address_of(fragment: &str) -> String {
    let href = super::window().and_then(|w| w.location().href().ok()).unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    [page, "#", fragment].concat()
}

/// The address of the app itself, opening this fragment: without what asks for an embedded page.
pub fn home(fragment: &str) -> String {
    let href = super::window().and_then(|w| w.location().href().ok()).unwrap_or_default();
    let page = href.split(['?', '#']).next().unwrap_or_default();
    [page, "#", fragment].concat()
}

/// What stands after `?`.
pub fn query() -> String {
    super::window().and_then(|w| w.location().search().ok()).unwrap_or_default()
}

/// The questionnaire's page that this history entry is on: it survives a reload.
pub fn page() -> Option<usize> {
    let state = super::window()?.history().ok()?.state().ok()?;
    state.as_f64().map(|n| n as usize)
}

/// Turns to a page of the questionnaire, in a history entry of its own: the browser's Back then goes one page back.
pub fn turn(page: usize) {
    enter(page, |history, state| history.push_state_with_url(state, "", None));
}

/// Notes the questionnaire's page in this history entry.
pub fn pin(page: usize) {
    enter(page, |history, state| history.replace_state_with_url(state, "", None));
}

fn enter(page: usize, how: fn(&History, &JsValue) -> Result<(), JsValue>) {
    let Some(window) = super::window() else { return };
    let Ok(history) = window.history() else { return };
    // The event makes the route look again, as it does when the browser itself goes back and forth.
    if how(&history, &JsValue::from_f64(page as f64)).is_ok()
        && let Ok(event) = Event::new("popstate")
    {
        let _ = window.dispatch_event(&event);
    }
}

/// A text as a part of an address.
pub fn escape(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

/// The text that a part of an address stands for; `None` where it is not well-formed.
pub fn unescape(part: &str) -> Option<String> {
    js_sys::decode_uri_component(part).ok().map(String::from)
}
