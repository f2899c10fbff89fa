//! The set-up as a draft and back. No secret is ever in a draft.

use crate::model::Draft;
use crate::model::PROVIDERS;
use crate::skill_code::CodeLanguage;
use crate::wizard::STEPS;
use crate::wizard::SignInWith;
use crate::wizard::Step;
use crate::wizard::Ticks;
use crate::wizard::Wizard;

const AMAZON: &str = "amazon";
const OWN: &str = "own";

impl Wizard {
    /// What is kept between two sittings. `saved_at` is for whoever saves it.
    pub fn to_draft(&self) -> Draft {
        Draft {
            saved_at: 0,
            step: self.step.number(),
            visited: self.visited.iter().map(|step| step.number()).collect(),
            sign_in_with: self.sign_in_with.id().to_owned(),
            kind: self.kind,
            skill_id: self.skill_id.clone(),
            skill_name: self.skill_name.clone(),
            makes_skill: self.makes_skill,
            new_skill: self.new_skill.clone(),
            own_place: self.own_place.clone(),
            made_skill_id: self.made_skill_id.clone(),
            put_by_skill_id: self.put_by.clone(),
            vendor: self.vendor.clone(),
            profile_name: self.profile_name.clone(),
            profile_description: self.profile_description.clone(),
            privacy_url: self.privacy_url.clone(),
            pasted_back: self.pasted_back.clone(),
            provider_part: self.provider_part.clone(),
            region: self.region,
            issuer: self.issuer.clone(),
            new_scope: self.new_scope.clone(),
            new_domain: self.new_domain.clone(),
            new_redirect_url: self.new_redirect_url.clone(),
            settings: self.request(),
            profile_ticks: self.ticks.profile.to_vec(),
            url_ticks: self.ticks.urls.to_vec(),
            return_url_ticks: self.ticks.return_urls.to_vec(),
            credential_ticks: self.ticks.credentials.to_vec(),
            trying_ticks: self.ticks.trying.to_vec(),
            by_hand_ticks: self.ticks.by_hand.to_vec(),
            code_ticks: self.ticks.code.to_vec(),
            code_language: self.code_language.as_str().to_owned(),
        }
    }

    /// Carries a draft on at the step it was left at. The secret has to be given again.
    pub fn from_draft(draft: &Draft) -> Self {
        let step = step_numbered(draft.step).unwrap_or_default();
        let mut visited: std::collections::BTreeSet<Step> =
            draft.visited.iter().filter_map(|number| step_numbered(*number)).collect();
        visited.extend([Step::Skill, step]);
        let mut wizard = Self {
            step,
            visited,
            sign_in_with: SignInWith::with_id(&draft.sign_in_with),
            kind: draft.kind,
            skill_id: draft.skill_id.clone(),
            skill_name: draft.skill_name.clone(),
            makes_skill: draft.makes_skill,
            new_skill: draft.new_skill.clone(),
            own_place: draft.own_place.clone(),
            made_skill_id: draft.made_skill_id.clone(),
            put_by: draft.put_by_skill_id.clone(),
            vendor: draft.vendor.clone(),
            profile_name: draft.profile_name.clone(),
            profile_description: draft.profile_description.clone(),
            privacy_url: draft.privacy_url.clone(),
            pasted_back: draft.pasted_back.clone(),
            provider_part: draft.provider_part.clone(),
            region: draft.region,
            issuer: draft.issuer.clone(),
            new_scope: draft.new_scope.clone(),
            new_domain: draft.new_domain.clone(),
            new_redirect_url: draft.new_redirect_url.clone(),
            ticks: Ticks {
                profile: ticks(&draft.profile_ticks),
                urls: ticks(&draft.url_ticks),
                return_urls: ticks(&draft.return_url_ticks),
                credentials: ticks(&draft.credential_ticks),
                trying: ticks(&draft.trying_ticks),
                by_hand: ticks(&draft.by_hand_ticks),
                code: ticks(&draft.code_ticks),
            },
            code_language: CodeLanguage::parse(&draft.code_language),
            ..Self::new()
        };
        wizard.take_settings(draft.settings.clone());
        wizard
    }
}

impl SignInWith {
    /// The name in drafts: `amazon`, `own`, or the ID of a row in the table of providers.
    pub fn id(self) -> &'static str {
        match self {
            Self::Amazon => AMAZON,
            Self::Provider(id) => id,
            Self::Own => OWN,
        }
    }

    /// The one of that name; an unknown name is the own sign-in, which fills nothing in.
    pub fn with_id(id: &str) -> Self {
        if id == AMAZON {
            return Self::Amazon;
        }
        PROVIDERS
            .iter()
            .find(|provider| provider.id == id)
            .map_or(Self::Own, |provider| Self::Provider(provider.id))
    }
}

fn step_numbered(number: usize) -> Option<Step> {
    STEPS.into_iter().find(|step| step.number() == number)
}

/// As many ticks as there are places, however many the draft has.
fn ticks<const N: usize>(kept: &[bool]) -> [bool; N] {
    let mut ticks = [false; N];
    for (tick, kept) in ticks.iter_mut().zip(kept) {
        *tick = *kept;
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Secret;
    use crate::model::SkillKind;
    use crate::wizard::Input;

    #[test]
    fn a_draft_carries_everything_on_but_secrets() {
        let mut wizard = Wizard::new();
        for input in Input::ALL {
            *wizard.text_mut(input) = format!("typed into {input:?}");
        }
        wizard.kind = SkillKind::Video;
        wizard.sign_in_with = SignInWith::Provider("auth0");
        wizard.ticks.urls = [true, false, true, false];
        wizard.visited.insert(Step::Scopes);
        wizard.step = Step::Credentials;
        let back = Wizard::from_draft(&wizard.to_draft());
        for input in Input::ALL {
            let signs_in = [Input::SignInClientId, Input::AskProfile].contains(&input);
            let kept = !input.is_secret() && !signs_in;
            let usual = Wizard::new();
            let expected = if kept { wizard.text(input) } else { usual.text(input) };
            assert_eq!(back.text(input), expected, "{input:?}");
        }
        assert_eq!(back.ticks, wizard.ticks);
        assert_eq!((back.kind, back.sign_in_with), (wizard.kind, wizard.sign_in_with));
        assert_eq!(back.step, Step::Credentials);
        assert!(back.visited.is_superset(&wizard.visited));
        assert!(back.secret == Secret::default());
    }
}
