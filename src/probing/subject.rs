//! What is asked about: the settings as they stand, and what their own rules say.

use crate::model::AccountLinking;
use crate::model::Secret;
use crate::rules::Checked;

/// The settings and what is known around them.
#[derive(Clone, Default, PartialEq)]
pub struct Subject {
    pub settings: AccountLinking,
    pub secret: Secret,
    pub vendor_id: Option<String>,
    /// Whether a practice Amazon stands in for Amazon’s servers.
    pub practising: bool,
    /// Whether the link works in the Alexa app, as the person says.
    pub works_in_app: Option<bool>,
    /// What the rules that ask nobody say.
    pub own: Checked,
}

impl Subject {
    /// Whether the servers would be asked the same about the other one. The secret counts only where it was sent.
    pub fn asks_the_same(&self, other: &Self, secret_sent: bool) -> bool {
        let asked = |settings: &AccountLinking| {
            [
                settings.grant_type.clone(),
                settings.authorization_url.clone(),
                settings.access_token_url.clone(),
                settings.access_token_scheme.clone(),
                settings.client_id.clone(),
                settings.scopes.join(" "),
            ]
        };
        asked(&self.settings) == asked(&other.settings)
            && self.vendor_id == other.vendor_id
            && (!secret_sent || self.secret == other.secret)
    }
}
