//! The types for TypeScript are those that the values have here. `WRITE=1 cargo test --features engine --test engine_types`
//! writes them anew.
#![cfg(feature = "engine")]

use partner_fit::codec::{self, Decimals, Json, file};
use partner_fit::engine::report;
use partner_fit::model::{Assessment, Day};
use std::fs;

const FILE: &str = "src/engine/types.d.ts";

#[test]
fn the_types_are_up_to_date() {
    let made = partner_fit::engine::typescript();
    if std::env::var_os("WRITE").is_some() {
        fs::write(FILE, &made).expect("written");
    }
    assert_eq!(fs::read_to_string(FILE).expect("types"), made, "{FILE} is not what the engine gives");
}

/// Whether a value is of a type, as far as the type's text tells at a glance.
fn fits(value: &Json, typed: &str) -> bool {
    let any = |parts: &[&str]| parts.iter().any(|part| typed.contains(part));
    match value {
        Json::Null => any(&["null"]),
        Json::Number(_) => typed.starts_with("number"),
        Json::Text(_) => any(&["string", "Band"]),
        Json::List(_) => any(&["Array", "[]", "["]),
        Json::Object(_) => any(&["Record", "{"]),
        Json::Bool(_) | Json::Printed(_) => false,
    }
}

#[test]
fn a_report_has_the_fields_that_the_types_promise() {
    let text = fs::read_to_string("tests/support/example.json").expect("an example");
    let today = Day::from_number(20_700).expect("a day");
    let json = Json::parse(&text, Decimals::OWN).expect("JSON");
    let mut loaded = file::read(&json, today).expect("an assessment");
    loaded.ignored.push("somewhere".into());
    for (name, json, fields) in [
        ("an example", report::scored(&loaded, today), report::REPORT),
        (
            "nothing",
            codec::report(&Assessment::new(today), today),
            &report::REPORT[..report::REPORT.len() - 1],
        ),
    ] {
        let Json::Object(values) = &json else { panic!("{name}: no object") };
        let keys: Vec<&str> = values.iter().map(|(key, _)| &**key).collect();
        let promised: Vec<&str> = fields.iter().map(|field| field.key.trim_end_matches('?')).collect();
        assert_eq!(keys, promised, "{name}");
        for ((key, value), field) in values.iter().zip(fields) {
            assert!(fits(value, field.typed), "{name}: {key} is {value:?} and not {}", field.typed);
        }
    }
}
