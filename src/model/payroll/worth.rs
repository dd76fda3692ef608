//! What the likelihoods of a plan are worth for its first target: how its probability moves when some of them do.

use super::counting::{Counted, Places, total};
use super::evaluate::to_posts;
use super::outcome::{Part, PayrollOutcome, Worth};
use crate::model::chance::{Chance, Events, Mixing, without_each};
use crate::model::quantity::Fraction;
use crate::model::scenario::Scenario;
use std::collections::BTreeMap;

/// By how much a likelihood is lowered and raised.
const STEP: Fraction = Fraction::from_percent(10);

/// Posts of one line that lie ahead, with their chances under each circumstance: lowered, as planned, raised.
struct Ahead {
    parts: [Part; 3],
    posts: u32,
    chances: [[Chance; 3]; 3],
}

/// What each instrument, year and unit is worth for the first target, those that move it most first. Nothing where its
/// amount is not known or its deadline has passed.
pub(in crate::model) fn worth(scenario: &Scenario, outcome: &PayrollOutcome, mixing: &Mixing) -> Vec<Worth> {
    let Some(target) = outcome.targets.first() else {
        return Vec::new();
    };
    let Some(amount) = target.amount else {
        return Vec::new();
    };
    let plan = &scenario.payroll;
    let lines = Counted::all(plan, &Places::new(plan), scenario.horizon.as_of);
    let counting: Vec<&Counted<'_>> = lines
        .iter()
        .filter(|line| line.within(target.scope) && line.month <= target.deadline)
        .collect();
    let certain = total(counting.iter().map(|line| certain(line)));
    let needed = i32::try_from(amount).unwrap_or(i32::MAX).saturating_sub(certain);
    let ahead: Vec<Ahead> = counting
        .iter()
        .filter(|line| !line.instrument().is_addition() && line.ahead > 0)
        .map(|line| Ahead::of(line, mixing))
        .collect();
    // What more posts than there are must go cannot be reached, however many more.
    let possible = total(ahead.iter().map(|line| to_posts(line.posts)));
    let needed = needed.min(possible.saturating_add(1));
    let mut found: Vec<Worth> = (0..3)
        .flat_map(|kind| of_kind(&ahead, kind, needed, mixing))
        .collect();
    crate::order::sort_by(&mut found, |one, other| {
        let swings = other.swing.total_cmp(&one.swing);
        swings
            .then(other.posts.cmp(&one.posts))
            .then(one.part.cmp(&other.part))
    });
    found
}

/// Posts of a line that do not depend on chance; posts added are negative.
fn certain(line: &Counted<'_>) -> i32 {
    if line.instrument().is_addition() {
        line.net()
    } else {
        line.net_done()
    }
}

impl Ahead {
    fn of(line: &Counted<'_>, mixing: &Mixing) -> Self {
        let stated = line.likelihood.millionths();
        let moved = [
            stated.saturating_sub(STEP.millionths()),
            stated,
            stated.saturating_add(STEP.millionths()),
        ];
        Self {
            parts: [
                Part::Instrument(line.instrument()),
                Part::Year(line.month.year()),
                Part::Scope(line.line.scope),
            ],
            posts: line.ahead,
            chances: moved.map(|millionths| mixing.moved(Fraction::from_millionths(millionths))),
        }
    }

    fn events(&self, moved: usize, circumstance: usize) -> Events {
        Events {
            chance: self.chances[moved][circumstance],
            times: self.posts,
        }
    }
}

/// What each part of one kind (instruments, years, scopes) is worth.
fn of_kind(ahead: &[Ahead], kind: usize, needed: i32, mixing: &Mixing) -> Vec<Worth> {
    let mut parts: BTreeMap<Part, Vec<&Ahead>> = BTreeMap::new();
    for line in ahead {
        parts.entry(line.parts[kind]).or_default().push(line);
    }
    // By circumstance: the chance with each part lowered and raised.
    let given: [Vec<[Chance; 2]>; 3] = std::array::from_fn(|circumstance| {
        let planned: Vec<Vec<Events>> = parts
            .values()
            .map(|lines| lines.iter().map(|line| line.events(1, circumstance)).collect())
            .collect();
        let groups: Vec<&[Events]> = planned.iter().map(Vec::as_slice).collect();
        let others = without_each(&groups, needed);
        let moved = parts.values().zip(&others).map(|(lines, others)| {
            [0, 2].map(|moved| {
                let mut reach = others.clone();
                for line in lines {
                    reach.add(line.events(moved, circumstance));
                }
                reach.chance()
            })
        });
        moved.collect()
    });
    parts
        .iter()
        .enumerate()
        .map(|(at, (part, lines))| {
            let mixed =
                |side: usize| mixing.chance([0, 1, 2].map(|circumstance| given[circumstance][at][side]));
            let (lowered, raised) = (mixed(0), mixed(1));
            Worth {
                part: *part,
                posts: lines.iter().map(|line| line.posts).sum(),
                lowered,
                raised,
                swing: raised.gain_over(lowered),
            }
        })
        .collect()
}
