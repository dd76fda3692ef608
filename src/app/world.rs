//! What the world tells: the store, the journal, other pages, the office, the clock.

use super::effect::Effect;
use super::message::Message;
use super::state::State;

impl State {
    /// Takes in what the world tells; hands any other message back.
    pub(super) fn told(&mut self, message: Message) -> Result<Vec<Effect>, Message> {
        Ok(match message {
            Message::Started {
                clock,
                language,
                stored,
                store_follows_place,
            } => self.started(clock, language, stored, store_follows_place),
            Message::HoldGiven { stored, journal } => {
                self.beneath_guest(|state| state.hold_given(&stored, journal.as_ref()))
            }
            Message::HeldElsewhere { taken, journal } => {
                self.beneath_guest(|state| state.held_by_another(taken, journal.as_ref()))
            }
            Message::HoldAsked => self.hold_asked(),
            Message::TakeOverClicked => vec![Effect::TakeOver],
            Message::SaveDue if self.waits_for_journal() => vec![Effect::ScheduleSave],
            Message::SaveDue | Message::PageHidden => self.save_due(),
            Message::SaveFinished { generation, clock } => self.save_finished(generation, clock),
            Message::SaveFailed { generation, refusal } => self.save_failed(generation, refusal),
            Message::SaveOvertaken { generation, stored } => self.save_overtaken(generation, &stored),
            Message::MinutePassed(clock) => {
                self.clock = Some(clock);
                self.remind();
                Vec::new()
            }
            Message::StepsNotKept(numbers) => self.steps_not_kept(&numbers),
            Message::StepRead(number, record) => self.step_read(number, record.as_deref()),
            Message::GuestFound { text, clock } => self.guest_found(&text, clock),
            Message::FileUnreadable { name } => self.file_unreadable(name),
            Message::WorkbookStepDone(step) => self.workbook_step_done(step),
            Message::WorkbookAnswered(answer) => self.workbook_answered(&answer),
            Message::WorkbookReaderFailed => self.workbook_reader_failed(),
            Message::OfficeStepDone { ticket, step } => self.office_step_done(ticket, step),
            Message::OfficeAnswered { ticket, answer } => self.office_answered(ticket, answer),
            Message::OfficeFailed => self.office_failed(),
            Message::ToolSumKnown(sum) => {
                self.sums.tool = sum;
                Vec::new()
            }
            Message::ScenarioSumKnown(sum) => {
                self.scenario_sum_known(sum);
                Vec::new()
            }
            other => return Err(other),
        })
    }
}
