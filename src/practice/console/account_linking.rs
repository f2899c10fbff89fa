//! A skill's Account Linking page, to look at: settings come by SMAPI here.

use std::fmt::Write as _;

use axum::response::Response;
use serde_json::Value;
use serde_json::json;

use super::Page;
use super::SKILLS;
use super::Text;
use super::nothing_here;
use crate::practice::asked::Asked;
use crate::practice::person;
use crate::practice::skill::Skill;
use crate::practice::skill::Stage;
use crate::practice::state::State;

/// Where Alexa comes from: North America; Europe and India; Far East.
const HOSTS: &[&str] =
    &["https://pitangui.amazon.com", "https://layla.amazon.com", "https://alexa.amazon.co.jp"];

/// Each setting with the label it has on the page.
const LABELS: &[(&str, &str)] = &[
    ("skipOnEnablement", "Allow users to enable skill without account linking (Recommended)"),
    ("voiceForwardAccountLinking", "Allow users to link their account to your skill using voice"),
    (
        "redirectUrls",
        "Allow users to link their account to your skill from within your application or website",
    ),
    ("authorizationUrlsByPlatform", "Allow users to authenticate using your mobile application"),
    ("type", "Select an authorization grant type"),
    ("pkceConfiguration", "PKCE Authorization"),
    ("authorizationUrl", "Your Web Authorization URI"),
    ("accessTokenUrl", "Access Token URI"),
    ("clientId", "Your Client ID"),
    ("clientSecret", "Your Secret"),
    ("accessTokenScheme", "Your Authentication Scheme"),
    ("scopes", "Scope"),
    ("domains", "Domain List"),
    ("defaultTokenExpirationInSeconds", "Default Access Token Expiration Time"),
    ("reciprocalAccessTokenUrl", "Reciprocal Access Token URL"),
];

/// What is set up in the development stage, and the three Alexa Redirect URLs.
pub(super) fn show(state: &mut State, asked: &Asked) -> Response {
    let own = |skill: &&Skill| skill.vendor_id == person::VENDOR_ID;
    let Some(skill) = state.skill(asked.path("skill")).filter(own) else {
        return nothing_here();
    };
    let stored = skill.at(Stage::Development).and_then(|at| at.account_linking.as_ref());
    let settings = stored.map(|stored| &stored.settings);
    let is_implicit = settings.is_some_and(|all| all.get("type") == Some(&json!("IMPLICIT")));
    let mut rows = String::new();
    for (name, label) in LABELS {
        if let Some(value) = settings.and_then(|settings| settings.get(*name)) {
            // Writing to a String cannot fail.
            let _ = write!(rows, "<dt>{}</dt><dd>{}</dd>", Text(label), shown(name, value));
        }
    }
    if rows.is_empty() {
        rows.push_str("<dt>Account linking</dt><dd>Not set up</dd>");
    }
    let body = format!(
        "<p><a href=\"{SKILLS}\">Skills</a></p><h1>{}</h1><p><code>{}</code></p>\
         <h2>Account Linking</h2><dl>{rows}\
         <dt>Alexa Redirect URLs</dt><dd><ul>{}</ul></dd></dl>\
         <p class=\"note\">On this practice page nothing can be edited.</p>",
        Text(&skill.name),
        Text(&skill.id),
        redirect_urls(&skill.vendor_id, is_implicit)
    );
    Page::new("Account Linking").answer(&body)
}

fn shown(name: &str, value: &Value) -> String {
    let one = |value: &Value| {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        format!("<code>{}</code>", Text(&text))
    };
    match value {
        _ if name == "clientSecret" => "Saved, not shown".to_owned(),
        Value::Array(entries) if entries.is_empty() => "None".to_owned(),
        Value::Array(entries) => entries.iter().map(one).collect::<Vec<_>>().join("<br>"),
        Value::Bool(_) | Value::Null | Value::Number(_) | Value::Object(_) | Value::String(_) => {
            one(value)
        }
    }
}

fn redirect_urls(vendor_id: &str, is_implicit: bool) -> String {
    let mut items = String::new();
    for host in HOSTS {
        let path = if is_implicit {
            "/spa/skill/account-linking-status.html?vendorId="
        } else {
            "/api/skill/link/"
        };
        // Writing to a String cannot fail.
        let _ = write!(items, "<li><code>{host}{path}{}</code></li>", Text(vendor_id));
    }
    items
}
