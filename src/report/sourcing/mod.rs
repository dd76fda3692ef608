//! Nguồn đảng viên as the reader sees it: ward tiles, the open posts with their routes in time, the share of members
//! over time, the editor of one post, the register of one ward.

mod answers;
mod editor;
pub mod entry;
mod filter;
mod held;
mod judged;
mod merging;
mod models;
mod posts;
mod propose;
mod readings;
mod register;
mod rules;
mod share;
mod supply;
mod tiles;
mod track;
mod ward;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::model::Evaluation;
use crate::model::calendar::Month;
use crate::model::finding::FindingKind;
use crate::model::provenance::Provenance;
use crate::model::quantity::Fraction;
use crate::model::scenario::Scenario;
use crate::model::sourcing::{
    Hold, Holder, Post, PostKind, PostRef, Proposal, Quarter, QuarterId, RouteKind, Stage, Ward, WardId,
};
use crate::text::{Catalog, Language, catalog, names, number};

pub use answers::{AnswerRow, Answers, Deciding, Whose};
pub use editor::{Advice, ChanceRow, Editor, PersonForm, RouteForm, StageLine};
pub use filter::{FilterChoice, Page, PostFilter, ROWS_AT_A_TIME};
pub use held::{Held, Preview};
pub use merging::MergePreview;
pub use models::{ModelRow, Models};
pub use posts::{MarkedPosts, PostTable, Row, UnknownLine};
pub use propose::{ChangeLine, ProposeAnswer, ProposePanel};
pub use readings::{Reading, ReadingRow, Readings};
pub use register::{EntryCell, EntryRow, RegisterForm};
pub use rules::RuleLine;
pub use share::{Share, ShareOf, ShareRow, ShareSeries};
pub use supply::{StageLoad, Supply};
pub use tiles::{LegendEntry, Tile};
pub use track::{Axis, AxisYear, Bar, Track, TrackStage};
pub use ward::{DeadlineLine, WardHead, WardStages};

/// What of the screen the user has chosen to see.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// The ward chosen; all wards where none is.
    pub ward: Option<WardId>,
    /// The post whose route is shown for editing; one that needs attention where none is chosen.
    pub post: Option<PostRef>,
    /// Whether the register of the chosen ward is shown for editing.
    pub editing_register: bool,
    /// Whose share over time is shown, where that was chosen.
    pub share: Option<ShareOf>,
    /// How the posts stand that are shown.
    pub filter: PostFilter,
    /// The first row shown, where that was chosen.
    pub from: Option<usize>,
    /// Posts marked to be changed together.
    pub marked: BTreeSet<PostRef>,
    /// Khu phố taken into a merger, while that is prepared.
    pub merging: BTreeSet<QuarterId>,
    /// The part of the screen that is shown.
    pub part: Part,
    /// The probability a proposal is to reach, where one was stated.
    pub wanted: Option<Fraction>,
    /// What was proposed, where somebody asked since the last change.
    pub proposal: Option<Rc<Proposal>>,
}

/// A part of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// The open posts with their routes in time.
    #[default]
    Routes,
    /// The answers in figures.
    Answers,
    /// How many people are in the stages, against how many there is room for.
    Supply,
    /// Models of concurrent posts.
    Models,
    /// What the rules say about the posts.
    Rules,
    /// The least set of changes.
    Propose,
}

impl Part {
    /// All, in the order of the screen.
    pub const ALL: [Self; 6] = [
        Self::Routes,
        Self::Answers,
        Self::Supply,
        Self::Models,
        Self::Rules,
        Self::Propose,
    ];
}

/// The whole screen. Each section is compared for itself, so that what did not change is not drawn again.
#[derive(Clone, Debug, PartialEq)]
pub struct Sourcing {
    /// The finding in one sentence: khu phố, posts, open posts.
    pub title: String,
    /// Whether there is no ward at all.
    pub empty: bool,
    /// What the squares mean.
    pub legend: Rc<Vec<LegendEntry>>,
    /// Where the numbers of khu phố come from, while nobody has stated them all.
    pub quarters_mark: Option<QuartersMark>,
    /// The wards.
    pub tiles: Rc<Vec<Tile>>,
    /// The open posts; nothing while a register is edited or another part is shown instead.
    pub table: Option<Rc<PostTable>>,
    /// The register of the chosen ward, while it is edited.
    pub register: Option<Rc<RegisterForm>>,
    /// The part of the screen that is shown.
    pub part: Part,
    /// The answers in figures, where they are shown.
    pub answers: Option<Rc<Answers>>,
    /// Both readings of a document that contradicts itself, where answers are shown.
    pub readings: Option<Rc<Readings>>,
    /// People in the stages against the room there is, where that is shown and a route lies ahead.
    pub supply: Option<Rc<Supply>>,
    /// Models of concurrent posts, where they are shown.
    pub models: Option<Rc<Models>>,
    /// What the rules remark, where that is shown.
    pub rules: Option<Rc<Vec<RuleLine>>>,
    /// The panel of proposals, where it is shown.
    pub propose: Option<Rc<ProposePanel>>,
    /// The share of members over time; nothing where there is no post.
    pub share: Option<Rc<Share>>,
    /// The post whose route is edited.
    pub editor: Option<Rc<Editor>>,
}

/// Where the numbers of khu phố come from, and the ward to begin with in replacing them.
#[derive(Clone, Debug, PartialEq)]
pub struct QuartersMark {
    /// Where they come from.
    pub provenance: Provenance,
    /// The mark's words.
    pub word: String,
    /// What the mark means.
    pub meaning: &'static str,
    /// The first ward nobody has stated.
    pub ward: WardId,
}

/// What the sections are made from.
struct Source<'a> {
    scenario: &'a Scenario,
    evaluation: &'a Evaluation,
    language: Language,
    words: &'static Catalog,
    /// Every khu phố with its ward.
    quarters: BTreeMap<QuarterId, (&'a Ward, &'a Quarter)>,
    /// Posts nothing can be said about: their holder is not known, or not since when.
    unknown: BTreeSet<PostRef>,
    /// Posts whose route ought to be complete already, with the month by whose end.
    overdue: BTreeMap<PostRef, Month>,
}

impl<'a> Source<'a> {
    fn new(scenario: &'a Scenario, evaluation: &'a Evaluation, language: Language) -> Self {
        let wards = scenario.sourcing.wards.iter();
        let quarters = wards.flat_map(|ward| {
            ward.quarters
                .iter()
                .map(move |quarter| (quarter.id, (ward, quarter)))
        });
        let mut source = Self {
            scenario,
            evaluation,
            language,
            words: catalog(language),
            quarters: BTreeMap::new(),
            unknown: BTreeSet::new(),
            overdue: BTreeMap::new(),
        };
        source.quarters.extend(quarters);
        for finding in &evaluation.findings {
            match &finding.kind {
                FindingKind::HolderUnknown { posts } => source.unknown.extend(posts),
                FindingKind::AdmissionMonthUnknown { post } => {
                    source.unknown.insert(*post);
                }
                FindingKind::RouteOverdue { post, latest } => {
                    source.overdue.insert(*post, *latest);
                }
                _ => {}
            }
        }
        source
    }

    /// A post with its ward and khu phố.
    fn post(&self, post: PostRef) -> Option<(&'a Ward, &'a Quarter, &'a Post)> {
        let (ward, quarter) = *self.quarters.get(&post.quarter)?;
        let found = match (&quarter.hold, post.kind) {
            (Hold::Together(found), _) | (Hold::Apart(found, _), PostKind::Head) => found,
            (Hold::Apart(_, found), PostKind::Front) => found,
        };
        Some((ward, quarter, found))
    }

    /// Whether a post can have a route: it is known that no member holds it.
    fn is_routable(&self, post: PostRef) -> bool {
        self.post(post)
            .is_some_and(|(_, _, post)| matches!(post.holder, Holder::NonMember | Holder::Vacant))
    }

    /// Whether routes walk a stage: probation and recognition only where probationary members do not count.
    fn walks(&self, stage: Stage) -> bool {
        !self.scenario.sourcing.probationary_counts.value
            || !matches!(stage, Stage::Probation | Stage::OfficialRecognition)
    }

    /// The month by whose end every post of the place must be held.
    fn deadline(&self) -> Month {
        self.scenario.sourcing.deadline.value
    }
}

/// The screen of a scenario.
pub fn sourcing(
    scenario: &Scenario,
    evaluation: &Evaluation,
    choices: Choices,
    language: Language,
) -> Sourcing {
    let source = Source::new(scenario, evaluation, language);
    let ward = choices
        .ward
        .filter(|ward| scenario.sourcing.wards.iter().any(|other| other.id == *ward));
    let register = ward
        .filter(|_| choices.editing_register)
        .and_then(|ward| register::register(&source, ward, &choices.merging));
    let table = posts::table(&source, ward, &choices);
    let editor = table.chosen.and_then(|post| editor::editor(&source, post));
    let has_posts = evaluation.sourcing.place.posts > 0;
    let shows = |part| choices.part == part && has_posts;
    Sourcing {
        title: title(&source),
        empty: scenario.sourcing.wards.is_empty(),
        part: choices.part,
        answers: shows(Part::Answers).then(|| {
            let of = share::shown(&source, ward, choices.share);
            Rc::new(answers::answers(&source, ward, of))
        }),
        supply: shows(Part::Supply)
            .then(|| supply::supply(&source, ward).map(Rc::new))
            .flatten(),
        models: shows(Part::Models).then(|| Rc::new(models::models(&source))),
        propose: shows(Part::Propose).then(|| {
            let proposal = choices.proposal.as_deref();
            Rc::new(propose::panel(&source, ward, choices.wanted, proposal))
        }),
        rules: shows(Part::Rules).then(|| Rc::new(rules::rules(&source, ward))),
        readings: shows(Part::Answers)
            .then(|| readings::readings(&source).map(Rc::new))
            .flatten(),
        legend: Rc::new(tiles::legend(&source)),
        quarters_mark: quarters_mark(&source),
        tiles: Rc::new(tiles::tiles(&source, ward)),
        share: has_posts.then(|| Rc::new(share::share(&source, ward, choices.share))),
        editor: editor.map(Rc::new),
        table: (register.is_none() && choices.part == Part::Routes).then(|| Rc::new(table)),
        register: register.map(Rc::new),
    }
}

fn title(source: &Source<'_>) -> String {
    let words = &source.words.sourcing;
    let wards = &source.scenario.sourcing.wards;
    if wards.is_empty() {
        return words.title_empty.to_owned();
    }
    let language = source.language;
    let place = &source.evaluation.sourcing.place;
    let quarters = wards.iter().map(|ward| ward.quarters.len()).sum::<usize>();
    let quarters = number::quarters(quarters as i64, language);
    let posts = number::positions(i64::from(place.posts), language);
    let open = place.posts - place.held - place.unknown;
    let title = if open > 0 {
        (words.title)(&quarters, &posts, &number::positions(i64::from(open), language))
    } else if place.unknown == 0 && place.posts > 0 {
        (words.title_full)(&quarters, &posts)
    } else {
        format!("{quarters}, {posts}")
    };
    if place.unknown == 0 {
        return title;
    }
    (words.title_unknown)(&title, &number::positions(i64::from(place.unknown), language))
}

fn quarters_mark(source: &Source<'_>) -> Option<QuartersMark> {
    let wards = &source.scenario.sourcing.wards;
    let ward = wards.iter().find(|ward| ward.quarters_provenance.needs_mark())?;
    let provenance = &ward.quarters_provenance;
    Some(QuartersMark {
        provenance: provenance.clone(),
        word: names::provenance(provenance, source.language),
        meaning: names::provenance_meaning(provenance, source.language),
        ward: ward.id,
    })
}

/// What the page and the tests know a part by.
pub const fn part_code(part: Part) -> &'static str {
    match part {
        Part::Routes => "routes",
        Part::Answers => "answers",
        Part::Supply => "supply",
        Part::Models => "models",
        Part::Rules => "rules",
        Part::Propose => "propose",
    }
}

/// What the page and the tests know a post by: "12-head".
pub fn post_code(post: PostRef) -> String {
    let kind = match post.kind {
        PostKind::Head => "head",
        PostKind::Front => "front",
    };
    format!("{}-{kind}", post.quarter.0)
}

/// What the page knows a way of filling a post by.
pub const fn route_code(kind: RouteKind) -> &'static str {
    match kind {
        RouteKind::AdmitHolder => "admit",
        RouteKind::ElectMember => "elect",
        RouteKind::CellSecretary => "secretary",
        RouteKind::WardOfficial => "official",
    }
}

/// The way of filling a post of a code; nothing for any other.
pub fn route_of_code(code: &str) -> Option<RouteKind> {
    RouteKind::ALL.into_iter().find(|kind| route_code(*kind) == code)
}

/// The holders one can choose from, in the order of every list; a probationary member's month is stated beside it.
pub const HOLDERS: [Holder; 5] = [
    Holder::Official,
    Holder::Probationary { admitted: None },
    Holder::NonMember,
    Holder::Vacant,
    Holder::Unknown,
];

/// What the page knows a holder by.
pub const fn holder_code(holder: Holder) -> &'static str {
    match holder {
        Holder::Official => "official",
        Holder::Probationary { .. } => "probationary",
        Holder::NonMember => "non-member",
        Holder::Vacant => "vacant",
        Holder::Unknown => "unknown",
    }
}

/// The holder of a code; nothing for any other.
pub fn holder_of_code(code: &str) -> Option<Holder> {
    HOLDERS.into_iter().find(|holder| holder_code(*holder) == code)
}
