//! How many values of a scenario nobody has stated yet.

use crate::model::provenance::Provenance;
use crate::model::scenario::Scenario;
use crate::model::sourcing::{Hold, Post};

/// How many values carry the mark "assumed" and how many the mark "example".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Supposed {
    /// Supposed by the tool.
    pub assumed: usize,
    /// Made up for the example.
    pub example: usize,
}

/// Counts the figures, decisions and settings of a scenario that nobody has stated; names are not figures.
pub(super) fn supposed(scenario: &Scenario) -> Supposed {
    let mut count = Supposed::default();
    count.see(&scenario.circumstances.provenance);
    count.see(&scenario.thresholds.provenance);
    count.see_payroll(scenario);
    count.see_sourcing(scenario);
    count
}

impl Supposed {
    fn see(&mut self, provenance: &Provenance) {
        match provenance {
            Provenance::Assumed => self.assumed += 1,
            Provenance::Example => self.example += 1,
            Provenance::Quoted(_) | Provenance::Inferred | Provenance::Entered | Provenance::Roster => {}
        }
    }

    fn see_payroll(&mut self, scenario: &Scenario) {
        let plan = &scenario.payroll;
        for base in plan.blocks.iter().filter_map(|block| block.base.as_ref()) {
            self.see(&base.provenance);
        }
        for establishment in plan.units.iter().filter_map(|unit| unit.establishment.as_ref()) {
            self.see(&establishment.provenance);
        }
        for likelihood in &plan.likelihoods.cuts {
            self.see(&likelihood.provenance);
        }
        for line in &plan.lines {
            self.see(&line.provenance);
        }
        for target in &plan.targets {
            self.see(&target.provenance);
        }
    }

    fn see_sourcing(&mut self, scenario: &Scenario) {
        let plan = &scenario.sourcing;
        self.see(&plan.deadline.provenance);
        self.see(&plan.turnover.provenance);
        self.see(&plan.probationary_counts.provenance);
        for stages in &plan.route_defaults.stages {
            self.see(&stages.provenance);
        }
        for ward in &plan.wards {
            self.see(&ward.deadline.provenance);
            self.see(&ward.quarters_provenance);
            for quarter in &ward.quarters {
                match &quarter.hold {
                    Hold::Apart(head, front) => {
                        self.see_post(head);
                        self.see_post(front);
                    }
                    Hold::Together(both) => self.see_post(both),
                }
            }
        }
    }

    fn see_post(&mut self, post: &Post) {
        self.see(&post.provenance);
        if let Some(route) = &post.route {
            self.see(&route.provenance);
        }
    }
}
