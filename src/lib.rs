//! Partner Fit: is a company ready for partners, and what should it do first.
//!
//! The scoring runs anywhere; the browser is at the edge and the screen on top. In reading order, each may use those
//! before it: [`model`], [`codec`], `storage`, [`state`], [`embed`], then, with the feature `app`, `browser`, `words` and [`ui`];
//! with the feature `engine`, `engine` in their place.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod codec;
pub mod embed;
pub mod model;
pub mod state;
pub mod storage;

#[cfg(feature = "app")]
pub mod browser;
#[cfg(feature = "engine")]
pub mod engine;
#[cfg(feature = "app")]
pub mod ui;
#[cfg(any(feature = "app", feature = "engine"))]
mod words;
