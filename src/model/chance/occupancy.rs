//! How likely someone is in a stage of a route at a time.

use super::completion::{Completion, DurationWeights, Step};
use super::mixing::Mixing;
use super::succession::Succession;

/// The longest duration of a stage that is told apart, in months.
const LONGEST_STAGE_MONTHS: u32 = 1_200;

/// The probability of being in each stage so many months after the start of a route, its fallback's stages behind its own.
///
/// A stage that begins in a month and takes d months fills that month and the d - 1 after it.
#[derive(Clone, Debug, PartialEq)]
pub struct Occupancy {
    by_stage: Vec<Vec<f64>>,
}

impl Occupancy {
    /// The occupancy of a route with an optional fallback, which starts the month after the failed stage ends.
    pub fn new(steps: &[Step], fallback: Option<&[Step]>, weights: DurationWeights) -> Self {
        let mut by_stage = Vec::new();
        let failed = walk(vec![1.0], steps, weights, &mut by_stage);
        if let Some(fallback) = fallback {
            let begun = std::iter::once(0.0).chain(failed).collect();
            walk(begun, fallback, weights, &mut by_stage);
        }
        Self { by_stage }
    }

    /// The probability of being in a stage `months` months after the start; nothing before it.
    fn at(&self, stage: usize, months: i32) -> f64 {
        let month = usize::try_from(months).ok();
        let filled = month.and_then(|month| self.by_stage.get(stage)?.get(month));
        filled.copied().unwrap_or(0.0)
    }
}

/// Walks stages from the given distribution of their beginning. Gives the distribution of the month a failed stage ends.
fn walk(
    mut begun: Vec<f64>,
    steps: &[Step],
    weights: DurationWeights,
    filled: &mut Vec<Vec<f64>>,
) -> Vec<f64> {
    let mut failed = Vec::new();
    for step in steps {
        let longest = step
            .months
            .into_iter()
            .max()
            .unwrap_or_default()
            .min(LONGEST_STAGE_MONTHS) as usize;
        let mut stage = vec![0.0; begun.len() + longest];
        let mut ended = vec![0.0; begun.len() + longest];
        for (months, weight) in step.months.into_iter().zip(weights.each()) {
            let months = months.min(LONGEST_STAGE_MONTHS) as usize;
            for (first, mass) in begun.iter().enumerate() {
                for slot in &mut stage[first..first + months] {
                    *slot += mass * weight;
                }
                ended[first + months] += mass * weight;
            }
        }
        filled.push(stage);
        if failed.len() < ended.len() {
            failed.resize(ended.len(), 0.0);
        }
        for (slot, mass) in failed.iter_mut().zip(&ended) {
            *slot += mass * (1.0 - step.chance.value());
        }
        begun = ended.into_iter().map(|mass| mass * step.chance.value()).collect();
    }
    failed
}

/// The expected number of people in a stage, month by month after today, summed up over routes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Expected {
    by_month: Vec<f64>,
}

impl Expected {
    /// Nobody, for so many months.
    pub fn nobody(months: usize) -> Self {
        Self {
            by_month: vec![0.0; months],
        }
    }

    /// Adds one route, under each circumstance its occupancy and completion: it started `elapsed` months before today, negative
    /// where it starts later, is not complete today, and ends where its holder changes.
    pub fn add(
        &mut self,
        stage: usize,
        occupancy: &[Occupancy; 3],
        completion: &[Completion; 3],
        elapsed: i32,
        turnover: (&Succession, &Mixing),
    ) {
        let (succession, mixing) = turnover;
        let open = completion
            .each_ref()
            .map(|completion| 1.0 - completion.within(elapsed).value());
        for (month, slot) in (1..).zip(&mut self.by_month) {
            let inside = [0, 1, 2].map(|index| {
                let filled = occupancy[index].at(stage, elapsed.saturating_add(month));
                if open[index] > 0.0 {
                    filled / open[index]
                } else {
                    0.0
                }
            });
            *slot += mixing.number(inside) * succession.unchanged(month);
        }
    }

    /// The expected number so many months after today, from one on.
    pub fn by_month(&self) -> &[f64] {
        &self.by_month
    }
}
