//! Files in and out.

use super::command::{Command, Run};
use super::el::{El, el};
use super::example;
use super::import as list;
use super::keep::shelf;
use super::notice::{Notice, title};
use super::session::Step;
use crate::browser::{self, NotRead, new_id};
use crate::codec::file::{self, FileError, Loaded};
use crate::codec::{Code, Json};
use crate::model::Assessment;
use crate::state::{Action, Item};
use crate::storage::Record;
use crate::words::{file_error as w, rescue};
use web_sys::{File, FileList};
use yew::Callback;

const PICKER: &str = "[data-input=import]";

/// The field that asks for a file; buttons stand for it.
pub fn picker(run: &Run) -> El {
    el("input")
        .class("visually-hidden")
        .attr("type", "file")
        .attr("accept", ".json,application/json")
        .attr("tabindex", "-1")
        .attr("aria-hidden", "true")
        .attr("data-input", "import")
        .choose(run, Command::Picked)
}

/// Asks for a file.
pub fn pick() {
    browser::click(PICKER);
}

/// Opens the file that was chosen.
pub fn picked(step: &Callback<Step>) {
    if let Some(file) = browser::take_file(PICKER) {
        import(file, step);
    }
}

/// Opens what was dropped on the page: assessments, and where the page `has_lists`, a list of partners if its name says so.
pub fn dropped(files: &FileList, has_lists: bool, step: &Callback<Step>) {
    for file in (0..files.length()).filter_map(|at| files.get(at)) {
        let name = file.name().to_ascii_lowercase();
        if has_lists && [".csv", ".tsv", ".tab", ".txt"].iter().any(|end| name.ends_with(end)) {
            list::read(file, step);
        } else {
            import(file, step);
        }
    }
}

/// Opens a file.
fn import(file: File, step: &Callback<Step>) {
    let step = step.clone();
    browser::read_text(file, f64::from(file::LARGEST_FILE), move |text| {
        let steps = match text.map(|t| opened(&t)) {
            Ok(Ok(steps)) => {
                if steps.len() > 1 {
                    browser::go("/result");
                }
                steps
            }
            Ok(Err(error)) => vec![Step::Say(Notice::NotImported(refused(&error)))],
            Err(error) => vec![Step::Say(Notice::NotImported(not_read(error)))],
        };
        for one in steps {
            step.emit(one);
        }
    });
}

/// What an assessment's file or a rescue file adds. Everything gets a new name, so that nothing kept is touched.
fn opened(text: &str) -> Result<Vec<Step>, FileError> {
    let json = browser::parse_json(text).ok_or(FileError::NotJson)?;
    let mut steps = Vec::new();
    match shelf().read_rescue(&json) {
        Ok(rescued) => {
            let said = Notice::Rescued(rescued.records.len(), rescued.unreadable);
            // Behind one new name stand the names they had: quarters stay quarters of one, in their order.
            let under = new_id();
            let name = |before: &str| [&under, before].concat();
            for Record { id, series, assessment, .. } in rescued.records {
                let series = if series == example::ID { series } else { name(&series) };
                steps.push(add(Item { id: name(&id), series, assessment }));
            }
            steps.push(Step::Say(said));
        }
        Err(FileError::WrongFormat) => {
            let Loaded { assessment, ignored } = file::read(&json, browser::today())?;
            let said = Notice::Imported(title(&assessment.title), ignored);
            steps.push(add(Item::first(new_id(), assessment)));
            steps.push(Step::Say(said));
        }
        Err(error) => return Err(error),
    }
    Ok(steps)
}

fn add(item: Item) -> Step {
    Step::Do(Action::Add(Box::new(item)))
}

fn refused(error: &FileError) -> String {
    match error.code() {
        Code::NotJson => w::NOT_JSON.into(),
        Code::NewerVersion => w::NEWER.into(),
        Code::OutOfRange => w::out_of_range(error.place()),
        Code::WrongFormat | Code::TooLong | Code::Damaged => w::WRONG_FORMAT.into(),
    }
}

fn not_read(error: NotRead) -> String {
    let megabytes = |bytes: f64| ((bytes / 1e6) as usize).to_string();
    match error {
        NotRead::TooLarge(size) => w::too_large(&megabytes(size), &megabytes(f64::from(file::LARGEST_FILE))),
        NotRead::Unreadable => w::UNREADABLE.into(),
    }
}

/// Saves an assessment as a file.
pub fn export(assessment: &Assessment) {
    browser::download(&file_name(assessment), &browser::print_json(&file::write(assessment)));
}

/// Saves everything there is as a file.
pub fn rescue_all(everything: &Json) {
    browser::download(rescue::FILE, &browser::print_json(everything));
}

/// `partner-fit-Acme-fourth-quarter-2026-11-22.json`, without what some system would not take in a name. By these signs
/// alone: the tables that tell letters of all languages apart cost 6 KB of brotli.
fn file_name(assessment: &Assessment) -> String {
    let mut name = String::from("partner-fit-");
    for c in assessment.title.chars().take(60) {
        if c > ' ' && !matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '.' | ',' | '-') {
            name.push(c);
        } else if !name.ends_with('-') {
            name.push('-');
        }
    }
    if !name.ends_with('-') {
        name.push('-');
    }
    [name.as_str(), &assessment.updated.to_string(), ".json"].concat()
}
