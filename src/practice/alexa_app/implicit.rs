//! Back from the sign-in page with the implicit grant: the token is behind the `#`, which a browser keeps to itself. A
//! script of the page sends it on, as the real app reads it.

use axum::response::Response;
use url::form_urlencoded;

use super::linking;
use super::pages;
use super::trap::Trap;
use crate::model::GrantType;
use crate::practice::asked::Asked;
use crate::practice::asked::Pairs;
use crate::practice::asked::value;
use crate::practice::console::Page;
use crate::practice::skill::Link;
use crate::practice::state::State;

/// What is behind the `#` goes into the box, and out of the address.
const SCRIPT: &str = "const form = document.forms[0]; form.came.value = location.hash; \
    history.replaceState(null, '', location.pathname + location.search); form.submit();";

/// The page that the sign-in comes back to. What stands before the `#` is seen here already.
pub(super) fn show(state: &mut State, asked: &Asked) -> Response {
    let query = asked.query();
    if value(&query, "state").is_some() {
        return end(state, &query, &Pairs::new());
    }
    let body = "<h1>Linking your account</h1><form method=\"post\">\
        <label for=\"came\">The address of this page, from the # on</label>\
        <input id=\"came\" name=\"came\" autocomplete=\"off\">\
        <button class=\"main\">Go on</button></form>";
    Page::new("Alexa app").with_script(SCRIPT).answer(body)
}

/// What was behind the `#`.
pub(super) fn come_back(state: &mut State, asked: &Asked) -> Response {
    let form = asked.form();
    let came = value(&form, "came").unwrap_or_default();
    let behind = came.split_once('#').map_or(came, |(_, behind)| behind);
    let behind: Pairs = form_urlencoded::parse(behind.trim().as_bytes()).into_owned().collect();
    end(state, &behind, &behind)
}

/// `told` names the link that was begun, and may hold an error; `tokens` is what may hold a token.
fn end(state: &mut State, told: &Pairs, tokens: &Pairs) -> Response {
    let Some(pending) = state.linking.remove(value(told, "state").unwrap_or_default()) else {
        return pages::unable("the skill", "", &Trap::UnknownState);
    };
    let Some(skill) = state.skill_mut(&pending.skill_id) else { return pages::nothing_here() };
    let is_implicit = linking::grant(&pending.settings) == GrantType::Implicit;
    let has = |name: &str| value(tokens, name).filter(|value| !value.is_empty());
    let trap = match (value(told, "error"), has("access_token"), has("token_type")) {
        (Some(error), ..) => Trap::ErrorParameter(crate::model::shown(error)),
        (None, Some(access), Some(_)) if is_implicit => {
            skill.link = Some(Link {
                access: access.to_owned(),
                refresh: String::new(),
                client_id: pending.settings.client_id,
            });
            return pages::linked(&skill.name, &skill.id);
        }
        _ if is_implicit => Trap::NoToken,
        _ => Trap::NoCode,
    };
    pages::unable(&skill.name, &skill.id, &trap)
}
