//! The words of format 1: how each choice is spelt in a file. A spelling never changes once it is released.

use crate::model::payroll::{BlockKind, CountedIn, Instrument, PastWay};
use crate::model::roster::{Conditions, FurtherWay, PostAfter, Sex};
use crate::model::rule::Formula;
use crate::model::scenario::Origin;
use crate::model::sourcing::{Holder, IndicatorKind, PostKind, RouteKind, Stage, WardModel};

/// Every origin a file can state.
pub(in crate::formats) const ORIGINS: [Origin; 3] = [Origin::Document, Origin::Example, Origin::Own];

pub(in crate::formats) const fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Document => "document",
        Origin::Example => "example",
        Origin::Own => "own",
    }
}

pub(in crate::formats) const fn block(block: BlockKind) -> &'static str {
    match block {
        BlockKind::PartyFrontMass => "party_front_mass",
        BlockKind::StateAdministration => "state_administration",
        BlockKind::PublicService => "public_service",
        BlockKind::Wards => "wards",
    }
}

/// Every way a past record can name.
pub(in crate::formats) const PAST_WAYS: [PastWay; 4] = [
    PastWay::RetiredAtAge,
    PastWay::RetiredEarly,
    PastWay::RetiredEarlyOrLeft,
    PastWay::PostsWithdrawn,
];

pub(in crate::formats) const fn past_way(way: PastWay) -> &'static str {
    match way {
        PastWay::RetiredAtAge => "retired_at_age",
        PastWay::RetiredEarly => "retired_early",
        PastWay::RetiredEarlyOrLeft => "retired_early_or_left",
        PastWay::PostsWithdrawn => "posts_withdrawn",
    }
}

/// Every instrument a line can use.
pub(in crate::formats) const INSTRUMENTS: [Instrument; 7] = [
    Instrument::RetirementAtAge,
    Instrument::EarlyRetirement,
    Instrument::Severance,
    Instrument::TransferToAutonomous,
    Instrument::Reorganisation,
    Instrument::VacantPostCut,
    Instrument::Addition,
];

pub(in crate::formats) const fn instrument(instrument: Instrument) -> &'static str {
    match instrument {
        Instrument::RetirementAtAge => "retirement_at_age",
        Instrument::EarlyRetirement => "early_retirement",
        Instrument::Severance => "severance",
        Instrument::TransferToAutonomous => "transfer_to_autonomous",
        Instrument::Reorganisation => "reorganisation",
        Instrument::VacantPostCut => "vacant_post_cut",
        Instrument::Addition => "addition",
    }
}

pub(in crate::formats) const fn sex(sex: Sex) -> &'static str {
    match sex {
        Sex::Man => "man",
        Sex::Woman => "woman",
    }
}

pub(in crate::formats) const fn conditions(conditions: Conditions) -> &'static str {
    match conditions {
        Conditions::Normal => "normal",
        Conditions::FiveYearsLower => "five_years_lower",
    }
}

/// Both fates of a post.
pub(in crate::formats) const POSTS_AFTER: [PostAfter; 2] = [PostAfter::Cut, PostAfter::Refilled];

pub(in crate::formats) const fn post_after(after: PostAfter) -> &'static str {
    match after {
        PostAfter::Cut => "cut",
        PostAfter::Refilled => "refilled",
    }
}

/// How a person goes, without the month.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::formats) enum ExitWord {
    AtAge,
    Early,
    Leave,
    Further(FurtherWay),
}

pub(in crate::formats) const EXITS: [ExitWord; 9] = [
    ExitWord::AtAge,
    ExitWord::Early,
    ExitWord::Leave,
    ExitWord::Further(FurtherWay::Transfer),
    ExitWord::Further(FurtherWay::Training),
    ExitWord::Further(FurtherWay::Cadre),
    ExitWord::Further(FurtherWay::CadrePosition),
    ExitWord::Further(FurtherWay::CadreScale),
    ExitWord::Further(FurtherWay::Waiting),
];

pub(in crate::formats) const fn exit(exit: ExitWord) -> &'static str {
    match exit {
        ExitWord::AtAge => "at_age",
        ExitWord::Early => "early",
        ExitWord::Leave => "leave",
        ExitWord::Further(way) => match way {
            FurtherWay::Transfer => "transfer",
            FurtherWay::Training => "training",
            FurtherWay::Cadre => "cadre",
            FurtherWay::CadrePosition => "cadre_position",
            FurtherWay::CadreScale => "cadre_scale",
            FurtherWay::Waiting => "waiting",
        },
    }
}

/// A holder without the month of a ceremony.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::formats) enum HolderWord {
    Official,
    Probationary,
    NonMember,
    Vacant,
    Unknown,
}

/// The word of a holder, whatever else is known.
pub(in crate::formats) const fn holder_word(holder: Holder) -> HolderWord {
    match holder {
        Holder::Official => HolderWord::Official,
        Holder::Probationary { .. } => HolderWord::Probationary,
        Holder::NonMember => HolderWord::NonMember,
        Holder::Vacant => HolderWord::Vacant,
        Holder::Unknown => HolderWord::Unknown,
    }
}

pub(in crate::formats) const HOLDERS: [HolderWord; 5] = [
    HolderWord::Official,
    HolderWord::Probationary,
    HolderWord::NonMember,
    HolderWord::Vacant,
    HolderWord::Unknown,
];

pub(in crate::formats) const fn holder(holder: HolderWord) -> &'static str {
    match holder {
        HolderWord::Official => "official",
        HolderWord::Probationary => "probationary",
        HolderWord::NonMember => "non_member",
        HolderWord::Vacant => "vacant",
        HolderWord::Unknown => "unknown",
    }
}

pub(in crate::formats) const fn route(route: RouteKind) -> &'static str {
    match route {
        RouteKind::AdmitHolder => "admit_holder",
        RouteKind::ElectMember => "elect_member",
        RouteKind::CellSecretary => "cell_secretary",
        RouteKind::WardOfficial => "ward_official",
    }
}

pub(in crate::formats) const fn post_kind(kind: PostKind) -> &'static str {
    match kind {
        PostKind::Head => "head",
        PostKind::Front => "front",
    }
}

pub(in crate::formats) const fn indicator(kind: IndicatorKind) -> &'static str {
    match kind {
        IndicatorKind::SecretaryAndFront => "secretary_and_front",
        IndicatorKind::SecretaryAndHead => "secretary_and_head",
        IndicatorKind::WardStaff => "ward_staff",
        IndicatorKind::SecretaryChairsCommittee => "secretary_chairs_committee",
        IndicatorKind::SecretaryChairsCouncil => "secretary_chairs_council",
    }
}

/// Every model of a ward's leaders.
pub(in crate::formats) const WARD_MODELS: [WardModel; 3] = [
    WardModel::ChairsCommittee,
    WardModel::ChairsCouncil,
    WardModel::Neither,
];

pub(in crate::formats) const fn ward_model(model: WardModel) -> &'static str {
    match model {
        WardModel::ChairsCommittee => "chairs_committee",
        WardModel::ChairsCouncil => "chairs_council",
        WardModel::Neither => "neither",
    }
}

/// What a person can be beside holding a post.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::formats) enum OfficeWord {
    CellSecretary,
    WardOfficial,
    WardPartTimer,
}

pub(in crate::formats) const OFFICES: [OfficeWord; 3] = [
    OfficeWord::CellSecretary,
    OfficeWord::WardOfficial,
    OfficeWord::WardPartTimer,
];

pub(in crate::formats) const fn office(office: OfficeWord) -> &'static str {
    match office {
        OfficeWord::CellSecretary => "cell_secretary",
        OfficeWord::WardOfficial => "ward_official",
        OfficeWord::WardPartTimer => "ward_part_timer",
    }
}

/// Every stage a route can have.
pub(in crate::formats) const STAGES: [Stage; 10] = [
    Stage::Nurture,
    Stage::AwarenessClass,
    Stage::BackgroundCheck,
    Stage::AdmissionDecision,
    Stage::AdmissionCeremony,
    Stage::Probation,
    Stage::OfficialRecognition,
    Stage::CandidatePreparation,
    Stage::Election,
    Stage::Appointment,
];

pub(in crate::formats) const fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Nurture => "nurture",
        Stage::AwarenessClass => "awareness_class",
        Stage::BackgroundCheck => "background_check",
        Stage::AdmissionDecision => "admission_decision",
        Stage::AdmissionCeremony => "admission_ceremony",
        Stage::Probation => "probation",
        Stage::OfficialRecognition => "official_recognition",
        Stage::CandidatePreparation => "candidate_preparation",
        Stage::Election => "election",
        Stage::Appointment => "appointment",
    }
}

/// Both months a person can count as gone in.
pub(in crate::formats) const COUNTED_IN: [CountedIn; 2] = [CountedIn::LastMonth, CountedIn::MonthAfter];

pub(in crate::formats) const fn counted_in(counted: CountedIn) -> &'static str {
    match counted {
        CountedIn::LastMonth => "last_month",
        CountedIn::MonthAfter => "month_after",
    }
}

pub(in crate::formats) const fn formula(formula: Formula) -> &'static str {
    match formula {
        Formula::ThreePartsOnAverage => "three_parts_on_average",
        Formula::ThreePartsOnAverageOrShort => "three_parts_on_average_or_short",
        Formula::ThreePartsOnCurrent => "three_parts_on_current",
        Formula::ThreePartsOnCurrentOrShort => "three_parts_on_current_or_short",
        Formula::LumpSumOnCurrent => "lump_sum_on_current",
        Formula::SearchAndService => "search_and_service",
        Formula::MonthsServiceSearch => "months_service_search",
    }
}
