//! The questionnaire's editions, from `rubric/*.toml`.

use crate::constant::{Constant, Source, said, sources};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

const BANDS: [&str; 5] =
    ["prove-the-sale", "prepare-gifts", "three-pilots", "write-it-down", "invite-thirty"];
const RISKS: [&str; 4] =
    ["selling-before-it-sells", "unpaid-sales-reps", "asking-before-giving", "short-playbook"];
const SCORING: [&str; 5] = ["gate_floor", "gate_full", "band_cap", "recollection_spread", "guess_spread"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edition {
    edition: String,
    link_number: u8,
    scoring: BTreeMap<String, Constant>,
    band: Vec<Band>,
    risk: Vec<Risk>,
    dimension: Vec<Dimension>,
    question: Vec<Question>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Band {
    id: String,
    from: f64,
    title: String,
    text: String,
    sources: Vec<Source>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Risk {
    id: String,
    reads: String,
    #[serde(default)]
    questions: Vec<String>,
    danger_below: f64,
    watch_below: f64,
    title: String,
    danger: String,
    watch: String,
    clear: String,
    sources: Vec<Source>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Dimension {
    id: String,
    title: String,
    role: Option<String>,
    weight: Option<u8>,
    why: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    id: String,
    dimension: String,
    weight: f64,
    effort: u8,
    quick: bool,
    #[serde(default)]
    required: bool,
    text: String,
    why: String,
    levels: [String; 5],
    sources: Vec<Source>,
}

/// Code for every edition in the folder: `NEWEST`, and `OLDER` from newer to older; and how large one can be.
pub fn generate(folder: &Path) -> Result<String, String> {
    let entries = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut editions = Vec::new();
    for entry in entries {
        let path = entry.map_err(|e| e.to_string())?.path();
        let edition: Edition = crate::read(&path)?;
        check(&edition).map_err(|e| format!("{}: {e}", path.display()))?;
        if path.file_stem().and_then(|s| s.to_str()) != Some(&edition.edition) {
            return Err(format!("{}: the file is not named after its edition", path.display()));
        }
        editions.push(edition);
    }
    editions.sort_by(|a, b| b.edition.cmp(&a.edition));
    let mut numbers: Vec<u8> = editions.iter().map(|e| e.link_number).collect();
    numbers.sort_unstable();
    if numbers.windows(2).any(|pair| pair[0] == pair[1]) {
        return Err("two editions share a link_number".into());
    }
    let Some((newest, older)) = editions.split_first() else {
        return Err(format!("{}: no edition", folder.display()));
    };
    let older: Vec<String> = older.iter().map(table).collect();
    let most = |count: fn(&Edition) -> usize| editions.iter().map(count).max().unwrap_or_default();
    Ok(format!(
        "static NEWEST: Rubric = {};\nstatic OLDER: &[Rubric] = &[{}];\n\
         pub(super) const MOST_QUESTIONS: usize = {};\npub(super) const MOST_DIMENSIONS: usize = {};\n\
         pub(super) const MOST_IN_DIMENSION: usize = {};\n",
        table(newest),
        older.join(","),
        most(|e| e.question.len()),
        most(|e| e.dimension.len()),
        most(largest_dimension),
    ))
}

/// How many questions the dimension with most of them has.
fn largest_dimension(edition: &Edition) -> usize {
    let count = |d: &Dimension| edition.question.iter().filter(|q| q.dimension == d.id).count();
    edition.dimension.iter().map(count).max().unwrap_or_default()
}

fn check(edition: &Edition) -> Result<(), String> {
    let fail = |problem: String| -> Result<(), String> { Err(problem) };
    if edition.link_number > 63 {
        return fail("link_number is above 63".into());
    }
    if !edition.band.iter().map(|b| b.id.as_str()).eq(BANDS) {
        return fail(format!("the bands must be {BANDS:?}"));
    }
    if edition.band[0].from != 0.0 || !edition.band.windows(2).all(|b| b[0].from < b[1].from) {
        return fail("the bands must begin at 0 and rise".into());
    }
    if !edition.risk.iter().map(|r| r.id.as_str()).eq(RISKS) {
        return fail(format!("the risks must be {RISKS:?}"));
    }
    for risk in &edition.risk {
        if let Some(id) = risk.questions.iter().find(|id| !edition.question.iter().any(|q| q.id == **id)) {
            return fail(format!("risk {}: no question {id}", risk.id));
        }
    }
    for name in SCORING {
        if !edition.scoring.contains_key(name) {
            return fail(format!("scoring.{name} is missing"));
        }
    }
    if edition.dimension.iter().filter(|d| d.role.as_deref() == Some("gate")).count() != 1 {
        return fail("there must be one dimension with role = \"gate\"".into());
    }
    for dimension in &edition.dimension {
        let is_gate = dimension.role.is_some();
        if is_gate == dimension.weight.is_some() || dimension.weight.is_some_and(|w| w == 0 || w > 50) {
            return fail(format!(
                "dimension {}: a habit has a weight of 1 to 50, the gate none",
                dimension.id
            ));
        }
    }
    let mut last = 0;
    for (i, question) in edition.question.iter().enumerate() {
        let id = &question.id;
        if edition.question[..i].iter().any(|q| q.id == *id) {
            return fail(format!("question {id} stands twice"));
        }
        let Some(dimension) = edition.dimension.iter().position(|d| d.id == question.dimension) else {
            return fail(format!("question {id}: no dimension {}", question.dimension));
        };
        if dimension < last {
            return fail(format!("question {id} is not beside the others of its dimension"));
        }
        last = dimension;
        if question.weight <= 0.0 || !(1..=8).contains(&question.effort) {
            return fail(format!("question {id}: weight above 0 and effort 1 to 8"));
        }
        if question.required && edition.dimension[dimension].role.is_none() {
            return fail(format!("question {id}: only a question of the gate can be required"));
        }
    }
    Ok(())
}

fn table(edition: &Edition) -> String {
    let mut code = String::new();
    let e = edition;
    let _ = write!(
        code,
        "Rubric {{ edition: {:?}, link_number: {}, scoring: Scoring {{",
        e.edition, e.link_number
    );
    for name in SCORING {
        let _ = write!(code, "{name}: {},", e.scoring[name].code());
    }
    code += "}, dimensions: &[";
    for d in &e.dimension {
        // They stand beside each other.
        let of = |q: &Question| q.dimension == d.id;
        let first = e.question.iter().position(of).unwrap_or_default();
        let last = first + e.question.iter().filter(|q| of(q)).count();
        let role = d.weight.map_or("Role::Gate".into(), |w| format!("Role::Habit {{ weight: {w} }}"));
        let _ = write!(
            code,
            "Dimension {{ id: {:?}, title: {:?}, why: {:?}, role: {role}, questions: {first}..{last} }},",
            d.id,
            said(&d.title),
            said(&d.why)
        );
    }
    code += "], questions: &[";
    for q in &e.question {
        let dimension = e.dimension.iter().position(|d| d.id == q.dimension).unwrap_or_default();
        let _ = write!(
            code,
            "Question {{ id: {:?}, dimension: {dimension}, weight: {:?}, effort: {}, quick: {}, required: {}, text: {:?}, why: {:?}, levels: {:?}, sources: {} }},",
            q.id,
            q.weight,
            q.effort,
            q.quick,
            q.required,
            said(&q.text),
            said(&q.why),
            q.levels.each_ref().map(|level| said(level)),
            sources(&q.sources)
        );
    }
    code += "], bands: [";
    for b in &e.band {
        let _ = write!(
            code,
            "BandRule {{ from: {:?}, title: {:?}, text: {:?}, sources: {} }},",
            b.from,
            said(&b.title),
            said(&b.text),
            sources(&b.sources)
        );
    }
    code += "], risks: [";
    for r in &e.risk {
        let reads = if r.reads == "multiplier" {
            "RiskReads::Multiplier".into()
        } else {
            let positions: Vec<usize> =
                r.questions.iter().filter_map(|id| e.question.iter().position(|q| q.id == *id)).collect();
            format!("RiskReads::Questions(&{positions:?})")
        };
        let _ = write!(
            code,
            "RiskRule {{ reads: {reads}, danger_below: {:?}, watch_below: {:?}, title: {:?}, danger: {:?}, watch: {:?}, clear: {:?}, sources: {} }},",
            r.danger_below,
            r.watch_below,
            said(&r.title),
            said(&r.danger),
            said(&r.watch),
            said(&r.clear),
            sources(&r.sources)
        );
    }
    code += "] }";
    code
}
