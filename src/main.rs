//! Mounts the page.
#![forbid(unsafe_code)]

/// A third of the standard allocator's size.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    let root = web_sys::window().and_then(|w| w.document()).and_then(|d| d.get_element_by_id("app"));
    if let Some(root) = root {
        yew::Renderer::<partner_fit::ui::App>::with_root(root).render();
    }
}
