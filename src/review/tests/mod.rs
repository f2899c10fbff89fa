//! What a person does at the desk, one message after the other.

mod amazon;
mod asking;
mod bringing_in;
mod judging;

use serde_json::json;

use crate::model::Secret;
use crate::model::Stage;
use crate::review::Brought;
use crate::review::FromAmazon;
use crate::review::Message;
use crate::review::Opened;
use crate::review::Review;

const SENT: &str = r#"{"accountLinkingRequest": {"skipOnEnablement": "true", "type": "AUTH_CODE",
    "authorizationUrl": "https://www.amazon.com/ap/oa", "domains": [],
    "clientId": "amzn1.application-oa2-client.5d20e7a94c1b4f38a6d2b07c93e41f6a", "scopes": ["profile", "user_id"],
    "accessTokenUrl": "https://api.amazon.com/auth/02/token", "clientSecret": "hush-hush-hush",
    "accessTokenScheme": "HTTP_BASIC",}}"#;

const SKILL: &str = "amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";

fn pasted(text: &str) -> Review {
    let mut review = Review { text: Secret::new(text), ..Review::default() };
    review.update(Message::Check);
    review
}

fn place(review: &Review, code: &str) -> usize {
    let findings = &review.shown.as_ref().unwrap().checked.findings;
    findings.iter().position(|finding| finding.code == code).unwrap()
}

fn opened(files: Vec<Brought>) -> Opened {
    Opened { files, left_out: 0 }
}

fn file(name: &str, bytes: &[u8]) -> Brought {
    let path = format!("/{name}");
    Brought {
        name: name.to_owned(),
        bytes: bytes.to_vec(),
        path,
        in_git_work_tree: false,
        manifest: None,
    }
}

fn from_amazon() -> Box<FromAmazon> {
    let settings = json!({"type": "AUTH_CODE", "authorizationUrl": "https://www.amazon.com/ap/oa",
        "accessTokenUrl": "https://api.amazon.com/auth/o2/token", "scopes": ["profile"],
        "clientId": "amzn1.application-oa2-client.5d20e7a94c1b4f38a6d2b07c93e41f6a",
        "accessTokenScheme": "HTTP_BASIC"});
    Box::new(FromAmazon {
        skill_id: SKILL.to_owned(),
        stage: Stage::Development,
        settings: settings.as_object().cloned(),
        kind: None,
        manifest: None,
        vendor_id: "M2AB3CD4EFGH5I".to_owned(),
    })
}
