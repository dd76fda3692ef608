//! The words of the law as a scenario sees it: marks, units, and what a user changes.

use super::reading::{self, Misread};
use super::{Language, number};
use crate::model::allowance::PartKind;
use crate::model::calendar::Month;
use crate::model::day::Day;
use crate::model::payroll::CountedIn;
use crate::model::rule::{AttachesTo, Certainty, Formula, RuleUnit, Value};

/// "đã đối chiếu", "dẫn lại", "chưa kiểm chứng": how certain a value is.
pub fn certainty(certainty: Certainty, language: Language) -> &'static str {
    match certainty {
        Certainty::Verified => language.pick("đã đối chiếu", "verified"),
        Certainty::SecondHand => language.pick("dẫn lại", "second-hand"),
        Certainty::Unverified { .. } => language.pick("chưa kiểm chứng", "unverified"),
        Certainty::Overridden => language.pick("tự sửa", "changed"),
    }
}

/// What that means, in one sentence.
pub fn certainty_meaning(certainty: Certainty, language: Language) -> String {
    match certainty {
        Certainty::Verified => language
            .pick(
                "Đã đọc nguyên văn văn bản quy định.",
                "The instrument's own text was read.",
            )
            .to_owned(),
        Certainty::SecondHand => language
            .pick(
                "Đọc ở nguồn dẫn lại văn bản, chưa đối chiếu nguyên văn.",
                "Read in a source that reports the instrument.",
            )
            .to_owned(),
        Certainty::Unverified { percent } => language.pick(
            format!("Ghi theo trí nhớ, độ tin khoảng {percent}%: phải kiểm tra lại trước khi dùng."),
            format!("From memory, about {percent}% sure: to be checked before use."),
        ),
        Certainty::Overridden => language
            .pick(
                "Kịch bản này dùng giá trị khác với quy định đã ghi.",
                "This scenario uses another value than the rule written down.",
            )
            .to_owned(),
    }
}

/// "60 tuổi 3 tháng", "1.490.000 đồng", "3", "20 năm": what a rule says, in its unit.
pub fn value(unit: RuleUnit, value: Value, language: Language) -> String {
    let count = match value {
        Value::Formula(named) => return formula(named, language).to_owned(),
        Value::NotKnown => {
            return language
                .pick("chưa rõ, cần nhập", "not known, to be entered")
                .to_owned();
        }
        Value::Ended => return language.pick("hết hiệu lực", "ended").to_owned(),
        Value::Number(count) => count,
    };
    match unit {
        RuleUnit::Months => number::months(count, language),
        RuleUnit::Age => age(count, language),
        RuleUnit::Years => language.pick(format!("{count} năm"), format!("{count} years")),
        RuleUnit::Dong => dong(count, language),
        RuleUnit::Thousandths | RuleUnit::Formula => times(count, language),
        RuleUnit::People => number::whole(count, language),
        RuleUnit::Days => language.pick(format!("{count} ngày"), format!("{count} days")),
        RuleUnit::WorkingDays => {
            language.pick(format!("{count} ngày làm việc"), format!("{count} working days"))
        }
        RuleUnit::Month => number::month(Month::of_index(i32::try_from(count).unwrap_or_default())),
    }
}

/// "60 tuổi 3 tháng".
pub fn age(months: i64, language: Language) -> String {
    let (years, odd) = (months.div_euclid(12), months.rem_euclid(12));
    match (language, odd) {
        (Language::Vi, 0) => format!("{years} tuổi"),
        (Language::Vi, _) => format!("{years} tuổi {odd} tháng"),
        (Language::En, 0) => format!("{years} years"),
        (Language::En, _) => format!("{years} years {odd} months"),
    }
}

/// "60t3th": an age where there is little room.
pub fn age_short(months: i64, language: Language) -> String {
    let (years, odd) = (months.div_euclid(12), months.rem_euclid(12));
    match (language, odd) {
        (Language::Vi, 0) => format!("{years}t"),
        (Language::Vi, _) => format!("{years}t{odd}th"),
        (Language::En, 0) => format!("{years}y"),
        (Language::En, _) => format!("{years}y{odd}m"),
    }
}

/// What a field shows of a value for editing; nothing where it cannot be typed.
pub fn typed(unit: RuleUnit, value: Value, language: Language) -> Option<String> {
    match value {
        Value::Formula(_) => None,
        Value::NotKnown | Value::Ended => (unit != RuleUnit::Formula).then(String::new),
        Value::Number(count) => Some(match unit {
            RuleUnit::Thousandths => times(count, language),
            RuleUnit::Age => age_short(count, language),
            RuleUnit::Dong => number::whole(count, language),
            RuleUnit::Month => number::month(Month::of_index(i32::try_from(count).unwrap_or_default())),
            _ => count.to_string(),
        }),
    }
}

/// Reads what was typed for a rule: "2,34", "1.490.000", "61t3th", "3/2025".
///
/// # Errors
/// Why it cannot be taken.
pub fn read(unit: RuleUnit, typed: &str) -> Result<Value, Misread> {
    let number = match unit {
        RuleUnit::Thousandths => i64::try_from(reading::decimal(typed, 3)?).map_err(|_| Misread::TooLarge)?,
        RuleUnit::Age => read_age(typed)?,
        RuleUnit::Month => i64::from(reading::month(typed)?.index()),
        RuleUnit::Formula => return Err(Misread::NotANumber),
        _ => i64::from(reading::whole(typed)?),
    };
    Ok(Value::Number(number))
}

/// "61", "61t3th", "61 tuổi 3 tháng": years, and months where there are any.
fn read_age(typed: &str) -> Result<i64, Misread> {
    let numbers: Vec<&str> = typed
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let number = |part: &str| part.parse::<i64>().map_err(|_| Misread::TooLarge);
    match numbers[..] {
        [years] => Ok(number(years)?.saturating_mul(12)),
        [years, months] => Ok(number(years)?.saturating_mul(12).saturating_add(number(months)?)),
        _ => Err(Misread::NotANumber),
    }
}

/// What a part of an allowance is for.
pub fn part(kind: PartKind, language: Language) -> &'static str {
    let (vi, en) = match kind {
        PartKind::PerYearEarly => ("Cho mỗi năm nghỉ trước tuổi", "For each year early"),
        PartKind::FirstYears => (
            "Cho những năm đầu đóng bảo hiểm xã hội",
            "For the first years of insurance",
        ),
        PartKind::FurtherYears => ("Cho các năm đóng tiếp theo", "For further years of insurance"),
        PartKind::LumpSum => ("Trợ cấp hưu trí một lần", "Lump sum"),
        PartKind::Search => ("Tìm việc làm", "Search of work"),
        PartKind::PerYear => ("Cho mỗi năm đóng bảo hiểm xã hội", "For each year of insurance"),
        PartKind::PerMonth => ("Cho mỗi tháng được tính", "For each month counted"),
        PartKind::Training => ("Lương trong thời gian học nghề", "Salary during training"),
        PartKind::TrainingCost => ("Chi phí học nghề", "Cost of training"),
        PartKind::Roadmap => (
            "Cho mỗi tháng trước hạn lộ trình",
            "For each month before the end of the roadmap",
        ),
        PartKind::Fixed => ("Mức cố định", "Fixed"),
        PartKind::Position => ("Phụ cấp chức vụ được giữ", "Allowance of the position, kept"),
    };
    language.pick(vi, en)
}

/// "1.490.000 đồng".
pub fn dong(dong: i64, language: Language) -> String {
    format!(
        "{} {}",
        number::whole(dong, language),
        language.pick("đồng", "VND")
    )
}

/// "2,34", "3": thousandths without closing zeros.
pub fn times(thousandths: i64, language: Language) -> String {
    let decimals = match thousandths {
        exact if exact % 1_000 == 0 => 0,
        exact if exact % 100 == 0 => 1,
        exact if exact % 10 == 0 => 2,
        _ => 3,
    };
    let scaled = thousandths / 10_i64.pow(3 - decimals);
    number::decimal(scaled, decimals, language)
}

/// What a formula does, in a few words.
pub fn formula(formula: Formula, language: Language) -> &'static str {
    match formula {
        Formula::ThreePartsOnAverage => language.pick(
            "ba khoản, tính trên tiền lương bình quân",
            "three parts, on the average salary",
        ),
        Formula::ThreePartsOnAverageOrShort => language.pick(
            "ba khoản, tính trên tiền lương bình quân; có mức riêng cho người đóng ít năm hơn",
            "three parts, on the average salary; lower ones for fewer years",
        ),
        Formula::ThreePartsOnCurrent => language.pick(
            "ba khoản, tính trên tiền lương hiện hưởng",
            "three parts, on the current salary",
        ),
        Formula::ThreePartsOnCurrentOrShort => language.pick(
            "ba khoản, tính trên tiền lương hiện hưởng; có mức riêng cho người đóng ít năm hơn",
            "three parts, on the current salary; other ones for fewer years",
        ),
        Formula::LumpSumOnCurrent => language.pick(
            "trợ cấp một lần theo số tháng nghỉ sớm, cộng các khoản theo năm, tính trên tiền lương hiện hưởng",
            "a lump sum by months early and parts by years, on the current salary",
        ),
        Formula::SearchAndService => language.pick(
            "khoản tìm việc làm và khoản theo số năm đóng bảo hiểm xã hội",
            "a part for the search of work and one by years of insurance",
        ),
        Formula::MonthsServiceSearch => language.pick(
            "khoản theo tháng, khoản theo năm và khoản tìm việc làm",
            "parts by months, by years, and for the search of work",
        ),
    }
}

/// Which date selects the step that holds.
pub fn attaches_to(attaches_to: AttachesTo, language: Language) -> &'static str {
    match attaches_to {
        AttachesTo::Reached => language.pick("theo tháng đủ tuổi", "by the month the age is reached"),
        AttachesTo::Left => language.pick("theo ngày nghỉ", "by the day of leaving"),
        AttachesTo::Taken => language.pick("theo ngày thực hiện bước đó", "by the day of the step"),
        AttachesTo::Paid => language.pick("theo tháng chi trả", "by the month that is paid"),
    }
}

/// "20/7/2023".
pub fn day(day: Day) -> String {
    number::day(day.day(), day.month())
}

/// In which month people count as gone.
pub fn counted_in(counted: CountedIn, language: Language) -> &'static str {
    match counted {
        CountedIn::LastMonth => language.pick(
            "tính vào tháng làm việc cuối (31/12 thuộc năm đó)",
            "counted in the last month at work (31 December is in its year)",
        ),
        CountedIn::MonthAfter => language.pick(
            "tính vào tháng liền sau, khi chỉ tiêu trống (31/12 sang năm sau)",
            "counted in the month after, when the post is free (31 December falls in the next year)",
        ),
    }
}

/// "Sửa quy định từ 16/6/2025: Nghỉ hưu trước tuổi, số tháng lương cho mỗi năm nghỉ trước tuổi".
pub fn overridden([vietnamese, english]: &[String; 2], from: Day, language: Language) -> String {
    let from = day(from);
    language.pick(
        format!("Sửa quy định từ {from}: {vietnamese}"),
        format!("Change a rule from {from}: {english}"),
    )
}

/// "Bỏ sửa quy định từ 16/6/2025: …".
pub fn restored([vietnamese, english]: &[String; 2], from: Day, language: Language) -> String {
    let from = day(from);
    language.pick(
        format!("Bỏ sửa quy định từ {from}: {vietnamese}"),
        format!("Restore a rule from {from}: {english}"),
    )
}

/// "Cách tính mốc 31/12: …".
pub fn counted_in_set(to: CountedIn, language: Language) -> String {
    let to = counted_in(to, language);
    language.pick(format!("Mốc 31/12: {to}"), format!("31 December: {to}"))
}

/// "Quyết định sắp xếp bộ máy: 2/2025".
pub fn reorganised_set(to: Option<Month>, language: Language) -> String {
    match to {
        Some(month) => {
            let month = number::month(month);
            language.pick(
                format!("Quyết định sắp xếp bộ máy: {month}"),
                format!("Reorganisation decided: {month}"),
            )
        }
        None => language
            .pick(
                "Không nghỉ do sắp xếp bộ máy",
                "Nobody leaves because of a reorganisation",
            )
            .to_owned(),
    }
}

/// "Sửa mức bình quân để tính chi phí".
pub fn averages_set(language: Language) -> &'static str {
    language.pick(
        "Sửa mức bình quân để tính chi phí",
        "Change the averages costs rest on",
    )
}
