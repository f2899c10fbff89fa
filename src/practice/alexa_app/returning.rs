//! Back from the sign-in page: the code is exchanged for tokens as Alexa does it, and the account is linked or not.

use std::time::Duration;

use axum::extract::State as Extract;
use axum::response::Response;
use url::Url;

use super::linking::Pending;
use super::pages;
use super::trap::PATIENCE;
use super::trap::Trap;
use crate::model::Encoding;
use crate::model::Exchange;
use crate::model::HostPort;
use crate::model::Manner;
use crate::model::NameFault;
use crate::model::Reach;
use crate::model::Scheme;
use crate::model::Secret;
use crate::model::Silence;
use crate::practice::asked::Asked;
use crate::practice::asked::value;
use crate::practice::skill::Link;
use crate::practice::state::Shared;
use crate::services::amazon::Endpoints;
use crate::services::probe::Asker;
use crate::services::probe::addresses;
use crate::services::rehearsal::TokenCall;

/// Waits for the token address without holding anything up.
pub(super) async fn come_back(Extract(shared): Extract<Shared>, asked: Asked) -> Response {
    let query = asked.query();
    let pending = {
        let mut state = shared.lock();
        state.linking.remove(value(&query, "state").unwrap_or_default())
    };
    let Some(pending) = pending else {
        return pages::unable("the skill", "", &Trap::UnknownState);
    };
    let name = {
        let state = shared.lock();
        state.skill(&pending.skill_id).map(|skill| skill.name.clone()).unwrap_or_default()
    };
    let trap = match (value(&query, "error"), value(&query, "code")) {
        (Some(error), _) => Some(Trap::ErrorParameter(crate::model::shown(error))),
        (None, None | Some("")) => Some(Trap::NoCode),
        (None, Some(code)) => exchange(&shared, &pending, code).await.err(),
    };
    match trap {
        Some(trap) => pages::unable(&name, &pending.skill_id, &trap),
        None => pages::linked(&name, &pending.skill_id),
    }
}

/// Trades the code; the tokens are the skill's from then on.
async fn exchange(shared: &Shared, pending: &Pending, code: &str) -> Result<(), Trap> {
    let (origin, reach) = {
        let state = shared.lock();
        (state.origin.clone(), state.reach.clone())
    };
    let came = ask(&origin, reach, &call(pending, code)).await?;
    if let Some(trap) = Trap::of(&came) {
        return Err(trap);
    }
    let tokens = came.tokens();
    let text = |secret: Option<Secret>| secret.unwrap_or_default().expose().to_owned();
    let link = Link {
        access: text(tokens.access),
        refresh: text(tokens.refresh),
        client_id: pending.settings.client_id.clone(),
    };
    if let Some(skill) = shared.lock().skill_mut(&pending.skill_id) {
        skill.link = Some(link);
    }
    Ok(())
}

/// Asks the token address as Alexa would, and not at all where nobody vouched for a place that is not public.
async fn ask(origin: &str, reach: Reach, call: &TokenCall) -> Result<Exchange, Trap> {
    let sent = call.sent();
    let server = Url::parse(&call.address).ok().and_then(|url| HostPort::of(&url));
    let (Some(server), Ok(endpoints)) = (server, Endpoints::practice(origin)) else {
        return Ok(Exchange { sent, came: Err(Silence::NotAsked) });
    };
    let reach = Reach { ticked: vec![server.clone()], ..reach };
    let asker = if endpoints.stands_in_for(&server) {
        Asker::practising(&server, &endpoints, &reach)
    } else {
        let names = addresses(&server, &reach).await;
        if matches!(names.fault, Some(NameFault::NotPublic(_))) {
            return Err(Trap::NotPublic(server.to_string()));
        }
        Asker::new(&server, &names, &reach)
    };
    Ok(match asker {
        Some(asker) => asker.ask(sent, Duration::from_secs_f32(PATIENCE)).await,
        None => Exchange { sent, came: Err(Silence::NotAsked) },
    })
}

fn call(pending: &Pending, code: &str) -> TokenCall {
    let settings = &pending.settings;
    let scheme = match settings.access_token_scheme.as_str() {
        "REQUEST_BODY_CREDENTIALS" => Scheme::Body,
        _ => Scheme::Basic,
    };
    let mut form = vec![
        ("grant_type", Secret::new("authorization_code")),
        ("code", Secret::new(code)),
        ("redirect_uri", Secret::new(&pending.return_url)),
    ];
    form.extend(pending.verifier.clone().map(|verifier| ("code_verifier", verifier)));
    TokenCall {
        address: settings.access_token_url.clone(),
        client_id: settings.client_id.clone(),
        secret: pending.secret.clone(),
        manner: Manner { scheme, encoding: Encoding::Plain },
        form,
    }
}
