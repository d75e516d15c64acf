//! What can be chosen, and what is said of it.

use super::{Field, Look, Looks, look};
use crate::embed::{OWN_ACCENT, Theme};
use crate::model::Scope;
use crate::ui::command::Run;
use crate::ui::el::{El, button, el, field, p, section, span};
use crate::words::embed as w;

/// The choices.
pub fn choices(looks: &Looks, run: &Run) -> El {
    section("embed-choose", w::CHOOSE)
        .child(mode(looks, run))
        .child(theme(looks, run))
        .child(accent(looks, run))
        .child(call_to_action(looks, run))
        .child(persist(looks, run))
}

/// A choice of a few.
pub fn radio(name: &'static str, value: &'static str, checked: bool, run: &Run, then: Look) -> El {
    el("input")
        .attr("type", "radio")
        .attr("name", name)
        .attr("value", value)
        .checked(checked)
        .choose(run, look(then))
}

/// A choice, and what it means.
fn option(input: El, text: &'static str, adds: &'static str) -> El {
    let adds = (!adds.is_empty()).then(|| span("muted", adds));
    el("label").class("option plain").child(input).child(span("option-text", text).maybe(adds))
}

/// A few choices under a name.
pub fn group(class: &'static str, name: &'static str) -> El {
    el("fieldset").class(class).child(el("legend").class("field-label").text(name))
}

fn mode(looks: &Looks, run: &Run) -> El {
    let choices = [(Scope::Quick, w::MODE_QUICK, w::MODE_QUICK_TEXT), (Scope::Full, w::MODE_FULL, "")];
    group("", w::MODE).each(choices, |(mode, text, adds)| {
        let chosen = looks.chosen.mode == mode;
        option(radio("embed-mode", mode.id(), chosen, run, Look::Mode(mode)), text, adds)
    })
}

fn theme(looks: &Looks, run: &Run) -> El {
    let choices =
        [(Theme::Auto, w::THEME_AUTO), (Theme::Light, w::THEME_LIGHT), (Theme::Dark, w::THEME_DARK)];
    group("embed-chips", w::THEME).each(choices, |(theme, text)| {
        let chosen = looks.chosen.theme == theme;
        let input = radio("embed-theme", theme.id(), chosen, run, Look::Theme(theme));
        el("label").class("chip").child(input).child(span("", text))
    })
}

/// A field whose text counts while it is typed, and is judged once the person is done.
fn typed(kind: &'static str, what: Field, text: &str, looks: &Looks, run: &Run) -> El {
    let input = el("input")
        .attr("type", kind)
        .attr("autocomplete", "off")
        .value(text.to_owned().into())
        .typed(run, move |text| look(Look::Typed(what, text)))
        .done(run, move |text| look(Look::Entered(what, text)));
    if looks.is_wrong(what) { input.attr("aria-invalid", "true") } else { input }
}

/// A field's help, and what is said about what stands in it.
fn said(field: El, id: &'static str, help: &'static str, lines: El) -> El {
    let help = p("embed-help", help).attr("id", [id, "-help"].concat());
    let lines = lines.class("embed-said").attr("id", [id, "-said"].concat()).attr("role", "status");
    field.child(el("div").class("embed-notes").child(help).child(lines))
}

/// The names of both for a field.
fn described(field: El, id: &'static str) -> El {
    field.attr("aria-describedby", [id, "-said ", id, "-help"].concat())
}

fn accent(looks: &Looks, run: &Run) -> El {
    let id = "embed-accent";
    let pick = el("input")
        .attr("type", "color")
        .attr("aria-label", w::ACCENT_PICK)
        .value(looks.colour().unwrap_or(OWN_ACCENT).hex().into())
        .typed(run, |hex| look(Look::Entered(Field::Accent, hex)));
    let text =
        described(typed("text", Field::Accent, &looks.accent, looks, run), id).attr("spellcheck", "false");
    let own = button("link", w::ACCENT_OWN, run, look(Look::Entered(Field::Accent, String::new())));
    let own = if looks.accent.is_empty() { own.attr("aria-disabled", "true") } else { own };
    let [light, dark] = looks.moved().map(|shade| shade.map(|shade| shade.accent.hex()));
    let lines = el("div")
        .maybe(looks.is_wrong(Field::Accent).then(|| p("is-wrong", w::ACCENT_WRONG)))
        .maybe(light.map(|colour| p("", w::accent_light(&colour)).child(swatch(colour))))
        .maybe(dark.map(|colour| p("", w::accent_dark(&colour)).child(swatch(colour))));
    let fields = el("div").class("embed-accent").child(pick).child(text.attr("id", id)).child(own);
    let label = el("label").class("field-label").attr("for", id).text(w::ACCENT);
    said(el("div").class("field").child(label).child(fields), id, w::ACCENT_TEXT, lines)
}

/// A colour to look at; it stands beside its name.
fn swatch(colour: String) -> El {
    let square = el("rect").attr("width", "100%").attr("height", "100%").attr("fill", colour);
    el("svg").class("swatch").attr("aria-hidden", "true").child(square)
}

fn call_to_action(looks: &Looks, run: &Run) -> El {
    let id = "embed-cta";
    let text = described(typed("text", Field::Cta, &looks.cta, looks, run), id).attr("maxlength", "60");
    let text = said(field(id.into(), w::CTA, text), id, w::CTA_TEXT, el("div"));
    let id = "embed-href";
    let is_wrong = looks.is_wrong(Field::Href);
    let has_no_words = looks.cta.trim_ascii().is_empty() && !looks.href.trim_ascii().is_empty();
    let lines = el("div")
        .maybe(is_wrong.then(|| p("is-wrong", w::CTA_HREF_WRONG)))
        .maybe((has_no_words && !is_wrong && looks.typing.is_none()).then(|| p("is-wrong", w::CTA_ALONE)));
    let href = described(typed("url", Field::Href, &looks.href, looks, run), id).attr("spellcheck", "false");
    let href = said(field(id.into(), w::CTA_HREF, href), id, w::CTA_HREF_TEXT, lines);
    el("div").class("embed-cta").child(text).child(href)
}

fn persist(looks: &Looks, run: &Run) -> El {
    let keeps = looks.chosen.persist;
    let input = el("input").attr("type", "checkbox").attr("name", "embed-persist");
    let input = input.checked(keeps).choose(run, look(Look::Persist(!keeps)));
    option(input, w::PERSIST, w::PERSIST_TEXT)
}
