//! The ways a scenario leaves as a file, besides the plain one: inside the page, behind a passphrase, with its roster.

use crate::formats::office::Task;
use crate::formats::scenario::RosterPart;
use crate::formats::sealed;

use super::effect::Effect;
use super::message::Clock;
use super::office::Purpose;
use super::sealing::passphrase_fault;
use super::state::State;

/// As what the open scenario is to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveAs {
    /// In which form.
    pub form: SaveForm,
    /// Whether with the roster: only ever so where the user said it.
    pub with_roster: bool,
    /// The passphrase, where the form has one.
    pub passphrase: String,
}

/// A form of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveForm {
    /// A copy of the page that carries the scenario.
    Page,
    /// A sealed scenario file.
    Sealed,
    /// A scenario file.
    Plain,
}

impl SaveForm {
    /// Every form, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Page, Self::Sealed, Self::Plain];
}

/// The ending of a page.
const PAGE_ENDING: &str = ".html";
/// The media type of a sealed file: nothing a browser would open.
const SEALED_MEDIA_TYPE: &str = "application/octet-stream";

impl State {
    /// Offers the open scenario in the form that was chosen.
    pub(super) fn saved_as(&mut self, wanted: SaveAs, clock: Clock) -> Vec<Effect> {
        let id = self.workspace.current().id;
        let SaveAs {
            form,
            with_roster,
            passphrase,
        } = wanted;
        let roster = if with_roster {
            RosterPart::Included
        } else {
            RosterPart::LeftOut
        };
        let ending = match form {
            SaveForm::Plain => {
                self.view.dialog = None;
                return self.scenario_exported(id, roster, clock);
            }
            // The question stays open until the passphrase can be taken.
            SaveForm::Sealed if passphrase_fault(&passphrase, &passphrase).is_some() => return Vec::new(),
            SaveForm::Sealed => sealed::EXTENSION,
            SaveForm::Page => PAGE_ENDING,
        };
        let Some((name, content)) = self.handed_over(id, roster, clock, ending) else {
            return Vec::new();
        };
        self.view.dialog = None;
        let mut effects = match form {
            SaveForm::Page => vec![Effect::DownloadCopy {
                name,
                scenario: content,
            }],
            _ => {
                let purpose = Purpose::Keep {
                    name,
                    media_type: SEALED_MEDIA_TYPE,
                };
                self.ask_office(purpose, Task::Seal, passphrase, content.into_bytes())
            }
        };
        // What is shown from inside a page is kept in that page's file.
        if self.guest.is_none() {
            effects.push(Effect::ScheduleSave);
        }
        effects
    }
}
