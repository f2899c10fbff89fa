//! AL-002: members whose names Amazon does not know.
//!
//! Bad: `authorizationUri`, `scope`. Good: every name of the schema; anything at all that Amazon itself sent.

use serde_json::Map;
use serde_json::Value;

use crate::import::Form;
use crate::import::Mended;
use crate::model::Field;
use crate::model::name_meant;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::fix::Change;
use crate::rules::kind::reading;
use crate::rules::kind::reading::PKCE;
use crate::rules::kind::reading::PLATFORM;
use crate::rules::kind::reading::Reading;
use crate::rules::said::Said;
use crate::rules::scopes::keeps_commas;
use crate::rules::sight::Sight;

/// The most names that a text lists.
const LISTED: usize = 10;

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let mut found = Found::default();
    for (name, value) in &sight.settings.other {
        match Field::named(name) {
            Some(field @ (Field::AuthorizationUrlsByPlatform | Field::PkceConfiguration)) => {
                found.inside(field, value);
            }
            Some(_) => {}
            None => found.member(sight, name, value),
        }
    }
    for mended in sight.read.into_iter().flat_map(|read| &read.mended) {
        if let Mended::SecretFound(name) | Mended::SecretLeftOut(name) = mended {
            found.secret(name, matches!(mended, Mended::SecretFound(_)));
        }
    }
    let from_amazon = sight.read.is_some_and(|read| read.form == Form::Response);
    found.said(from_amazon)
}

#[derive(Default)]
struct Found {
    /// One for each name that means a field which is not there.
    meant: Vec<Said>,
    /// Where the others stand, and their names.
    unknown: Vec<(String, String)>,
}

impl Found {
    fn member(&mut self, sight: &Sight<'_>, name: &str, value: &Value) {
        let free = |field: &Field| sight.absent(*field) && !self.has(*field);
        let Some(field) = Field::meant_by(name).filter(free) else {
            self.unknown.push((pointer(&[name]), name.to_owned()));
            return;
        };
        let meant = match reading::read(field, value, keeps_commas(sight)) {
            Reading::Right(meant) | Reading::Converted(meant) => Some(meant),
            Reading::Wrong => None,
        };
        let said = renamed(field, name, field.name(), pointer(&[name])).suggest(meant);
        self.meant.push(said.change(Change::Rename(name.to_owned(), field)));
    }

    /// The reader took the secret out at once, so that it stands in its field already.
    fn secret(&mut self, name: &str, is_the_only: bool) {
        let field = Field::ClientSecret;
        if name == field.name() {
            return;
        }
        if is_the_only {
            let said = renamed(field, name, field.name(), pointer(&[name]));
            self.meant.push(said.change(Change::Rewrite));
        } else {
            self.unknown.push((pointer(&[name]), name.to_owned()));
        }
    }

    /// The members of the objects in a field.
    fn inside(&mut self, field: Field, value: &Value) {
        let mut new = value.clone();
        let known = if field == Field::PkceConfiguration { PKCE } else { PLATFORM };
        let mut said: Option<Said> = None;
        for (at, object) in objects(field, &mut new) {
            let other = object.keys().filter(|name| !known.contains(&&***name));
            for name in other.cloned().collect::<Vec<String>>() {
                let pointer = format!("{at}{}", pointer(&[&name]));
                match name_meant(&name, &known).filter(|meant| !object.contains_key(*meant)) {
                    Some(meant) => {
                        rename(object, &name, meant);
                        said.get_or_insert_with(|| renamed(field, &name, meant, pointer));
                    }
                    None => self.unknown.push((pointer, name)),
                }
            }
        }
        self.meant.extend(said.map(|said| said.suggest(Some(new))));
    }

    fn has(&self, field: Field) -> bool {
        self.meant.iter().flat_map(|said| &said.places).any(|place| place.field == field)
    }

    fn said(self, from_amazon: bool) -> Vec<Said> {
        let mut said = self.meant;
        if let Some((first, _)) = self.unknown.first().filter(|_| !from_amazon) {
            let names = self.unknown.iter().take(LISTED).map(|(_, name)| quoted(name));
            let mut names = names.collect::<Vec<_>>().join(", ");
            if self.unknown.len() > LISTED {
                names.push_str(", …");
            }
            let mut note = Said::about_nothing(Severity::Note)
                .variant("unknown")
                .value("count", self.unknown.len().to_string())
                .value("names", names);
            note.pointer = Some(first.clone());
            said.push(note);
        }
        said
    }
}

/// The objects that a field holds, each with where it stands.
fn objects(field: Field, value: &mut Value) -> Vec<(String, &mut Map<String, Value>)> {
    let at = pointer(&[field.name()]);
    match value {
        Value::Array(entries) => {
            let entries = entries.iter_mut().enumerate();
            let objects = entries.filter_map(|(index, entry)| {
                Some((format!("{at}/{index}"), entry.as_object_mut()?))
            });
            objects.collect()
        }
        Value::Object(object) => vec![(at, object)],
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    }
}

fn renamed(field: Field, name: &str, right: &str, pointer: String) -> Said {
    let mut said = Said::new(Severity::Error, Place::of(field))
        .variant("meant")
        .value("name", quoted(name))
        .value("field", right);
    said.pointer = Some(pointer);
    said
}

fn quoted(name: &str) -> String {
    Sight::quoted(Place::of(Field::Type), name)
}

fn rename(object: &mut Map<String, Value>, name: &str, right: &str) {
    if let Some(value) = object.shift_remove(name) {
        object.insert(right.to_owned(), value);
    }
}

/// Where a member stands (RFC 6901).
fn pointer(steps: &[&str]) -> String {
    let mut pointer = String::new();
    for step in steps {
        pointer.push('/');
        pointer.push_str(&step.replace('~', "~0").replace('/', "~1"));
    }
    pointer
}
