//! The check of somebody else's configuration: what it wants of Amazon, and the way from it into the wizard.

use crate::account;
use crate::model::AccountLinking;
use crate::review;
use crate::review::FromAmazon;
use crate::review::Pane;
use crate::session::Effect;
use crate::session::Screen;
use crate::session::Session;

impl Session {
    pub(super) fn review_did(&mut self, message: review::Message) -> Vec<Effect> {
        let effects = self.review.update(message);
        let mut effects: Vec<Effect> =
            effects.into_iter().flat_map(|effect| self.review_effect(effect)).collect();
        effects.extend(self.tell_review_of_namesakes());
        effects
    }

    /// Which skills have the name of the one that is shown: from the table of all skills once it is whole, else from
    /// the list of whoever is signed in.
    pub(super) fn tell_review_of_namesakes(&mut self) -> Vec<Effect> {
        let draft = self.review.draft_of().filter(|_| self.account.signed_in().is_some());
        let told =
            draft.and_then(|id| self.audit.namesakes(id).or_else(|| self.wizard.namesakes(id)));
        if let Some(skills) = told {
            self.review.take_namesakes(skills);
        }
        self.review.keep_asking_in_step().into_iter().map(Effect::Probe).collect()
    }

    fn review_effect(&mut self, effect: review::Effect) -> Vec<Effect> {
        match effect {
            review::Effect::RenewSignIn => self.account_did(account::Message::Renew),
            review::Effect::ReadAmazon { id, skill_id, stage } => {
                let Some(token) = self.account.access_token().cloned() else {
                    return self.review_did(review::Message::Cancel);
                };
                let vendor = self.account.signed_in().map(|signed_in| signed_in.vendor.id.clone());
                let vendor_id = vendor.unwrap_or_default();
                vec![Effect::ReadForReview { id, skill_id, stage, token, vendor_id }]
            }
            other @ (review::Effect::OpenFile(_)
            | review::Effect::ReadFile(..)
            | review::Effect::Stop(_)
            | review::Effect::Copy(..)
            | review::Effect::SaveFile { .. }
            | review::Effect::OpenPage(_)
            | review::Effect::After(..)) => vec![Effect::Review(other)],
        }
    }

    /// Shows settings that were read from Amazon already.
    pub(super) fn open_at_desk(&mut self, told: Box<FromAmazon>) -> Vec<Effect> {
        let mut effects = self.open(Screen::Check);
        effects.extend(self.review_did(review::Message::PutAway));
        self.review.skill_id.clone_from(&told.skill_id);
        self.review.stage = told.stage;
        effects.extend(self.review_did(review::Message::Show(told)));
        effects
    }

    /// The settings, repaired when that is what is looked at, become those of a new set-up. The secret is not
    /// carried over, so it is asked for there.
    pub(super) fn review_in_wizard(&mut self) -> Vec<Effect> {
        let Some(settings) = self.settings_of_review() else { return Vec::new() };
        let mut effects = self.set_up();
        self.wizard.take_settings(settings);
        self.wizard.recognise_service();
        effects.extend(self.save_draft());
        effects
    }

    fn settings_of_review(&self) -> Option<AccountLinking> {
        let repaired = self.review.repair.as_ref().filter(|_| self.review.pane == Pane::Repair);
        let shown = self.review.shown.as_ref().map(|shown| &shown.imported.settings);
        repaired.map(|repair| &repair.settings).or(shown).cloned()
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

    #[test]
    fn what_is_repaired_is_carried_over_only_while_it_is_looked_at() {
        let mut session = Session::default();
        session.update(Message::OpenCheck);
        session.review.text = Secret::new(SENT.replace("/auth/o2/token", "/auth/02/token"));
        session.update(Message::Review(review::Message::Check));
        session.update(Message::Review(review::Message::OpenPane(Pane::Repair)));
        let mut repairing = session.clone();
        repairing.update(Message::ReviewInWizard);
        assert!(repairing.wizard.settings.access_token_url.ends_with("/auth/o2/token"));
        session.update(Message::Review(review::Message::OpenPane(Pane::Findings)));
        session.update(Message::ReviewInWizard);
        assert!(session.wizard.settings.access_token_url.ends_with("/auth/02/token"));
    }

    const SENT: &str = r#"{"type":"AUTH_CODE","authorizationUrl":"https://www.amazon.com/ap/oa",
        "clientId":"theirs","accessTokenUrl":"https://api.amazon.com/auth/o2/token"}"#;

    /// A session with a secret in what is shown, in what it is compared with, and in the box.
    fn with_secrets() -> Session {
        let sent = r#"[{"type":"AUTH_CODE","clientId":"theirs","clientSecret":"hush-hush"},
            {"type":"AUTH_CODE","clientId":"others","clientSecret":"hush-hush"}]"#;
        let mut session = Session::default();
        session.update(Message::OpenCheck);
        session.review.text = Secret::new(sent);
        session.update(Message::Review(review::Message::Check));
        session.update(Message::Review(review::Message::Pick(0)));
        session.update(Message::Review(review::Message::OpenPane(Pane::Compare)));
        session.review.text = Secret::new(r#"{"type":"AUTH_CODE","clientSecret":"hush-hush"}"#);
        session.update(Message::Review(review::Message::Check));
        session.review.text = Secret::new("{\"clientSecret\": \"hush-hush\"");
        assert!(session.review.second.is_some());
        session
    }

    fn holds_anything(session: &Session) -> bool {
        let review = &session.review;
        review.shown.is_some()
            || review.second.is_some()
            || review.repair.is_some()
            || !review.found.is_empty()
            || !review.text.is_empty()
    }

    #[test]
    fn whoever_goes_away_and_comes_back_finds_what_was_brought_in() {
        let leave = [
            Message::OpenStart,
            Message::OpenWizard,
            Message::SetUp,
            Message::ReviewInWizard,
            Message::OpenSettings,
        ];
        for (place, message) in leave.into_iter().enumerate() {
            let mut session = with_secrets();
            let before = session.review.clone();
            session.update(message);
            assert!(session.wizard.secret.is_empty(), "way {place}");
            session.update(Message::OpenCheck);
            assert!(session.review == before, "way {place}");
        }
    }

    #[test]
    fn nothing_that_was_sent_stays_when_it_is_put_away_or_everything_is_cleared() {
        for message in [Message::Review(review::Message::PutAway), Message::ClearEverything] {
            let mut session = with_secrets();
            session.update(message);
            assert!(!holds_anything(&session) && session.review.is_empty());
        }
    }

    #[test]
    fn desk_and_set_up_ask_one_at_a_time_and_each_gets_its_own_answers() {
        use crate::probing;
        let tick = |session: &mut Session| {
            let host = "www.amazon.com".to_owned();
            let server = crate::model::HostPort { host, port: 443 };
            session.update(Message::Probe(probing::Message::Tick(server)));
            session.update(Message::Probe(probing::Message::Ask))
        };
        let id = |effects: &[Effect]| match effects.last() {
            Some(Effect::Probe(probing::Effect::Ask { id, .. })) => *id,
            _ => panic!("not asked"),
        };
        let mut session = Session { wizard: crate::wizard::Wizard::new(), ..Session::default() };
        session.wizard.settings.client_id = "ours".to_owned();
        session.update(Message::OpenWizard);
        let first = id(&tick(&mut session));
        session.update(Message::OpenCheck);
        session.review.text = Secret::new(SENT);
        session.update(Message::Review(review::Message::Check));
        let effects = tick(&mut session);
        assert!(matches!(effects.first(), Some(Effect::Probe(probing::Effect::Stop))));
        let second = id(&effects);
        assert_ne!(first, second, "a late answer to the first finds nobody");
        assert!(!session.probing.job.is_running() && session.probing.run().is_none());
        // The desk is left while it asks: what comes still goes there.
        session.update(Message::OpenStart);
        let ended = probing::Message::Ended(second, Ok(()));
        session.update(Message::Probe(ended));
        assert!(!session.review.probing.job.is_running());
        assert!(session.review.probing.run().is_some_and(|run| run.seen.done));
        // Another Amazon behind the same names: what this one said goes.
        session.update(Message::Practise);
        session.update(Message::PracticeStarted("http://127.0.0.1:1".to_owned()));
        assert!(session.review.probing.run().is_none());
    }

    #[test]
    fn leaving_ends_what_is_being_read() {
        let mut session = with_secrets();
        session.review.reading = review::Reading::Running {
            id: 7,
            slot: review::Slot::First,
            skill_id: String::new(),
            stage: crate::model::Stage::Live,
            renewed: false,
        };
        let effects = session.update(Message::OpenStart);
        assert!(effects.contains(&Effect::Review(review::Effect::Stop(7))));
    }
}
