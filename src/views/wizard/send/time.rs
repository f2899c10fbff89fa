//! Times as people read them, in their own time zone.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// “15:10”, from seconds since 1970 (UTC).
pub(super) fn of_day(seconds: i64) -> String {
    Timestamp::from_second(seconds).map_or_else(
        |_error| String::new(),
        |time| time.to_zoned(TimeZone::system()).strftime("%H:%M").to_string(),
    )
}

/// “14:26”, from a time as it is kept (RFC 3339); one that is not as it stands.
pub(super) fn of_day_kept(time: &str) -> String {
    kept(time, "%H:%M")
}

/// “22 November 2026, 14:25”, from a time as it is kept (RFC 3339).
pub(super) fn date(time: &str) -> String {
    kept(time, "%-d %B %Y, %H:%M")
}

fn kept(time: &str, form: &str) -> String {
    time.parse::<Timestamp>().map_or_else(
        |_error| time.to_owned(),
        |time| time.to_zoned(TimeZone::system()).strftime(form).to_string(),
    )
}
