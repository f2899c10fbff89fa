//! What `create` says while it waits and at its end.

use serde_json::json;

use crate::cli::Console;
use crate::cli::Format;
use crate::create::Made;
use crate::create::Phase;
use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::model::BuildState;
use crate::model::InvocationName;
use crate::model::Violation;

/// Amazon's errors, each with its place.
pub(super) fn tell_violations(violations: &[Violation], console: &mut Console<'_>) {
    for violation in violations {
        let place = violation.path.as_ref().map(|path| format!("{path}: ")).unwrap_or_default();
        let code = violation.code.as_ref().map(|code| format!(" ({code})")).unwrap_or_default();
        console.problem(&format!("  {place}{}{code}", violation.message));
    }
}

/// What was made.
pub(super) fn receipt(made: &Made, format: Format) -> String {
    match format {
        Format::Text => {
            let open = made.locale.language().open(&made.invocation);
            format!(
                "{}\n{}  {}\n{}\n",
                i18n::text(key::CLI_CREATE_DONE),
                i18n::text(key::CLI_CREATE_SKILL_ID),
                crate::model::shown(&made.skill_id),
                i18n::text_with(key::CLI_CREATE_INVOCATION, &[("words", &open)])
            )
        }
        Format::Json => {
            let name = InvocationName::parse(&made.invocation, made.locale);
            let name = name.map(|name| name.as_str().to_owned()).unwrap_or_default();
            let told = json!({
                "skillId": made.skill_id,
                "name": made.skill.as_ref().map(|skill| skill.name.trim()),
                "locale": made.locale.tag(),
                "invocationName": name,
                "time": made.time,
            });
            format!("{told:#}\n")
        }
    }
}

/// What is going on, for the person who waits.
#[expect(clippy::wildcard_enum_match_arm, reason = "nothing is told while nothing goes on")]
pub(super) fn doing(phase: &Phase) -> Option<Key> {
    match phase {
        Phase::Looking(_) => Some(key::CLI_CREATE_LOOKING),
        Phase::Creating(_) => Some(key::CLI_CREATE_CREATING),
        Phase::Making(_) => Some(key::CLI_CREATE_MAKING),
        Phase::SendingModel(_) => Some(key::CLI_CREATE_MODEL),
        Phase::Building(_) => Some(key::CLI_CREATE_BUILDING),
        _ => None,
    }
}

/// How far a step is.
pub(super) fn state_key(state: BuildState) -> Key {
    match state {
        BuildState::InProgress => key::BUILD_IN_PROGRESS,
        BuildState::Succeeded => key::BUILD_SUCCEEDED,
        BuildState::Failed => key::BUILD_FAILED,
    }
}
