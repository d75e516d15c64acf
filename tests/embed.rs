//! What hosts may ask for, and which colours stay readable.

use partner_fit::codec::{Decimals, Json};
use partner_fit::embed::{Accent, Colour, Cta, FromHost, HEIGHTS, LEAST, SURFACES, Settings, Theme, ToHost};
use partner_fit::model::Scope;
use std::fs;

#[track_caller]
fn check_settings(query: &str, expected: Settings) {
    assert_eq!(Settings::of(query).as_ref(), Some(&expected), "{query}");
    // And back: what is asked for is what was understood.
    assert_eq!(Settings::of(&expected.to_query()), Some(expected), "{query}");
}

fn cta(text: &str, href: Option<&str>) -> Option<Cta> {
    Some(Cta { text: text.into(), href: href.map(str::to_owned) })
}

#[test]
fn settings_come_from_the_address() {
    let standard = Settings::default;
    check_settings("?embed=1", standard());
    check_settings("embed=1&utm_source=mail&mode=", standard());
    check_settings("?mode=full&embed=1", Settings { mode: Scope::Full, ..standard() });
    check_settings("?embed=1&mode=FULL&theme=night", standard());
    check_settings("?embed=1&theme=light&theme=dark", Settings { theme: Theme::Light, ..standard() });
    check_settings("?embed=1&persist", Settings { persist: true, ..standard() });
    check_settings("?embed=1&persist=0", standard());
    check_settings("?embed=1&persist=false", standard());
    check_settings("?embed=1&accent=%23a0f", Settings { accent: Some("#a0f".into()), ..standard() });
    let rgb = Some("rgb(1 2 3 / 50%)".to_owned());
    check_settings("?embed=1&accent=rgb(1+2+3+/+50%25)", Settings { accent: rgb, ..standard() });
    check_settings("?embed=1&accent=url(x)%3B", standard());
    check_settings("?embed=1&lang=pt-BR", Settings { lang: Some("pt-BR".into()), ..standard() });
    check_settings("?embed=1&lang=..%2F", standard());
    check_settings("?embed=1&cta=%C3%9Cber+uns", Settings { cta: cta("Über uns", None), ..standard() });
    check_settings("?embed=1&cta=%FF&cta-href=https://a.example", standard());
    check_settings("?embed=1&cta=100%", Settings { cta: cta("100%", None), ..standard() });
    let long = "a".repeat(100);
    let cut = cta(&long[..60], None);
    check_settings(&format!("?embed=1&cta={long}"), Settings { cta: cut, ..standard() });
}

#[test]
fn only_an_embedded_page_has_settings() {
    for query in ["", "?", "?embed", "?embed=0", "?embed=11", "?xembed=1", "?mode=full"] {
        assert_eq!(Settings::of(query), None, "{query}");
    }
}

#[test]
fn a_call_to_action_leads_to_the_web_or_to_mail() {
    for href in ["https://a.example/b?c=d#e", "HTTP://a.example", "mailto:sales@a.example?subject=Fit"] {
        assert_eq!(Cta::new("Go", Some(href)), cta("Go", Some(href)), "{href}");
    }
    let long = format!("https://a.example/{}", "a".repeat(2_000));
    for href in [
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        " https://a.example",
        "https://a .example",
        "//a.example",
        "/contact",
        "data:text/html,x",
        "vbscript:x",
        "file:///x",
        "blob:https://a.example/1",
        "ftp://a.example",
        "https:a.example",
        "é",
        "",
        &long,
    ] {
        assert_eq!(Cta::new("Go", Some(href)), cta("Go", None), "{href}");
    }
    assert_eq!(Cta::new(" \n", Some("https://a.example")), None);
}

#[test]
fn colours_are_read_as_css_writes_them() {
    let rows: [(&str, Option<[u8; 3]>); 22] = [
        ("#000", Some([0, 0, 0])),
        ("#FfFfFf", Some([255, 255, 255])),
        (" #17694f ", Some([0x17, 0x69, 0x4f])),
        ("#17694f80", Some([0x17, 0x69, 0x4f])),
        ("#1234", Some([0x11, 0x22, 0x33])),
        ("rgb(23, 105, 79)", Some([23, 105, 79])),
        ("rgba(23,105,79,.5)", Some([23, 105, 79])),
        ("RGB(300 -4 79.6)", Some([255, 0, 80])),
        ("rgb(100% 0% 50%)", Some([255, 0, 128])),
        ("hsl(0, 100%, 50%)", Some([255, 0, 0])),
        ("hsl(120deg 100% 25%)", Some([0, 128, 0])),
        ("hsla(-120 100% 50% / 1)", Some([0, 0, 255])),
        ("hsl(480 0% 100%)", Some([255, 255, 255])),
        ("color(srgb 1 0.533333 0)", Some([255, 136, 0])),
        ("color(display-p3 1 0 0)", None),
        ("teal", None),
        ("#12345", None),
        ("#ggg", None),
        ("#+1+1+1", None),
        ("rgb(1, 2)", None),
        ("rgb(1 2 3 4 5)", None),
        ("oklch(0.7 0.1 200)", None),
    ];
    for (text, expected) in rows {
        assert_eq!(Colour::parse(text).map(|colour| colour.0), expected, "{text}");
    }
}

#[test]
fn every_accent_can_be_read() {
    let [light, dark] = SURFACES;
    let steps = || (0..=255).step_by(17).map(|byte: i32| byte as u8);
    for red in steps() {
        for green in steps() {
            for blue in steps() {
                let colour = Colour([red, green, blue]);
                let accent = Accent::of(colour);
                for (shade, surface) in [(accent.light, light), (accent.dark, dark)] {
                    assert!(shade.accent.contrast(surface) >= LEAST, "{colour:?} on {surface:?}");
                    assert!(shade.on_accent.contrast(shade.accent) >= LEAST, "on {colour:?}");
                    assert_eq!(shade.adjusted, colour.contrast(surface) < LEAST, "{colour:?} on {surface:?}");
                    assert_eq!(Colour::parse(&shade.accent.hex()), Some(shade.accent));
                }
            }
        }
    }
}

#[test]
fn an_adjusted_accent_keeps_its_hue() {
    let yellow = Accent::of(Colour([255, 255, 0])).light.accent;
    assert!(yellow.0[0] == yellow.0[1] && yellow.0[2] == 0, "{yellow:?}");
    let grey = Accent::of(Colour([200, 200, 200])).light.accent;
    assert!(grey.0[0] == grey.0[1] && grey.0[1] == grey.0[2], "{grey:?}");
}

#[test]
fn accents_are_held_against_the_surfaces_there_are() {
    let tokens = fs::read_to_string("styles/tokens.css").expect("tokens");
    let colours = |token: &str| {
        let line = tokens.lines().find(|line| line.trim().starts_with(token)).expect(token);
        let (_, pair) = line.split_once("light-dark(").expect("a pair");
        let pair: Vec<&str> = pair.split([',', ')']).map(str::trim).take(2).collect();
        [pair[0], pair[1]].map(|text| Colour::parse(text).expect(text))
    };
    let [paper, raised] = ["--paper:", "--paper-raised:"].map(colours);
    for (at, surface) in SURFACES.into_iter().enumerate() {
        let black = Colour([255 * at as u8; 3]);
        let hardest = if black.contrast(paper[at]) < black.contrast(raised[at]) { paper } else { raised };
        assert_eq!(surface, hardest[at]);
    }
}

#[test]
fn heights_are_clamped() {
    for (px, expected) in [
        (0.0, *HEIGHTS.start()),
        (-5.0, *HEIGHTS.start()),
        (f64::NAN, *HEIGHTS.start()),
        (640.0, 640),
        (640.1, 641),
        (1e9, *HEIGHTS.end()),
        (f64::INFINITY, *HEIGHTS.end()),
    ] {
        assert_eq!(ToHost::height(px), ToHost::Height(expected), "{px}");
    }
}

#[test]
fn messages_are_of_protocol_1() {
    let report = Json::Object(vec![("readiness".into(), Json::Null)]);
    for (message, text) in [
        (ToHost::Ready, r#"{"partnerFit":1,"type":"ready"}"#),
        (ToHost::Progress(3, 9), r#"{"partnerFit":1,"type":"progress","answered":3,"applicable":9}"#),
        (ToHost::Cta, r#"{"partnerFit":1,"type":"cta"}"#),
        (
            ToHost::Result(report, "https://a.example/#1".into()),
            r#"{"partnerFit":1,"type":"result","report":{"readiness":null},"link":"https://a.example/#1"}"#,
        ),
    ] {
        assert_eq!(message.to_json().print(false, Decimals::OWN), text);
    }
}

#[test]
fn hosts_can_say_two_things() {
    let theme =
        |theme, accent: Option<&str>| Some(FromHost::Theme { theme, accent: accent.map(str::to_owned) });
    for (text, expected) in [
        (r#"{"partnerFit":1,"type":"reset"}"#, Some(FromHost::Reset)),
        (r#"{"partnerFit":1,"type":"reset","more":true}"#, Some(FromHost::Reset)),
        (r#"{"partnerFit":1,"type":"theme","theme":"dark"}"#, theme(Some(Theme::Dark), None)),
        (r##"{"partnerFit":1,"type":"theme","accent":"#fff"}"##, theme(None, Some("#fff"))),
        (r#"{"partnerFit":1,"type":"theme","accent":""}"#, theme(None, Some(""))),
        (r#"{"partnerFit":1,"type":"theme","theme":7,"accent":"url(x);"}"#, theme(None, None)),
        (r#"{"partnerFit":2,"type":"reset"}"#, None),
        (r#"{"partnerFit":"1","type":"reset"}"#, None),
        (r#"{"partnerFit":1,"type":"result"}"#, None),
        (r#"{"partnerFit":1}"#, None),
        (r#"{"type":"reset"}"#, None),
        (r#""reset""#, None),
        ("null", None),
    ] {
        let message = Json::parse(text, Decimals::OWN).expect(text);
        assert_eq!(FromHost::of(&message), expected, "{text}");
    }
}
