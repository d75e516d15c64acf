//! The page that embeds this one: what is said to it and heard from it, and how high it may show us.

use crate::codec::Json;
use gloo_events::EventListener;
use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, EventTarget, MessageEvent, ResizeObserver, Window};

/// The page around this one; `None` where there is none.
fn parent() -> Option<Window> {
    let window = super::window()?;
    let parent = window.parent().ok()??;
    (!Object::is(&window, &parent)).then_some(parent)
}

/// Says something to the page around this one, whoever it is: what may be said is settled before.
pub fn tell(message: &Json) {
    let text = message.print(false, super::DECIMALS);
    if let (Some(parent), Ok(message)) = (parent(), JSON::parse(&text)) {
        let _ = parent.post_message(&message, "*");
    }
}

/// Hears what the page around this one says, and nobody else: the fields of these names, where they are texts or numbers.
pub fn hear(fields: &'static [&'static str], then: impl Fn(Json) + 'static) -> Option<EventListener> {
    let (parent, window) = (parent()?, EventTarget::from(super::window()?));
    Some(EventListener::new(&window, "message", move |event| {
        let event: &MessageEvent = event.unchecked_ref();
        if event.source().is_some_and(|source| Object::is(&source, &parent)) {
            then(read(&event.data(), fields));
        }
    }))
}

fn read(data: &JsValue, fields: &[&str]) -> Json {
    let mut message = Json::Object(Vec::new());
    for field in fields {
        let value = Reflect::get(data, &(*field).into()).unwrap_or_default();
        let number = value.as_f64().map(Json::Number);
        if let Some(value) = number.or_else(|| value.as_string().map(Json::Text)) {
            message.put(field, value);
        }
    }
    message
}

/// Watches how high an element is, for as long as it lives.
pub struct Height {
    observer: ResizeObserver,
    /// What the observer calls.
    _changed: Closure<dyn FnMut()>,
}

impl Height {
    /// Tells at every change of an element's size.
    pub fn watch(element: &Element, then: impl FnMut() + 'static) -> Option<Height> {
        let changed = Closure::<dyn FnMut()>::new(then);
        let observer = ResizeObserver::new(changed.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Height { observer, _changed: changed })
    }
}

impl Drop for Height {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// How high an element is, in CSS pixels.
pub fn height_of(selector: &str) -> f64 {
    super::element::find(selector).map_or(0.0, |element| element.get_bounding_client_rect().height())
}

/// How high the window is, in CSS pixels.
pub fn window_height() -> f64 {
    let height = super::window().and_then(|window| window.inner_height().ok());
    height.and_then(|height| height.as_f64()).unwrap_or(0.0)
}
