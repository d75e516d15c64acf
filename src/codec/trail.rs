//! Where in a file or link a value stands.

/// The way down to what is open, such as `partners[3].entries[0]`.
#[derive(Default)]
pub(super) struct Trail {
    place: String,
    /// How long the place was before each step.
    steps: Vec<usize>,
}

/// Longer keys are cut here: a hostile file must not make a hostile message.
const LONGEST_KEY: usize = 60;

impl Trail {
    /// One step down, to a key.
    pub(super) fn key(&mut self, key: &str) {
        self.steps.push(self.place.len());
        self.place = self.of(key);
    }

    /// One step down, to an item of a list.
    pub(super) fn item(&mut self, at: usize) {
        self.steps.push(self.place.len());
        self.place.push('[');
        self.place.push_str(&at.to_string());
        self.place.push(']');
    }

    /// One step up.
    pub(super) fn up(&mut self) {
        self.place.truncate(self.steps.pop().unwrap_or_default());
    }

    /// The place of what is open.
    pub(super) fn here(&self) -> String {
        self.place.clone()
    }

    /// The place of a key in what is open.
    pub(super) fn of(&self, key: &str) -> String {
        let mut place = self.here();
        if !place.is_empty() {
            place.push('.');
        }
        place.extend(key.chars().take(LONGEST_KEY));
        place
    }
}
