//! A scenario made of two: some factors of the one, the others of the other.

use super::factor::{Factor, LinesBy, line_key};
use crate::model::payroll::{Instrument, InstrumentLikelihoods, Line, PayrollPlan, Unit};
use crate::model::scenario::Scenario;
use crate::model::sourcing::{
    Hold, Post, PostKind, Quarter, Route, RouteDefaults, RouteKind, SourcingPlan, Ward, WardId,
};

/// `from` with the factors that `is_taken` names as they are in `to`, lines put together as stated.
///
/// Every field of both scenarios is named here, so that one that is added cannot be forgotten. What exists in one of the two
/// alone comes and goes with the units and wards themselves.
pub fn mixture(from: &Scenario, to: &Scenario, by: LinesBy, is_taken: &dyn Fn(Factor) -> bool) -> Scenario {
    let mixing = Mixing {
        from,
        to,
        by,
        is_taken,
    };
    let about = mixing.side(Factor::About);
    Scenario {
        name: about.name.clone(),
        origin: about.origin,
        place: about.place.clone(),
        horizon: mixing.side(Factor::Horizon).horizon,
        circumstances: mixing.side(Factor::Circumstances).circumstances.clone(),
        thresholds: mixing.side(Factor::Thresholds).thresholds.clone(),
        overrides: mixing.side(Factor::Law).overrides.clone(),
        payroll: mixing.payroll(),
        sourcing: mixing.sourcing(),
    }
}

struct Mixing<'a> {
    from: &'a Scenario,
    to: &'a Scenario,
    by: LinesBy,
    is_taken: &'a dyn Fn(Factor) -> bool,
}

impl Mixing<'_> {
    /// The scenario a factor is taken from.
    fn side(&self, factor: Factor) -> &Scenario {
        if (self.is_taken)(factor) {
            self.to
        } else {
            self.from
        }
    }

    fn payroll(&self) -> PayrollPlan {
        let roster = &self.side(Factor::Roster).payroll.roster;
        let terms = &self.side(Factor::Terms).payroll.terms;
        PayrollPlan {
            blocks: self.side(Factor::Establishments).payroll.blocks.clone(),
            groups: self.side(Factor::Units).payroll.groups.clone(),
            units: self.units(),
            likelihoods: self.likelihoods(),
            lines: self.lines(),
            targets: self.side(Factor::Targets).payroll.targets.clone(),
            terms: terms.clone(),
            roster: roster.clone(),
        }
    }

    fn units(&self) -> Vec<Unit> {
        let stated = &self.side(Factor::Establishments).payroll.units;
        let mut units = self.side(Factor::Units).payroll.units.clone();
        for unit in &mut units {
            if let Some(other) = stated.iter().find(|other| other.id == unit.id) {
                unit.establishment.clone_from(&other.establishment);
                unit.floor = other.floor;
            }
        }
        units
    }

    fn likelihoods(&self) -> InstrumentLikelihoods {
        let mut likelihoods = self.from.payroll.likelihoods.clone();
        for (at, instrument) in Instrument::CUTS.into_iter().enumerate() {
            likelihoods.cuts[at] =
                self.side(Factor::Likelihood(instrument)).payroll.likelihoods.cuts[at].clone();
        }
        likelihoods
    }

    /// The lines that stay, then those that come: their order decides nothing.
    fn lines(&self) -> Vec<Line> {
        let among = [self.from, self.to];
        let is_taken = |line: &Line| (self.is_taken)(Factor::Lines(line_key(line, self.by, &among)));
        let staying = self.from.payroll.lines.iter().filter(|line| !is_taken(line));
        let coming = self.to.payroll.lines.iter().filter(|line| is_taken(line));
        staying.chain(coming).cloned().collect()
    }

    fn sourcing(&self) -> SourcingPlan {
        let rest = &self.side(Factor::Register).sourcing;
        SourcingPlan {
            wards: self.wards(),
            deadline: self.side(Factor::PlaceDeadline).sourcing.deadline.clone(),
            route_defaults: self.route_defaults(),
            turnover: self.side(Factor::Turnover).sourcing.turnover.clone(),
            probationary_counts: self
                .side(Factor::ProbationaryCounts)
                .sourcing
                .probationary_counts
                .clone(),
            duration_weights: self.side(Factor::DurationWeights).sourcing.duration_weights,
            days_off: rest.days_off.clone(),
            capacities: rest.capacities.clone(),
            indicators: rest.indicators.clone(),
            difficulty: rest.difficulty,
        }
    }

    fn route_defaults(&self) -> RouteDefaults {
        RouteDefaults {
            stages: RouteKind::ALL.map(|kind| {
                let plan = &self.side(Factor::Stages(kind)).sourcing;
                plan.route_defaults.stages[kind.index()].clone()
            }),
        }
    }

    fn wards(&self) -> Vec<Ward> {
        let wards = &self.side(Factor::Wards).sourcing.wards;
        wards.iter().map(|ward| self.ward(ward)).collect()
    }

    /// The ward of a factor's side; `own` where that side has none of the same identity.
    fn ward_of<'a>(&'a self, factor: Factor, id: WardId, own: &'a Ward) -> &'a Ward {
        let wards = &self.side(factor).sourcing.wards;
        wards.iter().find(|ward| ward.id == id).unwrap_or(own)
    }

    fn ward(&self, own: &Ward) -> Ward {
        let id = own.id;
        let holders = self.ward_of(Factor::Holders(id), id, own);
        let routes = self.ward_of(Factor::Routes(id), id, own);
        Ward {
            id,
            name: own.name.clone(),
            deadline: self.ward_of(Factor::WardDeadline(id), id, own).deadline.clone(),
            reported_complete: own.reported_complete.clone(),
            quarters_provenance: own.quarters_provenance.clone(),
            quarters: own
                .quarters
                .iter()
                .map(|quarter| mixed_quarter(quarter, holders, routes))
                .collect(),
            stages: self.ward_of(Factor::WardStages(id), id, own).stages.clone(),
            model: own.model.clone(),
        }
    }
}

fn mixed_quarter(own: &Quarter, holders: &Ward, routes: &Ward) -> Quarter {
    let same = |ward: &'_ Ward| ward.quarters.iter().position(|other| other.id == own.id);
    let holders = same(holders).map_or(own, |at| &holders.quarters[at]);
    let routes = same(routes).map_or(own, |at| &routes.quarters[at]);
    let post = |post: &Post, kind: PostKind| Post {
        holder: post.holder,
        provenance: post.provenance.clone(),
        route: route_of(routes, kind).cloned(),
        person: post.person.clone(),
    };
    Quarter {
        id: own.id,
        name: own.name.clone(),
        hold: match &holders.hold {
            Hold::Apart(head, front) => Hold::Apart(post(head, PostKind::Head), post(front, PostKind::Front)),
            Hold::Together(both) => Hold::Together(post(both, PostKind::Head)),
        },
        official_members: holders.official_members,
        elections: holders.elections,
        merged_from: own.merged_from.clone(),
    }
}

/// The route of a post of a khu phố; where one person holds both, the one there is.
pub(super) fn route_of(quarter: &Quarter, kind: PostKind) -> Option<&Route> {
    quarter.post(kind).route.as_ref()
}
