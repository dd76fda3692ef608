//! Filling the register by keyboard and by pasting: where the hand goes, and what a copied block becomes.

use lo_trinh::model::calendar::Month;
use lo_trinh::model::sourcing::{Holder, PostKind};
use lo_trinh::report::sourcing::entry::{
    Column, Content, Cursor, Entry, Polled, QUARTERS_MAX, Refused, RefusedCell, Step, paste,
};
use lo_trinh::text::reading::Misread;

const HEAD: PostKind = PostKind::Head;
const FRONT: PostKind = PostKind::Front;

fn entry(row: usize, content: Content) -> Entry {
    Entry { row, content }
}

fn name(row: usize, name: &str) -> Entry {
    entry(row, Content::Name(name.into()))
}

fn holder(row: usize, kind: PostKind, holder: Holder) -> Entry {
    entry(row, Content::Holder(kind, holder))
}

/// One key says who holds a post; it needs no Enter.
#[test]
fn keys_of_the_columns() {
    let head = Column::Holder(HEAD);
    for (key, held) in [
        ("1", Holder::Official),
        ("2", Holder::Probationary { admitted: None }),
        ("3", Holder::NonMember),
        ("4", Holder::Vacant),
        ("5", Holder::Unknown),
        ("Delete", Holder::Unknown),
    ] {
        assert_eq!(head.at_once(key), Some(Content::Holder(HEAD, held)), "{key}");
    }
    assert_eq!(Column::Holder(FRONT).at_once("="), Some(Content::Together));
    assert_eq!(head.at_once("Enter"), None);
    assert_eq!(Column::Members.at_once("Delete"), Some(Content::Members(None)));
    assert!(Column::Name.begins_typing("Đ") && !Column::Name.begins_typing("Enter"));
    assert!(Column::Born(HEAD).begins_typing("3") && !Column::Born(HEAD).begins_typing("x"));
    assert_eq!(
        Column::Born(FRONT).read("15/3/1968"),
        Ok(Content::Born(FRONT, Month::new(1968, 3)))
    );
    assert_eq!(Column::Members.read("ba"), Err(Misread::NotANumber));
}

/// A row begun at its name goes name, khu phố trưởng, trưởng ban, next name; one begun at a holder leaves names alone.
#[test]
fn the_hand_goes_on() {
    let walk = |from: Cursor, steps: usize| {
        let mut at = from;
        let mut seen = Vec::new();
        for _ in 0..steps {
            at = at.step(10, Step::On);
            seen.push((at.row, at.column));
        }
        seen
    };
    let (head, front) = (Column::Holder(HEAD), Column::Holder(FRONT));
    assert_eq!(
        walk(Cursor::at(0, Column::Name), 4),
        [(0, head), (0, front), (1, Column::Name), (1, head)]
    );
    assert_eq!(walk(Cursor::start(10), 3), [(0, front), (1, head), (1, front)]);
    // A step back to the month of birth and on again ends where it would have gone anyway.
    let back = Cursor::at(3, front).step(10, Step::Left);
    assert_eq!((back.row, back.column), (3, Column::Born(HEAD)));
    assert_eq!(walk(back, 2), [(3, front), (4, head)]);
    // The eleventh row makes a new khu phố; there is none beyond.
    let last = Cursor::at(10, front).step(10, Step::On);
    assert_eq!(last.row, 10);
    assert_eq!(Cursor::at(4, head).step(10, Step::Bottom).row, 10);
    assert_eq!(Cursor::at(10, head).within(6).row, 6);
}

/// Three columns of a list go to name and the two holders, past the months of birth between them.
#[test]
fn a_list_of_three_columns() {
    let block = "Khu phố\tKhu phố trưởng\tTrưởng ban CTMT\r\nTây Trì\tĐảng viên\tquần chúng\r\n\"Khu phố \"\"2\"\"\"\tdự bị 3/2024\tkiêm\r\n";
    let pasted = paste(block, Cursor::at(0, Column::Name));
    assert_eq!(
        pasted.entries,
        [
            name(0, "Tây Trì"),
            holder(0, HEAD, Holder::Official),
            holder(0, FRONT, Holder::NonMember),
            name(1, "Khu phố \"2\""),
            holder(
                1,
                HEAD,
                Holder::Probationary {
                    admitted: Month::new(2024, 3)
                }
            ),
            entry(1, Content::Together),
        ]
    );
    assert_eq!(pasted.refused, []);
    assert_eq!(
        pasted.heading.as_deref(),
        Some("Khu phố, Khu phố trưởng, Trưởng ban CTMT")
    );
}

/// All columns side by side, laid from the third row on; what cannot be read is refused by itself.
#[test]
fn refusals_cell_by_cell() {
    let block = "KP 3\tĐV\t3/1968\tchưa\t13/1970\t12\t5/2024\nKP 4\tông Ba\t\tx\t9/1981\tnhiều\t";
    let pasted = paste(block, Cursor::at(2, Column::Name));
    assert_eq!(
        pasted.entries,
        [
            name(2, "KP 3"),
            holder(2, HEAD, Holder::Official),
            entry(2, Content::Born(HEAD, Month::new(1968, 3))),
            holder(2, FRONT, Holder::NonMember),
            entry(2, Content::Members(Some(12))),
            entry(
                2,
                Content::Election(PostKind::Head, Polled::Next, Month::new(2024, 5))
            ),
            name(3, "KP 4"),
            holder(3, FRONT, Holder::Official),
            entry(3, Content::Born(FRONT, Month::new(1981, 9))),
        ]
    );
    let refused = |row, column, text: &str, reason| RefusedCell {
        row,
        column,
        text: text.into(),
        reason,
    };
    assert_eq!(
        pasted.refused,
        [
            refused(
                1,
                5,
                "13/1970",
                Refused::Misread(Column::Born(FRONT), Misread::NotAMonth)
            ),
            refused(
                2,
                2,
                "ông Ba",
                Refused::Misread(Column::Holder(HEAD), Misread::NotAHolder)
            ),
            refused(
                2,
                6,
                "nhiều",
                Refused::Misread(Column::Members, Misread::NotANumber)
            ),
        ]
    );
}

/// One column of keys pasted on a holder fills that column; nothing is a heading where everything is read.
#[test]
fn one_column() {
    let pasted = paste("1\n3\n\n4", Cursor::at(5, Column::Holder(FRONT)));
    assert_eq!(
        pasted.entries,
        [
            holder(5, FRONT, Holder::Official),
            holder(6, FRONT, Holder::NonMember),
            holder(8, FRONT, Holder::Vacant),
        ]
    );
    assert_eq!((pasted.refused.len(), pasted.heading), (0, None));
}

/// A ward holds 200 khu phố; the register ends with the election.
#[test]
fn what_has_no_place() {
    let pasted = paste("Cuối\nThừa", Cursor::at(QUARTERS_MAX - 1, Column::Name));
    assert_eq!(pasted.entries, [name(199, "Cuối")]);
    assert_eq!(pasted.refused[0].reason, Refused::TooManyRows);
    let wide = paste(
        "5/2024\tthêm",
        Cursor::at(0, Column::Election(PostKind::Front, Polled::Last)),
    );
    assert_eq!(
        wide.entries,
        [entry(
            0,
            Content::Election(PostKind::Front, Polled::Last, Month::new(2024, 5))
        )]
    );
    assert_eq!(wide.refused[0].reason, Refused::NoColumn);
    assert_eq!(paste("\n\t\n", Cursor::at(0, Column::Name)).entries, []);
}
