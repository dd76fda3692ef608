//! One person of a roster: a code, and what the law asks to know.

use crate::model::calendar::Month;
use crate::model::payroll::UnitId;
use crate::model::quantity::Fraction;

/// One person of a roster. A person has a code and can never have a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// What the roster calls the person; unique within it.
    pub code: String,
    /// The unit the post belongs to.
    pub unit: UnitId,
    /// The sex the retirement age depends on.
    pub sex: Sex,
    /// When the person was born.
    pub birth: Birth,
    /// Whether the person may retire five years earlier.
    pub conditions: Conditions,
    /// Salary coefficient (hệ số lương); it may be unknown.
    pub coefficient: Option<Coefficient>,
    /// Position allowance (phụ cấp chức vụ), as a coefficient.
    pub position: Coefficient,
    /// Seniority beyond the frame (thâm niên vượt khung), as a share of the salary coefficient.
    pub beyond_frame: Fraction,
    /// Seniority of the profession (thâm niên nghề), as a share of salary, position and seniority beyond the frame.
    pub seniority: Fraction,
    /// Reserved difference (chênh lệch bảo lưu), as a coefficient.
    pub reserved: Coefficient,
    /// Further allowances that count where someone leaves because of a reorganisation (ưu đãi nghề, trách nhiệm nghề, công vụ,
    /// công tác đảng, đoàn thể), together as a share of salary, position and seniority beyond the frame.
    pub further: Fraction,
    /// Average salary of the last sixty months, in đồng, where someone has stated it.
    pub average_dong: Option<i64>,
    /// How long social insurance has been paid; it may be unknown.
    pub insurance: Option<Insurance>,
    /// How the person is planned to go.
    pub exit: Exit,
    /// What becomes of the post then.
    pub after: PostAfter,
}

/// The sex the retirement age depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sex {
    /// Nam.
    Man,
    /// Nữ.
    Woman,
}

impl Sex {
    /// Both, men first as in the annexes.
    pub const ALL: [Self; 2] = [Self::Man, Self::Woman];
}

/// When a person was born.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Birth {
    /// In a month.
    Month(Month),
    /// In a year, the month being unknown: the law takes its first of January.
    Year(i32),
}

impl Birth {
    /// The month the law counts from.
    pub const fn counted(self) -> Month {
        match self {
            Self::Month(month) => month,
            Self::Year(year) => Month::january(year),
        }
    }
}

/// Under which conditions a person works, as far as the retirement age depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Conditions {
    /// Điều kiện lao động bình thường.
    Normal,
    /// Reduced capacity, heavy or dangerous work, a specially difficult area: up to five years earlier.
    FiveYearsLower,
}

impl Conditions {
    /// Both, in the order of the annexes.
    pub const ALL: [Self; 2] = [Self::Normal, Self::FiveYearsLower];
}

/// A coefficient of the salary scale, in whole thousandths: 4.98 is 4 980.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Coefficient {
    thousandths: u32,
}

impl Coefficient {
    /// No coefficient at all.
    pub const ZERO: Self = Self { thousandths: 0 };

    /// A coefficient of so many thousandths.
    pub const fn from_thousandths(thousandths: u32) -> Self {
        Self { thousandths }
    }

    /// The coefficient in thousandths.
    pub const fn thousandths(self) -> u32 {
        self.thousandths
    }
}

/// How long social insurance has been paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Insurance {
    /// So many months, up to the month the roster was listed for.
    Months(u32),
    /// Without a gap since the first of a month.
    Since(Month),
}

/// How a person is planned to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Exit {
    /// Nothing is planned.
    None,
    /// Retires at the age the law sets.
    AtAge,
    /// Retires early: `month` is the last month at work.
    Early {
        /// The last month at work.
        month: Month,
    },
    /// Leaves at once (thôi việc ngay): `month` is the last month at work.
    Leave {
        /// The last month at work.
        month: Month,
    },
    /// Goes in one of the further ways: `month` is the last month at work.
    Further {
        /// Which.
        way: FurtherWay,
        /// The last month at work.
        month: Month,
        /// What that way asks to know.
        details: Details,
    },
}

/// The further ways the decrees know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FurtherWay {
    /// Goes to an organisation that is not paid from the budget.
    Transfer,
    /// Leaves after being trained for another trade.
    Training,
    /// A cadre not old enough to stand again retires.
    Cadre,
    /// The same, with the second step of the pay of the position.
    CadrePosition,
    /// The same, with the next step of the salary scale.
    CadreScale,
    /// A cadre not old enough to stand again waits for the age of retirement on full pay.
    Waiting,
}

impl FurtherWay {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 6] = [
        Self::Transfer,
        Self::Training,
        Self::Cadre,
        Self::CadrePosition,
        Self::CadreScale,
        Self::Waiting,
    ];

    /// Whether the way asks for [`Details`].
    pub const fn asks(self) -> bool {
        matches!(self, Self::Training | Self::CadrePosition | Self::CadreScale)
    }
}

/// What a further way asks to know: for [`FurtherWay::Training`] how long it takes and costs, for [`FurtherWay::CadrePosition`]
/// how long the first step was held and the salary with the second, for [`FurtherWay::CadreScale`] how long until the next
/// step and the salary with it. Zero and zero for the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Details {
    /// The months.
    pub months: u32,
    /// The amount, in đồng.
    pub dong: u32,
}

/// What becomes of a post when its holder goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PostAfter {
    /// The post is cut.
    Cut,
    /// Someone is recruited for it: the person goes, the post stays.
    Refilled,
}
