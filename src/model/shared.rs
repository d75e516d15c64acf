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
