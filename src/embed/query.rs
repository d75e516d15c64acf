//! A query string in its parts, both ways.

/// The value of a name; of a repeated one, the first. `None` where it is not there.
pub(super) fn value(query: &str, name: &str) -> Option<String> {
    let pairs = query.strip_prefix('?').unwrap_or(query).split('&');
    let mut found = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    found.find(|(key, _)| *key == name).map(|(_, value)| decoded(value))
}

/// Adds a name and its value.
pub(super) fn add(query: &mut String, name: &str, value: &str) {
    query.push(if query.is_empty() { '?' } else { '&' });
    query.push_str(name);
    query.push('=');
    for byte in value.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => query.push(byte.into()),
            _ => {
                query.push('%');
                query.push(hex(byte / 16));
                query.push(hex(byte % 16));
            }
        }
    }
}

fn hex(digit: u8) -> char {
    char::from_digit(digit.into(), 16).unwrap_or('0').to_ascii_uppercase()
}

/// The text that stands percent-encoded; what is not well-formed is taken as it is, and nothing of what is not UTF-8.
fn decoded(value: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = value.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        let code = |at: usize| after.get(at).and_then(|digit| char::from(*digit).to_digit(16));
        match (first, code(0), code(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push((16 * high + low) as u8);
                rest = after.get(2..).unwrap_or_default();
            }
            (b'+', ..) => bytes.push(b' '),
            (byte, ..) => bytes.push(*byte),
        }
    }
    String::from_utf8(bytes).unwrap_or_default()
}
