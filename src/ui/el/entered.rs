//! Numbers and days: they count once they are whole, and are never written anew while somebody types.

use super::{El, el, field, p};
use crate::ui::command::{Command, Run};
use wasm_bindgen::JsValue;

/// A field for a number or a day. What is typed arrives once the person is done with it, and what can't be read arrives as
/// a text that is neither; `value` is only written where it became another one.
pub fn entered(kind: &'static str, value: &str, run: &Run, make: impl Fn(String) -> Command + 'static) -> El {
    el("input").attr("type", kind).property("value", value).done(run, make)
}

/// A named field with what is said beside it while it holds something that doesn't count: the browser knows when, by
/// the bounds of the field.
#[inline(never)]
pub fn checked_field(id: String, label: &'static str, input: El, wrong: &'static str) -> El {
    let message = [&id, "-wrong"].concat();
    let input = input.attr("aria-describedby", message.clone());
    field(id, label, input).child(p("field-wrong", wrong).attr("id", message))
}

/// What stands in the field that an event is about.
pub(super) fn value(event: &web_sys::Event) -> String {
    let target = event.target().map(JsValue::from).unwrap_or_default();
    let get = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &name.into()).unwrap_or_default();
    // Half a day and letters in a number look like an empty field, which would mean something else.
    let validity = get(&target, "validity");
    if validity.is_object() && get(&validity, "badInput").is_truthy() {
        return "?".into();
    }
    get(&target, "value").as_string().unwrap_or_default()
}
