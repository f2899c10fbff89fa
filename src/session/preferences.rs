//! What a person prefers, kept from one start to the next.

use serde::Deserialize;
use serde::Serialize;

/// The sizes of text there are, in percent.
pub const ZOOMS: [u16; 8] = [80, 90, 100, 110, 125, 150, 175, 200];

/// The choices in the settings.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Preferences {
    pub theme: Theme,
    /// Size of text in percent, one of [`ZOOMS`].
    pub zoom: u16,
    pub motion: Motion,
    /// The tag of a language, or `None` for the system's.
    pub language: Option<String>,
    /// Whether the JSON preview stands open; `None` leaves it to each page.
    pub preview_open: Option<bool>,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// As the system has it, also while running.
    #[default]
    System,
    Light,
    Dark,
}

/// Whether things move.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Motion {
    #[default]
    On,
    /// Everything appears at once.
    Off,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            theme: Theme::System,
            zoom: 100,
            motion: Motion::On,
            language: None,
            preview_open: None,
        }
    }
}

impl Preferences {
    /// The next size of text up, or the largest.
    pub fn larger(&self) -> u16 {
        ZOOMS.into_iter().find(|zoom| *zoom > self.zoom).unwrap_or(200)
    }

    /// The next size of text down, or the smallest.
    pub fn smaller(&self) -> u16 {
        ZOOMS.into_iter().rev().find(|zoom| *zoom < self.zoom).unwrap_or(80)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_go_up_and_down_and_stop_at_the_ends() {
        let at = |zoom| Preferences { zoom, ..Preferences::default() };
        assert_eq!((at(100).smaller(), at(100).larger()), (90, 110));
        assert_eq!((at(80).smaller(), at(200).larger()), (80, 200));
    }

    #[test]
    fn an_unknown_or_missing_member_does_not_lose_the_others() {
        let read: Preferences = serde_json::from_str(r#"{"zoom": 150, "shape": 3}"#).unwrap();
        assert_eq!(read, Preferences { zoom: 150, ..Preferences::default() });
    }
}
