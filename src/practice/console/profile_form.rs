//! “Create a New Security Profile”.

use axum::http::StatusCode;
use axum::response::Response;
use url::Url;

use super::PROFILES;
use super::Page;
use super::Text;
use super::go_to;
use crate::practice::asked::Asked;
use crate::practice::asked::value;
use crate::practice::security_profile::SecurityProfile;
use crate::practice::state::State;

/// What stands in the three fields.
#[derive(Default)]
struct Fields {
    description: String,
    name: String,
    privacy_url: String,
}

/// The empty form.
pub(super) fn show(_state: &mut State, _asked: &Asked) -> Response {
    page(&Fields::default(), None)
}

/// Makes the profile, or shows the form again with what was typed and what is wrong.
pub(super) fn save(state: &mut State, asked: &Asked) -> Response {
    let form = asked.form();
    let typed = |name| value(&form, name).unwrap_or_default().trim().to_owned();
    let fields = Fields {
        description: typed("description"),
        name: typed("name"),
        privacy_url: typed("privacy_url"),
    };
    if let Some(problem) = problem(&fields) {
        let mut answer = page(&fields, Some(problem));
        *answer.status_mut() = StatusCode::BAD_REQUEST;
        return answer;
    }
    let profile = SecurityProfile::new(
        &mut state.ids,
        &fields.name,
        &fields.description,
        &fields.privacy_url,
    );
    state.profiles.push(profile);
    go_to(PROFILES)
}

fn problem(fields: &Fields) -> Option<&'static str> {
    if fields.name.is_empty() {
        return Some("Security Profile Name is required.");
    }
    if fields.description.is_empty() {
        return Some("Security Profile Description is required.");
    }
    let is_web = Url::parse(&fields.privacy_url)
        .is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    if !is_web {
        return Some("Consent Privacy Notice URL is required and must be a valid URL.");
    }
    None
}

fn page(fields: &Fields, problem: Option<&str>) -> Response {
    let problem = problem.map_or_else(String::new, |words| {
        format!("<p class=\"problem\" role=\"alert\">{}</p>", Text(words))
    });
    let body = format!(
        "<h1>Create a New Security Profile</h1>{problem}<form method=\"post\">\
         <label for=\"name\">Security Profile Name</label>\
         <input id=\"name\" name=\"name\" value=\"{}\" autocomplete=\"off\">\
         <label for=\"description\">Security Profile Description</label>\
         <input id=\"description\" name=\"description\" value=\"{}\" autocomplete=\"off\">\
         <label for=\"privacy_url\">Consent Privacy Notice URL</label>\
         <input id=\"privacy_url\" name=\"privacy_url\" value=\"{}\" autocomplete=\"off\">\
         <p><button class=\"main\">Save</button> <a class=\"button\" href=\"{PROFILES}\">Cancel</a>\
         </p></form>",
        Text(&fields.name),
        Text(&fields.description),
        Text(&fields.privacy_url)
    );
    Page::new("Create a New Security Profile").answer(&body)
}
