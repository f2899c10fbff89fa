//! One row of the table of rules.

use crate::rules::FeltBy;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::Step;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

/// One row: what a rule is called, when it is asked, and what its finding means for the others.
#[derive(Clone, Copy)]
pub struct Rule {
    /// The stable code. Two rows share one when a rule looks at two steps.
    pub code: &'static str,
    pub step: Step,
    pub then: Then,
    /// The rules that, having spoken about the same value, silence this one.
    ///
    /// A finding about none of the values (the return addresses, the manifest) counts as one about all of them.
    pub yields_to: &'static [&'static str],
    /// How much its findings can matter, the gravest first.
    pub severities: &'static [Severity],
    /// Who feels the fault.
    pub felt_by: FeltBy,
    /// Where it is written down.
    pub source: &'static str,
    pub(super) look: Look,
}

/// How a rule looks.
#[derive(Clone, Copy)]
pub(super) enum Look {
    /// At the settings, which are always there.
    Settings(fn(&Sight<'_>) -> Vec<Said>),
    /// Also at facts that can be missing.
    Facts(fn(&Sight<'_>) -> Result<Vec<Said>, Reason>),
}

/// What a finding means for the rules below it, for the same values.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Then {
    /// They look at them all the same.
    GoOn,
    /// They see them as the fix leaves them; without a fix they do not look at them any more.
    GoOnAsFixed,
    /// They do not look at them any more.
    Stop,
    /// No rule below looks at anything any more.
    StopAll,
}

impl Rule {
    /// A rule that looks at the settings alone. Finds errors, goes on, yields to nobody, felt by everybody.
    pub(super) const fn settings(
        code: &'static str,
        step: Step,
        source: &'static str,
        look: fn(&Sight<'_>) -> Vec<Said>,
    ) -> Self {
        Self::new(code, step, source, Look::Settings(look))
    }

    /// The same for a rule that needs a fact which can be missing.
    pub(super) const fn facts(
        code: &'static str,
        step: Step,
        source: &'static str,
        look: fn(&Sight<'_>) -> Result<Vec<Said>, Reason>,
    ) -> Self {
        Self::new(code, step, source, Look::Facts(look))
    }

    pub(super) const fn then(self, then: Then) -> Self {
        Self { then, ..self }
    }

    pub(super) const fn yields_to(self, codes: &'static [&'static str]) -> Self {
        Self { yields_to: codes, ..self }
    }

    pub(super) const fn severities(self, severities: &'static [Severity]) -> Self {
        Self { severities, ..self }
    }

    pub(super) const fn felt_by(self, felt_by: FeltBy) -> Self {
        Self { felt_by, ..self }
    }

    const fn new(code: &'static str, step: Step, source: &'static str, look: Look) -> Self {
        let (then, felt_by) = (Then::GoOn, FeltBy::Everybody);
        let severities = &[Severity::Error];
        Self { code, step, then, yields_to: &[], severities, felt_by, source, look }
    }
}

impl Look {
    pub(super) fn at(self, sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
        match self {
            Self::Settings(look) => Ok(look(sight)),
            Self::Facts(look) => look(sight),
        }
    }
}
