//! What a column of a list can hold.

/// What a column holds. Columns without use are [`Other`](Self::Other); names are known in order to be dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Known and of no use here, or not known.
    Other,
    /// The running number.
    Ordinal,
    /// A person's name; never kept.
    Name,
    /// A name and a birth in one cell; the name is never kept.
    NameAndBirth,
    /// A person's code.
    Code,
    /// Birth, whole.
    Birth,
    /// Day of birth.
    BirthDay,
    /// Month of birth.
    BirthMonth,
    /// Year of birth.
    BirthYear,
    /// Birth of a man; women's stands in the next column.
    BirthOfMan,
    /// Birth of a woman.
    BirthOfWoman,
    /// The word nam or nữ.
    Sex,
    /// Marked for a man.
    ManMark,
    /// Marked for a woman.
    WomanMark,
    /// The unit.
    Unit,
    /// Salary coefficient.
    Coefficient,
    /// Allowance for a leading position, a coefficient.
    PositionAllowance,
    /// Allowance beyond the frame, percent.
    BeyondAllowance,
    /// Seniority allowance of the profession, percent.
    SeniorityAllowance,
    /// A further allowance that counts in a reorganisation, percent; there may be several.
    FurtherAllowance,
    /// Time of social insurance: a span, a count or a beginning.
    Insurance,
    /// Whole years of it.
    InsuranceYears,
    /// Months of it, alone or beyond the years.
    InsuranceMonths,
    /// Since when.
    InsuranceStart,
    /// Phường or xã.
    Ward,
    /// Khu phố, thôn, tổ dân phố.
    Area,
    /// Which post the row is about.
    Post,
    /// Whether the holder is a party member.
    Party,
    /// Official or probationary.
    PartyStatus,
    /// Marked for a member.
    MemberMark,
    /// Marked for somebody who is none.
    NonMemberMark,
    /// Marked for an official member.
    OfficialMark,
    /// Marked for a probationary member.
    ProbationaryMark,
    /// When the holder was admitted.
    PartyDate,
    /// When the holder became an official member.
    OfficialDate,
    /// Further posts of the holder.
    Concurrent,
}

impl Field {
    /// Every field, in the order a screen lists them.
    pub const ALL: [Self; 36] = [
        Self::Other,
        Self::Ordinal,
        Self::Name,
        Self::NameAndBirth,
        Self::Code,
        Self::Birth,
        Self::BirthDay,
        Self::BirthMonth,
        Self::BirthYear,
        Self::BirthOfMan,
        Self::BirthOfWoman,
        Self::Sex,
        Self::ManMark,
        Self::WomanMark,
        Self::Unit,
        Self::Coefficient,
        Self::PositionAllowance,
        Self::BeyondAllowance,
        Self::SeniorityAllowance,
        Self::FurtherAllowance,
        Self::Insurance,
        Self::InsuranceYears,
        Self::InsuranceMonths,
        Self::InsuranceStart,
        Self::Ward,
        Self::Area,
        Self::Post,
        Self::Party,
        Self::PartyStatus,
        Self::MemberMark,
        Self::NonMemberMark,
        Self::OfficialMark,
        Self::ProbationaryMark,
        Self::PartyDate,
        Self::OfficialDate,
        Self::Concurrent,
    ];

    /// Whether the field belongs to a list of people.
    pub fn of_people(self) -> bool {
        self < Self::Ward
    }

    /// Whether the field belongs to a list of posts.
    pub fn of_posts(self) -> bool {
        self >= Self::Ward || (self < Self::Unit && self != Self::Code)
    }

    /// The word of `docs/file-formats.md` for a value of the field.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Other | Self::Ordinal => "other",
            Self::Name => "name",
            Self::Code => "code",
            Self::NameAndBirth | Self::Birth | Self::BirthOfMan | Self::BirthOfWoman => "birth",
            Self::BirthDay => "bd",
            Self::BirthMonth => "bm",
            Self::BirthYear => "by",
            Self::Sex | Self::ManMark | Self::WomanMark => "sex",
            Self::Unit => "unit",
            Self::Coefficient => "coefficient",
            Self::PositionAllowance => "allowance_position",
            Self::BeyondAllowance => "allowance_beyond_pct",
            Self::SeniorityAllowance => "allowance_seniority_pct",
            Self::FurtherAllowance => "allowance_further_pct",
            Self::Insurance | Self::InsuranceYears | Self::InsuranceMonths | Self::InsuranceStart => {
                "insurance"
            }
            Self::Ward => "ward",
            Self::Area => "area",
            Self::Post => "post",
            Self::Party | Self::MemberMark | Self::NonMemberMark => "party",
            Self::PartyStatus | Self::OfficialMark | Self::ProbationaryMark => "party_status",
            Self::PartyDate | Self::OfficialDate => "party_date",
            Self::Concurrent => "concurrent",
        }
    }
}
