//! Random pairs and triples of concurrent edits, held against a merge done slot by slot in the most naive way.
//!
//! A slot is one thing a person can state. What must come of it is worked out here from three values, without any tree:
//! what one side changed is taken, what both changed alike stands, what both changed differently is a conflict.

use lo_trinh::baseline::blank_scenario;
use lo_trinh::formats::merge::{Incoming, Merged, Path, Pick, merge};
use lo_trinh::model::calendar::Month;
use lo_trinh::model::payroll::{
    Amount, BlockKind, Group, GroupId, Instrument, Line, LineId, Scope, Target, TargetId, Unit, UnitId, When,
};
use lo_trinh::model::provenance::{Provenance, Sourced};
use lo_trinh::model::quantity::Fraction;
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sourcing::{
    Hold, Holder, Post, Quarter, QuarterId, Route, RouteKind, Shape, Ward, WardId,
};

/// How many pairs are tried; the variable `MERGE_PAIRS` says another number, and ten thousand were tried once.
const PAIRS: u64 = 400;

/// One thing a person can state, with the number of possible values.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Slot {
    Establishment(usize),
    Floor(usize),
    Cell(usize, usize, i32),
    GroupCell(i32),
    BlockCell(i32),
    Likelihood(usize),
    Deadline,
    AddedUnit(usize),
    Holder(usize, usize, usize),
    Start(usize, usize, usize),
    Members(usize, usize),
    AddedQuarter(usize, usize),
    WardDeadline(usize),
    Threshold,
}

fn slots() -> Vec<Slot> {
    let mut slots = vec![
        Slot::Deadline,
        Slot::Threshold,
        Slot::Likelihood(0),
        Slot::Likelihood(3),
    ];
    for unit in 0..4 {
        slots.extend([
            Slot::Establishment(unit),
            Slot::Floor(unit),
            Slot::AddedUnit(unit),
        ]);
        for year in 2026..2028 {
            slots.extend([Slot::Cell(unit, 0, year), Slot::Cell(unit, 2, year)]);
        }
    }
    for year in 2026..2028 {
        slots.extend([Slot::GroupCell(year), Slot::BlockCell(year)]);
    }
    for ward in 0..3 {
        slots.extend([
            Slot::WardDeadline(ward),
            Slot::AddedQuarter(ward, 0),
            Slot::AddedQuarter(ward, 1),
        ]);
        for quarter in 0..2 {
            slots.push(Slot::Members(ward, quarter));
            for post in 0..2 {
                slots.extend([
                    Slot::Holder(ward, quarter, post),
                    Slot::Start(ward, quarter, post),
                ]);
            }
        }
    }
    slots
}

fn post() -> Post {
    Post {
        holder: Holder::NonMember,
        provenance: Provenance::Assumed,
        route: None,
        person: Box::default(),
    }
}

fn quarter(id: u32, name: String) -> Quarter {
    Quarter {
        id: QuarterId(id),
        name,
        hold: Hold::Apart(post(), post()),
        official_members: None,
        elections: Default::default(),
        merged_from: Vec::new(),
    }
}

fn unit(id: u32, name: String) -> Unit {
    Unit {
        id: UnitId(id),
        name: Sourced::entered(name),
        group: GroupId(1),
        establishment: None,
        floor: None,
    }
}

/// Four units in a group, three wards of two khu phố, a target.
fn base() -> Scenario {
    let mut scenario = blank_scenario("Đông Hà", 2026, 2027);
    let payroll = &mut scenario.payroll;
    payroll.groups.push(Group {
        id: GroupId(1),
        name: "Tiểu học".to_owned(),
        block: BlockKind::PublicService,
    });
    for id in 1..=4 {
        payroll.units.push(unit(id, format!("Trường {id}")));
    }
    payroll.targets.push(Target {
        id: TargetId(1),
        scope: Scope::Block(BlockKind::PublicService),
        amount: Amount::Posts(40),
        deadline: Month::december(2027),
        milestones: None,
        provenance: Provenance::Entered,
    });
    for ward in 0..3_u32 {
        let quarters = (1..=2).map(|number| quarter(ward * 2 + number, format!("Khu phố {number}")));
        scenario.sourcing.wards.push(Ward {
            id: WardId(ward + 1),
            name: format!("Phường {}", ward + 1),
            deadline: Sourced::entered(Month::december(2027)),
            reported_complete: None,
            quarters_provenance: Provenance::Entered,
            quarters: quarters.collect(),
            stages: Default::default(),
            model: None,
        });
    }
    // Some of what is to be changed is there already.
    for (slot, value) in slots().into_iter().zip([0, 3, 0, 2, 1, 0].into_iter().cycle()) {
        let is_addition = matches!(slot, Slot::AddedUnit(_) | Slot::AddedQuarter(..));
        if value > 0 && !is_addition {
            set(&mut scenario, slot, value);
        }
    }
    scenario
}

fn line_of(slot: Slot) -> Option<(Scope, Instrument, i32)> {
    match slot {
        Slot::Cell(unit, way, year) => {
            let id = u32::try_from(unit).unwrap_or_default() + 1;
            Some((Scope::Unit(UnitId(id)), Instrument::CUTS[way], year))
        }
        Slot::GroupCell(year) => Some((Scope::Group(GroupId(1)), Instrument::Severance, year)),
        Slot::BlockCell(year) => {
            let scope = Scope::Block(BlockKind::PublicService);
            Some((scope, Instrument::Reorganisation, year))
        }
        _ => None,
    }
}

fn post_in(scenario: &Scenario, ward: usize, quarter: usize, post: usize) -> &Post {
    match &scenario.sourcing.wards[ward].quarters[quarter].hold {
        Hold::Apart(head, front) => [head, front][post],
        Hold::Together(post) => post,
    }
}

fn post_of(scenario: &mut Scenario, ward: usize, quarter: usize, post: usize) -> &mut Post {
    match &mut scenario.sourcing.wards[ward].quarters[quarter].hold {
        Hold::Apart(head, front) => [head, front].into_iter().nth(post).expect("two posts"),
        Hold::Together(post) => post,
    }
}

/// What a slot holds: zero for nothing.
fn get(scenario: &Scenario, slot: Slot) -> u32 {
    match slot {
        Slot::Establishment(at) => {
            let establishment = &scenario.payroll.units[at].establishment;
            establishment.as_ref().map_or(0, |value| value.value)
        }
        Slot::Floor(at) => scenario.payroll.units[at].floor.unwrap_or_default(),
        Slot::Cell(..) | Slot::GroupCell(_) | Slot::BlockCell(_) => {
            let (scope, way, year) = line_of(slot).expect("a line");
            let lines = scenario.payroll.lines.iter();
            lines
                .filter(|line| (line.scope, line.instrument, line.when) == (scope, way, When::Year(year)))
                .map(|line| line.posts)
                .sum()
        }
        Slot::Likelihood(at) => scenario.payroll.likelihoods.cuts[at].value.millionths() / 10_000,
        Slot::Deadline => u32::try_from(scenario.payroll.targets[0].deadline.index()).unwrap_or_default(),
        Slot::AddedUnit(number) => {
            let name = format!("Trường mới {number}");
            let found = scenario
                .payroll
                .units
                .iter()
                .filter(|unit| unit.name.value == name);
            u32::try_from(found.count()).unwrap_or_default()
        }
        Slot::Holder(ward, quarter, post) => match post_in(scenario, ward, quarter, post).holder {
            Holder::NonMember => 0,
            Holder::Official => 1,
            Holder::Probationary { .. } => 2,
            Holder::Vacant => 3,
            Holder::Unknown => 4,
        },
        Slot::Start(ward, quarter, post) => {
            let route = &post_in(scenario, ward, quarter, post).route;
            route.as_ref().map_or(0, |route| route.start.month())
        }
        Slot::Members(ward, quarter) => scenario.sourcing.wards[ward].quarters[quarter]
            .official_members
            .unwrap_or_default(),
        Slot::AddedQuarter(ward, number) => {
            let name = format!("Khu phố mới {number}");
            let quarters = scenario.sourcing.wards[ward].quarters.iter();
            u32::try_from(quarters.filter(|quarter| quarter.name == name).count()).unwrap_or_default()
        }
        Slot::WardDeadline(ward) => {
            u32::try_from(scenario.sourcing.wards[ward].deadline.value.index()).unwrap_or_default()
        }
        Slot::Threshold => scenario.thresholds.value.on_track.millionths() / 10_000,
    }
}

/// States a slot the way the screens do: a cell is emptied by deleting its line, a new thing gets the next number.
fn set(scenario: &mut Scenario, slot: Slot, value: u32) {
    let some = (value > 0).then_some(value);
    match slot {
        Slot::Establishment(at) => scenario.payroll.units[at].establishment = some.map(Sourced::entered),
        Slot::Floor(at) => scenario.payroll.units[at].floor = some,
        Slot::Cell(..) | Slot::GroupCell(_) | Slot::BlockCell(_) => {
            let (scope, instrument, year) = line_of(slot).expect("a line");
            let lines = &mut scenario.payroll.lines;
            lines.retain(|line| {
                (line.scope, line.instrument, line.when) != (scope, instrument, When::Year(year))
            });
            let id = lines.iter().map(|line| line.id.0).max().unwrap_or_default() + 1;
            lines.extend(some.map(|posts| Line {
                id: LineId(id),
                scope,
                instrument,
                when: When::Year(year),
                posts,
                done: 0,
                likelihood: None,
                provenance: Provenance::Entered,
            }));
        }
        Slot::Likelihood(at) => {
            scenario.payroll.likelihoods.cuts[at] = Sourced::entered(Fraction::from_percent(value + 60));
        }
        Slot::Deadline => {
            let month = Month::december(2027).plus(i32::try_from(value).unwrap_or_default());
            scenario.payroll.targets[0].deadline = month;
        }
        Slot::AddedUnit(number) => {
            let units = &mut scenario.payroll.units;
            let id = units.iter().map(|unit| unit.id.0).max().unwrap_or_default() + 1;
            units.push(unit(id, format!("Trường mới {number}")));
        }
        Slot::Holder(ward, quarter, post) => {
            let holders = [
                Holder::NonMember,
                Holder::Official,
                Holder::Probationary { admitted: None },
                Holder::Vacant,
                Holder::Unknown,
            ];
            post_of(scenario, ward, quarter, post).holder = holders[value as usize];
        }
        Slot::Start(ward, quarter, post) => {
            post_of(scenario, ward, quarter, post).route = some.map(|month| Route {
                shape: Shape {
                    kind: RouteKind::AdmitHolder,
                    stages: None,
                },
                start: Month::new(2026, month).expect("a month"),
                fallback: None,
                provenance: Provenance::Entered,
            });
        }
        Slot::Members(ward, at) => scenario.sourcing.wards[ward].quarters[at].official_members = some,
        Slot::AddedQuarter(ward, number) => {
            let wards = &mut scenario.sourcing.wards;
            let ids = wards
                .iter()
                .flat_map(|ward| &ward.quarters)
                .map(|quarter| quarter.id.0);
            let id = ids.max().unwrap_or_default() + 1;
            wards[ward]
                .quarters
                .push(quarter(id, format!("Khu phố mới {number}")));
        }
        Slot::WardDeadline(ward) => {
            let month = Month::december(2027).plus(i32::try_from(value).unwrap_or_default());
            scenario.sourcing.wards[ward].deadline = Sourced::entered(month);
        }
        Slot::Threshold => scenario.thresholds.value.on_track = Fraction::from_percent(80 + value),
    }
}

/// A generator of numbers that is the same everywhere (xorshift64*).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let thrown = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(thrown).unwrap_or_default() % end
    }

    fn edited(&mut self, from: &Scenario, slots: &[Slot]) -> Scenario {
        let mut scenario = from.clone();
        for _ in 0..=self.below(8) {
            let slot = slots[self.below(slots.len())];
            let value = u32::try_from(self.below(5)).unwrap_or_default();
            let already_there = get(&scenario, slot) > 0;
            if !(already_there && matches!(slot, Slot::AddedUnit(_) | Slot::AddedQuarter(..))) {
                set(&mut scenario, slot, value);
            }
        }
        scenario
    }
}

fn incoming<'a>(scenario: &'a Scenario, ancestor: &'a Scenario) -> Incoming<'a> {
    Incoming {
        scenario,
        ancestor: Some(ancestor),
        part: None,
    }
}

/// A scenario in which numbers say nothing and things stand in an order of their own, so that two are the same when they plan
/// the same.
fn unnumbered(scenario: &Scenario) -> Scenario {
    let mut scenario = scenario.clone();
    let payroll = &mut scenario.payroll;
    payroll.lines.iter_mut().for_each(|line| line.id = LineId(0));
    payroll.lines.sort_by_key(|line| format!("{line:?}"));
    for unit in &mut payroll.units[4..] {
        unit.id = UnitId(0);
    }
    payroll.units[4..].sort_by_key(|unit| unit.name.value.clone());
    for ward in &mut scenario.sourcing.wards {
        ward.quarters[2..]
            .iter_mut()
            .for_each(|quarter| quarter.id = QuarterId(0));
        ward.quarters[2..].sort_by_key(|quarter| quarter.name.clone());
    }
    scenario
}

/// What both changed, and differently.
fn conflicts(slots: &[Slot], base: &Scenario, one: &Scenario, other: &Scenario) -> Vec<Slot> {
    let differs = |slot: &&Slot| {
        let [base, one, other] = [base, one, other].map(|scenario| get(scenario, **slot));
        base != one && base != other && one != other
    };
    slots.iter().filter(differs).copied().collect()
}

fn check_pair(slots: &[Slot], base: &Scenario, ours: &Scenario, theirs: &Scenario) {
    let merged = merge(ours, &[incoming(theirs, base)], &[]);
    let conflicts = conflicts(slots, base, ours, theirs);
    assert_eq!(merged.choices.len(), conflicts.len(), "{:#?}", merged.choices);
    assert_eq!(merged.refused, []);
    let all: Vec<(Path, Pick)> = merged
        .choices
        .iter()
        .map(|choice| (choice.path.clone(), Pick::File(0)))
        .collect();
    let from_them = merge(ours, &[incoming(theirs, base)], &all);
    for slot in slots {
        let [was, own, other] = [base, ours, theirs].map(|scenario| get(scenario, *slot));
        let expected = if own == was { other } else { own };
        assert_eq!(get(&merged.scenario, *slot), expected, "{slot:?}");
        let expected = if other == was { own } else { other };
        assert_eq!(
            get(&from_them.scenario, *slot),
            expected,
            "{slot:?}, all from them"
        );
    }
    check_settled(base, ours, theirs, &merged, &from_them, conflicts.is_empty());
}

/// A merge that was settled is done: the same file again changes nothing, and the other side comes to the same.
fn check_settled(
    base: &Scenario,
    ours: &Scenario,
    theirs: &Scenario,
    merged: &Merged,
    from_them: &Merged,
    without_conflict: bool,
) {
    let again = merge(&from_them.scenario, &[incoming(theirs, base)], &[]);
    assert_eq!(again.scenario, from_them.scenario);
    assert_eq!((again.changes.len(), again.choices.len()), (0, 0), "{again:#?}");
    let mirrored = merge(theirs, &[incoming(ours, base)], &[]);
    assert_eq!(mirrored.choices.len(), merged.choices.len());
    // Their conflicts settled for them is our conflicts left as they are, seen from the other side.
    assert_eq!(unnumbered(&mirrored.scenario), unnumbered(&from_them.scenario));
    if without_conflict {
        assert_eq!(merged.scenario, from_them.scenario);
    }
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "how many pairs are tried is for whoever runs the test to say"
)]
fn pairs_of_concurrent_edits_come_to_the_same_and_every_conflict_is_listed() {
    let pairs = std::env::var("MERGE_PAIRS")
        .ok()
        .and_then(|count| count.parse().ok());
    let base = base();
    let slots = slots();
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    for _ in 0..pairs.unwrap_or(PAIRS) {
        let ours = dice.edited(&base, &slots);
        let theirs = dice.edited(&base, &slots);
        check_pair(&slots, &base, &ours, &theirs);
    }
}

#[test]
fn the_order_of_files_changes_nothing_where_there_is_no_conflict() {
    let base = base();
    let slots = slots();
    let mut dice = Dice(0xD1B5_4A32_D192_ED03);
    let mut without_conflict = 0;
    for _ in 0..150 {
        let ours = dice.edited(&base, &slots);
        let one = dice.edited(&base, &slots);
        let other = dice.edited(&base, &slots);
        let together = merge(&ours, &[incoming(&one, &base), incoming(&other, &base)], &[]);
        let turned = merge(&ours, &[incoming(&other, &base), incoming(&one, &base)], &[]);
        assert_eq!(together.scenario, turned.scenario);
        assert_eq!(together.choices.len(), turned.choices.len());
        if !together.choices.is_empty() {
            continue;
        }
        without_conflict += 1;
        let in_turn = |first: &Scenario, second: &Scenario| {
            let half = merge(&ours, &[incoming(first, &base)], &[]).scenario;
            merge(&half, &[incoming(second, &base)], &[]).scenario
        };
        assert_eq!(in_turn(&one, &other), in_turn(&other, &one));
        assert_eq!(in_turn(&one, &other), together.scenario);
    }
    assert!(without_conflict > 40, "{without_conflict}");
}
