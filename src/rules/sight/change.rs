//! Showing the rules that follow another value than the one given.

use crate::model::AccountLinking;
use crate::model::Field;
use crate::model::HttpsAddress;
use crate::model::Secret;
use crate::rules::Place;
use crate::rules::sight::Sight;

impl Sight<'_> {
    /// Shows them another text in that place.
    pub(in crate::rules) fn show_as(&mut self, place: Place, text: &str) {
        if place.field == Field::ClientSecret {
            *self.secret.to_mut() = Secret::new(text);
            return;
        }
        if let Some(slot) = slot(self.settings.to_mut(), place) {
            text.clone_into(slot);
        }
        if place.holds_address() {
            self.addresses.retain(|(known, _)| *known != place);
            if let Ok(address) = HttpsAddress::parse(text) {
                self.addresses.push((place, address));
            }
        }
    }

    /// Shows them the settings as that leaves them.
    pub(in crate::rules) fn change(
        &mut self,
        change: impl FnOnce(&mut AccountLinking, &mut Secret),
    ) {
        change(self.settings.to_mut(), self.secret.to_mut());
        self.look_again();
    }
}

/// Where a text stands; nothing for what holds no text.
fn slot(settings: &mut AccountLinking, place: Place) -> Option<&mut String> {
    Some(match place.field {
        Field::Type => &mut settings.grant_type,
        Field::AuthorizationUrl => &mut settings.authorization_url,
        Field::ClientId => &mut settings.client_id,
        Field::AccessTokenUrl => &mut settings.access_token_url,
        Field::ReciprocalAccessTokenUrl => &mut settings.reciprocal_access_token_url,
        Field::AccessTokenScheme => &mut settings.access_token_scheme,
        Field::DefaultTokenExpirationInSeconds => &mut settings.default_token_expiration,
        Field::VoiceForwardAccountLinking => &mut settings.voice_forward,
        Field::Domains => settings.domains.get_mut(place.index?)?,
        Field::Scopes => settings.scopes.get_mut(place.index?)?,
        Field::RedirectUrls => settings.redirect_urls.get_mut(place.index?)?,
        Field::AuthorizationUrlsByPlatform => {
            let entry = settings.authorization_urls_by_platform.get_mut(place.index?)?;
            if place.member == Some("platformType") { &mut entry.platform } else { &mut entry.url }
        }
        Field::PkceConfiguration => {
            let pkce = settings.pkce.as_mut()?;
            if place.member == Some("status") {
                &mut pkce.status
            } else {
                &mut pkce.code_challenge_method
            }
        }
        Field::SkipOnEnablement | Field::ClientSecret => return None,
    })
}
