//! Mounts the page.
#![forbid(unsafe_code)]

use yew::prelude::*;

#[component]
fn App() -> Html {
    html! { <h1>{ "Partner Fit" }</h1> }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
