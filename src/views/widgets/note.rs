//! The line under a field.

use egui::Color32;
use egui::Response;
use egui::Sense;
use egui::Ui;
use egui::accesskit::Live;
use egui::vec2;

use super::paint;
use super::text;
use super::word_link::WordLink;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;

/// What the line under a field says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Note<'a> {
    /// The value is what it should be.
    Fine(&'a str),
    /// The value cannot stay so. `lead` is the word “Problem:” in the person's language.
    Problem {
        /// The word that says it is a problem, besides the colour and the icon.
        lead: &'a str,
        /// What is wrong and how to mend it.
        text: &'a str,
    },
    /// The program changed what was typed; it can be undone.
    Changed {
        /// What was changed.
        text: &'a str,
        /// The word for taking it back.
        undo: &'a str,
    },
    /// Anything else worth saying, with an icon.
    Plain {
        /// The icon before it.
        icon: char,
        /// What there is to say.
        text: &'a str,
    },
}

impl Note<'_> {
    /// Whether this note is a problem.
    pub fn is_problem(&self) -> bool {
        matches!(self, Self::Problem { .. })
    }

    /// The words, as a screen reader tells them with the field.
    pub fn words(&self) -> String {
        match self {
            Self::Fine(text) | Self::Changed { text, .. } | Self::Plain { text, .. } => {
                (*text).to_owned()
            }
            Self::Problem { lead, text } => format!("{lead} {text}"),
        }
    }

    fn look(&self, ui: &Ui) -> (char, Color32, Color32) {
        let t = theme::tokens(ui);
        match self {
            Self::Fine(_) => (icons::CHECK_CIRCLE_FILL, t.pine, t.pine),
            Self::Problem { .. } => (icons::WARNING_OCTAGON_FILL, t.brick, t.brick),
            Self::Changed { .. } => (icons::ERASER, t.ink_3, t.ink_2),
            Self::Plain { icon, .. } => (*icon, t.ink_3, t.ink_2),
        }
    }
}

/// Draws a note; true when its Undo was pressed.
pub fn note_ui(ui: &mut Ui, note: &Note<'_>) -> bool {
    let (glyph, icon_color, ink) = note.look(ui);
    if let Note::Changed { text, undo } = note {
        return changed_ui(ui, (glyph, icon_color), ink, text, undo);
    }
    ui.horizontal_top(|ui| {
        icon_ui(ui, glyph, icon_color, theme::SMALL.line);
        match note {
            Note::Problem { lead, text } => {
                let text = format!(" {text}");
                let parts = [(theme::SMALL_MEDIUM, ink, *lead), (theme::SMALL, ink, text.as_str())];
                speak(&text::parts_ui(ui, &parts), Live::Assertive);
            }
            Note::Fine(text) | Note::Plain { text, .. } | Note::Changed { text, .. } => {
                speak(&text::text_ui(ui, theme::SMALL, ink, text), Live::Polite);
            }
        }
    });
    false
}

fn changed_ui(ui: &mut Ui, icon: (char, Color32), ink: Color32, text: &str, undo: &str) -> bool {
    ui.horizontal_wrapped(|ui| {
        icon_ui(ui, icon.0, icon.1, size::TARGET);
        let name = format!("{undo}: {text}");
        let words = text::text_ui(ui, theme::SMALL_BESIDE_LINK, ink, text);
        speak(&words, Live::Polite);
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(-size::TIGHT);
        ui.add(WordLink::new(undo).named(&name)).clicked()
    })
    .inner
}

fn icon_ui(ui: &mut Ui, glyph: char, color: Color32, height: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(size::ICON, height), Sense::hover());
    paint::icon(ui.painter(), rect.center(), size::ICON, glyph, color);
}

fn speak(response: &Response, how: Live) {
    response.ctx.accesskit_node_builder(response.id, |node| node.set_live(how));
}
