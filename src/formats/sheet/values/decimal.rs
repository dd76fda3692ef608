//! Decimal numbers, exact to the millionth.

use std::fmt;

/// A decimal number with six places behind the point, exact: a salary coefficient, a share, a count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decimal {
    /// The number in millionths.
    pub millionths: i64,
}

/// Millionths of one.
pub const ONE: i64 = 1_000_000;

impl Decimal {
    /// A whole number.
    pub const fn whole(number: i64) -> Self {
        Self {
            millionths: number.saturating_mul(ONE),
        }
    }

    /// The whole number it is, if it is one.
    pub fn as_whole(self) -> Option<i64> {
        (self.millionths % ONE == 0).then_some(self.millionths / ONE)
    }

    /// So many times as much.
    pub const fn times(self, factor: i64) -> Self {
        Self {
            millionths: self.millionths.saturating_mul(factor),
        }
    }

    /// The nearest whole number, halves up.
    pub const fn rounded(self) -> i64 {
        self.millionths.saturating_add(ONE / 2).div_euclid(ONE)
    }

    /// Reads digits with at most one point; more than six places are rounded off.
    pub fn plain(text: &str) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if (whole.is_empty() && part.is_empty()) || !all_digits(whole) || !all_digits(part) {
            return None;
        }
        let whole: i64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
        let mut millionths: i64 = 0;
        for place in 0..6 {
            let digit = part
                .as_bytes()
                .get(place)
                .map_or(0, |byte| i64::from(byte - b'0'));
            millionths = millionths * 10 + digit;
        }
        if part.as_bytes().get(6).is_some_and(|byte| *byte >= b'5') {
            millionths += 1;
        }
        let total = whole.checked_mul(ONE)?.checked_add(millionths)?;
        Some(Self {
            millionths: if negative { -total } else { total },
        })
    }
}

impl fmt::Display for Decimal {
    /// With a point and without closing zeros: `2.34`, `5`, `-0.5`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.millionths < 0 { "-" } else { "" };
        let size = self.millionths.unsigned_abs();
        let one = ONE.unsigned_abs();
        let part = format!("{:06}", size % one);
        let part = part.trim_end_matches('0');
        let point = if part.is_empty() { "" } else { "." };
        write!(out, "{sign}{}{point}{part}", size / one)
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    /// What is read is written again; a seventh place is rounded off, half up.
    #[test]
    fn numbers_are_written_as_they_are_read() {
        for (text, written) in [
            ("2.34", "2.34"),
            ("5.70", "5.7"),
            ("0.0000005", "0.000001"),
            ("-.5", "-0.5"),
            ("17", "17"),
        ] {
            let number = Decimal::plain(text).map(|number| number.to_string());
            assert_eq!(number.as_deref(), Some(written), "{text}");
        }
        for text in ["", ".", "1.2.3", "1,2", "x", "99999999999999999999"] {
            assert_eq!(Decimal::plain(text), None, "{text}");
        }
    }
}
