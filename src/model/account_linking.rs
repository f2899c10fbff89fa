//! The settings themselves, as typed: text that nobody has judged yet.

use serde::Deserialize;
use serde::Serialize;
use serde_json::Map;
use serde_json::Value;

use crate::model::Field;

/// The account-linking settings of one skill, field by field as a person typed them or a file gave them.
///
/// Source: Amazon's account-linking schemas page and the SMAPI model. Text is kept as typed, so an unusual value
/// is a finding of a rule and never lost. The client secret is not here: see [`crate::model::Secret`].
/// Serialized as it is only into drafts; what Amazon gets is written by [`crate::model::write_request`].
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default)]
pub struct AccountLinking {
    /// Whether people may use the skill before linking. `None` is "not told".
    pub skip_on_enablement: Option<bool>,
    /// The OAuth grant type, `AUTH_CODE` or `IMPLICIT`; see [`crate::model::GrantType`].
    pub grant_type: String,
    /// Where people sign in.
    pub authorization_url: String,
    /// Other hosts the sign-in page loads from, 15 at most.
    pub domains: Vec<String>,
    /// The public name of the skill at the authorization server.
    pub client_id: String,
    /// What the skill may know, 15 at most.
    pub scopes: Vec<String>,
    /// Where Alexa asks for tokens. Only with `AUTH_CODE`.
    pub access_token_url: String,
    /// Receives Alexa's own authorization codes.
    pub reciprocal_access_token_url: String,
    /// `HTTP_BASIC` or `REQUEST_BODY_CREDENTIALS`. Only with `AUTH_CODE`.
    pub access_token_scheme: String,
    /// Seconds, as text; used when a token answer has no `expires_in`. Only with `AUTH_CODE`.
    pub default_token_expiration: String,
    /// The skill's own app links (app-to-app), never Alexa's redirect URLs.
    pub redirect_urls: Vec<String>,
    /// Addresses of the sign-in in the skill's own apps.
    pub authorization_urls_by_platform: Vec<PlatformUrl>,
    /// `ENABLED` or `DISABLED`; linking by voice, for custom skills with Login with Amazon.
    pub voice_forward: String,
    /// Proof Key for Code Exchange (RFC 7636) between Alexa and the authorization server.
    pub pkce: Option<PkceConfiguration>,
    /// Members that the schema does not name, and known members whose value is of another kind. Sent back as they came.
    pub other: Map<String, Value>,
}

/// One entry of `authorizationUrlsByPlatform`.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default)]
pub struct PlatformUrl {
    /// `iOS` or `Android`, in exactly these letters.
    pub platform: String,
    /// The address that opens the app.
    pub url: String,
}

/// `pkceConfiguration`.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default)]
pub struct PkceConfiguration {
    /// `ENABLED` or `DISABLED`.
    pub status: String,
    /// `S256`.
    pub code_challenge_method: String,
}

impl AccountLinking {
    /// Takes over every field that `over` fills in, and says which; the others stay. Members that the schema does
    /// not name are left behind.
    pub fn overlay(&mut self, over: Self) -> Vec<Field> {
        let taken = [
            (Field::SkipOnEnablement, take(&mut self.skip_on_enablement, over.skip_on_enablement)),
            (Field::Type, take(&mut self.grant_type, over.grant_type)),
            (Field::AuthorizationUrl, take(&mut self.authorization_url, over.authorization_url)),
            (Field::Domains, take(&mut self.domains, over.domains)),
            (Field::ClientId, take(&mut self.client_id, over.client_id)),
            (Field::Scopes, take(&mut self.scopes, over.scopes)),
            (Field::AccessTokenUrl, take(&mut self.access_token_url, over.access_token_url)),
            (
                Field::ReciprocalAccessTokenUrl,
                take(&mut self.reciprocal_access_token_url, over.reciprocal_access_token_url),
            ),
            (
                Field::AccessTokenScheme,
                take(&mut self.access_token_scheme, over.access_token_scheme),
            ),
            (
                Field::DefaultTokenExpirationInSeconds,
                take(&mut self.default_token_expiration, over.default_token_expiration),
            ),
            (Field::RedirectUrls, take(&mut self.redirect_urls, over.redirect_urls)),
            (
                Field::AuthorizationUrlsByPlatform,
                take(&mut self.authorization_urls_by_platform, over.authorization_urls_by_platform),
            ),
            (Field::VoiceForwardAccountLinking, take(&mut self.voice_forward, over.voice_forward)),
            (Field::PkceConfiguration, take(&mut self.pkce, over.pkce)),
        ];
        taken.into_iter().filter(|(_, is_given)| *is_given).map(|(field, _)| field).collect()
    }
}

fn take<T: Default + PartialEq>(here: &mut T, there: T) -> bool {
    let is_given = there != T::default();
    if is_given {
        *here = there;
    }
    is_given
}
