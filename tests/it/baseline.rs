//! The baseline against the document: totals worked out by hand from its sections.

use lo_trinh::baseline::{
    DOCUMENT, FigureKind, FigureValue, blank_scenario, document_scenario, example_scenario, figure, figures,
    inconsistencies,
};
use lo_trinh::model::calendar::Month;
use lo_trinh::model::document::{FigureId, InconsistencyId};
use lo_trinh::model::payroll::{GroupId, Instrument};
use lo_trinh::model::provenance::Provenance;
use lo_trinh::model::quantity::Ratio;
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sourcing::{Hold, Holder, Post};

fn establishment(scenario: &Scenario, group: Option<u32>) -> u32 {
    let units = scenario.payroll.units.iter();
    units
        .filter(|unit| group.is_none_or(|group| unit.group == GroupId(group)))
        .filter_map(|unit| unit.establishment.as_ref())
        .map(|posts| posts.value)
        .sum()
}

fn posts(scenario: &Scenario) -> Vec<(u32, usize, Post)> {
    let mut posts = Vec::new();
    for ward in &scenario.sourcing.wards {
        for quarter in &ward.quarters {
            match &quarter.hold {
                Hold::Apart(head, front) => {
                    posts.push((ward.id.0, 0, head.clone()));
                    posts.push((ward.id.0, 1, front.clone()));
                }
                Hold::Together(_) => panic!("the document names no khu phố whose posts one person holds"),
            }
        }
    }
    posts
}

/// 7 + 6 + 3 + 11 + 12 units (I.1.1), 1 173 posts, 62 khu phố, 56/62 and 59/62 members (I.2.4).
#[test]
fn both_cities_have_the_documents_totals() {
    for scenario in [document_scenario(), example_scenario()] {
        let in_group = |group| {
            scenario
                .payroll
                .units
                .iter()
                .filter(|unit| unit.group == GroupId(group))
                .count()
        };
        assert_eq!([1, 2, 3, 4, 5].map(in_group), [7, 6, 3, 11, 12]);
        assert_eq!(establishment(&scenario, None), 1_173);
        let wards = &scenario.sourcing.wards;
        assert_eq!(wards.len(), 9);
        assert_eq!(wards.iter().map(|ward| ward.quarters.len()).sum::<usize>(), 62);
        let posts = posts(&scenario);
        let members = |kind| {
            let of_kind = posts.iter().filter(|(_, other, _)| *other == kind);
            of_kind
                .filter(|(_, _, post)| post.holder == Holder::Official)
                .count()
        };
        assert_eq!((members(0), members(1)), (56, 59));
        for (ward, _, post) in &posts {
            assert!(
                post.holder == Holder::Official || *ward >= 8,
                "the seven complete wards have no open post"
            );
        }
        let (until_2022, until_2025) = (Month::december(2022), Month::december(2025));
        let deadlines: Vec<_> = wards.iter().map(|ward| ward.deadline.value).collect();
        let expected = [1, 2, 1, 1, 1, 1, 1, 2, 1].map(|n| if n == 2 { until_2025 } else { until_2022 });
        assert_eq!(deadlines, expected);
    }
}

/// The document says 149 posts; it does not split them, so nothing is planned and nothing is done.
#[test]
fn the_document_plans_nothing() {
    let scenario = document_scenario();
    assert!(scenario.payroll.lines.is_empty());
    assert_eq!(scenario.payroll.targets.len(), 1);
    assert!(posts(&scenario).iter().all(|(_, _, post)| post.route.is_none()));
}

/// What the document is silent about is never left without a mark.
#[test]
fn silence_is_marked() {
    let scenario = document_scenario();
    for unit in &scenario.payroll.units {
        let establishment = unit
            .establishment
            .as_ref()
            .expect("every unit has a supposed establishment");
        assert_eq!(
            establishment.provenance.needs_mark(),
            !matches!(establishment.provenance, Provenance::Quoted(_))
        );
        assert!(establishment.value == 0 || establishment.provenance == Provenance::Assumed);
    }
    let example = example_scenario();
    for line in &example.payroll.lines {
        assert_eq!(line.provenance, Provenance::Example);
    }
}

/// Group sums 81, 251, 125, 370, 346; year totals 37, 43, 45, 45; and by instrument 70, 30, 7, 8, 14, 41: all as designed.
#[test]
fn the_example_is_the_plan_it_was_designed_as() {
    let scenario = example_scenario();
    let groups = [1, 2, 3, 4, 5].map(|group| establishment(&scenario, Some(group)));
    assert_eq!(groups, [81, 251, 125, 370, 346]);
    let lines = &scenario.payroll.lines;
    let in_year = |year| {
        let lines = lines.iter().filter(|line| line.when.month().year() == year);
        lines.map(|line| line.posts).sum::<u32>()
    };
    assert_eq!([2022, 2023, 2024, 2025].map(in_year), [37, 43, 45, 45]);
    let by = |instrument: Instrument| {
        let lines = lines.iter().filter(|line| line.instrument == instrument);
        lines.map(|line| line.posts).sum::<u32>()
    };
    assert_eq!(Instrument::CUTS.map(by), [70, 30, 7, 8, 14, 41]);
    assert_eq!(lines.iter().map(|line| line.done).sum::<u32>(), 6);
    let routes: Vec<_> = posts(&scenario)
        .into_iter()
        .filter_map(|(_, _, post)| post.route)
        .collect();
    assert_eq!(routes.len(), 9, "each of the nine open posts has its route");
}

#[test]
fn a_blank_scenario_holds_nothing_of_the_city() {
    let scenario = blank_scenario("Cam Lộ", 2026, 2030);
    assert_eq!(scenario.name, "Cam Lộ 2026-2030");
    assert!(scenario.payroll.units.is_empty() && scenario.payroll.targets.is_empty());
    assert!(scenario.sourcing.wards.is_empty());
    assert_eq!(scenario.horizon.start, Month::january(2026));
    assert_eq!(scenario.horizon.end, Month::december(2032));
    assert!(
        scenario
            .payroll
            .blocks
            .iter()
            .all(|block| block.base.is_none() && block.record.is_none())
    );
}

/// The pieces of a quotation, "…" standing for what is left out, all stand in the document in this order.
fn assert_quoted(quotation: &str) {
    let mut rest = DOCUMENT;
    for piece in quotation.split('…').map(str::trim) {
        let found = rest.find(piece);
        let found = found.unwrap_or_else(|| panic!("not in the document: {piece:?} of {quotation:?}"));
        rest = &rest[found + piece.len()..];
    }
}

#[test]
fn every_quotation_is_word_for_word() {
    for figure in figures() {
        assert_quoted(figure.quotation);
        assert!(figure.quotation.contains(figure.highlight), "{:?}", figure.id);
        assert_eq!(
            figure.highlight.is_empty(),
            figure.quotation.is_empty(),
            "{:?}",
            figure.id
        );
        assert!(
            figure.kind == FigureKind::Assumed || !figure.quotation.is_empty(),
            "{:?}",
            figure.id
        );
    }
    for inconsistency in inconsistencies() {
        assert!(!inconsistency.quotations.is_empty(), "{:?}", inconsistency.id);
        for quotation in inconsistency.quotations {
            assert_quoted(quotation);
        }
    }
}

#[test]
fn every_name_has_its_figure_in_the_same_order() {
    let ids: Vec<_> = figures().iter().map(|figure| figure.id).collect();
    assert_eq!(ids, FigureId::ALL);
    let ids: Vec<_> = inconsistencies()
        .iter()
        .map(|inconsistency| inconsistency.id)
        .collect();
    assert_eq!(ids, InconsistencyId::ALL);
}

/// Every share the document prints, computed again: they are right to the printed decimals when rounded half up, except the
/// one of the public service units, which is cut off (75/111 = 67,567… %).
#[test]
fn printed_shares_compute_again() {
    for figure in figures() {
        let FigureValue::Share {
            part,
            whole,
            printed: Some(printed),
        } = figure.value
        else {
            continue;
        };
        let decimals = printed
            .split_once(',')
            .map_or(0, |(_, fraction)| fraction.len() as u32);
        let scale = 100 * 10_i64.pow(decimals);
        let printed: i64 = printed
            .replace(',', "")
            .parse()
            .expect("a printed share is a number");
        let share = Ratio {
            part: i64::from(part),
            whole: i64::from(whole),
        };
        if figure.id == FigureId::PublicServiceRecord {
            assert_eq!(
                (share.truncated(scale), share.scaled(scale)),
                (Some(printed), Some(printed + 1))
            );
        } else {
            assert_eq!(share.scaled(scale), Some(printed), "{:?}", figure.id);
        }
    }
}

/// The base is what 149 being 12,7 % leaves open: of all whole numbers, those whose share prints as 12,7 % are exactly 1 169 to
/// 1 177, and those of which 12,7 % rounds to 149 posts as well begin at 1 170.
#[test]
fn the_base_is_inferred() {
    let prints = |base: i64| {
        Ratio {
            part: 149,
            whole: base,
        }
        .scaled(1_000)
            == Some(127)
    };
    let fits: Vec<i64> = (1..10_000).filter(|base| prints(*base)).collect();
    assert_eq!(fits, (1_169..=1_177).collect::<Vec<_>>());
    let back = |base: i64| {
        Ratio {
            part: base * 127,
            whole: 1_000,
        }
        .scaled(1)
            == Some(149)
    };
    assert_eq!(
        fits.into_iter().filter(|base| back(*base)).collect::<Vec<_>>(),
        (1_170..=1_177).collect::<Vec<_>>()
    );
    assert_eq!(
        figure(FigureId::Base).map(|figure| figure.value),
        Some(FigureValue::Count(1_173))
    );
}

/// What adds up in the document, and what does not.
#[test]
fn sums_of_the_document() {
    assert_eq!((11 + 3, 3 + 9, 6 + 5), (14, 12, 11), "three blocks add up");
    assert_eq!(
        (39 + 25, 75 - 64),
        (64, 11),
        "the public service units do not: eleven are not explained"
    );
    assert_eq!((42 + 7 + 7, 83 - 21, 42 + 20, 6 + 3 + 11 + 12), (56, 62, 62, 32));
    assert_eq!(
        figure(FigureId::RequiredPath).map(|figure| figure.value),
        Some(FigureValue::Counts(&[37, 37, 37, 38]))
    );
    assert_eq!(
        [149 / 4, 149 * 2 / 4, 149 * 3 / 4, 149],
        [37, 74, 111, 149],
        "floor(149 j / 4)"
    );
}
