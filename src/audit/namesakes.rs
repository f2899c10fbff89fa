//! Skills in development that share a name in a language, told once Amazon has named them all.

use std::collections::BTreeMap;

use crate::model::SkillSummary;

/// What the rule about two skills of one name compares, so that no row has to be held against every other.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Namesakes {
    /// The places of the rows by language and name.
    Listing(BTreeMap<(String, String), Vec<usize>>),
    /// What is shared, by the place of the row.
    Known(BTreeMap<usize, Shared>),
}

/// A name that another row has in the same language.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shared {
    pub(super) locale: String,
    pub(super) name: String,
    /// The place of one of those that have it.
    pub(super) with: usize,
}

impl Default for Namesakes {
    fn default() -> Self {
        Self::Listing(BTreeMap::new())
    }
}

impl Namesakes {
    /// Takes the names of a skill's development version.
    pub(super) fn add(&mut self, place: usize, skill: &SkillSummary) {
        let Self::Listing(by_name) = self else { return };
        for (locale, name) in &skill.names {
            let key = (locale.clone(), name.trim().to_owned());
            by_name.entry(key).or_default().push(place);
        }
    }

    /// The list is whole: what is shared is worked out, the rest forgotten. Gives the rows it is about.
    pub(super) fn settle(&mut self) -> Vec<usize> {
        let Self::Listing(by_name) = self else { return Vec::new() };
        let mut known = BTreeMap::new();
        for ((locale, name), places) in std::mem::take(by_name) {
            let [first, second, ..] = places[..] else { continue };
            for place in places {
                let with = if place == first { second } else { first };
                let shared = || Shared { locale: locale.clone(), name: name.clone(), with };
                known.entry(place).or_insert_with(shared);
            }
        }
        let places = known.keys().copied().collect();
        *self = Self::Known(known);
        places
    }

    /// Whether all are named, so that it can be told which share a name.
    pub(super) fn is_settled(&self) -> bool {
        matches!(self, Self::Known(_))
    }

    /// What that row shares with another.
    pub(super) fn of(&self, place: usize) -> Option<&Shared> {
        match self {
            Self::Listing(_) => None,
            Self::Known(known) => known.get(&place),
        }
    }
}
