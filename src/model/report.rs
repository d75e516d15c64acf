//! Everything that follows from an assessment, computed together.

use super::formula::Formula;
use super::readiness::Sheet;
use super::scale::{Direction, Scale};
use super::{
    Assessment, Band, Day, Lever, Path, Points, Portfolio, Range, Readiness, Risk, RiskKind, Target, Verify,
    lever, path, portfolio, verify,
};

/// What is told while questions are answered: the score, the worst case around it, how much is answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// Readiness with its parts, under the standard weights.
    pub score: Readiness,
    /// The worst case around it; `None` where no habit applies.
    pub range: Option<Range>,
    /// Questions in scope that have a level.
    pub answered: usize,
    /// Questions in scope that apply.
    pub applicable: usize,
}

impl Reading {
    /// Reads an assessment.
    pub fn of(assessment: &Assessment) -> Reading {
        let scale = Scale::of(assessment.rubric);
        let sheet = Sheet::of(assessment, &scale);
        let low = Formula::of(&sheet, Direction::Down);
        let now = Formula::of(&sheet, Direction::Nowhere);
        let high = Formula::of(&sheet, Direction::Up);
        let (answered, applicable) = sheet.coverage();
        Reading { score: now.readiness(), range: Range::of(&low, &high), answered, applicable }
    }
}

/// What an assessment says about readiness; what it says about partners is the [`Portfolio`](super::Portfolio).
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Readiness with its parts, under the standard weights.
    pub score: Readiness,
    /// The worst case around it; `None` where no habit applies.
    pub range: Option<Range>,
    /// The next move; `None` while there is no readiness.
    pub band: Option<Band>,
    /// Questions in scope that have a level.
    pub answered: usize,
    /// Questions in scope that apply.
    pub applicable: usize,
    /// The four risks.
    pub risks: [Risk; RiskKind::ALL.len()],
    /// Rises of one level, best first.
    pub levers: Vec<Lever>,
    /// What to look up, most useful first.
    pub verify: Vec<Verify>,
    /// Readiness under the reader's own weights, if there are any.
    pub own: Option<Readiness>,
}

impl Report {
    /// Scores an assessment as it is on a day: what is dated later does not count yet.
    pub fn of(assessment: &Assessment, today: Day) -> Report {
        Report::on(&Scale::of(assessment.rubric), assessment, today)
    }

    /// The same with the scale of the assessment's edition found before, for many of them.
    pub fn on(scale: &Scale, assessment: &Assessment, today: Day) -> Report {
        Report::with(scale, assessment, &portfolio::overdrawn(assessment, today))
    }

    /// The same on a portfolio's day, where that is there of the same assessment: its accounts are not gone through again.
    pub fn beside(portfolio: &Portfolio, assessment: &Assessment) -> Report {
        Report::with(&Scale::of(assessment.rubric), assessment, &portfolio.overdrawn())
    }

    fn with(scale: &Scale, assessment: &Assessment, overdrawn: &[usize]) -> Report {
        let sheet = Sheet::of(assessment, scale);
        // One by one: as an array they would be copied.
        let mut low = Formula::of(&sheet, Direction::Down);
        let mut now = Formula::of(&sheet, Direction::Nowhere);
        let mut high = Formula::of(&sheet, Direction::Up);
        let score = now.readiness();
        let (answered, applicable) = sheet.coverage();
        Report {
            range: Range::of(&low, &high),
            band: score.readiness.zip(score.multiplier).map(|(r, m)| Band::of(assessment.rubric, r, m)),
            answered,
            applicable,
            risks: RiskKind::ALL.map(|kind| Risk::of(kind, &sheet, &score, overdrawn)),
            levers: lever::levers(&sheet, &mut now),
            verify: verify::verify_first(&sheet, &mut low, &mut high),
            own: assessment
                .weights
                .clone()
                .map(|weights| Sheet::weighted(assessment, scale, weights).readiness()),
            score,
        }
    }

    /// Readiness alone, where nothing else is asked.
    pub fn readiness(assessment: &Assessment) -> Option<Points> {
        Sheet::of(assessment, &Scale::of(assessment.rubric)).readiness().readiness
    }

    /// The least effort that brings an assessment to a target; `None` where nothing does.
    pub fn path(assessment: &Assessment, target: Target) -> Option<Path> {
        path::path_to(&Sheet::of(assessment, &Scale::of(assessment.rubric)), target)
    }
}

/// How far from `first` to `target` the way to `now` is, 0 to 1 or beyond; `None` where they are the same.
pub fn progress(first: f64, now: f64, target: f64) -> Option<f64> {
    let way = target - first;
    (way.abs() > 1e-9).then(|| (now - first) / way)
}
