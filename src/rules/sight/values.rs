//! The values of the settings, one by one.

use serde_json::Value;
use serde_json::json;

use crate::model::Field;
use crate::rules::Place;
use crate::rules::kind::reading::PKCE;
use crate::rules::kind::reading::PLATFORM;
use crate::rules::sight::Sight;

/// The fields that hold one text.
const TEXTS: [Field; 9] = [
    Field::Type,
    Field::AuthorizationUrl,
    Field::ClientId,
    Field::AccessTokenUrl,
    Field::ReciprocalAccessTokenUrl,
    Field::ClientSecret,
    Field::AccessTokenScheme,
    Field::DefaultTokenExpirationInSeconds,
    Field::VoiceForwardAccountLinking,
];

impl Sight<'_> {
    /// Whether nothing stands in a field: no member, `null`, white space only, or an empty list.
    pub(in crate::rules) fn absent(&self, field: Field) -> bool {
        let settings = &self.settings;
        let nothing = match field {
            Field::SkipOnEnablement => settings.skip_on_enablement.is_none(),
            Field::Domains => settings.domains.is_empty(),
            Field::Scopes => settings.scopes.is_empty(),
            Field::RedirectUrls => settings.redirect_urls.is_empty(),
            Field::AuthorizationUrlsByPlatform => {
                settings.authorization_urls_by_platform.is_empty()
            }
            Field::PkceConfiguration => settings.pkce.is_none(),
            Field::Type
            | Field::AuthorizationUrl
            | Field::ClientId
            | Field::AccessTokenUrl
            | Field::ReciprocalAccessTokenUrl
            | Field::ClientSecret
            | Field::AccessTokenScheme
            | Field::DefaultTokenExpirationInSeconds
            | Field::VoiceForwardAccountLinking => self.raw(field).trim().is_empty(),
        };
        // A blank text is nothing, whatever the kind should be.
        nothing && settings.other.get(field.name()).is_none_or(is_blank)
    }

    /// The text of a field that holds one, when it is there, is used with this grant, and was not stopped.
    pub(in crate::rules) fn text(&self, field: Field) -> Option<&str> {
        let text = self.raw(field);
        let seen =
            !text.trim().is_empty() && !self.is_stopped(Place::of(field)) && !self.is_unused(field);
        seen.then_some(text)
    }

    /// Every text in the settings that was not stopped, the secret and what the grant does not use included.
    pub(in crate::rules) fn texts(&self) -> impl Iterator<Item = (Place, &str)> {
        self.places().filter(|(place, text)| !text.trim().is_empty() && !self.is_stopped(*place))
    }

    /// The whole value of a field after some of its texts were changed; nothing for the secret.
    pub(in crate::rules) fn with(
        &self,
        field: Field,
        changes: &[(Place, String)],
    ) -> Option<Value> {
        let new_text = |place: Place, text: &str| -> String {
            let found = changes.iter().find(|(at, _)| *at == place);
            found.map_or_else(|| text.to_owned(), |(_, new)| new.clone())
        };
        let list = |entries: &[String]| -> Vec<String> {
            let entries = entries.iter().enumerate();
            entries.map(|(index, text)| new_text(Place::entry(field, index), text)).collect()
        };
        let settings = &self.settings;
        Some(match field {
            Field::ClientSecret | Field::SkipOnEnablement => return None,
            Field::Domains => json!(list(&settings.domains)),
            Field::Scopes => json!(list(&settings.scopes)),
            Field::RedirectUrls => json!(list(&settings.redirect_urls)),
            Field::AuthorizationUrlsByPlatform => {
                let entries = settings.authorization_urls_by_platform.iter().enumerate();
                let given = settings.other.get(field.name());
                let entries = entries.map(|(index, entry)| {
                    let place = Place::entry(field, index);
                    let members = [
                        (PLATFORM[0], new_text(place.member(PLATFORM[0]), &entry.platform)),
                        (PLATFORM[1], new_text(place.member(PLATFORM[1]), &entry.url)),
                    ];
                    object(given.and_then(|given| given.get(index)), members)
                });
                entries.collect()
            }
            Field::PkceConfiguration => {
                let pkce = settings.pkce.as_ref()?;
                let place = Place::of(field);
                let members = [
                    (PKCE[0], new_text(place.member(PKCE[0]), &pkce.status)),
                    (PKCE[1], new_text(place.member(PKCE[1]), &pkce.code_challenge_method)),
                ];
                object(settings.other.get(field.name()), members)
            }
            Field::Type
            | Field::AuthorizationUrl
            | Field::ClientId
            | Field::AccessTokenUrl
            | Field::ReciprocalAccessTokenUrl
            | Field::AccessTokenScheme
            | Field::DefaultTokenExpirationInSeconds
            | Field::VoiceForwardAccountLinking => {
                json!(new_text(Place::of(field), self.raw(field)))
            }
        })
    }

    /// Every place that holds a text, also an empty one.
    pub(super) fn places(&self) -> impl Iterator<Item = (Place, &str)> {
        let settings = &self.settings;
        let texts = TEXTS.into_iter().map(|field| (Place::of(field), self.raw(field)));
        let lists = [
            (Field::Domains, &settings.domains),
            (Field::Scopes, &settings.scopes),
            (Field::RedirectUrls, &settings.redirect_urls),
        ];
        let entries = lists.into_iter().flat_map(|(field, list)| {
            let entries = list.iter().enumerate();
            entries.map(move |(index, text)| (Place::entry(field, index), text.as_str()))
        });
        let platforms = settings.authorization_urls_by_platform.iter().enumerate();
        let platforms = platforms.flat_map(|(index, entry)| {
            let place = Place::entry(Field::AuthorizationUrlsByPlatform, index);
            [
                (place.member("platformType"), entry.platform.as_str()),
                (place.member("platformAuthorizationUrl"), entry.url.as_str()),
            ]
        });
        let pkce = settings.pkce.iter().flat_map(|pkce| {
            let place = Place::of(Field::PkceConfiguration);
            [
                (place.member("status"), pkce.status.as_str()),
                (place.member("codeChallengeMethod"), pkce.code_challenge_method.as_str()),
            ]
        });
        texts.chain(entries).chain(platforms).chain(pkce)
    }

    fn raw(&self, field: Field) -> &str {
        let settings = &self.settings;
        match field {
            Field::Type => &settings.grant_type,
            Field::AuthorizationUrl => &settings.authorization_url,
            Field::ClientId => &settings.client_id,
            Field::AccessTokenUrl => &settings.access_token_url,
            Field::ReciprocalAccessTokenUrl => &settings.reciprocal_access_token_url,
            Field::ClientSecret => self.secret.expose(),
            Field::AccessTokenScheme => &settings.access_token_scheme,
            Field::DefaultTokenExpirationInSeconds => &settings.default_token_expiration,
            Field::VoiceForwardAccountLinking => &settings.voice_forward,
            Field::SkipOnEnablement
            | Field::Domains
            | Field::Scopes
            | Field::RedirectUrls
            | Field::AuthorizationUrlsByPlatform
            | Field::PkceConfiguration => "",
        }
    }
}

/// The object as it was given, with these members where they are not empty. What the schema does not name stays.
fn object(given: Option<&Value>, members: [(&str, String); 2]) -> Value {
    let mut object = given.and_then(Value::as_object).cloned().unwrap_or_default();
    for (name, text) in members {
        if text.is_empty() {
            object.shift_remove(name);
        } else {
            object.insert(name.to_owned(), Value::from(text));
        }
    }
    Value::Object(object)
}

fn is_blank(value: &Value) -> bool {
    value.as_str().is_some_and(|text| text.trim().is_empty())
}
