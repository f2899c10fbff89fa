//! `GET /user/profile` and `GET /auth/o2/tokeninfo`: who signed in, and for which program.

use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse as _;
use axum::response::Response;
use serde_json::Value;
use serde_json::json;

use super::ACCESS_TOKEN_REFUSED;
use super::Refusal;
use crate::practice::asked::Asked;
use crate::practice::asked::value;
use crate::practice::grants::Access;
use crate::practice::ids;
use crate::practice::json;
use crate::practice::json::Json;
use crate::practice::person;
use crate::practice::state::State;

/// The person, as far as the token's scopes reach.
pub(super) fn read(state: &mut State, asked: &Asked) -> Response {
    match person_of(state, asked) {
        Ok(person) => Json(person).into_response(),
        Err(refusal) => refusal.answer(&asked.request_id),
    }
}

/// For whom a token is, and how long it holds.
pub(super) fn token_info(state: &mut State, asked: &Asked) -> Response {
    let query = asked.query();
    let token = value(&query, "access_token").unwrap_or_default();
    match access(state, token) {
        Ok(access) => Json(information(&access)).into_response(),
        Err(refusal) => refusal.answer(&asked.request_id),
    }
}

fn person_of(state: &State, asked: &Asked) -> Result<Value, Refusal> {
    let query = asked.query();
    let bearer = asked
        .header(header::AUTHORIZATION.as_str())
        .split_once(' ')
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
        .map(|(_, token)| token.trim());
    let token = value(&query, "access_token")
        .or(bearer)
        .unwrap_or_else(|| asked.header("x-amz-access-token"));
    let access = access(state, token)?;
    let has = |scope: &str| access.grant.scopes.iter().any(|granted| granted == scope);
    if !has("profile") && !has("profile:user_id") {
        let description = "The request requires a scope the access token does not have";
        return Err(Refusal::new(StatusCode::UNAUTHORIZED, "insufficient_scope", description));
    }
    let mut person = json!({ "user_id": person::USER_ID });
    if has("profile") {
        json::put(&mut person, "name", person::NAME);
        json::put(&mut person, "email", person::EMAIL);
    }
    if has("postal_code") {
        json::put(&mut person, "postal_code", person::POSTAL_CODE);
    }
    Ok(person)
}

fn information(access: &Access) -> Value {
    let client_id = &access.grant.client_id;
    json!({
        "iss": "https://www.amazon.com",
        "user_id": person::USER_ID,
        "aud": client_id,
        "app_id": format!("amzn1.application.{}", ids::hex_of(client_id)),
        "exp": access.expires_in.as_secs()
    })
}

fn access(state: &State, token: &str) -> Result<Access, Refusal> {
    if token.is_empty() {
        return Err(Refusal::missing("access_token"));
    }
    state
        .grants
        .access(token, state.clock.now())
        .ok_or_else(|| Refusal::bad("invalid_token", ACCESS_TOKEN_REFUSED))
}
