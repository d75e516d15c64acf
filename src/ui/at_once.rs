//! Pages that take what happens to them at once. Yew keeps messages for its next turn, and a page that is being left has none:
//! so only rendering waits for it.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::{Rc, Weak};
use yew::prelude::*;

/// A page that takes what happens to it at once.
pub trait AtOnce: Sized + 'static {
    /// What can happen to it.
    type Message: 'static;

    /// How it begins; what happens to it goes to the `post`.
    fn create(post: Post<Self>) -> Self;

    /// Takes what happened, and says whether that can be seen.
    fn update(&mut self, message: Self::Message) -> bool;

    /// What it looks like.
    fn view(&self) -> Html;

    /// Sees to what is outside its own elements, once they are there.
    fn rendered(&mut self, first: bool);
}

/// Where what happens to a page goes.
pub struct Post<Page: AtOnce> {
    page: Weak<RefCell<Page>>,
    inbox: Rc<RefCell<VecDeque<Page::Message>>>,
    render: Callback<()>,
}

impl<Page: AtOnce> Clone for Post<Page> {
    fn clone(&self) -> Post<Page> {
        Post { page: self.page.clone(), inbox: self.inbox.clone(), render: self.render.clone() }
    }
}

impl<Page: AtOnce> Post<Page> {
    /// Something happened.
    pub fn send(&self, message: Page::Message) {
        self.inbox.borrow_mut().push_back(message);
        self.take();
    }

    /// Makes something that can happen of what it is called with.
    pub fn callback<T: 'static>(&self, make: impl Fn(T) -> Page::Message + 'static) -> Callback<T> {
        let post = self.clone();
        Callback::from(move |what| post.send(make(what)))
    }

    /// Has the page take what is there. While it does, more may come, as moving the keyboard is an event, too: that is next.
    fn take(&self) {
        let Some(page) = self.page.upgrade() else { return };
        let Ok(mut page) = page.try_borrow_mut() else { return };
        let next = || self.inbox.borrow_mut().pop_front();
        let mut is_seen = false;
        while let Some(message) = next() {
            is_seen |= page.update(message);
        }
        if is_seen {
            self.render.emit(());
        }
    }
}

/// A page as yew knows it.
pub struct Mounted<Page: AtOnce> {
    page: Rc<RefCell<Page>>,
    post: Post<Page>,
}

impl<Page: AtOnce> Component for Mounted<Page> {
    type Message = ();
    type Properties = ();

    fn create(context: &Context<Self>) -> Self {
        let post = Post { page: Weak::new(), inbox: Rc::default(), render: context.link().callback(|()| ()) };
        let page = Rc::new_cyclic(|page| {
            let post = Post { page: page.clone(), ..post.clone() };
            RefCell::new(Page::create(post))
        });
        let post = Post { page: Rc::downgrade(&page), ..post };
        Mounted { page, post }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        self.page.borrow().view()
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        self.page.borrow_mut().rendered(first);
        self.post.take();
    }
}
