//! A workbook from its bytes into the scenario: the wire between page and reader, the templates, the one step.

use lo_trinh::app::{Clock, Effect, Message, State};
use lo_trinh::formats::sheet::recognise::{Kind, recognise};
use lo_trinh::formats::sheet::take::dry_run;
use lo_trinh::formats::sheet::wire::{Answer, read_answer, read_mapping, write_answer};
use lo_trinh::formats::sheet::{read, template};
use lo_trinh::model::calendar::Month;
use lo_trinh::model::roster::{Birth, Insurance, Sex};
use lo_trinh::model::sourcing::{Holder, PostKind};

/// December 2025, as months since year 0.
const TODAY: i32 = 2025 * 12 + 11;

fn clock() -> Clock {
    Clock {
        seconds: 1_764_590_400,
        hour: 9,
        minute: 0,
        day: 1,
        month: Month::new(2025, 12).expect("a month"),
    }
}

/// What the reader's worker does with its task.
fn reader(effects: &[Effect]) -> Option<String> {
    effects.iter().find_map(|effect| match effect {
        Effect::ReadWorkbook { name, bytes, today } => Some(answer(name, bytes, *today)),
        _ => None,
    })
}

fn answer(name: &str, bytes: &[u8], today: i32) -> String {
    let answer = read(name, bytes).and_then(|workbook| {
        let mapping = recognise(&workbook)?;
        let run = dry_run(&workbook, &mapping, today);
        Ok(Answer::Read(Box::new((mapping, run))))
    });
    write_answer(&answer.unwrap_or_else(Answer::Refused))
}

/// The state after a file was chosen, read, and shown.
fn shown(name: &str, bytes: &[u8]) -> State {
    let mut state = State::new();
    let effects = state.update(Message::FileRead {
        name: name.to_owned(),
        bytes: bytes.to_vec(),
        clock: clock(),
    });
    let answer = reader(&effects).expect("a workbook is handed to its reader");
    state.update(Message::WorkbookAnswered(answer));
    state
}

const PEOPLE: &str = "Mã số;Họ và tên;Giới tính;Ngày sinh;Đơn vị;Hệ số lương;Số tháng đóng BHXH\n\
    A1;Nguyễn Thị Hoa;Nữ;15/03/1970;Trường MN Hoa Sen;3,99;300\n\
    A2;Trần Văn Bình;Nam;1975;MN Hoa Sen;4,65;240\n\
    A3;Lê Thị Cúc;;02/02/1980;Trường TH Kim Đồng;2,34;100\n";

#[test]
fn people_come_in_one_step_and_without_names() {
    let mut state = shown("danh-sach.csv", PEOPLE.as_bytes());
    let before = state.scenario().clone();
    state.update(Message::ImportConfirmed);
    let roster = state.scenario().payroll.roster.clone().expect("a roster");
    // A3 has no sex: nothing of her is taken.
    let codes: Vec<&str> = roster.people.iter().map(|person| person.code.as_str()).collect();
    assert_eq!(codes, ["A1", "A2"]);
    assert_eq!(roster.people[0].sex, Sex::Woman);
    assert_eq!(
        roster.people[0].birth,
        Birth::Month(Month::new(1970, 3).expect("a month"))
    );
    assert_eq!(
        roster.people[0].coefficient.map(|one| one.thousandths()),
        Some(3_990)
    );
    assert_eq!(roster.people[0].insurance, Some(Insurance::Months(300)));
    assert_eq!(roster.people[1].birth, Birth::Year(1975));
    // "Trường MN Hoa Sen" and "MN Hoa Sen" are one unit.
    assert_eq!(roster.people[0].unit, roster.people[1].unit);
    assert!(!format!("{:?}", state.scenario()).contains("Nguyễn Thị Hoa"));
    assert!(state.view.dialog.is_none());
    state.update(Message::UndoClicked);
    assert_eq!(*state.scenario(), before);
}

#[test]
fn an_import_given_up_changes_nothing() {
    let mut state = shown("danh-sach.csv", PEOPLE.as_bytes());
    let before = state.scenario().clone();
    let effects = state.update(Message::DialogClosed);
    assert_eq!(effects, [Effect::StopReadingWorkbook]);
    state.update(Message::ImportConfirmed);
    assert_eq!(*state.scenario(), before);
    // What the reader still answers is passed over.
    state.update(Message::WorkbookAnswered(answer(
        "x.csv",
        PEOPLE.as_bytes(),
        TODAY,
    )));
    assert!(state.import.is_none());
}

#[test]
fn a_refused_file_changes_nothing_and_says_why() {
    let mut state = shown("hong.xlsx", b"PK\x03\x04 and then nothing");
    let before = state.scenario().clone();
    let language = state.language;
    let import = state.import.clone().expect("the dialog is open");
    assert!(
        lo_trinh::app::shown_import(&import, language)
            .refusal
            .is_some_and(|why| why.contains("hỏng"))
    );
    state.update(Message::ImportConfirmed);
    assert_eq!(*state.scenario(), before);
}

#[test]
fn posts_come_into_their_wards() {
    let register = "Phường;Khu phố;Chức danh;Họ tên;Đảng viên;Năm sinh;Kiêm nhiệm\n\
        Phường 1;KP1;Khu phố trưởng;Ngô A;x;05/1960;Bí thư chi bộ\n\
        Phường 1;KP1;Trưởng ban công tác Mặt trận;Ngô B;chưa;1970;\n\
        Phường Mới;Khu phố 7;Khu phố trưởng;Ngô C;dự bị;1980;\n\
        Phường Mới;Khu phố 7;Trưởng ban CTMT;Khuyết;;;\n";
    let mut state = shown("khu-pho.csv", register.as_bytes());
    state.update(Message::ImportConfirmed);
    let wards = &state.scenario().sourcing.wards;
    let one = wards
        .iter()
        .find(|ward| ward.name == "Phường 1")
        .expect("a ward of the document");
    let quarter = one
        .quarters
        .iter()
        .find(|quarter| quarter.name.ends_with('1'))
        .expect("its first khu phố");
    let holders: Vec<(PostKind, Holder)> = quarter.posts().map(|(kind, post)| (kind, post.holder)).collect();
    assert_eq!(
        holders,
        [
            (PostKind::Head, Holder::Official),
            (PostKind::Front, Holder::NonMember)
        ]
    );
    let head = quarter.posts().next().expect("a head").1;
    assert!(head.person.offices.cell_secretary);
    assert_eq!(head.person.born, Month::new(1960, 5));
    let new = wards
        .iter()
        .find(|ward| ward.name == "Phường Mới")
        .expect("a new ward");
    let holders: Vec<Holder> = new.quarters[0].posts().map(|(_, post)| post.holder).collect();
    assert_eq!(holders, [Holder::Probationary { admitted: None }, Holder::Vacant]);
    assert!(!format!("{wards:?}").contains("Ngô"));
}

/// Another field for a column: the reader is asked again, and its answer is what is taken.
#[test]
fn a_corrected_column_is_read_again() {
    let list =
        "Mã số;Giới tính;Ngày sinh;Cột lạ\nA1;Nữ;15/03/1970;3,99\nA2;Nam;1975;4,65\nA3;Nam;1976;4,32\n";
    let mut state = shown("x.csv", list.as_bytes());
    let coefficient = 15;
    let effects = state.update(Message::ImportColumnChosen {
        table: 0,
        column: 3,
        field: coefficient,
    });
    let [Effect::ReadWorkbookAgain { mapping, today }] = effects.as_slice() else {
        panic!("the reader is asked again: {effects:?}");
    };
    let before = state.scenario().clone();
    state.update(Message::ImportConfirmed);
    assert_eq!(
        *state.scenario(),
        before,
        "nothing is taken while it is read again"
    );
    // Confirming closed the dialog; the same once more, with the answer.
    let mut state = shown("x.csv", list.as_bytes());
    state.update(Message::ImportColumnChosen {
        table: 0,
        column: 3,
        field: coefficient,
    });
    let workbook = read("x.csv", list.as_bytes()).expect("text");
    let mapping = read_mapping(mapping).expect("a mapping");
    let run = dry_run(&workbook, &mapping, *today);
    state.update(Message::WorkbookAnswered(write_answer(&Answer::Read(Box::new(
        (mapping, run),
    )))));
    state.update(Message::ImportConfirmed);
    let roster = state.scenario().payroll.roster.clone().expect("a roster");
    let all: Vec<Option<u32>> = roster
        .people
        .iter()
        .map(|one| one.coefficient.map(|one| one.thousandths()))
        .collect();
    assert_eq!(all, [Some(3_990), Some(4_650), Some(4_320)]);
}

/// What the wire carries comes out as it went in, apart from the cells of single values, which the page does not show.
#[test]
fn the_wire_carries_everything() {
    for (name, list) in [
        ("a.csv", PEOPLE),
        (
            "b.csv",
            "Khu phố;Chức danh;Đảng viên\nKP1;KPT;x\nKP1;Phó KPT;x\nKP2;TB CTMT;?\n",
        ),
    ] {
        let workbook = read(name, list.as_bytes()).expect("text");
        let mapping = recognise(&workbook).expect("a list");
        let mut run = dry_run(&workbook, &mapping, TODAY);
        let sent = write_answer(&Answer::Read(Box::new((mapping.clone(), run.clone()))));
        for person in &mut run.people {
            person.cells.clear();
        }
        for post in &mut run.posts {
            post.cells.clear();
        }
        assert_eq!(read_answer(&sent), Some(Answer::Read(Box::new((mapping, run)))));
    }
    assert_eq!(read_answer("nonsense"), None);
}

/// A template, filled in by adding rows to its only sheet, comes in without a question.
#[test]
fn filled_templates_come_in_whole() {
    let people = [
        [
            "V01",
            "Trường MN Hoa Sen",
            "Nữ",
            "15/03/1970",
            "3,99",
            "0,2",
            "5",
            "20",
            "300",
        ],
        [
            "V02",
            "Trường MN Hoa Sen",
            "Nam",
            "1975",
            "4,65",
            "",
            "",
            "",
            "240",
        ],
    ];
    let posts = [
        [
            "Phường 1",
            "Khu phố 1",
            "Khu phố trưởng",
            "x",
            "03/02/1995",
            "1960",
            "Bí thư chi bộ",
        ],
        [
            "Phường 1",
            "Khu phố 1",
            "Trưởng ban công tác Mặt trận",
            "",
            "",
            "",
            "",
        ],
    ];
    let run = filled(Kind::Roster, &people.each_ref().map(|row| &row[..]));
    assert_eq!((run.people.len(), run.refused.len()), (2, 0));
    assert_eq!(
        run.people[0]
            .seniority_allowance
            .map(|one| one.to_string())
            .as_deref(),
        Some("20")
    );
    assert!(run.people.iter().all(|person| person.insurance.is_some()));
    let run = filled(Kind::Register, &posts.each_ref().map(|row| &row[..]));
    assert_eq!((run.posts.len(), run.refused.len()), (2, 0));
    assert_eq!(run.posts[0].party.member, Some(true));
    assert_eq!(run.posts[0].concurrent, ["Bí thư chi bộ"]);
}

/// What an import makes of a template with these rows typed under its header.
fn filled(kind: Kind, rows: &[&[&str]]) -> lo_trinh::formats::sheet::take::DryRun {
    let mut workbook = read("mau.xlsx", &template::write(kind)).expect("a template is a workbook");
    let sheet = &mut workbook.sheets[0];
    for (number, row) in (2..).zip(rows) {
        let filled = (0..).zip(row.iter()).filter(|(_, text)| !text.is_empty());
        sheet.rows.push(lo_trinh::formats::sheet::grid::Row {
            number,
            hidden: false,
            cells: filled
                .map(|(column, text)| {
                    (
                        column,
                        lo_trinh::formats::sheet::grid::Value::Text((*text).to_owned()),
                    )
                })
                .collect(),
        });
    }
    let mapping = recognise(&workbook).expect("a template is recognised");
    assert_eq!(mapping.kind, kind);
    dry_run(&workbook, &mapping, TODAY)
}
