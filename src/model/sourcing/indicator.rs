//! Models of posts held concurrently (mô hình kiêm nhiệm), followed as the document counts them.

use crate::model::provenance::Sourced;

/// A model of concurrent posts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum IndicatorKind {
    /// Khu phố whose cell secretary is also trưởng ban công tác Mặt trận.
    SecretaryAndFront,
    /// Khu phố whose cell secretary is also khu phố trưởng.
    SecretaryAndHead,
    /// Khu phố with a ward official or part-timer as cell secretary or khu phố trưởng.
    WardStaff,
    /// Wards whose party secretary is chairman of the people's committee.
    SecretaryChairsCommittee,
    /// Wards whose party secretary is chairman of the people's council.
    SecretaryChairsCouncil,
}

impl IndicatorKind {
    /// All, in the order of the document.
    pub const ALL: [Self; 5] = [
        Self::SecretaryAndFront,
        Self::SecretaryAndHead,
        Self::WardStaff,
        Self::SecretaryChairsCommittee,
        Self::SecretaryChairsCouncil,
    ];
}

/// A model that is followed: what is reported of it and what is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Which model.
    pub kind: IndicatorKind,
    /// How many khu phố or wards are reported to follow it.
    pub reported: Option<Sourced<u32>>,
    /// How many are to follow it.
    pub target: Option<Sourced<u32>>,
}

/// Which other office the party secretary of a ward holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WardModel {
    /// Chairman of the people's committee.
    ChairsCommittee,
    /// Chairman of the people's council.
    ChairsCouncil,
    /// Neither.
    Neither,
}
