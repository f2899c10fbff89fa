//! A skill that is to be made: what is asked of the person, and the JSON that Amazon is asked with.

use serde::Deserialize;
use serde::Serialize;
use serde_json::Value;
use serde_json::json;
use url::Url;

use crate::model::InvocationName;
use crate::model::InvocationProblem;
use crate::model::Locale;

/// The name of the starter's own intent, which the code of the skill answers.
pub const WHO_AM_I_INTENT: &str = "WhoAmIIntent";

/// Amazon's intents that the starter has, in its order. Amazon has their words.
const BUILT_IN: [&str; 5] = [
    "AMAZON.CancelIntent",
    "AMAZON.FallbackIntent",
    "AMAZON.HelpIntent",
    "AMAZON.NavigateHomeIntent",
    "AMAZON.StopIntent",
];

/// The fewest and the most letters of a skill's name (SMAPI's manifest schema).
const FEWEST: usize = 2;
const MOST: usize = 50;

/// What is asked of the person for a skill of kind custom.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default)]
pub struct NewSkill {
    /// The name that people see, as typed.
    pub name: String,
    pub locale: Locale,
    /// The invocation name, as typed.
    pub invocation: String,
    /// Whether one word is enough, since it is a brand of the developer's.
    pub is_brand: bool,
    pub hosting: Hosting,
}

/// Where the skill's code runs.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Hosting {
    /// At Amazon's, in Node.js: the page “Code” of the console edits it.
    #[default]
    AlexaNode,
    /// At Amazon's, in Python.
    AlexaPython,
    /// At the developer's own: an https address or the ARN of a Lambda function. Empty is “later”.
    Own(String),
}

/// Why a skill cannot be made from what was typed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum NewSkillProblem {
    /// A skill needs a name.
    NameEmpty,
    /// Fewer than two letters.
    NameTooShort,
    /// More than fifty letters.
    NameTooLong,
    Invocation(InvocationProblem),
    /// Neither an https address nor the ARN of a Lambda function.
    Endpoint,
}

impl NewSkill {
    /// Everything that stops Amazon from making the skill. What matters for publishing alone is not among it.
    pub fn problems(&self) -> Vec<NewSkillProblem> {
        let mut problems = Vec::new();
        match self.name.trim().chars().count() {
            0 => problems.push(NewSkillProblem::NameEmpty),
            count if count < FEWEST => problems.push(NewSkillProblem::NameTooShort),
            count if count > MOST => problems.push(NewSkillProblem::NameTooLong),
            _ => {}
        }
        if let Err(problem) = InvocationName::parse(&self.invocation, self.locale) {
            problems.push(NewSkillProblem::Invocation(problem));
        }
        if !self.hosting.is_usable() {
            problems.push(NewSkillProblem::Endpoint);
        }
        problems
    }

    /// The body of `POST /v1/skills`.
    pub fn creation(&self, vendor_id: &str) -> Value {
        let mut body = json!({"vendorId": vendor_id, "manifest": self.manifest()});
        let runtime = match &self.hosting {
            Hosting::AlexaNode => "NODE_16_X",
            Hosting::AlexaPython => "PYTHON_3_7",
            Hosting::Own(_) => return body,
        };
        if let Some(members) = body.as_object_mut() {
            members.insert("hosting".to_owned(), json!({"alexaHosted": {"runtime": runtime}}));
        }
        body
    }

    /// The manifest: a custom skill with its name, and nothing that is needed for publishing alone.
    pub fn manifest(&self) -> Value {
        let mut custom = json!({});
        if let (Hosting::Own(place), Some(members)) = (&self.hosting, custom.as_object_mut())
            && !place.trim().is_empty()
        {
            members.insert("endpoint".to_owned(), endpoint(place.trim()));
        }
        json!({
            "publishingInformation": {"locales": {self.locale.tag(): {"name": self.name.trim()}}},
            "apis": {"custom": custom},
            "manifestVersion": "1.0"
        })
    }

    /// The body of `PUT …/interactionModel/locales/{locale}`: a small starter in the locale's words.
    pub fn interaction_model(&self) -> Value {
        let invocation = self.invocation.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut intents: Vec<Value> =
            BUILT_IN.into_iter().map(|name| json!({"name": name, "samples": []})).collect();
        intents.push(json!({
            "name": WHO_AM_I_INTENT,
            "slots": [],
            "samples": self.locale.language().who_am_i
        }));
        json!({"interactionModel": {"languageModel": {
            "invocationName": invocation,
            "intents": intents,
            "types": []
        }}})
    }
}

impl Hosting {
    /// Whether Amazon runs the code.
    pub fn is_alexas(&self) -> bool {
        !matches!(self, Self::Own(_))
    }

    fn is_usable(&self) -> bool {
        let Self::Own(place) = self else { return true };
        let place = place.trim();
        place.is_empty() || place.starts_with("arn:aws:lambda:") || is_https(place)
    }
}

/// An address says with which kind of certificate it answers; one by a known authority is the usual kind.
fn endpoint(place: &str) -> Value {
    if is_https(place) {
        return json!({"uri": place, "sslCertificateType": "Trusted"});
    }
    json!({"uri": place})
}

fn is_https(place: &str) -> bool {
    Url::parse(place).is_ok_and(|url| url.scheme() == "https" && url.has_host())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::LOCALES;

    fn tutorial() -> NewSkill {
        NewSkill {
            name: "account linking".to_owned(),
            invocation: "do it".to_owned(),
            ..NewSkill::default()
        }
    }

    #[test]
    fn the_body_is_what_smapi_takes() {
        let wanted = json!({
            "vendorId": "M1",
            "manifest": {
                "publishingInformation": {"locales": {"en-US": {"name": "account linking"}}},
                "apis": {"custom": {}},
                "manifestVersion": "1.0"
            },
            "hosting": {"alexaHosted": {"runtime": "NODE_16_X"}}
        });
        assert_eq!(tutorial().creation("M1"), wanted);
        let place = "https://voice.tidewater-lights.com/alexa".to_owned();
        let own = NewSkill { hosting: Hosting::Own(place.clone()), ..tutorial() }.creation("M1");
        assert!(own.get("hosting").is_none());
        let endpoint = json!({"uri": place, "sslCertificateType": "Trusted"});
        assert_eq!(own.pointer("/manifest/apis/custom/endpoint"), Some(&endpoint));
    }

    #[test]
    fn the_starter_speaks_the_locale() {
        for locale in LOCALES {
            let model = NewSkill { locale, ..tutorial() }.interaction_model();
            let intents = model.pointer("/interactionModel/languageModel/intents").unwrap();
            assert_eq!(intents.as_array().unwrap().len(), 6);
            let own = intents.get(5).unwrap();
            assert_eq!(own["name"], WHO_AM_I_INTENT);
            assert_eq!(own["samples"], json!(locale.language().who_am_i));
        }
    }

    #[test]
    fn what_stops_amazon_is_told() {
        assert_eq!(tutorial().problems(), []);
        let long = NewSkill { name: "n".repeat(51), ..tutorial() };
        assert_eq!(long.problems(), [NewSkillProblem::NameTooLong]);
        let short = NewSkill { name: " n ".to_owned(), ..tutorial() };
        assert_eq!(short.problems(), [NewSkillProblem::NameTooShort]);
        let own = |place: &str| NewSkill { hosting: Hosting::Own(place.to_owned()), ..tutorial() };
        for place in ["", "arn:aws:lambda:us-east-1:1:function:f", "https://a.example/b"] {
            assert_eq!(own(place).problems(), [], "{place}");
        }
        assert_eq!(own("http://a.example").problems(), [NewSkillProblem::Endpoint]);
        let problems = NewSkill::default().problems();
        let empty = NewSkillProblem::Invocation(InvocationProblem::Empty);
        assert_eq!(problems, [NewSkillProblem::NameEmpty, empty]);
        // One word is for publishing alone.
        assert_eq!(NewSkill { invocation: "timer".to_owned(), ..tutorial() }.problems(), []);
    }
}
