//! The bar at the bottom, at the same place on every page: Back, a line, forward.

use egui::Rect;
use egui::Ui;
use egui::UiBuilder;
use egui::pos2;
use egui::vec2;

use super::Outbox;
use super::keyboard;
use super::status;
use crate::i18n;
use crate::i18n::key;
use crate::session::Message;
use crate::session::Session;
use crate::views::bar::Bar;
use crate::views::bar::BarButton;
use crate::views::bar::Status;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::WordLink;
use crate::views::widgets::paint;
use crate::wizard;

/// Less room than this for the line, and it goes above the buttons.
const LEAST_STATUS: f32 = 160.0;
/// Height of the line where it has a row of its own.
const STATUS_ROW: f32 = 28.0;

/// The buttons and the line of the bar, with what they need.
pub(super) struct BottomBar {
    bar: Bar,
    status: Option<Status>,
    back: Back,
    /// Whether the line stands in a row of its own above the buttons.
    status_above: bool,
    /// Whether each button stands in a row of its own.
    stacked: bool,
}

/// How Back shows.
#[derive(Clone, Copy, PartialEq)]
enum Back {
    Words,
    /// Where there is little room.
    Arrow,
}

impl BottomBar {
    /// Lays the bar out for a width.
    pub(super) fn of(ui: &Ui, session: &Session, bar: Bar, width: f32) -> Self {
        let status = status::status(session, &bar);
        let room = width - 2.0 * size::PAGE_MARGIN;
        let buttons: f32 = [&bar.other, &bar.forward]
            .into_iter()
            .flatten()
            .map(|button| button_width(ui, button) + size::CARD_GAP_FULL)
            .sum();
        let back_words = back_width(ui);
        let back = if buttons + back_words <= room { Back::Words } else { Back::Arrow };
        let back_width = if back == Back::Words { back_words } else { size::BUTTON };
        let left = room - buttons - back_width - 2.0 * size::FIELD_GAP;
        let status_above = status.is_some() && left < LEAST_STATUS;
        let stacked = bar.other.is_some() && buttons + back_width > room;
        Self { bar, status, back, status_above, stacked }
    }

    /// How high it is: the bar itself never moves, a line or button without room stands above it.
    pub(super) fn height(&self) -> f32 {
        let above = if self.status_above { STATUS_ROW } else { 0.0 };
        let second = if self.stacked { size::BUTTON + size::GRID } else { 0.0 };
        size::BOTTOM_BAR + above + second
    }

    /// Draws it into its rectangle.
    pub(super) fn show(&self, ui: &mut Ui, rect: Rect, session: &Session, outbox: &mut Outbox) {
        let t = theme::tokens(ui);
        ui.painter().rect_filled(rect, 0.0, t.rail);
        ui.painter().hline(rect.x_range(), rect.top(), (size::STROKE, t.line));
        let inner = rect.shrink2(vec2(size::PAGE_MARGIN, 0.0));
        let row = inner.with_min_y(rect.bottom() - size::BOTTOM_BAR);
        let row = row.shrink2(vec2(0.0, (size::BOTTOM_BAR - size::BUTTON) / 2.0));
        let mut ui = ui.new_child(UiBuilder::new().max_rect(inner).id_salt("bottom bar"));
        let back = self.back_ui(&mut ui, row, session, outbox);
        let mut left = row.right();
        let mut places = Vec::new();
        for button in [&self.bar.forward, &self.bar.other].into_iter().flatten() {
            let width = button_width(&ui, button).min(row.width() - size::BUTTON - size::GRID);
            let place = if self.stacked && !places.is_empty() {
                let up = row.translate(vec2(0.0, -(size::BUTTON + size::GRID)));
                Rect::from_min_max(pos2(row.right() - width, up.top()), up.right_bottom())
            } else {
                Rect::from_min_max(pos2(left - width, row.top()), pos2(left, row.bottom()))
            };
            left = left.min(place.left() - size::CARD_GAP_FULL);
            places.push((button, place));
        }
        let middle = if self.status_above {
            inner.with_max_y(inner.top() + STATUS_ROW).translate(vec2(0.0, size::TIGHT))
        } else {
            Rect::from_min_max(
                pos2(back.right() + size::FIELD_GAP, row.top()),
                pos2(left, row.bottom()),
            )
        };
        self.status_ui(&mut ui, middle, outbox);
        let primary = self.bar.forward.as_ref();
        for (button, place) in places.into_iter().rev() {
            button_ui(&mut ui, place, button, primary == Some(button), outbox);
        }
    }

    fn back_ui(&self, ui: &mut Ui, row: Rect, session: &Session, outbox: &mut Outbox) -> Rect {
        let words = i18n::text(key::COMMON_BACK);
        let width = if self.back == Back::Words { back_width(ui) } else { size::BUTTON };
        let place = row.with_max_x(row.left() + width);
        let button = match self.back {
            Back::Words => Button::secondary(&words).left(icons::ARROW_LEFT),
            Back::Arrow => Button::secondary("").left(icons::ARROW_LEFT).named(&words),
        };
        if ui.put(place, button).clicked() {
            outbox.push(keyboard::back(session));
        }
        place
    }

    fn status_ui(&self, ui: &mut Ui, place: Rect, outbox: &mut Outbox) {
        let Some(status) = &self.status else { return };
        let t = theme::tokens(ui);
        let layout = egui::Layout::left_to_right(egui::Align::Center);
        let mut ui =
            ui.new_child(UiBuilder::new().max_rect(place).layout(layout).id_salt("status"));
        ui.spacing_mut().item_spacing.x = size::GRID;
        if let Some((tone, icon)) = status.icon {
            let (icon_place, _) =
                ui.allocate_exact_size(vec2(size::ICON, size::ICON), egui::Sense::hover());
            paint::icon(ui.painter(), icon_place.center(), size::ICON, icon, tone.ink(&ui));
        }
        let undo = i18n::text(key::COMMON_UNDO);
        let undo_room = if status.undo {
            size::GRID + paint::line(&ui, theme::SMALL_MEDIUM, t.pine, &undo).size().x
        } else {
            0.0
        };
        ui.scope(|ui| {
            ui.set_max_width((ui.available_width() - undo_room).max(0.0));
            widgets::announce(&widgets::line_ui(ui, theme::SMALL, t.ink_2, &status.words));
        });
        if status.undo {
            let name = format!("{undo}: {}", status.words);
            if ui.add(WordLink::new(&undo).named(&name)).clicked() {
                outbox.push(Message::Wizard(wizard::Message::UndoFilled));
            }
        }
    }
}

fn button_ui(ui: &mut Ui, place: Rect, button: &BarButton, primary: bool, outbox: &mut Outbox) {
    let look =
        if primary { Button::primary(&button.words) } else { Button::secondary(&button.words) };
    let look = button.left.into_iter().fold(look, Button::left);
    let look = button.right.into_iter().fold(look, Button::right);
    let response = ui.push_id(("bar", primary), |ui| ui.put(place, look)).inner;
    let id = response.id.with("was there");
    let frame = ui.ctx().cumulative_frame_nr();
    let seen: Option<(u64, String)> = ui.data(|data| data.get_temp(id));
    let is_new = seen.is_none_or(|(last, words)| last + 1 < frame || words != button.words);
    ui.data_mut(|data| data.insert_temp(id, (frame, button.words.clone())));
    if button.takes_focus && is_new {
        response.request_focus();
    }
    if response.clicked() {
        outbox.push(button.message.clone());
    }
}

fn button_width(ui: &Ui, button: &BarButton) -> f32 {
    let icons = f32::from(u8::from(button.left.is_some()) + u8::from(button.right.is_some()));
    words_width(ui, &button.words) + icons * (size::ICON + size::GRID) + 2.0 * size::CARD_PAD_X
}

fn back_width(ui: &Ui) -> f32 {
    let words = i18n::text(key::COMMON_BACK);
    words_width(ui, &words) + size::ICON + size::GRID + 2.0 * size::CARD_PAD_X
}

fn words_width(ui: &Ui, words: &str) -> f32 {
    paint::line(ui, theme::BODY_MEDIUM, theme::tokens(ui).ink, words).size().x.ceil()
}
