//! What time it is.

use jiff::Timestamp;

/// Milliseconds since 1970 in UTC.
pub fn now() -> i64 {
    Timestamp::now().as_millisecond()
}

/// A moment as part of a file's name, in UTC and to the millisecond: `20260131T235959.123Z`. The order of the
/// names is the order of the moments.
pub fn stamp(milliseconds: i64) -> String {
    let moment = Timestamp::from_millisecond(milliseconds).unwrap_or(Timestamp::UNIX_EPOCH);
    moment.strftime("%Y%m%dT%H%M%S.%3fZ").to_string()
}

/// A moment as text, in UTC (RFC 3339).
pub fn rfc3339(milliseconds: i64) -> String {
    Timestamp::from_millisecond(milliseconds).unwrap_or(Timestamp::UNIX_EPOCH).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_fit_for_a_file_name() {
        assert_eq!(stamp(1_769_904_000_007), "20260201T000000.007Z");
        assert_eq!(stamp(i64::MAX), "19700101T000000.000Z");
    }
}
