//! Something that copies share until one of them changes it: an undo step then costs what changed, not everything kept.

use std::ops::{Deref, DerefMut};
use std::rc::Rc;

/// A value that is copied only when a copy of it changes. Changed through [`DerefMut`].
///
/// ```
/// use partner_fit::model::Shared;
/// let one = Shared::from(String::from("a"));
/// let mut other = one.clone();
/// other.push('b');
/// assert_eq!((one.as_str(), other.as_str()), ("a", "ab"));
/// ```
#[derive(Debug, Default)]
pub struct Shared<T>(Rc<T>);

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Shared<T> {
        Shared(self.0.clone())
    }
}

impl<T> Shared<T> {
    /// Whether both are one and the same, so that nothing of it changed.
    pub fn is(&self, other: &Shared<T>) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> From<T> for Shared<T> {
    fn from(value: T) -> Shared<T> {
        Shared(Rc::new(value))
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Clone> DerefMut for Shared<T> {
    fn deref_mut(&mut self) -> &mut T {
        Rc::make_mut(&mut self.0)
    }
}

impl<T: PartialEq> PartialEq for Shared<T> {
    /// The same one is equal without a look inside.
    fn eq(&self, other: &Shared<T>) -> bool {
        self.is(other) || self.0 == other.0
    }
}

/// What is made of shared values, kept for as long as they don't change.
#[derive(Debug, Clone)]
pub struct Made<K, V>(Vec<(Shared<K>, V)>);

impl<K, V> Default for Made<K, V> {
    fn default() -> Made<K, V> {
        Made(Vec::new())
    }
}

impl<K, V: Clone> Made<K, V> {
    /// Makes what is new or changed, and keeps the rest, in the order of these.
    ///
    /// ```
    /// use partner_fit::model::{Made, Shared};
    /// let words = ["one", "three"].map(|word| Shared::from(word.to_owned()));
    /// let mut lengths = Made::default();
    /// lengths.update(&words, |word: &String| word.len());
    /// lengths.update(&words[1..], |_| 0);
    /// assert_eq!(lengths.all().collect::<Vec<_>>(), [&5]);
    /// ```
    pub fn update(&mut self, of: &[Shared<K>], make: impl Fn(&K) -> V) {
        let before = std::mem::take(&mut self.0);
        let mut rest = before.as_slice();
        for value in of {
            // Those in between are gone.
            let same = rest.iter().position(|(other, _)| other.is(value));
            let made = same.and_then(|at| rest.get(at)).map_or_else(|| make(value), |(_, made)| made.clone());
            rest = rest.get(same.map_or(0, |at| at + 1)..).unwrap_or_default();
            self.0.push((value.clone(), made));
        }
    }

    /// All values with what was made of them, in order.
    pub fn each(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(of, made)| (&**of, made))
    }

    /// All that was made, in order.
    pub fn all(&self) -> impl Iterator<Item = &V> {
        self.each().map(|(_, made)| made)
    }
}
