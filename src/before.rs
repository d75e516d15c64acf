//! Prints what `index.html` shows before the program is there.
#![forbid(unsafe_code)]

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::io::Result<()> {
    let page = yew::LocalServerRenderer::<partner_fit::ui::Before>::new().hydratable(false).render();
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    println!("{}", tokio::task::LocalSet::new().block_on(&runtime, page));
    Ok(())
}

#[cfg(target_arch = "wasm32")]
fn main() {}
