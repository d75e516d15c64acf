//! The questionnaire of the peers as a plain Yew page, drawn in the browser or hydrated from prerendered HTML.

use std::rc::Rc;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlInputElement};
use yew::prelude::*;

// TITLE, INTRO, BANDS, OPTIONS and PAGES, which bench/peers/yew.mjs writes.
include!(concat!(env!("CARGO_MANIFEST_DIR"), "/content.rs"));

/// Answers given, one for each of the 25 questions.
pub type Answers = [Option<u8>; 25];

#[derive(Clone, PartialEq)]
struct State {
    answers: Answers,
    page: usize,
}

enum Act {
    Set(usize, u8),
    Go(usize),
    Take(Answers),
}

impl Reducible for State {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut state = (*self).clone();
        match act {
            Act::Set(question, value) => state.answers[question] = Some(value),
            Act::Go(page) => state.page = page,
            Act::Take(answers) => state.answers = answers,
        }
        state.into()
    }
}

fn band(score: u32) -> &'static str {
    BANDS.iter().rev().find(|band| score >= band.0).map_or("", |band| band.1)
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Where the page goes.
pub fn root() -> Element {
    document().and_then(|d| d.get_element_by_id("app")).expect("an element with the id app")
}

/// Answers given on the prerendered page; to be read before hydration, which resets what is checked.
pub fn early() -> Option<Answers> {
    let mut answers = [None; 25];
    let checked = document()?.query_selector_all("fieldset input:checked").ok()?;
    for at in 0..checked.length() {
        let input = checked.get(at)?.dyn_into::<HtmlInputElement>().ok()?;
        if let (Ok(question), Ok(value)) = (input.name()[1..].parse::<usize>(), input.value().parse()) {
            answers[question] = Some(value);
        }
    }
    (checked.length() > 0).then_some(answers)
}

#[derive(Properties, PartialEq)]
struct QuestionProps {
    at: usize,
    value: Option<u8>,
    set: Callback<(usize, u8)>,
}

#[component]
fn Question(props: &QuestionProps) -> Html {
    let at = props.at;
    let option = |value: u8| {
        let set = props.set.clone();
        let onchange = move |_: Event| set.emit((at, value));
        let checked = props.value == Some(value);
        html! {
            <label>
                <input type="radio" name={format!("q{at}")} value={value.to_string()} {checked} {onchange} />
                {OPTIONS[value as usize]}
            </label>
        }
    };
    html! { <fieldset><legend>{PAGES[at / 5].1[at % 5]}</legend>{ for (0..5).map(option) }</fieldset> }
}

/// What the page begins with.
#[derive(Properties, PartialEq, Default)]
pub struct AppProps {
    /// Answers given before the program was there.
    #[prop_or_default]
    pub early: Option<Answers>,
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state = use_reducer(|| State { answers: [None; 25], page: 0 });
    {
        let (state, early) = (state.dispatcher(), props.early);
        use_effect_with((), move |()| {
            if let Some(answers) = early {
                state.dispatch(Act::Take(answers));
            }
        });
    }
    let set = {
        let state = state.dispatcher();
        use_callback((), move |(question, value): (usize, u8), _| state.dispatch(Act::Set(question, value)))
    };
    let go = {
        let state = state.dispatcher();
        use_callback((), move |page: usize, _| {
            state.dispatch(Act::Go(page));
            if let Some(window) = web_sys::window() {
                window.scroll_to_with_x_and_y(0.0, 0.0);
            }
        })
    };
    let sum = |answers: &[Option<u8>]| answers.iter().flatten().map(|v| u32::from(*v)).sum::<u32>();
    let score = sum(&state.answers);
    let page = state.page;
    let done = page == PAGES.len();
    let section = |page: usize| sum(&state.answers[page * 5..page * 5 + 5]);
    let row = |page: usize| {
        html! {
            <div key={page}>
                {format!("{}: {} of 20", PAGES[page].0, section(page))}
                <div class="bar"><i style={format!("width:{}%", section(page) * 5)}></i></div>
            </div>
        }
    };
    let question =
        |at: usize| html! { <Question key={at} {at} value={state.answers[at]} set={set.clone()} /> };
    let to = |page: usize| {
        let go = go.clone();
        move |_: MouseEvent| go.emit(page)
    };
    html! {
        <>
            <h1>{TITLE}</h1>
            <p>{INTRO}</p>
            <div class="top">
                <span>{ if done { "Result".to_string() } else { format!("Page {} of 5", page + 1) } }</span>
                <span>{"Score "}<span class="score" id="score">{score}</span>{" of 100, "}{band(score)}</span>
            </div>
            <div class="bar"><i style={format!("width:{score}%")}></i></div>
            if done {
                <div class="res" id="result">
                    <h2>{format!("Your result: {score} of 100, {}", band(score))}</h2>
                    { for (0..PAGES.len()).map(row) }
                </div>
            } else {
                <h2>{PAGES[page].0}</h2>
                { for (page * 5..page * 5 + 5).map(question) }
            }
            <nav>
                <button id="prev" type="button" disabled={page == 0} onclick={to(page.wrapping_sub(1))}>{"Back"}</button>
                if !done {
                    <button id="next" class="primary" type="button" onclick={to(page + 1)}>
                        { if page == 4 { "See result" } else { "Next" } }
                    </button>
                }
            </nav>
        </>
    }
}
