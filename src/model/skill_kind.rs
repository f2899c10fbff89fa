//! The kinds of skill, as far as account linking tells them apart.

use serde::Deserialize;
use serde::Serialize;

/// What kind of skill it is: the names of `manifest.apis` (SMAPI).
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum SkillKind {
    #[default]
    Custom,
    SmartHome,
    Video,
    Music,
    /// Any other kind. Like every kind but custom it takes the code grant.
    Other,
}

impl SkillKind {
    /// The kinds a person can choose from, in that order.
    pub const ALL: [Self; 5] =
        [Self::Custom, Self::SmartHome, Self::Video, Self::Music, Self::Other];

    /// The name in `manifest.apis` and in a context file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Custom => "custom",
            Self::SmartHome => "smartHome",
            Self::Video => "video",
            Self::Music => "music",
            Self::Other => "other",
        }
    }

    /// The kind of that name; a name we do not tell apart is `Other`.
    pub fn parse(name: &str) -> Self {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name).unwrap_or(Self::Other)
    }

    /// Whether people can be let in before linking (Amazon: custom skills, and music).
    pub fn may_skip_linking(self) -> bool {
        matches!(self, Self::Custom | Self::Music | Self::Other)
    }

    /// Whether the implicit grant is possible.
    pub fn may_use_implicit(self) -> bool {
        self == Self::Custom
    }
}
