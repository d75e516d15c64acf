//! What a site's owner copies says what was chosen, and nothing that was typed can break out of it.

use partner_fit::embed::{Cta, Host, OWN_ACCENT, Settings, Theme};
use partner_fit::model::Scope;

const HOST: &str = "https://fit.example/some/where/";

fn host() -> Host {
    Host::of(HOST)
}

fn with_cta(text: &str, href: Option<&str>) -> Settings {
    Settings { cta: Cta::new(text, href), ..Settings::default() }
}

/// The tag of that name in HTML, read as a browser would: its attributes, and what follows it.
fn tag<'a>(html: &'a str, name: &str) -> (Vec<(String, String)>, &'a str) {
    let (_, mut rest) = html.split_once(&format!("<{name}")).expect("the tag");
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix('>') {
            return (attributes, after);
        }
        let end = rest.find(|c: char| c == '=' || c == '>' || c.is_whitespace()).expect("a name's end");
        let key = rest[..end].to_owned();
        rest = &rest[end..];
        let mut value = String::new();
        if let Some(after) = rest.strip_prefix("=\"") {
            let (inside, after) = after.split_once('"').expect("a closing quote");
            value = unescaped(inside);
            rest = after;
        }
        attributes.push((key, value));
    }
}

fn unescaped(text: &str) -> String {
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
    signs.iter().fold(text.to_owned(), |text, (code, sign)| text.replace(code, sign))
}

/// Both forms of these settings, read back.
#[track_caller]
fn check(settings: &Settings) {
    let element = host().element(settings);
    let (script, after) = tag(&element, "script");
    let named = |all: &[(String, String)], key: &str| {
        all.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone())
    };
    assert_eq!(named(&script, "src").as_deref(), Some("https://fit.example/some/where/partner-fit.js"));
    assert!(script.contains(&("async".into(), String::new())), "{element}");
    let (attributes, end) = tag(after, "partner-fit");
    assert_eq!(end, "</partner-fit>", "{element}");
    let expected: Vec<_> =
        settings.attributes().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    assert_eq!(attributes, expected, "{element}");

    let frame = host().frame(settings, "Partner Fit");
    let (attributes, end) = tag(&frame, "iframe");
    assert_eq!(end, "</iframe>", "{frame}");
    assert_eq!(named(&attributes, "title").as_deref(), Some("Partner Fit"));
    let address = named(&attributes, "src").expect("an address");
    let query = address.strip_prefix(HOST).expect("an address of this host");
    assert_eq!(Settings::of(query).as_ref(), Some(settings), "{frame}");
    let names: Vec<&str> = attributes.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["id", "src", "title", "width", "height", "loading", "frameborder"]);
}

#[test]
fn a_snippet_says_what_was_chosen() {
    check(&Settings::default());
    check(&Settings { mode: Scope::Full, ..Settings::default() });
    check(&Settings { theme: Theme::Light, ..Settings::default() });
    check(&Settings { accent: Some("hsl(220deg 80% 50% / 0.5)".into()), ..Settings::default() });
    check(&Settings { lang: Some("pt-BR".into()), ..Settings::default() });
    check(&Settings { persist: true, ..Settings::default() });
    check(&with_cta("Talk to us", None));
    check(&with_cta("Talk to us", Some("https://acme.example/call?a=1&b=2#now")));
    check(&Settings {
        mode: Scope::Full,
        theme: Theme::Dark,
        accent: Some("#1d4ed8".into()),
        persist: true,
        ..with_cta("Reden Sie mit uns: 10 % für „Größe“ \u{1f980}", Some("mailto:ada@acme.example"))
    });
}

#[test]
fn what_was_typed_stays_inside() {
    for text in [
        "\"><script>alert(1)</script>",
        "' onload='alert(1)",
        "\" onload=\"alert(1)",
        "</partner-fit><img src=x>",
        "&quot;><b>",
        "a & b &amp; c",
        "<!-- -->",
        "`${1}`",
        "\\\"",
        "x\" /><iframe src=\"javascript:1",
    ] {
        check(&with_cta(text, None));
        check(&with_cta("Talk", Some(&["https://acme.example/?", &text.replace(' ', "%20")].concat())));
        check(&Settings { accent: None, ..with_cta(text, Some("https://acme.example/\"><script>")) });
        // Every angle bracket in it is one of the snippet's own.
        let element = host().element(&with_cta(text, None));
        assert_eq!(element.matches('<').count(), 4, "{element}");
        assert_eq!(element.matches('>').count(), 4, "{element}");
    }
}

#[test]
fn only_what_differs_is_said() {
    let of = |settings: &Settings| {
        let element = host().element(settings);
        element.lines().skip(1).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(of(&Settings::default()), ["<partner-fit></partner-fit>"]);
    let chosen = Settings { theme: Theme::Dark, persist: true, ..Settings::default() };
    assert_eq!(of(&chosen), ["<partner-fit theme=\"dark\" persist></partner-fit>"]);
    // What would be a long line is many short ones.
    let chosen =
        Settings { mode: Scope::Full, ..with_cta("Talk to us", Some("https://acme.example/talk-to-us")) };
    assert_eq!(
        of(&chosen),
        [
            "<partner-fit",
            "  mode=\"full\"",
            "  cta=\"Talk to us\"",
            "  cta-href=\"https://acme.example/talk-to-us\"",
            "></partner-fit>"
        ]
    );
}

#[test]
fn a_host_is_the_folder_of_the_page() {
    for (address, folder) in [
        ("https://fit.example/", "https://fit.example/"),
        ("https://fit.example", "https://fit.example/"),
        ("https://fit.example/#/embed", "https://fit.example/"),
        ("http://127.0.0.1:8080/index.html?a=/b#/c/d", "http://127.0.0.1:8080/"),
        ("https://fit.example/some/where/#/embed", "https://fit.example/some/where/"),
        ("https://fit.example/some/page?x#y", "https://fit.example/some/"),
        ("https://[::1]:8080/x/", "https://[::1]:8080/x/"),
    ] {
        assert_eq!(Host::of(address).script(), [folder, "partner-fit.js"].concat(), "{address}");
    }
}

#[test]
fn a_policy_allows_the_script_and_the_frame() {
    let policy = |address: &str| Host::of(address).policy();
    assert_eq!(
        policy("https://fit.example/some/where/"),
        "script-src https://fit.example/some/where/partner-fit.js;\nframe-src https://fit.example/some/where/;"
    );
    // A folder's name can't end a source or a rule of the policy.
    assert_eq!(
        policy("https://fit.example/a;b,c/"),
        "script-src https://fit.example/a%3Bb%2Cc/partner-fit.js;\nframe-src https://fit.example/a%3Bb%2Cc/;"
    );
}

#[test]
fn the_own_accent_is_the_one_of_the_styles() {
    let tokens = std::fs::read_to_string("styles/tokens.css").expect("the tokens");
    assert!(tokens.contains(&format!("--leaf: light-dark({},", OWN_ACCENT.hex())), "{}", OWN_ACCENT.hex());
}
