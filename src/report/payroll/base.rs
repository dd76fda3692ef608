//! Posts of the base year, and shares of them.

use super::grid::{BaseFigure, Rows};
use super::mark;
use crate::model::payroll::{Scope, Unit};
use crate::model::provenance::Provenance;
use crate::model::quantity::Ratio;
use crate::text::catalog::catalog;
use crate::text::{names, number};

impl Rows<'_> {
    /// Posts as a share of the base year of a scope.
    pub(super) fn share(&self, scope: Scope, net: i64) -> String {
        let base = self.known_base(scope);
        let share = base.map(|base| Ratio {
            part: net,
            whole: i64::from(base),
        });
        share
            .and_then(|share| number::percent_of(share, 1, self.language()))
            .unwrap_or_default()
    }

    /// Posts of the base year, where known.
    pub(super) fn known_base(&self, scope: Scope) -> Option<u32> {
        match scope {
            Scope::Unit(id) => {
                let unit = self.scenario.payroll.units.iter().find(|unit| unit.id == id)?;
                unit.establishment.as_ref().map(|base| base.value)
            }
            Scope::Group(id) => self
                .evaluation
                .payroll
                .groups
                .iter()
                .find(|group| group.group == id)
                .and_then(|group| group.base),
            Scope::Block(kind) => {
                let block = self
                    .scenario
                    .payroll
                    .blocks
                    .iter()
                    .find(|block| block.kind == kind)?;
                block.base.as_ref().map(|base| base.value)
            }
        }
    }

    /// Posts of the base year of a unit.
    pub(super) fn establishment(&self, unit: &Unit) -> BaseFigure {
        match &unit.establishment {
            Some(base) => BaseFigure {
                written: number::whole(i64::from(base.value), self.language()),
                supposed: base.provenance.needs_mark(),
                meaning: names::provenance_meaning(&base.provenance, self.language()).to_owned(),
            },
            None => self.unknown_base(),
        }
    }

    fn unknown_base(&self) -> BaseFigure {
        let unknown = catalog(self.language()).controls.not_known;
        BaseFigure {
            written: unknown.to_owned(),
            supposed: true,
            meaning: unknown.to_owned(),
        }
    }

    /// Posts of the base year of a group or block.
    pub(super) fn base(&self, scope: Scope) -> Option<BaseFigure> {
        let plan = &self.scenario.payroll;
        let provenances: Vec<&Provenance> = match scope {
            Scope::Group(id) => plan
                .units
                .iter()
                .filter(|unit| unit.group == id)
                .filter_map(|unit| unit.establishment.as_ref())
                .map(|base| &base.provenance)
                .collect(),
            Scope::Block(kind) => plan
                .blocks
                .iter()
                .filter(|block| block.kind == kind)
                .filter_map(|block| block.base.as_ref())
                .map(|base| &base.provenance)
                .collect(),
            Scope::Unit(_) => Vec::new(),
        };
        let Some(base) = self.known_base(scope) else {
            return Some(self.unknown_base());
        };
        let mark = mark::weakest(provenances.into_iter(), self.language());
        Some(BaseFigure {
            written: number::whole(i64::from(base), self.language()),
            supposed: mark.is_some(),
            meaning: mark.map(|mark| mark.meaning.to_owned()).unwrap_or_default(),
        })
    }
}
