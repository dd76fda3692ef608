//! Both verdicts in one line, in sight on every screen.

use crate::model::Evaluation;
use crate::model::chance::Chance;
use crate::model::payroll::TargetOutcome;
use crate::model::scenario::Scenario;
use crate::model::sourcing::PostsOutcome;
use crate::model::verdict::Verdict;
use crate::text::catalog::catalog;
use crate::text::{Language, names, number};

/// Both verdicts.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// The first payroll target.
    pub payroll: Pod,
    /// All posts of the place.
    pub sourcing: Pod,
}

/// One verdict with its figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Pod {
    /// The verdict.
    pub verdict: Verdict,
    /// Its word.
    pub word: String,
    /// Which target it is about.
    pub name: String,
    /// Its figures, most telling ones marked to stay on a narrow screen.
    pub figures: Vec<Figure>,
    /// The probability in thousandths for the bar; nothing where there is none.
    pub chance_permille: Option<u32>,
    /// From which probability on the target counts as on track, in thousandths.
    pub on_track_permille: u32,
    /// The count in short, as "151/149".
    pub short: String,
    /// The whole as one sentence, to be read out when it changes.
    pub sentence: String,
}

/// One labelled figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What the page and the tests know it by.
    pub key: &'static str,
    /// Its label.
    pub label: String,
    /// Its value.
    pub value: String,
    /// What the value is measured against, written behind it in small.
    pub against: Option<String>,
    /// Whether it goes first when there is little room.
    pub optional: bool,
}

/// Both verdicts of a scenario.
pub fn strip(scenario: &Scenario, evaluation: &Evaluation, language: Language) -> Strip {
    Strip {
        payroll: payroll_pod(scenario, evaluation.payroll.targets.first(), language),
        sourcing: sourcing_pod(scenario, &evaluation.sourcing.place, language),
    }
}

fn payroll_pod(scenario: &Scenario, outcome: Option<&TargetOutcome>, language: Language) -> Pod {
    let words = &catalog(language).shell;
    let first_year = scenario.horizon.start.year();
    let Some(outcome) = outcome else {
        let name = words.strip_payroll;
        return empty_pod(
            scenario,
            name(first_year, scenario.sourcing.deadline.value.year()),
            language,
        );
    };
    let name = (words.strip_payroll)(first_year, outcome.deadline.year());
    let amount = outcome
        .amount
        .map(|amount| number::whole(i64::from(amount), language));
    let expected = number::expected(outcome.expected, language);
    let unknown = || "–".to_owned();
    let against = amount.as_ref().map(|amount| format!("/{amount}"));
    let chance = outcome.met.as_ref().map(|met| met.mixed);
    let figures = vec![
        figure(
            "planned",
            words.strip_planned.to_owned(),
            number::whole(i64::from(outcome.planned), language),
            true,
        ),
        Figure {
            against: against.clone(),
            ..figure(
                "expected",
                (words.strip_forecast_by)(&number::last_day(outcome.deadline)),
                expected.clone(),
                false,
            )
        },
        figure(
            "gap",
            words.strip_gap.to_owned(),
            outcome
                .gap
                .map_or_else(unknown, |gap| number::expected_gap(gap, language)),
            false,
        ),
        figure(
            "forecast",
            (words.strip_reached)(amount.as_deref().unwrap_or("–")),
            outcome.forecast.map_or_else(unknown, number::month),
            true,
        ),
        figure(
            "chance",
            words.strip_chance.to_owned(),
            written_chance(chance, language),
            false,
        ),
    ];
    let short = format!("{expected}{}", against.unwrap_or_default());
    pod(
        scenario,
        (outcome.verdict, name, figures, chance, short),
        language,
    )
}

fn sourcing_pod(scenario: &Scenario, outcome: &PostsOutcome, language: Language) -> Pod {
    let words = &catalog(language).shell;
    let name = words.strip_sourcing.to_owned();
    if outcome.posts == 0 {
        return empty_pod(scenario, name, language);
    }
    let posts = number::whole(i64::from(outcome.posts), language);
    let against = Some(format!("/{posts}"));
    let expected = number::expected(outcome.expected, language);
    let missing = i64::from(outcome.posts) - number::half_up(outcome.expected);
    let figures = vec![
        Figure {
            against: against.clone(),
            ..figure(
                "held",
                words.strip_held_now.to_owned(),
                number::whole(i64::from(outcome.held), language),
                true,
            )
        },
        Figure {
            against: against.clone(),
            ..figure(
                "expected",
                (words.strip_forecast_by)(&number::last_day(outcome.deadline)),
                expected.clone(),
                false,
            )
        },
        figure(
            "missing",
            words.strip_missing.to_owned(),
            number::whole(missing, language),
            false,
        ),
        figure(
            "forecast",
            (words.strip_reached)(&posts),
            outcome.forecast.map_or_else(|| "–".to_owned(), number::month),
            true,
        ),
        figure(
            "chance",
            words.strip_chance.to_owned(),
            written_chance(Some(outcome.met.mixed), language),
            false,
        ),
    ];
    let short = format!("{expected}/{posts}");
    pod(
        scenario,
        (outcome.verdict, name, figures, Some(outcome.met.mixed), short),
        language,
    )
}

type PodParts = (Verdict, String, Vec<Figure>, Option<Chance>, String);

fn pod(scenario: &Scenario, (verdict, name, figures, chance, short): PodParts, language: Language) -> Pod {
    let words = &catalog(language).shell;
    let word = names::verdict(verdict, language).to_owned();
    let sentence = (words.strip_announcement)(&name, &word, &written_chance(chance, language));
    Pod {
        verdict,
        word,
        name,
        figures,
        chance_permille: chance.map(Chance::permille),
        on_track_permille: scenario.thresholds.value.on_track.millionths() / 1_000,
        short,
        sentence,
    }
}

fn empty_pod(scenario: &Scenario, name: String, language: Language) -> Pod {
    let short = "–".to_owned();
    pod(
        scenario,
        (Verdict::Undetermined, name, Vec::new(), None, short),
        language,
    )
}

fn figure(key: &'static str, label: String, value: String, optional: bool) -> Figure {
    Figure {
        key,
        label,
        value,
        against: None,
        optional,
    }
}

/// A probability as printed, or a dash where there is none.
pub fn written_chance(chance: Option<Chance>, language: Language) -> String {
    chance.map_or_else(|| "–".to_owned(), |chance| number::chance(chance, language))
}
