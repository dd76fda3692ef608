//! How exits are counted and priced, and a scenario's changes of the law, from and to format 1.

use super::parts::{day, month, provenance_of, read_sourced, sourced, unless_entered};
use super::read_payroll::each;
use super::words;
use super::write_roster::COEFFICIENT_PLACES;
use crate::formats::error::ReadError;
use crate::formats::json::{Fields, Json, Node, Object, Trust, decimal};
use crate::formats::scenario::limits;
use crate::model::calendar::Month;
use crate::model::payroll::{Averages, Terms};
use crate::model::provenance::Sourced;
use crate::model::roster::Coefficient;
use crate::model::rule::{Formula, Override, RuleId, RuleUnit, Value};

/// The terms; absent ones are supposed. They are written where they are not all the supposed ones, or all is wanted.
pub(super) fn write_terms(terms: &Terms, whole: bool) -> Option<Json> {
    if *terms == Terms::SUPPOSED && !whole {
        return None;
    }
    let counted = sourced(&terms.counted, |counted| words::counted_in(*counted).into());
    let averages = &terms.averages;
    let of = &averages.value;
    let averages = Object::new()
        .with(
            "coefficient",
            decimal(of.coefficient.thousandths(), COEFFICIENT_PLACES as usize),
        )
        .with("insurance_months", of.insurance_months)
        .with("early_months", of.early_months)
        .with_some("provenance", unless_entered(&averages.provenance));
    let object = Object::new()
        .with("counted", counted)
        .with_some("reorganised", terms.reorganised.map(month))
        .with("averages", averages);
    Some(object.into())
}

pub(super) fn read_terms(node: Option<&Node<'_>>) -> Result<Terms, ReadError> {
    let Some(node) = node else {
        return Ok(Terms::SUPPOSED);
    };
    let fields = node.fields(&["counted", "reorganised", "averages"])?;
    let counted = |node: &Node<'_>| node.word(&words::COUNTED_IN, words::counted_in);
    Ok(Terms {
        counted: match fields.get("counted") {
            Some(node) => read_sourced(node, counted)?,
            None => Terms::SUPPOSED.counted,
        },
        reorganised: fields.get("reorganised").map(Node::month).transpose()?,
        averages: match fields.get("averages") {
            Some(node) => read_averages(node)?,
            None => Terms::SUPPOSED.averages,
        },
    })
}

fn read_averages(node: &Node<'_>) -> Result<Sourced<Averages>, ReadError> {
    let fields = node.fields(&["coefficient", "insurance_months", "early_months", "provenance"])?;
    let months = |name, supposed| {
        let node = fields.get(name);
        node.map_or(Ok(supposed), |node| node.count(limits::MOST_INSURANCE_MONTHS))
    };
    let supposed = Averages::SUPPOSED;
    let value = Averages {
        coefficient: match fields.get("coefficient") {
            Some(node) => read_coefficient(node)?,
            None => supposed.coefficient,
        },
        insurance_months: months("insurance_months", supposed.insurance_months)?,
        early_months: months("early_months", supposed.early_months)?,
    };
    Ok(Sourced::new(value, provenance_of(&fields)?))
}

/// A coefficient of a salary scale.
pub(super) fn read_coefficient(node: &Node<'_>) -> Result<Coefficient, ReadError> {
    let most = match node.trust() {
        Trust::Stranger => limits::LARGEST_COEFFICIENT,
        Trust::Own => i64::from(u32::MAX),
    };
    node.decimal(COEFFICIENT_PLACES, 0, most)
        .map(Coefficient::from_thousandths)
}

/// A scenario's changes of the law; none are not written.
pub(super) fn write_overrides(overrides: &[Override]) -> Option<Json> {
    if overrides.is_empty() {
        return None;
    }
    let list = overrides.iter().map(|change| {
        Object::new()
            .with("rule", change.rule.code())
            .with("from", day(change.from))
            .with_some("value", write_value(change.rule.unit(), change.value))
            .with_some("note", Some(change.note.as_str()).filter(|note| !note.is_empty()))
    });
    Some(list.collect())
}

pub(super) fn read_overrides(fields: &Fields<'_>) -> Result<Vec<Override>, ReadError> {
    each(fields, "law", limits::MOST_OVERRIDES, |_, node| {
        let fields = node.fields(&["rule", "from", "value", "note"])?;
        let rule = fields.need("rule")?.word(RuleId::ALL, RuleId::code)?;
        Ok(Override {
            rule,
            from: fields.need("from")?.day()?,
            value: match fields.get("value") {
                Some(node) => read_value(rule.unit(), node)?,
                None => Value::Ended,
            },
            note: match fields.get("note") {
                Some(node) => node.text(limits::LONGEST_NAME_CHARACTERS)?,
                None => String::new(),
            },
        })
    })
}

/// A value in the unit of its rule; nothing where the rule ends.
fn write_value(unit: RuleUnit, value: Value) -> Option<Json> {
    let number = match value {
        Value::Number(number) => number,
        Value::Formula(formula) => return Some(words::formula(formula).into()),
        Value::NotKnown => return Some(NOT_KNOWN.into()),
        Value::Ended => return None,
    };
    Some(match unit {
        RuleUnit::Thousandths => decimal(u32::try_from(number).unwrap_or(u32::MAX), 3),
        RuleUnit::Month => month(Month::of_index(i32::try_from(number).unwrap_or(i32::MAX))),
        _ => number.into(),
    })
}

/// How a value that nobody knows is spelt.
const NOT_KNOWN: &str = "not_known";

fn read_value(unit: RuleUnit, node: &Node<'_>) -> Result<Value, ReadError> {
    if node.is_text() && node.text(NOT_KNOWN.len()).is_ok_and(|text| text == NOT_KNOWN) {
        return Ok(Value::NotKnown);
    }
    Ok(match unit {
        RuleUnit::Formula => Value::Formula(node.word(&Formula::ALL, words::formula)?),
        RuleUnit::Thousandths => Value::Number(i64::from(node.decimal(3, 0, LARGEST_TIMES)?)),
        RuleUnit::Month => Value::Number(i64::from(node.month()?.index())),
        RuleUnit::Dong => Value::Number(node.whole(0, limits::LARGEST_SALARY_DONG)?),
        RuleUnit::Months
        | RuleUnit::Age
        | RuleUnit::Years
        | RuleUnit::People
        | RuleUnit::Days
        | RuleUnit::WorkingDays => Value::Number(node.whole(0, i64::from(limits::MOST_INSURANCE_MONTHS))?),
    })
}

/// The largest number of months of salary, and the largest factor.
const LARGEST_TIMES: i64 = 1_000;

/// Whether a value is one [`read_value`] gives.
pub(in crate::formats::scenario) fn holds(unit: RuleUnit, value: Value) -> bool {
    let number = match (unit, value) {
        (RuleUnit::Formula, Value::Number(_)) => return false,
        (_, Value::Number(number)) => number,
        (_, Value::Formula(_)) => return unit == RuleUnit::Formula,
        (_, Value::NotKnown | Value::Ended) => return true,
    };
    let most = match unit {
        RuleUnit::Thousandths => LARGEST_TIMES * 1_000,
        RuleUnit::Dong => limits::LARGEST_SALARY_DONG,
        RuleUnit::Month => {
            return i32::try_from(number).is_ok_and(|index| Month::of_index(index).index() == index);
        }
        _ => i64::from(limits::MOST_INSURANCE_MONTHS),
    };
    (0..=most).contains(&number)
}
