//! The nine steps. Their order here is the order of the wizard.

/// The steps in order.
pub const STEPS: [Step; 9] = [
    Step::Skill,
    Step::Profile,
    Step::RedirectUrls,
    Step::Credentials,
    Step::Scopes,
    Step::Addresses,
    Step::Check,
    Step::Send,
    Step::Try,
];

/// One step of the wizard.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Step {
    #[default]
    Skill,
    Profile,
    RedirectUrls,
    Credentials,
    Scopes,
    Addresses,
    Check,
    Send,
    Try,
}

impl Step {
    /// 1 to 9.
    pub fn number(self) -> usize {
        STEPS.iter().position(|step| *step == self).map_or(1, |index| index + 1)
    }

    pub fn next(self) -> Option<Self> {
        STEPS.get(self.number()).copied()
    }

    pub fn previous(self) -> Option<Self> {
        STEPS.get(self.number().checked_sub(2)?).copied()
    }
}
