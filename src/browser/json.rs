//! JSON by the browser's own parser and printer. The tree is walked by hand: serde's errors would bring along the printing
//! of floats, for messages that nobody sees.

use crate::codec::Json;
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// How many arrays and objects may be nested in each other. Our own formats need eight.
const DEEPEST: u8 = 64;

/// Reads JSON text.
pub fn parse_json(text: &str) -> Option<Json> {
    from_js(&JSON::parse(text).ok()?, DEEPEST)
}

/// Writes JSON text, indented as a person would.
pub fn print_json(json: &Json) -> String {
    JSON::stringify_with_replacer_and_space(&to_js(json), &JsValue::NULL, &2.into())
        .map(String::from)
        .unwrap_or_default()
}

fn from_js(value: &JsValue, depth: u8) -> Option<Json> {
    let deeper = || depth.checked_sub(1);
    Some(if let Some(text) = value.as_string() {
        Json::Text(text)
    } else if let Some(number) = value.as_f64() {
        Json::Number(number)
    } else if let Some(bool) = value.as_bool() {
        Json::Bool(bool)
    } else if let Some(list) = value.dyn_ref::<Array>() {
        let mut items = Vec::new();
        for at in 0..list.length() {
            items.push(from_js(&list.get(at), deeper()?)?);
        }
        Json::List(items)
    } else if let Some(object) = value.dyn_ref::<Object>() {
        let mut fields = Vec::new();
        let keys = Object::keys(object);
        for at in 0..keys.length() {
            let key = keys.get(at);
            let value = Reflect::get(object, &key).ok()?;
            fields.push((key.as_string()?, from_js(&value, deeper()?)?));
        }
        Json::Object(fields)
    } else {
        Json::Null
    })
}

fn to_js(json: &Json) -> JsValue {
    match json {
        Json::Null => JsValue::NULL,
        Json::Bool(bool) => (*bool).into(),
        Json::Number(number) => (*number).into(),
        Json::Text(text) => text.into(),
        Json::List(items) => {
            let list = Array::new();
            for item in items {
                list.push(&to_js(item));
            }
            list.into()
        }
        Json::Object(fields) => {
            let object = Object::new();
            for (key, value) in fields {
                let _ = Reflect::set(&object, &key.into(), &to_js(value));
            }
            object.into()
        }
    }
}
