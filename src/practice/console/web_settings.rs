//! A security profile's Web Settings, as they are.

use std::fmt::Write as _;

use axum::response::Response;

use super::PROFILES;
use super::Page;
use super::Text;
use super::WEB_SETTINGS_EDIT;
use super::nothing_here;
use super::profiles;
use crate::practice::asked::Asked;
use crate::practice::asked::value;
use crate::practice::security_profile::SecurityProfile;
use crate::practice::state::State;

/// Client ID, secret and both lists.
pub(super) fn show(state: &mut State, asked: &Asked) -> Response {
    let Some(index) = index(state, asked) else {
        return nothing_here();
    };
    let Some(profile) = state.profiles.get(index) else {
        return nothing_here();
    };
    let body = format!(
        "<p><a href=\"{PROFILES}\">Login with Amazon</a></p><h1>{}</h1><h2>Web Settings</h2><dl>\
         <dt>Client ID</dt><dd><code>{}</code></dd>\
         <dt>Client Secret</dt><dd><details><summary>Show Secret</summary><code>{}</code></details>\
         </dd><dt>Allowed Origins</dt><dd>{}</dd><dt>Allowed Return URLs</dt><dd>{}</dd></dl>\
         <p><a class=\"button main\" href=\"{}\">Edit</a></p>",
        Text(&profile.name),
        Text(&profile.client_id),
        Text(&profile.client_secret),
        list(&profile.origins),
        list(&profile.return_urls),
        Text(&profiles::address(WEB_SETTINGS_EDIT, profile))
    );
    Page::new("Web Settings").answer(&body)
}

/// Which profile an address is about.
pub(super) fn index(state: &State, asked: &Asked) -> Option<usize> {
    let query = asked.query();
    let client_id = value(&query, "profile")?;
    let is_meant = |profile: &SecurityProfile| profile.client_id == client_id;
    state.profiles.iter().position(is_meant)
}

fn list(entries: &[String]) -> String {
    if entries.is_empty() {
        return "<span class=\"note\">None</span>".to_owned();
    }
    let mut items = String::new();
    for entry in entries {
        // Writing to a String cannot fail.
        let _ = write!(items, "<li><code>{}</code></li>", Text(entry));
    }
    format!("<ul>{items}</ul>")
}
