//! What can be given and asked for, from `catalogue.toml`.

use serde::Deserialize;
use std::fmt::Write;
use std::path::Path;

const KINDS: [&str; 6] = ["co-marketing", "intel", "product", "enablement", "introductions", "revenue"];
const SCALE: [u8; 5] = [1, 2, 3, 5, 8];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Catalogue {
    give: Vec<Give>,
    get: Vec<Get>,
}

// The prerequisites stand in both: flattening would let unknown keys pass.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Give {
    id: String,
    kind: String,
    name: String,
    offer: String,
    value: u8,
    hours: u16,
    #[serde(default)]
    money: bool,
    needs: String,
    counts_when: String,
    #[serde(default)]
    min_balance: u8,
    #[serde(default)]
    min_gives: u8,
    needs_kind: Option<String>,
    #[serde(default)]
    after: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Get {
    id: String,
    kind: String,
    name: String,
    cost: u8,
    needs: String,
    #[serde(default)]
    min_balance: u8,
    #[serde(default)]
    min_gives: u8,
    needs_kind: Option<String>,
    #[serde(default)]
    after: Vec<String>,
}

/// Code for the catalogue: `CATALOGUE`.
pub fn generate(file: &Path) -> Result<String, String> {
    let catalogue: Catalogue = crate::read(file)?;
    table(&catalogue).map_err(|e| format!("{}: {e}", file.display()))
}

fn table(c: &Catalogue) -> Result<String, String> {
    let gets: Vec<&str> = c.get.iter().map(|g| g.id.as_str()).collect();
    let mut ids: Vec<&str> = c.give.iter().map(|g| g.id.as_str()).chain(gets.iter().copied()).collect();
    ids.sort_unstable();
    if let Some(pair) = ids.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(format!("{} stands twice", pair[0]));
    }
    let mut code = String::from("static CATALOGUE: Catalogue = Catalogue { gives: &[");
    for g in &c.give {
        let fail = |e| format!("give {}: {e}", g.id);
        if g.hours == 0 {
            return Err(fail("at least one hour".into()));
        }
        // It stands between "I would like to" and a full stop.
        if !g.offer.starts_with(char::is_lowercase) || g.offer.ends_with('.') || g.offer.contains('?') {
            return Err(fail("an offer that reads inside a sentence".into()));
        }
        let _ = write!(
            code,
            "Give {{ id: {:?}, kind: {}, name: {:?}, offer: {:?}, value: {}, hours: {}, money: {}, needs: {:?}, counts_when: {:?}, requires: {} }},",
            g.id,
            kind(&g.kind).map_err(fail)?,
            g.name,
            g.offer,
            worth(g.value).map_err(fail)?,
            g.hours,
            g.money,
            g.needs,
            g.counts_when,
            requires(&gets, g.min_balance, g.min_gives, g.needs_kind.as_deref(), &g.after).map_err(fail)?,
        );
    }
    code += "], gets: &[";
    for g in &c.get {
        let fail = |e| format!("get {}: {e}", g.id);
        let _ = write!(
            code,
            "Get {{ id: {:?}, kind: {}, name: {:?}, cost: {}, needs: {:?}, requires: {} }},",
            g.id,
            kind(&g.kind).map_err(fail)?,
            g.name,
            worth(g.cost).map_err(fail)?,
            g.needs,
            requires(&gets, g.min_balance, g.min_gives, g.needs_kind.as_deref(), &g.after).map_err(fail)?,
        );
    }
    code += "] };\n";
    Ok(code)
}

fn requires(
    gets: &[&str],
    min_balance: u8,
    min_gives: u8,
    needs_kind: Option<&str>,
    after: &[String],
) -> Result<String, String> {
    let kind = match needs_kind {
        Some(id) => format!("Some({})", kind(id)?),
        None => "None".into(),
    };
    let mut positions = Vec::new();
    for id in after {
        positions.push(gets.iter().position(|g| g == id).ok_or(format!("no get {id}"))?);
    }
    Ok(format!(
        "Requires {{ min_balance: {min_balance}, min_gives: {min_gives}, kind: {kind}, after: &{positions:?} }}"
    ))
}

fn worth(number: u8) -> Result<String, String> {
    let position =
        SCALE.iter().position(|s| *s == number).ok_or(format!("{number} is not one of {SCALE:?}"))?;
    Ok(format!("Worth::ALL[{position}]"))
}

fn kind(id: &str) -> Result<String, String> {
    if KINDS.contains(&id) {
        Ok(format!("Kind::{}", pascal(id)))
    } else {
        Err(format!("{id} is not one of {KINDS:?}"))
    }
}

/// `give_get` or `give-get` as `GiveGet`.
pub fn pascal(id: &str) -> String {
    id.split(['-', '_'])
        .map(|part| {
            part.chars().take(1).flat_map(char::to_uppercase).chain(part.chars().skip(1)).collect::<String>()
        })
        .collect()
}
