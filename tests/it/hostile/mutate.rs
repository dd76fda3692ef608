//! Good files made into bad ones: bytes flipped, cut, doubled and spliced, numbers made immense; inside packed files too, which are
//! packed again so that what was changed reaches the reader behind the sums.

use crate::schema::Random;
use std::io::{Cursor, Read as _, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// What a number may be made into.
const NUMBERS: [&str; 9] = [
    "0",
    "-1",
    "1048577",
    "16385",
    "4294967295",
    "18446744073709551616",
    "1e308",
    "NaN",
    "00000000000000000000000001",
];

/// What may be put in: brackets, marks and letters that readers stumble over.
const PIECES: [&[u8]; 14] = [
    b"{",
    b"[[[[[[[[[[[[[[[[",
    b"\"",
    b"\\ud800",
    b"\0",
    b"\xFF\xFE",
    b"</row>",
    b"<c r=\"XFE1048577\" t=\"s\"><v>99999999</v></c>",
    b"&#x110000;",
    b"<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
    b"\r\n;;;;;;;;;;;;;\t\t\t",
    b"\xE1\xBB",
    b"9999999999999999999",
    b"<table:table-cell table:number-columns-repeated=\"2147483647\">",
];

/// A file with one to four things changed in it.
pub fn mutated(good: &[u8], other: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = good.to_vec();
    for _ in 0..=random.below(4) {
        change(&mut bytes, other, random);
    }
    bytes
}

fn change(bytes: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    if bytes.is_empty() {
        bytes.push(b'{');
    }
    let at = random.below(bytes.len());
    let end = (at + 1 + random.below(40)).min(bytes.len());
    match random.below(9) {
        0 => bytes[at] ^= 1 << random.below(8),
        1 => bytes[at] = random.below(256) as u8,
        2 => bytes.truncate(at),
        3 => drop(bytes.drain(at..end)),
        4 => {
            let twice: Vec<u8> = bytes[at..end].repeat(1 + random.below(20));
            bytes.splice(at..at, twice);
        }
        5 => drop(bytes.splice(at..at, PIECES[random.below(PIECES.len())].iter().copied())),
        6 if !other.is_empty() => {
            let from = random.below(other.len());
            let to = (from + 1 + random.below(400)).min(other.len());
            bytes.splice(at..end, other[from..to].iter().copied());
        }
        _ => change_number(bytes, at, random),
    }
}

/// Makes the first number from a place on into another one.
fn change_number(bytes: &mut Vec<u8>, at: usize, random: &mut Random) {
    let Some(first) = (at..bytes.len()).find(|place| bytes[*place].is_ascii_digit()) else {
        return;
    };
    let digits = bytes[first..]
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let number = NUMBERS[random.below(NUMBERS.len())].bytes();
    bytes.splice(first..first + digits, number);
}

/// A packed file with one to four things changed inside its parts, and its sums right.
pub fn repacked(good: &[u8], random: &mut Random) -> Vec<u8> {
    let Ok(mut parts) = ZipArchive::new(Cursor::new(good)) else {
        return mutated(good, &[], random);
    };
    let victim = random.below(parts.len());
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..parts.len() {
        let mut part = parts.by_index(place).expect("a good file's part");
        let name = part.name().expect("a good file names its parts").into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("a good file's part is whole");
        if place == victim || random.below(4) == 0 {
            bytes = mutated(&bytes, &[], random);
        }
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        packed.start_file(name, options).expect("a part can be begun");
        packed.write_all(&bytes).expect("a part can be written");
    }
    packed.finish().expect("the file can be ended").into_inner()
}
