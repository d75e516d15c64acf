//! What is copied: the two forms, and what a strict site has to allow.

use crate::embed::Host;
use crate::ui::command::{Command, Run};
use crate::ui::el::{El, button, el, h2, p, span};
use crate::ui::session::Looks;
use crate::words::{app, embed as w, examples, share};

/// Code with its name, what it is for, and a way to copy it.
pub struct Code {
    /// The name of its field, and the same as a selector.
    pub id: [&'static str; 2],
    /// Its name.
    pub title: &'static str,
    /// What it is for.
    pub text: &'static str,
    /// Itself.
    pub code: String,
}

impl Code {
    /// Its name and purpose at the start of the line, itself at the end.
    #[inline(never)]
    pub fn show(self, looks: &Looks, run: &Run) -> El {
        let [id, field] = self.id;
        let name = [id, "-name"].concat();
        let lines = self.code.lines().count().to_string();
        let field_of_code = el("textarea")
            .class("code")
            .attr("id", id)
            .attr("aria-labelledby", name.clone())
            .attr("readonly", "")
            .attr("wrap", "off")
            .attr("spellcheck", "false")
            .attr("rows", lines)
            .value(self.code.into());
        let said = match looks.copied.filter(|_| looks.copying == field) {
            Some(true) => share::COPIED,
            Some(false) => w::COPY_BY_HAND,
            None => "",
        };
        let copy = button("button", w::COPY, run, Command::Copy(field))
            .attr("aria-label", w::copy_label(self.title))
            .attr("data-action", ["copy-", id].concat());
        let words = el("div")
            .class("embed-words")
            .child(el("h3").attr("id", name).text(self.title))
            .child(p("muted", self.text));
        let actions = el("div").class("actions").child(copy).child(span("", said).attr("role", "status"));
        el("div")
            .class("embed-row")
            .child(words)
            .child(el("div").class("embed-code").child(field_of_code).child(actions))
    }
}

/// A section of codes.
pub fn section(id: &'static str, title: &'static str) -> El {
    // The link past the preview leads to one of them.
    el("section").class("embed-part").attr("aria-labelledby", id).child(h2(id, title).attr("tabindex", "-1"))
}

/// The element and the plain frame.
pub fn copy(host: &Host, looks: &Looks, run: &Run) -> El {
    let settings = looks.embed.settings();
    let element = Code {
        id: ["embed-element", "#embed-element"],
        title: w::ELEMENT,
        text: w::ELEMENT_TEXT,
        code: host.element(&settings),
    };
    let room = Code {
        id: ["embed-room", "#embed-room"],
        title: w::ROOM,
        text: w::ROOM_TEXT,
        code: examples::ROOM.into(),
    };
    let frame = Code {
        id: ["embed-plain", "#embed-plain"],
        title: w::FRAME,
        text: w::FRAME_TEXT,
        code: host.frame(&settings, app::NAME),
    };
    section("embed-copy", w::COPY_TITLE)
        .child(element.show(looks, run))
        .child(room.show(looks, run))
        .child(frame.show(looks, run))
}

/// What a policy has to allow.
pub fn allow(host: &Host, looks: &Looks, run: &Run) -> El {
    let policy = Code {
        id: ["embed-policy", "#embed-policy"],
        title: w::ALLOW_LINES,
        text: w::ALLOW_TEXT,
        code: host.policy(),
    };
    section("embed-allow", w::ALLOW).child(policy.show(looks, run))
}
