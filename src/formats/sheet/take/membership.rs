//! Whether the holder of a post is a party member, from whichever columns tell of it.

use super::cells::Cells;
use super::dry_run::{DryRun, Post};
use super::posts::Register;
use crate::formats::sheet::grid::{At, Value};
use crate::formats::sheet::reason::Reason;
use crate::formats::sheet::recognise::Field;
use crate::formats::sheet::values::moment::moment;
use crate::formats::sheet::values::party::party;
use crate::formats::sheet::values::sex::marked;
use crate::formats::sheet::values::{Dated, Party, PostKind, Status};

impl Register<'_> {
    /// Membership from whichever columns tell of it.
    pub(super) fn membership(
        &self,
        cells: Cells<'_>,
        group: Option<PostKind>,
        post: &mut Post,
        run: &mut DryRun,
    ) {
        let value = |field: Field| self.table.column_for(field, group).map(|column| cells.at(column));
        let mut found = Party::default();
        let mut denied_at = None;
        for field in [Field::Party, Field::PartyStatus] {
            let Some((at, cell)) = value(field) else { continue };
            post.cells.push((field, at));
            match cell.map_or(Ok(Party::default()), party) {
                Ok(read) => {
                    found.member = found.member.or(read.member);
                    found.status = found.status.or(read.status);
                    if read.admitted.is_some() && self.admission(cells, at, read.admitted, post, run) {
                        found.admitted = read.admitted;
                    }
                    denied_at = denied_at.or(Some(at).filter(|_| read.member == Some(false)));
                }
                Err(reason) => cells.refuse(run, at, field, reason),
            }
        }
        self.marks(cells, group, post, run, &mut found);
        for field in [Field::PartyDate, Field::OfficialDate] {
            let Some((at, Some(cell))) = value(field) else {
                continue;
            };
            match moment(cell, self.order) {
                Ok(Some(date)) => {
                    if let Some(denied) = denied_at {
                        cells.refuse(run, denied, Field::Party, Reason::Contradiction);
                        found = Party::default();
                        break;
                    }
                    if self.admission(cells, at, Some(date), post, run) {
                        post.cells.push((field, at));
                        found.member = Some(true);
                        if field == Field::PartyDate {
                            found.admitted = Some(date);
                        } else {
                            found.status = found.status.or(Some(Status::Official));
                            found.admitted = found.admitted.or(Some(date));
                        }
                    }
                }
                Ok(None) => {}
                Err(Reason::BadDate) => {
                    // Words in a column of dates may still say whether somebody is a member.
                    match party(cell) {
                        Ok(read) if read.member.is_some() => found.member = found.member.or(read.member),
                        _ => cells.refuse(run, at, field, Reason::BadDate),
                    }
                }
                Err(reason) => cells.refuse(run, at, field, reason),
            }
        }
        post.party = found;
    }

    /// Marks under "chính thức", "dự bị", "có" and "không".
    fn marks(
        &self,
        cells: Cells<'_>,
        group: Option<PostKind>,
        post: &mut Post,
        run: &mut DryRun,
        found: &mut Party,
    ) {
        let fields = [
            Field::OfficialMark,
            Field::ProbationaryMark,
            Field::MemberMark,
            Field::NonMemberMark,
        ];
        let mut set = Vec::new();
        for field in fields {
            let Some((at, Some(value))) = self.table.column_for(field, group).map(|column| cells.at(column))
            else {
                continue;
            };
            let date = match moment(value, self.order) {
                Ok(Some(date)) if !matches!(value, Value::Number(_)) || !marked(value) => Some(date),
                _ => None,
            };
            if marked(value) || date.is_some() {
                set.push((field, at));
                if date.is_some() && self.admission(cells, at, date, post, run) {
                    found.admitted = found.admitted.or(date);
                }
            }
        }
        let both = |wanted: Field| set.iter().find(|(field, _)| *field == wanted);
        if let (Some((_, at)), Some(_)) = (both(Field::OfficialMark), both(Field::ProbationaryMark)) {
            cells.refuse(run, *at, Field::Party, Reason::Contradiction);
            return;
        }
        let denies = set.iter().find(|(field, _)| *field == Field::NonMemberMark);
        let affirms = set.iter().find(|(field, _)| *field != Field::NonMemberMark);
        match (affirms, denies) {
            (Some((_, at)), Some(_)) => {
                cells.refuse(run, *at, Field::Party, Reason::Contradiction);
                return;
            }
            (Some(_), None) => found.member = Some(true),
            (None, Some(_)) => found.member = Some(false),
            (None, None) => return,
        }
        let status = |wanted: Field| set.iter().any(|(field, _)| *field == wanted);
        if status(Field::OfficialMark) {
            found.status = Some(Status::Official);
        } else if status(Field::ProbationaryMark) {
            found.status = Some(Status::Probationary);
        }
        post.cells.extend(set.first().map(|(_, at)| (Field::Party, *at)));
    }

    /// Whether an admission can be this holder's; what cannot is refused.
    fn admission(
        &self,
        cells: Cells<'_>,
        at: At,
        date: Option<Dated>,
        post: &Post,
        run: &mut DryRun,
    ) -> bool {
        let Some(date) = date else { return false };
        let reason = if date.earliest_month() > self.today {
            Reason::FutureStart
        } else if post
            .birth
            .is_some_and(|birth| date.latest_month() <= birth.earliest_month())
        {
            Reason::BeforeBirth
        } else {
            return true;
        };
        cells.refuse(run, at, Field::PartyDate, reason);
        false
    }
}
