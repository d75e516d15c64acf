//! Today, and in a moment.

use crate::model::Day;
use gloo_timers::callback::Timeout;

/// Milliseconds since some time.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// The calendar day where the person is.
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    Day::from_civil(now.get_full_year() as i32, now.get_month() as i32 + 1, now.get_date() as i32)
        .unwrap_or(Day::FIRST)
}

/// Acts after so many milliseconds, unless what it returns is dropped before.
pub fn after(milliseconds: u32, act: Box<dyn FnOnce()>) -> Timeout {
    Timeout::new(milliseconds, act)
}
