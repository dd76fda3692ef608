//! What a plan costs and saves, as JSON: whole đồng, with the arithmetic of each allowance.

use crate::formats::json::{Json, Object, decimal};
use crate::formats::scenario::month;
use crate::model::allowance::{Allowance, Band, Factor, Input, Part, PartKind, Refused};
use crate::model::money::{LineMoney, MoneyOutcome, SavingSpan, Sums};
use crate::model::rule::{Certainty, Missing};
use crate::model::scenario::Scenario;

pub(super) fn money(scenario: &Scenario, money: &MoneyOutcome) -> Json {
    let units = money.units.iter().filter(|(_, sums)| !sums.is_empty());
    let groups = money.groups.iter().filter(|(_, sums)| !sums.is_empty());
    let assumed = scenario.payroll.terms.averages.provenance.needs_mark();
    Object::new()
        .with("deadline", month(money.deadline))
        .with("averages_assumed", assumed)
        .with("plan", sums(Object::new(), &money.plan))
        .with(
            "years",
            money
                .years
                .iter()
                .map(|(year, of)| sums(Object::new().with("year", *year), of))
                .collect::<Json>(),
        )
        .with(
            "groups",
            groups
                .map(|(group, of)| sums(Object::new().with("group", group.0), of))
                .collect::<Json>(),
        )
        .with(
            "units",
            units
                .map(|(unit, of)| sums(Object::new().with("unit", unit.0), of))
                .collect::<Json>(),
        )
        .with("lines", money.lines.iter().map(line).collect::<Json>())
        .into()
}

fn sums(object: Object, sums: &Sums) -> Json {
    object
        .with("posts", sums.posts)
        .with("refilled", sums.refilled)
        .with("cost", sums.cost_dong)
        .with("saving", sums.saving_dong)
        .with("net", sums.net_dong())
        .with("payback", sums.payback.map(month))
        .with("unpriced", sums.unpriced)
        .with("averaged", sums.averaged)
        .into()
}

fn line(line: &LineMoney) -> Json {
    let object = Object::new()
        .with("line", line.line.0)
        .with_some("per_post", line.per_post.as_ref().map(answer))
        .with(
            "saving_per_post",
            line.saving_per_post.iter().map(span).collect::<Json>(),
        );
    sums(object, &line.sums)
}

fn span(span: &SavingSpan) -> Json {
    let times = |thousandths: i64| decimal(u32::try_from(thousandths).unwrap_or_default(), 3);
    Object::new()
        .with("from", month(span.first))
        .with("months", span.months)
        .with("coefficient", times(span.coefficient))
        .with("base", span.base_dong)
        .with("contribution", times(span.contribution))
        .with("monthly", span.monthly_dong)
        .into()
}

/// An allowance, or why there is none.
pub(super) fn answer(answer: &Result<Allowance, Refused>) -> Json {
    match answer {
        Ok(found) => allowance(found),
        Err(why) => Object::new().with("refused", refused(*why)).into(),
    }
}

pub(super) fn allowance(allowance: &Allowance) -> Json {
    let band = match allowance.band {
        Band::Near => "near",
        Band::Full => "full",
        Band::Far => "far",
        Band::None => "none",
    };
    Object::new()
        .with("band", band)
        .with("parts", allowance.parts.iter().map(part).collect::<Json>())
        .with("total", allowance.total_dong)
        .with("certainty", certainty(allowance.certainty))
        .with(
            "rules",
            allowance
                .rules
                .iter()
                .map(|rule| Json::from(rule.code()))
                .collect::<Json>(),
        )
        .into()
}

fn part(part: &Part) -> Json {
    let kind = match part.kind {
        PartKind::PerYearEarly => "per_year_early",
        PartKind::FirstYears => "first_years",
        PartKind::FurtherYears => "further_years",
        PartKind::LumpSum => "lump_sum",
        PartKind::Search => "search",
        PartKind::PerYear => "per_year",
        PartKind::PerMonth => "per_month",
        PartKind::Training => "training",
        PartKind::TrainingCost => "training_cost",
        PartKind::Roadmap => "roadmap",
        PartKind::Fixed => "fixed",
        PartKind::Position => "position",
    };
    let factors = part.factors.iter().map(|factor| match factor {
        Factor::Times(thousandths) => {
            let number = decimal(u32::try_from(*thousandths).unwrap_or_default(), 3);
            Object::new().with("times", number)
        }
        Factor::Salary(dong) => Object::new().with("salary", *dong),
        Factor::Years(years) => {
            let tenths = u32::try_from(years.halves().saturating_mul(5)).unwrap_or_default();
            Object::new().with("years", decimal(tenths, 1))
        }
        Factor::Months(months) => Object::new().with("months", *months),
    });
    Object::new()
        .with("kind", kind)
        .with("factors", factors.map(Json::from).collect::<Json>())
        .with("amount", part.dong)
        .into()
}

/// `"verified"`, `"second_hand"`, `"overridden"`, or `"unverified 90"` with the confidence in percent.
pub(super) fn certainty(certainty: Certainty) -> Json {
    match certainty {
        Certainty::Verified => "verified".into(),
        Certainty::SecondHand => "second_hand".into(),
        Certainty::Unverified { percent } => format!("unverified {percent}").into(),
        Certainty::Overridden => "overridden".into(),
    }
}

pub(super) fn refused(refused: Refused) -> Json {
    let of = |kind: &'static str| Object::new().with("kind", kind);
    match refused {
        Refused::Rule(Missing::NoRule(rule)) => of("no_rule").with("rule", rule.code()),
        Refused::Rule(Missing::NotKnown(rule)) => of("law_unknown").with("rule", rule.code()),
        Refused::Unknown(what) => of("unknown").with("input", input(what)),
        Refused::NotEarly => of("not_early"),
        Refused::GapTooLarge { months, most } => {
            of("gap_too_large").with("months", months).with("most", most)
        }
        Refused::GapTooSmall { months, least } => {
            of("gap_too_small").with("months", months).with("least", least)
        }
        Refused::InEarlyBand { months, within } => {
            of("in_early_band").with("months", months).with("within", within)
        }
        Refused::TooOld { months, below } => of("too_old").with("months", months).with("below", below),
        Refused::InsuranceTooShort { months, least } => of("insurance_too_short")
            .with("months", months)
            .with("least", least),
    }
    .into()
}

pub(super) const fn input(input: Input) -> &'static str {
    match input {
        Input::Gap => "gap",
        Input::Insurance => "insurance",
        Input::CurrentSalary => "current_salary",
        Input::AverageSalary => "average_salary",
    }
}
