//! The city the document is about, as far as the document goes: blocks, groups, units, wards, their posts.

use super::assumptions;
use crate::model::calendar::{Horizon, Month};
use crate::model::payroll::{
    Amount, Block, BlockKind, Group, GroupId, PastRecord, PastWay, PayrollPlan, Scope, Target, TargetId,
    Terms, Unit, UnitId,
};
use crate::model::provenance::{Provenance, Sourced};
use crate::model::scenario::{Origin, Scenario};
use crate::model::sourcing::{
    Difficulty, Hold, Holder, Indicator, IndicatorKind, Post, PostKind, Quarter, QuarterId, SourcingPlan,
    Ward, WardId, WardModel,
};

/// The first year of the plan and the last: "từ năm 2022-2025" (IV.1).
const PLAN_YEARS: (i32, i32) = (2022, 2025);

/// The city as the document leaves it in July 2022: nothing planned yet, 149 posts and nine khu phố posts missing.
pub fn document_scenario() -> Scenario {
    Scenario {
        name: "Đông Hà 2022-2025".to_owned(),
        origin: Origin::Document,
        place: "Đông Hà".to_owned(),
        horizon: horizon(),
        circumstances: assumptions::circumstances(),
        thresholds: assumptions::thresholds(),
        overrides: Vec::new(),
        payroll: PayrollPlan {
            blocks: blocks(),
            groups: groups(),
            units: units(&ESTABLISHMENTS, &Provenance::Assumed),
            likelihoods: assumptions::likelihoods(&Provenance::Assumed),
            lines: Vec::new(),
            targets: vec![target()],
            terms: Terms::SUPPOSED,
            roster: None,
        },
        sourcing: sourcing(wards(&QUARTERS_PER_WARD, &Provenance::Assumed, &OPEN_POSTS)),
    }
}

/// Facts are those of July 2022; two years past the deadline are computed, to say how late.
pub(super) fn horizon() -> Horizon {
    Horizon {
        start: Month::january(PLAN_YEARS.0),
        as_of: Month::january(PLAN_YEARS.0).plus(6),
        end: Month::december(PLAN_YEARS.1 + 2),
    }
}

/// 149 posts of the public service units by the end of 2025.
pub(super) fn target() -> Target {
    Target {
        id: TargetId(1),
        scope: Scope::Block(BlockKind::PublicService),
        amount: Amount::Posts(149),
        deadline: Month::december(PLAN_YEARS.1),
        milestones: None,
        provenance: quoted("IV.1"),
    }
}

pub(super) fn quoted(section: &str) -> Provenance {
    Provenance::Quoted(section.to_owned())
}

/// The four blocks with their record of 2015-2021 (I.2.1). The state administration's target is not printed: 12 posts
/// are called 100 % of it.
pub(super) fn blocks() -> Vec<Block> {
    let block = |kind, base, target, achieved, ways: &[(PastWay, u32)]| Block {
        kind,
        base,
        record: Some(PastRecord {
            first_year: 2015,
            last_year: 2021,
            target,
            achieved,
            ways: ways.to_vec(),
            provenance: quoted("I.2.1"),
        }),
    };
    vec![
        block(
            BlockKind::PartyFrontMass,
            None,
            7,
            14,
            &[(PastWay::RetiredAtAge, 11), (PastWay::RetiredEarly, 3)],
        ),
        block(
            BlockKind::StateAdministration,
            None,
            12,
            12,
            &[(PastWay::RetiredEarly, 3), (PastWay::RetiredAtAge, 9)],
        ),
        block(
            BlockKind::PublicService,
            Some(Sourced::new(1_173, Provenance::Inferred)),
            111,
            75,
            &[(PastWay::RetiredEarlyOrLeft, 39), (PastWay::PostsWithdrawn, 25)],
        ),
        block(
            BlockKind::Wards,
            None,
            21,
            11,
            &[(PastWay::RetiredEarlyOrLeft, 6), (PastWay::RetiredEarly, 5)],
        ),
    ]
}

/// The groups of the public service units, with how many units each has (I.1.1).
const GROUPS: [(GroupId, &str); 5] = [
    (GroupId(1), "Đơn vị thuộc UBND thành phố"),
    (GroupId(2), "Trung học cơ sở"),
    (GroupId(3), "Tiểu học và THCS"),
    (GroupId(4), "Tiểu học"),
    (GroupId(5), "Mầm non"),
];

pub(super) fn groups() -> Vec<Group> {
    GROUPS
        .map(|(id, name)| Group {
            id,
            name: name.to_owned(),
            block: BlockKind::PublicService,
        })
        .into()
}

/// Whether the document names a unit (I.1.1), or only counts it.
#[derive(Clone, Copy)]
enum Named {
    Quoted,
    Supposed,
}

/// The 39 units, group by group. The document names five units of the city and one school.
const UNITS: [(u32, &str, Named); 39] = [
    (1, "TT Giáo dục nghề nghiệp - GDTX", Named::Quoted),
    (1, "TT Văn hóa thông tin - TDTT", Named::Quoted),
    (1, "TT Phát triển CCN - Khuyến công và DVCI", Named::Quoted),
    (1, "Ban Quản lý Chợ Đông Hà", Named::Quoted),
    (1, "Ban Quản lý dự án đầu tư xây dựng", Named::Quoted),
    (1, "Đơn vị chưa nêu tên 1", Named::Supposed),
    (1, "Đơn vị chưa nêu tên 2", Named::Supposed),
    (2, "THCS 01", Named::Supposed),
    (2, "THCS 02", Named::Supposed),
    (2, "THCS 03", Named::Supposed),
    (2, "THCS 04", Named::Supposed),
    (2, "THCS 05", Named::Supposed),
    (2, "THCS 06", Named::Supposed),
    (3, "TH và THCS 01", Named::Supposed),
    (3, "TH và THCS 02", Named::Supposed),
    (3, "TH và THCS 03", Named::Supposed),
    (4, "Tiểu học 01", Named::Supposed),
    (4, "Tiểu học 02", Named::Supposed),
    (4, "Tiểu học 03", Named::Supposed),
    (4, "Tiểu học 04", Named::Supposed),
    (4, "Tiểu học 05", Named::Supposed),
    (4, "Tiểu học 06", Named::Supposed),
    (4, "Tiểu học 07", Named::Supposed),
    (4, "Tiểu học 08", Named::Supposed),
    (4, "Tiểu học 09", Named::Supposed),
    (4, "Tiểu học 10", Named::Supposed),
    (4, "Tiểu học 11", Named::Supposed),
    (5, "Mầm non Sao Mai", Named::Quoted),
    (5, "Mầm non 02", Named::Supposed),
    (5, "Mầm non 03", Named::Supposed),
    (5, "Mầm non 04", Named::Supposed),
    (5, "Mầm non 05", Named::Supposed),
    (5, "Mầm non 06", Named::Supposed),
    (5, "Mầm non 07", Named::Supposed),
    (5, "Mầm non 08", Named::Supposed),
    (5, "Mầm non 09", Named::Supposed),
    (5, "Mầm non 10", Named::Supposed),
    (5, "Mầm non 11", Named::Supposed),
    (5, "Mầm non 12", Named::Supposed),
];

/// How many posts a unit was assigned in 2021.
#[derive(Clone, Copy)]
pub(super) enum Known {
    /// None: the market board has no assigned posts (I.1.1).
    QuotedNone,
    /// None on the state budget: the project board pays its own recurrent costs (I.1.1).
    SelfFinancedNone,
    /// So many, supposed or made up by the scenario.
    Silent(u32),
}

use Known::{QuotedNone, SelfFinancedNone, Silent};

/// Posts assigned in 2021, unit by unit. Two units have none; 1 173 is spread evenly over the other 37, and what does
/// not divide goes to the first of them in order: 26 units of 32 and 11 of 31.
#[rustfmt::skip]
const ESTABLISHMENTS: [Known; 39] = [
    Silent(32), Silent(32), Silent(32), QuotedNone, SelfFinancedNone, Silent(32), Silent(32),
    Silent(32), Silent(32), Silent(32), Silent(32), Silent(32), Silent(32),
    Silent(32), Silent(32), Silent(32),
    Silent(32), Silent(32), Silent(32), Silent(32), Silent(32), Silent(32), Silent(32), Silent(32), Silent(32), Silent(32),
    Silent(32),
    Silent(32), Silent(31), Silent(31), Silent(31), Silent(31), Silent(31), Silent(31), Silent(31), Silent(31), Silent(31),
    Silent(31), Silent(31),
];

/// The units with these establishments, in the order of [`UNITS`]; what the document does not say gets the mark.
pub(super) fn units(establishments: &[Known; 39], mark: &Provenance) -> Vec<Unit> {
    (1..)
        .zip(UNITS.iter().zip(establishments))
        .map(|(id, ((group, name, named), known))| Unit {
            id: UnitId(id),
            name: Sourced::new(
                (*name).to_owned(),
                match named {
                    Named::Quoted => quoted("I.1.1"),
                    Named::Supposed => mark.clone(),
                },
            ),
            group: GroupId(*group),
            establishment: Some(match known {
                QuotedNone => Sourced::new(0, quoted("I.1.1")),
                SelfFinancedNone => Sourced::new(0, Provenance::Inferred),
                Silent(posts) => Sourced::new(*posts, mark.clone()),
            }),
            floor: None,
        })
        .collect()
}

/// The nine wards in the document's order, each with whether it is reported complete (I.2.4) and extended (IV.2).
const WARDS: [(&str, bool, bool); 9] = [
    ("Phường 1", true, false),
    ("Phường 2", true, true),
    ("Phường 3", true, false),
    ("Phường 4", true, false),
    ("Phường 5", true, false),
    ("Đông Giang", true, false),
    ("Đông Lễ", true, false),
    ("Đông Thanh", false, true),
    ("Đông Lương", false, false),
];

/// 62 khu phố spread evenly over nine wards: the document gives the total alone (I.2.2).
const QUARTERS_PER_WARD: [u32; 9] = [7, 7, 7, 7, 7, 7, 7, 7, 6];

/// A post no member holds: the ward's place in the list, the khu phố within it (both from one), and which post.
pub(super) type OpenPost = (u32, u32, PostKind);

/// 6 khu phố trưởng and 3 trưởng ban công tác Mặt trận are not members (I.2.4), all in the two wards reported incomplete.
/// Which ones is not said. Placed half and half as far as it goes, khu phố by khu phố from the first, no two in the same.
const OPEN_POSTS: [OpenPost; 9] = [
    (8, 1, PostKind::Head),
    (8, 2, PostKind::Head),
    (8, 3, PostKind::Head),
    (8, 4, PostKind::Front),
    (8, 5, PostKind::Front),
    (9, 1, PostKind::Head),
    (9, 2, PostKind::Head),
    (9, 3, PostKind::Head),
    (9, 4, PostKind::Front),
];

/// The wards with so many khu phố each. A ward reported complete has members in every post by that report; where the
/// open posts of the other two lie is `mark`ed.
pub(super) fn wards(quarters: &[u32; 9], mark: &Provenance, open: &[OpenPost]) -> Vec<Ward> {
    let mut next_quarter = 1..;
    (1..)
        .zip(WARDS.iter().zip(quarters))
        .map(|(ward, ((name, complete, extended), count))| Ward {
            id: WardId(ward),
            name: (*name).to_owned(),
            deadline: if *extended {
                Sourced::new(Month::december(PLAN_YEARS.1), quoted("IV.2"))
            } else {
                // "Từ năm 2022, 100% …": read as by the end of 2022.
                Sourced::new(Month::december(PLAN_YEARS.0), Provenance::Inferred)
            },
            reported_complete: Some(Sourced::new(*complete, quoted("I.2.4"))),
            quarters_provenance: mark.clone(),
            quarters: (1..=*count)
                .zip(&mut next_quarter)
                .map(|(number, id)| Quarter {
                    id: QuarterId(id),
                    name: format!("Khu phố {number}"),
                    hold: {
                        let post = |kind| Post {
                            holder: if open.contains(&(ward, number, kind)) {
                                Holder::NonMember
                            } else {
                                Holder::Official
                            },
                            provenance: if *complete {
                                Provenance::Inferred
                            } else {
                                mark.clone()
                            },
                            route: None,
                            person: Box::default(),
                        };
                        Hold::Apart(post(PostKind::Head), post(PostKind::Front))
                    },
                    official_members: None,
                    elections: Default::default(),
                    merged_from: Vec::new(),
                })
                .collect(),
            stages: [const { None }; 4],
            model: Some(Sourced::new(WARD_MODELS[(ward - 1) as usize], quoted("I.2.3.a"))),
        })
        .collect()
}

/// The models of the wards' leaders (I.2.3.a), in the order of [`WARDS`]: three secretaries chair the committee, four the
/// council, and of two nothing is said.
const WARD_MODELS: [WardModel; 9] = [
    WardModel::ChairsCouncil,
    WardModel::Neither,
    WardModel::Neither,
    WardModel::ChairsCouncil,
    WardModel::ChairsCommittee,
    WardModel::ChairsCommittee,
    WardModel::ChairsCommittee,
    WardModel::ChairsCouncil,
    WardModel::ChairsCouncil,
];

/// The models of concurrent posts as the document counts them; it sets no targets.
fn indicators() -> Vec<Indicator> {
    [
        (IndicatorKind::SecretaryAndFront, 42, "I.2.3.d"),
        (IndicatorKind::SecretaryAndHead, 7, "I.2.3.d"),
        (IndicatorKind::WardStaff, 7, "I.2.3.d"),
        (IndicatorKind::SecretaryChairsCommittee, 3, "I.2.3.a"),
        (IndicatorKind::SecretaryChairsCouncil, 4, "I.2.3.a"),
    ]
    .map(|(kind, count, section)| Indicator {
        kind,
        reported: Some(Sourced::new(count, quoted(section))),
        target: None,
    })
    .into()
}

/// The sourcing side: every post of the city by the end of 2025.
pub(super) fn sourcing(wards: Vec<Ward>) -> SourcingPlan {
    SourcingPlan {
        wards,
        deadline: Sourced::new(Month::december(PLAN_YEARS.1), quoted("IV.2")),
        route_defaults: assumptions::route_defaults(),
        turnover: assumptions::turnover(),
        probationary_counts: Sourced::new(true, Provenance::Assumed),
        duration_weights: SourcingPlan::DURATION_WEIGHTS,
        days_off: Vec::new(),
        capacities: Vec::new(),
        indicators: indicators(),
        difficulty: Difficulty::EVEN,
    }
}
