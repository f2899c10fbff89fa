//! The practice's first page, and the page with the person's own IDs.

use std::fmt::Write as _;

use axum::response::Response;

use super::CUSTOMER_ID;
use super::PROFILES;
use super::Page;
use super::SKILLS;
use super::Text;
use crate::practice::alexa_app::APP;
use crate::practice::asked::Asked;
use crate::practice::person;
use crate::practice::state::State;

/// What this is, where the pages are, and what a script needs.
pub(super) fn show(state: &mut State, _asked: &Asked) -> Response {
    let body = format!(
        "<h1>Practice Amazon</h1>\
         <p>A stand-in for Login with Amazon, the developer console and the skill management API, \
         to try account linking with. You are {}, {}.</p>\
         <h2>Pages</h2><ul>\
         <li><a href=\"{PROFILES}\">Login with Amazon: security profiles</a></li>\
         <li><a href=\"{SKILLS}\">Alexa developer console: skills</a></li>\
         <li><a href=\"{CUSTOMER_ID}\">Your vendor ID and customer ID</a></li>\
         <li><a href=\"{APP}\">Alexa app: enable a skill, link an account</a></li>\
         <li><a href=\"/practice/faults\">Faults: let something go wrong</a></li></ul>\
         <h2>For programs</h2><dl>\
         <dt>Vendor ID</dt><dd><code>{}</code></dd>\
         <dt>A ready access token</dt><dd><code class=\"long\">{}</code></dd>{}</dl>\
         <h2>Skills</h2>{}",
        Text(person::NAME),
        Text(person::EMAIL),
        Text(person::VENDOR_ID),
        Text(&state.ready_token),
        clients(state),
        super::skills::table(state)
    );
    Page::new("Practice Amazon").answer(&body)
}

/// Vendor ID and customer ID, which are easily mistaken for each other.
pub(super) fn customer_id(_state: &mut State, _asked: &Asked) -> Response {
    let body = format!(
        "<h1>Your vendor ID and customer ID</h1><dl>\
         <dt>Your Vendor ID</dt><dd><code>{}</code></dd>\
         <dt>Your Customer ID</dt><dd><code>{}</code></dd></dl>",
        Text(person::VENDOR_ID),
        Text(person::USER_ID)
    );
    Page::new("My IDs").answer(&body)
}

/// The client ID of each security profile there is by now.
fn clients(state: &State) -> String {
    let mut rows = String::new();
    for profile in &state.profiles {
        // Writing to a String cannot fail.
        let _ = write!(
            rows,
            "<dt>Client ID of “{}”</dt><dd><code>{}</code></dd>",
            Text(&profile.name),
            Text(&profile.client_id)
        );
    }
    rows
}
