//! Format 1 to a sourcing plan.

use super::defaults;
use super::parts::{Ids, provenance_of, read_name, read_percent, read_provenance, read_sourced};
use super::read_payroll::each;
use super::read_person::{
    PERSON, read_capacities, read_days_off, read_difficulty, read_elections, read_indicators,
    read_merged_from, read_person,
};
use super::words::{self, HolderWord};
use crate::formats::error::{Expected, ReadError, ReadErrorKind};
use crate::formats::json::{Node, Trust};
use crate::formats::scenario::limits;
use crate::model::calendar::{Horizon, Month};
use crate::model::provenance::{Provenance, Sourced};
use crate::model::sourcing::{
    Difficulty, Hold, Holder, Post, Quarter, QuarterId, Route, RouteDefaults, RouteKind, Shape, SourcingPlan,
    StageEstimate, Turnover, Ward, WardId,
};

/// The sourcing side; an absent one has no ward.
pub(super) fn read_sourcing(node: Option<&Node<'_>>, horizon: &Horizon) -> Result<SourcingPlan, ReadError> {
    let deadline = defaults::assumed(horizon.start.plus(defaults::DEADLINE_AFTER_MONTHS));
    let Some(node) = node else {
        return Ok(SourcingPlan {
            wards: Vec::new(),
            deadline,
            route_defaults: defaults::routes(),
            turnover: defaults::assumed(defaults::TURNOVER),
            probationary_counts: defaults::assumed(true),
            duration_weights: SourcingPlan::DURATION_WEIGHTS,
            days_off: Vec::new(),
            capacities: Vec::new(),
            indicators: Vec::new(),
            difficulty: Difficulty::EVEN,
        });
    };
    let fields = node.fields(&[
        "deadline",
        "probationary_counts",
        "turnover",
        "duration_weights",
        "route_defaults",
        "days_off",
        "capacities",
        "indicators",
        "difficulty",
        "wards",
    ])?;
    let deadline = match fields.get("deadline") {
        Some(node) => read_sourced(node, |node| node.month())?,
        None => deadline,
    };
    let mut ids = WardIds::default();
    Ok(SourcingPlan {
        wards: each(&fields, "wards", limits::MOST_WARDS, |position, node| {
            read_ward(node, position, &mut ids, &deadline)
        })?,
        route_defaults: read_route_defaults(fields.get("route_defaults"))?,
        turnover: read_turnover(fields.get("turnover"))?,
        probationary_counts: match fields.get("probationary_counts") {
            Some(node) => read_sourced(node, |node| node.truth())?,
            None => defaults::assumed(true),
        },
        duration_weights: match fields.get("duration_weights") {
            Some(node) => node.three(read_percent)?,
            None => SourcingPlan::DURATION_WEIGHTS,
        },
        days_off: read_days_off(&fields)?,
        capacities: read_capacities(&fields)?,
        indicators: read_indicators(&fields)?,
        difficulty: read_difficulty(fields.get("difficulty"))?,
        deadline,
    })
}

fn read_turnover(node: Option<&Node<'_>>) -> Result<Sourced<Turnover>, ReadError> {
    let Some(node) = node else {
        return Ok(defaults::assumed(defaults::TURNOVER));
    };
    let fields = node.fields(&["yearly", "successor_member", "provenance"])?;
    let percent = |name, default| fields.get(name).map_or(Ok(default), read_percent);
    let value = Turnover {
        yearly: percent("yearly", defaults::TURNOVER.yearly)?,
        successor_member: percent("successor_member", defaults::TURNOVER.successor_member)?,
    };
    Ok(Sourced::new(value, provenance_of(&fields)?))
}

fn read_route_defaults(node: Option<&Node<'_>>) -> Result<RouteDefaults, ReadError> {
    let mut routes = defaults::routes();
    let Some(node) = node else { return Ok(routes) };
    let fields = node.fields(&RouteKind::ALL.map(words::route))?;
    for (kind, stages) in RouteKind::ALL.into_iter().zip(&mut routes.stages) {
        if let Some(node) = fields.get(words::route(kind)) {
            *stages = read_sourced(node, read_stages)?;
        }
    }
    Ok(routes)
}

fn read_stages(node: &Node<'_>) -> Result<Vec<StageEstimate>, ReadError> {
    let stages = node.list(limits::MOST_STAGES)?;
    let stages = stages.iter().map(|node| {
        let fields = node.fields(&["stage", "months", "chance"])?;
        let months = |node: &Node<'_>| node.count(limits::LONGEST_STAGE_MONTHS);
        Ok(StageEstimate {
            stage: fields.need("stage")?.word(&words::STAGES, words::stage)?,
            months: fields.need("months")?.three(months)?,
            chance: read_percent(fields.need("chance")?)?,
        })
    });
    stages.collect()
}

/// The identities of the wards and, across all of them, of the khu phố.
#[derive(Default)]
struct WardIds {
    wards: Ids,
    quarters: Ids,
    quarters_seen: usize,
}

fn read_ward(
    node: &Node<'_>,
    position: usize,
    ids: &mut WardIds,
    deadline: &Sourced<Month>,
) -> Result<Ward, ReadError> {
    let fields = node.fields(&[
        "id",
        "name",
        "deadline",
        "reported_complete",
        "quarters_provenance",
        "model",
        "stages",
        "quarters",
    ])?;
    Ok(Ward {
        id: WardId(ids.wards.read(&fields, position)?),
        name: read_name(&fields)?,
        deadline: match fields.get("deadline") {
            Some(node) => read_sourced(node, |node| node.month())?,
            None => deadline.clone(),
        },
        reported_complete: fields
            .get("reported_complete")
            .map(|node| read_sourced(node, |node| node.truth()))
            .transpose()?,
        stages: read_own_stages(fields.get("stages"))?,
        model: fields
            .get("model")
            .map(|node| read_sourced(node, |node| node.word(&words::WARD_MODELS, words::ward_model)))
            .transpose()?,
        quarters_provenance: fields
            .get("quarters_provenance")
            .map_or(Ok(Provenance::Entered), read_provenance)?,
        quarters: each(&fields, "quarters", limits::MOST_QUARTERS, |_, node| {
            if ids.quarters_seen >= limits::MOST_QUARTERS && node.trust() == Trust::Stranger {
                return Err(node.error(ReadErrorKind::TooMany {
                    most: limits::MOST_QUARTERS,
                }));
            }
            let quarter = read_quarter(node, ids.quarters_seen, &mut ids.quarters);
            ids.quarters_seen += 1;
            quarter
        })?,
    })
}

fn read_own_stages(node: Option<&Node<'_>>) -> Result<[Option<Vec<StageEstimate>>; 4], ReadError> {
    let mut own = [const { None }; 4];
    let Some(node) = node else { return Ok(own) };
    let fields = node.fields(&RouteKind::ALL.map(words::route))?;
    for kind in RouteKind::ALL {
        own[kind.index()] = fields.get(words::route(kind)).map(read_stages).transpose()?;
    }
    Ok(own)
}

fn read_quarter(node: &Node<'_>, position: usize, ids: &mut Ids) -> Result<Quarter, ReadError> {
    let fields = node.fields(&[
        "id",
        "name",
        "provenance",
        "official_members",
        "elections",
        "merged_from",
        "head",
        "front",
        "together",
    ])?;
    let mark = provenance_of(&fields)?;
    let unknown = || Post {
        holder: Holder::Unknown,
        provenance: mark.clone(),
        route: None,
        person: Box::default(),
    };
    let post = |name| {
        fields
            .get(name)
            .map_or(Ok(unknown()), |node| read_post(node, &mark))
    };
    Ok(Quarter {
        id: QuarterId(ids.read(&fields, position)?),
        name: read_name(&fields)?,
        official_members: fields
            .get("official_members")
            .map(|node| node.count(limits::MOST_COUNTED))
            .transpose()?,
        elections: read_elections(fields.get("elections"))?,
        merged_from: read_merged_from(&fields)?,
        hold: match (fields.get("together"), fields.get("head"), fields.get("front")) {
            (Some(_), None, None) => Hold::Together(post("together")?),
            (None, _, _) => Hold::Apart(post("head")?, post("front")?),
            _ => return Err(node.expected(Expected::Hold)),
        },
    })
}

/// A post: a holder as one word, or an object that says more.
fn read_post(node: &Node<'_>, mark: &Provenance) -> Result<Post, ReadError> {
    let word = |node: &Node<'_>| node.word(&words::HOLDERS, words::holder);
    if node.is_text() {
        return Ok(Post {
            holder: holder(word(node)?, None),
            provenance: mark.clone(),
            route: None,
            person: Box::default(),
        });
    }
    let [born, since, certificate, admissible, offices, same_as, admission] = PERSON;
    let fields = node.fields(&[
        "holder",
        "admitted",
        "provenance",
        "route",
        born,
        since,
        certificate,
        admissible,
        offices,
        same_as,
        admission,
    ])?;
    let holder_word = fields.get("holder").map_or(Ok(HolderWord::Unknown), word)?;
    let admitted = match fields.get("admitted") {
        Some(node) if holder_word != HolderWord::Probationary => {
            return Err(node.error(ReadErrorKind::UnknownField {
                field: "admitted".to_owned(),
            }));
        }
        other => other.map(Node::month).transpose()?,
    };
    Ok(Post {
        holder: holder(holder_word, admitted),
        provenance: fields
            .get("provenance")
            .map_or(Ok(mark.clone()), read_provenance)?,
        route: fields.get("route").map(read_route).transpose()?,
        person: Box::new(read_person(&fields)?),
    })
}

fn holder(word: HolderWord, admitted: Option<Month>) -> Holder {
    match word {
        HolderWord::Official => Holder::Official,
        HolderWord::Probationary => Holder::Probationary { admitted },
        HolderWord::NonMember => Holder::NonMember,
        HolderWord::Vacant => Holder::Vacant,
        HolderWord::Unknown => Holder::Unknown,
    }
}

fn read_route(node: &Node<'_>) -> Result<Route, ReadError> {
    let fields = node.fields(&["kind", "start", "stages", "fallback", "provenance"])?;
    let shape = |kind: &Node<'_>, stages: Option<&Node<'_>>| {
        Ok(Shape {
            kind: kind.word(&RouteKind::ALL, words::route)?,
            stages: stages.map(read_stages).transpose()?,
        })
    };
    Ok(Route {
        shape: shape(fields.need("kind")?, fields.get("stages"))?,
        start: fields.need("start")?.month()?,
        fallback: match fields.get("fallback") {
            Some(node) => {
                let fields = node.fields(&["kind", "stages"])?;
                Some(shape(fields.need("kind")?, fields.get("stages"))?)
            }
            None => None,
        },
        provenance: provenance_of(&fields)?,
    })
}
