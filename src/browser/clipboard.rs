//! Copying.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;

/// Copies what stands in a field and says whether it worked; where the browser refuses, the text is selected to be
/// copied by hand.
pub fn copy(selector: &str, then: impl FnOnce(bool) + 'static) {
    let Some(field) = super::element::find(selector) else { return };
    // All that is asked of it, a field of many lines has as well.
    let field: HtmlInputElement = field.unchecked_into();
    // An insecure page has no clipboard at all, although the interface says there is one.
    let clipboard = super::window().map(|w| w.navigator().clipboard()).filter(|c| !c.is_undefined());
    spawn_local(async move {
        let done = match clipboard {
            Some(clipboard) => JsFuture::from(clipboard.write_text(&field.value())).await.is_ok(),
            None => false,
        };
        if !done {
            let _ = field.focus();
            field.select();
        }
        then(done);
    });
}
