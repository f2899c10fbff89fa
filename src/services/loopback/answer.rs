//! Reading what the authorization server sent back (RFC 6749 section 4.1.2), from a request or from a pasted address.

use std::collections::BTreeSet;

use thiserror::Error;
use url::Url;
use url::form_urlencoded;

use crate::i18n::key;
use crate::i18n::text;
use crate::model::Secret;

/// A longer query is refused. Bytes.
const LONGEST_QUERY: usize = 4 * 1024;

/// More of the server's own words is not kept. Letters.
const LONGEST_WORDS: usize = 300;

/// The answer to the authorization request.
#[derive(Clone, PartialEq)]
pub enum Callback {
    /// The authorization code.
    Code(Secret),
    /// The server's `error` and `error_description`, cut and without control characters. Untrusted.
    Refused { error: String, description: String },
}

/// Why something is not the answer.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
pub enum CallbackProblem {
    /// Not the address that was asked for.
    #[error("another address")]
    OtherAddress,
    #[error("too long")]
    TooLong,
    #[error("a parameter stands twice")]
    Doubled,
    /// From an earlier attempt, or forged.
    #[error("the state is missing or another one")]
    OtherState,
    #[error("neither a code nor an error, or both")]
    Nothing,
}

impl CallbackProblem {
    /// What happened and what to do, for people who pasted an address.
    pub fn text(self) -> String {
        text(match self {
            Self::OtherAddress => key::PASTED_OTHER_ADDRESS,
            Self::TooLong => key::PASTED_TOO_LONG,
            Self::Doubled => key::PASTED_DOUBLED,
            Self::OtherState => key::PASTED_OTHER_STATE,
            Self::Nothing => key::PASTED_NOTHING,
        })
    }
}

/// Reads the address at which the browser stopped, through the same checks as a request.
pub fn parse_pasted_address(
    pasted: &str,
    redirect_uri: &str,
    state: &Secret,
) -> Result<Callback, CallbackProblem> {
    let pasted = pasted.trim();
    if pasted.len() > LONGEST_QUERY + redirect_uri.len() {
        return Err(CallbackProblem::TooLong);
    }
    // Browsers leave the scheme out of an address they show.
    let with_scheme =
        if pasted.contains("://") { pasted.to_owned() } else { format!("http://{pasted}") };
    let other = |_error| CallbackProblem::OtherAddress;
    let mut url = Url::parse(&with_scheme).map_err(other)?;
    let query = url.query().unwrap_or_default().to_owned();
    url.set_query(None);
    url.set_fragment(None);
    if url != Url::parse(redirect_uri).map_err(other)? {
        return Err(CallbackProblem::OtherAddress);
    }
    read_query(&query, state)
}

/// Reads a query. The state is looked at before anything else is.
pub(super) fn read_query(query: &str, state: &Secret) -> Result<Callback, CallbackProblem> {
    if query.len() > LONGEST_QUERY {
        return Err(CallbackProblem::TooLong);
    }
    let mut names = BTreeSet::new();
    let mut code = None;
    let mut error = None;
    let mut description = String::new();
    let mut given = Secret::default();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match name.as_ref() {
            "code" => code = Some(Secret::new(value)),
            "error" => error = Some(words(&value)),
            "error_description" => description = words(&value),
            "state" => given = Secret::new(value),
            _ => {}
        }
        if !names.insert(name) {
            return Err(CallbackProblem::Doubled);
        }
    }
    if state.is_empty() || given != *state {
        return Err(CallbackProblem::OtherState);
    }
    match (code, error) {
        (Some(code), None) if !code.is_empty() => Ok(Callback::Code(code)),
        (None, Some(error)) => Ok(Callback::Refused { error, description }),
        _ => Err(CallbackProblem::Nothing),
    }
}

/// Text from outside, fit to be shown.
fn words(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(LONGEST_WORDS).collect()
}
