//! A route laid out in time: which stages it walks, when it completes, how it is drawn.

use super::outcome::RouteCourse;
use super::plan::{Route, Shape, SourcingPlan, Stage, StageEstimate};
use crate::model::calendar::Month;
use crate::model::chance::{Chance, Completion, DurationWeights, Mixing, Step};
use crate::model::quantity::Fraction;

/// The longest duration of a stage that is told apart when a route is drawn, in months.
const LONGEST_STAGE_MONTHS: u32 = 1_200;

/// How routes go in one plan: its stages, the weights of their durations, its circumstances.
pub(in crate::model) struct Routes<'a> {
    pub plan: &'a SourcingPlan,
    pub mixing: &'a Mixing,
    weights: DurationWeights,
}

impl<'a> Routes<'a> {
    pub fn new(plan: &'a SourcingPlan, mixing: &'a Mixing) -> Self {
        Self {
            plan,
            mixing,
            weights: DurationWeights::new(plan.duration_weights),
        }
    }

    /// The stages a route walks: probation and recognition only where probationary members do not count.
    pub fn stages(&self, shape: &'a Shape) -> impl Iterator<Item = &'a StageEstimate> + Clone {
        let own = shape.stages.as_deref();
        let all = own.unwrap_or_else(|| self.plan.route_defaults.of(shape.kind));
        let walk_on = !self.plan.probationary_counts.value;
        all.iter().filter(move |stage| {
            walk_on || !matches!(stage.stage, Stage::Probation | Stage::OfficialRecognition)
        })
    }

    /// When a route completes, under hard, normal and easy circumstances.
    pub fn completion(&self, shape: &'a Shape, fallback: Option<&'a Shape>) -> [Completion; 3] {
        [0, 1, 2].map(|circumstance| {
            let steps = |shape: &'a Shape| -> Vec<Step> {
                let stages = self.stages(shape);
                let step = |stage: &StageEstimate| Step {
                    months: stage.months,
                    chance: self.mixing.moved(stage.chance)[circumstance],
                };
                stages.map(step).collect()
            };
            let fallback = fallback.map(steps);
            Completion::new(&steps(shape), fallback.as_deref(), self.weights)
        })
    }

    /// The month in which a route completes when all its stages are passed and take their usual duration.
    pub fn usual_end(&self, route: &'a Route) -> Month {
        self.stages(&route.shape)
            .fold(route.start, |month, stage| later(month, stage.months[1]))
    }

    /// A route drawn in time. The whisker is conditioned on what is known today: no completion up to `as_of`.
    pub fn course(&self, route: &'a Route, as_of: Month) -> RouteCourse {
        let mut month = route.start;
        let stages = self.stages(&route.shape);
        let drawn = stages.clone().map(|stage| {
            let begun = month;
            month = later(begun, stage.months[1]);
            (stage.stage, begun, month)
        });
        let drawn = drawn.collect();
        let passed: Vec<Step> = stages
            .map(|stage| Step {
                months: stage.months,
                chance: Chance::SURE,
            })
            .collect();
        let passed = Completion::new(&passed, None, self.weights);
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
