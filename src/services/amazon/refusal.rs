//! Login with Amazon's error codes (RFC 6749 sections 4.1.2.1 and 5.2), by what the person can do.

use crate::model::AmazonWords;
use crate::services::amazon::AmazonError;

/// What an `error` with its `error_description` means, in an answer or in the address the browser came back to.
pub fn refusal(error: &str, description: &str) -> AmazonError {
    let message = if description.is_empty() { error } else { description };
    refusal_in(error, AmazonWords { message: message.to_owned(), ..AmazonWords::default() })
}

pub(super) fn refusal_in(error: &str, words: AmazonWords) -> AmazonError {
    match error {
        "access_denied" => AmazonError::ConsentRefused(words),
        "invalid_client" => AmazonError::WrongClient(words),
        // The same code for both; only the words tell a used code from a withdrawn sign-in.
        "invalid_grant" if words.message.contains("refresh_token") => {
            AmazonError::SignInAgain(words)
        }
        "invalid_grant" => AmazonError::CodeExpired(words),
        "invalid_scope" => AmazonError::UnknownScope(words),
        "unauthorized_client" => AmazonError::SignInAgain(words),
        "server_error" | "temporarily_unavailable" => AmazonError::Busy(None, words),
        _ => AmazonError::Unexpected(words),
    }
}
