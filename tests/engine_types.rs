//! The types for TypeScript are those that the values have here. `WRITE=1 cargo test --features engine --test engine_types`
//! writes them anew.
#![cfg(feature = "engine")]

use std::fs;

const FILE: &str = "src/engine/types.d.ts";

#[test]
fn the_types_are_up_to_date() {
    let made = partner_fit::engine::typescript();
    if std::env::var_os("WRITE").is_some() {
        fs::write(FILE, &made).expect("written");
    }
    assert_eq!(fs::read_to_string(FILE).expect("types"), made, "{FILE} is not what the engine gives");
}
