//! Numbers of the method on the page: the whole number to read, the unrounded one for whoever looks it up.

use super::el::{El, el};
use crate::browser::exact;
use crate::model::{Points, Range, Readiness};
use crate::words;

/// What stands where there is no number.
pub const NONE: &str = "–";

/// A number that comes from the method.
pub fn data(name: &'static str, value: Option<f64>, shown: String) -> El {
    let data = el("data").class("figure").attr("data-output", name).text(shown);
    match value {
        Some(value) => data.attr("value", exact(value)),
        None => data,
    }
}

/// A score, 0 to 100.
pub fn points(name: &'static str, points: Option<Points>) -> El {
    data(name, points.map(Points::value), shown(points))
}

/// A score as it is shown.
pub fn shown(points: Option<Points>) -> String {
    points.map_or_else(|| NONE.into(), |p| p.shown().to_string())
}

/// A share of 1 with two decimals, rounded down.
pub fn hundredths(value: f64) -> String {
    let whole = (value * 100.0 + 1e-7) as usize;
    let (units, rest) = (whole / 100, whole % 100);
    [units.to_string().as_str(), if rest < 10 { ".0" } else { "." }, &rest.to_string()].concat()
}

/// A number with at most one decimal, to the nearest.
pub fn tenths(value: f64) -> String {
    let sign = if value < -0.05 { "−" } else { "" };
    let tenths = (value.abs() * 10.0 + 0.5) as usize;
    let (units, rest) = ((tenths / 10).to_string(), tenths % 10);
    if rest == 0 { [sign, &units].concat() } else { [sign, &units, ".", &rest.to_string()].concat() }
}

/// A percentage for a drawing.
pub fn percent(value: f64) -> String {
    [tenths(value).as_str(), "%"].concat()
}

/// The multiplier as it is shown.
pub fn multiplier(score: &Readiness) -> String {
    score.multiplier.map_or_else(|| NONE.into(), hundredths)
}

/// "habits 75 × proof of market 0.33 = 25", with the numbers marked.
pub fn formula(score: &Readiness) -> El {
    let text = words::result::formula(mark(0), mark(1), mark(2));
    let marked = vec![
        points("habits", score.habits),
        data("multiplier", score.multiplier, multiplier(score)),
        el("strong").text(shown(score.readiness)),
    ];
    fill(el("p").class("formula"), &text, marked)
}

/// Both ends of a range in a sentence with two places.
pub fn range_sentence(range: Range, sentence: fn(&str, &str) -> String) -> El {
    let marked = vec![points("range-low", Some(range.low)), points("range-high", Some(range.high))];
    fill(el("p").class("muted"), &sentence(mark(0), mark(1)), marked)
}

/// "9 of 27 answered", with the number marked.
pub fn coverage(class: &'static str, answered: usize, applicable: usize) -> El {
    let text = words::standing::answered(mark(0), &applicable.to_string());
    fill(el("p").class(class), &text, vec![data("answered", Some(answered as f64), answered.to_string())])
}

const MARKS: [&str; 3] = ["\u{1}", "\u{2}", "\u{3}"];

/// Stands in a sentence of the content where the element of that number goes: sentences order them freely.
pub fn mark(number: usize) -> &'static str {
    MARKS.get(number).copied().unwrap_or_default()
}

/// Adds a sentence to an element, with the marked elements in their places.
pub fn fill(into: El, text: &str, marked: Vec<El>) -> El {
    let mut marked: Vec<Option<El>> = marked.into_iter().map(Some).collect();
    let mut into = into;
    let mut plain = String::new();
    for c in text.chars() {
        match marked.get_mut((c as usize).wrapping_sub(1)).and_then(Option::take) {
            Some(element) => {
                into = into.text(std::mem::take(&mut plain)).child(element);
            }
            None => plain.push(c),
        }
    }
    into.text(plain)
}
