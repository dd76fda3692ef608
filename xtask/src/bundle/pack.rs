//! Bytes made small and writable as text, the same way every time.

use std::io::Write as _;
use std::num::NonZeroU64;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lzma_rust2::{EncodeMode, LzmaOptions, LzmaWriter, MfType};
use sha2::{Digest as _, Sha256};

/// Bits of the byte before a literal that its coding depends on.
const LITERAL_CONTEXT_BITS: u32 = 4;

/// The bytes as LZMA with the head of `.lzma` files: no name and no time in it, so equal bytes give equal LZMA.
pub fn lzma(bytes: &[u8]) -> Result<Vec<u8>> {
    let length = u32::try_from(bytes.len()).context("more than the page can unpack")?;
    let options = LzmaOptions {
        dict_size: length.next_power_of_two(),
        lc: LITERAL_CONTEXT_BITS,
        lp: 0,
        pb: 1,
        mode: EncodeMode::Normal,
        nice_len: 128,
        mf: MfType::Bt4,
        depth_limit: 1_000,
        preset_dict: None,
    };
    let mut writer = LzmaWriter::new_use_header(Vec::new(), &options, Some(u64::from(length)))?;
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

/// How often zopfli looks for shorter codes: more than this takes minutes for a few hundred bytes.
const ZOPFLI_ROUNDS: u64 = 10;

/// The bytes as a zlib stream (RFC 1950), which every browser of the floor unpacks by itself.
pub fn zlib(bytes: &[u8]) -> Result<Vec<u8>> {
    let options = zopfli::Options {
        iteration_count: NonZeroU64::new(ZOPFLI_ROUNDS).context("no rounds")?,
        ..zopfli::Options::default()
    };
    let mut packed = Vec::new();
    zopfli::compress(options, zopfli::Format::Zlib, bytes, &mut packed)?;
    Ok(packed)
}

/// The bytes' SHA-256 in base64, as a Content Security Policy writes it.
pub fn sha256_base64(bytes: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(bytes))
}

/// The bytes' SHA-256 in hexadecimal, as `sha256sum` prints it.
pub fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use lzma_rust2::LzmaReader;

    use super::*;

    #[test]
    fn lzma_has_the_head_the_page_expects_and_unpacks_again() -> Result<()> {
        let text = "abc, abc, abd. ".repeat(1_000);
        let packed = lzma(text.as_bytes())?;
        // (pb * 5 + lp) * 9 + lc, and after the size of the dictionary the length in eight bytes.
        assert_eq!(packed[0], 45 + 4);
        assert_eq!(packed[5..13], 15_000_u64.to_le_bytes());
        assert!(packed.len() < 100);
        let mut unpacked = Vec::new();
        LzmaReader::new_mem_limit(&packed[..], u32::MAX, None)?.read_to_end(&mut unpacked)?;
        assert_eq!(unpacked, text.as_bytes());
        Ok(())
    }

    #[test]
    fn zlib_streams_have_the_head_of_the_standard_and_the_sum_of_the_bytes() -> Result<()> {
        let packed = zlib(&b"a".repeat(1_000))?;
        // RFC 1950: method 8 with a window of 32 KB; the two bytes together are a multiple of 31.
        assert_eq!(packed[0], 0x78);
        assert_eq!((u32::from(packed[0]) * 256 + u32::from(packed[1])) % 31, 0);
        // Adler-32 by hand: 1 + 1 000 * 97 = 97 001 and the sum of all the sums, both modulo 65 521.
        let (sum, sums) = (97_001 % 65_521, (1_000 + 97 * 500_500) % 65_521);
        let adler: u32 = sums << 16 | sum;
        assert_eq!(packed[packed.len() - 4..], adler.to_be_bytes());
        assert!(packed.len() < 40);
        Ok(())
    }

    #[test]
    fn hashes_are_those_of_the_standard() {
        // FIPS 180-2, appendix B.1.
        assert_eq!(
            sha256_hex(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!(
            sha256_base64(b"abc"),
            "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="
        );
    }
}
