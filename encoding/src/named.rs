//! The encodings by their names. `codepage`, which calamine asks, names all of the Encoding Standard.

use super::upper;
use super::{Encoding, Way};

macro_rules! encodings {
    ($($name:ident $value:ident $label:literal $way:expr;)*) => {
        $(
            #[doc = concat!($label, ".")]
            pub static $value: Encoding = Encoding { name: $label, way: $way };
            #[doc = concat!($label, ".")]
            pub static $name: &Encoding = &$value;
        )*
    };
}

encodings! {
    UTF_8 UTF_8_INIT "UTF-8" Way::Utf8;
    UTF_16LE UTF_16LE_INIT "UTF-16LE" Way::Utf16 { big_endian: false };
    UTF_16BE UTF_16BE_INIT "UTF-16BE" Way::Utf16 { big_endian: true };
    WINDOWS_1250 WINDOWS_1250_INIT "windows-1250" Way::Upper(&upper::WINDOWS_1250);
    WINDOWS_1251 WINDOWS_1251_INIT "windows-1251" Way::Upper(&upper::WINDOWS_1251);
    WINDOWS_1252 WINDOWS_1252_INIT "windows-1252" Way::Upper(&upper::WINDOWS_1252);
    WINDOWS_1253 WINDOWS_1253_INIT "windows-1253" Way::Upper(&upper::WINDOWS_1253);
    WINDOWS_1254 WINDOWS_1254_INIT "windows-1254" Way::Upper(&upper::WINDOWS_1254);
    WINDOWS_1257 WINDOWS_1257_INIT "windows-1257" Way::Upper(&upper::WINDOWS_1257);
    WINDOWS_1258 WINDOWS_1258_INIT "windows-1258" Way::Upper(&upper::WINDOWS_1258);
    MACINTOSH MACINTOSH_INIT "macintosh" Way::Upper(&upper::MACINTOSH);
    GBK GBK_INIT "GBK" Way::Foreign;
    SHIFT_JIS SHIFT_JIS_INIT "Shift_JIS" Way::Foreign;
    EUC_KR EUC_KR_INIT "EUC-KR" Way::Foreign;
    WINDOWS_1256 WINDOWS_1256_INIT "windows-1256" Way::Foreign;
    BIG5 BIG5_INIT "Big5" Way::Foreign;
    WINDOWS_874 WINDOWS_874_INIT "windows-874" Way::Foreign;
    WINDOWS_1255 WINDOWS_1255_INIT "windows-1255" Way::Foreign;
    EUC_JP EUC_JP_INIT "EUC-JP" Way::Foreign;
    ISO_8859_2 ISO_8859_2_INIT "ISO-8859-2" Way::Foreign;
    ISO_8859_15 ISO_8859_15_INIT "ISO-8859-15" Way::Foreign;
    ISO_8859_7 ISO_8859_7_INIT "ISO-8859-7" Way::Foreign;
    KOI8_R KOI8_R_INIT "KOI8-R" Way::Foreign;
    GB18030 GB18030_INIT "gb18030" Way::Foreign;
    ISO_8859_5 ISO_8859_5_INIT "ISO-8859-5" Way::Foreign;
    ISO_8859_8_I ISO_8859_8_I_INIT "ISO-8859-8-I" Way::Foreign;
    ISO_8859_4 ISO_8859_4_INIT "ISO-8859-4" Way::Foreign;
    ISO_8859_6 ISO_8859_6_INIT "ISO-8859-6" Way::Foreign;
    ISO_2022_JP ISO_2022_JP_INIT "ISO-2022-JP" Way::Foreign;
    KOI8_U KOI8_U_INIT "KOI8-U" Way::Foreign;
    ISO_8859_13 ISO_8859_13_INIT "ISO-8859-13" Way::Foreign;
    ISO_8859_3 ISO_8859_3_INIT "ISO-8859-3" Way::Foreign;
    IBM866 IBM866_INIT "IBM866" Way::Foreign;
    ISO_8859_10 ISO_8859_10_INIT "ISO-8859-10" Way::Foreign;
    ISO_8859_8 ISO_8859_8_INIT "ISO-8859-8" Way::Foreign;
    X_MAC_CYRILLIC X_MAC_CYRILLIC_INIT "x-mac-cyrillic" Way::Foreign;
    ISO_8859_14 ISO_8859_14_INIT "ISO-8859-14" Way::Foreign;
    ISO_8859_16 ISO_8859_16_INIT "ISO-8859-16" Way::Foreign;
    REPLACEMENT REPLACEMENT_INIT "replacement" Way::Foreign;
}

/// The labels of the encodings decoded here, as the Encoding Standard has them.
pub(super) static LABELS: &[(&str, &Encoding)] = &[
    ("utf-8", &UTF_8_INIT),
    ("utf8", &UTF_8_INIT),
    ("unicode-1-1-utf-8", &UTF_8_INIT),
    ("unicode11utf8", &UTF_8_INIT),
    ("unicode20utf8", &UTF_8_INIT),
    ("x-unicode20utf8", &UTF_8_INIT),
    ("utf-16", &UTF_16LE_INIT),
    ("utf-16le", &UTF_16LE_INIT),
    ("csunicode", &UTF_16LE_INIT),
    ("iso-10646-ucs-2", &UTF_16LE_INIT),
    ("ucs-2", &UTF_16LE_INIT),
    ("unicode", &UTF_16LE_INIT),
    ("unicodefeff", &UTF_16LE_INIT),
    ("utf-16be", &UTF_16BE_INIT),
    ("unicodefffe", &UTF_16BE_INIT),
    ("ansi_x3.4-1968", &WINDOWS_1252_INIT),
    ("ascii", &WINDOWS_1252_INIT),
    ("cp1252", &WINDOWS_1252_INIT),
    ("cp819", &WINDOWS_1252_INIT),
    ("csisolatin1", &WINDOWS_1252_INIT),
    ("ibm819", &WINDOWS_1252_INIT),
    ("iso-8859-1", &WINDOWS_1252_INIT),
    ("iso-ir-100", &WINDOWS_1252_INIT),
    ("iso8859-1", &WINDOWS_1252_INIT),
    ("iso88591", &WINDOWS_1252_INIT),
    ("iso_8859-1", &WINDOWS_1252_INIT),
    ("iso_8859-1:1987", &WINDOWS_1252_INIT),
    ("l1", &WINDOWS_1252_INIT),
    ("latin1", &WINDOWS_1252_INIT),
    ("us-ascii", &WINDOWS_1252_INIT),
    ("windows-1252", &WINDOWS_1252_INIT),
    ("x-cp1252", &WINDOWS_1252_INIT),
    ("cp1254", &WINDOWS_1254_INIT),
    ("csisolatin5", &WINDOWS_1254_INIT),
    ("iso-8859-9", &WINDOWS_1254_INIT),
    ("iso-ir-148", &WINDOWS_1254_INIT),
    ("iso8859-9", &WINDOWS_1254_INIT),
    ("iso88599", &WINDOWS_1254_INIT),
    ("iso_8859-9", &WINDOWS_1254_INIT),
    ("iso_8859-9:1989", &WINDOWS_1254_INIT),
    ("l5", &WINDOWS_1254_INIT),
    ("latin5", &WINDOWS_1254_INIT),
    ("windows-1254", &WINDOWS_1254_INIT),
    ("x-cp1254", &WINDOWS_1254_INIT),
    ("csmacintosh", &MACINTOSH_INIT),
    ("mac", &MACINTOSH_INIT),
    ("macintosh", &MACINTOSH_INIT),
    ("x-mac-roman", &MACINTOSH_INIT),
    ("cp1250", &WINDOWS_1250_INIT),
    ("windows-1250", &WINDOWS_1250_INIT),
    ("x-cp1250", &WINDOWS_1250_INIT),
    ("cp1251", &WINDOWS_1251_INIT),
    ("windows-1251", &WINDOWS_1251_INIT),
    ("x-cp1251", &WINDOWS_1251_INIT),
    ("cp1253", &WINDOWS_1253_INIT),
    ("windows-1253", &WINDOWS_1253_INIT),
    ("x-cp1253", &WINDOWS_1253_INIT),
    ("cp1257", &WINDOWS_1257_INIT),
    ("windows-1257", &WINDOWS_1257_INIT),
    ("x-cp1257", &WINDOWS_1257_INIT),
    ("cp1258", &WINDOWS_1258_INIT),
    ("windows-1258", &WINDOWS_1258_INIT),
    ("x-cp1258", &WINDOWS_1258_INIT),
];
