//! The partners of a list, and the reasons why a row is no partner.

use fastrand::Rng;
use partner_fit::codec::csv::{Checked, Field, List, Problem, Separator, check as checked, write};
use partner_fit::model::{Fit, Level, Partner, Shared, Strength};

const HEADER: &str = "name,website,focus,archived,customers,first win,offer fit,way in,capacity,conflict,signal date,signal strength,signal note,signal link";

fn check(list: &List) -> Checked {
    checked(list, &[], false)
}

fn names(checked: &Checked) -> Vec<String> {
    checked.good.iter().map(|p| p.name.clone()).collect()
}

#[test]
fn plain_names_work() {
    let check = |text: &str| names(&check(&List::read(text)));
    assert_eq!(check("Northwind\nContoso\n\nFabrikam"), ["Northwind", "Contoso", "Fabrikam"]);
    assert_eq!(check("Northwind\nContoso, Inc.\n"), ["Northwind", "Contoso, Inc."]);
    assert_eq!(check("Contoso, Inc.\nNorthwind\n"), ["Contoso, Inc.", "Northwind"]);
    assert_eq!(check("Contoso,contoso.example\nNorthwind,nw.example\n"), ["Contoso", "Northwind"]);
    assert_eq!(check("Company\nContoso, Inc.\n"), ["Contoso, Inc."]);
    assert_eq!(check("Northwind"), ["Northwind"]);
    assert_eq!(check("\"Two\nlines\""), ["Two lines"]);
    assert_eq!(check(""), Vec::<String>::new());
}

#[test]
fn a_website_that_nobody_knows_is_none() {
    let of = |text: &str| -> Vec<String> {
        check(&List::read(text)).good.iter().map(|p| p.website.clone()).collect()
    };
    let unknown = ["n/a", "N/A", "-", "\u{2013}", "\u{2014}", " none ", "NULL", "?", ""];
    let rows: String =
        unknown.iter().enumerate().map(|(at, word)| format!("Partner {at},{word}\n")).collect();
    assert_eq!(
        of(&format!("name,website\n{rows}Acme,na.example\n")),
        [&[""; 9][..], &["na.example"]].concat()
    );
}

#[test]
fn what_excel_says_of_the_separator_is_no_row() {
    for text in [
        "sep=;\nName;Website\nAcme;a.example\n",
        "\u{feff}sep=,\r\nName,Website\r\nAcme,a.example\r\n",
        "sep=\t\nName\tWebsite\nAcme\ta.example",
    ] {
        let list = List::read(text);
        assert_eq!((names(&check(&list)), list.has_header), (vec!["Acme".to_owned()], true), "{text:?}");
    }
    // A partner of that name is one.
    assert_eq!(names(&check(&List::read("sep=arate\nAcme"))), ["sep=arate", "Acme"]);
}

#[test]
fn a_header_counts_however_far_to_the_right_its_name_is() {
    let cells = |what: &str| -> Vec<String> { (0..80).map(|at| format!("{what} {at}")).collect() };
    let text = format!("{},Company name\n{},Acme\n", cells("Property").join(","), cells("value").join(","));
    let list = List::read(&text);
    assert!(list.has_header && !list.has_names());
    assert!(names(&check(&list)).is_empty());
}

#[test]
fn a_column_can_be_matched_by_hand() {
    let mut list = List::read("Firma,Netz\nAcme,acme.example\n");
    assert!(!list.has_header && list.has_names());
    list.set_header(true);
    assert!(!list.has_names());
    assert_eq!(names(&check(&list)), Vec::<String>::new());
    list.set_field(0, Some(Field::Website));
    list.set_field(1, Some(Field::Name));
    assert_eq!(names(&check(&list)), ["acme.example"]);
    list.set_field(0, Some(Field::Name));
    assert_eq!(list.fields, [Some(Field::Name), None]);
    assert_eq!(names(&check(&list)), ["Acme"]);
    // A column that is left out takes nothing from others that are.
    list.set_field(1, None);
    assert!(list.has_names());
}

#[test]
fn every_field_arrives() {
    let row = "Acme,https://acme.example,yes,no,4,3,2,1,0,unknown,2026-09-01,strong,hiring,https://acme.example/jobs";
    let Checked { good, bad, known } = check(&List::read(&format!("{HEADER}\n{row}\n")));
    assert_eq!((bad, known), (vec![], 0));
    let [partner] = &good[..] else { panic!("one partner, not {good:?}") };
    assert_eq!(
        (partner.id.as_str(), partner.name.as_str(), partner.website.as_str()),
        ("", "Acme", "https://acme.example")
    );
    assert!(partner.focus && !partner.archived && partner.entries.is_empty());
    let level = Level::new;
    assert_eq!(
        partner.fit,
        Fit {
            customers: level(4),
            first_win: level(3),
            offer_fit: level(2),
            way_in: level(1),
            capacity: level(0),
            conflict: None
        }
    );
    let [signal] = &partner.signals[..] else { panic!("one signal") };
    assert_eq!((signal.date.to_string().as_str(), signal.strength), ("2026-09-01", Strength::Strong));
    assert_eq!((signal.note.as_str(), signal.url.as_str()), ("hiring", "https://acme.example/jobs"));
}

#[test]
fn what_is_left_open_is_unknown() {
    let Checked { good, bad, .. } =
        check(&List::read(&format!("{HEADER}\nAcme\nBeta,,x,X,?,n/a,-,Unknown,–,don’t know,2026/9/1\n")));
    assert_eq!(bad, vec![]);
    assert_eq!(good[0], Partner { name: "Acme".into(), ..Partner::default() });
    // An archived partner is out of focus; a signal that says no more than its date is a weak one.
    assert!(good[1].archived && !good[1].focus);
    assert_eq!((good[1].fit, good[1].signals[0].strength), (Fit::default(), Strength::Weak));
}

/// A row beneath the header, and what is wrong with it.
#[track_caller]
fn refused(row: &str, problem: Problem) {
    let bad = check(&List::read(&format!("{HEADER}\n{row}\n"))).bad;
    assert_eq!(bad.iter().map(|b| &b.problem).collect::<Vec<_>>(), [&problem], "{row:?}");
}

#[test]
fn every_reason() {
    refused(",acme.example", Problem::NoName);
    refused("\" \",acme.example", Problem::NoName);
    refused("Acme,,,,5", Problem::NotALevel(Field::Customers, "5".into()));
    refused("Acme,,,,,,,,,-1", Problem::NotALevel(Field::Conflict, "-1".into()));
    refused("Acme,,,,,2.5", Problem::NotALevel(Field::FirstWin, "2.5".into()));
    refused("Acme,,,,,,,high", Problem::NotALevel(Field::WayIn, "high".into()));
    refused("Acme,,maybe", Problem::NotYesOrNo(Field::Focus, "maybe".into()));
    refused("Acme,,,2", Problem::NotYesOrNo(Field::Archived, "2".into()));
    for date in
        ["2026-02-30", "01.09.2026", "9/1/2026", "soon", "2026-09", "2026-9-1-1", "1969-12-31", "99999-1-1"]
    {
        refused(&format!("Acme,,,,,,,,,,{date}"), Problem::NotADate(date.into()));
    }
    refused("Acme,,,,,,,,,,,strong", Problem::NoDate);
    refused("Acme,,,,,,,,,,,,hiring", Problem::NoDate);
    refused("Acme,,,,,,,,,,2026-09-01,huge", Problem::NotAStrength("huge".into()));
    refused(&"n".repeat(4_001), Problem::TooLong(Field::Name));
    refused(&format!("Acme,{}", "w".repeat(4_001)), Problem::TooLong(Field::Website));
    refused(
        &format!("Acme,,,,,,,,,,2026-09-01,,{}", "n".repeat(400_001)),
        Problem::TooLong(Field::SignalNote),
    );
    refused("Acme,,,,,,,,,,,,,,x", Problem::TooManyCells(15, 14));
    refused("\"Acme", Problem::Quote);
}

#[test]
fn what_is_no_reason() {
    for row in [
        "Acme,,,,,,,,,,,,,,,,",
        "Acme,,,,,,,,,,2026-09-01 10:30,CLEAR",
        "Acme,,,,,,,,,,2026-09-01T10:30:00Z",
        "Acme,,TRUE,False,0",
        "=HYPERLINK(1),@x,,,+4",
    ] {
        let Checked { good, bad, .. } = check(&List::read(&format!("{HEADER}\n{row}\n")));
        let plus = row.contains('+');
        assert_eq!((good.len(), bad.len()), (usize::from(!plus), usize::from(plus)), "{row}");
    }
    assert_eq!(check(&List::read(&format!("name\n{}\n", "n".repeat(4_000)))).good.len(), 1);
}

fn kept(name: &str, website: &str) -> Shared<Partner> {
    Partner { name: name.into(), website: website.into(), ..Partner::default() }.into()
}

#[test]
fn twins_are_left_out() {
    let text = "name,website\nAcme,acme.example\n ACME ,\nOther,HTTPS://www.Acme.example/\nBeta,\nGamma,http://here.example\nbeta,x.example\nNew,x.example\n";
    let list = List::read(text);
    let there = [kept("Beta", ""), kept("", ""), kept("Here", "www.here.example/")];
    let found = checked(&list, &there, false);
    assert_eq!(names(&found), ["Acme", "New"]);
    let problems: Vec<Problem> = found.bad.iter().map(|b| b.problem.clone()).collect();
    let expected = [
        Problem::SameAsLine(Field::Name, 2),
        Problem::SameAsLine(Field::Website, 2),
        Problem::SameAsKept(Field::Name),
        Problem::SameAsKept(Field::Website),
        Problem::SameAsKept(Field::Name),
    ];
    assert_eq!(problems, expected);
    assert_eq!(found.known, 3);
    // Added all the same, they are still told from each other where the list repeats itself.
    let found = checked(&list, &there, true);
    assert_eq!(names(&found), ["Acme", "Beta", "Gamma", "beta"]);
    assert_eq!(found.known, 3);
}

#[test]
fn no_more_than_a_file_can_hold() {
    let text: String = (0..10_100).map(|n| format!("Partner {n}\n")).collect();
    let found = checked(&List::read(&text), &[kept("Acme", ""), kept("Beta", "")], false);
    assert_eq!((found.good.len(), found.bad.len()), (9_998, 102));
    assert!(found.bad.iter().all(|b| b.problem == Problem::NoRoom));
}

#[test]
fn two_thousand_rows_of_which_fifty_are_bad() {
    let bad = |n: usize| match n / 40 % 10 {
        0 => format!(",nobody{n}.example"),
        1 => format!("Partner {n},,,,7"),
        2 => format!("Partner {n},,,,,,,,,,2026-13-01"),
        3 => format!("Partner {n},,,,,,,,,,2026-01-01,huge"),
        4 => format!("{n} {}", "n".repeat(4_000)),
        5 => format!("Partner {n}{}", ",x".repeat(14)),
        6 => format!("Partner {}", n - 1),
        7 => format!("\"Partner {n}"),
        8 => "Acme,other.example".to_owned(),
        _ => format!("Partner {n},,perhaps"),
    };
    let mut text = format!("{HEADER}\n");
    for n in 1..=2_000 {
        text += &if n % 40 == 0 { bad(n) } else { format!("Partner {n},p{n}.example,,,3") };
        text.push('\n');
    }
    let list = List::read(&text);
    let found = checked(&list, &[kept("acme", "")], false);
    assert_eq!((list.rows().len(), found.good.len(), found.bad.len(), found.known), (2_000, 1_950, 50, 5));
    let lines: Vec<usize> = found.bad.iter().map(|b| list.rows()[b.row].line).collect();
    assert_eq!(lines, (1..=50).map(|k| 40 * k + 1).collect::<Vec<_>>());
    let kinds = |is: fn(&Problem) -> bool| found.bad.iter().filter(|b| is(&b.problem)).count();
    assert_eq!(kinds(|p| *p == Problem::Quote), 5);
    assert_eq!(kinds(|p| matches!(p, Problem::SameAsLine(Field::Name, _))), 5);
    // What is bad, written out with the header, is as bad when it is read again; but for twins without their other half.
    let rows = list.header().into_iter().chain(found.bad.iter().filter_map(|b| list.rows().get(b.row)));
    let again = List::read(&write(rows, list.separator));
    assert_eq!(again.rows().len(), 50);
    let again = checked(&again, &[kept("acme", "")], false);
    assert_eq!((again.good.len(), again.bad.len()), (5, 45));
}

#[test]
fn nothing_panics_and_no_line_is_lost() {
    let pieces = [
        "\"",
        "\"\"",
        ",",
        ";",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "name",
        "Acme",
        "website",
        "4",
        "2026-01-01",
        " ",
        "\u{feff}",
        "ä",
        "\0",
    ];
    for seed in 0..6_000 {
        let rng = &mut Rng::with_seed(seed);
        let text = if rng.bool() {
            (0..rng.usize(0..40)).map(|_| pieces[rng.usize(0..pieces.len())]).collect()
        } else {
            let bytes: Vec<u8> = (0..rng.usize(0..200)).map(|_| rng.u8(..)).collect();
            String::from_utf8_lossy(&bytes).into_owned()
        };
        for separator in Separator::ALL {
            let mut list = List::separated(&text, separator);
            let lines: Vec<usize> = list.rows().iter().map(|r| r.line).collect();
            assert!(lines.is_sorted_by(|a, b| a < b), "seed {seed}: {lines:?}");
            for has_header in [true, false] {
                list.set_header(has_header);
                list.set_field(rng.usize(0..3), Some(Field::ALL[rng.usize(0..14)]));
                let found = check(&list);
                assert_eq!(found.good.len() + found.bad.len(), list.rows().len(), "seed {seed}");
            }
        }
        check(&List::read(&text));
    }
}

#[test]
fn ten_thousand_rows_are_read_at_once() {
    let mut text = format!("{HEADER}\n");
    for n in 0..10_000 {
        text += &format!(
            "Partner {n},https://www.partner{n}.example/,no,no,3,2,1,,unknown,0,2026-09-01,clear,\"hiring, again\",x\n"
        );
    }
    let list = List::read(&text);
    let found = checked(&list, &[], false);
    assert_eq!((found.good.len(), found.bad.len()), (10_000, 0));
}
