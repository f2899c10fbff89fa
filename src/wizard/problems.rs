//! What stands in the way of the next step, page by page.

use crate::wizard::Problem;
use crate::wizard::Step;
use crate::wizard::Wizard;

impl Wizard {
    /// Whether nothing is left to fix, so that the settings may be sent.
    pub fn is_ready_to_send(&self) -> bool {
        self.problems(Step::Check).is_empty()
    }

    /// The problems of a page: what its boxes show inline once left, and the box on top after "Next".
    pub fn problems(&self, step: Step) -> Vec<Problem> {
        match step {
            Step::Skill
            | Step::Profile
            | Step::RedirectUrls
            | Step::Credentials
            | Step::Scopes
            | Step::Addresses
            | Step::Check
            | Step::Send
            | Step::Try => Vec::new(),
        }
    }
}
