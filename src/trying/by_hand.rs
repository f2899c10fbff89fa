//! What SMAPI cannot do for a kind of skill, known before anything is asked (Amazon: the simulation is for custom
//! skills alone; its own tools enable custom and music skills alone).

use crate::i18n::Key;
use crate::i18n::key;
use crate::model::SkillKind;

/// What has to be done by hand.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ByHand {
    /// It can be enabled here, and has to be spoken to by voice or on the page “Test”.
    Speaking,
    /// It is enabled in the Alexa app and used with its devices.
    Everything,
}

impl ByHand {
    /// The text that says what to do.
    pub fn text_key(self) -> Key {
        match self {
            Self::Speaking => key::TRYING_BY_HAND_SPEAKING,
            Self::Everything => key::TRYING_BY_HAND_EVERYTHING,
        }
    }
}

/// What has to be done by hand for a kind of skill; `None` when nothing has to be.
pub fn by_hand(kind: SkillKind) -> Option<ByHand> {
    match kind {
        SkillKind::Custom => None,
        SkillKind::Music => Some(ByHand::Speaking),
        SkillKind::SmartHome | SkillKind::Video | SkillKind::Other => Some(ByHand::Everything),
    }
}
