//! Asks the law without a browser: the age of retirement, allowances, what a rule says on a day. For batches and for checking.

mod admission;
mod share;

use lo_trinh::formats::evaluation::write_allowance;
use lo_trinh::model::allowance::{Case, Ground, HalfYears, StepUp, Way, allowance};
use lo_trinh::model::calendar::Month;
use lo_trinh::model::day::Day;
use lo_trinh::model::pension::pension_rate;
use lo_trinh::model::retirement::{Retirement, retirement};
use lo_trinh::model::roster::{Conditions, Sex};
use lo_trinh::model::rule::{Override, RuleId, RuleUnit, Rulebook, Value};
use lo_trinh::rules::rulebook;
use lo_trinh::text::{Language, law};
use serde_json::{Map, Value as Json, json};
use std::io::Write as _;
use std::process::ExitCode;

const USAGE: &str = "law retirement nam|nu YYYY-MM|YYYY [thap]      when someone retires; thap: five years lower
law retirement FILE.csv                        rows phu_luc,gioi_tinh,thang_sinh,nam_sinh,…: the annex, row by row
law allowance --json FILE                      a list of cases (docs/rules.md), answered in order
law admission --json FILE                      a list of cases: age, certificate, cell, vote, days
law share 75/111                               a share as percent, rounded and cut off
law bases 149 12.7                             the bases of which so many posts print as that percentage
law rounding MONTHS…                           odd months as years
law pension nam|nu MONTHS YYYY-MM              the rate of a pension that begins in a month, in percent
law rule CODE YYYY-MM-DD                       what a rule says on a day
law rules                                      every rule with all its steps";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let book = rulebook();
    let answer = match words.as_slice() {
        ["retirement", file] => table(&book, file),
        ["retirement", sex, birth] => one(&book, sex, birth, Conditions::Normal),
        ["retirement", sex, birth, "thap"] => one(&book, sex, birth, Conditions::FiveYearsLower),
        ["allowance", "--json", file] => allowances(&book, file),
        ["admission", "--json", file] => admission::admissions(&book, file),
        ["share", share] => share::share(share),
        ["bases", posts, percent] => share::bases(posts, percent),
        ["rounding", months @ ..] if !months.is_empty() => rounding(&book, months),
        ["pension", of, months, from] => pension(&book, of, months, from),
        ["rule", code, on] => rule(&book, code, on),
        ["rules"] => Ok(rules(&book)),
        _ => Err(USAGE.to_owned()),
    };
    let (text, code) = match answer {
        Ok(text) => (text, ExitCode::SUCCESS),
        Err(text) => (text, ExitCode::FAILURE),
    };
    let _ = writeln!(std::io::stdout().lock(), "{}", text.trim_end());
    code
}

fn month(text: &str) -> Option<Month> {
    let (year, month) = text.split_once('-')?;
    Month::new(year.parse().ok()?, month.parse().ok()?)
}

fn day(text: &str) -> Option<Day> {
    let (of, day) = text.rsplit_once('-')?;
    let of = month(of)?;
    Day::new(of.year(), of.month(), day.parse().ok()?)
}

fn sex(text: &str) -> Option<Sex> {
    match text {
        "nam" | "man" => Some(Sex::Man),
        "nu" | "nữ" | "woman" => Some(Sex::Woman),
        _ => None,
    }
}

/// A month, or a year that stands for its January.
fn birth(text: &str) -> Option<Month> {
    month(text).or_else(|| Month::new(text.parse().ok()?, 1))
}

fn written(month: Month) -> String {
    format!("{:04}-{:02}", month.year(), month.month())
}

fn one(book: &Rulebook, of: &str, born: &str, conditions: Conditions) -> Result<String, String> {
    let (sex, birth) = sex(of).zip(birth(born)).ok_or(USAGE)?;
    let found = retirement(book, sex, birth, conditions).ok_or("no rule is written down for that birth")?;
    Ok(format!(
        "age {}y{}m, last month at work {}, pension from {}",
        found.age_months / 12,
        found.age_months % 12,
        written(found.last),
        written(found.pension())
    ))
}

/// The rows of an annex, each with what the law gives, in the columns of the published table.
fn table(book: &Rulebook, file: &str) -> Result<String, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let mut out = String::from(
        "phu_luc,gioi_tinh,thang_sinh,nam_sinh,tuoi_nam,tuoi_thang,thang_nghi_huu,nam_nghi_huu,thang_huong_luong_huu,nam_huong_luong_huu\n",
    );
    for row in text.lines().skip(1).filter(|row| !row.trim().is_empty()) {
        let fields: Vec<&str> = row.split(',').map(str::trim).collect();
        let born = |fields: &[&str]| Month::new(fields.get(3)?.parse().ok()?, fields.get(2)?.parse().ok()?);
        let of = fields.get(1).and_then(|of| sex(of)).zip(born(&fields));
        let (sex, birth) = of.ok_or_else(|| format!("cannot read the row {row}"))?;
        let conditions = if fields[0] == "II" {
            Conditions::FiveYearsLower
        } else {
            Conditions::Normal
        };
        let found = retirement(book, sex, birth, conditions).ok_or_else(|| format!("no rule for {row}"))?;
        let Retirement { last, age_months, .. } = found;
        let pension = found.pension();
        out += &format!(
            "{},{},{},{},{},{},{},{},{},{}\n",
            fields[0],
            fields[1],
            birth.month(),
            birth.year(),
            age_months / 12,
            age_months % 12,
            last.month(),
            last.year(),
            pension.month(),
            pension.year()
        );
    }
    Ok(out)
}

fn rounding(book: &Rulebook, months: &[&str]) -> Result<String, String> {
    let half = book
        .at(RuleId::HalfYearMonths, Day::first_of(Month::january(2024)))
        .map(|step| step.value);
    let Some(Value::Number(half)) = half else {
        return Err("there is no rule".to_owned());
    };
    let years = months.iter().map(|months| {
        let count: u32 = months.parse().map_err(|_| USAGE.to_owned())?;
        let halves = HalfYears::of_months(count, half).halves();
        let odd = if halves % 2 == 0 { "" } else { ".5" };
        Ok(format!("{months} months: {}{odd} years\n", halves / 2))
    });
    years.collect()
}

fn pension(book: &Rulebook, of: &str, months: &str, from: &str) -> Result<String, String> {
    let asked = sex(of).zip(months.parse().ok()).zip(month(from));
    let ((sex, months), from) = asked.ok_or(USAGE)?;
    match pension_rate(book, sex, months, Day::first_of(from)) {
        Some(rate) => Ok(format!("{} %", law::times(rate, Language::En))),
        None => Err("no pension by the law of that month".to_owned()),
    }
}

fn rule_id(code: &str) -> Result<RuleId, String> {
    let found = RuleId::ALL.iter().copied().find(|id| id.code() == code);
    found.ok_or_else(|| format!("there is no rule {code}"))
}

fn rule(book: &Rulebook, code: &str, on: &str) -> Result<String, String> {
    let (id, on) = (rule_id(code)?, day(on).ok_or(USAGE)?);
    let step = book.at(id, on).ok_or("there is no such rule on that day")?;
    Ok(step_line(id, step))
}

fn step_line(id: RuleId, step: &lo_trinh::model::rule::Step) -> String {
    format!(
        "{} | {} | {} | {} {}",
        law::day(step.from),
        law::value(id.unit(), step.value, Language::Vi),
        law::certainty(step.certainty, Language::Vi),
        step.source.instrument,
        step.source.article
    )
}

fn rules(book: &Rulebook) -> String {
    let mut out = String::new();
    for rule in book.rules() {
        out += &format!("{} — {}\n", rule.id.code(), rule.vietnamese);
        for step in rule.dated.steps() {
            out += &format!("  {}\n", step_line(rule.id, step));
        }
    }
    out
}

/// Answers a list of cases with a list of allowances, each beside what was asked.
fn allowances(book: &Rulebook, file: &str) -> Result<String, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let cases: Vec<Map<String, Json>> =
        serde_json::from_str(&text).map_err(|error| format!("{file}: {error}"))?;
    let answers: Result<Vec<Json>, String> = cases.iter().map(|asked| answer(book, asked)).collect();
    serde_json::to_string_pretty(&answers?).map_err(|error| error.to_string())
}

fn answer(book: &Rulebook, asked: &Map<String, Json>) -> Result<Json, String> {
    let text = |name: &str| asked.get(name).and_then(Json::as_str);
    let changes = overrides(asked)?;
    let book = &*book.with(&changes);
    let left = text("left")
        .and_then(month)
        .ok_or("a case needs left, the first month no longer at work")?;
    let conditions = match text("conditions") {
        Some("five_years_lower") => Conditions::FiveYearsLower,
        _ => Conditions::Normal,
    };
    let person = text("sex").and_then(sex).zip(text("birth").and_then(birth));
    let worked = person.and_then(|(sex, birth)| retirement(book, sex, birth, conditions));
    let last = text("retires")
        .and_then(month)
        .or(worked.map(|worked| worked.last));
    let pension = last.map(|last| last.plus(1));
    let stated = asked.get("gap_months").and_then(Json::as_i64);
    let gap_months = match stated {
        Some(stated) => i32::try_from(stated).ok(),
        None => pension.map(|pension| pension.months_since(left)),
    };
    let months = |name: &str| whole(asked, name).and_then(|months| u32::try_from(months).ok());
    let case = Case {
        way: way(asked)?,
        left,
        gap_months,
        insurance_months: months("insurance_months"),
        current_dong: whole(asked, "current"),
        average_dong: whole(asked, "average"),
        roadmap_months: months("roadmap_months").unwrap_or_default(),
    };
    let found: Json = serde_json::from_str(&write_allowance(&allowance(book, &case))).unwrap_or_default();
    Ok(json!({
        "id": asked.get("id"),
        "retires": last.map(written),
        "pension": pension.map(written),
        "gap_months": gap_months,
        "allowance": found,
    }))
}

fn whole(asked: &Map<String, Json>, name: &str) -> Option<i64> {
    asked.get(name).and_then(Json::as_i64)
}

fn way(asked: &Map<String, Json>) -> Result<Way, String> {
    let text = |name: &str| asked.get(name).and_then(Json::as_str);
    let flag = |name: &str| asked.get(name).and_then(Json::as_bool).unwrap_or_default();
    let months = |name: &str| {
        let months = whole(asked, name).and_then(|months| u32::try_from(months).ok());
        months.unwrap_or_default()
    };
    let ground = match (text("ground"), text("decided").and_then(month)) {
        (None | Some("streamlined"), _) => Ground::Streamlined,
        (Some("reorganised"), Some(decided)) => Ground::Reorganised { decided },
        (Some("beside"), _) => Ground::BesideReorganisation,
        _ => return Err("ground is streamlined, beside, or reorganised with decided".to_owned()),
    };
    Ok(match text("way") {
        Some("early") => Way::Early {
            ground,
            commune_woman: flag("commune_woman"),
        },
        Some("severance") => Way::Severance {
            ground,
            official: flag("official"),
        },
        Some("transfer") => Way::Transfer,
        Some("training") => Way::Training {
            age_months: whole(asked, "age_months").and_then(|age| i32::try_from(age).ok()),
            months: months("training_months"),
            cost_dong: whole(asked, "training_cost").unwrap_or_default(),
        },
        Some("cadre") => Way::Cadre { step: step(asked) },
        Some("waiting") => Way::Waiting,
        Some("position") => Way::PositionLost {
            left_months: months("left_months"),
            lost_dong: whole(asked, "lost").unwrap_or_default(),
        },
        Some("commune_staff") => Way::CommuneStaff {
            service_months: months("service_months"),
            retired: flag("retired"),
            engaged_again: flag("engaged_again"),
        },
        Some("at_age") => Way::AtAge {
            sex: text("sex").and_then(sex).ok_or("who retires at age needs sex")?,
        },
        _ => {
            return Err(
                "way is early, severance, transfer, training, cadre, waiting, position, commune_staff or at_age"
                    .to_owned(),
            );
        }
    })
}

/// The next step of pay: `raised` with `held_months` of a position or `short_months` of a scale.
fn step(asked: &Map<String, Json>) -> StepUp {
    let months = |name: &str| whole(asked, name).and_then(|months| u32::try_from(months).ok());
    match (
        whole(asked, "raised"),
        months("held_months"),
        months("short_months"),
    ) {
        (Some(raised_dong), Some(held_months), _) => StepUp::Position {
            held_months,
            raised_dong,
        },
        (Some(raised_dong), None, Some(short_months)) => StepUp::Scale {
            short_months,
            raised_dong,
        },
        _ => StepUp::None,
    }
}

/// Changes of the law a case states: `[{ "rule", "from", "value" }]`, numbers of months of salary in plain decimals.
fn overrides(asked: &Map<String, Json>) -> Result<Vec<Override>, String> {
    let list = asked.get("law").and_then(Json::as_array);
    let changes = list.into_iter().flatten().map(|change| {
        let text = |name: &str| change.get(name).and_then(Json::as_str);
        let rule = rule_id(text("rule").unwrap_or_default())?;
        let from = text("from").and_then(day).ok_or("a change needs from, a day")?;
        let number = change.get("value").ok_or("a change needs a value")?.to_string();
        Ok(Override {
            rule,
            from,
            value: Value::Number(
                scaled(&number, rule.unit()).ok_or("the value is not a number of its unit")?,
            ),
            note: String::new(),
        })
    });
    changes.collect()
}

fn scaled(number: &str, unit: RuleUnit) -> Option<i64> {
    if unit != RuleUnit::Thousandths {
        return number.parse().ok();
    }
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    (fraction.len() <= 3).then(|| format!("{whole}{fraction:0<3}").parse().ok())?
}
