//! What the changing of holders does to a post.

use super::probability::Chance;
use crate::model::quantity::Fraction;

/// How often holders change, month by month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Succession {
    /// The chance that the holder changes within a month.
    change: Chance,
    /// The chance that a new holder is a member.
    member: Chance,
}

impl Succession {
    /// A yearly share of changes, a twelfth of it each month, and the share of members among new holders.
    pub fn new(yearly: Fraction, member: Fraction) -> Self {
        Self {
            change: Chance::quotient(
                u64::from(yearly.millionths()),
                12 * u64::from(Fraction::ONE.millionths()),
            ),
            member: Chance::stated(member),
        }
    }

    /// The probability that no holder has changed so many months after today.
    pub(super) fn unchanged(&self, months: i32) -> f64 {
        (0..months).fold(1.0, |unchanged, _| unchanged * (1.0 - self.change.value()))
    }

    /// The probability that a member holds the post so many months after today, given the probability that one would if
    /// no holder changed.
    pub fn after(&self, months: i32, undisturbed: Chance) -> Chance {
        let unchanged = (0..months).fold(1.0, |unchanged, _| unchanged * (1.0 - self.change.value()));
        self.disturb(months > 0, unchanged, undisturbed)
    }

    /// The probability that a member holds the post, month by month, given the probability that one would if no holder
    /// changed; the first entry is today.
    ///
    /// The holder of a post is whoever came last, so once a holder has changed, the post is a member's with the chance of
    /// a new holder, and what was planned for the former one does not matter: P = r (1 - q) + q P₀, with q the
    /// probability of no change so far. This is the chain of three states, solved.
    pub fn held(&self, undisturbed: &[Chance]) -> Vec<Chance> {
        let mut unchanged = 1.0;
        undisturbed
            .iter()
            .enumerate()
            .map(|(month, chance)| {
                if month > 0 {
                    unchanged *= 1.0 - self.change.value();
                }
                self.disturb(month > 0, unchanged, *chance)
            })
            .collect()
    }

    fn disturb(&self, later: bool, unchanged: f64, chance: Chance) -> Chance {
        if !later || self.change.is_never() {
            chance
        } else if chance.is_sure() && self.member.is_sure() {
            Chance::SURE
        } else if chance.is_never() && self.member.is_never() {
            Chance::NEVER
        } else {
            Chance::uncertain(self.member.value() * (1.0 - unchanged) + unchanged * chance.value())
        }
    }
}
