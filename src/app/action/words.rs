//! What was done, in words.

use super::{Action, PostName, RowName, Thing};
use crate::text::{Language, actions, law, names, register_actions, roster, subject};

impl RowName {
    fn words(&self, language: Language) -> String {
        match self {
            Self::Named(name) => name.clone(),
            Self::Block(block) => names::block(*block, language).to_owned(),
        }
    }
}

impl PostName {
    fn words(&self, language: Language) -> String {
        subject::named_post(&self.quarter, &self.ward, self.kind, language)
    }
}

impl Action {
    /// The action as undo, redo and the last edit name it.
    pub fn words(&self, language: Language) -> String {
        match self {
            Self::PostsSet(cell, row, Some(instrument), from, to) => {
                actions::posts_set_by(&row.words(language), *instrument, cell.year, *from, *to, language)
            }
            Self::PostsSet(cell, row, None, from, to) => {
                actions::posts_set(&row.words(language), cell.year, *from, *to, language)
            }
            Self::FilledDown(row, year) => actions::filled_down(&row.words(language), *year, language),
            Self::LikelihoodSet(instrument, from, to) => {
                actions::likelihood_changed(*instrument, *from, *to, language)
            }
            Self::ScopeLikelihoodSet(row, instrument, from, to) => {
                actions::line_likelihood_changed(&row.words(language), *instrument, *from, *to, language)
            }
            Self::LineDone(row, instrument, when, from, to) => {
                actions::done_changed(&row.words(language), *instrument, *when, *from, *to, language)
            }
            Self::LineMoved(row, instrument, from, to) => {
                actions::line_moved(&row.words(language), *instrument, *from, *to, language)
            }
            Self::PathSpread(posts) => actions::posts_spread(*posts, language),
            Self::EstablishmentSet(unit, from, to) => {
                actions::establishment_changed(unit, *from, *to, language)
            }
            Self::FloorSet(unit, from, to) => actions::floor_changed(unit, *from, *to, language),
            Self::BlockBaseSet(block, from, to) => actions::base_changed(*block, *from, *to, language),
            Self::TargetAdded(row, amount) => {
                let target = format!("{}, {}", row.words(language), subject::amount(*amount, language));
                actions::target_added(&target, language)
            }
            Self::TargetChanged(row, from, to) => {
                let [from, to] = [from, to].map(|amount| subject::amount(*amount, language));
                actions::target_changed(&row.words(language), &from, &to, language)
            }
            Self::TargetDeadlineSet(row, from, to) => {
                actions::target_deadline_changed(&row.words(language), *from, *to, language)
            }
            Self::MilestonesSet(true) => actions::milestones_stated(language),
            Self::MilestonesSet(false) => actions::milestones_removed(language),
            Self::TargetRemoved(row, amount) => {
                let target = format!("{}, {}", row.words(language), subject::amount(*amount, language));
                actions::target_removed(&target, language)
            }
            other => other.shaping_words(language),
        }
    }

    fn shaping_words(&self, language: Language) -> String {
        match self {
            Self::PostsMoved(cell, row, instrument, to, posts) => {
                let years = [cell.year, *to];
                actions::posts_moved(&row.words(language), *instrument, years, *posts, language)
            }
            Self::TotalSpread(cell, row, from, to, units) => {
                actions::total_spread(&row.words(language), cell.year, [*from, *to], *units, language)
            }
            Self::BlockPasted(_, row, cells) => actions::block_pasted(&row.words(language), *cells, language),
            Self::WhenPostsSet(row, instrument, when, from, to) => {
                actions::when_posts_set(&row.words(language), *instrument, *when, [*from, *to], language)
            }
            Self::LinesShifted(row, instrument, months, posts) => {
                actions::lines_shifted(&row.words(language), *instrument, *months, *posts, language)
            }
            Self::ScopeScaled(row, from, to) => {
                actions::scope_scaled(&row.words(language), *from, *to, language)
            }
            Self::UnitsMerged(names, name) => actions::units_merged(names, name, language),
            other => other.sourcing_words(language),
        }
    }

    fn sourcing_words(&self, language: Language) -> String {
        match self {
            Self::RouteChosen(post, Some(kind)) => {
                actions::route_chosen(&post.words(language), *kind, language)
            }
            Self::RouteChosen(post, None) => actions::route_removed(&post.words(language), language),
            Self::RouteStartMoved(post, from, to) => {
                actions::route_moved(&post.words(language), *from, *to, language)
            }
            Self::StageMonthsSet(post, stage, from, to) => {
                actions::stage_duration_changed(&post.words(language), *stage, *from, *to, language)
            }
            Self::StageChanceSet(post, stage, from, to) => {
                actions::stage_chance_changed(&post.words(language), *stage, *from, *to, language)
            }
            Self::StagesReset(post) => actions::stages_reset(&post.words(language), language),
            Self::FallbackChosen(post, kind) => {
                actions::fallback_chosen(&post.words(language), *kind, language)
            }
            Self::DefaultMonthsSet(kind, stage, from, to) => actions::stage_duration_changed(
                names::route_short(*kind, language),
                *stage,
                *from,
                *to,
                language,
            ),
            Self::DefaultChanceSet(kind, stage, from, to) => actions::stage_chance_changed(
                names::route_short(*kind, language),
                *stage,
                *from,
                *to,
                language,
            ),
            Self::HolderSet(post, from, to) => {
                actions::holder_changed(&post.words(language), *from, *to, language)
            }
            Self::HeldTogetherSet(quarter, ward, together) => {
                actions::hold_changed(&format!("{quarter}, {ward}"), *together, language)
            }
            Self::QuarterCountSet(ward, from, to) => {
                actions::quarter_count_changed(ward, *from, *to, language)
            }
            Self::WardDeadlineSet(whose, from, to) | Self::PlaceDeadlineSet(whose, from, to) => {
                actions::deadline_changed(whose, *from, *to, language)
            }
            other => other.register_words(language),
        }
    }

    fn register_words(&self, language: Language) -> String {
        match self {
            Self::RoutesChosen(posts, kind) => register_actions::routes_chosen(*posts, *kind, language),
            Self::StartsShifted(posts, months) => register_actions::starts_shifted(*posts, *months, language),
            Self::StartsMoved(posts, start) => register_actions::starts_moved(*posts, *start, language),
            Self::PresetChosen(whose, preset) => {
                register_actions::preset_chosen(whose.as_deref(), *preset, language)
            }
            Self::WardStageSet(ward, kind, from, to) => {
                let whose = format!("{ward}, {}", names::route_short(*kind, language));
                if from.months == to.months {
                    actions::stage_chance_changed(&whose, from.stage, from.chance, to.chance, language)
                } else {
                    actions::stage_duration_changed(&whose, from.stage, from.months, to.months, language)
                }
            }
            Self::WardStagesReset(ward, kind) => actions::stages_reset(
                &format!("{ward}, {}", names::route_short(*kind, language)),
                language,
            ),
            Self::PersonStated(post, fact) => {
                register_actions::person_stated(&post.words(language), fact.field(), language)
            }
            Self::OfficialMembersSet(quarter, count) => {
                register_actions::official_members_set(quarter, *count, language)
            }
            Self::ElectionsSet(post) => register_actions::elections_set(&post.words(language), language),
            Self::QuartersMerged(from, into) => register_actions::quarters_merged(*from, *into, language),
            Self::RegisterStated(ward, rows) => register_actions::register_stated(ward, *rows, language),
            Self::CapacitiesSet => register_actions::capacities_set(language),
            Self::IndicatorSet(kind) => register_actions::indicator_set(*kind, language),
            Self::WardModelSet(ward) => register_actions::ward_model_set(ward, language),
            Self::DaysOffSet(days) => register_actions::days_off_set(*days, language),
            Self::DifficultySet => register_actions::difficulty_set(language),
            other => other.general_words(language),
        }
    }

    fn general_words(&self, language: Language) -> String {
        match self {
            Self::AsOfSet(from, to) => actions::as_of_changed(*from, *to, language),
            Self::HorizonEndSet(from, to) => actions::end_changed(*from, *to, language),
            Self::CircumstancesSet(from, to) if from.weights != to.weights => {
                actions::weights_changed(from.weights, to.weights, language)
            }
            Self::CircumstancesSet(from, to) => {
                actions::odds_factor_changed(from.odds_factor, to.odds_factor, language)
            }
            Self::ThresholdsSet(from, to) if from.on_track != to.on_track => {
                actions::on_track_changed(from.on_track, to.on_track, language)
            }
            Self::ThresholdsSet(from, to) => actions::at_risk_changed(from.at_risk, to.at_risk, language),
            Self::TurnoverSet(from, to) if from.yearly != to.yearly => {
                actions::turnover_changed(from.yearly, to.yearly, language)
            }
            Self::TurnoverSet(from, to) => {
                actions::successor_member_changed(from.successor_member, to.successor_member, language)
            }
            Self::ProbationaryCountsSet(counts) => actions::probationary_changed(*counts, language),
            Self::DurationWeightsSet(from, to) => actions::duration_weights_changed(*from, *to, language),
            Self::LeverApplied => actions::lever_applied(language),
            Self::ScenarioCreated(name) => actions::scenario_created(name, language),
            Self::ScenarioDuplicated(name) => actions::scenario_duplicated(name, language),
            Self::FilesMerged(files) => actions::files_merged(*files, language),
            Self::ScenarioImported(name) => actions::scenario_imported(name, language),
            Self::ScenarioDeleted(name) => actions::scenario_deleted(name, language),
            Self::Kept([vi, en]) => language.pick(vi, en).clone(),
            Self::ReturnedTo([vi, en], when) => actions::returned_to(language.pick(vi, en), when, language),
            Self::SetBeside(count) => actions::set_beside(*count, language),
            Self::TakenBack(name) => actions::taken_back(name, language),
            other => other.naming_words(language),
        }
    }

    fn naming_words(&self, language: Language) -> String {
        match self {
            Self::RuleOverridden(names, from) => law::overridden(names, *from, language),
            Self::RuleRestored(names, from) => law::restored(names, *from, language),
            Self::CountedInSet(to) => law::counted_in_set(*to, language),
            Self::ReorganisedSet(to) => law::reorganised_set(*to, language),
            Self::AveragesSet => law::averages_set(language).to_owned(),
            Self::RosterImported(people) => roster::imported(*people, language),
            Self::RegisterImported(posts) => roster::register_imported(*posts, language),
            Self::RosterDropped(people) => roster::dropped(*people, language),
            Self::ExitChosen(code, from, to) => roster::exit_changed(code, *from, *to, language),
            Self::AllAtAgeChosen(people) => roster::all_at_age(*people, language),
            Self::PostAfterChosen(code, after) => roster::post_after_chosen(code, *after, language),
            Self::Added(Thing::Unit, name) => actions::unit_added(name, language),
            Self::Added(Thing::Group, name) => actions::group_added(name, language),
            Self::Added(Thing::Ward, name) => actions::ward_added(name, language),
            Self::Added(Thing::Quarter, name) => actions::quarter_added(name, language),
            Self::Renamed(Thing::Unit, from, to) => actions::unit_renamed(from, to, language),
            Self::Renamed(Thing::Group, from, to) => actions::group_renamed(from, to, language),
            Self::Renamed(Thing::Ward, from, to) => actions::ward_renamed(from, to, language),
            Self::Renamed(Thing::Quarter, from, to) => actions::quarter_renamed(from, to, language),
            Self::Renamed(Thing::Scenario, from, to) => actions::scenario_renamed(from, to, language),
            Self::Removed(Thing::Unit, name) => actions::unit_removed(name, language),
            Self::Removed(Thing::Group, name) => actions::group_removed(name, language),
            Self::Removed(Thing::Ward, name) => actions::ward_removed(name, language),
            Self::Removed(Thing::Quarter, name) => actions::quarter_removed(name, language),
            // A scenario is made and deleted by actions of its own; everything else is worded before this.
            _ => String::new(),
        }
    }
}
