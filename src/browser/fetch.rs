//! What the page's own host has beside it.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

/// Loads the file that a link in the page's head names and hands over its text; `None` where that can't be done.
pub fn load_text(link: &str, then: impl FnOnce(Option<String>) + 'static) {
    let address = super::element::find(link).and_then(|link| link.get_attribute("href"));
    let asked = super::window().zip(address).map(|(window, address)| window.fetch_with_str(&address));
    spawn_local(async move {
        then(match asked {
            Some(asked) => text_of(asked).await,
            None => None,
        });
    });
}

async fn text_of(asked: Promise) -> Option<String> {
    let response: Response = JsFuture::from(asked).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
