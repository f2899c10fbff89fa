//! What an answer of a skill says about the link, in words.

use crate::i18n::Key;
use crate::i18n::key;
use crate::model::LinkSeen;

/// What it means, and what comes next.
pub fn link_seen_key(seen: LinkSeen) -> Key {
    match seen {
        LinkSeen::NotLinked => key::TRYING_SEEN_NOT_LINKED,
        LinkSeen::Linked => key::TRYING_SEEN_LINKED,
        LinkSeen::TokenRefused => key::TRYING_SEEN_TOKEN_REFUSED,
        LinkSeen::NotAsked => key::TRYING_SEEN_NOT_ASKED,
        LinkSeen::NotReached => key::TRYING_SEEN_NOT_REACHED,
        LinkSeen::CodeFailed => key::TRYING_SEEN_CODE_FAILED,
    }
}
