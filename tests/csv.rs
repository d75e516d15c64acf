//! Lists of partners as text: rows, cells, and columns by their names.

use fastrand::Rng;
use partner_fit::codec::csv::{Field, List, MOST_COLUMNS, Row, Separator, read_rows, write};

/// Reads `text` and compares the rows: lines and cells.
#[track_caller]
fn rows(text: &str, expected: &[(usize, &[&str])]) {
    let found = read_rows(text, Separator::of(text));
    let found: Vec<(usize, Vec<&str>)> =
        found.iter().map(|r| (r.line, r.cells.iter().map(String::as_str).collect())).collect();
    let expected: Vec<(usize, Vec<&str>)> =
        expected.iter().map(|(line, cells)| (*line, cells.to_vec())).collect();
    assert_eq!(found, expected, "{text:?}");
}

#[test]
fn rows_and_cells() {
    rows("a,b\nc,d\n", &[(1, &["a", "b"]), (2, &["c", "d"])]);
    rows("a,b\r\nc,d", &[(1, &["a", "b"]), (2, &["c", "d"])]);
    rows("a;b\rc;d\r", &[(1, &["a", "b"]), (2, &["c", "d"])]);
    rows("a\tb, c\nd\te", &[(1, &["a", "b, c"]), (2, &["d", "e"])]);
    rows("\u{feff}a,b\n1,2", &[(1, &["a", "b"]), (2, &["1", "2"])]);
    rows("\u{feff}\"a,x\",b\n", &[(1, &["a,x", "b"])]);
    rows("a,b\n,\n", &[(1, &["a", "b"])]);
    rows("a,b,\n", &[(1, &["a", "b", ""])]);
    rows("", &[]);
    rows("\n \n\t\n", &[]);
    rows("one\ntwo, and\n", &[(1, &["one"]), (2, &["two, and"])]);
    // Blank lines are skipped and counted, before the first row, too.
    rows("\n\na,b\n\n   \n1,2\n", &[(3, &["a", "b"]), (6, &["1", "2"])]);
}

#[test]
fn quotes() {
    rows("a,b\n\"1,2\",3\n", &[(1, &["a", "b"]), (2, &["1,2", "3"])]);
    rows("a,b\n\"say \"\"hi\"\"\",3\n", &[(1, &["a", "b"]), (2, &["say \"hi\"", "3"])]);
    rows("a,b\n\"\",\"\"\"\"\n", &[(1, &["a", "b"]), (2, &["", "\""])]);
    rows("a,b\n \"x\" ,y\n", &[(1, &["a", "b"]), (2, &["x", "y"])]);
    // In the middle of a cell they are signs like any other.
    rows("a,b\n12\" rack,5\"\n", &[(1, &["a", "b"]), (2, &["12\" rack", "5\""])]);
    // Line breaks inside, and what the next row's line is then.
    rows("a,b\n\"1\n2\r\n3\",x\ny,z\n", &[(1, &["a", "b"]), (2, &["1\n2\r\n3", "x"]), (5, &["y", "z"])]);
    rows("\"a\nb;c,d\";e\nf;g", &[(1, &["a\nb;c,d", "e"]), (3, &["f", "g"])]);
}

/// Reads `text` and compares which lines are broken and which are not.
#[track_caller]
fn broken(text: &str, lines: &[usize], whole: &[usize]) {
    let found = read_rows(text, Separator::Comma);
    let of = |broken| found.iter().filter(|r| r.broken == broken).map(|r| r.line).collect::<Vec<_>>();
    assert_eq!((of(true), of(false)), (lines.to_vec(), whole.to_vec()), "{text:?}");
}

#[test]
fn a_quote_without_an_end_swallows_its_line_only() {
    broken("name\n\"Acme\nBeta\nGamma\n", &[2], &[1, 3, 4]);
    broken("name,web\n\"Acme,a\nBeta,b\n\"Gamma, Inc\",c\n", &[2], &[1, 3, 4]);
    broken("name\nAcme\n\"", &[3], &[1, 2]);
    broken("name\n\"Acme\" Inc\nBeta", &[2], &[1, 3]);
    broken("name\n\"a\n\"b\n\"c\nd", &[2, 3, 4], &[1, 5]);
    let found = read_rows("x\n\"Acme, a\"b\n", Separator::Comma);
    assert_eq!(found[1].cells, ["\"Acme, a\"b"]);
    // Thousands of them take no longer than thousands of rows.
    let all = read_rows(&"\"open\n".repeat(50_000), Separator::Comma);
    assert_eq!(all.len(), 50_000);
}

#[test]
fn separators_are_found_in_the_first_line() {
    for (text, separator) in [
        ("name,website\n", Separator::Comma),
        ("name;website\n", Separator::Semicolon),
        ("name\twebsite\n", Separator::Tab),
        ("\n\nname;website;a,b\n,,,,,,", Separator::Semicolon),
        ("\"a,b,c\";d\n", Separator::Semicolon),
        ("\"a\n,,,\"\td\n", Separator::Tab),
        ("name\nAcme, Inc.", Separator::Nothing),
        ("", Separator::Nothing),
    ] {
        assert_eq!(Separator::of(text), separator, "{text:?}");
    }
}

#[test]
fn columns_are_found_by_name() {
    let fields = |header: &str| List::read(header).fields;
    assert_eq!(
        fields("Company;Web-Site;FIRST_WIN;Owner;signal  date\n"),
        [Some(Field::Name), Some(Field::Website), Some(Field::FirstWin), None, Some(Field::SignalDate)]
    );
    // The first of two wins.
    assert_eq!(fields("Company,Account\n"), [Some(Field::Name), None]);
    for name in ["company", "Partner", "account", "organisation", "Organization", " NAME "] {
        assert_eq!(Field::of(name), Some(Field::Name), "{name}");
    }
    for (name, field) in [
        ("url", Field::Website),
        ("Domain", Field::Website),
        ("web", Field::Website),
        ("Homepage", Field::Website),
        ("In focus", Field::Focus),
        ("archived", Field::Archived),
        ("Customers", Field::Customers),
        ("Offer fit", Field::OfferFit),
        ("way-in", Field::WayIn),
        ("capacity", Field::Capacity),
        ("conflict", Field::Conflict),
        ("SignalStrength", Field::SignalStrength),
        ("signal note", Field::SignalNote),
        ("signal_link", Field::SignalLink),
    ] {
        assert_eq!(Field::of(name), Some(field), "{name}");
    }
    for name in ["", " ", "-", "names", "n a m", "größe"] {
        assert_eq!(Field::of(name), None, "{name}");
    }
    // Every label is a name of its own field, so that a list with our own words can be read.
    for field in Field::ALL {
        assert_eq!(Field::of(field.label()), Some(field), "{}", field.label());
    }
    assert_eq!(fields(&format!("name{}\n", ",x".repeat(5_000))).len(), MOST_COLUMNS);
}

/// Cells with everything that needs care.
fn cell(rng: &mut Rng) -> String {
    let signs = [
        "a", "B", " ", ",", ";", "\t", "\"", "\"\"", "\n", "\r", "\r\n", "ä", "🎁", "\u{feff}", "=", "'",
        "\0",
    ];
    (0..rng.usize(0..6)).map(|_| signs[rng.usize(0..signs.len())]).collect()
}

#[test]
fn what_is_written_is_read_back() {
    for seed in 0..4_000 {
        let rng = &mut Rng::with_seed(seed);
        let separator = Separator::ALL[rng.usize(0..4)];
        let width = if separator == Separator::Nothing { 1 } else { rng.usize(1..5) };
        let mut table: Vec<Row> = Vec::new();
        for _ in 0..rng.usize(0..6) {
            let cells: Vec<String> = (0..width).map(|_| cell(rng)).collect();
            if cells.iter().any(|c| !c.trim_ascii().is_empty()) {
                table.push(Row { line: 0, cells, broken: false });
            }
        }
        let text = write(table.iter(), separator);
        let mut found = read_rows(&text, separator);
        found.iter_mut().for_each(|row| row.line = 0);
        assert_eq!(found, table, "seed {seed}: {text:?}");
    }
}
