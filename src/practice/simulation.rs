//! What Alexa and a skill's code answer to a sentence. The code is played as the starter would be: it asks for
//! linking while no access token comes with the request, and greets whose token it is. It speaks English.

use std::time::Duration;

use serde_json::Value;
use serde_json::json;

use crate::model::Locale;
use crate::model::WHO_AM_I_INTENT;
use crate::practice::grants::TOKEN_LIFETIME;
use crate::practice::ids;
use crate::practice::person;
use crate::practice::skill::Endpoint;
use crate::practice::skill::Skill;
use crate::practice::skill::Stage;
use crate::practice::state::State;

/// One thing that was said, with its answer.
pub(crate) struct Simulation {
    pub(crate) begun: Duration,
    pub(crate) id: String,
    pub(crate) skill_id: String,
    pub(crate) answer: Answer,
}

/// What came of it.
pub(crate) struct Answer {
    pub(crate) is_failed: bool,
    /// `SimulationResult` of the model.
    pub(crate) result: Value,
}

/// What a sentence is taken for.
#[derive(Clone, Copy)]
enum Meant {
    Launch,
    Intent(&'static str),
}

const ASKS: &str =
    "Please use the Alexa app to authenticate with your Amazon account to start using this skill.";
const HELP: &str = "You can ask me who you are.";

/// Says something to a skill that is enabled. Its code gets the access token that linking brought.
pub(crate) fn play(state: &mut State, skill_id: &str, locale: Locale, content: &str) -> Answer {
    let token = token(state, skill_id);
    let Some(skill) = state.skill(skill_id) else { return unheard() };
    // Who must link before the skill can be used at all, cannot use it here either.
    let must_link = skill.at(Stage::Development).and_then(|at| at.account_linking.as_ref());
    let must_link = must_link
        .is_some_and(|stored| stored.settings.get("skipOnEnablement") != Some(&json!(true)));
    if must_link && token.is_none() {
        let result = json!({"error": {"message": "An unexpected error occurred."}});
        return Answer { is_failed: true, result };
    }
    let Some(meant) = meant(skill, locale, content) else { return unheard() };
    let (speech, card) = spoken(state, meant, token.as_deref());
    let answer = answer(&speech, card);
    let request = request(skill, locale, meant, token.as_deref());
    let endpoint = match &skill.endpoint {
        Some(Endpoint::Own(uri)) => uri.clone(),
        Some(Endpoint::Hosted) | None => {
            let function = ids::uuid_of(&skill.id);
            format!("arn:aws:lambda:us-east-1:123456789012:function:{function}:Release_0")
        }
    };
    let result = json!({
        "alexaExecutionInfo": {
            "alexaResponses": [{"type": "Speech", "content": {"caption": speech}}],
            "consideredIntents": considered(meant)
        },
        "skillExecutionInfo": {"invocations": [{
            "invocationRequest": {"endpoint": endpoint, "body": request},
            "invocationResponse": {"body": answer},
            "metrics": {"skillExecutionTimeInMilliseconds": 87}
        }]}
    });
    Answer { is_failed: false, result }
}

/// The token that goes with requests. One of Login with Amazon that ran out is refreshed, as Alexa does.
fn token(state: &mut State, skill_id: &str) -> Option<String> {
    let link = state.skill(skill_id)?.link.clone()?;
    let now = state.clock.now();
    let is_amazons = link.access.starts_with("Atza|");
    if !is_amazons || state.grants.access(&link.access, now).is_some() {
        return Some(link.access);
    }
    let grant = state.grants.refresh(&link.refresh)?;
    let grant = (grant.client_id == link.client_id).then(|| grant.clone())?;
    let access = state.grants.give_access(&mut state.ids, grant, now, TOKEN_LIFETIME);
    state.skill_mut(skill_id)?.link.as_mut()?.access.clone_from(&access);
    Some(access)
}

/// What was meant, when the sentence is for this skill.
fn meant(skill: &Skill, locale: Locale, content: &str) -> Option<Meant> {
    let said = content.trim().to_lowercase();
    let model = skill.models.get(locale.tag())?;
    let invocation = model.invocation();
    let asks_who = locale.language().who_am_i.iter().any(|sample| said.contains(sample));
    let is_named = !invocation.is_empty() && said.contains(&invocation);
    if asks_who {
        return Some(Meant::Intent(WHO_AM_I_INTENT));
    }
    match said.as_str() {
        "help" => Some(Meant::Intent("AMAZON.HelpIntent")),
        "stop" => Some(Meant::Intent("AMAZON.StopIntent")),
        "cancel" => Some(Meant::Intent("AMAZON.CancelIntent")),
        _ if is_named => Some(Meant::Launch),
        _ => None,
    }
}

/// What the code says, and the type of its card.
fn spoken(state: &State, meant: Meant, token: Option<&str>) -> (String, Option<&'static str>) {
    match meant {
        Meant::Intent("AMAZON.HelpIntent") => return (HELP.to_owned(), None),
        Meant::Intent("AMAZON.StopIntent" | "AMAZON.CancelIntent") => {
            return ("Goodbye.".to_owned(), None);
        }
        Meant::Launch | Meant::Intent(_) => {}
    }
    let Some(token) = token else { return (ASKS.to_owned(), Some("LinkAccount")) };
    if !token.starts_with("Atza|") {
        return ("Hello. Your account has been linked.".to_owned(), None);
    }
    // The call for the profile: a token that opens nothing of it asks for linking again.
    let access = state.grants.access(token, state.clock.now());
    let has = |name: &str| {
        access.as_ref().is_some_and(|access| access.grant.scopes.iter().any(|scope| scope == name))
    };
    if has("profile") {
        return (format!("Hello {}. Your account has been linked.", person::NAME), None);
    }
    if has("profile:user_id") {
        return ("Hello. Your account has been linked, and I know who you are.".to_owned(), None);
    }
    (ASKS.to_owned(), Some("LinkAccount"))
}

fn answer(speech: &str, card: Option<&str>) -> Value {
    let mut response = json!({
        "outputSpeech": {"type": "PlainText", "text": speech},
        "shouldEndSession": card.is_some()
    });
    if let Some(card) = card {
        crate::practice::json::put(&mut response, "card", json!({"type": card}));
    }
    json!({"version": "1.0", "response": response})
}

/// The envelope that the code gets.
fn request(skill: &Skill, locale: Locale, meant: Meant, token: Option<&str>) -> Value {
    let mut user = json!({"userId": person::USER_ID});
    if let Some(token) = token {
        crate::practice::json::put(&mut user, "accessToken", token);
    }
    let application = json!({"applicationId": skill.id});
    let mut request =
        json!({"requestId": "amzn1.echo-api.request.practice", "locale": locale.tag()});
    match meant {
        Meant::Launch => crate::practice::json::put(&mut request, "type", "LaunchRequest"),
        Meant::Intent(name) => {
            crate::practice::json::put(&mut request, "type", "IntentRequest");
            let intent = json!({"name": name, "confirmationStatus": "NONE"});
            crate::practice::json::put(&mut request, "intent", intent);
        }
    }
    json!({
        "version": "1.0",
        "session": {"new": true, "application": application, "user": user},
        "context": {"System": {"application": application, "user": user}},
        "request": request
    })
}

fn considered(meant: Meant) -> Value {
    match meant {
        Meant::Launch => json!([]),
        Meant::Intent(name) => {
            json!([{"name": name, "confirmationStatus": "NONE", "slots": {}}])
        }
    }
}

/// Alexa did not take the sentence for this skill: its code is not called.
fn unheard() -> Answer {
    let speech = "Hmm, I don't know that one.";
    let result = json!({
        "alexaExecutionInfo": {
            "alexaResponses": [{"type": "Speech", "content": {"caption": speech}}],
            "consideredIntents": []
        },
        "skillExecutionInfo": {"invocations": []}
    });
    Answer { is_failed: false, result }
}
