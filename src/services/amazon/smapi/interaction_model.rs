//! `GET` and `PUT /v1/skills/{skillId}/stages/development/interactionModel/locales/{locale}`.

use reqwest::Method;
use serde_json::Value;

use crate::model::CurrentModel;
use crate::model::Locale;
use crate::model::Secret;
use crate::services::amazon::Amazon;
use crate::services::amazon::AmazonError;
use crate::services::amazon::smapi::unreadable;
use crate::services::amazon::words;

impl Amazon {
    /// The model of the development stage for a locale; `body` is `None` when there is none.
    pub async fn interaction_model(
        &self,
        token: &Secret,
        skill_id: &str,
        locale: Locale,
    ) -> Result<CurrentModel, AmazonError> {
        let answer = match self.get(&path(skill_id, locale), &[], token).await {
            Ok(answer) => answer,
            Err(AmazonError::NotFound(_)) => return Ok(CurrentModel::default()),
            Err(error) => return Err(error),
        };
        let body = answer.json().ok_or_else(|| unreadable(&answer))?;
        if body.pointer("/interactionModel/languageModel").is_none() {
            return Err(unreadable(&answer));
        }
        Ok(CurrentModel { body: Some(body), etag: answer.etag })
    }

    /// Puts a model in the place of the one of the development stage, once; Amazon builds it afterwards.
    ///
    /// [`AmazonError::Unclear`], [`AmazonError::Unexpected`] and a 503 mean that it may be stored.
    pub async fn put_interaction_model(
        &self,
        token: &Secret,
        skill_id: &str,
        locale: Locale,
        body: &Value,
        if_match: Option<&str>,
    ) -> Result<(), AmazonError> {
        let mut request = self
            .smapi(Method::PUT, &path(skill_id, locale), &[], token)?
            .header("content-type", "application/json")
            .body(body.to_string());
        if let Some(version) = if_match {
            request = request.header("if-match", version);
        }
        let answer = Self::write(request).await?;
        match answer.status {
            202 | 204 => Ok(()),
            _ if answer.is_success() => Err(unreadable(&answer)),
            _ => Err(words::error_in(&answer, &[token.expose()], true)),
        }
    }
}

fn path(skill_id: &str, locale: Locale) -> [&str; 8] {
    ["v1", "skills", skill_id, "stages", "development", "interactionModel", "locales", locale.tag()]
}
