//! Takes over the prerendered page.

use yewpeer::{early, root, App, AppProps};

fn main() {
    let props = AppProps { early: early() };
    yew::Renderer::<App>::with_root_and_props(root(), props).hydrate();
}
