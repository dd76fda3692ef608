//! Reads a file of rules.

use crate::model::calendar::Month;
use crate::model::day::Day;
use crate::model::rule::{
    AttachesTo, Certainty, Dated, Formula, Rule, RuleId, RuleUnit, Source, Step, Value,
};

/// A line of a rule file that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleError {
    /// The line, from one.
    pub line: usize,
    /// The line itself.
    pub text: String,
}

/// What a rule file has said of a rule so far.
struct Draft {
    id: RuleId,
    vietnamese: String,
    english: String,
    attaches_to: AttachesTo,
    steps: Vec<Step>,
}

/// The rules of a file, in order; what could not be read is added to the errors and left out.
pub fn read(text: &str, errors: &mut Vec<RuleError>) -> Vec<Rule> {
    let mut drafts: Vec<Draft> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let said = line.trim();
        if said.is_empty() || said.starts_with('#') {
            continue;
        }
        if take(&mut drafts, said).is_none() {
            errors.push(RuleError {
                line: at + 1,
                text: line.to_owned(),
            });
        }
    }
    drafts.into_iter().map(Draft::finished).collect()
}

/// Takes in one line; nothing where it cannot be read.
fn take(drafts: &mut Vec<Draft>, said: &str) -> Option<()> {
    let (word, rest) = said.split_once(' ')?;
    if word == "rule" {
        let id = RuleId::ALL.iter().copied().find(|id| id.code() == rest)?;
        if drafts.iter().any(|draft| draft.id == id) {
            return None;
        }
        drafts.push(Draft {
            id,
            vietnamese: String::new(),
            english: String::new(),
            attaches_to: AttachesTo::Left,
            steps: Vec::new(),
        });
        return Some(());
    }
    let draft = drafts.last_mut()?;
    match word {
        "vi" => rest.clone_into(&mut draft.vietnamese),
        "en" => rest.clone_into(&mut draft.english),
        "unit" => (unit(rest)? == draft.id.unit()).then_some(())?,
        "by" => draft.attaches_to = attaches_to(rest)?,
        _ => draft.steps.push(step(said, draft.id.unit())?),
    }
    Some(())
}

impl Draft {
    fn finished(self) -> Rule {
        Rule {
            id: self.id,
            vietnamese: self.vietnamese,
            english: self.english,
            attaches_to: self.attaches_to,
            dated: Dated::new(self.steps),
        }
    }
}

fn unit(word: &str) -> Option<RuleUnit> {
    Some(match word {
        "months" => RuleUnit::Months,
        "age" => RuleUnit::Age,
        "years" => RuleUnit::Years,
        "dong" => RuleUnit::Dong,
        "times" => RuleUnit::Thousandths,
        "month" => RuleUnit::Month,
        "formula" => RuleUnit::Formula,
        "people" => RuleUnit::People,
        "days" => RuleUnit::Days,
        "working_days" => RuleUnit::WorkingDays,
        _ => return None,
    })
}

fn attaches_to(word: &str) -> Option<AttachesTo> {
    Some(match word {
        "reached" => AttachesTo::Reached,
        "left" => AttachesTo::Left,
        "paid" => AttachesTo::Paid,
        "taken" => AttachesTo::Taken,
        _ => return None,
    })
}

/// `2019-07-01 | 1490000 | V2 | Nghị định 38/2019/NĐ-CP | Điều 3 | 2019-05-09`
fn step(said: &str, unit: RuleUnit) -> Option<Step> {
    let fields: Vec<&str> = said.split('|').map(str::trim).collect();
    let [from, value, mark, instrument, article, signed] = fields[..] else {
        return None;
    };
    Some(Step {
        from: day(from)?,
        value: self::value(value, unit)?,
        source: Source {
            instrument: instrument.to_owned(),
            article: if article == "-" { "" } else { article }.to_owned(),
            signed: if signed == "-" { None } else { Some(day(signed)?) },
        },
        certainty: certainty(mark)?,
    })
}

fn certainty(mark: &str) -> Option<Certainty> {
    match mark {
        "V1" => Some(Certainty::Verified),
        "V2" => Some(Certainty::SecondHand),
        _ => Some(Certainty::Unverified {
            percent: mark.strip_prefix("M ")?.parse().ok()?,
        }),
    }
}

/// A value as a rule file spells it, in the unit of its rule.
fn value(said: &str, unit: RuleUnit) -> Option<Value> {
    match said {
        "?" => return Some(Value::NotKnown),
        "end" => return Some(Value::Ended),
        _ => {}
    }
    Some(match unit {
        RuleUnit::Months
        | RuleUnit::Years
        | RuleUnit::Dong
        | RuleUnit::People
        | RuleUnit::Days
        | RuleUnit::WorkingDays => Value::Number(said.parse().ok()?),
        RuleUnit::Age => Value::Number(age(said)?),
        RuleUnit::Thousandths => Value::Number(thousandths(said)?),
        RuleUnit::Month => Value::Number(i64::from(month(said)?.index())),
        RuleUnit::Formula => Value::Formula(formula(said)?),
    })
}

/// `60y3m`, `62y`.
fn age(said: &str) -> Option<i64> {
    let (years, rest) = said.split_once('y')?;
    let years: i64 = years.parse().ok()?;
    let months = if rest.is_empty() {
        0
    } else {
        rest.strip_suffix('m')?.parse::<i64>().ok()?
    };
    Some(years * 12 + months)
}

/// `2.34`, `5`, `1.235`.
fn thousandths(said: &str) -> Option<i64> {
    let (whole, fraction) = said.split_once('.').unwrap_or((said, ""));
    if fraction.len() > 3 {
        return None;
    }
    format!("{whole}{fraction:0<3}").parse().ok()
}

fn month(said: &str) -> Option<Month> {
    let (year, month) = said.split_once('-')?;
    Month::new(year.parse().ok()?, month.parse().ok()?)
}

fn day(said: &str) -> Option<Day> {
    let (of, day) = said.rsplit_once('-')?;
    let month = month(of)?;
    Day::new(month.year(), month.month(), day.parse().ok()?)
}

fn formula(name: &str) -> Option<Formula> {
    Some(match name {
        "three_parts_on_average" => Formula::ThreePartsOnAverage,
        "three_parts_on_average_or_short" => Formula::ThreePartsOnAverageOrShort,
        "three_parts_on_current" => Formula::ThreePartsOnCurrent,
        "three_parts_on_current_or_short" => Formula::ThreePartsOnCurrentOrShort,
        "lump_sum_on_current" => Formula::LumpSumOnCurrent,
        "search_and_service" => Formula::SearchAndService,
        "months_service_search" => Formula::MonthsServiceSearch,
        _ => return None,
    })
}
