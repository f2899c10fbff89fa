//! The rules that ask the network: a probe asks the addresses, a rehearsal does the whole link with a login.
//!
//! Until that is done they are not checked. What they find is judged where it is asked. Some lie behind the login, where
//! nobody can look from here, and rest on a person's answer.

use crate::rules::Checked;
use crate::rules::FeltBy;
use crate::rules::Finding;
use crate::rules::NotChecked;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::behind;
use crate::rules::said::Said;
use crate::rules::sight::Sight;
use crate::rules::source;

type Look = fn(&Sight<'_>) -> Result<Vec<Said>, Reason>;

/// One rule that needs the network.
#[derive(Clone, Copy)]
pub struct NetworkRule {
    /// The stable code; `AL-2xx` is a probe, `AL-3xx` a rehearsal.
    pub code: &'static str,
    /// How much its findings can matter, the gravest first.
    pub severities: &'static [Severity],
    /// Where it is written down.
    pub source: &'static str,
    /// What settles it in place of the network.
    look: Option<Look>,
}

/// The rows, by code.
pub const NETWORK_RULES: &[NetworkRule] = &[
    row("AL-201", &[Severity::Error], source::REQ),
    row("AL-202", &[Severity::Error], source::REQ),
    row("AL-203", &[Severity::Error], source::REQ),
    row("AL-204", &[Severity::Error], source::REQ),
    row("AL-205", &[Severity::Error, Severity::Warning], source::REQ),
    row("AL-206", &[Severity::Warning], source::REQ),
    row("AL-207", &[Severity::Error], source::TROUBLE),
    row("AL-208", &[Severity::Error], source::SCHEMA),
    row("AL-209", &[Severity::Error], source::RFC6749),
    row("AL-210", &[Severity::Error], source::DUMMY),
    row("AL-211", &[Severity::Error], source::SCHEMA),
    row("AL-212", &[Severity::Error, Severity::Warning], source::TROUBLE),
    row("AL-213", &[Severity::Error, Severity::Warning], source::FAQ),
    row("AL-214", &[Severity::Error], source::DUMMY),
    row("AL-215", &[Severity::Warning], source::RFC6749),
    row("AL-216", &[Severity::Warning], source::RFC8414),
    row("AL-217", &[Severity::Warning, Severity::Note], source::SCHEMA),
    row("AL-218", &[Severity::Warning, Severity::Note], source::REQ),
    row("AL-219", &[Severity::Error], source::ACG),
    row("AL-220", &[Severity::Warning], source::REQ),
    row("AL-221", &[Severity::Warning], source::RFC6749),
    row("AL-222", &[Severity::Warning], source::RFC6749),
    row("AL-223", &[Severity::Error], source::REQ),
    row("AL-224", &[Severity::Error, Severity::Warning], source::REQ),
    row("AL-301", &[Severity::Error], source::REQ),
    row("AL-302", &[Severity::Error], source::A2A1R),
    row("AL-303", &[Severity::Error, Severity::Warning], source::REQ),
    row("AL-304", &[Severity::Error], source::RFC6749),
    row("AL-305", &[Severity::Error], source::ACG),
    row("AL-306", &[Severity::Error, Severity::Warning], source::TROUBLE),
    row("AL-307", &[Severity::Error, Severity::Warning], source::FAQ),
    row("AL-308", &[Severity::Error], source::ACG),
    row("AL-309", &[Severity::Warning, Severity::Note], source::REQ),
    row("AL-310", &[Severity::Error, Severity::Warning], source::FAQ),
    row("AL-311", &[Severity::Error, Severity::Note], source::RFC6749),
    row("AL-312", &[Severity::Error], source::SCHEMA),
    row("AL-313", &[Severity::Error, Severity::Warning], source::ACG),
    row("AL-315", &[Severity::Error, Severity::Warning], source::RFC6749),
    row("AL-316", &[Severity::Warning], source::TROUBLE),
    row("AL-317", &[Severity::Error], source::EVENTS).told(behind::accept_grant),
    row("AL-318", &[Severity::Warning, Severity::Note], source::TOKENS),
    row("AL-319", &[Severity::Error], source::A2AT).told(behind::enablement),
    row("AL-320", &[Severity::Warning], source::REQ),
    row("AL-321", &[Severity::Warning], source::RFC6749),
    row("AL-322", &[Severity::Error], source::GOOGLEOFF),
    row("AL-323", &[Severity::Note], source::TROUBLE),
    row("AL-324", &[Severity::Note], source::TOKENS).told(behind::test_request),
    row("AL-325", &[Severity::Error, Severity::Warning], source::RFC6749),
    row("AL-326", &[Severity::Warning], source::RFC6749),
];

const fn row(
    code: &'static str,
    severities: &'static [Severity],
    source: &'static str,
) -> NetworkRule {
    NetworkRule { code, severities, source, look: None }
}

impl NetworkRule {
    const fn told(self, look: Look) -> Self {
        Self { look: Some(look), ..self }
    }

    /// Whether it needs a login, not only the addresses.
    pub fn is_rehearsal(&self) -> bool {
        self.code.starts_with("AL-3")
    }

    /// Whether a person's answer settles it, so that neither probe nor rehearsal leaves it open.
    pub(super) fn is_told(&self) -> bool {
        self.look.is_some()
    }

    pub(super) fn finding(&self, said: Said) -> Finding {
        let place = said.places.first();
        Finding {
            code: self.code,
            severity: said.severity,
            field: place.map(|place| place.field),
            pointer: place.map(|place| place.pointer()).unwrap_or_default(),
            variant: said.variant,
            values: said.values,
            suggestion: said.suggestion,
            source: self.source,
            felt_by: FeltBy::Everybody,
            changes: said.changes,
        }
    }
}

/// The row of that code.
pub(super) fn rule_of(code: &str) -> Option<&'static NetworkRule> {
    NETWORK_RULES.iter().find(|rule| rule.code == code)
}

/// All of them as not checked, since nobody has asked yet, but those that a person's answer settles.
pub(super) fn add_to(checked: &mut Checked, sight: &Sight<'_>) {
    for rule in NETWORK_RULES {
        let reason = match rule.look.map(|look| look(sight)) {
            Some(Ok(said)) => {
                checked.findings.extend(said.into_iter().map(|said| rule.finding(said)));
                continue;
            }
            Some(Err(reason)) => reason,
            None if rule.is_rehearsal() => Reason::NotRehearsed,
            None => Reason::NotProbed,
        };
        checked.not_checked.push(NotChecked { code: rule.code, reason });
    }
}
