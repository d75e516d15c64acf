//! What the release's start script does for the page: loading what is wanted later, opening a newer version.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Loads the part of this number and says whether it is there; where the start script has no function for it, nothing was taken
/// out.
pub fn load_later(part: usize, then: impl FnOnce(bool) + 'static) {
    let load = call("later", &part.into()).and_then(|load| load.dyn_into::<Promise>().ok());
    spawn_local(async move {
        then(match load {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => true,
        });
    });
}

/// Reloads the page as its newer version, which the start script said is ready.
pub fn renew() {
    call("renew", &JsValue::UNDEFINED);
}

/// Calls a function that the release's start script put on the page's root.
fn call(name: &str, with: &JsValue) -> Option<JsValue> {
    let root = JsValue::from(super::element::find("#app")?);
    let function: Function = Reflect::get(&root, &name.into()).ok()?.dyn_into().ok()?;
    function.call1(&root, with).ok()
}
