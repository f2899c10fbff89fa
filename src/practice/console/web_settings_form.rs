//! A security profile's Web Settings, to change them.

use std::fmt::Write as _;

use axum::http::StatusCode;
use axum::response::Response;

use super::Page;
use super::Text;
use super::WEB_SETTINGS;
use super::go_to;
use super::nothing_here;
use super::profiles;
use super::web_settings;
use crate::practice::asked::Asked;
use crate::practice::asked::Pairs;
use crate::practice::asked::value;
use crate::practice::security_profile::SecurityProfile;
use crate::practice::security_profile::is_origin;
use crate::practice::security_profile::may_return_to;
use crate::practice::state::State;

/// What stands in the two lists of fields.
struct Fields {
    origins: Vec<String>,
    return_urls: Vec<String>,
}

/// The form with what is saved.
pub(super) fn show(state: &mut State, asked: &Asked) -> Response {
    let index = web_settings::index(state, asked);
    let Some(profile) = index.and_then(|index| state.profiles.get(index)) else {
        return nothing_here();
    };
    let fields =
        Fields { origins: profile.origins.clone(), return_urls: profile.return_urls.clone() };
    page(profile, &fields, None)
}

/// `do=save` saves; `do=add-origin` and `do=add-return-url` show one more field.
pub(super) fn save(state: &mut State, asked: &Asked) -> Response {
    let index = web_settings::index(state, asked);
    let Some(profile) = index.and_then(|index| state.profiles.get_mut(index)) else {
        return nothing_here();
    };
    let form = asked.form();
    let mut fields =
        Fields { origins: typed(&form, "origin"), return_urls: typed(&form, "return_url") };
    match value(&form, "do") {
        Some("add-origin") => fields.origins.push(String::new()),
        Some("add-return-url") => fields.return_urls.push(String::new()),
        _ => {
            if let Some(problem) = problem(&fields) {
                let mut answer = page(profile, &fields, Some(&problem));
                *answer.status_mut() = StatusCode::BAD_REQUEST;
                return answer;
            }
            profile.origins = fields.origins;
            profile.return_urls = fields.return_urls;
            return go_to(&profiles::address(WEB_SETTINGS, profile));
        }
    }
    page(profile, &fields, None)
}

/// The filled-in fields of a name, without the blanks around them.
fn typed(form: &Pairs, name: &str) -> Vec<String> {
    let named = form.iter().filter(|(known, _)| known == name);
    let texts = named.map(|(_, text)| text.trim().to_owned());
    texts.filter(|text| !text.is_empty()).collect()
}

fn problem(fields: &Fields) -> Option<String> {
    if let Some(origin) = fields.origins.iter().find(|text| !is_origin(text)) {
        return Some(format!(
            "“{origin}” is not an origin: protocol, host and port, nothing after."
        ));
    }
    let url = fields.return_urls.iter().find(|text| !may_return_to(text))?;
    Some(format!(
        "“{url}” is not allowed: a return URL starts with https://, or with http:// on localhost."
    ))
}

fn page(profile: &SecurityProfile, fields: &Fields, problem: Option<&str>) -> Response {
    let problem = problem.map_or_else(String::new, |words| {
        format!("<p class=\"problem\" role=\"alert\">{}</p>", Text(words))
    });
    // The first button is what Enter in a field presses.
    let body = format!(
        "<h1>{}</h1><h2>Web Settings</h2>{problem}<form method=\"post\">\
         <button class=\"unseen\" name=\"do\" value=\"save\" tabindex=\"-1\" aria-hidden=\"true\">\
         Save</button>{}{}\
         <p><button class=\"main\" name=\"do\" value=\"save\">Save</button> \
         <a class=\"button\" href=\"{}\">Cancel</a></p></form>",
        Text(&profile.name),
        group("Allowed Origins", "origin", "add-origin", &fields.origins),
        group("Allowed Return URLs", "return_url", "add-return-url", &fields.return_urls),
        Text(&profiles::address(WEB_SETTINGS, profile))
    );
    Page::new("Web Settings").answer(&body)
}

/// A list of fields with “Add Another” below; there is always one to type into.
fn group(label: &str, name: &str, add: &str, entries: &[String]) -> String {
    let empty = [String::new()];
    let entries = if entries.is_empty() { &empty } else { entries };
    let mut inputs = String::new();
    for (number, entry) in (1..).zip(entries) {
        // Writing to a String cannot fail.
        let _ = write!(
            inputs,
            "<input name=\"{name}\" value=\"{}\" aria-label=\"{label} {number}\" \
             autocomplete=\"off\">",
            Text(entry)
        );
    }
    format!(
        "<fieldset><legend>{label}</legend>{inputs}\
         <button name=\"do\" value=\"{add}\">Add Another</button></fieldset>"
    )
}
