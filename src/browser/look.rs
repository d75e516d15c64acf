//! How the page looks as a whole: what its style sheets read from its root.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleDeclaration, HtmlElement};

fn root() -> Option<HtmlElement> {
    super::document()?.document_element()?.dyn_into().ok()
}

/// Chooses the theme.
pub fn set_theme(theme: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute("data-theme", theme);
    }
}

/// Sets a style sheet's variable; an empty value leaves it as the style sheet has it.
pub fn set_variable(name: &str, value: &str) {
    if let Some(style) = root().map(|root| root.style()) {
        let _ = style.set_property(name, value);
    }
}

/// A colour that only the browser can look up, such as a name, as `color(srgb …)`; `None` for what is none.
pub fn look_up_colour(text: &str) -> Option<String> {
    let root = root()?;
    let style = root.style();
    style.set_property("color", &["color-mix(in srgb, ", text, ", ", text, ")"].concat()).ok()?;
    let is_colour = !style.get_property_value("color").ok()?.is_empty();
    let computed: CssStyleDeclaration = super::window()?.get_computed_style(&root).ok()??;
    let colour = computed.get_property_value("color").ok();
    let _ = style.remove_property("color");
    colour.filter(|_| is_colour)
}

/// Says something to whoever builds the page around this one.
pub fn warn(text: &str) {
    web_sys::console::warn_1(&JsValue::from_str(text));
}
