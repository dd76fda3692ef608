//! Why a cell is refused. Words come later.

/// Why what stands in a cell is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A day the calendar does not have.
    ImpossibleDate,
    /// A birth after today.
    FutureBirth,
    /// Not a date.
    BadDate,
    /// A date that can be read in two ways.
    AmbiguousDate,
    /// A value no such person or post can have.
    OutOfRange,
    /// A date before the person's birth.
    BeforeBirth,
    /// A word that is neither sex.
    UnknownSex,
    /// No sex where one is needed.
    MissingSex,
    /// No birth where one is needed.
    MissingBirth,
    /// Both the column for men and that for women are filled.
    BothSexColumns,
    /// Not a number.
    BadNumber,
    /// No number where one is needed.
    MissingNumber,
    /// An error of the spreadsheet, such as `#N/A`.
    ErrorValue,
    /// A formula whose value the file does not hold.
    NoCachedValue,
    /// No unit where one is needed.
    MissingUnit,
    /// Something that names no unit.
    BadUnit,
    /// A code that an earlier row has.
    DuplicateCode,
    /// No code where the others have one.
    MissingCode,
    /// Not a time of social insurance.
    BadInsurance,
    /// A time that begins after today.
    FutureStart,
    /// Neither member nor not.
    UnknownParty,
    /// Two cells that exclude each other.
    Contradiction,
    /// A post that is not told clearly enough.
    Ambiguous,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 23] = [
        Self::ImpossibleDate,
        Self::FutureBirth,
        Self::BadDate,
        Self::AmbiguousDate,
        Self::OutOfRange,
        Self::BeforeBirth,
        Self::UnknownSex,
        Self::MissingSex,
        Self::MissingBirth,
        Self::BothSexColumns,
        Self::BadNumber,
        Self::MissingNumber,
        Self::ErrorValue,
        Self::NoCachedValue,
        Self::MissingUnit,
        Self::BadUnit,
        Self::DuplicateCode,
        Self::MissingCode,
        Self::BadInsurance,
        Self::FutureStart,
        Self::UnknownParty,
        Self::Contradiction,
        Self::Ambiguous,
    ];

    /// The word of `docs/file-formats.md`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::ImpossibleDate => "impossible_date",
            Self::FutureBirth => "future_birth",
            Self::BadDate => "bad_date",
            Self::AmbiguousDate => "ambiguous_date",
            Self::OutOfRange => "out_of_range",
            Self::BeforeBirth => "before_birth",
            Self::UnknownSex => "unknown_sex",
            Self::MissingSex => "missing_sex",
            Self::MissingBirth => "missing_birth",
            Self::BothSexColumns => "both_sex_columns",
            Self::BadNumber => "bad_number",
            Self::MissingNumber => "missing_number",
            Self::ErrorValue => "error_value",
            Self::NoCachedValue => "no_cached_value",
            Self::MissingUnit => "missing_unit",
            Self::BadUnit => "bad_unit",
            Self::DuplicateCode => "duplicate_code",
            Self::MissingCode => "missing_code",
            Self::BadInsurance => "bad_insurance",
            Self::FutureStart => "future_start",
            Self::UnknownParty => "unknown_party",
            Self::Contradiction => "contradiction",
            Self::Ambiguous => "ambiguous",
        }
    }
}
