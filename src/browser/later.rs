//! What is loaded when it is wanted.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Loads it and says whether it is there. The release's start script puts a function on the page's root that does so;
/// where there is none, nothing was taken out.
pub fn load_later(then: impl FnOnce(bool) + 'static) {
    let load = root().and_then(|root| {
        let function: Function = Reflect::get(&root, &"later".into()).ok()?.dyn_into().ok()?;
        function.call0(&root).ok()?.dyn_into::<Promise>().ok()
    });
    spawn_local(async move {
        then(match load {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => true,
        });
    });
}

fn root() -> Option<JsValue> {
    super::element::find("#app").map(JsValue::from)
}
