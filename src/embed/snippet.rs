//! What a site's owner copies: the element, the plain frame, and the sources that a strict policy has to name.

use super::{Colour, Settings};

/// The product's own accent, as `styles/tokens.css` has it for light.
pub const OWN_ACCENT: Colour = Colour([0x17, 0x69, 0x4f]);

/// The name that the plain frame has on its page, for the script beside it.
const FRAME: &str = "partner-fit";

/// How high the plain frame is, in CSS pixels, where nobody tells it.
const HEIGHT: &str = "720";

/// Attributes beyond so many characters stand on a line each.
const LONGEST_LINE: usize = 60;

/// Where the page is served from: the address of its folder, with `/` at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Host(String);

impl Host {
    /// The folder of a page's address; file, query and fragment are no part of it.
    ///
    /// ```
    /// use partner_fit::embed::Host;
    /// let host = Host::of("https://fit.example/tools/index.html?x=/#/embed");
    /// assert_eq!(host.script(), "https://fit.example/tools/partner-fit.js");
    /// ```
    pub fn of(address: &str) -> Host {
        let page = address.split(['?', '#']).next().unwrap_or_default();
        let authority = page.find("://").map_or(0, |at| at + 3);
        let (start, path) = page.split_at(authority);
        let folder = path.rfind('/').map_or([path, "/"].concat(), |end| path[..=end].to_owned());
        Host([start, &folder].concat())
    }

    /// The address of the element's script.
    pub fn script(&self) -> String {
        [&self.0, "partner-fit.js"].concat()
    }

    /// The element, and the script that defines it. Only what differs from the defaults is said.
    pub fn element(&self, settings: &Settings) -> String {
        let attributes = settings
            .attributes()
            .into_iter()
            .map(|(name, value)| if value.is_empty() { name.to_owned() } else { attribute(name, &value) });
        let element = tag("partner-fit", attributes.collect());
        ["<script src=\"", &escaped(&self.script()), "\" async></script>\n", &element, "</partner-fit>"]
            .concat()
    }

    /// The plain frame, named `title` for those who don't see it. Its border is none by an attribute, which a strict
    /// policy does not mind.
    pub fn frame(&self, settings: &Settings, title: &str) -> String {
        let address = [&self.0, &settings.to_query()].map(String::as_str).concat();
        let attributes = [
            ("id", FRAME),
            ("src", &address),
            ("title", title),
            ("width", "100%"),
            ("height", HEIGHT),
            ("loading", "lazy"),
            ("frameborder", "0"),
        ];
        let all = attributes.into_iter().map(|(name, value)| attribute(name, value)).collect();
        [&tag("iframe", all), "</iframe>"].concat()
    }

    /// The two sources that a page's content security policy has to allow.
    pub fn policy(&self) -> String {
        // Inside a policy these two would end what they stand in.
        let source = |address: &str| address.replace(';', "%3B").replace(',', "%2C");
        ["script-src ", &source(&self.script()), ";\nframe-src ", &source(&self.0), ";"].concat()
    }
}

/// A beginning tag; attributes that would make it long stand on a line each.
fn tag(name: &str, attributes: Vec<String>) -> String {
    let length: usize = attributes.iter().map(|attribute| attribute.chars().count() + 1).sum();
    let (before, end) = if length > LONGEST_LINE { ("\n  ", "\n>") } else { (" ", ">") };
    let mut text = ["<", name].concat();
    for attribute in attributes {
        text.push_str(before);
        text.push_str(&attribute);
    }
    text + end
}

fn attribute(name: &str, value: &str) -> String {
    [name, "=\"", &escaped(value), "\""].concat()
}

/// Text that can't end the quotes or the tag it stands in, nor be taken for markup by whatever stores it.
fn escaped(text: &str) -> String {
    let mut safe = String::new();
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            _ => safe.push(c),
        }
    }
    safe
}
