//! AL-006, AL-008, AL-017, AL-018, AL-039: http, a login inside the address, a part behind `#`.
//!
//! Bad: `http://login.tidewater-lights.com/authorize`, `https://admin:secret@…`, `https://…/#/token`.
//! Good: `https://login.tidewater-lights.com/@team/authorize?theme=%23fff`. Source: RFC 6749 section 3.

use crate::model::AddressFlaw;
use crate::model::Field;
use crate::model::HttpsAddress;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::said::Said;
use crate::rules::sight::ADDRESSES;
use crate::rules::sight::Sight;

pub(super) fn sign_in_page(sight: &Sight<'_>) -> Vec<Said> {
    plain_http(sight, Field::AuthorizationUrl)
}

pub(super) fn token_address(sight: &Sight<'_>) -> Vec<Said> {
    plain_http(sight, Field::AccessTokenUrl)
}

pub(super) fn two_way_address(sight: &Sight<'_>) -> Vec<Said> {
    plain_http(sight, Field::ReciprocalAccessTokenUrl)
}

/// A user name or password in front of the host. It is never quoted.
pub(super) fn login(sight: &Sight<'_>) -> Vec<Said> {
    changed(sight, '@', |address| {
        has(address, |flaw| flaw == AddressFlaw::Login).then(|| without_login(&address.text))
    })
}

pub(super) fn fragment(sight: &Sight<'_>) -> Vec<Said> {
    let found = changed(sight, '#', |address| {
        let text = &address.text;
        has(address, |flaw| flaw == AddressFlaw::Fragment)
            .then(|| text.split('#').next().unwrap_or(text).to_owned())
    });
    let in_script = |said: &Said| {
        said.places
            .iter()
            .filter_map(|place| address_at(sight, *place))
            .any(|address| address.url.fragment().is_some_and(|part| part.starts_with(['/', '!'])))
    };
    // A page inside a script has no address of its own that could be suggested.
    found
        .into_iter()
        .map(|said| {
            if in_script(&said) {
                Said { suggestion: None, variant: "script", ..said }
            } else {
                said
            }
        })
        .collect()
}

fn plain_http(sight: &Sight<'_>, field: Field) -> Vec<Said> {
    let place = Place::of(field);
    let Some(address) = sight.address(field) else { return Vec::new() };
    if !has(address, |flaw| flaw == AddressFlaw::Http) {
        return Vec::new();
    }
    let safe = with_https(&address.text);
    let mut said = Said::new(Severity::Error, place)
        .variant("http")
        .value("value", Sight::quoted(place, &without_login(&address.text)))
        .suggest(Some(safe.clone()));
    said.seen_as.push((place, safe));
    vec![said]
}

/// One finding a field, with the whole new value of the field. Only addresses with that sign are read.
///
/// A login counts in every address, a part behind `#` only where Alexa opens the address.
fn changed(
    sight: &Sight<'_>,
    sign: char,
    change: impl Fn(&HttpsAddress) -> Option<String>,
) -> Vec<Said> {
    let mut found: Vec<Said> = Vec::new();
    let with_app = sign == '@';
    for (place, text) in sight.texts() {
        if !text.contains(sign) {
            continue;
        }
        let is_address = ADDRESSES.contains(&place.field)
            || place.member == Some("platformAuthorizationUrl")
            || (with_app && place.field == Field::RedirectUrls);
        if !is_address || (!with_app && sight.is_unused(place.field)) {
            continue;
        }
        let Some(new) = HttpsAddress::parse(text).ok().as_ref().and_then(&change) else { continue };
        let known =
            found.iter_mut().find(|said| said.places.iter().any(|p| p.field == place.field));
        if let Some(said) = known {
            said.places.push(place);
            said.seen_as.push((place, new));
        } else {
            let mut said = Said::new(Severity::Error, place)
                .value("value", Sight::quoted(place, &without_login(text)));
            said.seen_as.push((place, new));
            found.push(said);
        }
    }
    for said in &mut found {
        let field = said.places.first().map(|place| place.field);
        said.suggestion = field.and_then(|field| sight.with(field, &said.seen_as));
    }
    found
}

fn address_at(sight: &Sight<'_>, place: Place) -> Option<HttpsAddress> {
    let (_, text) = sight.texts().find(|(found, _)| *found == place)?;
    HttpsAddress::parse(text).ok()
}

fn has(address: &HttpsAddress, wanted: impl Fn(AddressFlaw) -> bool) -> bool {
    address.flaws().into_iter().any(wanted)
}

/// The same address with https, without http's own port.
pub(super) fn with_https(text: &str) -> String {
    let rest = text.get("http://".len()..).unwrap_or_default();
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (server, path) = rest.split_at(end);
    format!("https://{}{path}", server.strip_suffix(":80").unwrap_or(server))
}

/// The same address without what stands before an `@` in its host part.
fn without_login(text: &str) -> String {
    let Some((scheme, rest)) = text.split_once("://") else { return text.to_owned() };
    let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    let (server, path) = rest.split_at(end);
    let server = server.rsplit_once('@').map_or(server, |(_, host)| host);
    format!("{scheme}://{server}{path}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_changed_and_nothing_else_of_them() {
        assert_eq!(with_https("http://a.example:80/x?y=:80"), "https://a.example/x?y=:80");
        assert_eq!(with_https("HTTP://a.example:8080"), "https://a.example:8080");
        assert_eq!(without_login("https://u:p@w@a.example/@x"), "https://a.example/@x");
        assert_eq!(without_login("https://a.example"), "https://a.example");
    }
}
