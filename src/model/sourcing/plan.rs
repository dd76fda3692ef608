//! What a user knows and decides about the posts of the khu phố.

use super::indicator::{Indicator, WardModel};
use super::person::{Elections, Person};
use super::supply::Capacity;
use crate::model::calendar::Month;
use crate::model::day::Day;
use crate::model::provenance::{Provenance, Sourced};
use crate::model::quantity::Fraction;

/// The whole sourcing side of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourcingPlan {
    /// The wards, in the order they are shown.
    pub wards: Vec<Ward>,
    /// The month by whose end every post of the place must be held by a member.
    pub deadline: Sourced<Month>,
    /// How the stages of each kind of route usually go.
    pub route_defaults: RouteDefaults,
    /// How often holders change.
    pub turnover: Sourced<Turnover>,
    /// Whether a probationary member (đảng viên dự bị) counts as a member.
    pub probationary_counts: Sourced<bool>,
    /// The weights of the shortest, usual and longest duration of a stage.
    pub duration_weights: [Fraction; 3],
    /// Days off beside Saturdays and Sundays, in rising order: no working days.
    pub days_off: Vec<Day>,
    /// How many people can be in a stage at a time.
    pub capacities: Vec<Capacity>,
    /// Models of posts held concurrently that are followed.
    pub indicators: Vec<Indicator>,
    /// What changes cost, in points of difficulty, when the least set of changes is looked for.
    pub difficulty: Difficulty,
}

/// What a change of the plan costs, in points of difficulty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difficulty {
    /// Choosing a route of each kind of [`RouteKind::ALL`] for a post that has none or another.
    pub routes: [u32; 4],
    /// Starting a route in another month.
    pub start: u32,
    /// Holding an election outside the regular ones, on top.
    pub extra_election: u32,
}

impl Difficulty {
    /// One point for each change: then the least points are the fewest changes.
    pub const EVEN: Self = Self {
        routes: [1; 4],
        start: 1,
        extra_election: 1,
    };
}

impl SourcingPlan {
    /// The stages of a route: its own, else its ward's, else the place's.
    pub fn stages_of<'a>(&'a self, ward: &'a Ward, shape: &'a Shape) -> &'a [StageEstimate] {
        let own = shape.stages.as_deref();
        let wards = ward.stages[shape.kind.index()].as_deref();
        own.or(wards)
            .unwrap_or_else(|| self.route_defaults.of(shape.kind))
    }

    /// A khu phố with its ward.
    pub fn quarter(&self, id: QuarterId) -> Option<(&Ward, &Quarter)> {
        self.wards.iter().find_map(|ward| {
            let quarter = ward.quarters.iter().find(|quarter| quarter.id == id)?;
            Some((ward, quarter))
        })
    }

    /// 25 %, 50 %, 25 %: the weights of the shortest, usual and longest duration.
    pub const DURATION_WEIGHTS: [Fraction; 3] = [
        Fraction::from_percent(25),
        Fraction::from_percent(50),
        Fraction::from_percent(25),
    ];
}

/// Names a ward.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WardId(pub u32);

/// A ward (phường) with its khu phố.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ward {
    /// Its identity within the scenario.
    pub id: WardId,
    /// Its name.
    pub name: String,
    /// The month by whose end its posts must all be held by members.
    pub deadline: Sourced<Month>,
    /// Whether the document calls it complete (I.2.4), where it says.
    pub reported_complete: Option<Sourced<bool>>,
    /// Where the number and names of its khu phố come from.
    pub quarters_provenance: Provenance,
    /// Its khu phố, in the order they are shown.
    pub quarters: Vec<Quarter>,
    /// How the stages of each kind of [`RouteKind::ALL`] go in this ward, where it differs from the place.
    pub stages: [Option<Vec<StageEstimate>>; 4],
    /// Which model of concurrent posts its leaders follow, where that is known.
    pub model: Option<Sourced<WardModel>>,
}

/// Names a khu phố.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuarterId(pub u32);

/// A khu phố and who holds its two posts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quarter {
    /// Its identity within the scenario.
    pub id: QuarterId,
    /// Its name.
    pub name: String,
    /// Its two posts.
    pub hold: Hold,
    /// How many official members the cell (chi bộ) has, where known.
    pub official_members: Option<u32>,
    /// The elections of each kind of [`PostKind::ALL`].
    pub elections: [Elections; 2],
    /// The names of the khu phố it was merged from; empty where it was not.
    pub merged_from: Vec<String>,
}

impl Quarter {
    /// The posts of the khu phố as it is written, each with its kind; one where one person holds both.
    pub fn posts(&self) -> impl Iterator<Item = (PostKind, &Post)> {
        let (first, second) = match &self.hold {
            Hold::Apart(head, front) => (head, Some((PostKind::Front, front))),
            Hold::Together(both) => (both, None),
        };
        std::iter::once((PostKind::Head, first)).chain(second)
    }

    /// The post of a kind; where one person holds both, the one they hold.
    pub fn post(&self, kind: PostKind) -> &Post {
        match (&self.hold, kind) {
            (Hold::Apart(head, _), PostKind::Head) => head,
            (Hold::Apart(_, front), PostKind::Front) => front,
            (Hold::Together(both), _) => both,
        }
    }

    /// The post of a kind, to be changed.
    pub fn post_mut(&mut self, kind: PostKind) -> &mut Post {
        match (&mut self.hold, kind) {
            (Hold::Apart(head, _), PostKind::Head) => head,
            (Hold::Apart(_, front), PostKind::Front) => front,
            (Hold::Together(both), _) => both,
        }
    }

    /// The elections of a kind of post.
    pub fn elections(&self, kind: PostKind) -> &Elections {
        &self.elections[kind.index()]
    }
}

/// How the two posts of a khu phố are held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hold {
    /// By two people, or open: khu phố trưởng first, trưởng ban công tác Mặt trận second.
    Apart(Post, Post),
    /// Both by one person: they move together, as one event that counts two.
    Together(Post),
}

/// Which of the two posts of a khu phố.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PostKind {
    /// Khu phố trưởng.
    Head,
    /// Trưởng ban công tác Mặt trận.
    Front,
}

impl PostKind {
    /// Both, in the order of every table.
    pub const ALL: [Self; 2] = [Self::Head, Self::Front];

    /// Its place in [`PostKind::ALL`].
    pub const fn index(self) -> usize {
        match self {
            Self::Head => 0,
            Self::Front => 1,
        }
    }
}

/// Names one post. Where both are held together, either kind names the one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PostRef {
    /// Its khu phố.
    pub quarter: QuarterId,
    /// Which of the two.
    pub kind: PostKind,
}

/// One post: who holds it now, and how it is to come into a member's hands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// Who holds it at the end of the month facts are known for.
    pub holder: Holder,
    /// Where that is known from.
    pub provenance: Provenance,
    /// The way a member comes to hold it; only looked at while no member does.
    pub route: Option<Route>,
    /// What else is known of the person in it.
    pub person: Box<Person>,
}

/// Who holds a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// An official party member (đảng viên chính thức).
    Official,
    /// A probationary member (đảng viên dự bị), with the month of the admission ceremony where known.
    Probationary {
        /// The month of the ceremony; official twelve months later.
        admitted: Option<Month>,
    },
    /// Someone who is not a member.
    NonMember,
    /// Nobody.
    Vacant,
    /// Not known.
    Unknown,
}

/// A way of bringing a post into a member's hands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RouteKind {
    /// Kết nạp người đương nhiệm.
    AdmitHolder,
    /// Bầu hoặc hiệp thương người là đảng viên.
    ElectMember,
    /// Bí thư chi bộ kiêm.
    CellSecretary,
    /// Cán bộ, công chức phường kiêm.
    WardOfficial,
}

impl RouteKind {
    /// All four, in the order of the model.
    pub const ALL: [Self; 4] = [
        Self::AdmitHolder,
        Self::ElectMember,
        Self::CellSecretary,
        Self::WardOfficial,
    ];

    /// Its place in [`RouteKind::ALL`].
    pub const fn index(self) -> usize {
        match self {
            Self::AdmitHolder => 0,
            Self::ElectMember => 1,
            Self::CellSecretary => 2,
            Self::WardOfficial => 3,
        }
    }
}

/// A step of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Bồi dưỡng, giúp đỡ.
    Nurture,
    /// Lớp bồi dưỡng nhận thức về Đảng.
    AwarenessClass,
    /// Thẩm tra lý lịch.
    BackgroundCheck,
    /// Xét và quyết định kết nạp.
    AdmissionDecision,
    /// Lễ kết nạp.
    AdmissionCeremony,
    /// Dự bị, twelve months.
    Probation,
    /// Công nhận đảng viên chính thức.
    OfficialRecognition,
    /// Chuẩn bị nhân sự.
    CandidatePreparation,
    /// Bầu, hiệp thương.
    Election,
    /// Quyết định, công nhận kết quả or phân công.
    Appointment,
}

/// How long a stage takes and how likely it is passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StageEstimate {
    /// Which stage.
    pub stage: Stage,
    /// Shortest, usual and longest duration, in months.
    pub months: [u32; 3],
    /// The chance of passing it.
    pub chance: Fraction,
}

/// The stages of each kind of route, where a route does not state its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteDefaults {
    /// One per kind of [`RouteKind::ALL`], in that order. The stages up to membership come first; for an admission,
    /// probation and recognition follow and are walked only where probationary members do not count.
    pub stages: [Sourced<Vec<StageEstimate>>; 4],
}

impl RouteDefaults {
    /// The stages of a kind of route.
    pub fn of(&self, kind: RouteKind) -> &[StageEstimate] {
        &self.stages[kind.index()].value
    }
}

/// A set of usual stages for all kinds of route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// Nhanh: every step as quickly as the rules let it be taken.
    Fast,
    /// Thường: as it usually goes.
    Usual,
    /// Thận trọng: every deadline used up, and more people failing.
    Careful,
}

impl Preset {
    /// All, the quickest first.
    pub const ALL: [Self; 3] = [Self::Fast, Self::Usual, Self::Careful];
}

/// The kind of a route and its stages, without a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Which kind.
    pub kind: RouteKind,
    /// Its own stages, where they differ from the defaults.
    pub stages: Option<Vec<StageEstimate>>,
}

/// A way of filling a post, from a month on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// What it consists of.
    pub shape: Shape,
    /// The month it starts in: a route of no duration is complete in that month.
    pub start: Month,
    /// What is tried instead, from the month after a failed stage ends.
    pub fallback: Option<Shape>,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// A set of posts that is judged as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PostSet {
    /// All posts, at the place's deadline.
    Place,
    /// The posts of a kind, at the place's deadline.
    Kind(PostKind),
    /// The posts of a ward, at its own deadline.
    Ward(WardId),
    /// The two posts of a khu phố, at its ward's deadline.
    Quarter(QuarterId),
}

/// How often holders change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turnover {
    /// The share of holders that changes in a year; a twelfth of it each month.
    pub yearly: Fraction,
    /// The share of new holders who are members.
    pub successor_member: Fraction,
}
