//! The file that a list comes from.

use super::Look;
use crate::browser::{self, NotRead};
use crate::codec::csv::LARGEST_LIST;
use crate::ui::command::{self, Command, Run};
use crate::ui::el::{El, el};
use crate::ui::figure::tenths;
use crate::ui::session::Step;
use crate::words::import as w;
use web_sys::File;
use yew::Callback;

const PICKER: &str = "[data-input=import-list]";

/// The field that asks for a file; a button stands for it.
pub fn picker(run: &Run) -> El {
    el("input")
        .class("visually-hidden")
        .attr("type", "file")
        .attr("accept", ".csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values,text/plain")
        .attr("tabindex", "-1")
        .attr("aria-hidden", "true")
        .attr("data-input", "import-list")
        .choose(run, Command::PickedList)
}

/// Asks for a file.
pub fn pick() {
    browser::click(PICKER);
}

/// Reads the file that was chosen.
pub fn picked(step: &Callback<Step>) {
    if let Some(file) = browser::take_file(PICKER) {
        read(file, step);
    }
}

/// Reads a file.
pub fn read(file: File, step: &Callback<Step>) {
    let step = step.clone();
    let name = file.name();
    browser::read_text(file, LARGEST_LIST as f64, move |text| {
        let look = match text {
            // What no text has: the end of a string in C, and what stands for bytes that are no UTF-8.
            Ok(text) if text.contains(['\0', '\u{fffd}']) => Look::Refused(w::NOT_TEXT.into()),
            Ok(text) if text.trim_ascii().is_empty() => Look::Refused(w::EMPTY.into()),
            Ok(text) => Look::File(name, text),
            Err(NotRead::TooLarge(size)) => Look::Refused(too_large(size)),
            Err(NotRead::Unreadable) => Look::Refused(w::UNREADABLE.into()),
        };
        step.emit(Step::Look(command::Look::Import(look)));
    });
}

/// Why a text of so many bytes is not read.
pub fn too_large(size: f64) -> String {
    w::too_large(&tenths(size / 1e6), &tenths(LARGEST_LIST as f64 / 1e6))
}
