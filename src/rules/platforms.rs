//! AL-037: addresses for the phone app that cannot be used.
//!
//! Bad: `"platformType": "ios"`, a platform twice, `tidewater://link`, `http://…`. Good: the web page's own address;
//! one phone only. Source: Amazon's page on linking with the skill's app.

use crate::model::AddressFlaw;
use crate::model::AddressProblem;
use crate::model::Field;
use crate::model::HttpsAddress;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::said::Said;
use crate::rules::sight::Sight;
use crate::rules::unsafe_address::with_https;
use crate::rules::value_words;

const FIELD: Field = Field::AuthorizationUrlsByPlatform;
const PLATFORMS: [&str; 2] = ["iOS", "Android"];

/// Everything but http.
pub(super) fn not_usable(sight: &Sight<'_>) -> Vec<Said> {
    let mut places = Vec::new();
    let mut first: Option<(&'static str, String)> = None;
    let mut seen_as = Vec::new();
    let mut can_be_mended = true;
    for index in 0..sight.settings.authorization_urls_by_platform.len() {
        let problems = [platform(sight, index), address(sight, index)];
        for problem in problems.into_iter().flatten() {
            first.get_or_insert((problem.variant, Sight::quoted(problem.place, problem.text)));
            places.push(problem.place);
            match problem.meant {
                Some(meant) => seen_as.push((problem.place, meant.to_owned())),
                None => can_be_mended = false,
            }
        }
    }
    let Some((variant, value)) = first else { return Vec::new() };
    let new = if can_be_mended { sight.with(FIELD, &seen_as) } else { None };
    let said = Said::about_nothing(Severity::Error).variant(variant).value("value", value);
    vec![Said { places, seen_as, ..said.suggest(new) }]
}

pub(super) fn plain_http(sight: &Sight<'_>) -> Vec<Said> {
    let addresses = sight.all_addresses().filter(|(place, _)| place.field == FIELD);
    let plain = addresses.filter(|(_, address)| address.flaws().contains(&AddressFlaw::Http));
    let seen_as: Vec<(Place, String)> =
        plain.map(|(place, address)| (place, with_https(&address.text))).collect();
    let Some((place, safe)) = seen_as.first() else { return Vec::new() };
    let said = Said::new(Severity::Error, *place)
        .variant("http")
        .value("value", Sight::quoted(*place, safe))
        .suggest(sight.with(FIELD, &seen_as));
    let places = seen_as.iter().map(|(place, _)| *place).collect();
    vec![Said { places, seen_as, ..said }]
}

struct Problem<'a> {
    place: Place,
    variant: &'static str,
    text: &'a str,
    meant: Option<&'static str>,
}

fn platform<'a>(sight: &'a Sight<'_>, index: usize) -> Option<Problem<'a>> {
    let entries = &sight.settings.authorization_urls_by_platform;
    let text = entries.get(index)?.platform.as_str();
    let place = Place::entry(FIELD, index).member("platformType");
    if sight.is_stopped(place) {
        return None;
    }
    let meant = value_words::platform(text);
    let named = |entry: &&str| value_words::platform(entry) == meant;
    let mut earlier = entries.iter().take(index).map(|entry| entry.platform.as_str());
    if meant.is_some() && earlier.any(|entry| named(&entry)) {
        return Some(Problem { place, variant: "twice", text, meant: None });
    }
    let variant = if text.trim().is_empty() { "no-platform" } else { "platform" };
    (!PLATFORMS.contains(&text)).then_some(Problem { place, variant, text, meant })
}

fn address<'a>(sight: &'a Sight<'_>, index: usize) -> Option<Problem<'a>> {
    let text = sight.settings.authorization_urls_by_platform.get(index)?.url.as_str();
    let place = Place::entry(FIELD, index).member("platformAuthorizationUrl");
    if sight.is_stopped(place) || sight.all_addresses().any(|(known, _)| known == place) {
        return None;
    }
    let variant = match HttpsAddress::parse(text).err()? {
        AddressProblem::Empty => "no-address",
        AddressProblem::OtherScheme => "scheme",
        AddressProblem::NoScheme | AddressProblem::DoubledScheme | AddressProblem::NoHost => {
            "not-complete"
        }
    };
    Some(Problem { place, variant, text, meant: None })
}
