//! Amazon: signing in, reading what it has, and sending. The gates are here; a disabled button is none.

use crate::account;
use crate::account::Client;
use crate::account::SignIn;
use crate::audit;
use crate::create;
use crate::model::Intent;
use crate::model::Rights;
use crate::push;
use crate::push::Phase;
use crate::push::Push;
use crate::push::Request;
use crate::review;
use crate::session::Effect;
use crate::session::Screen;
use crate::session::Session;
use crate::trying;
use crate::wizard;
use crate::wizard::Copied;
use crate::wizard::SignInWith;
use crate::wizard::Step;

impl Session {
    pub(super) fn account_did(&mut self, message: account::Message) -> Vec<Effect> {
        let told_kind = matches!(message, account::Message::Manifest(..));
        let told_skills = matches!(message, account::Message::Skills(..));
        let was_signed_in = self.account.signed_in().is_some();
        let effects = self.account.update(message);
        if told_kind {
            self.take_manifest();
        }
        let is_now_known = told_kind && self.account.manifest.done().is_some();
        if told_skills && let Some(skills) = self.account.skills.done() {
            self.wizard.take_skills(&skills.found);
        }
        let mut effects: Vec<Effect> =
            effects.into_iter().flat_map(|effect| self.account_effect(effect)).collect();
        if told_skills {
            effects.extend(self.tell_review_of_namesakes());
        }
        if was_signed_in && self.account.signed_in().is_none() {
            effects.extend(self.audit_did(audit::Message::Forget));
            effects.extend(self.stop_trying());
            effects.extend(self.create_did(create::Message::Cancel));
        }
        let is_new = !was_signed_in && self.account.signed_in().is_some();
        if is_new {
            effects.extend(self.learn_skill());
            effects.extend(self.fill_vendor());
            effects.extend(self.begin_creating());
        }
        if is_new && self.wants_model {
            effects.extend(self.open_model());
        }
        if is_new && self.wizard.step == Step::Send {
            effects.extend(self.read_amazon());
        }
        if is_new || is_now_known {
            effects.extend(self.begin_trying());
        }
        effects
    }

    /// The name and the kind of the skill whose ID was given, and whether it is live, from those who know.
    pub(super) fn learn_skill(&mut self) -> Vec<Effect> {
        let mut effects = self.account_did(account::Message::ListSkills);
        effects.extend(self.learn_manifest());
        effects
    }

    /// Somebody signed in before this draft was opened: its rules get what is known of the skill, and what is not
    /// known is asked.
    pub(super) fn learn_about_draft(&mut self) -> Vec<Effect> {
        if self.account.signed_in().is_none() {
            return Vec::new();
        }
        self.take_manifest();
        self.learn_manifest()
    }

    /// What the skill's manifest says, unless that is known.
    fn learn_manifest(&mut self) -> Vec<Effect> {
        let skill_id = self.wizard.skill_id.trim().to_owned();
        let known = self.account.manifest.done().map(|facts| facts.skill_id.as_str());
        if skill_id.is_empty() || known == Some(skill_id.as_str()) {
            return Vec::new();
        }
        self.account_did(account::Message::ReadManifest(skill_id))
    }

    /// What is shown before sending has to be about the skill that is sent to, which may have been changed since. A
    /// receipt is about the settings that were sent: changed ones can be sent again.
    pub(super) fn read_if_another(&mut self) -> Vec<Effect> {
        let is_sent = matches!(self.push.phase, Phase::Done(_));
        let is_changed =
            is_sent && self.sent.as_deref().is_some_and(|sent| *sent != self.request());
        let is_read = self.push.skill_id == self.wizard.skill_id.trim() && !is_changed;
        if self.wizard.step != Step::Send || is_read || self.push.is_writing() {
            return Vec::new();
        }
        self.push.phase = Phase::Idle;
        let mut effects = self.learn_manifest();
        effects.extend(self.read_amazon());
        effects
    }

    fn account_effect(&mut self, effect: account::Effect) -> Vec<Effect> {
        if let account::Effect::Renewed(done) = effect {
            let mut effects = self.push_did(push::Message::Renewed(done));
            effects.extend(self.audit_did(audit::Message::Renewed(done)));
            effects.extend(self.review_did(review::Message::Renewed(done)));
            effects.extend(self.trying_did(trying::Message::Renewed(done)));
            effects.extend(self.create_did(create::Message::Renewed(done)));
            effects
        } else {
            vec![Effect::Account(effect)]
        }
    }

    /// Everything but the two buttons, which go through [`Session::send`].
    pub(super) fn push_did(&mut self, message: push::Message) -> Vec<Effect> {
        if matches!(message, push::Message::Send(_) | push::Message::Replace(_)) {
            return Vec::new();
        }
        let mut effects = self.push_now(message);
        effects.extend(self.go_on_starting());
        effects
    }

    fn push_now(&mut self, message: push::Message) -> Vec<Effect> {
        let effects = self.push.update(message);
        effects.into_iter().flat_map(|effect| self.push_effect(effect)).collect()
    }

    fn push_effect(&mut self, effect: push::Effect) -> Vec<Effect> {
        if effect == push::Effect::RenewSignIn {
            return self.account_did(account::Message::Renew);
        }
        let token = self.account.access_token().cloned().unwrap_or_default();
        vec![Effect::Push(effect, token)]
    }

    pub(super) fn sign_in(&mut self) -> Vec<Effect> {
        let rights = Rights {
            creates: self.is_at_creating() || self.is_at_trying() && self.wants_model,
            tries: self.is_at_trying(),
        };
        self.account_did(account::Message::SignIn(self.sign_in_client(), rights))
    }

    /// The security profile to sign in with: that of the settings when people sign in with Amazon. Somebody else's
    /// settings never are, so at the desk it is the one that was given for signing in here.
    fn sign_in_client(&self) -> Client {
        let wizard = &self.wizard;
        if wizard.sign_in_with == SignInWith::Amazon && self.screen != Screen::Check {
            Client { id: wizard.settings.client_id.clone(), secret: wizard.secret.clone() }
        } else {
            Client {
                id: wizard.sign_in_client_id.clone(),
                secret: wizard.sign_in_client_secret.clone(),
            }
        }
    }

    /// The sign-in address is the account's, so its copy button is answered here.
    pub(super) fn copy_sign_in_address(&self) -> Vec<Effect> {
        let SignIn::Waiting(waiting) = &self.account.sign_in else { return Vec::new() };
        let address = waiting.address.clone();
        vec![Effect::Wizard(wizard::Effect::Copy(Copied::SignInAddress, address))]
    }

    pub(super) fn use_token(&mut self) -> Vec<Effect> {
        let token = std::mem::take(&mut self.wizard.access_token);
        self.account_did(account::Message::UseToken(token))
    }

    pub(super) fn paste_back(&mut self) -> Vec<Effect> {
        let address = std::mem::take(&mut self.wizard.paste_back_address);
        self.account_did(account::Message::PasteBack(address))
    }

    /// A skill of the list: its ID, name and vendor are put into the wizard, and its kind is asked for.
    pub(super) fn pick_skill(&mut self, id: &str) -> Vec<Effect> {
        let Some(skill) = self.account.found_skills().find(|skill| skill.id == id).cloned() else {
            return Vec::new();
        };
        let vendor = self.account.signed_in().map(|signed_in| signed_in.vendor.id.clone());
        self.wizard.take_skill(&skill, vendor.as_deref());
        let mut effects: Vec<Effect> = self.save_draft().into_iter().collect();
        effects.extend(self.account_did(account::Message::ReadManifest(skill.id)));
        effects
    }

    fn take_manifest(&mut self) {
        let about = self.wizard.skill_id.trim();
        if let Some(facts) = self.account.manifest.done().filter(|facts| facts.skill_id == about) {
            self.wizard.take_manifest(facts);
        }
    }

    pub(super) fn read_amazon(&mut self) -> Vec<Effect> {
        let skill_id = self.wizard.skill_id.trim().to_owned();
        if skill_id.is_empty() || self.account.signed_in().is_none() {
            return Vec::new();
        }
        let is_real = self.practising.is_none();
        let earlier_run = self.open_intent.take_if(|intent| is_real && intent.skill_id == skill_id);
        if let Some(intent) = earlier_run.filter(|_| !self.push.is_writing()) {
            self.push = Push::default();
            return self.push_now(push::Message::Resume(intent));
        }
        self.push_now(push::Message::Read(skill_id))
    }

    /// The one act that changes something at Amazon. Only with nothing left to fix, and from its own page.
    pub(super) fn send(&mut self, replaces: bool) -> Vec<Effect> {
        let is_read = self.push.skill_id == self.wizard.skill_id.trim();
        if self.wizard.step != Step::Send || !is_read || !self.wizard.is_ready_to_send() {
            return Vec::new();
        }
        let request = self.request();
        self.sent = Some(Box::new(request.clone()));
        let message =
            if replaces { push::Message::Replace(request) } else { push::Message::Send(request) };
        self.push_now(message)
    }

    /// The settings as they would be sent now.
    pub(super) fn request(&self) -> Request {
        Request { settings: self.wizard.request(), secret: self.wizard.secret.clone() }
    }

    /// A sending of an earlier run whose outcome nobody learned and nobody looked for yet.
    pub fn unknown_sending(&self) -> Option<&Intent> {
        self.open_intent.as_ref().filter(|_| self.practising.is_none())
    }

    /// Nobody is asked before somebody signed in: what became of it is looked for when its skill is read.
    pub(super) fn intent_found(&mut self, intent: Intent) -> Vec<Effect> {
        self.open_intent = Some(intent);
        Vec::new()
    }
}
