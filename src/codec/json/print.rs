//! A tree into JSON text.

use super::{Decimals, EXACT, Json, ten_to};

/// Most decimals that are written here.
const SHORT: usize = 4;

impl Json {
    /// Writes JSON text: in one line for a machine, or indented as a person would.
    ///
    /// ```
    /// use partner_fit::codec::{Decimals, Json};
    /// let json = Json::List(vec![Json::Number(1.5), "a\nb".into()]);
    /// assert_eq!(json.print(false, Decimals::OWN), r#"[1.5,"a\nb"]"#);
    /// ```
    pub fn print(&self, is_indented: bool, decimals: Decimals) -> String {
        let mut printer = Printer { text: String::new(), is_indented, depth: 0, decimals };
        printer.value(self);
        printer.text
    }
}

struct Printer {
    text: String,
    is_indented: bool,
    depth: usize,
    decimals: Decimals,
}

impl Printer {
    fn value(&mut self, json: &Json) {
        match json {
            Json::Null => self.text.push_str("null"),
            Json::Bool(true) => self.text.push_str("true"),
            Json::Bool(false) => self.text.push_str("false"),
            Json::Number(number) => self.number(*number),
            Json::Text(text) => self.string(text),
            Json::Printed(text) => self.text.push_str(text),
            Json::List(items) => {
                self.open('[');
                for (at, item) in items.iter().enumerate() {
                    self.line(at > 0);
                    self.value(item);
                }
                self.close(']', items.is_empty());
            }
            Json::Object(fields) => {
                self.open('{');
                for (at, (key, value)) in fields.iter().enumerate() {
                    self.line(at > 0);
                    self.string(key);
                    self.text.push(':');
                    if self.is_indented {
                        self.text.push(' ');
                    }
                    self.value(value);
                }
                self.close('}', fields.is_empty());
            }
        }
    }

    fn open(&mut self, mark: char) {
        self.text.push(mark);
        self.depth += 1;
    }

    fn close(&mut self, mark: char, is_empty: bool) {
        self.depth -= 1;
        if !is_empty {
            self.line(false);
        }
        self.text.push(mark);
    }

    /// Begins a line, after what may stand before.
    fn line(&mut self, follows: bool) {
        if follows {
            self.text.push(',');
        }
        if self.is_indented {
            self.text.push('\n');
            for _ in 0..self.depth {
                self.text.push_str("  ");
            }
        }
    }

    fn string(&mut self, string: &str) {
        self.text.push('"');
        let mut done = 0;
        for (at, byte) in string.bytes().enumerate() {
            let short = match byte {
                b'"' | b'\\' => byte,
                b'\n' => b'n',
                b'\r' => b'r',
                b'\t' => b't',
                0..=31 => b'u',
                _ => continue,
            };
            self.text.push_str(string.get(done..at).unwrap_or_default());
            done = at + 1;
            self.text.push('\\');
            self.text.push(char::from(short));
            if short == b'u' {
                self.text.push_str("00");
                for digit in [byte / 16, byte % 16] {
                    self.text.extend(char::from_digit(digit.into(), 16));
                }
            }
        }
        self.text.push_str(string.get(done..).unwrap_or_default());
        self.text.push('"');
    }

    fn number(&mut self, number: f64) {
        if !number.is_finite() {
            return self.text.push_str("null");
        }
        for decimals in 0..=SHORT {
            let ten = ten_to(decimals) as f64;
            let scaled = number * ten;
            if scaled.abs() >= EXACT {
                break;
            }
            let whole = (scaled + 0.5_f64.copysign(scaled)) as i64;
            if whole as f64 / ten == number {
                return self.decimal(number < 0.0, whole.unsigned_abs(), decimals);
            }
        }
        self.text.push_str(&(self.decimals.write)(number));
    }

    fn decimal(&mut self, is_negative: bool, number: u64, decimals: usize) {
        if is_negative {
            self.text.push('-');
        }
        let ten = ten_to(decimals);
        self.text.push_str(&(number / ten).to_string());
        if decimals > 0 {
            // A one in front keeps the zeros after the point.
            let after = (ten + number % ten).to_string();
            self.text.push('.');
            self.text.push_str(after.get(1..).unwrap_or_default());
        }
    }
}
