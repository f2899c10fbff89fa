//! The practice Alexa app: pages for the browser where a person opens a skill, links their account as the settings
//! say, and sees what a real person sees. They work without scripts,
//! but for one box that has to be filled in then.

mod implicit;
mod linking;
mod pages;
mod returning;
mod stopped;
mod trap;

pub(crate) use linking::Pending;
pub(crate) use linking::here;

use axum::Router;
use axum::routing::MethodFilter;
use axum::routing::get;

use crate::model::STAND_IN;
use crate::practice::asked::on;
use crate::practice::state::Shared;

/// Where it begins.
pub(crate) const APP: &str = "/practice/alexa-app";

/// The pages, and the addresses that stand in for the regions' return URLs.
pub(crate) fn routes() -> Router<Shared> {
    let skill = on(MethodFilter::GET, pages::skill).merge(on(MethodFilter::POST, pages::decide));
    let implicit =
        on(MethodFilter::GET, implicit::show).merge(on(MethodFilter::POST, implicit::come_back));
    Router::new()
        .route(APP, on(MethodFilter::GET, pages::list))
        .route("/practice/alexa-app/{skill}", skill)
        .route("/practice/alexa-app/{skill}/link/{region}", on(MethodFilter::GET, linking::begin))
        .route(&format!("{STAND_IN}{{*address}}"), on(MethodFilter::GET, stopped::show))
        .route("/api/skill/link/{vendor}", get(returning::come_back))
        .route("/spa/skill/account-linking-status.html", implicit)
}
