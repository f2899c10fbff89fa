//! The table of rules and how it is walked: what goes first, what stops, what is passed on, who yields.

use crate::model::AccountLinking;
use crate::model::Context;
use crate::model::FIELDS;
use crate::model::Field;
use crate::model::Secret;
use crate::rules::Finding;
use crate::rules::NotChecked;
use crate::rules::Place;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::characters;
use crate::rules::domains;
use crate::rules::finding::Said;
use crate::rules::list_entries;
use crate::rules::lwa_addresses;
use crate::rules::lwa_client_id;
use crate::rules::lwa_scopes;
use crate::rules::missing;
use crate::rules::not_complete;
use crate::rules::placeholder;
use crate::rules::reach;
use crate::rules::return_urls;
use crate::rules::scopes;
use crate::rules::sight::Sight;
use crate::rules::skill_kind;
use crate::rules::source;
use crate::rules::unsafe_address;

/// One row of the table.
#[derive(Clone, Copy)]
pub struct Rule {
    /// The stable code. Two rows share one when a rule looks at two steps.
    pub code: &'static str,
    pub step: Step,
    pub then: Then,
    /// The rules that, having spoken about the same value, silence this one.
    pub yields_to: &'static [&'static str],
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

impl Look {
    fn at(self, sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
        match self {
            Self::Settings(look) => Ok(look(sight)),
            Self::Facts(look) => look(sight),
        }
    }
}

/// The steps, in the order in which one value is looked at.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Step {
    Missing,
    Characters,
    Placeholder,
    Form,
    Unsafe,
    Reach,
    Provider,
    Hints,
}

/// What a finding means for the rules below it, for the same value.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Then {
    /// They look at it all the same.
    GoOn,
    /// They do not look at it any more.
    Stop,
}

/// The static and context rules, in the order in which they are asked.
pub const RULES: &[Rule] = &[
    settings("AL-004", Step::Missing, Then::Stop, &[], source::SCHEMA, missing::grant_type),
    settings("AL-005", Step::Missing, Then::Stop, &[], source::SCHEMA0, missing::sign_in_page),
    facts("AL-007", Step::Missing, Then::Stop, &[], source::SCHEMA, missing::token_address),
    settings("AL-009", Step::Missing, Then::Stop, &[], source::SCHEMA0, missing::client_id),
    facts("AL-010", Step::Missing, Then::Stop, &[], source::SCHEMA, missing::secret),
    facts("AL-011", Step::Missing, Then::Stop, &[], source::SCHEMA, missing::scheme),
    facts("AL-102", Step::Missing, Then::Stop, &[], source::SCHEMA, skill_kind::scope_needed),
    settings("AL-012", Step::Characters, Then::GoOn, &[], source::TROUBLE, characters::check),
    settings("AL-013", Step::Placeholder, Then::Stop, &[], source::RFC2606, placeholder::check),
    settings("AL-005", Step::Form, Then::Stop, &[], source::SCHEMA0, not_complete::sign_in_page),
    settings("AL-008", Step::Form, Then::Stop, &[], source::REQ, not_complete::token_address),
    settings("AL-006", Step::Unsafe, Then::GoOn, &[], source::REQ, unsafe_address::sign_in_page),
    settings("AL-008", Step::Unsafe, Then::GoOn, &[], source::REQ, unsafe_address::token_address),
    settings("AL-018", Step::Unsafe, Then::GoOn, &[], source::RFC6749, unsafe_address::login),
    settings("AL-017", Step::Unsafe, Then::GoOn, &[], source::RFC6749, unsafe_address::fragment),
    settings("AL-019", Step::Reach, Then::GoOn, &[], source::REQ, reach::at_home),
    settings("AL-028", Step::Provider, Then::GoOn, &[], source::LWA, lwa_addresses::check),
    settings("AL-026", Step::Provider, Then::GoOn, &[], source::MODEL, list_entries::check),
    settings("AL-025", Step::Provider, Then::GoOn, &[], source::RFC6749, scopes::several_in_one),
    settings("AL-027", Step::Provider, Then::GoOn, &[], source::LWASCOPE, lwa_scopes::check),
    settings("AL-029", Step::Provider, Then::GoOn, &[], source::LWA, lwa_client_id::check),
    settings("AL-020", Step::Hints, Then::GoOn, &["AL-019"], source::REQ, reach::port),
    settings("AL-022", Step::Hints, Then::GoOn, &[], source::SCHEMA, scopes::too_many),
    settings("AL-023", Step::Hints, Then::GoOn, &[], source::SCHEMA, domains::many),
    settings("AL-024", Step::Hints, Then::GoOn, &[], source::SCHEMA, domains::more_than_a_name),
    facts(
        "AL-101",
        Step::Hints,
        Then::GoOn,
        &["AL-004"],
        source::REQ,
        skill_kind::code_grant_needed,
    ),
    facts("AL-108", Step::Hints, Then::GoOn, &[], source::SCHEMA, return_urls::of_another_account),
    facts("AL-105", Step::Hints, Then::GoOn, &[], source::LWA, return_urls::not_all_registered),
];

/// A row of a rule that looks at the settings alone.
const fn settings(
    code: &'static str,
    step: Step,
    then: Then,
    yields_to: &'static [&'static str],
    source: &'static str,
    look: fn(&Sight<'_>) -> Vec<Said>,
) -> Rule {
    Rule { code, step, then, yields_to, source, look: Look::Settings(look) }
}

/// A row of a rule that needs a fact which can be missing.
const fn facts(
    code: &'static str,
    step: Step,
    then: Then,
    yields_to: &'static [&'static str],
    source: &'static str,
    look: fn(&Sight<'_>) -> Result<Vec<Said>, Reason>,
) -> Rule {
    Rule { code, step, then, yields_to, source, look: Look::Facts(look) }
}

/// What all rules said, the gravest first, and what they could not look at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checked {
    pub findings: Vec<Finding>,
    pub not_checked: Vec<NotChecked>,
}

impl Checked {
    /// How many findings are of that severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// The findings about one field.
    pub fn of(&self, field: Field) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.field == Some(field))
    }
}

/// Walks the table.
pub(super) fn run(settings: &AccountLinking, secret: &Secret, context: &Context) -> Checked {
    let mut sight = Sight::new(settings, secret, context);
    let mut checked = Checked::default();
    let mut spoken: Vec<(&'static str, Place)> = Vec::new();
    for rule in RULES {
        let said = match rule.look.at(&sight) {
            Ok(said) => said,
            Err(reason) => {
                checked.not_checked.push(NotChecked { code: rule.code, reason });
                continue;
            }
        };
        for said in said {
            let silenced = spoken.iter().any(|(code, place)| {
                rule.yields_to.contains(code)
                    && said.places.iter().any(|own| own.field == place.field)
            });
            if silenced {
                continue;
            }
            spoken.extend(said.places.iter().map(|place| (rule.code, *place)));
            for (place, text) in &said.seen_as {
                sight.show_as(*place, text);
            }
            if rule.then == Then::Stop {
                said.places.iter().for_each(|place| sight.stop(*place));
            }
            checked.findings.push(finding(rule, said));
        }
    }
    checked.findings.sort_by_key(|finding| (finding.severity, position(finding.field)));
    checked
}

fn position(field: Option<Field>) -> usize {
    FIELDS.iter().position(|known| Some(*known) == field).unwrap_or(FIELDS.len())
}

fn finding(rule: &Rule, said: Said) -> Finding {
    let place = said.places.first();
    Finding {
        code: rule.code,
        severity: said.severity,
        field: place.map(|place| place.field),
        pointer: place.map(|place| place.pointer()).unwrap_or_default(),
        variant: said.variant,
        values: said.values,
        suggestion: said.suggestion,
        source: rule.source,
        also: said.also,
        cleans_secret: said.cleans_secret,
    }
}
