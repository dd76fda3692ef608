//! What is compared, and what is kept while it is in sight: what follows from the scenarios that are not open, and how much of a
//! difference is shared out already.

use std::rc::Rc;

use crate::model::comparison::{Attribution, LinesBy, Measure, Side};
use crate::model::scenario::Scenario;
use crate::model::{Evaluation, evaluate};
use crate::report::compare::{Asked, Compare, Compared, MOST, compare};

use super::effect::Effect;
use super::state::State;
use super::view::Screen;
use super::workspace::{Entry, ScenarioId};

/// So many scenarios are compared until others are chosen.
const MOST_AT_FIRST: usize = 4;
/// So much is worked out at a time, in posts and lines looked at: short enough to answer a key in between.
const EFFORT: usize = 4_000;
/// No more steps at a time however small the place.
const MOST_STEPS: usize = 12;

/// Which scenarios are compared, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparing {
    /// The scenarios chosen; the first few while none were.
    pub chosen: Vec<ScenarioId>,
    /// The scenarios a difference is shared out between, where they were chosen.
    pub pair: [Option<ScenarioId>; 2],
    /// Of which target and figure.
    pub measure: (Side, Measure),
    /// How lines are put together.
    pub by: LinesBy,
    /// Whether rows that do not differ are shown too.
    pub every_row: bool,
}

impl Default for Comparing {
    fn default() -> Self {
        Self {
            chosen: Vec::new(),
            pair: [None, None],
            measure: (Side::Payroll, Measure::Chance),
            by: LinesBy::Group,
            every_row: false,
        }
    }
}

/// What else is to be compared, or how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComparisonAsked {
    /// With a scenario that was left out, or without one.
    Scenario(ScenarioId),
    /// The difference from (0) or to (1) a scenario.
    End(usize, ScenarioId),
    /// Of another figure.
    Measure(Side, Measure),
    /// Lines put together otherwise.
    By(LinesBy),
    /// Rows that do not differ too, or no more.
    EveryRow,
}

/// What is kept while scenarios are compared.
#[derive(Clone, Debug, Default)]
pub(super) struct Comparison {
    /// What follows from scenarios; each is found by the very scenario it follows from.
    evaluations: Vec<(Rc<Scenario>, Rc<Evaluation>)>,
    /// Two scenarios and their difference, on its way to being shared out.
    attribution: Option<(Rc<Scenario>, Rc<Scenario>, Attribution)>,
    /// Whether a further step was asked for.
    waits: bool,
}

impl State {
    /// The scenarios compared, in their order: those chosen, as far as they exist, else the first few with the open one.
    pub fn compared(&self) -> Vec<&Entry> {
        let entries = self.workspace.entries();
        let is_chosen = |entry: &&Entry| self.view.comparing.chosen.contains(&entry.id);
        let chosen: Vec<&Entry> = entries.iter().filter(is_chosen).take(MOST).collect();
        if chosen.len() >= 2 {
            return chosen;
        }
        let open = self.workspace.current().id;
        let mut left = MOST_AT_FIRST;
        let mut first = Vec::new();
        for entry in entries {
            // The last place is kept for the open one.
            let has_room = left > 1 || first.iter().any(|other: &&Entry| other.id == open);
            if entry.id == open || (has_room && left > 0) {
                first.push(entry);
                left = left.saturating_sub(1);
            }
        }
        first
    }

    /// The two scenarios a difference is shared out between, by their places among those compared: as chosen, else the first
    /// and the open one, else the first and the second.
    fn compared_pair(&self, compared: &[&Entry]) -> [usize; 2] {
        let place = |id: ScenarioId| compared.iter().position(|entry| entry.id == id);
        let open = place(self.workspace.current().id).filter(|at| *at > 0);
        let [from, to] = self.view.comparing.pair.map(|id| id.and_then(place));
        match (from, to) {
            (Some(from), Some(to)) => [from, to],
            (Some(from), None) => [from, if from == 0 { open.unwrap_or(1) } else { 0 }],
            (None, Some(to)) => [usize::from(to == 0), to],
            (None, None) => [0, open.unwrap_or(1)],
        }
    }

    /// What the screen shows; nothing where there is one scenario alone.
    pub fn comparison_report(&self) -> Option<Compare> {
        let compared = self.compared();
        let pair = self.compared_pair(&compared);
        let shown: Vec<Compared<'_>> = compared
            .iter()
            .filter_map(|entry| {
                Some(Compared {
                    letter: self.workspace.letter(entry.id),
                    scenario: &entry.scenario,
                    evaluation: self.evaluation_of(&entry.scenario)?,
                    open: entry.id == self.workspace.current().id,
                })
            })
            .collect();
        let comparing = &self.view.comparing;
        let asked = Asked {
            by: comparing.by,
            every_row: comparing.every_row,
            pair,
            measure: comparing.measure,
            attribution: self.comparison.attribution.as_ref().map(|(_, _, found)| found),
        };
        (shown.len() == compared.len()).then(|| compare(&shown, &asked, self.language))?
    }

    /// The identities of the two scenarios a difference is shared out between.
    pub fn comparison_pair(&self) -> Option<[ScenarioId; 2]> {
        let compared = self.compared();
        (compared.len() > 1).then(|| self.compared_pair(&compared).map(|at| compared[at].id))
    }

    fn evaluation_of(&self, scenario: &Rc<Scenario>) -> Option<&Evaluation> {
        if Rc::ptr_eq(scenario, self.scenario()) {
            return Some(&self.evaluation);
        }
        let kept = self.comparison.evaluations.iter();
        let mut found = kept.filter(|(of, _)| Rc::ptr_eq(of, scenario));
        found.next().map(|(_, evaluation)| &**evaluation)
    }

    /// While scenarios are compared: evaluates those that are not known, and asks for the next step of what is shared out.
    pub(super) fn keep_comparing(&mut self) -> Vec<Effect> {
        if self.view.screen != Screen::Compare {
            self.comparison.attribution = None;
            return Vec::new();
        }
        let compared = self.compared();
        if compared.len() < 2 {
            return Vec::new();
        }
        let scenarios: Vec<Rc<Scenario>> = compared.iter().map(|entry| entry.scenario.clone()).collect();
        let [from, to] = self.compared_pair(&compared).map(|at| scenarios[at].clone());
        let unknown: Vec<Rc<Scenario>> = scenarios
            .iter()
            .filter(|scenario| self.evaluation_of(scenario).is_none())
            .cloned()
            .collect();
        let kept = &mut self.comparison.evaluations;
        kept.retain(|(of, _)| scenarios.iter().any(|scenario| Rc::ptr_eq(of, scenario)));
        for scenario in unknown {
            let found = Rc::new(evaluate(&scenario, &self.rulebook));
            self.comparison.evaluations.push((scenario, found));
        }
        let (comparing, kept) = (&self.view.comparing, &mut self.comparison);
        let still = |(one, other, found): &(Rc<Scenario>, Rc<Scenario>, Attribution)| {
            Rc::ptr_eq(one, &from)
                && Rc::ptr_eq(other, &to)
                && found.by == comparing.by
                && found.side == comparing.measure.0
        };
        if !kept.attribution.as_ref().is_some_and(still) {
            let begun = Attribution::new(&from, &to, comparing.by, comparing.measure.0);
            kept.attribution = Some((from, to, begun));
        }
        let complete = kept
            .attribution
            .as_ref()
            .is_some_and(|(_, _, found)| found.is_complete());
        if complete || kept.waits {
            return Vec::new();
        }
        kept.waits = true;
        vec![Effect::StepComparison]
    }

    /// Works out a little more of what makes a difference.
    pub(super) fn comparison_step_due(&mut self) {
        self.comparison.waits = false;
        let Some((from, to, attribution)) = &mut self.comparison.attribution else {
            return;
        };
        let steps = EFFORT / size(from).max(1);
        for _ in 0..steps.clamp(1, MOST_STEPS) {
            attribution.step(from, to);
        }
    }

    pub(super) fn comparison_asked(&mut self, asked: ComparisonAsked) {
        match asked {
            ComparisonAsked::Scenario(id) => self.compared_toggled(id),
            ComparisonAsked::End(end, id) => {
                let Some(mut pair) = self.comparison_pair() else {
                    return;
                };
                // Both ends on the same scenario compare nothing: the other one takes the place that is left.
                let before = std::mem::replace(&mut pair[end], id);
                if pair[1 - end] == id {
                    pair[1 - end] = before;
                }
                self.view.comparing.pair = pair.map(Some);
            }
            ComparisonAsked::Measure(side, measure) => self.view.comparing.measure = (side, measure),
            ComparisonAsked::By(by) => self.view.comparing.by = by,
            ComparisonAsked::EveryRow => self.view.comparing.every_row = !self.view.comparing.every_row,
        }
    }

    /// Takes a scenario in or out, never below two and never above as many as stand side by side.
    fn compared_toggled(&mut self, id: ScenarioId) {
        let mut chosen: Vec<ScenarioId> = self.compared().iter().map(|entry| entry.id).collect();
        let before = chosen.len();
        chosen.retain(|other| *other != id);
        if chosen.len() == before && before < MOST {
            chosen.push(id);
        }
        if chosen.len() >= 2 {
            self.view.comparing.chosen = chosen;
        }
    }
}

/// How much there is to look at in a scenario.
fn size(scenario: &Scenario) -> usize {
    let quarters: usize = scenario
        .sourcing
        .wards
        .iter()
        .map(|ward| ward.quarters.len())
        .sum();
    scenario.payroll.lines.len() + 2 * quarters
}
