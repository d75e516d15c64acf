//! Partners from a list: text out of a CSV file or a spreadsheet, columns found by name, a partner or a reason per row.
//!
//! [`List::read`] finds rows and columns and never fails; [`check`] says which rows become partners and why the others
//! don't. Both are fast enough to be done again at every change.

mod cells;
mod column;
mod list;
mod row;
mod seen;

pub use cells::{Row, Separator, read as read_rows};
pub use column::{Column, Field};
pub use list::{List, MOST_COLUMNS};
pub use row::{Bad, Checked, Problem, check};

/// Largest list worth reading, in bytes.
pub const LARGEST_LIST: usize = 5_000_000;

/// Rows as text, with this between cells. Every row ends in a line break; one that could not be read is written as it was.
pub fn write<'a>(rows: impl Iterator<Item = &'a Row>, separator: Separator) -> String {
    let mut text = String::new();
    for row in rows {
        for (at, cell) in row.cells.iter().enumerate() {
            if let Some(sign) = separator.byte().filter(|_| at > 0) {
                text.push(char::from(sign));
            }
            if row.broken {
                text.push_str(cell);
            } else {
                write_cell(&mut text, cell);
            }
        }
        text.push('\n');
    }
    text
}

/// A cell in quotes where it needs them, and where a reader might take its edge for something else.
fn write_cell(text: &mut String, cell: &str) {
    let signs = [b',', b';', b'\t', b'"', b'\n', b'\r'];
    if cell.bytes().any(|b| signs.contains(&b)) || cell.starts_with('\u{feff}') {
        text.push('"');
        for c in cell.chars() {
            if c == '"' {
                text.push('"');
            }
            text.push(c);
        }
        text.push('"');
    } else {
        text.push_str(cell);
    }
}
