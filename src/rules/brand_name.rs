//! AL-040: Amazon's name in the host of an address.
//!
//! Bad: `https://alexa.tidewater-lights.com/…`. Good: `alexandra-hotels.com`, Amazon's own hosts, a word in the path.
//! Source: Amazon's policy requirements for a skill.

use crate::model::Manifest;
use crate::rules::Severity;
use crate::rules::lists::brand_label;
use crate::rules::reach;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    if is_private(sight) {
        return Vec::new();
    }
    let mut places = Vec::new();
    let mut label = "";
    for (place, address) in sight.all_addresses() {
        let Some(found) = brand_label(address.host()) else { continue };
        if reach::is_at_home(address) {
            continue;
        }
        if places.is_empty() {
            label = found;
        }
        places.push(place);
    }
    if places.is_empty() {
        return Vec::new();
    }
    let said = Said::about_nothing(Severity::Warning).value("label", label);
    vec![Said { places, ..said }]
}

fn is_private(sight: &Sight<'_>) -> bool {
    sight.context.manifest().is_some_and(Manifest::is_private)
}
