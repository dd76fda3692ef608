//! The age of retirement, to the month.
//!
//! Expected values: published rows of the annexes to Decree 135/2020 (tests/law/annex_sample.csv), and the closed formula of
//! the law notes, which counts groups of nine and eight birth months and knows nothing of a table by years.

use crate::law::BOOK;
use lo_trinh::model::calendar::Month;
use lo_trinh::model::retirement::{births_reaching, retirement};
use lo_trinh::model::roster::{Birth, Conditions, Sex};

fn month(year: i32, month: u32) -> Month {
    Month::new(year, month).expect("a month")
}

/// Age in months and last month at work.
fn found(sex: Sex, birth: Month, conditions: Conditions) -> (i32, Month) {
    let found = retirement(&BOOK, sex, birth, conditions).expect("a rule");
    (found.age_months, found.last)
}

#[test]
fn published_rows_of_the_annexes_agree() {
    let rows = include_str!("../law/annex_sample.csv").lines().skip(1);
    let mut seen = 0;
    for row in rows {
        let fields: Vec<&str> = row.split(',').collect();
        let number = |at: usize| fields[at].trim().parse::<i32>().expect("a number");
        let of = |at: usize| month(number(at + 1), number(at).unsigned_abs());
        let conditions = match fields[0] {
            "I" => Conditions::Normal,
            _ => Conditions::FiveYearsLower,
        };
        let sex = if fields[1] == "nam" { Sex::Man } else { Sex::Woman };
        let age = number(4) * 12 + number(5);
        assert_eq!(found(sex, of(2), conditions), (age, of(6)), "{row}");
        let pension = retirement(&BOOK, sex, of(2), conditions).map(|found| found.pension());
        assert_eq!(pension, Some(of(8)), "{row}");
        seen += 1;
    }
    assert_eq!(seen, 48);
}

/// The closed formula: groups of nine months for men and eight for women from a month of reference on, three and four months
/// more for each group, up to a cap; before it the age of the law of old.
fn by_groups(sex: Sex, birth: Month, conditions: Conditions) -> i32 {
    let (reference, first, step, group, cap, old) = match (sex, conditions) {
        (Sex::Man, Conditions::Normal) => (1961, 60 * 12 + 3, 3, 9, 62 * 12, 60 * 12),
        (Sex::Woman, Conditions::Normal) => (1966, 55 * 12 + 4, 4, 8, 60 * 12, 55 * 12),
        (Sex::Man, Conditions::FiveYearsLower) => (1966, 55 * 12 + 3, 3, 9, 57 * 12, 55 * 12),
        (Sex::Woman, Conditions::FiveYearsLower) => (1971, 50 * 12 + 4, 4, 8, 55 * 12, 50 * 12),
    };
    let after = birth.months_since(Month::january(reference));
    if after < 0 {
        old
    } else {
        (first + step * (after / group)).min(cap)
    }
}

#[test]
fn every_birth_month_from_1950_to_2000_agrees_with_the_closed_formula() {
    for birth in Month::january(1950).through(Month::december(2000)) {
        for sex in Sex::ALL {
            for conditions in Conditions::ALL {
                let age = by_groups(sex, birth, conditions);
                assert_eq!(
                    found(sex, birth, conditions),
                    (age, birth.plus(age)),
                    "{sex:?} {birth:?} {conditions:?}"
                );
            }
        }
    }
}

/// The same by the definition, month by month against the ages the decree prints for the years: for every birth month that
/// reaches its age in 2021 or later.
#[test]
fn scanning_month_by_month_gives_the_same() {
    let men = [723, 726, 729, 732, 735, 738, 741, 744];
    let women = [
        664, 668, 672, 676, 680, 684, 688, 692, 696, 700, 704, 708, 712, 716, 720,
    ];
    let age_in = |sex, year: i32| {
        let table: &[i32] = if sex == Sex::Man { &men } else { &women };
        let at = usize::try_from(year - 2021)
            .expect("2021 or later")
            .min(table.len() - 1);
        table[at]
    };
    for (sex, first) in [(Sex::Man, 1961), (Sex::Woman, 1966)] {
        for birth in Month::january(first).through(Month::december(1989)) {
            let reached = Month::january(2021)
                .through(Month::december(2060))
                .find(|month| month.months_since(birth) >= age_in(sex, month.year()))
                .expect("everyone gets there");
            assert_eq!(
                found(sex, birth, Conditions::Normal).1,
                reached,
                "{sex:?} {birth:?}"
            );
        }
    }
}

/// The trap of the law notes: the lower age is not the normal month less sixty. A man born 10/1969 may go at the end of
/// 4/2026, aged 56 years and 6 months.
#[test]
fn the_lower_age_has_its_own_annex() {
    let born = month(1969, 10);
    assert_eq!(
        found(Sex::Man, born, Conditions::FiveYearsLower),
        (56 * 12 + 6, month(2026, 4))
    );
    assert_ne!(
        found(Sex::Man, born, Conditions::Normal).1.plus(-60),
        month(2026, 4)
    );
}

/// Of 48 birth months the old pace would retire in 2022-2025, 36 of men and 32 of women do; nobody in the first months.
#[test]
fn natural_attrition_is_throttled_from_2022_to_2025() {
    let reaching = |sex| {
        let months = Month::january(2022).through(Month::december(2025));
        months.map(move |month| (month, births_reaching(&BOOK, sex, month)))
    };
    for (sex, births, first) in [(Sex::Man, 36, 4), (Sex::Woman, 32, 5)] {
        assert_eq!(
            reaching(sex).map(|(_, births)| births.len()).sum::<usize>(),
            births
        );
        for (month, births) in reaching(sex) {
            assert_eq!(births.is_empty(), month.month() < first, "{sex:?} {month:?}");
        }
    }
}

/// The boundary of 31 December 2025: men born 9/1964 and women born 4/1969 have their last day at work then, and their first
/// month of pension in 1/2026.
#[test]
fn december_is_the_last_month_of_those_on_the_boundary() {
    for (sex, born) in [(Sex::Man, month(1964, 9)), (Sex::Woman, month(1969, 4))] {
        let found = retirement(&BOOK, sex, born, Conditions::Normal).expect("a rule");
        assert_eq!((found.last, found.pension()), (month(2025, 12), month(2026, 1)));
    }
}

/// Where only the year of birth is known, the first of January counts: a man of 1964 retires in 4/2025.
#[test]
fn an_unknown_birth_month_is_january() {
    let birth = Birth::Year(1964).counted();
    assert_eq!(found(Sex::Man, birth, Conditions::Normal).1, month(2025, 4));
}

/// Before the first law that is written down nothing is said.
#[test]
fn before_the_first_rule_there_is_none() {
    assert_eq!(
        retirement(&BOOK, Sex::Man, month(1920, 1), Conditions::Normal),
        None
    );
}
