//! Undo and redo.

use super::{Action, Item, State};
use crate::model::Day;
use std::rc::Rc;

/// How many steps can be undone.
const DEPTH: usize = 200;

/// A state with what came before it and what was undone.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    past: Vec<Rc<State>>,
    present: Rc<State>,
    future: Vec<Rc<State>>,
    last: Option<Action>,
}

impl History {
    /// A history that begins here.
    pub fn new(state: State) -> History {
        History { past: Vec::new(), present: Rc::new(state), future: Vec::new(), last: None }
    }

    /// The state now.
    pub fn present(&self) -> &Rc<State> {
        &self.present
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The history after an action; `None` if nothing changes. Typing on in one place is one step.
    pub fn apply(&self, action: Action, today: Day) -> Option<History> {
        let present = Rc::new(self.present.apply(action.clone(), today)?);
        let mut past = self.past.clone();
        // Opening is a way to look at things, not a change: there is nothing to take back.
        let opening = matches!(action, Action::Open(_));
        if !opening && !self.last.as_ref().is_some_and(|last| action.continues(last)) {
            past.push(self.present.clone());
            if past.len() > DEPTH {
                past.remove(0);
            }
        }
        let future = if opening { self.future.clone() } else { Vec::new() };
        Some(History { past, present, future, last: Some(action) })
    }

    /// The history with what another tab made of an assessment, as if it had always been so: no step back or forward undoes
    /// it. What is new there is in every state; what was added here goes with the step that added it.
    pub fn follow(&self, mut item: Item) -> History {
        let here = self.present.item(&item.id);
        if let Some(here) = here {
            item.assessment.number_like(&here.assessment);
        }
        // One for all states, however many.
        let (is_new, item) = (here.is_none(), Rc::new(item));
        let followed = |state: &Rc<State>| {
            let changes = is_new || state.item(&item.id).is_some();
            let change = changes.then(|| state.with(&item)).flatten();
            change.map_or_else(|| state.clone(), Rc::new)
        };
        let all = |states: &[Rc<State>]| states.iter().map(followed).collect();
        let (past, future) = (all(&self.past), all(&self.future));
        History { past, present: followed(&self.present), future, last: self.last.clone() }
    }

    /// One step back; `None` at the beginning.
    pub fn undo(&self) -> Option<History> {
        let mut history = self.clone();
        let present = history.past.pop()?;
        history.future.push(std::mem::replace(&mut history.present, present));
        history.last = None;
        Some(history)
    }

    /// One step forward again; `None` at the end.
    pub fn redo(&self) -> Option<History> {
        let mut history = self.clone();
        let present = history.future.pop()?;
        history.past.push(std::mem::replace(&mut history.present, present));
        history.last = None;
        Some(history)
    }
}
