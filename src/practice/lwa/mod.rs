//! Login with Amazon: the sign-in page, tokens, and who signed in.

mod authorize;
mod client;
mod consent_page;
mod profile;
mod refusal;
mod request;
mod return_address;
mod scope;
mod token;

pub(crate) use refusal::Refusal;

use axum::Router;
use axum::routing::MethodFilter;

use crate::practice::asked::on;
use crate::practice::state::Shared;

/// What Login with Amazon says to an access token that does not hold.
pub(crate) const ACCESS_TOKEN_REFUSED: &str = "The request has an invalid parameter : access_token";

/// What Login with Amazon says to a refresh token that does not hold.
pub(crate) const REFRESH_TOKEN_REFUSED: &str = "The request has an invalid grant parameter : \
    refresh_token. User may have revoked or didn't grant the permission.";

/// The addresses of Login with Amazon that are played.
pub(crate) fn routes() -> Router<Shared> {
    let authorize =
        on(MethodFilter::GET, authorize::show).merge(on(MethodFilter::POST, authorize::decide));
    Router::new()
        .route("/ap/oa", authorize)
        .route("/auth/O2/token", on(MethodFilter::POST, token::exchange))
        .route("/auth/o2/token", on(MethodFilter::POST, token::exchange))
        .route("/auth/o2/tokeninfo", on(MethodFilter::GET, profile::token_info))
        .route("/user/profile", on(MethodFilter::GET, profile::read))
}
