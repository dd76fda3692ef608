//! Merging copies of a scenario: cases worked out by hand, and random ones.

mod random;

use lo_trinh::baseline::{document_scenario, example_scenario};
use lo_trinh::formats::merge::{Incoming, Pick, Reason, Refused, merge};
use lo_trinh::formats::scenario::lineage::{Lineage, version};
use lo_trinh::model::part::Part;
use lo_trinh::model::payroll::{Instrument, Line, LineId, Scope, UnitId, When};
use lo_trinh::model::provenance::{Provenance, Sourced};
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sourcing::{Hold, Holder, WardId};

fn from<'a>(scenario: &'a Scenario, ancestor: &'a Scenario) -> Incoming<'a> {
    Incoming {
        scenario,
        ancestor: Some(ancestor),
        part: None,
    }
}

fn changed(scenario: &Scenario, change: impl FnOnce(&mut Scenario)) -> Scenario {
    let mut changed = scenario.clone();
    change(&mut changed);
    changed
}

fn line(id: u32, unit: u32, posts: u32) -> Line {
    Line {
        id: LineId(id),
        scope: Scope::Unit(UnitId(unit)),
        instrument: Instrument::Severance,
        when: When::Year(2024),
        posts,
        done: 0,
        likelihood: None,
        provenance: Provenance::Entered,
    }
}

/// A copy in which nothing was changed changes nothing, to the last number, of whatever scenario.
#[test]
fn an_unchanged_copy_changes_nothing() {
    for scenario in [document_scenario(), example_scenario()] {
        let merged = merge(&scenario, &[from(&scenario, &scenario)], &[]);
        assert_eq!(merged.scenario, scenario);
        assert!(merged.changes.is_empty() && merged.choices.is_empty() && merged.refused.is_empty());
        // Nor does a change of the open scenario come back from it.
        let ours = changed(&scenario, |scenario| {
            scenario.payroll.units.remove(3);
            scenario.sourcing.wards[1].quarters.remove(0);
        });
        let ours = changed(&ours, |ours| {
            ours.payroll
                .lines
                .retain(|line| line.scope != Scope::Unit(scenario.payroll.units[3].id));
            ours.payroll
                .targets
                .retain(|target| target.scope != Scope::Unit(scenario.payroll.units[3].id));
        });
        let merged = merge(&ours, &[from(&scenario, &scenario)], &[]);
        assert_eq!(merged.scenario, ours);
        assert!(merged.changes.is_empty() && merged.choices.is_empty());
    }
}

/// Two people plan posts of the same unit, way and year in a cell that was empty: both lines have the number after the last, and
/// still it is one cell, and a question. In different cells they are two lines.
#[test]
fn lines_that_two_people_add_are_told_apart_by_what_they_are() {
    let base = document_scenario();
    let next = base
        .payroll
        .lines
        .iter()
        .map(|line| line.id.0)
        .max()
        .unwrap_or_default()
        + 1;
    let ours = changed(&base, |plan| plan.payroll.lines.push(line(next, 3, 5)));
    let same_cell = changed(&base, |plan| plan.payroll.lines.push(line(next, 3, 7)));
    let merged = merge(&ours, &[from(&same_cell, &base)], &[]);
    assert_eq!(merged.choices.len(), 1);
    assert_eq!(merged.choices[0].reason, Reason::Both);
    assert_eq!(merged.scenario, ours);
    let pick = [(merged.choices[0].path.clone(), Pick::File(0))];
    let settled = merge(&ours, &[from(&same_cell, &base)], &pick);
    assert_eq!(settled.scenario.payroll.lines, same_cell.payroll.lines);
    let other_cell = changed(&base, |plan| plan.payroll.lines.push(line(next, 4, 7)));
    let merged = merge(&ours, &[from(&other_cell, &base)], &[]);
    assert!(merged.choices.is_empty());
    let posts: Vec<u32> = merged.scenario.payroll.lines[base.payroll.lines.len()..]
        .iter()
        .map(|line| line.posts)
        .collect();
    assert_eq!(posts, [5, 7]);
}

/// One deletes a unit with its lines, the other plans for it: neither is done without being asked for.
#[test]
fn a_unit_one_deletes_and_another_plans_for_is_a_question() {
    let mut base = document_scenario();
    base.payroll.lines.push(line(900, 3, 2));
    let ours = changed(&base, |plan| {
        plan.payroll.units.retain(|unit| unit.id != UnitId(3));
        plan.payroll
            .lines
            .retain(|line| line.scope != Scope::Unit(UnitId(3)));
    });
    let mut more = line(901, 3, 4);
    more.when = When::Year(2025);
    let theirs = changed(&base, |plan| plan.payroll.lines.push(more));
    let merged = merge(&ours, &[from(&theirs, &base)], &[]);
    assert_eq!(merged.choices.len(), 1, "{:?}", merged.choices);
    assert_eq!(merged.choices[0].path, ["payroll", "units", "3"]);
    assert_eq!(merged.scenario, ours);
    let pick = [(merged.choices[0].path.clone(), Pick::File(0))];
    let kept = merge(&ours, &[from(&theirs, &base)], &pick).scenario;
    let posts = |scenario: &Scenario| {
        let lines = scenario.payroll.lines.iter();
        lines
            .filter(|line| line.scope == Scope::Unit(UnitId(3)))
            .map(|line| line.posts)
            .sum::<u32>()
    };
    assert_eq!(posts(&kept), 6, "the unit comes back whole, with the line it had");
}

/// A group one deletes stays where another added a unit to it, and that is said.
#[test]
fn a_group_that_is_still_needed_stays() {
    let base = changed(&document_scenario(), |plan| {
        plan.payroll.groups.push(lo_trinh::model::payroll::Group {
            id: lo_trinh::model::payroll::GroupId(77),
            name: "Khác".to_owned(),
            block: lo_trinh::model::payroll::BlockKind::PublicService,
        });
    });
    let theirs = changed(&base, |plan| {
        plan.payroll.groups.pop();
    });
    let ours = changed(&base, |plan| {
        let mut unit = plan.payroll.units[0].clone();
        unit.id = UnitId(500);
        unit.group = lo_trinh::model::payroll::GroupId(77);
        plan.payroll.units.push(unit);
    });
    for (ours, theirs) in [(&ours, &theirs), (&theirs, &ours)] {
        let merged = merge(ours, &[from(theirs, &base)], &[]);
        assert!(merged.choices.is_empty());
        assert!(
            merged
                .scenario
                .payroll
                .groups
                .iter()
                .any(|group| group.name == "Khác")
        );
        assert_eq!(merged.scenario.payroll.units.len(), base.payroll.units.len() + 1);
        let path: Vec<String> = ["payroll", "groups", "77"].map(str::to_owned).into();
        assert_eq!(merged.refused, [Refused::Kept { path }]);
    }
}

/// What one person says of a khu phố's head and another of its front goes together; that one person now holds both and who the head
/// is does not.
#[test]
fn one_person_in_both_posts_is_one_question() {
    let base = document_scenario();
    let of = |scenario: &mut Scenario, change: &dyn Fn(&mut Hold)| {
        change(&mut scenario.sourcing.wards[0].quarters[0].hold);
    };
    let head = changed(&base, |scenario| {
        of(scenario, &|hold| {
            if let Hold::Apart(head, _) = hold {
                head.holder = Holder::Vacant;
            }
        });
    });
    let front = changed(&base, |scenario| {
        of(scenario, &|hold| {
            if let Hold::Apart(_, front) = hold {
                front.holder = Holder::Vacant;
            }
        });
    });
    let together = changed(&base, |scenario| {
        of(scenario, &|hold| {
            if let Hold::Apart(head, _) = hold.clone() {
                *hold = Hold::Together(head);
            }
        });
    });
    let both = merge(&head, &[from(&front, &base)], &[]);
    assert!(both.choices.is_empty());
    let expected = changed(&head, |scenario| {
        of(scenario, &|hold| {
            if let Hold::Apart(_, front) = hold {
                front.holder = Holder::Vacant;
            }
        });
    });
    assert_eq!(both.scenario, expected);
    let asked = merge(&head, &[from(&together, &base)], &[]);
    assert_eq!(asked.choices.len(), 1);
    let pick = [(asked.choices[0].path.clone(), Pick::File(0))];
    assert_eq!(merge(&head, &[from(&together, &base)], &pick).scenario, together);
}

/// Of a ward's file only its ward is taken without a question.
#[test]
fn what_lies_outside_the_part_is_never_taken_silently() {
    let base = document_scenario();
    let part = Part {
        name: "Phường 1".to_owned(),
        wards: vec![WardId(1)],
        units: vec![UnitId(3)],
    };
    let theirs = changed(&base, |scenario| {
        scenario.sourcing.wards[0].quarters[0].official_members = Some(9);
        scenario.sourcing.wards[1].quarters[0].official_members = Some(8);
        scenario.payroll.lines.push(line(900, 3, 2));
        scenario.payroll.lines.push(line(901, 4, 2));
    });
    let copy = Incoming {
        scenario: &theirs,
        ancestor: Some(&base),
        part: Some(&part),
    };
    let merged = merge(&base, &[copy], &[]);
    assert_eq!((merged.changes.len(), merged.choices.len()), (2, 2));
    assert!(
        merged
            .choices
            .iter()
            .all(|choice| choice.reason == Reason::Outside)
    );
    let expected = changed(&base, |scenario| {
        scenario.sourcing.wards[0].quarters[0].official_members = Some(9);
        scenario.payroll.lines.push(line(900, 3, 2));
    });
    let without_numbers = |scenario: &Scenario| {
        changed(scenario, |scenario| {
            scenario
                .payroll
                .lines
                .iter_mut()
                .for_each(|line| line.id = LineId(0));
        })
    };
    assert_eq!(without_numbers(&merged.scenario), without_numbers(&expected));
}

/// Without an ancestor nobody can tell who changed what: all that differs is a question.
#[test]
fn without_an_ancestor_everything_is_a_question() {
    let ours = document_scenario();
    let theirs = changed(&ours, |scenario| {
        scenario.payroll.units[0].floor = Some(1);
        scenario.payroll.units[1].establishment = Some(Sourced::entered(77));
        scenario.sourcing.wards[0].name = "Phường Một".to_owned();
    });
    let copy = Incoming {
        scenario: &theirs,
        ancestor: None,
        part: None,
    };
    let merged = merge(&ours, std::slice::from_ref(&copy), &[]);
    assert_eq!((merged.changes.len(), merged.choices.len()), (0, 3));
    assert!(
        merged
            .choices
            .iter()
            .all(|choice| choice.reason == Reason::NoAncestor)
    );
    assert_eq!(merged.scenario, ours);
    let picks: Vec<_> = merged
        .choices
        .iter()
        .map(|choice| (choice.path.clone(), Pick::File(0)))
        .collect();
    assert_eq!(merge(&ours, &[copy], &picks).scenario, theirs);
}

/// Changes that are each within the limits and together are not: that side of the scenario stays, the other is taken.
#[test]
fn changes_that_break_a_limit_together_are_refused_in_their_part() {
    let base = document_scenario();
    let many = |unit| {
        changed(&base, |plan| {
            plan.payroll
                .lines
                .extend([line(900, unit, 4_000), line(901, unit + 1, 2_000)])
        })
    };
    let ours = many(3);
    let theirs = changed(&many(10), |scenario| {
        scenario.sourcing.wards[0].name = "Phường Một".to_owned()
    });
    let merged = merge(&ours, &[from(&theirs, &base)], &[]);
    assert!(matches!(merged.refused.as_slice(), [Refused::Section { path, .. }] if path == &["payroll"]));
    assert_eq!(
        merged.changes.len(),
        1,
        "what was refused is not among what is taken"
    );
    assert_eq!(merged.scenario.payroll, ours.payroll);
    assert_eq!(merged.scenario.sourcing.wards[0].name, "Phường Một");
}

/// A file that went there and back, and there and back again, is held against what was handed over last.
#[test]
fn the_newest_version_both_know_is_the_ancestor() {
    let base = document_scenario();
    let mut city = Lineage::default();
    city.handed_over(&base, None);
    // The ward opens it, works, and hands it back.
    let mut ward = Lineage::default();
    ward.handed_over(&base, None);
    let first = changed(&base, |scenario| scenario.payroll.units[0].floor = Some(1));
    let file = ward.clone();
    ward.handed_over(&first, None);
    let (ancestor, known) = city.common_ancestor(&base, &file, &first).expect("an ancestor");
    assert!(known);
    assert_eq!(ancestor.version(), version(&base));
    city.took_in(&file, &first);
    // The same file again is known as a whole.
    let (ancestor, _) = city.common_ancestor(&first, &file, &first).expect("an ancestor");
    assert_eq!(ancestor.version(), version(&first));
    // Its next version is held against the first one.
    let second = changed(&first, |scenario| scenario.payroll.units[0].floor = Some(2));
    let moved_on = changed(&first, |scenario| scenario.payroll.units[1].floor = Some(3));
    let (ancestor, known) = city
        .common_ancestor(&moved_on, &ward, &second)
        .expect("an ancestor");
    assert!(known);
    assert_eq!(ancestor.version(), version(&first));
    // A scenario that knows nothing of all this is held against the oldest, and that is said.
    let (ancestor, known) = Lineage::default()
        .common_ancestor(&moved_on, &ward, &second)
        .expect("an ancestor");
    assert!(!known);
    assert_eq!(ancestor.version(), version(&base));
}
