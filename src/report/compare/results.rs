//! Results side by side, target by target, and money.

use super::rows::{Cell, NONE, Row, Section};
use super::{Compared, Source};
use crate::model::calendar::Month;
use crate::model::chance::{Chance, CountDistribution};
use crate::model::payroll::{Instrument, TargetId, TargetOutcome};
use crate::model::sourcing::{WardId, WardOutcome};
use crate::model::verdict::Verdict;
use crate::report::payroll::instrument_letter;
use crate::report::strip::written_chance;
use crate::text::{Language, difference, names, number, subject};

/// The sections: each payroll target, the posts of the place with the wards, money.
pub(super) fn sections(source: &Source<'_>) -> Vec<Section> {
    let mut targets: Vec<TargetId> = Vec::new();
    for target in source
        .shown
        .iter()
        .flat_map(|one| &one.evaluation.payroll.targets)
    {
        if !targets.contains(&target.target) {
            targets.push(target.target);
        }
    }
    let mut sections: Vec<Section> = targets
        .iter()
        .enumerate()
        .map(|(at, target)| payroll(source, *target, at == 0))
        .collect();
    if source
        .shown
        .iter()
        .any(|one| one.evaluation.sourcing.place.posts > 0)
    {
        sections.push(sourcing(source));
    }
    sections.push(money(source));
    sections
}

/// A row with a cell of each scenario.
fn row<'a>(source: &Source<'a>, name: String, cell: impl Fn(&Compared<'a>) -> Option<Cell>) -> Row {
    let cells = source
        .shown
        .iter()
        .map(|one| cell(one).unwrap_or_else(|| Cell::Words(NONE.to_owned())));
    Row {
        name,
        cells: cells.collect(),
        factor: None,
    }
}

fn bare(key: &'static str, title: String, rows: Vec<Row>) -> Section {
    Section {
        key,
        title,
        rows,
        more: None,
    }
}

fn payroll(source: &Source<'_>, id: TargetId, is_first: bool) -> Section {
    let (words, language) = (&source.words.compare, source.language);
    let having = source.shown.iter().find(|one| outcome(one, id).is_some());
    let asked = having.map_or_else(String::new, |one| subject::target(one.scenario, id, language));
    let mut rows = judged(source, &|one| {
        let target = outcome(one, id)?;
        Some(Judgement {
            verdict: target.verdict,
            deadline: target.deadline,
            expected: target.expected,
            amount: target.amount,
            chance: target.met.map(|met| met.mixed),
            count: &target.distribution,
            forecast: target.forecast,
        })
    });
    if is_first {
        rows.push(row(source, words.by_year.to_owned(), |one| {
            let years = outcome(one, id)?.years.iter().map(|year| {
                let planned = number::whole(year.planned.into(), language);
                (year.year.to_string(), planned)
            });
            Some(Cell::Years(years.collect()))
        }));
        rows.push(row(source, words.by_way.to_owned(), |one| {
            Some(ways(source, one))
        }));
    }
    bare("payroll", (words.payroll)(&asked), rows)
}

/// What becomes of a target in a scenario.
fn outcome<'a>(one: &Compared<'a>, id: TargetId) -> Option<&'a TargetOutcome> {
    let targets = &one.evaluation.payroll.targets;
    targets.iter().find(|target| target.target == id)
}

/// What a target comes to.
struct Judgement<'a> {
    verdict: Verdict,
    deadline: Month,
    expected: f64,
    amount: Option<u32>,
    chance: Option<Chance>,
    count: &'a CountDistribution,
    forecast: Option<Month>,
}

/// The rows of a target: verdict, forecast with what is left over or missing, chance, interval, month.
fn judged<'a>(source: &Source<'a>, of: &dyn Fn(&Compared<'a>) -> Option<Judgement<'a>>) -> Vec<Row> {
    let (words, language) = (&source.words.compare, source.language);
    let deadlines = source.shown.iter().filter_map(|one| Some(of(one)?.deadline));
    let day = deadlines.max().map_or_else(String::new, number::last_day);
    let verdict = row(source, words.verdict.to_owned(), |one| {
        let verdict = of(one)?.verdict;
        Some(Cell::Verdict(verdict, names::verdict_short(verdict, language)))
    });
    let forecast = row(source, (words.forecast)(&day), |one| {
        let found = of(one)?;
        let behind = found.amount.map_or_else(String::new, |amount| {
            let left = number::half_up(found.expected) - i64::from(amount);
            let amount = number::whole(amount.into(), language);
            format!("/{amount}, {}", number::balance(left, language))
        });
        Some(Cell::Figure(number::expected(found.expected, language), behind))
    });
    let chance = row(source, words.chance.to_owned(), |one| {
        let chance = of(one)?.chance;
        let on_track = one.scenario.thresholds.value.on_track.millionths() / 1_000;
        let permille = chance.map_or(0, Chance::permille);
        Some(Cell::Chance(written_chance(chance, language), permille, on_track))
    });
    let interval = row(source, words.interval.to_owned(), |one| {
        let [low, .., high] = of(one)?.count.summary().quantiles;
        Some(Cell::Words(if low == high {
            number::whole(low.into(), language)
        } else {
            number::range(low.into(), high.into(), language)
        }))
    });
    let reached = row(source, words.reached.to_owned(), |one| {
        let found = of(one)?;
        let end = number::month(one.scenario.horizon.end);
        Some(Cell::Words(match (found.forecast, found.amount) {
            (Some(month), _) => number::month(month),
            (None, Some(_)) => (words.after)(&end),
            (None, None) => NONE.to_owned(),
        }))
    });
    vec![verdict, forecast, chance, interval, reached]
}

fn ways(source: &Source<'_>, one: &Compared<'_>) -> Cell {
    let cuts = one.evaluation.payroll.instruments.iter();
    let cuts = cuts.filter(|cut| cut.instrument != Instrument::Addition);
    let written = cuts.map(|cut| {
        let posts = number::whole(cut.planned.into(), source.language);
        (instrument_letter(cut.instrument), posts)
    });
    Cell::Ways(written.collect())
}

fn sourcing(source: &Source<'_>) -> Section {
    let words = &source.words.compare;
    let mut rows = judged(source, &|one| {
        let place = &one.evaluation.sourcing.place;
        (place.posts > 0).then(|| Judgement {
            verdict: place.verdict,
            deadline: place.deadline,
            expected: place.expected,
            amount: Some(place.posts),
            chance: (place.unknown == 0).then_some(place.met.mixed),
            count: &place.distribution,
            forecast: place.forecast,
        })
    });
    rows.extend(wards(source));
    bare("sourcing", words.sourcing.to_owned(), rows)
}

/// The wards whose verdict or chance differs, or all.
fn wards(source: &Source<'_>) -> Vec<Row> {
    let (words, language) = (&source.words.compare, source.language);
    let mut ids: Vec<WardId> = Vec::new();
    for ward in source.shown.iter().flat_map(|one| &one.evaluation.sourcing.wards) {
        if !ids.contains(&ward.ward) {
            ids.push(ward.ward);
        }
    }
    let rows = ids.into_iter().map(|id| {
        let name = difference::ward(id, &source.scenarios(), language);
        row(source, (words.ward)(&name), |one| {
            let found = one
                .evaluation
                .sourcing
                .wards
                .iter()
                .find(|ward| ward.ward == id)?;
            Some(ward_cell(found, language))
        })
    });
    rows.filter(|row| source.asked.every_row || row.differs())
        .collect()
}

fn ward_cell(ward: &WardOutcome, language: Language) -> Cell {
    let own = &ward.own;
    let chance = written_chance((own.unknown == 0).then_some(own.met.mixed), language);
    Cell::Judged(own.verdict, names::verdict_short(own.verdict, language), chance)
}

fn money(source: &Source<'_>) -> Section {
    let (words, language) = (&source.words.compare, source.language);
    let rows = words.money_rows.iter().enumerate().map(|(at, name)| {
        row(source, (*name).to_owned(), |one| {
            let plan = &one.evaluation.money.plan;
            Some(Cell::Words(match at {
                0 => number::whole(plan.cost_dong, language),
                1 => number::whole(plan.saving_dong, language),
                2 => number::signed(plan.net_dong(), language),
                _ => plan.payback.map_or_else(|| NONE.to_owned(), number::month),
            }))
        })
    });
    bare("money", words.money.to_owned(), rows.collect())
}
