//! The list of skills in the developer console.

use std::fmt::Write as _;

use axum::response::Response;

use super::Page;
use super::Text;
use crate::practice::asked::Asked;
use crate::practice::person;
use crate::practice::skill::Skill;
use crate::practice::state::State;

/// The person's skills.
pub(super) fn show(state: &mut State, _asked: &Asked) -> Response {
    let body = format!("<h1>Skills</h1>{}", table(state));
    Page::new("Alexa developer console").answer(&body)
}

/// Name, ID and kind of each of the person's skills.
pub(super) fn table(state: &State) -> String {
    let mut rows = String::new();
    let skills = state.skills.iter();
    for skill in skills.filter(|skill| skill.vendor_id == person::VENDOR_ID) {
        // Writing to a String cannot fail.
        let _ = write!(rows, "{}", row(skill));
    }
    format!(
        "<table><thead><tr><th>Skill name</th><th>Skill ID</th><th>Type</th><th>Stages</th>\
         <th>Actions</th></tr></thead><tbody>{rows}</tbody></table>"
    )
}

fn row(skill: &Skill) -> String {
    let stages: Vec<&str> = skill.stages.iter().map(|at| at.stage.name()).collect();
    format!(
        "<tr><td>{}</td><td><code>{}</code></td><td>{}</td><td>{}</td>\
         <td><a href=\"/alexa/console/ask/build/custom/{}/development/en_US/account-linking\">\
         Account Linking</a></td></tr>",
        Text(&skill.name),
        Text(&skill.id),
        Text(skill.api),
        stages.join(", "),
        Text(&skill.id)
    )
}
