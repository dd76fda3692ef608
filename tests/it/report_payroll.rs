//! Biên chế as data: what each row and cell shows, what it says when a number is not taken, where keys lead.

use std::collections::BTreeSet;

use crate::law::evaluate;
use lo_trinh::baseline::{blank_scenario, document_scenario, example_scenario};
use lo_trinh::model::calendar::Month;
use lo_trinh::model::payroll::{
    BlockKind, GroupId, Instrument, Line, LineId, PayrollPlan, Scope, UnitId, When,
};
use lo_trinh::model::provenance::{Provenance, Sourced};
use lo_trinh::model::scenario::Scenario;
use lo_trinh::report::payroll::{
    CellKey, Choices, Column, Cursor, Editing, Grid, Limit, Part, Payroll, Refused, Row, RowKey, Shown, Step,
    Typed, payroll, stepped,
};
use lo_trinh::text::Language::{En, Vi};

/// No way of cutting is open.
static NO_WAYS: BTreeSet<Instrument> = BTreeSet::new();

/// What is open, as a test needs it.
#[derive(Default)]
struct Looking {
    groups: BTreeSet<GroupId>,
    units: BTreeSet<UnitId>,
    own: BTreeSet<Scope>,
    search: &'static str,
    record: bool,
    editing: bool,
    refused: Vec<Refused>,
    changed: Option<PayrollPlan>,
    ways: Option<BTreeSet<Instrument>>,
}

impl Looking {
    fn at(&self, scenario: &Scenario) -> Payroll {
        let choices = Choices {
            record: self.record,
            editing: self.editing,
            opened_groups: &self.groups,
            opened_units: &self.units,
            opened_own: &self.own,
            search: self.search,
            phone_year: None,
            by_ways: self.ways.is_some(),
            opened_ways: &self.ways.clone().unwrap_or_default(),
            changed: self.changed.as_ref(),
            refused: &self.refused,
            place: None,
            before: None,
            preview: None,
            worth: None,
        };
        payroll(scenario, &evaluate(scenario), &choices, Vi)
    }

    fn grid(&self, scenario: &Scenario) -> Grid {
        match self.at(scenario).shown {
            Shown::Plan { grid, .. } => Grid::clone(&grid),
            other => panic!("the plan is asked for, not {other:?}"),
        }
    }

    fn editing(&self, scenario: &Scenario) -> Editing {
        match self.at(scenario).shown {
            Shown::Editing(editing) => Editing::clone(&editing),
            other => panic!("editing is asked for, not {other:?}"),
        }
    }
}

fn row<'a>(grid: &'a Grid, id: &str) -> &'a Row {
    grid.rows
        .iter()
        .find(|row| row.id == id)
        .unwrap_or_else(|| panic!("there is a row {id}"))
}

fn line(id: u32, scope: Scope, instrument: Instrument, when: When, posts: u32) -> Line {
    Line {
        id: LineId(id),
        scope,
        instrument,
        when,
        posts,
        done: 0,
        likelihood: None,
        provenance: Provenance::Entered,
    }
}

/// Nothing planned: every year lacks what floor(149 j / 4) asks of it, 37, 37, 37 and 38, one dotted square each.
#[test]
fn an_empty_plan_says_what_is_missing() {
    let scenario = document_scenario();
    let screen = Looking::default().at(&scenario);
    assert_eq!(screen.title, "Lộ trình giảm 149 chỉ tiêu");
    assert_eq!(
        (screen.plan_years.as_str(), screen.record_years.as_deref()),
        ("2022–2025", Some("2015–2021"))
    );
    let Shown::Plan {
        begin,
        grid,
        response,
        ..
    } = screen.shown
    else {
        panic!("the plan comes first")
    };
    let begin = begin.expect("nothing is planned");
    assert_eq!(begin.title, "Chưa lập kế hoạch, thiếu 149");
    assert!(begin.spread && begin.typed);
    let short: Vec<_> = grid
        .years
        .iter()
        .map(|head| head.balance.clone().expect("a requirement").0)
        .collect();
    assert_eq!(short, ["thiếu 37", "thiếu 37", "thiếu 37", "thiếu 38"]);
    assert_eq!(grid.years[3].sentence, "Năm 2025: kế hoạch 0, yêu cầu 38");
    assert!(grid.years.iter().all(|head| head.required_assumed));
    assert_eq!(response.title, "Chưa có chỉ tiêu nào trong kế hoạch");
    assert_eq!(response.pace, ["Còn phải giảm bình quân 38 chỉ tiêu mỗi năm"]);
    let groups: Vec<_> = grid
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.units.as_deref()))
        .collect();
    assert_eq!(groups[3], ("Tiểu học", Some("11")));
    assert_eq!(groups.len(), 5);
}

/// The example's years, counted line by line here: 37, 43, 45 and 45, against 37, 37, 37 and 38.
#[test]
fn year_heads_of_the_example() {
    let scenario = example_scenario();
    let in_year = |year| {
        let lines = scenario
            .payroll
            .lines
            .iter()
            .filter(|line| line.when.month().year() == year);
        lines.map(|line| line.posts).sum::<u32>()
    };
    let grid = Looking::default().grid(&scenario);
    let heads: Vec<_> = grid
        .years
        .iter()
        .map(|head| (head.year, head.cell.posts))
        .collect();
    assert_eq!(heads, [2022, 2023, 2024, 2025].map(|year| (year, in_year(year))));
    assert_eq!(
        heads.iter().map(|head| head.1).collect::<Vec<_>>(),
        [37, 43, 45, 45]
    );
    let balances: Vec<_> = grid
        .years
        .iter()
        .map(|head| head.balance.clone().expect("a requirement").0)
        .collect();
    assert_eq!(balances, ["vừa đủ", "dư 6", "dư 8", "dư 7"]);
    assert!(grid.years.iter().all(|head| head.counted.is_none()));
    let total: u32 = grid
        .rows
        .iter()
        .flat_map(|row| &row.cells)
        .map(|cell| cell.posts)
        .sum();
    assert_eq!(total, 170);
}

/// Unit 20 of the example: at age 1 in 2022 and 1 in 2024, early 1 in 2024, reorganised 1 in 2023, vacant 1 in 2025; 5 of 37.
#[test]
fn an_opened_unit_shows_its_instruments() {
    let looking = Looking {
        groups: [GroupId(4)].into(),
        units: [UnitId(20)].into(),
        ..Looking::default()
    };
    let grid = looking.grid(&example_scenario());
    let unit = row(&grid, "unit-20");
    assert_eq!(
        (unit.name.as_str(), unit.total.as_str(), unit.share.as_str()),
        ("Tiểu học 04", "5", "13,5%")
    );
    assert_eq!(unit.cells[2].id, "cell-unit-20-2024");
    assert_eq!(unit.cells[2].meaning, "1 đúng tuổi, 1 trước tuổi");
    let early = row(&grid, "unit-20-T");
    assert_eq!(
        early.cells.iter().map(|cell| cell.posts).collect::<Vec<_>>(),
        [0, 0, 1, 0]
    );
    let likelihood = early.likelihood.as_ref().expect("an instrument that cuts");
    assert_eq!((likelihood.written.as_str(), likelihood.inherited), ("82%", true));
    assert!(
        row(&grid, "unit-20-B").likelihood.is_none(),
        "additions are certain"
    );
    // Facts are known up to 7/2022: the year can be marked done, the next cannot.
    let at_age = row(&grid, "unit-20-D");
    assert!(at_age.cells[0].mark.as_ref().is_some_and(|mark| !mark.done));
    assert!(at_age.cells[2].mark.is_none());
}

/// Five posts of the group itself and two of a unit: the group shows 7, its own row 5, and typing 4 there asks for 6 in all.
#[test]
fn posts_not_yet_assigned_stand_in_a_row_of_their_own() {
    let mut scenario = document_scenario();
    let vacant = Instrument::VacantPostCut;
    scenario.payroll.lines = vec![
        line(1, Scope::Group(GroupId(4)), vacant, When::Year(2024), 5),
        line(2, Scope::Unit(UnitId(20)), vacant, When::Year(2024), 2),
        line(
            3,
            Scope::Block(BlockKind::PublicService),
            vacant,
            When::Year(2024),
            1,
        ),
    ];
    let looking = Looking {
        groups: [GroupId(4)].into(),
        own: [Scope::Group(GroupId(4))].into(),
        ..Looking::default()
    };
    let grid = looking.grid(&scenario);
    assert_eq!(grid.years[2].cell.posts, 8);
    assert_eq!(row(&grid, "block-service-own").cells[2].posts, 1);
    let group = &row(&grid, "group-4").cells[2];
    assert_eq!((group.posts, group.least), (7, 2));
    let own = &row(&grid, "group-4-own").cells[2];
    assert_eq!((own.posts, own.least, own.setting(4)), (5, 0, 6));
    assert_eq!(row(&grid, "group-4-own").name, "Chưa phân cho đơn vị");
    let way = &row(&grid, "group-4-own-C").cells[2];
    assert_eq!((way.posts, way.setting(4)), (5, 6));
}

#[test]
fn a_number_not_taken_says_why_below_its_row() {
    let key = CellKey {
        scope: Scope::Unit(UnitId(27)),
        instrument: None,
        year: 2024,
    };
    // Before the last change the unit had four posts in 2025.
    let mut before = example_scenario().payroll;
    before
        .lines
        .retain(|line| (line.scope, line.when.month().year()) != (key.scope, 2025));
    before
        .lines
        .push(line(900, key.scope, Instrument::Severance, When::Year(2025), 4));
    let looking = Looking {
        groups: [GroupId(4)].into(),
        refused: vec![Refused {
            cell: key,
            typed: Typed::Posts(31),
            limit: Limit::AtMost(24),
        }],
        changed: Some(before),
        ..Looking::default()
    };
    let grid = looking.grid(&example_scenario());
    let cells = &row(&grid, "unit-27").cells;
    let (typed, sentence) = cells[2].refused.clone().expect("it was not taken");
    assert_eq!(typed, "31");
    assert_eq!(
        sentence,
        "Tiểu học 11 chỉ còn 24 biên chế. Số vừa gõ 31 chưa được nhận. Nhập từ 0 đến 24."
    );
    assert_eq!(cells[3].before.as_deref(), Some("trước 4"));
}

/// Done posts lock: of two posts, one done, one can go.
#[test]
fn done_posts_are_locked() {
    let mut scenario = document_scenario();
    scenario.horizon.as_of = Month::december(2022);
    let mut done = line(
        1,
        Scope::Unit(UnitId(20)),
        Instrument::RetirementAtAge,
        When::Year(2022),
        2,
    );
    done.done = 1;
    scenario.payroll.lines = vec![done];
    let looking = Looking {
        groups: [GroupId(4)].into(),
        ..Looking::default()
    };
    let screen = looking.at(&scenario);
    let Shown::Plan { grid, todo, .. } = screen.shown else {
        panic!("the plan comes first")
    };
    let cell = &row(&grid, "unit-20").cells[0];
    assert_eq!(
        (cell.posts, cell.least, cell.done.as_deref()),
        (2, 1, Some("đã thực hiện 1"))
    );
    assert_eq!(
        todo.overdue_title.as_deref(),
        Some("1 chỉ tiêu quá tháng mà chưa ghi thực hiện")
    );
    assert_eq!(todo.overdue[0].next_month, "1/2023");
    // One of the two counts for nothing: the head says what counts.
    assert_eq!(grid.years[0].counted.as_deref(), Some("tính 1"));
}

#[test]
fn a_search_opens_what_it_finds() {
    let grid = Looking {
        search: "sao mai",
        ..Looking::default()
    }
    .grid(&document_scenario());
    let names: Vec<_> = grid.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Mầm non", "Mầm non Sao Mai"]);
    assert!(
        Looking {
            search: "xyz",
            ..Looking::default()
        }
        .grid(&document_scenario())
        .none_found
    );
}

/// 75/111 is 0.67567…: 67,57 % rounded, 67,56 % as printed; 39 + 25 is 64, so 11 of 75 are not explained, and 36 are missing.
#[test]
fn the_record_beside_what_the_document_prints() {
    let screen = Looking {
        record: true,
        ..Looking::default()
    }
    .at(&document_scenario());
    let Shown::Record(record) = screen.shown else {
        panic!("the record is asked for")
    };
    let service = &record.blocks[2];
    assert_eq!(
        (service.target.as_str(), service.achieved.as_str()),
        ("111", "75")
    );
    assert_eq!(
        (service.share.as_str(), service.printed.as_deref()),
        ("67,57%", Some("văn bản in 67,56%"))
    );
    assert_eq!(service.unexplained.as_deref(), Some("11 chưa rõ cách giảm"));
    assert_eq!(service.badge, "Thiếu 36");
    let shares: Vec<_> = record
        .blocks
        .iter()
        .map(|block| (block.share.as_str(), block.printed.is_some()))
        .collect();
    assert_eq!(
        shares,
        [
            ("200%", false),
            ("100%", false),
            ("67,57%", true),
            ("52,38%", false)
        ]
    );
    assert_eq!(screen.title, "Kết quả 2015–2021 theo khối");
}

#[test]
fn the_chart_says_what_it_found() {
    let screen = Looking::default().at(&example_scenario());
    let Shown::Plan { response, .. } = screen.shown else {
        panic!("the plan comes first")
    };
    assert_eq!(response.title, "Luỹ kế chạm 149 vào tháng 12/2025");
    let chart = response.chart.as_ref().expect("a target");
    let required: Vec<_> = chart.rows.iter().map(|row| row.required.as_str()).collect();
    assert_eq!(required, ["37", "74", "111", "149"]);
    assert_eq!(chart.path, Some("Chia đều (giả định)"));
    assert!(!chart.previous, "nothing was edited");
    assert!(
        chart
            .drawings
            .iter()
            .all(|drawing| drawing.surplus.is_some() && !drawing.fan.line.is_empty())
    );
}

/// 1 173 stated and 1 173 summed agree; 1 170 stated does not, and the finding says so beside the base.
#[test]
fn a_base_that_does_not_agree_is_said_where_it_is_edited() {
    let looking = Looking {
        editing: true,
        ..Looking::default()
    };
    let mut scenario = document_scenario();
    let agreeing = looking.editing(&scenario);
    assert_eq!(agreeing.blocks[0].kind, BlockKind::PublicService);
    assert_eq!(agreeing.blocks[0].mismatch, None);
    assert_eq!(
        agreeing.blocks[0].sum.as_deref(),
        Some("Các đơn vị cộng lại 1.173, cả khối 1.173")
    );
    let block = scenario
        .payroll
        .blocks
        .iter_mut()
        .find(|block| block.kind == BlockKind::PublicService);
    block.expect("the block of the plan").base = Some(Sourced::entered(1_170));
    assert!(looking.editing(&scenario).blocks[0].mismatch.is_some());
    let milestones = &agreeing.targets[0].milestones;
    let changed = milestones[1]
        .with(80)
        .iter()
        .map(|milestone| milestone.cumulative)
        .collect::<Vec<_>>();
    assert_eq!(changed, [37, 80, 111, 149]);
}

#[test]
fn a_blank_scenario_can_be_filled() {
    let scenario = blank_scenario("Nơi mới", 2026, 2030);
    let grid = Looking::default().grid(&scenario);
    assert_eq!(
        grid.years.iter().map(|head| head.year).collect::<Vec<_>>(),
        [2026, 2027, 2028, 2029, 2030]
    );
    let editing = Looking {
        editing: true,
        ..Looking::default()
    }
    .editing(&scenario);
    assert_eq!(
        (editing.blocks.len(), editing.scopes.len(), editing.base_year),
        (4, 4, 2025)
    );
    assert_eq!(editing.new_deadline_written, "12/2030");
    let english = payroll(
        &scenario,
        &evaluate(&scenario),
        &choices(&BTreeSet::new(), &BTreeSet::new(), &BTreeSet::new()),
        En,
    );
    assert_eq!(english.title, "Payroll reduction plan");
    assert_eq!(english.record_years, None);
}

fn choices<'a>(
    groups: &'a BTreeSet<GroupId>,
    units: &'a BTreeSet<UnitId>,
    own: &'a BTreeSet<Scope>,
) -> Choices<'a> {
    Choices {
        record: false,
        editing: false,
        opened_groups: groups,
        opened_units: units,
        opened_own: own,
        search: "",
        phone_year: None,
        by_ways: false,
        opened_ways: &NO_WAYS,
        changed: None,
        refused: &[],
        place: None,
        before: None,
        preview: None,
        worth: None,
    }
}

/// Group 4 is open with unit 20 open inside it: the heads, 5 groups, 11 units and 7 instruments, one below the other.
#[test]
fn keys_lead_from_cell_to_cell() {
    let looking = Looking {
        groups: [GroupId(4)].into(),
        units: [UnitId(20)].into(),
        ..Looking::default()
    };
    let grid = looking.grid(&example_scenario());
    let id = |cursor: Cursor| cursor.id(&grid).expect("a cell");
    let unit = RowKey {
        scope: Scope::Unit(UnitId(20)),
        part: Part::Whole,
    };
    let here = Cursor {
        row: Some(unit),
        column: Column::Year(0),
    };
    let after = |cursor: Cursor, steps: &[Step]| steps.iter().fold(cursor, |at, step| at.step(&grid, *step));
    assert_eq!(id(after(here, &[Step::Right])), "cell-unit-20-2023");
    assert_eq!(id(after(here, &[Step::Last, Step::Right])), "cell-unit-20-2025");
    assert_eq!(id(after(here, &[Step::Left])), "open-unit-20");
    assert_eq!(id(after(here, &[Step::Left, Step::Left])), "open-unit-20");
    assert_eq!(id(after(here, &[Step::Down, Step::Left])), "likelihood-unit-20-D");
    assert_eq!(
        id(after(here, &[Step::Down, Step::Left, Step::Down])),
        "likelihood-unit-20-T"
    );
    assert_eq!(
        id(after(here, &[Step::Down, Step::Left, Step::Up])),
        "open-unit-20"
    );
    assert_eq!(id(after(here, &[Step::Top])), "cell-block-2022");
    assert_eq!(id(after(here, &[Step::Top, Step::Up])), "cell-block-2022");
    assert_eq!(id(after(here, &[Step::Top, Step::Down])), "cell-group-1-2022");
    assert_eq!(id(after(here, &[Step::Bottom, Step::Down])), "cell-group-5-2022");
    // Every cell can be found by what the page knows it by.
    for row in &grid.rows {
        for cell in &row.cells {
            assert_eq!(
                id(Cursor::at(&grid, &cell.id).expect("a cell of the grid")),
                cell.id
            );
        }
    }
    // A row that closed hands the keyboard to the one above it.
    let way = Cursor {
        row: Some(RowKey {
            part: Part::Way(Instrument::EarlyRetirement),
            ..unit
        }),
        column: Column::Year(2),
    };
    let closed = Looking {
        groups: [GroupId(4)].into(),
        ..Looking::default()
    }
    .grid(&example_scenario());
    assert_eq!(
        way.within(&closed).id(&closed).expect("a cell"),
        "cell-unit-20-2024"
    );
    assert_eq!(
        (stepped("5", true), stepped("0", false), stepped("x", true)),
        (Some(6), Some(0), None)
    );
}
