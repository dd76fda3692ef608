//! The register of posts: who holds each now, and the probability that a member holds it later.

use super::course::{Routes, Stages};
use super::links::Links;
use super::plan::{Hold, Holder, Post, PostKind, PostRef, Quarter, Turnover, Ward};
use crate::model::calendar::Month;
use crate::model::chance::{Chance, Completion, Succession};
use std::collections::BTreeMap;

/// How a post stands by the register at the end of the month facts are known for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::model) enum Standing {
    /// Counted as held by a member.
    Held,
    /// Not counted as held, and known not to be.
    Open,
    /// Not known: not held, as far as numbers go.
    Unknown,
}

/// One post, or two that one person holds: what happens to it is one event.
pub(in crate::model) struct Seat<'a> {
    /// The index of its ward.
    pub ward: usize,
    /// The index of its khu phố within the ward.
    pub quarter: usize,
    /// Its name; where one person holds both, the khu phố trưởng names them.
    pub post: PostRef,
    /// Whether one person holds both posts.
    pub together: bool,
    /// The event it follows: the index of the seat whose holder is the same person, its own where nobody else's is.
    pub event: usize,
    /// How many posts of all seats follow its event.
    pub event_posts: u32,
    /// The ward of its route: that of the post whose holder is the same person.
    pub ward_plan: &'a Ward,
    /// The post as the plan has it; that of the same person where it is linked.
    pub plan: &'a Post,
    /// How it stands now.
    pub standing: Standing,
    /// Which of the register's curves it follows.
    pub curve: usize,
    /// The last month in which its route could complete, where it has one.
    pub latest: Option<Month>,
}

impl Seat<'_> {
    /// How many posts it is in a set of posts of one kind, or of both where none is named.
    pub fn weight(&self, kind: Option<PostKind>) -> u32 {
        match (self.together, kind) {
            (true, None) => 2,
            (false, Some(kind)) if kind != self.post.kind => 0,
            _ => 1,
        }
    }

    /// Whether it is open and its route lies wholly in the past.
    pub fn is_overdue(&self, as_of: Month) -> bool {
        self.standing == Standing::Open && self.latest.is_some_and(|latest| latest <= as_of)
    }
}

/// The probability that a member holds a post, under each circumstance, month by month from today; the last entry holds on.
pub(in crate::model) struct Curve {
    by_month: Vec<[Chance; 3]>,
    /// From which month on its posts count as planned: held now, or the usual end of their route.
    pub planned_from: Option<Month>,
}

impl Curve {
    fn constant(chance: Chance) -> Self {
        Self {
            by_month: vec![[chance; 3]],
            planned_from: None,
        }
    }

    fn planned_from(self, month: Option<Month>) -> Self {
        Self {
            planned_from: month,
            ..self
        }
    }

    /// How many months are told apart.
    pub fn months(&self) -> usize {
        self.by_month.len()
    }

    /// The probabilities so many months after today.
    pub fn at(&self, month: usize) -> [Chance; 3] {
        self.by_month[month.min(self.by_month.len() - 1)]
    }
}

/// Every post of the place with its probability of being held, month by month.
pub(in crate::model) struct Register<'a> {
    /// The month facts are known for.
    pub as_of: Month,
    /// The posts, ward by ward in the plan's order.
    pub seats: Vec<Seat<'a>>,
    /// What the posts follow; posts in the same situation share one.
    pub curves: Vec<Curve>,
    /// Which curve stands for routes of the same stages and start.
    by_route: BTreeMap<(Stages<'a>, i32), usize>,
    /// Which curve stands for probationary members with so many months to wait.
    by_wait: BTreeMap<u32, usize>,
    /// The posts whose link to another leads nowhere.
    pub broken_links: Vec<PostRef>,
}

/// The curve of posts that nothing is known about.
const NEVER: usize = 0;
/// The curve of posts held now.
const HELD: usize = 1;
/// The curve of open posts without a route.
const LEFT_OPEN: usize = 2;

impl<'a> Register<'a> {
    /// The register of a plan, followed `months` months beyond `as_of`.
    pub fn new(routes: &Routes<'a>, as_of: Month, months: i32) -> Self {
        let plan = routes.plan;
        let follow = Follow::new(&plan.turnover.value, months);
        let mut register = Self {
            as_of,
            seats: Vec::new(),
            curves: vec![
                Curve::constant(Chance::NEVER),
                follow.unmoved(Chance::SURE).planned_from(Some(as_of)),
                follow.unmoved(Chance::NEVER),
            ],
            by_route: BTreeMap::new(),
            by_wait: BTreeMap::new(),
            broken_links: Vec::new(),
        };
        for (ward_index, ward) in plan.wards.iter().enumerate() {
            for (quarter_index, quarter) in ward.quarters.iter().enumerate() {
                for (post, kind, together) in posts(quarter) {
                    let mut seat = Seat {
                        ward: ward_index,
                        quarter: quarter_index,
                        post: PostRef {
                            quarter: quarter.id,
                            kind,
                        },
                        together,
                        event: register.seats.len(),
                        event_posts: if together { 2 } else { 1 },
                        ward_plan: ward,
                        plan: post,
                        standing: Standing::Open,
                        curve: LEFT_OPEN,
                        latest: None,
                    };
                    register.place(&mut seat, routes, &follow);
                    register.seats.push(seat);
                }
            }
        }
        register.link();
        register
    }

    /// Lets every post that another's holder holds too follow that post: they move together, as one event.
    fn link(&mut self) {
        let links = Links::new(&self.seats);
        self.broken_links = links.broken;
        for (seat, leader) in links.leaders {
            let led = &self.seats[leader];
            let (ward_plan, plan, standing) = (led.ward_plan, led.plan, led.standing);
            let (curve, latest) = (led.curve, led.latest);
            let own = self.seats[seat].event_posts;
            self.seats[leader].event_posts += own;
            let seat = &mut self.seats[seat];
            (seat.event, seat.event_posts) = (leader, 0);
            (seat.ward_plan, seat.plan, seat.standing) = (ward_plan, plan, standing);
            (seat.curve, seat.latest) = (curve, latest);
        }
        for seat in 0..self.seats.len() {
            self.seats[seat].event_posts = self.seats[self.seats[seat].event].event_posts;
        }
    }

    /// The seats that lead an event, each with its index.
    pub fn events(&self) -> impl Iterator<Item = (usize, &Seat<'a>)> {
        self.seats
            .iter()
            .enumerate()
            .filter(|(index, seat)| seat.event == *index)
    }

    /// The seats of a ward.
    pub fn of_ward(&self, index: usize) -> &[Seat<'a>] {
        let first = self.seats.partition_point(|seat| seat.ward < index);
        let after = self.seats.partition_point(|seat| seat.ward <= index);
        &self.seats[first..after]
    }

    /// How many months after today a month lies; what lies before is known today.
    pub fn months_ahead(&self, month: Month) -> usize {
        usize::try_from(month.months_since(self.as_of)).unwrap_or_default()
    }

    /// Finds how a post stands and what it follows.
    fn place(&mut self, seat: &mut Seat<'a>, routes: &Routes<'a>, follow: &Follow) {
        let official_from = match seat.plan.holder {
            Holder::Unknown => {
                seat.standing = Standing::Unknown;
                seat.curve = NEVER;
                return;
            }
            Holder::NonMember | Holder::Vacant => return self.place_open(seat, routes, follow),
            Holder::Official => Some(self.as_of),
            Holder::Probationary { .. } if routes.plan.probationary_counts.value => Some(self.as_of),
            Holder::Probationary { admitted } => admitted.map(|month| month.plus(PROBATION_MONTHS)),
        };
        match official_from {
            None => {
                seat.standing = Standing::Unknown;
                seat.curve = NEVER;
            }
            Some(month) if month <= self.as_of => {
                seat.standing = Standing::Held;
                seat.curve = HELD;
            }
            Some(month) => {
                let months = u32::try_from(month.months_since(self.as_of)).unwrap_or_default();
                seat.curve = *self.by_wait.entry(months).or_insert_with(|| {
                    let wait = Completion::after(months);
                    let curve = follow.route(&[wait.clone(), wait.clone(), wait], 0);
                    self.curves.push(curve.planned_from(official_from));
                    self.curves.len() - 1
                });
            }
        }
    }

    /// An open post follows its route, if it has one.
    fn place_open(&mut self, seat: &mut Seat<'a>, routes: &Routes<'a>, follow: &Follow) {
        let Some(route) = &seat.plan.route else {
            return;
        };
        let stages = routes.key(seat.ward_plan, &route.shape, route.fallback.as_ref());
        let completion = routes.completion(stages);
        let elapsed = self.as_of.months_since(route.start);
        seat.latest = completion[1]
            .latest()
            .map(|months| route.start.plus(months.min(i32::MAX as u32) as i32));
        seat.curve = *self.by_route.entry((stages, elapsed)).or_insert_with(|| {
            let usual_end = routes.usual_end(seat.ward_plan, route).max(self.as_of.plus(1));
            let planned = Some(usual_end).filter(|_| !seat.is_overdue(self.as_of));
            self.curves
                .push(follow.route(&completion, elapsed).planned_from(planned));
            self.curves.len() - 1
        });
    }
}

/// A probationary member is recognised twelve months after the ceremony.
const PROBATION_MONTHS: i32 = 12;

/// The posts of a khu phố as events, each with its kind and whether it stands for both.
pub(in crate::model) fn posts(quarter: &Quarter) -> impl Iterator<Item = (&Post, PostKind, bool)> {
    let (first, second) = match &quarter.hold {
        Hold::Apart(head, front) => (
            (head, PostKind::Head, false),
            Some((front, PostKind::Front, false)),
        ),
        Hold::Together(both) => ((both, PostKind::Head, true), None),
    };
    std::iter::once(first).chain(second)
}

/// How far curves are followed, and what turnover does to them.
struct Follow {
    succession: Succession,
    months: i32,
}

impl Follow {
    fn new(turnover: &Turnover, months: i32) -> Self {
        Self {
            succession: Succession::new(turnover.yearly, turnover.successor_member),
            months,
        }
    }

    /// A post that only turnover changes.
    fn unmoved(&self, now: Chance) -> Curve {
        let length = usize::try_from(self.months).unwrap_or_default() + 1;
        let held = self.succession.held(&vec![now; length]);
        if held.iter().all(|chance| *chance == now) {
            return Curve::constant(now);
        }
        Curve {
            by_month: held.into_iter().map(|chance| [chance; 3]).collect(),
            planned_from: None,
        }
    }

    /// A post whose route started `elapsed` months before today.
    fn route(&self, completion: &[Completion; 3], elapsed: i32) -> Curve {
        let [hard, normal, easy] = completion
            .each_ref()
            .map(|completion| self.succession.held(&completion.course(elapsed, self.months)));
        let triples = hard.into_iter().zip(normal).zip(easy);
        Curve {
            by_month: triples
                .map(|((hard, normal), easy)| [hard, normal, easy])
                .collect(),
            planned_from: None,
        }
    }
}
