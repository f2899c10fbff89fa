//! Now → after, member by member.

use serde_json::Map;
use serde_json::Value;

use crate::model::AccountLinking;
use crate::model::Change;
use crate::model::CurrentSettings;
use crate::model::FIELDS;
use crate::model::Field;
use crate::push::members::same;
use crate::push::members::sent_members;

/// What sending would change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Whether Amazon has no settings yet.
    pub is_first_time: bool,
    /// Members whose value becomes another, `None` being "not set".
    pub changed: Vec<Change>,
    /// Members that stay as they are.
    pub equal: Vec<Change>,
    /// Members that are sent and that Amazon does not show, so that nobody can compare them; the secret among
    /// them, without its value.
    pub untold: Vec<Change>,
}

impl Comparison {
    /// Whether sending would change nothing that can be known, and nothing unknowable is sent.
    pub fn is_equal(&self) -> bool {
        !self.is_first_time && self.changed.is_empty() && self.untold.is_empty()
    }
}

/// What sending these settings would change of what Amazon has.
pub fn compare(now: &CurrentSettings, after: &AccountLinking, has_secret: bool) -> Comparison {
    let mut comparison = compare_members(now.members.as_ref(), &sent_members(after));
    if has_secret {
        comparison
            .untold
            .push(Change { name: Field::ClientSecret.name().to_owned(), ..Change::default() });
    }
    comparison
}

/// The same for members, the secret not among them.
pub fn compare_members(now: Option<&Map<String, Value>>, after: &Map<String, Value>) -> Comparison {
    let mut comparison = Comparison { is_first_time: now.is_none(), ..Comparison::default() };
    for name in names(now, after) {
        let (was, is) = (now.and_then(|now| now.get(&name)), after.get(&name));
        let change = Change { name: name.clone(), now: was.cloned(), after: is.cloned() };
        if now.is_some() && was.is_none() && is_hidden_at_times(&name) {
            comparison.untold.push(change);
        } else if same(&name, was, is) {
            comparison.equal.push(change);
        } else {
            comparison.changed.push(change);
        }
    }
    comparison
}

/// The members that a read may leave out although they are set (Amazon's model lacks them in the answer).
pub fn is_hidden_at_times(name: &str) -> bool {
    matches!(
        Field::named(name),
        Some(
            Field::ClientSecret
                | Field::SkipOnEnablement
                | Field::ReciprocalAccessTokenUrl
                | Field::PkceConfiguration
        )
    )
}

/// Every name once: the known ones in their order, then the others as they come. Never the secret.
fn names(now: Option<&Map<String, Value>>, after: &Map<String, Value>) -> Vec<String> {
    let has =
        |name: &str| after.contains_key(name) || now.is_some_and(|now| now.contains_key(name));
    let mut names: Vec<String> =
        FIELDS.iter().map(|field| field.name().to_owned()).filter(|name| has(name)).collect();
    for name in now.into_iter().flat_map(Map::keys).chain(after.keys()) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names.retain(|name| name != Field::ClientSecret.name());
    names
}
