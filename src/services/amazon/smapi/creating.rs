//! `POST /v1/skills` and `GET /v1/skills/{skillId}/status`: a new skill, and how far Amazon is with one.

use reqwest::Method;
use serde_json::Value;

use crate::model::BuildState;
use crate::model::BuildStep;
use crate::model::Progress;
use crate::model::Secret;
use crate::model::SkillStatus;
use crate::model::Violation;
use crate::services::amazon::Amazon;
use crate::services::amazon::AmazonError;
use crate::services::amazon::smapi::text;
use crate::services::amazon::smapi::unreadable;
use crate::services::amazon::words;

impl Amazon {
    /// Asks for a new skill, once; its ID.
    ///
    /// [`AmazonError::Unclear`], [`AmazonError::Unexpected`] and a 503 mean that it may be made.
    pub async fn create_skill(&self, token: &Secret, body: &Value) -> Result<String, AmazonError> {
        let request = self
            .smapi(Method::POST, &["v1", "skills"], &[], token)?
            .header("content-type", "application/json")
            .body(body.to_string());
        let answer = Self::write(request).await?;
        if !answer.is_success() {
            return Err(words::error_in(&answer, &[token.expose()], true));
        }
        let skill_id = answer.json().map(|body| text(&body, "skillId")).unwrap_or_default();
        if skill_id.is_empty() { Err(unreadable(&answer)) } else { Ok(skill_id) }
    }

    /// How far Amazon is with a skill and its models.
    pub async fn skill_status(
        &self,
        token: &Secret,
        skill_id: &str,
    ) -> Result<SkillStatus, AmazonError> {
        let answer = self.get(&["v1", "skills", skill_id, "status"], &[], token).await?;
        let body = answer.json().filter(Value::is_object).ok_or_else(|| unreadable(&answer))?;
        let secrets = [token.expose()];
        let models = body.get("interactionModel").and_then(Value::as_object).into_iter().flatten();
        Ok(SkillStatus {
            manifest: body.get("manifest").map(|part| progress(part, &secrets)),
            hosting: body.get("hostedSkillProvisioning").map(|part| progress(part, &secrets)),
            models: models
                .map(|(locale, part)| (locale.clone(), progress(part, &secrets)))
                .collect(),
        })
    }
}

fn progress(part: &Value, secrets: &[&str]) -> Progress {
    let last = part.get("lastUpdateRequest").unwrap_or(&Value::Null);
    let steps = last.pointer("/buildDetails/steps").and_then(Value::as_array);
    Progress {
        state: BuildState::parse(&text(last, "status")),
        errors: errors(last, secrets),
        steps: steps
            .into_iter()
            .flatten()
            .map(|step| BuildStep {
                name: crate::model::shown(&text(step, "name")),
                state: BuildState::parse(&text(step, "status")),
                errors: errors(step, secrets),
            })
            .collect(),
        etag: Some(text(part, "eTag")).filter(|etag| !etag.is_empty()),
    }
}

fn errors(part: &Value, secrets: &[&str]) -> Vec<Violation> {
    let all = part.get("errors").and_then(Value::as_array).into_iter().flatten();
    all.filter_map(|entry| words::violation(entry, secrets)).collect()
}
