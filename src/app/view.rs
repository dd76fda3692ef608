//! What of the scenario is in sight: screens, opened rows, selection. Never part of a scenario.

use std::collections::BTreeSet;

use crate::model::payroll::{BlockKind, GroupId, Instrument, Scope, UnitId};
use crate::model::quantity::Fraction;
use crate::model::sourcing::{PostRef, QuarterId, WardId};
use crate::report::people;
use crate::report::sourcing::{Part, PostFilter, ShareOf};

use super::comparing::Comparing;
use super::message::NewScenario;
use super::paper::PaperChoice;
use super::plan_edit::CellRef;
use super::workspace::ScenarioId;

/// A screen of the tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Screen {
    /// Tổng quan.
    Overview,
    /// Biên chế.
    Payroll,
    /// Danh sách, a part of Biên chế.
    People,
    /// Nguồn đảng viên.
    Sourcing,
    /// So sánh.
    Compare,
    /// Nguồn số liệu.
    Sources,
    /// Quy định, a part of Nguồn số liệu.
    Rules,
    /// Tệp.
    Files,
    /// Báo cáo, a part of Tệp.
    Report,
}

impl Screen {
    /// All screens, in the order of the tabs, each part after the tab it belongs to.
    pub const ALL: [Self; 9] = [
        Self::Overview,
        Self::Payroll,
        Self::People,
        Self::Sourcing,
        Self::Compare,
        Self::Sources,
        Self::Rules,
        Self::Files,
        Self::Report,
    ];

    /// The screens that have a tab, in its order.
    pub const TABS: [Self; 6] = [
        Self::Overview,
        Self::Payroll,
        Self::Sourcing,
        Self::Compare,
        Self::Sources,
        Self::Files,
    ];

    /// The name the screen is stored and tested under.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Payroll => "payroll",
            Self::People => "people",
            Self::Sourcing => "sourcing",
            Self::Compare => "compare",
            Self::Sources => "sources",
            Self::Rules => "rules",
            Self::Files => "files",
            Self::Report => "report",
        }
    }

    /// The tab the screen stands under: its own, or that of the screen it is a part of.
    pub const fn tab(self) -> Self {
        match self {
            Self::People => Self::Payroll,
            Self::Rules => Self::Sources,
            Self::Report => Self::Files,
            own => own,
        }
    }

    /// The screen of a stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|screen| screen.code() == code)
    }
}

/// Which years the payroll screen shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayrollTab {
    /// The plan.
    Plan,
    /// What the four blocks reached before it.
    Record,
}

/// What the rows of the payroll grid are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridBy {
    /// Groups with their units.
    Units,
    /// Ways of cutting, with whom they cut.
    Ways,
}

/// Which figures the sources screen shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceFilter {
    /// All.
    All,
    /// Those printed in the document.
    Quoted,
    /// Those that follow from it by arithmetic.
    Inferred,
    /// Those supposed because it is silent.
    Assumed,
}

/// A question the page asks before it goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Which scenario to make.
    NewScenario(NewScenario),
    /// What to call a scenario.
    RenameScenario(ScenarioId),
    /// Whether to delete a scenario.
    DeleteScenario(ScenarioId),
    /// How to begin a plan that has no lines.
    SpreadPath,
    /// What else can be done with a cell.
    Cell(CellRef),
    /// The posts of a row in a year, month by month.
    Months(Scope, i32),
    /// Whole groups moved in time or scaled.
    ShapeGroups,
    /// Which units of a block become one.
    MergeUnits(BlockKind),
    /// The keys one can press.
    Shortcuts,
    /// The whole text of the document, at a passage where one is named.
    Document {
        /// The passage to show.
        passage: Option<String>,
    },
    /// What the tool is built from, with the licences.
    About,
    /// What comes of a workbook, and whether to take it in.
    Import,
    /// Whether the history is to be deleted.
    ForgetHistory,
    /// In which other form to keep the open scenario.
    SaveAs,
    /// The passphrase of a sealed file.
    Passphrase,
    /// For which wards and units a file is to be made.
    PartFile,
}

/// What of the scenario is in sight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The screen.
    pub screen: Screen,
    /// Whether the list of scenarios is open.
    pub switcher_open: bool,
    /// The question asked, if any.
    pub dialog: Option<Dialog>,
    /// Which years the payroll screen shows.
    pub payroll_tab: PayrollTab,
    /// Groups whose units are shown.
    pub opened_groups: BTreeSet<GroupId>,
    /// Units whose instruments are shown.
    pub opened_units: BTreeSet<UnitId>,
    /// Groups and blocks whose own posts, not yet assigned, are shown by instrument.
    pub opened_own: BTreeSet<Scope>,
    /// What the rows of the payroll grid are.
    pub grid_by: GridBy,
    /// Ways of cutting whose rows are shown.
    pub opened_ways: BTreeSet<Instrument>,
    /// Whether it is shown what likelihoods are worth.
    pub worth_open: bool,
    /// Whether units are listed for editing: names, establishments, floors.
    pub editing_units: bool,
    /// Text units are searched by.
    pub unit_search: String,
    /// The year shown on a narrow screen, where one was chosen.
    pub phone_year: Option<i32>,
    /// The cell chosen in the grid.
    pub cell: Option<CellRef>,
    /// The ward chosen; all wards when none is.
    pub ward: Option<WardId>,
    /// The open post whose route is shown for editing.
    pub post: Option<PostRef>,
    /// Whether the register of the chosen ward is shown for editing.
    pub editing_register: bool,
    /// Khu phố taken into a merger, while that is prepared.
    pub merging: BTreeSet<QuarterId>,
    /// Whose share over time is shown on the sourcing screen, where that was chosen.
    pub share: Option<ShareOf>,
    /// How the open posts stand that are shown.
    pub post_filter: PostFilter,
    /// The first of the rows of open posts that are shown, where one was chosen.
    pub posts_from: Option<usize>,
    /// Open posts marked to be changed together.
    pub marked: BTreeSet<PostRef>,
    /// The part of the sourcing screen that is shown.
    pub sourcing_part: Part,
    /// Which people of the roster are shown.
    pub people_filter: people::Filter,
    /// Text people are searched by.
    pub people_search: String,
    /// The first of the rows of people that are shown.
    pub people_from: usize,
    /// The person whose cost is shown in full.
    pub person: Option<String>,
    /// Whether it is shown what the plan costs and saves.
    pub money_open: bool,
    /// Text the rules are searched by.
    pub rules_search: String,
    /// The probability a proposal for the posts is to reach, where one was stated.
    pub sourcing_wanted: Option<Fraction>,
    /// Which scenarios are compared, and how.
    pub comparing: Comparing,
    /// Which figures the sources screen shows.
    pub source_filter: SourceFilter,
    /// Text the sources are searched by.
    pub source_search: String,
    /// Which report is shown, and how.
    pub paper: PaperChoice,
}

impl Default for View {
    fn default() -> Self {
        Self {
            screen: Screen::Overview,
            switcher_open: false,
            dialog: None,
            payroll_tab: PayrollTab::Plan,
            opened_groups: BTreeSet::new(),
            opened_units: BTreeSet::new(),
            opened_own: BTreeSet::new(),
            grid_by: GridBy::Units,
            opened_ways: BTreeSet::new(),
            worth_open: false,
            editing_units: false,
            unit_search: String::new(),
            phone_year: None,
            cell: None,
            ward: None,
            post: None,
            editing_register: false,
            merging: BTreeSet::new(),
            share: None,
            post_filter: PostFilter::All,
            posts_from: None,
            marked: BTreeSet::new(),
            sourcing_part: Part::Routes,
            people_filter: people::Filter::All,
            people_search: String::new(),
            people_from: 0,
            person: None,
            money_open: false,
            rules_search: String::new(),
            sourcing_wanted: None,
            comparing: Comparing::default(),
            source_filter: SourceFilter::All,
            source_search: String::new(),
            paper: PaperChoice::default(),
        }
    }
}
