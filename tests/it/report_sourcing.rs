//! The sourcing screen as data: what the reader is told about the document's city, the example, and made-up posts.
//!
//! Counts are taken from the document (62 khu phố, 56 and 59 of 62 posts held, two wards incomplete) and from the
//! baseline's own split of them; months are counted by hand.

use crate::law::evaluate;
use lo_trinh::baseline::{blank_scenario, document_scenario, example_scenario};
use lo_trinh::chart::Glyph;
use lo_trinh::model::calendar::Month;
use lo_trinh::model::provenance::{Provenance, Sourced};
use lo_trinh::model::quantity::Fraction;
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sourcing::{
    Capacity, Hold, Holder, Indicator, IndicatorKind, Post, PostKind, PostRef, QuarterId, Route, RouteKind,
    Shape, Stage, StageEstimate, WardId, WardModel,
};
use lo_trinh::model::verdict::Verdict;
use lo_trinh::report::sourcing::{
    Choices, Part, PostFilter, Share, ShareOf, Sourcing, Tile, holder_code, holder_of_code, route_code,
    route_of_code,
};
use lo_trinh::report::sourcing::{HOLDERS, sourcing};
use lo_trinh::text::Language;

fn month(year: i32, month: u32) -> Month {
    Month::new(year, month).expect("a month of the calendar")
}

fn shown(scenario: &Scenario, choices: Choices) -> Sourcing {
    sourcing(scenario, &evaluate(scenario), choices, Language::Vi)
}

fn of_ward(ward: u32) -> Choices {
    Choices {
        ward: Some(WardId(ward)),
        ..Choices::default()
    }
}

fn tile<'a>(report: &'a Sourcing, name: &str) -> &'a Tile {
    report
        .tiles
        .iter()
        .find(|tile| tile.name == name)
        .expect("a tile of that name")
}

/// Word, figures, verdict of a tile.
fn told(report: &Sourcing, name: &str) -> (String, String, Verdict) {
    let tile = tile(report, name);
    (tile.word.clone(), tile.figures.clone(), tile.verdict)
}

/// How many squares of a kind a tile has.
fn squares(tile: &Tile, glyph: Glyph) -> usize {
    let marks = tile.dominoes.marks.iter().find(|marks| marks.glyph == glyph);
    marks.map_or(0, |marks| marks.body.matches('z').count())
}

fn post_mut(scenario: &mut Scenario, ward: usize, quarter: usize, kind: PostKind) -> &mut Post {
    match (&mut scenario.sourcing.wards[ward].quarters[quarter].hold, kind) {
        (Hold::Apart(head, _), PostKind::Head) => head,
        (Hold::Apart(_, front), PostKind::Front) => front,
        (Hold::Together(both), _) => both,
    }
}

/// A route of one stage that takes exactly one month and never fails.
fn sure_route(start: Month) -> Route {
    let stage = StageEstimate {
        stage: Stage::Appointment,
        months: [1; 3],
        chance: Fraction::ONE,
    };
    Route {
        shape: Shape {
            kind: RouteKind::WardOfficial,
            stages: Some(vec![stage]),
        },
        start,
        fallback: None,
        provenance: Provenance::Entered,
    }
}

/// The document's city with one post left open, the first of Đông Thanh, and a sure route on it.
fn one_open_post(start: Month) -> Scenario {
    let mut scenario = document_scenario();
    for ward in &mut scenario.sourcing.wards {
        for quarter in &mut ward.quarters {
            if let Hold::Apart(head, front) = &mut quarter.hold {
                head.holder = Holder::Official;
                front.holder = Holder::Official;
            }
        }
    }
    let post = post_mut(&mut scenario, 7, 0, PostKind::Head);
    post.holder = Holder::NonMember;
    post.route = Some(sure_route(start));
    scenario
}

/// 14 posts in Đông Thanh of which 5 are open, 12 in Đông Lương of which 4: nine, and nothing is planned.
#[test]
fn the_documents_city() {
    let report = shown(&document_scenario(), Choices::default());
    assert_eq!(
        report.title,
        "62 khu phố, 124 vị trí, còn 9 vị trí chưa là đảng viên"
    );
    assert_eq!(
        told(&report, "Phường 1"),
        ("Đã đủ".into(), "14/14, mốc 2022".into(), Verdict::Met)
    );
    assert_eq!(
        told(&report, "Đông Thanh"),
        ("Thiếu 5 vị trí".into(), "9/14, hạn 2025".into(), Verdict::Missed)
    );
    assert_eq!(
        told(&report, "Đông Lương"),
        (
            "Trễ mốc 2022".into(),
            "8/12, 2025: không đạt".into(),
            Verdict::Missed
        )
    );
    let thanh = tile(&report, "Đông Thanh");
    assert_eq!((squares(thanh, Glyph::Held), squares(thanh, Glyph::Late)), (9, 5));
    assert!(thanh.supposed.is_some());
    assert_eq!(
        report.quarters_mark.as_ref().map(|mark| mark.word.as_str()),
        Some("giả định")
    );
    let share = report.share.as_ref().expect("a chart");
    assert_eq!(
        share.title,
        "Đến 31/12/2025 còn thiếu 6 khu phố trưởng và 3 trưởng ban CTMT"
    );
    assert_eq!(share.series[0].now, "56");
    assert_eq!(share.series[1].now, "59");
    // From 7/2022 to 12/2027, month by month.
    assert_eq!(share.rows.len(), 66);
    assert_eq!(
        share.rows[0].cells,
        ["56,0", "56–56", "0%", "59,0", "59–59", "0%"]
    );
    let table = report.table.as_ref().expect("a table");
    assert_eq!(
        (
            table.rows.len(),
            table.rows[0].word,
            table.rows[0].chance.as_str()
        ),
        (9, "Chưa chọn", "")
    );
    assert_eq!(
        table.holders_mark.as_ref().map(|mark| mark.word.as_str()),
        Some("giả định")
    );
}

/// Phường 2 is reported complete and extended all the same, until someone states its deadline or its holders.
#[test]
fn contradictions_of_the_document() {
    let mut scenario = document_scenario();
    let report = shown(&scenario, of_ward(2));
    assert_eq!(told(&report, "Phường 2").0, "Cần xác minh");
    assert_eq!(told(&report, "Phường 2").2, Verdict::Undetermined);
    let head = report
        .table
        .as_ref()
        .and_then(|table| table.ward.clone())
        .expect("the chosen ward");
    assert_eq!(
        head.remarks,
        ["Văn bản báo đã đủ (mục I.2.4) nhưng vẫn lùi hạn đến 2025 (mục IV.2). Cần xác minh."]
    );
    let report = shown(&scenario, of_ward(9));
    let head = report
        .table
        .as_ref()
        .and_then(|table| table.ward.clone())
        .expect("the chosen ward");
    assert_eq!(
        head.remarks,
        ["Văn bản báo chưa đủ (mục I.2.4) nhưng không lùi hạn: xét cả mốc 2022 và hạn 2025."]
    );
    let judged: Vec<_> = head
        .deadlines
        .iter()
        .map(|line| (line.label.as_str(), line.verdict))
        .collect();
    assert_eq!(
        judged,
        [
            ("Đến 31/12/2022", Verdict::Missed),
            ("Đến 31/12/2025", Verdict::Missed)
        ]
    );

    scenario.sourcing.wards[1].deadline = Sourced::entered(month(2025, 12));
    assert_eq!(told(&shown(&scenario, Choices::default()), "Phường 2").0, "Đã đủ");
}

/// The nine routes of the example: eight in time, the ninth five months late (8/2024 and 21 months are 5/2026).
#[test]
fn the_example() {
    let report = shown(&example_scenario(), Choices::default());
    assert_eq!(
        told(&report, "Đông Thanh"),
        ("Trễ 1 vị trí".into(), "6/10, hạn 2025".into(), Verdict::Missed)
    );
    assert_eq!(
        told(&report, "Đông Lương"),
        ("Trễ mốc 2022".into(), "13/18, kịp 2025".into(), Verdict::AtRisk)
    );
    assert_eq!(squares(tile(&report, "Đông Lương"), Glyph::Coming), 5);
    let table = report.table.as_ref().expect("a table");
    let late: Vec<_> = table
        .rows
        .iter()
        .filter(|row| row.verdict == Verdict::Missed)
        .collect();
    assert_eq!(late.len(), 1);
    assert_eq!(
        (late[0].place.as_str(), late[0].expected.as_str()),
        ("Khu phố 5, Đông Thanh", "5/2026")
    );
    assert!(late[0].chosen, "what is late is opened first");
    let track = late[0].track.as_ref().expect("a track");
    assert!(track.marks.finish_late && track.marks.late.is_some());
    let editor = report.editor.as_ref().expect("an editor");
    assert_eq!(
        (editor.place.as_str(), editor.word.as_str()),
        ("Khu phố 5, Đông Thanh", "Trễ 5 tháng")
    );
    assert_eq!(
        report.share.as_ref().map(|share| share.title.as_str()),
        Some("Đến 31/12/2025 còn thiếu 1 khu phố trưởng")
    );
}

/// One month from 1/2023 ends in 2/2023; the last start that still ends by 12/2025 is 11/2025.
#[test]
fn a_sure_route_in_time_and_too_late() {
    let report = shown(&one_open_post(month(2023, 1)), Choices::default());
    let row = report.table.as_ref().expect("a table").rows[0].clone();
    assert_eq!(
        (row.expected.as_str(), row.word, row.chance.as_str()),
        ("2/2023", "Kịp", "100%")
    );
    assert_eq!(told(&report, "Đông Thanh").0, "Dự kiến kịp");
    let advice = report
        .editor
        .as_ref()
        .and_then(|editor| editor.advice.clone())
        .expect("advice");
    assert_eq!(advice.sentence, "Bắt đầu chậm nhất 11/2025 vẫn chắc 80% kịp hạn.");
    assert_eq!((advice.grave, advice.move_to), (false, None));

    let report = shown(&one_open_post(month(2025, 12)), Choices::default());
    let row = report.table.as_ref().expect("a table").rows[0].clone();
    assert_eq!(
        (row.expected.as_str(), row.word, row.chance.as_str()),
        ("1/2026", "Trễ", "0%")
    );
    let editor = report.editor.clone().expect("an editor");
    assert_eq!(editor.word, "Trễ 1 tháng");
    let advice = editor.advice.clone().expect("advice");
    assert_eq!(
        advice.sentence,
        "Muốn chắc 80% kịp hạn thì bắt đầu chậm nhất 11/2025."
    );
    assert_eq!(
        advice.move_to,
        Some((month(2025, 11), "Dời về 11/2025".to_owned()))
    );
}

/// What nobody knows is neither a row nor counted as open; the way to enter it stands below the table.
#[test]
fn posts_nobody_knows() {
    let mut scenario = document_scenario();
    post_mut(&mut scenario, 0, 0, PostKind::Front).holder = Holder::Unknown;
    let report = shown(&scenario, Choices::default());
    assert_eq!(
        report.title,
        "62 khu phố, 124 vị trí, còn 9 vị trí chưa là đảng viên, 1 vị trí chưa rõ"
    );
    assert_eq!(told(&report, "Phường 1").0, "Chưa rõ 1 vị trí");
    assert_eq!(squares(tile(&report, "Phường 1"), Glyph::Missing), 1);
    let table = report.table.as_ref().expect("a table");
    assert_eq!((table.rows.len(), table.unknown.len()), (9, 1));
    assert_eq!(table.unknown[0].sentence, "Phường 1: 1 vị trí chưa rõ người giữ.");
}

/// Two posts held by one person are one row and two missing posts, whichever of them is asked for.
#[test]
fn both_posts_held_by_one() {
    let mut scenario = one_open_post(month(2025, 12));
    let both = post_mut(&mut scenario, 7, 0, PostKind::Head).clone();
    scenario.sourcing.wards[7].quarters[0].hold = Hold::Together(both);
    let quarter = scenario.sourcing.wards[7].quarters[0].id;
    let asked = Choices {
        post: Some(PostRef {
            quarter,
            kind: PostKind::Front,
        }),
        ..Choices::default()
    };
    let report = shown(&scenario, asked);
    assert_eq!(told(&report, "Đông Thanh").0, "Trễ 2 vị trí");
    let table = report.table.as_ref().expect("a table");
    assert_eq!(
        (table.rows.len(), table.heading.as_str()),
        (1, "2 vị trí chưa là đảng viên")
    );
    assert!(table.rows[0].chosen && table.rows[0].kind == "Một người giữ hai chức danh");
    let register = shown(
        &scenario,
        Choices {
            editing_register: true,
            ..of_ward(8)
        },
    )
    .register;
    let register = register.expect("the register");
    assert_eq!(register.rows[0].cells[3].text, "Cùng một người");
}

/// Where probation does not count, a member admitted in 1/2023 is official in 1/2024 and needs no route.
#[test]
fn probation_that_does_not_count() {
    let mut scenario = one_open_post(month(2023, 1));
    scenario.sourcing.probationary_counts = Sourced::entered(false);
    let post = post_mut(&mut scenario, 7, 0, PostKind::Head);
    post.holder = Holder::Probationary {
        admitted: Some(month(2023, 1)),
    };
    let report = shown(&scenario, Choices::default());
    let row = report.table.as_ref().expect("a table").rows[0].clone();
    assert_eq!(row.no_route_because.as_deref(), Some("Dự bị, chính thức 1/2024"));
    assert_eq!((row.route, row.word, row.chance.as_str()), (None, "Kịp", "100%"));
    let editor = report.editor.expect("an editor");
    assert_eq!(
        (editor.admitted.as_deref(), editor.open, editor.held),
        (Some("1/2023"), false, false)
    );
}

/// A ward is edited with its own deadline beside the two of the plan; nothing of it is shown while there is none.
#[test]
fn a_register_and_an_empty_place() {
    let report = shown(
        &document_scenario(),
        Choices {
            editing_register: true,
            ..of_ward(9)
        },
    );
    assert!(report.table.is_none());
    let register = report.register.expect("the register");
    assert_eq!(
        (register.name.as_str(), register.count.as_str(), register.fewer),
        ("Đông Lương", "6", Some(5))
    );
    let choices: Vec<_> = register
        .deadlines
        .iter()
        .map(|(_, word, own)| (word.as_str(), *own))
        .collect();
    assert_eq!(choices, [("12/2022", true), ("12/2025", false)]);

    let report = shown(&blank_scenario("Vinh", 2026, 2030), Choices::default());
    assert!(report.empty && report.tiles.is_empty() && report.share.is_none());
    assert_eq!(report.title, "Nguồn đảng viên của khu phố");
}

/// A ward chosen filters the rows; the post asked for is edited even when a member holds it already.
#[test]
fn choosing() {
    let scenario = document_scenario();
    let report = shown(&scenario, of_ward(9));
    assert_eq!(report.table.as_ref().map(|table| table.rows.len()), Some(4));
    let held = PostRef {
        quarter: QuarterId(1),
        kind: PostKind::Head,
    };
    let report = shown(
        &scenario,
        Choices {
            post: Some(held),
            ..Choices::default()
        },
    );
    let editor = report.editor.expect("an editor");
    assert!(editor.held && editor.place == "Khu phố 1, Phường 1");
}

#[test]
fn codes_name_one_thing_each() {
    for kind in RouteKind::ALL {
        assert_eq!(route_of_code(route_code(kind)), Some(kind));
    }
    for holder in HOLDERS {
        assert_eq!(holder_of_code(holder_code(holder)), Some(holder));
    }
    assert_eq!((route_of_code(""), holder_of_code("chairman")), (None, None));
}

/// All but one of 124 posts are held; its route of one sure month begins in 5/2023 and is complete in 6/2023.
#[test]
fn the_share_of_all_and_of_one_ward() {
    let scenario = one_open_post(month(2023, 5));
    let shown_of = |ward, share| {
        let choices = Choices {
            ward,
            share,
            ..Choices::default()
        };
        shown(&scenario, choices).share.expect("a chart")
    };
    let all = shown_of(None, Some(ShareOf::Place));
    assert_eq!(all.series.len(), 1);
    let held = |share: &Share, at: usize| (share.rows[at].month.clone(), share.rows[at].cells.clone());
    assert_eq!(
        held(&all, 10),
        (
            "5/2023".into(),
            vec!["123,0".into(), "123–123".into(), "0%".into()]
        )
    );
    assert_eq!(
        held(&all, 11),
        (
            "6/2023".into(),
            vec!["124,0".into(), "124–124".into(), "100%".into()]
        )
    );
    assert!(!all.marks.bands[0].is_empty());

    // Đông Thanh has 14 posts in the document's city; its line comes first where it is chosen.
    let ward = shown_of(Some(WardId(8)), None);
    assert_eq!(ward.title, "Đến 31/12/2025, Đông Thanh đủ đảng viên ở mọi vị trí");
    assert_eq!(ward.series[0].label, ["Đông", "Thanh"]);
    assert_eq!(ward.rows[0].cells, ["13,0", "13–13", "0%"]);
    assert_eq!(
        ward.sentence,
        "Số vị trí do đảng viên giữ theo tháng, 7/2022 đến 12/2026; Đông Thanh: nay 13, đến hạn dự kiến 14, khoảng 80% 14–14"
    );
    let pressed: Vec<bool> = ward.choices.iter().map(|choice| choice.2).collect();
    assert_eq!(pressed, [false, false, true]);
    // Without a ward there is nothing of a ward to show.
    assert_eq!(shown_of(None, Some(ShareOf::Ward)).series.len(), 2);
}

/// A post that is as likely as not to be held (a third and two thirds under hard and easy circumstances): 0 or 1, so its interval is one post wide from the month it may complete.
#[test]
fn the_interval_of_one_uncertain_post() {
    let mut scenario = one_open_post(month(2023, 5));
    let post = post_mut(&mut scenario, 7, 0, PostKind::Head);
    let stages = post.route.as_mut().and_then(|route| route.shape.stages.as_mut());
    stages.expect("stages of its own")[0].chance = Fraction::from_percent(50);
    let share = shown(&scenario, of_ward(8)).share.expect("a chart");
    assert_eq!(share.rows[10].cells, ["13,0", "13–13", "0%"]);
    assert_eq!(share.rows[11].cells, ["13,5", "13–14", "50%"]);
}

/// The document's city many times over, all its 124 posts held by non-members: as many open posts as one likes.
fn many_wards(times: u32) -> Scenario {
    let mut scenario = document_scenario();
    let wards = scenario.sourcing.wards.clone();
    scenario.sourcing.wards.clear();
    for time in 0..times {
        for ward in &wards {
            let mut ward = ward.clone();
            ward.id.0 += time * 100;
            for quarter in &mut ward.quarters {
                quarter.id.0 += time * 1_000;
                if let Hold::Apart(head, front) = &mut quarter.hold {
                    head.holder = Holder::NonMember;
                    front.holder = Holder::NonMember;
                }
            }
            scenario.sourcing.wards.push(ward);
        }
    }
    scenario
}

/// 124 open posts on pages of forty: four, the last with four rows.
#[test]
fn pages_of_rows() {
    let scenario = many_wards(1);
    let page = |from| {
        let choices = Choices {
            from: Some(from),
            ..Choices::default()
        };
        let report = shown(&scenario, choices);
        let table = report.table.expect("a table");
        let page = table.page.clone().expect("a page");
        (table.rows.len(), page.sentence, page.earlier, page.later)
    };
    assert_eq!(page(0), (40, "1–40 trong 124 dòng".into(), None, Some(40)));
    assert_eq!(
        page(80),
        (40, "81–120 trong 124 dòng".into(), Some(40), Some(120))
    );
    assert_eq!(page(120), (4, "121–124 trong 124 dòng".into(), Some(80), None));
    assert_eq!(page(9_999).0, 4);
    // Without a page chosen, the one with the chosen post is shown.
    let post = shown(&scenario, of_ward(9)).table.expect("a table").rows[0].post;
    let choices = Choices {
        post: Some(post),
        ..Choices::default()
    };
    let table = shown(&scenario, choices).table.expect("a table");
    assert!(table.rows.iter().any(|row| row.chosen && row.post == post));
    assert!(table.page.as_ref().is_some_and(|page| page.earlier.is_some()));
}

/// One of many posts has a route that comes in time: the filters count it apart from those without one.
#[test]
fn filters_count_what_they_show() {
    let mut scenario = many_wards(1);
    post_mut(&mut scenario, 0, 0, PostKind::Head).route = Some(sure_route(month(2023, 5)));
    post_mut(&mut scenario, 0, 0, PostKind::Front).route = Some(sure_route(month(2026, 5)));
    let filtered = |filter| {
        let choices = Choices {
            filter,
            ..Choices::default()
        };
        shown(&scenario, choices).table.expect("a table")
    };
    let words: Vec<String> = filtered(PostFilter::All)
        .filters
        .iter()
        .map(|choice| choice.word.clone())
        .collect();
    assert_eq!(
        words,
        [
            "Tất cả 124",
            "Chưa chọn cách 122",
            "Trễ, khó kịp 1",
            "Nguy cơ 0",
            "Kịp 1"
        ]
    );
    assert_eq!(filtered(PostFilter::InTime).rows.len(), 1);
    assert_eq!(filtered(PostFilter::Late).rows[0].word, "Trễ");
    assert_eq!(filtered(PostFilter::AtRisk).rows.len(), 0);
    // Nine open posts need no filter.
    let few = shown(&document_scenario(), Choices::default());
    assert_eq!(few.table.expect("a table").filters, []);
}

/// Marks of posts that are held meanwhile, or of another ward, are not counted.
#[test]
fn marked_posts() {
    let scenario = document_scenario();
    let rows = shown(&scenario, Choices::default())
        .table
        .expect("a table")
        .rows
        .clone();
    let held = PostRef {
        quarter: QuarterId(1),
        kind: PostKind::Head,
    };
    let choices = Choices {
        marked: [rows[0].post, rows[8].post, held].into(),
        ..Choices::default()
    };
    let table = shown(&scenario, choices).table.expect("a table");
    let marked = table.marked.as_ref().expect("marked posts");
    assert_eq!(marked.sentence, "Đã chọn 2 vị trí");
    assert_eq!(marked.posts, [rows[0].post, rows[8].post]);
    let shown: Vec<bool> = table.rows.iter().map(|row| row.marked).collect();
    assert_eq!(
        shown,
        [true, false, false, false, false, false, false, false, true]
    );
}

fn of_part(part: Part) -> Choices {
    Choices {
        part,
        ..Choices::default()
    }
}

/// One open post with a sure route from 5/2023: every set with it is complete from 6/2023 on, all others now.
#[test]
fn answers_of_one_open_post() {
    let report = shown(&one_open_post(month(2023, 5)), of_part(Part::Answers));
    let answers = report.answers.as_ref().expect("answers");
    let row = |name: &str| {
        let row = answers.rows.iter().find(|row| row.name == name).expect("a row");
        row.cells.clone()
    };
    assert_eq!(
        row("Tất cả vị trí"),
        [
            "123/124",
            "124,0/124",
            "124–124",
            "100% (12/2025)",
            "100%",
            "6/2023"
        ]
    );
    assert_eq!(row("Khu phố trưởng")[0], "61/62");
    assert_eq!(row("Trưởng ban CTMT")[5], "7/2022");
    assert_eq!(
        row("Phường 1"),
        ["14/14", "14,0/14", "14–14", "100% (12/2022)", "100%", "7/2022"]
    );
    assert_eq!(answers.rows.len(), 3 + 9);
    assert_eq!(answers.quarters, None);
    assert_eq!(answers.deciding.len(), 0, "a sure route decides nothing");
}

/// Two posts at even chances. Under hard, normal, easy circumstances 1/9, 1/4, 4/9 weighted
/// 25, 50, 25 are 19/72, which is 26 %; either certain leaves the other's 50 %.
#[test]
fn deciding_posts() {
    let mut scenario = one_open_post(month(2023, 5));
    for (quarter, kind) in [(0, PostKind::Head), (1, PostKind::Front)] {
        let post = post_mut(&mut scenario, 7, quarter, kind);
        post.holder = Holder::NonMember;
        let mut route = sure_route(month(2023, 5));
        route.shape.stages.as_mut().expect("stages")[0].chance = Fraction::from_percent(50);
        post.route = Some(route);
    }
    let choices = Choices {
        ward: Some(WardId(8)),
        ..of_part(Part::Answers)
    };
    let report = shown(&scenario, choices);
    let answers = report.answers.as_ref().expect("answers");
    assert_eq!(answers.rows[0].cells[4], "26%");
    let deciding: Vec<(&str, &str)> = answers
        .deciding
        .iter()
        .map(|post| (post.held.as_str(), post.difference.as_str()))
        .collect();
    assert_eq!(deciding, [("50%", "26% → 50%"); 2]);
    let (ward, quarters) = answers.quarters.as_ref().expect("the khu phố of the ward");
    assert_eq!((ward.as_str(), quarters.len()), ("Đông Thanh", 7));
    assert_eq!(
        quarters[0].cells,
        ["1/2", "1,5/2", "1–2", "50% (12/2025)", "50%", "6/2023"].map(str::to_owned)
    );
    assert_eq!(quarters[2].cells[0], "2/2");
    assert_eq!(quarters[2].verdict, Verdict::Met);
}

/// The same two posts: of the kind and of the khu phố only one decides, and it alone makes the difference.
#[test]
fn deciding_posts_of_a_kind_and_of_a_khu_pho() {
    let mut scenario = one_open_post(month(2023, 5));
    for (quarter, kind) in [(0, PostKind::Head), (1, PostKind::Front)] {
        let post = post_mut(&mut scenario, 7, quarter, kind);
        post.holder = Holder::NonMember;
        let mut route = sure_route(month(2023, 5));
        route.shape.stages.as_mut().expect("stages")[0].chance = Fraction::from_percent(50);
        post.route = Some(route);
    }
    let quarter = scenario.sourcing.wards[7].quarters[1].id;
    for (of, title, code, name) in [
        (
            ShareOf::Kind(PostKind::Head),
            "Vị trí quyết định: Khu phố trưởng",
            "head",
            "Khu phố trưởng",
        ),
        (
            ShareOf::Quarter(quarter),
            "Vị trí quyết định: Khu phố 2",
            &*format!("quarter-{}", quarter.0),
            "Khu phố 2, Đông Thanh",
        ),
    ] {
        let choices = Choices {
            ward: Some(WardId(8)),
            share: Some(of),
            ..of_part(Part::Answers)
        };
        let report = shown(&scenario, choices);
        let answers = report.answers.as_ref().expect("answers");
        assert_eq!(answers.deciding_of, title);
        let deciding: Vec<&str> = answers.deciding.iter().map(|post| &*post.difference).collect();
        assert_eq!(deciding, ["50% → 100%"]);
        let rows = answers
            .rows
            .iter()
            .chain(answers.quarters.iter().flat_map(|(_, rows)| rows));
        let chosen: Vec<&str> = rows.filter(|row| row.chosen).map(|row| &*row.code).collect();
        assert_eq!(chosen, [code]);
        let share = report.share.expect("a chart");
        let pressed: Vec<&str> = share
            .choices
            .iter()
            .filter(|choice| choice.2)
            .map(|choice| &*choice.1)
            .collect();
        assert_eq!(pressed, [name]);
        assert_eq!(share.series.len(), 1);
    }
}

/// The document's wards: Phường 2 is complete by the report and extended; Đông Lương is neither.
#[test]
fn both_readings_of_the_document() {
    let scenario = document_scenario();
    let report = shown(&scenario, of_part(Part::Answers));
    let readings = report.readings.as_ref().expect("two readings");
    let rows: Vec<(&str, [(&str, Verdict); 2])> = readings
        .rows
        .iter()
        .map(|row| {
            let cell = |at: usize| (row.cells[at].deadline.as_str(), row.cells[at].verdict);
            (row.ward.as_str(), [cell(0), cell(1)])
        })
        .collect();
    assert_eq!(
        rows,
        [
            (
                "Phường 2",
                [("Đến 31/12/2022", Verdict::Met), ("Đến 31/12/2025", Verdict::Met)]
            ),
            (
                "Đông Lương",
                [
                    ("Đến 31/12/2025", Verdict::Missed),
                    ("Đến 31/12/2022", Verdict::Missed)
                ]
            ),
        ]
    );
    assert_eq!(
        readings.totals,
        ["7 trong 9 phường kịp hạn riêng"; 2].map(str::to_owned)
    );
    assert!(readings.heads[0].contains("mục I.2.4"), "{}", readings.heads[0]);
    assert!(readings.heads[1].contains("mục IV.2"), "{}", readings.heads[1]);

    // With sure routes for Đông Lương's posts from 1/2024 on, the readings part: in time for 2025, not for 2022.
    let mut planned = scenario;
    for quarter in &mut planned.sourcing.wards[8].quarters {
        if let Hold::Apart(head, front) = &mut quarter.hold {
            head.route = Some(sure_route(month(2024, 1)));
            front.route = Some(sure_route(month(2024, 1)));
        }
    }
    let report = shown(&planned, of_part(Part::Answers));
    let readings = report.readings.as_ref().expect("two readings");
    let verdicts = readings.rows[1].cells.each_ref().map(|cell| cell.verdict);
    assert_eq!(verdicts, [Verdict::OnTrack, Verdict::Missed]);
    assert_eq!(
        readings.totals,
        ["8 trong 9 phường kịp hạn riêng", "7 trong 9 phường kịp hạn riêng"].map(str::to_owned)
    );
    // Once a user states the deadline, nothing is disputed any more.
    planned.sourcing.wards[8].deadline = Sourced::entered(month(2025, 12));
    planned.sourcing.wards[1].deadline = Sourced::entered(month(2025, 12));
    assert_eq!(shown(&planned, of_part(Part::Answers)).readings, None);
}

/// Two admissions that overlap: one person is nurtured from 8/2023 to 10/2023, one from 9/2023 to 11/2023; so two in 9 and
/// 10/2023. There is room for one, and for one only in Đông Thanh, where there is one.
#[test]
fn people_in_a_stage_against_its_room() {
    let mut scenario = one_open_post(month(2023, 5));
    let admission = |start| {
        let stage = |stage, months| StageEstimate {
            stage,
            months: [months; 3],
            chance: Fraction::ONE,
        };
        Some(Route {
            shape: Shape {
                kind: RouteKind::AdmitHolder,
                stages: Some(vec![stage(Stage::Nurture, 3), stage(Stage::AwarenessClass, 1)]),
            },
            start,
            fallback: None,
            provenance: Provenance::Entered,
        })
    };
    for (ward, start) in [(7, month(2023, 8)), (8, month(2023, 9))] {
        let post = post_mut(&mut scenario, ward, 0, PostKind::Head);
        post.holder = Holder::NonMember;
        post.route = admission(start);
    }
    let capacity = |ward| Capacity {
        stage: Stage::Nurture,
        ward,
        people: 1,
    };
    scenario.sourcing.capacities = vec![capacity(None), capacity(Some(WardId(8)))];
    let supply = shown(&scenario, of_part(Part::Supply))
        .supply
        .expect("people in stages");
    let titles: Vec<&str> = supply.stages.iter().map(|stage| stage.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Bồi dưỡng, giúp đỡ: quá 1 người, từ 9/2023, trong 2 tháng",
            "Lớp nhận thức về Đảng: nhiều nhất 1 người, từ 11/2023",
        ]
    );
    // From 8/2022, the month after facts end: 9/2023 is the fourteenth.
    assert_eq!(
        supply.months[13],
        ("9/2023".to_owned(), vec!["2".to_owned(), "–".to_owned()])
    );
    assert_eq!(
        supply.months[15],
        ("11/2023".to_owned(), vec!["1".to_owned(), "1".to_owned()])
    );
    assert_eq!(
        supply.wards,
        [
            ("Đông Thanh".to_owned(), vec!["1".to_owned(), "1".to_owned()]),
            ("Đông Lương".to_owned(), vec!["1".to_owned(), "1".to_owned()]),
        ]
    );
    // Stated anew for the place, the ward's own room stays.
    let stated = supply.stages[0].with(Some(4));
    assert_eq!(
        stated,
        [
            capacity(Some(WardId(8))),
            Capacity {
                people: 4,
                ..capacity(None)
            }
        ]
    );
    assert_eq!(supply.stages[0].with(None), [capacity(Some(WardId(8)))]);
    let choices = Choices {
        ward: Some(WardId(8)),
        ..of_part(Part::Supply)
    };
    let ward = shown(&scenario, choices).supply.expect("people of the ward");
    assert_eq!(
        ward.stages[0].title,
        "Bồi dưỡng, giúp đỡ: nhiều nhất 1 người, đủ sức nhận"
    );
    assert!(ward.wards.is_empty() && ward.stages[0].room == "1");
}

/// Who is secretary of the cell, or of the ward's staff, is counted khu phố by khu phố; targets are one's own.
#[test]
fn models_of_concurrent_posts() {
    let mut scenario = document_scenario();
    post_mut(&mut scenario, 0, 0, PostKind::Front)
        .person
        .offices
        .cell_secretary = true;
    post_mut(&mut scenario, 0, 1, PostKind::Front)
        .person
        .offices
        .cell_secretary = true;
    post_mut(&mut scenario, 0, 2, PostKind::Head)
        .person
        .offices
        .cell_secretary = true;
    post_mut(&mut scenario, 0, 3, PostKind::Head)
        .person
        .offices
        .ward_part_timer = true;
    // Three wards of the document follow the one model and four the other; Phường 5 changes over.
    scenario.sourcing.wards[4].model = Some(Sourced::entered(WardModel::ChairsCouncil));
    scenario.sourcing.indicators = vec![Indicator {
        kind: IndicatorKind::SecretaryAndFront,
        reported: Some(Sourced::entered(42)),
        target: Some(Sourced::entered(50)),
    }];
    let models = shown(&scenario, of_part(Part::Models)).models.expect("models");
    let told: Vec<(&str, &str, &str)> = models
        .rows
        .iter()
        .map(|row| (row.counted.as_str(), row.reported.as_str(), row.gap.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("2/62", "42", "thiếu 8"),
            ("1/62", "", ""),
            ("1/62", "", ""),
            ("2/9", "", ""),
            ("5/9", "", ""),
        ]
    );
    assert_eq!(
        models.rows[1]
            .with_target(Some(7))
            .target
            .map(|target| target.value),
        Some(7)
    );
    assert_eq!(models.wards[4].2, Some(WardModel::ChairsCouncil));
}

/// A holder born in 1/1960 is 60 in 1/2020: too old in 2023 by any count. The remark says whom, where the rule stands and
/// what would repair it, beside the post and in the list.
#[test]
fn rules_beside_the_post() {
    let mut scenario = one_open_post(month(2023, 5));
    let quarter = scenario.sourcing.wards[7].quarters[0].id;
    let post = post_mut(&mut scenario, 7, 0, PostKind::Head);
    post.person.born = Some(month(1960, 1));
    post.route = Some(Route {
        shape: Shape {
            kind: RouteKind::AdmitHolder,
            stages: None,
        },
        start: month(2023, 5),
        fallback: None,
        provenance: Provenance::Entered,
    });
    let choices = Choices {
        post: Some(PostRef {
            quarter,
            kind: PostKind::Head,
        }),
        ..of_part(Part::Rules)
    };
    let report = shown(&scenario, choices);
    let rules = report.rules.as_ref().expect("remarks");
    let line = rules
        .iter()
        .find(|line| line.wrong.contains("60"))
        .expect("a remark on age");
    assert!(line.whom.contains("Đông Thanh"), "{}", line.whom);
    assert!(!line.stands.is_empty() && !line.repair.is_empty());
    let editor = report.editor.as_ref().expect("an editor");
    assert!(editor.rules.contains(line), "{:?}", editor.rules);
    assert_eq!(editor.person.born, "1/1960");
    // Of another ward nothing is said.
    let elsewhere = Choices {
        ward: Some(WardId(1)),
        ..of_part(Part::Rules)
    };
    let rules = shown(&scenario, elsewhere).rules.expect("remarks");
    assert!(rules.iter().all(|line| !line.whom.contains("Đông Thanh")));
}
