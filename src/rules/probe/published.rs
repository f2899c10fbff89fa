//! AL-216: what the service publishes about itself, beside the settings.

use serde_json::Map;
use serde_json::Value;
use url::Url;

use crate::i18n::key;
use crate::model::Answer;
use crate::model::Asked;
use crate::model::Field;
use crate::model::HttpsAddress;
use crate::model::Scheme;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::probe::answers;
use crate::rules::probe::sight::Sight;
use crate::rules::probe::sight::Verdict;
use crate::rules::said::Said;

pub(super) fn values(sight: &Sight<'_>) -> Verdict {
    let published = sight.seen.exchanges.iter().filter(|(asked, _)| *asked == Asked::Published);
    let answers: Vec<(&str, &Answer)> = published
        .filter_map(|(_, exchange)| {
            Some((exchange.sent.url.as_str(), exchange.came.as_ref().ok()?))
        })
        .collect();
    if answers.is_empty() {
        return Verdict::NotAsked;
    }
    let published: Vec<(&str, Map<String, Value>)> = answers
        .into_iter()
        .filter(|(_, answer)| answer.status == 200)
        .filter_map(|(asked, answer)| Some((asked, answers::object(answer)?)))
        .filter(|(_, members)| members.contains_key("token_endpoint"))
        .collect();
    if published.is_empty() {
        return Verdict::Unknown(key::PROBE_UNKNOWN_UNPUBLISHED);
    }
    // A server may hold several issuers: the one of this sign-in page counts, if there is one.
    let own = || published.iter().filter(|(asked, members)| is_of_its_issuer(asked, members));
    let is_ours = |members: &Map<String, Value>| {
        let page = members.get("authorization_endpoint").and_then(Value::as_str);
        page.is_some_and(|page| is_same(&sight.settings.authorization_url, page))
    };
    let document = own().find(|(_, members)| is_ours(members)).or_else(|| own().next());
    let Some((_, document)) = document else {
        return Verdict::Unknown(key::PROBE_UNKNOWN_OTHER_ISSUER);
    };
    let text = |name: &str| document.get(name).and_then(Value::as_str).unwrap_or_default();
    let list = |name: &str| -> Vec<&str> {
        let entries = document.get(name).and_then(Value::as_array);
        entries.into_iter().flatten().filter_map(Value::as_str).collect()
    };
    let mut all = Vec::new();
    all.extend(address(
        Field::AuthorizationUrl,
        &sight.settings.authorization_url,
        text("authorization_endpoint"),
    ));
    all.extend(address(
        Field::AccessTokenUrl,
        &sight.settings.access_token_url,
        text("token_endpoint"),
    ));
    all.extend(scheme(sight, &list("token_endpoint_auth_methods_supported")));
    all.extend(pkce(sight, &list("code_challenge_methods_supported")));
    if all.is_empty() { Verdict::Fine } else { Verdict::Said(all) }
}

/// Whether the issuer in a document is the one at whose address it lies, else it must not be used (RFC 8414, section
/// 3.3; `OpenID` Connect Discovery, section 4.3).
fn is_of_its_issuer(asked: &str, document: &Map<String, Value>) -> bool {
    let issuer = document.get("issuer").and_then(Value::as_str);
    let (Some(issuer), Ok(asked)) =
        (issuer.and_then(|text| Url::parse(text).ok()), Url::parse(asked))
    else {
        return document.get("issuer").is_none();
    };
    let (front, name) = asked.path().split_once("/.well-known/").unwrap_or_default();
    let rest = name.split_once('/').map(|(_, rest)| format!("/{rest}")).unwrap_or_default();
    issuer.host() == asked.host() && issuer.path().trim_end_matches('/') == format!("{front}{rest}")
}

/// Whether two addresses are of one server and one path.
fn is_same(one: &str, other: &str) -> bool {
    let path = |url: &Url| url.path().trim_end_matches('/').to_owned();
    let parsed = |text| HttpsAddress::parse(text).ok().map(|address| address.url);
    let (Some(one), Some(other)) = (parsed(one), parsed(other)) else { return false };
    one.host() == other.host() && path(&one) == path(&other)
}

fn said(field: Field, variant: &'static str) -> Said {
    Said::new(Severity::Warning, Place::of(field)).variant(variant)
}

/// The published address, when it is another one at the same server. A proxy of one's own elsewhere is a note.
fn address(field: Field, ours: &str, published: &str) -> Option<Said> {
    let (own, theirs) =
        (HttpsAddress::parse(ours).ok()?.url, HttpsAddress::parse(published).ok()?.url);
    if is_same(ours, published) {
        return None;
    }
    let same_server = own.host() == theirs.host();
    let severity = if same_server { Severity::Warning } else { Severity::Note };
    let said = said(field, "address").value("published", Sight::quoted(published));
    Some(Said { severity, ..said }.suggest(same_server.then_some(published)))
}

fn scheme(sight: &Sight<'_>, methods: &[&str]) -> Option<Said> {
    let chosen = Scheme::parse(&sight.settings.access_token_scheme)?;
    let name = |scheme| match scheme {
        Scheme::Basic => "client_secret_basic",
        Scheme::Body => "client_secret_post",
    };
    // Nothing said means the header way (RFC 8414, section 2).
    let methods = if methods.is_empty() { &["client_secret_basic"] } else { methods };
    if methods.contains(&name(chosen)) {
        return None;
    }
    let other = chosen.other();
    let suggestion = methods.contains(&name(other)).then(|| other.as_str());
    Some(
        said(Field::AccessTokenScheme, "scheme")
            .value("published", Sight::quoted(&methods.join(", ")))
            .suggest(suggestion),
    )
}

fn pkce(sight: &Sight<'_>, methods: &[&str]) -> Option<Said> {
    let on = sight.settings.pkce.as_ref().is_some_and(|pkce| pkce.status == "ENABLED");
    let missing = on && !methods.is_empty() && !methods.contains(&"S256");
    missing.then(|| {
        said(Field::PkceConfiguration, "pkce")
            .value("published", Sight::quoted(&methods.join(", ")))
    })
}
