//! The page as a whole: which view is up, and carrying out what its controls ask for.

mod carry_out;

use super::assess::{assess, first_open, heard};
use super::command::{Command, Look, Run};
use super::el::{El, On, button, el, p};
use super::{example, exchange};
use super::keep::Keeper;
use super::ledger::{account, ledger};
use super::listen::{Heard, Latest, listeners};
use super::method::method;
use super::notice::{notices, title};
use super::page::Page;
use super::partners::{partner, partners};
use super::result::result;
use super::route::Route;
use super::session::{Session, Step};
use super::share::share;
use super::{shared, start, transfer};
use crate::browser;
use crate::codec::link::{self, LinkError};
use crate::model::{Assessment, Portfolio, Report};
use crate::state::Item;
use crate::words::{self, app as w, nav};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// How long after a change it is saved, in milliseconds: typing is not saved letter by letter.
const SAVE_AFTER: u32 = 200;

/// How long after the last answer the score is spoken, in milliseconds: not over every key press.
const SPEAK_AFTER: u32 = 800;

/// The page.
pub struct App {
    session: Session,
    keeper: Keeper,
    run: Run,
    step: Callback<Step>,
    route: Route,
    report: Rc<Report>,
    /// Made where a page shows partners, and only again when they may have changed.
    portfolio: Option<Portfolio>,
    theirs: Option<Result<Assessment, LinkError>>,
    dropping: bool,
    had_focus: bool,
    latest: Latest,
    shown: Shown,
    saving: Option<Timeout>,
    speaking: Option<Timeout>,
    _listeners: Vec<EventListener>,
}

/// What the page outside its own elements was last made to show.
#[derive(Default)]
struct Shown {
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
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(context: &Context<App>) -> App {
        let (keeper, session) = Keeper::open();
        let item = session.state().open().clone();
        let latest = Latest::new(item.clone());
        let mut app = App {
            report: Rc::new(Report::of(&item.assessment, browser::today())),
            portfolio: None,
            run: context.link().callback(Message::Run),
            step: context.link().callback(Message::Step),
            _listeners: listeners(&context.link().callback(Message::Heard), &latest),
            session,
            keeper,
            latest,
            route: Route::Start,
            theirs: None,
            dropping: false,
            had_focus: false,
            shown: Shown::default(),
            saving: None,
            speaking: None,
        };
        app.follow_address();
        app.score_partners();
        app
    }

    fn update(&mut self, context: &Context<App>, message: Message) -> bool {
        let before = self.session.state().clone();
        self.had_focus = browser::has_focus();
        match message {
            Message::Run(command) => self.carry_out(command),
            Message::Step(step) => self.step(step),
            Message::Heard(Heard::Address) => self.follow_address(),
            Message::Heard(Heard::Dragging(dropping)) => self.dropping = dropping,
            Message::Heard(Heard::Dropped(file)) => {
                self.dropping = false;
                transfer::import(file, &self.step);
            }
            Message::Heard(Heard::Did(action)) => self.step(Step::Do(action)),
            Message::Heard(Heard::Undo) => self.step(Step::Undo),
            Message::Heard(Heard::Redo) => self.step(Step::Redo),
            Message::Heard(Heard::Stored(key)) => {
                let steps = self.keeper.changed_elsewhere(&key, self.session.state());
                self.steps(steps);
            }
            Message::Save | Message::Heard(Heard::Leaving) => {
                self.saving = None;
                let steps = self.keeper.save(self.session.state());
                self.steps(steps);
            }
        }
        if !Rc::ptr_eq(&before, self.session.state()) {
            let link = context.link().clone();
            self.saving =
                Some(browser::after(SAVE_AFTER, Box::new(move || link.send_message(Message::Save))));
            let item = self.session.state().open();
            if !Rc::ptr_eq(item, before.open()) {
                self.report = Rc::new(Report::of(&item.assessment, browser::today()));
                self.portfolio = None;
            }
        }
        self.score_partners();
        self.latest.set(self.session.state().open().clone(), self.page());
        true
    }

    fn view(&self, _: &Context<App>) -> Html {
        let run = &self.run;
        let looks = &self.session.looks;
        let item = self.session.state().open();
        let skip =
            el("a").class("skip").attr("href", "#main").text(w::SKIP).when(On::Link, run, Command::Skip);
        let main = el("main")
            .attr("id", "main")
            .attr("tabindex", "-1")
            .child(notices(&self.session.notices, run))
            .maybe(example::banner(item, run))
            .child(el("div").key(self.route.key()).child(self.page_of_route()));
        el("div")
            .class(if self.dropping { "app is-dropping" } else { "app" })
            .child(skip)
            .child(self.header())
            .child(main)
            .child(el("footer").class("footer").child(p("", w::PRIVACY)).child(p("", w::BY_HAND)))
            .child(el("p").class("visually-hidden").attr("id", "heard").attr("role", "status"))
            .child(transfer::picker(run))
            .maybe(self.dropping.then(|| p("drop-hint", words::start::DROP_HERE).attr("aria-hidden", "true")))
            .maybe(looks.sharing.then(|| share(&item.assessment, looks, run)))
            .html()
    }

    fn rendered(&mut self, _: &Context<App>, _: bool) {
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

    fn steps(&mut self, steps: Vec<Step>) {
        for step in steps {
            self.step(step);
        }
    }

    /// Scores the partners where the page shows them.
    fn score_partners(&mut self) {
        if self.portfolio.is_none()
            && matches!(self.route, Route::Partners(_) | Route::Ledger(_) | Route::Result)
        {
            self.portfolio = Some(Portfolio::of(&self.item().assessment, browser::today()));
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
        self.session.take(Step::Look(Look::Exchange(exchange::Look::See(false))));
        self.route = Route::current();
        self.theirs = match &self.route {
            Route::Shared(fragment) => Some(link::decode(fragment)),
            _ => None,
        };
    }

    fn page_of_route(&self) -> El {
        let (run, looks, item) = (&self.run, &self.session.looks, self.item());
        if let Some(portfolio) = &self.portfolio {
            let page = Page { assessment: &item.assessment, portfolio, looks, today: browser::today(), run };
            match &self.route {
                Route::Partners(None) => return partners(page),
                Route::Partners(Some(id)) => return partner(page, id),
                Route::Ledger(None) => return ledger(page),
                Route::Ledger(Some(id)) => return account(page, id),
                _ => {}
            }
        }
        match (&self.route, &self.theirs) {
            (Route::Start, _) => start::start(self.session.state(), run),
            (Route::Assess(_), _) => {
                let page = self.page().unwrap_or_default();
                assess(&item.assessment, &self.report, looks, page, run)
            }
            (Route::Result, _) => result(self.session.state(), &self.report, self.portfolio.as_ref(), looks, run),
            (Route::Method, _) => method(item.assessment.rubric),
            (Route::Shared(_), Some(Ok(theirs))) => shared::shared(theirs, self.session.state(), looks, run),
            (Route::Shared(_), Some(Err(error))) => shared::refused(error),
            (Route::Shared(_) | Route::Partners(_) | Route::Ledger(_), _) => el("div"),
        }
    }

    fn header(&self) -> El {
        let link = |href: &'static str, text: &'static str, here: bool| {
            let link = el("a").attr("href", href).text(text);
            if here { link.attr("aria-current", "page") } else { link }
        };
        let act = |text: &'static str, name: &'static str, can: bool, command: Command| {
            // Not `disabled`: after the last step back the keyboard stays where it is.
            let button = button("link", text, &self.run, command).attr("data-action", name);
            if can { button } else { button.attr("aria-disabled", "true") }
        };
        let views = el("nav")
            .class("views")
            .attr("aria-label", w::NAV)
            .child(link("#/assess", nav::ASSESS, matches!(self.route, Route::Assess(_))))
            .child(link("#/result", nav::RESULT, self.route == Route::Result))
            .child(link("#/partners", nav::PARTNERS, matches!(self.route, Route::Partners(_))))
            .child(link("#/ledger", nav::LEDGER, matches!(self.route, Route::Ledger(_))))
            .child(link("#/method", nav::METHOD, self.route == Route::Method));
        let history = &self.session.history;
        let undo = el("div")
            .class("undo")
            .child(act(nav::UNDO, "undo", history.can_undo(), Command::Undo))
            .child(act(nav::REDO, "redo", history.can_redo(), Command::Redo));
        el("header")
            .class("header")
            .child(link("#/", w::NAME, self.route == Route::Start).class("brand"))
            .child(views)
            .child(undo)
    }

    /// The window's title.
    fn title(&self) -> String {
        let of = |name: &str| [name, " · ", w::NAME].concat();
        match self.route {
            Route::Start => w::NAME.into(),
            Route::Assess(_) => of(nav::ASSESS),
            Route::Result => of(&title(&self.item().assessment.title)),
            Route::Partners(_) => of(words::partners::TITLE),
            Route::Ledger(_) => of(words::ledger::TITLE),
            Route::Method => of(words::method::TITLE),
            Route::Shared(_) => of(match &self.theirs {
                Some(Ok(theirs)) if theirs.exchanged().is_some() => words::exchange::BALANCE,
                _ => words::result::TITLE,
            }),
        }
    }

    /// Brings what is outside the page's own elements up to date: title, keyboard, dialog, what is spoken.
    fn settle(&mut self) {
        let name = self.title();
        if self.shown.title != name {
            browser::set_title(&name);
            self.shown.title = name;
        }
        if let Route::Assess(None) = self.route {
            // Pinned, so that answering never turns the page by itself.
            browser::pin(self.page().unwrap_or_default());
        } else if self.shown.route.as_ref() != Some(&self.route) {
            // The first view is where the person already is.
            if self.shown.route.is_some() {
                browser::scroll_to_top();
                browser::focus("main h1");
            } else {
                browser::mark_ready();
            }
            self.shown.route = Some(self.route.clone());
        }
        // A control that went away with what it did leaves the keyboard at the heading, not nowhere.
        if std::mem::take(&mut self.had_focus) && !browser::has_focus() {
            browser::focus("main h1");
        }
        if self.shown.sharing != self.session.looks.sharing {
            self.shown.sharing = self.session.looks.sharing;
            if self.shown.sharing {
                browser::show_modal(".dialog");
            }
        }
        let spoken = if self.page().is_some() { heard(&self.report) } else { String::new() };
        if self.shown.spoken != spoken {
            let first = std::mem::replace(&mut self.shown.spoken, spoken.clone()).is_empty();
            let speak = !first && !spoken.is_empty();
            self.speaking = speak
                .then(|| browser::after(SPEAK_AFTER, Box::new(move || browser::set_text("#heard", &spoken))));
        }
    }
}
