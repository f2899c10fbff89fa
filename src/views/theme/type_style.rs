//! The sizes and weights of text.

use egui::Color32;
use egui::FontFamily;
use egui::FontId;
use egui::TextFormat;
use egui::text::LayoutJob;

use crate::views::fonts::Face;

/// One style of text: face, size and height of a line, both in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// Which of the four text faces.
    pub face: Face,
    /// Size of the letters.
    pub size: f32,
    /// From one line to the next.
    pub line: f32,
}

/// The one heading of a page.
pub const HEADING: Type = style(Face::SemiBold, 26.0, 32.0);
/// Title of a start card.
pub const TITLE: Type = style(Face::SemiBold, 18.0, 24.0);
/// Running text.
pub const BODY: Type = style(Face::Regular, 14.0, 20.0);
/// Labels, buttons, titles of cards.
pub const BODY_MEDIUM: Type = style(Face::Medium, 14.0, 20.0);
/// The step one is at, the program's name.
pub const BODY_STRONG: Type = style(Face::SemiBold, 14.0, 20.0);
/// The line that says why, notes, tables.
pub const SMALL: Type = style(Face::Regular, 13.0, 18.0);
/// Small buttons and links, bold openings of notes.
pub const SMALL_MEDIUM: Type = style(Face::Medium, 13.0, 18.0);
/// Headings inside drawings.
pub const SMALL_STRONG: Type = style(Face::SemiBold, 13.0, 18.0);
/// Text with a word link after it, which is higher than the text's own line.
pub const SMALL_BESIDE_LINK: Type = style(Face::Regular, 13.0, 24.0);
/// Captions.
pub const CAPTION: Type = style(Face::Regular, 12.0, 16.0);
/// The line over a heading, chips, labels in drawings.
pub const CAPTION_MEDIUM: Type = style(Face::Medium, 12.0, 16.0);
/// Codes in fields.
pub const CODE: Type = style(Face::Mono, 13.0, 18.0);
/// Codes in rows and code boxes.
pub const CODE_SMALL: Type = style(Face::Mono, 12.0, 18.0);
/// Lines of JSON.
pub const CODE_LINE: Type = style(Face::Mono, 12.0, 20.0);
/// The dots of a hidden secret.
pub const DOTS: Type = style(Face::Mono, 18.0, 24.0);

const fn style(face: Face, size: f32, line: f32) -> Type {
    Type { face, size, line }
}

impl Type {
    /// The font egui knows this style by.
    pub fn font(self) -> FontId {
        FontId::new(self.size, FontFamily::from(self.face))
    }

    /// This style as a piece of a longer text.
    pub fn format(self, color: Color32) -> TextFormat {
        TextFormat { line_height: Some(self.line), ..TextFormat::simple(self.font(), color) }
    }
}

/// One text made of pieces in different styles or colours.
pub fn job(parts: &[(Type, Color32, &str)]) -> LayoutJob {
    let mut job = LayoutJob::default();
    for (style, color, text) in parts {
        job.append(text, 0.0, style.format(*color));
    }
    job
}
