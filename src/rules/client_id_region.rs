//! AL-109: Home Assistant's client ID is Alexa's host of another region than the people's.
//!
//! Bad: `https://pitangui.amazon.com/` for a skill in German. Good: `https://layla.amazon.com/`.
//! Alexa goes by the language of the app, which the skill's languages only hint at.

use crate::i18n::key;
use crate::model::Field;
use crate::model::REGIONS;
use crate::model::Region;
use crate::rules::Place;
use crate::rules::Question;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::lists::is_home_assistant;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn check(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    let client_id = sight.text(Field::ClientId).unwrap_or_default();
    let Some(given) = REGIONS.into_iter().find(|region| region.origin() == client_id) else {
        return Ok(Vec::new());
    };
    if !is_home_assistant(sight) {
        return Ok(Vec::new());
    }
    let wanted = regions(sight)?;
    let fits = wanted.contains(&given);
    match wanted.as_slice() {
        [] => Err(Reason::CannotTell(key::NOT_CHECKED_LOCALES)),
        [_only] if fits => Ok(Vec::new()),
        regions => {
            let severity = if fits { Severity::Note } else { Severity::Warning };
            let agreed = match regions {
                [only] => Some(only.origin()),
                _ => None,
            };
            let said = Said::new(severity, Place::of(Field::ClientId))
                .variant(if fits { "some" } else { "none" })
                .value("value", client_id)
                .suggest(agreed);
            Ok(vec![said])
        }
    }
}

/// The regions of the people who link, each once: by the app's language when it was told, else by the skill's.
fn regions(sight: &Sight<'_>) -> Result<Vec<Region>, Reason> {
    let mut regions: Vec<Region> = Vec::new();
    let mut add = |locale: &str| {
        if let Some(region) = Region::of_locale(locale).filter(|region| !regions.contains(region)) {
            regions.push(region);
        }
    };
    if let Some(locale) = &sight.context.facts.app_locale {
        add(locale);
        return Ok(regions);
    }
    let manifest = sight.context.manifest().ok_or(Question::AppLocale)?;
    let mut locales = manifest.locales().map(|(locale, _)| locale).peekable();
    if locales.peek().is_none() {
        return Err(Question::AppLocale.into());
    }
    locales.for_each(add);
    Ok(regions)
}
