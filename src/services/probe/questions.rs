//! The questions of a probe, worked out from the settings alone: what is asked of whom, letter for letter.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use url::Url;
use url::form_urlencoded;

use crate::model::AccountLinking;
use crate::model::AlexaRedirectUrl;
use crate::model::Asked;
use crate::model::GrantType;
use crate::model::HostPort;
use crate::model::HttpsAddress;
use crate::model::Method;
use crate::model::NO_VENDOR;
use crate::model::Phone;
use crate::model::REGIONS;
use crate::model::Scheme;
use crate::model::Secret;
use crate::model::Sent;
use crate::model::is_lwa_authorization;

const BROWSER: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const JAVA: &str = "Apache-HttpClient/4.5.14 (Java/17.0.12)";
const ANDROID: &str = "Mozilla/5.0 (Linux; Android 15; Pixel 8; wv) AppleWebKit/537.36 (KHTML, like Gecko) \
    Version/4.0 Chrome/140.0.0.0 Mobile Safari/537.36";
const IOS: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 \
    (KHTML, like Gecko) Mobile/15E148";

/// How the path of a sign-in page ends, and what its issuer has in place of that.
const TAILS: [(&str, &str); 8] = [
    ("/protocol/openid-connect/auth", ""),
    ("/oauth2/v2.0/authorize", "/v2.0"),
    ("/v1/authorize", ""),
    ("/oauth2/authorize", ""),
    ("/oauth/authorize", ""),
    ("/o/authorize/", "/o"),
    ("/authorize", ""),
    ("/auth", ""),
];

/// One question and the server it goes to.
#[derive(Clone, PartialEq)]
pub struct Question {
    pub server: HostPort,
    pub asked: Asked,
    pub sent: Sent,
}

/// Values that stand for real ones. Random, so that nobody's server knows them.
#[derive(Clone, Debug, PartialEq)]
pub struct MadeUp {
    /// 40 letters.
    pub state: String,
    /// 1,500 letters with `+ / = % &` among them.
    pub long_state: String,
    pub code: String,
    pub secret: String,
}

/// What a probe asks for these settings. With a secret, client ID and secret are tried at the token address.
pub fn questions(
    settings: &AccountLinking,
    vendor_id: Option<&str>,
    secret: Option<&Secret>,
    made_up: &MadeUp,
) -> Vec<Question> {
    let mut all = Vec::new();
    if let Ok(page) = HttpsAddress::parse(&settings.authorization_url) {
        sign_in_page(&mut all, settings, vendor_id, &page.url, made_up);
    }
    let codes = GrantType::parse(&settings.grant_type) != Some(GrantType::Implicit);
    if let (true, Ok(token)) = (codes, HttpsAddress::parse(&settings.access_token_url)) {
        token_address(&mut all, settings, vendor_id, secret, &token.url, made_up);
    }
    all
}

fn sign_in_page(
    all: &mut Vec<Question>,
    settings: &AccountLinking,
    vendor_id: Option<&str>,
    page: &Url,
    made_up: &MadeUp,
) {
    let grant = GrantType::parse(&settings.grant_type).unwrap_or(GrantType::AuthCode);
    let returns = AlexaRedirectUrl::all(vendor_id.unwrap_or(NO_VENDOR), grant);
    let scopes = settings.scopes.join(" ");
    let ask = |scopes: &str, state: &str, back: &AlexaRedirectUrl| {
        authorization_request(page, settings, grant, scopes, state, &back.address())
    };
    let [first, ..] = &returns;
    let plain = ask(&scopes, &made_up.state, first);
    for (region, back) in REGIONS.iter().zip(&returns) {
        all.extend(get(Asked::SignIn(*region), ask(&scopes, &made_up.state, back), BROWSER));
    }
    all.extend(get(Asked::LongState, ask(&scopes, &made_up.long_state, first), BROWSER));
    all.extend(get(Asked::PlainReturn, with_plain_return(plain.clone(), first), BROWSER));
    all.extend(get(Asked::WebView(Phone::Android), plain.clone(), ANDROID));
    all.extend(get(Asked::WebView(Phone::Ios), plain.clone(), IOS));
    all.extend(get(Asked::SignInAsJava, plain.clone(), JAVA));
    if is_lwa_authorization(page) {
        for scope in ["profile", "profile:user_id"] {
            all.extend(get(Asked::Scope(scope), ask(scope, &made_up.state, first), BROWSER));
        }
    }
    all.extend(page.join("/").ok().and_then(|front| get(Asked::FrontPage, front, BROWSER)));
    all.extend(published(page).into_iter().filter_map(|url| get(Asked::Published, url, BROWSER)));
}

/// The address that Alexa opens (RFC 6749, section 4.1.1); parameters that stand in it already are kept.
pub fn authorization_request(
    page: &Url,
    settings: &AccountLinking,
    grant: GrantType,
    scopes: &str,
    state: &str,
    back: &str,
) -> Url {
    let mut url = page.clone();
    url.set_fragment(None);
    let kind = match grant {
        GrantType::AuthCode => "code",
        GrantType::Implicit => "token",
    };
    let mut query = url.query_pairs_mut();
    query.append_pair("client_id", &settings.client_id).append_pair("response_type", kind);
    if !scopes.is_empty() {
        query.append_pair("scope", scopes);
    }
    query.append_pair("redirect_uri", back).append_pair("state", state);
    drop(query);
    url
}

/// The same address with `redirect_uri` as it is, not encoded.
fn with_plain_return(mut url: Url, back: &AlexaRedirectUrl) -> Url {
    let encoded: String = form_urlencoded::byte_serialize(back.address().as_bytes()).collect();
    let query = url.query().unwrap_or_default().replace(&encoded, &back.address());
    url.set_query(Some(&query));
    url
}

/// Where the service may publish what it offers (`OpenID` Connect Discovery; RFC 8414, section 3.1).
fn published(page: &Url) -> Vec<Url> {
    let path = page.path();
    let tail = TAILS.iter().find_map(|(tail, rest)| Some((path.strip_suffix(tail)?, *rest)));
    let issuer = tail.map(|(front, rest)| format!("{front}{rest}")).unwrap_or_default();
    let mut paths = vec![
        "/.well-known/openid-configuration".to_owned(),
        "/.well-known/oauth-authorization-server".to_owned(),
    ];
    if !issuer.is_empty() {
        paths.push(format!("{issuer}/.well-known/openid-configuration"));
        paths.push(format!("/.well-known/oauth-authorization-server{issuer}"));
    }
    paths.iter().filter_map(|path| page.join(path).ok()).collect()
}

fn token_address(
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

fn get(asked: Asked, url: Url, name: &str) -> Option<Question> {
    let headers = vec![
        ("Accept", "text/html,application/xhtml+xml,application/json;q=0.9".to_owned()),
        ("User-Agent", name.to_owned()),
    ];
    let server = HostPort::of(&url)?;
    let sent = Sent {
        method: Method::Get,
        url: url.into(),
        headers,
        authorization: None,
        form: Vec::new(),
    };
    Some(Question { server, asked, sent })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made_up() -> MadeUp {
        MadeUp {
            state: "s".repeat(40),
            long_state: "+/=%&".repeat(300),
            code: "no-such-code".to_owned(),
            secret: "no-such-secret".to_owned(),
        }
    }

    fn settings() -> AccountLinking {
        AccountLinking {
            grant_type: "AUTH_CODE".to_owned(),
            authorization_url:
                "https://login.tidewater-lights.com/realms/a/protocol/openid-connect/auth?x=1"
                    .to_owned(),
            access_token_url: "https://api.tidewater-lights.com/token".to_owned(),
            access_token_scheme: "HTTP_BASIC".to_owned(),
            client_id: "voice 7".to_owned(),
            scopes: vec!["a".to_owned(), "b:c".to_owned()],
            ..AccountLinking::default()
        }
    }

    fn of(all: &[Question], asked: Asked) -> &Question {
        all.iter().find(|question| question.asked == asked).unwrap()
    }

    #[test]
    fn the_sign_in_page_is_asked_as_alexa_does() {
        let all = questions(&settings(), Some("M2AB3CD4EFGH5I"), None, &made_up());
        let page = of(&all, Asked::SignIn(REGIONS[1]));
        assert_eq!(
            page.sent.url,
            format!(
                "https://login.tidewater-lights.com/realms/a/protocol/openid-connect/auth?x=1&client_id=voice+7&\
                 response_type=code&scope=a+b%3Ac&\
                 redirect_uri=https%3A%2F%2Flayla.amazon.com%2Fapi%2Fskill%2Flink%2FM2AB3CD4EFGH5I&state={}",
                "s".repeat(40)
            )
        );
        let plain = &of(&all, Asked::PlainReturn).sent.url;
        assert!(
            plain.contains(
                "&redirect_uri=https://pitangui.amazon.com/api/skill/link/M2AB3CD4EFGH5I&"
            )
        );
        let long = Url::parse(&of(&all, Asked::LongState).sent.url).unwrap();
        assert!(
            long.query_pairs().any(|(name, value)| name == "state" && value == "+/=%&".repeat(300))
        );
    }

    #[test]
    fn a_secret_is_tried_only_when_given_and_in_one_way_at_a_time() {
        let without = questions(&settings(), None, None, &made_up());
        assert!(!without.iter().any(|question| matches!(question.asked, Asked::Credentials(_))));
        let secret = Secret::new("hu+sh");
        let all = questions(&settings(), None, Some(&secret), &made_up());
        let header = &of(&all, Asked::Credentials(Scheme::Basic)).sent;
        let value = header.authorization.as_ref().unwrap().expose().to_owned();
        assert_eq!(value, format!("Basic {}", STANDARD.encode("voice+7:hu%2Bsh")));
        assert!(header.form.iter().all(|(name, _)| *name != "client_secret"));
        let body = &of(&all, Asked::Credentials(Scheme::Body)).sent;
        assert!(body.authorization.is_none());
        assert!(
            body.form
                .iter()
                .any(|(name, value)| *name == "client_secret" && value.expose() == "hu+sh")
        );
        let others = all.iter().filter(|question| !matches!(question.asked, Asked::Credentials(_)));
        assert!(others.flat_map(|q| &q.sent.form).all(|(_, value)| value.expose() != "hu+sh"));
    }

    #[test]
    fn what_is_published_is_looked_for_in_both_places() {
        let all = questions(&settings(), None, None, &made_up());
        let published = all.iter().filter(|question| question.asked == Asked::Published);
        let urls: Vec<&str> = published.map(|question| question.sent.url.as_str()).collect();
        assert_eq!(
            urls,
            [
                "https://login.tidewater-lights.com/.well-known/openid-configuration",
                "https://login.tidewater-lights.com/.well-known/oauth-authorization-server",
                "https://login.tidewater-lights.com/realms/a/.well-known/openid-configuration",
                "https://login.tidewater-lights.com/.well-known/oauth-authorization-server/realms/a",
            ]
        );
    }

    #[test]
    fn with_the_implicit_grant_nothing_is_asked_of_the_token_address() {
        let implicit = AccountLinking { grant_type: "IMPLICIT".to_owned(), ..settings() };
        let all = questions(&implicit, None, None, &made_up());
        assert!(all.iter().all(|question| question.server.host == "login.tidewater-lights.com"));
        assert!(of(&all, Asked::SignIn(REGIONS[0])).sent.url.contains("response_type=token"));
    }
}
