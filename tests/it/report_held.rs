//! What a hand does to the bars of a row, counted by hand on an axis of its own.

use crate::law::evaluate;
use lo_trinh::baseline::document_scenario;
use lo_trinh::chart::Grip;
use lo_trinh::model::calendar::Month;
use lo_trinh::model::provenance::Provenance;
use lo_trinh::model::quantity::Fraction;
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sourcing::{Hold, Holder, Route, RouteKind, Shape, Stage, StageEstimate};
use lo_trinh::report::sourcing::{Choices, Held, Sourcing, sourcing};
use lo_trinh::text::{Language, catalog};

fn month(year: i32, month: u32) -> Month {
    Month::new(year, month).expect("a month of the calendar")
}

fn stage(stage: Stage, months: u32) -> StageEstimate {
    StageEstimate {
        stage,
        months: [months; 3],
        chance: Fraction::ONE,
    }
}

/// The document's city with all posts held but one, whose route takes 12 months of preparation, then an election in no
/// time, then 6 months, from 1/2024.
fn scenario() -> Scenario {
    let mut scenario = document_scenario();
    for quarter in scenario
        .sourcing
        .wards
        .iter_mut()
        .flat_map(|ward| &mut ward.quarters)
    {
        if let Hold::Apart(head, front) = &mut quarter.hold {
            head.holder = Holder::Official;
            front.holder = Holder::Official;
        }
    }
    if let Hold::Apart(head, _) = &mut scenario.sourcing.wards[0].quarters[0].hold {
        head.holder = Holder::NonMember;
        head.route = Some(Route {
            shape: Shape {
                kind: RouteKind::ElectMember,
                stages: Some(vec![
                    stage(Stage::CandidatePreparation, 12),
                    stage(Stage::Election, 0),
                    stage(Stage::Appointment, 6),
                ]),
            },
            start: month(2024, 1),
            fallback: None,
            provenance: Provenance::Entered,
        });
    }
    scenario
}

fn shown() -> Sourcing {
    let scenario = scenario();
    sourcing(&scenario, &evaluate(&scenario), Choices::default(), Language::Vi)
}

/// The axis runs from 7/2022 to 12/2026: 54 months. Shown 540 pixels wide, a month is ten pixels: the route begins in
/// its 18th month and reaches from 180 to 300 and from there to 360.
#[test]
fn a_hand_moves_and_stretches() {
    let report = shown();
    let table = report.table.as_ref().expect("a table");
    let (row, axis, words) = (&table.rows[0], &table.axis, catalog(Language::Vi));
    let track = row.track.as_ref().expect("a route in time");
    let take = |at| Held::taken(track, axis, at, 540.0);

    assert_eq!(take(100.0), None);
    let whole = take(240.0).expect("the middle of a bar");
    assert_eq!((whole.grip, whole.months), (Grip::Whole, 0));
    let moved = whole.moved(track, axis, 240.0 - 24.0, 540.0);
    assert_eq!(moved.months, -2);
    let preview = moved.preview(track, axis, words);
    assert_eq!(preview.tip, "Bắt đầu 1/2024 → 11/2023, xong 5/2025");
    assert_eq!(preview.marks.spans.len(), 3);
    // Two months are 2/54 of the drawing's width.
    let two_months = axis.width * 2.0 / 54.0;
    let back = track.marks.spans[0].0 - preview.marks.spans[0].0;
    assert!((back - two_months).abs() < 1e-9, "{back}");

    let edge = take(299.0).expect("the edge of the first stage");
    assert_eq!(edge.grip, Grip::Edge(0));
    let longer = edge.moved(track, axis, 299.0 + 31.0, 540.0);
    assert_eq!(
        longer.preview(track, axis, words).tip,
        "Chuẩn bị nhân sự: 12 → 15 tháng, xong 10/2025"
    );
    // No stage becomes shorter than nothing.
    let last = take(359.0).expect("the edge of the last stage");
    assert_eq!(last.grip, Grip::Edge(2));
    assert_eq!(last.moved(track, axis, 0.0, 540.0).months, -6);
}

/// A start stays within the horizon, 1/2022 to 12/2027: from 1/2024 that is 24 months back and 47 on.
#[test]
fn a_start_stays_within_the_horizon() {
    let report = shown();
    let table = report.table.as_ref().expect("a table");
    let (track, axis) = (table.rows[0].track.as_ref().expect("a route"), &table.axis);
    let whole = Held::taken(track, axis, 200.0, 540.0).expect("a bar");
    assert_eq!(whole.moved(track, axis, -10_000.0, 540.0).months, -24);
    assert_eq!(whole.moved(track, axis, 10_000.0, 540.0).months, 47);
}

/// The last month from which 18 sure months end by 12/2025 is 6/2024: the 24th month of the axis.
#[test]
fn the_latest_start_is_marked_and_said() {
    let report = shown();
    let table = report.table.as_ref().expect("a table");
    let track = table.rows[0].track.as_ref().expect("a route");
    assert!(
        track.sentence.ends_with("bắt đầu chậm nhất 6/2024"),
        "{}",
        track.sentence
    );
    let at = 23.0 * table.axis.width / 54.0;
    assert!(
        track.marks.latest_start.starts_with(&format!("M{at:.2} ")),
        "{}",
        track.marks.latest_start
    );
}
