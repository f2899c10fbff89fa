//! What is asked of the sign-in page.

use url::Url;
use url::form_urlencoded;

use crate::model::AccountLinking;
use crate::model::AlexaRedirectUrl;
use crate::model::Asked;
use crate::model::GrantType;
use crate::model::NO_VENDOR;
use crate::model::Phone;
use crate::model::REGIONS;
use crate::model::is_lwa_authorization;
use crate::services::probe::questions::BROWSER;
use crate::services::probe::questions::JAVA;
use crate::services::probe::questions::MadeUp;
use crate::services::probe::questions::Question;
use crate::services::probe::questions::get;

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

pub(super) fn sign_in_page(
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
