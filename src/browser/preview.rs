//! A frame of one's own: what it says, and what it is told.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

/// A property of what may be no object at all.
fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

fn window_of(frame: &str) -> JsValue {
    super::element::find(frame).map(|frame| get(&frame, "contentWindow")).unwrap_or_default()
}

/// What a frame says; nothing where anybody else does.
pub struct Said(JsValue);

impl Said {
    /// What is said in a `message` event, if it comes from the frame that matches.
    pub fn of(event: &Event, frame: &str) -> Option<Said> {
        let window = window_of(frame);
        let is_frame = window.is_object() && Object::is(&get(event, "source"), &window);
        is_frame.then(|| Said(get(event, "data")))
    }

    /// A text in it, by the names on the way there; empty where there is none.
    pub fn text(&self, way: &[&str]) -> String {
        self.at(way).as_string().unwrap_or_default()
    }

    /// A number in it.
    pub fn number(&self, way: &[&str]) -> Option<f64> {
        self.at(way).as_f64()
    }

    fn at(&self, way: &[&str]) -> JsValue {
        way.iter().fold(self.0.clone(), |of, name| get(&of, name))
    }
}

/// Tells the frame that matches, which is of this page's own host.
pub fn tell_frame(frame: &str, number: f64, texts: &[(&str, &str)]) {
    let message = Object::new();
    let _ = Reflect::set(&message, &"partnerFit".into(), &number.into());
    for (name, text) in texts {
        let _ = Reflect::set(&message, &(*name).into(), &(*text).into());
    }
    let window = window_of(frame);
    let own = super::window().and_then(|w| w.location().origin().ok()).unwrap_or_default();
    if let Ok(post) = get(&window, "postMessage").dyn_into::<Function>() {
        let _ = post.call2(&window, &message, &own.into());
    }
}
