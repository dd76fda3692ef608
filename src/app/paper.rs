//! Báo cáo: which report, in which layout, under which head; its files; what it was made with and from.

use std::rc::Rc;

use crate::formats::office::Task;
use crate::formats::{paper as files, scenario as scenario_file};
use crate::model::scenario::Scenario;
use crate::report::paper::{self, Field, Kind, Layout, Letterhead, Made, Paper, Source};

use super::effect::Effect;
use super::files::file_name;
use super::message::Clock;
use super::office::Purpose;
use super::state::State;
use super::view::Screen;

/// The version of the tool.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What the reader chose of a report. Never part of a scenario: a plan is the same whoever signs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperChoice {
    /// Which report.
    pub kind: Kind,
    /// The layout, where another than the usual one was chosen.
    pub layout: Option<Layout>,
    /// What was typed into the fields of the letterhead, each by its place.
    pub fields: [Option<String>; 10],
}

impl Default for PaperChoice {
    fn default() -> Self {
        Self {
            kind: Kind::Summary,
            layout: None,
            fields: Default::default(),
        }
    }
}

/// Which file a report is to become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperFile {
    /// A workbook.
    Workbook,
    /// A document.
    Document,
}

/// What the tool and the open scenario are known by.
#[derive(Clone, Debug, Default)]
pub(super) struct Sums {
    /// The SHA-256 of the program, where the page tells it.
    pub tool: String,
    /// The scenario whose SHA-256 was asked for last.
    asked: Option<Rc<Scenario>>,
    /// That SHA-256, once it is known.
    scenario: String,
}

impl State {
    /// The layout of the report in sight.
    pub fn paper_layout(&self) -> Layout {
        let choice = &self.view.paper;
        choice
            .layout
            .unwrap_or(Layout::usual(choice.kind, self.scenario().origin))
    }

    /// The head of the report in sight: what is known, with what was typed.
    pub fn letterhead(&self) -> Letterhead {
        let choice = &self.view.paper;
        let mut head = Letterhead::known(self.scenario(), choice.kind, self.language);
        for (field, typed) in Field::ALL.into_iter().zip(&choice.fields) {
            if let Some(typed) = typed {
                head.set(field, typed.clone());
            }
        }
        head
    }

    /// The report in sight.
    pub fn paper(&self) -> Paper {
        let source = Source {
            scenario: self.scenario(),
            evaluation: &self.evaluation,
            rulebook: &self.rulebook,
            language: self.language,
        };
        let made = Made {
            version: VERSION.to_owned(),
            tool: self.sums.tool.clone(),
            scenario: self.sums.scenario.clone(),
        };
        let kind = self.view.paper.kind;
        paper::paper(&source, kind, self.paper_layout(), self.letterhead(), &made)
    }

    /// A field of the letterhead was typed; what is known anyway is not kept twice.
    pub(super) fn paper_field_set(&mut self, field: Field, text: String) {
        let known = Letterhead::known(self.scenario(), self.view.paper.kind, self.language);
        let typed = (known.get(field) != text).then_some(text);
        if let Some(place) = self.view.paper.fields.get_mut(field.index()) {
            *place = typed;
        }
    }

    /// What was typed into the letterhead, as it is kept for the next visit.
    pub(super) fn typed_letterhead(&self) -> Vec<(u32, String)> {
        let fields = (0..).zip(&self.view.paper.fields);
        fields
            .filter_map(|(place, text)| text.clone().map(|text| (place, text)))
            .collect()
    }

    /// What was typed into the letterhead at an earlier visit is there again; a field this version does not have is passed over.
    pub(super) fn keep_letterhead(&mut self, typed: &[(u32, String)]) {
        for (field, text) in typed {
            if let Some(place) = self.view.paper.fields.get_mut(*field as usize) {
                *place = Some(text.clone());
            }
        }
    }

    /// Has the report in sight made into a file.
    pub(super) fn paper_file_asked(&mut self, file: PaperFile, clock: Clock) -> Vec<Effect> {
        let (task, ending, media_type) = match file {
            PaperFile::Workbook => (Task::ReportWorkbook, ".xlsx", files::WORKBOOK_TYPE),
            PaperFile::Document => (Task::ReportDocument, ".docx", files::DOCUMENT_TYPE),
        };
        let words = &crate::text::catalog::catalog(self.language).paper;
        let kind = paper::kind_index(self.view.paper.kind);
        let called = words.kinds.get(kind).copied().unwrap_or_default();
        let name = file_name(&format!("{called}-{}", self.scenario().name), clock, ending);
        let text = files::write(&self.paper());
        self.ask_office(Purpose::Keep { name, media_type }, task, text, Vec::new())
    }

    /// Asks for the SHA-256 of the open scenario as a file, once, while its reports are in sight.
    pub(super) fn scenario_summed(&mut self) -> Option<Effect> {
        let scenario = self.scenario();
        let is_asked = self
            .sums
            .asked
            .as_ref()
            .is_some_and(|asked| Rc::ptr_eq(asked, scenario));
        if self.view.screen != Screen::Report || is_asked {
            return None;
        }
        let content = scenario_file::write(scenario);
        self.sums.asked = Some(Rc::clone(scenario));
        self.sums.scenario.clear();
        Some(Effect::SumScenario { content })
    }

    /// The SHA-256 is there; one of a scenario that is not open any more is passed over, as another was asked for since.
    pub(super) fn scenario_sum_known(&mut self, sum: String) {
        let is_open = self
            .sums
            .asked
            .as_ref()
            .is_some_and(|asked| Rc::ptr_eq(asked, self.scenario()));
        if is_open {
            self.sums.scenario = sum;
        }
    }
}
