//! What a plan costs once and saves, with the arithmetic shown as finance forms do.

use super::table::Table;
use crate::model::Evaluation;
use crate::model::allowance::{Allowance, Factor, Part};
use crate::model::day::Day;
use crate::model::finding::FindingKind;
use crate::model::money::{LineMoney, Sums};
use crate::model::payroll::{Averages, Line, Scope};
use crate::model::rule::{Certainty, RuleId, Rulebook};
use crate::model::scenario::Scenario;
use crate::text::{Catalog, Language, catalog, finding, law, names, number, subject};

/// How many lines are worked out in full.
const LINES_SHOWN: usize = 60;

/// What a plan costs and saves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoneyPanel {
    /// What matters most, as a finding.
    pub title: String,
    /// What the sums rest on and what they leave out.
    pub notes: Vec<String>,
    /// Values of the law nobody knows here and some cost rests on, to be entered.
    pub asked: Vec<Asked>,
    /// Year by year, and the whole plan.
    pub by_year: Table,
    /// Unit by unit.
    pub by_unit: Table,
    /// The lines, each with its arithmetic.
    pub lines: Vec<Sheet>,
    /// What can be stated about it, as fields show it.
    pub terms: TermFields,
}

/// A value of the law that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The rule.
    pub id: RuleId,
    /// The day from which it is open.
    pub from: Day,
    /// What it is called, with that day.
    pub label: String,
}

/// What costs rest on that is a choice and not the law, as fields show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermFields {
    /// The averages themselves.
    pub averages: Averages,
    /// The coefficient.
    pub coefficient: String,
    /// Months of social insurance.
    pub insured: String,
    /// Months early.
    pub early: String,
    /// The month a reorganisation was decided; empty where there is none.
    pub reorganised: String,
}

/// How an amount is worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What it is.
    pub title: String,
    /// Its steps, as "Cho mỗi năm nghỉ trước tuổi: 135.000.000 = 3 × 9.000.000 × 5".
    pub steps: Vec<String>,
    /// The sum.
    pub total: String,
    /// The decree it rests on and how certain its weakest rule is.
    pub source: String,
}

/// What the plan of a scenario costs and saves.
pub fn money(
    scenario: &Scenario,
    evaluation: &Evaluation,
    rulebook: &Rulebook,
    language: Language,
) -> MoneyPanel {
    let words = catalog(language);
    let said = &words.people;
    let found = &evaluation.money;
    let whole = |dong: i64| number::whole(dong, language);
    let until = number::last_day(found.deadline);
    let plan = &found.plan;
    let mut notes = Vec::new();
    if plan.averaged > 0 {
        let averages = &scenario.payroll.terms.averages;
        let of = &averages.value;
        let mark = names::provenance(&averages.provenance, language);
        notes.push((said.averaged)(
            &number::posts(plan.averaged.into(), language),
            &law::times(of.coefficient.thousandths().into(), language),
            &number::months(of.insurance_months.into(), language),
            &number::months(of.early_months.into(), language),
            &mark,
        ));
    }
    let open = evaluation.findings.iter().map(|found| match found.kind {
        FindingKind::LawUnknown { posts, .. } => posts,
        _ => 0,
    });
    // What the law leaves open says for how many; the rest is said here.
    if plan.unpriced > open.sum() {
        notes.push((said.unpriced)(&whole(plan.unpriced.into())));
    }
    let about_money = |kind: &FindingKind| {
        matches!(
            kind,
            FindingKind::LawUnknown { .. }
                | FindingKind::PersonUnknown { .. }
                | FindingKind::TooManyReplaced { .. }
                | FindingKind::RetirementUnknown { .. }
        )
    };
    let remarks = evaluation
        .findings
        .iter()
        .filter(|finding| about_money(&finding.kind));
    notes.extend(remarks.map(|remark| finding::finding(remark, scenario, language)));
    notes.push(said.as_planned.to_owned());
    let asked = evaluation.findings.iter().filter_map(|found| match &found.kind {
        FindingKind::LawUnknown {
            rule,
            names: [vietnamese, english],
            from: Some(from),
            ..
        } => Some(Asked {
            id: *rule,
            from: *from,
            label: (said.value_of)(language.pick(vietnamese, english), &law::day(*from)),
        }),
        _ => None,
    });
    let mut by_year: Vec<(String, Vec<String>)> = found
        .years
        .iter()
        .map(|(year, sums)| (year.to_string(), cells(sums, words)))
        .collect();
    by_year.push((said.plan_whole.to_owned(), cells(plan, words)));
    let units = scenario.payroll.units.iter().zip(&found.units);
    let by_unit = units
        .filter(|(_, (_, sums))| !sums.is_empty())
        .map(|(unit, (_, sums))| (unit.name.value.clone(), cells(sums, words)));
    let lines = scenario.payroll.lines.iter().zip(&found.lines);
    let sheets = lines
        .filter(|(_, money)| money.posts != 0)
        .take(LINES_SHOWN)
        .map(|(line, money)| line_sheet(scenario, rulebook, line, money, words));
    MoneyPanel {
        title: (said.money_title)(&whole(plan.cost_dong), &until, &whole(plan.saving_dong)),
        notes,
        asked: asked.collect(),
        by_year: table(said.money_by_year, said.year, by_year, words),
        by_unit: table(said.money_by_unit, said.unit, by_unit.collect(), words),
        lines: sheets.collect(),
        terms: term_fields(scenario, language),
    }
}

fn term_fields(scenario: &Scenario, language: Language) -> TermFields {
    let terms = &scenario.payroll.terms;
    let averages = terms.averages.value;
    TermFields {
        averages,
        coefficient: law::times(averages.coefficient.thousandths().into(), language),
        insured: averages.insurance_months.to_string(),
        early: averages.early_months.to_string(),
        reorganised: terms.reorganised.map_or_else(String::new, number::month),
    }
}

/// A table of sums: the columns are numbered, and one says how it follows from two others.
fn table(caption: &str, first: &str, rows: Vec<(String, Vec<String>)>, words: &Catalog) -> Table {
    let said = &words.people;
    let heads = [first, said.posts, said.cost, said.saving, said.net, said.payback];
    Table {
        caption: caption.to_owned(),
        head: heads.map(str::to_owned).to_vec(),
        numbering: ["A", "1", "2", "3", "4 = 3 − 2", "5"].map(str::to_owned).to_vec(),
        rows,
    }
}

fn cells(sums: &Sums, words: &Catalog) -> Vec<String> {
    let whole = |dong: i64| number::whole(dong, words.language);
    let cost = if sums.unpriced > 0 {
        (words.people.at_least)(&whole(sums.cost_dong))
    } else {
        whole(sums.cost_dong)
    };
    vec![
        whole(sums.posts.into()),
        cost,
        whole(sums.saving_dong),
        whole(sums.net_dong()),
        sums.payback.map_or_else(String::new, number::month),
    ]
}

/// How the cost and the saving of a line are worked out.
fn line_sheet(
    scenario: &Scenario,
    rulebook: &Rulebook,
    line: &Line,
    money: &LineMoney,
    words: &Catalog,
) -> Sheet {
    let (said, language) = (&words.people, words.language);
    let whole = |dong: i64| number::whole(dong, language);
    let title = format!(
        "{}, {}, {}: {}",
        scope_name(scenario, line.scope, language),
        names::instrument(line.instrument, language),
        subject::when(line.when, language),
        number::posts(money.posts.into(), language)
    );
    let mut steps = Vec::new();
    let mut source = String::new();
    if let Some(Ok(allowance)) = &money.per_post {
        let sheet = sheet(String::new(), allowance, rulebook, scenario, language);
        steps.extend(sheet.steps);
        steps.push(format!(
            "{}: {} = {} × {}",
            said.cost,
            whole(money.sums.cost_dong),
            whole(money.posts.into()),
            whole(allowance.total_dong)
        ));
        source = sheet.source;
    } else if money.sums.cost_dong > 0 {
        steps.push(format!(
            "{}: {}",
            said.cost_of_people,
            whole(money.sums.cost_dong)
        ));
    }
    for span in &money.saving_per_post {
        steps.push(format!(
            "{}: {} = {} × {} × {} × {} × {}",
            (said.saves_from)(&number::month(span.first)),
            whole(span.monthly_dong * i64::from(span.months) * i64::from(money.posts)),
            whole(money.posts.into()),
            number::months(span.months.into(), language),
            law::times(span.coefficient, language),
            whole(span.base_dong),
            law::times(span.contribution, language)
        ));
    }
    Sheet {
        title,
        steps,
        total: format!("{}: {}", said.net, whole(money.sums.net_dong())),
        source,
    }
}

fn scope_name(scenario: &Scenario, scope: Scope, language: Language) -> String {
    let plan = &scenario.payroll;
    match scope {
        Scope::Block(kind) => names::block(kind, language).to_owned(),
        Scope::Group(id) => {
            let group = plan.groups.iter().find(|group| group.id == id);
            group.map_or_else(String::new, |group| group.name.clone())
        }
        Scope::Unit(id) => {
            let unit = plan.units.iter().find(|unit| unit.id == id);
            unit.map_or_else(String::new, |unit| unit.name.value.clone())
        }
    }
}

/// How an allowance is worked out.
pub(super) fn sheet(
    title: String,
    allowance: &Allowance,
    rulebook: &Rulebook,
    scenario: &Scenario,
    language: Language,
) -> Sheet {
    let said = &catalog(language).people;
    let whole = |dong: i64| number::whole(dong, language);
    Sheet {
        title,
        steps: if allowance.parts.is_empty() {
            vec![said.pension_alone.to_owned()]
        } else {
            allowance.parts.iter().map(|part| step(part, language)).collect()
        },
        total: format!("{}: {}", said.total, whole(allowance.total_dong)),
        source: source(allowance, rulebook, scenario, language),
    }
}

/// "Cho mỗi năm nghỉ trước tuổi: 135.000.000 = 3 × 9.000.000 × 5".
fn step(part: &Part, language: Language) -> String {
    let factors = part.factors.iter().map(|factor| match factor {
        Factor::Times(thousandths) => law::times(*thousandths, language),
        Factor::Salary(dong) => number::whole(*dong, language),
        Factor::Years(years) => law::times(years.halves() * 500, language),
        Factor::Months(months) => number::whole(*months, language),
    });
    let factors: Vec<String> = factors.collect();
    let amount = number::whole(part.dong, language);
    let name = law::part(part.kind, language);
    if factors.is_empty() {
        format!("{name}: {amount}")
    } else {
        format!("{name}: {amount} = {}", factors.join(" × "))
    }
}

/// The instruments an allowance rests on, with the weakest certainty.
fn source(allowance: &Allowance, rulebook: &Rulebook, scenario: &Scenario, language: Language) -> String {
    let book = rulebook.with(&scenario.overrides);
    let formula = allowance.rules.first().copied().unwrap_or(RuleId::EarlyFormula);
    let named = book.at(formula, allowance.on);
    let instrument = named.map_or_else(String::new, |step| step.source.instrument.clone());
    let mark = law::certainty(allowance.certainty, language);
    match allowance.certainty {
        Certainty::Unverified { percent } => format!("{instrument}; {mark} ({percent}%)"),
        _ => format!("{instrument}; {mark}"),
    }
}
