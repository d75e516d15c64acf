//! Carrying out what controls ask for.

use super::App;
use crate::browser::{self, new_id};
use crate::codec::file::MOST_ITEMS;
use crate::codec::link;
use crate::model::Partner;
use crate::model::ledger::Worth;
use crate::state::{Action, Item, PartnerChange};
use crate::ui::assess::chosen_option;
use crate::ui::command::{Command, Look};
use crate::ui::example;
use crate::ui::import;
use crate::ui::later;
use crate::ui::notice::{Notice, title};
use crate::ui::route::Route;
use crate::ui::session::Step;
use crate::ui::transfer;

impl App {
    /// Carries out a command: the one place where controls reach what is kept and the world outside.
    pub(super) fn carry_out(&mut self, command: Command) {
        match command {
            Command::Do(action) => self.step(Step::Do(action)),
            Command::Undo => self.step(Step::Undo),
            Command::Redo => self.step(Step::Redo),
            Command::Hush(at) => self.step(Step::Hush(at)),
            Command::Look(Look::Embed(look)) => self.embed(look),
            Command::Look(look) => self.step(Step::Look(look)),
            Command::Go(view) => browser::go(view),
            Command::Turn(page) => browser::turn(page),
            Command::Begin(scope) => self.act(Action::Scope(scope), "/assess"),
            Command::New => self.act(Action::New(new_id()), "/assess"),
            Command::Example => example::open(self.session.state(), &self.step),
            Command::RemoveExample => self.remove_example(),
            Command::Open(id) => self.act(Action::Open(id), "/result"),
            Command::Duplicate(id) => self.act(Action::Duplicate(id, new_id()), "/assess"),
            Command::Delete(id) => self.step(Step::Do(Action::Delete(id, new_id()))),
            Command::Clear(question) => {
                self.step(Step::Do(Action::Answer(question, None)));
                // The button goes with the answer: the keyboard moves to the question's first option.
                browser::focus(&chosen_option(&self.item().assessment, question));
            }
            Command::AddNote(question) => {
                self.step(Step::Note(question));
                let id = self.item().assessment.rubric.questions.get(question).map_or("", |q| q.id);
                self.then_focus.push(["#", id, "-note"].concat());
            }
            Command::Keep(theirs) => {
                self.act(Action::Add(Box::new(Item::first(new_id(), *theirs))), "/result");
                self.step(Step::Say(Notice::Kept));
            }
            Command::Import => transfer::pick(),
            Command::Picked => transfer::picked(&self.step),
            Command::PickList => import::pick(),
            Command::PickedList => import::picked(&self.step),
            Command::AddList => {
                let Some((partners, left)) = later::finish(&mut self.session.looks.import) else { return };
                let said = Notice::ListAdded(partners.len(), left);
                self.step(Step::Do(Action::AddPartners(partners)));
                self.step(Step::Say(said));
                self.then_focus.push(import::after(left > 0).into());
            }
            Command::EndList => {
                self.step(Step::Look(Look::Import(import::Look::Close)));
                self.then_focus.push(import::after(false).into());
            }
            Command::Export => transfer::export(&example::marked(self.item())),
            Command::Rescue => transfer::rescue_all(&self.keeper.rescue(self.session.state())),
            Command::TheirNumber(entry, worth) => self.number(entry, worth),
            Command::TakeOver(item, partner, values) => {
                self.step(Step::Do(Action::Open(item)));
                if !values.is_empty() {
                    self.step(Step::Do(Action::Partner(partner, PartnerChange::PartnerValues(values))));
                    // The button goes with the difference: the keyboard moves on to the next one, or out of the list.
                    self.then_focus.extend(["[data-action=account]", "[data-action=take]"].map(String::from));
                }
            }
            Command::Copy(field) => {
                self.session.looks.copying = field;
                let step = self.step.clone();
                browser::copy(field, move |done| step.emit(Step::Look(Look::Copied(done))));
            }
            Command::AddPartner => {
                // Where there is no room, what was typed stays.
                let has_room = self.item().assessment.partners.len() < MOST_ITEMS;
                if has_room && let Some((name, website)) = self.session.looks.partners.typed() {
                    let partner = Partner { name, website, ..Partner::default() };
                    self.step(Step::Do(Action::AddPartners(vec![partner])));
                }
                browser::focus("#partner-name");
            }
            Command::LoadAgain => self.load_again(),
            Command::Renew => browser::renew(),
            // Only an embedded page has one.
            Command::CallToAction => {}
            Command::CloseDialog => browser::close_modal(".dialog"),
            Command::Print => browser::print(),
            Command::Focus(place) => browser::focus(place),
        }
    }

    /// Notes a partner's own number in the address, where a reload finds it: nothing of a shared account is kept.
    fn number(&mut self, entry: usize, worth: Option<Worth>) {
        let Some(Ok(theirs)) = &mut self.theirs else { return };
        let Some(partner) = theirs.partners.first_mut() else { return };
        if let Some(entry) = partner.entries.get_mut(entry) {
            entry.partner_value = worth;
        }
        if let Ok(fragment) = link::encode(theirs, link::EXCHANGED) {
            browser::replace(&fragment);
            // The same page under another address: it is not shown anew, and the keyboard stays.
            self.route = Route::Shared(fragment);
            self.shown.route = Some(self.route.clone());
        }
        self.session.looks.copied = None;
    }

    /// Removes the example that is open, and goes back to what the person had open before.
    fn remove_example(&mut self) {
        let Item { id, assessment, .. } = &**self.item();
        let removed = Notice::Deleted(title(&assessment.title));
        self.step(Step::Do(Action::Delete(id.clone(), new_id())));
        if let Some(own) = example::own(self.session.state(), &self.own) {
            self.step(Step::Do(Action::Open(own.id.clone())));
        }
        self.step(Step::Say(removed));
        browser::go(if self.item().assessment.is_blank() { "/" } else { "/result" });
    }

    fn act(&mut self, action: Action, view: &'static str) {
        self.step(Step::Do(action));
        browser::go(view);
    }
}
