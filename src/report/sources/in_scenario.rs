//! What the open scenario uses where the document is silent, and where it uses something else than the document prints.

use crate::model::document::FigureId;
use crate::model::payroll::{Amount, BlockKind, GroupId};
use crate::model::provenance::Provenance;
use crate::model::scenario::Scenario;
use crate::model::sourcing::{Hold, Holder, Post, PostKind};
use crate::text::{Catalog, names, number};

/// The group of the baseline that holds the city's own units; the others of its block are schools.
const CITY_UNITS: GroupId = GroupId(1);

/// What the open scenario uses instead of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InScenario {
    /// The value in words, with where it comes from if it is one value: "Kịch bản đang dùng: 1.170 (tự nhập)".
    pub words: String,
}

/// The scenario's value of a figure the document does not give.
pub(super) fn supposed(id: FigureId, scenario: &Scenario, words: &Catalog) -> String {
    let (sources, language) = (&words.sources, words.language);
    let (payroll, sourcing) = (&scenario.payroll, &scenario.sourcing);
    let share = |value| number::fraction(value, language);
    let listed = |values: Vec<String>| values.join(", ");
    match id {
        FigureId::UnitEstablishments => number::units(count(payroll.units.len()), language),
        FigureId::QuartersPerWard => {
            let counts = sourcing
                .wards
                .iter()
                .map(|ward| number::whole(count(ward.quarters.len()), language));
            listed(counts.collect())
        }
        FigureId::OpenPostsPlaced => {
            let open = [PostKind::Head, PostKind::Front].map(|kind| {
                let (members, all) = members(scenario, kind);
                all.saturating_sub(members)
            });
            (sources.open_posts)(u32::try_from(open.iter().sum::<usize>()).unwrap_or(u32::MAX))
        }
        FigureId::InstrumentLikelihoods => listed(
            payroll
                .likelihoods
                .cuts
                .iter()
                .map(|likelihood| share(likelihood.value))
                .collect(),
        ),
        FigureId::RouteStages => (sources.stage_count)(
            sourcing
                .route_defaults
                .stages
                .iter()
                .map(|stages| stages.value.len())
                .sum(),
        ),
        FigureId::HolderTurnover => (sources.a_year)(&share(sourcing.turnover.value.yearly)),
        FigureId::ProbationaryCounts => {
            names::yes_no(sourcing.probationary_counts.value, language).to_owned()
        }
        FigureId::SharedCircumstances => {
            let shared = scenario.circumstances.value;
            let weights = listed(shared.weights.map(share).into());
            (sources.weights_and_factor)(&weights, &number::odds_factor(shared.odds_factor, language))
        }
        FigureId::VerdictThresholds => {
            let set = scenario.thresholds.value;
            listed(vec![share(set.on_track), share(set.at_risk)])
        }
        _ => String::new(),
    }
}

/// What the scenario uses in place of a figure of the document, where that differs from the document's scenario.
pub(super) fn differing(
    id: FigureId,
    scenario: &Scenario,
    document: &Scenario,
    words: &Catalog,
) -> Option<InScenario> {
    let (value, provenance) = used(id, scenario, words)?;
    let (began, _) = used(id, document, words)?;
    (value != began).then(|| {
        let used = (words.sources.in_scenario)(&value);
        let source = provenance.map(|provenance| names::provenance(&provenance, words.language));
        InScenario {
            words: source.map_or_else(|| used.clone(), |source| format!("{used} ({source})")),
        }
    })
}

/// The scenario's counterpart of a figure, as written, with its source where it is one value.
fn used(id: FigureId, scenario: &Scenario, words: &Catalog) -> Option<(String, Option<Provenance>)> {
    let language = words.language;
    let (payroll, sourcing) = (&scenario.payroll, &scenario.sourcing);
    let unknown = || words.controls.not_known.to_owned();
    let whole = |number: usize| number::whole(count(number), language);
    let target = payroll.targets.first();
    let public_service = |group: GroupId| {
        let mut groups = payroll.groups.iter();
        groups.any(|other| other.id == group && other.block == BlockKind::PublicService)
    };
    Some(match id {
        FigureId::ReductionTarget => match target {
            None => (unknown(), None),
            Some(target) => {
                let amount = match target.amount {
                    Amount::Posts(posts) => number::whole(i64::from(posts), language),
                    Amount::BasisPoints(points) => number::basis_points(points, language),
                };
                (amount, Some(target.provenance.clone()))
            }
        },
        FigureId::ReductionDeadline => {
            let target = target?;
            (number::last_day(target.deadline), Some(target.provenance.clone()))
        }
        FigureId::RequiredPath => {
            let path = target?.milestones.as_ref();
            let mut before = 0;
            let written = path.map(|path| {
                let posts = path.value.iter().map(|milestone| {
                    let posts = i64::from(milestone.cumulative) - before;
                    before = i64::from(milestone.cumulative);
                    number::whole(posts, language)
                });
                posts.collect::<Vec<_>>().join(", ")
            });
            (
                written.unwrap_or_default(),
                path.map(|path| path.provenance.clone()),
            )
        }
        FigureId::Base => {
            let blocks = payroll
                .blocks
                .iter()
                .filter(|block| block.kind == BlockKind::PublicService);
            let base = blocks.filter_map(|block| block.base.as_ref()).next();
            let value = base.map_or_else(unknown, |base| number::whole(i64::from(base.value), language));
            (value, base.map(|base| base.provenance.clone()))
        }
        FigureId::CityUnits => (
            whole(
                payroll
                    .units
                    .iter()
                    .filter(|unit| unit.group == CITY_UNITS)
                    .count(),
            ),
            None,
        ),
        FigureId::Schools => {
            let units = payroll.units.iter().filter(|unit| unit.group != CITY_UNITS);
            (
                whole(units.filter(|unit| public_service(unit.group)).count()),
                None,
            )
        }
        FigureId::Quarters => (
            whole(sourcing.wards.iter().map(|ward| ward.quarters.len()).sum()),
            None,
        ),
        FigureId::HeadsMembers | FigureId::FrontsMembers => {
            let kind = if id == FigureId::HeadsMembers {
                PostKind::Head
            } else {
                PostKind::Front
            };
            let (members, all) = members(scenario, kind);
            (format!("{}/{}", whole(members), whole(all)), None)
        }
        FigureId::WardDeadline => {
            let entered = sourcing.wards.iter();
            let entered = entered.filter(|ward| ward.deadline.provenance == Provenance::Entered);
            let written =
                entered.map(|ward| format!("{} {}", ward.name, number::last_day(ward.deadline.value)));
            (written.collect::<Vec<_>>().join(", "), Some(Provenance::Entered))
        }
        _ => return None,
    })
}

/// How many posts of a kind are held by members, and how many there are.
fn members(scenario: &Scenario, kind: PostKind) -> (usize, usize) {
    let quarters = scenario.sourcing.wards.iter().flat_map(|ward| &ward.quarters);
    let posts: Vec<&Post> = quarters
        .map(|quarter| match (&quarter.hold, kind) {
            (Hold::Together(post), _) | (Hold::Apart(post, _), PostKind::Head) => post,
            (Hold::Apart(_, post), PostKind::Front) => post,
        })
        .collect();
    let counts = scenario.sourcing.probationary_counts.value;
    let held = posts.iter().filter(|post| match post.holder {
        Holder::Official => true,
        Holder::Probationary { .. } => counts,
        Holder::NonMember | Holder::Vacant | Holder::Unknown => false,
    });
    (held.count(), posts.len())
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
