//! AL-030, AL-051 and AL-052: a value that belongs in another box.
//!
//! Bad: a skill ID as the client ID of Login with Amazon, ID and secret exchanged, Alexa's return address as the
//! sign-in page. Good: a skill ID that an own server chose; one value for ID and secret at an own server.

use crate::i18n;
use crate::i18n::Key;
use crate::model::AmazonIdKind;
use crate::model::Field;
use crate::model::HttpsAddress;
use crate::model::LwaClientId;
use crate::model::is_alexa_host;
use crate::model::is_amazon_console;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::fix::Change;
use crate::rules::lists::service;
use crate::rules::lwa_addresses::is_amazons;
use crate::rules::said::Said;
use crate::rules::sight::ADDRESSES;
use crate::rules::sight::Sight;

const CLIENT_ID: Place = Place::of(Field::ClientId);
const SECRET: Place = Place::of(Field::ClientSecret);

/// How the client IDs of Google end.
const GOOGLE_ID_END: &str = ".apps.googleusercontent.com";

/// AL-030.
pub(super) fn another_id(sight: &Sight<'_>) -> Vec<Said> {
    let Some(kind) = sight.text(Field::ClientId).and_then(another_kind) else { return Vec::new() };
    let severity = if is_amazons(sight) {
        Severity::Error
    } else if kind == AmazonIdKind::Skill {
        return Vec::new();
    } else {
        Severity::Warning
    };
    let name = Key::find(kind.text_key()).map(i18n::text).unwrap_or_default();
    let said = Said::new(severity, CLIENT_ID)
        .variant(if severity == Severity::Error { "" } else { "own" })
        .value("kind", name);
    vec![said]
}

/// The kind of an Amazon ID that is never a client ID. A secret is AL-051.
pub(super) fn another_kind(text: &str) -> Option<AmazonIdKind> {
    AmazonIdKind::of(text.trim()).filter(|kind| match kind {
        AmazonIdKind::LwaClient
        | AmazonIdKind::LwaSecret
        | AmazonIdKind::Customer
        | AmazonIdKind::Vendor => false,
        AmazonIdKind::Skill
        | AmazonIdKind::App
        | AmazonIdKind::SellerApp
        | AmazonIdKind::User
        | AmazonIdKind::OtherAsk
        | AmazonIdKind::DevPortal
        | AmazonIdKind::AwsName
        | AmazonIdKind::AwsKey => true,
    })
}

/// AL-051.
pub(super) fn exchanged(sight: &Sight<'_>) -> Vec<Said> {
    let id = sight.text(Field::ClientId).unwrap_or_default();
    let secret = sight.text(Field::ClientSecret).unwrap_or_default();
    let secret_as_id = is_secret(id);
    let id_as_secret = is_id(secret);
    if !secret_as_id && !id_as_secret {
        return Vec::new();
    }
    let equal = id == secret;
    let asks_others = || !is_amazons(sight) && service(sight).is_none_or(|s| s.id != "google");
    if equal && asks_others() {
        return Vec::new();
    }
    if equal {
        let (place, variant) =
            if id_as_secret { (SECRET, "id-twice") } else { (CLIENT_ID, "secret-twice") };
        return vec![Said::new(Severity::Error, place).variant(variant)];
    }
    let mut said = Said::new(Severity::Error, CLIENT_ID)
        .variant(match (secret_as_id, id_as_secret) {
            (true, true) => "both",
            (true, false) => "secret-as-id",
            (false, _) => "id-as-secret",
        })
        .suggest(whole_id(secret));
    said.places.push(SECRET);
    vec![if said.suggestion.is_some() { said.change(Change::ClientIdToSecret) } else { said }]
}

/// AL-052.
pub(super) fn amazons_address(sight: &Sight<'_>) -> Vec<Said> {
    let mut found = Vec::new();
    for field in ADDRESSES {
        let Some(text) = sight.text(field) else { continue };
        let completed = || HttpsAddress::parse(&HttpsAddress::complete(text)?).ok();
        let host = match sight.address(field) {
            Some(address) => variant_of(address.host()),
            None => completed().and_then(|address| variant_of(address.host())),
        };
        let Some(variant) = host else { continue };
        let place = Place::of(field);
        let said = Said::new(Severity::Error, place).variant(variant);
        found.push(said.value("value", Sight::quoted(place, text)));
    }
    found
}

fn variant_of(host: &str) -> Option<&'static str> {
    if is_alexa_host(host) {
        return Some("alexa");
    }
    is_amazon_console(host).then_some("console")
}

/// Whether a text is a secret of Amazon or of Google.
pub(super) fn is_secret(text: &str) -> bool {
    text.starts_with("amzn1.oa2-cs.") || text.starts_with("GOCSPX-")
}

fn is_id(text: &str) -> bool {
    text.starts_with("amzn1.application-oa2-client.") || text.ends_with(GOOGLE_ID_END)
}

/// The text of the secret's box when it is a client ID and nothing else, so that it may be shown.
fn whole_id(text: &str) -> Option<String> {
    let is_googles = text.strip_suffix(GOOGLE_ID_END).is_some_and(|front| {
        !front.is_empty() && front.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    });
    (is_googles || LwaClientId::parse(text).is_ok()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::rules::testing::finding;
    use crate::rules::testing::findings;

    const ID: &str = "amzn1.application-oa2-client.3f6b0c1d9a8e4f72b5c4d3e2f1a09b87";
    const AMAZONS_SECRET: &str = "amzn1.oa2-cs.v1.made-up-for-this-line";
    const GOOGLE_ID: &str = "481516234207-madeup0only.apps.googleusercontent.com";

    fn amazon(id: &str, secret: &str) -> serde_json::Value {
        json!({
            "authorizationUrl": "https://www.amazon.com/ap/oa",
            "accessTokenUrl": "https://api.amazon.com/auth/o2/token",
            "clientId": id, "clientSecret": secret, "scopes": ["profile"],
        })
    }

    fn own(id: &str, secret: &str) -> serde_json::Value {
        json!({"clientId": id, "clientSecret": secret})
    }

    fn codes(changes: serde_json::Value) -> Vec<&'static str> {
        findings(changes, json!({})).into_iter().map(|found| found.code).collect()
    }

    #[test]
    fn another_id_is_an_error_at_amazon_and_a_warning_elsewhere() {
        for id in [
            "amzn1.ask.skill.6b1f3c52",
            "amzn1.application.3f6b0c1d9a8e4f72b5c4d3e2f1a09b87",
            "amzn1.sellerapps.app.2",
            "amzn1.ask.account.AB",
            "amzn1.ask.device.AB",
            "amzn1.devportal.mobileapp.1",
            "arn:aws:iam::1:role/x",
            "AKIAIOSFODNN7EXAMPLE",
        ] {
            let at_amazon = finding("AL-030", amazon(id, "s3cret")).map(|found| found.severity);
            assert_eq!(at_amazon, Some(Severity::Error), "{id}");
            assert_eq!(codes(amazon(id, "s3cret")), ["AL-030"], "{id}");
            let elsewhere = finding("AL-030", own(id, "s3cret")).map(|found| found.severity);
            let is_skill = id.starts_with("amzn1.ask.skill.");
            assert_eq!(elsewhere, (!is_skill).then_some(Severity::Warning), "{id}");
        }
        assert_eq!(finding("AL-030", amazon("M3XW8KQ2TZ7RND", "s3cret")), None);
        let mut in_the_header = own("arn:aws:iam::1:role/x", "s3cret");
        in_the_header["accessTokenScheme"] = json!("HTTP_BASIC");
        assert_eq!(codes(in_the_header), ["AL-030"]);
    }

    #[test]
    fn exchanged_values_are_one_finding() {
        for (id, secret, variant, meant) in [
            (AMAZONS_SECRET, ID, "both", Some(ID)),
            ("GOCSPX-0123456789abc", GOOGLE_ID, "both", Some(GOOGLE_ID)),
            (AMAZONS_SECRET, "other", "secret-as-id", None),
            ("voice-skill-7", ID, "id-as-secret", Some(ID)),
            ("voice-skill-7", "amzn1.application-oa2-client.0 s3cret", "id-as-secret", None),
            ("voice-skill-7", "s3cret 1.apps.googleusercontent.com", "id-as-secret", None),
        ] {
            for changes in [amazon(id, secret), own(id, secret)] {
                let found = finding("AL-051", changes.clone()).unwrap();
                assert_eq!(found.severity, Severity::Error);
                assert_eq!((found.field, found.variant), (Some(Field::ClientId), variant));
                assert_eq!(found.suggestion, meant.map(|meant| json!(meant)), "{id} {secret}");
                assert_eq!(found.can_be_fixed(), meant.is_some());
                assert_eq!(codes(changes), ["AL-051"], "{id} {secret}");
            }
        }
    }

    #[test]
    fn one_value_in_both_boxes_is_right_at_a_server_of_ones_own() {
        for value in ["lamp", ID, AMAZONS_SECRET, GOOGLE_ID] {
            assert_eq!(finding("AL-051", own(value, value)), None, "{value}");
        }
        let of = |changes| finding("AL-051", changes).map(|found| (found.field, found.variant));
        assert_eq!(of(amazon(ID, ID)), Some((Some(Field::ClientSecret), "id-twice")));
        let secret = Some((Some(Field::ClientId), "secret-twice"));
        assert_eq!(of(amazon(AMAZONS_SECRET, AMAZONS_SECRET)), secret);
    }

    #[test]
    fn a_press_exchanges_id_and_secret() {
        let found = finding("AL-051", amazon(AMAZONS_SECRET, ID)).unwrap();
        let mut settings = crate::model::AccountLinking {
            client_id: AMAZONS_SECRET.to_owned(),
            ..crate::model::AccountLinking::default()
        };
        let mut secret = crate::model::Secret::new(ID);
        assert!(crate::rules::apply_fix(&found, &mut settings, &mut secret));
        assert_eq!((settings.client_id.as_str(), secret.expose()), (ID, AMAZONS_SECRET));
        assert!(!format!("{found:?}").contains(AMAZONS_SECRET));
    }

    #[test]
    fn amazons_addresses_are_no_login_service_even_without_https() {
        for (address, variant) in [
            ("https://layla.amazon.com/api/skill/link/M3XW8KQ2TZ7RND", "alexa"),
            ("http://skills-store.amazon.de/api/skill/link/M3XW8KQ2TZ7RND", "alexa"),
            ("pitangui.amazon.com/api/skill/link/M3XW8KQ2TZ7RND", "alexa"),
            ("https://eu-west-1.console.aws.amazon.com/lambda", "console"),
        ] {
            for name in ["authorizationUrl", "accessTokenUrl", "reciprocalAccessTokenUrl"] {
                let found = finding("AL-052", json!({ name: address })).unwrap();
                assert_eq!((found.severity, found.variant), (Severity::Error, variant));
                assert_eq!(codes(json!({ name: address })), ["AL-052"], "{name} {address}");
            }
        }
        assert_eq!(finding("AL-052", amazon(ID, "s3cret")), None);
        let implicit = json!({
            "type": "IMPLICIT", "accessTokenUrl": "https://layla.amazon.com/x",
        });
        assert_eq!(finding("AL-052", implicit), None);
    }
}
