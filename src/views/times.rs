//! Times as people read them, in their own time zone.

use jiff::Timestamp;
use jiff::ToSpan as _;
use jiff::Zoned;
use jiff::tz::TimeZone;

use crate::i18n;
use crate::i18n::key;

/// “14:02”, from milliseconds since 1970 (UTC).
pub fn of_day(milliseconds: i64) -> String {
    zoned(milliseconds).map_or_else(String::new, |time| time.strftime("%H:%M").to_string())
}

/// “20 November 2026”, from milliseconds since 1970 (UTC).
pub fn day(milliseconds: i64) -> String {
    zoned(milliseconds).map_or_else(String::new, |time| day_of(&time))
}

fn day_of(time: &Zoned) -> String {
    time.strftime("%-d %B %Y").to_string()
}

/// “Saved yesterday at 14:02.”, from milliseconds since 1970 (UTC).
pub fn saved(milliseconds: i64) -> String {
    zoned(milliseconds).map_or_else(String::new, |time| saved_seen_from(&time, &Zoned::now()))
}

fn zoned(milliseconds: i64) -> Option<Zoned> {
    let time = Timestamp::from_millisecond(milliseconds).ok()?;
    Some(time.to_zoned(TimeZone::system()))
}

fn saved_seen_from(time: &Zoned, now: &Zoned) -> String {
    let clock = time.strftime("%H:%M").to_string();
    let yesterday = now.date().checked_sub(1.day()).ok();
    if time.date() == now.date() {
        i18n::text_with(key::TIMES_TODAY, &[("time", &clock)])
    } else if Some(time.date()) == yesterday {
        i18n::text_with(key::TIMES_YESTERDAY, &[("time", &clock)])
    } else {
        let day = day_of(time);
        i18n::text_with(key::TIMES_DAY, &[("day", &day), ("time", &clock)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn today_yesterday_and_before_are_told_apart() {
        let at = |text: &str| -> Zoned { text.parse().unwrap() };
        let now = at("2026-11-22T09:00[UTC]");
        let said = |text: &str| saved_seen_from(&at(text), &now);
        assert_eq!(said("2026-11-22T08:05[UTC]"), "Saved today at 08:05.");
        assert_eq!(said("2026-11-21T14:02[UTC]"), "Saved yesterday at 14:02.");
        assert_eq!(said("2026-11-20T14:02[UTC]"), "Saved on 20 November 2026 at 14:02.");
    }
}
