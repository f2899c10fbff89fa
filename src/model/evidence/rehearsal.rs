//! What one rehearsal saw: from the sign-in page to the last question about tokens.

use crate::model::Comeback;
use crate::model::Exchange;
use crate::model::Region;
use crate::model::Scheme;
use crate::model::Secret;
use crate::model::Silence;

/// Where the browser comes back to.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Way {
    /// To a port of this computer.
    Loopback(u16),
    /// To Alexa's own address of a region; the person pastes it.
    Alexa(Region),
}

/// What is done otherwise than Alexa does it, to see whether the server minds.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Twist {
    #[default]
    AsAlexa,
    /// The person says no on the page.
    SayNo,
    /// The code is sent with a verifier that does not fit.
    WrongVerifier,
    /// The code is sent with another return address.
    OtherReturn,
}

/// How client ID and secret are written into the header (RFC 6749, section 2.3.1).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Encoding {
    /// Form-encoded first, as the RFC says.
    Encoded,
    /// As they are.
    Plain,
}

/// How client ID and secret go to the token address.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Manner {
    pub scheme: Scheme,
    pub encoding: Encoding,
}

/// One question about tokens.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Called {
    /// The code for tokens, as the settings say.
    Exchange,
    /// The same in another manner, after the client was refused.
    ExchangeAs(Manner),
    /// A refresh with the token of the exchange.
    Refresh,
    /// A refresh with the newest token.
    RefreshAgain,
    /// A refresh with a secret that is wrong.
    WrongSecret,
    /// A refresh with the first token, after newer ones came.
    OldRefresh,
    /// A refresh with the newest token, after the first one was tried again.
    NewestRefresh,
    /// The code once more.
    CodeAgain,
    /// For whom the access token is (Login with Amazon).
    TokenInfo,
    /// The profile of the person who signed in, with the access token (Login with Amazon).
    Profile,
}

/// Why a rehearsal ended before all was asked.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Ended {
    /// Nobody came back in time.
    TimeUp,
    /// The person ended it.
    Cancelled,
    /// The port of the return address could not be had.
    NoPort,
}

/// Everything that one run saw so far. Tokens are in it: it cannot be printed.
#[derive(Clone, PartialEq)]
pub struct RunSeen {
    pub way: Way,
    pub twist: Twist,
    /// The return address of the request.
    pub return_url: String,
    /// The `state` of the request.
    pub state: Secret,
    /// The sign-in page as a program sees it, asked with the very same request.
    pub page: Option<Exchange>,
    pub came: Option<Comeback>,
    /// Whether the person was still signing in after two minutes.
    pub was_slow: bool,
    /// Every question to the token address and its server, in the order in which they were asked.
    pub calls: Vec<(Called, Exchange)>,
    pub ended: Option<Ended>,
    /// Whether everything was asked that could be.
    pub done: bool,
}

impl RunSeen {
    pub fn new(way: Way, twist: Twist, return_url: String, state: Secret) -> Self {
        Self {
            way,
            twist,
            return_url,
            state,
            page: None,
            came: None,
            was_slow: false,
            calls: Vec::new(),
            ended: None,
            done: false,
        }
    }

    /// The last answer of that kind, for a question may be asked twice when the server had a fault.
    pub fn call(&self, called: Called) -> Option<&Exchange> {
        self.calls.iter().rev().find(|(known, _)| *known == called).map(|(_, exchange)| exchange)
    }

    /// How often a question was asked.
    pub fn times(&self, called: Called) -> usize {
        self.calls.iter().filter(|(known, _)| *known == called).count()
    }

    /// The exchange that gave tokens, in whatever manner.
    pub fn exchange(&self) -> Option<&Exchange> {
        let mut all = self.calls.iter().rev();
        let is_one = |called: &Called| matches!(called, Called::Exchange | Called::ExchangeAs(_));
        all.find(|(called, exchange)| is_one(called) && exchange.gave_tokens())
            .map(|(_, exchange)| exchange)
    }
}

impl Exchange {
    /// Whether the answer is one to a question that succeeded and holds an access token.
    pub fn gave_tokens(&self) -> bool {
        let tokens = self.tokens();
        matches!(&self.came, Ok(answer) if (200..300).contains(&answer.status))
            && tokens.access.is_some()
    }

    /// The tokens in the answer, as far as they can be made out.
    pub fn tokens(&self) -> GivenTokens {
        match &self.came {
            Ok(answer) => GivenTokens::read(answer.body.bytes()),
            Err(_silence) => GivenTokens::default(),
        }
    }

    /// Whether there was no answer, or one that says nothing about the question: worth asking once more.
    pub fn is_worth_repeating(&self) -> bool {
        match &self.came {
            Ok(answer) => answer.status >= 500 || answer.status == 429,
            Err(silence) => !matches!(silence, Silence::NotAsked),
        }
    }
}

/// The tokens of an answer (RFC 6749, section 5.1).
#[derive(Clone, Default)]
pub struct GivenTokens {
    /// Text that is not empty.
    pub access: Option<Secret>,
    /// Text that is not empty.
    pub refresh: Option<Secret>,
}

impl GivenTokens {
    fn read(bytes: &[u8]) -> Self {
        let bare = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let Ok(value) = serde_json::from_slice::<serde_json::Value>(bare) else {
            return Self::default();
        };
        let text = |name: &str| {
            let text = value.get(name)?.as_str()?;
            (!text.is_empty()).then(|| Secret::new(text))
        };
        Self { access: text("access_token"), refresh: text("refresh_token") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Answer;
    use crate::model::Body;
    use crate::model::Ending;
    use crate::model::Method;
    use crate::model::Sent;

    fn exchange(status: u16, body: &str) -> Exchange {
        let sent = Sent {
            method: Method::Post,
            url: "https://a.example/token".to_owned(),
            headers: Vec::new(),
            authorization: None,
            form: Vec::new(),
        };
        let body = Body::new(body.as_bytes().to_vec());
        let came = Ok(Answer { status, headers: Vec::new(), body, ending: Ending::Whole, took: 1 });
        Exchange { sent, came }
    }

    #[test]
    fn tokens_are_made_out_where_they_are() {
        let good = exchange(200, r#"{"access_token":"a","refresh_token":"r"}"#);
        assert!(good.gave_tokens() && good.tokens().refresh.is_some());
        assert!(exchange(200, "\u{feff}{\"access_token\":\"a\"}").gave_tokens());
        for bad in [r#"{"access_token":""}"#, r#"{"access_token":7}"#, "[1]", "", "null"] {
            assert!(!exchange(200, bad).gave_tokens(), "{bad}");
        }
        assert!(!exchange(400, r#"{"access_token":"a"}"#).gave_tokens());
    }

    #[test]
    fn the_exchange_that_worked_is_the_one_that_counts() {
        let mut seen =
            RunSeen::new(Way::Loopback(9), Twist::AsAlexa, String::new(), Secret::new("s"));
        seen.calls.push((Called::Exchange, exchange(503, "")));
        assert!(seen.exchange().is_none() && seen.call(Called::Exchange).is_some());
        seen.calls.push((Called::Exchange, exchange(200, r#"{"access_token":"a"}"#)));
        assert_eq!(seen.times(Called::Exchange), 2);
        assert!(seen.exchange().is_some() && exchange(503, "").is_worth_repeating());
    }
}
