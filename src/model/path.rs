//! The least effort that reaches a target, exactly.
//!
//! Habits are a sum of what each question adds and the gate is a product of what each contributes, so for every effort
//! and number of rises the best of each comes from dynamic programming; readiness is their product.

use super::readiness::{Readiness, Sheet, gate_term, multiplier};
use super::{Band, Level, Points, Rubric, reaches};

/// What to reach.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Target {
    readiness: Points,
    multiplier: f64,
}

impl Target {
    /// A readiness, 0 to 100.
    pub fn readiness(readiness: Points) -> Target {
        Target { readiness, multiplier: 0.0 }
    }

    /// A band: its readiness, and the multiplier without which it is held back.
    pub fn band(rubric: &Rubric, band: Band) -> Target {
        Target {
            readiness: Points::new(band.rule(rubric).from),
            multiplier: if band.is_capped() { rubric.scoring.band_cap.value } else { 0.0 },
        }
    }
}

/// An answer that rises.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rise {
    /// Which question.
    pub question: usize,
    /// The level it is at.
    pub from: Level,
    /// The level it rises to.
    pub to: Level,
}

/// The cheapest way to a target.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// What all rises cost together.
    pub effort: u32,
    /// Readiness once they are done.
    pub readiness: Points,
    /// The rises, in the questionnaire's order.
    pub rises: Vec<Rise>,
}

/// The least effort; among equals fewer rises, then rises of earlier questions. `None` where the target is out of reach.
pub(super) fn path_to(sheet: &Sheet, target: Target) -> Option<Path> {
    let now = sheet.readiness();
    now.readiness?;
    let gate = Side { start: 1.0, join: |a, b| a * b, items: gate_items(sheet) };
    let habits = Side { start: 0.0, join: |a, b| a + b, items: habit_items(sheet, &now) };
    let reached = |g: f64, h: f64| {
        let m = multiplier(sheet.rubric, g);
        reaches(100.0 * h * m, target.readiness.value()) && reaches(m, target.multiplier)
    };

    let effort = least_effort(&gate.by_effort(), &habits.by_effort(), &reached)?;
    let (gate, habits) = (gate.tables(effort), habits.tables(effort));
    let mut rest = Rest { effort, rises: 0, gate: (0, 1.0), habits: (0, 0.0) };
    rest.rises = (0..=gate.most_rises + habits.most_rises)
        .find(|rises| feasible(&gate, &habits, Rest { rises: *rises, ..rest }, &reached))?;

    let mut rises = Vec::new();
    let mut after = sheet.clone();
    for (question, from) in sheet.levels() {
        let in_gate = sheet.rubric.in_gate(question);
        let side = if in_gate { &gate } else { &habits };
        let (position, _) = if in_gate { rest.gate } else { rest.habits };
        let Some(item) = side.items.get(position) else { continue };
        // The highest rise that still leaves a way: earlier questions win ties.
        let (rise, next) = (0..item.worth.len()).rev().find_map(|rise| {
            let next = rest.take(side, item, in_gate, rise)?;
            feasible(&gate, &habits, next, &reached).then_some((rise, next))
        })?;
        rest = next;
        let to = Level::new(from.number() + rise as u8)?;
        if rise > 0 {
            after.slots[question] = after.slots[question].higher(rise as u8);
            rises.push(Rise { question, from, to });
        }
    }
    Some(Path { effort: effort as u32, readiness: after.readiness().readiness?, rises })
}

/// A question that can rise: what one level costs, and what it is worth after 0, 1, … rises.
struct Item {
    effort: usize,
    worth: Vec<f64>,
}

/// One factor of the product: the gate or the habits.
struct Side {
    start: f64,
    join: fn(f64, f64) -> f64,
    items: Vec<Item>,
}

/// A side with, for the items from each position on, the best worth by exact effort and exact number of rises.
struct Tables {
    join: fn(f64, f64) -> f64,
    items: Vec<Item>,
    most_rises: usize,
    /// `[position][effort][rises]`, flattened; negative infinity where nothing costs just that.
    best: Vec<f64>,
    width: usize,
    depth: usize,
}

/// What is still to be spent, and for each side the next item and the worth of those before it.
#[derive(Clone, Copy)]
struct Rest {
    effort: usize,
    rises: usize,
    gate: (usize, f64),
    habits: (usize, f64),
}

const NEVER: f64 = f64::NEG_INFINITY;

impl Side {
    /// The best worth by exact effort.
    fn by_effort(&self) -> Vec<f64> {
        let most: usize = self.items.iter().map(|i| i.effort * (i.worth.len() - 1)).sum();
        let mut best = vec![NEVER; most + 1];
        best[0] = self.start;
        for item in &self.items {
            let mut next = vec![NEVER; most + 1];
            for (spent, worth) in best.iter().enumerate().filter(|(_, w)| **w > NEVER) {
                for (rise, more) in item.worth.iter().enumerate() {
                    let cell = &mut next[spent + rise * item.effort];
                    *cell = cell.max((self.join)(*worth, *more));
                }
            }
            best = next;
        }
        best
    }

    fn tables(self, effort: usize) -> Tables {
        let most: usize = self.items.iter().map(|i| i.worth.len() - 1).sum();
        let most_rises = most.min(effort);
        let (width, depth) = (effort + 1, most_rises + 1);
        let mut best = vec![NEVER; (self.items.len() + 1) * width * depth];
        best[self.items.len() * width * depth] = self.start;
        // What the items further on can cost and rise at most: nothing beyond needs a look.
        let (mut costs, mut rises_there) = (0, 0);
        for (position, item) in self.items.iter().enumerate().rev() {
            let (before, after) = best.split_at_mut((position + 1) * width * depth);
            let before = &mut before[position * width * depth..];
            for (rise, worth) in item.worth.iter().enumerate() {
                for spent in 0..(costs + 1).min(width.saturating_sub(rise * item.effort)) {
                    for rises in 0..(rises_there + 1).min(depth.saturating_sub(rise)) {
                        let more = after[spent * depth + rises];
                        if more > NEVER {
                            let cell = &mut before[(spent + rise * item.effort) * depth + rises + rise];
                            *cell = cell.max((self.join)(*worth, more));
                        }
                    }
                }
            }
            costs = (costs + item.effort * (item.worth.len() - 1)).min(effort);
            rises_there = (rises_there + item.worth.len() - 1).min(most_rises);
        }
        Tables { join: self.join, items: self.items, most_rises, best, width, depth }
    }
}

impl Tables {
    fn best(&self, position: usize, effort: usize, rises: usize) -> f64 {
        if effort >= self.width || rises >= self.depth {
            return NEVER;
        }
        self.best[(position * self.width + effort) * self.depth + rises]
    }
}

impl Rest {
    /// What is left after one item rose; `None` where that costs too much.
    fn take(self, side: &Tables, item: &Item, in_gate: bool, rise: usize) -> Option<Rest> {
        let (position, worth) = if in_gate { self.gate } else { self.habits };
        let moved = (position + 1, (side.join)(worth, item.worth[rise]));
        Some(Rest {
            effort: self.effort.checked_sub(rise * item.effort)?,
            rises: self.rises.checked_sub(rise)?,
            gate: if in_gate { moved } else { self.gate },
            habits: if in_gate { self.habits } else { moved },
        })
    }
}

fn least_effort(gate: &[f64], habits: &[f64], reached: &impl Fn(f64, f64) -> bool) -> Option<usize> {
    let mut least = None;
    for (spent, g) in gate.iter().enumerate().filter(|(_, g)| **g > NEVER) {
        let room = least.map_or(habits.len(), |l: usize| l.saturating_sub(spent)).min(habits.len());
        if let Some(more) = (0..room).find(|e| habits[*e] > NEVER && reached(*g, habits[*e])) {
            least = Some(spent + more);
        }
    }
    least
}

/// Whether what is left can be spent in full so that the target is reached.
fn feasible(gate: &Tables, habits: &Tables, rest: Rest, reached: &impl Fn(f64, f64) -> bool) -> bool {
    for effort in 0..=rest.effort.min(gate.width - 1) {
        for rises in 0..=rest.rises.min(gate.most_rises) {
            let g = gate.best(rest.gate.0, effort, rises);
            if g == NEVER {
                continue;
            }
            let h = habits.best(rest.habits.0, rest.effort - effort, rest.rises - rises);
            if h > NEVER && reached((gate.join)(rest.gate.1, g), (habits.join)(rest.habits.1, h)) {
                return true;
            }
        }
    }
    false
}

fn levels_of(sheet: &Sheet, in_gate: bool) -> impl Iterator<Item = (usize, u8)> {
    let of_side = sheet.levels().filter(move |(q, _)| sheet.rubric.in_gate(*q) == in_gate);
    of_side.map(|(q, level)| (q, level.number()))
}

fn gate_items(sheet: &Sheet) -> Vec<Item> {
    let rubric = sheet.rubric;
    let weights: f64 = levels_of(sheet, true).map(|(q, _)| rubric.questions[q].weight).sum();
    levels_of(sheet, true)
        .map(|(q, level)| {
            let question = &rubric.questions[q];
            let worth = |level: u8| {
                if level == 0 && question.required {
                    return 0.0;
                }
                (gate_term(rubric, f64::from(level) / 4.0) * question.weight / weights).exp()
            };
            Item { effort: usize::from(question.effort), worth: (level..=4).map(worth).collect() }
        })
        .collect()
}

/// What each question adds to the habits, 0 to 1 in all.
fn habit_items(sheet: &Sheet, now: &Readiness) -> Vec<Item> {
    let rubric = sheet.rubric;
    let all: f64 = rubric
        .habits()
        .filter(|(d, _)| now.dimensions[*d].is_some())
        .map(|(d, _)| f64::from(sheet.weights.of(d)))
        .sum();
    levels_of(sheet, false)
        .map(|(q, level)| {
            let question = &rubric.questions[q];
            let within: f64 = levels_of(sheet, false)
                .map(|(other, _)| &rubric.questions[other])
                .filter(|other| other.dimension == question.dimension)
                .map(|other| other.weight)
                .sum();
            let share = f64::from(sheet.weights.of(question.dimension)) / all * question.weight / within;
            let worth = (level..=4).map(|l| share * f64::from(l) / 4.0).collect();
            Item { effort: usize::from(question.effort), worth }
        })
        .collect()
}
