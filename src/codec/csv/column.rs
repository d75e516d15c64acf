//! The columns a list may have, found by their names.

include!(concat!(env!("OUT_DIR"), "/columns.rs"));

/// A column: what people read, and what it may be called.
#[derive(Debug)]
pub struct Column {
    /// For a person.
    pub label: &'static str,
    /// The names it is found by.
    pub names: &'static [&'static str],
}

/// What a column fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The partner's name, the only one that is needed.
    Name,
    /// Where its website is.
    Website,
    /// Whether it is worked on.
    Focus,
    /// Whether it is out of the way.
    Archived,
    /// Do we sell to the same companies.
    Customers,
    /// A named account for a first win.
    FirstWin,
    /// Do the offers go together.
    OfferFit,
    /// Do we know somebody there.
    WayIn,
    /// Have they people for it.
    Capacity,
    /// How much the two compete.
    Conflict,
    /// When a signal was seen.
    SignalDate,
    /// How much it says.
    SignalStrength,
    /// What it was.
    SignalNote,
    /// Where it can be looked up.
    SignalLink,
}

impl Field {
    /// Every field, in the order of the columns.
    pub const ALL: [Field; 14] = [
        Field::Name,
        Field::Website,
        Field::Focus,
        Field::Archived,
        Field::Customers,
        Field::FirstWin,
        Field::OfferFit,
        Field::WayIn,
        Field::Capacity,
        Field::Conflict,
        Field::SignalDate,
        Field::SignalStrength,
        Field::SignalNote,
        Field::SignalLink,
    ];

    /// What a person reads.
    pub fn label(self) -> &'static str {
        COLUMNS.get(self as usize).map_or("", |column| column.label)
    }

    /// The field a column of this name fills.
    pub fn of(name: &str) -> Option<Field> {
        let at = COLUMNS.iter().position(|column| column.names.iter().any(|known| alike(known, name)))?;
        Field::ALL.get(at).copied()
    }
}

/// Whether two names differ in case, spaces and signs only.
fn alike(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.bytes(), b.bytes());
    loop {
        let (x, y) = (letter(&mut a), letter(&mut b));
        if x != y {
            return false;
        }
        if x.is_none() {
            return true;
        }
    }
}

/// The next byte that counts in a name.
fn letter(bytes: &mut std::str::Bytes) -> Option<u8> {
    bytes.find(|b| b.is_ascii_alphanumeric() || !b.is_ascii()).map(|b| b.to_ascii_lowercase())
}

/// What a cell says with a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Yes,
    No,
    Unknown,
    Weak,
    Clear,
    Strong,
}

impl Word {
    /// Whether a cell says it.
    pub(super) fn is(self, cell: &str) -> bool {
        let words = match self {
            Word::Yes => YES,
            Word::No => NO,
            Word::Unknown => UNKNOWN,
            Word::Weak => WEAK,
            Word::Clear => CLEAR,
            Word::Strong => STRONG,
        };
        words.iter().any(|word| word.eq_ignore_ascii_case(cell))
    }
}
