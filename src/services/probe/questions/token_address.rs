//! What is asked of the token address, always with a code that nobody gave.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use url::Url;
use url::form_urlencoded;

use crate::model::AccountLinking;
use crate::model::AlexaRedirectUrl;
use crate::model::Asked;
use crate::model::GrantType;
use crate::model::HostPort;
use crate::model::Method;
use crate::model::NO_VENDOR;
use crate::model::Scheme;
use crate::model::Secret;
use crate::model::Sent;
use crate::services::probe::questions::BROWSER;
use crate::services::probe::questions::JAVA;
use crate::services::probe::questions::MadeUp;
use crate::services::probe::questions::Question;

pub(super) fn token_address(
    all: &mut Vec<Question>,
    settings: &AccountLinking,
    vendor_id: Option<&str>,
    secret: Option<&Secret>,
    token: &Url,
    made_up: &MadeUp,
) {
    let [first, ..] = &AlexaRedirectUrl::all(vendor_id.unwrap_or(NO_VENDOR), GrantType::AuthCode);
    let chosen = Scheme::parse(&settings.access_token_scheme).unwrap_or(Scheme::Basic);
    let form = vec![
        ("grant_type", Secret::new("authorization_code")),
        ("code", Secret::new(&made_up.code)),
        ("redirect_uri", Secret::new(first.address())),
    ];
    let post = |asked, scheme, secret: &Secret, name| {
        let sent = token_request(token, &settings.client_id, secret, scheme, form.clone(), name);
        HostPort::of(token).map(|server| Question { server, asked, sent })
    };
    let nobodys = Secret::new(&made_up.secret);
    all.extend(post(Asked::Token, chosen, &nobodys, JAVA));
    all.extend(post(Asked::TokenAgain, chosen, &nobodys, JAVA));
    all.extend(post(Asked::TokenAsBrowser, chosen, &nobodys, BROWSER));
    if let Some(secret) = secret.filter(|secret| !secret.is_empty()) {
        for scheme in [chosen, chosen.other()] {
            all.extend(post(Asked::Credentials(scheme), scheme, secret, JAVA));
        }
    }
}

/// A question to the token address under one scheme, never both. In the header, ID and secret are form-encoded first
/// (RFC 6749, section 2.3.1).
fn token_request(
    token: &Url,
    client_id: &str,
    secret: &Secret,
    scheme: Scheme,
    mut form: Vec<(&'static str, Secret)>,
    name: &str,
) -> Sent {
    let authorization = match scheme {
        Scheme::Basic => Some(basic(client_id, secret)),
        Scheme::Body => {
            form.push(("client_id", Secret::new(client_id)));
            form.push(("client_secret", secret.clone()));
            None
        }
    };
    let headers = vec![("Accept", "application/json".to_owned()), ("User-Agent", name.to_owned())];
    Sent { method: Method::Post, url: token.to_string(), headers, authorization, form }
}

fn basic(client_id: &str, secret: &Secret) -> Secret {
    let encoded =
        |text: &str| -> String { form_urlencoded::byte_serialize(text.as_bytes()).collect() };
    let pair = Secret::new(format!("{}:{}", encoded(client_id), encoded(secret.expose())));
    Secret::new(format!("Basic {}", STANDARD.encode(pair.expose())))
}
