//! The words of the roster: how people go, what becomes of their posts, and what a user does about it.

use super::{Language, law, number};
use crate::model::allowance::{Input, Refused};
use crate::model::roster::{Conditions, Exit, FurtherWay, PostAfter, Sex};

/// "nam", "nữ".
pub fn sex(sex: Sex, language: Language) -> &'static str {
    match sex {
        Sex::Man => language.pick("nam", "man"),
        Sex::Woman => language.pick("nữ", "woman"),
    }
}

/// "điều kiện bình thường", "thấp hơn 5 tuổi".
pub fn conditions(conditions: Conditions, language: Language) -> &'static str {
    match conditions {
        Conditions::Normal => language.pick("điều kiện bình thường", "normal conditions"),
        Conditions::FiveYearsLower => language.pick("được thấp hơn 5 tuổi", "five years lower"),
    }
}

/// "nghỉ hưu trước tuổi, hết 5/2024": how a person goes.
pub fn exit(exit: Exit, language: Language) -> String {
    let until = |words: &str, month| match language {
        Language::Vi => format!("{words}, làm việc hết tháng {}", number::month(month)),
        Language::En => format!("{words}, at work until the end of {}", number::month(month)),
    };
    match exit {
        Exit::None => language.pick("chưa chọn", "not chosen").to_owned(),
        Exit::AtAge => language.pick("nghỉ hưu đúng tuổi", "retires at age").to_owned(),
        Exit::Early { month } => until(language.pick("nghỉ hưu trước tuổi", "retires early"), month),
        Exit::Leave { month } => until(language.pick("thôi việc ngay", "leaves at once"), month),
        Exit::Further { way, month, .. } => until(further(way, language), month),
    }
}

/// "chuyển sang đơn vị tự chủ": a further way of going.
pub fn further(way: FurtherWay, language: Language) -> &'static str {
    let (vi, en) = match way {
        FurtherWay::Transfer => ("chuyển sang đơn vị tự chủ", "transfers off the budget"),
        FurtherWay::Training => ("thôi việc sau khi học nghề", "leaves after training"),
        FurtherWay::Cadre => ("cán bộ không đủ tuổi tái cử", "cadre not standing again"),
        FurtherWay::CadrePosition => (
            "không đủ tuổi tái cử, xếp lương chức vụ bậc 2",
            "not standing again, second position step",
        ),
        FurtherWay::CadreScale => (
            "không đủ tuổi tái cử, nâng bậc lương trước hạn",
            "not standing again, next pay step early",
        ),
        FurtherWay::Waiting => ("nghỉ chờ đủ tuổi nghỉ hưu", "waits for the age on full pay"),
    };
    language.pick(vi, en)
}

/// What the months and the amount of a further way are; nothing where it asks for neither.
pub fn details(way: FurtherWay, language: Language) -> Option<(&'static str, &'static str)> {
    let salary = language.pick(
        "Lương tháng theo bậc mới (đồng)",
        "Monthly salary with the new step (VND)",
    );
    match way {
        FurtherWay::Transfer | FurtherWay::Cadre | FurtherWay::Waiting => None,
        FurtherWay::Training => Some((
            language.pick("Số tháng học nghề", "Months of training"),
            language.pick("Chi phí học nghề (đồng)", "Cost of training (VND)"),
        )),
        FurtherWay::CadrePosition => Some((
            language.pick("Số tháng đã giữ bậc 1", "Months the first step was held"),
            salary,
        )),
        FurtherWay::CadreScale => Some((
            language.pick(
                "Còn bao nhiêu tháng đến kỳ nâng bậc",
                "Months until the next step",
            ),
            salary,
        )),
    }
}

/// "cắt chỉ tiêu", "tuyển thay".
pub fn post_after(after: PostAfter, language: Language) -> &'static str {
    match after {
        PostAfter::Cut => language.pick("cắt chỉ tiêu", "post cut"),
        PostAfter::Refilled => language.pick("tuyển thay", "post refilled"),
    }
}

/// "Nhập danh sách 124 chức danh khu phố".
pub fn register_imported(posts: usize, language: Language) -> String {
    let posts = number::whole(i64::try_from(posts).unwrap_or(i64::MAX), language);
    language.pick(
        format!("Nhập danh sách {posts} chức danh khu phố"),
        format!("Take in a register of {posts} positions"),
    )
}

/// "Nhập danh sách 1.173 người".
pub fn imported(people: usize, language: Language) -> String {
    let people = counted(people, language);
    language.pick(
        format!("Nhập danh sách {people}"),
        format!("Take in a roster of {people}"),
    )
}

/// "Bỏ danh sách 1.173 người".
pub fn dropped(people: usize, language: Language) -> String {
    let people = counted(people, language);
    language.pick(
        format!("Bỏ danh sách {people}"),
        format!("Drop the roster of {people}"),
    )
}

/// "Người 0152: chưa chọn → nghỉ hưu đúng tuổi".
pub fn exit_changed(code: &str, from: Exit, to: Exit, language: Language) -> String {
    let change = number::change(&exit(from, language), &exit(to, language));
    language.pick(
        format!("Người {code}: {change}"),
        format!("Person {code}: {change}"),
    )
}

/// "96 người: nghỉ hưu đúng tuổi".
pub fn all_at_age(people: usize, language: Language) -> String {
    format!("{}: {}", counted(people, language), exit(Exit::AtAge, language))
}

/// "Người 0152: tuyển thay".
pub fn post_after_chosen(code: &str, after: PostAfter, language: Language) -> String {
    let after = post_after(after, language);
    language.pick(
        format!("Người {code}: {after}"),
        format!("Person {code}: {after}"),
    )
}

/// "1.173 người".
pub fn counted(people: usize, language: Language) -> String {
    let count = i64::try_from(people).unwrap_or(i64::MAX);
    let written = number::whole(count, language);
    match (language, count) {
        (Language::Vi, _) => format!("{written} người"),
        (Language::En, 1) => format!("{written} person"),
        (Language::En, _) => format!("{written} people"),
    }
}

/// Why an allowance is not due or cannot be told, as the end of a sentence.
pub fn refused(refused: Refused, language: Language) -> String {
    let months = |count: i64| number::months(count, language);
    match refused {
        Refused::Rule(_) => language
            .pick("chưa rõ quy định áp dụng", "the rule that applies is not known")
            .to_owned(),
        Refused::Unknown(what) => language.pick(
            format!("chưa có {}", input(what, language)),
            format!("{} is not known", input(what, language)),
        ),
        Refused::NotEarly => language
            .pick(
                "khi đó đã đủ tuổi nghỉ hưu",
                "the age of retirement is reached by then",
            )
            .to_owned(),
        Refused::GapTooLarge { months: gap, most } => language.pick(
            format!("nghỉ sớm {}, quá mức {}", months(gap.into()), months(most)),
            format!("{} early, more than {}", months(gap.into()), months(most)),
        ),
        Refused::GapTooSmall { months: gap, least } => language.pick(
            format!(
                "còn {} đến tuổi nghỉ hưu, chưa đủ {}",
                months(gap.into()),
                months(least)
            ),
            format!(
                "{} left to the age of retirement, less than {}",
                months(gap.into()),
                months(least)
            ),
        ),
        Refused::InEarlyBand { months: gap, within } => language.pick(
            format!(
                "còn {} đến tuổi nghỉ hưu, thuộc diện nghỉ hưu trước tuổi (từ {} trở xuống)",
                months(gap.into()),
                months(within)
            ),
            format!(
                "{} left to the age of retirement, where one retires early (up to {})",
                months(gap.into()),
                months(within)
            ),
        ),
        Refused::TooOld { months: age, below } => language.pick(
            format!(
                "đã {}, phải dưới {}",
                law::age(age.into(), language),
                law::age(below, language)
            ),
            format!(
                "aged {}, must be below {}",
                law::age(age.into(), language),
                law::age(below, language)
            ),
        ),
        Refused::InsuranceTooShort { months: paid, least } => language.pick(
            format!(
                "mới đóng bảo hiểm xã hội {}, chưa đủ {}",
                months(paid.into()),
                months(least)
            ),
            format!("insured for {}, less than {}", months(paid.into()), months(least)),
        ),
    }
}

/// Something the formulas ask to know.
pub fn input(input: Input, language: Language) -> &'static str {
    match input {
        Input::Gap => language.pick("thời điểm đủ tuổi nghỉ hưu", "the month of retirement"),
        Input::Insurance => language.pick("thời gian đóng bảo hiểm xã hội", "the time of social insurance"),
        Input::CurrentSalary => language.pick("hệ số lương", "the salary coefficient"),
        Input::AverageSalary => language.pick("tiền lương bình quân", "the average salary"),
    }
}
