//! Format 1 to what is known of people in posts, of elections, capacities and models.

use super::parts::read_sourced;
use super::read_payroll::each;
use super::words::{self, OfficeWord};
use crate::formats::error::ReadError;
use crate::formats::json::{Fields, Node};
use crate::formats::scenario::limits;
use crate::model::calendar::Month;
use crate::model::day::Day;
use crate::model::sourcing::{
    AdmissionDays, Capacity, Difficulty, ElectionDays, Elections, Indicator, IndicatorKind, Offices, Person,
    PostKind, PostRef, QuarterId, RouteKind, WardId,
};

/// The fields of a post that tell about its person.
pub(super) const PERSON: [&str; 7] = [
    "born",
    "since",
    "class_certificate",
    "admissible",
    "offices",
    "same_as",
    "admission",
];

/// What a post says of its person.
pub(super) fn read_person(fields: &Fields<'_>) -> Result<Person, ReadError> {
    let mut offices = Offices::default();
    for office in each(fields, "offices", words::OFFICES.len(), |_, node| {
        node.word(&words::OFFICES, words::office)
    })? {
        match office {
            OfficeWord::CellSecretary => offices.cell_secretary = true,
            OfficeWord::WardOfficial => offices.ward_official = true,
            OfficeWord::WardPartTimer => offices.ward_part_timer = true,
        }
    }
    Ok(Person {
        born: month_of(fields, "born")?,
        since: month_of(fields, "since")?,
        class_certificate: month_of(fields, "class_certificate")?,
        admissible: fields.get("admissible").map(|node| node.truth()).transpose()?,
        offices,
        same_as: fields.get("same_as").map(read_post_ref).transpose()?,
        admission: fields
            .get("admission")
            .map_or(Ok(AdmissionDays::default()), read_admission)?,
    })
}

fn read_post_ref(node: &Node<'_>) -> Result<PostRef, ReadError> {
    let fields = node.fields(&["quarter", "kind"])?;
    Ok(PostRef {
        quarter: QuarterId(fields.need("quarter")?.count(limits::LARGEST_ID)?),
        kind: fields.need("kind")?.word(&PostKind::ALL, words::post_kind)?,
    })
}

fn read_admission(node: &Node<'_>) -> Result<AdmissionDays, ReadError> {
    let fields = node.fields(&[
        "received",
        "authorised",
        "decided",
        "decision_received",
        "ceremony",
        "considered",
        "recognised",
    ])?;
    Ok(AdmissionDays {
        received: day_of(&fields, "received")?,
        authorised: fields.get("authorised").map_or(Ok(false), |node| node.truth())?,
        decided: day_of(&fields, "decided")?,
        decision_received: day_of(&fields, "decision_received")?,
        ceremony: day_of(&fields, "ceremony")?,
        considered: day_of(&fields, "considered")?,
        recognised: day_of(&fields, "recognised")?,
    })
}

/// The elections of both kinds of post.
pub(super) fn read_elections(node: Option<&Node<'_>>) -> Result<[Elections; 2], ReadError> {
    let mut elections = [Elections::default(); 2];
    let Some(node) = node else {
        return Ok(elections);
    };
    let fields = node.fields(&PostKind::ALL.map(words::post_kind))?;
    for kind in PostKind::ALL {
        if let Some(node) = fields.get(words::post_kind(kind)) {
            let fields = node.fields(&["last", "next", "days"])?;
            elections[kind.index()] = Elections {
                last: month_of(&fields, "last")?,
                next: month_of(&fields, "next")?,
                days: fields
                    .get("days")
                    .map_or(Ok(ElectionDays::default()), read_days)?,
            };
        }
    }
    Ok(elections)
}

fn read_days(node: &Node<'_>) -> Result<ElectionDays, ReadError> {
    let fields = node.fields(&[
        "meeting",
        "decided",
        "candidates_sent",
        "committee",
        "announced",
        "result_sent",
        "recognised",
    ])?;
    Ok(ElectionDays {
        meeting: day_of(&fields, "meeting")?,
        decided: day_of(&fields, "decided")?,
        candidates_sent: day_of(&fields, "candidates_sent")?,
        committee: day_of(&fields, "committee")?,
        announced: day_of(&fields, "announced")?,
        result_sent: day_of(&fields, "result_sent")?,
        recognised: day_of(&fields, "recognised")?,
    })
}

/// Days off, in rising order, each once.
pub(super) fn read_days_off(fields: &Fields<'_>) -> Result<Vec<Day>, ReadError> {
    let mut days = each(fields, "days_off", limits::MOST_DAYS_OFF, |_, node| node.day())?;
    crate::order::sort_by_key(&mut days, |day| *day);
    days.dedup();
    Ok(days)
}

pub(super) fn read_capacities(fields: &Fields<'_>) -> Result<Vec<Capacity>, ReadError> {
    each(fields, "capacities", limits::MOST_CAPACITIES, |_, node| {
        let fields = node.fields(&["stage", "ward", "people"])?;
        let ward = fields
            .get("ward")
            .map(|node| node.count(limits::LARGEST_ID))
            .transpose()?;
        Ok(Capacity {
            stage: fields.need("stage")?.word(&words::STAGES, words::stage)?,
            ward: ward.map(WardId),
            people: fields.need("people")?.count(limits::MOST_COUNTED)?,
        })
    })
}

pub(super) fn read_indicators(fields: &Fields<'_>) -> Result<Vec<Indicator>, ReadError> {
    each(fields, "indicators", IndicatorKind::ALL.len(), |_, node| {
        let fields = node.fields(&["kind", "reported", "target"])?;
        let count = |name| {
            let read = |node: &Node<'_>| node.count(limits::MOST_COUNTED);
            fields.get(name).map(|node| read_sourced(node, read)).transpose()
        };
        Ok(Indicator {
            kind: fields.need("kind")?.word(&IndicatorKind::ALL, words::indicator)?,
            reported: count("reported")?,
            target: count("target")?,
        })
    })
}

pub(super) fn read_difficulty(node: Option<&Node<'_>>) -> Result<Difficulty, ReadError> {
    let mut difficulty = Difficulty::EVEN;
    let Some(node) = node else {
        return Ok(difficulty);
    };
    let [admit, elect, secretary, official] = RouteKind::ALL.map(words::route);
    let fields = node.fields(&[admit, elect, secretary, official, "start", "extra_election"])?;
    let read = |name, points: &mut u32| -> Result<(), ReadError> {
        if let Some(node) = fields.get(name) {
            *points = node.count(limits::MOST_DIFFICULTY)?;
        }
        Ok(())
    };
    for kind in RouteKind::ALL {
        read(words::route(kind), &mut difficulty.routes[kind.index()])?;
    }
    read("start", &mut difficulty.start)?;
    read("extra_election", &mut difficulty.extra_election)?;
    Ok(difficulty)
}

/// The names of khu phố one was merged from.
pub(super) fn read_merged_from(fields: &Fields<'_>) -> Result<Vec<String>, ReadError> {
    each(fields, "merged_from", limits::MOST_MERGED, |_, node| {
        node.text(limits::LONGEST_NAME_CHARACTERS)
    })
}

fn month_of(fields: &Fields<'_>, name: &str) -> Result<Option<Month>, ReadError> {
    fields.get(name).map(Node::month).transpose()
}

fn day_of(fields: &Fields<'_>, name: &str) -> Result<Option<Day>, ReadError> {
    fields.get(name).map(Node::day).transpose()
}
