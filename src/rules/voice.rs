//! AL-048: linking by voice without Login with Amazon.
//!
//! Bad: `voiceForwardAccountLinking` `ENABLED` with a login of one's own. Good: `ENABLED` with Login with Amazon.
//! Source: Amazon, tutorial on voice-forward account linking.

use crate::model::Field;
use crate::model::is_lwa_authorization;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

const PAGE: Field = Field::AuthorizationUrl;

/// The rules whose finding about the sign-in page comes first, where it stays in sight.
const FIRST: [&str; 3] = ["AL-012", "AL-028", "AL-054"];

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    if sight.text(Field::VoiceForwardAccountLinking) != Some("ENABLED") {
        return Vec::new();
    }
    let Some(page) = sight.address(PAGE) else { return Vec::new() };
    if is_lwa_authorization(&page.url) || FIRST.iter().any(|code| sight.has_spoken(code, PAGE)) {
        return Vec::new();
    }
    let said = Said::new(Severity::Warning, Place::of(Field::VoiceForwardAccountLinking));
    vec![said.suggest(Some("DISABLED"))]
}
