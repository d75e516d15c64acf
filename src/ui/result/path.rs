//! The least effort to the next move or to a number of one's own, as steps.

use crate::model::{Assessment, Band, Path, Points, Report, Rise, Target};
use crate::ui::command::{Command, Look, Run};
use crate::ui::el::{El, el, p, section, span};
use crate::ui::figure::shown;
use crate::words::path as w;

/// The path.
pub fn path_to(assessment: &Assessment, report: &Report, own: Option<u8>, run: Option<&Run>) -> El {
    let next = report.band.and_then(Band::next);
    let target = match (own, next) {
        (Some(number), _) => Some(Target::readiness(Points::new(f64::from(number)))),
        (None, Some(band)) => Some(Target::band(assessment.rubric, band)),
        (None, None) => None,
    };
    let way = match target.map(|target| Report::path(assessment, target)) {
        None => p("", w::TOP),
        Some(None) => p("", w::UNREACHABLE),
        Some(Some(path)) => steps(assessment, &path),
    };
    section("path", w::TITLE)
        .child(p("muted", w::LEAD))
        .maybe(run.map(|run| targets(assessment, next, own, run)))
        .child(el("div").attr("role", "status").child(way))
}

fn targets(assessment: &Assessment, next: Option<Band>, own: Option<u8>, run: &Run) -> El {
    let from = next.map_or(100, |b| Points::new(b.rule(assessment.rubric).from).shown());
    let choice = |value: &'static str, text: String, chosen: bool, look: Look| {
        let input = el("input")
            .attr("type", "radio")
            .attr("name", "target")
            .value(value.into())
            .checked(chosen)
            .choose(run, Command::Look(look));
        el("label").class("option plain").child(input).child(span("", text))
    };
    let to_band = |band: Band| {
        let text = w::next_band(band.rule(assessment.rubric).title, &from.to_string());
        choice("band", text, own.is_none(), Look::Target(None))
    };
    let number = |number: u8| {
        el("input")
            .class("number-field")
            .attr("type", "number")
            .attr("min", "1")
            .attr("max", "100")
            .attr("aria-label", w::NUMBER)
            .value(number.to_string().into())
            .typed(run, move |text| {
                let wanted = text.parse().ok().filter(|n| (1..=100).contains(n));
                Command::Look(Look::Target(Some(wanted.unwrap_or(number))))
            })
    };
    el("div")
        .class("targets")
        .attr("role", "radiogroup")
        .attr("aria-label", w::TARGET)
        .maybe(next.map(to_band))
        .child(choice("own", w::OWN_TARGET.into(), own.is_some(), Look::Target(Some(from))))
        .maybe(own.map(number))
}

fn steps(assessment: &Assessment, path: &Path) -> El {
    let (effort, end) = (path.effort.to_string(), shown(Some(path.readiness)));
    let sum = match path.rises.len() {
        0 => return p("", w::THERE),
        1 => w::one_step(&effort, &end),
        count => w::steps(&count.to_string(), &effort, &end),
    };
    let list = el("ol").class("path-list").each(&path.rises, |rise| step(assessment, rise));
    el("div").child(p("path-sum", sum)).child(list)
}

fn step(assessment: &Assessment, rise: &Rise) -> El {
    let question = &assessment.rubric.questions[rise.question];
    let (from, to) = (rise.from.number(), rise.to.number());
    let effort = usize::from(question.effort) * usize::from(to - from);
    el("li")
        .key(question.id)
        .child(p("lever-question", question.text))
        .child(p("lever-to", question.levels[usize::from(to)]))
        .child(p("muted figure", w::step(&from.to_string(), &to.to_string(), &effort.to_string())))
}
