//! Why linking did not work. Alexa shows the same sentence for all of it; here the reason stands below.

use serde_json::Value;

use crate::model::Exchange;
use crate::model::Silence;

/// The longest that Alexa waits for the token address. Seconds (Amazon: account linking FAQ).
pub(super) const PATIENCE: f32 = 4.5;

/// What went wrong on the way.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Trap {
    /// The skill has no account linking.
    NotSetUp,
    /// The authorization URL is no address.
    NoAddress,
    /// Nobody asked for this answer, or it was used before.
    UnknownState,
    /// The sign-in came back with an error instead of a code.
    ErrorParameter(String),
    /// The sign-in came back with neither.
    NoCode,
    /// With the implicit grant: no token after the `#`, or not what kind it is.
    NoToken,
    /// The token address was not reached, or its certificate is not trusted.
    NotReached,
    /// The token address leads to a place that is not public. Holds host and port.
    NotPublic(String),
    TooSlow,
    CutOff,
    /// It refused the client ID with this secret, or the way they were sent.
    WrongClient,
    /// It refused with another error.
    Refused(u16, String),
    /// Its answer is no JSON.
    NotJson,
    /// Its answer holds no access token.
    NoAccessToken,
}

impl Trap {
    /// What was wrong with the answer of the token address; `None` when it brought tokens.
    pub(super) fn of(exchange: &Exchange) -> Option<Self> {
        if exchange.gave_tokens() {
            return None;
        }
        let answer = match &exchange.came {
            Ok(answer) => answer,
            Err(Silence::TimedOut) => return Some(Self::TooSlow),
            Err(Silence::NotAsked | Silence::NotReached) => return Some(Self::NotReached),
            Err(Silence::CutOff | Silence::NotHttp) => return Some(Self::CutOff),
        };
        let Ok(body) = serde_json::from_slice::<Value>(answer.body.bytes()) else {
            return Some(Self::NotJson);
        };
        let error = body.get("error").and_then(Value::as_str).unwrap_or_default();
        Some(match (answer.status, error) {
            (401, _) | (_, "invalid_client") => Self::WrongClient,
            (200..300, "") => Self::NoAccessToken,
            (status, error) => Self::Refused(status, crate::model::shown(error)),
        })
    }

    /// What a person sees in the real app, the skill's name put in.
    pub(super) fn shown(&self, skill: &str) -> String {
        if matches!(self, Self::ErrorParameter(_)) {
            return "The authorization server returned with an error parameter. Please refer to \
                    https://tools.ietf.org/html/rfc6749#section-4.1.2.1"
                .to_owned();
        }
        format!("We were unable to link {skill} at this time.")
    }

    /// What the practice saw.
    pub(super) fn reason(&self) -> String {
        match self {
            Self::NotSetUp => "No account linking is set up for this skill.".to_owned(),
            Self::NoAddress => "The authorization URL is no address.".to_owned(),
            Self::UnknownState => "The sign-in came back with a state that Alexa did not send, or \
                that was used before."
                .to_owned(),
            Self::ErrorParameter(error) => {
                format!("The sign-in came back with error={error} instead of a code.")
            }
            Self::NoCode => "The sign-in came back without a code.".to_owned(),
            Self::NoToken => "The sign-in came back without access_token and token_type behind \
                the #, where the implicit grant has them."
                .to_owned(),
            Self::NotReached => "The access token URL was not reached, or its certificate is not \
                trusted here. Alexa wants one from a public authority. To practise with an \
                authority of your own, run “skill-linker practice --cacert FILE”."
                .to_owned(),
            Self::NotPublic(server) => format!(
                "The access token URL leads to this computer or a private network, where Alexa \
                 cannot go. To practise with it all the same, run “skill-linker practice \
                 --resolve {server}:ADDRESS”."
            ),
            Self::TooSlow => {
                format!("The access token URL did not answer within {PATIENCE} seconds.")
            }
            Self::CutOff => "The answer of the access token URL ended half-way.".to_owned(),
            Self::WrongClient => "The access token URL does not know the client ID with this \
                secret, or wants them sent by the other authentication scheme."
                .to_owned(),
            Self::Refused(status, error) => {
                format!("The access token URL refused with {status} {error}.")
            }
            Self::NotJson => "The answer of the access token URL is not JSON.".to_owned(),
            Self::NoAccessToken => {
                "The answer of the access token URL holds no access_token.".to_owned()
            }
        }
    }
}
