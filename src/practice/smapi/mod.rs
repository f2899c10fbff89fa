//! The Skill Management API: one file per resource over one way to check who asks and one way to
//! refuse.

mod account_linking;
mod caller;
mod checks;
mod create;
mod enablement;
mod interaction_model;
mod manifest;
mod properties;
mod refusal;
mod simulations;
mod skills;
mod status;
mod vendors;
mod violation;

pub(crate) use account_linking::change_as_somebody_else;
pub(crate) use enablement::is_ready;
pub(crate) use interaction_model::let_build_fail;
pub(crate) use refusal::Refusal;

use axum::Router;
use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse as _;
use axum::response::Response;
use axum::routing::MethodFilter;
use axum::routing::any;
use serde_json::Value;

use crate::practice::asked::on;
use crate::practice::json::Json;
use crate::practice::state::Shared;

/// The addresses of SMAPI that are played.
pub(crate) fn routes() -> Router<Shared> {
    let account_linking = on(MethodFilter::GET, account_linking::read)
        .merge(on(MethodFilter::PUT, account_linking::write))
        .merge(on(MethodFilter::DELETE, account_linking::delete));
    let enablement = on(MethodFilter::GET, enablement::read)
        .merge(on(MethodFilter::PUT, enablement::enable))
        .merge(on(MethodFilter::DELETE, enablement::disable));
    let model = on(MethodFilter::GET, interaction_model::read)
        .merge(on(MethodFilter::PUT, interaction_model::write));
    Router::new()
        .route(
            "/v1/skills",
            on(MethodFilter::GET, skills::list).merge(on(MethodFilter::POST, create::make)),
        )
        .route("/v1/skills/{skill}/stages/{stage}/accountLinkingClient", account_linking)
        .route("/v1/skills/{skill}/stages/{stage}/enablement", enablement)
        .route("/v1/skills/{skill}/stages/{stage}/interactionModel/locales/{locale}", model)
        .route("/v1/skills/{skill}/stages/{stage}/manifest", on(MethodFilter::GET, manifest::read))
        .route("/v1/skills/{skill}/status", on(MethodFilter::GET, status::read))
        .route("/v1/vendors", on(MethodFilter::GET, vendors::list))
        .route("/v1/{*rest}", any(not_played))
        .route(
            "/v2/skills/{skill}/stages/{stage}/simulations",
            on(MethodFilter::POST, simulations::begin),
        )
        .route(
            "/v2/skills/{skill}/stages/{stage}/simulations/{simulation}",
            on(MethodFilter::GET, simulations::read),
        )
}

/// 200 with a body, and the version it is when there are versions.
fn found(body: Value, etag: Option<&str>) -> Response {
    match etag {
        Some(etag) => ([(header::ETAG, etag.to_owned())], Json(body)).into_response(),
        None => Json(body).into_response(),
    }
}

async fn not_played() -> Refusal {
    let message = "The practice Amazon does not play this resource.";
    Refusal::new(StatusCode::NOT_FOUND, message)
}
