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
fn is_one_slip(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let front = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.get(front..).unwrap_or_default(), b.get(front..).unwrap_or_default());
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.get(..a.len() - end), b.get(..b.len() - end));
    match (a.unwrap_or_default(), b.unwrap_or_default()) {
        ([x], [y]) => !(x.is_ascii_digit() && y.is_ascii_digit()),
        ([x], []) | ([], [x]) => !x.is_ascii_digit(),
        ([w, x], [y, z]) => w == z && x == y && !(w.is_ascii_digit() && x.is_ascii_digit()),
        _ => false,
    }
}

fn is_digits(rest: Option<&str>) -> bool {
    rest.is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit() || b == b'.'))
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
