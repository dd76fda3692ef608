//! Files handed out to wards, filled in there, and merged: the way there and back, message by message.

use lo_trinh::app::{Dialog, Effect, Message, Notice, OfficeAnswer, Screen, State};
use lo_trinh::formats::sealed::{Chance, Cost, seal};
use lo_trinh::model::part::Part;
use lo_trinh::model::payroll::UnitId;
use lo_trinh::model::sourcing::{QuarterId, WardId};

use super::{after, clock, office_does, started};

/// The file an effect offers.
fn offered(effects: &[Effect]) -> Vec<u8> {
    let file = effects.iter().find_map(|effect| match effect {
        Effect::Download { content, .. } => Some(content.clone().into_bytes()),
        _ => None,
    });
    file.expect("a file is offered")
}

fn read(name: &str, bytes: &[u8]) -> Message {
    Message::FileRead {
        name: name.to_owned(),
        bytes: bytes.to_vec(),
        clock: clock(),
    }
}

fn merging(name: &str, bytes: &[u8]) -> Message {
    Message::ForMerging(Box::new(read(name, bytes)))
}

/// The city's state, and one that opened the file the city made for a ward of the document.
fn city_and_ward(ward: u32) -> (State, State) {
    let mut city = after([Message::DialogOpened(Dialog::PartFile)]);
    let name = city
        .scenario()
        .sourcing
        .wards
        .iter()
        .find(|other| other.id == WardId(ward));
    let part = Part {
        name: name.expect("a ward of the document").name.clone(),
        wards: vec![WardId(ward)],
        units: Vec::new(),
    };
    let file = offered(&city.update(Message::PartHandedOut(part, clock())));
    assert_eq!(city.view.dialog, None);
    let mut ward = started();
    ward.update(read("phuong.lotrinh.json", &file));
    (city, ward)
}

fn saved(state: &mut State) -> Vec<u8> {
    offered(&state.update(Message::OpenScenarioExported(clock())))
}

/// The first khu phố of a ward, by its number.
fn quarter(state: &State, ward: u32) -> QuarterId {
    let wards = &state.scenario().sourcing.wards;
    let ward = wards
        .iter()
        .find(|other| other.id == WardId(ward))
        .expect("a ward");
    ward.quarters[0].id
}

fn members(state: &State, quarter: QuarterId) -> Option<u32> {
    let mut quarters = state
        .scenario()
        .sourcing
        .wards
        .iter()
        .flat_map(|ward| &ward.quarters);
    quarters
        .find(|other| other.id == quarter)
        .and_then(|quarter| quarter.official_members)
}

#[test]
fn a_ward_changes_its_part_alone() {
    let (_, mut ward) = city_and_ward(2);
    assert_eq!(ward.view.screen, Screen::Sourcing);
    assert_eq!(ward.view.ward, Some(WardId(2)));
    let (own, other) = (quarter(&ward, 2), quarter(&ward, 3));
    ward.update(Message::OfficialMembersSet(own, Some(12)));
    assert_eq!(members(&ward, own), Some(12));
    let before = ward.scenario().clone();
    for outside in [
        Message::OfficialMembersSet(other, Some(9)),
        Message::FloorSet(UnitId(3), Some(5)),
        Message::UnitRemoved(UnitId(3)),
        Message::WardRemoved(WardId(2)),
    ] {
        ward.update(outside);
        assert_eq!(*ward.scenario(), before);
        let said = ward
            .notices
            .iter()
            .any(|(_, notice)| matches!(notice, Notice::OutsidePart(_)));
        assert!(said);
        ward.notices.clear();
    }
    ward.update(Message::UndoClicked);
    assert_eq!(members(&ward, own), None);
}

#[test]
fn what_the_ward_filled_in_comes_back_as_one_step() {
    let (mut city, mut ward) = city_and_ward(2);
    let own = quarter(&ward, 2);
    ward.update(Message::OfficialMembersSet(own, Some(12)));
    let file = saved(&mut ward);
    city.update(Message::FloorSet(UnitId(3), Some(5)));
    let before = city.scenario().clone();
    city.update(merging("phuong-2.lotrinh.json", &file));
    assert_eq!(city.view.screen, Screen::Files);
    let shown = city.shown_merge().expect("a merge is shown");
    assert_eq!((shown.changes, shown.choices, shown.open), (1, 0, 0));
    let group = &shown.groups[0];
    let change = &group.changes[0];
    let wards = &before.sourcing.wards;
    let ward_of = wards.iter().find(|ward| ward.id == WardId(2)).expect("a ward");
    assert_eq!(group.title, ward_of.name);
    assert_eq!(
        change.what,
        format!("{} · đảng viên chính thức của chi bộ", ward_of.quarters[0].name)
    );
    assert_eq!(
        (change.before.as_str(), change.after.as_str()),
        ("không có", "12")
    );
    assert_eq!(change.from, "phuong-2.lotrinh.json, lưu 09:06, 16/8/2022");
    assert_eq!(
        *city.scenario(),
        before,
        "nothing is merged before it is confirmed"
    );
    city.update(Message::MergeConfirmed);
    assert_eq!(members(&city, own), Some(12));
    assert_eq!(
        city.scenario()
            .payroll
            .units
            .iter()
            .filter(|unit| unit.floor == Some(5))
            .count(),
        1
    );
    assert!(city.shown_merge().is_none());
    let merged = Notice::Merged {
        files: 1,
        changes: 1,
        choices: 0,
        left_out: 0,
    };
    assert!(city.notices.iter().any(|(_, notice)| *notice == merged));
    // The same file again changes nothing, and says so.
    let after = city.scenario().clone();
    city.update(merging("phuong-2.lotrinh.json", &file));
    let shown = city.shown_merge().expect("a merge is shown");
    assert_eq!((shown.changes, shown.choices), (0, 0));
    assert!(
        shown.files[0].remark.contains("đã có đủ"),
        "{}",
        shown.files[0].remark
    );
    city.update(Message::MergeConfirmed);
    assert_eq!(*city.scenario(), after);
    // One step back, and it can be merged anew.
    city.update(Message::UndoClicked);
    assert_eq!(*city.scenario(), before);
    city.update(merging("phuong-2.lotrinh.json", &file));
    assert_eq!(city.shown_merge().expect("a merge is shown").changes, 1);
}

#[test]
fn a_conflict_is_chosen_and_a_damaged_file_stops_nobody() {
    let (mut city, mut ward) = city_and_ward(2);
    let own = quarter(&ward, 2);
    ward.update(Message::OfficialMembersSet(own, Some(12)));
    let sound = saved(&mut ward);
    city.update(Message::OfficialMembersSet(own, Some(10)));
    city.update(merging("b-hong.lotrinh.json", &sound[..sound.len() / 2]));
    city.update(merging("a.lotrinh.json", &sound));
    let shown = city.shown_merge().expect("a merge is shown");
    assert_eq!((shown.changes, shown.choices, shown.open), (0, 1, 1));
    let files: Vec<_> = shown
        .files
        .iter()
        .map(|file| (file.name.as_str(), file.at))
        .collect();
    assert_eq!(
        files,
        [("a.lotrinh.json", Some(0)), ("b-hong.lotrinh.json", None)]
    );
    assert!(
        shown.files[1].remark.contains("cắt ngắn"),
        "{}",
        shown.files[1].remark
    );
    let values: Vec<&str> = shown.groups[0].choices[0]
        .options
        .iter()
        .map(|value| value.value.as_str())
        .collect();
    assert_eq!(values, ["10", "12"]);
    // Nothing happens while it is open.
    city.update(Message::MergeConfirmed);
    assert_eq!(members(&city, own), Some(10));
    city.update(Message::MergePicked(0, Some(0)));
    assert_eq!(city.shown_merge().expect("a merge is shown").open, 0);
    city.update(Message::MergeAllPicked(None));
    assert!(city.shown_merge().expect("a merge is shown").groups[0].choices[0].options[0].chosen);
    city.update(Message::MergeAllPicked(Some(0)));
    city.update(Message::MergeConfirmed);
    assert_eq!(members(&city, own), Some(12));
    let said = city.notices.last().expect("a notice").1.words(city.language);
    assert!(said.contains("Đã gộp 1 tệp"), "{said}");
    assert!(said.contains("1 tệp không đọc được"), "{said}");
}

/// Two who only ever exchange whole files: each further exchange is held against the last one.
#[test]
fn whole_files_go_back_and_forth() {
    let mut one = started();
    let file = saved(&mut one);
    let mut other = started();
    other.update(read("ban-dau.lotrinh.json", &file));
    one.update(Message::FloorSet(UnitId(3), Some(5)));
    other.update(Message::FloorSet(UnitId(4), Some(6)));
    let from_one = saved(&mut one);
    other.update(merging("mot.lotrinh.json", &from_one));
    let shown = other.shown_merge().expect("a merge is shown");
    assert_eq!((shown.changes, shown.choices), (1, 0));
    other.update(Message::MergeConfirmed);
    let from_other = saved(&mut other);
    one.update(merging("hai.lotrinh.json", &from_other));
    one.update(Message::MergeConfirmed);
    assert_eq!(one.scenario().payroll, other.scenario().payroll);
    // Both change the same again, after the exchange: what the first exchange brought is no conflict now.
    one.update(Message::FloorSet(UnitId(4), Some(7)));
    let from_one = saved(&mut one);
    other.update(Message::MergeLeft);
    other.update(merging("mot.lotrinh.json", &from_one));
    let shown = other.shown_merge().expect("a merge is shown");
    assert_eq!((shown.changes, shown.choices), (1, 0), "{shown:?}");
}

/// The file sealed with a passphrase, at a cost a test can bear.
fn sealed_with(contents: &[u8], passphrase: &str) -> Vec<u8> {
    let cost = Cost {
        memory_kib: 8,
        passes: 1,
        lanes: 1,
    };
    seal(contents, passphrase, cost, Chance::from_bytes([5; 40])).expect("it can be sealed")
}

/// Types a passphrase for a file of the merge and has the office do what it is asked for.
fn unlocked(state: &mut State, number: u32, passphrase: &str) {
    let asked = state.update(Message::MergePassphraseGiven(number, passphrase.to_owned()));
    office_does(state, &asked);
}

/// The numbers of the files that wait for a passphrase, with whether the last one was wrong.
fn waiting(state: &State) -> Vec<(u32, bool)> {
    let shown = state.shown_merge().expect("a merge is shown");
    let locked = shown.files.into_iter().filter_map(|file| file.locked);
    locked.map(|locked| (locked.number, locked.wrong)).collect()
}

/// A city, what two wards sent, and the khu phố they filled in.
fn city_and_two_files() -> (State, [Vec<u8>; 2], [QuarterId; 2]) {
    let (city, mut second) = city_and_ward(2);
    let (_, mut third) = city_and_ward(3);
    let quarters = [quarter(&second, 2), quarter(&third, 3)];
    second.update(Message::OfficialMembersSet(quarters[0], Some(12)));
    third.update(Message::OfficialMembersSet(quarters[1], Some(14)));
    (city, [saved(&mut second), saved(&mut third)], quarters)
}

#[test]
fn a_sealed_file_joins_the_merge_once_its_passphrase_is_typed() {
    let (mut city, [open, locked], quarters) = city_and_two_files();
    city.update(merging("b.lotrinh.json", &open));
    city.update(merging("a.lotrinh.khoa", &sealed_with(&locked, "đường về 2025")));
    let shown = city.shown_merge().expect("a merge is shown");
    assert_eq!((shown.changes, shown.files[0].at), (1, None));
    assert!(
        shown.files[0].remark.contains("có mật khẩu"),
        "{}",
        shown.files[0].remark
    );
    let (number, wrong) = waiting(&city)[0];
    assert!(!wrong);
    unlocked(&mut city, number, "đường về 2024");
    assert_eq!(waiting(&city), [(number, true)], "it may be typed again");
    unlocked(&mut city, number, "đường về 2025");
    assert_eq!(waiting(&city), []);
    let shown = city.shown_merge().expect("a merge is shown");
    assert_eq!((shown.changes, shown.choices), (2, 0));
    city.update(Message::MergeConfirmed);
    assert_eq!(
        quarters.map(|quarter| members(&city, quarter)),
        [Some(12), Some(14)]
    );
}

/// What stays locked, what was damaged and what somebody changed leaves the others alone.
#[test]
fn sealed_files_that_do_not_open_stop_nobody() {
    let (mut city, [open, other], quarters) = city_and_two_files();
    let mut damaged = sealed_with(&other, "đường về 2025");
    *damaged.last_mut().expect("bytes") ^= 1;
    let corpus = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/corpus/sealed/contents-changed.lotrinh.khoa"
    );
    let changed = std::fs::read(corpus).expect("a vector");
    for (name, bytes) in [
        ("a.lotrinh.khoa", damaged),
        ("b.lotrinh.khoa", changed),
        ("c.lotrinh.khoa", sealed_with(&other, "đường về 2025")),
        ("d.lotrinh.khoa", sealed_with(b"{}", "đường về 2025")),
        ("e.lotrinh.json", open),
    ] {
        city.update(merging(name, &bytes));
    }
    let numbers: Vec<u32> = waiting(&city).iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers.len(), 3, "the damaged one is never asked for");
    unlocked(&mut city, numbers[0], "con đường 2025");
    unlocked(&mut city, numbers[2], "đường về 2025");
    assert_eq!(waiting(&city), [(numbers[1], false)]);
    city.update(Message::MergeConfirmed);
    assert_eq!(quarters.map(|quarter| members(&city, quarter)), [Some(12), None]);
    let merged = Notice::Merged {
        files: 1,
        changes: 1,
        choices: 0,
        left_out: 4,
    };
    assert!(city.notices.iter().any(|(_, notice)| *notice == merged));
}

#[test]
fn a_passphrase_of_a_merge_is_tried_once_at_a_time_and_a_late_answer_does_nothing() {
    let (mut city, [_, other], _) = city_and_two_files();
    let sealed = sealed_with(&other, "đường về 2025");
    city.update(merging("a.lotrinh.khoa", &sealed));
    let (number, _) = waiting(&city)[0];
    let give =
        |city: &mut State| city.update(Message::MergePassphraseGiven(number, "đường về 2025".to_owned()));
    let asked = give(&mut city);
    let [Effect::AskOffice { ticket, .. }] = asked.as_slice() else {
        panic!("the office is asked: {asked:?}");
    };
    assert_eq!(give(&mut city), [], "one is being tried");
    // An office that breaks off leaves the file to be tried again.
    assert_eq!(city.update(Message::OfficeFailed), [Effect::StopOffice]);
    assert_eq!(waiting(&city), [(number, false)]);
    assert_eq!(give(&mut city).len(), 1);
    assert_eq!(city.update(Message::MergeLeft), [Effect::StopOffice]);
    city.update(merging("a.lotrinh.khoa", &sealed));
    let late = OfficeAnswer::done(other);
    city.update(Message::OfficeAnswered {
        ticket: *ticket + 1,
        answer: late,
    });
    let again = waiting(&city);
    assert!(again.len() == 1 && again[0].0 != number, "{again:?}");
}
