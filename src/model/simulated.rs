//! What came of saying something to a skill (SMAPI's simulation, version 2).

use serde::Deserialize;
use serde::Serialize;

/// The type of the card that asks a person to link.
const LINK_ACCOUNT: &str = "LinkAccount";

/// What Alexa and the skill answered. The access token's value is never in here.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Simulated {
    /// What Alexa said, in order.
    pub speech: Vec<String>,
    /// What Alexa took the sentence for, the likeliest first.
    pub intents: Vec<String>,
    /// The calls of the skill's code.
    pub calls: Vec<SkillCall>,
    /// What Amazon says went wrong; empty when nothing did.
    pub error: String,
}

/// One call of the skill's code.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SkillCall {
    /// Where the code is: a Lambda's ARN or an address.
    pub endpoint: String,
    /// `LaunchRequest`, `IntentRequest` …
    pub request: String,
    /// Whether the request held an access token, so whether the account was linked.
    pub has_token: bool,
    /// The type of the answer's card; empty without one.
    pub card: String,
}

/// One thing said to a skill, and what came of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Turn {
    pub said: String,
    pub answer: Simulated,
}

/// What an answer says about the link.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum LinkSeen {
    /// The skill asks for linking, and nobody is linked: as it should be.
    NotLinked,
    /// There was an access token, and the skill did not ask for linking.
    Linked,
    /// There was an access token, and the skill asks for linking all the same.
    TokenRefused,
    /// There was no access token, and the skill did not ask for one.
    NotAsked,
    /// The skill's code was not called.
    NotReached,
    /// The skill's code was called and gave no answer that Alexa can use.
    CodeFailed,
}

impl Simulated {
    /// What it says about the link.
    pub fn link(&self) -> LinkSeen {
        let asks = self.calls.iter().any(|call| call.card == LINK_ACCOUNT);
        let has_token = self.calls.iter().any(|call| call.has_token);
        match (asks, has_token) {
            _ if self.calls.is_empty() => LinkSeen::NotReached,
            (true, true) => LinkSeen::TokenRefused,
            (true, false) => LinkSeen::NotLinked,
            (false, _) if !self.error.is_empty() => LinkSeen::CodeFailed,
            (false, true) => LinkSeen::Linked,
            (false, false) => LinkSeen::NotAsked,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn card_and_token_together_say_how_the_link_is() {
        let seen = |card: &str, has_token: bool, error: &str| {
            let call = SkillCall { card: card.to_owned(), has_token, ..SkillCall::default() };
            Simulated { calls: vec![call], error: error.to_owned(), ..Simulated::default() }.link()
        };
        assert_eq!(seen("LinkAccount", false, ""), LinkSeen::NotLinked);
        assert_eq!(seen("LinkAccount", true, ""), LinkSeen::TokenRefused);
        assert_eq!(seen("Simple", true, ""), LinkSeen::Linked);
        assert_eq!(seen("", false, ""), LinkSeen::NotAsked);
        assert_eq!(seen("", true, "It broke."), LinkSeen::CodeFailed);
        assert_eq!(Simulated::default().link(), LinkSeen::NotReached);
    }
}
