//! Scenario files and stored records: what is written is read back, what is damaged is noticed.

use std::rc::Rc;

use lo_trinh::baseline::{blank_scenario, document_scenario, example_scenario};
use lo_trinh::formats::scenario::lineage::{Ancestor, Lineage, Moment, version};
use lo_trinh::formats::scenario::{RosterPart, clean_name, limits, read, read_file, write, write_file};
use lo_trinh::formats::stored::{
    Export, Slot, StoredError, StoredScenario, StoredWorkspace, decode, encode, newest,
};
use lo_trinh::formats::{Expected, ReadErrorKind};
use lo_trinh::model::calendar::Month;
use lo_trinh::model::day::Day;
use lo_trinh::model::part::Part;
use lo_trinh::model::payroll::{Amount, Instrument, Line, LineId, Milestone, Scope, TargetId, UnitId, When};
use lo_trinh::model::provenance::{Provenance, Sourced};
use lo_trinh::model::quantity::{Fraction, OddsFactor};
use lo_trinh::model::scenario::{Origin, Scenario};
use lo_trinh::model::sourcing::{
    AdmissionDays, Capacity, ElectionDays, Elections, Hold, Holder, Indicator, IndicatorKind, Offices,
    Person, Post, PostKind, PostRef, QuarterId, Route, RouteKind, Shape, SourcingPlan, Stage, StageEstimate,
    Turnover, WardId, WardModel,
};

fn kind_of(text: &str) -> ReadErrorKind {
    read(text.as_bytes())
        .expect_err("the text is not a scenario")
        .kind
}

/// A scenario in which every field differs from what a file may leave out.
pub(crate) fn unusual() -> Scenario {
    let mut scenario = document_scenario();
    scenario.name = "Dấu \" \\ và <b>đậm</b> & 𝕏".to_owned();
    scenario.origin = Origin::Own;
    scenario.circumstances = Sourced::entered(scenario.circumstances.value);
    scenario.circumstances.value.weights = [333_333, 333_334, 333_333].map(Fraction::from_millionths);
    scenario.circumstances.value.odds_factor = OddsFactor::from_thousandths(1_625);
    scenario.thresholds.value.on_track = Fraction::from_millionths(912_500);
    let plan = &mut scenario.payroll;
    plan.units[0].floor = Some(20);
    plan.units[1].establishment = None;
    plan.likelihoods.cuts[2] = Sourced::entered(Fraction::from_millionths(1));
    let line = |id, scope, when| Line {
        id: LineId(id),
        scope,
        instrument: Instrument::Addition,
        when,
        posts: 12,
        done: 13,
        likelihood: Some(Fraction::from_millionths(123_456)),
        provenance: Provenance::Entered,
    };
    plan.lines = vec![
        line(7, Scope::Unit(UnitId(3)), When::Year(2023)),
        line(2, plan.targets[0].scope, When::Month(Month::january(2024))),
    ];
    let mut target = plan.targets[0].clone();
    target.id = TargetId(9);
    target.amount = Amount::BasisPoints(1_270);
    target.milestones = Some(Sourced::new(
        vec![Milestone {
            year: 2022,
            cumulative: 30,
        }],
        quoted_twice(),
    ));
    plan.targets.push(target);
    let sourcing = &mut scenario.sourcing;
    sourcing.turnover = Sourced::entered(Turnover {
        yearly: Fraction::from_percent(10),
        successor_member: Fraction::ONE,
    });
    sourcing.probationary_counts = Sourced::entered(false);
    sourcing.duration_weights = [Fraction::ZERO, Fraction::ONE, Fraction::ZERO];
    sourcing.wards[0].reported_complete = None;
    let stages = vec![StageEstimate {
        stage: Stage::Probation,
        months: [12, 13, 120],
        chance: Fraction::ZERO,
    }];
    let route = Route {
        shape: Shape {
            kind: RouteKind::AdmitHolder,
            stages: Some(stages.clone()),
        },
        start: Month::january(2023),
        fallback: Some(Shape {
            kind: RouteKind::WardOfficial,
            stages: Some(stages),
        }),
        provenance: Provenance::Example,
    };
    let post = |holder, provenance: &Provenance, route: Option<&Route>| Post {
        holder,
        provenance: provenance.clone(),
        route: route.cloned(),
        person: Box::default(),
    };
    let admitted = Some(Month::december(2021));
    sourcing.wards[0].quarters[0].hold =
        Hold::Together(post(Holder::Vacant, &Provenance::Entered, Some(&route)));
    sourcing.wards[0].quarters[1].hold = Hold::Apart(
        post(Holder::Probationary { admitted }, &Provenance::Entered, None),
        post(
            Holder::Probationary { admitted: None },
            &Provenance::Assumed,
            Some(&route),
        ),
    );
    sourcing.wards[0].quarters[2].hold = Hold::Apart(
        post(Holder::Unknown, &Provenance::Inferred, None),
        post(Holder::NonMember, &Provenance::Inferred, None),
    );
    register_in_depth(sourcing);
    scenario
}

/// Everything a register can know beside holders and routes.
fn register_in_depth(sourcing: &mut SourcingPlan) {
    let month = |year, month| Month::new(year, month);
    let day = |month, day| Day::new(2024, month, day);
    let capacity = |stage, ward| Capacity {
        stage,
        ward,
        people: 30,
    };
    sourcing.days_off = [day(1, 1), day(9, 2)].into_iter().flatten().collect();
    sourcing.capacities = vec![
        capacity(Stage::AwarenessClass, None),
        capacity(Stage::AdmissionDecision, Some(WardId(2))),
    ];
    sourcing.indicators = vec![Indicator {
        kind: IndicatorKind::SecretaryAndFront,
        reported: Some(Sourced::new(42, Provenance::Inferred)),
        target: Some(Sourced::entered(50)),
    }];
    sourcing.difficulty.routes[3] = 4;
    let ward = &mut sourcing.wards[1];
    ward.model = Some(Sourced::entered(WardModel::ChairsCouncil));
    ward.stages[2] = Some(Vec::new());
    let quarter = &mut ward.quarters[0];
    quarter.official_members = Some(0);
    quarter.merged_from = vec!["Khu phố 1a".to_owned(), "Khu phố 1b".to_owned()];
    quarter.elections[1].next = month(2024, 10);
    quarter.elections[0] = Elections {
        last: month(2021, 3),
        next: month(2023, 9),
        days: ElectionDays {
            meeting: day(9, 20),
            decided: day(8, 31),
            candidates_sent: day(9, 5),
            committee: day(9, 10),
            announced: day(9, 13),
            result_sent: day(9, 27),
            recognised: day(10, 4),
        },
    };
    let same_as = PostRef {
        quarter: QuarterId(3),
        kind: PostKind::Front,
    };
    *quarter.post_mut(PostKind::Head).person = Person {
        born: month(1960, 2),
        since: month(2018, 12),
        class_certificate: month(2019, 1),
        admissible: Some(false),
        offices: Offices {
            cell_secretary: true,
            ward_official: true,
            ward_part_timer: true,
        },
        same_as: Some(same_as),
        admission: AdmissionDays {
            received: day(2, 29),
            authorised: true,
            decided: day(3, 1),
            decision_received: day(3, 8),
            ceremony: day(3, 26),
            considered: day(4, 2),
            recognised: day(4, 30),
        },
    };
}

fn quoted_twice() -> Provenance {
    Provenance::Quoted("IV.1, I.2.1".to_owned())
}

#[test]
fn what_is_written_is_read_back() {
    for scenario in [
        document_scenario(),
        example_scenario(),
        blank_scenario("Cam Lộ", 2026, 2030),
        unusual(),
    ] {
        let text = write(&scenario);
        let back = read(text.as_bytes()).unwrap_or_else(|error| panic!("{error:?} in\n{text}"));
        assert_eq!(back, scenario);
        assert_eq!(write(&back), text);
    }
}

/// The first line that matters states the format, the second the kind, so that any editor shows what a file is.
#[test]
fn a_file_says_what_it_is_in_its_first_lines() {
    let text = write(&document_scenario());
    assert!(text.starts_with(
        "{\n  \"format\": 1,\n  \"kind\": \"lo-trinh/scenario\",\n  \"name\": \"Đông Hà 2022-2025\",\n"
    ));
    let widest = text.lines().map(|line| line.chars().count()).max();
    assert!(widest <= Some(170), "lines stay readable: {widest:?}");
}

/// One post more in one line changes one line of the file.
#[test]
fn a_small_change_is_a_small_difference() {
    let before = example_scenario();
    let mut after = before.clone();
    after.payroll.lines[40].posts += 1;
    let (before, after) = (write(&before), write(&after));
    assert_eq!(before.lines().count(), after.lines().count());
    let changed = before
        .lines()
        .zip(after.lines())
        .filter(|(old, new)| old != new)
        .count();
    assert_eq!(changed, 1);
}

/// A copy that stopped at any byte is called cut short, whatever byte it was: letters of two and three bytes included.
#[test]
fn every_truncation_is_told_from_damage() {
    let mut scenario = unusual();
    scenario.sourcing.wards.truncate(1);
    let text = write(&scenario);
    let bytes = text.trim_end().as_bytes();
    for length in 0..bytes.len() {
        let error = read(&bytes[..length]).expect_err("a part is not the whole");
        assert_eq!(error.kind, ReadErrorKind::Truncated, "after {length} bytes");
    }
    // An interrupted copy may leave the rest of the file as zeros.
    let mut zeroed = bytes.to_vec();
    zeroed[bytes.len() / 2..].fill(0);
    assert_eq!(
        read(&zeroed).expect_err("half is missing").kind,
        ReadErrorKind::Truncated
    );
}

#[test]
fn a_mark_and_windows_lines_are_accepted() {
    let scenario = unusual();
    let text = format!("\u{FEFF}{}", write(&scenario).replace('\n', "\r\n"));
    assert_eq!(read(text.as_bytes()), Ok(scenario));
}

#[test]
fn other_files_are_not_ours() {
    for bytes in [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(),
        b"PK\x03\x04\x14\0\x06\0",
        b"\xFF\xFE{\0\"\0",
        "Kính gửi: Thành ủy".as_bytes(),
        b"[1, 2, 3]",
        b"{}",
        b"{\"kind\": \"something/else\", \"format\": 1}",
        b"{ not json at all }",
    ] {
        assert_eq!(
            read(bytes).expect_err("not a scenario").kind,
            ReadErrorKind::NotOurs
        );
    }
}

#[test]
fn a_newer_format_is_refused_whatever_else_it_says() {
    assert_eq!(
        kind_of(r#"{"format": 2, "kind": "lo-trinh/scenario", "dreams": {}}"#),
        ReadErrorKind::Newer { format: 2, newest: 1 }
    );
}

/// The place of an error: line and column from one, and the path to the value.
#[test]
fn an_error_knows_its_place() {
    let text = "{\n  \"format\": 1, \"kind\": \"lo-trinh/scenario\",\n  \"payroll\": {\n    \"targets\": [\n      { \"posts\": 149, \"deadline\": \"12/2025\" }\n    ]\n  }\n}\n";
    let error = read(text.as_bytes()).expect_err("the month is misspelt");
    assert_eq!((error.at.line, error.at.column), (5, 35));
    assert_eq!(error.at.path, "payroll.targets[0].deadline");
    assert_eq!(
        error.kind,
        ReadErrorKind::WrongType {
            expected: Expected::Month
        }
    );
}

#[test]
fn size_and_numbers_have_limits() {
    let spaces = vec![b' '; limits::MOST_BYTES + 1];
    let most = limits::MOST_BYTES;
    let error = read(&spaces).expect_err("too large");
    assert_eq!(
        error.kind,
        ReadErrorKind::TooLarge {
            bytes: most + 1,
            most
        }
    );
    let posts = |posts: &str| {
        kind_of(&format!(
            r#"{{"format":1,"kind":"lo-trinh/scenario","payroll":{{"lines":[{{"instrument":"severance","when":2023,"posts":{posts}}}]}}}}"#
        ))
    };
    assert_eq!(
        posts("5001"),
        ReadErrorKind::OutOfRange {
            least: 0,
            most: 5_000
        }
    );
    assert_eq!(
        posts("-1"),
        ReadErrorKind::OutOfRange {
            least: 0,
            most: 5_000
        }
    );
    assert_eq!(
        posts("1e300"),
        ReadErrorKind::OutOfRange {
            least: 0,
            most: 5_000
        }
    );
}

/// Whatever is typed or pasted as a name, its cleaned form can be saved and opened.
#[test]
fn a_clean_name_is_read_back() {
    let mut scenario = unusual();
    for typed in ["a\tb\n\u{202E}c\u{2028}\0", &"ẫ".repeat(300), ""] {
        scenario.name = clean_name(typed);
        assert_eq!(read(write(&scenario).as_bytes()).as_ref(), Ok(&scenario));
    }
    assert_eq!(clean_name("Phường\t1"), "Phường 1");
}

/// A deep nest costs no stack and a wide object no time.
#[test]
fn hostile_shapes_are_refused_quickly() {
    let nest = format!("{{\"kind\":{}", "[".repeat(1_000_000));
    assert_eq!(kind_of(&nest), ReadErrorKind::Truncated);
    let deep = format!(
        r#"{{"format":1,"kind":"lo-trinh/scenario","payroll":{}{}}}"#,
        "[".repeat(500_000),
        "]".repeat(500_000)
    );
    assert!(matches!(kind_of(&deep), ReadErrorKind::WrongType { .. }));
    let wide: Vec<String> = (0..200_000).map(|n| format!("\"{n}\":0")).collect();
    let wide = format!(r#"{{"format":1,"kind":"lo-trinh/scenario",{}}}"#, wide.join(","));
    assert!(matches!(kind_of(&wide), ReadErrorKind::TooMany { .. }));
}

/// A lineage in which everything is said.
fn lineage(scenario: &Scenario) -> Lineage {
    let written = Day::new(2022, 7, 29).map(|day| Moment {
        day,
        hour: 9,
        minute: 5,
    });
    let mut lineage = Lineage {
        part: Some(Part {
            name: "Phường 1".to_owned(),
            wards: vec![WardId(1)],
            units: vec![UnitId(3), UnitId(2)],
        }),
        written,
        ..Lineage::default()
    };
    lineage.handed_over(&document_scenario(), written);
    lineage.handed_over(scenario, None);
    let mut other = document_scenario();
    other.place = "Cam Lộ".to_owned();
    lineage.merged.push(version(&other));
    lineage
}

#[test]
fn a_file_says_what_it_comes_from_and_whom_it_is_for() {
    let scenario = unusual();
    let lineage = lineage(&scenario);
    let text = write_file(&scenario, &lineage, RosterPart::Included);
    let file = read_file(text.as_bytes()).expect("what was written is read");
    assert_eq!(file.scenario, scenario);
    assert_eq!(file.lineage, lineage);
    assert_eq!(
        write_file(&file.scenario, &file.lineage, RosterPart::Included),
        text
    );
    let [newest, oldest] = file.lineage.bases.as_slice() else {
        panic!("two ancestors: {:?}", file.lineage.bases);
    };
    assert_eq!(newest.version(), version(&scenario));
    let document = oldest.scenario().expect("an ancestor is a scenario");
    assert_eq!(version(&document), version(&document_scenario()));
    assert_eq!(document.name, "", "an ancestor is nobody's scenario");
}

/// A scenario whose ancestors would make the file too large to be read says less of them, the newest first.
#[test]
fn a_file_never_grows_beyond_what_is_read() {
    let mut scenario = document_scenario();
    let line = |id| Line {
        id: LineId(id),
        scope: Scope::Unit(UnitId(3)),
        instrument: Instrument::Severance,
        when: When::Year(2023),
        posts: 0,
        done: 0,
        likelihood: None,
        provenance: Provenance::Quoted("X".repeat(40)),
    };
    scenario.payroll.lines = (1..=12_000).map(line).collect();
    let mut lineage = Lineage::default();
    lineage.handed_over(&document_scenario(), None);
    lineage.handed_over(&scenario, None);
    scenario.payroll.lines.extend((12_001..=13_000).map(line));
    let text = write_file(&scenario, &lineage, RosterPart::Included);
    assert!(text.len() <= limits::MOST_BYTES);
    let file = read_file(text.as_bytes()).expect("what was written is read");
    let kept: Vec<_> = file.lineage.bases.iter().map(Ancestor::version).collect();
    assert_eq!(kept, [version(&document_scenario())]);
}

pub(crate) fn workspace(scenario: Scenario) -> StoredWorkspace {
    let mut lineage = lineage(&scenario);
    lineage.bases = vec![Ancestor::of(
        &blank_scenario("Cam Lộ", 2026, 2030),
        lineage.written,
    )];
    StoredWorkspace {
        workspace: "a1-b2".to_owned(),
        scenarios: vec![
            StoredScenario {
                id: 4,
                scenario: Rc::new(scenario),
                lineage: Rc::new(lineage),
                exported: Some(Export {
                    at_unix_seconds: 1_660_000_000,
                    month: Month::new(2022, 8).expect("a month"),
                    day_hour_minute: [9, 6, 6],
                    changed_since: true,
                }),
                changes: 3,
                changed_at: Some(1_660_000_100),
            },
            StoredScenario {
                id: 2,
                scenario: Rc::new(blank_scenario("Cam Lộ", 2026, 2030)),
                lineage: Rc::default(),
                exported: None,
                changes: 0,
                changed_at: None,
            },
        ],
        current: 4,
        language: "vi".to_owned(),
        screen: "overview".to_owned(),
        letterhead: vec![(0, "TỈNH ỦY \"X\"".to_owned()), (8, String::new())],
    }
}

#[test]
fn a_record_is_read_back() {
    let workspace = workspace(unusual());
    assert_eq!(decode(&encode(&workspace, 17)), Ok((workspace, 17)));
}

/// What was let in once must not be refused later: a record may hold what a stranger's file may not.
#[test]
fn a_record_of_our_own_is_read_beyond_the_limits_of_files() {
    let mut scenario = unusual();
    scenario.name = "ă\t".repeat(500);
    scenario.payroll.lines[0].scope = Scope::Unit(UnitId(999));
    scenario.payroll.lines[0].posts = 2_000_000;
    assert!(read(write(&scenario).as_bytes()).is_err());
    let workspace = workspace(scenario);
    assert_eq!(decode(&encode(&workspace, 1)), Ok((workspace, 1)));
}

/// Whatever happens to the newer of two records, the older one comes back, and it is known that something is missing. Every
/// seventeenth byte is tried: that no damage goes unnoticed anywhere is the next test's matter.
#[test]
fn whatever_happens_to_a_record_the_one_before_comes_back() {
    let mut workspace = workspace(blank_scenario("Đ", 2022, 2025));
    workspace.scenarios.truncate(1);
    let older = encode(&workspace, 8);
    let newer = encode(&workspace, 9);
    let check = |damaged: &str| {
        let choice = newest(Some(&older), Some(damaged));
        let generation = choice
            .found
            .as_ref()
            .map(|(slot, _, generation)| (*slot, *generation));
        assert_eq!(generation, Some((Slot::A, 8)), "{damaged}");
        assert!(choice.fell_back());
        assert_eq!(choice.next_slot(), Some(Slot::B));
    };
    for index in (0..newer.len()).step_by(17) {
        for bit in 0..8 {
            let mut damaged = newer.as_bytes().to_vec();
            damaged[index] ^= 1 << bit;
            if let Ok(damaged) = std::str::from_utf8(&damaged) {
                check(damaged);
            }
        }
        if let Some(cut) = newer.get(..index) {
            check(cut);
        }
    }
}

/// Every single bit of a small record flipped, and every length it can be cut to.
#[test]
fn no_damage_to_a_record_goes_unnoticed() {
    let mut workspace = workspace(blank_scenario("Đ", 2022, 2025));
    workspace.scenarios.truncate(1);
    let record = encode(&workspace, 9);
    let bytes = record.as_bytes();
    let mut tried = 0;
    for index in 0..bytes.len() {
        for bit in 0..8 {
            let mut damaged = bytes.to_vec();
            damaged[index] ^= 1 << bit;
            // The browser keeps text: what is no text cannot be stored in the first place.
            let Ok(damaged) = std::str::from_utf8(&damaged) else {
                continue;
            };
            assert!(decode(damaged).is_err(), "bit {bit} of byte {index} flipped");
            tried += 1;
        }
        if let Ok(cut) = std::str::from_utf8(&bytes[..index]) {
            let error = decode(cut).expect_err("a part is not the whole");
            assert!(
                matches!(error, StoredError::Truncated | StoredError::NotOurs),
                "cut to {index}: {error:?}"
            );
        }
    }
    assert!(tried > bytes.len() * 6);
    assert!(decode(&format!("{record} ")).is_err(), "and nothing can be added");
}

#[test]
fn the_newest_usable_slot_wins() {
    let old = encode(&workspace(document_scenario()), 4);
    let new = encode(&workspace(example_scenario()), 5);
    let choice = newest(Some(&old), Some(&new));
    assert_eq!(
        choice
            .found
            .as_ref()
            .map(|(slot, _, generation)| (*slot, *generation)),
        Some((Slot::B, 5))
    );
    assert!(!choice.fell_back());
    assert_eq!(choice.next_slot(), Some(Slot::A));

    let damaged = new.replace("Cam", "Kam");
    let choice = newest(Some(&damaged), Some(&old));
    assert_eq!(
        choice
            .found
            .as_ref()
            .map(|(slot, _, generation)| (*slot, *generation)),
        Some((Slot::B, 4))
    );
    assert_eq!(choice.refused, [Some(StoredError::Damaged), None]);
    assert!(choice.fell_back());
    assert_eq!(choice.next_slot(), Some(Slot::A));

    let empty = newest(None, None);
    assert_eq!(
        (empty.found.is_none(), empty.fell_back(), empty.next_slot()),
        (true, false, Some(Slot::A))
    );
}

/// A record of a newer version is neither read nor written over. Its sum was computed by another program (zlib's crc32).
#[test]
fn a_newer_record_is_left_alone() {
    let newer = "lo-trinh/workspace 2 w 1 2 59e748cc\n{}";
    let ours = encode(&workspace(document_scenario()), 1);
    let choice = newest(Some(newer), Some(&ours));
    assert_eq!(choice.refused[0], Some(StoredError::Newer { format: 2 }));
    assert_eq!(
        choice.next_slot(),
        Some(Slot::B),
        "the newer record's slot is not written to"
    );
}

mod properties {
    use super::{read, write};
    use lo_trinh::model::calendar::Month;
    use lo_trinh::model::payroll::{Amount, When};
    use lo_trinh::model::provenance::Provenance;
    use lo_trinh::model::quantity::{Fraction, OddsFactor};
    use lo_trinh::model::scenario::Scenario;
    use proptest::{prop_assert_eq, proptest};

    /// Small enough to be read many times.
    fn small() -> Scenario {
        let mut scenario = super::unusual();
        scenario.sourcing.wards.truncate(1);
        scenario.payroll.units.truncate(4);
        scenario
    }

    proptest! {
        /// Whatever is within limits comes back the same: names of any letters, every millionth, every month.
        #[test]
        fn anything_within_limits_is_read_back(
            name in "[^\\pC\\p{Zl}\\p{Zp}]{0,200}",
            section in "[^\\pC\\p{Zl}\\p{Zp}]{0,40}",
            millionths in 0_u32..=1_000_000,
            thousandths in 1_000_u32..=1_000_000,
            points in 0_u32..=10_000,
            months in 0_i32..3_600,
            posts in 0_u32..=5_000,
        ) {
            let mut scenario = small();
            scenario.name = name;
            scenario.circumstances.value.odds_factor = OddsFactor::from_thousandths(thousandths);
            scenario.payroll.targets[0].amount = Amount::BasisPoints(points);
            scenario.payroll.targets[0].deadline = Month::january(1900).plus(months);
            let line = &mut scenario.payroll.lines[0];
            line.likelihood = Some(Fraction::from_millionths(millionths));
            line.when = When::Month(Month::january(1900).plus(months));
            line.posts = posts;
            line.provenance = Provenance::Quoted(section);
            prop_assert_eq!(read(write(&scenario).as_bytes()), Ok(scenario));
        }

        /// No bytes at all make the reader fail otherwise than with an error.
        #[test]
        fn any_bytes_are_an_answer(bytes in proptest::collection::vec(0_u8.., 0..200)) {
            let _ = read(&bytes);
        }

        /// Nor does a file with one byte changed: it is read as another scenario, or refused.
        #[test]
        fn any_change_is_an_answer(place in 0_usize..20_000, byte in 0_u8..) {
            let mut bytes = write(&small()).into_bytes();
            let place = place % bytes.len();
            bytes[place] = byte;
            let _ = read(&bytes);
        }
    }
}
