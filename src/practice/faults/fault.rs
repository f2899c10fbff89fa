//! What can go wrong on purpose.

use std::fmt;
use std::str::FromStr;

use crate::model::Scheme;

/// One fault. Its text form is what the header `x-practice-fault` and the faults page take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// `build-fails`: the model is taken in, and its build fails.
    BuildFails,
    /// `429`: too many requests.
    Busy(RetryAfter),
    /// `changed`: somebody else changes the settings a moment before.
    Changed,
    /// `close`: the connection closes unanswered and nothing is done.
    Close,
    /// `cut N`: the answer ends after N bytes, status line and headers counted.
    Cut(usize),
    /// `500`: nothing is done.
    Error,
    /// `expired`: the access token counts as expired; at the token address, the grant does.
    Expired,
    /// `html`: 200 with a page where JSON is expected, as a hotel's network does.
    Html,
    /// `lost`: everything is done, then the connection closes unanswered.
    Lost,
    /// `only-basic`, `only-body`: client ID and secret count only when they come this way.
    Only(Scheme),
    /// `slow N`: everything is done, the answer comes N milliseconds late.
    Slow(u64),
    /// `stored-500`: everything is done, the answer says 500.
    StoredError,
    /// `503`: nothing is done.
    Unavailable,
}

/// What a 429 says about when to come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryAfter {
    /// `429 date`: two seconds from now, as a date.
    Date,
    /// `429 garbage`: something no client understands.
    Garbage,
    /// `429`: no header.
    Missing,
    /// `429 N`: so many seconds.
    Seconds(u32),
}

/// Every text form, with the meaning of each for the faults page.
pub(crate) const FORMS: &[(&str, &str)] = &[
    ("429", "Too many requests, without a word about when to come back"),
    ("429 2", "Too many requests, come back in 2 seconds"),
    ("429 date", "Too many requests, come back at a date"),
    ("429 garbage", "Too many requests, and a Retry-After nobody understands"),
    ("500", "An error, and nothing was done"),
    ("503", "Not available, and nothing was done"),
    ("build-fails", "The model is taken in, and its build fails"),
    ("changed", "Somebody else changes the account linking a moment before"),
    ("close", "The connection closes without an answer, and nothing was done"),
    ("cut 200", "The answer ends after 200 bytes"),
    ("expired", "The access token counts as expired"),
    ("html", "A web page where JSON is expected"),
    ("lost", "Everything was done, and the answer is lost"),
    ("only-basic", "Client ID and secret count in the header alone (HTTP Basic)"),
    ("only-body", "Client ID and secret count in the body alone"),
    ("slow 3000", "Everything was done, and the answer is 3,000 milliseconds late"),
    ("stored-500", "Everything was done, and the answer says error"),
];

/// The text names no fault.
#[derive(Debug, PartialEq, Eq)]
pub struct UnknownFault;

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BuildFails => f.write_str("build-fails"),
            Self::Busy(RetryAfter::Date) => f.write_str("429 date"),
            Self::Busy(RetryAfter::Garbage) => f.write_str("429 garbage"),
            Self::Busy(RetryAfter::Missing) => f.write_str("429"),
            Self::Busy(RetryAfter::Seconds(seconds)) => write!(f, "429 {seconds}"),
            Self::Changed => f.write_str("changed"),
            Self::Close => f.write_str("close"),
            Self::Cut(bytes) => write!(f, "cut {bytes}"),
            Self::Error => f.write_str("500"),
            Self::Expired => f.write_str("expired"),
            Self::Html => f.write_str("html"),
            Self::Lost => f.write_str("lost"),
            Self::Only(Scheme::Basic) => f.write_str("only-basic"),
            Self::Only(Scheme::Body) => f.write_str("only-body"),
            Self::Slow(milliseconds) => write!(f, "slow {milliseconds}"),
            Self::StoredError => f.write_str("stored-500"),
            Self::Unavailable => f.write_str("503"),
        }
    }
}

impl FromStr for Fault {
    type Err = UnknownFault;

    fn from_str(text: &str) -> Result<Self, UnknownFault> {
        let mut words = text.split_whitespace();
        let name = words.next().unwrap_or_default();
        let detail = words.next();
        if words.next().is_some() {
            return Err(UnknownFault);
        }
        match (name, detail) {
            ("429", None) => Ok(Self::Busy(RetryAfter::Missing)),
            ("429", Some("date")) => Ok(Self::Busy(RetryAfter::Date)),
            ("429", Some("garbage")) => Ok(Self::Busy(RetryAfter::Garbage)),
            ("429", Some(count)) => number(count).map(|n| Self::Busy(RetryAfter::Seconds(n))),
            ("500", None) => Ok(Self::Error),
            ("503", None) => Ok(Self::Unavailable),
            ("build-fails", None) => Ok(Self::BuildFails),
            ("changed", None) => Ok(Self::Changed),
            ("close", None) => Ok(Self::Close),
            ("cut", Some(count)) => number(count).map(Self::Cut),
            ("expired", None) => Ok(Self::Expired),
            ("html", None) => Ok(Self::Html),
            ("lost", None) => Ok(Self::Lost),
            ("only-basic", None) => Ok(Self::Only(Scheme::Basic)),
            ("only-body", None) => Ok(Self::Only(Scheme::Body)),
            ("slow", Some(count)) => number(count).map(Self::Slow),
            ("stored-500", None) => Ok(Self::StoredError),
            _ => Err(UnknownFault),
        }
    }
}

fn number<T: FromStr>(text: &str) -> Result<T, UnknownFault> {
    text.parse().ok().ok_or(UnknownFault)
}

#[cfg(test)]
mod tests {
    use super::FORMS;
    use super::Fault;

    #[test]
    fn every_form_reads_back_as_itself() {
        for (form, _) in FORMS {
            assert_eq!(form.parse::<Fault>().unwrap().to_string(), *form);
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for text in ["", "429 -1", "cut", "cut x", "slow", "lost 3", "slow 1 2", "rain"] {
            assert!(text.parse::<Fault>().is_err(), "{text}");
        }
    }
}
