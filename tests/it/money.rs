//! What plans cost and save, to the đồng.
//!
//! Expected values are worked by hand; the arithmetic stands beside each. The base salary is 1 490 000 up to 6/2023, 1 800 000
//! up to 6/2024, 2 340 000 up to 6/2026, so a post that is cut saves 2.34 × 1.235 = 2.8899 times that: 4 305 951, 5 201 820 and
//! 6 762 366 đồng a month.

use crate::engine::place::{blank, target};
use crate::law::{BOOK, evaluate};
use crate::roster::{person, roster};
use lo_trinh::model::Evaluation;
use lo_trinh::model::calendar::Month;
use lo_trinh::model::day::Day;
use lo_trinh::model::finding::FindingKind;
use lo_trinh::model::money::Sums;
use lo_trinh::model::payroll::{
    BlockKind, Group, GroupId, Instrument, Line, LineId, Scope, Unit, UnitId, When,
};
use lo_trinh::model::provenance::{Provenance, Sourced};
use lo_trinh::model::quantity::Fraction;
use lo_trinh::model::roster::{Birth, Coefficient, Exit, Insurance, Person, PostAfter, Sex, follow_roster};
use lo_trinh::model::rule::{Override, RuleId, Value};
use lo_trinh::model::scenario::Scenario;
use std::sync::Arc;

fn month(year: i32, month: u32) -> Month {
    Month::new(year, month).expect("a month")
}

const UNIT: UnitId = UnitId(1);

/// One group with one unit, without a target; the horizon ends 12/2025.
fn place() -> Scenario {
    let mut scenario = blank();
    scenario.horizon.end = month(2025, 12);
    scenario.payroll.groups.push(Group {
        id: GroupId(1),
        name: String::new(),
        block: BlockKind::PublicService,
    });
    scenario.payroll.units.push(Unit {
        id: UNIT,
        name: Sourced::entered(String::new()),
        group: GroupId(1),
        establishment: None,
        floor: None,
    });
    scenario
}

fn line(id: u32, instrument: Instrument, when: Month, posts: u32) -> Line {
    Line {
        id: LineId(id),
        scope: Scope::Unit(UNIT),
        instrument,
        when: When::Month(when),
        posts,
        done: 0,
        likelihood: None,
        provenance: Provenance::Entered,
    }
}

/// A woman born 3/1971 with coefficient 4.98, insured for 340 months by 3/2024.
fn woman(exit: Exit) -> Person {
    Person {
        coefficient: Some(Coefficient::from_thousandths(4_980)),
        insurance: Some(Insurance::Months(340 - 21)),
        exit,
        ..person("a", UNIT, Sex::Woman, Birth::Month(month(1971, 3)))
    }
}

fn with_people(people: Vec<Person>) -> Scenario {
    let mut scenario = place();
    scenario.payroll.roster = Some(Arc::new(roster(people)));
    follow_roster(&mut scenario.payroll, &BOOK);
    scenario
}

fn unit_sums(evaluation: &Evaluation) -> Sums {
    evaluation.money.units[0].1
}

/// Two vacant posts cut in 12/2022: six months at the first base salary, twelve at the second, eighteen at the third.
/// 6 × 4 305 951 + 12 × 5 201 820 + 18 × 6 762 366 = 209 980 134 for one.
#[test]
fn a_vacant_post_saves_from_the_month_after() {
    let mut scenario = place();
    let cut = line(1, Instrument::VacantPostCut, Month::december(2022), 2);
    scenario.payroll.lines.push(cut);
    let found = evaluate(&scenario);
    let money = &found.money;
    assert_eq!(money.plan.saving_dong, 2 * 209_980_134);
    assert_eq!((money.plan.cost_dong, money.plan.payback), (0, None));
    let spans: Vec<(u32, i64)> = money.lines[0]
        .saving_per_post
        .iter()
        .map(|span| (span.months, span.monthly_dong))
        .collect();
    assert_eq!(spans, [(6, 4_305_951), (12, 5_201_820), (18, 6_762_366)]);
    assert_eq!(unit_sums(&found), money.plan);
    assert_eq!(money.years, [(2022, money.plan)]);
}

/// A post added costs what a post cut saves; one whose month has passed without being done saves nothing.
#[test]
fn additions_cost_and_overdue_posts_save_nothing() {
    let mut scenario = place();
    let added = line(1, Instrument::Addition, Month::december(2022), 1);
    let overdue = line(2, Instrument::VacantPostCut, month(2022, 5), 1);
    scenario.payroll.lines.extend([added, overdue]);
    let plan = evaluate(&scenario).money.plan;
    assert_eq!((plan.posts, plan.saving_dong), (-1, -209_980_134));
}

/// Savings are counted up to the deadline of the first target.
#[test]
fn savings_end_with_the_deadline() {
    let mut scenario = place();
    let mut target = target(10);
    target.deadline = month(2023, 3);
    scenario.payroll.targets.push(target);
    scenario
        .payroll
        .lines
        .push(line(1, Instrument::VacantPostCut, Month::december(2022), 1));
    assert_eq!(evaluate(&scenario).money.plan.saving_dong, 3 * 4_305_951);
}

/// N29-01 with a roster instead of a stated average: the same woman leaves after 3/2024. Her average salary is 4.98 times the
/// mean base salary of 4/2019 to 3/2024: 3 × 1 390 000 + 48 × 1 490 000 + 9 × 1 800 000 = 91 890 000 over 60, 1 531 500; times
/// 4.98 is 7 626 870. 3 × 7 626 870 × 5 = 114 403 050; 5 × 7 626 870 = 38 134 350; 0.5 × 7 626 870 × 8.5 = 32 414 197.5.
#[test]
fn a_person_of_the_roster_is_priced_by_the_law_of_the_day() {
    let scenario = with_people(vec![woman(Exit::Early {
        month: month(2024, 3),
    })]);
    let found = evaluate(&scenario);
    let outcome = &found.roster.as_ref().expect("a roster").people[0];
    let cost = outcome
        .cost
        .as_ref()
        .expect("a cost")
        .as_ref()
        .expect("an allowance");
    let parts: Vec<i64> = cost.parts.iter().map(|part| part.dong).collect();
    assert_eq!(parts, [114_403_050, 38_134_350, 32_414_198]);
    let plan = found.money.plan;
    assert_eq!((plan.posts, plan.cost_dong), (1, 184_951_598));
    // From 4/2024: 3 × 5 201 820 + 18 × 6 762 366 up to 12/2025.
    assert_eq!(plan.saving_dong, 15_605_460 + 121_722_588);
    // 15 605 460 by 6/2024; 25 months of 6 762 366 are 169 059 150, 184 664 610 in all, but 2 530 000 gives 7 311 447 from
    // 7/2026: after 24 months, by 6/2026, 177 902 244 are saved; one more month makes 185 213 691.
    assert_eq!(plan.payback, Some(month(2026, 7)));
}

/// Where the average is stated, it is used: the amounts of N29-01 itself.
#[test]
fn a_stated_average_comes_first() {
    let person = Person {
        average_dong: Some(9_000_000),
        ..woman(Exit::Early {
            month: month(2024, 3),
        })
    };
    assert_eq!(
        evaluate(&with_people(vec![person])).money.plan.cost_dong,
        218_250_000
    );
}

/// Salary: 4.98 with position 0.2, five percent beyond the frame and ten of seniority at 1 490 000. (4.98 + 0.2 + 0.249) × 1.1 =
/// 5.9719 times, 8 898 131; leaving at once after 12/2022 with 325 months of insurance, 27.5 years.
#[test]
fn every_part_of_a_salary_counts() {
    let person = Person {
        position: Coefficient::from_thousandths(200),
        beyond_frame: Fraction::from_percent(5),
        seniority: Fraction::from_percent(10),
        average_dong: Some(8_000_000),
        ..woman(Exit::Leave {
            month: month(2022, 12),
        })
    };
    let found = evaluate(&with_people(vec![person]));
    // 3 × 8 898 131, and 1.5 × 8 000 000 × 27.5.
    assert_eq!(found.money.plan.cost_dong, 26_694_393 + 330_000_000);
}

/// Because of a reorganisation decided in 2/2025, leaving after 6/2025: H has 25 percent of (4.98 + 0.2) on top of it, 6.475 ×
/// 2 340 000 = 15 151 500, where the streamlined have 12 121 200. 41 months early, 357 months insured: 41 H, 3.5 years of 5 H,
/// 5 H and 10 years of 0.5 H are 68.5 H; streamlined is nobody any more.
#[test]
fn further_allowances_count_in_a_reorganisation_alone() {
    let person = Person {
        position: Coefficient::from_thousandths(200),
        further: Fraction::from_percent(25),
        insurance: Some(Insurance::Months(357 - 36)),
        ..woman(Exit::Early {
            month: month(2025, 6),
        })
    };
    let mut scenario = with_people(vec![person]);
    let cost = |scenario: &Scenario| evaluate(scenario).money.plan.cost_dong;
    scenario.payroll.terms.reorganised = Some(month(2025, 2));
    // 68.5 × 15 151 500.
    assert_eq!(cost(&scenario), 1_037_877_750);
    let without = Person {
        further: Fraction::ZERO,
        ..scenario.payroll.roster.as_ref().expect("a roster").people[0].clone()
    };
    scenario.payroll.roster = Some(Arc::new(roster(vec![without.clone()])));
    // 68.5 × 12 121 200.
    assert_eq!(cost(&scenario), 830_302_200);
    // Leaving under 29/2023 they count for nothing.
    let early = |further| {
        let exit = Exit::Early {
            month: month(2024, 3),
        };
        cost(&with_people(vec![Person {
            further,
            exit,
            ..without.clone()
        }]))
    };
    assert_eq!(early(Fraction::from_percent(25)), early(Fraction::ZERO));
}

/// What lies after the horizon counts for no money, as for no posts; the finding of the line says so.
#[test]
fn lines_after_the_horizon_cost_nothing() {
    let mut scenario = place();
    let after = scenario.horizon.end.plus(1);
    scenario
        .payroll
        .lines
        .push(line(1, Instrument::Severance, after, 2));
    let found = evaluate(&scenario);
    assert!(found.money.plan.is_empty(), "{:?}", found.money.plan);
    assert!(
        found
            .findings
            .iter()
            .any(|finding| matches!(finding.kind, FindingKind::LineOutsideHorizon { .. }))
    );
    scenario.payroll.lines[0].when = When::Month(scenario.horizon.end);
    assert!(!evaluate(&scenario).money.plan.is_empty());
}

/// Half of those who leave may be replaced: one of two is in order, one of one and two of three are not.
#[test]
fn more_than_half_replaced_is_remarked_on() {
    let remark = |cut: u32, replaced: u32| {
        let people = (0..cut + replaced).map(|at| Person {
            code: at.to_string(),
            after: if at < cut {
                PostAfter::Cut
            } else {
                PostAfter::Refilled
            },
            ..woman(Exit::AtAge)
        });
        let found = evaluate(&with_people(people.collect()));
        found.findings.iter().find_map(|finding| match finding.kind {
            FindingKind::TooManyReplaced { replaced, most, .. } => Some((replaced, most)),
            _ => None,
        })
    };
    assert_eq!(remark(1, 1), None);
    assert_eq!(remark(0, 1), Some((1, 0)));
    assert_eq!(remark(1, 2), Some((2, 1)));
}

/// A person whose post is filled again costs the allowance, cuts nothing and saves nothing.
#[test]
fn a_refilled_post_costs_and_saves_nothing() {
    let person = Person {
        after: PostAfter::Refilled,
        average_dong: Some(9_000_000),
        ..woman(Exit::Early {
            month: month(2024, 3),
        })
    };
    let found = evaluate(&with_people(vec![person]));
    let plan = found.money.plan;
    assert_eq!((plan.posts, plan.refilled), (0, 1));
    assert_eq!(
        (plan.cost_dong, plan.saving_dong, plan.payback),
        (218_250_000, 0, None)
    );
    assert_eq!(unit_sums(&found), plan);
}

/// Without a roster the averages of the scenario stand: coefficient 4, 25 years of insurance, three years early. Leaving after
/// 12/2022 under 108/2014: the mean base salary of 1/2018 to 12/2022 is (6 × 1 300 000 + 12 × 1 390 000 + 42 × 1 490 000) / 60 =
/// 1 451 000, four times that 5 804 000. 3 × 5 804 000 × 3 + 5 × 5 804 000 + 0.5 × 5 804 000 × 5.
#[test]
fn lines_without_a_roster_rest_on_averages() {
    let mut scenario = place();
    let early = line(1, Instrument::EarlyRetirement, Month::december(2022), 2);
    scenario.payroll.lines.push(early);
    let money = evaluate(&scenario).money;
    let each = 52_236_000 + 29_020_000 + 14_510_000;
    assert_eq!((money.plan.cost_dong, money.plan.averaged), (2 * each, 2));
    let per_post = money.lines[0].per_post.as_ref().expect("a price");
    assert_eq!(per_post.as_ref().map(|allowance| allowance.total_dong), Ok(each));
}

/// From 16/6/2025 on the cost of early retirement cannot be told: the posts are counted, and a finding names the rule. With the
/// coefficient stated the sum is there and the finding is gone.
#[test]
fn an_unknown_coefficient_leaves_a_cost_open() {
    let mut scenario = place();
    let early = line(1, Instrument::EarlyRetirement, month(2025, 8), 3);
    scenario.payroll.lines.push(early);
    let open = |evaluation: &Evaluation| {
        let unknown = evaluation
            .findings
            .iter()
            .find_map(|finding| match &finding.kind {
                FindingKind::LawUnknown { rule, posts, .. } => Some((*rule, *posts)),
                _ => None,
            });
        (unknown, evaluation.money.plan.unpriced)
    };
    assert_eq!(open(&evaluate(&scenario)), (Some((RuleId::EarlyPerYear, 3)), 3));
    scenario.overrides.push(Override {
        rule: RuleId::EarlyPerYear,
        from: Day::new(2025, 6, 16).expect("a day"),
        value: Value::Number(1_000),
        note: String::new(),
    });
    let stated = evaluate(&scenario);
    assert_eq!(open(&stated), (None, 0));
    assert!(stated.money.plan.cost_dong > 0);
}

/// An exit that is not open to the person is named, costs nothing and is counted as without a price.
#[test]
fn an_exit_that_is_not_open_is_named() {
    let found = evaluate(&with_people(vec![woman(Exit::Early {
        month: month(2023, 10),
    })]));
    let named = found
        .findings
        .iter()
        .any(|finding| matches!(&finding.kind, FindingKind::ExitNotOpen { code, .. } if code == "a"));
    assert!(named, "61 months early is more than sixty: NG-02");
    assert_eq!((found.money.plan.cost_dong, found.money.plan.unpriced), (0, 1));
}

/// Who may retire early: the woman born 3/1971, pension from 12/2028, may leave with all parts from 60 months before, her last
/// month at work 11/2023, on; within the horizon up to its end.
#[test]
fn candidates_know_their_months() {
    let found = evaluate(&with_people(vec![woman(Exit::None)]));
    let early = found.roster.as_ref().expect("a roster").people[0].early;
    assert_eq!(early.full, Some((month(2023, 11), month(2025, 12))));
    assert_eq!(early.near, None);
    // Born 6/1966 she would retire 2/2022; a man born 1/1965 retires 7/2026 and is within 24 months from 8/2024 on.
    let man = Person {
        insurance: Some(Insurance::Since(month(1990, 1))),
        ..person("b", UNIT, Sex::Man, Birth::Month(month(1965, 1)))
    };
    let found = evaluate(&with_people(vec![man]));
    let early = found.roster.as_ref().expect("a roster").people[0].early;
    assert_eq!(early.full, Some((month(2022, 8), month(2024, 7))));
    assert_eq!(early.near, Some((month(2024, 8), month(2025, 12))));
}

/// What the units come to is what the groups and the plan come to.
#[test]
fn sums_agree_over_units_groups_and_years() {
    let mut scenario = with_people(vec![
        woman(Exit::Early {
            month: month(2024, 3),
        }),
        Person {
            code: "b".to_owned(),
            after: PostAfter::Refilled,
            ..woman(Exit::Leave {
                month: month(2023, 4),
            })
        },
    ]);
    scenario.payroll.lines.push(line(
        50,
        Instrument::TransferToAutonomous,
        Month::december(2024),
        2,
    ));
    let money = evaluate(&scenario).money;
    let total = |sums: Vec<Sums>| {
        let add = |of: fn(&Sums) -> i64| sums.iter().map(of).sum::<i64>();
        [
            add(|sums| sums.cost_dong),
            add(|sums| sums.saving_dong),
            add(|sums| i64::from(sums.posts)),
        ]
    };
    let plan = total(vec![money.plan]);
    assert_eq!(total(money.units.iter().map(|(_, sums)| *sums).collect()), plan);
    assert_eq!(total(money.groups.iter().map(|(_, sums)| *sums).collect()), plan);
    assert_eq!(total(money.years.iter().map(|(_, sums)| *sums).collect()), plan);
}
