//! What a probe rule may look at: the settings, one address of them, and what was seen of it.

use url::Url;

use crate::i18n::Key;
use crate::i18n::key;
use crate::model::AccountLinking;
use crate::model::Answer;
use crate::model::Asked;
use crate::model::Exchange;
use crate::model::Field;
use crate::model::HostPort;
use crate::model::HostSeen;
use crate::model::ProbeSeen;
use crate::model::Silence;
use crate::model::redacted;
use crate::model::shown;
use crate::rules::said::Said;

/// The longest part of a value that a sentence quotes. Letters.
const QUOTED: usize = 200;

/// One address, and what was seen of its server.
pub(super) struct Sight<'a> {
    pub settings: &'a AccountLinking,
    pub seen: &'a ProbeSeen,
    pub field: Field,
    pub url: &'a Url,
    pub server: HostPort,
    pub host: &'a HostSeen,
}

/// What a probe rule gives back.
pub(super) enum Verdict {
    /// As it should be, or nothing to look at.
    Fine,
    Said(Vec<Said>),
    /// It looked, and could not tell: the words say why.
    Unknown(Key),
    /// What it looks at was not asked.
    NotAsked,
}

impl Verdict {
    pub(super) fn said(said: Said) -> Self {
        Self::Said(vec![said])
    }

    /// Fine when nothing was said.
    pub(super) fn of(said: Option<Said>) -> Self {
        said.map_or(Self::Fine, Self::said)
    }
}

impl Sight<'_> {
    /// Somebody's text as a sentence may quote it.
    pub(super) fn quoted(text: &str) -> String {
        shown(&redacted(text).chars().take(QUOTED).collect::<String>())
    }

    pub(super) fn asked(&self, asked: Asked) -> Option<&Exchange> {
        self.seen.exchange(asked)
    }

    /// The answer to a question; nothing when it was not asked or nothing came.
    pub(super) fn answer(&self, asked: Asked) -> Option<&Answer> {
        self.asked(asked)?.came.as_ref().ok()
    }

    /// What a missing answer means.
    pub(super) fn without_answer(&self, asked: Asked) -> Verdict {
        match self.asked(asked).map(|exchange| &exchange.came) {
            Some(Err(Silence::TimedOut)) => Verdict::Unknown(key::PROBE_UNKNOWN_SILENT),
            Some(Err(Silence::CutOff)) => Verdict::Unknown(key::PROBE_UNKNOWN_CUT_OFF),
            Some(Err(Silence::NotHttp)) => Verdict::Unknown(key::PROBE_UNKNOWN_NOT_HTTP),
            Some(Err(Silence::NotAsked | Silence::NotReached) | Ok(_)) | None => Verdict::NotAsked,
        }
    }
}
