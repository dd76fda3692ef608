//! Rules of admission and election: every boundary, the day or month before it and the day or month itself.
//!
//! What is expected is counted on a calendar by hand; the rules are those of the notes on the law.

use super::place::{blank, month, post, routed, stage, ward};
use crate::law::evaluate;
use lo_trinh::model::calendar::Month;
use lo_trinh::model::day::Day;
use lo_trinh::model::finding::{FindingKind, Severity};
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sourcing::{
    AdmissionStep, Breach, ElectionStep, Hold, Holder, Post, PostKind, PostRef, QuarterId, RouteKind, Shape,
    Stage,
};

fn day(year: i32, month: u32, day: u32) -> Day {
    Day::new(year, month, day).expect("a day")
}

/// One khu phố: the given khu phố trưởng, and a trưởng ban who is a member.
fn with_head(head: Post) -> Scenario {
    let mut scenario = blank();
    scenario.sourcing.wards = vec![ward(1, 1, vec![Hold::Apart(head, post(Holder::Official))])];
    scenario
}

fn breaches(scenario: &Scenario) -> Vec<Breach> {
    let findings = evaluate(scenario).findings.into_iter();
    findings
        .filter_map(|finding| match finding.kind {
            FindingKind::RuleBroken(broken) => Some(broken.breach),
            _ => None,
        })
        .collect()
}

/// A non-member to be admitted from 8/2022 on. By usual durations (6, 1 or 2, 3 months) the cell meets in 7/2023: the place
/// of these tests takes 6 + 2 + 3 months before "xét và quyết định".
fn admitted() -> Post {
    routed(RouteKind::AdmitHolder, month(2022, 8))
}

const CONSIDERED: (i32, u32) = (2023, 7);

#[test]
fn sixty_by_month_when_the_cell_meets() {
    let considered = month(CONSIDERED.0, CONSIDERED.1);
    let of = |born: Month| {
        let mut head = admitted();
        head.person.born = Some(born);
        breaches(&with_head(head))
    };
    // Sixty in the very month of the meeting is "đủ 60": allowed. A month older is over.
    assert_eq!(of(month(1963, 7)), []);
    assert_eq!(of(month(1963, 8)), []);
    assert_eq!(
        of(month(1963, 6)),
        [Breach::TooOld {
            considered,
            age: 721,
            most: 720,
            fallback: false,
        }]
    );
    // Eighteen in that month is enough, a month short is not.
    assert_eq!(of(month(2005, 7)), []);
    assert_eq!(
        of(month(2005, 8)),
        [Breach::TooYoung {
            considered,
            age: 215,
            least: 216,
        }]
    );
}

#[test]
fn age_is_looked_at_only_where_someone_is_to_be_admitted() {
    let old = |mut head: Post| {
        head.person.born = Some(month(1940, 1));
        breaches(&with_head(head))
    };
    assert_eq!(old(routed(RouteKind::ElectMember, month(2022, 8))), []);
    assert_eq!(old(post(Holder::NonMember)), []);
    let mut member = admitted();
    member.holder = Holder::Official;
    assert_eq!(old(member), [], "a member is not admitted again");
}

/// Electing takes 1, 2 or 3 months to prepare, usually two: should that fail, the admission starts in 11/2022, and the cell
/// meets eleven months later.
#[test]
fn a_fallback_that_admits_is_looked_at_too() {
    let mut head = routed(RouteKind::ElectMember, month(2022, 8));
    head.person.born = Some(month(1963, 9));
    if let Some(route) = &mut head.route {
        route.fallback = Some(Shape {
            kind: RouteKind::AdmitHolder,
            stages: None,
        });
    }
    let found = breaches(&with_head(head));
    assert_eq!(
        found,
        [Breach::TooOld {
            considered: month(2023, 10),
            age: 721,
            most: 720,
            fallback: true,
        }]
    );
}

/// A fallback is needed at the soonest when the first stage that can fail has failed, and never where none can.
#[test]
fn a_fallback_begins_after_what_can_fail() {
    let of = |preparation: u32, election: u32| {
        let mut head = routed(RouteKind::ElectMember, month(2022, 8));
        head.person.born = Some(month(1963, 9));
        if let Some(route) = &mut head.route {
            route.shape.stages = Some(vec![
                stage(Stage::CandidatePreparation, [1, 2, 3], preparation),
                stage(Stage::Election, [1, 1, 1], election),
            ]);
            route.fallback = Some(Shape {
                kind: RouteKind::AdmitHolder,
                stages: None,
            });
        }
        breaches(&with_head(head))
    };
    let over = |considered, age| {
        [Breach::TooOld {
            considered,
            age,
            most: 720,
            fallback: true,
        }]
    };
    // The preparation ends in 10/2022, the admission starts in 11/2022, and the cell meets eleven months later.
    assert_eq!(of(90, 90), over(month(2023, 10), 721));
    // Only the election can fail, in 11/2022: a month later all of it.
    assert_eq!(of(100, 90), over(month(2023, 11), 722));
    assert_eq!(of(100, 100), [], "nobody is ever to be admitted");
}

#[test]
fn a_certificate_holds_sixty_months() {
    let of = |issued: Month, without_class: bool| {
        let mut scenario = with_head(admitted());
        let person = scenario.sourcing.wards[0].quarters[0].post_mut(PostKind::Head);
        person.person.born = Some(month(1980, 1));
        person.person.class_certificate = Some(issued);
        if without_class {
            scenario.sourcing.route_defaults.stages[0].value.remove(1);
        }
        evaluate(&scenario)
            .findings
            .into_iter()
            .filter_map(|finding| match finding.kind {
                FindingKind::RuleBroken(broken) => Some((finding.severity, broken.breach)),
                _ => None,
            })
            .collect::<Vec<_>>()
    };
    // With the class the cell meets in 7/2023; a certificate of 7/2018 is sixty months old.
    assert_eq!(of(month(2018, 7), false), []);
    let expired = |considered, issued: Month, retaken| Breach::CertificateExpired {
        considered,
        issued,
        holds_until: issued.plus(60),
        retaken,
    };
    assert_eq!(
        of(month(2018, 6), false),
        [(Severity::Note, expired(month(2023, 7), month(2018, 6), true))]
    );
    // Without the class it meets in 5/2023.
    assert_eq!(of(month(2018, 5), true), []);
    assert_eq!(
        of(month(2018, 4), true),
        [(Severity::Warning, expired(month(2023, 5), month(2018, 4), false))]
    );
}

#[test]
fn a_cell_needs_three_official_members() {
    let of = |members, head| {
        let mut scenario = with_head(head);
        scenario.sourcing.wards[0].quarters[0].official_members = members;
        breaches(&scenario)
    };
    let few = |members, planned| Breach::TooFewMembers {
        members,
        least: 3,
        planned,
    };
    assert_eq!(of(None, admitted()), []);
    assert_eq!(of(Some(3), admitted()), []);
    assert_eq!(of(Some(2), admitted()), [few(2, true)]);
    assert_eq!(of(Some(0), post(Holder::Official)), [few(0, false)]);
}

#[test]
fn a_secretary_is_an_official_member() {
    let of = |holder| {
        let mut head = post(holder);
        head.person.offices.cell_secretary = true;
        breaches(&with_head(head))
    };
    let broken = |holder| vec![Breach::SecretaryNotOfficial { holder }];
    assert_eq!(of(Holder::Official), []);
    assert_eq!(of(Holder::Unknown), [], "cannot tell");
    assert_eq!(of(Holder::NonMember), broken(Holder::NonMember));
    // Facts are known for 7/2022: admitted in 7/2021, official from 7/2022 on.
    let admitted = |month| Holder::Probationary {
        admitted: Some(month),
    };
    assert_eq!(of(admitted(month(2021, 7))), []);
    assert_eq!(of(admitted(month(2021, 8))), broken(admitted(month(2021, 8))));
    let undated = Holder::Probationary { admitted: None };
    assert_eq!(of(undated), broken(undated));
}

#[test]
fn nobody_holds_posts_of_two_khu_pho() {
    let mut scenario = blank();
    let mut other = post(Holder::Unknown);
    let head = |quarter| PostRef {
        quarter: QuarterId(quarter),
        kind: PostKind::Head,
    };
    other.person.same_as = Some(head(1));
    let members = || Hold::Apart(post(Holder::Official), post(Holder::Official));
    scenario.sourcing.wards = vec![ward(
        1,
        1,
        vec![members(), Hold::Apart(other, post(Holder::Official))],
    )];
    assert_eq!(breaches(&scenario), [Breach::SeveralQuarters { other: head(1) }]);
    let hold = &mut scenario.sourcing.wards[0].quarters[1];
    hold.post_mut(PostKind::Head).person.same_as = Some(PostRef {
        quarter: QuarterId(2),
        kind: PostKind::Front,
    });
    assert_eq!(
        breaches(&scenario),
        [],
        "both posts of one khu phố may be one person's"
    );
}

/// A meeting on Friday 20/9/2024, facts known for 7/2022: nothing is overdue.
#[test]
fn notice_before_an_election() {
    let meeting = day(2024, 9, 20);
    let of = |decided, candidates, committee, announced| {
        let mut scenario = with_head(post(Holder::Official));
        let days = &mut scenario.sourcing.wards[0].quarters[0].elections[0].days;
        days.meeting = Some(meeting);
        days.decided = Some(decided);
        days.candidates_sent = Some(candidates);
        days.committee = Some(committee);
        days.announced = Some(announced);
        breaches(&scenario)
    };
    // 20 days before is 31/8, 15 days 5/9, 10 days 10/9, 7 days 13/9.
    let latest = [
        day(2024, 8, 31),
        day(2024, 9, 5),
        day(2024, 9, 10),
        day(2024, 9, 13),
    ];
    let [decided, candidates, committee, announced] = latest;
    assert_eq!(of(decided, candidates, committee, announced), []);
    let steps = [
        ElectionStep::Decision,
        ElectionStep::CandidatesSent,
        ElectionStep::Committee,
        ElectionStep::Announcement,
    ];
    let late = latest.map(|day| day.plus_days(1));
    let expected: Vec<Breach> = steps
        .into_iter()
        .zip(latest)
        .map(|(step, latest)| Breach::ElectionNotice {
            step,
            meeting,
            latest,
            taken: Some(latest.plus_days(1)),
        })
        .collect();
    assert_eq!(of(late[0], late[1], late[2], late[3]), expected);
}

#[test]
fn before_the_decree_there_is_no_lead_time() {
    let of = |meeting: Day| {
        let mut scenario = with_head(post(Holder::Official));
        let days = &mut scenario.sourcing.wards[0].quarters[0].elections[0].days;
        days.meeting = Some(meeting);
        days.announced = Some(meeting);
        breaches(&scenario).len()
    };
    // Nghị định 59/2023 is in force from 15/8/2023 on.
    assert_eq!(of(day(2023, 8, 14)), 0);
    assert_eq!(of(day(2023, 8, 15)), 1);
}

/// Trưởng ban công tác Mặt trận are agreed on: no lead times are known for that, so none is demanded.
#[test]
fn the_front_has_no_lead_times() {
    let mut scenario = with_head(post(Holder::Official));
    let days = &mut scenario.sourcing.wards[0].quarters[0].elections[1].days;
    days.meeting = Some(day(2024, 9, 20));
    days.announced = days.meeting;
    assert_eq!(breaches(&scenario), []);
}

/// A step that is missing is late once its last day has passed and the meeting has not.
#[test]
fn a_missing_step_before_an_election() {
    let of = |as_of: Month| {
        let mut scenario = with_head(post(Holder::Official));
        scenario.horizon.as_of = as_of;
        let days = &mut scenario.sourcing.wards[0].quarters[0].elections[0].days;
        days.meeting = Some(day(2024, 9, 20));
        days.announced = Some(day(2024, 9, 13));
        days.candidates_sent = Some(day(2024, 9, 5));
        days.committee = Some(day(2024, 9, 10));
        breaches(&scenario)
    };
    assert_eq!(of(month(2024, 7)), []);
    // The decision was due on 31/8/2024, and facts are known up to that day.
    assert_eq!(
        of(month(2024, 8)),
        [Breach::ElectionNotice {
            step: ElectionStep::Decision,
            meeting: day(2024, 9, 20),
            latest: day(2024, 8, 31),
            taken: None,
        }]
    );
    assert_eq!(
        of(month(2024, 9)),
        [],
        "the meeting is over: nobody entered the day"
    );
}

/// The meeting on Friday 20/9/2024: five working days later is Friday 27/9, five more Friday 4/10.
#[test]
fn result_and_recognition() {
    let of = |sent, recognised, off: &[Day]| {
        let mut scenario = with_head(post(Holder::Official));
        scenario.sourcing.days_off = off.to_vec();
        let days = &mut scenario.sourcing.wards[0].quarters[0].elections[0].days;
        days.meeting = Some(day(2024, 9, 20));
        days.result_sent = Some(sent);
        days.recognised = Some(recognised);
        breaches(&scenario)
    };
    assert_eq!(of(day(2024, 9, 27), day(2024, 10, 4), &[]), []);
    let late = |step, due, taken| Breach::ElectionLate { step, due, taken };
    assert_eq!(
        of(day(2024, 9, 28), day(2024, 10, 5), &[]),
        [
            late(ElectionStep::ResultSent, day(2024, 9, 27), day(2024, 9, 28)),
            // From Saturday 28/9 the five working days end on Friday 4/10.
            late(ElectionStep::Recognition, day(2024, 10, 4), day(2024, 10, 5)),
        ]
    );
    // With Monday 23/9 off, the fifth working day is Monday 30/9.
    assert_eq!(of(day(2024, 9, 30), day(2024, 10, 7), &[day(2024, 9, 23)]), []);
}

/// The notes on the law: 60 working days from 27/8/2025 end on 19/11/2025, 30 more on 31/12/2025.
#[test]
fn deadlines_of_an_admission() {
    let of = |as_of: Month, state: &dyn Fn(&mut lo_trinh::model::sourcing::AdmissionDays)| {
        let mut scenario = with_head(post(Holder::NonMember));
        scenario.horizon.as_of = as_of;
        let head = scenario.sourcing.wards[0].quarters[0].post_mut(PostKind::Head);
        state(&mut head.person.admission);
        breaches(&scenario)
    };
    let late = |step, due, taken| vec![Breach::AdmissionLate { step, due, taken }];
    let (received, due) = (Some(day(2025, 8, 27)), day(2025, 11, 19));
    let next = day(2025, 11, 20);
    let before = month(2025, 10);
    assert_eq!(of(before, &|days| days.received = received), []);
    assert_eq!(
        of(month(2025, 11), &|days| days.received = received),
        late(AdmissionStep::Decision, due, None)
    );
    let decided = |taken| {
        move |days: &mut lo_trinh::model::sourcing::AdmissionDays| {
            days.received = received;
            days.decided = Some(taken);
        }
    };
    assert_eq!(of(before, &decided(due)), []);
    assert_eq!(
        of(before, &decided(next)),
        late(AdmissionStep::Decision, due, Some(next))
    );
    // An authorised committee has thirty: until Wednesday 8/10/2025.
    let authorised = day(2025, 10, 8);
    let by_authorised = |taken| {
        move |days: &mut lo_trinh::model::sourcing::AdmissionDays| {
            days.authorised = true;
            days.received = received;
            days.decided = Some(taken);
        }
    };
    assert_eq!(of(before, &by_authorised(authorised)), []);
    assert_eq!(
        of(before, &by_authorised(day(2025, 10, 9))),
        late(AdmissionStep::Decision, authorised, Some(day(2025, 10, 9)))
    );
    // The ceremony within thirty of receiving the decision.
    let ceremony = |taken| {
        move |days: &mut lo_trinh::model::sourcing::AdmissionDays| {
            days.decision_received = Some(day(2025, 11, 19));
            days.ceremony = Some(taken);
        }
    };
    assert_eq!(of(before, &ceremony(day(2025, 12, 31))), []);
    assert_eq!(
        of(before, &ceremony(day(2026, 1, 1))),
        late(AdmissionStep::Ceremony, day(2025, 12, 31), Some(day(2026, 1, 1)))
    );
}

/// A ceremony on 31/12/2024: probation ends on 31/12/2025, a Wednesday; thirty working days later is 11/2/2026, thirty more
/// from there 25/3/2026.
#[test]
fn deadlines_of_a_recognition() {
    let of = |considered, recognised| {
        let mut scenario = with_head(post(Holder::Official));
        scenario.horizon.as_of = month(2025, 12);
        let head = scenario.sourcing.wards[0].quarters[0].post_mut(PostKind::Head);
        let days = &mut head.person.admission;
        days.ceremony = Some(day(2024, 12, 31));
        days.considered = Some(considered);
        days.recognised = Some(recognised);
        breaches(&scenario)
    };
    assert_eq!(of(day(2026, 2, 11), day(2026, 3, 25)), []);
    assert_eq!(
        of(day(2026, 2, 12), day(2026, 3, 27)),
        [
            Breach::AdmissionLate {
                step: AdmissionStep::Consideration,
                due: day(2026, 2, 11),
                taken: Some(day(2026, 2, 12)),
            },
            Breach::AdmissionLate {
                step: AdmissionStep::Recognition,
                due: day(2026, 3, 26),
                taken: Some(day(2026, 3, 27)),
            },
        ]
    );
}

/// Every remark says where the rule stands and how certain that is; a scenario may change the number.
#[test]
fn a_remark_names_its_source() {
    let mut head = admitted();
    head.person.born = Some(month(1963, 6));
    let found = evaluate(&with_head(head));
    let broken = found.findings.into_iter().find_map(|finding| match finding.kind {
        FindingKind::RuleBroken(broken) => Some(broken),
        _ => None,
    });
    let broken = broken.expect("over sixty");
    assert_eq!(broken.rule.code(), "admission.most_age");
    assert_eq!(broken.source.instrument, "Quy định 24-QĐ/TW");
    assert_eq!(
        broken.post,
        Some(PostRef {
            quarter: QuarterId(1),
            kind: PostKind::Head,
        })
    );
}

/// What nobody has looked at is remarked once for all, what is known to be missing for each.
#[test]
fn particulars_of_an_admission() {
    let kinds = |head: Post| -> Vec<FindingKind> {
        let findings = evaluate(&with_head(head)).findings.into_iter();
        let kinds = findings.map(|finding| finding.kind);
        kinds.filter(|kind| *kind != FindingKind::NoTarget).collect()
    };
    let post = PostRef {
        quarter: QuarterId(1),
        kind: PostKind::Head,
    };
    assert_eq!(kinds(admitted()), [FindingKind::AgeUnknown { posts: vec![post] }]);
    let mut known = admitted();
    known.person.born = Some(month(1980, 1));
    known.person.admissible = Some(true);
    assert_eq!(kinds(known.clone()), []);
    known.person.admissible = Some(false);
    assert_eq!(kinds(known), [FindingKind::NotAdmissible { post }]);
}
