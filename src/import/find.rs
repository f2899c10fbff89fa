//! JSON → where the settings stand in it.

use serde_json::Map;
use serde_json::Value;

use crate::import;
use crate::import::Form;
use crate::import::ImportProblem;
use crate::import::Imported;
use crate::import::Mended;
use crate::import::json;
use crate::import::json::Document;
use crate::import::members;
use crate::model::Field;

const REQUEST: &str = "accountLinkingRequest";
const RESPONSE: &str = "accountLinkingResponse";

/// How deep a wrapper of another name is looked into.
const WRAPPERS: usize = 4;

/// The settings in a document: one, or one for each entry of an array.
pub(super) fn settings(
    document: Document,
    mended: &[Mended],
) -> Result<Vec<Imported>, ImportProblem> {
    let duplicates = document.duplicates;
    match document.value {
        Value::Array(mut entries) if entries.len() == 1 => {
            let only = entries.pop().unwrap_or_default();
            let mut mended = mended.to_vec();
            mended.push(Mended::ListOfOne);
            let found = locate(only, "/0".to_owned())?;
            Ok(vec![import(Located { form: Form::List, ..found }, &mended, &duplicates)])
        }
        Value::Array(entries) if entries.is_empty() => Err(ImportProblem::NoSettings),
        Value::Array(entries) => entries
            .into_iter()
            .enumerate()
            .map(|(index, entry)| {
                let found = locate(entry, format!("/{index}"))?;
                Ok(import(Located { form: Form::List, ..found }, mended, &duplicates))
            })
            .collect(),
        Value::String(inner) => {
            // JSON that was written as text into JSON.
            let (document, more) =
                import::document(&inner).map_err(|_problem| ImportProblem::NotSettings)?;
            if document.value.is_string() {
                return Err(ImportProblem::NotSettings);
            }
            let mut mended = mended.to_vec();
            mended.push(Mended::Escaped);
            mended.extend(more);
            settings(document, &mended)
        }
        value @ (Value::Object(_) | Value::Null | Value::Bool(_) | Value::Number(_)) => {
            Ok(vec![import(locate(value, String::new())?, mended, &duplicates)])
        }
    }
}

/// Whether settings can be found in the value.
pub(super) fn holds_settings(value: &Value) -> bool {
    match value {
        Value::Array(entries) => entries.first().is_some_and(holds_settings),
        Value::Object(object) => {
            object.contains_key(REQUEST)
                || object.contains_key(RESPONSE)
                || path(object, 0).is_some()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    }
}

struct Located {
    members: Map<String, Value>,
    form: Form,
    pointer: String,
    beside: Vec<String>,
}

fn import(located: Located, mended: &[Mended], duplicates: &[json::Duplicate]) -> Imported {
    let mut mended = mended.to_vec();
    if !located.beside.is_empty() {
        mended.push(Mended::BesideLeftOut(located.beside));
    }
    let (settings, secret) = members::read(located.members, &mut mended);
    let duplicates =
        duplicates.iter().filter(|twice| twice.concerns(&located.pointer)).cloned().collect();
    Imported { settings, secret, form: located.form, pointer: located.pointer, mended, duplicates }
}

fn locate(value: Value, pointer: String) -> Result<Located, ImportProblem> {
    let mut object = match value {
        Value::Object(object) if !object.is_empty() => object,
        Value::Object(_) | Value::Null => return Err(ImportProblem::NoSettings),
        Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            return Err(ImportProblem::NotSettings);
        }
    };
    for (name, form) in [(REQUEST, Form::Request), (RESPONSE, Form::Response)] {
        if let Some(Value::Object(_) | Value::Null) = object.get(name) {
            let members = taken(&mut object, name);
            let beside = object.keys().filter(|key| *key != name).cloned().collect();
            return Ok(Located { members, form, pointer: format!("{pointer}/{name}"), beside });
        }
    }
    let names = path(&object, 0).ok_or(ImportProblem::NotSettings)?;
    let form = if names.is_empty() { Form::Bare } else { Form::WrappedOther };
    let mut pointer = pointer;
    let mut beside = Vec::new();
    for name in names {
        let inner = taken(&mut object, &name);
        beside.extend(object.into_iter().map(|(key, _)| key).filter(|key| *key != name));
        pointer = format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
        object = inner;
    }
    Ok(Located { members: object, form, pointer, beside })
}

fn taken(object: &mut Map<String, Value>, name: &str) -> Map<String, Value> {
    match object.get_mut(name).map(Value::take) {
        Some(Value::Object(members)) => members,
        Some(
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_),
        )
        | None => Map::new(),
    }
}

/// The names to follow to an object that looks like settings; none when this one does.
fn path(object: &Map<String, Value>, depth: usize) -> Option<Vec<String>> {
    let wrapped = object.iter().find(|(name, value)| {
        [REQUEST, RESPONSE].iter().any(|known| name.eq_ignore_ascii_case(known))
            && value.is_object()
    });
    if let Some((name, _)) = wrapped {
        return Some(vec![name.clone()]);
    }
    if looks_like_settings(object) {
        return Some(Vec::new());
    }
    if depth >= WRAPPERS {
        return None;
    }
    object.iter().find_map(|(name, value)| {
        let mut names = path(value.as_object()?, depth + 1)?;
        names.insert(0, name.clone());
        Some(names)
    })
}

/// Whether an object has members that only account linking has, or two that it shares with others.
fn looks_like_settings(object: &Map<String, Value>) -> bool {
    let plain = |name: &str| name.replace(['_', '-'], "").to_ascii_lowercase();
    let telling = |name: &str| {
        let name = plain(name);
        ["authorizationur", "accesstoken", "clientid", "clientsecret", "skiponenablement"]
            .iter()
            .any(|part| name.contains(part))
    };
    object.keys().any(|name| telling(name) || name == "defaultTokenExpirationInSeconds")
        || object.keys().filter(|name| Field::named(name).is_some()).count() >= 2
        || (object.len() == 1 && object.keys().all(|name| Field::named(name).is_some()))
}
