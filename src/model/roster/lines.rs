//! The lines that follow from the choices made for people, and the hand-made posts they stand for.
//!
//! A person and an aggregate line are never counted twice: of the posts planned by hand for a unit and an instrument, as many
//! as the roster names people for are set aside, the nearest year first. Posts already done are facts about people who are no
//! longer on the roster, and stay.

use super::exits::leaves;
use super::person::PostAfter;
use crate::model::calendar::Month;
use crate::model::payroll::{CountedIn, Instrument, Line, LineId, PayrollPlan, Scope, UnitId, When};
use crate::model::provenance::Provenance;
use crate::model::rule::Rulebook;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Posts that go: whose, how, and in which month they count.
type Key = (UnitId, Instrument, Month);

/// Brings the lines of a plan in line with its roster. Doing it twice changes nothing more.
pub fn follow_roster(plan: &mut PayrollPlan, book: &Rulebook) {
    let Some(roster) = &plan.roster else { return };
    let chosen = chosen(plan, book);
    let mut by_hand: Vec<Line> = Vec::new();
    let mut made: BTreeMap<Key, Line> = BTreeMap::new();
    for line in plan.lines.drain(..).collect::<Vec<_>>() {
        match (line.provenance == Provenance::Roster, line.scope) {
            (false, _) => by_hand.push(line),
            (true, Scope::Unit(unit)) => {
                // Units that were merged bring two lines of one kind: what is done of both is done.
                let key = (unit, line.instrument, line.when.month());
                let done = made.get(&key).map_or(0, |other| other.done);
                let done = line.done.saturating_add(done);
                made.insert(key, Line { done, ..line });
            }
            (true, Scope::Block(_) | Scope::Group(_)) => {}
        }
    }
    for aside in &roster.replaced {
        put_back(&mut by_hand, aside);
    }
    let replaced = set_aside(&mut by_hand, &chosen);
    by_hand.retain(|line| line.posts > 0);
    let mut next = by_hand
        .iter()
        .chain(&replaced)
        .chain(made.values())
        .map(|line| line.id.0)
        .max()
        .unwrap_or_default();
    plan.lines = by_hand;
    for (key, posts) in chosen {
        let line = match made.remove(&key) {
            Some(line) => Line {
                posts,
                done: line.done.min(posts),
                ..line
            },
            None => {
                next = next.saturating_add(1);
                made_line(LineId(next), key, posts)
            }
        };
        plan.lines.push(line);
    }
    if plan
        .roster
        .as_ref()
        .is_some_and(|roster| roster.replaced != replaced)
        && let Some(roster) = &mut plan.roster
    {
        Arc::make_mut(roster).replaced = replaced;
    }
}

/// Takes the roster out of a plan with the lines made from it; what it stood for comes back. Returns how many people it had.
pub fn drop_roster(plan: &mut PayrollPlan) -> Option<usize> {
    let roster = plan.roster.take()?;
    plan.lines.retain(|line| line.provenance != Provenance::Roster);
    for aside in &roster.replaced {
        put_back(&mut plan.lines, aside);
    }
    Some(roster.people.len())
}

fn made_line(id: LineId, (unit, instrument, month): Key, posts: u32) -> Line {
    Line {
        id,
        scope: Scope::Unit(unit),
        instrument,
        when: When::Month(month),
        posts,
        done: 0,
        likelihood: None,
        provenance: Provenance::Roster,
    }
}

/// How many posts the choices cut, by unit, instrument and month; a post that is filled again is not among them.
fn chosen(plan: &PayrollPlan, book: &Rulebook) -> BTreeMap<Key, u32> {
    let mut posts: BTreeMap<Key, u32> = BTreeMap::new();
    let people = plan.roster.iter().flat_map(|roster| &roster.people);
    for person in people.filter(|person| person.after == PostAfter::Cut) {
        if let Some((instrument, last)) = leaves(person, book) {
            let key = (person.unit, instrument, counted_in(plan, last));
            *posts.entry(key).or_default() += 1;
        }
    }
    posts
}

/// The month in which someone counts as gone whose last month at work is given.
pub fn counted_in(plan: &PayrollPlan, last: Month) -> Month {
    match plan.terms.counted.value {
        CountedIn::LastMonth => last,
        CountedIn::MonthAfter => last.plus(1),
    }
}

/// Puts posts that were set aside back on the line they came from, or back as that line.
fn put_back(lines: &mut Vec<Line>, aside: &Line) {
    let of_same = |line: &&mut Line| {
        line.id == aside.id
            && (line.scope, line.instrument, line.when) == (aside.scope, aside.instrument, aside.when)
    };
    match lines.iter_mut().find(of_same) {
        Some(line) => line.posts = line.posts.saturating_add(aside.posts),
        None => {
            let taken = lines.iter().any(|line| line.id == aside.id);
            let last = lines.iter().map(|line| line.id.0).max().unwrap_or_default();
            let id = if taken {
                LineId(last.saturating_add(1))
            } else {
                aside.id
            };
            lines.push(Line { id, ..aside.clone() });
        }
    }
}

/// Takes from the hand-made lines of each unit and instrument as many posts as people go that way, the nearest year first.
fn set_aside(by_hand: &mut [Line], chosen: &BTreeMap<Key, u32>) -> Vec<Line> {
    let mut aside: BTreeMap<LineId, Line> = BTreeMap::new();
    for ((unit, instrument, month), posts) in chosen {
        let mut covered = *posts;
        let mut order: Vec<&mut Line> = by_hand
            .iter_mut()
            .filter(|line| line.scope == Scope::Unit(*unit) && line.instrument == *instrument)
            .collect();
        crate::order::sort_by_key(&mut order, |line| {
            let away = line.when.month().year().abs_diff(month.year());
            (away, line.when.month(), line.id)
        });
        for line in order {
            let taken = covered.min(line.posts.saturating_sub(line.done));
            if taken > 0 {
                line.posts -= taken;
                covered -= taken;
                let entry = aside.entry(line.id).or_insert_with(|| Line {
                    posts: 0,
                    done: 0,
                    ..line.clone()
                });
                entry.posts += taken;
            }
        }
    }
    aside.into_values().collect()
}
