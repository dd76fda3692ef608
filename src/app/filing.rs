//! Files on their way in and out, and the questions about them.

use crate::formats::scenario::RosterPart;
use crate::formats::sealed::is_sealed;

use super::effect::Effect;
use super::importing::is_scenario;
use super::message::Message;
use super::state::State;
use super::view::Dialog;

impl State {
    /// Takes in what is about files; hands any other message back.
    pub(super) fn filed(&mut self, message: Message) -> Result<Vec<Effect>, Message> {
        Ok(match message {
            Message::FileRead { name, bytes, clock } if is_sealed(&bytes) => {
                self.locked_chosen(name, bytes, clock)
            }
            Message::FileRead { name, bytes, clock } if is_scenario(&name, &bytes) => {
                self.file_read(&name, &bytes, clock)
            }
            Message::FileRead { name, bytes, clock } => self.workbook_chosen(name, bytes, clock),
            Message::PassphraseGiven(passphrase) => self.passphrase_given(passphrase),
            Message::DialogClosed if self.view.dialog == Some(Dialog::Passphrase) => self.locked_left(),
            Message::ImportColumnChosen { table, column, field } => {
                self.import_column_chosen(table, column, field)
            }
            Message::ImportTableToggled(table) => self.import_table_toggled(table),
            Message::ImportConfirmed => {
                let mut effects = self.edited(&message);
                self.view.dialog = None;
                effects.extend(self.import_closed());
                effects
            }
            Message::DialogClosed if self.import.is_some() => {
                self.view.dialog = None;
                self.import_closed()
            }
            Message::TemplateAsked(of_posts) => self.template_asked(of_posts),
            Message::ForMerging(file) => self.for_merging(*file),
            Message::MergePicked(at, file) => self.merge_picked(at, file),
            Message::MergeAllPicked(file) => self.merge_all_picked(file),
            Message::MergeConfirmed => self.merge_confirmed(),
            Message::MergePassphraseGiven(number, passphrase) => {
                self.merge_passphrase_given(number, passphrase)
            }
            Message::MergeLeft => self.merge_left(),
            Message::PartHandedOut(part, clock) => self.part_handed_out(part, clock),
            Message::GuestAdded => self.guest_added(),
            Message::GuestLeft => self.guest_left(),
            Message::SavedAs(wanted, clock) => self.saved_as(wanted, clock),
            Message::ScenarioExported(id, clock) => self.scenario_exported(id, RosterPart::LeftOut, clock),
            Message::OpenScenarioExported(clock) => {
                self.scenario_exported(self.workspace.current().id, RosterPart::LeftOut, clock)
            }
            Message::RosterExported(clock) => {
                self.scenario_exported(self.workspace.current().id, RosterPart::Included, clock)
            }
            Message::PrintClicked => vec![Effect::Print],
            Message::PaperFileAsked(file, clock) => self.paper_file_asked(file, clock),
            Message::OfficeTaskGivenUp(ticket) => self.office_task_given_up(ticket),
            other => return Err(other),
        })
    }
}
