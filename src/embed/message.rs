//! What the page and its host say to each other, protocol 1.

use super::{Colour, Theme};
use crate::codec::Json;
use std::ops::RangeInclusive;

/// The protocol's number: a message carries it, and one with another number is nobody's.
pub const PROTOCOL: u8 = 1;

/// How high a frame may ask to be, in CSS pixels.
pub const HEIGHTS: RangeInclusive<u32> = 200..=20_000;

/// From the page to its host.
#[derive(Debug, Clone, PartialEq)]
pub enum ToHost {
    /// It answers to clicks.
    Ready,
    /// So many CSS pixels show all of it.
    Height(u32),
    /// So many questions have a level, of so many that apply.
    Progress(usize, usize),
    /// The visitor sees the result: the report, and the address that opens it.
    Result(Json, String),
    /// The host's call to action was pressed.
    Cta,
}

impl ToHost {
    /// A height, held within [`HEIGHTS`].
    pub fn height(px: f64) -> ToHost {
        ToHost::Height((px.ceil() as u32).clamp(*HEIGHTS.start(), *HEIGHTS.end()))
    }

    /// The message.
    ///
    /// ```
    /// use partner_fit::codec::Decimals;
    /// use partner_fit::embed::ToHost;
    /// let text = ToHost::height(640.2).to_json().print(false, Decimals::OWN);
    /// assert_eq!(text, r#"{"partnerFit":1,"type":"height","px":641}"#);
    /// ```
    pub fn to_json(self) -> Json {
        let number = |number: usize| Json::Number(number as f64);
        let (name, fields) = match self {
            ToHost::Ready => ("ready", vec![]),
            ToHost::Height(px) => ("height", vec![("px", number(px as usize))]),
            ToHost::Progress(answered, applicable) => {
                ("progress", vec![("answered", number(answered)), ("applicable", number(applicable))])
            }
            ToHost::Result(report, link) => ("result", vec![("report", report), ("link", Json::Text(link))]),
            ToHost::Cta => ("cta", vec![]),
        };
        let mut message = Json::Object(Vec::new());
        message.put("partnerFit", Json::Number(PROTOCOL.into()));
        message.put("type", name.into());
        for (key, value) in fields {
            message.put(key, value);
        }
        message
    }
}

/// From the host to the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FromHost {
    /// Look like this: what is not said stays, and an empty accent is the product's own.
    Theme {
        /// Light or dark.
        theme: Option<Theme>,
        /// A CSS colour.
        accent: Option<String>,
    },
    /// Begin anew.
    Reset,
}

impl FromHost {
    /// The message; `None` for anything else. It says nothing that could not stand in the page's address.
    ///
    /// ```
    /// use partner_fit::codec::{Decimals, Json};
    /// use partner_fit::embed::FromHost;
    /// let of = |text| Json::parse(text, Decimals::OWN).and_then(|json| FromHost::of(&json));
    /// assert_eq!(of(r#"{"partnerFit": 1, "type": "reset"}"#), Some(FromHost::Reset));
    /// assert_eq!(of(r#"{"partnerFit": 2, "type": "reset"}"#), None);
    /// ```
    pub fn of(message: &Json) -> Option<FromHost> {
        let text = |key: &str| message.get(key).and_then(Json::as_text);
        if message.get("partnerFit")?.as_number()? != f64::from(PROTOCOL) {
            return None;
        }
        match text("type")? {
            "theme" => Some(FromHost::Theme {
                theme: text("theme").and_then(Theme::of_id),
                accent: text("accent").filter(|accent| Colour::may_be(accent)).map(str::to_owned),
            }),
            "reset" => Some(FromHost::Reset),
            _ => None,
        }
    }
}
