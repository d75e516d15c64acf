//! JSON text into a tree.

use super::{DEEPEST, Decimals, Json};
use std::rc::Rc;

/// Most keys that are shared: our own formats have sixty.
const MOST_SHARED: usize = 100;

impl Json {
    /// Reads JSON text; `None` for what is not JSON, or nested too deep. Half a surrogate becomes U+FFFD.
    ///
    /// ```
    /// use partner_fit::codec::{Decimals, Json};
    /// let read = |text| Json::parse(text, Decimals::OWN);
    /// assert_eq!(read(" [1.5, \"\\u00e4\"] "), Some(Json::List(vec![Json::Number(1.5), "ä".into()])));
    /// assert_eq!(read("[1,]"), None);
    /// ```
    pub fn parse(text: &str, decimals: Decimals) -> Option<Json> {
        let mut parser = Parser::new(text, decimals);
        let json = parser.value(DEEPEST)?;
        parser.space();
        (parser.at == text.len()).then_some(json)
    }

    /// The fields of an object before the first list or object in it, without a look at the rest; `None` where they are
    /// no JSON.
    pub fn head(text: &str, decimals: Decimals) -> Option<Json> {
        let mut parser = Parser::new(text, decimals);
        parser.space();
        let mut fields = Vec::new();
        let mut mark = b'{';
        while parser.next(mark) {
            let key = parser.key()?;
            if matches!(parser.peek(), b'{' | b'[') {
                break;
            }
            fields.push((key, parser.value(0)?));
            parser.space();
            mark = b',';
        }
        Some(Json::Object(fields))
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    decimals: Decimals,
    /// Keys that were there before, and which of them is likely to be next: that after the one before.
    keys: Vec<Rc<str>>,
    likely: usize,
    /// Fields and items of what is open, so that each list is made once and in its size.
    fields: Vec<(Rc<str>, Json)>,
    items: Vec<Json>,
}

impl<'a> Parser<'a> {
    fn new(text: &'a str, decimals: Decimals) -> Parser<'a> {
        let (keys, fields, items) = (Vec::new(), Vec::new(), Vec::new());
        Parser { text, at: 0, decimals, keys, likely: 0, fields, items }
    }

    /// The byte that is next; 0, which is nowhere allowed, at the end.
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or_default()
    }

    /// Goes on if this is next.
    fn next(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == byte;
        self.at += usize::from(is_next);
        is_next
    }

    fn space(&mut self) {
        while matches!(self.peek(), b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
    }

    fn value(&mut self, room: u8) -> Option<Json> {
        self.space();
        match self.peek() {
            b'"' => self.string().map(Json::Text),
            b'{' => {
                let start = self.fields.len();
                while self.goes_on(b'}', self.fields.len() == start)? {
                    let key = self.key()?;
                    let value = self.value(room.checked_sub(1)?)?;
                    self.fields.push((key, value));
                }
                Some(Json::Object(self.fields.split_off(start)))
            }
            b'[' => {
                let start = self.items.len();
                while self.goes_on(b']', self.items.len() == start)? {
                    let item = self.value(room.checked_sub(1)?)?;
                    self.items.push(item);
                }
                Some(Json::List(self.items.split_off(start)))
            }
            b't' => self.word("true", Json::Bool(true)),
            b'f' => self.word("false", Json::Bool(false)),
            b'n' => self.word("null", Json::Null),
            _ => self.number(),
        }
    }

    /// Whether a list or an object has another item, which is next then; `None` where neither that nor its end is there.
    fn goes_on(&mut self, end: u8, is_first: bool) -> Option<bool> {
        if is_first {
            // What opened it.
            self.at += 1;
        }
        self.space();
        if self.next(end) {
            return Some(false);
        }
        (is_first || self.next(b',')).then_some(true)
    }

    /// A key with its colon, up to its value.
    fn key(&mut self) -> Option<Rc<str>> {
        self.space();
        let key = if self.is_likely() { self.keys.get(self.likely)?.clone() } else { self.new_key()? };
        self.likely += 1;
        self.space();
        let has_colon = self.next(b':');
        self.space();
        has_colon.then_some(key)
    }

    /// Goes on behind the key that is likely to be next, if it is.
    fn is_likely(&mut self) -> bool {
        let Some(key) = self.keys.get(self.likely) else { return false };
        let rest = self.text.get(self.at..).and_then(|text| text.strip_prefix('"'));
        let is_next =
            rest.and_then(|text| text.strip_prefix(&**key)).is_some_and(|text| text.starts_with('"'));
        self.at += if is_next { key.len() + 2 } else { 0 };
        is_next
    }

    fn new_key(&mut self) -> Option<Rc<str>> {
        let start = self.at;
        let key = (self.peek() == b'"').then(|| self.string())??;
        // One with a backslash looks different next time.
        let is_plain = self.at - start == key.len() + 2;
        if let Some(at) = self.keys.iter().position(|other| **other == *key) {
            self.likely = at;
            return self.keys.get(at).cloned();
        }
        let key: Rc<str> = key.into();
        if is_plain && self.keys.len() < MOST_SHARED {
            self.likely = self.keys.len();
            self.keys.push(key.clone());
        }
        Some(key)
    }

    fn word(&mut self, word: &str, json: Json) -> Option<Json> {
        let is_there = self.text.get(self.at..)?.starts_with(word);
        self.at += word.len();
        is_there.then_some(json)
    }

    /// A string, from its quote on.
    fn string(&mut self) -> Option<String> {
        self.at += 1;
        let mut string = String::new();
        loop {
            let start = self.at;
            while !matches!(self.peek(), b'"' | b'\\' | 0..=31) {
                self.at += 1;
            }
            string.push_str(self.text.get(start..self.at)?);
            if self.next(b'"') {
                return Some(string);
            }
            if !self.next(b'\\') {
                return None;
            }
            string.push(self.escaped()?);
        }
    }

    /// What stands after a backslash.
    fn escaped(&mut self) -> Option<char> {
        let byte = self.peek();
        self.at += 1;
        Some(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let code = self.hex()?;
                let after = self.at;
                if (0xD800..0xDC00).contains(&code) && self.next(b'\\') && self.next(b'u') {
                    let low = self.hex()?;
                    if (0xDC00..0xE000).contains(&low) {
                        return char::from_u32(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00));
                    }
                }
                if (0xD800..0xDC00).contains(&code) {
                    // What came after was no second half, and stands for itself.
                    self.at = after;
                }
                char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            _ => return None,
        })
    }

    fn hex(&mut self) -> Option<u32> {
        let mut code = 0;
        for _ in 0..4 {
            code = 16 * code + char::from(self.peek()).to_digit(16)?;
            self.at += 1;
        }
        Some(code)
    }

    fn number(&mut self) -> Option<Json> {
        let start = self.at;
        let is_negative = self.next(b'-');
        let mut digits = self.at;
        let mut whole = 0;
        let starts_with_zero = self.peek() == b'0';
        self.digits(&mut whole)?;
        if starts_with_zero && self.at > digits + 1 {
            return None;
        }
        digits = self.at - digits;
        let mut decimals = 0;
        if self.next(b'.') {
            decimals = self.at;
            self.digits(&mut whole)?;
            decimals = self.at - decimals;
        }
        let mut is_short = digits + decimals <= 15;
        if self.next(b'e') || self.next(b'E') {
            is_short = false;
            let _ = self.next(b'-') || self.next(b'+');
            self.digits(&mut whole)?;
        }
        if !is_short {
            return Some(Json::Number((self.decimals.read)(self.text.get(start..self.at)?)));
        }
        // Both are exact, so this is the nearest float.
        let mut number = whole as f64 / super::ten_to(decimals) as f64;
        if is_negative {
            number = -number;
        }
        Some(Json::Number(number))
    }

    /// At least one digit.
    fn digits(&mut self, number: &mut u64) -> Option<()> {
        let start = self.at;
        while self.peek().is_ascii_digit() {
            // Too many of them are not looked at.
            *number = number.wrapping_mul(10).wrapping_add(u64::from(self.peek() - b'0'));
            self.at += 1;
        }
        (self.at > start).then_some(())
    }
}
