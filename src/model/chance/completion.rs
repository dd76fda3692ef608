//! When a route completes.

use super::probability::Chance;
use crate::model::quantity::Fraction;

/// The longest duration of a stage that is told apart, in months: a century, far beyond every horizon.
const LONGEST_STAGE_MONTHS: u32 = 1_200;

/// A stage of a route: three durations in months, and the chance of passing it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Shortest, usual and longest duration, in months.
    pub months: [u32; 3],
    /// The chance of passing it.
    pub chance: Chance,
}

/// The weights of the shortest, usual and longest duration of a stage; they sum to one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DurationWeights {
    weights: [f64; 3],
}

impl DurationWeights {
    /// The weights as stated, scaled so that they sum to one; where all are zero the usual duration is taken for sure.
    pub fn new(stated: [Fraction; 3]) -> Self {
        let sum = stated
            .iter()
            .map(|weight| u64::from(weight.millionths()))
            .sum::<u64>();
        if sum == 0 {
            return Self {
                weights: [0.0, 1.0, 0.0],
            };
        }
        Self {
            weights: stated.map(|weight| Chance::quotient(u64::from(weight.millionths()), sum).value()),
        }
    }
}

impl DurationWeights {
    /// Of the shortest, usual and longest duration.
    pub(super) fn each(self) -> [f64; 3] {
        self.weights
    }
}

/// When a route completes, in months after its start, if it does.
#[derive(Clone, Debug, PartialEq)]
pub struct Completion {
    /// The probability of completing so many months after the start. Probabilities that are possible are above zero.
    mass: Vec<f64>,
    /// The probability of never completing.
    never: f64,
    /// Whether never completing is possible at all.
    can_fail: bool,
}

impl Completion {
    /// The completion of a route with an optional fallback, which starts the month after the failed stage ends.
    pub fn new(steps: &[Step], fallback: Option<&[Step]>, weights: DurationWeights) -> Self {
        let main = Walk::of(steps, weights);
        let Some(fallback) = fallback else {
            return Self {
                never: sum(&main.failed),
                can_fail: main.can_fail,
                mass: main.done,
            };
        };
        let other = Walk::of(fallback, weights);
        let mut mass = main.done;
        for (ended, failed) in main
            .failed
            .iter()
            .enumerate()
            .filter(|(_, failed)| **failed > 0.0)
        {
            for (months, done) in other.done.iter().enumerate().filter(|(_, done)| **done > 0.0) {
                deposit(&mut mass, ended + 1 + months, failed * done);
            }
        }
        Self {
            mass,
            never: sum(&main.failed) * sum(&other.failed),
            can_fail: main.can_fail && other.can_fail,
        }
    }

    /// A route that completes for sure so many months after its start.
    pub fn after(months: u32) -> Self {
        let mut mass = vec![0.0; months.min(LONGEST_STAGE_MONTHS) as usize];
        mass.push(1.0);
        Self {
            mass,
            never: 0.0,
            can_fail: false,
        }
    }

    /// The greatest number of months after its start in which it can complete; nothing where it cannot.
    pub fn latest(&self) -> Option<u32> {
        self.mass
            .iter()
            .rposition(|mass| *mass > 0.0)
            .map(|months| months as u32)
    }

    /// The probability of completing within `months` after the start, its own start lying ahead; negative is never.
    pub fn within(&self, months: i32) -> Chance {
        self.course(-1, months.saturating_add(1))
            .pop()
            .unwrap_or(Chance::NEVER)
    }

    /// The probability of having completed `0, 1, …, months` months after today, given that it has not completed by today.
    ///
    /// `elapsed` is how many months before today the route started, negative where it starts later.
    pub fn course(&self, elapsed: i32, months: i32) -> Vec<Chance> {
        let ahead = usize::try_from(elapsed.saturating_add(1))
            .unwrap_or_default()
            .min(self.mass.len());
        let remaining = &self.mass[ahead..];
        // Nothing to condition on before the first month in which it could have completed.
        let open = if ahead == 0 {
            1.0
        } else {
            sum(remaining) + self.never
        };
        let latest = remaining.iter().rposition(|mass| *mass > 0.0);
        let mut sum_so_far = 0.0;
        let mut possible = false;
        (0..=months)
            .map(|month| {
                let after_start = elapsed.saturating_add(month);
                if month > 0
                    && let Some(mass) = usize::try_from(after_start).ok().and_then(|at| self.mass.get(at))
                {
                    sum_so_far += mass;
                    possible |= *mass > 0.0;
                }
                if !possible {
                    return Chance::NEVER;
                }
                let all_passed = latest.is_some_and(|latest| after_start >= (ahead + latest) as i32);
                if all_passed && !self.can_fail {
                    return Chance::SURE;
                }
                Chance::uncertain(sum_so_far / open)
            })
            .collect()
    }

    /// The first number of months after the start by which at least `q` of what completes after `elapsed` has completed.
    pub fn quantile(&self, elapsed: i32, q: Fraction) -> Option<u32> {
        const TOLERANCE: f64 = 1e-12;
        let ahead = usize::try_from(elapsed.saturating_add(1))
            .unwrap_or_default()
            .min(self.mass.len());
        let whole = sum(&self.mass[ahead..]);
        let mut below = 0.0;
        for (months, mass) in self.mass.iter().enumerate().skip(ahead) {
            below += mass;
            if *mass > 0.0 && below + TOLERANCE * whole >= Chance::stated(q).value() * whole {
                return Some(months as u32);
            }
        }
        None
    }
}

/// The stages of one route walked through once.
struct Walk {
    /// The probability of having passed all, by months after the start.
    done: Vec<f64>,
    /// The probability of failing in a stage that ends so many months after the start.
    failed: Vec<f64>,
    /// Whether a stage can be failed.
    can_fail: bool,
}

impl Walk {
    fn of(steps: &[Step], weights: DurationWeights) -> Self {
        let mut walk = Self {
            done: vec![1.0],
            failed: Vec::new(),
            can_fail: false,
        };
        for step in steps {
            let ended = lasting(&walk.done, step.months, weights);
            if step.chance.is_sure() {
                walk.done = ended;
                continue;
            }
            walk.can_fail = true;
            for (months, mass) in ended.iter().enumerate().filter(|(_, mass)| **mass > 0.0) {
                deposit(&mut walk.failed, months, mass * (1.0 - step.chance.value()));
            }
            walk.done = ended.iter().map(|mass| mass * step.chance.value()).collect();
        }
        walk
    }
}

/// The months at which a stage ends, given the months at which it begins.
fn lasting(begun: &[f64], months: [u32; 3], weights: DurationWeights) -> Vec<f64> {
    let mut ended = Vec::new();
    for (duration, weight) in months.into_iter().zip(weights.weights) {
        if weight > 0.0 {
            let duration = duration.min(LONGEST_STAGE_MONTHS) as usize;
            for (start, mass) in begun.iter().enumerate().filter(|(_, mass)| **mass > 0.0) {
                deposit(&mut ended, start + duration, mass * weight);
            }
        }
    }
    ended
}

/// Adds `mass` at `index`, making room for it.
fn deposit(masses: &mut Vec<f64>, index: usize, mass: f64) {
    if masses.len() <= index {
        masses.resize(index + 1, 0.0);
    }
    masses[index] += mass;
}

fn sum(masses: &[f64]) -> f64 {
    masses.iter().fold(0.0, |sum, mass| sum + mass)
}
