//! A list: its rows, and which column fills what.

use super::cells::{Row, Separator, read};
use super::column::Field;

/// Columns beyond this one are left out.
pub const MOST_COLUMNS: usize = 60;

/// A list as it was understood.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// What stands between cells.
    pub separator: Separator,
    /// Whether the first row names the columns.
    pub has_header: bool,
    /// What each column fills; `None` is left out. No field is filled by two columns.
    pub fields: Vec<Option<Field>>,
    rows: Vec<Row>,
}

impl List {
    /// Reads a list. Without any known name in its first row the first column is taken for the names of partners.
    pub fn read(text: &str) -> List {
        let list = List::separated(text, Separator::of(text));
        let width = list.rows.first().map_or(0, |row| row.cells.len());
        let is_even = list.rows.iter().all(|row| row.cells.len() == width);
        // Lines that differ in their commas are names that have commas.
        if list.has_header || is_even { list } else { List::separated(text, Separator::Nothing) }
    }

    /// Reads a list with this between its cells.
    pub fn separated(text: &str, separator: Separator) -> List {
        let mut rows = read(text, separator);
        // A first line of Excel's own, which names what separates.
        let is_own = |cell: &String| cell.len() <= 5 && cell.starts_with("sep=");
        if rows.first().and_then(|row| row.cells.first()).is_some_and(is_own) {
            rows.remove(0);
        }
        // A known name counts, too, where its column is beyond those that are read.
        let has_header =
            rows.first().is_some_and(|row| row.cells.iter().any(|name| Field::of(name).is_some()));
        let mut list = List { separator, has_header, fields: Vec::new(), rows };
        list.set_header(has_header);
        list
    }

    /// Says whether the first row names the columns; the columns are found anew.
    pub fn set_header(&mut self, has_header: bool) {
        self.has_header = has_header;
        self.fields.clear();
        if has_header {
            for name in self.rows.first().map_or(&[][..], |row| &row.cells[..]) {
                let field = Field::of(name).filter(|field| !self.fields.contains(&Some(*field)));
                self.fields.push(field);
            }
        } else {
            let width = self.rows.iter().fold(0, |width, row| width.max(row.cells.len()));
            self.fields.resize(width, None);
            if let Some(first) = self.fields.first_mut() {
                *first = Some(Field::Name);
            }
        }
        self.fields.truncate(MOST_COLUMNS);
    }

    /// Says what a column fills; another column that did is left out.
    pub fn set_field(&mut self, column: usize, field: Option<Field>) {
        for (at, other) in self.fields.iter_mut().enumerate() {
            if at == column {
                *other = field;
            } else if *other == field {
                *other = None;
            }
        }
    }

    /// Whether a column holds the names.
    pub fn has_names(&self) -> bool {
        self.fields.contains(&Some(Field::Name))
    }

    /// The row that names the columns.
    pub fn header(&self) -> Option<&Row> {
        self.rows.first().filter(|_| self.has_header)
    }

    /// The rows that may become partners.
    pub fn rows(&self) -> &[Row] {
        self.rows.get(usize::from(self.has_header)..).unwrap_or_default()
    }

    /// How many cells a row may have: those of the header.
    pub fn width(&self) -> usize {
        self.header().map_or(usize::MAX, |row| row.cells.len())
    }

    /// What a row holds for a field.
    pub(super) fn cell<'a>(&self, row: &'a Row, field: Field) -> &'a str {
        let at = self.fields.iter().position(|f| *f == Some(field));
        at.and_then(|at| row.cells.get(at)).map_or("", |cell| cell.trim_ascii())
    }
}
