//! What a rule may look at: the settings as the rules before it left them.

use serde_json::Value;
use serde_json::json;

use crate::model::AccountLinking;
use crate::model::Context;
use crate::model::Field;
use crate::model::GrantType;
use crate::model::HttpsAddress;
use crate::model::MASK;
use crate::model::Purpose;
use crate::model::Secret;
use crate::model::redacted;
use crate::model::shown;
use crate::rules::Place;
use crate::rules::Question;
use crate::rules::Reason;
use crate::rules::value_words;

/// The addresses of the sign-in that are a field of their own.
pub(super) const ADDRESSES: [Field; 3] =
    [Field::AuthorizationUrl, Field::AccessTokenUrl, Field::ReciprocalAccessTokenUrl];

/// The longest part of a value that a text quotes, in characters.
const QUOTED: usize = 120;

pub(super) struct Sight<'a> {
    pub settings: AccountLinking,
    secret: Secret,
    pub context: &'a Context,
    /// The complete addresses in [`ADDRESSES`], read once and again when one is shown otherwise.
    addresses: [Option<HttpsAddress>; 3],
    /// The values that no rule looks at any more.
    stopped: Vec<Place>,
}

impl<'a> Sight<'a> {
    pub(super) fn new(settings: &AccountLinking, secret: &Secret, context: &'a Context) -> Self {
        // A known field of another kind is there, but there is nothing in it that a rule could read.
        let stopped =
            settings.other.keys().filter_map(|name| Field::named(name)).map(Place::of).collect();
        let mut sight = Self {
            settings: settings.clone(),
            secret: secret.clone(),
            context,
            addresses: [None, None, None],
            stopped,
        };
        sight.addresses = ADDRESSES.map(|field| HttpsAddress::parse(sight.raw(field)).ok());
        sight
    }

    pub(super) fn stop(&mut self, place: Place) {
        self.stopped.push(place);
    }

    pub(super) fn is_stopped(&self, place: Place) -> bool {
        self.stopped.contains(&place) || self.stopped.contains(&Place::of(place.field))
    }

    /// Shows the rules that follow another text in that place.
    pub(super) fn show_as(&mut self, place: Place, text: &str) {
        let settings = &mut self.settings;
        let slot = match place.field {
            Field::Type => &mut settings.grant_type,
            Field::AuthorizationUrl => &mut settings.authorization_url,
            Field::ClientId => &mut settings.client_id,
            Field::AccessTokenUrl => &mut settings.access_token_url,
            Field::ReciprocalAccessTokenUrl => &mut settings.reciprocal_access_token_url,
            Field::AccessTokenScheme => &mut settings.access_token_scheme,
            Field::DefaultTokenExpirationInSeconds => &mut settings.default_token_expiration,
            Field::VoiceForwardAccountLinking => &mut settings.voice_forward,
            Field::ClientSecret => {
                self.secret = Secret::new(text);
                return;
            }
            Field::Domains => return put(&mut settings.domains, place, text),
            Field::Scopes => return put(&mut settings.scopes, place, text),
            Field::RedirectUrls => return put(&mut settings.redirect_urls, place, text),
            Field::AuthorizationUrlsByPlatform => {
                let entries = &mut settings.authorization_urls_by_platform;
                let Some(entry) = place.index.and_then(|index| entries.get_mut(index)) else {
                    return;
                };
                if place.member == Some("platformType") {
                    &mut entry.platform
                } else {
                    &mut entry.url
                }
            }
            Field::PkceConfiguration => {
                let Some(pkce) = &mut settings.pkce else { return };
                if place.member == Some("status") {
                    &mut pkce.status
                } else {
                    &mut pkce.code_challenge_method
                }
            }
            Field::SkipOnEnablement => return,
        };
        text.clone_into(slot);
        let known = ADDRESSES.iter().position(|field| *field == place.field);
        if let Some(address) = known.and_then(|index| self.addresses.get_mut(index)) {
            *address = HttpsAddress::parse(text).ok();
        }
    }

    /// The grant, by the name given or by what else is filled in.
    pub(super) fn grant(&self) -> Result<GrantType, Reason> {
        if let Some(grant) = value_words::grant_type(&self.settings.grant_type) {
            return Ok(grant);
        }
        let has_token_fields = !self.absent(Field::AccessTokenUrl)
            || !self.absent(Field::ClientSecret)
            || !self.absent(Field::AccessTokenScheme);
        if has_token_fields { Ok(GrantType::AuthCode) } else { Err(Question::GrantType.into()) }
    }

    pub(super) fn purpose(&self) -> Purpose {
        self.context.purpose.unwrap_or_default()
    }

    pub(super) fn skill_types(&self) -> Result<Vec<&str>, Reason> {
        self.context.skill_types().ok_or(Question::SkillType.into())
    }

    /// Whether nothing stands in a field: no member, `null`, white space only, or an empty list.
    pub(super) fn absent(&self, field: Field) -> bool {
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
        nothing && !settings.other.contains_key(field.name())
    }

    /// The text of a field that holds one, when it is there, is used with this grant, and was not stopped.
    pub(super) fn text(&self, field: Field) -> Option<&str> {
        let text = self.raw(field);
        let seen = !text.trim().is_empty()
            && !self.is_stopped(Place::of(field))
            && !(self.is_unused(field));
        seen.then_some(text)
    }

    /// The complete address in a field.
    pub(super) fn address(&self, field: Field) -> Option<&HttpsAddress> {
        self.text(field)?;
        let index = ADDRESSES.iter().position(|known| *known == field)?;
        self.addresses.get(index)?.as_ref()
    }

    /// The complete addresses of the sign-in.
    pub(super) fn addresses(&self) -> Vec<(Place, &HttpsAddress)> {
        ADDRESSES
            .into_iter()
            .filter_map(|field| Some((Place::of(field), self.address(field)?)))
            .collect()
    }

    /// Every text in the settings that was not stopped, the secret and what the grant does not use included.
    pub(super) fn texts(&self) -> Vec<(Place, &str)> {
        let settings = &self.settings;
        let mut texts = Vec::with_capacity(64);
        for field in [
            Field::Type,
            Field::AuthorizationUrl,
            Field::ClientId,
            Field::AccessTokenUrl,
            Field::ReciprocalAccessTokenUrl,
            Field::ClientSecret,
            Field::AccessTokenScheme,
            Field::DefaultTokenExpirationInSeconds,
            Field::VoiceForwardAccountLinking,
        ] {
            texts.push((Place::of(field), self.raw(field)));
        }
        for (field, list) in [
            (Field::Domains, &settings.domains),
            (Field::Scopes, &settings.scopes),
            (Field::RedirectUrls, &settings.redirect_urls),
        ] {
            let entries = list.iter().enumerate();
            texts.extend(entries.map(|(index, text)| (Place::entry(field, index), text.as_str())));
        }
        for (index, entry) in settings.authorization_urls_by_platform.iter().enumerate() {
            let place = Place::entry(Field::AuthorizationUrlsByPlatform, index);
            texts.push((place.member("platformType"), &entry.platform));
            texts.push((place.member("platformAuthorizationUrl"), &entry.url));
        }
        if let Some(pkce) = &settings.pkce {
            let place = Place::of(Field::PkceConfiguration);
            texts.push((place.member("status"), &pkce.status));
            texts.push((place.member("codeChallengeMethod"), &pkce.code_challenge_method));
        }
        texts.retain(|(place, text)| !text.trim().is_empty() && !self.is_stopped(*place));
        texts
    }

    /// Whether the grant leaves the field out, so that rules do not look at it.
    pub(super) fn is_unused(&self, field: Field) -> bool {
        let looked_at_with_code_only = matches!(
            field,
            Field::AccessTokenUrl
                | Field::ClientSecret
                | Field::AccessTokenScheme
                | Field::ReciprocalAccessTokenUrl
                | Field::DefaultTokenExpirationInSeconds
        );
        looked_at_with_code_only
            && value_words::grant_type(&self.settings.grant_type) == Some(GrantType::Implicit)
    }

    /// The whole value of a field after some of its texts were changed; nothing for the secret.
    pub(super) fn with(&self, field: Field, changes: &[(Place, String)]) -> Option<Value> {
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
                let entries = entries.map(|(index, entry)| {
                    let place = Place::entry(field, index);
                    json!({
                        "platformType": new_text(place.member("platformType"), &entry.platform),
                        "platformAuthorizationUrl":
                            new_text(place.member("platformAuthorizationUrl"), &entry.url),
                    })
                });
                entries.collect()
            }
            Field::PkceConfiguration => {
                let pkce = settings.pkce.as_ref()?;
                let place = Place::of(field);
                json!({
                    "status": new_text(place.member("status"), &pkce.status),
                    "codeChallengeMethod":
                        new_text(place.member("codeChallengeMethod"), &pkce.code_challenge_method),
                })
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

    /// A value as a text may quote it: hidden characters shown, cut to a length, secrets masked.
    pub(super) fn quoted(place: Place, text: &str) -> String {
        if place.field == Field::ClientSecret {
            return MASK.to_owned();
        }
        let safe = redacted(text);
        let mut quoted: String = safe.chars().take(QUOTED).collect();
        if quoted.len() < safe.len() {
            quoted.push('…');
        }
        shown(&quoted)
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

/// Puts a text in its entry of a list.
fn put(list: &mut [String], place: Place, text: &str) {
    if let Some(entry) = place.index.and_then(|index| list.get_mut(index)) {
        text.clone_into(entry);
    }
}
