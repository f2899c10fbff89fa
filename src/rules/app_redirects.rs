//! AL-038: a list for the skill's own app that holds other addresses.
//!
//! Bad: Alexa's return addresses, `tidewater://linked`. Good: an own page over https, an empty list.

use crate::model::AddressFlaw;
use crate::model::Field;
use crate::model::HttpsAddress;
use crate::model::is_alexa_host;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

const FIELD: Field = Field::RedirectUrls;

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let mut alexas: Vec<Place> = Vec::new();
    let mut other: Option<Said> = None;
    for (index, text) in sight.settings.redirect_urls.iter().enumerate() {
        let place = Place::entry(FIELD, index);
        if text.trim().is_empty() || sight.is_stopped(place) {
            continue;
        }
        let address = sight.address_at(place);
        if address.is_some_and(|address| is_alexa_host(address.host())) {
            alexas.push(place);
        } else if let Some(variant) = fault(address) {
            let first = || {
                let said = Said::new(Severity::Warning, place).variant(variant);
                Said { places: Vec::new(), ..said.value("value", Sight::quoted(place, text)) }
            };
            other.get_or_insert_with(first).places.push(place);
        }
    }
    let alexas = alexas.first().map(|first| {
        let entries = sight.settings.redirect_urls.iter().enumerate();
        let kept = entries.filter(|(index, _)| !alexas.contains(&Place::entry(FIELD, *index)));
        let kept: Vec<String> = kept.map(|(_, text)| text.clone()).collect();
        let said = Said::new(Severity::Warning, *first).variant("alexa").suggest(Some(kept));
        Said { places: alexas.clone(), ..said }
    });
    alexas.into_iter().chain(other).collect()
}

fn fault(address: Option<&HttpsAddress>) -> Option<&'static str> {
    let Some(address) = address else { return Some("not-https") };
    if address.url.scheme() != "https" {
        return Some("not-https");
    }
    address.flaws().contains(&AddressFlaw::Fragment).then_some("fragment")
}
