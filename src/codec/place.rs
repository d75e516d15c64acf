//! Where in a file or link a value stands.

/// A way down from the whole, such as `partners[3].entries[0].value`; it is written out only when somebody asks.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place<'a> {
    Root,
    Key(&'a Place<'a>, &'a str),
    Item(&'a Place<'a>, usize),
}

/// Longer keys are cut here: a hostile file must not make a hostile message.
const LONGEST_KEY: usize = 60;

impl Place<'_> {
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, text: &mut String) {
        match self {
            Place::Root => {}
            Place::Key(parent, key) => {
                parent.write(text);
                if !text.is_empty() {
                    text.push('.');
                }
                text.extend(key.chars().take(LONGEST_KEY));
            }
            Place::Item(parent, index) => {
                parent.write(text);
                text.push('[');
                text.push_str(&index.to_string());
                text.push(']');
            }
        }
    }
}
