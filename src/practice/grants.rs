//! Codes and tokens that Login with Amazon has given out, and until when they hold.

use std::collections::HashMap;
use std::time::Duration;

use crate::practice::ids::Ids;

/// An authorization code holds five minutes.
const CODE_LIFETIME: Duration = Duration::from_mins(5);

/// An access token holds an hour, told as `expires_in`.
pub(crate) const TOKEN_LIFETIME: Duration = Duration::from_hours(1);

/// How the client will prove that it asked (RFC 7636, section 4.2).
#[derive(Clone)]
pub(crate) enum Challenge {
    Plain(String),
    S256(String),
}

/// What a person allowed a client.
#[derive(Clone)]
pub(crate) struct Grant {
    pub(crate) client_id: String,
    pub(crate) scopes: Vec<String>,
}

/// What an authorization code stands for until it is exchanged.
#[derive(Clone)]
pub(crate) struct Code {
    pub(crate) challenge: Option<Challenge>,
    pub(crate) grant: Grant,
    pub(crate) redirect_uri: String,
}

/// What an access token opens.
#[derive(Clone)]
pub(crate) struct Access {
    /// Time left.
    pub(crate) expires_in: Duration,
    pub(crate) grant: Grant,
}

/// Everything given out and not yet used up.
#[derive(Default)]
pub(crate) struct Grants {
    access_tokens: HashMap<String, Kept<Grant>>,
    codes: HashMap<String, Kept<Code>>,
    refresh_tokens: HashMap<String, Grant>,
}

struct Kept<T> {
    until: Duration,
    what: T,
}

impl Grants {
    /// What an access token opens, unless it is unknown or past its hour.
    pub(crate) fn access(&self, token: &str, now: Duration) -> Option<Access> {
        let kept = self.access_tokens.get(token)?;
        let expires_in = kept.until.checked_sub(now).filter(|left| !left.is_zero())?;
        Some(Access { expires_in, grant: kept.what.clone() })
    }

    /// What a code stands for, unless it is unknown, used or past its five minutes.
    pub(crate) fn code(&self, code: &str, now: Duration) -> Option<&Code> {
        self.codes.get(code).filter(|kept| now < kept.until).map(|kept| &kept.what)
    }

    /// A new access token that holds from `now` for `lifetime`.
    pub(crate) fn give_access(
        &mut self,
        ids: &mut Ids,
        grant: Grant,
        now: Duration,
        lifetime: Duration,
    ) -> String {
        self.access_tokens.retain(|_, kept| now < kept.until);
        let token = ids.token("Atza");
        let until = now.saturating_add(lifetime);
        let kept = Kept { until, what: grant };
        self.access_tokens.insert(token.clone(), kept);
        token
    }

    /// A new authorization code.
    pub(crate) fn give_code(&mut self, ids: &mut Ids, code: Code, now: Duration) -> String {
        self.codes.retain(|_, kept| now < kept.until);
        let name = format!("AN{}", ids.hex(18));
        let until = now + CODE_LIFETIME;
        self.codes.insert(name.clone(), Kept { until, what: code });
        name
    }

    /// A new refresh token, which holds until the person takes the permission back.
    pub(crate) fn give_refresh(&mut self, ids: &mut Ids, grant: Grant) -> String {
        let token = ids.token("Atzr");
        self.refresh_tokens.insert(token.clone(), grant);
        token
    }

    /// What a refresh token stands for.
    pub(crate) fn refresh(&self, token: &str) -> Option<&Grant> {
        self.refresh_tokens.get(token)
    }

    /// Uses a code up: it is good once.
    pub(crate) fn use_up(&mut self, code: &str) {
        self.codes.remove(code);
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Code;
    use super::Grant;
    use super::Grants;
    use super::TOKEN_LIFETIME;
    use crate::practice::ids::Ids;

    fn grant() -> Grant {
        Grant { client_id: "client".to_owned(), scopes: vec!["profile".to_owned()] }
    }

    #[test]
    fn an_access_token_holds_an_hour() {
        let mut grants = Grants::default();
        let start = Duration::ZERO;
        let token = grants.give_access(&mut Ids::default(), grant(), start, TOKEN_LIFETIME);
        assert!(grants.access(&token, Duration::from_secs(3599)).is_some());
        assert!(grants.access(&token, Duration::from_hours(1)).is_none());
    }

    #[test]
    fn a_code_holds_five_minutes_and_is_good_once() {
        let mut grants = Grants::default();
        let code = Code {
            challenge: None,
            grant: grant(),
            redirect_uri: "https://example.com".to_owned(),
        };
        let name = grants.give_code(&mut Ids::default(), code, Duration::ZERO);
        assert!(grants.code(&name, Duration::from_secs(299)).is_some());
        assert!(grants.code(&name, Duration::from_mins(5)).is_none());
        grants.use_up(&name);
        assert!(grants.code(&name, Duration::ZERO).is_none());
    }
}
