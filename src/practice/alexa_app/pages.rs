//! What a person sees in the app: the skills, one skill, and how linking ended.

use std::fmt::Write as _;

use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse as _;
use axum::response::Response;

use super::APP;
use super::linking::PARTS;
use super::trap::Trap;
use crate::practice::asked::Asked;
use crate::practice::asked::value;
use crate::practice::console::Page;
use crate::practice::console::Text;
use crate::practice::person;
use crate::practice::skill::Skill;
use crate::practice::skill::Stage;
use crate::practice::smapi;
use crate::practice::state::State;

/// The person's skills, as under More → Skills & Games → Your Skills → Dev.
pub(super) fn list(state: &mut State, _asked: &Asked) -> Response {
    let mut rows = String::new();
    for skill in state.skills.iter().filter(|skill| skill.vendor_id == person::VENDOR_ID) {
        // Writing to a String cannot fail.
        let _ = write!(
            rows,
            "<tr><td><a href=\"{APP}/{}\">{}</a></td><td>{}</td></tr>",
            Text(&skill.id),
            Text(&skill.name),
            how(skill)
        );
    }
    let body = format!(
        "<h1>Your Skills</h1><p class=\"note\">In the real app: More, Skills &amp; Games, Your \
         Skills, Dev.</p><table><thead><tr><th>Skill</th><th>Account</th></tr></thead>\
         <tbody>{rows}</tbody></table>"
    );
    Page::new("Alexa app").answer(&body)
}

/// One skill with what can be done with it.
pub(super) fn skill(state: &mut State, asked: &Asked) -> Response {
    let Some(skill) = own(state, asked) else { return nothing_here() };
    skill_page(skill, "")
}

/// `do=enable` or `do=disable`.
pub(super) fn decide(state: &mut State, asked: &Asked) -> Response {
    let Some(skill) = own(state, asked) else { return nothing_here() };
    let id = skill.id.clone();
    let form = asked.form();
    if value(&form, "do") == Some("enable")
        && skill.enabled.is_none()
        && smapi::is_ready(state, skill).is_err()
    {
        return skill_page(skill, "This skill cannot be enabled yet. Build its model first.");
    }
    let Some(skill) = state.skill_mut(&id) else { return nothing_here() };
    match value(&form, "do") {
        Some("enable") if skill.enabled.is_none() => skill.enabled = Some(Stage::Development),
        Some("disable") => (skill.enabled, skill.link) = (None, None),
        _ => {}
    }
    (StatusCode::SEE_OTHER, [(header::LOCATION, format!("{APP}/{id}"))]).into_response()
}

/// The end that everybody hopes for.
pub(super) fn linked(name: &str, skill_id: &str) -> Response {
    let body = format!(
        "<h1>Success</h1><p role=\"status\">Your {} account has been successfully linked.</p>\
         <p>What to do next: close this page, then ask Alexa again.</p>\
         <p><a href=\"{APP}/{}\">Back to the skill</a></p>",
        Text(name),
        Text(skill_id)
    );
    Page::new("Alexa app").answer(&body)
}

/// The end that people report, and below it what a real person is not told.
pub(super) fn unable(name: &str, skill_id: &str, trap: &Trap) -> Response {
    let back = if skill_id.is_empty() { APP.to_owned() } else { format!("{APP}/{skill_id}") };
    let body = format!(
        "<h1>Linking unsuccessful</h1><p class=\"problem\" role=\"alert\">{}</p>\
         <h2>What this practice saw</h2><p id=\"reason\">{}</p>\
         <p><a href=\"{}\">Back to the skill</a></p>",
        Text(&trap.shown(name)),
        Text(&trap.reason()),
        Text(&back)
    );
    let mut page = Page::new("Alexa app").answer(&body);
    *page.status_mut() = StatusCode::BAD_REQUEST;
    page
}

/// The person's own skill that the address names.
pub(super) fn own<'a>(state: &'a State, asked: &Asked) -> Option<&'a Skill> {
    state.skill(asked.path("skill")).filter(|skill| skill.vendor_id == person::VENDOR_ID)
}

pub(super) fn nothing_here() -> Response {
    let mut page = Page::new("Alexa app").answer("<h1>Nothing is here</h1>");
    *page.status_mut() = StatusCode::NOT_FOUND;
    page
}

fn skill_page(skill: &Skill, problem: &str) -> Response {
    let problem = if problem.is_empty() {
        String::new()
    } else {
        format!("<p class=\"problem\" role=\"alert\">{}</p>", Text(problem))
    };
    let has_linking = skill
        .at(skill.enabled.unwrap_or(Stage::Development))
        .is_some_and(|at| at.account_linking.is_some());
    let body = format!(
        "<p><a href=\"{APP}\">Your Skills</a></p><h1>{}</h1>{problem}<p>{}</p>{}{}",
        Text(&skill.name),
        how(skill),
        switch(skill),
        if has_linking && skill.enabled.is_some() { links(skill) } else { String::new() }
    );
    Page::new("Alexa app").answer(&body)
}

fn how(skill: &Skill) -> &'static str {
    match (&skill.enabled, &skill.link) {
        (None, _) => "Not enabled",
        (Some(_), None) => "Enabled, no account linked",
        (Some(_), Some(_)) => "Account linked",
    }
}

fn switch(skill: &Skill) -> String {
    let (what, label, class) = match skill.enabled {
        None => ("enable", "Enable to use", " class=\"main\""),
        Some(_) => ("disable", "Disable skill", ""),
    };
    format!(
        "<form method=\"post\"><button{class} name=\"do\" value=\"{what}\">{label}</button></form>"
    )
}

/// One way to link for each place an Alexa account can be registered at.
fn links(skill: &Skill) -> String {
    let mut links = String::new();
    for (number, (part, place, _)) in PARTS.iter().enumerate() {
        let (class, label) = match number {
            0 => ("button main", "Link account".to_owned()),
            _ => ("button", format!("Link account in {place}")),
        };
        // Writing to a String cannot fail.
        let _ = write!(
            links,
            "<a class=\"{class}\" href=\"{APP}/{}/link/{part}\">{label}</a> ",
            Text(&skill.id)
        );
    }
    format!(
        "<h2>Account</h2><p>{links}</p><p class=\"note\">The first is for Alexa accounts of North \
         America. Where an account is registered decides which return URL Alexa uses.</p>"
    )
}
