//! Where a site's owner puts the calculator together: what to choose, how it looks, what to copy, what to listen to.

mod choices;
mod code;
mod hear;
mod preview;

pub use preview::{Said, said, tell};

use super::command::{Command, Look as PageLook, Run};
use super::el::{El, el, p};
use super::session;
use crate::browser;
use crate::embed::{Accent, Colour, Cta, Host, Settings, Shade, Theme};
use crate::model::Scope;
use crate::words::{app, embed as w};

/// What was chosen, and the preview of it.
#[derive(Debug, Default)]
pub struct Looks {
    /// What was chosen and needs no check.
    chosen: Settings,
    accent: String,
    cta: String,
    href: String,
    /// The field that somebody is typing in: what is wrong with it is said once they are done.
    typing: Option<Field>,
    /// What the preview was loaded with; what was chosen, until that changes.
    shown: Option<Settings>,
    /// The colours that the preview was told since.
    told: Option<(Theme, String)>,
    /// How high the preview asks to be.
    height: Option<u32>,
    /// Whether it is as wide as on a desktop; as wide as there is room, until somebody chooses.
    is_wide: Option<bool>,
    /// What a page would have heard from it, the latest last.
    heard: Vec<(&'static str, String)>,
}

/// A field that can hold something that does not count.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Field {
    /// The accent colour.
    Accent,
    /// The words of the call to action.
    Cta,
    /// Where it leads.
    Href,
}

/// Another choice, or something that the preview does.
#[derive(Debug, Clone, PartialEq)]
pub enum Look {
    /// These questions.
    Mode(Scope),
    /// Light or dark.
    Theme(Theme),
    /// Whether answers are kept.
    Persist(bool),
    /// Somebody is typing.
    Typed(Field, String),
    /// Somebody is done with a field.
    Entered(Field, String),
    /// The preview as wide as on a desktop, or on a phone.
    Wide(bool),
    /// It is time to load the preview with what was chosen.
    Show,
    /// The preview says something.
    Said(Said),
}

impl Look {
    /// Whether what can be copied stays as it was.
    pub fn keeps_code(&self) -> bool {
        matches!(self, Look::Wide(_) | Look::Show | Look::Said(_))
    }
}

impl Looks {
    /// Takes another choice.
    pub fn take(&mut self, look: Look) {
        let before = self.preview();
        self.shown.get_or_insert(before);
        match look {
            Look::Mode(mode) => self.chosen.mode = mode,
            Look::Theme(theme) => self.chosen.theme = theme,
            Look::Persist(persist) => self.chosen.persist = persist,
            Look::Typed(field, text) => self.enter(field, text, true),
            Look::Entered(field, text) => self.enter(field, text, false),
            Look::Wide(is_wide) => self.is_wide = Some(is_wide),
            Look::Show => self.show(),
            Look::Said(said) => self.hear(said),
        }
    }

    fn enter(&mut self, field: Field, text: String, typing: bool) {
        self.typing = typing.then_some(field);
        match field {
            Field::Accent => self.accent = text,
            Field::Cta => self.cta = text,
            Field::Href => self.href = text,
        }
    }

    /// What counts of what was entered.
    fn settings(&self) -> Settings {
        let accent = self.colour().map(|_| self.accent.trim_ascii().to_owned());
        Settings { accent, cta: Cta::new(&self.cta, Some(self.href.trim_ascii())), ..self.chosen.clone() }
    }

    /// The same for the preview. It keeps nothing: it is on this page's own host, where one's own work is.
    fn preview(&self) -> Settings {
        Settings { persist: false, ..self.settings() }
    }

    fn colour(&self) -> Option<Colour> {
        Colour::parse(&self.accent)
    }

    /// The accent where it had to be moved to be read, on light and on dark, as far as the theme shows them.
    fn moved(&self) -> [Option<Shade>; 2] {
        let accent = self.colour().map(Accent::of);
        let of =
            |shade: Option<Shade>, other: Theme| shade.filter(|s| s.adjusted && self.chosen.theme != other);
        [of(accent.map(|a| a.light), Theme::Dark), of(accent.map(|a| a.dark), Theme::Light)]
    }

    /// Whether what stands in a field does not count, and nobody is at it.
    fn is_wrong(&self, field: Field) -> bool {
        let is_left_out = match field {
            Field::Accent => !self.accent.trim_ascii().is_empty() && self.colour().is_none(),
            Field::Cta => false,
            Field::Href => {
                let href = self.href.trim_ascii();
                // Whether it may be an address does not hang on the words.
                !href.is_empty() && Cta::new("-", Some(href)).is_none_or(|cta| cta.href.is_none())
            }
        };
        is_left_out && self.typing != Some(field)
    }
}

/// A choice as a command.
fn look(look: Look) -> Command {
    Command::Look(PageLook::Embed(look))
}

/// The page.
pub fn embed(looks: &session::Looks, run: &Run) -> El {
    let host = Host::of(&browser::address_of(""));
    let work = el("div")
        .class("embed-work")
        .child(choices::choices(&looks.embed, run))
        .child(preview::preview(&looks.embed, run));
    el("article")
        .class("embed")
        .child(el("header").child(el("h1").attr("tabindex", "-1").text(app::EMBED)).child(p("lead", w::LEAD)))
        .child(work)
        .child(code::copy(&host, looks, run))
        .child(hear::hear(looks, run))
        .child(code::allow(&host, looks, run))
        .child(hear::private())
}
