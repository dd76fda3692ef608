//! Words: every remark has its sentence in both languages, and what is written keeps the rules of writing.

use std::fs;
use std::path::{Path, PathBuf};

use crate::law::evaluate;
use lo_trinh::baseline::{document_scenario, example_scenario};
use lo_trinh::model::calendar::Month;
use lo_trinh::model::finding::{Finding, FindingKind, Severity};
use lo_trinh::model::payroll::{BlockKind, LineId, TargetId, UnitId};
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sourcing::{PostKind, PostRef, QuarterId, WardId};
use lo_trinh::text::{Language, finding};

/// One remark of every kind, about the first thing of its kind in the scenario.
fn one_of_each(scenario: &Scenario) -> Vec<FindingKind> {
    let unit = scenario.payroll.units[0].id;
    let line = scenario.payroll.lines[0].id;
    let target = scenario.payroll.targets[0].id;
    let ward = scenario.sourcing.wards[0].id;
    let post = PostRef {
        quarter: scenario.sourcing.wards[0].quarters[0].id,
        kind: PostKind::Head,
    };
    vec![
        FindingKind::BaseMismatch {
            block: BlockKind::PublicService,
            stated: 1_173,
            summed: 1_170,
        },
        FindingKind::EstablishmentUnknown { units: vec![unit] },
        FindingKind::TargetBaseUnknown { target },
        FindingKind::Overdue { line, posts: 2 },
        FindingKind::DoneInFuture { line, posts: 2 },
        FindingKind::DoneExceedsPosts { line },
        FindingKind::ScopeMissing {
            line: Some(line),
            target: None,
        },
        FindingKind::LineOutsideHorizon { line },
        FindingKind::BelowFloor {
            unit,
            left: -1,
            floor: 20,
        },
        FindingKind::CutExceedsEstablishment {
            unit,
            establishment: 20,
            cut: 21,
        },
        FindingKind::NothingPlanned { target },
        FindingKind::WeightsDoNotSumToOne {
            millionths: 1_100_000,
        },
        FindingKind::DurationWeightsDoNotSumToOne { millionths: 900_000 },
        FindingKind::NoTarget,
        FindingKind::NoPosts { ward: Some(ward) },
        FindingKind::HolderUnknown { posts: vec![post] },
        FindingKind::AdmissionMonthUnknown { post },
        FindingKind::RouteMissing { posts: vec![post] },
        FindingKind::RouteOverdue {
            post,
            latest: Month::december(2022),
        },
        FindingKind::ReportContradicted {
            ward,
            reported_complete: true,
        },
    ]
}

fn said(kind: FindingKind, scenario: &Scenario, language: Language) -> String {
    let remark = Finding {
        severity: Severity::Warning,
        kind,
    };
    finding::finding(&remark, scenario, language)
}

#[test]
fn every_remark_is_a_sentence_in_both_languages() {
    let scenario = example_scenario();
    for kind in one_of_each(&scenario) {
        let [vi, en] = Language::ALL.map(|language| said(kind.clone(), &scenario, language));
        for sentence in [&vi, &en] {
            assert!(sentence.ends_with('.'), "{sentence}");
            assert!(!sentence.contains("  "), "{sentence}");
            assert!(!sentence.contains('!'), "{sentence}");
        }
        assert_ne!(vi, en);
    }
}

/// The names in a sentence are looked up; its numbers are written in its language.
#[test]
fn a_remark_names_what_it_is_about() {
    let scenario = example_scenario();
    let unit = &scenario.payroll.units[0];
    let below = |language| {
        let kind = FindingKind::BelowFloor {
            unit: unit.id,
            left: -1,
            floor: 1_020,
        };
        said(kind, &scenario, language)
    };
    let name = &unit.name.value;
    let vi = below(Language::Vi);
    assert!(
        vi.starts_with(&format!(
            "{name} còn \u{2212}1 biên chế, dưới mức tối thiểu 1.020."
        )),
        "{vi}"
    );
    let en = below(Language::En);
    assert!(en.contains("minimum of 1,020"), "{en}");
}

/// A remark about something deleted is still said.
#[test]
fn what_no_longer_exists_has_a_name() {
    let scenario = document_scenario();
    let gone = PostRef {
        quarter: QuarterId(9_999),
        kind: PostKind::Front,
    };
    for (kind, name) in [
        (
            FindingKind::EstablishmentUnknown {
                units: vec![UnitId(9_999)],
            },
            "đơn vị đã xóa",
        ),
        (
            FindingKind::DoneExceedsPosts { line: LineId(9_999) },
            "dòng đã xóa",
        ),
        (
            FindingKind::NothingPlanned {
                target: TargetId(9_999),
            },
            "mục tiêu đã xóa",
        ),
        (
            FindingKind::NoPosts {
                ward: Some(WardId(9_999)),
            },
            "phường đã xóa",
        ),
        (
            FindingKind::AdmissionMonthUnknown { post: gone },
            "khu phố đã xóa",
        ),
    ] {
        let sentence = said(kind, &scenario, Language::Vi);
        assert!(sentence.contains(name), "{sentence}");
    }
}

/// What the shipped scenarios remark names only things that exist.
#[test]
fn the_shipped_scenarios_remark_nothing_deleted() {
    for scenario in [document_scenario(), example_scenario()] {
        for remark in &evaluate(&scenario).findings {
            let sentence = finding::finding(remark, &scenario, Language::Vi);
            assert!(!sentence.contains("đã xóa"), "{sentence}");
        }
    }
}

/// Letters and their marks are one character each throughout: searching and comparing names rests on it.
#[test]
fn no_letter_is_taken_apart() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in ["src", "styles", "docs"] {
        collect(&root.join(folder), &mut files);
    }
    let combining = |letter: char| ('\u{300}'..='\u{36f}').contains(&letter);
    let apart: Vec<PathBuf> = files
        .into_iter()
        .filter(|path| fs::read_to_string(path).is_ok_and(|text| text.chars().any(combining)))
        .collect();
    assert!(apart.is_empty(), "combining marks in {apart:?}");
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}
