//! The preview: a real frame of this page's own host, and what it and this page say to each other.

use super::choices::{group, radio};
use super::{Look, Looks};
use crate::browser;
use crate::embed::{HEIGHTS, PROTOCOL, Settings, Theme};
use crate::ui::command::{Command, Run};
use crate::ui::el::{El, On, el, p, section, span};
use crate::words::embed as w;
use web_sys::Event;

/// The frame.
const FRAME: &str = "#embed-frame";

/// How high it is until it says so, in CSS pixels.
const HEIGHT: u32 = 640;

/// How many of the things it said are shown.
const LATEST: usize = 4;

/// Something that the preview says.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    /// How high it wants to be.
    Height(u32),
    /// An event as a page would hear it, and what comes along in short.
    Event(&'static str, String),
}

/// What was said, if it is the preview's and of this protocol.
pub fn said(event: &Event) -> Option<Said> {
    let said = browser::Said::of(event, FRAME)?;
    if said.number(&["partnerFit"]) != Some(f64::from(PROTOCOL)) {
        return None;
    }
    let number = |way: &[&str]| said.number(way).map_or_else(|| "null".into(), browser::exact);
    Some(match said.text(&["type"]).as_str() {
        "height" => Said::Height((said.number(&["px"])? as u32).clamp(*HEIGHTS.start(), *HEIGHTS.end())),
        "ready" => Said::Event("partner-fit:ready", String::new()),
        "progress" => Said::Event(
            "partner-fit:progress",
            ["answered: ", &number(&["answered"]), ", applicable: ", &number(&["applicable"])].concat(),
        ),
        "result" => Said::Event(
            "partner-fit:result",
            ["report.readiness: ", &number(&["report", "readiness"]), ", link: ", &said.text(&["link"])]
                .concat(),
        ),
        "cta" => Said::Event("partner-fit:cta", String::new()),
        _ => return None,
    })
}

/// Tells the preview its colours, where they changed since.
pub fn tell(looks: &mut Looks) {
    let Settings { theme, accent, .. } = looks.preview();
    let now = (theme, accent.unwrap_or_default());
    if looks.told.as_ref() != Some(&now) {
        let texts = [("type", "theme"), ("theme", now.0.id()), ("accent", &now.1)];
        browser::tell_frame(FRAME, PROTOCOL.into(), &texts);
        looks.told = Some(now);
    }
}

impl Looks {
    /// Loads the preview anew, where it would not do to tell it.
    pub(super) fn show(&mut self) {
        let apart = |settings: &Settings| Settings { theme: Theme::Auto, accent: None, ..settings.clone() };
        let now = self.preview();
        if self.shown.as_ref().map(apart) != Some(apart(&now)) {
            self.shown = Some(now);
            self.told = None;
        }
    }

    pub(super) fn hear(&mut self, said: Said) {
        match said {
            Said::Height(height) => self.height = Some(height),
            Said::Event(name, detail) => {
                // It did not hear what it was told before it was there.
                if name == "partner-fit:ready" {
                    self.told = None;
                }
                self.heard.push((name, detail));
                self.heard.drain(..self.heard.len().saturating_sub(LATEST));
            }
        }
    }
}

/// The preview, as wide as on a phone or on a desktop.
pub fn preview(looks: &Looks, run: &Run) -> El {
    let is_wide = looks.is_wide.unwrap_or_else(browser::is_wide);
    let query = looks.shown.clone().unwrap_or_else(|| looks.preview()).to_query();
    let width = |(value, wide, text)| {
        let input = radio("embed-width", value, is_wide == wide, run, Look::Wide(wide));
        el("label").class("chip").child(input).child(span("", text))
    };
    let widths = group("embed-chips", w::WIDTH)
        .each([("phone", false, w::PHONE), ("desktop", true, w::DESKTOP)], width);
    let skip = el("a").class("embed-skip").attr("href", "#/embed").text(w::SKIP).when(
        On::Link,
        run,
        Command::Focus("#embed-copy"),
    );
    // With another address it is another frame: one that is sent elsewhere would leave steps in the history.
    let frame = el("iframe")
        .key(&query)
        .attr("id", "embed-frame")
        .attr("title", w::FRAME_TITLE)
        .attr("height", looks.height.unwrap_or(HEIGHT).to_string())
        .attr("src", query);
    let stage = el("div").class(if is_wide { "embed-stage" } else { "embed-stage is-phone" });
    let stage = if is_wide {
        stage.attr("tabindex", "0").attr("role", "group").attr("aria-label", w::SCROLLER)
    } else {
        stage
    };
    section("embed-look", w::LOOK)
        .child(p("muted", w::LOOK_TEXT))
        .child(widths)
        .child(skip)
        .child(stage.child(frame))
}
