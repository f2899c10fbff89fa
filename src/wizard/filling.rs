//! Many answers filled in at once: from a paste that held several, or from what Amazon has. One Undo takes all back.

use serde_json::Map;
use serde_json::Value;

use crate::import;
use crate::import::Imported;
use crate::model::AccountLinking;
use crate::model::Field;
use crate::wizard::Effect;
use crate::wizard::Input;
use crate::wizard::Pasted;
use crate::wizard::Step;
use crate::wizard::Wizard;
use crate::wizard::found::Found;

/// What a paste held, until the question about it is answered.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Offer {
    /// The values that belong in a box.
    pub(super) found: Vec<Found>,
    /// The settings as they were read from JSON, with what is chosen and not typed.
    pub(super) settings: Option<Box<Imported>>,
}

impl Wizard {
    /// The settings in a paste that is JSON and holds several of them, or one that no box takes. The boxes for
    /// signing in here have an ID and secret of their own, so nothing is read as settings there.
    pub(super) fn settings_in(
        &self,
        input: Input,
        text: &str,
        found: &[Found],
    ) -> Option<Box<Imported>> {
        if !text.contains('{') || self.step_of(input) == Step::Send {
            return None;
        }
        let imported = import::read(text.as_bytes()).ok()?;
        let given = AccountLinking::default().overlay(imported.settings.clone()).len()
            + usize::from(imported.secret.is_some());
        (given > 1 || (given == 1 && found.is_empty())).then(|| Box::new(imported))
    }

    /// Fills everything the last paste held into its place.
    pub(super) fn fill(&mut self, input: Input) {
        let Offer { found, settings } = self.offered.remove(&input).unwrap_or_default();
        self.undos.remove(&input);
        let before = self.before_filling();
        let left_out = settings.as_ref().map_or(0, |imported| imported.settings.other.len());
        let mut fields = settings.map_or_else(Vec::new, |imported| self.fill_settings(*imported));
        let mut others = 0;
        for Found { home, value } in found {
            let is_filled = home.field().is_some_and(|field| fields.contains(&field));
            if is_filled && self.list(home).is_some() {
                continue;
            }
            self.forget_talk(home);
            self.put(home, value.expose());
            if self.list(home).is_some() {
                self.add(home);
            }
            match home.field() {
                Some(_) if is_filled => {}
                Some(field) => fields.push(field),
                None => others += 1,
            }
        }
        for input in Input::ALL {
            if !self.kept.contains(&input) {
                self.hold_secret(input);
            }
        }
        fields.sort();
        self.filled = Some(Pasted { count: fields.len() + others, left_out, fields, before });
    }

    fn before_filling(&self) -> Box<Self> {
        Box::new(Self { filled: None, ..self.clone() })
    }

    /// What Amazon has takes the place of the settings. Says which answers were filled in.
    pub fn start_from(&mut self, members: &Map<String, Value>) {
        let before = self.before_filling();
        for input in Input::ALL.into_iter().filter(|input| input.field().is_some()) {
            if input != Input::ClientSecret {
                self.forget_talk(input);
                self.left.remove(&input);
            }
        }
        self.take_members(members);
        let fields = AccountLinking::default().overlay(self.request());
        self.filled = Some(Pasted { count: fields.len(), left_out: 0, fields, before });
    }

    fn fill_settings(&mut self, imported: Imported) -> Vec<Field> {
        let mut settings = self.request();
        let mut fields = settings.overlay(imported.settings);
        let was = (self.sign_in_with, self.settings.clone());
        self.take_settings(settings);
        if fields.contains(&Field::AuthorizationUrl) {
            self.recognise_service();
        }
        if was.0 != self.sign_in_with {
            self.branches.retain(|(branch, _)| *branch != was.0);
            self.branches.push(was);
        }
        if let Some(secret) = imported.secret.filter(|secret| !secret.is_empty()) {
            self.forget_talk(Input::ClientSecret);
            self.put(Input::ClientSecret, secret.expose());
            fields.push(Field::ClientSecret);
        }
        fields
    }

    /// Takes everything that was filled in last back.
    pub(super) fn undo_filled(&mut self) -> Vec<Effect> {
        if let Some(filled) = self.filled.take() {
            *self = *filled.before;
        }
        vec![Effect::SaveDraft]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wizard::Message;
    use crate::wizard::Recogniser;
    use crate::wizard::RecogniserAnswer;
    use crate::wizard::SignInWith;

    const SECRET: &str =
        "amzn1.oa2-cs.v1.5b1c0e9d8f7a6b5c4d3e2f1a0b9c8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a2b1c";

    fn block() -> String {
        format!(
            r#"Here it is:
            {{"accountLinkingRequest": {{
                "skipOnEnablement": "false",
                "type": "AUTH_CODE",
                "authorizationUrl": "https://login.tidewater.example/authorize",
                "domains": ["cdn.tidewater.example", "img.tidewater.example"],
                "clientId": "alexa",
                "scopes": ["order:read", "order:write"],
                "accessTokenUrl": "https://login.tidewater.example/token",
                "clientSecret": "{SECRET}",
                "accessTokenScheme": "REQUEST_BODY_CREDENTIALS",
                "defaultTokenExpirationInSeconds": 3600
            }}}}"#
        )
    }

    fn pasted(input: Input) -> Wizard {
        let mut wizard = Wizard::new();
        wizard.update(Message::Pasted(input, block()));
        wizard
    }

    #[test]
    fn a_block_of_json_fills_everything_it_holds_from_any_box() {
        let boxes = Input::ALL.into_iter();
        let boxes = boxes.filter(|input| Wizard::new().step_of(*input) != Step::Send);
        for input in boxes {
            let mut wizard = pasted(input);
            assert_eq!(wizard.questions.get(&input), Some(&Recogniser::Several), "{input:?}");
            wizard.update(Message::Recognised(input, RecogniserAnswer::MoveIt));
            let settings = wizard.request();
            assert_eq!(settings.skip_on_enablement, Some(false), "{input:?}");
            assert_eq!(settings.authorization_url, "https://login.tidewater.example/authorize");
            assert_eq!(settings.domains.len(), 2, "{input:?}");
            assert_eq!(settings.client_id, "alexa");
            assert_eq!(settings.scopes, ["order:read", "order:write"], "{input:?}");
            assert_eq!(settings.access_token_url, "https://login.tidewater.example/token");
            assert_eq!(settings.access_token_scheme, "REQUEST_BODY_CREDENTIALS");
            assert_eq!(settings.default_token_expiration, "3600");
            assert_eq!(wizard.sign_in_with, SignInWith::Own);
            assert_eq!(wizard.secret.expose(), SECRET, "{input:?}");
            assert!(!format!("{:?}", wizard.to_draft()).contains(SECRET));
            assert_eq!(wizard.filled.as_ref().map(|filled| filled.count), Some(10), "{input:?}");
        }
    }

    #[test]
    fn what_is_not_known_is_left_out_and_counted() {
        let mut wizard = Wizard::new();
        let text =
            r#"{"clientId": "alexa", "type": "AUTH_CODE", "somethingNew": 1, "colour": "red"}"#;
        wizard.update(Message::Pasted(Input::ClientId, text.to_owned()));
        wizard.update(Message::Recognised(Input::ClientId, RecogniserAnswer::MoveIt));
        assert!(wizard.request().other.is_empty());
        assert_eq!(wizard.filled.map(|filled| filled.left_out), Some(2));
    }

    #[test]
    fn the_part_of_a_service_is_read_from_its_address() {
        let mut wizard = Wizard::new();
        let text = r#"{"authorizationUrl": "https://shop.auth.eu-west-1.amazoncognito.com/oauth2/authorize",
            "accessTokenUrl": "https://shop.auth.eu-west-1.amazoncognito.com/oauth2/token"}"#;
        wizard.update(Message::Pasted(Input::ClientId, text.to_owned()));
        wizard.update(Message::Recognised(Input::ClientId, RecogniserAnswer::MoveIt));
        assert_eq!(wizard.sign_in_with, SignInWith::Provider("cognito"));
        assert_eq!(wizard.provider_part, "shop.auth.eu-west-1.amazoncognito.com");
        wizard.update(Message::UndoFilled);
        assert_eq!(wizard.provider_part, "");
    }

    #[test]
    fn everything_that_was_filled_comes_back_with_one_undo() {
        let before = pasted(Input::ClientId).request();
        let mut wizard = pasted(Input::ClientId);
        wizard.update(Message::Recognised(Input::ClientId, RecogniserAnswer::MoveIt));
        assert_ne!(wizard.request(), before);
        wizard.update(Message::UndoFilled);
        assert_eq!(wizard.request(), before);
        assert!(wizard.secret.is_empty() && wizard.filled.is_none());
        assert_eq!(wizard.sign_in_with, SignInWith::Amazon);
    }

    #[test]
    fn what_the_block_does_not_say_stays() {
        let mut wizard = Wizard::new();
        let before = wizard.request();
        let text = r#"{"accessTokenScheme": "REQUEST_BODY_CREDENTIALS", "voiceForwardAccountLinking": "ENABLED"}"#;
        wizard.update(Message::Pasted(Input::NewScope, text.to_owned()));
        wizard.update(Message::Recognised(Input::NewScope, RecogniserAnswer::MoveIt));
        let after = wizard.request();
        assert_eq!(after.voice_forward, "ENABLED");
        assert_eq!(after.authorization_url, before.authorization_url);
        assert_eq!(wizard.filled.map(|filled| filled.count), Some(2));
    }

    #[test]
    fn a_secret_under_another_name_is_held() {
        let mut wizard = Wizard::new();
        let text = format!(
            r#"{{"clientId": "{SECRET}", "accessTokenScheme": "HTTP_BASIC", "type": "AUTH_CODE"}}"#
        );
        wizard.update(Message::Pasted(Input::NewDomain, text));
        wizard.update(Message::Recognised(Input::NewDomain, RecogniserAnswer::MoveIt));
        assert!(!format!("{:?}", wizard.to_draft()).contains(SECRET));
        assert!(!wizard.is_ready_to_send());
    }

    #[test]
    fn the_boxes_for_signing_in_here_take_their_own() {
        let mut wizard = Wizard::new();
        let text = format!(r#"{{"clientId": "amzn1", "clientSecret": "{SECRET}"}}"#);
        wizard.update(Message::Pasted(Input::SignInClientId, text));
        wizard.update(Message::Recognised(Input::SignInClientId, RecogniserAnswer::MoveIt));
        assert!(wizard.secret.is_empty() && wizard.settings.client_id.is_empty());
        assert_eq!(wizard.sign_in_client_secret.expose(), SECRET);
    }
}
