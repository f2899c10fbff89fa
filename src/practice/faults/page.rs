//! `/practice/faults`: plans faults by hand or by script.

use std::fmt::Write as _;

use axum::Router;
use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse as _;
use axum::response::Response;
use axum::routing::MethodFilter;

use super::Fault;
use super::Planned;
use super::Route;
use super::fault::FORMS;
use super::route::ROUTES;
use crate::practice::asked::Asked;
use crate::practice::asked::on;
use crate::practice::asked::value;
use crate::practice::console::Page;
use crate::practice::console::Text;
use crate::practice::state::Shared;
use crate::practice::state::State;

const PAGE: &str = "/practice/faults";

/// The page and what it posts.
pub(crate) fn routes() -> Router<Shared> {
    let page = on(MethodFilter::GET, show).merge(on(MethodFilter::POST, plan));
    Router::new().route(PAGE, page)
}

fn show(state: &mut State, _asked: &Asked) -> Response {
    let body = format!(
        "<h1>Faults</h1><p>Choose what goes wrong, where, and how many times.</p>\
         <form method=\"post\">\
         <label for=\"fault\">Fault</label>\
         <input id=\"fault\" name=\"fault\" list=\"faults\" autocomplete=\"off\">\
         <datalist id=\"faults\">{}</datalist>\
         <label for=\"route\">Where</label><select id=\"route\" name=\"route\">{}</select>\
         <label for=\"times\">How many times</label>\
         <input id=\"times\" name=\"times\" type=\"number\" min=\"1\" max=\"1000\" value=\"1\">\
         <p><button class=\"main\" name=\"do\" value=\"plan\">Plan this fault</button> \
         <button name=\"do\" value=\"clear\">Clear all</button></p></form>\
         <h2>Planned</h2>{}<h2>Faults there are</h2><dl>{}</dl>",
        joined(FORMS, |form, _| format!("<option value=\"{}\">", Text(form))),
        joined(ROUTES, |_, name| format!("<option>{name}</option>")),
        planned(state),
        joined(FORMS, |form, words| {
            format!("<dt><code>{}</code></dt><dd>{}</dd>", Text(form), Text(words))
        })
    );
    Page::new("Faults").answer(&body)
}

/// `do=clear` clears; anything else plans `fault` for `route` (any) and `times` (1).
fn plan(state: &mut State, asked: &Asked) -> Response {
    let form = asked.form();
    if value(&form, "do") == Some("clear") {
        state.planned.clear();
    } else {
        match read(&form) {
            Ok(planned) => state.planned.push_back(planned),
            Err(problem) => return (StatusCode::BAD_REQUEST, problem).into_response(),
        }
    }
    let location = [(header::LOCATION, PAGE)];
    (StatusCode::SEE_OTHER, location).into_response()
}

fn read(form: &[(String, String)]) -> Result<Planned, String> {
    let fault = value(form, "fault").unwrap_or_default();
    let fault: Fault = fault.parse().ok().ok_or_else(|| format!("There is no fault “{fault}”."))?;
    let route = value(form, "route").unwrap_or(Route::Any.name());
    let route: Route = route.parse().ok().ok_or_else(|| format!("There is no route “{route}”."))?;
    let times = value(form, "times").unwrap_or("1");
    let left = times.parse().ok().filter(|times| (1..=1000).contains(times));
    let left = left.ok_or_else(|| "How many times is a number from 1 to 1000.".to_owned())?;
    Ok(Planned { fault, left, route })
}

fn planned(state: &State) -> String {
    let mut items = String::new();
    for plan in &state.planned {
        // Writing to a String cannot fail.
        let _ = write!(
            items,
            "<li><code>{}</code> at {}, {} ×</li>",
            plan.fault,
            plan.route.name(),
            plan.left
        );
    }
    if items.is_empty() {
        return "<p class=\"note\">Nothing is planned.</p>".to_owned();
    }
    format!("<ul>{items}</ul>")
}

fn joined<A: Copy, B: Copy>(rows: &[(A, B)], write: impl Fn(A, B) -> String) -> String {
    rows.iter().map(|(a, b)| write(*a, *b)).collect()
}
