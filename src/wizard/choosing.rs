//! Choices instead of typing: what people sign in with, the kind of skill, the scheme, the switches.

use crate::model::AccountLinking;
use crate::model::Field;
use crate::model::GrantType;
use crate::model::PkceConfiguration;
use crate::model::Provider;
use crate::model::SkillKind;
use crate::wizard::Effect;
use crate::wizard::SignInWith;
use crate::wizard::Wizard;

const HTTP_BASIC: &str = "HTTP_BASIC";
const ENABLED: &str = "ENABLED";

impl SignInWith {
    /// What people sign in with, told by the addresses of settings from elsewhere.
    pub fn of(settings: &AccountLinking) -> Self {
        match Provider::of(settings) {
            Some(provider) if provider.id == "amazon" => Self::Amazon,
            Some(provider) => Self::Provider(provider.id),
            None => Self::Own,
        }
    }
}

impl Wizard {
    /// The branch. What stood in the boxes of the other branch comes back when it is chosen again.
    pub(super) fn choose_sign_in_with(&mut self, chosen: SignInWith) -> Vec<Effect> {
        if chosen == self.sign_in_with {
            return Vec::new();
        }
        let left = self.sign_in_with;
        self.branches.retain(|(branch, _)| *branch != left);
        self.branches.push((left, self.settings.clone()));
        self.sign_in_with = chosen;
        self.region = 0;
        let kept = self.branches.iter().find(|(branch, _)| *branch == chosen);
        let filled = kept.map_or_else(|| self.first_settings(chosen), |(_, kept)| kept.clone());
        self.take_branch(filled);
        vec![Effect::SaveDraft]
    }

    /// Takes over what belongs to a branch; what belongs to the skill stays.
    fn take_branch(&mut self, branch: AccountLinking) {
        let skip_on_enablement = self.settings.skip_on_enablement;
        let grant_type = self.settings.grant_type.clone();
        self.settings = AccountLinking { skip_on_enablement, grant_type, ..branch };
    }

    /// What is filled in for a branch that is chosen for the first time.
    pub(super) fn first_settings(&self, chosen: SignInWith) -> AccountLinking {
        let mut settings = AccountLinking {
            grant_type: GrantType::AuthCode.as_str().to_owned(),
            access_token_scheme: HTTP_BASIC.to_owned(),
            ..AccountLinking::default()
        };
        if let Some(provider) = Provider::with_id(chosen.id()) {
            provider.apply(0, &self.provider_part, &mut settings);
        }
        settings
    }

    /// What people sign in with, told by the addresses there are now, with the service's region and the
    /// customer's part of them.
    pub fn recognise_service(&mut self) {
        self.sign_in_with = SignInWith::of(&self.settings);
        let address = &self.settings.authorization_url;
        if let Some((region, part)) = self.provider().and_then(|service| service.place_of(address))
        {
            self.region = region;
            self.provider_part = part;
        }
    }

    /// Whether nothing was given yet but what the first step asks.
    pub fn is_just_begun(&self) -> bool {
        let skip_on_enablement = self.settings.skip_on_enablement;
        let grant_type = self.settings.grant_type.clone();
        let first = self.first_settings(self.sign_in_with);
        self.visited.len() == 1
            && self.secret.is_empty()
            && self.settings == AccountLinking { skip_on_enablement, grant_type, ..first }
    }

    /// The row of the service people sign in with; `None` for the own sign-in.
    pub fn provider(&self) -> Option<&'static Provider> {
        Provider::with_id(self.sign_in_with.id())
    }

    /// The kind of skill. What it cannot have is switched back to what it must have.
    pub(super) fn choose_kind(&mut self, kind: SkillKind) -> Vec<Effect> {
        let before = self.settings.clone();
        self.set_kind(kind);
        let now = &self.settings;
        let changed = [
            (Field::SkipOnEnablement, before.skip_on_enablement != now.skip_on_enablement),
            (Field::Type, before.grant_type != now.grant_type),
            (Field::VoiceForwardAccountLinking, before.voice_forward != now.voice_forward),
        ];
        self.changed_with_kind =
            changed.into_iter().filter_map(|(field, is)| is.then_some(field)).collect();
        vec![Effect::SaveDraft]
    }

    pub(super) fn set_kind(&mut self, kind: SkillKind) {
        self.kind = kind;
        if !kind.may_use_implicit() {
            GrantType::AuthCode.as_str().clone_into(&mut self.settings.grant_type);
        }
        if !kind.may_skip_linking() {
            self.settings.skip_on_enablement = Some(false);
        }
        if !self.may_link_by_voice() {
            self.settings.voice_forward.clear();
        }
    }

    /// Whether linking by voice is possible: custom skills with Login with Amazon.
    pub fn may_link_by_voice(&self) -> bool {
        self.kind == SkillKind::Custom && self.sign_in_with == SignInWith::Amazon
    }

    /// The grant in the settings; an unknown one counts as the code grant.
    pub fn grant_type(&self) -> GrantType {
        GrantType::parse(&self.settings.grant_type).unwrap_or_default()
    }

    pub(super) fn choose_grant(&mut self, grant: GrantType) -> Vec<Effect> {
        if grant == GrantType::Implicit && !self.kind.may_use_implicit() {
            return Vec::new();
        }
        grant.as_str().clone_into(&mut self.settings.grant_type);
        vec![Effect::SaveDraft]
    }

    pub(super) fn choose_scheme(&mut self, scheme: &str) -> Vec<Effect> {
        scheme.clone_into(&mut self.settings.access_token_scheme);
        vec![Effect::SaveDraft]
    }

    pub(super) fn toggle_skip_on_enablement(&mut self) -> Vec<Effect> {
        if self.kind.may_skip_linking() {
            let now = self.settings.skip_on_enablement.unwrap_or(false);
            self.settings.skip_on_enablement = Some(!now);
        }
        vec![Effect::SaveDraft]
    }

    pub(super) fn toggle_voice(&mut self) -> Vec<Effect> {
        if self.settings.voice_forward == ENABLED {
            self.settings.voice_forward.clear();
        } else if self.may_link_by_voice() {
            ENABLED.clone_into(&mut self.settings.voice_forward);
        }
        vec![Effect::SaveDraft]
    }

    pub(super) fn toggle_pkce(&mut self) -> Vec<Effect> {
        let on = self.settings.pkce.as_ref().is_some_and(|pkce| pkce.status == ENABLED);
        self.settings.pkce = (!on).then(|| PkceConfiguration {
            status: ENABLED.to_owned(),
            code_challenge_method: "S256".to_owned(),
        });
        vec![Effect::SaveDraft]
    }
}
