//! Making the skill at step 8, and building the model of one at step 9: with which right, for whom, and what comes of
//! it. The gates are here; a disabled button is none.

use crate::account;
use crate::create;
use crate::create::Made;
use crate::create::Order;
use crate::create::Phase;
use crate::model::CreateIntent;
use crate::session::Effect;
use crate::session::Screen;
use crate::session::Session;
use crate::wizard::Step;

impl Session {
    /// Everything but making a skill, which goes through [`Session::create_skill`].
    pub(super) fn create_did(&mut self, message: create::Message) -> Vec<Effect> {
        if matches!(message, create::Message::Create(_) | create::Message::Resume(_)) {
            return Vec::new();
        }
        let writes = matches!(
            message,
            create::Message::CreateAnyway
                | create::Message::GoOn
                | create::Message::Open { .. }
                | create::Message::Rebuild(_)
        );
        if writes && !self.may_create() {
            return Vec::new();
        }
        self.create_now(message)
    }

    fn create_now(&mut self, message: create::Message) -> Vec<Effect> {
        let was_done = matches!(self.create.phase, Phase::Done(_));
        let effects = self.create.update(message);
        let mut effects: Vec<Effect> =
            effects.into_iter().flat_map(|effect| self.create_effect(effect)).collect();
        if let Phase::Done(made) = &self.create.phase
            && !was_done
        {
            let made = made.clone();
            effects.extend(self.take_made(&made));
        }
        effects
    }

    fn create_effect(&mut self, effect: create::Effect) -> Vec<Effect> {
        if effect == create::Effect::RenewSignIn {
            return self.account_did(account::Message::Renew);
        }
        let token = self.account.access_token().cloned().unwrap_or_default();
        vec![Effect::Create(effect, token)]
    }

    /// Whether the page is open on which the skill is made. There the right for it is asked for.
    pub fn is_at_creating(&self) -> bool {
        self.screen == Screen::Wizard && self.wizard.step == Step::Send && self.wizard.makes_skill
    }

    /// Whether somebody is signed in who may make a skill and build a model, as far as it is known.
    pub fn may_create(&self) -> bool {
        self.account.may_create()
    }

    /// Whether the vendor that the redirect URLs were worked out from is one of the account's.
    pub fn is_own_vendor(&self) -> bool {
        let vendor_id = self.wizard.vendor_id();
        self.account.signed_in().is_some_and(|signed_in| {
            signed_in.vendors.iter().any(|vendor| Some(&vendor.id) == vendor_id.as_ref())
        })
    }

    /// There is no skill yet: what was looked at of another is put away, and the vendor ID is filled in.
    pub(super) fn begin_new_skill(&mut self) -> Vec<Effect> {
        let mut effects = if self.create.is_existing { self.forget_creating() } else { Vec::new() };
        effects.extend(self.fill_vendor());
        effects
    }

    /// Whoever is signed in need not look the vendor ID up.
    pub(super) fn fill_vendor(&mut self) -> Vec<Effect> {
        let is_missing = self.wizard.makes_skill && self.wizard.vendor.trim().is_empty();
        let Some(signed_in) = self.account.signed_in().filter(|_| is_missing) else {
            return Vec::new();
        };
        self.wizard.vendor.clone_from(&signed_in.vendor.id);
        self.save_draft().into_iter().collect()
    }

    /// The button “Create the skill”. Only with its names as Amazon takes them, from its own page, for one's own vendor.
    pub(super) fn create_skill(&mut self) -> Vec<Effect> {
        let may = self.is_at_creating() && self.may_create() && self.is_own_vendor();
        let Some(vendor_id) = self.wizard.vendor_id().filter(|_| may) else { return Vec::new() };
        let order = Order { vendor_id, skill: self.wizard.new_skill.clone() };
        self.create_now(create::Message::Create(order))
    }

    /// Takes a skill of that name that is there: it is set up like any other. One that a lost answer may have made is
    /// gone on with.
    pub(super) fn use_skill(&mut self, skill_id: String) -> Vec<Effect> {
        let Phase::Found(found) = &self.create.phase else { return Vec::new() };
        if self.create.looks_back() {
            return self.create_did(create::Message::Use(skill_id));
        }
        let Some(skill) = found.iter().find(|skill| skill.id == skill_id).cloned() else {
            return Vec::new();
        };
        self.create = self.create.afresh();
        let vendor = self.wizard.vendor.clone();
        self.wizard.take_skill(&skill, Some(&vendor));
        self.set_up_taken()
    }

    /// Goes on with the settings, though the model of the new skill is not built.
    pub(super) fn leave_model(&mut self) -> Vec<Effect> {
        let Some(skill_id) = self.create.skill_id.clone() else { return Vec::new() };
        if !self.is_at_creating() || self.create.is_waited_for() || self.create.is_existing {
            return Vec::new();
        }
        let skill = self.create.intent().skill.clone();
        self.wizard.take_made(&skill_id, skill);
        self.set_up_taken()
    }

    fn take_made(&mut self, made: &Made) -> Vec<Effect> {
        let open = made.locale.language().open(&made.invocation);
        match &made.skill {
            Some(skill) if self.wizard.makes_skill => {
                self.wizard.take_made(&made.skill_id, skill.clone());
                self.trying.text = open;
                self.set_up_taken()
            }
            None if made.skill_id == self.wizard.skill_id.trim() => {
                self.wizard.rename_made(&made.skill_id, &made.invocation);
                self.trying.text = open;
                self.save_draft().into_iter().collect()
            }
            // Meanwhile another one is set up.
            Some(_) | None => Vec::new(),
        }
    }

    /// The skill is there: the draft gets its ID, and what Amazon has for it is read.
    fn set_up_taken(&mut self) -> Vec<Effect> {
        let mut effects: Vec<Effect> = self.save_draft().into_iter().collect();
        effects.extend(self.learn_skill());
        if self.wizard.step == Step::Send {
            effects.extend(self.read_amazon());
        }
        effects
    }

    /// A making of an earlier run is looked for first. Writes nothing. One that ended on another page is taken.
    pub(super) fn begin_creating(&mut self) -> Vec<Effect> {
        let name = self.wizard.new_skill.name.trim();
        if let Phase::Done(made) = &self.create.phase
            && self.is_at_creating()
            && made.skill.as_ref().is_some_and(|skill| skill.name.trim() == name)
        {
            let made = made.clone();
            return self.take_made(&made);
        }
        if !self.is_at_creating() || !self.may_create() || self.create.phase != Phase::Idle {
            return Vec::new();
        }
        if self.unknown_creation().is_none() {
            return Vec::new();
        }
        let Some(intent) = self.open_creation.take() else { return Vec::new() };
        self.create_now(create::Message::Resume(intent))
    }

    /// A making of this skill whose outcome nobody learned and nobody looked for yet.
    pub fn unknown_creation(&self) -> Option<&CreateIntent> {
        let name = self.wizard.new_skill.name.trim();
        self.open_creation.as_ref().filter(|intent| {
            let is_same = intent.skill.name.trim() == name
                && Some(&intent.vendor_id) == self.wizard.vendor_id().as_ref();
            is_same && self.wizard.makes_skill && self.practising.is_none()
        })
    }

    /// A making whose outcome nobody learned, of whichever skill.
    pub fn noted_creation(&self) -> Option<&CreateIntent> {
        self.open_creation.as_ref().filter(|_| self.practising.is_none())
    }

    pub(super) fn creation_found(&mut self, intent: CreateIntent) -> Vec<Effect> {
        self.open_creation = Some(intent);
        self.begin_creating()
    }

    /// Looks at the model of the skill that is set up. Asks for the right first when it is missing.
    pub(super) fn open_model(&mut self) -> Vec<Effect> {
        let skill_id = self.wizard.skill_id.trim().to_owned();
        if !self.is_at_trying() || skill_id.is_empty() {
            return Vec::new();
        }
        self.wants_model = true;
        let locale = self.wizard.code_locale();
        self.create_did(create::Message::Open { skill_id, locale })
    }

    /// Another skill is set up. One that may be made stays noted, so that it is looked for when its draft is opened.
    pub(super) fn forget_creating(&mut self) -> Vec<Effect> {
        let is_open = self.create.is_open() || self.create.is_waited_for();
        if is_open && !self.create.is_existing && self.practising.is_none() {
            self.open_creation = Some(self.create.intent().clone());
        }
        let mut effects = self.create_now(create::Message::Cancel);
        // What was begun to find out more is nobody's any longer.
        effects.retain(|effect| {
            let stays = |effect: &create::Effect| {
                matches!(effect, create::Effect::Stop(_) | create::Effect::ForgetIntent)
            };
            matches!(effect, Effect::Create(effect, _) if stays(effect))
        });
        self.create = self.create.afresh();
        self.wants_model = false;
        effects
    }
}

#[cfg(test)]
mod tests;
