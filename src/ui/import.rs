//! Partners from a list: pasted or from a CSV file, with a look at what it would add.

mod matching;
mod open;
mod problems;
pub use problems::no_room;
mod sample;

pub use open::{pick, picked, read};

use super::command::{self, Command, Run};
use super::el::{El, button, el, field, p};
use super::page::Page;
use crate::codec::csv::{self, Checked, Field, List, Separator};
use crate::model::{Partner, Shared};
use crate::words::import as w;
use yew::AttrValue;

/// Rows with a problem that are shown at first, and how many more at a time.
const FIRST: usize = 20;
const MORE: usize = 500;

/// The list that is about to be added, and what came of it.
#[derive(Debug, Default)]
pub struct Looks {
    /// What was pasted or read; kept to be read again with another separator.
    text: String,
    /// The name of the file it came from; empty if it was pasted.
    file: String,
    /// Why there is no list.
    refused: Option<String>,
    list: Option<List>,
    checked: Checked,
    /// Whether partners that are there already are added again.
    add_known: bool,
    /// Whether it was added: what is left are the rows with problems.
    is_done: bool,
    /// Those rows, to be taken along.
    left: AttrValue,
    /// Rows with a problem that are shown beyond the first.
    more: usize,
    is_open: bool,
    /// Counts the lists, so that the next begins with an empty field.
    round: usize,
}

/// A step on the way.
#[derive(Debug, Clone, PartialEq)]
pub enum Look {
    /// The text that stands in the field.
    Text(String),
    /// A file of this name with this text.
    File(String, String),
    /// A file that is no list, and why.
    Refused(String),
    /// Something else stands between cells.
    Separator(Separator),
    /// Whether the first line names the columns.
    Header(bool),
    /// What a column fills.
    Column(usize, Option<Field>),
    /// Whether partners that are there already are added again.
    AddKnown(bool),
    /// More rows with problems.
    More,
    /// Away with it.
    Close,
}

impl Looks {
    /// Takes a step, given the partners that are there.
    pub fn take(&mut self, look: Look, kept: &[Shared<Partner>]) {
        match look {
            Look::Text(text) => self.begin(String::new(), text),
            Look::File(name, text) => self.begin(name, text),
            Look::Refused(why) => {
                self.close();
                (self.is_open, self.refused) = (true, Some(why));
            }
            Look::Separator(separator) => self.list = Some(List::separated(&self.text, separator)),
            Look::Header(has_header) => {
                if let Some(list) = &mut self.list {
                    list.set_header(has_header);
                }
            }
            Look::Column(column, field) => {
                if let Some(list) = &mut self.list {
                    list.set_field(column, field);
                }
            }
            Look::AddKnown(add) => self.add_known = add,
            Look::More => self.more += MORE,
            Look::Close => self.close(),
        }
        self.check(kept);
    }

    fn begin(&mut self, file: String, text: String) {
        *self =
            Looks { is_open: true, round: self.round + usize::from(!file.is_empty()), ..Looks::default() };
        if text.len() > csv::LARGEST_LIST {
            self.refused = Some(open::too_large(text.len() as f64));
        } else if !text.trim_ascii().is_empty() {
            self.list = Some(List::read(&text));
            (self.file, self.text) = (file, text);
        }
    }

    fn close(&mut self) {
        *self = Looks { round: self.round + 1, ..Looks::default() };
    }

    /// Whether a list is open.
    pub fn is_open(&self) -> bool {
        self.list.is_some()
    }

    /// Checks the list again: it, or the partners that are there, may have changed.
    pub fn check(&mut self, kept: &[Shared<Partner>]) {
        if let Some(list) = self.list.as_ref().filter(|_| !self.is_done) {
            self.checked = csv::check(list, kept, self.add_known);
        }
    }

    /// Hands over what is to be added, and says how many rows are left; those stay to be looked at. `None` where there
    /// is nothing to add.
    pub fn finish(&mut self) -> Option<(Vec<Partner>, usize)> {
        let list = self.list.as_ref().filter(|_| !self.checked.good.is_empty())?;
        let good = std::mem::take(&mut self.checked.good);
        let left = self.checked.bad.len();
        let bad = self.checked.bad.iter().filter_map(|bad| list.rows().get(bad.row));
        self.left = csv::write(list.header().into_iter().chain(bad), list.separator).into();
        self.text.clear();
        self.file.clear();
        self.is_done = true;
        self.round += 1;
        if left == 0 {
            self.close();
        }
        Some((good, left))
    }
}

/// The way in for a list, on the shortlist.
pub fn import(page: Page) -> El {
    let (looks, run) = (&page.looks.import, page.run);
    let list = looks.list.as_ref();
    let before = list.filter(|_| !looks.is_done);
    let (checked, done) = (&looks.checked, list.filter(|_| looks.is_done));
    let paste = || {
        let text = el("textarea")
            .attr("rows", "6")
            .attr("spellcheck", "false")
            .attr("autocomplete", "off")
            .typed(run, |text| look(Look::Text(text)));
        // Another list, another field: what stands in it is the browser's, which is quicker with long texts.
        let key = looks.round.to_string();
        field("import-text".into(), w::PASTE, text).key(&key)
    };
    let is_file = !looks.file.is_empty();
    let open = button("button", w::OPEN_FILE, run, Command::PickList).attr("data-action", "open-list");
    el("details")
        .class("import")
        .attr("id", "import")
        .flag("open", looks.is_open)
        .child(el("summary").child(el("h2").text(w::TITLE)))
        .child(p("import-lead muted", w::LEAD))
        .maybe((!is_file).then(paste))
        .maybe(is_file.then(|| p("import-file", w::file(&looks.file))))
        .child(el("div").class("actions").child(open).child(open::picker(run)))
        .maybe(before.map(|list| matching::matching(list, looks, run)))
        .maybe(before.map(|list| sample::sample(list, checked)))
        .child(p("import-sum", sum(looks)).attr("role", "status"))
        .maybe(before.map(|_| decide(checked.good.len(), run)))
        .maybe(before.map(|list| problems::problems(list, looks, run)))
        .maybe(done.map(|list| problems::left(list, looks, page.looks.copied, run)))
}

fn look(look: Look) -> Command {
    Command::Look(command::Look::Import(look))
}

/// What the list would do, in a sentence or two.
fn sum(looks: &Looks) -> String {
    let Some(list) = looks.list.as_ref().filter(|_| !looks.is_done) else {
        return looks.refused.clone().unwrap_or_default();
    };
    let (good, bad) = (looks.checked.good.len(), looks.checked.bad.len());
    if !list.has_names() {
        w::NO_NAME.into()
    } else if good + bad == 0 {
        w::NO_ROWS.into()
    } else {
        let will = if good == 0 { w::WILL_NONE.into() } else { count(good, w::WILL_ONE, w::will) };
        if bad == 0 { will } else { [will.as_str(), " ", &count(bad, w::BAD_ONE, w::bad)].concat() }
    }
}

fn decide(good: usize, run: &Run) -> El {
    let add = button("button primary", "", run, Command::AddList);
    let add = if good == 0 {
        add.text(w::ADD_NONE).attr("aria-disabled", "true")
    } else {
        add.text(count(good, w::ADD_ONE, w::add))
    };
    el("div")
        .class("actions")
        .child(add.attr("data-action", "add-list"))
        .child(button("button quiet", w::CANCEL, run, Command::EndList).attr("data-action", "cancel-list"))
}

/// What there is to say once a list was added.
pub fn added(added: usize, left: usize) -> String {
    let added = count(added, w::ADDED_ONE, w::added);
    if left == 0 { added } else { [added.as_str(), " ", &count(left, w::LEFT_ONE, w::left)].concat() }
}

/// Where the keyboard goes, whose button is gone: what is left of the list, or the way in for another.
pub fn after(is_left: bool) -> &'static str {
    if is_left { "#import-left-title" } else { "#import > summary" }
}

fn count(count: usize, one: &'static str, many: fn(&str) -> String) -> String {
    if count == 1 { one.into() } else { many(&grouped(count)) }
}

/// A number with its thousands apart.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(w::THOUSANDS);
        }
        text.push(digit);
    }
    text
}

/// The beginning of a text.
fn clip(text: &str, most: usize) -> String {
    let mut clipped = String::new();
    for (at, c) in text.chars().enumerate() {
        if at == most {
            clipped.push('…');
            break;
        }
        clipped.push(c);
    }
    clipped
}
