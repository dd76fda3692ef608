//! The limits a sealed file must keep. What it costs to try a passphrase stands in the file, so a stranger's file could
//! otherwise ask for all the memory there is, or for an hour.

use crate::formats::scenario;

/// The most bytes that are sealed: no scenario file has more.
pub const MOST_BYTES: usize = scenario::limits::MOST_BYTES;
/// The longest header, in bytes, its line feed included; one with the largest numbers has 225.
pub const LONGEST_HEADER_BYTES: usize = 256;
/// The most memory a passphrase may need to be tried, in KiB: what a weak machine can spare a page.
pub const MOST_MEMORY_KIB: u32 = 256 * 1024;
/// The most memory that may be gone through in all passes together, in KiB: half a minute on a slow machine.
pub const MOST_WORK_KIB: u32 = 1024 * 1024;
/// The most lanes; more than any machine has processors for.
pub const MOST_LANES: u32 = 16;
/// The longest passphrase, in bytes of UTF-8; a longer one is a whole text pasted by mistake.
pub const LONGEST_PASSPHRASE_BYTES: usize = 1_000;
