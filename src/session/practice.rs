//! Practising: a practice Amazon instead of the real one, and nothing of it kept.

use crate::account;
use crate::account::Account;
use crate::audit;
use crate::i18n::key;
use crate::review;
use crate::session::Effect;
use crate::session::Screen;
use crate::session::Session;
use crate::wizard::Wizard;

impl Session {
    pub(super) fn practise(&mut self) -> Vec<Effect> {
        if self.practice_starting || self.practising.is_some() {
            return Vec::new();
        }
        self.practice_starting = true;
        vec![Effect::StartPractice]
    }

    pub(super) fn practice_started(&mut self, address: String) -> Vec<Effect> {
        if !self.practice_starting {
            return vec![Effect::StopPractice];
        }
        self.practice_starting = false;
        self.practising = Some(address);
        self.account = Account::default();
        let mut effects = self.audit_did(audit::Message::Forget);
        effects.extend(self.review_did(review::Message::Cancel));
        effects.extend(self.forget_asking_at_desk());
        effects.extend(self.set_up());
        effects
    }

    pub(super) fn practice_failed(&mut self) -> Vec<Effect> {
        self.practice_starting = false;
        self.say(key::SESSION_PRACTICE_FAILED)
    }

    /// Ends practising. Its sign-in and its settings go with it.
    pub(super) fn leave_practice(&mut self) -> Vec<Effect> {
        if self.practising.take().is_none() {
            return Vec::new();
        }
        self.account = Account::default();
        let mut effects = self.take_wizard(Wizard::new());
        effects.extend(self.open(Screen::Start));
        effects.extend(self.forget_asking_at_desk());
        effects.extend(self.audit_did(audit::Message::Forget));
        effects.extend([Effect::StopPractice, Effect::ListDrafts]);
        // What the password store keeps was put aside for practising.
        effects.extend(self.account_did(account::Message::Restore));
        effects
    }
}
