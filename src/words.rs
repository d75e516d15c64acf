//! Every word of the page, generated from `content/`.

include!(concat!(env!("OUT_DIR"), "/words.rs"));
