//! What JavaScript calls. Whatever it hands in, it gets an answer or an `Error` with a code.

use js_sys::{Array, Float64Array, JSON, Object, Reflect, Uint8Array, Uint32Array};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::batch::{self, Batch};
use super::columns::{self, BYTES, Columns, NUMBERS, Ranking};
use super::report;
use super::{DECIMALS, Failure, parts, read};
use crate::codec::file::{self, LARGEST_FILE, Loaded};
use crate::codec::{Code, Json, link};
use crate::model::{Band, Day, Report, RiskKind, RiskState};
use crate::words::engine as w;

/// A third of the standard allocator's size.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

#[wasm_bindgen(module = "/src/engine/value.js")]
extern "C" {
    fn json_of(value: &JsValue, most: u32) -> JsValue;
    fn items_of(value: &JsValue, most: u32) -> JsValue;
    fn bytes_of(value: &JsValue, most: u32) -> JsValue;
    fn today() -> String;
    fn error_of(code: &str, place: &str, message: &str) -> JsValue;
}

/// Scores an assessment on a day.
#[wasm_bindgen(skip_typescript)]
pub fn score(assessment: JsValue, today: JsValue) -> Result<JsValue, JsValue> {
    let day = day_of(&today)?;
    value(&report::scored(&read_value(&assessment, day)?, day))
}

/// Scores many: an array, or text with one a line. `form` is `reports` or `columns`.
#[wasm_bindgen(skip_typescript)]
pub fn score_batch(batch: JsValue, today: JsValue, form: JsValue) -> Result<JsValue, JsValue> {
    let day = day_of(&today)?;
    let is_columns = match form.as_string().as_deref() {
        Some("columns") => true,
        Some("reports") => false,
        _ if form.is_undefined() => false,
        _ => return Err(Failure::of_value("form", w::not_a_form).into()),
    };
    let bytes = bytes_of(&batch, LARGEST_FILE);
    if bytes.is_undefined() {
        return Err(Failure::too_large().into());
    }
    if !bytes.is_null() {
        let text = Uint8Array::new(&bytes).to_vec();
        let count = text.iter().filter(|byte| **byte == b'\n').count() + 1;
        return all(batch::lines(&text, day)?, count, day, is_columns);
    }
    let items = items_of(&batch, batch::MOST as u32);
    if items.is_undefined() {
        return Err(Failure::too_large().into());
    }
    if items.is_null() {
        return Err(Failure::new(Code::WrongFormat, w::NOT_A_BATCH).into());
    }
    let items = Array::from(&items);
    let read = items.iter().enumerate().map(|(at, item)| (at, read_value(&item, day)));
    all(read, items.length() as usize, day, is_columns)
}

/// Writes the fragment of a link, without `#`.
#[wasm_bindgen(skip_typescript)]
pub fn encode_link(assessment: JsValue, parts: JsValue) -> Result<String, JsValue> {
    let day = read::day(Some(&today()), "today")?;
    let parts = if parts.is_undefined() { Json::Null } else { read::tree(&json_text(&parts)?)? };
    Ok(parts::encode(read_value(&assessment, day)?.assessment, &parts)?)
}

/// Reads a link.
#[wasm_bindgen(skip_typescript)]
pub fn decode_link(fragment: JsValue) -> Result<JsValue, JsValue> {
    let text = text_of(&fragment)?.ok_or_else(|| Failure::new(Code::Damaged, w::LINK_DAMAGED))?;
    let assessment = link::decode(read::fragment(&text)).map_err(Failure::from)?;
    value(&file::write(&assessment))
}

/// The least effort that reaches a target; null where nothing does.
#[wasm_bindgen(skip_typescript)]
pub fn path_to(assessment: JsValue, target: JsValue) -> Result<JsValue, JsValue> {
    let assessment = read_value(&assessment, Day::FIRST)?.assessment;
    let rubric = assessment.rubric;
    let target = read::target(target.as_f64(), target.as_string().as_deref(), rubric)?;
    let path = Report::path(&assessment, target);
    value(&path.map_or(Json::Null, |path| report::path(rubric, &path)))
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> JsValue {
        error_of(failure.code.id(), &failure.place, &failure.message)
    }
}

/// An assessment in a value: an object, JSON text or a link.
fn read_value(given: &JsValue, today: Day) -> Result<Loaded, Failure> {
    match text_of(given)? {
        Some(text) => read::text(&text, today),
        None => read::json(&json_text(given)?, today),
    }
}

/// The text that a value is, unless it is something else.
fn text_of(given: &JsValue) -> Result<Option<String>, Failure> {
    let Some(text) = wasm_bindgen::JsCast::dyn_ref::<js_sys::JsString>(given) else { return Ok(None) };
    if text.length() > LARGEST_FILE { Err(Failure::too_large()) } else { Ok(Some(text.into())) }
}

/// The JSON text of a value.
fn json_text(given: &JsValue) -> Result<String, Failure> {
    let text = json_of(given, LARGEST_FILE);
    if text.is_undefined() {
        return Err(Failure::too_large());
    }
    text.as_string().ok_or_else(Failure::not_json)
}

fn day_of(today: &JsValue) -> Result<Day, Failure> {
    read::day(today.as_string().as_deref(), "today")
}

/// A value of JSON.
fn value(json: &Json) -> Result<JsValue, JsValue> {
    JSON::parse(&json.print(false, DECIMALS))
}

/// Scores all of them, as columns or as a report or an error each.
fn all(
    read: impl Iterator<Item = (usize, Result<Loaded, Failure>)>,
    count: usize,
    today: Day,
    is_columns: bool,
) -> Result<JsValue, JsValue> {
    if is_columns {
        let mut batch = Batch::for_count(count, today);
        for (at, read) in read {
            batch.add(at, read);
        }
        return columns_of(&batch);
    }
    let reports = Array::new();
    for (_, read) in read {
        reports.push(&match read {
            Ok(loaded) => value(&report::scored(&loaded, today))?,
            Err(failure) => failure.into(),
        });
    }
    Ok(reports.into())
}

fn columns_of(batch: &Batch) -> Result<JsValue, JsValue> {
    let Columns { index, titles, numbers, bytes, dimensions, risks, levers, verify, .. } = &batch.columns;
    let table = Object::new();
    put(&table, "index", Uint32Array::from(index.as_slice()))?;
    let titles = js_sys::JsString::from(titles.as_str()).split("\n");
    // Each stands after a line feed, so what is before the first is nobody's.
    titles.shift();
    put(&table, "title", titles)?;
    for (name, column) in NUMBERS.iter().zip(numbers) {
        put(&table, name, Float64Array::from(column.as_slice()))?;
    }
    for (name, column) in BYTES.iter().zip(bytes) {
        put(&table, name, Uint8Array::from(column.as_slice()))?;
    }
    let by_dimension = Object::new();
    for (name, column) in columns::dimensions().iter().zip(dimensions) {
        put(&by_dimension, name, Float64Array::from(column.as_slice()))?;
    }
    put(&table, "dimensions", by_dimension)?;
    let by_risk = Object::new();
    for (risk, column) in RiskKind::ALL.iter().zip(risks) {
        put(&by_risk, risk.id(), Uint8Array::from(column.as_slice()))?;
    }
    put(&table, "risks", by_risk)?;
    for (name, number, Ranking { question, points }) in
        [("levers", "gain", levers), ("verify", "narrows", verify)]
    {
        let ranking = Object::new();
        put(&ranking, "question", Uint8Array::from(question.as_slice()))?;
        put(&ranking, number, Float64Array::from(points.as_slice()))?;
        put(&table, name, ranking)?;
    }
    put(&table, "questions", words(columns::questions()))?;
    put(&table, "bands", words(Band::ALL.map(Band::id)))?;
    put(&table, "states", words([RiskState::Danger, RiskState::Watch, RiskState::Clear].map(RiskState::id)))?;
    put(&table, "errors", value(&batch.errors())?)?;
    put(&table, "ignored", value(&batch.ignored())?)?;
    Ok(table.into())
}

fn put(object: &Object, key: &str, value: impl Into<JsValue>) -> Result<(), JsValue> {
    Reflect::set(object, &key.into(), &value.into()).map(|_| ())
}

fn words(all: impl IntoIterator<Item = &'static str>) -> Array {
    all.into_iter().map(JsValue::from).collect()
}

/// The float nearest to a number as JSON writes it.
pub(super) fn float(text: &str) -> f64 {
    js_sys::Number::parse_float(text)
}
