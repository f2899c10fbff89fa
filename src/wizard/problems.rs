//! What stands in the way of the next step, page by page.

use crate::i18n::text_with;
use crate::model::GrantType;
use crate::rules::Checked;
use crate::rules::Severity;
use crate::wizard::Input;
use crate::wizard::Problem;
use crate::wizard::STEPS;
use crate::wizard::SignInWith;
use crate::wizard::Step;
use crate::wizard::Wizard;
use crate::wizard::checking::home;

impl Wizard {
    /// The problems of a page, one a box, in the order of its boxes; on the summary those of every page before it.
    pub fn problems(&self, step: Step) -> Vec<Problem> {
        self.problems_among(step, &self.check())
    }

    /// The same, from what the rules said already: for somebody who asks about several pages at once.
    pub fn problems_among(&self, step: Step, checked: &Checked) -> Vec<Problem> {
        let mut problems = self.typed_problems(step);
        for finding in checked.findings.iter().filter(|finding| finding.severity == Severity::Error)
        {
            let input = home(finding);
            let here = step == Step::Check || self.step_of(input) == step;
            let known = problems.iter().any(|problem| problem.input == input);
            if here && !known {
                let words = format!("{} {}", finding.why(), finding.fix());
                problems.push(Problem { input, cause: finding.code, words });
            }
        }
        problems
    }

    /// The problems of this page that have to be settled before the next one. An address that only one’s own network
    /// knows can be asked and rehearsed first: it is in the way of sending alone.
    pub(super) fn in_the_way(&self) -> Vec<Problem> {
        let mut problems = self.problems(self.step);
        problems.retain(|problem| self.step == Step::Check || problem.cause != "AL-019");
        problems
    }

    fn typed_problems(&self, step: Step) -> Vec<Problem> {
        if step == Step::Check {
            let before = STEPS.into_iter().filter(|before| *before < Step::Check);
            return before.flat_map(|before| self.typed_problems(before)).collect();
        }
        self.boxes(step).into_iter().filter_map(|input| self.problem(input)).collect()
    }

    /// Whether nothing is left to fix, so that the settings may be sent.
    pub fn is_ready_to_send(&self) -> bool {
        self.problems(Step::Check).is_empty()
    }

    /// The problem of one box, if it has one.
    pub fn problem_of(&self, input: Input) -> Option<Problem> {
        self.problems(self.step_of(input)).into_iter().find(|problem| problem.input == input)
    }

    fn problem(&self, input: Input) -> Option<Problem> {
        let (key, values) = self.judge(input)?;
        let values: Vec<(&str, &str)> =
            values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Some(Problem { input, cause: key.name(), words: text_with(key, &values) })
    }

    /// The boxes of a page that count, in their order.
    fn boxes(&self, step: Step) -> Vec<Input> {
        match step {
            Step::Skill if self.makes_skill => self.new_skill_boxes(),
            Step::Skill => vec![Input::SkillId, Input::Vendor],
            Step::Profile if self.sign_in_with == SignInWith::Amazon => {
                vec![Input::ProfileName, Input::ProfileDescription, Input::PrivacyUrl]
            }
            Step::Credentials => vec![Input::ClientId, Input::ClientSecret],
            Step::Scopes => vec![Input::NewScope],
            Step::Addresses => self.address_boxes(),
            Step::Send => vec![Input::SignInClientId, Input::SignInClientSecret],
            Step::Profile | Step::RedirectUrls | Step::Check | Step::Try => Vec::new(),
        }
    }

    fn address_boxes(&self) -> Vec<Input> {
        let mut boxes = vec![Input::ProviderPart, Input::AuthorizationUrl, Input::AccessTokenUrl];
        if self.grant_type() == GrantType::AuthCode {
            boxes.extend([Input::DefaultTokenExpiration, Input::ReciprocalAccessTokenUrl]);
        }
        boxes.extend([Input::NewDomain, Input::NewRedirectUrl, Input::IosUrl, Input::AndroidUrl]);
        boxes
    }
}
