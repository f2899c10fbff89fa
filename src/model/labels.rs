//! Amazon's own labels, letter for letter, as its two consoles showed them. Amazon changes them now and then.

/// When the labels were last compared.
pub const LABELS_SEEN: &str = "November 2026";

/// The labels of the skill's Account Linking page (developer console, Build).
pub mod account_linking {
    pub const WAY: [&str; 3] = ["Build", "TOOLS", "ACCOUNT LINKING"];
    pub const SKIP_ON_ENABLEMENT: &str =
        "Allow users to enable skill without account linking (Recommended)";
    pub const VOICE: &str = "Allow users to link their account to your skill using voice";
    pub const APP_TO_APP: &str =
        "Allow users to link their account to your skill from within your application or website";
    pub const MOBILE_APP: &str = "Allow users to authenticate using your mobile application";
    pub const SECURITY_PROVIDER: &str = "Security Provider Information";
    pub const GRANT_TYPE: &str = "Select an authorization grant type";
    pub const AUTH_CODE_GRANT: &str = "Auth Code Grant";
    pub const IMPLICIT_GRANT: &str = "Implicit Grant";
    pub const PKCE: &str = "PKCE Authorization";
    pub const AUTHORIZATION_URI: &str = "Your Web Authorization URI";
    pub const IOS_URI: &str = "Your iOS App Authorization URI";
    pub const ANDROID_URI: &str = "Your Android App Authorization URI";
    pub const ACCESS_TOKEN_URI: &str = "Access Token URI";
    pub const CLIENT_ID: &str = "Your Client ID";
    pub const SECRET: &str = "Your Secret";
    pub const SCHEME: &str = "Your Authentication Scheme";
    pub const HTTP_BASIC: &str = "HTTP Basic (Recommended)";
    pub const REQUEST_BODY: &str = "Credentials in request body";
    pub const SCOPE: &str = "Scope";
    pub const ADD_SCOPE: &str = "Add scope";
    pub const DOMAIN_LIST: &str = "Domain List";
    pub const DEFAULT_EXPIRATION: &str = "Default Access Token Expiration Time";
    pub const RECIPROCAL_URL: &str = "Reciprocal Access Token URL";
    pub const YOUR_REDIRECT_URLS: &str = "Your Redirect URLs";
    pub const ALEXA_REDIRECT_URLS: &str = "Alexa Redirect URLs";
    pub const SAVE: &str = "Save";
}

/// The labels of the skill's Code page (developer console).
pub mod code {
    /// The tabs of a skill, the first few.
    pub const TABS: [&str; 3] = ["Build", "Code", "Test"];
    pub const SAVE: &str = "Save";
    pub const DEPLOY: &str = "Deploy";
}

/// The labels of the Login with Amazon console.
pub mod security_profile {
    pub const CONSOLE: &str = "Login with Amazon";
    pub const CREATE: &str = "Create a New Security Profile";
    pub const NAME_YOURS: &str = "Name your new Security Profile";
    pub const NAME: &str = "Security Profile Name";
    pub const DESCRIPTION: &str = "Security Profile Description";
    pub const PRIVACY_URL: &str = "Consent Privacy Notice URL";
    pub const LOGO: &str = "Consent Logo Image";
    pub const UPLOAD: &str = "Upload Image";
    pub const SAVE: &str = "Save";
    pub const SHOW_BOTH: &str = "Show Client ID and Client Secret";
    pub const MANAGE: &str = "Manage";
    pub const WEB_SETTINGS: &str = "Web Settings";
    pub const EDIT: &str = "Edit";
    pub const ALLOWED_ORIGINS: &str = "Allowed Origins";
    pub const ALLOWED_RETURN_URLS: &str = "Allowed Return URLs";
    pub const ADD_ANOTHER: &str = "Add Another";
    pub const CLIENT_ID: &str = "Client ID";
    pub const CLIENT_SECRET: &str = "Client Secret";
    pub const SHOW_SECRET: &str = "Show Secret";
}

/// Which box of the Account Linking page a field of the settings goes into.
pub fn console_label(field: crate::model::Field) -> &'static str {
    use crate::model::Field;
    match field {
        Field::SkipOnEnablement => account_linking::SKIP_ON_ENABLEMENT,
        Field::Type => account_linking::GRANT_TYPE,
        Field::AuthorizationUrl => account_linking::AUTHORIZATION_URI,
        Field::Domains => account_linking::DOMAIN_LIST,
        Field::ClientId => account_linking::CLIENT_ID,
        Field::Scopes => account_linking::SCOPE,
        Field::AccessTokenUrl => account_linking::ACCESS_TOKEN_URI,
        Field::ReciprocalAccessTokenUrl => account_linking::RECIPROCAL_URL,
        Field::ClientSecret => account_linking::SECRET,
        Field::AccessTokenScheme => account_linking::SCHEME,
        Field::DefaultTokenExpirationInSeconds => account_linking::DEFAULT_EXPIRATION,
        Field::RedirectUrls => account_linking::YOUR_REDIRECT_URLS,
        Field::AuthorizationUrlsByPlatform => account_linking::MOBILE_APP,
        Field::VoiceForwardAccountLinking => account_linking::VOICE,
        Field::PkceConfiguration => account_linking::PKCE,
    }
}
