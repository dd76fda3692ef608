//! Allowances, to the đồng.
//!
//! Expected values: the worked examples of tests/law/examples.json, with the source each names, and cases worked by hand from
//! the formulas of the law notes; the arithmetic stands beside each.

use crate::law::BOOK;
use lo_trinh::model::allowance::{
    Allowance, Band, Case, Ground, HalfYears, Input, Part, PartKind, Refused, StepUp, Way, allowance,
};
use lo_trinh::model::calendar::Month;
use lo_trinh::model::day::Day;
use lo_trinh::model::pension::pension_rate;
use lo_trinh::model::retirement::retirement;
use lo_trinh::model::roster::{Conditions, Sex};
use lo_trinh::model::rule::{Certainty, Missing, Override, RuleId, Value};
use serde_json::Value as Json;

fn month(text: &str) -> Month {
    let (year, month) = text.split_once('-').expect("a month");
    Month::new(year.parse().expect("a year"), month.parse().expect("a month")).expect("a month")
}

const STREAMLINED: Way = Way::Early {
    ground: Ground::Streamlined,
    commune_woman: false,
};

/// A case of 30 years of insurance, 10 000 000 đồng current and 9 000 000 average.
fn case(way: Way, left: &str, gap_months: i32) -> Case {
    Case {
        way,
        left: month(left),
        gap_months: Some(gap_months),
        insurance_months: Some(360),
        current_dong: Some(10_000_000),
        average_dong: Some(9_000_000),
        roadmap_months: 0,
    }
}

fn parts(allowance: &Allowance) -> Vec<(PartKind, i64)> {
    allowance
        .parts
        .iter()
        .map(|part| (part.kind, part.dong))
        .collect()
}

fn worked(case: &Case) -> (Band, Vec<(PartKind, i64)>, i64) {
    let found = allowance(&BOOK, case).expect("an allowance");
    (found.band, parts(&found), found.total_dong)
}

fn examples(group: &str) -> Vec<Json> {
    let all: Vec<Json> = serde_json::from_str(include_str!("../law/examples.json")).expect("JSON");
    let found: Vec<Json> = all
        .into_iter()
        .filter(|example| example["nhom"] == group)
        .collect();
    assert!(!found.is_empty(), "no example of {group}");
    found
}

#[test]
fn odd_months_are_rounded_as_the_examples_say() {
    let half = BOOK
        .number(RuleId::HalfYearMonths, Day::first_of(month("2024-01")))
        .expect("a rule");
    for example in examples("lam_tron_thang_le") {
        let months = example["dau_vao"]["thang"].as_u64().expect("months");
        let years = example["ket_qua"]["nam"].as_f64().expect("years");
        let rounded = HalfYears::of_months(u32::try_from(months).expect("small"), half);
        assert_eq!(rounded.halves() as f64 / 2.0, years, "{example}");
    }
    // 246 months are 20 years and 6 months, the last that count half a year; 251 are 20 years and 11.
    let halves = |months| HalfYears::of_months(months, half).halves();
    assert_eq!([halves(246), halves(251), halves(252)], [41, 42, 42]);
}

/// TC-01 of Circular 19/2025: 30 000 000 đồng, 48 months early, 35 years and 4 months of insurance, within twelve months.
#[test]
fn a_worked_example_of_178_agrees_to_the_dong() {
    let example = &examples("tro_cap_178")[0];
    let found = allowance(
        &BOOK,
        &Case {
            way: Way::Early {
                ground: Ground::Reorganised {
                    decided: month("2025-02"),
                },
                commune_woman: false,
            },
            left: month("2025-07"),
            gap_months: Some(48),
            insurance_months: Some(35 * 12 + 4),
            current_dong: example["dau_vao"]["luong"].as_i64(),
            average_dong: None,
            roadmap_months: 0,
        },
    )
    .expect("an allowance");
    let dong = |name: &str| example["ket_qua"][name].as_i64().expect("đồng");
    let of = |kinds: &[PartKind]| -> i64 {
        let parts = found.parts.iter().filter(|part| kinds.contains(&part.kind));
        parts.map(|part| part.dong).sum()
    };
    assert_eq!(of(&[PartKind::LumpSum]), dong("huu_tri_1_lan"));
    assert_eq!(of(&[PartKind::PerYearEarly]), dong("nam_nghi_som"));
    assert_eq!(
        of(&[PartKind::FirstYears, PartKind::FurtherYears]),
        dong("theo_bhxh")
    );
    assert_eq!(found.total_dong, dong("tong"));
}

/// N29-01: a woman born 3/1971 who leaves for a pension from 4/2024 with 340 months of insurance and 9 000 000 on average.
#[test]
fn a_worked_example_of_29_agrees_to_the_dong() {
    for example in examples("nghi_huu_truoc_tuoi_ND29") {
        let input = &example["dau_vao"];
        let text = |name: &str| input[name].as_str().expect("a text");
        let sex = if text("gioi") == "nu" {
            Sex::Woman
        } else {
            Sex::Man
        };
        let left = month(text("huong"));
        let retires = retirement(&BOOK, sex, month(text("sinh")), Conditions::Normal).expect("a rule");
        let gap = retires.pension().months_since(left);
        let expected = &example["ket_qua"];
        let dong = |name: &str| expected[name].as_f64().expect("đồng") as i64;
        assert_eq!(i64::from(gap), dong("nghi_som_thang"), "{example}");
        let found = allowance(
            &BOOK,
            &Case {
                way: STREAMLINED,
                left,
                gap_months: Some(gap),
                insurance_months: input["bhxh_thang"]
                    .as_u64()
                    .and_then(|months| u32::try_from(months).ok()),
                current_dong: None,
                average_dong: input["luong_bq"].as_i64(),
                roadmap_months: 0,
            },
        )
        .expect("an allowance");
        let amounts = [dong("khoan_3thang"), dong("khoan_20nam"), dong("khoan_sau20")];
        assert_eq!(
            found.parts.iter().map(|part| part.dong).collect::<Vec<_>>(),
            amounts
        );
        assert_eq!(found.total_dong, dong("tong"));
        assert_eq!(
            found.certainty,
            Certainty::Unverified { percent: 90 },
            "the bands are from memory"
        );
    }
}

/// NG-01, NG-02 and TC-03: 24 and 60 months are inside the band, 61 are beyond it.
#[test]
fn the_bands_have_the_limits_of_the_examples() {
    for example in examples("nguong_nghi_som") {
        let input = &example["dau_vao"];
        let text = |name: &str| input[name].as_str().expect("a text");
        let left = month(text("huong"));
        let retires = retirement(&BOOK, Sex::Woman, month(text("sinh")), Conditions::Normal).expect("a rule");
        let gap = retires.pension().months_since(left);
        assert_eq!(Some(i64::from(gap)), example["ket_qua"]["thang"].as_i64());
        let found = allowance(&BOOK, &case(STREAMLINED, text("huong"), gap)).map(|found| found.band);
        let expected = match example["ket_qua"]["loai"].as_str() {
            Some("vuot 5 tuoi") => Err(Refused::GapTooLarge { months: 61, most: 60 }),
            _ => Ok(Band::Full),
        };
        assert_eq!(found, expected, "{example}");
    }
    // TC-03: the age ends 5/2029, so the pension would begin 6/2029; from 6/2027 on it is 24 months early.
    assert_eq!(month("2029-05").plus(1).months_since(month("2027-06")), 24);
    let bands = [23, 24, 60].map(|gap| worked(&case(STREAMLINED, "2024-04", gap)).0);
    assert_eq!(bands, [Band::Near, Band::Full, Band::Full]);
}

/// Within two years of the age the only benefit is a pension without deduction: no money at once.
#[test]
fn near_the_age_nothing_is_paid() {
    assert_eq!(
        worked(&case(STREAMLINED, "2024-04", 23)),
        (Band::Near, Vec::new(), 0)
    );
}

#[test]
fn what_is_not_early_or_not_insured_long_enough_is_refused() {
    let mut short = case(STREAMLINED, "2024-04", 36);
    assert_eq!(
        allowance(&BOOK, &case(STREAMLINED, "2024-04", 0)),
        Err(Refused::NotEarly)
    );
    short.insurance_months = Some(239);
    let refused = Err(Refused::InsuranceTooShort {
        months: 239,
        least: 240,
    });
    assert_eq!(allowance(&BOOK, &short), refused);
    short.insurance_months = None;
    assert_eq!(allowance(&BOOK, &short), Err(Refused::Unknown(Input::Insurance)));
}

/// 29/2023 lets women among commune officials go with 15 years: 3 × 9 000 000 × 3 years and 5 × 9 000 000 in one.
#[test]
fn women_of_communes_may_go_with_fifteen_years() {
    let way = Way::Early {
        ground: Ground::Streamlined,
        commune_woman: true,
    };
    let mut short = case(way, "2024-04", 36);
    short.insurance_months = Some(200);
    let expected = vec![
        (PartKind::PerYearEarly, 81_000_000),
        (PartKind::FirstYears, 45_000_000),
    ];
    assert_eq!(worked(&short), (Band::Full, expected, 126_000_000));
    short.insurance_months = Some(179);
    assert!(matches!(
        allowance(&BOOK, &short),
        Err(Refused::InsuranceTooShort { .. })
    ));
}

/// 154/2025 does not say how much a year early is worth: the answer is the name of the rule, until the scenario states it.
#[test]
fn the_coefficient_of_154_is_asked_for() {
    let case = case(STREAMLINED, "2025-07", 36);
    let missing = Refused::Rule(Missing::NotKnown(RuleId::EarlyPerYear));
    assert_eq!(allowance(&BOOK, &case), Err(missing));
    let stated = BOOK.with(&[Override {
        rule: RuleId::EarlyPerYear,
        from: Day::new(2025, 6, 16).expect("a day"),
        value: Value::Number(1_000),
        note: String::new(),
    }]);
    let found = allowance(&stated, &case).expect("an allowance");
    // 1 × 9 000 000 × 3; 5 × 9 000 000; 0.5 × 9 000 000 × 10.
    assert_eq!(
        parts(&found),
        [
            (PartKind::PerYearEarly, 27_000_000),
            (PartKind::FirstYears, 45_000_000),
            (PartKind::FurtherYears, 45_000_000)
        ]
    );
    assert_eq!(found.certainty, Certainty::Overridden);
    // With 17 years and 2 months: 4 × 9 000 000, and 0.5 × 9 000 000 × 2.5.
    let shorter = allowance(
        &stated,
        &Case {
            insurance_months: Some(17 * 12 + 2),
            ..case
        },
    );
    let shorter = shorter.expect("an allowance");
    assert_eq!(
        parts(&shorter)[1..],
        [
            (PartKind::FirstYears, 36_000_000),
            (PartKind::FurtherYears, 11_250_000)
        ]
    );
}

/// After 2030 there is no decree yet.
#[test]
fn after_the_last_decree_there_is_no_rule() {
    let missing = Refused::Rule(Missing::NoRule(RuleId::EarlyFormula));
    assert_eq!(allowance(&BOOK, &case(STREAMLINED, "2031-01", 36)), Err(missing));
}

/// 3 × 10 000 000, and 1.5 × 9 000 000 × 30; for a transfer 0.5 × 9 000 000 × 30.
#[test]
fn leaving_at_once_and_going_off_the_budget() {
    let severance = Way::Severance {
        ground: Ground::Streamlined,
        official: false,
    };
    for left in ["2022-01", "2024-01", "2026-01"] {
        let (_, parts, total) = worked(&case(severance, left, 61));
        assert_eq!(
            parts,
            [(PartKind::Search, 30_000_000), (PartKind::PerYear, 405_000_000)]
        );
        assert_eq!(total, 435_000_000);
        let (_, _, total) = worked(&case(Way::Transfer, left, 61));
        assert_eq!(total, 30_000_000 + 135_000_000);
    }
}

/// Training of eight months is paid for six; a course of 70 000 000 up to six months of salary; then as a transfer.
#[test]
fn training_is_paid_up_to_six_months() {
    let training = |months, cost_dong| Way::Training {
        months,
        cost_dong,
        age_months: Some(539),
    };
    let (_, parts, total) = worked(&case(training(8, 70_000_000), "2024-01", 200));
    assert_eq!(
        parts,
        [
            (PartKind::Training, 60_000_000),
            (PartKind::TrainingCost, 60_000_000),
            (PartKind::Search, 30_000_000),
            (PartKind::PerYear, 135_000_000)
        ]
    );
    assert_eq!(total, 285_000_000);
    let (_, parts, _) = worked(&case(training(2, 5_000_000), "2024-01", 200));
    assert_eq!(
        parts[..2],
        [
            (PartKind::Training, 20_000_000),
            (PartKind::TrainingCost, 5_000_000)
        ]
    );
    // 45 years are 540 months: one must be below.
    let of_age = Way::Training {
        months: 2,
        cost_dong: 0,
        age_months: Some(540),
    };
    assert_eq!(
        allowance(&BOOK, &case(of_age, "2024-01", 200)),
        Err(Refused::TooOld {
            months: 540,
            below: 540
        })
    );
}

/// 178/2024 beyond its twelve months, beyond five years, and within two years of the age; 67/2025 for fifteen years.
#[test]
fn the_other_bands_of_178() {
    let way = Way::Early {
        ground: Ground::Reorganised {
            decided: month("2025-02"),
        },
        commune_woman: false,
    };
    // Left 3/2026, thirteen months after 2/2025: 0.5 × 10 000 000 × 48; 5 × 10 000 000 × 4; 5 × 10 000 000; 0.5 × 10 000 000 × 10.
    let late = worked(&case(way, "2026-03", 48));
    assert_eq!(
        late.1.iter().map(|(_, dong)| *dong).collect::<Vec<_>>(),
        [240_000_000, 200_000_000, 50_000_000, 50_000_000]
    );
    assert_eq!(
        worked(&case(way, "2026-02", 48)).1[0].1,
        480_000_000,
        "twelve months are in time"
    );
    // Seven years early: 0.9 × 10 000 000 × 60; 4 × 10 000 000 × 7.
    let far = worked(&case(way, "2025-07", 84));
    assert_eq!(
        (far.0, far.1[0].1, far.1[1].1),
        (Band::Far, 540_000_000, 280_000_000)
    );
    assert_eq!(worked(&case(way, "2026-03", 84)).1[0].1, 270_000_000);
    // Twenty months early: only 1 × 10 000 000 × 20, late or not.
    let near = worked(&case(way, "2026-03", 20));
    assert_eq!(
        near,
        (Band::Near, vec![(PartKind::LumpSum, 200_000_000)], 200_000_000)
    );
    assert_eq!(
        allowance(&BOOK, &case(way, "2025-07", 121)),
        Err(Refused::GapTooLarge {
            months: 121,
            most: 120
        })
    );
    // Sixteen and a half years of insurance: 4 × 10 000 000, and 0.5 × 10 000 000 × 1.5.
    let mut short = case(way, "2025-07", 48);
    short.insurance_months = Some(16 * 12 + 6);
    assert_eq!(
        worked(&short).1[2..],
        [
            (PartKind::FirstYears, 40_000_000),
            (PartKind::FurtherYears, 7_500_000)
        ]
    );
    short.left = month("2025-02");
    assert!(matches!(
        allowance(&BOOK, &short),
        Err(Refused::InsuranceTooShort { least: 240, .. })
    ));
}

/// 7a: streamlined beside a reorganisation, the twelve months count from 3/2025.
#[test]
fn beside_a_reorganisation_the_time_counts_from_the_decree() {
    let way = Way::Early {
        ground: Ground::BesideReorganisation,
        commune_woman: false,
    };
    assert_eq!(worked(&case(way, "2026-03", 48)).1[0].1, 480_000_000);
    assert_eq!(worked(&case(way, "2026-04", 48)).1[0].1, 240_000_000);
}

/// 0.8 × 10 000 000 × 60; 1.5 × 10 000 000 × 30; 3 × 10 000 000 for officials. Half the first after twelve months.
#[test]
fn leaving_at_once_because_of_a_reorganisation() {
    let way = |official| Way::Severance {
        ground: Ground::Reorganised {
            decided: month("2025-02"),
        },
        official,
    };
    assert_eq!(
        worked(&case(way(true), "2025-07", 100)).2,
        480_000_000 + 450_000_000 + 30_000_000
    );
    assert_eq!(
        worked(&case(way(false), "2026-03", 100)).2,
        240_000_000 + 450_000_000
    );
    let mut short = case(way(false), "2025-07", 100);
    short.insurance_months = Some(40);
    // 40 months of insurance: 0.8 × 10 000 000 × 40, and 1.5 × 10 000 000 × 3.5.
    assert_eq!(worked(&short).2, 320_000_000 + 52_500_000);
    assert_eq!(
        allowance(&BOOK, &case(way(true), "2025-07", 23)),
        Err(Refused::GapTooSmall {
            months: 23,
            least: 24
        })
    );
}

/// Cadres not old enough to stand again: 3 months a year under 26/2015, 5 under 177/2024; on the current salary.
#[test]
fn cadres_not_old_enough_to_stand_again() {
    let (_, old, _) = worked(&case(CADRE, "2024-12", 30));
    assert_eq!(old[0], (PartKind::PerYearEarly, 75_000_000));
    let (_, new, total) = worked(&case(CADRE, "2025-01", 30));
    assert_eq!(new[0], (PartKind::PerYearEarly, 125_000_000));
    assert_eq!(total, 125_000_000 + 50_000_000 + 50_000_000);
}

const CADRE: Way = Way::Cadre { step: StepUp::None };

/// With the next step of pay 11 000 000: after 48 months on the first step of a position, or one to twelve months short of the
/// next step of a scale. 26/2015: 3 × 11 000 000 × 2.5 + 5 × 11 000 000 + 0.5 × 11 000 000 × 10.
#[test]
fn cadres_get_the_next_step_before_they_leave() {
    let of = |step, left| worked(&case(Way::Cadre { step }, left, 30)).2;
    let position = |held_months| StepUp::Position {
        held_months,
        raised_dong: 11_000_000,
    };
    let scale = |short_months| StepUp::Scale {
        short_months,
        raised_dong: 11_000_000,
    };
    let raised = [
        82_500_000 + 55_000_000 + 55_000_000,
        137_500_000 + 55_000_000 + 55_000_000,
    ];
    let plain = [
        75_000_000 + 50_000_000 + 50_000_000,
        125_000_000 + 50_000_000 + 50_000_000,
    ];
    for (at, left) in ["2024-12", "2025-01"].into_iter().enumerate() {
        assert_eq!(of(position(48), left), raised[at]);
        assert_eq!(of(position(47), left), plain[at]);
        assert_eq!(of(scale(1), left), raised[at]);
        assert_eq!(of(scale(12), left), raised[at]);
        assert_eq!(of(scale(13), left), plain[at]);
        assert_eq!(of(scale(0), left), plain[at], "the step has come already");
    }
}

/// 177/2024: with less than 24 months left, full pay for each of them; nothing of the kind before it.
#[test]
fn cadres_may_wait_on_full_pay() {
    assert_eq!(
        worked(&case(Way::Waiting, "2025-01", 23)),
        (Band::Near, vec![(PartKind::PerMonth, 230_000_000)], 230_000_000)
    );
    assert_eq!(
        allowance(&BOOK, &case(Way::Waiting, "2025-01", 24)),
        Err(Refused::GapTooLarge { months: 24, most: 23 })
    );
    assert_eq!(
        allowance(&BOOK, &case(Way::Waiting, "2024-12", 23)),
        Err(Refused::Rule(Missing::NoRule(RuleId::CadreWaiting)))
    );
}

/// 108/2014, article 11: 0.4 × 1 490 000 = 596 000 a month to the end of the term, six months at least; still so in 2024.
#[test]
fn the_allowance_of_a_lost_position_is_kept() {
    let of = |left_months, left| {
        let way = Way::PositionLost {
            left_months,
            lost_dong: 596_000,
        };
        worked(&case(way, left, 200))
    };
    for left in ["2022-07", "2024-07"] {
        assert_eq!(of(14, left).1, [(PartKind::Position, 8_344_000)]);
        assert_eq!(of(6, left).2, 3_576_000);
        assert_eq!(of(2, left).2, 3_576_000);
    }
}

/// Who may retire early may not leave at once or go off the budget. 108/2014: nobody in the last two years leaves at once; who
/// is insured for 20 years not in the last five; off the budget not in the last three. From 10/12/2020 both in the last five.
#[test]
fn who_may_retire_early_may_not_leave_another_way() {
    let severance = Way::Severance {
        ground: Ground::Streamlined,
        official: true,
    };
    let open = |way, left: &str, gap, insurance_months| {
        let found = allowance(
            &BOOK,
            &Case {
                insurance_months: Some(insurance_months),
                ..case(way, left, gap)
            },
        );
        match found {
            Ok(_) => true,
            Err(Refused::InEarlyBand { .. }) => false,
            other => panic!("{other:?}"),
        }
    };
    for (way, left, gap, insurance, expected) in [
        (severance, "2020-12", 24, 120, false),
        (severance, "2020-12", 25, 120, true),
        (severance, "2020-12", 60, 240, false),
        (severance, "2020-12", 60, 239, true),
        (severance, "2020-12", 61, 240, true),
        (severance, "2021-01", 24, 120, true),
        (severance, "2021-01", 60, 240, false),
        (severance, "2023-08", 61, 240, true),
        // From 1/7/2025 fifteen years of insurance suffice for early retirement.
        (severance, "2025-06", 60, 200, true),
        (severance, "2025-07", 60, 200, false),
        (Way::Transfer, "2020-12", 36, 240, false),
        (Way::Transfer, "2020-12", 37, 240, true),
        (Way::Transfer, "2020-12", 36, 239, true),
        (Way::Transfer, "2021-01", 60, 240, false),
        (Way::Transfer, "2021-01", 61, 240, true),
    ] {
        assert_eq!(
            open(way, left, gap, insurance),
            expected,
            "{way:?} {left} {gap} {insurance}"
        );
    }
    // The bar of 108/2014 on the last two years ends with the day 143/2020 comes into force; 9/12/2020 still has it.
    let on = |day| Day::new(2020, 12, day).expect("a day");
    assert_eq!(BOOK.number(RuleId::SeveranceBarNear, on(9)), Some(24));
    assert_eq!(BOOK.number(RuleId::SeveranceBarNear, on(10)), None);
    // What is not known of a person is not held against them.
    let mut unknown = case(severance, "2024-01", 30);
    unknown.insurance_months = Some(300);
    unknown.gap_months = None;
    assert_eq!(worked(&unknown).2, 30_000_000 + 337_500_000);
}

/// 154/2025, article 9, on an allowance of 2 000 000: by service under five years, by months early after, and 15 months flat.
#[test]
fn non_specialised_staff_of_communes() {
    let of = |service_months, retired, gap| {
        let mut case = case(
            Way::CommuneStaff {
                service_months,
                retired,
                engaged_again: false,
            },
            "2025-07",
            gap,
        );
        case.current_dong = Some(2_000_000);
        worked(&case).2
    };
    // 0.8 × 2 000 000 × 40; 1.5 × 2 000 000 × 3.5; 3 × 2 000 000.
    assert_eq!(of(40, false, 200), 64_000_000 + 10_500_000 + 6_000_000);
    // 0.8 × 2 000 000 × 30; 1.5 × 2 000 000 × 10; 3 × 2 000 000.
    assert_eq!(of(120, false, 30), 48_000_000 + 30_000_000 + 6_000_000);
    // 0.8 × 2 000 000 × 60 where more than five years are left.
    assert_eq!(of(120, false, 61), 96_000_000 + 30_000_000 + 6_000_000);
    assert_eq!(of(120, true, -5), 30_000_000);
    // Five years of service are 60 months: below them its months count, from them on the months early.
    assert_eq!(of(59, false, 12), 94_400_000 + 15_000_000 + 6_000_000);
    assert_eq!(of(60, false, 12), 19_200_000 + 15_000_000 + 6_000_000);
    // Who has the age of retirement by then, said or not, gets fifteen months; who is engaged again, nothing.
    assert_eq!(of(40, false, 0), 30_000_000);
    let mut again = case(
        Way::CommuneStaff {
            service_months: 120,
            retired: false,
            engaged_again: true,
        },
        "2025-07",
        30,
    );
    again.current_dong = Some(2_000_000);
    assert_eq!(worked(&again).2, 0);
}

/// Women 15 years 45 %, men 20 years 45 %, two percent for each further year, 75 % at most; from 1/7/2025 men with 15 to 20 years
/// 40 % and 2.25 %. Odd months as everywhere.
#[test]
fn the_rate_of_a_pension_follows_the_years() {
    let of = |sex, months, year, month| {
        let day = Day::first_of(Month::new(year, month).expect("a month"));
        pension_rate(&BOOK, sex, months, day)
    };
    assert_eq!(of(Sex::Woman, 180, 2024, 1), Some(45_000));
    assert_eq!(of(Sex::Woman, 179, 2024, 1), None);
    assert_eq!(of(Sex::Woman, 186, 2024, 1), Some(46_000), "15.5 years");
    assert_eq!(of(Sex::Woman, 187, 2024, 1), Some(47_000), "16 years");
    assert_eq!(of(Sex::Woman, 360, 2024, 1), Some(75_000));
    assert_eq!(of(Sex::Woman, 400, 2024, 1), Some(75_000));
    assert_eq!(of(Sex::Man, 240, 2024, 1), Some(45_000));
    assert_eq!(of(Sex::Man, 424, 2025, 8), Some(75_000), "35 years 4 months");
    assert_eq!(of(Sex::Man, 180, 2025, 6), None);
    assert_eq!(of(Sex::Man, 180, 2025, 7), Some(40_000));
    // 18.5 years: 40 + 3.5 × 2.25. Nineteen years and eight months count as twenty: 40 + 5 × 2.25.
    assert_eq!(of(Sex::Man, 222, 2025, 7), Some(47_875));
    assert_eq!(of(Sex::Man, 236, 2025, 7), Some(51_250));
}

/// Half a month of 9 000 000 for each year beyond 35 of a man and 30 of a woman; odd months as everywhere.
#[test]
fn years_beyond_the_highest_pension_are_paid_once() {
    let of = |sex, insurance_months| {
        let mut case = case(Way::AtAge { sex }, "2025-02", 0);
        case.insurance_months = Some(insurance_months);
        worked(&case).2
    };
    // 35 years 4 months: half a year beyond. 0.5 × 9 000 000 × 0.5.
    assert_eq!(of(Sex::Man, 424), 2_250_000);
    assert_eq!(of(Sex::Man, 420), 0);
    // 5.5 years beyond 30: 0.5 × 9 000 000 × 5.5.
    assert_eq!(of(Sex::Woman, 424), 24_750_000);
    assert_eq!(of(Sex::Woman, 360), 0);
}

/// 0.5 × 10 000 000 × 14 on top for the surplus of a reorganised commune.
#[test]
fn months_before_the_end_of_a_roadmap_are_paid_on_top() {
    let mut case = case(STREAMLINED, "2024-04", 36);
    let without = worked(&case).2;
    case.roadmap_months = 14;
    assert_eq!(worked(&case).2, without + 70_000_000);
}

/// Each part is rounded half up: 0.5 × 9 000 001 × 8.5 is 38 250 004.25, and 0.5 × 3 × 0.5 is 0.75.
#[test]
fn parts_are_rounded_half_up() {
    use lo_trinh::model::allowance::Factor;
    let years = |months| Factor::Years(HalfYears::of_months(months, 6));
    let dong = |salary, months| {
        Part::of(
            PartKind::FurtherYears,
            vec![Factor::Times(500), Factor::Salary(salary), years(months)],
        )
        .dong
    };
    assert_eq!(dong(9_000_001, 102), 38_250_004);
    assert_eq!(dong(3, 6), 1);
    assert_eq!(dong(2, 6), 1, "0.5 is rounded up");
    assert_eq!(dong(1, 6), 0, "0.25 is rounded down");
}
