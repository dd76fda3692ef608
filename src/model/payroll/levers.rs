//! What single changes of a payroll plan do for its first target.

use super::counting::{Counted, Places};
use super::outcome::{PayrollOutcome, TargetOutcome};
use super::plan::{Instrument, PayrollPlan, When};
use crate::model::chance::{Chance, CountDistribution, Mixing};
use crate::model::quantity::Fraction;
use crate::model::scenario::Scenario;
use crate::model::sensitivity::{Aim, Change, Lever};
use crate::model::verdict::Verdict;

/// By how much a likelihood is raised.
const RAISE: Fraction = Fraction::from_percent(10);
/// How many posts more are tried before giving up on reaching the upper threshold.
const MOST_POSTS_MORE: u32 = 10;
/// How many posts more are offered where no such number reaches the upper threshold, or it is reached already.
const USUAL_POSTS_MORE: u32 = 4;

/// Every single change that could be tried, and what it does; in no particular order.
pub(in crate::model) fn levers(scenario: &Scenario, outcome: &PayrollOutcome, mixing: &Mixing) -> Vec<Lever> {
    let Some(target) = outcome.targets.first() else {
        return Vec::new();
    };
    let open = !matches!(target.verdict, Verdict::Met | Verdict::Undetermined);
    let (Some(amount), Some(met)) = (target.amount, target.met) else {
        return Vec::new();
    };
    if !open || scenario.horizon.as_of >= target.deadline {
        return Vec::new();
    }
    let aim = AimedAt {
        scenario,
        target,
        mixing,
        amount: i32::try_from(amount).unwrap_or(i32::MAX),
        before: met.mixed,
    };
    let mut levers = vec![aim.cut_more()];
    let lines = Counted::all(
        &scenario.payroll,
        &Places::new(&scenario.payroll),
        scenario.horizon.as_of,
    );
    let counting: Vec<&Counted<'_>> = lines
        .iter()
        .filter(|line| line.within(target.scope) && line.month <= target.deadline)
        .collect();
    levers.extend(
        Instrument::CUTS
            .iter()
            .filter_map(|instrument| aim.raise(*instrument, &counting)),
    );
    levers
}

/// The target a lever is tried on.
struct AimedAt<'a> {
    scenario: &'a Scenario,
    target: &'a TargetOutcome,
    mixing: &'a Mixing,
    amount: i32,
    before: Chance,
}

impl AimedAt<'_> {
    fn plan(&self) -> &PayrollPlan {
        &self.scenario.payroll
    }

    fn lever(&self, change: Change, given: &[CountDistribution; 3]) -> Lever {
        let after = self
            .mixing
            .chance(given.each_ref().map(|count| count.at_least(self.amount)));
        Lever {
            aim: Aim::Payroll(self.target.target),
            change,
            before: self.before,
            after,
            gain: after.gain_over(self.before),
            expected_gain: self.mixing.count(given).mean_over(&self.target.distribution),
        }
    }

    /// The least number of posts more, in the last month that counts, that brings the target on track.
    fn cut_more(&self) -> Lever {
        let instrument = Instrument::VacantPostCut;
        let deadline = self.target.deadline;
        let year = When::Year(deadline.year());
        let when = if year.month() > deadline {
            When::Month(deadline)
        } else {
            year
        };
        let chances = self.mixing.moved(self.plan().likelihoods.of(instrument));
        let with = |posts: u32| {
            let mut given = self.target.given.clone();
            for (count, chance) in given.iter_mut().zip(chances) {
                count.add(chance, posts, 1);
            }
            let change = Change::CutMore {
                scope: self.target.scope,
                instrument,
                when,
                posts,
            };
            self.lever(change, &given)
        };
        let on_track = self.scenario.thresholds.value.on_track;
        let already = self.before.reaches(on_track);
        let mut tried = (1..=MOST_POSTS_MORE).filter(|_| !already).map(with);
        tried
            .find(|lever| lever.after.reaches(on_track))
            .unwrap_or_else(|| with(USUAL_POSTS_MORE))
    }

    /// An instrument ten points likelier, where any post ahead of it rests on its default.
    fn raise(&self, instrument: Instrument, counting: &[&Counted<'_>]) -> Option<Lever> {
        let rests = |line: &Counted<'_>| line.instrument() == instrument && line.line.likelihood.is_none();
        let from = self.plan().likelihoods.of(instrument);
        let to = Fraction::from_millionths(from.millionths() + RAISE.millionths());
        if to == from || !counting.iter().any(|line| rests(line) && line.ahead > 0) {
            return None;
        }
        let mut given = std::array::from_fn(|_| CountDistribution::exactly(0));
        for line in counting {
            let likelihood = if rests(line) { to } else { line.likelihood };
            line.join(&mut given, self.mixing.moved(likelihood));
        }
        Some(self.lever(Change::RaiseLikelihood { instrument, from, to }, &given))
    }
}
