//! Payroll: which posts count, verdicts at their boundaries, the required path, findings.

use super::place::{blank, independent, line, month, percent, target};
use crate::law::evaluate;
use lo_trinh::model::calendar::Month;
use lo_trinh::model::finding::{FindingKind, Severity};
use lo_trinh::model::payroll::{
    Amount, Block, BlockKind, Group, GroupId, Instrument, Line, LineId, Milestone, Scope, TargetId,
    TargetOutcome, Unit, UnitId, When,
};
use lo_trinh::model::provenance::Sourced;
use lo_trinh::model::quantity::Fraction;
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::verdict::Verdict;

const BLOCK: Scope = Scope::Block(BlockKind::PublicService);

fn first(scenario: &Scenario) -> TargetOutcome {
    evaluate(scenario).payroll.targets.remove(0)
}

/// Everything remarked about payroll.
fn findings(scenario: &Scenario) -> Vec<FindingKind> {
    let all = evaluate(scenario)
        .findings
        .into_iter()
        .map(|finding| finding.kind);
    all.filter(|kind| *kind != FindingKind::NoPosts { ward: None })
        .collect()
}

/// A scenario with independent posts, these lines and a target of so many posts by 12/2025.
fn planned(lines: Vec<Line>, posts: u32) -> Scenario {
    let mut scenario = independent(blank());
    scenario.payroll.lines = lines;
    scenario.payroll.targets = vec![target(posts)];
    scenario
}

fn done(id: u32, year: i32, in_month: u32, posts: u32, done: u32) -> Line {
    Line {
        done,
        ..line(id, When::Month(month(year, in_month)), posts, 80)
    }
}

fn adding(line: Line) -> Line {
    Line {
        instrument: Instrument::Addition,
        ..line
    }
}

fn unit(id: u32, group: u32, establishment: Option<u32>) -> Unit {
    Unit {
        id: UnitId(id),
        name: Sourced::entered(format!("unit {id}")),
        group: GroupId(group),
        establishment: establishment.map(Sourced::entered),
        floor: None,
    }
}

fn group(id: u32, block: BlockKind) -> Group {
    Group {
        id: GroupId(id),
        name: format!("group {id}"),
        block,
    }
}

fn public_service(base: Option<u32>) -> Block {
    Block {
        kind: BlockKind::PublicService,
        base: base.map(Sourced::entered),
        record: None,
    }
}

#[test]
fn planned_149_with_every_likelihood_one() {
    let outcome = first(&planned(vec![line(1, When::Year(2025), 149, 100)], 149));
    assert_eq!(
        outcome.verdict,
        Verdict::OnTrack,
        "no doubt left, but no fact yet"
    );
    assert!(outcome.met.expect("known").mixed.is_sure());
    assert_eq!(
        (outcome.gap, outcome.forecast),
        (Some(0.0), Some(month(2025, 12)))
    );
    assert_eq!(
        (outcome.distribution.least(), outcome.distribution.most()),
        (149, 149)
    );
}

#[test]
fn one_post_fewer() {
    let outcome = first(&planned(vec![line(1, When::Year(2025), 148, 100)], 149));
    assert_eq!(outcome.verdict, Verdict::Missed);
    assert!(outcome.met.expect("known").mixed.is_never());
    assert_eq!((outcome.gap, outcome.forecast), (Some(-1.0), None));
}

#[test]
fn thresholds_count_from_the_very_probability() {
    let judged = |millionths| {
        let mut only = line(1, When::Year(2025), 1, 0);
        only.likelihood = Some(Fraction::from_millionths(millionths));
        first(&planned(vec![only], 1)).verdict
    };
    assert_eq!(judged(800_000), Verdict::OnTrack);
    assert_eq!(judged(799_999), Verdict::AtRisk);
    assert_eq!(judged(500_000), Verdict::AtRisk);
    assert_eq!(judged(499_999), Verdict::Missed);
    // P(at least one of two at 50 % and 60 %) = 1 - 0.5 x 0.4: exactly 80 %, whatever the floats make of it.
    let two = planned(
        vec![line(1, When::Year(2024), 1, 50), line(2, When::Year(2025), 1, 60)],
        1,
    );
    assert_eq!(first(&two).verdict, Verdict::OnTrack);
}

#[test]
fn facts_alone_meet_a_target() {
    let facts = |posts| planned(vec![done(1, 2022, 3, posts, posts)], 10);
    assert_eq!(first(&facts(10)).verdict, Verdict::Met);
    assert_eq!(first(&facts(10)).realised, 10);
    assert_eq!(first(&facts(9)).verdict, Verdict::Missed);
    // An addition planned before the deadline takes one back, one planned after it does not.
    let mut taken_back = facts(10);
    taken_back
        .payroll
        .lines
        .push(adding(line(2, When::Year(2025), 1, 80)));
    let outcome = first(&taken_back);
    assert_eq!(
        (outcome.verdict, outcome.planned, outcome.realised),
        (Verdict::Missed, 9, 10)
    );
    assert!(outcome.met.expect("known").mixed.is_never());
    taken_back.payroll.lines[1].when = When::Year(2026);
    assert_eq!(first(&taken_back).verdict, Verdict::Met);
    assert_eq!(
        first(&planned(Vec::new(), 0)).verdict,
        Verdict::Met,
        "nothing asked"
    );
}

#[test]
fn a_deadline_that_has_passed() {
    let mut scenario = planned(
        vec![done(1, 2022, 3, 10, 9), line(2, When::Year(2022), 5, 100)],
        10,
    );
    scenario.payroll.targets[0].deadline = month(2022, 7);
    assert_eq!(first(&scenario).verdict, Verdict::Missed);
    assert_eq!(
        first(&scenario).forecast,
        Some(month(2022, 12)),
        "reached, but late"
    );
    assert_eq!(first(&scenario).pace, None, "no plan year remains");
    scenario.payroll.lines[0].done = 10;
    assert_eq!(first(&scenario).verdict, Verdict::Met);
}

#[test]
fn what_is_not_done_in_time_counts_for_nothing() {
    let scenario = planned(
        vec![
            done(1, 2022, 7, 5, 2),         // three overdue
            done(2, 2022, 8, 5, 2),         // claimed done ahead of time: planned only
            done(3, 2022, 1, 5, 9),         // more done than there are
            adding(done(4, 2022, 2, 4, 1)), // three additions overdue
            done(5, 2021, 12, 2, 1),        // before the plan: one a fact, one overdue
        ],
        20,
    );
    let outcome = first(&scenario);
    // Facts: 2 + 5 - 1 + 1; ahead: 5 at 80 %.
    assert_eq!(
        (outcome.realised, outcome.planned, outcome.overdue),
        (7, 12, 3 + 3 + 1)
    );
    assert_eq!(
        (outcome.distribution.least(), outcome.distribution.most()),
        (7, 12)
    );
    assert!((outcome.expected - 11.0).abs() < 1e-12, "7 + 5 x 0.8");
    let id = LineId;
    assert_eq!(
        findings(&scenario),
        [
            FindingKind::Overdue {
                line: id(1),
                posts: 3
            },
            FindingKind::DoneInFuture {
                line: id(2),
                posts: 2
            },
            FindingKind::DoneExceedsPosts { line: id(3) },
            FindingKind::Overdue {
                line: id(4),
                posts: 3
            },
            FindingKind::Overdue {
                line: id(5),
                posts: 1
            },
            FindingKind::LineOutsideHorizon { line: id(5) },
        ]
    );
}

#[test]
fn a_month_of_its_own_and_the_end_of_a_year() {
    let scenario = planned(
        vec![
            line(1, When::Month(month(2024, 3)), 2, 100),
            line(2, When::Year(2024), 3, 100),
            line(3, When::Year(2028), 9, 100),
        ],
        5,
    );
    let outcome = first(&scenario);
    let by = |wanted: Month| {
        outcome
            .trajectory
            .iter()
            .find(|point| point.month == wanted)
            .expect("within")
            .planned
    };
    assert_eq!(
        [
            by(month(2024, 2)),
            by(month(2024, 3)),
            by(month(2024, 11)),
            by(month(2024, 12))
        ],
        [0, 2, 2, 5]
    );
    assert_eq!(outcome.trajectory.len(), 72, "1/2022 to 12/2027");
    assert_eq!(outcome.forecast, Some(month(2024, 12)));
    assert_eq!(by(month(2027, 12)), 5, "2028 lies after the horizon");
    assert_eq!(
        findings(&scenario),
        [FindingKind::LineOutsideHorizon { line: LineId(3) }]
    );
}

#[test]
fn a_deadline_after_the_horizon() {
    let mut scenario = planned(vec![line(1, When::Year(2028), 5, 100)], 5);
    scenario.payroll.targets[0].deadline = month(2029, 6);
    let outcome = first(&scenario);
    assert_eq!(
        (outcome.verdict, outcome.forecast, outcome.planned),
        (Verdict::OnTrack, None, 5)
    );
}

#[test]
fn the_required_path() {
    let outcome = first(&planned(vec![done(1, 2022, 3, 10, 10)], 149));
    let by_end: Vec<_> = outcome.years.iter().map(|year| year.required_by_end).collect();
    assert_eq!(by_end, [Some(37), Some(74), Some(111), Some(149)]);
    let within: Vec<_> = outcome.years.iter().map(|year| year.required).collect();
    assert_eq!(within, [Some(37), Some(37), Some(37), Some(38)]);
    assert_eq!(outcome.pace, Some(35), "139 over four years is 34.75");
}

#[test]
fn pace_over_the_years_that_remain() {
    let mut scenario = planned(vec![done(1, 2022, 3, 10, 10)], 149);
    scenario.horizon.as_of = month(2022, 12);
    assert_eq!(first(&scenario).pace, Some(47), "139 over three years is 46.3");
    scenario.horizon.as_of = month(2025, 11);
    assert_eq!(first(&scenario).pace, Some(139));
    scenario.horizon.as_of = month(2025, 12);
    assert_eq!(first(&scenario).pace, None);
    assert_eq!(
        first(&planned(vec![done(1, 2022, 3, 10, 10)], 9)).pace,
        Some(0),
        "more than asked"
    );
}

#[test]
fn milestones_replace_the_path() {
    let path = |milestones: &[(i32, u32)]| -> Vec<u32> {
        let mut scenario = planned(Vec::new(), 149);
        let milestones = milestones.iter().map(|(year, cumulative)| Milestone {
            year: *year,
            cumulative: *cumulative,
        });
        scenario.payroll.targets[0].milestones = Some(Sourced::entered(milestones.collect()));
        first(&scenario)
            .years
            .iter()
            .filter_map(|year| year.required_by_end)
            .collect()
    };
    assert_eq!(
        path(&[(2022, 20), (2023, 70), (2024, 120), (2025, 149)]),
        [20, 70, 120, 149]
    );
    assert_eq!(
        path(&[(2023, 70)]),
        [0, 70, 70, 149],
        "carried on; the last is the amount"
    );
    assert_eq!(path(&[(2025, 140)]), [0, 0, 0, 140]);
    assert_eq!(path(&[]), [0, 0, 0, 149]);
}

#[test]
fn twelve_point_seven_percent_of_every_base_that_fits() {
    // 0.127 x 1 169 = 148.463, x 1 170 = 148.59, x 1 173 = 148.971, x 1 177 = 149.479, x 1 178 = 149.606.
    for (base, posts) in [
        (1_169, 148),
        (1_170, 149),
        (1_173, 149),
        (1_177, 149),
        (1_178, 150),
        (500, 64),
    ] {
        let mut scenario = planned(Vec::new(), 0);
        scenario.payroll.blocks = vec![public_service(Some(base))];
        scenario.payroll.targets[0].amount = Amount::BasisPoints(1_270);
        assert_eq!(first(&scenario).amount, Some(posts), "of {base}"); // 0.127 x 500 = 63.5: half up
    }
}

#[test]
fn an_unknown_base_leaves_a_share_undetermined() {
    let mut scenario = planned(vec![line(1, When::Year(2025), 9, 100)], 0);
    scenario.payroll.blocks = vec![public_service(None)];
    scenario.payroll.groups = vec![group(1, BlockKind::PublicService)];
    scenario.payroll.units = vec![unit(1, 1, Some(40)), unit(2, 1, None)];
    scenario.payroll.targets[0].amount = Amount::BasisPoints(1_270);
    let outcome = first(&scenario);
    assert_eq!(
        (outcome.verdict, outcome.amount, outcome.met, outcome.base),
        (Verdict::Undetermined, None, None, None)
    );
    assert_eq!(
        (outcome.pace, outcome.gap, outcome.years[0].required),
        (None, None, None)
    );
    assert_eq!(outcome.expected, 9.0, "what is planned is still counted");
    assert_eq!(
        findings(&scenario),
        [
            FindingKind::EstablishmentUnknown {
                units: vec![UnitId(2)]
            },
            FindingKind::TargetBaseUnknown { target: TargetId(1) },
        ]
    );
    let blocking = evaluate(&scenario)
        .findings
        .into_iter()
        .filter(|finding| finding.severity == Severity::Blocking);
    assert_eq!(blocking.count(), 2, "the base, and that no posts are registered");
    // Once the last unit is known, the block is what its units sum to: 12.7 % of 71 is 9.017.
    scenario.payroll.units[1].establishment = Some(Sourced::entered(31));
    assert_eq!(
        (first(&scenario).amount, first(&scenario).verdict),
        (Some(9), Verdict::OnTrack)
    );
}

#[test]
fn scopes_count_what_lies_inside_them() {
    let mut scenario = planned(Vec::new(), 5);
    scenario.payroll.blocks = vec![public_service(Some(100))];
    scenario.payroll.groups = vec![group(1, BlockKind::PublicService), group(2, BlockKind::Wards)];
    scenario.payroll.units = vec![
        unit(1, 1, Some(30)),
        unit(2, 1, Some(20)),
        unit(3, 2, Some(10)),
        unit(4, 9, None),
    ];
    let scopes = [
        BLOCK,
        Scope::Group(GroupId(1)),
        Scope::Unit(UnitId(1)),
        Scope::Unit(UnitId(3)),
        Scope::Group(GroupId(7)),
        Scope::Unit(UnitId(4)),
    ];
    // 1, 2, 4, 8, 16 and 32 posts: every sum tells which of them were counted.
    let lines = (0..).zip(scopes).map(|(index, scope)| Line {
        scope,
        ..line(index + 1, When::Year(2025), 1 << index, 100)
    });
    scenario.payroll.lines = lines.collect();
    scenario.payroll.targets = (0..)
        .zip([
            BLOCK,
            Scope::Group(GroupId(1)),
            Scope::Unit(UnitId(1)),
            Scope::Block(BlockKind::Wards),
        ])
        .map(|(index, scope)| lo_trinh::model::payroll::Target {
            id: TargetId(index),
            scope,
            ..target(5)
        })
        .collect();
    let evaluation = evaluate(&scenario);
    let counted: Vec<_> = evaluation
        .payroll
        .targets
        .iter()
        .map(|target| (target.planned, target.base))
        .collect();
    assert_eq!(
        counted,
        [(7, Some(100)), (6, Some(50)), (4, Some(30)), (8, Some(10))]
    );
    let groups: Vec<_> = evaluation
        .payroll
        .groups
        .iter()
        .map(|group| (group.planned, group.unassigned, group.base))
        .collect();
    assert_eq!(groups, [(6, 2, Some(50)), (8, 0, Some(10))]);
    let units: Vec<_> = evaluation
        .payroll
        .units
        .iter()
        .map(|unit| (unit.planned, unit.left))
        .collect();
    assert_eq!(units, [(4, Some(26)), (0, Some(20)), (8, Some(2)), (32, None)]);
    let about = |kind: &FindingKind| !matches!(kind, FindingKind::EstablishmentUnknown { .. });
    assert_eq!(
        findings(&scenario).into_iter().filter(about).collect::<Vec<_>>(),
        [
            FindingKind::BaseMismatch {
                block: BlockKind::PublicService,
                stated: 100,
                summed: 50
            },
            FindingKind::ScopeMissing {
                line: Some(LineId(5)),
                target: None
            },
        ]
    );
}

#[test]
fn a_target_about_nobody() {
    let mut scenario = planned(Vec::new(), 5);
    scenario.payroll.targets[0].scope = Scope::Unit(UnitId(5));
    assert_eq!(first(&scenario).verdict, Verdict::Undetermined);
    assert_eq!(
        findings(&scenario),
        [FindingKind::ScopeMissing {
            line: None,
            target: Some(TargetId(1))
        }]
    );
}

#[test]
fn floors_and_cuts_of_a_unit() {
    let of = |establishment, floor, posts| {
        let mut scenario = planned(Vec::new(), 0);
        scenario.payroll.groups = vec![group(1, BlockKind::PublicService)];
        scenario.payroll.units = vec![Unit {
            floor,
            ..unit(1, 1, Some(establishment))
        }];
        scenario.payroll.lines = vec![Line {
            scope: Scope::Unit(UnitId(1)),
            ..line(1, When::Year(2024), posts, 50)
        }];
        findings(&scenario)
    };
    let below = |left, floor| FindingKind::BelowFloor {
        unit: UnitId(1),
        left,
        floor,
    };
    assert_eq!(of(10, Some(8), 2), []);
    assert_eq!(of(10, Some(8), 3), [below(7, 8)]);
    assert_eq!(of(10, None, 10), []);
    let exceeds = FindingKind::CutExceedsEstablishment {
        unit: UnitId(1),
        establishment: 10,
        cut: 11,
    };
    assert_eq!(of(10, None, 11), std::slice::from_ref(&exceeds));
    assert_eq!(of(10, Some(8), 11), [exceeds, below(-1, 8)]);
}

#[test]
fn instruments_over_the_horizon() {
    let mut scenario = planned(Vec::new(), 5);
    scenario.payroll.groups = vec![group(1, BlockKind::PublicService)];
    scenario.payroll.units = vec![unit(1, 1, Some(30)), unit(2, 1, Some(30))];
    let by = |id, unit, likelihood| Line {
        scope: Scope::Unit(UnitId(unit)),
        likelihood,
        instrument: Instrument::Severance,
        ..line(id, When::Year(2024), 2, 0)
    };
    let after = Line {
        when: When::Year(2029),
        ..by(4, 1, None)
    };
    // The default is 80 %: an override of 80 % differs from nothing.
    scenario.payroll.lines = vec![
        by(1, 1, Some(percent(50))),
        by(2, 1, Some(percent(60))),
        by(3, 2, Some(percent(80))),
        after,
    ];
    let instruments = evaluate(&scenario).payroll.instruments;
    let order: Vec<_> = instruments.iter().map(|outcome| outcome.instrument).collect();
    assert_eq!(order, Instrument::CUTS);
    let severance = instruments[2];
    assert_eq!((severance.planned, severance.overridden_units), (6, 1));
    assert!(
        (severance.expected - 3.8).abs() < 1e-12,
        "2 x 0.5 + 2 x 0.6 + 2 x 0.8"
    );
}

#[test]
fn nothing_planned_and_no_target() {
    assert_eq!(
        findings(&planned(Vec::new(), 5)),
        [FindingKind::NothingPlanned { target: TargetId(1) }]
    );
    assert_eq!(findings(&blank()), [FindingKind::NoTarget]);
    let late = planned(vec![line(1, When::Year(2026), 5, 100)], 5);
    assert_eq!(
        findings(&late),
        [FindingKind::NothingPlanned { target: TargetId(1) }],
        "nothing by the deadline"
    );
}

#[test]
fn weights_that_do_not_sum_to_one() {
    let mut scenario = planned(vec![line(1, When::Year(2025), 5, 50)], 3);
    scenario.circumstances.value.weights = [percent(25), percent(25), percent(25)];
    assert_eq!(
        findings(&scenario),
        [FindingKind::WeightsDoNotSumToOne { millionths: 750_000 }]
    );
    assert!(
        (first(&scenario).met.expect("known").mixed.value() - 0.375).abs() < 1e-12,
        "three quarters of a half"
    );
}
