//! Remarks on what people and posts cost: what the law leaves open, what is not known of people, exits that are not open.

use super::MoneyOutcome;
use crate::model::allowance::{Input, Refused};
use crate::model::day::Day;
use crate::model::finding::{Finding, FindingKind, Severity};
use crate::model::roster::{PostAfter, RosterOutcome};
use crate::model::rule::{Missing, RuleId, Rulebook, Value};
use crate::model::scenario::Scenario;
use std::collections::BTreeMap;

/// The remarks, in a fixed order: the law, the people, their exits.
pub(in crate::model) fn remarks(
    scenario: &Scenario,
    book: &Rulebook,
    roster: Option<&RosterOutcome>,
    money: &MoneyOutcome,
) -> Vec<Finding> {
    let mut open: BTreeMap<RuleId, (Day, u32)> = BTreeMap::new();
    let mut unknown: BTreeMap<Input, u32> = BTreeMap::new();
    let mut exits = Vec::new();
    let mut without_age = 0_u32;
    let (mut leaving, mut replaced) = (0_u32, 0_u32);
    for (line, priced) in scenario.payroll.lines.iter().zip(&money.lines) {
        if let Some(Err(Refused::Rule(missing))) = priced.per_post {
            let day = Day::first_of(line.when.month().plus(1));
            add(&mut open, missing, day, priced.posts.unsigned_abs());
        }
    }
    let people = scenario.payroll.roster.iter().flat_map(|roster| &roster.people);
    let outcomes = roster.iter().flat_map(|roster| &roster.people);
    for (person, outcome) in people.zip(outcomes) {
        without_age += u32::from(outcome.retires.is_none());
        if outcome.leaves.is_some() {
            leaving += 1;
            replaced += u32::from(person.after == PostAfter::Refilled);
        }
        let Some(Err(refused)) = &outcome.cost else {
            continue;
        };
        let last = outcome.leaves.map_or(scenario.horizon.end, |(_, last)| last);
        match *refused {
            Refused::Rule(missing) => add(&mut open, missing, Day::first_of(last.plus(1)), 1),
            Refused::Unknown(input) => *unknown.entry(input).or_default() += 1,
            refused => exits.push(Finding {
                severity: Severity::Warning,
                kind: FindingKind::ExitNotOpen {
                    code: person.code.clone(),
                    refused,
                },
            }),
        }
    }
    let law = open.into_iter().filter(|(_, (_, posts))| *posts > 0);
    let mut findings: Vec<Finding> = law
        .map(|(rule, (day, posts))| law_unknown(book, rule, day, posts))
        .collect();
    findings.extend(unknown.into_iter().map(|(input, people)| Finding {
        severity: Severity::Warning,
        kind: FindingKind::PersonUnknown { input, people },
    }));
    findings.extend(exits);
    findings.extend(too_many_replaced(scenario, book, replaced, leaving));
    if without_age > 0 {
        findings.push(Finding {
            severity: Severity::Note,
            kind: FindingKind::RetirementUnknown { people: without_age },
        });
    }
    findings
}

/// That more are replaced than the rule of the month facts are known for allows.
fn too_many_replaced(scenario: &Scenario, book: &Rulebook, replaced: u32, leaving: u32) -> Option<Finding> {
    let day = Day::first_of(scenario.horizon.as_of);
    let share = book.number(RuleId::RecruitmentShare, day)?;
    let most = u32::try_from(i64::from(leaving) * share / 1_000).ok()?;
    (replaced > most).then_some(Finding {
        severity: Severity::Warning,
        kind: FindingKind::TooManyReplaced {
            replaced,
            leaving,
            most,
        },
    })
}

fn add(open: &mut BTreeMap<RuleId, (Day, u32)>, missing: Missing, day: Day, posts: u32) {
    let (Missing::NoRule(rule) | Missing::NotKnown(rule)) = missing;
    open.entry(rule).or_insert((day, 0)).1 += posts;
}

fn law_unknown(book: &Rulebook, rule: RuleId, day: Day, posts: u32) -> Finding {
    let named = book.rule(rule);
    let step = book.at(rule, day).filter(|step| step.value != Value::Ended);
    Finding {
        severity: Severity::Warning,
        kind: FindingKind::LawUnknown {
            rule,
            names: named.map_or_else(Default::default, |rule| {
                [rule.vietnamese.clone(), rule.english.clone()]
            }),
            instrument: step.map_or_else(String::new, |step| step.source.instrument.clone()),
            from: step.map(|step| step.from),
            posts,
        },
    }
}
