//! The files screen: what stands where, in words.

use lo_trinh::baseline::{blank_scenario, document_scenario};
use lo_trinh::model::calendar::Month;
use lo_trinh::report::files::{Exported, Keeping, Kept, Standing, files};
use lo_trinh::text::Language::{En, Vi};

fn exported(changed_since: bool) -> Exported {
    let month = Month::new(2022, 8).expect("a month of the calendar");
    Exported {
        hour: 10,
        minute: 2,
        day: 11,
        month,
        changed_since,
    }
}

/// 39 units (7 + 32, I.1.1) and 62 khu phố (I.2.2).
#[test]
fn the_open_scenario_says_what_it_holds_and_where_it_is_kept() {
    let scenario = document_scenario();
    let kept = |exported| Kept {
        id: 1,
        letter: "A".to_owned(),
        scenario: &scenario,
        exported,
        open: true,
    };
    let report = files(&[kept(None)], Keeping::At(14, 32), Vi).expect("one is open");
    assert_eq!(report.open.name, "Đông Hà 2022-2025");
    assert_eq!(report.open.content, "Từ văn bản gốc · 39 đơn vị, 62 khu phố");
    assert_eq!(report.open.on_machine.words, "Đã lưu 14:32");
    assert_eq!(report.open.as_file.words, "chưa có");
    assert_eq!(report.open.as_file.standing, Standing::Careful);
    assert!(!report.list[0].deletable, "the last scenario stays");

    let report = files(&[kept(Some(exported(true)))], Keeping::Failed, Vi).expect("one is open");
    assert_eq!(report.open.as_file.words, "10:02, 11/8/2022");
    assert!(
        report
            .open
            .remark
            .starts_with("Phần sửa sau 11/8/2022 chỉ nằm trong trình duyệt.")
    );
    assert_eq!(report.open.on_machine.standing, Standing::Wrong);
    assert_eq!(report.list[0].as_file, "10:02, 11/8/2022, đã sửa sau đó");

    let report = files(&[kept(Some(exported(false)))], Keeping::AsFound, En).expect("one is open");
    assert_eq!(report.open.as_file.standing, Standing::Fine);
    assert_eq!(
        report.open.content,
        "From the document · 39 units, 62 neighbourhoods"
    );
}

#[test]
fn every_scenario_is_listed_in_order() {
    let (first, second) = (document_scenario(), blank_scenario("Cam Lộ", 2026, 2030));
    let of = |id, letter: &str, scenario, open| Kept {
        id,
        letter: letter.to_owned(),
        scenario,
        exported: None,
        open,
    };
    let kept = [of(1, "A", &first, false), of(7, "B", &second, true)];
    let report = files(&kept, Keeping::Underway, Vi).expect("one is open");
    assert_eq!(report.open.id, 7);
    let listed: Vec<_> = report
        .list
        .iter()
        .map(|item| (item.id, item.open, item.deletable))
        .collect();
    assert_eq!(listed, [(1, false, true), (7, true, true)]);
    assert_eq!(report.list[1].content, "Tự lập · 0 đơn vị, 0 khu phố");
    assert_eq!(files(&[of(1, "A", &first, false)], Keeping::AsFound, Vi), None);
}
