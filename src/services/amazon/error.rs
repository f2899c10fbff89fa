//! Why Amazon did not do what was asked, by what the person can do next.

use thiserror::Error;

use crate::i18n::Key;
use crate::i18n::key;
use crate::model::AmazonWords;
use crate::model::Violation;

/// Why a question to Amazon brought no answer that helps.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum AmazonError {
    /// 401: the token is no longer good. Renew the sign-in, once.
    #[error("the sign-in has run out")]
    SignedOut(AmazonWords),
    /// 403: this account may not do that.
    #[error("not allowed: {}", .0.message)]
    Forbidden(AmazonWords),
    /// 404: no such skill, stage or settings.
    #[error("not there: {}", .0.message)]
    NotFound(AmazonWords),
    /// 400 and 409: Amazon refuses what was sent, and says why.
    #[error("refused: {}", .1.message)]
    Invalid(Vec<Violation>, AmazonWords),
    /// 412: someone changed the settings since they were read.
    #[error("changed meanwhile")]
    Changed(AmazonWords),
    /// 429 or 503: come back later. Seconds to wait, 120 at most, when Amazon named them.
    #[error("busy")]
    Busy(Option<u64>, AmazonWords),
    /// Nothing was reached: no network, no such host, connection refused or no trust in the certificate.
    #[error("offline: {0}")]
    Offline(String),
    /// A question that changes nothing had no answer in time.
    #[error("timed out")]
    TimedOut,
    /// A write went out and no clear answer came: it may be stored or not.
    #[error("the outcome is unknown: {0}")]
    Unclear(String),
    /// Login with Amazon does not know that client ID with that secret.
    #[error("wrong client ID or secret: {}", .0.message)]
    WrongClient(AmazonWords),
    /// The code from the browser was used, is older than five minutes, or belongs to another return URL.
    #[error("the code has run out: {}", .0.message)]
    CodeExpired(AmazonWords),
    /// The kept sign-in was withdrawn, or belongs to another security profile.
    #[error("sign in again: {}", .0.message)]
    SignInAgain(AmazonWords),
    /// The person pressed "Cancel" on Amazon's page.
    #[error("consent was refused")]
    ConsentRefused(AmazonWords),
    /// The security profile may not ask for what this program needs.
    #[error("unknown scope: {}", .0.message)]
    UnknownScope(AmazonWords),
    /// Anything else: an answer nobody expects.
    #[error("unexpected answer: {}", .0.message)]
    Unexpected(AmazonWords),
}

impl AmazonError {
    /// The text that says what happened.
    pub fn happened(&self) -> Key {
        match self {
            Self::SignedOut(_) => key::AMAZON_SIGNED_OUT,
            Self::Forbidden(_) => key::AMAZON_FORBIDDEN,
            Self::NotFound(_) => key::AMAZON_NOT_FOUND,
            Self::Invalid(..) => key::AMAZON_REFUSED,
            Self::Changed(_) => key::AMAZON_CHANGED,
            Self::Busy(..) => key::AMAZON_BUSY,
            Self::Offline(_) => key::AMAZON_OFFLINE,
            Self::TimedOut => key::AMAZON_TIMED_OUT,
            Self::Unclear(_) => key::AMAZON_UNCLEAR,
            Self::WrongClient(_) => key::AMAZON_WRONG_CLIENT,
            Self::CodeExpired(_) => key::AMAZON_CODE_EXPIRED,
            Self::SignInAgain(_) => key::AMAZON_SIGN_IN_AGAIN,
            Self::ConsentRefused(_) => key::AMAZON_CONSENT_REFUSED,
            Self::UnknownScope(_) => key::AMAZON_UNKNOWN_SCOPE,
            Self::Unexpected(_) => key::AMAZON_UNEXPECTED,
        }
    }

    /// The text that says what to do.
    pub fn what_to_do(&self) -> Key {
        match self {
            Self::SignedOut(_) => key::AMAZON_SIGNED_OUT_FIX,
            Self::Forbidden(_) => key::AMAZON_FORBIDDEN_FIX,
            Self::NotFound(_) => key::AMAZON_NOT_FOUND_FIX,
            Self::Invalid(..) => key::AMAZON_REFUSED_FIX,
            Self::Changed(_) => key::AMAZON_CHANGED_FIX,
            Self::Busy(..) => key::AMAZON_BUSY_FIX,
            Self::Offline(_) => key::AMAZON_OFFLINE_FIX,
            Self::TimedOut => key::AMAZON_TIMED_OUT_FIX,
            Self::Unclear(_) => key::AMAZON_UNCLEAR_FIX,
            Self::WrongClient(_) => key::AMAZON_WRONG_CLIENT_FIX,
            Self::CodeExpired(_) => key::AMAZON_CODE_EXPIRED_FIX,
            Self::SignInAgain(_) => key::AMAZON_SIGN_IN_AGAIN_FIX,
            Self::ConsentRefused(_) => key::AMAZON_CONSENT_REFUSED_FIX,
            Self::UnknownScope(_) => key::AMAZON_UNKNOWN_SCOPE_FIX,
            Self::Unexpected(_) => key::AMAZON_UNEXPECTED_FIX,
        }
    }

    /// Amazon's own words, when it said any.
    pub fn words(&self) -> Option<&AmazonWords> {
        match self {
            Self::SignedOut(words)
            | Self::Forbidden(words)
            | Self::NotFound(words)
            | Self::Invalid(_, words)
            | Self::Changed(words)
            | Self::Busy(_, words)
            | Self::WrongClient(words)
            | Self::CodeExpired(words)
            | Self::SignInAgain(words)
            | Self::ConsentRefused(words)
            | Self::UnknownScope(words)
            | Self::Unexpected(words) => Some(words),
            Self::Offline(_) | Self::TimedOut | Self::Unclear(_) => None,
        }
    }

    /// What Amazon found wrong, one by one.
    pub fn violations(&self) -> &[Violation] {
        if let Self::Invalid(violations, _) = self { violations } else { &[] }
    }
}
