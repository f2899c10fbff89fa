//! Reading a token answer strictly, as a client that knows the standard alone (RFC 6749, section 5).

use std::fmt;

use serde::Deserialize;
use serde::Deserializer;
use serde::de::MapAccess;
use serde::de::Visitor;
use serde_json::Value;

use crate::model::Answer;
use crate::model::Exchange;

/// The members of a JSON object in their order, doubled ones too.
pub(super) struct Members(Vec<(String, Value)>);

impl Members {
    /// Nothing when the body is not one JSON object and nothing else.
    pub(super) fn of(answer: &Answer) -> Option<Self> {
        serde_json::from_slice(answer.body.bytes()).ok()
    }

    /// The last value of that name, as most readers take it.
    pub(super) fn member(&self, name: &str) -> Option<&Value> {
        self.0.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The text of that name.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.member(name)?.as_str()
    }

    /// The first name that stands twice.
    pub(super) fn doubled(&self) -> Option<&str> {
        let names = || self.0.iter().map(|(name, _)| name.as_str());
        names().enumerate().find(|(i, name)| names().take(*i).any(|n| n == *name)).map(|(_, n)| n)
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }
}

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs;
        impl<'de> Visitor<'de> for Pairs {
            type Value = Members;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Members(pairs))
            }
        }
        deserializer.deserialize_map(Pairs)
    }
}

/// The `error` and `error_description` of a refusal; the first may be missing.
pub(super) fn refusal(answer: &Answer) -> (Option<String>, String) {
    let Some(members) = Members::of(answer) else { return (None, String::new()) };
    let text = |name| members.text(name).map(str::to_owned);
    (text("error"), text("error_description").unwrap_or_default())
}

/// Whether the server refused client ID and secret, not what was asked for.
pub fn refuses_client(exchange: &Exchange) -> bool {
    let Ok(answer) = &exchange.came else { return false };
    if !(400..500).contains(&answer.status) || answer.status == 429 {
        return false;
    }
    let (error, description) = refusal(answer);
    match error.as_deref() {
        Some("invalid_client" | "unauthorized_client") => true,
        Some("invalid_grant") => false,
        _ => {
            let description = description.to_lowercase();
            answer.status == 401
                || ["client_id", "client_secret", "client credentials"]
                    .iter()
                    .any(|word| description.contains(word))
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::model::Body;
    use crate::model::Ending;
    use crate::model::Method;
    use crate::model::Sent;

    /// An exchange with that answer.
    pub(in crate::rules::rehearsal) fn exchange(status: u16, kind: &str, body: &[u8]) -> Exchange {
        let sent = Sent {
            method: Method::Post,
            url: "https://api.tidewater-lights.com/token".to_owned(),
            headers: Vec::new(),
            authorization: None,
            form: Vec::new(),
        };
        let headers = vec![
            ("content-type".to_owned(), kind.to_owned()),
            ("cache-control".to_owned(), "no-store".to_owned()),
        ];
        let body = Body::new(body.to_vec());
        Exchange {
            sent,
            came: Ok(Answer { status, headers, body, ending: Ending::Whole, took: 9 }),
        }
    }

    #[test]
    fn members_are_read_in_order_and_doubled_ones_seen() {
        let members: Members = serde_json::from_str(r#"{"a":1,"b":2,"a":3}"#).unwrap();
        assert_eq!((members.doubled(), members.member("a")), (Some("a"), Some(&Value::from(3))));
        assert!(serde_json::from_str::<Members>("[1]").is_err());
    }

    #[test]
    fn who_is_refused_is_told_apart() {
        let json = "application/json";
        assert!(refuses_client(&exchange(401, "text/html", b"<p>no")));
        assert!(refuses_client(&exchange(400, json, br#"{"error":"invalid_client"}"#)));
        let missing = br#"{"error":"invalid_request","error_description":"client_id missing"}"#;
        assert!(refuses_client(&exchange(400, json, missing)));
        assert!(!refuses_client(&exchange(401, json, br#"{"error":"invalid_grant"}"#)));
        assert!(!refuses_client(&exchange(500, json, br#"{"error":"invalid_client"}"#)));
        assert!(!refuses_client(&exchange(400, json, br#"{"error":{"code":400}}"#)));
    }
}
