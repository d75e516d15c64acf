//! The fields of an assessment, each named once for reading and writing, in files and links.

use super::file::Problem;
use super::form::{Form, Shape, Text, hours_code, hours_of};
use super::ids;
use crate::model::ledger::{Entry, HalfLife, Kind, Move, Worth};
use crate::model::{
    Answer, Assessment, Day, Evidence, Fit, Level, Partner, Scope, Shared, Signal, Strength, Weights,
};

/// The ids of all values of a kind, in order.
macro_rules! ids {
    ($all:expr, $id:path) => {{
        const IDS: [&str; $all.len()] = {
            let mut ids = [""; $all.len()];
            let mut at = 0;
            while at < ids.len() {
                ids[at] = $id($all[at]);
                at += 1;
            }
            ids
        };
        Shape::Words(&IDS)
    }};
}

const SCOPES: [Scope; 2] = [Scope::Full, Scope::Quick];

const LEVEL: Shape = Shape::Whole(0, Level::MAX.number() as u16);
const WORTH: Shape = Shape::Numbers(&[1, 2, 3, 5, 8]);
const SCOPE: Shape = ids!(SCOPES, Scope::id);
const EVIDENCE: Shape = ids!(Evidence::ALL, Evidence::id);
const STRENGTH: Shape = ids!(Strength::ALL, Strength::id);
const KIND: Shape = ids!(Kind::ALL, Kind::id);
/// Answers without a level.
const WORD: Shape = Shape::Words(&["unknown", "not-applicable"]);
/// The moves are four states of a give, then four of a get.
const DIRECTION: Shape = Shape::Words(&["give", "get"]);
const GIVE: Shape = Shape::Words(&["planned", "promised", "delivered", "released"]);
const GET: Shape = Shape::Words(&["planned", "asked", "received", "declined"]);

/// What an answer may be, as a number.
pub(super) const ANSWER: Shape = Shape::Whole(1, ANSWERS.len() as u16);
const NOT_APPLICABLE: u64 = 2;

/// The answers by their codes, from 1.
const ANSWERS: [Answer; 2 + Level::ALL.len() * Evidence::ALL.len()] = {
    let mut answers = [Answer::Unknown; 2 + Level::ALL.len() * Evidence::ALL.len()];
    answers[1] = Answer::NotApplicable;
    let mut at = 2;
    while at < answers.len() {
        answers[at] = Answer::Level(Level::ALL[(at - 2) / 3], Evidence::ALL[(at - 2) % 3]);
        at += 1;
    }
    answers
};

/// The days an assessment was begun and last changed, which stay where they are left out, and its scope.
pub(super) fn frame(form: &mut dyn Form, assessment: &mut Assessment) {
    for (key, day) in [("created", &mut assessment.created), ("updated", &mut assessment.updated)] {
        let code = form.code(key, &Shape::Day, code_of_day(Some(*day)));
        *day = day_of(code).unwrap_or(*day);
    }
    let scope = form.code("scope", &SCOPE, assessment.scope as u64 + 1);
    assessment.scope = pick(&SCOPES, scope).unwrap_or_default();
}

/// The code of an answer: 1 unknown, 2 not applicable, else 3 + 3 × level + (0 record, 1 recollection, 2 guess).
pub(super) fn answer_code(answer: Option<Answer>) -> u64 {
    match answer {
        None => 0,
        Some(Answer::Unknown) => 1,
        Some(Answer::NotApplicable) => NOT_APPLICABLE,
        Some(Answer::Level(level, evidence)) => 3 + 3 * u64::from(level.number()) + evidence as u64,
    }
}

/// Sets the answer of a code, unless it is none that the question has.
pub(super) fn set_answer(form: &mut dyn Form, assessment: &mut Assessment, question: usize, code: u64) {
    let Some(asked) = assessment.rubric.questions.get(question) else { return };
    if asked.required && code == NOT_APPLICABLE {
        form.fail(asked.id, Problem::NotAllowed);
    }
    assessment.set_answer(question, pick(&ANSWERS, code));
}

/// An answer with its note, in a file: a word where that says it all, else an object.
pub(super) fn reply(form: &mut dyn Form, id: &'static str, code: &mut u64, note: &mut String) {
    let is_word = form.is_text(id, *code < 3 && note.is_empty());
    if is_word || !form.object(id, true) {
        *code = form.code(id, &WORD, *code);
        return;
    }
    *code = if form.is_text("level", *code < 3) {
        form.code("level", &WORD, *code)
    } else {
        let level = form.code("level", &LEVEL, *code / 3);
        let evidence = form.code("evidence", &EVIDENCE, *code % 3 + 1);
        let evidence = evidence.checked_sub(1).unwrap_or(Evidence::default() as u64);
        if level == 0 { 0 } else { 3 * level + evidence }
    };
    form.text("note", Text::RareNote, note);
    form.close();
}

/// Own weights, if there are any; a habit that is left out keeps its standard weight.
pub(super) fn weights(form: &mut dyn Form, assessment: &mut Assessment) {
    if !form.object("weights", assessment.weights.is_some()) {
        return;
    }
    let rubric = assessment.rubric;
    let mut habits = Vec::new();
    for (dimension, standard) in rubric.habits() {
        let own = assessment.weights.as_ref().map_or(standard, |own| own.of(dimension));
        let mut code = u64::from(own) + 1;
        if let Some(dimension) = rubric.dimensions.get(dimension) {
            code = form.code(dimension.id, &Shape::Whole(0, Weights::MAX as u16), code);
        }
        habits.push(code.checked_sub(1).map_or(standard, |weight| weight as u8));
    }
    assessment.weights = Weights::from_habits(rubric, &habits);
    if assessment.weights.is_none() {
        form.fail("", Problem::NotAllowed);
    }
    form.close();
}

/// How fast what was given fades: in days, none for never.
pub(super) fn half_life(form: &mut dyn Form, half_life: &mut HalfLife) {
    let days = match *half_life {
        HalfLife::Days(days) => u64::from(days),
        HalfLife::Never => 0,
    };
    let days = form.code("half_life_days", &Shape::Whole(1, 3650), days);
    *half_life = if days == 0 { HalfLife::Never } else { HalfLife::Days(days as u16) };
}

/// The shortlist with its ledger.
pub(super) fn partners(form: &mut dyn Form, partners: &mut Vec<Shared<Partner>>) {
    list(form, "partners", partners, Shared::default, |form, one| partner(form, one));
    let mut all = Vec::new();
    for partner in partners {
        all.push(&mut partner.id);
    }
    ids::settle(form, 'p', &mut all);
    form.close();
}

pub(super) fn partner(form: &mut dyn Form, partner: &mut Partner) {
    form.text("id", Text::Line, &mut partner.id);
    form.text("name", Text::Name, &mut partner.name);
    form.text("website", Text::Line, &mut partner.website);
    flag(form, "focus", &Shape::Flag, &mut partner.focus);
    flag(form, "archived", &Shape::Mark, &mut partner.archived);
    if form.object("fit", true) {
        let Fit { customers, first_win, offer_fit, way_in, capacity, conflict } = &mut partner.fit;
        let keys = ["customers", "first_win", "offer_fit", "way_in", "capacity", "conflict"];
        for (key, level) in
            keys.into_iter().zip([customers, first_win, offer_fit, way_in, capacity, conflict])
        {
            let code = level.map_or(0, |level| u64::from(level.number()) + 1);
            *level = pick(&Level::ALL, form.code(key, &LEVEL, code));
        }
        form.close();
    }
    list(form, "signals", &mut partner.signals, no_signal, signal);
    form.close();
    for (at, signal) in partner.signals.iter_mut().enumerate() {
        signal.id = at;
    }
    list(form, "entries", &mut partner.entries, no_entry, entry);
    let mut all = Vec::new();
    for entry in &mut partner.entries {
        all.push(&mut entry.id);
    }
    ids::settle(form, 'e', &mut all);
    form.close();
}

fn signal(form: &mut dyn Form, signal: &mut Signal) {
    let date = needed(form, "date", &Shape::Day, code_of_day(Some(signal.date)));
    signal.date = day_of(date).unwrap_or(Day::FIRST);
    let strength = needed(form, "strength", &STRENGTH, signal.strength as u64 + 1);
    signal.strength = pick(&Strength::ALL, strength).unwrap_or(signal.strength);
    form.text("note", Text::Note, &mut signal.note);
    form.text("url", Text::Line, &mut signal.url);
}

fn entry(form: &mut dyn Form, entry: &mut Entry) {
    form.text("id", Text::Line, &mut entry.id);
    let step = Move::ALL.iter().position(|step| *step == entry.step).unwrap_or_default() as u64;
    let direction = needed(form, "direction", &DIRECTION, step / 4 + 1);
    let mut catalogue = entry.catalogue.take().unwrap_or_default();
    form.text("catalogue", Text::Rare, &mut catalogue);
    entry.catalogue = if catalogue.is_empty() { None } else { Some(catalogue) };
    let kind = needed(form, "kind", &KIND, entry.kind as u64 + 1);
    entry.kind = pick(&Kind::ALL, kind).unwrap_or(entry.kind);
    form.text("title", Text::Line, &mut entry.title);
    let value = needed(form, "value", &WORTH, code_of_worth(Some(entry.value)));
    entry.value = pick(&Worth::ALL, value).unwrap_or(entry.value);
    let value = form.code("partner_value", &WORTH, code_of_worth(entry.partner_value));
    entry.partner_value = pick(&Worth::ALL, value);
    entry.hours = hours_of(form.code("hours", &Shape::Hours, entry.hours.map_or(0, hours_code)));
    flag(form, "money", &Shape::Flag, &mut entry.money);
    // A missing state is the first, planned, which counts for nothing.
    let state = form.code("state", if direction < 2 { &GIVE } else { &GET }, step % 4 + 1);
    let step = 4 * direction.saturating_sub(1) + state.max(1);
    entry.step = pick(&Move::ALL, step).unwrap_or(entry.step);
    day(form, "due", &mut entry.due);
    day(form, "date", &mut entry.date);
    form.text("note", Text::Note, &mut entry.note);
}

/// A list of objects; it stays open.
fn list<T>(
    form: &mut dyn Form,
    key: &'static str,
    items: &mut Vec<T>,
    make: fn() -> T,
    each: fn(&mut dyn Form, &mut T),
) {
    let count = form.list(key, items.len());
    items.resize_with(count, make);
    for (at, item) in items.iter_mut().enumerate() {
        form.item(at);
        each(form, item);
        form.close();
    }
}

/// A value that may not be left out.
fn needed(form: &mut dyn Form, key: &'static str, shape: &Shape, code: u64) -> u64 {
    let code = form.code(key, shape, code);
    if code == 0 {
        form.fail(key, Problem::Missing);
    }
    code
}

fn flag(form: &mut dyn Form, key: &'static str, shape: &Shape, flag: &mut bool) {
    *flag = form.code(key, shape, u64::from(*flag)) == 1;
}

fn day(form: &mut dyn Form, key: &'static str, day: &mut Option<Day>) {
    *day = day_of(form.code(key, &Shape::Day, code_of_day(*day)));
}

fn code_of_day(day: Option<Day>) -> u64 {
    day.map_or(0, |day| day.number() as u64 + 1)
}

fn day_of(code: u64) -> Option<Day> {
    Day::from_number(code.checked_sub(1)? as i32)
}

fn code_of_worth(worth: Option<Worth>) -> u64 {
    Worth::ALL.iter().position(|w| Some(*w) == worth).map_or(0, |at| at as u64 + 1)
}

/// The value of a code; `None` for 0.
fn pick<T: Copy>(all: &[T], code: u64) -> Option<T> {
    all.get((code as usize).checked_sub(1)?).copied()
}

/// A signal to read into.
fn no_signal() -> Signal {
    Signal { id: 0, date: Day::FIRST, strength: Strength::Weak, note: String::new(), url: String::new() }
}

/// An entry to read into.
fn no_entry() -> Entry {
    let [value, ..] = Worth::ALL;
    Entry {
        id: String::new(),
        step: Move::ALL[0],
        catalogue: None,
        kind: Kind::CoMarketing,
        title: String::new(),
        value,
        partner_value: None,
        hours: None,
        money: false,
        due: None,
        date: None,
        note: String::new(),
    }
}
