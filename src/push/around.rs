//! What Amazon told around the settings that are sent, as the rules want to know it.

use serde_json::Value;
use serde_json::json;

use crate::model::Context;
use crate::model::Facts;
use crate::model::Now;
use crate::model::Purpose;
use crate::model::SmapiAnswer;
use crate::model::Stage;
use crate::services::amazon::AmazonError;

/// What is known of a skill's draft: its manifest, and the settings of the version that people use, `None` each when
/// there is none or it was not told.
pub fn around(skill_id: &str, manifest: Option<Value>, live: Option<Now>) -> Context {
    let facts = Facts { now: live, skill_id: Some(skill_id.to_owned()), ..Facts::default() };
    Context {
        stage: Some(Stage::Development.as_str().to_owned()),
        purpose: Some(Purpose::Send),
        manifest,
        facts,
        ..Context::default()
    }
}

/// What Amazon answered when it refused to take the settings; `None` for what passes by itself or is no answer.
#[expect(clippy::wildcard_enum_match_arm, reason = "whatever else went wrong is no refusal")]
pub fn refusal(error: &AmazonError) -> Option<SmapiAnswer> {
    let status = match error {
        AmazonError::Invalid(..) => 400,
        AmazonError::SignedOut(_) => 401,
        AmazonError::Forbidden(_) => 403,
        AmazonError::NotFound(_) => 404,
        AmazonError::Changed(_) => 412,
        _ => return None,
    };
    let words = error.words();
    let violations: Vec<Value> = error
        .violations()
        .iter()
        .map(|violation| {
            let path = json!({"originalInstance": {"propertyPath": violation.path}});
            json!({"message": violation.message, "validationDetails": path})
        })
        .collect();
    let message = words.map(|words| words.message.as_str()).unwrap_or_default();
    Some(SmapiAnswer {
        status,
        method: Some("PUT".to_owned()),
        body: json!({"message": message, "violations": violations}),
        request_id: words.map(|words| words.request_id.clone()),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::AccountLinking;
    use crate::model::AmazonWords;
    use crate::model::Field;
    use crate::model::Secret;
    use crate::model::Violation;
    use crate::rules;
    use crate::rules::Finding;

    fn said(code: &str, context: &Context) -> Vec<Finding> {
        let settings = AccountLinking {
            grant_type: "AUTH_CODE".to_owned(),
            authorization_url: "https://login.tidewater-lights.com/authorize".to_owned(),
            client_id: "voice-skill-8".to_owned(),
            ..AccountLinking::default()
        };
        let checked = rules::check(&settings, &Secret::new("s3"), context);
        checked.findings.into_iter().filter(|finding| finding.code == code).collect()
    }

    #[test]
    fn what_live_has_is_compared() {
        let live = |id: &str| {
            let settings = json!({"clientId": id});
            let settings = settings.as_object().cloned().unwrap_or_default();
            Some(Now { stage: Stage::Live.as_str().to_owned(), settings })
        };
        assert_eq!(said("AL-115", &around("s", None, live("voice-skill-7"))).len(), 1);
        assert_eq!(said("AL-115", &around("s", None, live("voice-skill-8"))), []);
        assert_eq!(said("AL-115", &around("s", None, None)), []);
    }

    #[test]
    fn a_refusal_speaks_and_a_pause_does_not() {
        let words =
            AmazonWords { status: 400, message: "No.".to_owned(), ..AmazonWords::default() };
        let violation = Violation {
            message: "Bad address.".to_owned(),
            path: Some("$.accountLinkingRequest.authorizationUrl".to_owned()),
            ..Violation::default()
        };
        let errors = [
            (AmazonError::Invalid(vec![violation], words.clone()), Some("form")),
            (AmazonError::SignedOut(words.clone()), Some("signed-out")),
            (AmazonError::Forbidden(words.clone()), Some("right")),
            (AmazonError::NotFound(words.clone()), Some("gone")),
            (AmazonError::Changed(words.clone()), Some("meanwhile")),
            (AmazonError::Busy(None, words), None),
            (AmazonError::TimedOut, None),
        ];
        for (error, variant) in errors {
            let mut context = around("s", None, None);
            context.facts.smapi = refusal(&error);
            let found = said("AL-114", &context);
            assert_eq!(found.first().map(|finding| finding.variant), variant, "{error}");
            let is_about = found.first().and_then(|finding| finding.field);
            assert_eq!(is_about.is_some(), variant == Some("form"));
            assert!(is_about.is_none_or(|field| field == Field::AuthorizationUrl));
        }
    }
}
