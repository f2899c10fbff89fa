//! The request that Alexa would make, with random values of its own.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::Digest as _;
use sha2::Sha256;

use crate::model::AccountLinking;
use crate::model::GrantType;
use crate::model::HttpsAddress;
use crate::model::Secret;
use crate::services::probe::MadeUp;
use crate::services::probe::authorization_request;

/// One request, ready for the browser.
#[derive(Clone, PartialEq)]
pub struct Prepared {
    /// What the browser opens. It holds no code, verifier or secret.
    pub address: String,
    /// `redirect_uri`.
    pub return_url: String,
    /// 1,500 letters, `+ / = % &` among them.
    pub state: Secret,
    /// PKCE's verifier (RFC 7636, section 4.1), when it is on.
    pub verifier: Option<Secret>,
    /// A verifier, secret or return address that is wrong, for the questions that ask whether the server minds.
    pub made_up: Secret,
}

impl Prepared {
    /// Nothing when the sign-in page is no address to open, or the system gives no randomness.
    pub fn new(settings: &AccountLinking, return_url: &str) -> Option<Self> {
        let page = HttpsAddress::parse(&settings.authorization_url).ok()?.url;
        let made_up = MadeUp::new()?;
        let grant = GrantType::parse(&settings.grant_type).unwrap_or(GrantType::AuthCode);
        let scopes = settings.scopes.join(" ");
        let state = made_up.long_state;
        let mut url = authorization_request(&page, settings, grant, &scopes, &state, return_url);
        let verifier = is_protected(settings).then(verifier).flatten();
        if let Some(verifier) = &verifier {
            let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.expose()));
            url.query_pairs_mut()
                .append_pair("code_challenge", &challenge)
                .append_pair("code_challenge_method", "S256");
        }
        Some(Self {
            address: url.into(),
            return_url: return_url.to_owned(),
            state: Secret::new(state),
            verifier,
            made_up: self::verifier()?,
        })
    }
}

/// Whether PKCE is on. Alexa knows S256 alone.
fn is_protected(settings: &AccountLinking) -> bool {
    settings.pkce.as_ref().is_some_and(|pkce| pkce.status == "ENABLED")
}

/// 64 letters from 48 bytes of randomness.
fn verifier() -> Option<Secret> {
    let mut random = [0; 48];
    getrandom::fill(&mut random).ok()?;
    Some(Secret::new(URL_SAFE_NO_PAD.encode(random)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use url::Url;

    use super::*;
    use crate::model::PkceConfiguration;

    fn settings(pkce: &str) -> AccountLinking {
        AccountLinking {
            grant_type: "AUTH_CODE".to_owned(),
            authorization_url: "https://login.tidewater-lights.com/authorize?x=1".to_owned(),
            client_id: "voice-7".to_owned(),
            scopes: vec!["a".to_owned(), "b".to_owned()],
            pkce: Some(PkceConfiguration {
                status: pkce.to_owned(),
                code_challenge_method: "S256".to_owned(),
            }),
            ..AccountLinking::default()
        }
    }

    fn parameters(address: &str) -> BTreeMap<String, String> {
        let url = Url::parse(address).unwrap();
        url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect()
    }

    #[test]
    fn the_request_is_alexas() {
        let prepared = Prepared::new(&settings("DISABLED"), "http://127.0.0.1:9/cb").unwrap();
        let sent = parameters(&prepared.address);
        assert_eq!(sent["state"], prepared.state.expose());
        assert_eq!(sent["state"].len(), 1_500);
        assert_eq!(sent["redirect_uri"], "http://127.0.0.1:9/cb");
        assert_eq!((sent["scope"].as_str(), sent["response_type"].as_str()), ("a b", "code"));
        assert_eq!((sent["client_id"].as_str(), sent["x"].as_str()), ("voice-7", "1"));
        assert!(!sent.contains_key("code_challenge") && prepared.verifier.is_none());
    }

    #[test]
    fn the_challenge_is_the_verifiers_hash() {
        let prepared = Prepared::new(&settings("ENABLED"), "http://127.0.0.1:9/cb").unwrap();
        let sent = parameters(&prepared.address);
        let verifier = prepared.verifier.unwrap();
        assert!((43..=128).contains(&verifier.expose().len()));
        let hash = URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.expose()));
        assert_eq!(sent["code_challenge"], hash);
        assert_eq!(sent["code_challenge_method"], "S256");
        assert!(!prepared.address.contains(verifier.expose()));
        assert!(prepared.made_up != verifier);
    }

    #[test]
    fn there_is_no_request_without_a_page() {
        let none = AccountLinking::default();
        assert!(Prepared::new(&none, "http://127.0.0.1:9/cb").is_none());
    }
}
