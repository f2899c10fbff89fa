//! AL-101 to AL-104 and AL-124: what the kind of skill asks of the settings.
//!
//! Bad: a smart-home skill with `IMPLICIT`, without scopes, without any settings, with "use before linking", with
//! linking by voice. Good: a custom skill with any of these.

use crate::model::Field;
use crate::model::GrantType;
use crate::model::Purpose;
use crate::rules::Place;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::lists::always_links_first;
use crate::rules::lists::is_home_assistant;
use crate::rules::lists::must_link;
use crate::rules::lists::needs_code_grant;
use crate::rules::lists::was_seen_to_link;
use crate::rules::lwa_addresses::is_amazons;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn code_grant_needed(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    let other = sight.kind_that(needs_code_grant);
    if other == Ok(None) || sight.grant()? == GrantType::AuthCode {
        return Ok(Vec::new());
    }
    let said = other?.map(|kind| {
        Said::new(Severity::Error, Place::of(Field::Type))
            .value("kind", kind)
            .suggest(Some(GrantType::AuthCode.as_str()))
    });
    Ok(said.into_iter().collect())
}

pub(super) fn scope_needed(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    if !sight.absent(Field::Scopes) || sight.kind_that(|kind| kind == "smartHome")?.is_none() {
        return Ok(Vec::new());
    }
    let usual = if is_amazons(sight) {
        Some("profile")
    } else if is_home_assistant(sight) {
        Some("smart_home")
    } else {
        None
    };
    let suggestion = usual.map(|scope| vec![scope.to_owned()]);
    Ok(vec![Said::new(Severity::Error, Place::of(Field::Scopes)).suggest(suggestion)])
}

pub(super) fn linking_needed(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    if !sight.is_nothing() {
        return Ok(Vec::new());
    }
    let documented = sight.kind_that(must_link)?.map(|kind| (Severity::Error, kind));
    let seen = sight.kind_that(was_seen_to_link)?.map(|kind| (Severity::Warning, kind));
    let said = documented
        .or(seen)
        .map(|(severity, kind)| Said::about_nothing(severity).value("kind", kind));
    Ok(said.into_iter().collect())
}

pub(super) fn use_before_linking(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    let place = Place::of(Field::SkipOnEnablement);
    match sight.settings.skip_on_enablement {
        Some(true) => {
            let said = sight.kind_that(always_links_first)?.map(|kind| {
                Said::new(Severity::Warning, place)
                    .variant("cannot")
                    .value("kind", kind)
                    .suggest(Some(false))
            });
            Ok(said.into_iter().collect())
        }
        Some(false) if sight.purpose() == Purpose::Send => {
            let is_custom_alone = sight.kind_that(|kind| kind != "custom")?.is_none();
            let said = is_custom_alone.then(|| Said::new(Severity::Note, place).variant("tests"));
            Ok(said.into_iter().collect())
        }
        Some(false) | None => Ok(Vec::new()),
    }
}

pub(super) fn voice_of_another_kind(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    let is_on = sight.text(Field::VoiceForwardAccountLinking) == Some("ENABLED");
    if !is_on || sight.kind_that(|kind| kind == "custom")?.is_some() {
        return Ok(Vec::new());
    }
    let place = Place::of(Field::VoiceForwardAccountLinking);
    Ok(vec![Said::new(Severity::Warning, place).suggest(Some("DISABLED"))])
}
