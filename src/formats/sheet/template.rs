//! Workbooks to fill in: a header every import recognises, in the plainest .xlsx there is.

use super::grid::column_name;
use super::recognise::Kind;
use crate::formats::package::{Package, RELATIONS, SPREADSHEET, XML, relations, workbook_contents};

/// The media type of a .xlsx.
pub const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The header of a list of people. There is no column for names.
const PEOPLE: [&str; 10] = [
    "Mã số",
    "Đơn vị",
    "Giới tính",
    "Ngày sinh",
    "Hệ số lương",
    "Phụ cấp chức vụ",
    "Vượt khung (%)",
    "Thâm niên nghề (%)",
    "Số tháng đóng BHXH",
    "Phụ cấp công vụ, ưu đãi nghề (%)",
];
/// The header of a list of posts.
const POSTS: [&str; 7] = [
    "Phường",
    "Khu phố",
    "Chức danh",
    "Đảng viên",
    "Ngày vào Đảng",
    "Năm sinh",
    "Kiêm nhiệm",
];

/// Writes the workbook.
pub fn write(kind: Kind) -> Vec<u8> {
    let (name, header): (&str, &[&str]) = match kind {
        Kind::Roster => ("Danh sach", &PEOPLE),
        Kind::Register => ("Khu pho", &POSTS),
    };
    let mut parts = Package::default();
    parts.add("[Content_Types].xml", &workbook_contents(1));
    parts.add(
        "_rels/.rels",
        &relations(&[("officeDocument", "xl/workbook.xml")]),
    );
    let of_book = [("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")];
    parts.add("xl/_rels/workbook.xml.rels", &relations(&of_book));
    let book = format!(
        "{XML}<workbook xmlns=\"{SPREADSHEET}\" xmlns:r=\"{RELATIONS}\"><sheets><sheet name=\"{name}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    );
    parts.add("xl/workbook.xml", &book);
    parts.add("xl/styles.xml", &styles());
    parts.add("xl/worksheets/sheet1.xml", &sheet(header));
    parts.finish()
}

/// Cells are text, so that a spreadsheet keeps "01/1975" and leading zeros as they are typed; the header is bold.
fn styles() -> String {
    format!(
        "{XML}<styleSheet xmlns=\"{SPREADSHEET}\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Times New Roman\"/></font>\
         <font><b/><sz val=\"11\"/><name val=\"Times New Roman\"/></font></fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>\
         <cellXfs count=\"2\"><xf numFmtId=\"49\" applyNumberFormat=\"1\"/><xf numFmtId=\"49\" fontId=\"1\" applyFont=\"1\"/></cellXfs></styleSheet>"
    )
}

fn sheet(header: &[&str]) -> String {
    let width = header.len();
    let cells: String = (0..)
        .zip(header)
        .map(|(column, text)| {
            let at = column_name(column);
            format!("<c r=\"{at}1\" s=\"1\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
        })
        .collect();
    format!(
        "{XML}<worksheet xmlns=\"{SPREADSHEET}\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" state=\"frozen\"/></sheetView></sheetViews>\
         <cols><col min=\"1\" max=\"{width}\" width=\"22\" style=\"0\" customWidth=\"1\"/></cols><sheetData><row r=\"1\">{cells}</row></sheetData></worksheet>"
    )
}
