//! `FIELD_SYNONYMS`: other names that people give the fields.

use crate::model::FIELDS;
use crate::model::Field;
use crate::model::within;

/// How many letters of a name may be wrong.
const NEAR: usize = 2;

/// Other names in small letters, without `_` and `-`.
const SYNONYMS: [(&str, Field); 33] = [
    ("accesstokenexpiration", Field::DefaultTokenExpirationInSeconds),
    ("accesstokenschema", Field::AccessTokenScheme),
    ("accesstokenuri", Field::AccessTokenUrl),
    ("authenticationflowtype", Field::Type),
    ("authenticationscheme", Field::AccessTokenScheme),
    ("authorizationendpoint", Field::AuthorizationUrl),
    ("authorizationgranttype", Field::Type),
    ("authorizationuri", Field::AuthorizationUrl),
    ("authorizationurlbyplatform", Field::AuthorizationUrlsByPlatform),
    ("authorizeurl", Field::AuthorizationUrl),
    ("authurl", Field::AuthorizationUrl),
    ("client", Field::ClientId),
    ("clientauthenticationscheme", Field::AccessTokenScheme),
    ("defaulttokenexpiration", Field::DefaultTokenExpirationInSeconds),
    ("domain", Field::Domains),
    ("domainlist", Field::Domains),
    ("expiresin", Field::DefaultTokenExpirationInSeconds),
    ("granttype", Field::Type),
    ("pkce", Field::PkceConfiguration),
    ("pkceconfig", Field::PkceConfiguration),
    ("reciprocalaccesstokenuri", Field::ReciprocalAccessTokenUrl),
    ("redirecturi", Field::RedirectUrls),
    ("redirecturis", Field::RedirectUrls),
    ("redirecturl", Field::RedirectUrls),
    ("scheme", Field::AccessTokenScheme),
    ("scope", Field::Scopes),
    ("secret", Field::ClientSecret),
    ("skipenablement", Field::SkipOnEnablement),
    ("skiponenable", Field::SkipOnEnablement),
    ("tokenendpoint", Field::AccessTokenUrl),
    ("tokenuri", Field::AccessTokenUrl),
    ("tokenurl", Field::AccessTokenUrl),
    ("voiceforward", Field::VoiceForwardAccountLinking),
];

impl Field {
    /// The field that a name other than its own most likely means: case, `_` and `-` do not count, and neither do
    /// two wrong letters when only one field comes near.
    pub fn meant_by(name: &str) -> Option<Self> {
        let plain = plain(name);
        let known = |field: &Self| plain == field.name().to_ascii_lowercase();
        if let Some(field) = FIELDS.into_iter().find(known) {
            return Some(field);
        }
        if let Some((_, field)) = SYNONYMS.into_iter().find(|(synonym, _)| *synonym == plain) {
            return Some(field);
        }
        let near = |field: &Self| within(&plain, &field.name().to_ascii_lowercase(), NEAR);
        let mut near = FIELDS.into_iter().filter(near);
        let only = near.next()?;
        near.next().is_none().then_some(only)
    }
}

/// The only one of some names that another name most likely means, compared like the names of fields.
pub fn name_meant(name: &str, known: &[&'static str]) -> Option<&'static str> {
    let plain = plain(name);
    let mut near =
        known.iter().filter(|known| within(&plain, &known.to_ascii_lowercase(), NEAR)).copied();
    let only = near.next()?;
    near.next().is_none().then_some(only)
}

fn plain(name: &str) -> String {
    name.replace(['_', '-'], "").to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_names_are_understood() {
        let cases = [
            ("authorizationUri", Some(Field::AuthorizationUrl)),
            ("client_id", Some(Field::ClientId)),
            ("Client-Secret", Some(Field::ClientSecret)),
            ("secret", Some(Field::ClientSecret)),
            ("clientSecert", Some(Field::ClientSecret)),
            ("voiceForward", Some(Field::VoiceForwardAccountLinking)),
            ("authorisationUrl", Some(Field::AuthorizationUrl)),
            ("scope", Some(Field::Scopes)),
            ("linkingHints", None),
            ("id", None),
            ("", None),
        ];
        for (name, field) in cases {
            assert_eq!(Field::meant_by(name), field, "{name}");
        }
    }

    #[test]
    fn no_synonym_is_written_in_a_way_that_is_never_found() {
        assert!(SYNONYMS.is_sorted());
        for (name, field) in SYNONYMS {
            assert_eq!(plain(name), name);
            assert_eq!(Field::meant_by(name), Some(field), "{name}");
        }
    }

    #[test]
    fn two_wrong_letters_are_forgiven_and_three_are_not() {
        assert_eq!(name_meant("platform_type", &["platformType", "status"]), Some("platformType"));
        assert_eq!(name_meant("plattformTyp", &["platformType"]), Some("platformType"));
        assert_eq!(name_meant("plattformTy", &["platformType"]), None);
        assert_eq!(Field::meant_by("accessTokenUrxyz"), None);
    }
}
