//! The bars above and below: what this is, and the ways out.

use egui::Layout;
use egui::Rect;
use egui::Ui;
use egui::UiBuilder;
use egui::vec2;

use crate::i18n::key;
use crate::i18n::text;
use crate::review;
use crate::session::Message;
use crate::session::Session;
use crate::views::drawings;
use crate::views::icons;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Tone;

/// From this width on the bar below is one row.
const FROM_ONE_ROW: f32 = 540.0;

/// The mark, the screen's name, and the promise where there is room for it.
pub(super) fn top_ui(ui: &mut Ui, rect: Rect, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    ui.painter().rect_filled(rect, 0.0, t.rail);
    ui.painter().hline(rect.x_range(), rect.bottom(), (size::STROKE, t.line));
    let inner = rect.shrink2(vec2(size::PAGE_MARGIN, 0.0));
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inner).id_salt("review bar"));
    let ((), settings) = sides_ui(
        &mut ui,
        rect.height(),
        |ui| {
            let room = vec2(drawings::MARK, drawings::MARK);
            let (place, _) = ui.allocate_exact_size(room, egui::Sense::hover());
            drawings::paint_mark(ui.painter(), t, place);
            ui.add_space(size::TIGHT);
            widgets::line_ui(ui, theme::BODY_STRONG, t.ink, &text(key::REVIEW_TITLE));
            if has_promise(ui) {
                ui.add_space(size::GRID);
                let words = text(key::REVIEW_UNTRUSTED);
                widgets::chip_ui(ui, Tone::Pine, Some(icons::SHIELD_CHECK), &words);
            }
        },
        |ui| {
            widgets::icon_button_ui(ui, icons::GEAR_SIX, &text(key::REVIEW_OPEN_SETTINGS)).clicked()
        },
    );
    if settings {
        outbox.push(Message::OpenSettings);
    }
}

/// Whether the bar above has room for the promise; without it the page says it.
pub(super) fn has_promise(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() >= size::FROM_RAIL
}

/// How high the bar below is: with little room the ways on stand in two rows.
pub(super) fn bottom_height(width: f32, session: &Session) -> f32 {
    let second = if is_stacked(width, session) { size::BUTTON + size::GRID } else { 0.0 };
    size::BOTTOM_BAR + second
}

fn is_stacked(width: f32, session: &Session) -> bool {
    width < FROM_ONE_ROW && session.review.shown.is_some()
}

/// Back to the start, what was contacted, and what can be done with it.
pub(super) fn bottom_ui(ui: &mut Ui, rect: Rect, session: &Session, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    ui.painter().rect_filled(rect, 0.0, t.rail);
    ui.painter().hline(rect.x_range(), rect.top(), (size::STROKE, t.line));
    let inner = rect.shrink2(vec2(size::PAGE_MARGIN, (size::BOTTOM_BAR - size::BUTTON) / 2.0));
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inner).id_salt("review foot"));
    ui.spacing_mut().item_spacing.y = size::GRID;
    let is_shown = session.review.shown.is_some();
    let is_stacked = is_stacked(rect.width(), session);
    let left = |ui: &mut Ui| {
        let words = text(key::REVIEW_START);
        let start = ui.add(Button::secondary(&words).left(icons::HOUSE)).clicked();
        ui.add_space(size::GRID);
        if !is_stacked {
            widgets::line_ui(ui, theme::SMALL, t.ink_2, &text(key::REVIEW_CONTACTED));
        }
        start
    };
    let (start, pressed) = if is_stacked {
        let (start, another) = sides_ui(&mut ui, size::BUTTON, left, another_ui);
        let ((), wizard) = sides_ui(&mut ui, size::BUTTON, |_| (), in_wizard_ui);
        (start, another.or(wizard))
    } else {
        sides_ui(&mut ui, size::BUTTON, left, |ui| is_shown.then(|| actions_ui(ui)).flatten())
    };
    if start {
        outbox.push(Message::OpenStart);
    }
    outbox.extend(pressed);
}

fn actions_ui(ui: &mut Ui) -> Option<Message> {
    ui.with_layout(Layout::left_to_right(egui::Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = size::CARD_GAP_FULL;
        let another = another_ui(ui);
        another.or(in_wizard_ui(ui))
    })
    .inner
}

fn another_ui(ui: &mut Ui) -> Option<Message> {
    let pressed = ui.add(Button::secondary(&text(key::REVIEW_ANOTHER))).clicked();
    pressed.then_some(Message::Review(review::Message::Another))
}

fn in_wizard_ui(ui: &mut Ui) -> Option<Message> {
    let words = text(key::REVIEW_IN_WIZARD);
    let pressed = ui.add(Button::primary(&words).right(icons::ARROW_RIGHT)).clicked();
    pressed.then_some(Message::ReviewInWizard)
}
