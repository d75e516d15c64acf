//! What only a browser can show: its storage, its numbers, and that the page starts in an element.
#![cfg(target_arch = "wasm32")]

use partner_fit::browser::{
    DECIMALS, LocalStore, address_of, exact, fragment, new_id, parse_json, print_json, today,
};
use partner_fit::codec::{Json, file};
use partner_fit::model::ledger::{Entry, GiveState, Kind, Move, Worth};
use partner_fit::model::{Answer, Assessment, Day, Evidence, Level, Partner, Shared};
use partner_fit::storage::{Outcome, Record, Shelf, Store};
use partner_fit::ui::{App, Mounted};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn assessment() -> Assessment {
    let mut a = Assessment::new(Day::FIRST);
    a.title = "Acme “quoted” <b>".into();
    a.set_answer(0, Level::new(3).map(|l| Answer::Level(l, Evidence::Record)));
    a.set_answer(2, Some(Answer::Unknown));
    a.set_note(0, "ten deals,\nCRM export \u{1f980}".into());
    a
}

#[wasm_bindgen_test]
fn a_file_goes_through_json_and_back() {
    let json = file::write(&assessment());
    let read = parse_json(&print_json(&json)).expect("JSON");
    assert_eq!(read, json);
    assert_eq!(file::read(&read, Day::FIRST).expect("a file").assessment, assessment());
}

#[wasm_bindgen_test]
fn what_is_not_json_is_none() {
    for text in
        ["", "{", "undefined", "{\"a\":1,}", &"[".repeat(100_000), &["[".repeat(70), "]".repeat(70)].concat()]
    {
        assert_eq!(parse_json(text), None, "{}", &text[..text.len().min(20)]);
    }
    for (text, json) in [
        ("null", Json::Null),
        (" true ", Json::Bool(true)),
        ("-0.5", Json::Number(-0.5)),
        ("\"\\u00e9\"", Json::Text("é".into())),
        ("[1,[]]", Json::List(vec![Json::Number(1.0), Json::List(Vec::new())])),
        ("{\"__proto__\":2}", Json::Object(vec![("__proto__".into(), Json::Number(2.0))])),
    ] {
        assert_eq!(parse_json(text), Some(json), "{text}");
    }
}

#[wasm_bindgen_test]
fn records_live_in_local_storage() {
    let shelf = Shelf::new(&LocalStore, Day::FIRST, DECIMALS);
    let record = Record::new("test".into(), assessment());
    assert_eq!(shelf.save(&record), Outcome::Done { revision: 1 });
    assert!(LocalStore.keys().expect("keys").contains(&"partner-fit:assessment:test".to_owned()));
    assert_eq!(shelf.record_of("test"), Some(Record { revision: 1, ..record }));
    assert_eq!(shelf.delete("test", 1), Outcome::Done { revision: 0 });
    assert_eq!(LocalStore.read("partner-fit:assessment:test"), Ok(None));
}

#[wasm_bindgen_test]
fn numbers_are_written_so_that_they_read_back() {
    for number in [0.0, 34.577777777777776, 1.0 / 3.0, 100.0, 5e-324, -4.6325] {
        assert_eq!(exact(number).parse(), Ok(number));
    }
    assert_eq!(exact(75.0), "75");
}

#[wasm_bindgen_test]
fn the_edge_answers() {
    assert!(today() > Day::from_civil(2026, 1, 1).expect("a day"));
    assert!(address_of("x").ends_with("#x") && !address_of("x").contains(&fragment()));
    // What was made later sorts after it.
    let ids: Vec<String> = (0..1000).map(|_| new_id()).collect();
    assert!(ids.iter().all(|id| id.len() == 12) && ids.is_sorted_by(|a, b| a < b));
}

/// The page in an element of its own; what is done in it is there once it is `rendered`.
fn start() -> (web_sys::Document, web_sys::Element, yew::AppHandle<Mounted<App>>) {
    let document = web_sys::window().and_then(|w| w.document()).expect("a document");
    let root = document.create_element("div").expect("an element");
    document.body().expect("a body").append_child(&root).expect("a child");
    let page = yew::Renderer::<Mounted<App>>::with_root(root.clone()).render();
    (document, root, page)
}

/// How many parts were rendered until nothing came any more for a while: browsers take their time to say that the address
/// changed.
async fn rendered() -> usize {
    let mut all = 0;
    let mut rests = 0;
    while rests < 4 {
        yew::platform::time::sleep(std::time::Duration::from_millis(50)).await;
        let more = partner_fit::ui::renders::take();
        rests = if more == 0 { rests + 1 } else { 0 };
        all += more;
    }
    all
}

#[wasm_bindgen_test]
async fn the_page_starts_in_an_element() {
    let (document, root, page) = start();
    rendered().await;
    assert!(root.query_selector("main h1").expect("a query").is_some());
    assert!(document.document_element().expect("a root").has_attribute("data-ready"));
    page.destroy();
    rendered().await;
}

/// Thirty partners with thirty entries each, and every question answered.
fn program() -> Assessment {
    let mut program = assessment();
    for question in 0..program.replies().len() {
        program.set_answer(question, Level::new(2).map(|l| Answer::Level(l, Evidence::Record)));
    }
    let partner = |at: usize| {
        // The first is promised and overdue.
        let entry = |at: usize| Entry {
            id: format!("e{at}"),
            step: Move::Give(if at == 0 { GiveState::Promised } else { GiveState::Delivered }),
            catalogue: None,
            kind: Kind::ALL[at % Kind::ALL.len()],
            title: format!("Gift {at}"),
            value: Worth::ALL[at % Worth::ALL.len()],
            partner_value: None,
            hours: Some(2.0),
            money: false,
            due: (at == 0).then_some(Day::FIRST),
            date: (at != 0).then_some(Day::FIRST),
            note: String::new(),
        };
        let (id, name) = (format!("p{at}"), format!("Partner {at}"));
        Shared::from(Partner { id, name, entries: (0..30).map(entry).collect(), ..Partner::default() })
    };
    program.partners = (0..30).map(partner).collect();
    program
}

#[wasm_bindgen_test]
async fn only_rows_that_changed_are_rendered_again() {
    let shelf = Shelf::new(&LocalStore, Day::FIRST, DECIMALS);
    let saved = shelf.save(&Record::new("rows".into(), program()));
    assert_eq!(saved, Outcome::Done { revision: 1 });
    let location = web_sys::window().expect("a window").location();
    let (_, root, page) = start();
    rendered().await;
    // Where, what is pressed there, how many rows there are, and how many of them look different after.
    for (view, press, rows, again) in [
        // An answer changes the question that it is of, and the head: it can be undone.
        ("/assess", "[data-question] .option input[value='4']", 6, 2),
        // The next changes nothing but its question.
        ("/assess", "[data-question] .option input[value='3']", 0, 1),
        // What is tried changes no question; what is in focus changes its row.
        ("/partners", "[data-partner] button", 30, 1),
        // A gift more is a new row, and the catalogue's others stand for as much as before.
        ("/ledger/p7", ".catalogue-row button", 30, 1),
        // What is unfolded changes its row.
        ("/ledger/p9", "[data-entry] .fold", 30, 1),
        // A promise done changes its row, the balance through time, and the asks that are covered now; late as it is, not
        // the score.
        ("/ledger/p8", ".promise button", 30, 3),
        // A lever tried changes nothing but the levers: neither the path nor the risks.
        ("/result", ".lever .step-button:not([aria-disabled])", 8, 1),
    ] {
        location.set_hash(view).expect("a view");
        let first = rendered().await;
        assert!(first >= rows, "{view}: {first} rendered at first");
        let button = root.query_selector(press).expect("a query").expect("something to press");
        wasm_bindgen::JsCast::unchecked_into::<web_sys::HtmlElement>(button).click();
        assert_eq!(rendered().await, again, "{view}: rows rendered again");
    }
    page.destroy();
    location.set_hash("").expect("the start");
    LocalStore.write("partner-fit:assessment:rows", None).expect("a store");
}
