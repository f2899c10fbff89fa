//! How far Amazon is with a skill and its models (SMAPI `GET /v1/skills/{skillId}/status`).

use std::collections::BTreeMap;

use serde_json::Value;

use crate::model::Violation;

/// How far Amazon is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SkillStatus {
    /// The skill itself.
    pub manifest: Option<Progress>,
    /// The place for its code, when Amazon runs it.
    pub hosting: Option<Progress>,
    /// Its models, by the locale's tag.
    pub models: BTreeMap<String, Progress>,
}

/// How far one thing is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Progress {
    pub state: BuildState,
    pub errors: Vec<Violation>,
    /// The steps of a model's build, in Amazon's order.
    pub steps: Vec<BuildStep>,
    /// The version it leads to, when Amazon told it.
    pub etag: Option<String>,
}

/// One step of a model's build.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BuildStep {
    /// Amazon's name of it, such as `LANGUAGE_MODEL_QUICK_BUILD`.
    pub name: String,
    pub state: BuildState,
    pub errors: Vec<Violation>,
}

/// Amazon's word for how far something is.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum BuildState {
    /// `IN_PROGRESS`, and every word that is not known.
    #[default]
    InProgress,
    Succeeded,
    Failed,
}

impl BuildState {
    pub fn parse(word: &str) -> Self {
        match word {
            "SUCCEEDED" => Self::Succeeded,
            "FAILED" => Self::Failed,
            _ => Self::InProgress,
        }
    }
}

impl Progress {
    /// Everything that went wrong, step by step after the whole; nothing stands twice.
    pub fn all_errors(&self) -> Vec<Violation> {
        let mut all = self.errors.clone();
        for error in self.steps.iter().flat_map(|step| &step.errors) {
            if !all.contains(error) {
                all.push(error.clone());
            }
        }
        all
    }
}

/// A model that Amazon has for a locale.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CurrentModel {
    /// The whole body, `interactionModel` and what else there is; `None` when there is no model.
    pub body: Option<Value>,
    /// The version, when Amazon gave one.
    pub etag: Option<String>,
}

impl CurrentModel {
    /// The invocation name in it, empty when there is no model.
    pub fn invocation(&self) -> &str {
        let name = self.body.as_ref().and_then(|body| body.pointer(INVOCATION)?.as_str());
        name.unwrap_or_default()
    }

    /// The same model with another invocation name; `None` when there is no model to change.
    pub fn renamed(&self, invocation: &str) -> Option<Value> {
        let mut body = self.body.clone()?;
        *body.pointer_mut(INVOCATION)? = Value::from(invocation);
        Some(body)
    }

    /// Whether the languages' part of both says the same; what Amazon adds around it does not count.
    pub fn is_like(&self, other: &Value) -> bool {
        const PART: &str = "/interactionModel/languageModel";
        let own = self.body.as_ref().and_then(|body| body.pointer(PART));
        own.is_some() && own.map(told) == other.pointer(PART).map(told)
    }
}

const INVOCATION: &str = "/interactionModel/languageModel/invocationName";

/// A model's invocation name and intents, each with its sentences.
type Told<'a> = (Option<&'a str>, Vec<(Option<&'a str>, Vec<&'a str>)>);

/// What a model says, whatever the order; an empty list says the same as one that is left out.
fn told(model: &Value) -> Told<'_> {
    let intents = model.get("intents").and_then(Value::as_array).into_iter().flatten();
    let mut intents: Vec<_> = intents
        .map(|intent| {
            let samples = intent.get("samples").and_then(Value::as_array).into_iter().flatten();
            (
                intent.get("name").and_then(Value::as_str),
                samples.filter_map(Value::as_str).collect(),
            )
        })
        .collect();
    intents.sort();
    (model.get("invocationName").and_then(Value::as_str), intents)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::NewSkill;

    fn starter() -> Value {
        let skill = NewSkill { invocation: "do it".to_owned(), ..NewSkill::default() };
        skill.interaction_model()
    }

    #[test]
    fn a_model_is_known_again_in_any_order() {
        let mut body = starter();
        let model = CurrentModel { body: Some(body.clone()), etag: None };
        assert_eq!(model.invocation(), "do it");
        assert!(model.is_like(&starter()));
        body["version"] = json!("4");
        let intents = body["interactionModel"]["languageModel"]["intents"].as_array_mut().unwrap();
        intents.reverse();
        intents[5].as_object_mut().unwrap().remove("samples");
        assert!(CurrentModel { body: Some(body.clone()), etag: None }.is_like(&starter()));
        body["interactionModel"]["languageModel"]["invocationName"] = json!("other name");
        assert!(!CurrentModel { body: Some(body), etag: None }.is_like(&starter()));
        assert!(!CurrentModel::default().is_like(&starter()));
    }

    #[test]
    fn a_name_is_changed_and_the_rest_stays() {
        let model = CurrentModel { body: Some(starter()), etag: None };
        let renamed = CurrentModel { body: model.renamed("tea timer"), etag: None };
        assert_eq!(renamed.invocation(), "tea timer");
        assert_eq!(renamed.renamed("do it"), model.body);
        assert_eq!(CurrentModel::default().renamed("x"), None);
        assert_eq!(CurrentModel::default().invocation(), "");
    }
}
