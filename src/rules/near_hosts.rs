//! AL-042: two hosts that are almost the same, so that one of them is cut off or mistyped.
//!
//! Bad: `login.tidewater-lights.com` beside `login.tidewater-lights`, or beside `login.tidewater-ligths.com`.
//! Good: `app.…` beside `api.…`, `server1-login.…` beside `server2-login.…`, two tenants of one service.

use crate::model::Field;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::address_text::AddressText;
use crate::rules::lists::is_known_host;
use crate::rules::lists::usual_ending;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

const PAGE: Place = Place::of(Field::AuthorizationUrl);
const TOKEN: Place = Place::of(Field::AccessTokenUrl);

/// How long a label must be on both sides before one letter counts as a mistake.
const LONG: usize = 6;

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let (Some(page), Some(token)) = (sight.address(PAGE.field), sight.address(TOKEN.field)) else {
        return Vec::new();
    };
    let (one, other) = (page.host(), token.host());
    if one == other {
        return Vec::new();
    }
    let said = if other.starts_with(one) && !is_digits(other.get(one.len()..)) {
        cut_off(PAGE, &page.text, other)
    } else if one.starts_with(other) && !is_digits(one.get(other.len()..)) {
        cut_off(TOKEN, &token.text, one)
    } else if is_mistyped(one, other) {
        Said::new(Severity::Warning, TOKEN).variant("letter")
    } else {
        return Vec::new();
    };
    let is_fine = is_known_host(one) && is_known_host(other);
    // A mistyped ending is AL-041, and the one cause of the difference.
    if is_fine || usual_ending(one).is_some() || usual_ending(other).is_some() {
        return Vec::new();
    }
    let places = if said.is_about(PAGE.field) { vec![PAGE, TOKEN] } else { vec![TOKEN, PAGE] };
    vec![Said { places, ..said.value("one", one).value("other", other) }]
}

fn cut_off(place: Place, text: &str, whole: &str) -> Said {
    let completed = AddressText::split(text).map(|address| address.with_host(whole));
    Said::new(Severity::Warning, place).variant("cut").suggest(completed)
}

/// Whether all labels are the same but one, and that one by a single slip.
fn is_mistyped(one: &str, other: &str) -> bool {
    if one.split('.').count() != other.split('.').count() {
        return false;
    }
    let mut different = one.split('.').zip(other.split('.')).filter(|(a, b)| a != b);
    let (Some((a, b)), None) = (different.next(), different.next()) else { return false };
    a.len() >= LONG && b.len() >= LONG && is_one_slip(a, b)
}

/// Whether one letter was inserted, lost, changed, or swapped with its neighbour. Digits are no slip.
fn is_one_slip(one: &str, other: &str) -> bool {
    match different_part(one.as_bytes(), other.as_bytes()) {
        ([here], [there]) => !(here.is_ascii_digit() && there.is_ascii_digit()),
        ([more], []) | ([], [more]) => !more.is_ascii_digit(),
        ([first, second], [third, fourth]) => {
            let swapped = first == fourth && second == third;
            swapped && !(first.is_ascii_digit() && second.is_ascii_digit())
        }
        _ => false,
    }
}

/// What is left of two labels without their common front and their common end.
fn different_part<'a>(one: &'a [u8], other: &'a [u8]) -> (&'a [u8], &'a [u8]) {
    let front = one.iter().zip(other).take_while(|(here, there)| here == there).count();
    let one = one.get(front..).unwrap_or_default();
    let other = other.get(front..).unwrap_or_default();
    let pairs = one.iter().rev().zip(other.iter().rev());
    let end = pairs.take_while(|(here, there)| here == there).count();
    let without_end = |part: &'a [u8]| part.get(..part.len() - end).unwrap_or_default();
    (without_end(one), without_end(other))
}

fn is_digits(rest: Option<&str>) -> bool {
    rest.is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit() || b == b'.'))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::rules::testing::finding;

    #[test]
    fn one_slip_is_told_from_another_name() {
        for (a, b) in [
            ("tidewater", "tidewatr"),
            ("tidewater", "tidewatter"),
            ("tidewater", "tidewader"),
            ("tidewater", "tidewaetr"),
            ("tidewater", "ttidewater"),
            ("tidewater1", "tidewaterl"),
        ] {
            assert!(is_one_slip(a, b) && is_one_slip(b, a), "{a} {b}");
        }
        for (a, b) in [
            ("tidewater", "tidewater"),
            ("tidewater1", "tidewater2"),
            ("tidewater", "tidewater1"),
            ("tidewater12", "tidewater21"),
            ("tidewater", "tidewat"),
            ("tidewater", "tidewretal"),
            ("tidewater", "tidaweter"),
        ] {
            assert!(!is_one_slip(a, b) && !is_one_slip(b, a), "{a} {b}");
        }
    }

    #[test]
    fn one_label_may_differ_and_has_to_be_long() {
        assert!(is_mistyped("login.tidewater.com", "login.tidewatre.com"));
        assert!(is_mistyped("secure.tidewater.com", "securre.tidewater.com"));
        assert!(!is_mistyped("app.tidewater.com", "api.tidewater.com"));
        assert!(!is_mistyped("login.tidewater.com", "logins.tidewater.com"));
        assert!(!is_mistyped("secure.tidewater.com", "securre.tidewatre.com"));
        assert!(!is_mistyped("secure.tidewater.com", "eu.secure.tidewater.com"));
    }

    fn of(page: &str, token: &str) -> Option<(Option<Field>, &'static str, Option<String>)> {
        let changes = json!({
            "authorizationUrl": format!("https://{page}"),
            "accessTokenUrl": format!("https://{token}"),
        });
        let found = finding("AL-042", changes)?;
        assert_eq!(found.severity, Severity::Warning);
        Some((found.field, found.variant, found.suggested_text()))
    }

    #[test]
    fn the_shorter_host_is_completed() {
        let (whole, cut) = ("login.tidewater.co.uk", "login.tidewater.co");
        let at_page = of(&format!("{cut}:8443/a?b=c"), &format!("{whole}/t")).unwrap();
        let completed = Some(format!("https://{whole}:8443/a?b=c"));
        assert_eq!(at_page, (Some(Field::AuthorizationUrl), "cut", completed));
        let at_token = of(&format!("{whole}/a"), &format!("{cut}/t")).unwrap();
        let completed = Some(format!("https://{whole}/t"));
        assert_eq!(at_token, (Some(Field::AccessTokenUrl), "cut", completed));
    }

    #[test]
    fn names_that_may_differ_are_left_alone() {
        for (page, token) in [
            ("tenant-a.eu.auth0.com/authorize", "tenant-b.eu.auth0.com/oauth/token"),
            ("tidewater1.harbour.net/a", "tidewater2.harbour.net/t"),
            ("ha.birchlane-home.net:8123/a", "ha.birchlane-home.net/t"),
            ("www.amazon.com/ap/oa", "api.amazon.com/auth/o2/token"),
            ("accounts.google.com/o/oauth2/v2/auth", "oauth2.googleapis.com/token"),
            ("login.tidewater.net/a", "login.harbour.net/t"),
            ("8.8.8.8/a", "8.8.8.80/t"),
            ("login.harbour/a", "login.harbour2/t"),
        ] {
            assert_eq!(of(page, token), None, "{page} {token}");
        }
    }

    #[test]
    fn other_findings_about_the_hosts_come_first() {
        for (page, token, first) in [
            ("https://login.tidewater.com/a", "https://login.tidewater.comm/t", "AL-041"),
            ("https://<host>.com/a", "https://login.tidewater.com/t", "AL-013"),
            ("https://homeserver.local/a", "https://homeservr.local/t", "AL-019"),
            ("https://eu.account.amazon.co/ap/oa", "https://eu.account.amazon.com/t", "AL-028"),
        ] {
            let changes = json!({"authorizationUrl": page, "accessTokenUrl": token});
            assert!(finding(first, changes.clone()).is_some(), "{page} {first}");
            assert_eq!(finding("AL-042", changes), None, "{page}");
        }
    }
}
