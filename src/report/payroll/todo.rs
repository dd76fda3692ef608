//! What is overdue, and what else of the payroll side needs a look.

use crate::model::Evaluation;
use crate::model::finding::{FindingKind, Severity};
use crate::model::payroll::LineId;
use crate::model::scenario::Scenario;
use crate::text::catalog::catalog;
use crate::text::{Language, finding, number, subject};

/// What needs a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Todo {
    /// How many posts are overdue, as a heading; nothing where none are.
    pub overdue_title: Option<String>,
    /// The overdue lines.
    pub overdue: Vec<OverdueLine>,
    /// The other findings: how grave, and the sentence.
    pub findings: Vec<(Severity, String)>,
}

/// A line whose month has passed and that is not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverdueLine {
    /// The line.
    pub line: LineId,
    /// What it is.
    pub name: String,
    /// Posts not done.
    pub posts: String,
    /// What marking it done is called.
    pub mark_label: String,
    /// What moving it is called.
    pub move_label: String,
    /// The month after those facts are known for, as an example of what to type.
    pub next_month: String,
}

/// What needs a look in a scenario.
pub(super) fn todo(scenario: &Scenario, evaluation: &Evaluation, language: Language) -> Todo {
    let words = &catalog(language).payroll.response;
    let late = evaluation
        .findings
        .iter()
        .filter_map(|finding| match finding.kind {
            FindingKind::Overdue { line, posts } => Some((line, posts)),
            _ => None,
        });
    let late: Vec<(LineId, u32)> = late.collect();
    let posts: u32 = late.iter().map(|(_, posts)| *posts).sum();
    let overdue = late.iter().map(|(line, posts)| {
        let name = subject::line(scenario, *line, language);
        OverdueLine {
            line: *line,
            posts: number::posts(i64::from(*posts), language),
            mark_label: (words.mark_done_line)(&name),
            move_label: (words.move_line_to)(&name),
            next_month: number::month(scenario.horizon.as_of.plus(1)),
            name,
        }
    });
    let others = evaluation
        .findings
        .iter()
        .filter(|finding| is_ours(&finding.kind));
    Todo {
        overdue_title: (!late.is_empty())
            .then(|| (words.overdue)(&number::posts(i64::from(posts), language))),
        overdue: overdue.collect(),
        findings: others
            .map(|finding| (finding.severity, finding::finding(finding, scenario, language)))
            .collect(),
    }
}

/// Whether a finding is about the payroll side and not said elsewhere on the screen.
fn is_ours(kind: &FindingKind) -> bool {
    matches!(
        kind,
        FindingKind::BaseMismatch { .. }
            | FindingKind::EstablishmentUnknown { .. }
            | FindingKind::TargetBaseUnknown { .. }
            | FindingKind::DoneInFuture { .. }
            | FindingKind::DoneExceedsPosts { .. }
            | FindingKind::ScopeMissing { .. }
            | FindingKind::LineOutsideHorizon { .. }
            | FindingKind::BelowFloor { .. }
            | FindingKind::CutExceedsEstablishment { .. }
            | FindingKind::NoTarget
    )
}
