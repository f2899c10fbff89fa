//! The skills that are there when the practice Amazon starts.

use std::collections::BTreeMap;

use serde_json::Value;
use serde_json::json;

use crate::model::NewSkill;
use crate::practice::ids;
use crate::practice::person;
use crate::practice::skill::Endpoint;
use crate::practice::skill::Model;
use crate::practice::skill::Skill;
use crate::practice::skill::SkillStage;
use crate::practice::skill::Stage;
use crate::practice::skill::Stored;

/// A vendor the person practising has nothing to do with.
const STRANGER: &str = "MSOMEBODYELSE";

/// Three skills with names, one of somebody else, and `more` of which every second is set up.
pub(crate) fn skills(more: usize) -> Vec<Skill> {
    let mut skills = vec![car_fu(), porch_light(), tea_timer(), somebody_elses()];
    skills.extend((1..=more).map(numbered));
    skills
}

/// A custom skill nobody has set account linking up for.
fn car_fu() -> Skill {
    skill("Car-Fu", "custom", vec![SkillStage::empty(Stage::Development)])
}

/// A smart-home skill whose people sign in with Amazon.
fn porch_light() -> Skill {
    let settings = json!({
        "type": "AUTH_CODE",
        "authorizationUrl": "https://www.amazon.com/ap/oa",
        "domains": [],
        "clientId": "amzn1.application-oa2-client.5eed0000000000000000000000000001",
        "scopes": ["profile"],
        "accessTokenUrl": "https://api.amazon.com/auth/o2/token",
        "clientSecret": "amzn1.oa2-cs.v1.practice-porch-light",
        "accessTokenScheme": "HTTP_BASIC",
        "defaultTokenExpirationInSeconds": 3600
    });
    let stage = set_up("Porch Light", Stage::Development, &settings);
    skill("Porch Light", "smartHome", vec![stage])
}

/// A published skill with a sign-in of its own; what is being worked on differs a little.
fn tea_timer() -> Skill {
    let settings = |client_id: &str| {
        json!({
            "type": "AUTH_CODE",
            "authorizationUrl": "https://login.tea.example/authorize",
            "domains": ["tea.example"],
            "clientId": client_id,
            "scopes": ["brew", "offline_access"],
            "accessTokenUrl": "https://login.tea.example/token",
            "clientSecret": "practice-tea-timer-secret",
            "accessTokenScheme": "REQUEST_BODY_CREDENTIALS",
            "skipOnEnablement": true
        })
    };
    let stages = vec![
        set_up("Tea Timer", Stage::Development, &settings("tea-timer-next")),
        set_up("Tea Timer", Stage::Live, &settings("tea-timer")),
    ];
    skill("Tea Timer", "custom", stages)
}

fn somebody_elses() -> Skill {
    Skill {
        vendor_id: STRANGER.to_owned(),
        ..skill("Somebody Else’s", "custom", vec![SkillStage::empty(Stage::Development)])
    }
}

/// Every second is set up, every tenth is also live and was changed since, some hold a fault, and every fiftieth is a
/// smart-home skill without the linking it needs.
fn numbered(number: usize) -> Skill {
    let name = format!("Practice Skill {number:03}");
    if number % 50 == 25 {
        return skill(&name, "smartHome", vec![SkillStage::empty(Stage::Development)]);
    }
    if !number.is_multiple_of(2) {
        return skill(&name, "custom", vec![SkillStage::empty(Stage::Development)]);
    }
    let scheme = if number.is_multiple_of(14) { "http" } else { "https" };
    let settings = |client: &str| {
        json!({
            "type": "IMPLICIT",
            "authorizationUrl": format!("{scheme}://login.tidewater-lights.com/{number}"),
            "clientId": format!("{client}-{number}"),
            "scopes": ["basic"]
        })
    };
    let mut stages = vec![set_up(&name, Stage::Development, &settings("client"))];
    if number.is_multiple_of(10) {
        stages.push(set_up(&name, Stage::Live, &settings("older-client")));
    }
    skill(&name, "custom", stages)
}

fn skill(name: &str, api: &'static str, stages: Vec<SkillStage>) -> Skill {
    Skill {
        api,
        endpoint: Some(Endpoint::Hosted),
        enabled: None,
        made_at: None,
        manifest: None,
        models: models(name, api),
        link: None,
        id: format!("amzn1.ask.skill.{}", ids::uuid_of(name)),
        name: name.to_owned(),
        stages,
        vendor_id: person::VENDOR_ID.to_owned(),
    }
}

/// A custom skill has a model from the start; people open it by its name.
fn models(name: &str, api: &str) -> BTreeMap<String, Model> {
    if api != "custom" {
        return BTreeMap::new();
    }
    let spoken = name.to_lowercase().replace(|letter: char| !letter.is_alphabetic(), " ");
    let skill = NewSkill { invocation: spoken, ..NewSkill::default() };
    let model = Model {
        body: skill.interaction_model(),
        etag: ids::hex_of(&format!("model {name}")),
        fails: false,
        stored_at: None,
    };
    BTreeMap::from([("en-US".to_owned(), model)])
}

fn set_up(name: &str, stage: Stage, settings: &Value) -> SkillStage {
    SkillStage {
        account_linking: Some(Stored {
            etag: ids::hex_of(&format!("{name} {}", stage.name())),
            settings: settings.as_object().cloned().unwrap_or_default(),
        }),
        stage,
    }
}

#[cfg(test)]
mod tests {
    use super::skills;

    #[test]
    fn no_two_skills_share_an_id() {
        let mut ids: Vec<String> = skills(60).into_iter().map(|skill| skill.id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 64);
    }
}
