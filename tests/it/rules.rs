//! The law as data: every line is read, every boundary holds from its own day.

use crate::law::BOOK;
use lo_trinh::model::day::Day;
use lo_trinh::model::rule::{Certainty, Override, RuleId, RuleUnit, Value};
use lo_trinh::rules::{FILES, read};

/// The day `2023-06-30`.
fn day(text: &str) -> Day {
    let numbers: Vec<u32> = text
        .split('-')
        .map(|part| part.parse().expect("a number"))
        .collect();
    let year = i32::try_from(numbers[0]).expect("a year");
    Day::new(year, numbers[1], numbers[2]).expect("a day")
}

/// No line of a rule file is passed over, and every rule the model knows is written down once, with names, steps and sources.
#[test]
fn every_line_of_the_law_is_read() {
    let mut errors = Vec::new();
    let mut ids = Vec::new();
    for (name, text) in FILES {
        let rules = read(text, &mut errors);
        assert!(errors.is_empty(), "{name}: {errors:?}");
        let steps = text
            .lines()
            .filter(|line| line.trim_start().starts_with(char::is_numeric))
            .count();
        let read: usize = rules.iter().map(|rule| rule.dated.steps().len()).sum();
        assert_eq!(read, steps, "{name}: two steps on one day");
        ids.extend(rules.iter().map(|rule| rule.id));
        for rule in rules {
            assert!(
                !rule.vietnamese.is_empty() && !rule.english.is_empty(),
                "{:?}",
                rule.id
            );
            assert!(
                rule.dated
                    .steps()
                    .iter()
                    .all(|step| !step.source.instrument.is_empty())
            );
        }
    }
    ids.sort();
    assert_eq!(ids, RuleId::ALL);
}

/// The page on the rules lists every one of them, by the code a scenario file uses.
#[test]
fn the_page_on_the_rules_lists_them_all() {
    let page = include_str!("../../docs/rules.md");
    for id in RuleId::ALL {
        let code = id.code();
        assert!(
            page.contains(&format!("| `{code}` |")),
            "{code} is not on the page"
        );
    }
}

/// A misspelt line is an error with its place, and nothing else is lost.
#[test]
fn a_line_that_cannot_be_read_is_named() {
    let text = "rule salary.base\n  unit dong\n  2019-07-01 | 1490000 | V2 | A | - | -\n  2023-07-01 | 1.8m | V2 | A | - | -\n";
    let mut errors = Vec::new();
    let rules = read(text, &mut errors);
    assert_eq!(errors.iter().map(|error| error.line).collect::<Vec<_>>(), [4]);
    assert_eq!(rules[0].dated.steps().len(), 1);
}

/// The base salary of the worked examples LCS-1 to LCS-8: the day before each change and the day itself.
#[test]
fn the_base_salary_changes_on_its_days() {
    let on = |text| BOOK.number(RuleId::BaseSalary, day(text));
    for (text, dong) in [
        ("2018-07-01", 1_390_000),
        ("2019-07-01", 1_490_000),
        ("2023-06-30", 1_490_000),
        ("2023-07-01", 1_800_000),
        ("2024-06-30", 1_800_000),
        ("2024-07-01", 2_340_000),
        ("2026-06-30", 2_340_000),
        ("2026-07-01", 2_530_000),
    ] {
        assert_eq!(on(text), Some(dong), "{text}");
    }
    assert_eq!(
        on("2013-06-30"),
        None,
        "before the first step there is none, not zero"
    );
}

/// What the notes on admission and elections state as numbers (law.md, 4.2 and 4.3), each from its own day.
#[test]
fn what_admission_and_elections_ask() {
    let on = |rule, text| BOOK.number(rule, day(text));
    assert_eq!(on(RuleId::Readmission, "2026-07-26"), Some(36));
    assert_eq!(
        on(RuleId::Readmission, "2026-07-25"),
        None,
        "nobody has read it of earlier law"
    );
    assert_eq!(on(RuleId::AdmissionVotes, "2022-07-01"), Some(2));
    assert_eq!(on(RuleId::Introducers, "2022-07-01"), Some(2));
    assert_eq!(on(RuleId::IntroducerMonths, "2022-07-01"), Some(12));
    assert_eq!(on(RuleId::AdmissionCurriculum, "2025-07-01"), Some(30));
    assert_eq!(on(RuleId::ElectionLeastCandidates, "2023-08-15"), Some(1));
    assert_eq!(on(RuleId::ElectionLeastCandidates, "2023-08-14"), None);
    assert_eq!(on(RuleId::ElectionAnew, "2023-08-15"), Some(60));
    assert_eq!(on(RuleId::RepaymentMonths, "2023-07-20"), Some(60));
}

/// The decree changes with the day of leaving: 29/2023 on 20/7/2023, 154/2025 on 16/6/2025, which ends with 2030.
#[test]
fn the_leaving_day_selects_the_decree() {
    let decree = |text| {
        BOOK.at(RuleId::EarlyFormula, day(text))
            .map(|step| step.source.instrument.as_str())
    };
    assert_eq!(decree("2015-01-09"), None);
    assert_eq!(decree("2015-01-10"), Some("Nghị định 108/2014/NĐ-CP"));
    assert_eq!(decree("2020-12-09"), Some("Nghị định 108/2014/NĐ-CP"));
    assert_eq!(decree("2020-12-10"), Some("Nghị định 143/2020/NĐ-CP"));
    assert_eq!(decree("2023-07-19"), Some("Nghị định 143/2020/NĐ-CP"));
    assert_eq!(decree("2023-07-20"), Some("Nghị định 29/2023/NĐ-CP"));
    assert_eq!(decree("2025-06-15"), Some("Nghị định 29/2023/NĐ-CP"));
    assert_eq!(decree("2025-06-16"), Some("Nghị định 154/2025/NĐ-CP"));
    let ended = BOOK
        .at(RuleId::EarlyFormula, day("2031-01-01"))
        .map(|step| step.value);
    assert_eq!(ended, Some(Value::Ended));
}

/// The coefficient of 154/2025 per year early is not known, and said to be so; the scenario can state it, from its day on.
#[test]
fn what_is_not_known_is_asked_for() {
    let of = day("2025-06-16");
    let known = BOOK.at(RuleId::EarlyPerYear, of).map(|step| step.value);
    assert_eq!(known, Some(Value::NotKnown));
    assert_eq!(BOOK.number(RuleId::EarlyPerYear, of), None);
    let changed = BOOK.with(&[Override {
        rule: RuleId::EarlyPerYear,
        from: of,
        value: Value::Number(1_000),
        note: String::from("Công văn hướng dẫn"),
    }]);
    let step = changed.at(RuleId::EarlyPerYear, of).expect("a step");
    assert_eq!(
        (step.value, step.certainty),
        (Value::Number(1_000), Certainty::Overridden)
    );
    let before = changed.number(RuleId::EarlyPerYear, day("2025-06-15"));
    assert_eq!(before, Some(3_000), "what held before is as it was");
}

/// Ages are kept in months, coefficients in thousandths.
#[test]
fn numbers_are_in_the_unit_of_their_rule() {
    let age = BOOK.number(RuleId::RetirementAgeMen, day("2022-12-31"));
    assert_eq!(age, Some(60 * 12 + 6));
    assert_eq!(
        BOOK.number(RuleId::SavingContribution, day("2022-01-01")),
        Some(1_235)
    );
    assert_eq!(RuleId::SavingContribution.unit(), RuleUnit::Thousandths);
}
