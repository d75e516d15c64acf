//! Websites as people type them.

/// The part of a website that tells it apart from others: no scheme, no `www.`, no path; empty where there is none.
pub(super) fn host(website: &str) -> &str {
    let text = website.trim_ascii();
    let text = text.split_once("://").map_or(text, |(_, rest)| rest);
    let text = text.split(['/', '?', '#']).next().unwrap_or_default();
    match text.get(..4) {
        Some(www) if www.eq_ignore_ascii_case("www.") => text.get(4..).unwrap_or_default(),
        _ => text,
    }
}

/// An address that can be opened: only of the web, so that no text becomes a program.
///
/// ```
/// use partner_fit::model::page_address;
/// assert_eq!(page_address(" HTTPS://a.example/jobs "), Some("HTTPS://a.example/jobs"));
/// assert_eq!(page_address("javascript:alert(1)"), None);
/// ```
pub fn page_address(text: &str) -> Option<&str> {
    let text = text.trim_ascii();
    let (scheme, rest) = text.split_once("://")?;
    let is_web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    let is_whole = !rest.is_empty() && rest.bytes().all(|b| b > b' ' && b != 0x7f);
    (is_web && is_whole).then_some(text)
}

/// The address of a website that was typed with or without its scheme.
///
/// ```
/// use partner_fit::model::website_address;
/// assert_eq!(website_address("a.example").as_deref(), Some("https://a.example"));
/// assert_eq!(website_address("not a website"), None);
/// ```
pub fn website_address(website: &str) -> Option<String> {
    let text = website.trim_ascii();
    if text.contains("://") {
        return page_address(text).map(String::from);
    }
    let host = host(text);
    let is_host = host.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.' || !b.is_ascii());
    let has_dot = host.bytes().skip(1).any(|b| b == b'.');
    let address = ["https://", text].concat();
    (is_host && has_dot && page_address(&address).is_some()).then_some(address)
}
