//! Sealed files: the vectors of tests/corpus/sealed, and that nothing done to one goes unnoticed.

use lo_trinh::formats::scenario;
use lo_trinh::formats::sealed::{Chance, Cost, Sealed, SealedError, is_sealed, limits, seal};
use proptest::prelude::*;
use std::path::{Path, PathBuf};

/// The cheapest there is, so that thousands of files can be tried.
const CHEAP: Cost = Cost {
    memory_kib: 8,
    passes: 1,
    lanes: 1,
};

const CHANCE: Chance = Chance {
    salt: [7; 16],
    nonce: [9; 24],
};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/sealed")
}

fn opened(file: &[u8], passphrase: &str) -> Result<Vec<u8>, SealedError> {
    Sealed::look(file)?.open(passphrase)
}

/// The files were made with other implementations; the manifest says which.
#[test]
fn every_vector_comes_to_what_the_manifest_says() {
    let manifest = std::fs::read_to_string(folder().join("manifest.txt")).expect("the manifest is text");
    let mut seen = 0;
    for line in manifest.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.splitn(3, ' ');
        let mut next = || words.next().expect("a line has three words");
        let (name, expected, passphrase) = (next(), next(), next());
        let file = std::fs::read(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let found = match opened(&file, passphrase) {
            Ok(contents) => {
                scenario::read(&contents).unwrap_or_else(|error| panic!("{name}: {error:?}"));
                "ok"
            }
            Err(error) => error.word(),
        };
        assert_eq!(found, expected, "{name} with {passphrase:?}");
        seen += 1;
    }
    let files = std::fs::read_dir(folder()).expect("the folder is there").count() - 1;
    assert!(seen > files && files == 18, "{files} files in {seen} lines");
}

/// The bytes written are those another implementation writes, not only ones it reads.
#[test]
fn the_same_passphrase_and_chance_come_to_the_same_bytes() {
    let bytes: Vec<u8> = (0..16).chain(100..124).collect();
    let chance = Chance::from_bytes(bytes.try_into().expect("forty bytes"));
    let contents = b"{ \"format\": 1, \"kind\": \"lo-trinh/scenario\" }\n";
    let cost = Cost {
        memory_kib: 64,
        passes: 2,
        lanes: 2,
    };
    for (name, cost) in [
        ("sealed.lotrinh.khoa", cost),
        ("sealed-at-full-cost.lotrinh.khoa", Cost::WRITTEN),
    ] {
        let expected = std::fs::read(folder().join(name)).expect("the vector is there");
        assert_eq!(
            seal(contents, "con đường 2025", cost, chance),
            Ok(expected),
            "{name}"
        );
    }
}

fn small() -> Vec<u8> {
    seal(b"149 posts", "a", CHEAP, CHANCE).expect("it can be sealed")
}

#[test]
fn every_single_bit_is_noticed() {
    let file = small();
    for at in 0..file.len() * 8 {
        let mut changed = file.clone();
        changed[at / 8] ^= 1 << (at % 8);
        let error = opened(&changed, "a").expect_err("a changed file is not opened");
        let before_a_passphrase = matches!(
            error,
            SealedError::NotOurs | SealedError::Truncated | SealedError::Damaged
        );
        assert!(before_a_passphrase, "bit {at}: {error:?}");
    }
}

#[test]
fn every_truncation_and_every_addition_is_noticed() {
    let file = small();
    for length in 1..file.len() {
        assert_eq!(
            opened(&file[..length], "a"),
            Err(SealedError::Truncated),
            "{length} bytes"
        );
    }
    assert_eq!(opened(&[], "a"), Err(SealedError::NotOurs));
    for byte in 0..=u8::MAX {
        let mut longer = file.clone();
        longer.push(byte);
        assert_eq!(opened(&longer, "a"), Err(SealedError::Damaged));
    }
}

/// Whoever changes a file on purpose makes its sum fit again. Every bit of what is left: all of it is caught by the check or the
/// seal, and what is changed in the contents or the nonce is called tampering.
#[test]
fn every_bit_changed_on_purpose_is_noticed() {
    let file = small();
    let end = file.iter().position(|byte| *byte == b'\n').expect("a header");
    let sum_at = end - 8;
    let nonce_at = text_at(&file, &"09".repeat(24));
    for at in (0..sum_at * 8).chain((end + 1) * 8..file.len() * 8) {
        let mut changed = file.clone();
        changed[at / 8] ^= 1 << (at % 8);
        let mut summed = changed[..sum_at].to_vec();
        summed.extend(&changed[end + 1..]);
        let sum = format!("{:08x}", crc32(&summed));
        changed[sum_at..end].copy_from_slice(sum.as_bytes());
        let error = opened(&changed, "a").expect_err("a changed file is not opened");
        let in_nonce = (nonce_at..nonce_at + 48).contains(&(at / 8));
        if at / 8 > end || in_nonce && error != SealedError::Damaged {
            assert_eq!(error, SealedError::Tampered, "bit {at}");
        }
    }
}

fn text_at(file: &[u8], text: &str) -> usize {
    let found = file.windows(text.len()).position(|part| part == text.as_bytes());
    found.expect("it is in the header")
}

/// CRC-32 as its definition has it, bit by bit.
fn crc32(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 {
                sum >> 1 ^ 0xEDB8_8320
            } else {
                sum >> 1
            };
        }
    }
    !sum
}

#[test]
fn limits_hold() {
    let long = "x".repeat(limits::LONGEST_PASSPHRASE_BYTES);
    assert!(seal(b"", &long, CHEAP, CHANCE).is_ok());
    assert_eq!(
        seal(b"", &format!("{long}x"), CHEAP, CHANCE),
        Err(SealedError::NoPassphrase)
    );
    assert_eq!(seal(b"", "", CHEAP, CHANCE), Err(SealedError::NoPassphrase));
    let most = vec![0; limits::MOST_BYTES];
    let file = seal(&most, "a", CHEAP, CHANCE).expect("the most that is sealed");
    assert_eq!(opened(&file, "a"), Ok(most));
    let more = vec![0; limits::MOST_BYTES + 1];
    assert_eq!(seal(&more, "a", CHEAP, CHANCE), Err(SealedError::TooLarge));
    let huge = [file.as_slice(), &[0; limits::LONGEST_HEADER_BYTES]].concat();
    assert_eq!(opened(&huge, "a"), Err(SealedError::TooLarge));
    let endless = [
        b"lo-trinh/sealed 1 ".as_slice(),
        &[b'1'; limits::LONGEST_HEADER_BYTES],
    ]
    .concat();
    assert_eq!(opened(&endless, "a"), Err(SealedError::Damaged));
}

/// Each cost just inside and just outside what a file may ask for. The costly ones are only looked at.
#[test]
fn a_file_cannot_ask_for_all_there_is() {
    let asked = |memory_kib: u32, passes: u32, lanes: u32| {
        let fields = format!(
            "lo-trinh/sealed 1 {memory_kib} {passes} {lanes} {} {} {} 16 ",
            "00".repeat(16),
            "00".repeat(24),
            "00".repeat(16)
        );
        let sum = crc32(&[fields.as_bytes(), &[0; 16]].concat());
        let file = [format!("{fields}{sum:08x}\n").as_bytes(), &[0; 16]].concat();
        Sealed::look(&file).map(|_| ())
    };
    let costly = Err(SealedError::TooCostly);
    assert_eq!(asked(limits::MOST_MEMORY_KIB, 4, 1), Ok(()));
    assert_eq!(asked(limits::MOST_MEMORY_KIB + 1, 1, 1), costly);
    assert_eq!(asked(limits::MOST_MEMORY_KIB, 5, 1), costly);
    assert_eq!(asked(1_024, 1_024, 1), Ok(()));
    assert_eq!(asked(1_024, 1_025, 1), costly);
    assert_eq!(asked(8 * limits::MOST_LANES, 1, limits::MOST_LANES), Ok(()));
    assert_eq!(asked(8 * limits::MOST_LANES - 1, 1, limits::MOST_LANES), costly);
    assert_eq!(asked(1_024, 1, limits::MOST_LANES + 1), costly);
    assert_eq!(asked(8, 1, 0), costly);
    assert_eq!(asked(8, 0, 1), costly);
    assert_eq!(asked(u32::MAX, u32::MAX, u32::MAX), costly);
}

#[test]
fn a_sealed_file_is_told_from_others() {
    assert!(is_sealed(&small()));
    assert!(is_sealed(b"lo-trinh/sealed"));
    assert!(!is_sealed(b"lo-trinh/sealing 1"));
    assert!(!is_sealed(b"{ \"kind\": \"lo-trinh/sealed\" }"));
    assert!(!is_sealed(b""));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_is_sealed_is_opened(
        contents in prop::collection::vec(any::<u8>(), 0..300),
        passphrase in ".{1,40}",
        other in ".{1,40}",
        random in prop::array::uniform32(any::<u8>()),
    ) {
        let chance = Chance { salt: [random[0]; 16], nonce: [random[1]; 24] };
        let file = seal(&contents, &passphrase, CHEAP, chance).expect("it can be sealed");
        prop_assert!(is_sealed(&file));
        prop_assert_eq!(opened(&file, &passphrase), Ok(contents));
        if other != passphrase {
            prop_assert_eq!(opened(&file, &other), Err(SealedError::WrongPassphrase));
        }
    }

    #[test]
    fn no_input_makes_it_fall_over(tail in prop::collection::vec(any::<u8>(), 0..400)) {
        let mut file = b"lo-trinh/sealed 1 8 1 1 ".to_vec();
        file.extend(tail);
        prop_assert!(opened(&file, "a").is_err());
    }
}
