//! The scopes Login with Amazon knows, in words for the consent page.

/// Every scope that can be granted here, and what it allows.
const SCOPES: &[(&str, &str)] = &[
    ("alexa::ask:catalogs:read", "See your Alexa catalogs"),
    ("alexa::ask:catalogs:readwrite", "See and change your Alexa catalogs"),
    ("alexa::ask:models:read", "See your Alexa skills’ interaction models"),
    ("alexa::ask:models:readwrite", "See and change your Alexa skills’ interaction models"),
    ("alexa::ask:skills:debug", "Debug your Alexa skills"),
    ("alexa::ask:skills:read", "See your Alexa skills"),
    (
        "alexa::ask:skills:readwrite",
        "See and change your Alexa skills, their account linking included",
    ),
    ("alexa::ask:skills:test", "Test your Alexa skills"),
    ("alexa::ask:subscriptions", "Subscribe to events of your Alexa skills"),
    ("alexa::skills:account_linking", "Link your accounts with Alexa skills"),
    ("postal_code", "Your postal code"),
    ("profile", "Your name, e-mail address and customer ID"),
    ("profile:user_id", "Your customer ID"),
];

/// What a scope allows, in words, if it is known.
pub(super) fn words(scope: &str) -> Option<&'static str> {
    SCOPES.iter().find(|(name, _)| *name == scope).map(|(_, words)| *words)
}

/// Whether a person is asked: Login with Amazon gives the bare customer ID without asking.
pub(super) fn needs_consent(scopes: &[String]) -> bool {
    scopes.iter().any(|scope| scope != "profile:user_id")
}
