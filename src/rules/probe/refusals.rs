//! The words with which services refuse a return address, a client ID or a scope.

use url::Url;

use crate::model::Answer;
use crate::rules::probe::answers;

/// What an answer refuses.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Refusal {
    ReturnAddress,
    ClientId,
    Scope,
    ResponseType,
}

/// Words for each, in small letters, in pages that people read and in `error` values.
const WORDS: [(Refusal, &[&str]); 4] = [
    (
        Refusal::ReturnAddress,
        &[
            "redirect_uri",
            "redirect uri",
            "redirect url",
            "redirecturi",
            "return url",
            "callback url",
            "whitelist",
            "mismatch",
        ],
    ),
    (Refusal::Scope, &["invalid_scope", "invalid scope", "unknown scope", "unsupported scope"]),
    (
        Refusal::ClientId,
        &[
            "unauthorized_client",
            "unauthorized client",
            "invalid_client",
            "invalid client",
            "unknown client",
            "client_id",
            "client id",
            "client is not",
        ],
    ),
    (Refusal::ResponseType, &["unsupported_response_type", "response type", "response_type"]),
];

/// What an answer of the sign-in page refuses. A page that merely holds such a word in its form refuses nothing.
pub(super) fn refusal(answer: &Answer, asked: &Url) -> Option<Refusal> {
    let told = told(answer, asked)?;
    WORDS
        .iter()
        .find(|(_, words)| words.iter().any(|word| told.contains(word)))
        .map(|(what, _)| *what)
}

/// The service's own words, as far as they are about an error.
pub(super) fn told(answer: &Answer, asked: &Url) -> Option<String> {
    if let Some(location) =
        answers::location(answer, asked).filter(|_| answers::is_redirect(answer))
    {
        let is_error = |name: &str| matches!(name, "error" | "error_description" | "errormessage");
        let told: Vec<String> = location
            .query_pairs()
            .filter(|(name, _)| is_error(&name.to_lowercase()))
            .map(|(_, value)| value.to_lowercase())
            .collect();
        return (!told.is_empty()).then(|| told.join(" "));
    }
    if answer.status == 200 && asks_for_a_password(answer) {
        // People sign in here; what it says of errors is about what they type.
        return None;
    }
    let visible = answers::visible(answer);
    let speaks = answer.status >= 400
        || ["error", "invalid", "mismatch", "not allowed", "unknown", "not registered"]
            .iter()
            .any(|word| visible.contains(word));
    speaks.then_some(visible)
}

fn asks_for_a_password(answer: &Answer) -> bool {
    let kinds = answers::attributes(&answers::text(answer), "input", "type");
    kinds.iter().any(|kind| kind.eq_ignore_ascii_case("password"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Body;
    use crate::model::Ending;

    fn answer(status: u16, location: Option<&str>, body: &str) -> Answer {
        let headers = location.map(|to| ("location".to_owned(), to.to_owned()));
        Answer {
            status,
            headers: headers.into_iter().collect(),
            body: Body::new(body.as_bytes().to_vec()),
            ending: Ending::Whole,
            took: 1,
        }
    }

    #[test]
    fn what_is_refused_is_told_by_words_that_people_see() {
        let asked = Url::parse("https://login.tidewater-lights.com/authorize").unwrap();
        let cases = [
            (answer(400, None, "<p>redirect_uri is not registered"), Some(Refusal::ReturnAddress)),
            (answer(400, None, "Unknown client"), Some(Refusal::ClientId)),
            (answer(302, Some("/e?error=invalid_scope"), ""), Some(Refusal::Scope)),
            (answer(302, Some("/login?next=redirect_uri"), ""), None),
            (answer(200, None, "<form><input name=redirect_uri>Sign in</form>"), None),
            (answer(200, None, "<p hidden>Invalid PIN</p>Client ID <input type='password'>"), None),
            (answer(200, None, "<h1>Error: redirect_uri_mismatch"), Some(Refusal::ReturnAddress)),
            (
                answer(
                    302,
                    Some("https://pitangui.amazon.com/x?error=unsupported_response_type"),
                    "",
                ),
                Some(Refusal::ResponseType),
            ),
        ];
        for (answer, expected) in cases {
            assert_eq!(refusal(&answer, &asked), expected, "{}", answer.shown());
        }
    }
}
