//! The practice Alexa app: pages for the browser where a person opens a skill, links their account as the settings
//! say, and sees what a real person sees. They work without scripts.

mod linking;
mod pages;
mod returning;
mod trap;

pub(crate) use linking::Pending;

use axum::Router;
use axum::routing::MethodFilter;
use axum::routing::get;

use crate::practice::asked::on;
use crate::practice::state::Shared;

/// Where it begins.
pub(crate) const APP: &str = "/practice/alexa-app";

/// The pages, and the address that stands in for the regions' return URLs.
pub(crate) fn routes() -> Router<Shared> {
    let skill = on(MethodFilter::GET, pages::skill).merge(on(MethodFilter::POST, pages::decide));
    Router::new()
        .route(APP, on(MethodFilter::GET, pages::list))
        .route("/practice/alexa-app/{skill}", skill)
        .route("/practice/alexa-app/{skill}/link/{region}", on(MethodFilter::GET, linking::begin))
        .route("/api/skill/link/{vendor}", get(returning::come_back))
}
