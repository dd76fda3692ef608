//! The rows of the grid: groups with their units, or ways of cutting with whom they cut.

use super::cell::Cell;
use super::grid::{Level, OwnLikelihood, Row, Rows, columns};
use super::key::{block_of, head_scope, instrument_letter};
use super::tally::{Posts, RowLikelihood, WAYS};
use super::{Part, RowKey};
use crate::model::finding::FindingKind;
use crate::model::payroll::{BlockKind, Group, Instrument, Scope, Unit, UnitId};
use crate::model::quantity::Fraction;
use crate::report::mark::Marked;
use crate::text::catalog::catalog;
use crate::text::{finding, letters, names, number, subject};

impl Rows<'_> {
    /// The rows.
    pub(super) fn rows(&self) -> Vec<Row> {
        if self.making.choices.by_ways {
            self.by_ways()
        } else {
            self.by_units()
        }
    }

    /// A row for each way of cutting with whom it cuts, additions last; what is searched for narrows whom.
    fn by_ways(&self) -> Vec<Row> {
        let plan = &self.scenario.payroll;
        let scope = head_scope(self.scenario);
        let needle = self.needle();
        let mut rows = Vec::new();
        for instrument in WAYS {
            let key = RowKey {
                scope,
                part: Part::AllBy(instrument),
            };
            let name = names::instrument_short(instrument, self.language());
            let shown = |year| {
                let posts = self.making.tally.whole(plan, scope, year).only(instrument);
                (posts.clone(), posts)
            };
            let opened = !needle.is_empty() || self.making.choices.opened_ways.contains(&instrument);
            let mut row = self.row(key, Level::Group, name.to_owned(), name, &shown);
            row.glyph = (!instrument.is_addition()).then(|| instrument_letter(instrument));
            row.opened = Some(opened);
            rows.push(row);
            if opened {
                for (inner, name) in self.scopes_in(scope) {
                    if self.making.tally.uses(inner, instrument) && letters::small(&name).contains(&needle) {
                        rows.push(self.way(inner, &name, name.clone(), instrument));
                    }
                }
            }
        }
        rows
    }

    /// A scope with everything inside it, in the order of the plan, each with its name.
    fn scopes_in(&self, scope: Scope) -> Vec<(Scope, String)> {
        let plan = &self.scenario.payroll;
        let named = |scope| {
            let name = subject::scope(self.scenario, scope, self.language());
            match scope {
                Scope::Unit(_) => (scope, name),
                _ => (scope, (catalog(self.language()).payroll.worth.unassigned)(&name)),
            }
        };
        let mut scopes = vec![named(scope)];
        for group in &plan.groups {
            let inside = scope == Scope::Block(group.block) || scope == Scope::Group(group.id);
            if inside && scope != Scope::Group(group.id) {
                scopes.push(named(Scope::Group(group.id)));
            }
            let units = plan.units.iter().filter(|unit| inside && unit.group == group.id);
            scopes.extend(units.map(|unit| named(Scope::Unit(unit.id))));
        }
        scopes
    }

    /// The rows, by groups and their units.
    fn by_units(&self) -> Vec<Row> {
        let plan = &self.scenario.payroll;
        let head = block_of(self.scenario, head_scope(self.scenario));
        let mut kinds: Vec<BlockKind> = head.into_iter().collect();
        kinds.extend(
            BlockKind::ALL
                .into_iter()
                .filter(|kind| Some(*kind) != head && self.is_used(*kind)),
        );
        let mut rows = Vec::new();
        for kind in kinds {
            let scope = Scope::Block(kind);
            let searching = !self.needle().is_empty();
            if !searching && Some(kind) != head {
                rows.push(self.whole(
                    scope,
                    Level::Block,
                    names::block(kind, self.language()).to_owned(),
                ));
            }
            if !searching && self.making.tally.has_own(scope) {
                self.own(scope, self.words.unassigned_block, &mut rows);
            }
            for group in plan.groups.iter().filter(|group| group.block == kind) {
                self.group(group, &mut rows);
            }
        }
        rows
    }

    /// Whether a block has anything to show.
    fn is_used(&self, kind: BlockKind) -> bool {
        let plan = &self.scenario.payroll;
        plan.groups.iter().any(|group| group.block == kind)
            || self.making.tally.has_own(Scope::Block(kind))
            || plan
                .targets
                .iter()
                .any(|target| block_of(self.scenario, target.scope) == Some(kind))
    }

    fn needle(&self) -> String {
        letters::small(self.making.choices.search.trim())
    }

    fn group(&self, group: &Group, rows: &mut Vec<Row>) {
        let scope = Scope::Group(group.id);
        let needle = self.needle();
        let units: Vec<&Unit> = self
            .scenario
            .payroll
            .units
            .iter()
            .filter(|unit| unit.group == group.id)
            .collect();
        let found: Vec<&Unit> = units
            .iter()
            .copied()
            .filter(|unit| letters::small(&unit.name.value).contains(&needle))
            .collect();
        if !needle.is_empty() && found.is_empty() {
            return;
        }
        let opened = !needle.is_empty() || self.making.choices.opened_groups.contains(&group.id);
        let mut row = self.whole(scope, Level::Group, group.name.clone());
        row.opened = Some(opened);
        row.units = Some(number::whole(
            i64::try_from(units.len()).unwrap_or(i64::MAX),
            self.language(),
        ));
        rows.push(row);
        if !opened {
            return;
        }
        if needle.is_empty() && self.making.tally.has_own(scope) {
            self.own(scope, self.words.unassigned, rows);
        }
        for unit in found {
            self.unit(unit, rows);
        }
    }

    fn unit(&self, unit: &Unit, rows: &mut Vec<Row>) {
        let scope = Scope::Unit(unit.id);
        let opened = self.making.choices.opened_units.contains(&unit.id);
        let mut row = self.whole(scope, Level::Unit, unit.name.value.clone());
        row.opened = Some(opened);
        row.name_mark = unit
            .name
            .provenance
            .needs_mark()
            .then(|| Marked::new(&unit.name.provenance, self.language()));
        row.base = Some(self.establishment(unit));
        row.remark = self.remark(unit.id);
        self.warn_below_floor(unit, &mut row);
        rows.push(row);
        if opened {
            self.ways(scope, &unit.name.value, rows);
        }
    }

    fn own(&self, scope: Scope, name: &str, rows: &mut Vec<Row>) {
        let opened = self.making.choices.opened_own.contains(&scope);
        let key = RowKey {
            scope,
            part: Part::Own,
        };
        let plan = &self.scenario.payroll;
        let shown = |year| {
            (
                self.making.tally.own(scope, year),
                self.making.tally.whole(plan, scope, year),
            )
        };
        let mut row = self.row(key, Level::Own, name.to_owned(), name, &shown);
        row.opened = Some(opened);
        rows.push(row);
        if opened {
            self.ways(scope, name, rows);
        }
    }

    fn ways(&self, scope: Scope, name: &str, rows: &mut Vec<Row>) {
        for instrument in WAYS {
            let short = names::instrument_short(instrument, self.language());
            let mut row = self.way(scope, name, short.to_owned(), instrument);
            row.last = instrument.is_addition();
            rows.push(row);
        }
    }

    /// The row of a scope's own posts by an instrument.
    fn way(&self, scope: Scope, name: &str, shown_name: String, instrument: Instrument) -> Row {
        let plan = &self.scenario.payroll;
        let key = RowKey {
            scope,
            part: Part::Way(instrument),
        };
        let short = names::instrument_short(instrument, self.language());
        let sentence = (self.words.row_by)(name, &letters::small(short));
        let shown = |year| {
            let own = self.making.tally.own(scope, year).only(instrument);
            (own, self.making.tally.whole(plan, scope, year).only(instrument))
        };
        let mut row = self.row(key, Level::Way, shown_name, &sentence, &shown);
        row.glyph = (!instrument.is_addition()).then(|| instrument_letter(instrument));
        row.likelihood = (!instrument.is_addition()).then(|| self.likelihood(scope, instrument, &sentence));
        row.share = String::new();
        row
    }

    fn whole(&self, scope: Scope, level: Level, name: String) -> Row {
        let key = RowKey {
            scope,
            part: Part::Whole,
        };
        let plan = &self.scenario.payroll;
        let shown = |year| {
            let posts = self.making.tally.whole(plan, scope, year);
            (posts.clone(), posts)
        };
        let called = name.clone();
        let mut row = self.row(key, level, name, &called, &shown);
        if let Scope::Group(_) | Scope::Block(_) = scope {
            row.base = self.base(scope);
        }
        row
    }

    /// A row: `shown` gives for a year the posts shown and the posts its key counts.
    fn row(
        &self,
        key: RowKey,
        level: Level,
        name: String,
        called: &str,
        shown: &dyn Fn(i32) -> (Posts, Posts),
    ) -> Row {
        let mut total = Posts::default();
        let cells = self.years.iter().map(|year| {
            let (shown, whole) = shown(*year);
            total.join(&shown);
            self.making.cell(key, called, *year, &shown, &whole)
        });
        let cells: Vec<Cell> = cells.collect();
        let net = total.net();
        Row {
            key,
            id: key.id(),
            level,
            name,
            name_mark: None,
            units: None,
            glyph: None,
            opened: None,
            last: false,
            base: None,
            likelihood: None,
            total: number::whole(net, self.language()),
            share: self.share(key.scope, net),
            cells,
            remark: None,
            columns: columns(self.years.len()),
        }
    }

    fn likelihood(&self, scope: Scope, instrument: Instrument, called: &str) -> OwnLikelihood {
        let common = self.scenario.payroll.likelihoods.of(instrument);
        let written = |value: Fraction| number::fraction(value, self.language());
        let (shown, inherited) = match self.making.tally.likelihood(scope, instrument) {
            None | Some(RowLikelihood::Common) => (written(common), true),
            Some(RowLikelihood::Own(own)) => (written(own), false),
            Some(RowLikelihood::Mixed) => (self.words.likelihood_mixed.to_owned(), false),
        };
        OwnLikelihood {
            id: format!(
                "likelihood-{}",
                RowKey {
                    scope,
                    part: Part::Way(instrument)
                }
                .id()
            ),
            scope,
            instrument,
            written: shown,
            inherited,
            label: (self.words.row_likelihood)(called),
            meaning: if inherited {
                self.words.likelihood_inherited
            } else {
                self.words.likelihood_own
            },
        }
    }

    /// Marks the years by whose end the plan leaves a unit fewer posts than its floor.
    fn warn_below_floor(&self, unit: &Unit, row: &mut Row) {
        let (Some(base), Some(floor)) = (&unit.establishment, unit.floor) else {
            return;
        };
        let mut left = i64::from(base.value);
        for (year, cell) in self.years.iter().zip(&mut row.cells) {
            left -= self.making.tally.own(Scope::Unit(unit.id), *year).net();
            if left < i64::from(floor) {
                let [left, floor] =
                    [left, i64::from(floor)].map(|posts| number::posts(posts, self.language()));
                cell.warning = Some((self.words.below_floor)(&unit.name.value, &left, &floor));
            }
        }
    }

    /// What needs a look in a unit.
    fn remark(&self, id: UnitId) -> Option<String> {
        let about = |kind: &FindingKind| match kind {
            FindingKind::BelowFloor { unit, .. } | FindingKind::CutExceedsEstablishment { unit, .. } => {
                *unit == id
            }
            _ => false,
        };
        let finding = self
            .evaluation
            .findings
            .iter()
            .find(|finding| about(&finding.kind))?;
        Some(finding::finding(finding, self.scenario, self.language()))
    }
}
