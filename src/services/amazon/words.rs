//! Amazon's answers that refuse something, in their three shapes: `{message, violations}`, `{error: {…}}` and
//! `{code, message}`.

use serde_json::Value;

use crate::model::AmazonWords;
use crate::model::Field;
use crate::model::Violation;
use crate::services::amazon::AmazonError;
use crate::services::amazon::answer::Answer;
use crate::services::amazon::redact::redact;
use crate::services::amazon::retry_after;
use crate::services::clock;

/// More is not shown one by one.
const MOST_VIOLATIONS: usize = 100;

/// What an answer that is no success means. `is_write` is for the statuses that leave a write in the dark.
pub(super) fn error_in(answer: &Answer, secrets: &[&str], is_write: bool) -> AmazonError {
    let (words, violations) = read(answer, secrets);
    match answer.status {
        400 | 409 | 413 | 415 | 422 => AmazonError::Invalid(violations, words),
        401 => AmazonError::SignedOut(words),
        403 => AmazonError::Forbidden(with_violations(words, &violations)),
        404 => AmazonError::NotFound(words),
        412 => AmazonError::Changed(words),
        429 | 503 => AmazonError::Busy(wait(answer), words),
        500.. if is_write => AmazonError::Unclear(words.message),
        _ => AmazonError::Unexpected(words),
    }
}

/// The seconds until Amazon wants to be asked again.
pub(super) fn wait(answer: &Answer) -> Option<u64> {
    retry_after::seconds(answer.retry_after.as_deref()?, clock::now())
}

/// Amazon's words in an answer.
pub(super) fn read(answer: &Answer, secrets: &[&str]) -> (AmazonWords, Vec<Violation>) {
    let body = answer.json().unwrap_or_default();
    let inner = body.get("error").filter(|error| error.is_object()).unwrap_or(&body);
    let mut violations: Vec<Violation> = inner
        .get("violations")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .take(MOST_VIOLATIONS)
        .filter_map(|entry| violation(entry, secrets))
        .collect();
    // The flat shape is one violation itself.
    if violations.is_empty() && inner.get("code").is_some_and(Value::is_string) {
        violations.extend(violation(inner, secrets));
    }
    let words = AmazonWords {
        status: answer.status,
        message: string(inner, "message", secrets).unwrap_or_default(),
        request_id: redact(&answer.request_id, secrets),
    };
    (words, violations)
}

fn with_violations(mut words: AmazonWords, violations: &[Violation]) -> AmazonWords {
    let mut sentences = vec![words.message];
    sentences.extend(violations.iter().map(|violation| violation.message.clone()));
    sentences.retain(|sentence| !sentence.is_empty());
    sentences.dedup();
    words.message = sentences.join(" ");
    words
}

/// One entry of a list of errors; `None` when it says nothing.
pub(super) fn violation(entry: &Value, secrets: &[&str]) -> Option<Violation> {
    let message = string(entry, "message", secrets)?;
    let path = entry
        .pointer("/validationDetails/originalInstance/propertyPath")
        .and_then(Value::as_str)
        .or_else(|| path_in(&message))
        .map(|path| redact(path, secrets));
    let field = path.as_deref().and_then(Field::named_in).or_else(|| Field::named_in(&message));
    Some(Violation { code: string(entry, "code", secrets), message, path, field })
}

fn string(value: &Value, name: &str, secrets: &[&str]) -> Option<String> {
    value.get(name)?.as_str().map(|text| redact(text, secrets)).filter(|text| !text.is_empty())
}

/// The path in a sentence such as `…at property path "$.manifest.x" is not…`.
fn path_in(message: &str) -> Option<&str> {
    message.split('"').find(|part| part.starts_with("$."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, body: &str) -> Answer {
        Answer { status, body: body.as_bytes().to_vec(), ..Answer::default() }
    }

    #[test]
    fn all_three_shapes_are_read() {
        let cases = [
            (
                r#"{"message":"Account linking information is not valid.","violations":[{"code":"INVALID_REQUEST_PARAMETER","message":"Parsing error due to empty body.","validationDetails":{"originalInstance":{"type":"BODY"},"reason":{"type":"EXPECTED_NOT_EMPTY_VALUE"}}}]}"#,
                "Account linking information is not valid.",
                Some(("INVALID_REQUEST_PARAMETER", "Parsing error due to empty body.", None)),
            ),
            (
                r#"{"error":{"code":"INVALID_URL_FORMAT","message":"No.","validationDetails":{"originalInstance":{"propertyPath":"$.accountLinkingRequest.authorizationUrl"}}}}"#,
                "No.",
                Some(("INVALID_URL_FORMAT", "No.", Some(Field::AuthorizationUrl))),
            ),
            (
                r#"{"code":"INVALID_INTEGER_VALUE","message":"String instance at property path \"$.accountLinkingRequest.defaultTokenExpirationInSeconds\" is outside the range."}"#,
                "String instance at property path \"$.accountLinkingRequest.defaultTokenExpirationInSeconds\" is outside the range.",
                Some((
                    "INVALID_INTEGER_VALUE",
                    "String instance at property path \"$.accountLinkingRequest.defaultTokenExpirationInSeconds\" is outside the range.",
                    Some(Field::DefaultTokenExpirationInSeconds),
                )),
            ),
            (
                r#"{"message":"Required parameter(s) missing in the request."}"#,
                "Required parameter(s) missing in the request.",
                None,
            ),
            ("<html>", "", None),
            ("[1]", "", None),
            (r#"{"message":7,"violations":{"a":1}}"#, "", None),
        ];
        for (body, message, violation) in cases {
            let (words, violations) = read(&answer(400, body), &[]);
            assert_eq!(words.message, message);
            let first = violations.first();
            assert_eq!(
                first.map(|v| (v.code.as_deref().unwrap_or_default(), v.message.as_str(), v.field)),
                violation
            );
        }
    }

    #[test]
    fn a_violation_without_a_code_is_kept() {
        let body =
            r#"{"message":"m","violations":[{"message":"Lambda ARN length"},{"code":"x"},3]}"#;
        let (_, violations) = read(&answer(400, body), &[]);
        assert_eq!(violations.len(), 1);
        assert_eq!(violations[0].code, None);
    }

    #[test]
    fn the_reason_of_a_403_is_in_its_words() {
        let body = r#"{"message":"Skill is not ready for enablement.","violations":[{"message":"Regionalized endpoints must not be empty."}]}"#;
        let AmazonError::Forbidden(words) = error_in(&answer(403, body), &[], false) else {
            panic!()
        };
        assert_eq!(
            words.message,
            "Skill is not ready for enablement. Regionalized endpoints must not be empty."
        );
    }
}
