//! Workbooks to fill in: a header every import recognises, in the plainest .xlsx there is.

use super::grid::column_name;
use super::recognise::Kind;

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
    let mut parts = Parts::default();
    parts.add("[Content_Types].xml", CONTENT_TYPES);
    parts.add("_rels/.rels", RELATIONS);
    parts.add("xl/_rels/workbook.xml.rels", BOOK_RELATIONS);
    let book = format!(
        "{XML}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets><sheet name=\"{name}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    );
    parts.add("xl/workbook.xml", &book);
    parts.add("xl/styles.xml", &styles());
    parts.add("xl/worksheets/sheet1.xml", &sheet(header));
    parts.finish()
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT_TYPES: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">",
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
    "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>",
    "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>",
    "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>",
    "</Types>",
);
const RELATIONS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>",
    "</Relationships>",
);
const BOOK_RELATIONS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>",
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>",
    "</Relationships>",
);

/// Cells are text, so that a spreadsheet keeps "01/1975" and leading zeros as they are typed; the header is bold.
fn styles() -> String {
    format!(
        "{XML}<styleSheet xmlns=\"{MAIN}\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Times New Roman\"/></font>\
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
        "{XML}<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" state=\"frozen\"/></sheetView></sheetViews>\
         <cols><col min=\"1\" max=\"{width}\" width=\"22\" style=\"0\" customWidth=\"1\"/></cols><sheetData><row r=\"1\">{cells}</row></sheetData></worksheet>"
    )
}

/// The parts of a packed file, none of them compressed: a header is too short to gain by it.
#[derive(Default)]
struct Parts {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

impl Parts {
    fn add(&mut self, name: &str, text: &str) {
        let offset = u32::try_from(self.bytes.len()).unwrap_or(0);
        let sum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(text.as_bytes());
        let length = u32::try_from(text.len()).unwrap_or(0);
        let name_length = u16::try_from(name.len()).unwrap_or(0);
        // Version 2.0, names in UTF-8, stored, 1 January 1980: what a part says of itself in both places.
        let mut about = Vec::new();
        about.extend([20, 0, 0, 8, 0, 0, 0, 0, 33, 0]);
        about.extend(sum.to_le_bytes());
        about.extend(length.to_le_bytes());
        about.extend(length.to_le_bytes());
        about.extend(name_length.to_le_bytes());
        about.extend([0, 0]);
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&about);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(text.as_bytes());
        self.directory.extend(b"PK\x01\x02\x14\x00");
        self.directory.extend(&about);
        self.directory.extend([0; 10]);
        self.directory.extend(offset.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.count += 1;
    }

    fn finish(self) -> Vec<u8> {
        let mut bytes = self.bytes;
        let start = u32::try_from(bytes.len()).unwrap_or(0);
        let length = u32::try_from(self.directory.len()).unwrap_or(0);
        bytes.extend(self.directory);
        bytes.extend(b"PK\x05\x06\0\0\0\0");
        bytes.extend(self.count.to_le_bytes());
        bytes.extend(self.count.to_le_bytes());
        bytes.extend(length.to_le_bytes());
        bytes.extend(start.to_le_bytes());
        bytes.extend([0, 0]);
        bytes
    }
}
