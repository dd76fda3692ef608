//! Sealed files: a scenario file that only a passphrase opens.
//!
//! A sealed file is one header line of text and the encrypted contents:
//!
//! ```text
//! lo-trinh/sealed 1 <memory> <passes> <lanes> <salt> <nonce> <check> <length> <crc32>
//! …
//! ```
//!
//! Argon2id makes 48 bytes of passphrase and salt: 32 are the key of XChaCha20-Poly1305, which encrypts the contents and vouches
//! for the header too; 16 are the check, by which a wrong passphrase is told from a changed file. The sum needs no passphrase:
//! what was damaged on its way is called damaged before anybody is asked for one. Chance is handed in: nothing here makes
//! up a salt.
//!
//! The ciphers are for the office module alone, which runs in a worker; the page itself only looks whether a file [`is_sealed`].

mod header;
pub mod limits;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};

use super::frame::checksum;
use header::{Header, MAGIC};

/// The newest format of sealed files: the one that is written.
pub const FORMAT: u32 = 1;

/// How the name of a sealed file ends.
pub const EXTENSION: &str = ".lotrinh.khoa";

/// How many bytes the seal itself takes after the contents.
const TAG_BYTES: usize = 16;
/// How many bytes are made of a passphrase: 32 for the key, 16 for the check.
const DERIVED_BYTES: usize = 48;

/// What it costs to try one passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// The memory that is filled, in KiB.
    pub memory_kib: u32,
    /// How many times it is gone through.
    pub passes: u32,
    /// Into how many lanes it is divided.
    pub lanes: u32,
}

impl Cost {
    /// What new files are sealed with: the second recommended option of RFC 9106, for machines with little memory.
    pub const WRITTEN: Self = Self {
        memory_kib: 64 * 1024,
        passes: 3,
        lanes: 4,
    };

    /// Whether a file may ask for it.
    fn is_bearable(self) -> bool {
        let work = self.memory_kib.checked_mul(self.passes);
        let lanes = (1..=limits::MOST_LANES).contains(&self.lanes);
        // Argon2 needs eight blocks of one KiB for each lane.
        let memory =
            (8 * self.lanes.min(limits::MOST_LANES)..=limits::MOST_MEMORY_KIB).contains(&self.memory_kib);
        lanes && memory && work.is_some_and(|work| (1..=limits::MOST_WORK_KIB).contains(&work))
    }
}

/// What must be made up anew for each file, by something that nobody can foretell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chance {
    /// With it the same passphrase never comes to the same key.
    pub salt: [u8; 16],
    /// With it the same key never encrypts two contents alike.
    pub nonce: [u8; 24],
}

impl Chance {
    /// How many random bytes it takes.
    pub const BYTES: usize = 40;

    /// Salt and nonce from random bytes.
    pub fn from_bytes(bytes: [u8; Self::BYTES]) -> Self {
        let mut chance = Self {
            salt: [0; 16],
            nonce: [0; 24],
        };
        let (salt, nonce) = bytes.split_at(chance.salt.len());
        chance.salt.copy_from_slice(salt);
        chance.nonce.copy_from_slice(nonce);
        chance
    }
}

/// Why a sealed file could not be opened, or nothing could be sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealedError {
    /// It does not begin as a sealed file does.
    NotOurs,
    /// It was written by a newer version of the tool.
    Newer {
        /// The format it states.
        format: u64,
    },
    /// It is shorter than it says.
    Truncated,
    /// Its sum does not fit: it was damaged on its way.
    Damaged,
    /// It holds more than is read at all.
    TooLarge,
    /// It asks for more memory or time than a passphrase may cost.
    TooCostly,
    /// The passphrase is empty or longer than is tried.
    NoPassphrase,
    /// The passphrase is another one.
    WrongPassphrase,
    /// The passphrase is right and the contents are not those that were sealed: someone changed the file and made its sum
    /// fit again.
    Tampered,
}

impl SealedError {
    /// The word for it, as the contract has it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotOurs => "not_ours",
            Self::Newer { .. } => "newer",
            Self::Truncated => "truncated",
            Self::Damaged => "damaged",
            Self::TooLarge => "too_large",
            Self::TooCostly => "too_costly",
            Self::NoPassphrase => "no_passphrase",
            Self::WrongPassphrase => "wrong_passphrase",
            Self::Tampered => "tampered",
        }
    }
}

/// Whether a file is a sealed one, whole or not.
pub fn is_sealed(file: &[u8]) -> bool {
    file.strip_prefix(MAGIC.as_bytes())
        .is_some_and(|rest| rest.first().is_none_or(|next| *next == b' '))
}

/// The contents, sealed with a passphrase.
///
/// # Errors
/// Where there is no passphrase, or more than is ever sealed.
pub fn seal(contents: &[u8], passphrase: &str, cost: Cost, chance: Chance) -> Result<Vec<u8>, SealedError> {
    if contents.len() > limits::MOST_BYTES {
        return Err(SealedError::TooLarge);
    }
    let (key, check) = derive(passphrase, cost, &chance.salt)?;
    let header = Header {
        cost,
        salt: chance.salt,
        nonce: chance.nonce,
        check,
        length: contents.len() + TAG_BYTES,
    };
    let written = header.written();
    let payload = Payload {
        msg: contents,
        aad: written.as_bytes(),
    };
    let sealed = XChaCha20Poly1305::new(&Key::from(key))
        .encrypt(&XNonce::from(header.nonce), payload)
        .map_err(|_| SealedError::TooLarge)?;
    let sum = checksum(&written, &sealed);
    let mut file = format!("{written}{sum:08x}\n").into_bytes();
    file.extend(sealed);
    Ok(file)
}

/// A sealed file that is whole, so far as can be told without its passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed<'a> {
    header: Header,
    /// The header as the seal covers it.
    written: &'a str,
    sealed: &'a [u8],
}

impl<'a> Sealed<'a> {
    /// Looks at a file before anybody is asked for a passphrase.
    ///
    /// # Errors
    /// Why no passphrase can open it.
    pub fn look(file: &'a [u8]) -> Result<Self, SealedError> {
        let magic = MAGIC.as_bytes();
        if !is_sealed(file) {
            // One cut within its first word is still recognised.
            let cut = !file.is_empty() && magic.starts_with(file);
            return Err(if cut {
                SealedError::Truncated
            } else {
                SealedError::NotOurs
            });
        }
        let most = limits::LONGEST_HEADER_BYTES + limits::MOST_BYTES + TAG_BYTES;
        if file.len() > most {
            return Err(SealedError::TooLarge);
        }
        let Some(end) = header::end(file) else {
            let short = file.len() < limits::LONGEST_HEADER_BYTES;
            return Err(if short {
                SealedError::Truncated
            } else {
                SealedError::Damaged
            });
        };
        let line = std::str::from_utf8(&file[..end]).map_err(|_| SealedError::Damaged)?;
        let (fields, sum) = line.rsplit_once(' ').ok_or(SealedError::Damaged)?;
        let (written, sealed) = (&line[..=fields.len()], &file[end + 1..]);
        let whole = sum == format!("{:08x}", checksum(written, sealed));
        match Header::read(fields) {
            Ok(header) if header.length > sealed.len() => Err(SealedError::Truncated),
            _ if !whole => Err(SealedError::Damaged),
            Err(error) => Err(error),
            Ok(header) if header.length != sealed.len() => Err(SealedError::Damaged),
            Ok(header) if !header.cost.is_bearable() => Err(SealedError::TooCostly),
            Ok(header) => Ok(Self {
                header,
                written,
                sealed,
            }),
        }
    }

    /// The contents.
    ///
    /// # Errors
    /// Where the passphrase is another one, or the contents are not those that were sealed.
    pub fn open(&self, passphrase: &str) -> Result<Vec<u8>, SealedError> {
        let (key, check) = derive(passphrase, self.header.cost, &self.header.salt)?;
        if check != self.header.check {
            return Err(SealedError::WrongPassphrase);
        }
        let payload = Payload {
            msg: self.sealed,
            aad: self.written.as_bytes(),
        };
        XChaCha20Poly1305::new(&Key::from(key))
            .decrypt(&XNonce::from(self.header.nonce), payload)
            .map_err(|_| SealedError::Tampered)
    }
}

/// The key and the check a passphrase comes to.
fn derive(passphrase: &str, cost: Cost, salt: &[u8; 16]) -> Result<([u8; 32], [u8; 16]), SealedError> {
    if passphrase.is_empty() || passphrase.len() > limits::LONGEST_PASSPHRASE_BYTES {
        return Err(SealedError::NoPassphrase);
    }
    let costly = |_| SealedError::TooCostly;
    let params =
        Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(DERIVED_BYTES)).map_err(costly)?;
    let mut derived = [0; DERIVED_BYTES];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, &mut derived)
        .map_err(costly)?;
    let (mut key, mut check) = ([0; 32], [0; 16]);
    key.copy_from_slice(&derived[..32]);
    check.copy_from_slice(&derived[32..]);
    Ok((key, check))
}
