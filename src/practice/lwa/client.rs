//! Which program asks for a token, and whether it proved that it is that program.

use axum::http::StatusCode;
use axum::http::header;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::Refusal;
use crate::practice::asked::Asked;
use crate::practice::asked::Pairs;
use crate::practice::asked::value;
use crate::practice::state::State;

/// A program known by its client ID.
pub(super) struct Client {
    pub(super) id: String,
    /// Whether it sent its secret. Without one there is no refresh token.
    pub(super) is_proved: bool,
}

impl Client {
    /// Reads ID and secret from the Basic header or from the body (RFC 6749, section 2.3.1).
    pub(super) fn identify(state: &State, asked: &Asked, body: &Pairs) -> Result<Self, Refusal> {
        let (id, secret) = match basic(asked.header(header::AUTHORIZATION.as_str())) {
            Some((id, secret)) => (id, Some(secret)),
            None => (
                value(body, "client_id")
                    .filter(|id| !id.is_empty())
                    .ok_or_else(|| Refusal::missing("client_id"))?
                    .to_owned(),
                value(body, "client_secret").map(str::to_owned),
            ),
        };
        let secret = secret.filter(|secret| !secret.is_empty());
        let profile = state.profile(&id).ok_or_else(not_authenticated)?;
        if secret.as_ref().is_some_and(|secret| *secret != profile.client_secret) {
            return Err(not_authenticated());
        }
        Ok(Self { id, is_proved: secret.is_some() })
    }
}

/// 401: unknown client, or a secret that is not its own.
pub(super) fn not_authenticated() -> Refusal {
    let description = "Client authentication failed";
    Refusal::new(StatusCode::UNAUTHORIZED, "invalid_client", description)
}

/// ID and secret of `Authorization: Basic …`, if it is one.
fn basic(header: &str) -> Option<(String, String)> {
    let (scheme, encoded) = header.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let bytes = STANDARD.decode(encoded.trim()).unwrap_or_default();
    let text = String::from_utf8(bytes).unwrap_or_default();
    let (id, secret) = text.split_once(':').unwrap_or((text.as_str(), ""));
    Some((id.to_owned(), secret.to_owned()))
}
