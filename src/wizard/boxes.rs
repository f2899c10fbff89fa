//! The text behind every box, for reading and for editing in place.

use crate::wizard::Input;
use crate::wizard::Wizard;

impl Wizard {
    /// What stands in a box. A secret's too, so a caller that shows it has to mask it.
    pub fn text(&self, input: Input) -> &str {
        match input {
            Input::SkillId => &self.skill_id,
            Input::NewSkillName => &self.new_skill.name,
            Input::Invocation => &self.new_skill.invocation,
            Input::Endpoint => &self.own_place,
            Input::Vendor => &self.vendor,
            Input::ProfileName => &self.profile_name,
            Input::ProfileDescription => &self.profile_description,
            Input::PrivacyUrl => &self.privacy_url,
            Input::PastedBack => &self.pasted_back,
            Input::ClientId => &self.settings.client_id,
            Input::ClientSecret => self.secret.expose(),
            Input::NewScope => &self.new_scope,
            Input::ProviderPart => &self.provider_part,
            Input::Issuer => &self.issuer,
            Input::AuthorizationUrl => &self.settings.authorization_url,
            Input::AccessTokenUrl => &self.settings.access_token_url,
            Input::DefaultTokenExpiration => &self.settings.default_token_expiration,
            Input::NewDomain => &self.new_domain,
            Input::ReciprocalAccessTokenUrl => &self.settings.reciprocal_access_token_url,
            Input::NewRedirectUrl => &self.new_redirect_url,
            Input::IosUrl => &self.ios_url,
            Input::AndroidUrl => &self.android_url,
            Input::SignInClientId => &self.sign_in_client_id,
            Input::SignInClientSecret => self.sign_in_client_secret.expose(),
            Input::AccessToken => self.access_token.expose(),
            Input::AskProfile => &self.ask_profile,
            Input::PasteBackAddress => self.paste_back_address.expose(),
        }
    }

    /// The same, to be edited in place. Whoever changes it tells with `Edited`.
    pub fn text_mut(&mut self, input: Input) -> &mut String {
        match input {
            Input::SkillId => &mut self.skill_id,
            Input::NewSkillName => &mut self.new_skill.name,
            Input::Invocation => &mut self.new_skill.invocation,
            Input::Endpoint => &mut self.own_place,
            Input::Vendor => &mut self.vendor,
            Input::ProfileName => &mut self.profile_name,
            Input::ProfileDescription => &mut self.profile_description,
            Input::PrivacyUrl => &mut self.privacy_url,
            Input::PastedBack => &mut self.pasted_back,
            Input::ClientId => &mut self.settings.client_id,
            Input::ClientSecret => self.secret.text_mut(),
            Input::NewScope => &mut self.new_scope,
            Input::ProviderPart => &mut self.provider_part,
            Input::Issuer => &mut self.issuer,
            Input::AuthorizationUrl => &mut self.settings.authorization_url,
            Input::AccessTokenUrl => &mut self.settings.access_token_url,
            Input::DefaultTokenExpiration => &mut self.settings.default_token_expiration,
            Input::NewDomain => &mut self.new_domain,
            Input::ReciprocalAccessTokenUrl => &mut self.settings.reciprocal_access_token_url,
            Input::NewRedirectUrl => &mut self.new_redirect_url,
            Input::IosUrl => &mut self.ios_url,
            Input::AndroidUrl => &mut self.android_url,
            Input::SignInClientId => &mut self.sign_in_client_id,
            Input::SignInClientSecret => self.sign_in_client_secret.text_mut(),
            Input::AccessToken => self.access_token.text_mut(),
            Input::AskProfile => &mut self.ask_profile,
            Input::PasteBackAddress => self.paste_back_address.text_mut(),
        }
    }
}
