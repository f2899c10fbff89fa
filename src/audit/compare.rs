//! Development beside live: which members are otherwise.

use serde_json::Map;
use serde_json::Value;

/// The names of the members that are not the same on both sides, in the order of the first. A list without entries
/// and a member that is left out say the same.
pub(super) fn differing(one: &Map<String, Value>, other: &Map<String, Value>) -> Vec<String> {
    let added = other.keys().filter(|name| !one.contains_key(*name));
    one.keys().chain(added).filter(|name| told(one, name) != told(other, name)).cloned().collect()
}

fn told<'a>(members: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    members.get(name).filter(|value| {
        !value.is_null() && !value.as_array().is_some_and(Vec::is_empty) && *value != ""
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_what_says_something_else_differs() {
        let members = |value: Value| value.as_object().cloned().unwrap();
        let one = members(json!({"type": "AUTH_CODE", "clientId": "a", "domains": [], "x": 1}));
        let other =
            members(json!({"clientId": "b", "type": "AUTH_CODE", "y": "", "scopes": ["s"]}));
        assert_eq!(differing(&one, &other), ["clientId", "x", "scopes"]);
        assert_eq!(differing(&one, &one), Vec::<String>::new());
    }
}
