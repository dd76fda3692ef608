//! The packed file every office format is: parts in a ZIP archive, each deflated, in the order they were added. The same parts
//! make the same bytes: every part bears the first day archives know.

use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// The start of every part.
pub(super) const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// The namespace of workbooks.
pub(super) const SPREADSHEET: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/// The namespace of the part that says what the others are.
pub(super) const CONTENT_TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
/// The namespace of relations between parts, with which their kinds begin.
pub(super) const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A packed file in the making.
#[derive(Default)]
pub(super) struct Package {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

impl Package {
    /// Adds a part.
    pub fn add(&mut self, name: &str, text: &str) {
        let offset = length(self.bytes.len());
        let sum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(text.as_bytes());
        let packed = deflated(text.as_bytes());
        let name_length = u16::try_from(name.len()).unwrap_or(u16::MAX);
        // Version 2.0, names in UTF-8, deflated, 1 January 1980: what a part says of itself in both places.
        let mut about = vec![20, 0, 0, 8, 8, 0, 0, 0, 33, 0];
        about.extend(sum.to_le_bytes());
        about.extend(length(packed.len()).to_le_bytes());
        about.extend(length(text.len()).to_le_bytes());
        about.extend(name_length.to_le_bytes());
        about.extend([0, 0]);
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&about);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(&packed);
        self.directory.extend(b"PK\x01\x02\x14\x00");
        self.directory.extend(&about);
        self.directory.extend([0; 10]);
        self.directory.extend(offset.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.count += 1;
    }

    /// The whole file.
    pub fn finish(self) -> Vec<u8> {
        let mut bytes = self.bytes;
        let start = length(bytes.len());
        let directory = length(self.directory.len());
        bytes.extend(self.directory);
        bytes.extend(b"PK\x05\x06\0\0\0\0");
        bytes.extend(self.count.to_le_bytes());
        bytes.extend(self.count.to_le_bytes());
        bytes.extend(directory.to_le_bytes());
        bytes.extend(start.to_le_bytes());
        bytes.extend([0, 0]);
        bytes
    }
}

fn length(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

/// Writing into memory does not fail.
fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::new(6));
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

/// The relations of a part: kind and target, numbered from 1.
pub(super) fn relations(targets: &[(&str, &str)]) -> String {
    let mut text = format!(
        "{XML}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    );
    for ((kind, target), number) in targets.iter().zip(1..) {
        text.push_str(&format!(
            "<Relationship Id=\"rId{number}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>"
        ));
    }
    text.push_str("</Relationships>");
    text
}

/// The part that says what the parts of a workbook are, of so many sheets.
pub(super) fn workbook_contents(sheets: usize) -> String {
    let mut text = format!(
        "{XML}<Types xmlns=\"{CONTENT_TYPES}\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>\
         <Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
    );
    for number in 1..=sheets {
        text.push_str(&format!(
            "<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
        ));
    }
    text.push_str("</Types>");
    text
}
