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
