//! `POST /auth/o2/token` (and `/auth/O2/token`): codes and refresh tokens to access tokens.

use axum::response::IntoResponse as _;
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use serde_json::json;
use sha2::Digest as _;
use sha2::Sha256;

use super::REFRESH_TOKEN_REFUSED;
use super::Refusal;
use super::client;
use super::client::Client;
use crate::practice::asked::Asked;
use crate::practice::asked::Pairs;
use crate::practice::asked::value;
use crate::practice::grants::Challenge;
use crate::practice::grants::Grant;
use crate::practice::grants::TOKEN_LIFETIME;
use crate::practice::json;
use crate::practice::json::Json;
use crate::practice::state::State;

/// An access token, or an OAuth error.
pub(super) fn exchange(state: &mut State, asked: &Asked) -> Response {
    match tokens(state, asked) {
        Ok(tokens) => Json(tokens).into_response(),
        Err(refusal) => refusal.answer(&asked.request_id),
    }
}

fn tokens(state: &mut State, asked: &Asked) -> Result<Value, Refusal> {
    let body = body(asked);
    let kind = required(&body, "grant_type")?;
    if !matches!(kind, "authorization_code" | "refresh_token") {
        let description =
            "The authorization grant type is not supported by the authorization server";
        return Err(Refusal::bad("unsupported_grant_type", description));
    }
    let client = Client::identify(state, asked, &body)?;
    if kind == "authorization_code" {
        from_code(state, &client, &body)
    } else {
        from_refresh_token(state, &client, &body)
    }
}

/// Uses a code up (RFC 6749, section 4.1.3; RFC 7636, section 4.6).
fn from_code(state: &mut State, client: &Client, body: &Pairs) -> Result<Value, Refusal> {
    let name = required(body, "code")?;
    let redirect_uri = required(body, "redirect_uri")?;
    let verifier = value(body, "code_verifier");
    let code = state.grants.code(name, state.clock.now()).ok_or_else(|| Refusal::grant("code"))?;
    if code.grant.client_id != client.id {
        return Err(somebody_elses());
    }
    if code.redirect_uri != redirect_uri {
        return Err(Refusal::grant("redirect_uri"));
    }
    match (&code.challenge, verifier) {
        (Some(challenge), Some(verifier)) if !proves(verifier, challenge) => {
            return Err(Refusal::grant("code_verifier"));
        }
        (Some(_), None) => return Err(Refusal::missing("code_verifier")),
        (None, _) if !client.is_proved => return Err(Refusal::missing("client_secret")),
        _ => {}
    }
    let grant = code.grant.clone();
    state.grants.use_up(name);
    let refresh_token =
        client.is_proved.then(|| state.grants.give_refresh(&mut state.ids, grant.clone()));
    Ok(answer(state, grant, refresh_token.as_deref()))
}

/// Gives a new access token; the refresh token stays the same.
fn from_refresh_token(state: &mut State, client: &Client, body: &Pairs) -> Result<Value, Refusal> {
    let token = required(body, "refresh_token")?;
    if !client.is_proved {
        return Err(client::not_authenticated());
    }
    let grant = state
        .grants
        .refresh(token)
        .ok_or_else(|| Refusal::bad("invalid_grant", REFRESH_TOKEN_REFUSED))?;
    if grant.client_id != client.id {
        return Err(somebody_elses());
    }
    let grant = grant.clone();
    Ok(answer(state, grant, Some(token)))
}

fn answer(state: &mut State, grant: Grant, refresh_token: Option<&str>) -> Value {
    let now = state.clock.now();
    let token = state.grants.give_access(&mut state.ids, grant, now, TOKEN_LIFETIME);
    let mut answer = json!({ "access_token": token });
    if let Some(refresh_token) = refresh_token {
        json::put(&mut answer, "refresh_token", refresh_token);
    }
    json::put(&mut answer, "token_type", "bearer");
    json::put(&mut answer, "expires_in", TOKEN_LIFETIME.as_secs());
    answer
}

/// The parameters of a form, or of a JSON object with texts in it.
fn body(asked: &Asked) -> Pairs {
    if !asked.is_json() {
        return asked.form();
    }
    let Ok(Value::Object(object)) = serde_json::from_slice(&asked.body) else {
        return Vec::new();
    };
    let texts = object.into_iter().filter_map(|(name, value)| match value {
        Value::String(text) => Some((name, text)),
        Value::Array(_) | Value::Bool(_) | Value::Null | Value::Number(_) | Value::Object(_) => {
            None
        }
    });
    texts.collect()
}

fn required<'a>(body: &'a Pairs, name: &str) -> Result<&'a str, Refusal> {
    value(body, name).filter(|text| !text.is_empty()).ok_or_else(|| Refusal::missing(name))
}

fn proves(verifier: &str, challenge: &Challenge) -> bool {
    match challenge {
        Challenge::Plain(text) => text == verifier,
        Challenge::S256(text) => *text == URL_SAFE_NO_PAD.encode(Sha256::digest(verifier)),
    }
}

fn somebody_elses() -> Refusal {
    Refusal::bad("unauthorized_client", "Not authorized for requested operation")
}
