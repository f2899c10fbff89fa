//! The families of colour that carry meaning, and the weights of findings, which use them.

use egui::Color32;
use egui::Ui;

use crate::views::icons;
use crate::views::theme;

/// A family of colour: words and icon, soft ground, edge of that ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Act here, done, linked, fine.
    Pine,
    /// Must fix.
    Brick,
    /// Worth a look, practice.
    Amber,
    /// Good to know, could not tell.
    Slate,
}

impl Tone {
    /// The colour of words and icons.
    pub fn ink(self, ui: &Ui) -> Color32 {
        let t = theme::tokens(ui);
        match self {
            Self::Pine => t.pine,
            Self::Brick => t.brick,
            Self::Amber => t.amber,
            Self::Slate => t.slate,
        }
    }

    /// The soft ground.
    pub fn soft(self, ui: &Ui) -> Color32 {
        let t = theme::tokens(ui);
        match self {
            Self::Pine => t.pine_soft,
            Self::Brick => t.brick_soft,
            Self::Amber => t.amber_soft,
            Self::Slate => t.slate_soft,
        }
    }

    /// The edge of the soft ground.
    pub fn edge(self, ui: &Ui) -> Color32 {
        let t = theme::tokens(ui);
        match self {
            Self::Pine => t.pine_edge,
            Self::Brick => t.brick_edge,
            Self::Amber => t.amber_edge,
            Self::Slate => t.slate_edge,
        }
    }
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Linking fails with it.
    MustFix,
    /// It may be meant, or may hurt some people.
    WorthALook,
    /// Nothing to do.
    GoodToKnow,
    /// It was looked at, and the answer says neither yes nor no.
    CouldNotTell,
    /// It is as it should be.
    Fine,
}

impl Weight {
    /// The family of colour it is drawn in.
    pub fn tone(self) -> Tone {
        match self {
            Self::MustFix => Tone::Brick,
            Self::WorthALook => Tone::Amber,
            Self::GoodToKnow | Self::CouldNotTell => Tone::Slate,
            Self::Fine => Tone::Pine,
        }
    }

    /// The icon that stands before it.
    pub fn icon(self) -> char {
        match self {
            Self::MustFix => icons::WARNING_OCTAGON_FILL,
            Self::WorthALook => icons::EYE,
            Self::GoodToKnow => icons::INFO,
            Self::CouldNotTell => icons::MINUS_CIRCLE,
            Self::Fine => icons::CHECK_CIRCLE_FILL,
        }
    }
}
