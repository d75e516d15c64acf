//! Where in a file or link a value stands.

/// The way down to what is open, such as `partners[3].entries[0]`; it becomes a text only when somebody asks.
#[derive(Default)]
pub(super) struct Trail(Vec<Step>);

enum Step {
    Key(&'static str),
    Item(usize),
}

/// Longer keys are cut here: a hostile file must not make a hostile message.
const LONGEST_KEY: usize = 60;

impl Trail {
    /// One step down, to a key.
    pub(super) fn key(&mut self, key: &'static str) {
        self.0.push(Step::Key(key));
    }

    /// One step down, to an item of a list.
    pub(super) fn item(&mut self, at: usize) {
        self.0.push(Step::Item(at));
    }

    /// One step up.
    pub(super) fn up(&mut self) {
        self.0.pop();
    }

    /// The place of what is open.
    pub(super) fn here(&self) -> String {
        let mut place = String::new();
        for step in &self.0 {
            match step {
                Step::Key(key) => add(&mut place, key),
                Step::Item(at) => {
                    place.push('[');
                    place.push_str(&at.to_string());
                    place.push(']');
                }
            }
        }
        place
    }

    /// The place of a key in what is open.
    pub(super) fn of(&self, key: &str) -> String {
        let mut place = self.here();
        add(&mut place, key);
        place
    }
}

fn add(place: &mut String, key: &str) {
    if !place.is_empty() {
        place.push('.');
    }
    place.extend(key.chars().take(LONGEST_KEY));
}
