//! A value → what its field can hold.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::model::Field;
use crate::rules::value_words;

/// The members of an entry of `authorizationUrlsByPlatform`.
pub(in crate::rules) const PLATFORM: [&str; 2] = ["platformType", "platformAuthorizationUrl"];
/// The members of `pkceConfiguration`.
pub(in crate::rules) const PKCE: [&str; 2] = ["status", "codeChallengeMethod"];

/// A member of an object, and how its value is read.
type Member = (&'static str, fn(&Value) -> Reading);

/// How a value fits its field.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::rules) enum Reading {
    /// It is of the field's kind; members that the schema does not name may stand beside.
    Right(Value),
    /// It says the same as this value of the right kind.
    Converted(Value),
    Wrong,
}

/// Reads a value for a field. `commas` are kept inside a scope where the service wants them.
pub(in crate::rules) fn read(field: Field, value: &Value, commas: bool) -> Reading {
    match field {
        Field::Domains | Field::RedirectUrls => list(value, false),
        Field::Scopes => list(value, commas),
        Field::SkipOnEnablement => truth(value),
        Field::DefaultTokenExpirationInSeconds => seconds(value),
        Field::VoiceForwardAccountLinking => switch(value),
        Field::AuthorizationUrlsByPlatform => platforms(value),
        Field::PkceConfiguration => object(value, &[(PKCE[0], switch), (PKCE[1], text)]),
        Field::Type
        | Field::AuthorizationUrl
        | Field::ClientId
        | Field::AccessTokenUrl
        | Field::ReciprocalAccessTokenUrl
        | Field::ClientSecret
        | Field::AccessTokenScheme => text(value),
    }
}

/// A whole number, also one that is too large to be meant.
pub(in crate::rules) fn is_whole(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn text(value: &Value) -> Reading {
    match value {
        Value::String(_) => Reading::Right(value.clone()),
        Value::Number(number) if number.is_i64() || number.is_u64() => {
            Reading::Converted(Value::from(number.to_string()))
        }
        Value::Array(entries) => match entries.as_slice() {
            [Value::String(only)] => Reading::Converted(Value::from(only.as_str())),
            _ => Reading::Wrong,
        },
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => Reading::Wrong,
    }
}

fn list(value: &Value, commas: bool) -> Reading {
    match value {
        Value::String(text) => {
            let between = |c: char| c.is_whitespace() || (c == ',' && !commas);
            let parts = text.split(between).filter(|part| !part.is_empty());
            Reading::Converted(parts.collect())
        }
        Value::Array(entries) => each(entries.iter().filter(|entry| !entry.is_null()), text),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => Reading::Wrong,
    }
}

fn truth(value: &Value) -> Reading {
    match value {
        Value::Bool(_) => Reading::Right(value.clone()),
        Value::String(text) if text.trim().eq_ignore_ascii_case("true") => {
            Reading::Converted(Value::from(true))
        }
        Value::String(text) if text.trim().eq_ignore_ascii_case("false") => {
            Reading::Converted(Value::from(false))
        }
        Value::Null | Value::Number(_) | Value::String(_) | Value::Array(_) | Value::Object(_) => {
            Reading::Wrong
        }
    }
}

fn seconds(value: &Value) -> Reading {
    match value {
        Value::Number(number) => match number.as_f64().filter(|float| float.fract() == 0.0) {
            // A number too large for a whole one is kept as its digits.
            Some(float) if number.is_f64() => Reading::Right(Value::from(format!("{float:.0}"))),
            Some(_) => Reading::Right(value.clone()),
            None => Reading::Wrong,
        },
        Value::String(text) if is_whole(text.trim()) => {
            let number = text.trim().parse::<i64>();
            Reading::Converted(number.map_or_else(|_| json!(text.trim()), Value::from))
        }
        Value::Null | Value::Bool(_) | Value::String(_) | Value::Array(_) | Value::Object(_) => {
            Reading::Wrong
        }
    }
}

/// `ENABLED` or `DISABLED`.
fn switch(value: &Value) -> Reading {
    let meant = match value {
        Value::Bool(on) => Some(value_words::switch_of(*on)),
        Value::String(text) if text.trim().is_empty() => return Reading::Right(value.clone()),
        Value::String(text) => value_words::switch(text),
        Value::Null | Value::Number(_) | Value::Array(_) | Value::Object(_) => None,
    };
    match meant {
        None => Reading::Wrong,
        Some(meant) if value == meant => Reading::Right(value.clone()),
        Some(meant) => Reading::Converted(Value::from(meant)),
    }
}

fn platforms(value: &Value) -> Reading {
    let entry = |value: &Value| object(value, &[(PLATFORM[0], text), (PLATFORM[1], text)]);
    match value {
        Value::Array(entries) => each(entries.iter(), entry),
        Value::Object(_) => match entry(value) {
            Reading::Right(only) | Reading::Converted(only) => Reading::Converted(json!([only])),
            Reading::Wrong => Reading::Wrong,
        },
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Reading::Wrong,
    }
}

/// An object whose members each fit; what is `null` counts as absent.
fn object(value: &Value, members: &[Member]) -> Reading {
    let Some(given) = value.as_object() else { return Reading::Wrong };
    let mut read = Map::new();
    let mut converted = false;
    for (name, value) in given.iter().filter(|(_, value)| !value.is_null()) {
        let known = members.iter().find(|(known, _)| known == name);
        let fits = known.map_or_else(|| Reading::Right(value.clone()), |(_, fit)| fit(value));
        let value = match fits {
            Reading::Right(value) => value,
            Reading::Converted(value) => {
                converted = true;
                value
            }
            Reading::Wrong => return Reading::Wrong,
        };
        read.insert(name.clone(), value);
    }
    whole(Value::Object(read), converted)
}

fn each<'a>(entries: impl Iterator<Item = &'a Value>, fit: impl Fn(&Value) -> Reading) -> Reading {
    let mut read = Vec::new();
    let mut converted = false;
    for entry in entries {
        match fit(entry) {
            Reading::Right(value) => read.push(value),
            Reading::Converted(value) => {
                converted = true;
                read.push(value);
            }
            Reading::Wrong => return Reading::Wrong,
        }
    }
    whole(Value::Array(read), converted)
}

fn whole(value: Value, converted: bool) -> Reading {
    if converted { Reading::Converted(value) } else { Reading::Right(value) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_the_same_is_converted() {
        let cases = [
            (Field::ClientId, json!(7), json!("7")),
            (Field::AuthorizationUrl, json!(["https://a"]), json!("https://a")),
            (Field::Scopes, json!("a b, c"), json!(["a", "b", "c"])),
            (Field::Domains, json!("a.de,b.de"), json!(["a.de", "b.de"])),
            (Field::Scopes, json!(["a", 1]), json!(["a", "1"])),
            (Field::SkipOnEnablement, json!("True"), json!(true)),
            (Field::DefaultTokenExpirationInSeconds, json!(" 3600"), json!(3600)),
            (Field::VoiceForwardAccountLinking, json!(true), json!("ENABLED")),
            (Field::VoiceForwardAccountLinking, json!("off"), json!("DISABLED")),
            (
                Field::AuthorizationUrlsByPlatform,
                json!({"platformType": "iOS"}),
                json!([{"platformType": "iOS"}]),
            ),
            (Field::PkceConfiguration, json!({"status": true}), json!({"status": "ENABLED"})),
        ];
        for (field, value, meant) in cases {
            assert_eq!(read(field, &value, false), Reading::Converted(meant), "{field:?} {value}");
        }
        assert_eq!(
            read(Field::Scopes, &json!("read,write x"), true),
            Reading::Converted(json!(["read,write", "x"]))
        );
    }

    #[test]
    fn what_would_be_lost_is_not() {
        let cases = [
            (Field::ClientId, json!(1.5)),
            (Field::ClientId, json!(true)),
            (Field::AuthorizationUrl, json!(["https://a", "https://b"])),
            (Field::Scopes, json!({"a": 1})),
            (Field::Scopes, json!(["a", {}])),
            (Field::SkipOnEnablement, json!(1)),
            (Field::SkipOnEnablement, json!("yes")),
            (Field::DefaultTokenExpirationInSeconds, json!(3600.5)),
            (Field::DefaultTokenExpirationInSeconds, json!("an hour")),
            (Field::VoiceForwardAccountLinking, json!("maybe")),
            (Field::AuthorizationUrlsByPlatform, json!(["iOS"])),
            (Field::PkceConfiguration, json!("S256")),
            (Field::PkceConfiguration, json!({"status": "maybe"})),
        ];
        for (field, value) in cases {
            assert_eq!(read(field, &value, false), Reading::Wrong, "{field:?} {value}");
        }
    }

    #[test]
    fn members_of_another_name_are_no_wrong_kind() {
        let value = json!([{"platformType": "iOS", "note": {"a": 1}}]);
        let fits = read(Field::AuthorizationUrlsByPlatform, &value, false);
        assert_eq!(fits, Reading::Right(value));
        assert_eq!(
            read(Field::DefaultTokenExpirationInSeconds, &json!(1e20), false),
            Reading::Right(json!("100000000000000000000"))
        );
    }
}
