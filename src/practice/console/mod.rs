//! The pages a person sees in a browser: the developer console with its security profiles and
//! skills, and the practice's own first page. They work without scripts.

mod account_linking;
mod home;
mod page;
mod profile_form;
mod profiles;
mod skills;
mod web_settings;
mod web_settings_form;

pub(crate) use page::Page;
pub(crate) use page::Text;

use axum::Router;
use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse as _;
use axum::response::Response;
use axum::routing::MethodFilter;
use axum::routing::MethodRouter;
use axum::routing::get;

use crate::practice::asked::Asked;
use crate::practice::asked::on;
use crate::practice::state::Shared;
use crate::practice::state::State;

const CREATE_PROFILE: &str = "/settings/console/securityprofile/create-security-profile.html";
const CUSTOMER_ID: &str = "/settings/console/mycid";
const PROFILES: &str = "/loginwithamazon/console/site/lwa/overview.html";
const SKILLS: &str = "/alexa/console/ask";
const WEB_SETTINGS: &str = "/settings/console/securityprofile/web-settings/view.html";
const WEB_SETTINGS_EDIT: &str = "/settings/console/securityprofile/web-settings/update.html";

/// The ways guides name to a skill's pages. Here each leads to its Account Linking page.
const SKILL_PAGES: &[&str] = &[
    "/alexa/console/ask/build/custom/{skill}/development/{locale}/{page}",
    "/alexa/console/ask/build/{skill}/development/{locale}",
    "/alexa/console/ask/build/{skill}/development/{locale}/{page}",
    "/alexa/console/ask/{skill}/development/{locale}/account-linking",
];

/// The pages, at the paths the real console has.
pub(crate) fn routes() -> Router<Shared> {
    let skill_pages = SKILL_PAGES
        .iter()
        .fold(Router::new(), |router, path| router.route(path, show(account_linking::show)));
    skill_pages
        .route("/", show(home::show))
        .route(
            CREATE_PROFILE,
            show(profile_form::show).merge(on(MethodFilter::POST, profile_form::save)),
        )
        .route(CUSTOMER_ID, show(home::customer_id))
        .route("/dashboard", show(home::show))
        .route("/favicon.ico", get(async || StatusCode::NOT_FOUND))
        .route("/mycid", show(home::customer_id))
        .route(PROFILES, show(profiles::show))
        .route("/settings/console/securityprofile", show(profiles::show))
        .route(SKILLS, show(skills::show))
        .route(WEB_SETTINGS, show(web_settings::show))
        .route(
            WEB_SETTINGS_EDIT,
            show(web_settings_form::show).merge(on(MethodFilter::POST, web_settings_form::save)),
        )
}

/// The page for every address there is nothing at.
pub(crate) async fn not_found() -> Response {
    nothing_here()
}

fn nothing_here() -> Response {
    let words = "<h1>Nothing is here</h1><p>The practice Amazon does not play this page.</p>";
    let mut answer = Page::new("Nothing is here").answer(words);
    *answer.status_mut() = StatusCode::NOT_FOUND;
    answer
}

/// Leads from a form that was saved to a page that shows it.
fn go_to(address: &str) -> Response {
    let location = [(header::LOCATION, address.to_owned())];
    (StatusCode::SEE_OTHER, location).into_response()
}

fn show(page: fn(&mut State, &Asked) -> Response) -> MethodRouter<Shared> {
    on(MethodFilter::GET, page)
}
