//! The access token of an ASK CLI profile. Its refresh token belongs to that program and is never looked at.

use jiff::Timestamp;
use serde_json::Value;
use thiserror::Error;

use crate::i18n::Key;
use crate::i18n::key;
use crate::model::Secret;

/// Why an ASK CLI profile is of no use.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
pub enum AskProfileError {
    #[error("no ASK CLI settings")]
    NoFile,
    #[error("the ASK CLI settings cannot be read")]
    Unreadable,
    #[error("no such profile")]
    NoProfile,
    #[error("the token has run out")]
    Expired,
}

impl AskProfileError {
    /// What happened and what to do, for people.
    pub fn text_key(self) -> Key {
        match self {
            Self::NoFile => key::AMAZON_ASK_NO_FILE,
            Self::Unreadable => key::AMAZON_ASK_UNREADABLE,
            Self::NoProfile => key::AMAZON_ASK_NO_PROFILE,
            Self::Expired => key::AMAZON_ASK_EXPIRED,
        }
    }
}

/// The token in the bytes of `~/.ask/cli_config`, and when it runs out (seconds since 1970, UTC) if that is told.
pub fn ask_profile_token(
    file: &[u8],
    profile: &str,
    now_milliseconds: i64,
) -> Result<(Secret, Option<i64>), AskProfileError> {
    let config: Value =
        serde_json::from_slice(file).map_err(|_malformed| AskProfileError::Unreadable)?;
    let token = config
        .get("profiles")
        .and_then(|profiles| profiles.get(profile))
        .and_then(|profile| profile.get("token"))
        .ok_or(AskProfileError::NoProfile)?;
    let access = token.get("access_token").and_then(Value::as_str).unwrap_or_default();
    if access.is_empty() {
        return Err(AskProfileError::NoProfile);
    }
    let until = token
        .get("expires_at")
        .and_then(Value::as_str)
        .and_then(|text| text.parse::<Timestamp>().ok())
        .map(Timestamp::as_second);
    if until.is_some_and(|until| until <= now_milliseconds / 1000) {
        return Err(AskProfileError::Expired);
    }
    Ok((Secret::new(access), until))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &[u8] = br#"{"profiles":{"default":{"token":{"access_token":"Atza|a","refresh_token":"Atzr|r","token_type":"bearer","expires_in":3600,"expires_at":"2026-11-22T18:00:00.000Z"},"vendor_id":"M1"},"empty":{"token":{}}}}"#;
    /// 2026-11-22T18:00:00Z
    const END: i64 = 1_795_370_400;

    #[test]
    fn the_access_token_is_found() {
        let (token, until) = ask_profile_token(FILE, "default", (END - 1) * 1000).unwrap();
        assert_eq!(token.expose(), "Atza|a");
        assert_eq!(until, Some(END));
    }

    #[test]
    fn each_fault_has_its_name() {
        let cases = [
            (FILE, "default", END * 1000, AskProfileError::Expired),
            (FILE, "other", 0, AskProfileError::NoProfile),
            (FILE, "empty", 0, AskProfileError::NoProfile),
            (b"[]".as_slice(), "default", 0, AskProfileError::NoProfile),
            (b"{".as_slice(), "default", 0, AskProfileError::Unreadable),
        ];
        for (file, profile, now, problem) in cases {
            assert!(ask_profile_token(file, profile, now) == Err(problem), "{problem}");
        }
    }
}
