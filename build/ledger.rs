//! The numbers of ledger and shortlist, from `ledger.toml`: one struct field per number, and the same numbers by section.

use crate::constant::{Source, constant};
use serde::Deserialize;
use std::fmt::Write;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    edition: String,
    section: Vec<Section>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Section {
    id: String,
    title: String,
    number: Vec<Number>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Number {
    id: String,
    value: f64,
    text: String,
    sources: Vec<Source>,
}

/// Code for the table: `RULES` and `SECTIONS`. That no number is missing or too many, the struct's fields see to.
pub fn generate(file: &Path) -> Result<String, String> {
    let table: Table = crate::read(file)?;
    let mut rules = format!("pub static RULES: Rules = Rules {{ edition: {:?},", table.edition);
    let mut sections = String::from("static SECTIONS: &[Section] = &[");
    for section in &table.section {
        let id = &section.id;
        let _ = write!(rules, "{id}: {} {{", type_name(id));
        let _ = write!(sections, "Section {{ title: {:?}, numbers: &[", section.title);
        for number in &section.number {
            if number.sources.is_empty() || number.value < 0.0 {
                return Err(format!("ledger.toml: {id}.{}: at least 0 and with a source", number.id));
            }
            let code = constant(number.value, &number.text, &number.sources);
            let _ = write!(rules, "{}: {code},", number.id);
            let _ = write!(sections, "&RULES.{id}.{},", number.id);
        }
        rules += "},";
        sections += "] },";
    }
    Ok(format!("/// The numbers that score.\n{rules}}};\n{sections}];\n"))
}

/// `give_get` is the field, `GiveGetRules` its type.
fn type_name(section: &str) -> String {
    crate::catalogue::pascal(section) + "Rules"
}
