//! Files in and out.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, Url};

/// Why a file could not be read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NotRead {
    /// Larger than the limit: its size in bytes.
    TooLarge(f64),
    /// The browser could not read it.
    Unreadable,
}

/// The file chosen in a field, which is emptied so that the same file can be chosen again.
pub fn take_file(selector: &str) -> Option<File> {
    let input: HtmlInputElement = super::element::find(selector)?.dyn_into().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// Reads a file of at most `limit` bytes and hands over its text; a larger one is not read at all.
pub fn read_text(file: File, limit: f64, then: impl FnOnce(Result<String, NotRead>) + 'static) {
    if file.size() > limit {
        then(Err(NotRead::TooLarge(file.size())));
        return;
    }
    spawn_local(async move {
        let text = JsFuture::from(file.text()).await;
        then(text.ok().and_then(|t| t.as_string()).ok_or(NotRead::Unreadable));
    });
}

/// Offers text as a file to save; `false` where the browser refuses.
pub fn download(name: &str, text: &str) -> bool {
    save(name, text).is_ok()
}

fn save(name: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = super::document().ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url)
}
