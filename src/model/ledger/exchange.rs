//! Two sides of one account: what a partner is shown of it, and what comes back.

use super::{Entry, GetState, GiveState, Move, Worth};
use crate::model::catalogue::Catalogue;
use crate::model::order::highest_first;
use crate::model::{Assessment, Day, Partner, seen};

/// What became of an entry on its way to the partner and back.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Returned<'a> {
    /// The entry that came back.
    pub theirs: &'a Entry,
    /// One's own; `None` where there is none that it could be.
    pub mine: Option<&'a Entry>,
}

impl Entry {
    /// What it is, for a person: its own title, else the catalogue's name; often empty.
    pub fn what(&self) -> &str {
        if let Some(title) = seen(&self.title) {
            return title;
        }
        let catalogue = Catalogue::current();
        let id = self.catalogue.as_deref().unwrap_or_default();
        let give = catalogue.gives.iter().find(|g| g.id == id).map(|g| g.name);
        give.or_else(|| catalogue.gets.iter().find(|g| g.id == id).map(|g| g.name)).unwrap_or_default()
    }

    /// Whether it is only an intention, which nobody else is shown.
    pub const fn is_planned(&self) -> bool {
        matches!(self.step, Move::Give(GiveState::Planned) | Move::Get(GetState::Planned))
    }

    /// As the partner is shown it: without hours and note, and said once, by the catalogue or by its title.
    fn shown(&self) -> Entry {
        let mut entry = Entry { hours: None, note: String::new(), ..self.clone() };
        let named = Entry { title: String::new(), ..self.clone() };
        if named.what() == self.what() {
            entry.title.clear();
        } else {
            entry.catalogue = None;
        }
        entry
    }

    /// Whether another that goes by the same id is this one: the two sides only change its worth.
    fn is_same(&self, other: &Entry) -> bool {
        let direction = |e: &Entry| e.step.ids().0;
        self.id == other.id && direction(self) == direction(other) && self.what() == other.what()
    }
}

impl Partner {
    /// The entries that the partner is shown, the latest first; those without a day are still open and come before.
    pub fn shown_entries(&self) -> Vec<Entry> {
        let mut entries = Vec::new();
        for entry in &self.entries {
            if !entry.is_planned() {
                entries.push(entry.shown());
            }
        }
        let day = |e: &Entry| e.date.or(e.due).unwrap_or(Day::LAST).number();
        let order = highest_first(entries.iter().map(|e| day(e).into()).collect());
        let mut sorted = Vec::new();
        for at in order {
            sorted.extend(entries.get(at).cloned());
        }
        sorted
    }
}

impl Assessment {
    /// The assessment that one partner may see: so many of its entries, the latest first, and nothing of anybody else.
    pub fn for_partner(&self, partner: &Partner, most: usize, from: String, today: Day) -> Assessment {
        let mut entries = partner.shown_entries();
        entries.truncate(most);
        let shown =
            Partner { id: partner.id.clone(), name: partner.name.clone(), entries, ..Partner::default() };
        let mut reduced = Assessment::of(self.rubric, today);
        reduced.title = from;
        reduced.half_life = self.half_life;
        reduced.partners.push(shown.into());
        reduced
    }

    /// The partner, where this is what [`Assessment::for_partner`] makes, or what came back of it.
    pub fn exchanged(&self) -> Option<&Partner> {
        let [partner] = self.partners.as_slice() else { return None };
        let unanswered = self.replies().iter().all(|r| r.answer.is_none() && r.note.is_empty());
        let bare = Partner {
            id: partner.id.clone(),
            name: partner.name.clone(),
            entries: partner.entries.clone(),
            ..Partner::default()
        };
        let shown = |e: &Entry| !e.is_planned() && e.hours.is_none() && e.note.is_empty();
        let all = !partner.entries.is_empty() && partner.entries.iter().all(shown);
        (unanswered && self.weights.is_none() && **partner == bare && all).then_some(&**partner)
    }

    /// One's own partner that an exchanged one is: of the same id, with an entry in common. Ids are short and other people
    /// have the same ones, so a partner of another name must also have a day and a value in common.
    pub fn own_partner(&self, theirs: &Partner) -> Option<&Partner> {
        let mine = self.partners.iter().find(|p| p.id == theirs.id)?;
        let is_known = |e: &Entry| {
            mine.entries
                .iter()
                .any(|m| m.is_same(e) && (mine.name == theirs.name || m.date == e.date && m.value == e.value))
        };
        theirs.entries.iter().any(is_known).then_some(&**mine)
    }
}

/// What came back, entry by entry.
pub fn returned<'a>(mine: &'a Partner, theirs: &'a Partner) -> Vec<Returned<'a>> {
    let mut all = Vec::new();
    for entry in &theirs.entries {
        all.push(Returned { theirs: entry, mine: mine.entries.iter().find(|m| m.is_same(entry)) });
    }
    all
}

impl Returned<'_> {
    /// The number to take over; `None` where there is nothing to take over.
    pub fn change(&self) -> Option<Option<Worth>> {
        let mine = self.mine?;
        (mine.partner_value != self.theirs.partner_value).then_some(self.theirs.partner_value)
    }
}
