//! What differs between scenarios, named.

use super::letters::lowered;
use super::{Language, names, subject};
use crate::model::comparison::{Factor, LineKey};
use crate::model::payroll::Scope;
use crate::model::scenario::Scenario;
use crate::model::sourcing::WardId;

/// A factor by name, of the scenarios that differ in it: "Kế hoạch: Tiểu học", "Khả năng thực hiện: Trước tuổi".
pub fn factor(factor: Factor, among: &[&Scenario], language: Language) -> String {
    let of = |what: (&str, &str), whom: &str| format!("{}: {whom}", language.pick(what.0, what.1));
    let plain = |vi: &str, en: &str| language.pick(vi, en).to_owned();
    match factor {
        Factor::About => plain("Tên và nguồn gốc kịch bản", "Name and origin"),
        Factor::Horizon => plain("Mốc thời gian", "Months looked at"),
        Factor::Circumstances => plain("Ba bối cảnh chung", "Shared circumstances"),
        Factor::Thresholds => plain("Ngưỡng kết luận", "Thresholds of the verdicts"),
        Factor::Law => plain("Quy định sửa riêng", "Changes of the law"),
        Factor::Targets => plain("Mục tiêu giảm biên chế", "Payroll targets"),
        Factor::Establishments => plain("Biên chế được giao", "Establishments"),
        Factor::Units => plain("Danh sách đơn vị", "Which units there are"),
        Factor::Lines(key) => of(("Kế hoạch", "Plan"), &line_key(key, among, language)),
        Factor::Likelihood(instrument) => of(
            ("Khả năng thực hiện", "Likelihood"),
            &lowered(names::instrument_short(instrument, language)),
        ),
        Factor::Terms => plain(
            "Cách tính thời điểm và chi phí",
            "How exits are counted and priced",
        ),
        Factor::Roster => plain("Danh sách người", "Roster"),
        Factor::Wards => plain(
            "Danh sách phường, khu phố",
            "Which wards and neighbourhoods there are",
        ),
        Factor::Holders(id) => of(("Người giữ vị trí", "Holders"), &ward(id, among, language)),
        Factor::Routes(id) => of(("Cách tạo nguồn", "Routes"), &ward(id, among, language)),
        Factor::WardStages(id) => of(
            ("Các bước đặt riêng", "Stages of its own"),
            &ward(id, among, language),
        ),
        Factor::WardDeadline(id) => of(("Hạn", "Deadline"), &ward(id, among, language)),
        Factor::PlaceDeadline => plain("Hạn chung của nguồn đảng viên", "Deadline of the place"),
        Factor::Stages(kind) => of(
            ("Các bước", "Stages"),
            &lowered(names::route_short(kind, language)),
        ),
        Factor::DurationWeights => plain("Tỷ trọng ngắn, thường, dài", "Weights of the durations"),
        Factor::Turnover => plain("Thay người giữ vị trí", "Turnover of holders"),
        Factor::ProbationaryCounts => plain("Tính đảng viên dự bị", "Probationary members count"),
        Factor::Register => plain(
            "Sức nhận, ngày nghỉ, mô hình kiêm nhiệm",
            "Capacities, days off, concurrent posts",
        ),
    }
}

/// Lines that go together, by name; where scenarios call the same thing differently, by all its names.
pub fn line_key(key: LineKey, among: &[&Scenario], language: Language) -> String {
    match key {
        LineKey::Way(instrument) => names::instrument(instrument, language).to_owned(),
        LineKey::Year(year) => year.to_string(),
        LineKey::Scope(scope) => {
            let exists = |scenario: &&&Scenario| match scope {
                Scope::Block(_) => true,
                Scope::Group(id) => scenario.payroll.groups.iter().any(|group| group.id == id),
                Scope::Unit(id) => scenario.payroll.units.iter().any(|unit| unit.id == id),
            };
            let having = among.iter().filter(exists);
            named(having.map(|scenario| subject::scope(scenario, scope, language))).unwrap_or_else(|| {
                among
                    .first()
                    .map_or_else(String::new, |scenario| subject::scope(scenario, scope, language))
            })
        }
    }
}

/// A ward by all the names it has.
pub fn ward(id: WardId, among: &[&Scenario], language: Language) -> String {
    let having = among
        .iter()
        .filter(|scenario| scenario.sourcing.wards.iter().any(|ward| ward.id == id));
    named(having.map(|scenario| subject::ward(scenario, id, language))).unwrap_or_default()
}

/// Names, each once, in their order; nothing where there are none.
fn named(found: impl Iterator<Item = String>) -> Option<String> {
    let mut all: Vec<String> = Vec::new();
    for name in found {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    (!all.is_empty()).then(|| all.join(" / "))
}
