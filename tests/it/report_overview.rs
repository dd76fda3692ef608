//! The overview as data: what its sentences, figures and charts say.

use crate::law::evaluate;
use lo_trinh::baseline::{self, blank_scenario, document_scenario, example_scenario};
use lo_trinh::chart::Glyph;
use lo_trinh::model::Evaluation;
use lo_trinh::model::calendar::Month;
use lo_trinh::model::payroll::{
    Amount, Block, BlockKind, Instrument, Line, LineId, Scope, Target, TargetId, When,
};
use lo_trinh::model::provenance::Provenance;
use lo_trinh::model::quantity::Fraction;
use lo_trinh::model::scenario::Scenario;
use lo_trinh::model::sensitivity;
use lo_trinh::model::sourcing::{Hold, Holder};
use lo_trinh::model::verdict::Verdict;
use lo_trinh::report::overview::{self, Card, Go, LeadPart, Opened, Overview, Tone, WayKind, WaysPart};
use lo_trinh::report::strip::written_chance;
use lo_trinh::text::Language::{self, En, Vi};

fn seen_in(scenario: &Scenario, language: Language) -> (Overview, Evaluation) {
    let evaluation = evaluate(scenario);
    let seen = overview::overview(scenario, &evaluation, Opened::default(), language);
    (seen, evaluation)
}

fn seen(scenario: &Scenario) -> Overview {
    seen_in(scenario, Vi).0
}

fn fact<'a>(card: &'a Card, key: &str) -> &'a str {
    let found = card.facts.iter().find(|fact| fact.key == key);
    &found.expect("the card has this figure").value
}

fn sentences(card: &Card) -> Vec<&str> {
    card.reasons
        .iter()
        .map(|reason| reason.sentence.as_str())
        .collect()
}

/// The document's scenario with one certain line of so many posts in 2025.
fn certain(posts: u32) -> Scenario {
    let mut scenario = document_scenario();
    scenario.payroll.lines.push(Line {
        id: LineId(1),
        scope: Scope::Block(BlockKind::PublicService),
        instrument: Instrument::VacantPostCut,
        when: When::Year(2025),
        posts,
        done: 0,
        likelihood: Some(Fraction::ONE),
        provenance: Provenance::Entered,
    });
    scenario
}

/// 149 (IV.1), 115 = 56 + 59 and 9 = 6 + 3 (I.2.4); 37, 74, 111, 149 are floor(149 j / 4).
#[test]
fn the_document_alone_is_a_plan_to_be_begun() {
    let (report, _) = seen_in(&document_scenario(), Vi);
    assert_eq!(
        report.lead.sentence,
        "Biên chế chưa lập kế hoạch, thiếu 149. Còn 9 vị trí ở khu phố chưa có cách tạo nguồn."
    );
    assert!(report.lead.replace.is_some());
    let payroll = &report.payroll;
    assert_eq!(payroll.verdict, Verdict::Missed);
    assert_eq!(
        payroll.statement,
        "Giảm 149 chỉ tiêu sự nghiệp hưởng lương ngân sách"
    );
    assert_eq!(
        payroll.mark.as_ref().map(|mark| mark.word.as_str()),
        Some("mục IV.1")
    );
    assert_eq!(
        [
            fact(payroll, "planned"),
            fact(payroll, "gap"),
            fact(payroll, "forecast")
        ],
        ["0", "\u{2212}149", "chưa đạt"]
    );
    assert_eq!(sentences(payroll)[0], "Chưa lập kế hoạch, thiếu 149.");
    let begin = payroll.begin.as_ref().expect("nothing is planned");
    let kinds: Vec<WayKind> = begin.ways.iter().map(|way| way.kind).collect();
    assert_eq!(
        kinds,
        [WayKind::Spread, WayKind::Enter(Go::Payroll), WayKind::Example]
    );
    assert!(begin.ways[0].hint.contains("37, 37, 37, 38"));
    // Twenty times nothing is not drawn, and no post more is suggested where the plan itself is missing.
    assert!(!report.payroll_chart.as_ref().expect("there is a target").has_dots);
    assert!(
        report
            .helps
            .items
            .iter()
            .all(|help| help.aim == "Nguồn đảng viên")
    );

    let sourcing = &report.sourcing;
    assert_eq!(
        [fact(sourcing, "held"), fact(sourcing, "gap")],
        ["115", "\u{2212}9"]
    );
    assert!(sentences(sourcing)[0].starts_with("9 vị trí chưa có cách tạo nguồn"));
    assert!(
        sentences(sourcing)
            .iter()
            .any(|said| said.starts_with("Đông Lương có hạn riêng 31/12/2022"))
    );
    let chart = report.sourcing_chart.as_ref().expect("there are posts");
    assert_eq!(chart.drawings[0].now, ["56", "59"]);
    assert_eq!(chart.title, "9 vị trí chưa có cách tạo nguồn, dừng ở 115/124");
}

/// 75/111 = 67,5675…%: 67,57 rounded, 67,56 as printed. 39 + 25 = 64, so 11 of 75 are unexplained and 36 of 111 missing.
#[test]
fn the_record_shows_what_the_document_prints_and_what_it_leaves_open() {
    let report = seen(&document_scenario());
    let record = report.record.as_ref().expect("the document has a record");
    let told: Vec<(&str, &str)> = record
        .blocks
        .iter()
        .map(|block| (block.count.as_str(), block.share.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("14/7", "200%"),
            ("12/12", "100%"),
            ("75/111", "67,57%"),
            ("11/21", "52,38%")
        ]
    );
    let public = &record.blocks[2];
    assert_eq!(public.printed.as_deref(), Some("(văn bản ghi 67,56%)"));
    assert!(baseline::DOCUMENT.contains("đạt 67,56% chỉ tiêu"));
    assert!(
        public
            .ways
            .contains(&WaysPart::Unexplained("11 chưa rõ".to_owned()))
    );
    assert!(matches!(public.ways.last(), Some(WaysPart::Text(text)) if text.ends_with("Thiếu 36.")));
    // The squares: one closed path per post.
    let drawn = |glyph| {
        let marks = public.squares[0].marks.iter().find(|marks| marks.glyph == glyph);
        marks.map_or(0, |marks| marks.body.matches('z').count())
    };
    let kinds = [Glyph::Diagonal, Glyph::Hollow, Glyph::Unclear, Glyph::Missing];
    assert_eq!(kinds.map(drawn), [39, 25, 11, 36]);
    assert_eq!(
        record
            .blocks
            .iter()
            .filter(|block| block.printed.is_some())
            .count(),
        1
    );
}

/// Acceptance: 149 certain posts are on track without doubt, one fewer misses by one.
#[test]
fn certain_plans_leave_no_doubt() {
    let full = seen(&certain(149));
    assert_eq!(full.payroll.verdict, Verdict::OnTrack);
    assert!(
        full.lead
            .sentence
            .starts_with("Biên chế đủ 149 nếu thực hiện hết kế hoạch.")
    );
    assert_eq!(
        full.payroll.chance.as_ref().map(|chance| chance.value.as_str()),
        Some("100%")
    );
    let chart = full.payroll_chart.as_ref().expect("there is a target");
    assert_eq!(chart.title, "Chắc chắn giảm 149 khi đến hạn, vừa đủ");
    assert_eq!(
        chart.dots_heads.clone().map(|heads| heads[1].clone()).as_deref(),
        Some("20 đạt")
    );

    let short = seen(&certain(148));
    assert_eq!(short.payroll.verdict, Verdict::Missed);
    assert!(
        short
            .lead
            .sentence
            .starts_with("Kế hoạch biên chế mới có 148, thiếu 1.")
    );
    assert_eq!(
        short.payroll.chance.as_ref().map(|chance| chance.value.as_str()),
        Some("0%")
    );
    assert!(sentences(&short.payroll)[0].contains("thiếu 1 so với 149"));
}

/// The dots at 2,5 %, 7,5 %, … reach 149 exactly where the level lies above P(N < 149): as many as levels do.
#[test]
fn the_dots_count_what_the_probability_says() {
    let (report, evaluation) = seen_in(&example_scenario(), Vi);
    let met = evaluation.payroll.targets[0]
        .met
        .expect("149 is known")
        .mixed
        .value();
    let below = 1.0 - met;
    let reaching = (0..20)
        .filter(|index| f64::from(2 * index + 1) / 40.0 > below)
        .count();
    let chart = report.payroll_chart.as_ref().expect("there is a target");
    assert_eq!(
        chart.title,
        format!("{reaching} trong 20 khả năng đạt 149 khi đến hạn")
    );
    for drawing in &chart.drawings {
        assert_eq!(
            (drawing.dots.reached_count, drawing.dots.missed_count),
            (reaching, 20 - reaching)
        );
    }
    let outcomes: usize = chart
        .outcomes
        .rows
        .iter()
        .filter_map(|row| row[1].parse::<usize>().ok())
        .sum();
    assert_eq!(outcomes, 20);
    assert_eq!(
        report.lead.sentence,
        "Biên chế vừa chạm 149 nhưng chưa chắc. Một khu phố trưởng sẽ trễ hạn 2025."
    );
}

/// The example's last route starts in 8/2024 and its usual stages last 21 months (10 + 3 + 4 + 3 + 1): 5/2026.
#[test]
fn a_late_post_is_named_with_its_month() {
    let report = seen(&example_scenario());
    let chart = report.sourcing_chart.as_ref().expect("there are posts");
    assert_eq!(chart.title, "Khu phố 5, Đông Thanh xong 5/2026, trễ 5 tháng");
    assert!(
        sentences(&report.sourcing)[0]
            .starts_with("Khu phố 5, Đông Thanh (khu phố trưởng): dự báo xong 5/2026, trễ 5 tháng.")
    );
    assert!(matches!(report.sourcing.reasons[0].go, Some((Go::Post(..), _))));
    // The last row of the table has every post of both kinds.
    let last = chart.series.rows.last().expect("there are months");
    assert_eq!([&last[1], &last[2]], ["62/62", "62/62"]);
}

/// What a suggestion promises is what happens: the change is made, the whole scenario computed anew.
#[test]
fn suggestions_keep_their_word() {
    let scenario = example_scenario();
    let report = seen(&scenario);
    assert!(report.helps.items.len() >= 3);
    for help in &report.helps.items {
        let after = evaluate(&sensitivity::applied(&scenario, &help.change));
        let chance = if help.aim == "Biên chế" {
            after.payroll.targets[0].met.map(|met| met.mixed)
        } else {
            Some(after.sourcing.place.met.mixed)
        };
        let promised = help.worth.split(" → ").last();
        assert_eq!(
            promised,
            Some(written_chance(chance, Vi).as_str()),
            "{}",
            help.sentence
        );
    }
    let aims: Vec<&str> = report.helps.items.iter().map(|help| help.aim).collect();
    assert!(aims.contains(&"Biên chế") && aims.contains(&"Nguồn đảng viên"));
}

/// A place of one's own says what is missing and leads there; the document's doubts are not its own.
#[test]
fn a_blank_scenario_says_what_is_missing() {
    let report = seen(&blank_scenario("Nơi mới", 2026, 2030));
    assert_eq!(
        report.lead.sentence,
        "Chưa có chỉ tiêu giảm biên chế. Chưa có danh sách khu phố."
    );
    for (card, way) in [
        (
            &report.payroll,
            WayKind::Enter(Go::Targets { already_open: false }),
        ),
        (&report.sourcing, WayKind::Enter(Go::Sourcing)),
    ] {
        assert_eq!(
            (card.verdict, card.chance.is_none(), card.figure.is_none()),
            (Verdict::Undetermined, true, true)
        );
        assert!(card.reasons.iter().any(|reason| reason.tone == Tone::Blocks));
        assert_eq!(card.begin.as_ref().map(|begin| begin.ways[0].kind), Some(way));
    }
    assert!(report.record.is_none() && report.gaps.is_none() && report.payroll_chart.is_none());
}

#[test]
fn an_unknown_base_leaves_the_amount_open() {
    let mut scenario = document_scenario();
    scenario.payroll.targets[0].amount = Amount::BasisPoints(1_270);
    let known = seen(&scenario);
    // 12,7 % of 1 173 is 148,971: 149 posts.
    assert_eq!(
        known.payroll.statement,
        "Giảm 12,7% (149 chỉ tiêu), Khối sự nghiệp"
    );
    scenario.payroll.units.clear();
    for Block { base, .. } in &mut scenario.payroll.blocks {
        *base = None;
    }
    let unknown = seen(&scenario);
    assert_eq!(unknown.payroll.verdict, Verdict::Undetermined);
    assert!(
        unknown
            .lead
            .sentence
            .starts_with("Chưa biết phải giảm bao nhiêu biên chế.")
    );
    assert_eq!(unknown.payroll.reasons[0].tone, Tone::Blocks);
    assert_eq!(
        unknown.payroll.begin.as_ref().map(|begin| begin.ways[0].kind),
        Some(WayKind::Enter(Go::Sources))
    );
    assert!(unknown.payroll.chance.is_none());
}

#[test]
fn an_unknown_holder_is_asked_for() {
    let mut scenario = document_scenario();
    let ward = &mut scenario.sourcing.wards[0];
    let id = ward.id;
    if let Hold::Apart(head, _) = &mut ward.quarters[0].hold {
        head.holder = Holder::Unknown;
    }
    let report = seen(&scenario);
    assert_eq!(report.sourcing.verdict, Verdict::Undetermined);
    assert!(report.sourcing.chance.is_none() && report.sourcing.circumstances.is_none());
    assert!(
        report
            .lead
            .sentence
            .ends_with("Chưa rõ ai giữ 1 vị trí ở khu phố.")
    );
    let way = report.sourcing.begin.as_ref().map(|begin| begin.ways[0].kind);
    assert_eq!(way, Some(WayKind::Enter(Go::Register(id))));
}

#[test]
fn further_targets_stand_in_a_table() {
    let mut scenario = certain(149);
    scenario.payroll.targets.push(Target {
        id: TargetId(2),
        scope: Scope::Block(BlockKind::Wards),
        amount: Amount::Posts(10),
        deadline: Month::december(2025),
        milestones: None,
        provenance: Provenance::Entered,
    });
    let report = seen(&scenario);
    let others = report.others.as_ref().expect("there are two targets");
    assert_eq!(others.rows.len(), 1);
    assert_eq!(
        others.rows[0].name,
        "Giảm 10 chỉ tiêu, Khối phường, hạn 31/12/2025"
    );
    assert_eq!(
        (others.rows[0].expected.as_str(), others.rows[0].gap.as_str()),
        ("0/10", "\u{2212}10")
    );
    assert!(seen(&certain(149)).others.is_none());
}

/// What each shipped scenario supposes is counted: 37 establishments, 6 likelihoods, 4 kinds of route, 9 wards' khu phố,
/// 26 posts of the two incomplete wards (7 + 6 khu phố of two posts), and 4 settings.
#[test]
fn the_line_under_the_headline_counts_what_is_supposed() {
    let report = seen(&document_scenario());
    let text: String = report
        .lead
        .parts
        .iter()
        .map(|part| match part {
            LeadPart::Text(text) => text.clone(),
            LeadPart::Mark(mark) => format!("[{}]", mark.word),
        })
        .collect();
    let counted = 37 + 6 + 4 + 9 + 26 + 4;
    assert_eq!(
        text,
        format!("Kịch bản Đông Hà 2022-2025. {counted} giá trị đang là số [giả định], văn bản không nêu. ")
    );
}

/// Both languages say the same things in the same places, and no sentence is empty.
#[test]
fn both_languages_are_whole() {
    for scenario in [
        document_scenario(),
        example_scenario(),
        blank_scenario("Nơi mới", 2026, 2030),
        certain(149),
    ] {
        let [vi, en] = [Vi, En].map(|language| seen_in(&scenario, language).0);
        for (one, other) in [(&vi.payroll, &en.payroll), (&vi.sourcing, &en.sourcing)] {
            assert_eq!(one.reasons.len(), other.reasons.len());
            for reason in one.reasons.iter().chain(&other.reasons) {
                assert!(reason.sentence.ends_with('.'), "{}", reason.sentence);
            }
            assert_eq!(one.facts.len(), other.facts.len());
        }
        assert_eq!(vi.helps.items.len(), en.helps.items.len());
        assert_ne!(vi.lead.sentence, en.lead.sentence);
    }
}
