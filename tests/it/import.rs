//! A workbook from its bytes into the scenario: the wire between page and reader, the templates, the one step.

use lo_trinh::app::{Clock, Effect, Message, State};
use lo_trinh::formats::sheet::recognise::{Kind, recognise};
use lo_trinh::formats::sheet::take::dry_run;
use lo_trinh::formats::sheet::wire::{Answer, read_answer, read_mapping, write_answer};
use lo_trinh::formats::sheet::{Refusal, read, template};
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

/// Two workbooks chosen at once come one after the other, and each replaces the people of the units it names alone.
#[test]
fn several_workbooks_come_one_after_another() {
    let other = "Mã số;Giới tính;Ngày sinh;Đơn vị\nB1;Nam;01/02/1980;Trường TH Kim Đồng\nA1;Nữ;15/03/1970;Trường TH Kim Đồng\n";
    let mut state = shown("mot.csv", PEOPLE.as_bytes());
    let effects = state.update(Message::FileRead {
        name: "hai.csv".to_owned(),
        bytes: other.as_bytes().to_vec(),
        clock: clock(),
    });
    assert!(effects.is_empty(), "the second waits");
    let import = state.import.clone().expect("the first is shown");
    let said = lo_trinh::app::shown_import(&import, state.language);
    assert_eq!(
        (said.file.as_str(), said.after.as_deref()),
        ("mot.csv", Some("Còn 1 tệp chờ đến lượt."))
    );
    let effects = state.update(Message::ImportConfirmed);
    let answer = reader(&effects).expect("the second is read");
    assert_eq!(
        state.import.as_ref().map(|import| import.file.as_str()),
        Some("hai.csv")
    );
    state.update(Message::WorkbookAnswered(answer));
    state.update(Message::ImportConfirmed);
    assert!(state.import.is_none() && state.view.dialog.is_none());
    let roster = state.scenario().payroll.roster.clone().expect("a roster");
    let codes: Vec<&str> = roster.people.iter().map(|person| person.code.as_str()).collect();
    // A2 stays in its kindergarten; A1 has moved to the school, and is there once.
    assert_eq!(codes, ["A2", "B1", "A1"]);
    state.update(Message::UndoClicked);
    let roster = state.scenario().payroll.roster.clone().expect("a roster");
    assert_eq!(roster.people.len(), 2, "one step back is one file");
}

/// A list without codes numbers people by their rows; in a further list such a number is made another where it is taken.
#[test]
fn people_without_codes_are_told_apart() {
    let list = |unit: &str| format!("Giới tính;Ngày sinh;Hệ số lương;Đơn vị\nNam;01/02/1980;2,34;{unit}\n");
    let mut state = shown("mot.csv", list("Trường A").as_bytes());
    state.update(Message::ImportConfirmed);
    let effects = state.update(Message::FileRead {
        name: "hai.csv".to_owned(),
        bytes: list("Trường B").into_bytes(),
        clock: clock(),
    });
    let answer = reader(&effects).expect("read at once");
    state.update(Message::WorkbookAnswered(answer));
    state.update(Message::ImportConfirmed);
    let roster = state.scenario().payroll.roster.clone().expect("a roster");
    let codes: Vec<&str> = roster.people.iter().map(|person| person.code.as_str()).collect();
    assert_eq!(codes, ["2", "2-2"]);
}

/// What is no workbook we read is told apart, so that the dialog can say what to do.
#[test]
fn other_files_are_refused_by_what_they_are() {
    let zipped = |part: &str| {
        let mut file = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default();
        file.start_file(part, options).expect("a part");
        std::io::Write::write_all(&mut file, b"<x/>").expect("written");
        file.finish().expect("a file").into_inner()
    };
    let archive = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\n<html><table><tr><td>1</td></tr></table></html>";
    for (name, bytes, refusal) in [
        ("a.xlsb", zipped("xl/workbook.bin"), Refusal::BinaryWorkbook),
        ("a.docx", zipped("word/document.xml"), Refusal::Document),
        ("a.zip", zipped("readme.txt"), Refusal::NotAWorkbook),
        ("a.mht", archive.to_vec(), Refusal::WebArchive),
        ("a.xls", archive.to_vec(), Refusal::WebArchive),
        ("a.pdf", b"%PDF-1.4 and so on".to_vec(), Refusal::Document),
        ("a.rtf", b"{\\rtf1 and so on}".to_vec(), Refusal::Document),
    ] {
        assert_eq!(read(name, &bytes).err(), Some(refusal), "{name}");
        assert_eq!(refusal.class(), "not_a_workbook");
    }
}

/// A column with dates of both orders: what can only be read one way is read, the rest is refused as ambiguous.
#[test]
fn a_date_that_reads_two_ways_is_refused() {
    let list = "Mã số;Giới tính;Ngày sinh;Hệ số lương;Đơn vị\n\
        A1;Nam;25/12/1980;2,34;Trường A\nA2;Nam;12/25/1980;2,34;Trường A\nA3;Nam;03/26/1981;2,34;Trường A\n\
        A4;Nam;03/04/1982;2,34;Trường A\nA5;Nam;05/05/1982;2,34;Trường A\nA6;Nam;1983;2,34;Trường A\n";
    let (_, run) = taken_in("danh-sach.csv", list.as_bytes());
    let births: Vec<Option<String>> = run
        .people
        .iter()
        .map(|person| person.birth.map(|birth| birth.to_string()))
        .collect();
    let read = |text: &str| Some(text.to_owned());
    assert_eq!(
        births,
        [
            read("1980-12-25"),
            read("1980-12-25"),
            read("1981-03-26"),
            None,
            read("1982-05-05"),
            read("1983")
        ]
    );
    let refused: Vec<(String, &str)> = run
        .refused
        .iter()
        .map(|refused| (refused.place.at.name(), refused.reason.word()))
        .collect();
    assert_eq!(refused, [("C5".to_owned(), "ambiguous_date")]);
}

/// "Bậc 4/3,99" is 3.99; a column of such cells is a column of coefficients; further allowances are summed.
#[test]
fn coefficients_beside_their_step_and_further_allowances() {
    let list = "Mã số;Giới tính;Ngày sinh;Đơn vị;Hệ số lương;Phụ cấp công vụ (%);PC ưu đãi nghề\n\
        A1;Nam;25/12/1980;Trường A;Bậc 4/3,99;25%;\nA2;Nam;25/12/1980;Trường A;Bậc 3/3,00;;35\n\
        A3;Nam;25/12/1980;Trường A;2,34 (bậc 1);25;10%\nA4;Nam;25/12/1980;Trường A;3,33 + 5%;;1.200.000\n";
    let (_, run) = taken_in("danh-sach.csv", list.as_bytes());
    let read: Vec<(Option<String>, Option<String>)> = run
        .people
        .iter()
        .map(|person| {
            let text = |number: Option<lo_trinh::formats::sheet::values::Decimal>| {
                number.map(|number| number.to_string())
            };
            (text(person.coefficient), text(person.further_allowances))
        })
        .collect();
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        read,
        [
            (some("3.99"), some("25")),
            (some("3"), some("35")),
            (some("2.34"), some("35")),
            (None, None)
        ]
    );
    assert_eq!(
        run.refused.len(),
        1,
        "the money of A4 is not taken, and no cell of the contract"
    );
}

/// What the file hides is taken, and said: a row, a column, a sheet.
#[test]
fn what_a_workbook_hides_is_said() {
    let mut workbook = read("mau.csv", PEOPLE.as_bytes()).expect("a workbook");
    workbook.sheets[0].rows[1].hidden = true;
    workbook.sheets[0].hidden_columns = vec![1, 5];
    let mut aside = workbook.sheets[0].clone();
    aside.name = "Nháp".to_owned();
    aside.hidden = true;
    workbook.sheets.push(aside);
    let mapping = recognise(&workbook).expect("a list");
    let hidden = dry_run(&workbook, &mapping, TODAY).hidden;
    // The column of names is dropped, so that it is hidden matters to nobody.
    assert_eq!((hidden.rows, hidden.columns), (1, 1));
    assert_eq!(hidden.sheets, ["Nháp"]);
}

/// The mapping and the outcome of a file.
fn taken_in(
    name: &str,
    bytes: &[u8],
) -> (
    lo_trinh::formats::sheet::recognise::Mapping,
    lo_trinh::formats::sheet::take::DryRun,
) {
    let workbook = read(name, bytes).expect("a workbook");
    let mapping = recognise(&workbook).expect("a list");
    let run = dry_run(&workbook, &mapping, TODAY);
    (mapping, run)
}
