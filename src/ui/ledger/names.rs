//! What things of the ledger are called.

use crate::model::Partner;
use crate::model::ledger::{AccountState, Entry, GetState, GiveState, HalfLife, Kind, Move};
use crate::ui::page::Page;
use crate::ui::shared::partner_name;
use crate::words::{account, entry as w};

/// What one of the partners that are kept is called.
pub fn kept_name(page: Page, partner: &Partner) -> String {
    let at = page.assessment.partners.iter().position(|p| p.id == partner.id).unwrap_or_default();
    partner_name(at, partner)
}

/// What an entry is: its own title, or the catalogue's name for it.
pub fn entry_title(entry: &Entry) -> String {
    let what = entry.what();
    if what.is_empty() { w::UNTITLED.into() } else { what.into() }
}

/// How far an entry has come.
pub fn step(step: Move) -> &'static str {
    match step {
        Move::Give(GiveState::Planned) | Move::Get(GetState::Planned) => w::PLANNED,
        Move::Give(GiveState::Promised) => w::PROMISED,
        Move::Give(GiveState::Delivered) => w::DELIVERED,
        Move::Give(GiveState::Released) => w::RELEASED,
        Move::Get(GetState::Asked) => w::ASKED,
        Move::Get(GetState::Received) => w::RECEIVED,
        Move::Get(GetState::Declined) => w::DECLINED,
    }
}

/// A sort of thing.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::CoMarketing => w::CO_MARKETING,
        Kind::Intel => w::INTEL,
        Kind::Product => w::PRODUCT,
        Kind::Enablement => w::ENABLEMENT,
        Kind::Introductions => w::INTRODUCTIONS,
        Kind::Revenue => w::REVENUE,
    }
}

/// What an account needs, in a word and in a sentence.
pub fn state(state: AccountState) -> (&'static str, &'static str) {
    match state {
        AccountState::Overdrawn => (account::OVERDRAWN, account::OVERDRAWN_TEXT),
        AccountState::OneWay => (account::ONE_WAY, account::ONE_WAY_TEXT),
        AccountState::Dormant => (account::DORMANT, account::DORMANT_TEXT),
        AccountState::Growing => (account::GROWING, account::GROWING_TEXT),
    }
}

/// Days after which half is left, as they stand in a field.
pub fn half_life_days(half_life: HalfLife) -> String {
    match half_life {
        HalfLife::Days(days) => days.to_string(),
        HalfLife::Never => String::new(),
    }
}
