//! A route laid out in time: which stages it walks, when it completes, how it is drawn.

use super::outcome::RouteCourse;
use super::plan::{Route, Shape, SourcingPlan, Stage, StageEstimate, Ward};
use crate::model::calendar::Month;
use crate::model::chance::{Chance, Completion, DurationWeights, Mixing, Occupancy, Step};
use crate::model::quantity::Fraction;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The longest duration of a stage that is told apart when a route is drawn, in months.
const LONGEST_STAGE_MONTHS: u32 = 1_200;

/// How routes go in one plan: its stages, the weights of their durations, its circumstances.
pub(in crate::model) struct Routes<'a> {
    pub plan: &'a SourcingPlan,
    pub mixing: &'a Mixing,
    weights: DurationWeights,
    /// When routes complete, by what they consist of: routes of the same stages are convolved once.
    completions: RefCell<BTreeMap<Stages<'a>, Rc<[Completion; 3]>>>,
    /// When they complete if every stage is passed.
    passed: RefCell<BTreeMap<&'a [StageEstimate], Rc<Completion>>>,
}

/// What the completion of a route depends on: its stages and those of its fallback.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::model) struct Stages<'a> {
    main: &'a [StageEstimate],
    fallback: Option<&'a [StageEstimate]>,
}

impl<'a> Routes<'a> {
    pub fn new(plan: &'a SourcingPlan, mixing: &'a Mixing) -> Self {
        Self {
            plan,
            mixing,
            weights: DurationWeights::new(plan.duration_weights),
            completions: RefCell::default(),
            passed: RefCell::default(),
        }
    }

    /// The stages a route states, else its ward, else the place.
    fn stated(&self, ward: &'a Ward, shape: &'a Shape) -> &'a [StageEstimate] {
        self.plan.stages_of(ward, shape)
    }

    /// What the completion of a route depends on.
    pub fn key(&self, ward: &'a Ward, shape: &'a Shape, fallback: Option<&'a Shape>) -> Stages<'a> {
        Stages {
            main: self.stated(ward, shape),
            fallback: fallback.map(|shape| self.stated(ward, shape)),
        }
    }

    /// The stages a route walks: probation and recognition only where probationary members do not count.
    pub fn stages(
        &self,
        ward: &'a Ward,
        shape: &'a Shape,
    ) -> impl Iterator<Item = &'a StageEstimate> + Clone + use<'a> {
        self.walked(self.stated(ward, shape))
    }

    fn walked(&self, all: &'a [StageEstimate]) -> impl Iterator<Item = &'a StageEstimate> + Clone + use<'a> {
        let walk_on = !self.plan.probationary_counts.value;
        all.iter().filter(move |stage| {
            walk_on || !matches!(stage.stage, Stage::Probation | Stage::OfficialRecognition)
        })
    }

    /// When a route completes, under hard, normal and easy circumstances.
    pub fn completion(&self, of: Stages<'a>) -> Rc<[Completion; 3]> {
        if let Some(known) = self.completions.borrow().get(&of) {
            return Rc::clone(known);
        }
        let completion = Rc::new(self.convolved(of));
        self.completions.borrow_mut().insert(of, Rc::clone(&completion));
        completion
    }

    fn convolved(&self, of: Stages<'a>) -> [Completion; 3] {
        [0, 1, 2].map(|circumstance| {
            let steps = |stages: &'a [StageEstimate]| self.steps(stages, circumstance);
            let fallback = of.fallback.map(steps);
            Completion::new(&steps(of.main), fallback.as_deref(), self.weights)
        })
    }

    /// How likely someone is in each stage of a route, under hard, normal and easy circumstances.
    pub fn occupancy(&self, of: Stages<'a>) -> [Occupancy; 3] {
        [0, 1, 2].map(|circumstance| {
            let steps = |stages: &'a [StageEstimate]| self.steps(stages, circumstance);
            let fallback = of.fallback.map(steps);
            Occupancy::new(&steps(of.main), fallback.as_deref(), self.weights)
        })
    }

    fn steps(&self, stages: &'a [StageEstimate], circumstance: usize) -> Vec<Step> {
        let stages = self.walked(stages);
        let step = |stage: &StageEstimate| Step {
            months: stage.months,
            chance: self.mixing.moved(stage.chance)[circumstance],
        };
        stages.map(step).collect()
    }

    /// When stages are over if every one of them is passed.
    fn passed(&self, stages: &'a [StageEstimate]) -> Rc<Completion> {
        if let Some(known) = self.passed.borrow().get(stages) {
            return Rc::clone(known);
        }
        let steps: Vec<Step> = self
            .walked(stages)
            .map(|stage| Step {
                months: stage.months,
                chance: Chance::SURE,
            })
            .collect();
        let passed = Rc::new(Completion::new(&steps, None, self.weights));
        self.passed.borrow_mut().insert(stages, Rc::clone(&passed));
        passed
    }

    /// The month in which a route completes when all its stages are passed and take their usual duration.
    pub fn usual_end(&self, ward: &'a Ward, route: &'a Route) -> Month {
        self.stages(ward, &route.shape)
            .fold(route.start, |month, stage| later(month, stage.months[1]))
    }

    /// A route drawn in time. The whisker is conditioned on what is known today: no completion up to `as_of`.
    pub fn course(&self, ward: &'a Ward, route: &'a Route, as_of: Month) -> RouteCourse {
        let mut month = route.start;
        let drawn = self.stages(ward, &route.shape).map(|stage| {
            let begun = month;
            month = later(begun, stage.months[1]);
            (stage.stage, begun, month)
        });
        let drawn = drawn.collect();
        let passed = self.passed(self.stated(ward, &route.shape));
        let bound = |percent| {
            let q = Fraction::from_percent(percent);
            let ahead = passed.quantile(as_of.months_since(route.start), q);
            later(
                route.start,
                ahead.or_else(|| passed.quantile(-1, q)).unwrap_or_default(),
            )
        };
        RouteCourse {
            stages: drawn,
            usual_end: month,
            band: (bound(10), bound(90)),
        }
    }
}

fn later(month: Month, months: u32) -> Month {
    month.plus(months.min(LONGEST_STAGE_MONTHS) as i32)
}
