//! What happens to the view alone: nothing here changes a scenario.

use std::collections::BTreeSet;

use std::rc::Rc;

use crate::model::payroll::{GroupId, Scope};
use crate::model::scenario::Scenario;
use crate::model::sourcing::{PostRef, propose};
use crate::report::paper::Kind;

use super::effect::Effect;
use super::message::Message;
use super::plan_edit::scope_exists;
use super::state::State;
use super::view::{Screen, View};

impl State {
    /// Takes in a message that only moves the view; hands any other back.
    pub(super) fn looked(&mut self, message: Message) -> Result<Vec<Effect>, Message> {
        let view = &mut self.view;
        match message {
            Message::ScreenOpened(screen) => {
                view.screen = screen;
                view.switcher_open = false;
                self.preview = None;
                return Ok(self.keep_quietly());
            }
            Message::LanguageChosen(language) => {
                self.language = language;
                let mut effects = vec![Effect::SetDocumentLanguage(language)];
                effects.extend(self.keep_quietly());
                return Ok(effects);
            }
            Message::PaperKindChosen(kind) => view.paper.kind = kind,
            Message::PaperLayoutChosen(layout) => view.paper.layout = Some(layout),
            Message::PaperFieldSet(field, text) => {
                self.paper_field_set(field, text);
                return Ok(self.keep_quietly());
            }
            Message::SwitcherToggled => view.switcher_open = !view.switcher_open,
            Message::DialogOpened(dialog) => {
                view.switcher_open = false;
                view.dialog = Some(dialog);
            }
            Message::DialogClosed => view.dialog = None,
            Message::NoticeDismissed(id) => self.notices.retain(|(other, _)| *other != id),
            Message::GroupToggled(group) => toggle(&mut view.opened_groups, group),
            Message::UnitToggled(unit) => toggle(&mut view.opened_units, unit),
            Message::OwnPostsToggled(scope) => toggle(&mut view.opened_own, scope),
            Message::AllGroupsToggled => self.toggle_all_groups(),
            Message::PayrollTabChosen(tab) => view.payroll_tab = tab,
            Message::UnitEditingToggled => view.editing_units = !view.editing_units,
            Message::WorthToggled => {
                view.worth_open = !view.worth_open;
                self.weigh();
            }
            Message::GridTurned(by) => view.grid_by = by,
            Message::WayToggled(instrument) => toggle(&mut view.opened_ways, instrument),
            Message::UnitSearched(text) => view.unit_search = text,
            Message::PhoneYearChosen(year) => view.phone_year = Some(year),
            Message::CellChosen(cell) => view.cell = cell,
            Message::WardChosen(ward) => {
                view.ward = ward;
                view.share = None;
                view.posts_from = None;
                view.marked.clear();
                view.editing_register = false;
                view.merging.clear();
            }
            Message::ShareChosen(of) => view.share = Some(of),
            Message::PostChosen(post) => {
                view.post = post;
                view.posts_from = None;
            }
            Message::SourcingPartChosen(part) => view.sourcing_part = part,
            Message::SourcingWantedSet(wanted) => view.sourcing_wanted = Some(wanted),
            Message::SourcingProposalAsked(goal) => {
                self.sourcing_proposal = Some(Rc::new(propose(self.scenario(), &self.rulebook, goal)));
            }
            Message::PostFilterChosen(filter) => {
                view.post_filter = filter;
                view.posts_from = None;
            }
            Message::PostsPaged(from) => view.posts_from = Some(from),
            Message::PostMarked(post) => toggle(&mut view.marked, post),
            Message::PostsMarked(posts) => view.marked = posts.into_iter().collect(),
            Message::RegisterEditingToggled => {
                view.editing_register = !view.editing_register;
                view.merging.clear();
            }
            Message::QuarterTaken(quarter) => toggle(&mut view.merging, quarter),
            Message::PeopleFilterChosen(filter) => {
                view.people_filter = filter;
                view.people_from = 0;
            }
            Message::PeopleSearched(text) => {
                view.people_search = text;
                view.people_from = 0;
            }
            Message::PeoplePaged(from) => view.people_from = from,
            Message::PersonChosen(code) => view.person = code,
            Message::MoneyToggled => view.money_open = !view.money_open,
            Message::RulesSearched(text) => view.rules_search = text,
            Message::ComparisonAsked(asked) => self.comparison_asked(asked),
            Message::ComparisonStepDue => self.comparison_step_due(),
            Message::SourceFilterChosen(filter) => view.source_filter = filter,
            Message::SourcesSearched(text) => view.source_search = text,
            other => return Err(other),
        }
        Ok(Vec::new())
    }

    fn toggle_all_groups(&mut self) {
        let groups: Vec<GroupId> = self
            .scenario()
            .payroll
            .groups
            .iter()
            .map(|group| group.id)
            .collect();
        if groups.iter().all(|group| self.view.opened_groups.contains(group)) {
            self.view.opened_groups.clear();
        } else {
            self.view.opened_groups.extend(groups);
        }
    }

    /// Has the screen and language kept with the next save, without calling it a change of the plan.
    fn keep_quietly(&mut self) -> Vec<Effect> {
        self.unsaved = true;
        vec![Effect::ScheduleSave]
    }
}

impl View {
    /// Forgets what belonged to the scenario that was open.
    pub(super) fn turn_to_another_scenario(&mut self) {
        let screen: Screen = self.screen;
        *self = Self {
            screen,
            source_filter: self.source_filter,
            comparing: self.comparing.clone(),
            // Who hands a report on and signs it is the same for every scenario.
            paper: self.paper.clone(),
            ..Self::default()
        };
    }

    /// Forgets chosen things the scenario does not have any more.
    pub(super) fn forget_what_is_gone(&mut self, scenario: &Scenario) {
        self.cell = self
            .cell
            .filter(|cell| scope_exists(&scenario.payroll, cell.scope));
        self.opened_groups
            .retain(|group| scope_exists(&scenario.payroll, Scope::Group(*group)));
        self.opened_units
            .retain(|unit| scope_exists(&scenario.payroll, Scope::Unit(*unit)));
        self.opened_own
            .retain(|scope| scope_exists(&scenario.payroll, *scope));
        let wards = &scenario.sourcing.wards;
        if let Kind::Ward(id) = self.paper.kind
            && wards.iter().all(|ward| ward.id != id)
        {
            self.paper.kind = Kind::Summary;
        }
        self.ward = self
            .ward
            .filter(|ward| wards.iter().any(|other| other.id == *ward));
        let exists = |post: &PostRef| {
            wards
                .iter()
                .flat_map(|ward| &ward.quarters)
                .any(|quarter| quarter.id == post.quarter)
        };
        self.post = self.post.filter(exists);
        self.marked.retain(exists);
    }
}

/// Puts an item in, or takes it out: what stays is put in anew, because taking out of a tree is a kilobyte of module.
fn toggle<T: Ord + Copy>(set: &mut BTreeSet<T>, item: T) {
    if set.insert(item) {
        return;
    }
    let before = std::mem::take(set);
    set.extend(before.into_iter().filter(|kept| *kept != item));
}
