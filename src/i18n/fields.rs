//! The fields' names in plain words.

use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::model::Field;

/// What people call a field: the same words in every page, receipt and report.
pub fn field_name(field: Field) -> String {
    text(field_key(field))
}

fn field_key(field: Field) -> Key {
    match field {
        Field::SkipOnEnablement => key::FIELD_SKIP_ON_ENABLEMENT,
        Field::Type => key::FIELD_TYPE,
        Field::AuthorizationUrl => key::FIELD_AUTHORIZATION_URL,
        Field::Domains => key::FIELD_DOMAINS,
        Field::ClientId => key::FIELD_CLIENT_ID,
        Field::Scopes => key::FIELD_SCOPES,
        Field::AccessTokenUrl => key::FIELD_ACCESS_TOKEN_URL,
        Field::ReciprocalAccessTokenUrl => key::FIELD_RECIPROCAL_ACCESS_TOKEN_URL,
        Field::ClientSecret => key::FIELD_CLIENT_SECRET,
        Field::AccessTokenScheme => key::FIELD_ACCESS_TOKEN_SCHEME,
        Field::DefaultTokenExpirationInSeconds => key::FIELD_DEFAULT_TOKEN_EXPIRATION_IN_SECONDS,
        Field::RedirectUrls => key::FIELD_REDIRECT_URLS,
        Field::AuthorizationUrlsByPlatform => key::FIELD_AUTHORIZATION_URLS_BY_PLATFORM,
        Field::VoiceForwardAccountLinking => key::FIELD_VOICE_FORWARD_ACCOUNT_LINKING,
        Field::PkceConfiguration => key::FIELD_PKCE_CONFIGURATION,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::FIELDS;

    #[test]
    fn no_two_fields_share_a_name() {
        let names: BTreeSet<String> = FIELDS.into_iter().map(field_name).collect();
        assert_eq!(names.len(), FIELDS.len());
    }
}
