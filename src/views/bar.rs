//! What a page puts into the bottom bar: a line in the middle and at most two buttons at the right.

use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::session::Message;
use crate::session::Session;
use crate::views::icons;
use crate::views::pages;
use crate::views::widgets::Tone;
use crate::wizard;
use crate::wizard::Step;

/// The page's part of the bottom bar.
#[derive(Clone, PartialEq)]
pub struct Bar {
    pub status: Option<Status>,
    /// A second button, left of the act.
    pub other: Option<BarButton>,
    /// Forward, or the act of the page.
    pub forward: Option<BarButton>,
}

/// A button of the bar.
#[derive(Clone, PartialEq)]
pub struct BarButton {
    pub words: String,
    pub left: Option<char>,
    pub right: Option<char>,
    pub message: Message,
    /// Whether it has the focus when it comes up.
    pub takes_focus: bool,
}

/// The line in the middle of the bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Status {
    /// The icon before it, in the colour of its weight.
    pub icon: Option<(Tone, char)>,
    pub words: String,
    /// Whether “Undo” stands behind it: of the last filling.
    pub undo: bool,
}

impl Status {
    /// Words alone.
    pub fn plain(words: String) -> Self {
        Self { icon: None, words, undo: false }
    }

    /// Words after a pine tick.
    pub fn done(words: String) -> Self {
        Self { icon: Some((Tone::Pine, icons::CHECK_CIRCLE_FILL)), words, undo: false }
    }
}

/// The bar of a page that only goes on: “Next: Redirect URLs”.
pub fn next_bar(session: &Session) -> Bar {
    let at = &session.wizard;
    let next = if at.return_to_check { Some(Step::Check) } else { at.step.next() };
    let forward = next.map(|step| BarButton {
        words: next_words(step),
        left: None,
        right: Some(icons::ARROW_RIGHT),
        message: Message::Wizard(wizard::Message::Next),
        takes_focus: false,
    });
    Bar { status: None, other: None, forward }
}

/// “Next: ” and the name of a step.
pub fn next_words(step: Step) -> String {
    let name = pages::page(step).map_or_else(String::new, |page| i18n::text(page.name));
    i18n::text_with(key::FRAME_NEXT, &[("step", &name)])
}

/// How many of so many ticks are set, in words.
pub fn ticked_status(key: Key, ticks: &[bool]) -> Status {
    let ticked = ticks.iter().filter(|tick| **tick).count().to_string();
    let all = ticks.len().to_string();
    Status::plain(i18n::text_with(key, &[("ticked", &ticked), ("all", &all)]))
}
