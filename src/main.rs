//! Mounts the page.
#![forbid(unsafe_code)]

/// A third of the standard allocator's size.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    // The release has a program of its own for this (frame.rs); while developing, one is built and not two.
    if cfg!(debug_assertions) && partner_fit::ui::is_embedded() {
        return partner_fit::ui::mount::<partner_fit::ui::Frame>();
    }
    partner_fit::ui::mount::<partner_fit::ui::App>();
}
