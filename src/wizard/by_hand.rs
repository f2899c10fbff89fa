//! Finishing in Amazon's console: which value goes into which box, in the order of its page.

use crate::model::Field;
use crate::model::GrantType;
use crate::model::labels::account_linking as labels;
use crate::model::labels::console_label;
use crate::wizard::Wizard;

/// The boxes of the Account Linking page, from its top to its bottom.
const ORDER: [Field; 15] = [
    Field::SkipOnEnablement,
    Field::VoiceForwardAccountLinking,
    Field::RedirectUrls,
    Field::AuthorizationUrlsByPlatform,
    Field::Type,
    Field::PkceConfiguration,
    Field::AuthorizationUrl,
    Field::AccessTokenUrl,
    Field::ClientId,
    Field::ClientSecret,
    Field::AccessTokenScheme,
    Field::Scopes,
    Field::Domains,
    Field::DefaultTokenExpirationInSeconds,
    Field::ReciprocalAccessTokenUrl,
];

/// One box of Amazon's page.
#[derive(Clone, Debug, PartialEq)]
pub struct ByHand {
    pub field: Field,
    /// Amazon's label, letter for letter.
    pub label: &'static str,
    pub act: HandAct,
}

/// What to do with it.
#[derive(Clone, Debug, PartialEq)]
pub enum HandAct {
    /// Tick it, or leave it unticked.
    Tick(bool),
    /// Choose what Amazon calls so.
    Choose(&'static str),
    /// Paste this; several values stand in lines of their own.
    Paste(String),
    /// Paste the client secret.
    PasteSecret,
}

impl Wizard {
    /// The boxes that have something to do, in the order of Amazon's page.
    pub fn by_hand_boxes(&self) -> Vec<ByHand> {
        let implicit = self.grant_type() == GrantType::Implicit;
        ORDER
            .into_iter()
            .filter(|field| !(implicit && field.is_for_code_grant()))
            .filter_map(|field| {
                Some(ByHand { field, label: console_label(field), act: self.hand_act(field)? })
            })
            .collect()
    }

    fn hand_act(&self, field: Field) -> Option<HandAct> {
        let settings = self.request();
        let paste = |text: &str| (!text.is_empty()).then(|| HandAct::Paste(text.to_owned()));
        match field {
            Field::SkipOnEnablement => settings.skip_on_enablement.map(HandAct::Tick),
            Field::VoiceForwardAccountLinking => {
                (settings.voice_forward == "ENABLED").then_some(HandAct::Tick(true))
            }
            Field::PkceConfiguration => {
                settings.pkce.map(|pkce| HandAct::Tick(pkce.status == "ENABLED"))
            }
            Field::Type => Some(HandAct::Choose(match self.grant_type() {
                GrantType::AuthCode => labels::AUTH_CODE_GRANT,
                GrantType::Implicit => labels::IMPLICIT_GRANT,
            })),
            Field::AccessTokenScheme => match settings.access_token_scheme.as_str() {
                "HTTP_BASIC" => Some(HandAct::Choose(labels::HTTP_BASIC)),
                "REQUEST_BODY_CREDENTIALS" => Some(HandAct::Choose(labels::REQUEST_BODY)),
                other => paste(other),
            },
            Field::ClientSecret => (!self.secret.is_empty()).then_some(HandAct::PasteSecret),
            Field::AuthorizationUrl => paste(&settings.authorization_url),
            Field::AccessTokenUrl => paste(&settings.access_token_url),
            Field::ClientId => paste(&settings.client_id),
            Field::Scopes => paste(&settings.scopes.join("\n")),
            Field::Domains => paste(&settings.domains.join("\n")),
            Field::DefaultTokenExpirationInSeconds => paste(&settings.default_token_expiration),
            Field::ReciprocalAccessTokenUrl => paste(&settings.reciprocal_access_token_url),
            Field::RedirectUrls => paste(&settings.redirect_urls.join("\n")),
            Field::AuthorizationUrlsByPlatform => {
                let entries = settings.authorization_urls_by_platform;
                let lines: Vec<String> = entries.into_iter().map(|entry| entry.url).collect();
                paste(&lines.join("\n"))
            }
        }
    }

    /// What the copy button of a box puts on the clipboard; empty where nothing is pasted. Never the secret.
    pub(super) fn by_hand_text(&self, field: Field) -> String {
        match self.hand_act(field) {
            Some(HandAct::Paste(text)) => text,
            Some(HandAct::Tick(_) | HandAct::Choose(_) | HandAct::PasteSecret) | None => {
                String::new()
            }
        }
    }

    /// The line of the ASK CLI that does the same with the saved JSON.
    pub fn command_line(&self) -> String {
        let skill_id = self.skill_id.trim();
        let skill_id = if skill_id.is_empty() { "SKILL_ID" } else { skill_id };
        format!(
            "ask smapi update-account-linking-info -s {skill_id} -g development \
             --account-linking-request file:{JSON_FILE}"
        )
    }
}

/// The name the JSON is saved under unless the person says otherwise.
pub const JSON_FILE: &str = "account-linking.json";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Secret;

    #[test]
    fn every_box_with_a_value_is_named_as_amazon_names_it() {
        let mut wizard = Wizard::new();
        wizard.settings.client_id = "amzn1.application-oa2-client.0".to_owned();
        wizard.secret = Secret::new("hush");
        let boxes = wizard.by_hand_boxes();
        let labels: Vec<&str> = boxes.iter().map(|row| row.label).collect();
        assert_eq!(
            labels,
            [
                "Allow users to enable skill without account linking (Recommended)",
                "Select an authorization grant type",
                "Your Web Authorization URI",
                "Access Token URI",
                "Your Client ID",
                "Your Secret",
                "Your Authentication Scheme",
                "Scope",
            ]
        );
        assert_eq!(wizard.by_hand_text(Field::ClientSecret), "");
        assert_eq!(wizard.by_hand_text(Field::Scopes), "profile:user_id");
    }

    #[test]
    fn the_implicit_grant_has_no_token_boxes() {
        let mut wizard = Wizard::new();
        wizard.settings.grant_type = "IMPLICIT".to_owned();
        wizard.secret = Secret::new("hush");
        let boxes = wizard.by_hand_boxes();
        assert!(boxes.iter().all(|row| !row.field.is_for_code_grant()));
        assert!(boxes.iter().any(|row| row.act == HandAct::Choose("Implicit Grant")));
    }

    #[test]
    fn the_command_names_the_skill_and_the_stage() {
        let mut wizard = Wizard::new();
        assert!(wizard.command_line().contains("-s SKILL_ID "));
        wizard.skill_id = "amzn1.ask.skill.1".to_owned();
        assert_eq!(
            wizard.command_line(),
            "ask smapi update-account-linking-info -s amzn1.ask.skill.1 -g development \
             --account-linking-request file:account-linking.json"
        );
    }
}
