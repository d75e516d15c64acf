//! Partner Fit: is a company ready for partners, and what should it do first.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod model;

pub mod codec;
