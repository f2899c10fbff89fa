//! `/ap/oa`: shows the sign-in page, and does what the person decides on it.

use axum::http::StatusCode;
use axum::response::Response;

use super::consent_page;
use super::request::AuthorizeRequest;
use super::scope;
use crate::practice::asked::Asked;
use crate::practice::asked::value;
use crate::practice::grants::Code;
use crate::practice::grants::Grant;
use crate::practice::grants::TOKEN_LIFETIME;
use crate::practice::person;
use crate::practice::state::State;

/// The page to sign in on, or why there is none.
pub(super) fn show(state: &mut State, asked: &Asked) -> Response {
    match AuthorizeRequest::parse(state, asked) {
        Ok(request) => consent_page::sign_in(&request, person::EMAIL, false),
        Err(answer) => *answer,
    }
}

/// `answer=sign-in` leads to the question, `allow` and `deny` back to the program.
pub(super) fn decide(state: &mut State, asked: &Asked) -> Response {
    let request = match AuthorizeRequest::parse(state, asked) {
        Ok(request) => request,
        Err(answer) => return *answer,
    };
    let form = asked.form();
    match value(&form, "answer") {
        Some("allow") => allow(state, &request),
        Some("deny") => request.back.refuse("access_denied", "Access not permitted."),
        _ => {
            let email = value(&form, "email").unwrap_or_default().trim();
            if !email.eq_ignore_ascii_case(person::EMAIL) {
                let mut page = consent_page::sign_in(&request, email, true);
                *page.status_mut() = StatusCode::BAD_REQUEST;
                return page;
            }
            if scope::needs_consent(&request.scopes) {
                return consent_page::ask(&request);
            }
            allow(state, &request)
        }
    }
}

/// Sends the person back with a code, or with an access token where that was asked for.
fn allow(state: &mut State, request: &AuthorizeRequest) -> Response {
    let now = state.clock.now();
    let scope = request.scopes.join(" ");
    let grant = Grant { client_id: request.client_id.clone(), scopes: request.scopes.clone() };
    if request.back.in_fragment {
        let token = state.grants.give_access(&mut state.ids, grant, now, TOKEN_LIFETIME);
        let seconds = TOKEN_LIFETIME.as_secs().to_string();
        return request.back.send(&[
            ("access_token", &token),
            ("token_type", "bearer"),
            ("expires_in", &seconds),
            ("scope", &scope),
        ]);
    }
    let code = Code {
        challenge: request.challenge.clone(),
        grant,
        redirect_uri: request.redirect_uri.clone(),
    };
    let code = state.grants.give_code(&mut state.ids, code, now);
    request.back.send(&[("code", &code), ("scope", &scope)])
}
