//! The page that others embed: a question at a time, the result, and what its host is told.

mod carry_out;
mod kept;
mod later;
mod look;
mod result;
mod view;

use super::assess::heard;
use super::at_once::{AtOnce, Post};
use super::command::{Command, Run};
use super::later::Later;
use crate::browser::{self, Height};
use crate::embed::{FromHost, Settings, ToHost};
use crate::model::{Assessment, Level, Reading, Scope};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// How long after the last answer the score is spoken, in milliseconds: not over every key press.
const SPEAK_AFTER: u32 = 800;

/// Where everything is that is shown; its height is the page's.
const ROOT: &str = ".frame";

/// What has the keyboard after a step.
const HEADING: &str = "h1";

/// What a host's message may hold.
const FIELDS: &[&str] = &["partnerFit", "type", "theme", "accent"];

/// Where the visitor is.
#[derive(Debug, Clone, Copy, PartialEq)]
enum At {
    /// At this one of the questions that are asked.
    Question(usize),
    /// At the result.
    Result,
}

/// The embedded page.
pub struct Frame {
    settings: Settings,
    assessment: Assessment,
    reading: Reading,
    later: Later,
    /// Whether answers that were kept or brought along still have to be read.
    brought: bool,
    /// The questions that are gone through, by position: all that count, or only the others of a quick look.
    asked: Vec<usize>,
    at: At,
    tried: Vec<(usize, Level)>,
    all_levers: bool,
    noting: Vec<usize>,
    /// Whether the visitor went on from where they began: before, the page does not shrink under what is around it.
    moved: bool,
    /// Where the keyboard goes once what was done is shown. The page around this one stays where it is.
    then_focus: Option<&'static str>,
    ready: bool,
    told: Told,
    spoken: String,
    speaking: Option<Timeout>,
    post: Post<Frame>,
    run: Run,
    height: Option<Height>,
    _host: Option<EventListener>,
}

/// What the host was told last.
#[derive(Default)]
struct Told {
    height: Option<ToHost>,
    progress: Option<ToHost>,
    result: Option<ToHost>,
}

/// What can happen to the page.
pub enum Message {
    /// A control asks for something.
    Run(Command),
    /// The host says something.
    Host(FromHost),
    /// It may be higher now, or less high.
    Height,
    /// What is loaded when it is wanted is here, or could not be loaded.
    Later(bool),
}

impl AtOnce for Frame {
    type Message = Message;

    fn create(post: Post<Frame>) -> Frame {
        let settings = Settings::of(&browser::query()).unwrap_or_default();
        look::wear(&settings);
        let mut assessment = Assessment::new(browser::today());
        assessment.scope = settings.mode;
        let ear = post.clone();
        let hear = move |message| {
            if let Some(message) = FromHost::of(&message) {
                ear.send(Message::Host(message));
            }
        };
        let mut frame = Frame {
            at: At::Question(0),
            asked: assessment.questions().collect(),
            reading: Reading::of(&assessment),
            later: Later::Unasked,
            brought: settings.persist || !browser::fragment().is_empty(),
            assessment,
            tried: Vec::new(),
            all_levers: false,
            noting: Vec::new(),
            moved: false,
            then_focus: None,
            ready: false,
            told: Told::default(),
            spoken: String::new(),
            speaking: None,
            run: post.callback(Message::Run),
            post,
            height: None,
            _host: browser::hear(FIELDS, hear),
            settings,
        };
        if frame.brought {
            frame.load_later();
        }
        frame
    }

    fn update(&mut self, message: Message) -> bool {
        match message {
            Message::Run(command) => {
                self.carry_out(command);
                self.load_later();
            }
            Message::Later(there) => {
                self.later = if there { Later::Here } else { Later::Failed };
                if there && std::mem::take(&mut self.brought) {
                    self.assessment = later::begin(&self.settings);
                    self.at = first_open(&self.assessment);
                    self.asked = self.assessment.questions().collect();
                    self.reading = Reading::of(&self.assessment);
                }
            }
            Message::Host(FromHost::Theme { theme, accent }) => {
                self.settings.theme = theme.unwrap_or(self.settings.theme);
                if let Some(accent) = accent {
                    self.settings.accent = Some(accent).filter(|accent| !accent.is_empty());
                }
                look::wear(&self.settings);
                return false;
            }
            Message::Host(FromHost::Reset) => self.begin_anew(),
            Message::Height => {
                self.tell_height();
                return false;
            }
        }
        true
    }

    fn view(&self) -> Html {
        view::view(self).html()
    }

    fn rendered(&mut self, first: bool) {
        let reads = self.brought && self.later == Later::Loading;
        if !self.ready && !reads {
            self.ready = true;
            browser::mark_ready();
            browser::tell(&ToHost::Ready.to_json());
        }
        if first {
            let post = self.post.clone();
            let changed = move || post.send(Message::Height);
            self.height = browser::find(ROOT).and_then(|root| Height::watch(&root, changed));
        }
        if let Some(place) = self.then_focus.take() {
            browser::focus_still(place);
        }
        self.tell_height();
        if !self.ready {
            return;
        }
        tell(&mut self.told.progress, ToHost::Progress(self.reading.answered, self.reading.applicable));
        if self.at == At::Result
            && !self.waits()
            && let Some(result) = later::told(&self.assessment)
        {
            tell(&mut self.told.result, result);
        }
        self.speak();
    }
}

/// Tells the host what it was not told last.
fn tell(last: &mut Option<ToHost>, message: ToHost) {
    if last.as_ref() != Some(&message) {
        browser::tell(&message.clone().to_json());
        *last = Some(message);
    }
}

/// The first question without an answer, or the result.
fn first_open(assessment: &Assessment) -> At {
    let open = assessment.questions().position(|question| assessment.answer(question).is_none());
    open.map_or(At::Result, At::Question)
}

impl Frame {
    /// Whether what is to be shown can't be shown yet.
    fn waits(&self) -> bool {
        self.later != Later::Here && (self.brought || self.at == At::Result)
    }

    /// Loads what the questions lead to, once somebody does anything.
    fn load_later(&mut self) {
        if self.later == Later::Unasked {
            self.later = Later::Loading;
            let post = self.post.clone();
            browser::load_later(0, move |there| post.send(Message::Later(there)));
        }
    }

    fn changed(&mut self) {
        self.assessment.updated = browser::today();
        self.tried.clear();
        self.reading = Reading::of(&self.assessment);
        if self.later == Later::Here {
            later::keep(&self.settings, &self.assessment);
        }
    }

    fn begin_anew(&mut self) {
        self.assessment = Assessment::new(browser::today());
        self.assessment.scope = self.settings.mode;
        self.noting.clear();
        self.told.result = None;
        self.changed();
        self.asked = self.assessment.questions().collect();
        self.at = At::Question(0);
    }

    fn go(&mut self, at: At) {
        self.at = at;
        self.moved = true;
        self.then_focus = Some(HEADING);
    }

    fn tell_height(&mut self) {
        let content = browser::height_of(ROOT);
        let least = if self.moved { 0.0 } else { browser::window_height() };
        tell(&mut self.told.height, ToHost::height(content.max(least)));
    }

    fn speak(&mut self) {
        let spoken = heard(&self.reading);
        if self.spoken != spoken {
            let first = std::mem::replace(&mut self.spoken, spoken.clone()).is_empty();
            let speak = move || browser::set_text("#heard", &spoken);
            self.speaking = (!first).then(|| browser::after(SPEAK_AFTER, Box::new(speak)));
        }
    }

    /// Whether all questions count.
    fn is_full(&self) -> bool {
        self.assessment.scope == Scope::Full
    }
}
