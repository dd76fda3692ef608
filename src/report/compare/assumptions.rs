//! Assumptions and inputs side by side.

use super::rows::{NONE, Row, Section};
use super::{Compared, Source};
use crate::model::comparison::Factor;
use crate::model::payroll::{BlockKind, Instrument};
use crate::model::quantity::Fraction;
use crate::model::scenario::Scenario;
use crate::model::sourcing::{RouteKind, Stage, StageEstimate, Ward, WardId};
use crate::text::{difference, law, names, number, subject};

/// The rows that differ, or all. A factor whose short forms are alike and which differs all the same bears a star.
pub(super) fn section(source: &Source<'_>) -> Section {
    let mut rows = Vec::new();
    for factor in shown_factors(source) {
        let mut own = rows_of(source, factor);
        if !own.iter().any(Row::differs)
            && let Some(first) = own.first_mut()
        {
            *first = first.clone().starred(source);
        }
        rows.extend(own);
    }
    super::rows::section(source, "assumptions", source.words.compare.assumptions, rows)
}

/// The factors with rows here, in order: those that differ, and on demand all there are.
fn shown_factors(source: &Source<'_>) -> Vec<Factor> {
    let differing = source.all_factors();
    if !source.asked.every_row {
        return differing;
    }
    let mut all = vec![
        Factor::Horizon,
        Factor::Circumstances,
        Factor::Thresholds,
        Factor::Law,
        Factor::Targets,
        Factor::Establishments,
        Factor::Units,
        Factor::Terms,
        Factor::Roster,
        Factor::Wards,
        Factor::PlaceDeadline,
        Factor::DurationWeights,
        Factor::Turnover,
        Factor::ProbationaryCounts,
        Factor::Register,
    ];
    all.extend(Instrument::CUTS.into_iter().map(Factor::Likelihood));
    all.extend(RouteKind::ALL.into_iter().map(Factor::Stages));
    for factor in differing {
        if !all.contains(&factor) {
            all.push(factor);
        }
    }
    crate::order::sort_by_key(&mut all, |factor| *factor);
    all
}

/// The rows of a factor; none for those that stand elsewhere.
fn rows_of(source: &Source<'_>, factor: Factor) -> Vec<Row> {
    let words = &source.words.compare;
    let name = difference::factor(factor, &source.scenarios(), source.language);
    match factor {
        Factor::About | Factor::Lines(_) | Factor::Routes(_) => Vec::new(),
        Factor::Horizon => {
            let months = source.shown.iter().map(|one| {
                let horizon = one.scenario.horizon;
                [horizon.as_of, horizon.start, horizon.end].map(number::month)
            });
            let months: Vec<[String; 3]> = months.collect();
            let rows = words.months.iter().enumerate().map(|(at, name)| {
                let cells = months.iter().map(|of_one| of_one[at].clone());
                Row::words((*name).to_owned(), cells.collect(), Some(factor))
            });
            rows.collect()
        }
        Factor::Terms => {
            let counted = source.shown.iter().map(|one| {
                let counted = one.scenario.payroll.terms.counted.value;
                law::counted_in(counted, source.language).to_owned()
            });
            let counted = Row::words(name.clone(), counted.collect(), Some(factor));
            vec![priced(source, name, factor), counted]
        }
        factor => {
            let cells = source.shown.iter().map(|one| value(source, one, factor));
            vec![Row::words(name, cells.collect(), Some(factor))]
        }
    }
}

fn priced(source: &Source<'_>, name: String, factor: Factor) -> Row {
    let cells = source.shown.iter().map(|one| {
        let averages = one.scenario.payroll.terms.averages.value;
        let whole = |count: u32| number::whole(count.into(), source.language);
        (source.words.compare.averages)(
            &law::times(averages.coefficient.thousandths().into(), source.language),
            &whole(averages.insurance_months),
            &whole(averages.early_months),
        )
    });
    Row::words(name, cells.collect(), Some(factor))
}

/// A factor of a scenario in a few words.
fn value(source: &Source<'_>, one: &Compared<'_>, factor: Factor) -> String {
    let (words, language, scenario) = (&source.words.compare, source.language, one.scenario);
    let share = |fraction: Fraction| number::fraction(fraction, language);
    let whole = |count: usize| number::whole(count as i64, language);
    let yes_no = |yes: bool| names::yes_no(yes, language).to_owned();
    let (payroll, sourcing) = (&scenario.payroll, &scenario.sourcing);
    match factor {
        Factor::Circumstances => {
            let circumstances = &scenario.circumstances.value;
            let factor = number::odds_factor(circumstances.odds_factor, language);
            (words.circumstances)(&weights(&circumstances.weights, &share), &factor)
        }
        Factor::Thresholds => {
            let thresholds = &scenario.thresholds.value;
            format!("{} / {}", share(thresholds.on_track), share(thresholds.at_risk))
        }
        Factor::Law if scenario.overrides.is_empty() => NONE.to_owned(),
        Factor::Law => (words.changes)(&whole(scenario.overrides.len())),
        Factor::Targets => {
            let asked = payroll.targets.iter();
            let asked = asked.map(|target| subject::target(scenario, target.id, language));
            listed(asked.collect())
        }
        Factor::Establishments => establishments(source, scenario),
        Factor::Units => number::units(payroll.units.len() as i64, language),
        Factor::Likelihood(instrument) => share(payroll.likelihoods.of(instrument)),
        Factor::Roster => match &payroll.roster {
            Some(roster) => (words.people)(&whole(roster.people.len())),
            None => NONE.to_owned(),
        },
        Factor::Wards => {
            let quarters: usize = sourcing.wards.iter().map(|ward| ward.quarters.len()).sum();
            (words.places)(
                &number::wards(sourcing.wards.len() as i64, language),
                &number::quarters(quarters as i64, language),
            )
        }
        Factor::Holders(id) => held(source, one, id),
        Factor::WardStages(id) => ward(scenario, id, |ward| {
            let own = ward.stages.iter().any(Option::is_some);
            words.own_stages[usize::from(own)].to_owned()
        }),
        Factor::WardDeadline(id) => ward(scenario, id, |ward| number::last_day(ward.deadline.value)),
        Factor::PlaceDeadline => number::last_day(sourcing.deadline.value),
        Factor::Stages(kind) => {
            let (months, passed) = walked(
                sourcing.route_defaults.of(kind),
                sourcing.probationary_counts.value,
            );
            (words.stages)(&number::whole(months.into(), language), &share(passed))
        }
        Factor::DurationWeights => weights(&sourcing.duration_weights, &share),
        Factor::Turnover => {
            let turnover = &sourcing.turnover.value;
            (words.turnover)(&share(turnover.yearly), &share(turnover.successor_member))
        }
        Factor::ProbationaryCounts => yes_no(sourcing.probationary_counts.value),
        Factor::Register => yes_no(!(sourcing.capacities.is_empty() && sourcing.indicators.is_empty())),
        Factor::About | Factor::Horizon | Factor::Lines(_) | Factor::Terms | Factor::Routes(_) => {
            NONE.to_owned()
        }
    }
}

fn listed(parts: Vec<String>) -> String {
    if parts.is_empty() {
        NONE.to_owned()
    } else {
        parts.join("; ")
    }
}

fn weights(weights: &[Fraction; 3], share: &dyn Fn(Fraction) -> String) -> String {
    weights.map(share).join(" · ")
}

/// The base of each block that states one, else the sum of the units that do.
fn establishments(source: &Source<'_>, scenario: &Scenario) -> String {
    let (words, language) = (&source.words.compare, source.language);
    let stated = scenario.payroll.blocks.iter().filter_map(|block| {
        let base = block.base.as_ref()?;
        let name: &str = names::block_short(block.kind, language);
        Some(format!("{name} {}", number::whole(base.value.into(), language)))
    });
    let mut stated: Vec<String> = stated.collect();
    let mut blocks = scenario.payroll.blocks.iter();
    if stated.is_empty() || blocks.all(|block| block.kind != BlockKind::PublicService) {
        let units = scenario.payroll.units.iter();
        let known: i64 = units
            .filter_map(|unit| unit.establishment.as_ref())
            .map(|posts| i64::from(posts.value))
            .sum();
        let units = number::units(scenario.payroll.units.len() as i64, language);
        stated.push((words.in_units)(&number::whole(known, language), &units));
    }
    listed(stated)
}

fn ward(scenario: &Scenario, id: WardId, say: impl Fn(&Ward) -> String) -> String {
    let found = scenario.sourcing.wards.iter().find(|ward| ward.id == id);
    found.map_or_else(|| NONE.to_owned(), say)
}

fn held(source: &Source<'_>, one: &Compared<'_>, id: WardId) -> String {
    let wards = &one.evaluation.sourcing.wards;
    let Some(found) = wards.iter().find(|ward| ward.ward == id) else {
        return NONE.to_owned();
    };
    let whole = |count: u32| number::whole(count.into(), source.language);
    (source.words.compare.held)(&whole(found.own.held), &whole(found.own.posts))
}

/// Usual months and the chance of passing every stage that is walked.
fn walked(stages: &[StageEstimate], probationary_counts: bool) -> (u32, Fraction) {
    let after = |stage: &&StageEstimate| matches!(stage.stage, Stage::Probation | Stage::OfficialRecognition);
    let walked = stages
        .iter()
        .filter(|stage| !(probationary_counts && after(stage)));
    let mut months = 0_u32;
    let mut passed = u64::from(Fraction::ONE.millionths());
    for stage in walked {
        months = months.saturating_add(stage.months[1]);
        passed = passed * u64::from(stage.chance.millionths()) / u64::from(Fraction::ONE.millionths());
    }
    // To whole percent: what is printed is a summary.
    (months, Fraction::from_percent(((passed + 5_000) / 10_000) as u32))
}
