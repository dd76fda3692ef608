//! What happens to the register in depth: people, cells, elections, merged khu phố, capacities, models.

use crate::formats::scenario::limits;
use crate::model::calendar::Month;
use crate::model::day::Day;
use crate::model::provenance::{Provenance, Sourced};
use crate::model::scenario::Scenario;
use crate::model::sourcing::{
    AdmissionDays, Capacity, Difficulty, Elections, Hold, Holder, Indicator, Merger, Offices, PersonField,
    Post, PostKind, PostRef, Quarter, QuarterId, WardId, WardModel, merged,
};

use super::action::{Action, PostName};
use super::sourcing::{change_post, quarter_mut, ward_mut};
use super::units::kept_name;
use super::update::Change;

/// Whose stages a set of usual ones replaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageScope {
    /// Everyone's who states none of their own.
    Place,
    /// A ward's.
    Ward(WardId),
    /// One route's.
    Post(PostRef),
}

/// One thing stated about the person in a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonFact {
    /// The month of birth.
    Born(Option<Month>),
    /// The month they came into the post.
    Since(Option<Month>),
    /// The month on their class certificate.
    ClassCertificate(Option<Month>),
    /// Whether everything else admission asks is in order.
    Admissible(Option<bool>),
    /// What else they are.
    Offices(Offices),
    /// Which post of another khu phố they hold too.
    SameAs(Option<PostRef>),
    /// The steps of their admission.
    Admission(AdmissionDays),
}

impl PersonFact {
    /// What it is about.
    pub fn field(self) -> PersonField {
        match self {
            Self::Born(_) => PersonField::Born,
            Self::Since(_) => PersonField::Since,
            Self::ClassCertificate(_) => PersonField::ClassCertificate,
            Self::Admissible(_) => PersonField::Admissible,
            Self::Offices(_) => PersonField::Offices,
            Self::SameAs(_) => PersonField::SameAs,
            Self::Admission(_) => PersonField::Admission,
        }
    }
}

/// A row of a register as it is pasted or imported: a khu phố and the people in its two posts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegisterRow {
    /// The name of the khu phố; one that exists is changed, another is added.
    pub quarter: String,
    /// What the row says of each kind of post; nothing where it says nothing.
    pub posts: [Option<RegisterEntry>; 2],
    /// Whether one person holds both; the first entry then tells about them.
    pub together: bool,
    /// How many official members the cell has, where the row says.
    pub official_members: Option<u32>,
}

/// What a row says of one post. What it does not say stays as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegisterEntry {
    /// Who holds it.
    pub holder: Holder,
    /// The month of birth, where the row says.
    pub born: Option<Month>,
    /// Since when, where the row says.
    pub since: Option<Month>,
    /// What else they are, where the row says.
    pub offices: Option<Offices>,
}

/// States something about the person in a post.
pub(super) fn person_stated(scenario: &mut Scenario, post: PostRef, fact: PersonFact) -> Change {
    change_post(scenario, post, |held| {
        let person = &mut held.person;
        match fact {
            PersonFact::Born(month) => person.born = month,
            PersonFact::Since(month) => person.since = month,
            PersonFact::ClassCertificate(month) => person.class_certificate = month,
            PersonFact::Admissible(answer) => person.admissible = answer,
            PersonFact::Offices(offices) => person.offices = offices,
            PersonFact::SameAs(other) => person.same_as = other.filter(|other| *other != post),
            PersonFact::Admission(days) => person.admission = days,
        }
        Some(())
    })
    .map_or(Change::None, |(name, ())| {
        Change::Done(Action::PersonStated(name, fact))
    })
}

/// States how many official members the cell of a khu phố has.
pub(super) fn official_members_set(scenario: &mut Scenario, id: QuarterId, count: Option<u32>) -> Change {
    let Some((ward, quarter)) = quarter_mut(&mut scenario.sourcing, id) else {
        return Change::None;
    };
    quarter.official_members = count.map(|count| count.min(limits::MOST_COUNTED));
    let name = format!("{}, {ward}", quarter.name);
    Change::Done(Action::OfficialMembersSet(name, quarter.official_members))
}

/// States the elections of a kind of post.
pub(super) fn elections_set(
    scenario: &mut Scenario,
    id: QuarterId,
    kind: PostKind,
    elections: Elections,
) -> Change {
    let Some((ward, quarter)) = quarter_mut(&mut scenario.sourcing, id) else {
        return Change::None;
    };
    quarter.elections[kind.index()] = elections;
    let quarter = quarter.name.clone();
    Change::Done(Action::ElectionsSet(PostName { kind, quarter, ward }))
}

/// Merges khu phố, all or none: each merger takes at least two of one ward, and none is taken twice.
pub(super) fn quarters_merged(scenario: &mut Scenario, mergers: &[Merger]) -> Change {
    let Some(plan) = merged(&scenario.sourcing, mergers) else {
        return Change::None;
    };
    scenario.sourcing = plan;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let taken = mergers.iter().map(|merger| merger.quarters.len()).sum();
    Change::Done(Action::QuartersMerged(count(taken), count(mergers.len())))
}

/// Takes over rows of a ward's register: a khu phố of the same name is changed, any other is added at the end.
pub(super) fn register_stated(scenario: &mut Scenario, id: WardId, rows: &[RegisterRow]) -> Change {
    let quarters = scenario.sourcing.wards.iter().flat_map(|ward| &ward.quarters);
    let mut next = quarters
        .clone()
        .map(|quarter| quarter.id.0)
        .max()
        .unwrap_or_default();
    let mut room = limits::MOST_QUARTERS.saturating_sub(quarters.count());
    let Some(ward) = ward_mut(&mut scenario.sourcing, id) else {
        return Change::None;
    };
    let mut stated = 0;
    for row in rows {
        let Some(name) = kept_name(&row.quarter) else {
            continue;
        };
        let same = |quarter: &Quarter| quarter.name.to_lowercase() == name.to_lowercase();
        let at = match ward.quarters.iter().position(same) {
            Some(at) => at,
            None if room == 0 => continue,
            None => {
                next = next.saturating_add(1);
                room -= 1;
                ward.quarters.push(unknown_quarter(QuarterId(next), name));
                ward.quarters_provenance = Provenance::Entered;
                ward.quarters.len() - 1
            }
        };
        state_row(&mut ward.quarters[at], row);
        stated += 1;
    }
    if stated == 0 {
        return Change::None;
    }
    Change::Done(Action::RegisterStated(ward.name.clone(), stated))
}

fn state_row(quarter: &mut Quarter, row: &RegisterRow) {
    if row.official_members.is_some() {
        quarter.official_members = row.official_members;
    }
    match (&quarter.hold, row.together) {
        (Hold::Apart(head, _), true) => quarter.hold = Hold::Together(head.clone()),
        (Hold::Together(both), false) if row.posts.iter().all(Option::is_some) => {
            quarter.hold = Hold::Apart(both.clone(), both.clone());
        }
        _ => {}
    }
    for kind in PostKind::ALL {
        let Some(entry) = &row.posts[kind.index()] else {
            continue;
        };
        if row.together && kind == PostKind::Front && row.posts[PostKind::Head.index()].is_some() {
            continue;
        }
        let post = quarter.post_mut(kind);
        post.holder = entry.holder;
        post.provenance = Provenance::Entered;
        post.person.born = entry.born.or(post.person.born);
        post.person.since = entry.since.or(post.person.since);
        post.person.offices = entry.offices.unwrap_or(post.person.offices);
    }
}

/// A khu phố of which only the name is known.
pub(super) fn unknown_quarter(id: QuarterId, name: String) -> Quarter {
    let unknown = Post {
        holder: Holder::Unknown,
        provenance: Provenance::Entered,
        route: None,
        person: Box::default(),
    };
    Quarter {
        id,
        name,
        hold: Hold::Apart(unknown.clone(), unknown),
        official_members: None,
        elections: Default::default(),
        merged_from: Vec::new(),
    }
}

/// States how many people can be in the stages at a time.
pub(super) fn capacities_set(scenario: &mut Scenario, capacities: &[Capacity]) -> Change {
    let capacities: Vec<Capacity> = capacities.iter().copied().take(limits::MOST_CAPACITIES).collect();
    scenario.sourcing.capacities = capacities;
    Change::Done(Action::CapacitiesSet)
}

/// States what is reported and wanted of a model of concurrent posts; one about which nothing is said is not followed.
pub(super) fn indicator_set(scenario: &mut Scenario, indicator: &Indicator) -> Change {
    let followed = &mut scenario.sourcing.indicators;
    followed.retain(|other| other.kind != indicator.kind);
    if indicator.reported.is_some() || indicator.target.is_some() {
        followed.push(indicator.clone());
        crate::order::sort_by_key(followed, |indicator| indicator.kind);
    }
    Change::Done(Action::IndicatorSet(indicator.kind))
}

/// States which model the leaders of a ward follow.
pub(super) fn ward_model_set(scenario: &mut Scenario, id: WardId, model: Option<WardModel>) -> Change {
    let Some(ward) = ward_mut(&mut scenario.sourcing, id) else {
        return Change::None;
    };
    ward.model = model.map(Sourced::entered);
    Change::Done(Action::WardModelSet(ward.name.clone()))
}

/// States the days off beside weekends.
pub(super) fn days_off_set(scenario: &mut Scenario, days: &[Day]) -> Change {
    let mut days: Vec<Day> = days.iter().copied().take(limits::MOST_DAYS_OFF).collect();
    crate::order::sort_by_key(&mut days, |day| *day);
    days.dedup();
    let count = u32::try_from(days.len()).unwrap_or(u32::MAX);
    scenario.sourcing.days_off = days;
    Change::Done(Action::DaysOffSet(count))
}

/// States what changes cost.
pub(super) fn difficulty_set(scenario: &mut Scenario, mut difficulty: Difficulty) -> Change {
    let points = difficulty.routes.iter_mut();
    for points in points.chain([&mut difficulty.start, &mut difficulty.extra_election]) {
        *points = (*points).min(limits::MOST_DIFFICULTY);
    }
    scenario.sourcing.difficulty = difficulty;
    Change::Done(Action::DifficultySet)
}
