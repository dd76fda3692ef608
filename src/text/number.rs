//! Numbers, months and shares as they are written.
//!
//! Vietnamese: 1.173 · 67,56% · −14. English: 1,173 · 67.56% · −14. The minus is U+2212, the dash of a range U+2013.

use super::Language;
use crate::model::calendar::Month;
use crate::model::chance::{Chance, PrintedPercent};
use crate::model::quantity::{Fraction, OddsFactor, Ratio};

/// The minus sign that stands before a negative number.
pub const MINUS: char = '\u{2212}';
/// The dash between the ends of a range.
pub const RANGE_DASH: char = '\u{2013}';

/// A whole number with thousands marked: "1.173", "−14".
pub fn whole(number: i64, language: Language) -> String {
    let digits = grouped(number.unsigned_abs(), language);
    if number < 0 {
        format!("{MINUS}{digits}")
    } else {
        digits
    }
}

/// A whole number that always shows its sign: "+2", "−14"; zero has none.
pub fn signed(number: i64, language: Language) -> String {
    if number > 0 {
        format!("+{}", whole(number, language))
    } else {
        whole(number, language)
    }
}

/// A number given in units of its last decimal: `decimal(6757, 2, …)` is "67,57".
pub fn decimal(scaled: i64, decimals: u32, language: Language) -> String {
    let unit = 10_u64.saturating_pow(decimals);
    let size = scaled.unsigned_abs();
    let sign = if scaled < 0 {
        String::from(MINUS)
    } else {
        String::new()
    };
    let whole = grouped(size / unit, language);
    if decimals == 0 {
        return format!("{sign}{whole}");
    }
    let mark = language.pick(',', '.');
    format!(
        "{sign}{whole}{mark}{:0width$}",
        size % unit,
        width = decimals as usize
    )
}

/// A share in percent with so many decimals, rounded half up: "67,57%". Nothing where the whole is zero.
pub fn percent_of(share: Ratio, decimals: u32, language: Language) -> Option<String> {
    let scaled = share.scaled(percent_scale(decimals))?;
    Some(format!("{}%", decimal(scaled, decimals, language)))
}

/// A share in percent cut off after so many decimals, as the source document prints it: "67,56%".
pub fn percent_truncated(share: Ratio, decimals: u32, language: Language) -> Option<String> {
    let scaled = share.truncated(percent_scale(decimals))?;
    Some(format!("{}%", decimal(scaled, decimals, language)))
}

/// A part of a whole with its share: "56/62 (90,3%)". Without the share where the whole is zero.
pub fn ratio(share: Ratio, decimals: u32, language: Language) -> String {
    let count = format!("{}/{}", whole(share.part, language), whole(share.whole, language));
    match percent_of(share, decimals, language) {
        Some(percent) => format!("{count} ({percent})"),
        None => count,
    }
}

/// A fraction of one in percent, exactly, with no more decimals than it needs: "82%", "12,7%".
pub fn fraction(value: Fraction, language: Language) -> String {
    format!("{}%", exact(i64::from(value.millionths()), 4, language))
}

/// Hundredths of a percent as percent with no more decimals than needed: 1 270 is "12,7%".
pub fn basis_points(points: u32, language: Language) -> String {
    format!("{}%", exact(i64::from(points), 2, language))
}

/// The factor of the circumstances with no more decimals than needed: "2", "1,5".
pub fn odds_factor(factor: OddsFactor, language: Language) -> String {
    exact(i64::from(factor.thousandths()), 3, language)
}

/// A probability in whole percent. Only what is certain is printed as 0% or 100%; the rest ends at "dưới 1%", "trên 99%".
pub fn chance(chance: Chance, language: Language) -> String {
    match chance.print_percent() {
        PrintedPercent::Zero => "0%".into(),
        PrintedPercent::BelowOne => language.pick("dưới 1%", "under 1%").into(),
        PrintedPercent::Whole(percent) => format!("{percent}%"),
        PrintedPercent::AboveNinetyNine => language.pick("trên 99%", "over 99%").into(),
        PrintedPercent::Hundred => "100%".into(),
    }
}

/// An expected count rounded half up to a whole: "151".
pub fn expected(value: f64, language: Language) -> String {
    whole(half_up(value), language)
}

/// An expected count rounded half up to one decimal: "142,2".
pub fn expected_tenths(value: f64, language: Language) -> String {
    decimal(half_up(value * 10.0), 1, language)
}

/// An expected difference rounded half up to a whole, with its sign: "+2", "−14", "0".
pub fn expected_gap(value: f64, language: Language) -> String {
    signed(half_up(value), language)
}

/// The nearest whole number, halves upwards; so that an expected count and its gap to a whole target always agree.
pub fn half_up(value: f64) -> i64 {
    (value + 0.5).floor() as i64
}

/// A month: "5/2026".
pub fn month(month: Month) -> String {
    format!("{}/{}", month.month(), month.year())
}

/// The last day of a month, as a deadline is written: "31/12/2025", "28/02/2023". January and February take a zero in
/// a full date, as administrative documents write them, so that no one can add a digit before them.
pub fn last_day(month: Month) -> String {
    let (year, number) = (month.year(), month.month());
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let day = match number {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let zero = if number < 3 { "0" } else { "" };
    format!("{day}/{zero}{number}/{year}")
}

/// A time of day: "14:32", "08:05".
pub fn time(hour: u32, minute: u32) -> String {
    format!("{hour:02}:{minute:02}")
}

/// A day: "16/8/2022", "05/01/2023". Days below ten and the first two months take a zero, as administrative documents
/// write them.
pub fn day(day: u32, month: Month) -> String {
    let zero = if month.month() < 3 { "0" } else { "" };
    format!("{day:02}/{zero}{}/{}", month.month(), month.year())
}

/// A range of years: "2022–2025"; one year stands alone.
pub fn years(first: i32, last: i32) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{first}{RANGE_DASH}{last}")
    }
}

/// A range of whole numbers: "144–157"; with a word between where an end is negative: "−5 đến +8".
pub fn range(low: i64, high: i64, language: Language) -> String {
    if low < 0 || high < 0 {
        let between = language.pick("đến", "to");
        format!("{} {between} {}", signed(low, language), signed(high, language))
    } else {
        format!("{}{RANGE_DASH}{}", whole(low, language), whole(high, language))
    }
}

/// A change: "67% → 72%".
pub fn change(before: &str, after: &str) -> String {
    format!("{before} → {after}")
}

/// Posts of the payroll: "149 chỉ tiêu", "1 post".
pub fn posts(count: i64, language: Language) -> String {
    counted(count, "chỉ tiêu", "post", "posts", language)
}

/// Posts of the khu phố, to be held by members: "9 vị trí", "9 positions".
pub fn positions(count: i64, language: Language) -> String {
    counted(count, "vị trí", "position", "positions", language)
}

/// Units of the payroll: "39 đơn vị".
pub fn units(count: i64, language: Language) -> String {
    counted(count, "đơn vị", "unit", "units", language)
}

/// Khu phố: "62 khu phố", "62 neighbourhoods".
pub fn quarters(count: i64, language: Language) -> String {
    counted(count, "khu phố", "neighbourhood", "neighbourhoods", language)
}

/// Wards: "9 phường".
pub fn wards(count: i64, language: Language) -> String {
    counted(count, "phường", "ward", "wards", language)
}

/// Months as a length of time: "5 tháng".
pub fn months(count: i64, language: Language) -> String {
    counted(count, "tháng", "month", "months", language)
}

/// Years as a length of time: "2 năm".
pub fn counted_years(count: i64, language: Language) -> String {
    counted(count, "năm", "year", "years", language)
}

/// A difference to what is required: "dư 2", "thiếu 14", "vừa đủ".
pub fn balance(difference: i64, language: Language) -> String {
    let size = grouped(difference.unsigned_abs(), language);
    match (difference.signum(), language) {
        (1, Language::Vi) => format!("dư {size}"),
        (1, Language::En) => format!("{size} over"),
        (-1, Language::Vi) => format!("thiếu {size}"),
        (-1, Language::En) => format!("{size} short"),
        (_, Language::Vi) => String::from("vừa đủ"),
        (_, Language::En) => String::from("exact"),
    }
}

fn counted(count: i64, vi: &str, en_one: &str, en_many: &str, language: Language) -> String {
    let noun = language.pick(vi, if count == 1 { en_one } else { en_many });
    format!("{} {noun}", whole(count, language))
}

/// A number given in units of its last decimal, without the zeros at its end.
fn exact(mut scaled: i64, mut decimals: u32, language: Language) -> String {
    while decimals > 0 && scaled % 10 == 0 {
        scaled /= 10;
        decimals -= 1;
    }
    decimal(scaled, decimals, language)
}

const fn percent_scale(decimals: u32) -> i64 {
    100 * 10_i64.saturating_pow(decimals)
}

fn grouped(number: u64, language: Language) -> String {
    let digits = number.to_string();
    let mark = language.pick('.', ',');
    let mut written = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written.push(mark);
        }
        written.push(digit);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Vi};

    /// Shares as the source document prints them and as they come out rounded: 75/111 = 0.67567…
    #[test]
    fn shares_rounded_and_cut_off() {
        let share = Ratio { part: 75, whole: 111 };
        assert_eq!(percent_of(share, 2, Vi).as_deref(), Some("67,57%"));
        assert_eq!(percent_truncated(share, 2, Vi).as_deref(), Some("67,56%"));
        assert_eq!(percent_of(share, 2, En).as_deref(), Some("67.57%"));
        assert_eq!(percent_of(Ratio { part: 1, whole: 0 }, 2, Vi), None);
        assert_eq!(ratio(Ratio { part: 56, whole: 62 }, 1, Vi), "56/62 (90,3%)");
    }

    #[test]
    fn whole_numbers() {
        assert_eq!(whole(1_173, Vi), "1.173");
        assert_eq!(whole(1_173, En), "1,173");
        assert_eq!(whole(999, Vi), "999");
        assert_eq!(whole(-1_234_567, Vi), "\u{2212}1.234.567");
        assert_eq!(signed(2, Vi), "+2");
        assert_eq!(signed(-14, Vi), "\u{2212}14");
        assert_eq!(signed(0, Vi), "0");
        assert_eq!(decimal(-5, 2, Vi), "\u{2212}0,05");
    }

    /// Only certainty is printed as 0% or 100%: a likelihood of 99.9 % is none.
    #[test]
    fn probabilities() {
        let stated = |millionths| Chance::stated(Fraction::from_millionths(millionths));
        assert_eq!(chance(stated(285_048), Vi), "29%");
        assert_eq!(chance(stated(9_900), Vi), "dưới 1%");
        assert_eq!(chance(stated(9_900), En), "under 1%");
        assert_eq!(chance(stated(10_000), Vi), "1%");
        assert_eq!(chance(stated(990_000), Vi), "99%");
        assert_eq!(chance(stated(999_000), Vi), "trên 99%");
        assert_eq!(chance(stated(999_999), En), "over 99%");
        assert_eq!(chance(stated(1_000_000), Vi), "100%");
        assert_eq!(chance(stated(0), Vi), "0%");
    }

    /// 148,5 of 149 reads 149 and must therefore differ by 0, not by −1.
    #[test]
    fn an_expected_count_and_its_gap_agree() {
        assert_eq!(expected(148.5, Vi), "149");
        assert_eq!(expected_gap(-0.5, Vi), "0");
        assert_eq!(expected_gap(-14.4, Vi), "\u{2212}14");
        assert_eq!(expected_tenths(142.228, Vi), "142,2");
    }

    #[test]
    fn fractions_keep_what_they_say() {
        assert_eq!(fraction(Fraction::from_percent(82), Vi), "82%");
        assert_eq!(fraction(Fraction::from_millionths(127_000), Vi), "12,7%");
        assert_eq!(fraction(Fraction::from_millionths(1), En), "0.0001%");
        assert_eq!(fraction(Fraction::ZERO, Vi), "0%");
        assert_eq!(basis_points(1_270, Vi), "12,7%");
    }

    #[test]
    fn dates() {
        let on = |year, number| Month::new(year, number).expect("a month of the calendar");
        assert_eq!(month(on(2026, 5)), "5/2026");
        assert_eq!(last_day(on(2025, 12)), "31/12/2025");
        assert_eq!(last_day(on(2024, 2)), "29/02/2024");
        assert_eq!(last_day(on(2100, 2)), "28/02/2100");
        assert_eq!(last_day(on(2023, 6)), "30/6/2023");
        assert_eq!(time(14, 32), "14:32");
        assert_eq!(time(8, 5), "08:05");
        assert_eq!(day(16, on(2022, 8)), "16/8/2022");
        assert_eq!(day(5, on(2023, 1)), "05/01/2023");
        assert_eq!(years(2022, 2025), "2022\u{2013}2025");
        assert_eq!(years(2022, 2022), "2022");
    }

    #[test]
    fn counts_and_gaps() {
        assert_eq!(posts(149, Vi), "149 chỉ tiêu");
        assert_eq!(posts(1, En), "1 post");
        assert_eq!(positions(9, Vi), "9 vị trí");
        assert_eq!(balance(2, Vi), "dư 2");
        assert_eq!(balance(-14, Vi), "thiếu 14");
        assert_eq!(balance(0, Vi), "vừa đủ");
        assert_eq!(balance(-14, En), "14 short");
        assert_eq!(range(144, 157, Vi), "144\u{2013}157");
        assert_eq!(range(-5, 8, Vi), "\u{2212}5 đến +8");
    }
}
