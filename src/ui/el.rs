//! Elements by plain calls. `html!` writes out every element's construction where it stands, which came to some 200 bytes
//! each; here it is a few short calls, and one listener type serves every button and field of the page.

mod entered;

pub use entered::{checked_field, entered};

use super::command::{Command, Run};
use std::rc::Rc;
use yew::virtual_dom::{Key, Listener, ListenerKind, VTag, VText};
use yew::{AttrValue, Html};

/// An element being put together.
pub struct El(Box<VTag>);

/// An element.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(VTag::new(tag)))
}

/// A paragraph.
pub fn p(class: &'static str, text: impl Text) -> El {
    el("p").class(class).text(text)
}

/// A heading of the second level that names a section.
#[inline(never)]
pub fn h2(id: &'static str, text: &'static str) -> El {
    el("h2").attr("id", id).text(text)
}

/// A section named by its heading.
#[inline(never)]
pub fn section(name: &'static str, title: &'static str) -> El {
    el("section").class(name).attr("aria-labelledby", name).child(h2(name, title))
}

/// A button.
#[inline(never)]
pub fn button(class: &'static str, text: &'static str, run: &Run, command: Command) -> El {
    el("button").attr("type", "button").class(class).text(text).on(On::Click, run, Act::Do(command))
}

/// A menu of a few choices, by value and text; what is chosen arrives as its value.
pub fn select(
    choices: &[(&'static str, &'static str)],
    chosen: &str,
    run: &Run,
    make: impl Fn(String) -> Command + 'static,
) -> El {
    let menu = choices.iter().fold(el("select"), |menu, (value, text)| {
        menu.child(el("option").attr("value", *value).flag("selected", *value == chosen).text(*text))
    });
    // The attribute chooses at first; once somebody chose, only the property does.
    menu.property("value", chosen).on(On::Change, run, Act::Make(Box::new(make)))
}

/// A named field: its label above it.
#[inline(never)]
pub fn field(id: String, label: &'static str, input: El) -> El {
    let name = el("label").class("field-label").attr("for", id.clone()).text(label);
    el("div").class("field").child(name).child(input.attr("id", id))
}

/// Inline text with a look of its own.
pub fn span(class: &'static str, text: impl Text) -> El {
    el("span").class(class).text(text)
}

impl El {
    /// Adds an attribute.
    pub fn attr(self, name: &'static str, value: impl Text) -> El {
        value.set(self, name)
    }

    #[inline(never)]
    fn set(mut self, name: &'static str, value: AttrValue) -> El {
        self.0.add_attribute(name, value);
        self
    }

    /// Adds an attribute without a value where `on`.
    #[inline(never)]
    pub fn flag(self, name: &'static str, on: bool) -> El {
        if on { self.attr(name, "") } else { self }
    }

    /// Adds the class, nothing for an empty one.
    #[inline(never)]
    pub fn class(self, class: &'static str) -> El {
        if class.is_empty() { self } else { self.attr("class", class) }
    }

    /// Adds text.
    pub fn text(self, text: impl Text) -> El {
        text.add(self)
    }

    #[inline(never)]
    fn add(self, text: AttrValue) -> El {
        self.node(Html::VText(VText::new(text)))
    }

    /// Adds an element.
    #[inline(never)]
    pub fn child(self, child: El) -> El {
        self.node(child.html())
    }

    /// Adds an element if there is one. Its place is kept where there is none: yew tells siblings apart by place, and one
    /// that came or went would otherwise rebuild the others and take the keyboard from them.
    #[inline(never)]
    pub fn maybe(self, child: Option<El>) -> El {
        self.node(child.map(El::html).unwrap_or_default())
    }

    /// Adds anything yew can show.
    #[inline(never)]
    pub fn node(mut self, node: Html) -> El {
        self.0.add_child(node);
        self
    }

    /// Adds an element for each.
    pub fn each<T>(self, items: impl IntoIterator<Item = T>, mut show: impl FnMut(T) -> El) -> El {
        items.into_iter().fold(self, |el, item| el.child(show(item)))
    }

    /// Tells it apart from its siblings when they change places.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> El {
        self.0.key = Some(Key::from(key));
        self
    }

    /// Sets whether a radio or checkbox is chosen.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> El {
        self.0.set_checked(checked);
        self
    }

    /// Sets what stands in a field.
    #[inline(never)]
    pub fn value(mut self, value: AttrValue) -> El {
        self.0.set_value(Some(value));
        self
    }

    /// Sets a property, where an attribute would only say how it begins.
    #[inline(never)]
    pub fn property(mut self, name: &'static str, value: &str) -> El {
        self.0.add_property(name, value);
        self
    }

    /// Gives a command when it changes, as radios and checkboxes do.
    #[inline(never)]
    pub fn choose(self, run: &Run, command: Command) -> El {
        self.on(On::Change, run, Act::Do(command))
    }

    /// Makes a command of what is typed into it.
    pub fn typed(self, run: &Run, make: impl Fn(String) -> Command + 'static) -> El {
        self.on(On::Input, run, Act::Make(Box::new(make)))
    }

    /// Makes a command of what stands in it once the person is done with it.
    pub fn done(self, run: &Run, make: impl Fn(String) -> Command + 'static) -> El {
        self.on(On::Change, run, Act::Make(Box::new(make)))
    }

    /// Gives a command when something happens.
    #[inline(never)]
    pub fn when(self, on: On, run: &Run, command: Command) -> El {
        self.on(on, run, Act::Do(command))
    }

    #[inline(never)]
    fn on(mut self, on: On, run: &Run, act: Act) -> El {
        self.0.add_listener(Rc::new(Hear { on, run: run.clone(), act }));
        self
    }

    /// What yew shows.
    #[inline(never)]
    pub fn html(self) -> Html {
        Html::from(*self.0)
    }
}

/// Text of the content or made up just now; a call each, so that no conversion is written out where it is used.
pub trait Text {
    /// Sets an attribute to it.
    fn set(self, el: El, name: &'static str) -> El;
    /// Adds it.
    fn add(self, el: El) -> El;
}

impl Text for &'static str {
    #[inline(never)]
    fn set(self, el: El, name: &'static str) -> El {
        el.set(name, AttrValue::Static(self))
    }

    #[inline(never)]
    fn add(self, el: El) -> El {
        el.add(AttrValue::Static(self))
    }
}

impl Text for String {
    #[inline(never)]
    fn set(self, el: El, name: &'static str) -> El {
        el.set(name, AttrValue::from(self))
    }

    #[inline(never)]
    fn add(self, el: El) -> El {
        el.add(AttrValue::from(self))
    }
}

/// What a listener waits for.
#[derive(Clone, Copy)]
pub enum On {
    /// A click, or Enter on a button.
    Click,
    /// A click on a link that goes nowhere.
    Link,
    /// Another choice.
    Change,
    /// Typing.
    Input,
    /// A dialog that closes.
    Close,
    /// The keyboard comes to it.
    Focus,
}

/// What happens then.
enum Act {
    Do(Command),
    Make(Box<dyn Fn(String) -> Command>),
}

/// The page's one kind of listener.
struct Hear {
    on: On,
    run: Run,
    act: Act,
}

impl Listener for Hear {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Click | On::Link => ListenerKind::onclick,
            On::Change => ListenerKind::onchange,
            On::Input => ListenerKind::oninput,
            On::Close => ListenerKind::onclose,
            On::Focus => ListenerKind::onfocus,
        }
    }

    fn handle(&self, event: web_sys::Event) {
        if let On::Link = self.on {
            event.prevent_default();
        }
        self.run.emit(match &self.act {
            Act::Do(command) => command.clone(),
            Act::Make(make) => make(entered::value(&event)),
        });
    }

    fn passive(&self) -> bool {
        false
    }
}
