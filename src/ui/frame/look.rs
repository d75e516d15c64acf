//! The host's colours on the page.

use crate::browser;
use crate::embed::{Accent, Colour, Settings, Shade, Theme};
use crate::words::frame as w;

/// Puts theme and accent on the page. An accent that would be hard to read is moved, and whoever built the page around
/// this one is told so.
pub fn wear(settings: &Settings) {
    browser::set_theme(settings.theme.id());
    let asked = settings.accent.as_deref();
    let accent = asked.and_then(colour).map(Accent::of);
    let pair = |part: fn(Shade) -> Colour| {
        let both =
            accent.map(|a| ["light-dark(", &part(a.light).hex(), ", ", &part(a.dark).hex(), ")"].concat());
        both.unwrap_or_default()
    };
    browser::set_variable("--leaf", &pair(|shade| shade.accent));
    browser::set_variable("--on-leaf", &pair(|shade| shade.on_accent));
    let tint = if accent.is_some() { "color-mix(in srgb, var(--leaf) 22%, var(--paper))" } else { "" };
    browser::set_variable("--leaf-tint", tint);
    match (asked, accent) {
        (Some(asked), None) => browser::warn(&w::no_colour(asked)),
        (Some(asked), Some(accent)) => {
            let themes = [(Theme::Light, w::LIGHT, accent.light), (Theme::Dark, w::DARK, accent.dark)];
            for (theme, name, shade) in themes {
                if shade.adjusted && [Theme::Auto, theme].contains(&settings.theme) {
                    browser::warn(&w::adjusted(asked, name, &shade.accent.hex()));
                }
            }
        }
        (None, _) => {}
    }
}

/// The browser knows every colour, also by name.
fn colour(text: &str) -> Option<Colour> {
    Colour::parse(&browser::look_up_colour(text)?)
}
