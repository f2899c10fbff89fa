//! The Skill Management API: one file a resource.

mod account_linking;
mod creating;
mod interaction_model;
mod manifest;
mod skills;
mod trying;
mod vendors;

pub use trying::Simulation;

use reqwest::Method;
use reqwest::RequestBuilder;
use serde_json::Value;
use url::Url;

use crate::model::AmazonWords;
use crate::model::Secret;
use crate::model::Stage;
use crate::services::amazon::Amazon;
use crate::services::amazon::AmazonError;
use crate::services::amazon::answer::Answer;
use crate::services::amazon::words;

impl Amazon {
    /// A request to SMAPI; every part becomes one part of the path, whatever letters it has.
    fn smapi(
        &self,
        method: Method,
        path: &[&str],
        query: &[(&str, &str)],
        token: &Secret,
    ) -> Result<RequestBuilder, AmazonError> {
        let mut url =
            Url::parse(self.endpoints.smapi()).map_err(|error| strange(error.to_string()))?;
        if let Ok(mut parts) = url.path_segments_mut() {
            parts.extend(path);
        }
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        Ok(self
            .request(method, url.as_str())?
            .bearer_auth(token.expose())
            .header("accept", "application/json"))
    }

    /// Asks SMAPI something that changes nothing; anything but a success is an error.
    async fn get(
        &self,
        path: &[&str],
        query: &[(&str, &str)],
        token: &Secret,
    ) -> Result<Answer, AmazonError> {
        let answer = self.read(self.smapi(Method::GET, path, query, token)?).await?;
        if answer.status == 200 {
            return Ok(answer);
        }
        Err(words::error_in(&answer, &[token.expose()], false))
    }
}

/// The path of something at a stage of a skill.
fn at_stage<'a>(skill_id: &'a str, stage: Stage, what: &'a str) -> [&'a str; 6] {
    ["v1", "skills", skill_id, "stages", stage.as_str(), what]
}

/// A success whose body is not what was asked for: a page of a hotel's network, half an answer, something new.
fn unreadable(answer: &Answer) -> AmazonError {
    AmazonError::Unexpected(AmazonWords {
        status: answer.status,
        message: String::new(),
        request_id: answer.request_id.clone(),
    })
}

fn strange(message: String) -> AmazonError {
    AmazonError::Unexpected(AmazonWords { message, ..AmazonWords::default() })
}

/// A text of an object, empty when there is none.
fn text(value: &Value, name: &str) -> String {
    value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// The name in English when there is one, else the first.
fn name_of(by_locale: &Value, name_in: impl Fn(&Value) -> Option<&str>) -> String {
    let Some(by_locale) = by_locale.as_object() else { return String::new() };
    let english = by_locale.get("en-US").or_else(|| {
        by_locale.iter().find(|(tag, _)| tag.starts_with("en")).map(|(_, value)| value)
    });
    english
        .or_else(|| by_locale.values().next())
        .and_then(name_in)
        .map(crate::model::shown)
        .unwrap_or_default()
}
