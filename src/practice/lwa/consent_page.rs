//! The pages a person meets at `/ap/oa`: sign in, allow, and what went wrong.

use std::fmt::Write as _;

use axum::http::StatusCode;
use axum::response::Response;

use super::request::AuthorizeRequest;
use super::scope;
use crate::practice::console::Page;
use crate::practice::console::Text;
use crate::practice::person;

/// What Login with Amazon says to a return URL the profile does not list.
pub(super) const NOT_WHITELISTED: &str = "The redirect URI you provided has not been whitelisted \
    for your application. Please add your redirect URI in the 'Allowed Return URLs' section under \
    'Web Settings' for your Security Profile on Amazon Developer Portal.";

/// Who are you? The one person there is stands already in the field.
pub(super) fn sign_in(request: &AuthorizeRequest, email: &str, is_unknown: bool) -> Response {
    let problem = if is_unknown {
        format!(
            "<p class=\"problem\" role=\"alert\">There was a problem. We cannot find an account \
             with that email address. In this practice it is {}.</p>",
            Text(person::EMAIL)
        )
    } else {
        String::new()
    };
    let body = format!(
        "<h1>Sign in</h1><p>to go on to <b>{}</b></p>{problem}\
         <form method=\"post\">\
         <label for=\"email\">Email or mobile phone number</label>\
         <input id=\"email\" name=\"email\" type=\"email\" value=\"{}\" autocomplete=\"off\">\
         <p class=\"note\">No password is asked for here. Never type a real one into a practice \
         page.</p>\
         <button class=\"main\" name=\"answer\" value=\"sign-in\">Sign in</button></form>",
        Text(&request.client_name),
        Text(email)
    );
    page(request, "Amazon Sign-In", &body)
}

/// May the program have this?
pub(super) fn ask(request: &AuthorizeRequest) -> Response {
    let mut scopes = String::new();
    for name in &request.scopes {
        let words = scope::words(name).unwrap_or(name);
        // Writing to a String cannot fail.
        let _ = write!(scopes, "<li>{} <code>{}</code></li>", Text(words), Text(name));
    }
    let body = format!(
        "<h1>{} would like access to:</h1><ul>{scopes}</ul>\
         <p><a href=\"{}\">Privacy Notice</a></p>\
         <p>Signed in as {}, {}.</p>\
         <form method=\"post\"><button class=\"main\" name=\"answer\" value=\"allow\">Allow</button> \
         <button name=\"answer\" value=\"deny\">Cancel</button></form>",
        Text(&request.client_name),
        Text(&request.privacy_url),
        Text(person::NAME),
        Text(person::EMAIL)
    );
    page(request, "Amazon.com Consent", &body)
}

/// 400 on the page itself, without sending the person anywhere.
pub(super) fn refused(words: &str, details: &[(&str, &str)], request_id: &str) -> Response {
    let mut rows = String::new();
    for (name, value) in details {
        // Writing to a String cannot fail.
        let _ = write!(rows, "<dt>{}</dt><dd><code>{}</code></dd>", Text(name), Text(value));
    }
    let body = format!(
        "<h1>We’re sorry!</h1><p>An error occurred when we tried to process your request.</p>\
         <p class=\"problem\" role=\"alert\"><b>Error Summary</b><br>400 Bad Request<br>{}</p>\
         <h2>Request Details</h2><dl>{rows}<dt>Request ID</dt><dd><code>{}</code></dd></dl>",
        Text(words),
        Text(request_id)
    );
    let mut answer = Page::new("Amazon.com").answer(&body);
    *answer.status_mut() = StatusCode::BAD_REQUEST;
    answer
}

fn page(request: &AuthorizeRequest, title: &'static str, body: &str) -> Response {
    Page::new(title).may_lead_to(&request.back.source()).answer(body)
}
