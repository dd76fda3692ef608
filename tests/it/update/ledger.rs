//! Every edit of the payroll screen, at random, on a small place: start + additions − cuts = end per unit, group, block and year
//! after each of them, and undo returns to the same bytes.
//!
//! The place is small so that very many sequences can be tried: `RANDOM_SEQUENCES=100000` tries a hundred thousand. A sequence
//! that fails is named by its seed; `RANDOM_SEED` begins there.

use lo_trinh::app::{CellRef, History, Message, Pasted, Scaling, State, TargetChange};
use lo_trinh::formats::scenario::{self, RosterPart};
use lo_trinh::model::calendar::Month;
use lo_trinh::model::day::Day;
use lo_trinh::model::payroll::{
    Amount, Averages, BlockKind, CountedIn, Group, GroupId, Instrument, Line, LineId, Milestone, Scope,
    Target, TargetId, Unit, UnitId, When,
};
use lo_trinh::model::provenance::{Provenance, Sourced};
use lo_trinh::model::quantity::Fraction;
use lo_trinh::model::roster::{Birth, Coefficient, Exit, Person, PostAfter, Sex};
use lo_trinh::model::rule::{Override, RuleId, Value};
use lo_trinh::model::scenario::Scenario;

use super::{clock, month, started};
use crate::engine::place::{blank, target};
use crate::roster::{person, roster};

/// Numbers one after another, the same for the same seed.
struct Dice {
    state: u64,
}

impl Dice {
    /// The next number below a bound (Knuth's multiplier; the upper bits are used, which are the better ones).
    fn below(&mut self, bound: u32) -> u32 {
        self.state = self
            .state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let upper = u32::try_from(self.state >> 33).unwrap_or(0);
        upper % bound
    }

    fn one_in(&mut self, of: u32) -> bool {
        self.below(of) == 0
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.below(u32::try_from(all.len()).expect("few"))).expect("small")]
    }

    fn unit(&mut self) -> UnitId {
        UnitId(1 + self.below(5))
    }

    fn group(&mut self) -> GroupId {
        GroupId(1 + self.below(4))
    }

    fn block(&mut self) -> BlockKind {
        self.of(&[BlockKind::PublicService, BlockKind::Wards])
    }

    fn scope(&mut self) -> Scope {
        match self.below(5) {
            0 => Scope::Block(self.block()),
            1 => Scope::Group(self.group()),
            _ => Scope::Unit(self.unit()),
        }
    }

    fn year(&mut self) -> i32 {
        2022 + i32::try_from(self.below(4)).expect("small")
    }

    fn month(&mut self) -> Month {
        month(2022, 1).plus(i32::try_from(self.below(48)).expect("small"))
    }

    fn when(&mut self) -> When {
        if self.one_in(2) {
            When::Year(self.year())
        } else {
            When::Month(self.month())
        }
    }

    fn cut(&mut self) -> Instrument {
        self.of(&Instrument::CUTS)
    }

    fn cell(&mut self) -> CellRef {
        let instrument = match self.below(4) {
            0 => None,
            1 => Some(Instrument::Addition),
            _ => Some(self.cut()),
        };
        CellRef {
            scope: self.scope(),
            instrument,
            year: self.year(),
        }
    }

    fn line(&mut self) -> LineId {
        LineId(1 + self.below(8))
    }

    fn code(&mut self) -> String {
        self.of(&["a", "b", "c", "d"]).to_owned()
    }

    fn percent(&mut self) -> Fraction {
        Fraction::from_percent(self.below(101))
    }
}

/// One edit of the payroll screen: each of its messages comes up.
fn edit(dice: &mut Dice) -> Message {
    match dice.below(44) {
        0..=3 => Message::PostsSet(dice.cell(), dice.below(12)),
        4 | 5 => Message::PostAdded(dice.cell()),
        6 | 7 => Message::PostRemoved(dice.cell()),
        8 => Message::PostMoved(dice.cell(), dice.year()),
        9 => Message::PostsMoved(dice.cell(), dice.year(), 1 + dice.below(4)),
        10 => Message::TotalSpread(dice.cell(), dice.below(30)),
        11 => Message::BlockPasted(Pasted {
            rows: vec![(dice.scope(), None, vec![0; 4]), (dice.scope(), None, vec![0; 4])],
            years: vec![2022, 2023, 2024, 2025],
            text: dice.of(&["1\t2\n3", "x", "0\t0\t0\t9", "12", "–\t4"]).to_owned(),
        }),
        12 => Message::WhenPostsSet(dice.scope(), dice.cut(), dice.when(), dice.below(9)),
        13 => {
            let months = i32::try_from(dice.below(60)).expect("small") - 30;
            Message::LinesShifted(dice.scope(), dice.cut(), months)
        }
        14 => Message::ScopeScaled(dice.scope(), Scaling::Total(dice.below(30))),
        15 => Message::ScopeScaled(dice.scope(), Scaling::Percent(dice.below(300))),
        16 => Message::Previewed(Box::new(Message::PostsMoved(dice.cell(), dice.year(), 1))),
        17 => {
            if dice.of(&[true, false]) {
                Message::PreviewKept
            } else {
                Message::PreviewDropped
            }
        }
        18 => Message::CellFilledDown(dice.cell()),
        19 => Message::LikelihoodSet(dice.cut(), dice.percent()),
        20 => {
            let likelihood = dice.one_in(2).then(|| dice.percent());
            Message::ScopeLikelihoodSet(dice.scope(), dice.cut(), likelihood)
        }
        21 => Message::LineDone(dice.line(), dice.one_in(2)),
        22 => Message::LineMoved(dice.line(), dice.when()),
        23 => Message::PathSpread(dice.cut()),
        24 => Message::EstablishmentSet(dice.unit(), Some(10 + dice.below(20))),
        25 => Message::FloorSet(dice.unit(), dice.of(&[None, Some(3), Some(9)])),
        26 => Message::BlockBaseSet(dice.block(), dice.of(&[None, Some(60)])),
        27 => Message::UnitAdded(dice.group(), "Đơn vị mới".to_owned()),
        28 => Message::UnitRenamed(dice.unit(), "Tên khác".to_owned()),
        29 => Message::UnitRemoved(dice.unit()),
        30 => Message::UnitsMerged(vec![dice.unit(), dice.unit()], "Sáp nhập".to_owned()),
        31 => Message::GroupAdded(dice.block(), "Nhóm mới".to_owned()),
        32 => Message::GroupRenamed(dice.group(), "Nhóm khác".to_owned()),
        33 => Message::GroupRemoved(dice.group()),
        34 => Message::TargetAdded(dice.scope(), Amount::Posts(dice.below(20)), dice.month()),
        35 => target_change(dice),
        36 => Message::AsOfSet(dice.month()),
        37 => exit(dice),
        38 => Message::PostAfterChosen(dice.code(), dice.of(&[PostAfter::Cut, PostAfter::Refilled])),
        39 => {
            if dice.of(&[true, false]) {
                Message::AllAtAgeChosen
            } else {
                Message::RosterDropped
            }
        }
        40 => Message::CountedInSet(dice.of(&[CountedIn::LastMonth, CountedIn::MonthAfter])),
        41 => law(dice),
        42 => Message::UndoClicked,
        _ => Message::RedoClicked,
    }
}

fn target_change(dice: &mut Dice) -> Message {
    let id = TargetId(1 + dice.below(3));
    match dice.below(5) {
        0 => Message::TargetRemoved(id),
        1 => Message::TargetChanged(id, TargetChange::Scope(dice.scope())),
        2 => Message::TargetChanged(id, TargetChange::Amount(Amount::Posts(dice.below(20)))),
        3 => Message::TargetChanged(id, TargetChange::Deadline(dice.month())),
        _ => {
            let milestones = dice.one_in(2).then(|| {
                vec![Milestone {
                    year: dice.year(),
                    cumulative: dice.below(9),
                }]
            });
            Message::TargetChanged(id, TargetChange::Milestones(milestones))
        }
    }
}

fn exit(dice: &mut Dice) -> Message {
    let month = dice.month();
    let exit = match dice.below(4) {
        0 => Exit::None,
        1 => Exit::AtAge,
        2 => Exit::Early { month },
        _ => Exit::Leave { month },
    };
    Message::ExitChosen(dice.code(), exit)
}

fn law(dice: &mut Dice) -> Message {
    let from = Day::first_of(dice.month());
    match dice.below(4) {
        0 => Message::RuleOverridden(Override {
            rule: RuleId::EarlyPerYear,
            from,
            value: Value::Number(i64::from(dice.below(5)) * 1_000),
            note: String::new(),
        }),
        1 => Message::RuleRestored(RuleId::EarlyPerYear, from),
        2 => Message::ReorganisedSet(dice.one_in(2).then(|| dice.month())),
        _ => Message::AveragesSet(Averages {
            early_months: dice.below(70),
            ..Averages::SUPPOSED
        }),
    }
}

/// Two blocks, three groups, five units with some lines, two targets, and a roster of four people.
fn small() -> Scenario {
    let mut scenario = blank();
    scenario.horizon.end = month(2026, 12);
    let plan = &mut scenario.payroll;
    for (id, block) in [
        (1, BlockKind::PublicService),
        (2, BlockKind::PublicService),
        (3, BlockKind::Wards),
    ] {
        plan.groups.push(Group {
            id: GroupId(id),
            name: format!("Nhóm {id}"),
            block,
        });
    }
    for (id, group) in [(1, 1), (2, 1), (3, 2), (4, 2), (5, 3)] {
        plan.units.push(Unit {
            id: UnitId(id),
            name: Sourced::entered(format!("Đơn vị {id}")),
            group: GroupId(group),
            establishment: Some(Sourced::entered(12 + id)),
            floor: (id == 2).then_some(5),
        });
    }
    for (id, scope, instrument, when, posts) in [
        (
            1,
            Scope::Unit(UnitId(1)),
            Instrument::RetirementAtAge,
            When::Year(2023),
            2,
        ),
        (
            2,
            Scope::Unit(UnitId(2)),
            Instrument::EarlyRetirement,
            When::Month(month(2024, 5)),
            1,
        ),
        (
            3,
            Scope::Group(GroupId(2)),
            Instrument::VacantPostCut,
            When::Year(2025),
            3,
        ),
        (
            4,
            Scope::Block(BlockKind::PublicService),
            Instrument::Severance,
            When::Year(2024),
            1,
        ),
        (
            5,
            Scope::Unit(UnitId(5)),
            Instrument::Addition,
            When::Year(2024),
            2,
        ),
    ] {
        plan.lines.push(Line {
            id: LineId(id),
            scope,
            instrument,
            when,
            posts,
            done: 0,
            likelihood: None,
            provenance: Provenance::Entered,
        });
    }
    plan.targets = vec![
        target(9),
        Target {
            id: TargetId(2),
            scope: Scope::Block(BlockKind::Wards),
            ..target(2)
        },
    ];
    let people = [("a", 1, 1964), ("b", 2, 1968), ("c", 3, 1965), ("d", 5, 1970)];
    let people = people.map(|(code, unit, year)| Person {
        coefficient: Some(Coefficient::from_thousandths(3_990)),
        ..person(code, UnitId(unit), Sex::Woman, Birth::Month(month(year, 4)))
    });
    plan.roster = Some(std::sync::Arc::new(roster(people.to_vec())));
    scenario
}

/// What a line changes, by arithmetic on the line alone: ahead its posts, behind what is done of them.
fn change(scenario: &Scenario, line: &Line) -> i64 {
    let ahead = line.when.month() > scenario.horizon.as_of;
    let posts = if ahead {
        line.posts
    } else {
        line.done.min(line.posts)
    };
    if line.instrument.is_addition() {
        i64::from(posts)
    } else {
        -i64::from(posts)
    }
}

/// Start + additions − cuts = end.
fn assert_ledger(state: &State) {
    let scenario = state.scenario();
    let (plan, outcome) = (&scenario.payroll, &state.evaluation.payroll);
    let group_of = |scope: Scope| match scope {
        Scope::Unit(id) => plan
            .units
            .iter()
            .find(|unit| unit.id == id)
            .map(|unit| unit.group),
        Scope::Group(id) => plan
            .groups
            .iter()
            .find(|group| group.id == id)
            .map(|group| group.id),
        Scope::Block(_) => None,
    };
    let block_of = |scope: Scope| match scope {
        Scope::Block(block) => Some(block),
        other => group_of(other)
            .and_then(|id| plan.groups.iter().find(|group| group.id == id))
            .map(|group| group.block),
    };
    let sum = |inside: &dyn Fn(Scope) -> bool, until: Month| -> i64 {
        let lines = plan
            .lines
            .iter()
            .filter(|line| line.when.month() <= until && inside(line.scope));
        lines.map(|line| change(scenario, line)).sum()
    };
    let end = scenario.horizon.end;
    assert_eq!(plan.units.len(), outcome.units.len());
    for (unit, found) in plan.units.iter().zip(&outcome.units) {
        let changed = sum(&|scope| scope == Scope::Unit(unit.id), end);
        let start = unit.establishment.as_ref().map(|base| i64::from(base.value));
        assert_eq!(
            found.left.map(i64::from),
            start.map(|start| start + changed),
            "{unit:?}"
        );
    }
    for (group, found) in plan.groups.iter().zip(&outcome.groups) {
        let changed = sum(&|scope| group_of(scope) == Some(group.id), end);
        assert_eq!(-i64::from(found.planned), changed, "{group:?}");
    }
    for found in &outcome.targets {
        let inside = |scope: Scope| match found.scope {
            Scope::Block(block) => block_of(scope) == Some(block),
            Scope::Group(id) => group_of(scope) == Some(id),
            Scope::Unit(id) => scope == Scope::Unit(id),
        };
        for year in &found.years {
            // The last year of a target ends with its deadline.
            let until = Month::december(year.year).min(found.deadline);
            assert_eq!(
                -i64::from(year.planned_by_end),
                sum(&inside, until),
                "{:?} {year:?}",
                found.target
            );
        }
    }
    if let Some(roster) = &plan.roster {
        // Nobody is counted twice: made lines have exactly the posts of those who chose to go and are not replaced.
        let made = plan
            .lines
            .iter()
            .filter(|line| line.provenance == Provenance::Roster);
        let made: u32 = made.map(|line| line.posts).sum();
        let chosen = roster
            .people
            .iter()
            .filter(|person| person.after == PostAfter::Cut && person.exit != Exit::None);
        assert_eq!(made as usize, chosen.count());
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "how long a test looks is the machine's business"
)]
fn asked(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|count| count.parse().ok())
}

#[test]
fn start_and_additions_less_cuts_are_the_end() {
    let mut begun = started();
    begun.update(Message::FileRead {
        name: "nho.lotrinh.json".to_owned(),
        bytes: scenario::write_with(&small(), RosterPart::Included).into_bytes(),
        clock: clock(),
    });
    assert_eq!(begun.scenario().payroll.units.len(), 5, "the small place is open");
    begun.history = History::default();
    let bytes = scenario::write_with(begun.scenario(), RosterPart::Included);
    let first = asked("RANDOM_SEED").unwrap_or(1);
    for seed in first..first + asked("RANDOM_SEQUENCES").unwrap_or(400) {
        let mut dice = Dice {
            state: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15),
        };
        let mut state = begun.clone();
        let mut said = Vec::new();
        for _ in 0..1 + dice.below(12) {
            let message = edit(&mut dice);
            said.push(format!("{message:?}"));
            state.update(message);
            let held = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| assert_ledger(&state)));
            assert!(held.is_ok(), "seed {seed}: {said:#?}");
        }
        while state.history.next_undo().is_some() {
            state.update(Message::UndoClicked);
        }
        let back = scenario::write_with(state.scenario(), RosterPart::Included);
        assert_eq!(back, bytes, "seed {seed}: {said:#?}");
    }
}
