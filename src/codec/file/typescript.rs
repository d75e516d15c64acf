//! The shape of a file as a TypeScript type, from the same walk that reads and writes files.

use super::{FORMAT, Problem};
use crate::codec::form::{Form, Shape, Text};
use crate::model::{Assessment, Day, Rubric};

/// The body of the type: what [`read`](super::read) takes and [`write`](super::write) gives.
pub fn typescript() -> String {
    // An answer is a word, an object with a word, or an object with a level; the states of gives and gets differ.
    let ways: [Way; 4] = [(|_| true, 0), (|key| key == "level", 0), (|_| false, 0), (|_| false, 2)];
    let mut whole = Type::Object(vec![
        Field { key: "format", is_needed: true, of: Type::word(FORMAT) },
        Field {
            key: "edition",
            is_needed: true,
            of: Type::Union(Rubric::all().map(|r| Type::word(r.edition)).collect()),
        },
    ]);
    for (is_text, direction) in ways {
        let mut typer = Typer { open: vec![("", Type::Object(Vec::new()))], is_text, direction };
        super::walk(&mut typer, &mut Assessment::new(Day::FIRST));
        if let Some((_, seen)) = typer.open.pop() {
            whole.join(seen);
        }
    }
    whole.print(0)
}

/// A way to walk: what is a text, and the direction's code.
type Way = (fn(&str) -> bool, u64);

/// A TypeScript type.
#[derive(Debug, Clone, PartialEq)]
enum Type {
    Plain(String),
    Union(Vec<Type>),
    List(Box<Type>),
    Object(Vec<Field>),
}

#[derive(Debug, Clone, PartialEq)]
struct Field {
    key: &'static str,
    is_needed: bool,
    of: Type,
}

/// From how many fields of one type on they are written together.
const ALIKE: usize = 4;

impl Type {
    fn word(word: &str) -> Type {
        Type::Plain(format!("{word:?}"))
    }

    fn of(shape: &Shape) -> Type {
        match shape {
            Shape::Flag | Shape::Mark => Type::Plain("boolean".into()),
            // A few levels are worth naming; days of a half-life are not.
            Shape::Whole(low, high) if high - low < 9 => {
                Type::Union((*low..=*high).map(|n| Type::Plain(n.to_string())).collect())
            }
            Shape::Whole(..) | Shape::Hours => Type::Plain("number".into()),
            Shape::Numbers(all) => Type::Union(all.iter().map(|n| Type::Plain(n.to_string())).collect()),
            Shape::Words(all) => Type::Union(all.iter().map(|word| Type::word(word)).collect()),
            Shape::Day => Type::Plain("Day".into()),
        }
    }

    /// Takes in what another walk saw in the same place.
    fn join(&mut self, other: Type) {
        match (&mut *self, other) {
            (Type::Object(fields), Type::Object(more)) => {
                for field in more {
                    match fields.iter_mut().find(|known| known.key == field.key) {
                        Some(known) => known.of.join(field.of),
                        None => fields.push(field),
                    }
                }
            }
            (Type::List(item), Type::List(more)) => item.join(*more),
            (Type::Union(all), Type::Union(more)) => more.into_iter().for_each(|one| {
                if !all.contains(&one) {
                    all.push(one);
                }
            }),
            (Type::Union(all), object @ Type::Object(_)) => {
                match all.iter_mut().find(|one| matches!(one, Type::Object(_))) {
                    Some(known) => known.join(object),
                    None => all.push(object),
                }
            }
            _ => {}
        }
    }

    fn print(&self, depth: usize) -> String {
        match self {
            Type::Plain(text) => text.clone(),
            Type::Union(all) => all.iter().map(|one| one.print(depth)).collect::<Vec<_>>().join(" | "),
            Type::List(item) => format!("Array<{}>", item.print(depth)),
            Type::Object(fields) => {
                let alike = fields.split_first().is_some_and(|(first, rest)| {
                    rest.len() >= ALIKE && rest.iter().all(|f| f.of == first.of && !f.is_needed)
                });
                if alike {
                    let keys: Vec<String> = fields.iter().map(|f| format!("{:?}", f.key)).collect();
                    let of = fields.first().map(|f| f.of.print(depth)).unwrap_or_default();
                    return format!("{{ [key in {}]?: {of} | null }}", keys.join(" | "));
                }
                let indent = "  ".repeat(depth);
                let mut text = String::from("{\n");
                for Field { key, is_needed, of } in fields {
                    let key = if key.contains('-') { format!("{key:?}") } else { (*key).to_owned() };
                    let of = of.print(depth + 1);
                    let rest = if *is_needed { format!(": {of}") } else { format!("?: {of} | null") };
                    text += &format!("{indent}  {key}{rest};\n");
                }
                text + &indent + "}"
            }
        }
    }
}

/// A form that fills in nothing and notes what is asked for.
struct Typer {
    open: Vec<(&'static str, Type)>,
    is_text: fn(&str) -> bool,
    direction: u64,
}

impl Typer {
    fn put(&mut self, key: &'static str, is_needed: bool, of: Type) {
        match self.open.last_mut() {
            Some((_, Type::Object(fields))) => fields.push(Field { key, is_needed, of }),
            Some((_, Type::List(item))) => **item = of,
            _ => {}
        }
    }
}

impl Form for Typer {
    fn code(&mut self, key: &'static str, shape: &Shape, _code: u64) -> u64 {
        self.put(key, false, Type::of(shape));
        if key == "direction" { self.direction } else { 0 }
    }

    fn text(&mut self, key: &'static str, sort: Text, _text: &mut String) {
        self.put(key, sort == Text::Name, Type::Plain("string".into()));
    }

    fn object(&mut self, key: &'static str, _is_there: bool) -> bool {
        self.open.push((key, Type::Object(Vec::new())));
        true
    }

    fn list(&mut self, key: &'static str, _count: usize) -> usize {
        self.open.push((key, Type::List(Box::new(Type::Object(Vec::new())))));
        1
    }

    fn item(&mut self, _at: usize) {
        self.object("", true);
    }

    fn close(&mut self) {
        if let Some((key, of)) = self.open.pop() {
            self.put(key, false, of);
        }
    }

    fn is_text(&self, key: &str, _is_text: bool) -> bool {
        (self.is_text)(key)
    }

    fn fail(&mut self, key: &str, problem: Problem) {
        if let (Some((_, Type::Object(fields))), Problem::Missing) = (self.open.last_mut(), problem)
            && let Some(field) = fields.iter_mut().find(|field| field.key == key)
        {
            field.is_needed = true;
        }
    }
}
