//! One question: its levels, what the answer rests on, a note, and why it is asked.

use crate::model::{Answer, Evidence, Level, Question, Reply, Rubric};
use crate::state::Action;
use crate::ui::command::{Command, Run};
use crate::ui::el::{El, button, el, p, span};
use crate::ui::sources::sources;
use crate::ui::steady::{Steady, steady};
use crate::words::assess as w;

/// A question and what was entered.
#[derive(PartialEq)]
pub struct QuestionField {
    /// The edition's number in links.
    pub rubric: u8,
    /// The question's position.
    pub question: usize,
    /// What was entered.
    pub reply: Reply,
    /// Whether its note is open although it is empty.
    pub noting: bool,
}

impl Steady for QuestionField {
    fn show(&self, run: &Run) -> El {
        match asked(self.rubric, self.question) {
            Some(question) => show(self, question, run),
            None => el("fieldset"),
        }
    }
}

fn asked(rubric: u8, question: usize) -> Option<&'static Question> {
    Rubric::of_link_number(rubric)?.questions.get(question)
}

fn show(field: &QuestionField, question: &'static Question, run: &Run) -> El {
    let at = field.question;
    let id = question.id;
    let answer = field.reply.answer;
    let evidence = match answer {
        Some(Answer::Level(_, evidence)) => Some(evidence),
        _ => None,
    };
    let option = |value: &'static str, text: &'static str, to: Answer, chosen: bool| {
        let plain = to.level().is_none();
        let command = Command::Do(Action::Answer(at, Some(to)));
        radio(if plain { "option plain" } else { "option" }, id.to_owned(), value, text, chosen, run, command)
    };
    let levels = el("div").class("options").each(&Level::ALL, |&level| {
        let number = usize::from(level.number());
        let to = Answer::Level(level, evidence.unwrap_or_default());
        option(VALUES[number], question.levels[number], to, answer.and_then(Answer::level) == Some(level))
    });
    let unknown = option("unknown", w::UNKNOWN, Answer::Unknown, answer == Some(Answer::Unknown));
    let not_applicable = || {
        let to = Answer::NotApplicable;
        option("not-applicable", w::NOT_APPLICABLE, to, answer == Some(to))
    };
    let others = el("div")
        .class("options aside-options")
        .child(unknown)
        .maybe((!question.required).then(not_applicable));
    el("fieldset")
        .class("question")
        .attr("data-question", id)
        .child(el("legend").text(question.text))
        .child(levels)
        .child(others)
        .child(evidence_field(at, id, evidence, run))
        .child(tools(field, answer.is_some(), run))
        .maybe((field.noting || !field.reply.note.is_empty()).then(|| note(at, id, &field.reply.note, run)))
}

const VALUES: [&str; 5] = ["0", "1", "2", "3", "4"];

fn radio(
    class: &'static str,
    name: String,
    value: &'static str,
    text: &'static str,
    chosen: bool,
    run: &Run,
    command: Command,
) -> El {
    let input = el("input")
        .attr("type", "radio")
        .attr("name", name)
        // A property would be read back from the page at each rendering.
        .attr("value", value)
        .checked(chosen)
        .choose(run, command);
    el("label").class(class).child(input).child(span("", text))
}

/// There from the start, unseen until there is a level: the questions below must not move under somebody's pointer.
fn evidence_field(at: usize, id: &str, evidence: Option<Evidence>, run: &Run) -> El {
    let name = [id, "-evidence"].concat();
    el("div")
        .class(if evidence.is_some() { "evidence" } else { "evidence is-waiting" })
        .attr("role", "radiogroup")
        .attr("aria-label", w::EVIDENCE)
        .child(span("muted", w::EVIDENCE).attr("aria-hidden", "true"))
        .each(&Evidence::ALL, |&kind| {
            let command = Command::Do(Action::Evidence(at, kind));
            radio("chip", name.clone(), kind.id(), evidence_word(kind), evidence == Some(kind), run, command)
        })
}

/// Why a question is asked; no answer changes that.
#[derive(PartialEq)]
struct Why {
    rubric: u8,
    question: usize,
}

impl Steady for Why {
    fn show(&self, _: &Run) -> El {
        let why = el("details").child(el("summary").text(w::WHY));
        match asked(self.rubric, self.question) {
            Some(question) => why.child(p("", question.why)).child(sources(question.sources)),
            None => why,
        }
    }
}

fn tools(field: &QuestionField, answered: bool, run: &Run) -> El {
    let at = field.question;
    let why = Why { rubric: field.rubric, question: at };
    let bare = !field.noting && field.reply.note.is_empty();
    el("div")
        .class("question-more")
        .node(steady("why", why, run))
        .maybe(bare.then(|| button("link", w::NOTE_ADD, run, Command::AddNote(at))))
        .maybe(answered.then(|| button("link", w::CLEAR, run, Command::Clear(at))))
}

fn note(at: usize, id: &str, note: &str, run: &Run) -> El {
    let name = [id, "-note"].concat();
    let field = el("textarea")
        .attr("id", name.clone())
        .attr("rows", "2")
        .attr("maxlength", "100000")
        .value(note.to_owned().into())
        .typed(run, move |text| Command::Do(Action::Note(at, text)));
    el("div").class("note").child(el("label").attr("for", name).text(w::NOTE)).child(field)
}

/// What an answer rests on, in a word.
fn evidence_word(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Record => w::RECORD,
        Evidence::Recollection => w::RECOLLECTION,
        Evidence::Guess => w::GUESS,
    }
}
