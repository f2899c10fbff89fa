//! Every box a person types into, on any of the nine pages.

use crate::model::Field;

/// One box. Those that are a field of the settings say so; see [`Input::field`].
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Input {
    SkillId,
    /// The name of the skill that is made.
    NewSkillName,
    /// What people say to open it.
    Invocation,
    /// Where its code runs, when that is a place of one's own.
    Endpoint,
    /// The vendor ID, or any one of the Alexa redirect URLs.
    Vendor,
    ProfileName,
    ProfileDescription,
    PrivacyUrl,
    /// What Amazon's page shows now under "Allowed Return URLs".
    PastedBack,
    ClientId,
    ClientSecret,
    NewScope,
    /// The part of a provider's addresses that differs from customer to customer (a domain, a tenant).
    ProviderPart,
    /// Where a discovery document is looked for.
    Issuer,
    AuthorizationUrl,
    AccessTokenUrl,
    DefaultTokenExpiration,
    NewDomain,
    ReciprocalAccessTokenUrl,
    NewRedirectUrl,
    IosUrl,
    AndroidUrl,
    /// The security profile used only for signing in here, when people do not sign in with Amazon.
    SignInClientId,
    SignInClientSecret,
    /// An access token got elsewhere.
    AccessToken,
    /// The name of a profile of the ASK CLI.
    AskProfile,
    /// The address the browser stopped at.
    PasteBackAddress,
}

impl Input {
    /// The field of the settings this box fills.
    pub fn field(self) -> Option<Field> {
        match self {
            Self::ClientId => Some(Field::ClientId),
            Self::ClientSecret => Some(Field::ClientSecret),
            Self::NewScope => Some(Field::Scopes),
            Self::AuthorizationUrl => Some(Field::AuthorizationUrl),
            Self::AccessTokenUrl => Some(Field::AccessTokenUrl),
            Self::DefaultTokenExpiration => Some(Field::DefaultTokenExpirationInSeconds),
            Self::NewDomain => Some(Field::Domains),
            Self::ReciprocalAccessTokenUrl => Some(Field::ReciprocalAccessTokenUrl),
            Self::NewRedirectUrl => Some(Field::RedirectUrls),
            Self::IosUrl | Self::AndroidUrl => Some(Field::AuthorizationUrlsByPlatform),
            Self::SkillId
            | Self::NewSkillName
            | Self::Invocation
            | Self::Endpoint
            | Self::Vendor
            | Self::ProfileName
            | Self::ProfileDescription
            | Self::PrivacyUrl
            | Self::PastedBack
            | Self::ProviderPart
            | Self::Issuer
            | Self::SignInClientId
            | Self::SignInClientSecret
            | Self::AccessToken
            | Self::AskProfile
            | Self::PasteBackAddress => None,
        }
    }

    /// The box to go to for a field of the settings; for a field that is chosen and not typed, the nearest one.
    pub fn of(field: Field) -> Self {
        match field {
            Field::SkipOnEnablement | Field::Scopes | Field::VoiceForwardAccountLinking => {
                Self::NewScope
            }
            Field::Type | Field::AuthorizationUrl => Self::AuthorizationUrl,
            Field::Domains => Self::NewDomain,
            Field::ClientId => Self::ClientId,
            Field::AccessTokenUrl | Field::AccessTokenScheme | Field::PkceConfiguration => {
                Self::AccessTokenUrl
            }
            Field::ReciprocalAccessTokenUrl => Self::ReciprocalAccessTokenUrl,
            Field::ClientSecret => Self::ClientSecret,
            Field::DefaultTokenExpirationInSeconds => Self::DefaultTokenExpiration,
            Field::RedirectUrls => Self::NewRedirectUrl,
            Field::AuthorizationUrlsByPlatform => Self::IosUrl,
        }
    }

    /// Whether what is typed there is a secret.
    pub fn is_secret(self) -> bool {
        matches!(
            self,
            Self::ClientSecret
                | Self::SignInClientSecret
                | Self::AccessToken
                | Self::PasteBackAddress
        )
    }

    /// Whether words are typed there, rather than a code that must match letter for letter.
    pub fn is_words(self) -> bool {
        matches!(
            self,
            Self::NewSkillName | Self::Invocation | Self::ProfileName | Self::ProfileDescription
        )
    }

    /// Whether what is typed there is added to a list.
    pub fn is_list(self) -> bool {
        matches!(self, Self::NewScope | Self::NewDomain | Self::NewRedirectUrl)
    }

    /// Every box, in the order of the pages.
    pub const ALL: [Self; 27] = [
        Self::SkillId,
        Self::NewSkillName,
        Self::Invocation,
        Self::Endpoint,
        Self::Vendor,
        Self::ProfileName,
        Self::ProfileDescription,
        Self::PrivacyUrl,
        Self::PastedBack,
        Self::ClientId,
        Self::ClientSecret,
        Self::NewScope,
        Self::ProviderPart,
        Self::Issuer,
        Self::AuthorizationUrl,
        Self::AccessTokenUrl,
        Self::DefaultTokenExpiration,
        Self::NewDomain,
        Self::ReciprocalAccessTokenUrl,
        Self::NewRedirectUrl,
        Self::IosUrl,
        Self::AndroidUrl,
        Self::SignInClientId,
        Self::SignInClientSecret,
        Self::AccessToken,
        Self::PasteBackAddress,
        Self::AskProfile,
    ];
}
