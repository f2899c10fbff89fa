//! AL-013: text of a template that nobody replaced.
//!
//! Bad: `YOUR_CLIENT_ID`, `https://auth.example.com/…`, `<your secret>`, a masked secret about to be sent.
//! Good: `https://static.7.clients.your-server.de/…` (a hosting service's real name).

mod words;

use crate::model::Field;
use crate::model::Purpose;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::said::Said;
use crate::rules::sight::ADDRESSES;
use crate::rules::sight::Sight;

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let sending = sight.purpose() == Purpose::Send;
    let mut found: Vec<Said> = Vec::new();
    for (place, text) in sight.texts() {
        let Some(variant) = template(place, text.trim(), sending) else { continue };
        if let Some(said) =
            found.iter_mut().find(|said| said.places.iter().any(|p| p.field == place.field))
        {
            said.places.push(place);
            continue;
        }
        let mild = matches!(place.field, Field::Domains | Field::RedirectUrls);
        let severity = if mild { Severity::Warning } else { Severity::Error };
        let said = Said::new(severity, place).variant(variant);
        found.push(said.value("value", Sight::quoted(place, text)));
    }
    found
}

/// Whether a secret is only the mask of one.
pub(super) fn is_masked(secret: &str) -> bool {
    let secret = secret.trim();
    words::is_masked(secret, &secret.to_ascii_lowercase())
}

/// Which kind of template text stands there.
fn template(place: Place, text: &str, sending: bool) -> Option<&'static str> {
    let lower = text.to_ascii_lowercase();
    let is_address = is_address(place);
    if place.field == Field::ClientSecret && words::is_masked(text, &lower) {
        return sending.then_some("masked");
    }
    if words::is_template(text, &lower)
        || (is_address && b"{}".iter().any(|brace| text.as_bytes().contains(brace)))
    {
        return Some("template");
    }
    let names_host = is_address || place.field == Field::Domains;
    if names_host && words::is_example_host(host(&lower)) {
        return Some("example-host");
    }
    let in_braces =
        text.strip_prefix('{').and_then(|text| text.strip_suffix('}')).is_some_and(|t| {
            !t.is_empty()
                && t.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '_' | ' ' | '-'))
        });
    let of_client = matches!(place.field, Field::ClientId | Field::ClientSecret);
    let filler = words::is_filler(&lower)
        || (of_client && (in_braces || words::is_client_filler(&lower)))
        || (place.field == Field::ClientId && words::is_client_id_filler(&lower));
    filler.then_some("template")
}

fn is_address(place: Place) -> bool {
    ADDRESSES.contains(&place.field)
        || place.field == Field::RedirectUrls
        || place.member == Some("platformAuthorizationUrl")
}

/// The host of an address in small letters, also of one that lacks its scheme or is not complete.
fn host(lower: &str) -> &str {
    let rest = lower.split_once("://").map_or(lower, |(_, rest)| rest);
    let server = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let server = server.rsplit_once('@').map_or(server, |(_, host)| host);
    server.split(':').next().unwrap_or_default().trim_end_matches('.')
}
