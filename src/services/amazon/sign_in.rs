//! What signing in goes with.

use crate::model::Secret;

/// The security profile that is signed in with. No part of the settings.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct Client {
    pub id: String,
    pub secret: Secret,
}

/// A sign-in address and what its answer is checked against.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct SignInAttempt {
    /// Opened in the browser; it holds no secret.
    pub address: String,
    /// Where the browser comes back to, as it has to be registered.
    pub return_url: String,
    /// Random and used once (RFC 6749 section 10.12).
    pub state: Secret,
    /// The PKCE verifier (RFC 7636).
    pub verifier: Secret,
}

/// The tokens. In memory only, wiped when dropped.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct Tokens {
    pub access: Secret,
    /// Empty when there is none.
    pub refresh: Secret,
    /// When the access token runs out (seconds since 1970, UTC); `None` when nobody said.
    pub until: Option<i64>,
    /// What the token allows, as far as it is known.
    pub scopes: Vec<String>,
}
