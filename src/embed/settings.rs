//! What the address of an embedded page asks for.

use super::{Colour, query};
use crate::model::Scope;

/// Most characters of the call to action.
const LONGEST_CTA: usize = 60;

/// Most characters of its address.
const LONGEST_HREF: usize = 2_000;

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the visitor's system is.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    /// Its stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of that name.
    pub fn of_id(id: &str) -> Option<Theme> {
        Theme::ALL.into_iter().find(|theme| theme.id() == id)
    }
}

/// The host's own call to action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cta {
    /// What stands on it, 1 to 60 characters.
    pub text: String,
    /// Where it leads: `https:`, `http:` or `mailto:`. Without, it only tells the host that it was pressed.
    pub href: Option<String>,
}

/// What a host may choose. This is the one place where the defaults stand.
///
/// | name | values | without it |
/// |---|---|---|
/// | `mode` | `quick` (nine questions), `full` (all) | `quick` |
/// | `theme` | `auto`, `light`, `dark` | `auto` |
/// | `accent` | a CSS colour | the product's own |
/// | `lang` | a language's tag | the language it was built in |
/// | `cta` | a text of at most 60 characters | no call to action |
/// | `cta-href` | `https:`, `http:` or `mailto:`, at most 2,000 characters | it only raises its event |
/// | `persist` | there or not; `0` and `false` are not | nothing is kept |
///
/// A value that is not allowed counts as none. Answers to begin with are no setting: they stand after `#`, where no
/// server sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Which questions count at first.
    pub mode: Scope,
    /// Light or dark.
    pub theme: Theme,
    /// The accent colour as the host wrote it, any CSS colour.
    pub accent: Option<String>,
    /// The language that is asked for; a program speaks the one it was built in.
    pub lang: Option<String>,
    /// The host's own call to action.
    pub cta: Option<Cta>,
    /// Whether answers are kept in the browser.
    pub persist: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            mode: Scope::Quick,
            theme: Theme::Auto,
            accent: None,
            lang: None,
            cta: None,
            persist: false,
        }
    }
}

impl Settings {
    /// The settings of an address's query, with or without `?`; `None` where it asks for no embedded page.
    ///
    /// ```
    /// use partner_fit::embed::{Settings, Theme};
    /// let settings = Settings::of("?embed=1&theme=dark&mode=fast").unwrap_or_default();
    /// assert_eq!(settings, Settings { theme: Theme::Dark, ..Settings::default() });
    /// assert_eq!(Settings::of("?theme=dark"), None);
    /// ```
    pub fn of(query: &str) -> Option<Settings> {
        let given = |name: &str| query::value(query, name).filter(|value| !value.is_empty());
        if given("embed")? != "1" {
            return None;
        }
        let standard = Settings::default();
        Some(Settings {
            mode: given("mode").and_then(|mode| Scope::of_id(&mode)).unwrap_or(standard.mode),
            theme: given("theme").and_then(|theme| Theme::of_id(&theme)).unwrap_or(standard.theme),
            accent: given("accent").filter(|accent| Colour::may_be(accent)),
            lang: given("lang").filter(|lang| is_tag(lang)),
            cta: given("cta").and_then(|text| Cta::new(&text, given("cta-href").as_deref())),
            persist: query::value(query, "persist").is_some_and(|value| !matches!(&*value, "0" | "false")),
        })
    }

    /// The query that asks for them, with its `?`: what is as it would be anyway is left out.
    pub fn to_query(&self) -> String {
        let mut query = String::new();
        query::add(&mut query, "embed", "1");
        for (name, value) in self.attributes() {
            query::add(&mut query, name, &value);
        }
        query
    }

    /// The same as attributes of the element, by name; `persist` has no value.
    pub fn attributes(&self) -> Vec<(&'static str, String)> {
        let standard = Settings::default();
        let mut all = Vec::new();
        if self.mode != standard.mode {
            all.push(("mode", self.mode.id().to_owned()));
        }
        if self.theme != standard.theme {
            all.push(("theme", self.theme.id().to_owned()));
        }
        let cta = self.cta.as_ref();
        let texts = [
            ("accent", self.accent.as_ref()),
            ("lang", self.lang.as_ref()),
            ("cta", cta.map(|cta| &cta.text)),
            ("cta-href", cta.and_then(|cta| cta.href.as_ref())),
        ];
        for (name, text) in texts {
            all.extend(text.map(|text| (name, text.clone())));
        }
        if self.persist {
            all.push(("persist", String::new()));
        }
        all
    }
}

impl Cta {
    /// A call to action of this text; `None` where there is none. An address that is not allowed is left out.
    ///
    /// ```
    /// use partner_fit::embed::Cta;
    /// let href = |href| Cta::new("Talk to us", Some(href)).and_then(|cta| cta.href);
    /// assert_eq!(href("https://acme.example/call").as_deref(), Some("https://acme.example/call"));
    /// assert_eq!(href("javascript:alert(1)"), None);
    /// ```
    pub fn new(text: &str, href: Option<&str>) -> Option<Cta> {
        let text: String = text.trim_ascii().chars().filter(|c| !c.is_control()).take(LONGEST_CTA).collect();
        (!text.is_empty())
            .then(|| Cta { text, href: href.filter(|href| is_allowed(href)).map(str::to_owned) })
    }
}

/// Whether a link may lead there. Spaces and control characters are left out by browsers, who would then see another scheme.
fn is_allowed(href: &str) -> bool {
    let begins =
        |scheme: &str| href.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    ["https://", "http://", "mailto:"].into_iter().any(begins)
        && href.len() <= LONGEST_HREF
        && !href.bytes().any(|byte| byte <= b' ' || byte == 0x7f)
}

/// Whether it looks like a language's tag: `en`, `pt-BR`.
fn is_tag(lang: &str) -> bool {
    lang.len() <= 35 && lang.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
