//! `GET /v1/skills/{skillId}/stages/{stage}/manifest`: what a skill says of itself.

use serde_json::Value;

use crate::model::ManifestFacts;
use crate::model::Secret;
use crate::model::SkillKind;
use crate::model::Stage;
use crate::services::amazon::Amazon;
use crate::services::amazon::AmazonError;
use crate::services::amazon::smapi::at_stage;
use crate::services::amazon::smapi::name_of;
use crate::services::amazon::smapi::unreadable;
use crate::services::amazon::words;

impl Amazon {
    /// The manifest, and what matters in it.
    pub async fn manifest(
        &self,
        token: &Secret,
        skill_id: &str,
        stage: Stage,
    ) -> Result<ManifestFacts, AmazonError> {
        let path = at_stage(skill_id, stage, "manifest");
        let answer = self.read(self.smapi(reqwest::Method::GET, &path, &[], token)?).await?;
        match answer.status {
            200 => {}
            // The skill is being worked on at Amazon's; the address to watch is not followed.
            303 => {
                let (words, _) = words::read(&answer, &[token.expose()]);
                return Err(AmazonError::Busy(words::wait(&answer), words));
            }
            _ => return Err(words::error_in(&answer, &[token.expose()], false)),
        }
        let body = answer.json().ok_or_else(|| unreadable(&answer))?;
        let Some(Value::Object(manifest)) = body.get("manifest") else {
            return Err(unreadable(&answer));
        };
        let apis = manifest.get("apis").and_then(Value::as_object);
        let locales = body.pointer("/manifest/publishingInformation/locales");
        Ok(ManifestFacts {
            kind: apis.and_then(|apis| apis.keys().next()).map(|name| SkillKind::parse(name)),
            name: name_of(locales.unwrap_or(&Value::Null), |locale| locale.get("name")?.as_str()),
            skill_id: skill_id.to_owned(),
            is_live: stage == Stage::Live,
            live_settings: None,
            manifest: manifest.clone(),
        })
    }
}
