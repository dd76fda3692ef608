//! What is asked: one person, or the average one of a line, leaving in a month.

use super::part::HalfYears;
use crate::model::calendar::Month;
use crate::model::roster::Sex;
use crate::model::rule::{Missing, Reading, RuleId};

/// One way of leaving, with what the formulas ask to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// How the person leaves.
    pub way: Way,
    /// The first month no longer at work: its first day selects the decree.
    pub left: Month,
    /// Months from then to the first month of the pension by the annex; negative where that has passed.
    pub gap_months: Option<i32>,
    /// Months of compulsory social insurance by then.
    pub insurance_months: Option<u32>,
    /// Current monthly salary (H), or the current monthly allowance of non-specialised staff, in đồng.
    pub current_dong: Option<i64>,
    /// Average monthly salary (B), in đồng.
    pub average_dong: Option<i64>,
    /// Months left of the roadmap of a reorganisation of communes or districts; zero where it does not apply.
    pub roadmap_months: u32,
}

/// How someone leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Retires before the age of retirement.
    Early {
        /// On what ground.
        ground: Ground,
        /// Whether it is a woman among the cadres and officials of communes, for whom fewer years of insurance suffice.
        commune_woman: bool,
    },
    /// Leaves at once.
    Severance {
        /// On what ground.
        ground: Ground,
        /// Whether it is a cadre or official, who has no unemployment insurance.
        official: bool,
    },
    /// Goes to an organisation that is not paid from the budget.
    Transfer,
    /// Leaves after being trained for another trade.
    Training {
        /// Months of training.
        months: u32,
        /// What the training costs, in đồng.
        cost_dong: i64,
        /// The age by then, in months, where it is known.
        age_months: Option<i32>,
    },
    /// A cadre who is not old enough to stand again retires.
    Cadre {
        /// The next step of pay, as far as it may be given before.
        step: StepUp,
    },
    /// A cadre who is not old enough to stand again waits for the age of retirement on full pay.
    Waiting,
    /// A position is lost by a reorganisation: its allowance is kept for a time.
    PositionLost {
        /// Months left of the term or the appointment.
        left_months: u32,
        /// What is lost of the allowance each month, in đồng.
        lost_dong: i64,
    },
    /// Non-specialised staff of a commune leave.
    CommuneStaff {
        /// Months of service.
        service_months: u32,
        /// Whether the person has the age of retirement or a pension already.
        retired: bool,
        /// Whether the person is engaged again by a village or a quarter.
        engaged_again: bool,
    },
    /// Retires at the age of retirement: the insurance pays once for the years beyond those of the highest pension.
    AtAge {
        /// Whose years those are.
        sex: Sex,
    },
}

/// The next step of pay of a cadre who goes early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepUp {
    /// There is none, or nothing is known of it.
    None,
    /// The second step of the pay of a position.
    Position {
        /// Months the first has been held.
        held_months: u32,
        /// The salary with the second, in đồng.
        raised_dong: i64,
    },
    /// The next step of a salary scale.
    Scale {
        /// Months until it would come by itself.
        short_months: u32,
        /// The salary with it, in đồng.
        raised_dong: i64,
    },
}

/// On what ground someone leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Tinh giản biên chế.
    Streamlined,
    /// Because of a reorganisation of the apparatus, decided in a month.
    Reorganised {
        /// The month of the decision.
        decided: Month,
    },
    /// Streamlined along with a reorganisation, without being reorganised.
    BesideReorganisation,
}

/// Which band the gap to the age of retirement falls in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Less than the least gap: only the pension without deduction, or a lump sum alone.
    Near,
    /// From the least gap to the largest: all parts.
    Full,
    /// Beyond it, where a reorganisation allows it.
    Far,
    /// The way of leaving does not ask for a gap.
    None,
}

/// Something a formula asks to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Input {
    /// The gap to the age of retirement.
    Gap,
    /// The time of social insurance.
    Insurance,
    /// The current salary.
    CurrentSalary,
    /// The average salary.
    AverageSalary,
}

/// Why there is no allowance, or why it cannot be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// A rule is not there, or its value is not known.
    Rule(Missing),
    /// Something about the person is not known.
    Unknown(Input),
    /// The age of retirement has been reached: it is not early.
    NotEarly,
    /// Too early.
    GapTooLarge {
        /// The gap, in months.
        months: i32,
        /// The largest, in months.
        most: i64,
    },
    /// Too near to the age of retirement.
    GapTooSmall {
        /// The gap, in months.
        months: i32,
        /// The least, in months.
        least: i64,
    },
    /// May retire early already, so that this way is not open.
    InEarlyBand {
        /// The gap, in months.
        months: i32,
        /// The gap up to which it is not open.
        within: i64,
    },
    /// Not young enough.
    TooOld {
        /// The age, in months.
        months: i32,
        /// The age one must be below, in months.
        below: i64,
    },
    /// Insured for too short a time.
    InsuranceTooShort {
        /// Months of insurance.
        months: u32,
        /// The least, in months.
        least: i64,
    },
}

impl From<Missing> for Refused {
    fn from(missing: Missing) -> Self {
        Self::Rule(missing)
    }
}

impl Case {
    /// The current salary, where it is known.
    pub(super) fn current(&self) -> Result<i64, Refused> {
        self.current_dong.ok_or(Refused::Unknown(Input::CurrentSalary))
    }

    /// The average salary, where it is known.
    pub(super) fn average(&self) -> Result<i64, Refused> {
        self.average_dong.ok_or(Refused::Unknown(Input::AverageSalary))
    }

    /// The time of insurance, where it is known, in months.
    pub(super) fn insurance(&self) -> Result<u32, Refused> {
        self.insurance_months.ok_or(Refused::Unknown(Input::Insurance))
    }

    /// The time of insurance in years, rounded as the decree says.
    pub(super) fn years_insured(&self, reading: &mut Reading<'_>) -> Result<HalfYears, Refused> {
        let half = reading.number(RuleId::HalfYearMonths)?;
        Ok(HalfYears::of_months(self.insurance()?, half))
    }

    /// The gap to the age of retirement, where it is known and there is one, in months.
    pub(super) fn gap(&self) -> Result<i32, Refused> {
        match self.gap_months.ok_or(Refused::Unknown(Input::Gap))? {
            ..=0 => Err(Refused::NotEarly),
            months => Ok(months),
        }
    }

    /// The gap in years, rounded as the decree says.
    pub(super) fn years_early(&self, reading: &mut Reading<'_>) -> Result<HalfYears, Refused> {
        let half = reading.number(RuleId::HalfYearMonths)?;
        let months = u32::try_from(self.gap()?).unwrap_or_default();
        Ok(HalfYears::of_months(months, half))
    }
}
