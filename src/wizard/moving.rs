//! From step to step: forward, back, to one already seen, and to a box and straight back.

use crate::wizard::Effect;
use crate::wizard::Focus;
use crate::wizard::Input;
use crate::wizard::SignInWith;
use crate::wizard::Step;
use crate::wizard::Wizard;

impl Wizard {
    /// The forward button. It is never off: with something missing it shows what.
    pub(super) fn next(&mut self) -> Vec<Effect> {
        for input in [Input::NewScope, Input::NewDomain, Input::NewRedirectUrl] {
            if self.step_of(input) == self.step && !self.text(input).trim().is_empty() {
                self.add(input);
            }
        }
        if !self.in_the_way().is_empty() {
            self.shows_problems = true;
            self.focus_wanted = Some(Focus::Problems);
            return Vec::new();
        }
        let next = if self.return_to_check { Some(Step::Check) } else { self.step.next() };
        next.map_or_else(Vec::new, |step| self.enter(step))
    }

    /// One step back. What stands in the boxes stays, right or wrong.
    pub(super) fn back(&mut self) -> Vec<Effect> {
        let target = if self.return_to_check { Some(Step::Check) } else { self.step.previous() };
        target.map_or_else(Vec::new, |step| self.enter(step))
    }

    /// A step of the rail. Only those that are open answer.
    pub(super) fn go_to(&mut self, step: Step) -> Vec<Effect> {
        if self.step_in_the_way(step).is_some() { Vec::new() } else { self.enter(step) }
    }

    /// “Change” in the summary.
    pub(super) fn change(&mut self, input: Input) -> Vec<Effect> {
        let input = self.at_hand(input);
        let step = self.step_of(input);
        let effects = self.enter(step);
        self.return_to_check = step != Step::Check;
        self.focus_wanted = Some(Focus::Input(input));
        effects
    }

    /// A line of the problem box, a line of the preview, a finding's field.
    pub(super) fn jump(&mut self, input: Input) -> Vec<Effect> {
        let input = self.at_hand(input);
        let step = self.step_of(input);
        let effects = if step == self.step { Vec::new() } else { self.change_from_here(step) };
        self.focus_wanted = Some(Focus::Input(input));
        effects
    }

    /// The box that is shown in the place of one that says which skill it is.
    fn at_hand(&self, input: Input) -> Input {
        let is_new = matches!(input, Input::NewSkillName | Input::Invocation | Input::Endpoint);
        if self.makes_skill && input == Input::SkillId {
            Input::NewSkillName
        } else if is_new && !self.makes_skill {
            Input::SkillId
        } else {
            input
        }
    }

    fn change_from_here(&mut self, step: Step) -> Vec<Effect> {
        let from_check = self.step == Step::Check;
        let effects = self.enter(step);
        self.return_to_check = from_check;
        effects
    }

    /// The step that has to be done before this one can be opened: “Not yet: first …”. `None` when it is open.
    pub fn step_in_the_way(&self, step: Step) -> Option<Step> {
        if self.visited.contains(&step) {
            return None;
        }
        let furthest = self.visited.last().copied().unwrap_or_default();
        Some(furthest).filter(|furthest| *furthest < step)
    }

    /// The step whose page has this box.
    pub fn step_of(&self, input: Input) -> Step {
        match input {
            Input::SkillId
            | Input::NewSkillName
            | Input::Invocation
            | Input::Endpoint
            | Input::Vendor => Step::Skill,
            Input::ProfileName | Input::ProfileDescription | Input::PrivacyUrl => Step::Profile,
            Input::PastedBack => Step::RedirectUrls,
            Input::ClientId | Input::ClientSecret => Step::Credentials,
            Input::NewScope => Step::Scopes,
            Input::ProviderPart
            | Input::Issuer
            | Input::AuthorizationUrl
            | Input::AccessTokenUrl
            | Input::DefaultTokenExpiration
            | Input::NewDomain
            | Input::ReciprocalAccessTokenUrl
            | Input::NewRedirectUrl
            | Input::IosUrl
            | Input::AndroidUrl => Step::Addresses,
            Input::SignInClientId
            | Input::SignInClientSecret
            | Input::AccessToken
            | Input::AskProfile
            | Input::PasteBackAddress => Step::Send,
        }
    }

    pub(super) fn enter(&mut self, step: Step) -> Vec<Effect> {
        self.step = step;
        self.visited.insert(step);
        self.shows_problems = false;
        self.focused = None;
        self.focus_wanted = Some(Focus::Heading);
        self.clipboard_missing = false;
        self.changed_with_kind.clear();
        if step >= Step::Check {
            self.return_to_check = false;
        }
        self.hide_secret();
        if step == Step::Profile && self.sign_in_with == SignInWith::Amazon {
            self.suggest_profile();
        }
        vec![Effect::SaveDraft]
    }
}
