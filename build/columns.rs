//! The columns of a list of partners and the words in its cells, from `columns.toml`.

use serde::Deserialize;
use std::fmt::Write;
use std::path::Path;

/// The columns the program knows, in its order.
const IDS: [&str; 14] = [
    "name",
    "website",
    "focus",
    "archived",
    "customers",
    "first_win",
    "offer_fit",
    "way_in",
    "capacity",
    "conflict",
    "signal_date",
    "signal_strength",
    "signal_note",
    "signal_link",
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Columns {
    words: Words,
    column: Vec<Column>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    yes: Vec<String>,
    no: Vec<String>,
    unknown: Vec<String>,
    weak: Vec<String>,
    clear: Vec<String>,
    strong: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Column {
    id: String,
    label: String,
    names: Vec<String>,
}

/// Code for the tables: `COLUMNS`, and one per sort of word.
pub fn generate(file: &Path) -> Result<String, String> {
    let Columns { words, column } = crate::read(file)?;
    let ids: Vec<&str> = column.iter().map(|c| c.id.as_str()).collect();
    if ids != IDS {
        return Err(format!("columns.toml: the columns are {IDS:?}, in this order"));
    }
    let mut code = String::from("/// Every column, in order.\npub static COLUMNS: [Column; 14] = [");
    let mut before: Vec<(&str, &str)> = Vec::new();
    for Column { id, label, names } in &column {
        for name in names {
            if let Some((_, other)) = before.iter().find(|(n, _)| n == name) {
                return Err(format!("columns.toml: {name:?} is a name of {other} and of {id}"));
            }
            before.push((name, id));
        }
        let _ = write!(code, "Column {{ label: {label:?}, names: &{names:?} }},");
    }
    code += "];\n";
    let Words { yes, no, unknown, weak, clear, strong } = words;
    for (name, list) in
        [("YES", yes), ("NO", no), ("UNKNOWN", unknown), ("WEAK", weak), ("CLEAR", clear), ("STRONG", strong)]
    {
        let _ = writeln!(code, "static {name}: &[&str] = &{list:?};");
    }
    Ok(code)
}
