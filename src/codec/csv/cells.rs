//! Text to rows of cells, as RFC 4180 has it, with any usual separator.

/// What stands between two cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// As in what is copied out of a spreadsheet.
    Tab,
    /// As where the comma is the decimal sign.
    Semicolon,
    /// As in most CSV files.
    Comma,
    /// Nothing: a line is a cell.
    Nothing,
}

impl Separator {
    /// Every separator; the rarer it is in names, the earlier.
    pub const ALL: [Separator; 4] =
        [Separator::Tab, Separator::Semicolon, Separator::Comma, Separator::Nothing];

    pub(super) const fn byte(self) -> Option<u8> {
        match self {
            Separator::Comma => Some(b','),
            Separator::Semicolon => Some(b';'),
            Separator::Tab => Some(b'\t'),
            Separator::Nothing => None,
        }
    }

    /// The one that stands most often in the first line with something in it, outside quotes.
    pub fn of(text: &str) -> Separator {
        let mut counts = [0; 4];
        let mut quoted = false;
        let mut blank = true;
        for byte in text.bytes() {
            match byte {
                b'"' => quoted = !quoted,
                b'\n' | b'\r' if !quoted && !blank => break,
                _ => {}
            }
            blank &= byte.is_ascii_whitespace();
            if !quoted && let Some(at) = Separator::ALL.iter().position(|s| s.byte() == Some(byte)) {
                counts[at] += 1;
            }
        }
        let most = counts.iter().copied().fold(0, usize::max);
        Separator::ALL
            .into_iter()
            .zip(counts)
            .find(|(_, n)| *n == most && *n > 0)
            .map_or(Separator::Nothing, |(s, _)| s)
    }
}

/// A row that has something in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The line it begins on, counted from 1 as editors do.
    pub line: usize,
    /// Its cells as they stand there, without quotes.
    pub cells: Vec<String>,
    /// Whether a quote in it has no end where one could be. Then its one cell is the line as it stands, and reading went
    /// on with the next line: one bad quote does not swallow what follows.
    pub broken: bool,
}

/// The rows of a text, without blank ones.
pub fn read(text: &str, separator: Separator) -> Vec<Row> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut scan = Scan { text, at: 0, line: 1, separator: separator.byte() };
    let mut rows = Vec::new();
    while scan.at < text.len() {
        let row = scan.row();
        if row.cells.iter().any(|cell| !cell.trim_ascii().is_empty()) {
            rows.push(row);
        }
    }
    rows
}

/// Where reading has come to.
struct Scan<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    separator: Option<u8>,
}

impl Scan<'_> {
    fn row(&mut self) -> Row {
        let (start, line) = (self.at, self.line);
        let mut row = Row { line, cells: Vec::new(), broken: false };
        while let Some(cell) = self.cell() {
            row.cells.push(cell);
            if self.peek().is_none() || self.peek() != self.separator {
                self.end_line();
                return row;
            }
            self.at += 1;
        }
        (self.at, self.line, row.broken) = (start, line, true);
        row.cells = vec![self.plain(None)];
        self.end_line();
        row
    }

    /// The next cell; `None` where its quotes make no sense.
    fn cell(&mut self) -> Option<String> {
        let start = self.at;
        self.skip_spaces();
        if self.peek() != Some(b'"') {
            self.at = start;
            return Some(self.plain(self.separator));
        }
        let mut cell = String::new();
        loop {
            // Past the quote, up to the next; a quote right after that is one of the cell's own.
            self.at += 1;
            let rest = self.text.get(self.at..)?;
            let part = rest.get(..rest.bytes().position(|b| b == b'"')?)?;
            self.line += breaks(part);
            cell.push_str(part);
            self.at += part.len() + 1;
            if self.peek() != Some(b'"') {
                break;
            }
            cell.push('"');
        }
        self.skip_spaces();
        let ends = self.peek().is_none_or(|b| is_break(b) || Some(b) == self.separator);
        ends.then_some(cell)
    }

    /// What stands before the separator or the end of the line.
    fn plain(&mut self, separator: Option<u8>) -> String {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let end = rest.bytes().position(|b| is_break(b) || Some(b) == separator).unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or_default().into()
    }

    fn end_line(&mut self) {
        let is_cr = self.peek() == Some(b'\r');
        self.at += 1;
        if is_cr && self.peek() == Some(b'\n') {
            self.at += 1;
        }
        self.line += 1;
    }

    fn skip_spaces(&mut self) {
        while self.peek() == Some(b' ') {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}

fn is_break(byte: u8) -> bool {
    byte == b'\n' || byte == b'\r'
}

/// How many lines end in a text.
fn breaks(text: &str) -> usize {
    let mut count = 0;
    let mut before = 0;
    for byte in text.bytes() {
        count += usize::from(is_break(byte) && !(byte == b'\n' && before == b'\r'));
        before = byte;
    }
    count
}
