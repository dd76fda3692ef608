//! What the rules of admission say of a case: age, certificate, cell, vote, days.

use super::{day, month, whole, written};
use lo_trinh::model::calendar::Month;
use lo_trinh::model::day::Day;
use lo_trinh::model::rule::{RuleId, Rulebook};
use serde_json::{Map, Value as Json, json};

/// Answers a list of cases; what a case does not state is left out of its answer.
pub fn admissions(book: &Rulebook, file: &str) -> Result<String, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let cases: Vec<Map<String, Json>> =
        serde_json::from_str(&text).map_err(|error| format!("{file}: {error}"))?;
    let answers: Result<Vec<Json>, String> = cases.iter().map(|asked| answer(book, asked)).collect();
    serde_json::to_string_pretty(&answers?).map_err(|error| error.to_string())
}

fn answer(book: &Rulebook, asked: &Map<String, Json>) -> Result<Json, String> {
    let date = |name: &str| asked.get(name).and_then(Json::as_str).and_then(day_or_month);
    let considered = date("considered").ok_or("a case needs considered, the day or month the cell meets")?;
    let number = |rule: RuleId| {
        let number = book.number(rule, considered);
        number.ok_or_else(|| format!("there is no rule {} on that day", rule.code()))
    };
    let months = |rule: RuleId| number(rule).map(|months| months as i32);
    let mut answer = Map::new();
    answer.insert("id".to_owned(), asked.get("id").cloned().unwrap_or_default());
    let mut say = |name: &str, value: Json| answer.insert(name.to_owned(), value);
    if let Some(born) = date("born") {
        let age = i64::from(considered.month().months_since(born.month()));
        say("age_months", json!(age));
        let allowed = number(RuleId::AdmissionLeastAge)?..=number(RuleId::AdmissionMostAge)?;
        say("age_allowed", json!(allowed.contains(&age)));
    }
    if let Some(issued) = date("certificate") {
        let until = issued.plus_months(months(RuleId::CertificateMonths)?);
        say("certificate_until", json!(written_day(until)));
        say("certificate_holds", json!(considered <= until));
    }
    if let Some(official) = whole(asked, "official") {
        say("cell_may_meet", json!(official >= number(RuleId::CellMembers)?));
        say("votes_of", json!(official));
        let votes = number(RuleId::AdmissionVotes)? * official;
        say("votes_needed", json!((votes + 2) / 3));
    }
    if let Some(left) = date("left_party") {
        let from = left.plus_months(months(RuleId::Readmission)?);
        say("again_from", json!(written_day(from)));
        say("again_allowed", json!(considered >= from));
    }
    if let Some(ceremony) = date("ceremony") {
        let ends = ceremony.plus_months(months(RuleId::ProbationMonths)?);
        let wait = u32::try_from(number(RuleId::RecognitionConsidered)?).unwrap_or_default();
        say("probation_ends", json!(written_day(ends)));
        say(
            "consideration_due",
            json!(written_day(ends.plus_working_days(wait, &[]))),
        );
    }
    Ok(Json::Object(answer))
}

/// A day, or the first one of a month.
fn day_or_month(text: &str) -> Option<Day> {
    day(text).or_else(|| month(text).map(|month: Month| Day::first_of(month)))
}

fn written_day(day: Day) -> String {
    format!("{}-{:02}", written(day.month()), day.day())
}
