//! “Link account”: the way from the Alexa app to the sign-in page that the settings name.

use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse as _;
use axum::response::Response;
use serde_json::json;
use url::Position;
use url::Url;

use super::pages;
use super::trap::Trap;
use crate::import;
use crate::model::AccountLinking;
use crate::model::AlexaRedirectUrl;
use crate::model::GrantType;
use crate::model::REGIONS;
use crate::model::Region;
use crate::model::Secret;
use crate::practice::asked::Asked;
use crate::practice::person;
use crate::practice::skill::Skill;
use crate::practice::skill::Stage;
use crate::practice::state::State;
use crate::services::amazon::Endpoints;
use crate::services::rehearsal::Prepared;

/// A link that was begun. It holds a secret, so it does not print.
pub(crate) struct Pending {
    pub(super) skill_id: String,
    pub(super) settings: AccountLinking,
    pub(super) secret: Secret,
    /// As it was sent: the token address gets it again.
    pub(super) return_url: String,
    pub(super) verifier: Option<Secret>,
}

/// The regions with the names their parts of the address have.
pub(super) const PARTS: [(&str, &str, Region); 3] = [
    ("na", "North America", REGIONS[0]),
    ("eu", "Europe and India", REGIONS[1]),
    ("fe", "Far East", REGIONS[2]),
];

/// Sends the browser to the sign-in page, with the parameters that Alexa sends.
pub(super) fn begin(state: &mut State, asked: &Asked) -> Response {
    let part = asked.path("region");
    let region = PARTS.iter().find(|(known, ..)| *known == part).map(|(.., region)| *region);
    let Some((skill, region)) = pages::own(state, asked).zip(region) else {
        return pages::nothing_here();
    };
    let (skill_id, name) = (skill.id.clone(), skill.name.clone());
    let Some((settings, secret)) = settings(skill) else {
        return pages::unable(&name, &skill_id, &Trap::NotSetUp);
    };
    let Ok(endpoints) = Endpoints::practice(&state.origin) else { return pages::nothing_here() };
    let is_amazons =
        endpoints.translated(&settings.authorization_url) != settings.authorization_url;
    let vendor_id = person::VENDOR_ID.to_owned();
    let real = AlexaRedirectUrl { region, grant_type: grant(&settings), vendor_id }.address();
    // Amazon's sign-in is played here and is sent the real address, which it leads back to this place. Any other
    // sign-in leads where it is told, so it is told this place.
    let return_url = if is_amazons { real } else { here(&state.origin, &real) };
    let Some(prepared) = Prepared::new(&settings, &return_url) else {
        return pages::unable(&name, &skill_id, &Trap::NoAddress);
    };
    let place = endpoints.translated(&prepared.address);
    let pending = Pending { skill_id, settings, secret, return_url, verifier: prepared.verifier };
    state.linking.insert(prepared.state.expose().to_owned(), pending);
    (StatusCode::SEE_OTHER, [(header::LOCATION, place)]).into_response()
}

/// The grant of settings that were sent; what is none is read as the usual one.
pub(super) fn grant(settings: &AccountLinking) -> GrantType {
    GrantType::parse(&settings.grant_type).unwrap_or(GrantType::AuthCode)
}

/// The place in this practice that stands in for one of Alexa's return URLs.
pub(crate) fn here(origin: &str, return_url: &str) -> String {
    match Url::parse(return_url) {
        Ok(url) => format!("{origin}{}", &url[Position::BeforePath..]),
        Err(_malformed) => origin.to_owned(),
    }
}

/// The settings of the enabled stage, or of the one in development, with their secret.
fn settings(skill: &Skill) -> Option<(AccountLinking, Secret)> {
    let at = skill.at(skill.enabled.unwrap_or(Stage::Development))?;
    let stored = at.account_linking.as_ref()?;
    let body = json!({"accountLinkingRequest": stored.settings}).to_string();
    let imported = import::read(body.as_bytes()).ok()?;
    Some((imported.settings, imported.secret.unwrap_or_default()))
}
