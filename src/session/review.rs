//! The check of somebody else's configuration, and the way from it into the wizard.

use crate::review;
use crate::session::Effect;
use crate::session::Session;

impl Session {
    pub(super) fn review_did(&mut self, message: review::Message) -> Vec<Effect> {
        self.review.update(message).into_iter().map(Effect::Review).collect()
    }

    /// The settings become those of a new set-up. The secret was not kept, so it is asked for there.
    pub(super) fn review_in_wizard(&mut self) -> Vec<Effect> {
        let Some(shown) = &self.review.shown else { return Vec::new() };
        let settings = shown.settings.clone();
        let mut effects = self.set_up();
        self.wizard.take_settings(settings);
        self.wizard.recognise_service();
        effects.extend(self.save_draft());
        effects
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Secret;
    use crate::session::Message;
    use crate::session::Screen;
    use crate::wizard::SignInWith;

    #[test]
    fn what_was_checked_is_carried_into_a_new_set_up_without_its_secret() {
        let mut session = Session::default();
        session.update(Message::OpenCheck);
        assert!(session.update(Message::ReviewInWizard).is_empty());
        session.review.text = Secret::new(
            r#"{"type":"AUTH_CODE","authorizationUrl":"https://www.amazon.com/ap/oa","clientId":"theirs",
            "accessTokenUrl":"https://api.amazon.com/auth/o2/token","clientSecret":"hush"}"#,
        );
        session.update(Message::Review(review::Message::Check));
        session.update(Message::ReviewInWizard);
        assert_eq!(session.screen, Screen::Wizard);
        assert_eq!(session.wizard.settings.client_id, "theirs");
        assert_eq!(session.wizard.sign_in_with, SignInWith::Amazon);
        assert!(session.wizard.secret.is_empty());
    }
}
