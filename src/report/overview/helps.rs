//! What would help most: single changes with what each is worth.

use crate::chart::{self, GainBar};
use crate::model::Evaluation;
use crate::model::chance::Chance;
use crate::model::finding::FindingKind;
use crate::model::payroll::Instrument;
use crate::model::scenario::Scenario;
use crate::model::sensitivity::{self, Aim, Change, Lever};
use crate::model::sourcing::PostRef;
use crate::model::verdict::Verdict;
use crate::report::strip::written_chance;
use crate::text::{Language, catalog, letters, names, number, subject};

/// As many changes as are shown.
const SHOWN: usize = 4;
/// As many first steps as are shown where no single change moves the probability.
const FIRST_STEPS: usize = 3;
/// As many of one aim as are shown where the other has any.
const SHOWN_OF_ONE_AIM: usize = 3;
/// Length of a bar, in pixels.
const BAR_WIDTH: f64 = 84.0;

/// What would help most.
#[derive(Clone, Debug, PartialEq)]
pub struct Helps {
    /// The heading.
    pub heading: String,
    /// The changes, the one that helps most first.
    pub items: Vec<Help>,
    /// Said where there is none.
    pub nothing: Option<&'static str>,
}

/// One change with what it is worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Help {
    /// What to do.
    pub sentence: String,
    /// Which answer it moves.
    pub aim: &'static str,
    /// The probability before and after, or how much the expected count rises.
    pub worth: String,
    /// The same as a bar, where the probability moves.
    pub bar: Option<GainBar>,
    /// The verdict it leads to, for the colour of what is added.
    pub after: Verdict,
    /// The button's words for those who hear it alone.
    pub apply: String,
    /// The change itself.
    pub change: Change,
}

/// The changes that help most. This looks at dozens of changed plans: it is made for this screen alone.
pub(super) fn helps(scenario: &Scenario, evaluation: &Evaluation, language: Language) -> Helps {
    let words = &catalog(language).overview;
    let levers = sensitivity::levers(scenario, evaluation);
    let planned = |lever: &&Lever| !(matches!(lever.aim, Aim::Payroll(_)) && nothing_planned(evaluation));
    let chosen = chosen(levers.iter().filter(planned));
    let moving = chosen.iter().any(|lever| moves(lever, language));
    let shown = if moving { SHOWN } else { FIRST_STEPS };
    let items: Vec<Help> = chosen
        .into_iter()
        .take(shown)
        .map(|lever| help(scenario, lever, language))
        .collect();
    Helps {
        heading: match items.len() {
            0 => words.what_helps_none.to_owned(),
            _ if !moving => words.what_helps_expected.to_owned(),
            count => (words.what_helps)(count),
        },
        nothing: items.is_empty().then(|| nothing(evaluation, language)),
        items,
    }
}

/// A plan with nothing in it needs a plan, not a post more.
fn nothing_planned(evaluation: &Evaluation) -> bool {
    let nothing = |kind: &FindingKind| matches!(kind, FindingKind::NothingPlanned { .. });
    evaluation.findings.iter().any(|finding| nothing(&finding.kind))
}

/// Whether the probability is printed otherwise with the change than without it.
fn moves(lever: &Lever, language: Language) -> bool {
    written_chance(Some(lever.before), language) != written_chance(Some(lever.after), language)
}

/// What a change is about: of two about the same, the better one is enough.
#[derive(PartialEq)]
enum About {
    Post(PostRef),
    Instrument(Instrument),
}

fn about(change: &Change) -> About {
    match *change {
        Change::CutMore { instrument, .. } | Change::RaiseLikelihood { instrument, .. } => {
            About::Instrument(instrument)
        }
        Change::ChooseRoute { post, .. }
        | Change::StartEarlier { post, .. }
        | Change::SwitchRoute { post, .. } => About::Post(post),
    }
}

/// The first few, both aims among them where both have any, no two about the same.
fn chosen<'a>(all: impl Iterator<Item = &'a Lever>) -> Vec<&'a Lever> {
    let mut levers: Vec<&Lever> = Vec::new();
    for lever in all {
        if levers
            .iter()
            .all(|taken| about(&taken.change) != about(&lever.change))
        {
            levers.push(lever);
        }
    }
    let of = |lever: &Lever| lever.aim == Aim::Sourcing;
    let both = levers.iter().any(|lever| of(lever)) && levers.iter().any(|lever| !of(lever));
    let most = if both { SHOWN_OF_ONE_AIM } else { SHOWN };
    let mut taken = [0; 2];
    levers
        .into_iter()
        .filter(|lever| {
            let taken = &mut taken[usize::from(of(lever))];
            *taken += 1;
            *taken <= most
        })
        .take(SHOWN)
        .collect()
}

fn help(scenario: &Scenario, lever: &Lever, language: Language) -> Help {
    let words = &catalog(language).overview;
    let thresholds = &scenario.thresholds.value;
    let sentence = sentence(scenario, &lever.change, language);
    let [before, after] = [lever.before, lever.after].map(|chance| written_chance(Some(chance), language));
    let moves = moves(lever, language);
    let on_track = Chance::stated(thresholds.on_track).value();
    Help {
        aim: match lever.aim {
            Aim::Payroll(_) => words.of_payroll,
            Aim::Sourcing => words.of_sourcing,
        },
        worth: if moves {
            number::change(&before, &after)
        } else {
            (words.helps.expected_gain)(&number::expected_tenths(lever.expected_gain, language))
        },
        bar: moves.then(|| chart::gain_bar(BAR_WIDTH, lever.before.value(), lever.after.value(), on_track)),
        after: Verdict::judged(lever.after, thresholds),
        apply: (words.take_up_what)(&sentence),
        change: lever.change,
        sentence,
    }
}

fn sentence(scenario: &Scenario, change: &Change, language: Language) -> String {
    let words = &catalog(language).overview.helps;
    let post = |post| subject::post(scenario, post, language);
    let route = |kind| letters::lowered(names::route(kind, language));
    match *change {
        Change::CutMore {
            instrument,
            when,
            posts,
            ..
        } => {
            let when = subject::when(when, language);
            let posts = i64::from(posts);
            if instrument == Instrument::VacantPostCut {
                (words.cut_more_vacant)(&number::whole(posts, language), &when)
            } else {
                let instrument = letters::lowered(names::instrument(instrument, language));
                (words.cut_more)(&number::posts(posts, language), &instrument, &when)
            }
        }
        Change::RaiseLikelihood { instrument, from, to } => {
            let instrument = names::instrument(instrument, language);
            let [from, to] = [from, to].map(|likelihood| number::fraction(likelihood, language));
            (words.raise_likelihood)(instrument, &from, &to)
        }
        Change::ChooseRoute {
            post: of,
            kind,
            start,
        } => (words.choose_route)(&post(of), &route(kind), &number::month(start)),
        Change::StartEarlier {
            post: of,
            from,
            start,
        } => (words.start_earlier)(&post(of), &number::month(start), &number::month(from)),
        Change::SwitchRoute {
            post: of,
            kind,
            start,
            ..
        } => (words.switch_route)(&post(of), &route(kind), &number::month(start)),
    }
}

fn nothing(evaluation: &Evaluation, language: Language) -> &'static str {
    let words = &catalog(language).overview;
    let good = |verdict| matches!(verdict, Verdict::Met | Verdict::OnTrack);
    let payroll = evaluation
        .payroll
        .targets
        .first()
        .is_some_and(|target| good(target.verdict));
    if payroll && good(evaluation.sourcing.place.verdict) {
        words.nothing_needed
    } else {
        words.nothing_helps
    }
}
