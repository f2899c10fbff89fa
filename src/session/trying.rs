//! Trying the skill at step 9: for whom, in which language, and with which right.

use crate::account;
use crate::model::InvocationName;
use crate::session::Effect;
use crate::session::Screen;
use crate::session::Session;
use crate::trying;
use crate::trying::Enabled;
use crate::trying::Subject;
use crate::trying::Trying;
use crate::wizard::Step;

impl Session {
    pub(super) fn trying_did(&mut self, message: trying::Message) -> Vec<Effect> {
        let needs_right = matches!(message, trying::Message::Enable | trying::Message::Say(_));
        if needs_right && !self.may_try() {
            return Vec::new();
        }
        let effects = self.trying.update(message);
        let tried = self.trying.test_request();
        self.wizard.take_test_request(&self.trying.subject.skill_id, tried);
        effects.into_iter().flat_map(|effect| self.trying_effect(effect)).collect()
    }

    fn trying_effect(&mut self, effect: trying::Effect) -> Vec<Effect> {
        if effect == trying::Effect::RenewSignIn {
            return self.account_did(account::Message::Renew);
        }
        let token = self.account.access_token().cloned().unwrap_or_default();
        vec![Effect::Try(effect, token)]
    }

    /// Whether the page is open on which a skill is tried. Only there is the right for it asked for.
    pub fn is_at_trying(&self) -> bool {
        self.screen == Screen::Wizard && self.wizard.step == Step::Try
    }

    /// Whether somebody is signed in who may try a skill, as far as it is known.
    pub fn may_try(&self) -> bool {
        self.account.may_try()
    }

    /// Asks whether the skill is enabled. Writes nothing.
    pub(super) fn begin_trying(&mut self) -> Vec<Effect> {
        let subject = self.trying_subject();
        if !self.is_at_trying() || !self.may_try() || subject.skill_id.is_empty() {
            return Vec::new();
        }
        let mut effects = Vec::new();
        if self.trying.subject != subject {
            effects.extend(self.trying_did(trying::Message::Cancel));
        }
        if self.trying.subject != subject || self.trying.enabled == Enabled::Unknown {
            effects.extend(self.trying_did(trying::Message::Begin(subject)));
        }
        if self.trying.text.is_empty() || self.trying.text == self.opening_words("") {
            self.trying.text = self.opening_words(&self.wizard.skill_name);
        }
        effects
    }

    fn trying_subject(&self) -> Subject {
        Subject {
            skill_id: self.wizard.skill_id.trim().to_owned(),
            kind: self.wizard.kind,
            locale: self.wizard.code_locale(),
        }
    }

    /// “open …” in the language of the skill. What it was made with, or its name, as one would say it, until the person
    /// writes how it is called.
    fn opening_words(&self, name: &str) -> String {
        if let Some(skill) = self.wizard.own_new_skill().filter(|_| !name.is_empty()) {
            return skill.locale.language().open(skill.invocation.trim());
        }
        let (name, locale) = (name.to_lowercase(), self.wizard.code_locale());
        let called = InvocationName::suggestion(&name, locale, true).unwrap_or(name);
        locale.language().open(&called).trim().to_owned()
    }

    /// Whoever signs in next may be somebody else. What was said so far stays.
    pub(super) fn stop_trying(&mut self) -> Vec<Effect> {
        let effects = self.trying_did(trying::Message::Cancel);
        self.trying.enabled = Enabled::Unknown;
        effects
    }

    /// Another skill is set up.
    pub(super) fn forget_trying(&mut self) -> Vec<Effect> {
        let effects = self.trying_did(trying::Message::Cancel);
        self.trying = Trying::default();
        effects
    }
}
