//! The screen: pages and what they are made of.

mod app;
mod assess;
mod chart;
mod command;
mod el;
mod figure;
mod keep;
mod listen;
mod method;
mod notice;
mod result;
mod route;
mod session;
mod share;
mod shared;
mod sources;
mod start;
mod transfer;

pub use app::App;
