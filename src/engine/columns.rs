//! Many assessments as columns of numbers: a row each, in the order they came; what has no value is NaN or 255.

use crate::codec::file::Loaded;
use crate::model::Portfolio;
use crate::model::{Day, Report, RiskKind, Rubric, Scale};

/// What stands for no value in a column of bytes.
pub const NONE: u8 = u8::MAX;

/// The numbers of a report that have a column each.
pub const NUMBERS: [&str; 7] = ["readiness", "habits", "multiplier", "gate", "low", "high", "give_get"];

/// The bytes of a report that have a column each: the band's position, and counts.
pub const BYTES: [&str; 3] = ["band", "answered", "applicable"];

/// Rows, column by column.
#[derive(Default)]
pub struct Columns {
    /// Where each row's assessment stood in the batch, from 0.
    pub index: Vec<u32>,
    /// Of which some keys are unknown, and where those are.
    pub ignored: Vec<(usize, Vec<String>)>,
    /// Titles, each after a line feed; those in titles are spaces.
    pub titles: String,
    /// A column for each of [`NUMBERS`].
    pub numbers: [Vec<f64>; NUMBERS.len()],
    /// A column for each of [`BYTES`].
    pub bytes: [Vec<u8>; BYTES.len()],
    /// A column for each of [`dimensions`], 0 to 100.
    pub dimensions: Vec<Vec<f64>>,
    /// A column for each risk: 0 danger, 1 watch, 2 clear.
    pub risks: [Vec<u8>; RiskKind::ALL.len()],
    /// What one answer a level higher brings, best first.
    pub levers: Ranking,
    /// By how much the range narrows, most first.
    pub verify: Ranking,
    names: Names,
}

/// Questions with a number each, in an order: as many places a row as there are questions.
#[derive(Default)]
pub struct Ranking {
    /// Positions in [`questions`].
    pub question: Vec<u8>,
    /// The number.
    pub points: Vec<f64>,
}

/// The names that columns refer to, over all editions.
#[derive(Default)]
struct Names {
    questions: Vec<&'static str>,
    dimensions: Vec<&'static str>,
    of: Vec<Edition>,
}

/// What of an edition is found once.
struct Edition {
    rubric: &'static Rubric,
    scale: Scale,
    /// Where its questions and dimensions stand among those of all.
    questions: Vec<u8>,
    dimensions: Vec<usize>,
}

/// The questions of all editions.
pub fn questions() -> Vec<&'static str> {
    Names::new().questions
}

/// The dimensions of all editions.
pub fn dimensions() -> Vec<&'static str> {
    Names::new().dimensions
}

impl Names {
    fn new() -> Names {
        let mut names = Names::default();
        for rubric in Rubric::all() {
            let questions =
                rubric.questions.iter().map(|q| position(&mut names.questions, q.id) as u8).collect();
            let dimensions =
                rubric.dimensions.iter().map(|d| position(&mut names.dimensions, d.id)).collect();
            names.of.push(Edition { rubric, scale: Scale::of(rubric), questions, dimensions });
        }
        names
    }
}

/// The position of a name, which is added where it is not there yet.
fn position(names: &mut Vec<&'static str>, name: &'static str) -> usize {
    names.iter().position(|other| *other == name).unwrap_or_else(|| {
        names.push(name);
        names.len() - 1
    })
}

impl Columns {
    /// Columns with room for so many rows.
    pub fn for_count(rows: usize) -> Columns {
        let names = Names::new();
        let places = rows * names.questions.len();
        let ranking = || Ranking { question: Vec::with_capacity(places), points: Vec::with_capacity(places) };
        let bytes = || Vec::with_capacity(rows);
        Columns {
            index: Vec::with_capacity(rows),
            ignored: Vec::new(),
            titles: String::with_capacity(rows),
            numbers: NUMBERS.map(|_| Vec::with_capacity(rows)),
            bytes: BYTES.map(|_| bytes()),
            dimensions: names.dimensions.iter().map(|_| Vec::with_capacity(rows)).collect(),
            risks: RiskKind::ALL.map(|_| bytes()),
            levers: ranking(),
            verify: ranking(),
            names,
        }
    }

    /// Scores an assessment into the next row.
    pub fn add(&mut self, index: usize, loaded: &Loaded, today: Day) {
        let assessment = &loaded.assessment;
        let Some(edition) = self.names.of.iter().find(|edition| edition.rubric == assessment.rubric) else {
            return;
        };
        let report = Report::on(&edition.scale, assessment, today);
        self.index.push(index as u32);
        if !loaded.ignored.is_empty() {
            self.ignored.push((index, loaded.ignored.clone()));
        }
        self.titles.push('\n');
        self.titles.extend(assessment.title.chars().map(|c| if c == '\n' { ' ' } else { c }));

        let give_get =
            if assessment.partners.is_empty() { None } else { Portfolio::of(assessment, today).give_get };
        let score = &report.score;
        let numbers = [
            score.readiness.map(|p| p.value()),
            score.habits.map(|p| p.value()),
            score.multiplier,
            score.gate,
            report.range.map(|r| r.low.value()),
            report.range.map(|r| r.high.value()),
            give_get.map(|p| p.value()),
        ];
        for (column, number) in self.numbers.iter_mut().zip(numbers) {
            column.push(number.unwrap_or(f64::NAN));
        }
        let band = report.band.map_or(NONE, |band| band as u8);
        for (column, byte) in
            self.bytes.iter_mut().zip([band, report.answered as u8, report.applicable as u8])
        {
            column.push(byte);
        }
        for (column, risk) in self.risks.iter_mut().zip(&report.risks) {
            column.push(risk.state.map_or(NONE, |state| state as u8));
        }

        for column in &mut self.dimensions {
            column.push(f64::NAN);
        }
        for (at, value) in edition.dimensions.iter().zip(&score.dimensions) {
            if let (Some(place), Some(value)) =
                (self.dimensions.get_mut(*at).and_then(|c| c.last_mut()), value)
            {
                *place = 100.0 * value;
            }
        }
        let places = self.names.questions.len();
        self.levers.add(report.levers.iter().map(|l| (l.question, l.gain)), &edition.questions, places);
        self.verify.add(report.verify.iter().map(|v| (v.question, v.narrows)), &edition.questions, places);
    }
}

impl Ranking {
    fn add(&mut self, ranked: impl Iterator<Item = (usize, f64)>, questions: &[u8], places: usize) {
        let end = self.points.len() + places;
        for (question, points) in ranked {
            self.question.push(questions.get(question).copied().unwrap_or(NONE));
            self.points.push(points);
        }
        self.question.resize(end, NONE);
        self.points.resize(end, f64::NAN);
    }
}
