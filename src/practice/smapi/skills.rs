//! `GET /v1/skills`: a vendor's skills, page by page, or up to ten by their IDs.

use axum::response::IntoResponse as _;
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use serde_json::json;

use super::Refusal;
use super::caller;
use super::caller::Need;
use crate::practice::asked::Asked;
use crate::practice::asked::Pairs;
use crate::practice::asked::value;
use crate::practice::json;
use crate::practice::person;
use crate::practice::skill::Skill;
use crate::practice::skill::Stage;
use crate::practice::state::State;

/// As many rows come when `maxResults` is left out.
const USUAL_PAGE: usize = 10;

const LARGEST_PAGE: usize = 50;

const MOST_IDS: usize = 10;

/// The rows asked for. A skill has one row for each stage it is at.
pub(super) fn list(state: &mut State, asked: &Asked) -> Result<Response, Refusal> {
    caller::admit(state, asked, Need::Read)?;
    let query = asked.query();
    match value(&query, "vendorId") {
        None => {
            let message = "Required parameter(s) missing in the request.";
            return Err(Refusal::invalid(message, Vec::new()));
        }
        Some(vendor) if vendor != person::VENDOR_ID => return Err(Refusal::forbidden()),
        Some(_) => {}
    }
    let body = match ids(&query)? {
        Some(ids) => by_id(state, &ids),
        None => page(state, &query)?,
    };
    let hal = [("content-type", "application/json+hal")];
    Ok((hal, body.to_string()).into_response())
}

/// The IDs asked for, which do not go together with pages.
fn ids(query: &Pairs) -> Result<Option<Vec<&str>>, Refusal> {
    let named = query.iter().filter(|(name, _)| name == "skillId");
    let ids: Vec<&str> = named.map(|(_, id)| id.as_str()).collect();
    let pages = value(query, "maxResults").or(value(query, "nextToken"));
    if ids.is_empty() {
        return Ok(None);
    }
    if ids.len() > MOST_IDS || pages.is_some() {
        let message = "skillId may be given up to 10 times and not with maxResults or nextToken.";
        return Err(Refusal::invalid(message, Vec::new()));
    }
    Ok(Some(ids))
}

fn by_id(state: &State, ids: &[&str]) -> Value {
    let rows: Vec<Value> = rows(state)
        .filter(|(skill, _)| ids.contains(&skill.id.as_str()))
        .map(|(skill, stage)| summary(skill, stage))
        .collect();
    json!({
        "_links": {"self": {"href": "/v1/skills"}},
        "skills": rows,
        "isTruncated": false
    })
}

fn page(state: &State, query: &Pairs) -> Result<Value, Refusal> {
    let size = match value(query, "maxResults") {
        None => USUAL_PAGE,
        Some(text) => page_size(text)?,
    };
    let start = match value(query, "nextToken") {
        None => 0,
        Some(token) => start_of(token)?,
    };
    let mut rest = rows(state).skip(start);
    let page: Vec<Value> =
        rest.by_ref().take(size).map(|(skill, stage)| summary(skill, stage)).collect();
    let more = rest.next().is_some();
    let mut links = json!({ "self": {"href": "/v1/skills"} });
    let next = URL_SAFE_NO_PAD.encode(format!("from {}", start.saturating_add(size)));
    if more {
        let vendor = person::VENDOR_ID;
        let address = format!("/v1/skills?vendorId={vendor}&maxResults={size}&nextToken={next}");
        json::put(&mut links, "next", json!({ "href": address }));
    }
    let mut body = json!({ "_links": links, "skills": page, "isTruncated": more });
    if more {
        json::put(&mut body, "nextToken", next);
    }
    Ok(body)
}

fn page_size(text: &str) -> Result<usize, Refusal> {
    let size = text.parse().unwrap_or_default();
    if (1..=LARGEST_PAGE).contains(&size) {
        return Ok(size);
    }
    let message = "maxResults is a number from 1 to 50.";
    Err(Refusal::invalid(message, Vec::new()))
}

fn start_of(token: &str) -> Result<usize, Refusal> {
    let text = URL_SAFE_NO_PAD.decode(token).unwrap_or_default();
    let text = String::from_utf8(text).unwrap_or_default();
    text.strip_prefix("from ")
        .and_then(|number| number.parse().ok())
        .ok_or_else(|| Refusal::invalid("nextToken is not valid.", Vec::new()))
}

fn rows(state: &State) -> impl Iterator<Item = (&Skill, Stage)> {
    let own = state.skills.iter().filter(|skill| skill.vendor_id == person::VENDOR_ID);
    own.flat_map(|skill| skill.stages.iter().map(move |at| (skill, at.stage)))
}

/// `SkillSummary` of the model.
fn summary(skill: &Skill, stage: Stage) -> Value {
    let manifest = format!("/v1/skills/{}/stages/{}/manifest", skill.id, stage.name());
    json!({
        "_links": {"self": {"href": manifest}},
        "skillId": skill.id,
        "stage": stage.name(),
        "apis": [skill.api],
        "publicationStatus": stage.publication_status(),
        "lastUpdated": "2026-11-02T09:00:00.000Z",
        "nameByLocale": names(skill)
    })
}

fn names(skill: &Skill) -> Value {
    let locales = skill.manifest.as_ref().and_then(|manifest| {
        manifest.pointer("/publishingInformation/locales").and_then(Value::as_object)
    });
    let Some(locales) = locales else { return json!({"en-US": skill.name}) };
    locales.iter().map(|(locale, told)| (locale.clone(), told["name"].clone())).collect()
}
