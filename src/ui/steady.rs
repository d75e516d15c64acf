//! Parts of a page that are rendered again only where they changed: questions, rows, head and foot. One component for all of
//! them, so that what yew needs for one is there once.

use super::command::Run;
use super::el::El;
use std::any::Any;
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::{Key, VChild};

/// All that a part is made of; an equal one looks the same.
pub trait Steady: PartialEq + 'static {
    /// What it looks like.
    fn show(&self, run: &Run) -> El;
}

/// A part among others, told apart from them by its key.
#[inline(never)]
pub fn steady(key: &str, part: impl Steady, run: &Run) -> Html {
    node(key, Rc::new(part), run)
}

fn node(key: &str, part: Rc<dyn Shown>, run: &Run) -> Html {
    VChild::<Part>::new(Props { part, run: run.clone() }, Some(Key::from(key))).into()
}

/// How often parts were rendered: counted while developing and by tests alone.
#[cfg(debug_assertions)]
pub mod renders {
    use std::sync::atomic::{AtomicUsize, Ordering};

    static COUNT: AtomicUsize = AtomicUsize::new(0);

    /// One more.
    pub(super) fn count() {
        COUNT.fetch_add(1, Ordering::Relaxed);
    }

    /// So many since this was asked last.
    pub fn take() -> usize {
        COUNT.swap(0, Ordering::Relaxed)
    }
}

trait Shown {
    fn show(&self, run: &Run) -> El;
    fn is(&self, other: &dyn Shown) -> bool;
    fn any(&self) -> &dyn Any;
}

impl<S: Steady> Shown for S {
    fn show(&self, run: &Run) -> El {
        Steady::show(self, run)
    }

    fn is(&self, other: &dyn Shown) -> bool {
        other.any().downcast_ref::<S>() == Some(self)
    }

    fn any(&self) -> &dyn Any {
        self
    }
}

#[derive(Properties)]
struct Props {
    part: Rc<dyn Shown>,
    run: Run,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        self.run == other.run && self.part.is(&*other.part)
    }
}

struct Part;

impl Component for Part {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Part>) -> Part {
        Part
    }

    fn view(&self, context: &Context<Part>) -> Html {
        #[cfg(debug_assertions)]
        renders::count();
        let Props { part, run } = context.props();
        part.show(run).html()
    }
}
