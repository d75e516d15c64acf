//! Mounts the page that others embed.
#![forbid(unsafe_code)]

/// A third of the standard allocator's size.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    partner_fit::ui::mount::<partner_fit::ui::Frame>();
}
