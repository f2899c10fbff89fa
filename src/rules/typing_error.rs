//! AL-041: a mistyped word in an address.
//!
//! Bad: `…/oauth/autorize`, `https://login.tidewater-lights.con/…`. Good: `…/authorise`, `…/author`.

use crate::model::Field;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::address_text::AddressText;
use crate::rules::lists::usual_ending;
use crate::rules::lists::usual_segment;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let mut found: Vec<Said> = Vec::new();
    let mut changes: Vec<(Place, String)> = Vec::new();
    let addresses = sight.all_addresses().filter(|(place, _)| place.field != Field::RedirectUrls);
    for (place, address) in addresses {
        let Some(address) = AddressText::split(&address.text) else { continue };
        let Some((wrong, right)) = first_error(&address) else { continue };
        changes.push((place, corrected(&address)));
        // One finding a field, since its corrected value is that of the whole field.
        match found.iter_mut().find(|said| said.is_about(place.field)) {
            Some(said) => said.places.push(place),
            None => found.push(
                Said::new(Severity::Warning, place)
                    .value("wrong", Sight::quoted(place, wrong))
                    .value("right", right),
            ),
        }
    }
    for said in &mut found {
        let field = said.places.first().map(|place| place.field);
        said.suggestion = field.and_then(|field| sight.with(field, &changes));
    }
    found
}

/// The first mistyped word, and the usual one.
fn first_error<'a>(address: &AddressText<'a>) -> Option<(&'a str, &'static str)> {
    usual_ending(address.host)
        .or_else(|| address.path.split('/').find_map(|part| Some((part, usual_segment(part)?))))
}

fn corrected(address: &AddressText<'_>) -> String {
    let host = address.host;
    let host = match usual_ending(host) {
        Some((wrong, right)) => [host.strip_suffix(wrong).unwrap_or(host), right].concat(),
        None => host.to_owned(),
    };
    let parts = address.path.split('/').map(|part| usual_segment(part).unwrap_or(part));
    address.with(&host, &parts.collect::<Vec<&str>>().join("/"))
}
