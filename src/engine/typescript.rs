//! The engine's types for TypeScript, made from what reads and writes the values.

use super::columns::{BYTES, NUMBERS};
use super::parts::PARTS;
use super::report::{Field, PATH, REPORT};
use crate::codec::{Code, file};
use crate::model::ledger::AccountState;
use crate::model::{Band, RiskKind, RiskState, Rubric};
use std::fmt::Write;

/// All of `types.d.ts`; a test holds that file against it.
pub fn typescript() -> String {
    let mut text = String::from("/** A calendar day, `YYYY-MM-DD`. */\nexport type Day = string;\n\n");
    let rubrics = || Rubric::all();
    let words: [(&str, &str, Vec<&str>); 8] = [
        ("QuestionId", "A question.", rubrics().flat_map(|r| r.questions.iter().map(|q| q.id)).collect()),
        (
            "DimensionId",
            "A group of questions.",
            rubrics().flat_map(|r| r.dimensions.iter().map(|d| d.id)).collect(),
        ),
        ("Band", "The next move, lowest first.", Band::ALL.map(Band::id).to_vec()),
        ("RiskId", "What ends programs in their first year.", RiskKind::ALL.map(RiskKind::id).to_vec()),
        (
            "RiskState",
            "How near a risk is.",
            [RiskState::Danger, RiskState::Watch, RiskState::Clear].map(RiskState::id).to_vec(),
        ),
        (
            "AccountState",
            "What a partner's account needs, the most urgent first.",
            AccountState::ALL.map(AccountState::id).to_vec(),
        ),
        ("Part", "What can go into a link.", PARTS.to_vec()),
        ("ErrorCode", "What can be wrong.", Code::ALL.map(Code::id).to_vec()),
    ];
    for (name, about, words) in words {
        let mut seen: Vec<String> = Vec::new();
        for word in words.into_iter().map(|word| format!("{word:?}")) {
            if !seen.contains(&word) {
                seen.push(word);
            }
        }
        let _ = writeln!(text, "/** {about} */\nexport type {name} = {};\n", seen.join(" | "));
    }
    let _ = writeln!(
        text,
        "/** An assessment as it stands in a file. What is left out or null has the value of a new assessment, except that nothing fades with a half-life of null. */\nexport type Assessment = {};\n",
        file::typescript()
    );
    interface(
        &mut text,
        "Report",
        "What an assessment says on a day. Numbers are not rounded; what has no value is null.",
        REPORT,
    );
    interface(&mut text, "Path", "The least effort to a target.", PATH);
    columns(&mut text);
    text + FUNCTIONS
}

fn interface(text: &mut String, name: &str, about: &str, fields: &[Field]) {
    let _ = writeln!(text, "/** {about} */\nexport interface {name} {{");
    for Field { key, typed, about } in fields {
        let _ = writeln!(text, "  /** {about} */\n  {key}: {typed};");
    }
    text.push_str("}\n\n");
}

fn columns(text: &mut String) {
    text.push_str("/** Many reports as columns: a row for each assessment that could be read. What has no value is NaN, or 255 among bytes. */\nexport interface Columns {\n");
    text.push_str("  /** Where the row's assessment stands in the array, or in which line of the text, from 0. */\n  index: Uint32Array;\n");
    text.push_str("  title: string[];\n");
    for name in NUMBERS {
        let _ = writeln!(text, "  {name}: Float64Array;");
    }
    for name in BYTES {
        let _ = writeln!(text, "  {name}: Uint8Array;");
    }
    text.push_str(COLUMNS);
}

const COLUMNS: &str = r#"  dimensions: Record<DimensionId, Float64Array>;
  /** Positions in `states`. */
  risks: Record<RiskId, Uint8Array>;
  /** As many places a row as there are questions, best first; `question` is a position in `questions`. */
  levers: { question: Uint8Array; gain: Float64Array };
  /** The same, most first. */
  verify: { question: Uint8Array; narrows: Float64Array };
  questions: QuestionId[];
  /** What the positions in `band` mean. */
  bands: Band[];
  states: RiskState[];
  /** What could not be read, and why. */
  errors: Array<{ index: number; code: ErrorCode; place: string; message: string }>;
  /** Places of keys that the engine does not know and left out. */
  ignored: Array<{ index: number; places: string[] }>;
}

"#;

const FUNCTIONS: &str = r#"/** What every function throws where it can't answer. */
export interface EngineError extends Error {
  code: ErrorCode;
  /** Where the value stands, such as `answers.win-rate.level`; empty for the whole. */
  place: string;
}

/** An assessment as an object or as JSON text, or a link to one: the fragment, with or without what stands before it. */
export type Source = Assessment | string;

/** Scores an assessment on a day. Throws an `EngineError`. */
export function score(assessment: Source, today: Day): Report;

/** Scores many: an array, or text with one JSON text or link a line. What can't be read is an error in its place. */
export function score_batch(batch: readonly Source[] | string | Uint8Array, today: Day, form?: "reports"): Array<Report | EngineError>;
/** The same as columns, which is several times as fast. */
export function score_batch(batch: readonly Source[] | string | Uint8Array, today: Day, form: "columns"): Columns;

/** The fragment of a link, without `#`. `parts` names what goes in: the answers, unless it says otherwise. Throws an `EngineError`. */
export function encode_link(assessment: Source, parts?: readonly Part[] | { [part in Part]?: boolean } | null): string;

/** The assessment in a link. Throws an `EngineError`. */
export function decode_link(fragment: string): Assessment;

/** The least effort that brings readiness to a number from 0 to 100, or to a band; null where nothing does. Throws an `EngineError`. */
export function path_to(assessment: Source, target: number | Band): Path | null;
"#;
