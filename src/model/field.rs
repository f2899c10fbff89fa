//! Every field of the settings, once.

/// The fields in the order in which they are written: that of Amazon's documented sample, then platform
/// addresses, voice and PKCE.
pub const FIELDS: [Field; 15] = [
    Field::SkipOnEnablement,
    Field::Type,
    Field::AuthorizationUrl,
    Field::Domains,
    Field::ClientId,
    Field::Scopes,
    Field::AccessTokenUrl,
    Field::ReciprocalAccessTokenUrl,
    Field::ClientSecret,
    Field::AccessTokenScheme,
    Field::DefaultTokenExpirationInSeconds,
    Field::RedirectUrls,
    Field::AuthorizationUrlsByPlatform,
    Field::VoiceForwardAccountLinking,
    Field::PkceConfiguration,
];

/// One field of `accountLinkingRequest`.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Field {
    SkipOnEnablement,
    Type,
    AuthorizationUrl,
    Domains,
    ClientId,
    Scopes,
    AccessTokenUrl,
    ReciprocalAccessTokenUrl,
    ClientSecret,
    AccessTokenScheme,
    DefaultTokenExpirationInSeconds,
    RedirectUrls,
    AuthorizationUrlsByPlatform,
    VoiceForwardAccountLinking,
    PkceConfiguration,
}

impl Field {
    /// The field whose name stands in a text as a whole word; of several, the last one.
    pub fn named_in(text: &str) -> Option<Self> {
        text.split(|c: char| !c.is_ascii_alphanumeric())
            .filter_map(Self::named)
            // "type" is an everyday word as well.
            .rfind(|field| *field != Self::Type || text.contains(".type"))
    }

    /// The name in the JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::SkipOnEnablement => "skipOnEnablement",
            Self::Type => "type",
            Self::AuthorizationUrl => "authorizationUrl",
            Self::Domains => "domains",
            Self::ClientId => "clientId",
            Self::Scopes => "scopes",
            Self::AccessTokenUrl => "accessTokenUrl",
            Self::ReciprocalAccessTokenUrl => "reciprocalAccessTokenUrl",
            Self::ClientSecret => "clientSecret",
            Self::AccessTokenScheme => "accessTokenScheme",
            Self::DefaultTokenExpirationInSeconds => "defaultTokenExpirationInSeconds",
            Self::RedirectUrls => "redirectUrls",
            Self::AuthorizationUrlsByPlatform => "authorizationUrlsByPlatform",
            Self::VoiceForwardAccountLinking => "voiceForwardAccountLinking",
            Self::PkceConfiguration => "pkceConfiguration",
        }
    }

    /// The field of that name in the JSON.
    pub fn named(name: &str) -> Option<Self> {
        FIELDS.into_iter().find(|field| field.name() == name)
    }

    /// Whether the field is only sent with the code grant.
    pub fn is_for_code_grant(self) -> bool {
        matches!(
            self,
            Self::AccessTokenUrl
                | Self::ReciprocalAccessTokenUrl
                | Self::ClientSecret
                | Self::AccessTokenScheme
                | Self::DefaultTokenExpirationInSeconds
                | Self::RedirectUrls
                | Self::PkceConfiguration
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_found_by_its_name() {
        for field in FIELDS {
            assert_eq!(Field::named(field.name()), Some(field));
        }
        assert_eq!(Field::named("scope"), None);
    }
}
