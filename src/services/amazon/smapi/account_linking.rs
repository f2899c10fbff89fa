//! `GET` and `PUT /v1/skills/{skillId}/stages/{stage}/accountLinkingClient`. There is no `DELETE` here, and the
//! only stage written to is `development`.

use reqwest::Method;
use serde_json::Value;

use crate::model::CurrentSettings;
use crate::model::Secret;
use crate::model::Stage;
use crate::model::Written;
use crate::services::amazon::Amazon;
use crate::services::amazon::AmazonError;
use crate::services::amazon::answer::Answer;
use crate::services::amazon::smapi::at_stage;
use crate::services::amazon::smapi::unreadable;
use crate::services::amazon::words;

const RESOURCE: &str = "accountLinkingClient";

impl Amazon {
    /// What Amazon has as settings of a skill; `members` is `None` when there are none.
    pub async fn account_linking(
        &self,
        token: &Secret,
        skill_id: &str,
        stage: Stage,
    ) -> Result<CurrentSettings, AmazonError> {
        let path = at_stage(skill_id, stage, RESOURCE);
        match self.get(&path, &[], token).await {
            Ok(answer) => settings(&answer),
            // 404 says "no such skill" and "no settings" alike, so the skill itself is asked for.
            Err(AmazonError::NotFound(words)) => {
                match self.manifest(token, skill_id, stage).await {
                    Ok(_) | Err(AmazonError::Busy(..) | AmazonError::Unexpected(_)) => {
                        Ok(CurrentSettings::default())
                    }
                    Err(AmazonError::NotFound(_)) => Err(AmazonError::NotFound(words)),
                    Err(error) => Err(error),
                }
            }
            Err(error) => Err(error),
        }
    }

    /// The same for a skill and a stage that a list just named: 404 can only mean that nothing is set up.
    pub async fn listed_account_linking(
        &self,
        token: &Secret,
        skill_id: &str,
        stage: Stage,
    ) -> Result<CurrentSettings, AmazonError> {
        match self.get(&at_stage(skill_id, stage, RESOURCE), &[], token).await {
            Ok(answer) => settings(&answer),
            Err(AmazonError::NotFound(_)) => Ok(CurrentSettings::default()),
            Err(error) => Err(error),
        }
    }

    /// Puts this body in the place of the settings of the development stage, once.
    ///
    /// With `if_match` only when that is still the version there, else it is [`AmazonError::Changed`].
    /// [`AmazonError::Unclear`] and [`AmazonError::Unexpected`] mean that it may be stored.
    pub async fn put_account_linking(
        &self,
        token: &Secret,
        skill_id: &str,
        body: &Secret,
        if_match: Option<&str>,
    ) -> Result<Written, AmazonError> {
        let path = at_stage(skill_id, Stage::Development, RESOURCE);
        let mut request = self
            .smapi(Method::PUT, &path, &[], token)?
            .header("content-type", "application/json")
            .body(body.expose().to_owned());
        if let Some(version) = if_match {
            request = request.header("if-match", version);
        }
        let answer = Self::write(request).await?;
        if answer.status == 204 || (answer.status == 200 && answer.body.is_empty()) {
            return Ok(Written { etag: answer.etag, request_id: answer.request_id });
        }
        if answer.is_success() {
            return Err(unreadable(&answer));
        }
        let secret = secret_in(body);
        Err(words::error_in(&answer, &[token.expose(), secret.expose()], true))
    }
}

fn settings(answer: &Answer) -> Result<CurrentSettings, AmazonError> {
    let Some(Value::Object(body)) = answer.json() else { return Err(unreadable(answer)) };
    let members = match body.get("accountLinkingResponse") {
        Some(Value::Object(members)) => members.clone(),
        // The model of the API has the settings without anything around them.
        None if body.contains_key("type") || body.contains_key("authorizationUrl") => body,
        Some(_) | None => return Err(unreadable(answer)),
    };
    Ok(CurrentSettings { members: Some(members), etag: answer.etag.clone() })
}

/// The client secret in a body, to keep it out of Amazon's words about it.
fn secret_in(body: &Secret) -> Secret {
    let value: Value = serde_json::from_str(body.expose()).unwrap_or_default();
    let secret = value.pointer("/accountLinkingRequest/clientSecret").and_then(Value::as_str);
    Secret::new(secret.unwrap_or_default())
}
