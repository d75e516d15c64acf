//! The page as a whole: which view is up, and carrying out what its controls ask for.

mod carry_out;
mod load;
mod preview;
mod settle;
mod title;

use super::assess::{assess, first_open};
use super::at_once::{AtOnce, Post};
use super::command::{Command, Look, Run};
use super::el::{El, el, p};
use super::keep::Keeper;
use super::later::{self, Later, Part};
use super::listen::{Heard, Latest, listeners};
use super::notice::{Notice, notices};
use super::page::Page;
use super::result::Findings;
use super::route::Route;
use super::session::{Session, Step};
use super::shell::shell;
use super::{example, exchange, ledger};
use super::{start, transfer};
use crate::browser::{self, Focused};
use crate::codec::link::LinkError;
use crate::model::{Assessment, Portfolio, Reading};
use crate::state::Item;
use crate::words;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// How long after a change it is saved, in milliseconds: typing is not saved letter by letter.
const SAVE_AFTER: u32 = 200;

/// How many times as long as the last save took is waited at least: a thousand accounts are not saved in every pause.
const SAVE_SELDOM: u32 = 10;

/// How long after the last answer the score is spoken, in milliseconds: not over every key press.
const SPEAK_AFTER: u32 = 800;

/// The page.
pub struct App {
    session: Session,
    keeper: Keeper,
    post: Post<App>,
    run: Run,
    step: Callback<Step>,
    route: Route,
    reading: Reading,
    /// How far each part has come.
    later: [Later; 2],
    /// Made where a page shows partners.
    portfolio: Option<Portfolio>,
    /// Whether they changed since.
    portfolio_is_old: bool,
    /// Made where the page shows a result.
    findings: Option<Rc<Findings>>,
    theirs: Option<Result<Assessment, LinkError>>,
    /// What was open last that is no example.
    own: String,
    dropping: bool,
    had_focus: Option<Focused>,
    /// Where the keyboard goes once what was done is shown: the last of these that is there.
    then_focus: Vec<String>,
    latest: Latest,
    shown: Shown,
    saving: Option<Timeout>,
    /// How long that took the last time, in milliseconds.
    save_took: u32,
    speaking: Option<Timeout>,
    /// Hears what the preview of an embedded page says, while it is up.
    preview: Option<EventListener>,
    previewing: Option<Timeout>,
    _listeners: Vec<EventListener>,
}

/// What the page outside its own elements was last made to show.
#[derive(Default)]
struct Shown {
    ready: bool,
    route: Option<Route>,
    title: String,
    spoken: String,
    sharing: bool,
}

/// What can happen to the page.
pub enum Message {
    /// A control asks for something.
    Run(Command),
    /// Something happens to the session.
    Step(Step),
    /// Something outside happened.
    Heard(Heard),
    /// It is time to save.
    Save,
    /// A part that is loaded when it is wanted is here, or could not be loaded.
    Later(Part, bool),
}

impl AtOnce for App {
    type Message = Message;

    fn create(post: Post<App>) -> App {
        let (keeper, session) = Keeper::open();
        let item = session.state().open().clone();
        let latest = Latest::new(item.clone());
        let mut app = App {
            reading: Reading::of(&item.assessment),
            later: [Later::Unasked; 2],
            portfolio: None,
            portfolio_is_old: true,
            findings: None,
            run: post.callback(Message::Run),
            step: post.callback(Message::Step),
            _listeners: listeners(&post.callback(Message::Heard), &latest),
            post,
            session,
            keeper,
            latest,
            route: Route::Start,
            theirs: None,
            own: String::new(),
            dropping: false,
            had_focus: None,
            then_focus: Vec::new(),
            shown: Shown::default(),
            saving: None,
            save_took: 0,
            speaking: None,
            preview: None,
            previewing: None,
        };
        app.note_own();
        app.follow_address();
        app.load_later(false);
        app.prepare();
        app
    }

    fn update(&mut self, message: Message) -> bool {
        let before = self.session.state().clone();
        self.had_focus = browser::focused();
        let acts = match &message {
            // Whoever leaves for a newer version needs no more of this one; a file on its way would keep it in charge. Nor does
            // whoever goes back, which scripts/start.js tries with nothing to undo.
            Message::Run(command) => !matches!(command, Command::Renew | Command::Undo),
            message => matches!(message, Message::Heard(Heard::Did(_))),
        };
        match message {
            Message::Run(command) => self.carry_out(command),
            Message::Step(step) => self.step(step),
            Message::Heard(Heard::Address) => self.follow_address(),
            Message::Heard(Heard::Dragging(dropping)) => self.dropping = dropping,
            Message::Heard(Heard::Dropped(files)) => {
                self.dropping = false;
                let has_lists = matches!(self.route, Route::Partners(None)) && self.has(Part::Rest);
                transfer::dropped(&files, has_lists, &self.step);
            }
            Message::Heard(Heard::Did(action)) => self.step(Step::Do(action)),
            Message::Heard(Heard::Undo) => self.step(Step::Undo),
            Message::Heard(Heard::Redo) => self.step(Step::Redo),
            Message::Heard(Heard::Stored(key)) => {
                let steps = self.keeper.changed_elsewhere(&key, self.session.state());
                self.steps(steps);
            }
            Message::Heard(Heard::Newer) => self.step(Step::Say(Notice::Newer)),
            Message::Later(part, there) => {
                self.later[part as usize] = if there { Later::Here } else { Later::Failed };
            }
            Message::Save | Message::Heard(Heard::Leaving) => self.save(),
        }
        if !Rc::ptr_eq(&before, self.session.state()) {
            let post = self.post.clone();
            let wait = SAVE_AFTER.max(SAVE_SELDOM * self.save_took);
            self.saving = Some(browser::after(wait, Box::new(move || post.send(Message::Save))));
            self.note_own();
            let item = self.session.state().open();
            if !Rc::ptr_eq(item, before.open()) {
                self.reading = Reading::of(&item.assessment);
                self.portfolio_is_old = true;
            }
        }
        self.load_later(acts);
        self.prepare();
        self.latest.set(self.session.state().open().clone(), self.page());
        true
    }

    fn view(&self) -> Html {
        let run = &self.run;
        let looks = &self.session.looks;
        let item = self.session.state().open();
        let main = el("main")
            .child(notices(&self.session.notices, run))
            .child(example::banner(&self.route, item, run))
            .child(el("div").key(self.route.key()).child(self.page_of_route()));
        let class = match self.needed_is() {
            _ if self.dropping => "app is-dropping",
            Later::Unasked | Later::Loading => "app is-waiting",
            _ => "app",
        };
        shell(class, &self.route, &self.session.history, main, run)
            .maybe(self.dropping.then(|| p("drop-hint", words::start::DROP_HERE).attr("aria-hidden", "true")))
            .maybe(looks.sharing.then(|| later::result::share(item, looks, run)))
            .html()
    }

    fn rendered(&mut self, _: bool) {
        self.settle();
    }
}

impl App {
    fn item(&self) -> &Rc<Item> {
        self.session.state().open()
    }

    fn step(&mut self, step: Step) {
        self.session.take(step);
    }

    fn note_own(&mut self) {
        if !example::is_example(self.item()) {
            self.own = self.item().id.clone();
        }
    }

    fn steps(&mut self, steps: Vec<Step>) {
        for step in steps {
            self.step(step);
        }
    }

    /// The page of the questionnaire that is up, if it is.
    fn page(&self) -> Option<usize> {
        match self.route {
            Route::Assess(page) => Some(page.unwrap_or_else(|| first_open(&self.item().assessment))),
            _ => None,
        }
    }

    fn follow_address(&mut self) {
        self.load_again();
        if self.has(Part::Result) {
            self.session.take(Step::Look(Look::Exchange(exchange::Look::See(false))));
        }
        if self.has(Part::Rest) {
            self.session.take(Step::Look(Look::Ledger(ledger::Look::Release)));
        }
        self.route = Route::current();
        self.theirs = None;
        self.session.turn(&self.route);
    }

    fn page_of_route(&self) -> El {
        let (run, looks, item) = (&self.run, &self.session.looks, self.item());
        match &self.route {
            Route::Start => start::start(self.session.state(), run),
            Route::Assess(_) => {
                let page = self.page().unwrap_or_default();
                assess(&item.assessment, &self.reading, looks, page, run)
            }
            _ if self.needed_is() != Later::Here => {
                later::waiting(self.needed_is(), words::later::FAILED_TEXT, run)
            }
            Route::Result => match &self.findings {
                Some(findings) => later::result::result(findings, looks, run),
                None => el("div"),
            },
            Route::Method => later::method(item.assessment.rubric),
            Route::Embed => later::embed(looks, run),
            Route::Shared(_) => match &self.theirs {
                Some(theirs) => later::result::shared(theirs, self.session.state(), looks, run),
                None => el("div"),
            },
            Route::Partners(_) | Route::Ledger(_) => match &self.portfolio {
                Some(portfolio) => {
                    let today = browser::today();
                    later::page(
                        &self.route,
                        Page { assessment: &item.assessment, portfolio, looks, today, run },
                    )
                }
                None => el("div"),
            },
        }
    }
}
