//! The example of the contract, opened.

use partner_fit::codec::{Json, file};
use partner_fit::model::{Assessment, Day};

pub fn example() -> Assessment {
    let json: Json = serde_json::from_str(include_str!("example.json")).expect("JSON");
    file::read(&json, Day::FIRST).expect("the example").assessment
}
