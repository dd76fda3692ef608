//! Puts the money of a plan together.

use super::flows::{Flow, sum};
use super::pricing::per_post;
use super::saving::Savings;
use super::{LineMoney, MoneyOutcome, Sums};
use crate::model::allowance::{Allowance, Refused};
use crate::model::calendar::Month;
use crate::model::payroll::{CountedIn, Instrument, Line, Place, Places, Scope, UnitId};
use crate::model::provenance::Provenance;
use crate::model::roster::{BaseSalaries, PostAfter, RosterOutcome, counted_in};
use crate::model::rule::Rulebook;
use crate::model::scenario::Scenario;
use std::collections::BTreeMap;

/// How long after the horizon money is followed until it is back, in months.
const FOLLOWED_MONTHS: i32 = 600;

/// What the people of the roster cost who go the same way from the same unit in the same month.
#[derive(Default)]
struct People {
    cost_dong: i64,
    unpriced: u32,
}

/// Whose people, how they go, and in which month they count.
type Key = (UnitId, Instrument, Month);

struct Pricing<'a> {
    scenario: &'a Scenario,
    book: &'a Rulebook,
    salaries: &'a BaseSalaries,
    savings: Savings,
    places: Places,
    deadline: Month,
    /// Cost of people whose posts are cut.
    cut: BTreeMap<Key, People>,
}

/// What the plan of a scenario costs and saves.
pub(in crate::model) fn evaluate(
    scenario: &Scenario,
    book: &Rulebook,
    salaries: &BaseSalaries,
    roster: Option<&RosterOutcome>,
) -> MoneyOutcome {
    let plan = &scenario.payroll;
    let horizon = &scenario.horizon;
    let deadline = plan.targets.first().map_or(horizon.end, |target| target.deadline);
    let last = horizon.end.max(deadline).plus(FOLLOWED_MONTHS);
    let (cut, refilled) = people(scenario, roster);
    let pricing = Pricing {
        scenario,
        book,
        salaries,
        savings: Savings::between(book, salaries, horizon.start, last),
        places: Places::new(plan),
        deadline,
        cut,
    };
    let mut flows: Vec<(Option<Place>, i32, Flow)> = Vec::new();
    let mut lines = Vec::new();
    for line in &plan.lines {
        let (outcome, flow) = pricing.line(line);
        flows.push((pricing.places.of(line.scope), flow.paid.year(), flow));
        lines.push(outcome);
    }
    let within = refilled
        .into_iter()
        .filter(|((_, _, month), _)| *month <= horizon.end);
    for ((unit, _, month), people) in within {
        let sums = Sums {
            refilled: people.1,
            cost_dong: people.0.cost_dong,
            unpriced: people.0.unpriced,
            ..Sums::default()
        };
        let flow = Flow {
            paid: month,
            saves_from: month.plus(1),
            sums,
        };
        flows.push((pricing.places.of(Scope::Unit(unit)), month.year(), flow));
    }
    pricing.outcome(lines, &flows)
}

/// The cost of the people who go, by whether their posts are cut or filled again; with how many the latter are.
fn people(
    scenario: &Scenario,
    roster: Option<&RosterOutcome>,
) -> (BTreeMap<Key, People>, BTreeMap<Key, (People, u32)>) {
    let plan = &scenario.payroll;
    let mut cut: BTreeMap<Key, People> = BTreeMap::new();
    let mut refilled: BTreeMap<Key, (People, u32)> = BTreeMap::new();
    let listed = plan.roster.iter().flat_map(|roster| &roster.people);
    let outcomes = roster.iter().flat_map(|roster| &roster.people);
    for (person, outcome) in listed.zip(outcomes) {
        let Some((instrument, last)) = outcome.leaves else {
            continue;
        };
        let key = (person.unit, instrument, counted_in(plan, last));
        let entry = match person.after {
            PostAfter::Cut => cut.entry(key).or_default(),
            PostAfter::Refilled => {
                let (people, count) = refilled.entry(key).or_default();
                *count += 1;
                people
            }
        };
        match &outcome.cost {
            Some(Ok(allowance)) => entry.cost_dong = entry.cost_dong.saturating_add(allowance.total_dong),
            Some(Err(_)) => entry.unpriced += 1,
            None => {}
        }
    }
    (cut, refilled)
}

impl Pricing<'_> {
    fn line(&self, line: &Line) -> (LineMoney, Flow) {
        let plan = &self.scenario.payroll;
        let month = line.when.month();
        let place = self.places.of(line.scope);
        let counts = match place {
            None => 0,
            // What lies after the horizon counts for nothing, as everywhere; a finding names the line.
            Some(_) if month > self.scenario.horizon.end => 0,
            Some(_) if month > self.scenario.horizon.as_of => line.posts,
            Some(_) => line.done.min(line.posts),
        };
        let listed = match line.scope {
            Scope::Unit(unit) if line.provenance == Provenance::Roster => {
                self.cut.get(&(unit, line.instrument, month))
            }
            _ => None,
        };
        let block = place.and_then(|place| place.block);
        let per_post = match listed {
            Some(_) => None,
            None => per_post(plan, self.book, self.salaries, line.instrument, month, block),
        };
        let from = self.saves_from(line, month);
        let saving = self.savings.of(from, self.deadline);
        let signed = i32::try_from(counts).unwrap_or(i32::MAX);
        let signed = if line.instrument.is_addition() {
            -signed
        } else {
            signed
        };
        let (cost_dong, unpriced) = cost(counts, line.posts, listed, per_post.as_ref());
        let sums = Sums {
            posts: signed,
            refilled: 0,
            cost_dong,
            saving_dong: saving.saturating_mul(i64::from(signed)),
            payback: None,
            unpriced,
            averaged: if matches!(per_post, Some(Ok(_))) {
                counts
            } else {
                0
            },
        };
        let flow = Flow {
            paid: month,
            saves_from: from,
            sums,
        };
        let outcome = LineMoney {
            line: line.id,
            posts: signed,
            per_post,
            saving_per_post: self.savings.spans(from, self.deadline),
            sums: sum(std::iter::once(&flow), &self.savings),
        };
        (outcome, flow)
    }

    /// The month after a post goes; where the setting already counts it in that month, that one.
    fn saves_from(&self, line: &Line, month: Month) -> Month {
        let counted = self.scenario.payroll.terms.counted.value;
        if line.provenance == Provenance::Roster && counted == CountedIn::MonthAfter {
            month
        } else {
            month.plus(1)
        }
    }

    fn outcome(&self, lines: Vec<LineMoney>, flows: &[(Option<Place>, i32, Flow)]) -> MoneyOutcome {
        let plan = &self.scenario.payroll;
        let within = |scope: Scope| {
            let inside = flows
                .iter()
                .filter(move |(place, _, _)| place.is_some_and(|place| place.within(scope)));
            sum(inside.map(|(_, _, flow)| flow), &self.savings)
        };
        let mut years: Vec<i32> = flows.iter().map(|(_, year, _)| *year).collect();
        crate::order::sort_by_key(&mut years, |year| *year);
        years.dedup();
        let of_year = |year: i32| {
            let inside = flows.iter().filter(|(_, of, _)| *of == year);
            (year, sum(inside.map(|(_, _, flow)| flow), &self.savings))
        };
        MoneyOutcome {
            deadline: self.deadline,
            lines,
            units: plan
                .units
                .iter()
                .map(|unit| (unit.id, within(Scope::Unit(unit.id))))
                .collect(),
            groups: plan
                .groups
                .iter()
                .map(|group| (group.id, within(Scope::Group(group.id))))
                .collect(),
            years: years.into_iter().map(of_year).collect(),
            plan: sum(flows.iter().map(|(_, _, flow)| flow), &self.savings),
        }
    }
}

/// What so many posts of a line cost, and how many of them cannot be priced.
fn cost(
    counts: u32,
    posts: u32,
    listed: Option<&People>,
    per_post: Option<&Result<Allowance, Refused>>,
) -> (i64, u32) {
    match (listed, per_post) {
        // People whose month has passed and who are not known to have gone cost nothing yet, like their posts.
        (Some(people), _) if counts == posts => (people.cost_dong, people.unpriced),
        (Some(people), _) => {
            let share = i128::from(people.cost_dong) * i128::from(counts);
            let each = crate::model::quantity::divide_half_up_wide(share, i128::from(posts));
            (each, people.unpriced.min(counts))
        }
        (None, Some(Ok(allowance))) => (allowance.total_dong.saturating_mul(i64::from(counts)), 0),
        (None, Some(Err(_))) => (0, counts),
        (None, None) => (0, 0),
    }
}
