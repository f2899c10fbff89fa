//! The list of security profiles.

use std::fmt::Write as _;

use axum::response::Response;
use url::form_urlencoded;

use super::CREATE_PROFILE;
use super::Page;
use super::Text;
use super::WEB_SETTINGS;
use crate::practice::asked::Asked;
use crate::practice::security_profile::SecurityProfile;
use crate::practice::state::State;

/// Every profile with its client ID and secret, and the way to its settings.
pub(super) fn show(state: &mut State, _asked: &Asked) -> Response {
    let mut rows = String::new();
    for profile in &state.profiles {
        // Writing to a String cannot fail.
        let _ = write!(rows, "{}", row(profile));
    }
    let table = if rows.is_empty() {
        "<p class=\"note\">There are no security profiles yet.</p>".to_owned()
    } else {
        format!(
            "<h2>Login with Amazon Configurations</h2><table>\
             <thead><tr><th>Security Profile Name</th><th>OAuth2 Credentials</th><th>Manage</th>\
             </tr></thead><tbody>{rows}</tbody></table>"
        )
    };
    let body = format!(
        "<h1>Login with Amazon</h1>\
         <p><a class=\"button main\" href=\"{CREATE_PROFILE}\">Create a New Security Profile</a></p>\
         {table}"
    );
    Page::new("Login with Amazon").answer(&body)
}

/// The address of a page about one profile.
pub(super) fn address(page: &str, profile: &SecurityProfile) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("profile", &profile.client_id);
    format!("{page}?{}", query.finish())
}

fn row(profile: &SecurityProfile) -> String {
    format!(
        "<tr><td>{}<p class=\"note\">{}</p></td>\
         <td><details><summary>Show Client ID and Client Secret</summary><dl>\
         <dt>Client ID</dt><dd><code>{}</code></dd>\
         <dt>Client Secret</dt><dd><code>{}</code></dd></dl></details></td>\
         <td><details><summary>⚙ Manage</summary><a href=\"{}\">Web Settings</a></details></td></tr>",
        Text(&profile.name),
        Text(&profile.description),
        Text(&profile.client_id),
        Text(&profile.client_secret),
        Text(&address(WEB_SETTINGS, profile))
    )
}
