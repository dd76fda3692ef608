//! The packed file both formats are: parts in a ZIP archive, each deflated, in the order they were added. The same parts
//! make the same bytes: every part bears the first day archives know.

use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;

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
