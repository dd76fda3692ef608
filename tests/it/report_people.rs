//! What a reader sees of the roster, of what the plan costs, and of the rules.

use crate::engine::place::blank;
use crate::law::{BOOK, evaluate};
use crate::roster::{person, roster};
use lo_trinh::model::calendar::Month;
use lo_trinh::model::day::Day;
use lo_trinh::model::payroll::{
    BlockKind, Group, GroupId, Instrument, Line, LineId, Scope, Unit, UnitId, When,
};
use lo_trinh::model::provenance::{Provenance, Sourced};
use lo_trinh::model::roster::{Birth, Coefficient, Exit, Insurance, Person, Sex, follow_roster};
use lo_trinh::model::rule::{Override, RuleId, Value};
use lo_trinh::model::scenario::Scenario;
use lo_trinh::report::money::money;
use lo_trinh::report::people::{Asked, ExitKind, Filter, People, people};
use lo_trinh::report::rules::rules;
use lo_trinh::text::Language::Vi;
use lo_trinh::text::law;
use std::sync::Arc;

fn month(year: i32, month: u32) -> Month {
    Month::new(year, month).expect("a month")
}

const UNIT: UnitId = UnitId(1);

/// Ninety people: 45 men born 9/1964, who retire with 12/2025, and 45 women born 1/1990, who retire far away.
fn place() -> Scenario {
    let mut scenario = blank();
    scenario.horizon.end = month(2025, 12);
    scenario.payroll.groups.push(Group {
        id: GroupId(1),
        name: String::from("Tiểu học"),
        block: BlockKind::PublicService,
    });
    scenario.payroll.units.push(Unit {
        id: UNIT,
        name: Sourced::entered(String::from("Tiểu học 01")),
        group: GroupId(1),
        establishment: None,
        floor: None,
    });
    let men = (0..45).map(|at| Person {
        insurance: Some(Insurance::Months(300)),
        coefficient: Some(Coefficient::from_thousandths(4_000)),
        ..person(&format!("M{at:02}"), UNIT, Sex::Man, Birth::Month(month(1964, 9)))
    });
    let women = (0..45).map(|at| person(&format!("W{at:02}"), UNIT, Sex::Woman, Birth::Year(1990)));
    scenario.payroll.roster = Some(Arc::new(roster(men.chain(women).collect())));
    scenario
}

fn seen(scenario: &Scenario, asked: &Asked<'_>) -> People {
    people(scenario, &evaluate(scenario), &BOOK, asked, Vi)
}

fn choose(scenario: &mut Scenario, code: &str, exit: Exit) {
    let listed = scenario.payroll.roster.as_mut().expect("a roster");
    let person = Arc::make_mut(listed)
        .people
        .iter_mut()
        .find(|person| person.code == code);
    person.expect("the person").exit = exit;
    follow_roster(&mut scenario.payroll, &BOOK);
}

/// Forty rows at a time, with the way to the pages beside; a search and a filter leave fewer.
#[test]
fn people_come_a_page_at_a_time() {
    let scenario = place();
    let first = seen(&scenario, &Asked::default());
    assert_eq!(
        (first.title.as_str(), first.rows.len()),
        ("Danh sách 90 người", 40)
    );
    assert_eq!((first.pages.before, first.pages.after), (None, Some(40)));
    assert_eq!(first.pages.words, "1–40 trên 90");
    let last = seen(
        &scenario,
        &Asked {
            from: 80,
            ..Asked::default()
        },
    );
    assert_eq!(
        (last.rows.len(), last.pages.before, last.pages.after),
        (10, Some(40), None)
    );
    let found = seen(
        &scenario,
        &Asked {
            search: "m07",
            ..Asked::default()
        },
    );
    assert_eq!(
        found.rows.iter().map(|row| row.code.as_str()).collect::<Vec<_>>(),
        ["M07"]
    );
    let reaching = seen(
        &scenario,
        &Asked {
            filter: Filter::Reaching,
            from: 40,
            ..Asked::default()
        },
    );
    assert_eq!(reaching.rows.len(), 5, "the 45 men");
    let filters: Vec<&str> = reaching
        .filters
        .iter()
        .map(|(_, words, _)| words.as_str())
        .collect();
    assert_eq!(
        filters,
        [
            "Tất cả 90",
            "Đến tuổi 45",
            "Được nghỉ trước tuổi 45",
            "Đã chọn cách nghỉ 0"
        ]
    );
}

/// A man born 9/1964, pension from 1/2026: within 60 months from the month after facts end, so all parts up to 12/2023 as the
/// last month at work (24 months), the pension alone from 1/2024 to 11/2025.
#[test]
fn a_row_says_what_is_open_to_a_person() {
    let mut scenario = place();
    let row = seen(&scenario, &Asked::default()).rows[0].clone();
    assert_eq!(
        (row.sex, row.birth.as_str(), row.retires.as_str()),
        ("nam", "9/1964", "12/2025")
    );
    assert_eq!(row.early, "8/2022–12/2023; gần tuổi 1/2024–11/2025");
    assert_eq!((row.kind, row.months, row.cost), (ExitKind::None, None, None));
    choose(
        &mut scenario,
        "M00",
        Exit::Early {
            month: month(2023, 12),
        },
    );
    let row = seen(&scenario, &Asked::default()).rows[0].clone();
    let months = row.months.expect("months to choose from");
    assert_eq!(months.all.len(), 40, "from 8/2022 to 11/2025");
    assert!(
        months
            .all
            .contains(&(month(2023, 12), String::from("12/2023 (sớm 24 tháng)")))
    );
    // 4 × the mean base salary of 1/2019 to 12/2023: (6 × 1 390 000 + 48 × 1 490 000 + 6 × 1 800 000) / 60 = 1 511 000, so
    // 6 044 000; 300 months by 6/2022 are 318 by 12/2023, 26.5 years. 3 × 2 + 5 + 0.5 × 6.5 = 14.25 times.
    assert_eq!(row.cost.as_deref(), Some("86.127.000"));
    let sheet = seen(
        &scenario,
        &Asked {
            person: Some("M00"),
            ..Asked::default()
        },
    );
    let sheet = sheet.sheet.expect("the arithmetic");
    assert_eq!(
        sheet.steps,
        [
            "Cho mỗi năm nghỉ trước tuổi: 36.264.000 = 3 × 6.044.000 × 2",
            "Cho những năm đầu đóng bảo hiểm xã hội: 30.220.000 = 5 × 6.044.000",
            "Cho các năm đóng tiếp theo: 19.643.000 = 0,5 × 6.044.000 × 6,5"
        ]
    );
    assert_eq!(sheet.source, "Nghị định 29/2023/NĐ-CP; chưa kiểm chứng (90%)");
}

/// 45 reach the age in 12/2025 and nobody else; the plan counts the one chosen. The throttling is said with 36, 32 and 48.
#[test]
fn the_forecast_says_who_and_why() {
    let mut scenario = place();
    choose(&mut scenario, "M00", Exit::AtAge);
    let forecast = seen(&scenario, &Asked::default()).forecast.expect("a forecast");
    assert_eq!(
        forecast.title,
        "45 người đến tuổi nghỉ hưu 2022–2025, kế hoạch mới tính 1"
    );
    let last = forecast.by_month.rows.last().expect("2025");
    assert_eq!((last.0.as_str(), last.1[11].as_str()), ("2025", "45"));
    let numbers: Vec<[String; 2]> = forecast.labels.iter().map(|(_, pair)| pair.clone()).collect();
    assert_eq!(numbers[3], ["45", "1"].map(String::from));
    assert_eq!(forecast.by_unit.rows.len(), 2, "the group and its unit");
    assert!(
        forecast.remarks[0].contains("36 tháng sinh của nam và 32 tháng sinh của nữ"),
        "{:?}",
        forecast.remarks
    );
    assert!(
        forecast.remarks[1].contains("tháng 1 đến tháng 3")
            && forecast.remarks[1].contains("tháng 1 đến tháng 4")
    );
    assert!(forecast.remarks[2].contains("45 người làm việc đến hết 31/12 (2025: 45)"));
    assert_eq!(forecast.ages.rows[0].1, ["60t6th", "60t9th", "61t", "61t3th"]);
    assert_eq!(forecast.ages.rows[1].1, ["55t8th", "56t", "56t4th", "56t8th"]);
}

/// Without a roster the screen says so and asks for nothing else.
#[test]
fn an_empty_list_says_what_is_missing() {
    let seen = seen(&blank(), &Asked::default());
    assert!(seen.nothing.is_some() && seen.rows.is_empty() && seen.forecast.is_none());
}

/// Columns numbered and explained as finance forms do; saving shown as the product it is.
#[test]
fn money_is_shown_with_its_arithmetic() {
    let mut scenario = place();
    scenario.payroll.lines.push(Line {
        id: LineId(1),
        scope: Scope::Unit(UNIT),
        instrument: Instrument::VacantPostCut,
        when: When::Year(2024),
        posts: 2,
        done: 0,
        likelihood: None,
        provenance: Provenance::Entered,
    });
    let panel = money(&scenario, &evaluate(&scenario), &BOOK, Vi);
    // Twelve months of 6 762 366 for two posts.
    assert_eq!(
        panel.title,
        "Chi một lần 0 đồng; tiết kiệm đến 31/12/2025 162.296.784 đồng"
    );
    assert_eq!(panel.by_year.numbering, ["A", "1", "2", "3", "4 = 3 − 2", "5"]);
    assert_eq!(
        panel.by_year.rows[0].1,
        ["2", "0", "162.296.784", "162.296.784", ""]
    );
    assert_eq!(
        panel.lines[0].steps,
        ["Tiết kiệm từ 1/2025: 162.296.784 = 2 × 12 tháng × 2,34 × 2.340.000 × 1,235"]
    );
}

/// Where the law leaves a cost open, the panel says which rule and where to state it, and the sum says "at least".
#[test]
fn what_the_law_leaves_open_is_said_with_the_sums() {
    let mut scenario = place();
    scenario.payroll.lines.push(Line {
        id: LineId(1),
        scope: Scope::Unit(UNIT),
        instrument: Instrument::EarlyRetirement,
        when: When::Month(month(2025, 8)),
        posts: 3,
        done: 0,
        likelihood: None,
        provenance: Provenance::Entered,
    });
    let panel = money(&scenario, &evaluate(&scenario), &BOOK, Vi);
    let asked = "Chi trả một lần chưa gồm 3 người: họ nghỉ khi Nghị định 154/2025/NĐ-CP có hiệu lực";
    assert!(
        panel.notes.iter().any(|note| note.starts_with(asked)),
        "{:?}",
        panel.notes
    );
    let field = &panel.asked[0];
    assert_eq!(
        (field.id, law::day(field.from)),
        (RuleId::EarlyPerYear, "16/6/2025".to_owned())
    );
    assert_eq!(panel.by_year.rows[0].1[1], "ít nhất 0");
}

/// Every rule is on the page with every step; one that is changed says what the law says instead.
#[test]
fn the_page_lists_every_rule_and_every_change() {
    let mut scenario = blank();
    let page = rules(&scenario, &BOOK, "", Vi);
    assert_eq!(page.rows.len(), RuleId::ALL.len());
    let steps: usize = page.rows.iter().map(|row| row.steps.len()).sum();
    let all: usize = BOOK.rules().iter().map(|rule| rule.dated.steps().len()).sum();
    assert_eq!(steps, all);
    scenario.overrides.push(Override {
        rule: RuleId::BaseSalary,
        from: Day::new(2024, 7, 1).expect("a day"),
        value: Value::Number(2_400_000),
        note: String::new(),
    });
    let page = rules(&scenario, &BOOK, "lương cơ sở", Vi);
    let row = page
        .rows
        .iter()
        .find(|row| row.id == RuleId::BaseSalary)
        .expect("the rule");
    let changed: Vec<_> = row.steps.iter().filter(|step| step.changed).collect();
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0].validity, "01/7/2024 – 30/6/2026");
    assert_eq!(changed[0].value, "2.400.000 đồng");
    assert_eq!(changed[0].instead_of.as_deref(), Some("2.340.000 đồng"));
    assert!(page.about.contains("sửa 1 chỗ"));
    let unknown = page_of(&scenario, RuleId::EarlyPerYear);
    assert!(unknown.iter().any(|step| step == "chưa rõ, cần nhập"));
}

fn page_of(scenario: &Scenario, id: RuleId) -> Vec<String> {
    let page = rules(scenario, &BOOK, "", Vi);
    let row = page.rows.into_iter().find(|row| row.id == id).expect("the rule");
    row.steps.into_iter().map(|step| step.value).collect()
}

/// What a field shows of a value reads as that value again.
#[test]
fn what_is_shown_for_editing_is_read_back() {
    use lo_trinh::text::law;
    for rule in BOOK.rules() {
        let unit = rule.id.unit();
        for step in rule.dated.steps() {
            let Some(typed) = law::typed(unit, step.value, Vi).filter(|typed| !typed.is_empty()) else {
                continue;
            };
            assert_eq!(law::read(unit, &typed), Ok(step.value), "{:?} {typed}", rule.id);
        }
    }
}

/// A scenario may begin a step of its own on any day: with what holds there, with nothing known before the first step, and not
/// where a step begins already. 30/4/2022 lies under 108/2014 with 3; 10/1/2015 is its first day.
#[test]
fn a_scenario_may_begin_a_step_on_any_day() {
    let page = rules(&place(), &BOOK, "", Vi);
    let row = |id| page.rows.iter().find(|row| row.id == id).expect("a row");
    let day = |year, month, day| Day::new(year, month, day).expect("a day");
    let per_year = row(RuleId::EarlyPerYear);
    assert_eq!(per_year.beginning(day(2022, 4, 30)), Some(Value::Number(3_000)));
    assert_eq!(per_year.beginning(day(2015, 1, 9)), Some(Value::NotKnown));
    assert_eq!(per_year.beginning(day(2015, 1, 10)), None);
    assert!(per_year.formulas.is_empty());
    // Four of the formulas have three parts; where only one is worked out there is no choice.
    assert_eq!(row(RuleId::EarlyFormula).formulas.len(), 4);
    assert!(row(RuleId::SeveranceFormula).formulas.is_empty());
}
