//! What a program asks of the sign-in page, checked in the order Login with Amazon checks it:
//! client, return URL, and only then what may be answered by a redirect.

use axum::response::Response;
use url::Url;

use super::consent_page;
use super::return_address::ReturnAddress;
use super::scope;
use crate::model::is_alexa_host;
use crate::model::stand_in;
use crate::practice::alexa_app;
use crate::practice::asked::Asked;
use crate::practice::asked::Pairs;
use crate::practice::asked::value;
use crate::practice::grants::Challenge;
use crate::practice::security_profile::SecurityProfile;
use crate::practice::state::State;

/// A request the person can be asked about.
pub(super) struct AuthorizeRequest {
    pub(super) back: ReturnAddress,
    pub(super) challenge: Option<Challenge>,
    pub(super) client_id: String,
    pub(super) client_name: String,
    pub(super) privacy_url: String,
    /// As sent: the token request must repeat it letter for letter.
    pub(super) redirect_uri: String,
    pub(super) scopes: Vec<String>,
}

impl AuthorizeRequest {
    /// The request in an address, or the answer to a wrong one.
    pub(super) fn parse(state: &State, asked: &Asked) -> Result<Self, Box<Response>> {
        let query = asked.query();
        let (profile, redirect_uri, url) = whose(state, &query, &asked.request_id)?;
        let kind = value(&query, "response_type").unwrap_or_default();
        let back = ReturnAddress {
            in_fragment: kind == "token",
            state: value(&query, "state").map(str::to_owned),
            url: played(state, asked, &query, url),
        };
        let refuse = |error, description: &str| Box::new(back.refuse(error, description));
        if kind.is_empty() {
            return Err(refuse("invalid_request", &missing("response_type")));
        }
        if !matches!(kind, "code" | "token") {
            let description = "The authorization server does not support this response type";
            return Err(refuse("unsupported_response_type", description));
        }
        let scopes: Vec<String> = value(&query, "scope")
            .unwrap_or_default()
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        if scopes.is_empty() {
            return Err(refuse("invalid_request", &missing("scope")));
        }
        if scopes.iter().any(|name| scope::words(name).is_none()) {
            return Err(refuse("invalid_scope", "An unknown scope was requested"));
        }
        let Ok(challenge) = challenge(&query) else {
            let description = "The request has an invalid parameter : code_challenge_method";
            return Err(refuse("invalid_request", description));
        };
        Ok(Self {
            back,
            challenge,
            client_id: profile.client_id.clone(),
            client_name: profile.name.clone(),
            privacy_url: profile.privacy_url.clone(),
            redirect_uri,
            scopes,
        })
    }
}

/// Alexa's return URL is at this practice while its own Alexa app waits for the answer. Else a browser is led to a place
/// that stands in for it, since nothing leaves this computer; a program is told the address as Amazon tells it.
fn played(state: &State, asked: &Asked, query: &Pairs, url: Url) -> Url {
    if !url.host_str().is_some_and(is_alexa_host) {
        return url;
    }
    if value(query, "state").is_some_and(|name| state.linking.contains_key(name)) {
        return Url::parse(&alexa_app::here(&state.origin, url.as_str())).unwrap_or(url);
    }
    // Browsers alone say how they came to ask (Fetch Metadata, section 2.2).
    let is_browser = !asked.header("sec-fetch-mode").is_empty();
    stand_in(&state.origin, &url).filter(|_| is_browser).unwrap_or(url)
}

/// The security profile and the return URL, or the page for when they do not fit: nobody is sent
/// to an address the profile does not name.
fn whose<'a>(
    state: &'a State,
    query: &Pairs,
    request_id: &str,
) -> Result<(&'a SecurityProfile, String, Url), Box<Response>> {
    let refuse = |words: &str, details: &[(&str, &str)]| {
        Box::new(consent_page::refused(words, details, request_id))
    };
    let client_id = value(query, "client_id").unwrap_or_default();
    if client_id.is_empty() {
        return Err(refuse(&missing("client_id"), &[]));
    }
    let Some(profile) = state.profile(client_id) else {
        let words = "The request has an invalid parameter : client_id";
        return Err(refuse(words, &[("client_id", client_id)]));
    };
    let redirect_uri = value(query, "redirect_uri").unwrap_or_default();
    if redirect_uri.is_empty() {
        return Err(refuse(&missing("redirect_uri"), &[("client_id", client_id)]));
    }
    let is_listed = profile.return_urls.iter().any(|url| url == redirect_uri);
    match Url::parse(redirect_uri) {
        Ok(url) if is_listed => Ok((profile, redirect_uri.to_owned(), url)),
        _ => {
            let details = [("client_id", client_id), ("redirect_uri", redirect_uri)];
            Err(refuse(consent_page::NOT_WHITELISTED, &details))
        }
    }
}

/// How the program will prove itself (RFC 7636, section 4.3), or that the method is unknown.
fn challenge(query: &Pairs) -> Result<Option<Challenge>, ()> {
    let Some(text) = value(query, "code_challenge").map(str::to_owned) else {
        return Ok(None);
    };
    match value(query, "code_challenge_method") {
        None | Some("plain") => Ok(Some(Challenge::Plain(text))),
        Some("S256") => Ok(Some(Challenge::S256(text))),
        Some(_) => Err(()),
    }
}

fn missing(parameter: &str) -> String {
    format!("The request is missing a required parameter : {parameter}")
}
