//! What a rule could not look at, and why.

use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::rules::Question;

/// A rule that could not look, or that looked and could not tell.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct NotChecked {
    pub code: &'static str,
    pub reason: Reason,
}

/// Why a rule says nothing.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Reason {
    /// Nobody told a fact that it needs.
    Asks(Question),
    /// Another finding has to be settled first.
    FixFirst(&'static str),
    /// The addresses were not asked.
    NotProbed,
    /// The link was not rehearsed.
    NotRehearsed,
    /// It looked, and what it found settles nothing.
    CannotTell(Key),
}

impl Reason {
    /// The reason in words. Rules with the same reason share it, so that it can be said once.
    pub fn text(self) -> String {
        match self {
            Self::Asks(question) => question.text(),
            Self::FixFirst(code) => i18n::text_with(key::NOT_CHECKED_FIX_FIRST, &[("code", code)]),
            Self::NotProbed => i18n::text(key::NOT_CHECKED_PROBE),
            Self::NotRehearsed => i18n::text(key::NOT_CHECKED_REHEARSAL),
            Self::CannotTell(words) => i18n::text(words),
        }
    }

    /// Whether it was looked at and could not be told.
    pub fn is_unknown(self) -> bool {
        matches!(self, Self::CannotTell(_))
    }
}

impl From<Question> for Reason {
    fn from(question: Question) -> Self {
        Self::Asks(question)
    }
}

/// The codes by their reasons, in the order in which the reasons come up.
pub fn by_reason(all: &[NotChecked]) -> Vec<(Reason, Vec<&'static str>)> {
    let mut groups: Vec<(Reason, Vec<&'static str>)> = Vec::new();
    for one in all {
        match groups.iter_mut().find(|(reason, _)| *reason == one.reason) {
            Some((_, codes)) => codes.push(one.code),
            None => groups.push((one.reason, vec![one.code])),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reason_is_said_once() {
        let skipped = |code, reason| NotChecked { code, reason };
        let all = [
            skipped("AL-101", Question::SkillType.into()),
            skipped("AL-201", Reason::NotProbed),
            skipped("AL-102", Question::SkillType.into()),
        ];
        let groups = by_reason(&all);
        assert_eq!(groups.len(), 2);
        assert_eq!(groups[0], (Question::SkillType.into(), vec!["AL-101", "AL-102"]));
        assert!(!groups[0].0.is_unknown());
    }
}
