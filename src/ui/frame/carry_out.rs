//! Carrying out what controls of the embedded page ask for.

use super::{At, Frame, HEADING};
use crate::browser;
use crate::embed::ToHost;
use crate::model::Answer;
use crate::state::Action;
use crate::ui::assess::chosen_option;
use crate::ui::command::{Command, Look};
use crate::ui::later::Later;

impl Frame {
    pub(super) fn carry_out(&mut self, command: Command) {
        match command {
            Command::Do(action) => self.act(action),
            // These buttons go with what they do: the keyboard moves on.
            Command::Clear(question) => {
                self.act(Action::Answer(question, None));
                browser::focus_still(&chosen_option(&self.assessment, question));
            }
            Command::AddNote(question) => {
                self.noting.push(question);
                self.then_focus = Some("textarea");
            }
            Command::Turn(step) => {
                if self.at == At::Result {
                    self.asked = self.assessment.questions().collect();
                }
                self.go(At::Question(step));
            }
            Command::Go(_) => self.go(At::Result),
            Command::Begin(scope) => {
                self.assessment.scope = scope;
                self.changed();
                let assessment = &self.assessment;
                self.asked = assessment.questions().filter(|q| assessment.answer(*q).is_none()).collect();
                self.go(if self.asked.is_empty() { At::Result } else { At::Question(0) });
            }
            Command::Look(Look::Try(question, level)) => {
                self.tried.retain(|(q, _)| *q != question);
                if self.assessment.answer(question).and_then(Answer::level) != Some(level) {
                    self.tried.push((question, level));
                }
            }
            Command::Look(Look::PutBack) => self.tried.clear(),
            Command::Look(Look::AllLevers(all)) => self.all_levers = all,
            Command::LoadAgain => self.later = Later::Unasked,
            Command::CallToAction => browser::tell(&ToHost::Cta.to_json()),
            // Nothing else is on this page.
            _ => {}
        }
    }

    fn act(&mut self, action: Action) {
        let assessment = &mut self.assessment;
        match action {
            Action::Answer(question, answer) => assessment.set_answer(question, answer),
            Action::Evidence(question, evidence) => assessment.set_evidence(question, evidence),
            Action::Note(question, note) => assessment.set_note(question, note),
            Action::Reset => {
                self.then_focus = Some(HEADING);
                return self.begin_anew();
            }
            _ => {}
        }
        self.changed();
    }
}
