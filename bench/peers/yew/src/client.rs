//! Draws the page in the browser.

fn main() {
    yew::Renderer::<yewpeer::App>::with_root(yewpeer::root()).render();
}
