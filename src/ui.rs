//! The screen: pages and what they are made of.

mod app;
mod ask;
mod assess;
mod chart;
mod command;
mod el;
mod embed;
mod example;
mod exchange;
mod figure;
mod import;
mod keep;
mod later;
mod ledger;
mod listen;
mod measured;
mod message;
mod method;
mod notice;
mod page;
mod partners;
mod result;
mod route;
mod session;
mod share;
mod shared;
mod sources;
mod start;
mod transfer;

pub use app::App;
