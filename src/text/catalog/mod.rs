//! The words of the screens: one struct per screen, one constant of it per language.
//!
//! A message is a field, so a missing translation does not compile. A message with values in it is a function. To add a
//! message, add the field and its two texts in the file of the screen that says it.

pub mod answers;
pub mod compare;
pub mod controls;
pub mod files;
pub mod importing;
pub mod keeping;
pub mod merging;
pub mod overview;
pub mod paper;
pub mod payroll;
pub mod people;
pub mod report;
pub mod shell;
pub mod sources;
pub mod sourcing;

use super::Language;
pub use answers::Answers;
pub use compare::Compare;
pub use controls::Controls;
pub use files::Files;
pub use importing::Importing;
pub use keeping::Keeping;
pub use merging::Merging;
pub use overview::Overview;
pub use paper::Paper;
pub use payroll::Payroll;
pub use people::People;
pub use report::Report;
pub use shell::Shell;
pub use sources::Sources;
pub use sourcing::Sourcing;

/// Every word of the screens in one language. Two catalogs are equal when they are the same one.
pub struct Catalog {
    /// The language the words are in.
    pub language: Language,
    /// Words that stand on several screens: buttons, column heads, labels of figures.
    pub controls: Controls,
    /// The bar, the strip, scenarios, notices, shortcuts.
    pub shell: Shell,
    /// Tổng quan.
    pub overview: Overview,
    /// Biên chế.
    pub payroll: Payroll,
    /// Danh sách, Quy định, and what the plan costs.
    pub people: People,
    /// Nguồn đảng viên.
    pub sourcing: Sourcing,
    /// Nguồn đảng viên, the answers.
    pub answers: Answers,
    /// So sánh.
    pub compare: Compare,
    /// Nguồn số liệu.
    pub sources: Sources,
    /// Tệp.
    pub files: Files,
    /// Báo cáo.
    pub paper: Paper,
    /// What is written in the reports.
    pub report: Report,
    /// The history, and how long ago the work was kept as a file.
    pub keeping: Keeping,
    /// Taking in a workbook.
    pub importing: Importing,
    /// Files for wards, and merging them.
    pub merging: Merging,
}

impl PartialEq for Catalog {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}

static VI: Catalog = Catalog {
    language: Language::Vi,
    controls: controls::VI,
    shell: shell::VI,
    overview: overview::VI,
    paper: paper::VI,
    report: report::VI,
    payroll: payroll::VI,
    people: people::VI,
    sourcing: sourcing::VI,
    answers: answers::VI,
    compare: compare::VI,
    sources: sources::VI,
    files: files::VI,
    keeping: keeping::VI,
    importing: importing::VI,
    merging: merging::VI,
};

static EN: Catalog = Catalog {
    language: Language::En,
    controls: controls::EN,
    shell: shell::EN,
    overview: overview::EN,
    paper: paper::EN,
    report: report::EN,
    payroll: payroll::EN,
    people: people::EN,
    sourcing: sourcing::EN,
    answers: answers::EN,
    compare: compare::EN,
    sources: sources::EN,
    files: files::EN,
    keeping: keeping::EN,
    importing: importing::EN,
    merging: merging::EN,
};

/// The words of the screens in a language.
pub fn catalog(language: Language) -> &'static Catalog {
    language.pick(&VI, &EN)
}
