//! The figures of the document as a table: label, value, quotation with the number marked, source.

use super::in_scenario::{InScenario, differing, supposed};
use crate::baseline::{Figure, FigureKind, FigureValue, document_scenario, figures};
use crate::model::calendar::Month;
use crate::model::document::{FigureId, InconsistencyId};
use crate::model::provenance::Provenance;
use crate::model::quantity::Ratio;
use crate::model::scenario::{Origin, Scenario};
use crate::report::mark::Marked;
use crate::text::{Catalog, Language, figures as texts, letters, names, number};

/// Up to this length a passage is shown whole.
const WHOLE_UP_TO_CHARACTERS: usize = 240;
/// How much of a longer passage stands before the number.
const KEPT_BEFORE_CHARACTERS: usize = 80;
/// How much of a longer passage stands after the number.
const KEPT_AFTER_CHARACTERS: usize = 120;

/// Which figures are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// All.
    All,
    /// Those printed in the document.
    Quoted,
    /// Those that follow from it.
    Inferred,
    /// Those supposed because it is silent.
    Assumed,
}

impl Filter {
    /// All filters, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::All, Self::Quoted, Self::Inferred, Self::Assumed];

    fn lets(self, kind: FigureKind) -> bool {
        match self {
            Self::All => true,
            Self::Quoted => kind == FigureKind::Quoted,
            Self::Inferred => kind == FigureKind::Inferred,
            Self::Assumed => kind == FigureKind::Assumed,
        }
    }
}

/// The table of figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// Each filter with its words and whether it is the one chosen.
    pub filters: Vec<(Filter, String, bool)>,
    /// What is searched for.
    pub search: String,
    /// What is said where nothing fits.
    pub nothing: Option<String>,
    /// The figures that are wanted, in the document's order.
    pub rows: Vec<Row>,
    /// Whether the open scenario is about another place, and the figures stand for reference alone.
    pub for_reference: bool,
}

/// One figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What the page and the tests know it by.
    pub key: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// Its value as written.
    pub value: String,
    /// The share as it computes and, where they differ, as the document prints it.
    pub shares: Vec<String>,
    /// The passage of the document; nothing where it is silent.
    pub quotation: Option<Quotation>,
    /// How it comes about, or what has to be known about it.
    pub note: Option<&'static str>,
    /// The section it stands in, as the link to the document says it; nothing where the document is silent.
    pub section: Option<String>,
    /// That it is inferred or supposed, where it is not quoted.
    pub mark: Option<Marked>,
    /// The inconsistency that makes it doubtful.
    pub disputed: Option<&'static str>,
    /// What the open scenario uses instead, where that differs.
    pub in_scenario: Option<InScenario>,
    /// Where it is changed, and whether its value is only supposed.
    pub changed_at: Option<(Place, bool)>,
}

/// Where a value of the open scenario is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a field or card further down, by its identity in the page.
    Here(&'static str),
    /// Unit by unit, on the payroll screen.
    Payroll,
    /// Ward by ward, on the sourcing screen.
    Sourcing,
}

/// A passage with the part that carries the number. A long one is cut on both sides, with "…" where words are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The passage up to the number.
    pub before: String,
    /// The number.
    pub marked: &'static str,
    /// The passage after it.
    pub after: String,
    /// The whole passage, to find it in the document.
    pub passage: &'static str,
}

/// The figures that are wanted.
pub fn table(scenario: &Scenario, filter: Filter, search: &str, words: &Catalog) -> Figures {
    let for_reference = scenario.origin == Origin::Own;
    let document = document_scenario();
    let shown_for = if for_reference { &document } else { scenario };
    let wanted = letters::small(search.trim());
    let of_kind = figures().iter().filter(|figure| filter.lets(figure.kind));
    let rows: Vec<Row> = of_kind
        .map(|figure| row(figure, shown_for, &document, words))
        .filter(|row| row.fits(&wanted))
        .collect();
    Figures {
        filters: filters(filter, words),
        search: search.to_owned(),
        nothing: rows
            .is_empty()
            .then(|| (words.sources.nothing_found)(search.trim())),
        rows,
        for_reference,
    }
}

fn filters(chosen: Filter, words: &Catalog) -> Vec<(Filter, String, bool)> {
    let sources = &words.sources;
    let all = Filter::ALL.into_iter().map(|filter| {
        let count = figures().iter().filter(|figure| filter.lets(figure.kind)).count();
        let name = match filter {
            Filter::All => sources.all,
            Filter::Quoted => sources.quoted,
            Filter::Inferred => sources.inferred,
            Filter::Assumed => sources.assumed,
        };
        (filter, (sources.filter_count)(name, count), filter == chosen)
    });
    all.collect()
}

impl Row {
    fn fits(&self, wanted: &str) -> bool {
        let texts = [
            self.label,
            self.note.unwrap_or_default(),
            self.quotation.as_ref().map_or("", |quotation| quotation.passage),
            &self.value,
            self.section.as_deref().unwrap_or_default(),
            self.mark.as_ref().map_or("", |mark| &mark.word),
        ];
        texts.iter().any(|text| letters::small(text).contains(wanted))
    }
}

/// A figure as the scenario has it; where the scenario is the document's own, nothing can differ or be changed.
fn row(figure: &Figure, scenario: &Scenario, document: &Scenario, words: &Catalog) -> Row {
    let for_reference = std::ptr::eq(scenario, document);
    let language = words.language;
    let (value, shares) = written(figure, scenario, words);
    Row {
        key: figure.id.name(),
        label: texts::label(figure.id, language),
        value,
        shares,
        quotation: quotation(figure),
        note: texts::note(figure.id, language),
        section: section(figure, words),
        mark: mark(figure, words),
        disputed: disputed_by(figure.id).map(InconsistencyId::name),
        in_scenario: if for_reference {
            None
        } else {
            differing(figure.id, scenario, document, words)
        },
        changed_at: changed_at(figure.id)
            .filter(|_| !for_reference)
            .map(|place| (place, figure.kind == FigureKind::Assumed)),
    }
}

fn section(figure: &Figure, words: &Catalog) -> Option<String> {
    (!figure.quotation.is_empty()).then(|| {
        if figure.section.is_empty() {
            words.sources.head_of_document.to_owned()
        } else {
            names::provenance(&Provenance::Quoted(figure.section.to_owned()), words.language)
        }
    })
}

fn mark(figure: &Figure, words: &Catalog) -> Option<Marked> {
    match figure.kind {
        FigureKind::Quoted => None,
        FigureKind::Inferred => Marked::of(&Provenance::Inferred, words.language),
        FigureKind::Assumed => Marked::of(&Provenance::Assumed, words.language),
    }
}

fn quotation(figure: &Figure) -> Option<Quotation> {
    let passage = Some(figure.quotation).filter(|passage| !passage.is_empty())?;
    let (before, after) = passage.split_once(figure.highlight).unwrap_or((passage, ""));
    let marked = if before == passage { "" } else { figure.highlight };
    let long = passage.chars().count() > WHOLE_UP_TO_CHARACTERS && !marked.is_empty();
    Some(Quotation {
        before: if long { end_of(before) } else { before.to_owned() },
        marked,
        after: if long { start_of(after) } else { after.to_owned() },
        passage,
    })
}

/// The last words of a text.
fn end_of(text: &str) -> String {
    let from = text
        .char_indices()
        .rev()
        .nth(KEPT_BEFORE_CHARACTERS)
        .map(|(at, _)| at);
    let cut = from.and_then(|from| text[from..].find(' ').map(|space| &text[from + space..]));
    cut.map_or_else(|| text.to_owned(), |kept| format!("…{kept}"))
}

/// The first words of a text.
fn start_of(text: &str) -> String {
    let to = text.char_indices().nth(KEPT_AFTER_CHARACTERS).map(|(at, _)| at);
    let cut = to.and_then(|to| text[..to].rfind(' ').map(|space| &text[..=space]));
    cut.map_or_else(|| text.to_owned(), |kept| format!("{kept}…"))
}

/// The value as written, and for a share its percentage: as it computes and, where that differs, as printed.
fn written(figure: &Figure, scenario: &Scenario, words: &Catalog) -> (String, Vec<String>) {
    let language = words.language;
    let whole = |count: u32| number::whole(i64::from(count), language);
    let plain = |value: String| (value, Vec::new());
    match figure.value {
        FigureValue::Count(count) => plain(whole(count)),
        FigureValue::Counts(counts) => plain(
            counts
                .iter()
                .map(|count| whole(*count))
                .collect::<Vec<_>>()
                .join(", "),
        ),
        FigureValue::Range(low, high) => plain(number::range(i64::from(low), i64::from(high), language)),
        FigureValue::Change(from, to) => plain(number::change(&whole(from), &whole(to))),
        FigureValue::Share {
            part,
            whole: of,
            printed,
        } => (
            format!("{}/{}", whole(part), whole(of)),
            shares(part, of, printed, words),
        ),
        FigureValue::Percent(printed) => plain(percent(printed, language)),
        FigureValue::Names(names) => plain(number::wards(
            i64::try_from(names.len()).unwrap_or(i64::MAX),
            language,
        )),
        FigureValue::Month(year, month) => {
            let month = Month::new(year, month);
            // What is read as a deadline counts to the end of its month; a date the document prints is a month.
            let as_read = figure.kind == FigureKind::Inferred;
            let write = if as_read { number::last_day } else { number::month };
            plain(month.map(write).unwrap_or_default())
        }
        FigureValue::Day(year, month, day) => plain(
            Month::new(year, month)
                .map(|month| number::day(day, month))
                .unwrap_or_default(),
        ),
        FigureValue::InScenario => plain(supposed(figure.id, scenario, words)),
    }
}

/// A percentage as the document prints it, with the language's decimal mark.
fn percent(printed: &str, language: Language) -> String {
    format!("{}%", printed.replace(',', language.pick(",", ".")))
}

fn shares(part: u32, whole: u32, printed: Option<&str>, words: &Catalog) -> Vec<String> {
    let Some(printed) = printed else { return Vec::new() };
    let language = words.language;
    let decimals = printed.split_once(',').map_or(0, |(_, decimals)| decimals.len());
    let share = Ratio {
        part: i64::from(part),
        whole: i64::from(whole),
    };
    let computed = number::percent_of(share, u32::try_from(decimals).unwrap_or_default(), language);
    let printed = percent(printed, language);
    match computed {
        Some(computed) if computed != printed => {
            vec![
                (words.sources.computed)(&computed),
                (words.sources.printed)(&printed),
            ]
        }
        _ => vec![printed],
    }
}

/// The inconsistency that makes a figure doubtful.
const fn disputed_by(id: FigureId) -> Option<InconsistencyId> {
    Some(match id {
        FigureId::PublicServiceRecord
        | FigureId::PublicServiceByDecree
        | FigureId::PublicServiceWithdrawn => InconsistencyId::WaysDoNotSum,
        FigureId::CityUnits => InconsistencyId::UnitsUnnamed,
        FigureId::CityUnitsReduced => InconsistencyId::UnitReductionNotShown,
        FigureId::SchoolsReduced | FigureId::SchoolReceived => InconsistencyId::ReceivedSchoolNotCounted,
        FigureId::WardsComplete | FigureId::WardsExtended => InconsistencyId::CompleteYetExtended,
        FigureId::WardsIncomplete => InconsistencyId::IncompleteNotExtended,
        FigureId::RotatedDown | FigureId::MovedAcross | FigureId::WardsWithRotated => {
            InconsistencyId::RotationDoesNotReconcile
        }
        _ => return None,
    })
}

/// Where a figure of the open scenario is changed.
const fn changed_at(id: FigureId) -> Option<Place> {
    Some(match id {
        FigureId::Base | FigureId::BaseRange => Place::Here("assumption-base-public-service"),
        FigureId::RequiredPath => Place::Here("assumptions-path"),
        FigureId::WardDeadline | FigureId::WardsExtended => Place::Here("assumptions-wards"),
        FigureId::InstrumentLikelihoods => Place::Here("assumptions-likelihoods"),
        FigureId::RouteStages => Place::Here("assumptions-stages"),
        FigureId::HolderTurnover => Place::Here("assumption-turnover"),
        FigureId::ProbationaryCounts => Place::Here("assumption-probationary"),
        FigureId::SharedCircumstances => Place::Here("assumptions-circumstances"),
        FigureId::VerdictThresholds => Place::Here("assumptions-thresholds"),
        FigureId::UnitEstablishments => Place::Payroll,
        FigureId::QuartersPerWard
        | FigureId::OpenPostsPlaced
        | FigureId::HeadsMembers
        | FigureId::FrontsMembers => Place::Sourcing,
        _ => return None,
    })
}
