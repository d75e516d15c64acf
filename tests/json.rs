//! JSON text, beside another reader and writer of it.

use partner_fit::codec::{Decimals, Json};

fn read(text: &str) -> Option<Json> {
    Json::parse(text, Decimals::OWN)
}

fn number(number: f64) -> Json {
    Json::Number(number)
}

#[track_caller]
fn check(text: &str, json: Json) {
    assert_eq!(read(text), Some(json), "{text}");
}

#[test]
fn what_is_json() {
    check("null", Json::Null);
    check(" \t\r\n true ", Json::Bool(true));
    check("false", Json::Bool(false));
    check("0", number(0.0));
    check("-0", number(0.0));
    check("-12.50", number(-12.5));
    check("0.1", number(0.1));
    check("123456789012345", number(123_456_789_012_345.0));
    check("1234567890123456789", number(1_234_567_890_123_456_789.0));
    check("99999999999999999999999", number(1e23));
    check("1e3", number(1000.0));
    check("-2.5E-3", number(-0.0025));
    check("0.300000000000000044", number(0.300_000_000_000_000_04));
    check("\"\"", Json::Text(String::new()));
    check(r#""a\"\\\/\b\f\n\r\tb""#, Json::from("a\"\\/\u{8}\u{c}\n\r\tb"));
    check(r#""\u00e9\u20AC\ud83e\udd80""#, Json::from("é€\u{1f980}"));
    check("\"é\u{1f980}\u{7f}\u{2028}\"", Json::from("é\u{1f980}\u{7f}\u{2028}"));
    check("[]", Json::List(Vec::new()));
    check("[ 1 , [ ] ]", Json::List(vec![number(1.0), Json::List(Vec::new())]));
    check("{}", Json::Object(Vec::new()));
    check(r#"[{"a\"b":1,"c":2},{"a\"b":1,"c":2},{"c":2,"a":1,"":3}]"#, {
        let one = Json::Object(vec![("a\"b".into(), number(1.0)), ("c".into(), number(2.0))]);
        let other = [("c", 2.0), ("a", 1.0), ("", 3.0)].map(|(key, value)| (key.into(), number(value)));
        Json::List(vec![one.clone(), one, Json::Object(other.to_vec())])
    });
    check("{ \"a\" : { } }", Json::Object(vec![("a".into(), Json::Object(Vec::new()))]));
}

/// As browsers have it: half a character is a replacement character.
#[test]
fn half_surrogates_are_replaced() {
    for text in [r#""\ud800""#, r#""\udc00""#] {
        check(text, Json::from("\u{fffd}"));
    }
    check(r#""\ud800\n""#, Json::from("\u{fffd}\n"));
    check(r#""\ud800\ud83e\udd80""#, Json::from("\u{fffd}\u{1f980}"));
    check(r#""\ud800\u0041""#, Json::from("\u{fffd}A"));
}

#[test]
fn what_is_not_json() {
    for text in [
        "",
        " ",
        "{",
        "}",
        "[",
        "]",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{1:1}",
        "{,}",
        "nul",
        "nulll",
        "True",
        "undefined",
        "NaN",
        "Infinity",
        "01",
        "-",
        "+1",
        ".5",
        "1.",
        "1.e3",
        "1e",
        "1e+",
        "0x10",
        "--1",
        "\"",
        "\"\\\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\u+123\"",
        "\"a\nb\"",
        "\"\0\"",
        "'a'",
        "1 1",
        r#"[{"a\"b":1},{"a"b":1}]"#,
        "\u{feff}1",
        "\u{a0}1",
        "[1]]",
        "/**/1",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn nothing_is_nested_deeper_than_our_own_formats_could_be() {
    let nested = |depth: usize| ["[".repeat(depth), "]".repeat(depth)].concat();
    assert!(read(&nested(64)).is_some());
    for text in [nested(66), "[".repeat(1_000_000), "{\"a\":".repeat(1_000_000)] {
        assert_eq!(read(&text), None, "{}", &text[..10]);
    }
}

#[test]
fn deep_nesting_is_an_error_and_no_overflow() {
    let nested = |open: &str, close: &str, n: usize| format!("{}{}", open.repeat(n), close.repeat(n));
    // serde_json has a limit of its own, 128.
    assert!(serde_json::from_str::<Json>(&nested("[", "]", 64)).is_ok());
    assert!(serde_json::from_str::<Json>(&nested("[", "]", 65)).is_err());
    assert!(serde_json::from_str::<Json>(&nested("[", "]", 100_000)).is_err());
    assert!(serde_json::from_str::<Json>(&"{\"a\":".repeat(65)).is_err());
}

#[test]
fn the_head_of_an_object_ends_at_the_first_list_or_object() {
    let head = |text: &str| Json::head(text, Decimals::OWN);
    let fields = |all: &[(&str, Json)]| {
        Some(Json::Object(all.iter().map(|(key, value)| ((*key).into(), value.clone())).collect()))
    };
    let one = [("a", number(1.0)), ("b", Json::from("x"))];
    assert_eq!(head(r#"{"a":1,"b":"x","c":{"d":2},"e":3}"#), fields(&one));
    assert_eq!(head("{ \"a\" : 1 ,\n \"b\" : \"x\" }"), fields(&one));
    assert_eq!(head(r#"{"a":1,"b":"x","c":[ what comes then is not looked at"#), fields(&one));
    assert_eq!(head(r#"{"c":[]}"#), fields(&[]));
    for text in [r#"{"a":1,"b"#, r#"{"a":,}"#, "{"] {
        assert_eq!(head(text), None, "{text}");
    }
}

#[test]
fn what_is_printed() {
    for (json, text) in [
        (number(-0.0), "0"),
        (number(-0.05), "-0.05"),
        (number(1.5), "1.5"),
        (number(100_000.5), "100000.5"),
        (number(9_007_199_254_740_991.0), "9007199254740991"),
        (number(f64::NAN), "null"),
        (number(f64::INFINITY), "null"),
        (Json::from("\u{8}\u{1f}\u{7f}\t<é>/"), "\"\\u0008\\u001f\u{7f}\\t<é>/\""),
    ] {
        assert_eq!(json.print(true, Decimals::OWN), text);
    }
    let text = "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}";
    assert_eq!(read(text).map(|json| json.print(true, Decimals::OWN)).as_deref(), Some(text));
    let short = read(text).map(|json| json.print(false, Decimals::OWN));
    assert_eq!(short.as_deref(), Some(r#"{"a":[1,{}],"b":[]}"#));
}

/// Through serde_json, both ways.
#[test]
fn json_is_written_as_it_was_read() {
    for text in [
        r#"{"a":[1,-2,2.5,0.1,1e300],"b":{"c":null,"d":true,"e":false},"f":"\"\\ü\u0000"}"#,
        "9007199254740991",
        "0",
        "[]",
        "{}",
    ] {
        let written = serde_json::to_string(&serde_json::from_str::<Json>(text).expect(text)).expect("text");
        let same: serde_json::Value = serde_json::from_str(&written).expect("JSON");
        assert_eq!(same, serde_json::from_str::<serde_json::Value>(text).expect("JSON"), "{written}");
    }
}

/// A tree that anything can be in.
fn tree(random: &mut fastrand::Rng, depth: usize) -> Json {
    match random.u8(0..if depth > 4 { 5 } else { 7 }) {
        0 => Json::Null,
        1 => Json::Bool(random.bool()),
        2 => number(f64::from(random.i32(-1000..1000)) / [1.0, 10.0, 4.0, 3.0, 1000.0][random.usize(0..5)]),
        3 => number(Some(f64::from_bits(random.u64(..))).filter(|n| n.is_finite()).unwrap_or(1.5)),
        4 => Json::Text(text(random)),
        5 => Json::List((0..random.usize(0..5)).map(|_| tree(random, depth + 1)).collect()),
        _ => Json::Object(
            (0..random.usize(0..5))
                .map(|at| ((at.to_string() + &text(random)).into(), tree(random, depth + 1)))
                .collect(),
        ),
    }
}

fn text(random: &mut fastrand::Rng) -> String {
    (0..random.usize(0..8))
        .map(|_| if random.bool() { char::from(random.u8(..)) } else { random.char(..) })
        .collect()
}

#[test]
fn what_is_printed_is_read_back_here_and_elsewhere() {
    let mut random = fastrand::Rng::with_seed(11);
    for round in 0..3000 {
        let json = tree(&mut random, 0);
        for is_indented in [false, true] {
            let text = json.print(is_indented, Decimals::OWN);
            assert_eq!(read(&text).as_ref(), Some(&json), "{round}: {text}");
            assert_eq!(serde_json::from_str::<Json>(&text).ok().as_ref(), Some(&json), "{round}: {text}");
        }
        let theirs = serde_json::to_string_pretty(&json).expect("text");
        assert_eq!(read(&theirs).as_ref(), Some(&json), "{round}: {theirs}");
    }
}

#[test]
fn damaged_text_is_refused_where_others_refuse_it() {
    let mut random = fastrand::Rng::with_seed(12);
    let mut refused = 0;
    for round in 0..20_000 {
        let mut bytes = tree(&mut random, 2).print(false, Decimals::OWN).into_bytes();
        for _ in 0..random.usize(1..4) {
            let at = random.usize(0..bytes.len());
            match random.u8(0..3) {
                0 => bytes[at] = b"{}[]\",:-+.eE0159nul\\ \n"[random.usize(0..22)],
                1 => bytes.truncate(at.max(1)),
                _ => bytes.insert(at, b"{}[]\",:-+.eE0159nul\\ \n"[random.usize(0..22)]),
            }
        }
        let Ok(text) = String::from_utf8(bytes) else { continue };
        // Theirs refuses half surrogates and numbers too large for a float, as browsers don't.
        let theirs = serde_json::from_str::<Json>(&text);
        let differs = text.contains("\\u") || text.to_ascii_lowercase().contains('e');
        if !differs {
            assert_eq!(read(&text), theirs.ok(), "{round}: {text}");
            refused += usize::from(read(&text).is_none());
        } else {
            read(&text);
        }
    }
    assert!(refused > 1000, "{refused}");
}
