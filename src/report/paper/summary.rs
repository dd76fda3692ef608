//! The city's summary: both answers, the plan by group and by instrument, the wards, what the results rest on.

use super::build::{
    cell, chance, count, following, fraction, head, heading, line, marked, month, one_line, row, strong,
    table, text, words,
};
use super::payroll::groups;
use super::{Block, Cell, Formula, Row, Source, Table, Value};
use crate::report::overview::{self, Card, Opened};
use crate::report::payroll::years;
use crate::text::{catalog, letters, names, number};

/// How many reasons of each answer are told.
const REASONS: usize = 2;

/// The content.
pub(super) fn blocks(source: &Source<'_>, blocks: &mut Vec<Block>) {
    let all = catalog(source.language);
    let said = &all.report;
    let screen = overview::overview(
        source.scenario,
        source.evaluation,
        Opened::default(),
        source.language,
    );
    text(blocks, &[(said.opening, false)]);
    heading(blocks, said.results);
    answer(blocks, "a) ", &screen.payroll);
    answer(blocks, "b) ", &screen.sourcing);
    if let Some(others) = &screen.others {
        for other in &others.rows {
            let figures = format!(
                ". {} {}; {} {}; {} {}.",
                all.controls.planned,
                other.planned,
                letters::lowered(all.controls.expected),
                other.expected,
                letters::lowered(all.controls.chance),
                other.chance
            );
            text(
                blocks,
                &[
                    (&format!("- {}: ", other.name), false),
                    (other.word, true),
                    (&figures, false),
                ],
            );
        }
    }
    heading(blocks, said.plan);
    table(blocks, groups(source), said);
    table(blocks, instruments(source), said);
    heading(blocks, said.wards);
    table(blocks, wards(source), said);
    heading(blocks, said.notes);
    let unstated = overview::unstated(source.scenario);
    if unstated > 0 {
        text(blocks, &[(&(said.unstated)(unstated), false)]);
    }
    for card in [&screen.payroll, &screen.sourcing] {
        for reason in card.reasons.iter().take(REASONS) {
            text(blocks, &[(&format!("- {}", reason.sentence), false)]);
        }
    }
    if let Some(gaps) = &screen.gaps {
        let gaps: Vec<String> = gaps.items.iter().map(|gap| gap.title.to_owned()).collect();
        text(blocks, &[(&(said.disputed)(&gaps.join("; ")), false)]);
    }
}

/// An answer: what is asked, the verdict, the figures, the probability.
fn answer(blocks: &mut Vec<Block>, letter: &str, card: &Card) {
    let mut figures = Vec::new();
    if let Some(figure) = &card.figure {
        let against = figure.against.as_deref().unwrap_or_default();
        figures.push(format!("{}: {}{against}", figure.label, figure.value));
    }
    for fact in &card.facts {
        figures.push(format!("{}: {}", letters::lowered(&fact.label), fact.value));
    }
    if let Some(chance) = &card.chance {
        figures.push(format!("{}: {}", letters::lowered(chance.label), chance.value));
    }
    let figures = if figures.is_empty() {
        ".".to_owned()
    } else {
        format!(". {}.", letters::capitalised(&figures.join("; ")))
    };
    text(
        blocks,
        &[
            (&format!("{letter}{}: ", card.statement), false),
            (&letters::lowered(&card.word), true),
            (&figures, false),
        ],
    );
}

/// The plan by instrument and year, with how likely it is and what is expected of it.
fn instruments(source: &Source<'_>) -> Table {
    let (said, language) = (&catalog(source.language).report, source.language);
    let plan = &source.scenario.payroll;
    let years = years(source.scenario);
    let mut rows = Vec::new();
    let outcomes = source.evaluation.payroll.instruments.iter();
    for (outcome, likelihood) in outcomes.zip(&plan.likelihoods.cuts) {
        let of_year = |year: &i32| {
            let lines = plan
                .lines
                .iter()
                .filter(|line| line.instrument == outcome.instrument && line.when.month().year() == *year);
            lines.map(|line| i64::from(line.posts)).sum::<i64>()
        };
        let posts: Vec<i64> = years.iter().map(of_year).collect();
        let mut cells = vec![words(names::instrument(outcome.instrument, language))];
        cells.extend(posts.iter().map(|posts| count(*posts)));
        cells.push(following(
            Value::Count(posts.iter().sum()),
            Formula::Columns(1, years.len() as u32),
        ));
        cells.push(marked(
            fraction(likelihood.value, language),
            &likelihood.provenance,
        ));
        cells.push(count(number::half_up(outcome.expected)));
        rows.push(row(cells));
    }
    rows.push(sum_row(&rows, said.total, &[years.len() + 2]));
    Table {
        caption: said.by_instrument.to_owned(),
        widths: super::payroll::widths(&[41], years.len(), &[8, 10, 9]),
        head: year_heads(
            &[said.way],
            &years,
            said.cut_planned,
            &[said.sum, said.likelihood, said.expected],
        ),
        rows,
    }
}

/// The sum of rows of numbers, column by column but for some.
fn sum_row(rows: &[Row], name: &str, but: &[usize]) -> Row {
    let all: Vec<u32> = (0..rows.len() as u32).collect();
    let columns = rows.first().map_or(0, |row| row.cells.len());
    let mut cells = vec![words(name)];
    for column in 1..columns {
        let values = rows
            .iter()
            .map(|row| match row.cells.get(column).map(|cell| &cell.value) {
                Some(Value::Count(count)) => *count,
                _ => 0,
            });
        cells.push(if but.contains(&column) {
            cell(Value::Nothing)
        } else {
            following(Value::Count(values.sum()), Formula::Rows(all.clone()))
        });
    }
    strong(cells)
}

/// The wards, one row each, and the place.
pub(super) fn wards(source: &Source<'_>) -> Table {
    let (said, language) = (&catalog(source.language).report, source.language);
    let plan = &source.scenario.sourcing;
    let outcome = &source.evaluation.sourcing;
    let mut rows = Vec::new();
    let mut quarters = 0i64;
    for (ward, found) in plan.wards.iter().zip(&outcome.wards) {
        let own = &found.own;
        quarters += ward.quarters.len() as i64;
        let is_known = own.unknown == 0;
        rows.push(row(vec![
            words(&*ward.name),
            marked(count(ward.quarters.len() as i64), &ward.quarters_provenance),
            count(own.posts),
            count(own.held),
            open(own.posts, own.held),
            marked(month(Some(ward.deadline.value)), &ward.deadline.provenance),
            month(own.forecast.filter(|_| is_known)),
            chance(is_known.then_some(own.met.mixed), language),
            cell(Value::Verdict(own.verdict)),
        ]));
    }
    if rows.is_empty() {
        return Table::default();
    }
    let all = Formula::Rows((0..rows.len() as u32).collect());
    let sum = |value: i64| following(Value::Count(value), all.clone());
    let place = &outcome.place;
    let is_known = place.unknown == 0;
    rows.push(strong(vec![
        words(said.place_whole),
        sum(quarters),
        sum(place.posts.into()),
        sum(place.held.into()),
        open(place.posts, place.held),
        month(Some(place.deadline)),
        month(place.forecast.filter(|_| is_known)),
        chance(is_known.then_some(place.met.mixed), language),
        cell(Value::Verdict(place.verdict)),
    ]));
    Table {
        caption: said.by_ward.to_owned(),
        widths: vec![21, 8, 7, 9, 7, 11, 11, 9, 17],
        head: one_line(&[
            said.ward,
            said.quarters,
            said.posts,
            said.held,
            said.open,
            said.deadline,
            said.forecast,
            said.chance,
            said.verdict,
        ]),
        rows,
    }
}

/// What is not held: the third column less the fourth.
fn open(posts: u32, held: u32) -> Cell {
    following(
        Value::Count(i64::from(posts) - i64::from(held)),
        Formula::Difference(2, 3),
    )
}

/// Heads over years that stand together.
pub(super) fn year_heads(
    before: &[&str],
    years: &[i32],
    over: &str,
    after: &[&str],
) -> Vec<Vec<super::Head>> {
    let mut first: Vec<_> = before.iter().map(|text| head(text, 1, 2)).collect();
    first.push(head(over, years.len() as u32, 1));
    first.extend(after.iter().map(|text| head(text, 1, 2)));
    let years: Vec<String> = years.iter().map(ToString::to_string).collect();
    let years: Vec<&str> = years.iter().map(String::as_str).collect();
    vec![first, line(&years)]
}
