//! What the page hears from outside its own elements: the address, keys, dropped files, other tabs, being left.

use super::assess::pressed;
use crate::browser;
use crate::state::{Action, Item};
use gloo_events::{EventListener, EventListenerOptions};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, EventTarget, FileList, HtmlElement, KeyboardEvent, StorageEvent};
use yew::Callback;

/// Something that was heard.
pub enum Heard {
    /// The address or its history entry changed.
    Address,
    /// A file is being dragged over the page, or no longer.
    Dragging(bool),
    /// A file was dropped.
    Dropped(FileList),
    /// A key of the questionnaire.
    Did(Action),
    /// The keys for one step back.
    Undo,
    /// The keys for one step forward again.
    Redo,
    /// Another tab changed this key of the store.
    Stored(String),
    /// The page may go away.
    Leaving,
    /// A newer version of the page is ready.
    Newer,
}

/// What keys act on: they are decided while they are pressed, before anything is rendered.
#[derive(Clone)]
pub struct Latest(Rc<RefCell<(Rc<Item>, Option<usize>)>>);

impl Latest {
    /// With this assessment open, outside the questionnaire.
    pub fn new(item: Rc<Item>) -> Latest {
        Latest(Rc::new(RefCell::new((item, None))))
    }

    /// Notes the open assessment, and the page of the questionnaire if it is up.
    pub fn set(&self, item: Rc<Item>, page: Option<usize>) {
        self.0.replace((item, page));
    }
}

type Act = Box<dyn Fn(&Event) -> Option<Heard>>;

/// Listens for as long as what it returns lives.
pub fn listeners(heard: &Callback<Heard>, latest: &Latest) -> Vec<EventListener> {
    let window = web_sys::window().map(EventTarget::from);
    let document = browser::document().map(EventTarget::from);
    let latest = latest.clone();
    let all = [
        on(&window, "hashchange", heard, |_| Some(Heard::Address)),
        on(&window, "popstate", heard, |_| Some(Heard::Address)),
        on(&window, "pagehide", heard, |_| Some(Heard::Leaving)),
        on(&document, "visibilitychange", heard, |_| Some(Heard::Leaving)),
        on(&window, "storage", heard, |event| Some(Heard::Stored(event.dyn_ref::<StorageEvent>()?.key()?))),
        on(&window, "newer", heard, |_| Some(Heard::Newer)),
        on(&document, "keydown", heard, move |event| key(event.dyn_ref()?, &latest)),
        on(&document, "dragover", heard, |event| {
            let transfer = event.dyn_ref::<DragEvent>()?.data_transfer()?;
            transfer.types().includes(&"Files".into(), 0).then(|| {
                event.prevent_default();
                Heard::Dragging(true)
            })
        }),
        on(&document, "dragleave", heard, |event| {
            // Only when it leaves the window, not on the way from one element to the next.
            let to = event.dyn_ref::<DragEvent>()?.related_target();
            to.is_none().then_some(Heard::Dragging(false))
        }),
        on(&document, "drop", heard, |event| {
            let files =
                event.dyn_ref::<DragEvent>()?.data_transfer()?.files().filter(|files| files.length() > 0)?;
            event.prevent_default();
            Some(Heard::Dropped(files))
        }),
    ];
    let mut there = Vec::new();
    for listener in all {
        there.extend(listener);
    }
    there
}

fn on(
    target: &Option<EventTarget>,
    name: &'static str,
    heard: &Callback<Heard>,
    act: impl Fn(&Event) -> Option<Heard> + 'static,
) -> Option<EventListener> {
    // Boxed, so that the listener's own code is there once and not once an event.
    let act: Act = Box::new(act);
    let heard = heard.clone();
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(target.as_ref()?, name, options, move |event| {
        if let Some(what) = act(event) {
            heard.emit(what);
        }
    });
    Some(listener)
}

/// The questionnaire's keys, and Ctrl+Z and its kin; not inside a text field, which has an undo of its own.
fn key(event: &KeyboardEvent, latest: &Latest) -> Option<Heard> {
    let (item, page) = latest.0.borrow().clone();
    if let Some(action) = page.and_then(|page| pressed(event, &item.assessment, page)) {
        return Some(Heard::Did(action));
    }
    let target: HtmlElement = event.target()?.dyn_into().ok()?;
    let kind = target.get_attribute("type");
    let in_text = target.tag_name() == "TEXTAREA"
        || matches!(kind.as_deref(), Some("text" | "number" | "search" | "url" | "date"));
    if in_text || !(event.ctrl_key() || event.meta_key()) {
        return None;
    }
    let wanted = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Heard::Undo,
        ("z", true) | ("y", false) => Heard::Redo,
        _ => return None,
    };
    event.prevent_default();
    Some(wanted)
}
