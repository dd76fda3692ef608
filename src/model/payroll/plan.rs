//! What a user decides about payroll.

use super::terms::Terms;
use crate::model::calendar::Month;
use crate::model::provenance::{Provenance, Sourced};
use crate::model::quantity::Fraction;
use crate::model::roster::Roster;
use std::sync::Arc;

/// The whole payroll side of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayrollPlan {
    /// The blocks, each at most once.
    pub blocks: Vec<Block>,
    /// Groups of units, in the order they are shown.
    pub groups: Vec<Group>,
    /// Units, in the order they are shown within their group.
    pub units: Vec<Unit>,
    /// How likely a post planned by each instrument really goes.
    pub likelihoods: InstrumentLikelihoods,
    /// What is planned and what is done.
    pub lines: Vec<Line>,
    /// What must be reached; the first is the one the verdict strip shows.
    pub targets: Vec<Target>,
    /// How exits are counted and priced.
    pub terms: Terms,
    /// The people who hold the posts, where someone has listed them; shared, since it is large and changes rarely.
    pub roster: Option<Arc<Roster>>,
}

/// The four blocks of the political system a city counts its posts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BlockKind {
    /// Khối Đảng, Mặt trận và các tổ chức chính trị - xã hội.
    PartyFrontMass,
    /// Khối Nhà nước (hành chính).
    StateAdministration,
    /// Đơn vị sự nghiệp công lập.
    PublicService,
    /// Khối phường.
    Wards,
}

impl BlockKind {
    /// All four, in the order of the document.
    pub const ALL: [Self; 4] = [
        Self::PartyFrontMass,
        Self::StateAdministration,
        Self::PublicService,
        Self::Wards,
    ];
}

/// One block with its base and its record of the years before the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Which block.
    pub kind: BlockKind,
    /// The establishment of the whole block in the base year, in posts; it may be unknown.
    pub base: Option<Sourced<u32>>,
    /// What it reached in 2015-2021; none for a place without such a record.
    pub record: Option<PastRecord>,
}

/// What a block was asked and what it reached before the plan, in posts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastRecord {
    /// First year of the record.
    pub first_year: i32,
    /// Last year of the record.
    pub last_year: i32,
    /// Posts asked.
    pub target: u32,
    /// Posts reported as reduced.
    pub achieved: u32,
    /// How they were reduced, as far as reported; may sum to less than `achieved`.
    pub ways: Vec<(PastWay, u32)>,
    /// Where the record stands.
    pub provenance: Provenance,
}

/// A way of reducing that the record names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PastWay {
    /// Nghỉ hưu đúng tuổi.
    RetiredAtAge,
    /// Nghỉ hưu trước tuổi.
    RetiredEarly,
    /// Nghỉ hưu trước tuổi và thôi việc ngay, not told apart.
    RetiredEarlyOrLeft,
    /// Cắt giảm chỉ tiêu theo quy định.
    PostsWithdrawn,
}

/// Names a group of units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GroupId(pub u32);

/// A group of units of one block, as "Tiểu học".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its identity within the scenario.
    pub id: GroupId,
    /// Its name.
    pub name: String,
    /// The block all its units belong to.
    pub block: BlockKind,
}

/// Names a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitId(pub u32);

/// One unit, as a school.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its identity within the scenario.
    pub id: UnitId,
    /// Its name with where the name comes from: the document names few.
    pub name: Sourced<String>,
    /// The group it belongs to.
    pub group: GroupId,
    /// Posts assigned in the base year (chỉ tiêu biên chế được giao); it may be unknown.
    pub establishment: Option<Sourced<u32>>,
    /// The least number of posts it must keep, where one is set.
    pub floor: Option<u32>,
}

/// How a post is cut (cách giảm), or added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Instrument {
    /// Nghỉ hưu đúng tuổi, không tuyển thay.
    RetirementAtAge,
    /// Nghỉ hưu trước tuổi.
    EarlyRetirement,
    /// Thôi việc ngay.
    Severance,
    /// Chuyển sang tổ chức, đơn vị tự chủ.
    TransferToAutonomous,
    /// Sắp xếp, sáp nhập.
    Reorganisation,
    /// Cắt chỉ tiêu chưa tuyển.
    VacantPostCut,
    /// Bổ sung biên chế: adds posts, is certain, and counts against the reduction.
    Addition,
}

impl Instrument {
    /// The six that cut, in the order of every table.
    pub const CUTS: [Self; 6] = [
        Self::RetirementAtAge,
        Self::EarlyRetirement,
        Self::Severance,
        Self::TransferToAutonomous,
        Self::Reorganisation,
        Self::VacantPostCut,
    ];

    /// Whether it adds posts instead of cutting them.
    pub const fn is_addition(self) -> bool {
        matches!(self, Self::Addition)
    }
}

/// How likely a post planned by each cutting instrument really goes, unless its line says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstrumentLikelihoods {
    /// One per instrument of [`Instrument::CUTS`], in that order.
    pub cuts: [Sourced<Fraction>; 6],
}

impl InstrumentLikelihoods {
    /// The default likelihood of an instrument; an addition is certain.
    pub fn of(&self, instrument: Instrument) -> Fraction {
        match Instrument::CUTS.iter().position(|cut| *cut == instrument) {
            Some(index) => self.cuts[index].value,
            None => Fraction::ONE,
        }
    }
}

/// Names a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineId(pub u32);

/// Whom a line or a target is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// A whole block.
    Block(BlockKind),
    /// A group of units, before anyone knows the split.
    Group(GroupId),
    /// One unit.
    Unit(UnitId),
}

/// When a line is realised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// Some time in a year: counted in its December.
    Year(i32),
    /// In a month.
    Month(Month),
}

impl When {
    /// The month in which it counts.
    pub const fn month(self) -> Month {
        match self {
            Self::Year(year) => Month::december(year),
            Self::Month(month) => month,
        }
    }
}

/// So many posts to go, from whom, how, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its identity within the scenario.
    pub id: LineId,
    /// Whom it is about.
    pub scope: Scope,
    /// How the posts go.
    pub instrument: Instrument,
    /// When they go.
    pub when: When,
    /// How many posts in all, those already done included.
    pub posts: u32,
    /// How many of them are done: facts, possible only up to the month facts are known for.
    pub done: u32,
    /// The likelihood of each post, where it differs from the instrument's.
    pub likelihood: Option<Fraction>,
    /// Where the line comes from.
    pub provenance: Provenance,
}

/// Names a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TargetId(pub u32);

/// A reduction to be reached by the end of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Its identity within the scenario.
    pub id: TargetId,
    /// Whom it binds; lines of this scope and of everything inside it count.
    pub scope: Scope,
    /// How much.
    pub amount: Amount,
    /// The last month that counts.
    pub deadline: Month,
    /// The path on the way there, where the user replaced the even one.
    pub milestones: Option<Sourced<Vec<Milestone>>>,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// How much a target asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// So many posts.
    Posts(u32),
    /// So many hundredths of a percent of the base of its scope, rounded half up to whole posts.
    BasisPoints(u32),
}

/// Posts to have gone by the end of a year, counted from the start of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// The year.
    pub year: i32,
    /// Posts gone by its end, in all.
    pub cumulative: u32,
}
