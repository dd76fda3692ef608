//! What follows for each person of a roster.

use super::exits::{EarlyTerms, EarlyWindow, insured_months, leaves, retires};
use super::pay::{BaseSalaries, Multiple};
use super::person::{Details, Exit, FurtherWay, Person, Sex};
use crate::model::allowance::{Allowance, Case, Ground, Refused, StepUp, Way, allowance};
use crate::model::calendar::Month;
use crate::model::payroll::{BlockKind, Instrument, PayrollPlan};
use crate::model::retirement::Retirement;
use crate::model::rule::Rulebook;
use crate::model::scenario::Scenario;
use std::collections::BTreeMap;

/// What follows for the people of the roster, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RosterOutcome {
    /// One outcome per person.
    pub people: Vec<PersonOutcome>,
}

/// What follows for one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonOutcome {
    /// When the law has the person retire; nothing where it says nothing for the birth.
    pub retires: Option<Retirement>,
    /// When the person may retire early, within the horizon.
    pub early: EarlyWindow,
    /// The way and the last month at work by the choice made.
    pub leaves: Option<(Instrument, Month)>,
    /// What that costs once; nothing where nothing is chosen, or nothing is due by its kind.
    pub cost: Option<Result<Allowance, Refused>>,
}

/// What follows for each person of the roster of a scenario; nothing where it has none.
pub(in crate::model) fn evaluate(
    scenario: &Scenario,
    book: &Rulebook,
    salaries: &BaseSalaries,
) -> Option<RosterOutcome> {
    let plan = &scenario.payroll;
    let roster = plan.roster.as_ref()?;
    let terms = EarlyTerms::new(book, &scenario.horizon);
    let blocks = blocks(plan);
    let people = roster.people.iter().map(|person| {
        let retires = retires(person, book);
        let leaves = leaves(person, book);
        let block = blocks.get(&person.unit).copied();
        PersonOutcome {
            retires,
            early: retires.map_or_else(EarlyWindow::default, |retires| {
                terms.window(person, roster.listed, retires)
            }),
            leaves,
            cost: leaves
                .and_then(|(instrument, last)| case(plan, salaries, person, retires, instrument, last, block))
                .map(|case| allowance(book, &case)),
        }
    });
    Some(RosterOutcome {
        people: people.collect(),
    })
}

/// The block of every unit.
fn blocks(plan: &PayrollPlan) -> BTreeMap<crate::model::payroll::UnitId, BlockKind> {
    let groups: BTreeMap<_, _> = plan.groups.iter().map(|group| (group.id, group.block)).collect();
    let units = plan.units.iter();
    units
        .filter_map(|unit| Some((unit.id, *groups.get(&unit.group)?)))
        .collect()
}

/// The case of a person who goes; nothing where the way of going has no allowance.
fn case(
    plan: &PayrollPlan,
    salaries: &BaseSalaries,
    person: &Person,
    retires: Option<Retirement>,
    instrument: Instrument,
    last: Month,
    block: Option<BlockKind>,
) -> Option<Case> {
    let listed = plan.roster.as_ref().map_or(last, |roster| roster.listed);
    let left = last.plus(1);
    let further = match person.exit {
        Exit::Further { way, details, .. } => Some(further(person, way, details, left)),
        _ => None,
    };
    let ground = match further {
        Some(_) => Ground::Streamlined,
        None => ground(plan, left),
    };
    let way = match instrument {
        _ if further.is_some() => further?,
        Instrument::EarlyRetirement => Way::Early {
            ground,
            commune_woman: person.sex == Sex::Woman && block == Some(BlockKind::Wards),
        },
        Instrument::Severance => Way::Severance {
            ground,
            official: block != Some(BlockKind::PublicService),
        },
        _ => return None,
    };
    let multiple = Multiple::of(person);
    let of_now = match ground {
        Ground::Streamlined => multiple,
        Ground::Reorganised { .. } | Ground::BesideReorganisation => Multiple::with_further(person),
    };
    let insurance_months = insured_months(person, listed, last);
    Some(Case {
        way,
        left,
        gap_months: retires.map(|retires| retires.pension().months_since(left)),
        insurance_months,
        current_dong: of_now.and_then(|multiple| salaries.current(multiple, last)),
        average_dong: person
            .average_dong
            .or_else(|| salaries.average(multiple?, last, insurance_months)),
        roadmap_months: 0,
    })
}

/// A further way as the formulas know it.
fn further(person: &Person, way: FurtherWay, details: Details, left: Month) -> Way {
    let Details { months, dong } = details;
    let raised_dong = i64::from(dong);
    let step = match way {
        FurtherWay::Transfer => return Way::Transfer,
        FurtherWay::Waiting => return Way::Waiting,
        FurtherWay::Training => {
            return Way::Training {
                months,
                cost_dong: i64::from(dong),
                age_months: Some(left.months_since(person.birth.counted())),
            };
        }
        FurtherWay::Cadre => StepUp::None,
        FurtherWay::CadrePosition => StepUp::Position {
            held_months: months,
            raised_dong,
        },
        FurtherWay::CadreScale => StepUp::Scale {
            short_months: months,
            raised_dong,
        },
    };
    Way::Cadre { step }
}

/// On what ground people leave in a month: because of the reorganisation of the plan, from its decision on, or streamlined.
pub(in crate::model) fn ground(plan: &PayrollPlan, left: Month) -> Ground {
    match plan.terms.reorganised {
        Some(decided) if left >= decided => Ground::Reorganised { decided },
        _ => Ground::Streamlined,
    }
}
