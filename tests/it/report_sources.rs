//! The sources screen: figures as the document prints them, what the fields take, what differs in the open scenario.

use crate::law::evaluate;
use lo_trinh::baseline::{blank_scenario, document_scenario, example_scenario, figures, inconsistencies};
use lo_trinh::model::calendar::Month;
use lo_trinh::model::payroll::{BlockKind, Milestone, TargetId};
use lo_trinh::model::provenance::{Provenance, Sourced};
use lo_trinh::model::quantity::{Fraction, Ratio};
use lo_trinh::model::scenario::{Circumstances, Scenario, Thresholds};
use lo_trinh::model::sourcing::{RouteKind, Stage, StageEstimate, WardId};
use lo_trinh::report::sources::{
    Bounds, Entered, Filter, Row, Sources, Subject, document_paragraphs, entered, sources,
};
use lo_trinh::text::Language::{En, Vi};
use lo_trinh::text::catalog;

fn shown(scenario: &Scenario) -> Sources {
    sources(scenario, &evaluate(scenario), Filter::All, "", Vi)
}

fn figure<'a>(report: &'a Sources, key: &str) -> &'a Row {
    let mut rows = report.figures.rows.iter();
    rows.find(|row| row.key == key).expect("the figure is shown")
}

fn month(year: i32, month: u32) -> Month {
    Month::new(year, month).expect("a month of the calendar")
}

/// 75/111 = 0,67567…: printed 67,56, rounded 67,57. 56/62 = 0,9032… is printed as it rounds.
#[test]
fn shares_stand_as_printed_and_as_computed() {
    let report = shown(&document_scenario());
    let public = figure(&report, "PublicServiceRecord");
    assert_eq!(public.value, "75/111");
    assert_eq!(public.shares, ["tính ra 67,57%", "văn bản in 67,56%"]);
    assert_eq!(public.disputed, Some("WaysDoNotSum"));
    let heads = figure(&report, "HeadsMembers");
    assert_eq!(
        (heads.value.as_str(), heads.shares.as_slice()),
        ("56/62", &["90,3%".to_owned()][..])
    );
    assert_eq!(figure(&report, "WardsRecord").shares, ["52,38%"]);
    assert_eq!(figure(&report, "PartyFrontMassRecord").shares, ["200%"]);
    let withdrawn = figure(&report, "PublicServiceWithdrawn");
    assert!(
        withdrawn
            .note
            .is_some_and(|note| note.starts_with("39 + 25 = 64;"))
    );
    let english = sources(
        &document_scenario(),
        &evaluate(&document_scenario()),
        Filter::All,
        "",
        En,
    );
    let public = figure(&english, "PublicServiceRecord");
    assert_eq!(public.shares, ["computes to 67.57%", "printed as 67.56%"]);
}

/// Whatever is shown of a passage stands in the document, and the number is marked in it.
#[test]
fn every_quotation_is_shown_with_its_number_and_found_in_the_document() {
    let report = shown(&document_scenario());
    assert_eq!(report.figures.rows.len(), figures().len());
    for row in &report.figures.rows {
        let Some(quotation) = &row.quotation else {
            assert!(
                row.section.is_none() && row.mark.is_some(),
                "{} says it is supposed",
                row.key
            );
            continue;
        };
        assert!(!quotation.marked.is_empty(), "{} marks its number", row.key);
        for side in [&quotation.before, &quotation.after] {
            let piece = side.trim_matches('…').trim();
            assert!(quotation.passage.contains(piece), "{}: {piece}", row.key);
        }
        let marked = document_paragraphs(Some(quotation.passage));
        assert_eq!(
            marked.iter().filter(|paragraph| paragraph.marked).count(),
            1,
            "{}",
            row.key
        );
    }
}

/// Every inconsistency is shown once, and those no result rests on come after the others.
#[test]
fn inconsistencies_are_numbered_and_quoted() {
    let report = shown(&document_scenario());
    let issues = report.issues.weighty.iter().chain(&report.issues.others);
    let titles: Vec<_> = issues.map(|issue| issue.title.as_str()).collect();
    assert_eq!(titles.len(), inconsistencies().len());
    assert_eq!(titles[0], "1. 39 + 25 không bằng 75");
    assert!(titles[1].starts_with("2. Phường 2 vừa hoàn thành"));
    for (number, title) in (1..).zip(&titles) {
        assert!(title.starts_with(&format!("{number}. ")));
    }
    for row in &report.figures.rows {
        if let Some(key) = row.disputed {
            let mut issues = report.issues.weighty.iter().chain(&report.issues.others);
            assert!(
                issues.any(|issue| issue.key == key),
                "{} leads to its inconsistency",
                row.key
            );
        }
    }
}

#[test]
fn filters_count_and_search_finds() {
    let scenario = document_scenario();
    let evaluation = evaluate(&scenario);
    let all = sources(&scenario, &evaluation, Filter::All, "", Vi);
    let mut counted = 0;
    for filter in [Filter::Quoted, Filter::Inferred, Filter::Assumed] {
        let report = sources(&scenario, &evaluation, filter, "", Vi);
        let (_, words, chosen) = report.figures.filters[filter as usize].clone();
        assert!(
            chosen && words.ends_with(&report.figures.rows.len().to_string()),
            "{words}"
        );
        counted += report.figures.rows.len();
    }
    assert_eq!(counted, all.figures.rows.len());
    let found = sources(&scenario, &evaluation, Filter::All, " ĐÔNG LƯƠNG ", Vi);
    let keys: Vec<_> = found.figures.rows.iter().map(|row| row.key).collect();
    assert!(
        keys.contains(&"WardsIncomplete") && !keys.contains(&"Schools"),
        "{keys:?}"
    );
    let none = sources(&scenario, &evaluation, Filter::All, "xyz", Vi);
    assert_eq!(
        none.figures.nothing.as_deref(),
        Some("Không có số liệu nào khớp với “xyz”.")
    );
}

/// What a user replaced is shown beside what the document prints, and only then.
#[test]
fn a_replaced_value_stands_beside_the_documents() {
    let mut scenario = document_scenario();
    assert!(
        shown(&scenario)
            .figures
            .rows
            .iter()
            .all(|row| row.in_scenario.is_none())
    );
    for block in &mut scenario.payroll.blocks {
        if block.kind == BlockKind::PublicService {
            block.base = Some(Sourced::entered(1_200));
        }
    }
    scenario.sourcing.wards[8].deadline = Sourced::entered(Month::december(2025));
    let report = shown(&scenario);
    let used = figure(&report, "Base").in_scenario.as_ref().expect("it differs");
    assert_eq!(used.words, "Kịch bản đang dùng: 1.200 (tự nhập)");
    let used = figure(&report, "WardDeadline")
        .in_scenario
        .as_ref()
        .expect("it differs");
    assert_eq!(used.words, "Kịch bản đang dùng: Đông Lương 31/12/2025 (tự nhập)");
    // 149/1 200 is 12,4 %: no longer what the document prints.
    let bases = &report.assumptions.cards[0].fields[0];
    assert!(bases.warning.is_some() && bases.mark.is_none());
}

/// The bases that agree with the document are those of which 149 is 12,7 % when rounded to a tenth.
#[test]
fn the_fitting_bases_are_those_that_print_as_the_document() {
    for base in 1_150..1_200_u32 {
        let share = Ratio {
            part: 149,
            whole: i64::from(base),
        };
        let mut scenario = document_scenario();
        let blocks = scenario.payroll.blocks.iter_mut();
        for block in blocks.filter(|block| block.kind == BlockKind::PublicService) {
            block.base = Some(Sourced::entered(base));
        }
        let warned = shown(&scenario).assumptions.cards[0].fields[0].warning.is_some();
        assert_eq!(warned, share.scaled(1_000) != Some(127), "{base}");
    }
}

/// 149 over four years: floors of 37,25, 74,5, 111,75, 149 leave 37, 37, 37, 38 a year.
#[test]
fn the_path_is_edited_year_by_year() {
    let report = shown(&document_scenario());
    let path = report
        .assumptions
        .cards
        .iter()
        .find(|card| card.key == "path")
        .expect("a card");
    let values: Vec<_> = path.fields.iter().map(|field| field.value.as_str()).collect();
    assert_eq!(values, ["37", "37", "37", "38"]);
    assert!(path.restorable.is_none() && path.remark.as_ref().is_some_and(|remark| !remark.amiss));
    let taken = entered(&path.fields[1].subject, "50", catalog(Vi)).expect("a number");
    let cumulative = |posts: [u32; 4]| -> Vec<Milestone> {
        let years = (2022..).zip(posts);
        years
            .map(|(year, cumulative)| Milestone { year, cumulative })
            .collect()
    };
    assert_eq!(taken, Entered::Path(TargetId(1), cumulative([37, 87, 124, 162])));

    let mut scenario = document_scenario();
    scenario.payroll.targets[0].milestones = Some(Sourced::entered(cumulative([37, 87, 124, 162])));
    let report = shown(&scenario);
    let path = report
        .assumptions
        .cards
        .iter()
        .find(|card| card.key == "path")
        .expect("a card");
    assert_eq!(path.restorable, Some(TargetId(1)));
    let remark = path.remark.as_ref().expect("a sum");
    assert_eq!(
        (remark.words.as_str(), remark.amiss),
        ("Tổng 162, dư 13 so với chỉ tiêu.", true)
    );
    let used = figure(&report, "RequiredPath")
        .in_scenario
        .as_ref()
        .expect("it differs");
    assert_eq!(used.words, "Kịch bản đang dùng: 37, 50, 37, 38 (tự nhập)");
}

#[test]
fn a_field_takes_what_it_says_and_nothing_else() {
    let words = catalog(Vi);
    let base = Subject::BlockBase(BlockKind::PublicService);
    assert_eq!(
        entered(&base, "1.170", words),
        Ok(Entered::BlockBase(BlockKind::PublicService, Some(1_170)))
    );
    assert_eq!(
        entered(&base, " ", words),
        Ok(Entered::BlockBase(BlockKind::PublicService, None))
    );
    assert_eq!(
        entered(&base, "nhiều", words),
        Err(
            "“nhiều” chưa được nhận, số cũ vẫn giữ. Nhập số nguyên từ 0 đến 1.000.000, hoặc để trống nếu chưa có."
                .to_owned()
        )
    );
    let bounds = Bounds {
        first: month(2021, 12),
        last: month(2027, 12),
    };
    assert_eq!(
        entered(&Subject::AsOf(bounds), "9/2022", words),
        Ok(Entered::AsOf(month(2022, 9)))
    );
    assert_eq!(
        entered(&Subject::AsOf(bounds), "1/2028", words),
        Err(
            "“1/2028” chưa được nhận, số cũ vẫn giữ. Nhập tháng từ 12/2021 đến 12/2027, như 8/2024."
                .to_owned()
        )
    );
    let thresholds = Thresholds::DEFAULT;
    assert!(
        entered(&Subject::OnTrack(thresholds), "49", words).is_err(),
        "never below the lower one"
    );
    assert_eq!(
        entered(&Subject::AtRisk(thresholds), "55,5", words),
        Ok(Entered::Thresholds(Thresholds {
            at_risk: Fraction::from_millionths(555_000),
            ..thresholds
        }))
    );
    let factor = Subject::Factor(Circumstances::DEFAULT);
    assert!(entered(&factor, "0,9", words).is_err());
    let Ok(Entered::Circumstances(taken)) = entered(&factor, "1,5", words) else {
        panic!("a factor")
    };
    assert_eq!(taken.odds_factor.thousandths(), 1_500);
    assert_eq!(taken.weights, Circumstances::DEFAULT.weights);
}

/// The shortest duration never exceeds the usual, nor that the longest.
#[test]
fn durations_stay_in_order() {
    let words = catalog(Vi);
    let estimate = StageEstimate {
        stage: Stage::Nurture,
        months: [3, 6, 9],
        chance: Fraction::from_percent(90),
    };
    let subject = |which| Subject::StageMonths(RouteKind::AdmitHolder, 0, which, estimate);
    for (which, taken, refused) in [
        (0, ["0", "6"], ["7", "x"]),
        (1, ["3", "9"], ["2", "10"]),
        (2, ["6", "120"], ["5", "121"]),
    ] {
        for typed in taken {
            assert!(entered(&subject(which), typed, words).is_ok(), "{which} {typed}");
        }
        for typed in refused {
            assert!(entered(&subject(which), typed, words).is_err(), "{which} {typed}");
        }
    }
}

/// Phường 2 is complete and extended, Đông Lương neither: both readings are offered, and the present one is known.
#[test]
fn contradicted_wards_offer_both_readings() {
    let report = shown(&document_scenario());
    let disputed = report
        .assumptions
        .wards
        .rows
        .iter()
        .filter(|row| row.dispute.is_some());
    let disputed: Vec<_> = disputed.map(|row| (row.id, row.name.as_str())).collect();
    assert_eq!(disputed, [(WardId(2), "Phường 2"), (WardId(9), "Đông Lương")]);
    let readings = |at: usize| {
        let row = &report.assumptions.wards.rows[at];
        let dispute = row.dispute.as_ref().expect("contradicted");
        let readings = dispute.readings.iter();
        readings
            .map(|(month, written, now)| (month.year(), written.clone(), *now))
            .collect::<Vec<_>>()
    };
    let both = |first, last| {
        vec![
            (2022, "31/12/2022".to_owned(), first),
            (2025, "31/12/2025".to_owned(), last),
        ]
    };
    assert_eq!(readings(1), both(false, true));
    assert_eq!(readings(8), both(true, false));
}

/// 3 + 1 + 2 + 2 + 0 months at the shortest, 6 + 2 + 3 + 3 + 1 usually, 9 + 3 + 4 + 4 + 2 at the longest.
#[test]
fn a_route_says_how_long_it_takes() {
    let mut scenario = document_scenario();
    let takes = |scenario: &Scenario| shown(scenario).assumptions.routes[0].takes.clone();
    assert_eq!(takes(&scenario), "thường 15 tháng, từ 8 đến 22");
    scenario.sourcing.probationary_counts = Sourced::entered(false);
    assert_eq!(takes(&scenario), "thường 28 tháng, từ 21 đến 36");
}

#[test]
fn weights_that_do_not_sum_to_one_are_remarked() {
    let mut scenario = document_scenario();
    let shared = Circumstances {
        weights: [25, 50, 30].map(Fraction::from_percent),
        ..Circumstances::DEFAULT
    };
    scenario.circumstances = Sourced::entered(shared);
    let report = shown(&scenario);
    let card = report
        .assumptions
        .cards
        .iter()
        .find(|card| card.key == "circumstances")
        .expect("a card");
    let remark = card.remark.as_ref().expect("a sum");
    assert_eq!(
        (remark.words.as_str(), remark.amiss),
        ("Tổng ba trọng số là 105%, phải là 100%.", true)
    );
    assert!(card.mark.is_none(), "an entered value carries no mark");
}

/// A scenario about another place rests on nothing of the document.
#[test]
fn another_place_sees_the_document_for_reference_alone() {
    let report = shown(&blank_scenario("Cam Lộ", 2026, 2030));
    assert!(report.assumptions_first && report.figures.for_reference);
    assert!(
        report
            .figures
            .rows
            .iter()
            .all(|row| row.in_scenario.is_none() && row.changed_at.is_none())
    );
    assert_eq!(
        figure(&report, "QuartersPerWard").value,
        "7, 7, 7, 7, 7, 7, 7, 7, 6"
    );
    assert!(report.assumptions.wards.rows.is_empty());
    let bases = &report.assumptions.cards[0].fields;
    assert_eq!(bases.len(), 4, "all four blocks");
    assert_eq!(bases[2].label, "Khối sự nghiệp: biên chế năm 2025");
    assert!(
        report.assumptions.cards.iter().any(|card| card.to_payroll),
        "no target yet"
    );
}

/// Every supposed value of the example and of the document's scenario carries its mark.
#[test]
fn assumptions_carry_their_marks() {
    let blank = shown(&blank_scenario("Cam Lộ", 2026, 2030));
    let dates = blank
        .assumptions
        .cards
        .iter()
        .find(|card| card.key == "time")
        .expect("a card");
    assert!(dates.fields.iter().all(|field| field.mark.is_some()));
    for scenario in [document_scenario(), example_scenario()] {
        let report = shown(&scenario);
        for card in &report.assumptions.cards {
            for field in &card.fields {
                assert!(card.mark.is_some() || field.mark.is_some(), "{}", field.key);
            }
        }
        assert!(report.assumptions.routes.iter().all(|route| route.mark.is_some()));
        assert!(report.assumptions.wards.rows.iter().all(|row| row.mark.is_some()));
        let likelihoods = &report.assumptions.cards[2].fields;
        let marks = likelihoods.iter().filter_map(|field| field.mark.as_ref());
        assert!(marks.clone().all(|mark| mark.provenance != Provenance::Entered) && marks.count() == 6);
    }
}
