//! Names for new things.

use std::sync::atomic::{AtomicU64, Ordering};

/// When the last name was made.
static LAST: AtomicU64 = AtomicU64::new(0);

/// A new name: letters and digits, with nothing about the person or the machine in it but the time. Each is greater than those
/// before it, so that things of one day have an order.
pub fn new_id() -> String {
    const SIGNS: &[u8; 32] = b"23456789abcdefghijkmnpqrstuvwxyz";
    let time = (super::now() as u64).max(LAST.load(Ordering::Relaxed) + 1);
    LAST.store(time, Ordering::Relaxed);
    // Other tabs make some in the same millisecond.
    let number = time << 15 | (js_sys::Math::random() * 32_768.0) as u64;
    (0..12).rev().map(|at| char::from(SIGNS[(number >> (5 * at)) as usize % 32])).collect()
}
