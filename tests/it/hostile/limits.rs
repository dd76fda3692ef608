//! Each limit of what a workbook may hold, just inside and just outside.

use lo_trinh::formats::sheet::grid::{Value, Workbook};
use lo_trinh::formats::sheet::limits::{
    LARGEST_FILE, LARGEST_PART, LONGEST_TEXT, MOST_COLUMNS, MOST_ROWS, MOST_SHEETS,
};
use lo_trinh::formats::sheet::read;

/// What reading comes to, without the workbook.
fn outcome(bytes: &[u8]) -> Result<(), &'static str> {
    read("a.csv", bytes).map(drop).map_err(|refusal| refusal.word())
}

/// A workbook in one XML file with so many sheets of one cell.
fn sheets(count: usize) -> String {
    let sheet = |number| {
        format!(
            "<Worksheet ss:Name=\"S{number}\"><Table><Row><Cell><Data ss:Type=\"String\">x</Data></Cell></Row></Table></Worksheet>"
        )
    };
    let sheets: String = (0..count).map(sheet).collect();
    let spaces = "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"";
    format!("<?xml version=\"1.0\"?><Workbook {spaces}>{sheets}</Workbook>")
}

#[test]
fn sheets_are_counted() {
    assert_eq!(outcome(sheets(MOST_SHEETS).as_bytes()), Ok(()));
    assert_eq!(
        outcome(sheets(MOST_SHEETS + 1).as_bytes()),
        Err("too_many_sheets")
    );
}

#[test]
fn rows_are_counted() {
    assert_eq!(outcome("a;b\n".repeat(MOST_ROWS).as_bytes()), Ok(()));
    assert_eq!(
        outcome("a;b\n".repeat(MOST_ROWS + 1).as_bytes()),
        Err("too_many_rows")
    );
}

#[test]
fn bytes_are_counted_before_anything_else() {
    assert_eq!(outcome(&vec![b'a'; LARGEST_FILE + 1]), Err("too_large"));
}

fn first_row(workbook: &Workbook) -> &[(u32, Value)] {
    &workbook.sheets[0].rows[0].cells
}

/// What stands beyond the last column is passed over, not refused: nobody looks there.
#[test]
fn far_columns_are_passed_over() {
    let wide = vec!["x"; MOST_COLUMNS as usize + 40].join(";");
    let workbook = read("a.csv", wide.as_bytes()).expect("a wide file is read");
    assert_eq!(first_row(&workbook).len(), MOST_COLUMNS as usize);
}

#[test]
fn long_texts_are_cut() {
    let long = format!("a;{}\n", "ă".repeat(LONGEST_TEXT + 40));
    let workbook = read("a.csv", long.as_bytes()).expect("a long text is read");
    let Some((_, Value::Text(text))) = first_row(&workbook).last() else {
        panic!("a text");
    };
    assert_eq!(text.chars().count(), LONGEST_TEXT);
}

/// A packed file of one empty part that says it unpacks to so many bytes. By hand: the local header (30 bytes and the name), the
/// directory (46 bytes and the name), its end (22 bytes).
fn claiming(unpacked: u32) -> Vec<u8> {
    let name = b"content.xml";
    let length = u8::try_from(name.len()).expect("a short name");
    let mut local = b"PK\x03\x04\x14\0\0\0\0\0\0\0\x21\0\0\0\0\0\0\0\0\0".to_vec();
    local.extend(unpacked.to_le_bytes());
    local.extend([length, 0, 0, 0]);
    local.extend(name);
    let mut directory = b"PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\x21\0\0\0\0\0\0\0\0\0".to_vec();
    directory.extend(unpacked.to_le_bytes());
    directory.extend([length, 0]);
    directory.extend([0; 16]);
    directory.extend(name);
    let mut end = b"PK\x05\x06\0\0\0\0\x01\0\x01\0".to_vec();
    end.extend(u32::try_from(directory.len()).expect("short").to_le_bytes());
    end.extend(u32::try_from(local.len()).expect("short").to_le_bytes());
    end.extend([0, 0]);
    [local, directory, end].concat()
}

/// What unpacks to more than is read is refused before it is unpacked.
#[test]
fn what_a_file_unpacks_to_is_counted() {
    let most = u32::try_from(LARGEST_PART).expect("a limit of four bytes");
    assert_eq!(outcome(&claiming(most + 1)), Err("too_large"));
    let inside = outcome(&claiming(0));
    assert!(
        matches!(inside, Err(refusal) if refusal != "too_large"),
        "{inside:?}"
    );
}
