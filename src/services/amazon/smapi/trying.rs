//! `…/enablement` and `/v2/…/simulations`: a skill made ready for its developer, and spoken to.

use reqwest::Method;
use serde_json::Value;
use serde_json::json;

use crate::model::Locale;
use crate::model::Secret;
use crate::model::Simulated;
use crate::model::SkillCall;
use crate::model::Stage;
use crate::model::shown;
use crate::services::amazon::Amazon;
use crate::services::amazon::AmazonError;
use crate::services::amazon::answer::Answer;
use crate::services::amazon::smapi::at_stage;
use crate::services::amazon::smapi::text;
use crate::services::amazon::smapi::unreadable;
use crate::services::amazon::words;

/// A conversation that is under way at Amazon's, or over.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Simulation {
    /// Amazon's number of it.
    pub id: String,
    /// What came of it; `None` while it is under way.
    pub result: Option<Simulated>,
}

impl Amazon {
    /// Whether the skill's draft is enabled for the account behind the token.
    pub async fn is_enabled(&self, token: &Secret, skill_id: &str) -> Result<bool, AmazonError> {
        let path = at_stage(skill_id, Stage::Development, "enablement");
        let answer = self.read(self.smapi(Method::GET, &path, &[], token)?).await?;
        match answer.status {
            200 | 204 => Ok(true),
            404 => Ok(false),
            _ => Err(words::error_in(&answer, &[token.expose()], false)),
        }
    }

    /// Enables the skill's draft for the account behind the token. Doing it twice does no more than once.
    pub async fn enable(&self, token: &Secret, skill_id: &str) -> Result<(), AmazonError> {
        let path = at_stage(skill_id, Stage::Development, "enablement");
        let request = self.smapi(Method::PUT, &path, &[], token)?.header("content-length", "0");
        let answer = Self::write(request).await?;
        if answer.is_success() {
            return Ok(());
        }
        Err(words::error_in(&answer, &[token.expose()], true))
    }

    /// Says something to the skill's draft as its developer would.
    pub async fn simulate(
        &self,
        token: &Secret,
        skill_id: &str,
        locale: Locale,
        content: &str,
    ) -> Result<Simulation, AmazonError> {
        let body = json!({
            "input": {"content": content},
            "device": {"locale": locale.tag()},
            "session": {"mode": "DEFAULT"}
        });
        let request = self
            .smapi(Method::POST, &simulations(skill_id), &[], token)?
            .header("content-type", "application/json")
            .body(body.to_string());
        simulation(&Self::write(request).await?, token, true)
    }

    /// Asks for the answer.
    pub async fn simulation(
        &self,
        token: &Secret,
        skill_id: &str,
        id: &str,
    ) -> Result<Simulation, AmazonError> {
        let [version, skills, skill, stages, stage, what] = simulations(skill_id);
        let path = [version, skills, skill, stages, stage, what, id];
        let answer = self.read(self.smapi(Method::GET, &path, &[], token)?).await?;
        simulation(&answer, token, false)
    }
}

fn simulations(skill_id: &str) -> [&str; 6] {
    ["v2", "skills", skill_id, "stages", Stage::Development.as_str(), "simulations"]
}

fn simulation(answer: &Answer, token: &Secret, is_write: bool) -> Result<Simulation, AmazonError> {
    if !answer.is_success() {
        return Err(words::error_in(answer, &[token.expose()], is_write));
    }
    let body = answer.json().ok_or_else(|| unreadable(answer))?;
    let id = text(&body, "id");
    let result = match text(&body, "status").as_str() {
        "IN_PROGRESS" if !id.is_empty() => None,
        "SUCCESSFUL" | "FAILED" => Some(simulated(body.get("result").unwrap_or(&Value::Null))),
        _ => return Err(unreadable(answer)),
    };
    Ok(Simulation { id, result })
}

fn simulated(result: &Value) -> Simulated {
    let list = |pointer: &str| {
        let list = result.pointer(pointer).and_then(Value::as_array);
        list.into_iter().flatten()
    };
    Simulated {
        speech: list("/alexaExecutionInfo/alexaResponses")
            .filter_map(|answer| answer.pointer("/content/caption")?.as_str())
            .map(shown)
            .collect(),
        intents: list("/alexaExecutionInfo/consideredIntents")
            .map(|intent| shown(&text(intent, "name")))
            .collect(),
        calls: list("/skillExecutionInfo/invocations").map(call).collect(),
        error: result
            .pointer("/error/message")
            .and_then(Value::as_str)
            .map(shown)
            .unwrap_or_default(),
    }
}

/// Whether there is a token matters here, and never which.
fn call(invocation: &Value) -> SkillCall {
    let at = |pointer: &str| {
        let text = invocation.pointer(pointer).and_then(Value::as_str);
        text.map(shown).unwrap_or_default()
    };
    let token = invocation.pointer("/invocationRequest/body/context/System/user/accessToken");
    SkillCall {
        endpoint: at("/invocationRequest/endpoint"),
        request: at("/invocationRequest/body/request/type"),
        has_token: token.and_then(Value::as_str).is_some_and(|token| !token.is_empty()),
        card: at("/invocationResponse/body/response/card/type"),
    }
}
