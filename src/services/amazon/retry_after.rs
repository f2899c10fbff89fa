//! When to come back (RFC 9110 section 10.2.3).

use jiff::fmt::rfc2822;

/// The longest wait, in seconds, whatever was asked for.
const LONGEST: u64 = 120;

/// The seconds in a `Retry-After`, as a number or as a date; `None` when nobody can tell.
pub(super) fn seconds(value: &str, now_milliseconds: i64) -> Option<u64> {
    let value = value.trim();
    if let Ok(seconds) = value.parse::<u64>() {
        return Some(seconds.min(LONGEST));
    }
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(LONGEST);
    }
    let date = rfc2822::parse(value).ok()?.timestamp();
    let milliseconds = date.as_millisecond().saturating_sub(now_milliseconds);
    Some(u64::try_from(milliseconds).unwrap_or_default().div_ceil(1000).min(LONGEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_understood_and_capped() {
        // 1994-11-06 08:49:37 UTC
        let now = 784_111_777_000;
        let cases = [
            ("0", Some(0)),
            (" 7 ", Some(7)),
            ("1000000000", Some(120)),
            ("99999999999999999999999999", Some(120)),
            ("Sun, 06 Nov 1994 08:49:47 GMT", Some(10)),
            ("Sun, 06 Nov 1994 08:00:00 GMT", Some(0)),
            ("Fri, 31 Dec 2094 23:59:59 GMT", Some(120)),
            ("soon", None),
            ("-5", None),
            ("1.5", None),
            ("", None),
        ];
        for (value, expected) in cases {
            assert_eq!(seconds(value, now), expected, "{value}");
        }
    }
}
