//! One entry of `violations`: a code, a sentence, and `validationDetails`.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

/// Where the settings stand in the body.
const ROOT: &str = "$.accountLinkingRequest";

/// What is wrong, where.
#[derive(Debug, PartialEq)]
pub(crate) struct Violation {
    code: &'static str,
    details: Value,
    message: String,
}

impl Violation {
    /// The body has no `accountLinkingRequest`.
    pub(super) fn empty_body() -> Self {
        Self {
            code: "INVALID_REQUEST_PARAMETER",
            details: json!({
                "originalInstance": {"type": "BODY"},
                "reason": {"type": "EXPECTED_NOT_EMPTY_VALUE"}
            }),
            message: "Parsing error due to empty body.".to_owned(),
        }
    }

    /// Something elsewhere than in account linking, in words of its own.
    pub(super) fn at(code: &'static str, path: &str, message: &str) -> Self {
        Self {
            code,
            details: json!({"originalInstance": {"propertyPath": path, "type": "BODY"}}),
            message: message.to_owned(),
        }
    }

    /// A property that has to be there.
    pub(super) fn missing(path: &str, property: &str) -> Self {
        let at = path_of(path);
        Self {
            code: "MISSING_REQUIRED_PROPERTY",
            details: json!({
                "originalInstance": {"dataType": "object", "propertyPath": at, "type": "BODY"},
                "requiredProperty": property
            }),
            message: format!(
                "Object instance at property path \"{at}\" is missing required property \"{property}\"."
            ),
        }
    }

    /// A number below what is allowed.
    pub(super) fn not_an_amount(path: &str, value: &Value) -> Self {
        Self {
            code: "INVALID_INTEGER_VALUE",
            details: json!({
                "originalInstance": instance(path, value),
                "minimumIntegerValue": 0
            }),
            message: format!("{} is less than minimum 0.", sentence(path, value)),
        }
    }

    /// An address that is not one, or not https.
    pub(super) fn not_a_url(path: &str, value: &Value) -> Self {
        Self {
            code: "INVALID_URL_FORMAT",
            details: json!({
                "originalInstance": instance(path, value),
                "expectedFormat": "URI"
            }),
            message: format!("{} is not a valid URL.", sentence(path, value)),
        }
    }

    /// A word that is none of those allowed.
    pub(super) fn not_one_of(path: &str, value: &Value, allowed: &[&str]) -> Self {
        Self {
            code: "INVALID_ENUM_VALUE",
            details: json!({ "originalInstance": instance(path, value) }),
            message: format!(
                "{} is not one of the allowed values: {}.",
                sentence(path, value),
                allowed.join(", ")
            ),
        }
    }

    /// Text without a character in it.
    pub(super) fn too_short(path: &str, value: &Value) -> Self {
        Self {
            code: "INVALID_STRING_LENGTH",
            details: json!({
                "originalInstance": instance(path, value),
                "actualStringLength": 0,
                "minimumStringLength": 1
            }),
            message: format!("{} is too short, minimum length is 1.", sentence(path, value)),
        }
    }

    /// More entries than allowed.
    pub(super) fn too_many(path: &str, actual: usize, maximum: usize) -> Self {
        let at = path_of(path);
        Self {
            code: "INVALID_ARRAY_SIZE",
            details: json!({
                "originalInstance": {"dataType": "array", "propertyPath": at, "type": "BODY"},
                "actualNumberOfItems": actual,
                "maximumNumberOfItems": maximum
            }),
            message: format!(
                "Array instance at property path \"{at}\" has {actual} items, maximum is {maximum}."
            ),
        }
    }

    /// A value of another kind than the schema has.
    pub(super) fn wrong_type(path: &str, value: &Value, allowed: &[&str]) -> Self {
        Self {
            code: "INVALID_DATA_TYPE",
            details: json!({
                "originalInstance": instance(path, value),
                "allowedDataTypes": allowed
            }),
            message: format!(
                "Instance at property path \"{}\" has data type {}, allowed is {}.",
                path_of(path),
                data_type(value),
                allowed.join(", ")
            ),
        }
    }

    pub(super) fn into_json(self) -> Value {
        json!({
            "code": self.code,
            "message": self.message,
            "validationDetails": self.details
        })
    }
}

fn path_of(path: &str) -> String {
    if path.is_empty() { ROOT.to_owned() } else { format!("{ROOT}.{path}") }
}

/// `Instance` of the model: path, data type and, unless it is secret or large, the value.
fn instance(path: &str, value: &Value) -> Value {
    let mut instance = Map::new();
    instance.insert("dataType".to_owned(), data_type(value).into());
    instance.insert("propertyPath".to_owned(), path_of(path).into());
    instance.insert("type".to_owned(), "BODY".into());
    if !value.is_array() && !value.is_object() && path != "clientSecret" {
        instance.insert("value".to_owned(), value.clone());
    }
    Value::Object(instance)
}

fn sentence(path: &str, value: &Value) -> String {
    let kind = match data_type(value) {
        "integer" => "Integer",
        "string" => "String",
        _ => "JSON",
    };
    let shown = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let at = path_of(path);
    format!("{kind} instance with value \"{shown}\" at property path \"{at}\"")
}

/// `dataType` of the model.
fn data_type(value: &Value) -> &'static str {
    match value {
        Value::Array(_) => "array",
        Value::Bool(_) => "boolean",
        Value::Null => "null",
        Value::Number(_) => "integer",
        Value::Object(_) => "object",
        Value::String(_) => "string",
    }
}
