//! The names of a scenario's own things: its units, groups, wards, khu phố, posts, lines and targets.
//!
//! A thing that no longer exists has a name too, so that a sentence about it can always be said.

use super::{Language, letters, names, number};
use crate::model::payroll::{Amount, GroupId, Line, LineId, Scope, Target, TargetId, UnitId, When};
use crate::model::scenario::Scenario;
use crate::model::sourcing::{Hold, PostKind, PostRef, Quarter, QuarterId, Ward, WardId};

/// The name of a unit.
pub fn unit(scenario: &Scenario, id: UnitId, language: Language) -> String {
    let found = scenario.payroll.units.iter().find(|unit| unit.id == id);
    found.map_or_else(
        || language.pick("đơn vị đã xóa", "a deleted unit").into(),
        |unit| unit.name.value.clone(),
    )
}

/// The name of a group of units.
pub fn group(scenario: &Scenario, id: GroupId, language: Language) -> String {
    let found = scenario.payroll.groups.iter().find(|group| group.id == id);
    found.map_or_else(
        || language.pick("nhóm đã xóa", "a deleted group").into(),
        |group| group.name.clone(),
    )
}

/// The name of whom a line or a target is about.
pub fn scope(scenario: &Scenario, scope: Scope, language: Language) -> String {
    match scope {
        Scope::Block(kind) => names::block(kind, language).into(),
        Scope::Group(id) => group(scenario, id, language),
        Scope::Unit(id) => unit(scenario, id, language),
    }
}

/// When a line is realised: "năm 2024" or "tháng 8/2024".
pub fn when(when: When, language: Language) -> String {
    match when {
        When::Year(year) => language.pick(format!("năm {year}"), year.to_string()),
        When::Month(month) => {
            let month = number::month(month);
            language.pick(format!("tháng {month}"), month)
        }
    }
}

/// What a line is: "Tiểu học 04, trước tuổi, năm 2024".
pub fn line(scenario: &Scenario, id: LineId, language: Language) -> String {
    let found = scenario.payroll.lines.iter().find(|line| line.id == id);
    found.map_or_else(
        || language.pick("dòng đã xóa", "a deleted line").into(),
        |found| line_itself(scenario, found, language),
    )
}

fn line_itself(scenario: &Scenario, line: &Line, language: Language) -> String {
    let scope = scope(scenario, line.scope, language);
    let instrument = letters::lowered(names::instrument_short(line.instrument, language));
    let when = when(line.when, language);
    format!("{scope}, {instrument}, {when}")
}

/// How much a target asks: "149 chỉ tiêu" or "12,7%".
pub fn amount(amount: Amount, language: Language) -> String {
    match amount {
        Amount::Posts(posts) => number::posts(i64::from(posts), language),
        Amount::BasisPoints(points) => number::basis_points(points, language),
    }
}

/// What a target asks of whom and by when: "giảm 149 chỉ tiêu, Khối sự nghiệp, hạn 31/12/2025".
pub fn target(scenario: &Scenario, id: TargetId, language: Language) -> String {
    let found = scenario.payroll.targets.iter().find(|target| target.id == id);
    found.map_or_else(
        || language.pick("mục tiêu đã xóa", "a deleted target").into(),
        |found| target_itself(scenario, found, language),
    )
}

fn target_itself(scenario: &Scenario, target: &Target, language: Language) -> String {
    let amount = amount(target.amount, language);
    let scope = scope(scenario, target.scope, language);
    let deadline = number::last_day(target.deadline);
    match language {
        Language::Vi => format!("giảm {amount}, {scope}, hạn {deadline}"),
        Language::En => format!("cut {amount}, {scope}, by {deadline}"),
    }
}

/// The name of a ward.
pub fn ward(scenario: &Scenario, id: WardId, language: Language) -> String {
    let found = scenario.sourcing.wards.iter().find(|ward| ward.id == id);
    found.map_or_else(
        || language.pick("phường đã xóa", "a deleted ward").into(),
        |ward| ward.name.clone(),
    )
}

/// A khu phố with its ward: "Khu phố 5, Đông Thanh".
pub fn quarter(scenario: &Scenario, id: QuarterId, language: Language) -> String {
    match quarter_and_ward(scenario, id) {
        Some((quarter, ward)) => format!("{}, {}", quarter.name, ward.name),
        None => language.pick("khu phố đã xóa", "a deleted neighbourhood").into(),
    }
}

/// A post with its khu phố and ward: "Khu phố 5, Đông Thanh (khu phố trưởng)". Where one person holds both posts, both
/// are named.
pub fn post(scenario: &Scenario, post: PostRef, language: Language) -> String {
    let place = quarter(scenario, post.quarter, language);
    let together = quarter_and_ward(scenario, post.quarter)
        .is_some_and(|(quarter, _)| matches!(quarter.hold, Hold::Together(_)));
    let kind = if together {
        language.pick("hai chức danh", "both posts")
    } else {
        names::post_inline(post.kind, language)
    };
    format!("{place} ({kind})")
}

/// A post by the names of its khu phố and ward: "Khu phố 5, Đông Thanh (khu phố trưởng)".
pub fn named_post(quarter: &str, ward: &str, kind: PostKind, language: Language) -> String {
    format!("{quarter}, {ward} ({})", names::post_inline(kind, language))
}

/// Several names in a row, cut short with how many more there are: "A, B, C và 4 mục khác".
pub fn several(names: &[String], language: Language) -> String {
    /// As many names as a sentence bears.
    const SHOWN: usize = 3;
    if names.len() <= SHOWN + 1 {
        return names.join(", ");
    }
    let shown = names[..SHOWN].join(", ");
    let more = names.len() - SHOWN;
    match language {
        Language::Vi => format!("{shown} và {more} mục khác"),
        Language::En => format!("{shown} and {more} more"),
    }
}

fn quarter_and_ward(scenario: &Scenario, id: QuarterId) -> Option<(&Quarter, &Ward)> {
    scenario.sourcing.wards.iter().find_map(|ward| {
        let found = ward.quarters.iter().find(|quarter| quarter.id == id)?;
        Some((found, ward))
    })
}
