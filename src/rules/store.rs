//! AL-117, AL-118 and AL-121: what reviewers of the store look at beside the settings.
//!
//! Bad: a manifest for the store without a test login, or without a privacy policy in some language.
//! Good: both there; a private skill; a live one, which has passed.

use crate::model::Manifest;
use crate::rules::Question;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::lists::names_a_login;
use crate::rules::lwa_addresses::is_amazons;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn test_login(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    let skips = sight.settings.skip_on_enablement == Some(true);
    if skips || is_amazons(sight) || is_live(sight) {
        return Ok(Vec::new());
    }
    let answered = sight.context.facts.has_test_login;
    let found = match (sight.context.manifest(), answered) {
        (Some(manifest), _) if !manifest.is_for_the_store() => None,
        (_, Some(true)) => None,
        (Some(manifest), _) => missing_login(manifest),
        (None, Some(false)) => Some((Severity::Warning, "missing")),
        (None, None) => return Err(Question::TestLogin.into()),
    };
    let said = found.map(|(severity, variant)| Said::about_nothing(severity).variant(variant));
    Ok(said.into_iter().collect())
}

fn missing_login(manifest: Manifest<'_>) -> Option<(Severity, &'static str)> {
    match manifest.testing_instructions() {
        "" => Some((Severity::Warning, "missing")),
        told if names_a_login(told) => None,
        _ => Some((Severity::Note, "unclear")),
    }
}

pub(super) fn privacy_policy(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    if is_live(sight) {
        return Ok(Vec::new());
    }
    let Some(manifest) = sight.context.manifest() else {
        let all = sight.context.facts.has_privacy_policies.ok_or(Question::PrivacyPolicies)?;
        let said = Said::about_nothing(Severity::Warning).variant("answered");
        return Ok((!all).then_some(said).into_iter().collect());
    };
    if !manifest.is_for_the_store() || manifest.locales_without_policy().next().is_none() {
        return Ok(Vec::new());
    }
    let without: Vec<&str> = manifest.locales_without_policy().collect();
    let said = Said::about_nothing(Severity::Warning)
        .variant("locales")
        .value("locales", without.join(", "));
    Ok(vec![said])
}

pub(super) fn for_children(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    if sight.is_nothing() {
        return Ok(Vec::new());
    }
    let told = sight.context.manifest().map(Manifest::is_for_children);
    let is_for_children =
        told.or(sight.context.facts.is_for_children).ok_or(Question::ForChildren)?;
    Ok(is_for_children.then(|| Said::about_nothing(Severity::Note)).into_iter().collect())
}

fn is_live(sight: &Sight<'_>) -> bool {
    sight.context.stage.as_deref() == Some("live")
}
