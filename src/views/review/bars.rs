//! The bars above and below: what this is, and the ways out.

use egui::Align;
use egui::Layout;
use egui::Rect;
use egui::Ui;
use egui::UiBuilder;
use egui::pos2;
use egui::vec2;

use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::review;
use crate::review::Copied;
use crate::review::FORMATS;
use crate::review::Format;
use crate::review::Pane;
use crate::review::Reading;
use crate::review::Tab;
use crate::rules::Severity;
use crate::session::Message;
use crate::session::Session;
use crate::views::drawings;
use crate::views::icons;
use crate::views::menu;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Tone;
use crate::views::widgets::paint;

/// From this width on the bar below is one row, and the tabs stand in the bar above.
const FROM_ONE_ROW: f32 = 720.0;
/// Height of the row of tabs where they have one.
const TABS_ROW: f32 = 44.0;
/// What the four buttons below need beside their words: padding, icons, gaps and the margin of the page.
const AROUND_WORDS: f32 = 296.0;
/// From this width on the bar below also says that nothing was contacted.
const FROM_STATUS: f32 = 960.0;
const MENU: f32 = 256.0;

/// How high the bar above is.
pub(super) fn top_height(width: f32, session: &Session) -> f32 {
    size::TOP_BAR + if has_tabs_row(width, session) { TABS_ROW } else { 0.0 }
}

fn has_tabs(width: f32, session: &Session) -> bool {
    session.review.shown.is_some() && !super::is_wide(width)
}

fn has_tabs_row(width: f32, session: &Session) -> bool {
    has_tabs(width, session) && width < FROM_ONE_ROW
}

/// The mark, the screen's name, the promise where there is room for it, the tabs where there is little.
pub(super) fn top_ui(ui: &mut Ui, rect: Rect, session: &Session, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    ui.painter().rect_filled(rect, 0.0, t.rail);
    ui.painter().hline(rect.x_range(), rect.bottom(), (size::STROKE, t.line));
    let row = rect.with_max_y(rect.top() + size::TOP_BAR);
    let inner = row.shrink2(vec2(size::PAGE_MARGIN, 0.0));
    let in_row = has_tabs(rect.width(), session) && !has_tabs_row(rect.width(), session);
    let mut bar = ui.new_child(UiBuilder::new().max_rect(inner).id_salt("review bar"));
    sides_ui(
        &mut bar,
        row.height(),
        |ui| {
            let room = vec2(drawings::MARK, drawings::MARK);
            let (place, _) = ui.allocate_exact_size(room, egui::Sense::hover());
            drawings::paint_mark(ui.painter(), t, place);
            ui.add_space(size::TIGHT);
            widgets::line_ui(ui, theme::BODY_STRONG, t.ink, &text(key::REVIEW_TITLE));
            if has_promise(ui) {
                ui.add_space(size::GRID);
                let words = text(promise(session));
                widgets::chip_ui(ui, Tone::Pine, Some(icons::SHIELD_CHECK), &words);
            }
        },
        |ui| {
            if in_row {
                tabs_ui(ui, session, outbox);
                ui.add_space(size::GRID);
            }
            let name = text(key::REVIEW_OPEN_SETTINGS);
            if widgets::icon_button_ui(ui, icons::GEAR_SIX, &name).clicked() {
                outbox.push(Message::OpenSettings);
            }
        },
    );
    if has_tabs_row(rect.width(), session) {
        let top = pos2(inner.left(), row.bottom());
        let place = Rect::from_min_max(top, pos2(inner.right(), rect.bottom() - size::GRID));
        let layout = Layout::left_to_right(Align::Center);
        let mut tabs =
            ui.new_child(UiBuilder::new().max_rect(place).layout(layout).id_salt("tabs"));
        tabs_ui(&mut tabs, session, outbox);
    }
}

fn tabs_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let review = &session.review;
    let errors = review.shown.as_ref().map_or(0, |shown| shown.checked.count(Severity::Error));
    let settings = text(key::REVIEW_TAB_SETTINGS);
    let findings = text_with(key::REVIEW_TAB_FINDINGS, &[("count", &errors.to_string())]);
    let current = usize::from(review.tab == Tab::Findings);
    let pressed = widgets::tabs_ui(ui, &[&settings, &findings], current);
    let tab = pressed.map(|place| if place == 0 { Tab::Settings } else { Tab::Findings });
    outbox.extend(tab.map(|tab| Message::Review(review::Message::OpenTab(tab))));
}

/// What is promised of what was brought in, and still true.
pub(super) fn promise(session: &Session) -> Key {
    if session.review.has_asked() { key::REVIEW_UNTRUSTED_ASKED } else { key::REVIEW_UNTRUSTED }
}

/// Whether the bar above has room for the promise; without it the page says it.
pub(super) fn has_promise(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() >= size::FROM_FOLDED_PREVIEW
}

/// How high the bar below is: with little room the ways on stand in two rows.
pub(super) fn bottom_height(ui: &Ui, width: f32, session: &Session) -> f32 {
    let second = if is_stacked(ui, width, session) { size::BUTTON + size::GRID } else { 0.0 };
    size::BOTTOM_BAR + second
}

fn is_stacked(ui: &Ui, width: f32, session: &Session) -> bool {
    if session.review.shown.is_none() || width >= FROM_STATUS {
        return false;
    }
    let ways =
        [key::REVIEW_START, key::REVIEW_PUT_AWAY, key::REVIEW_SAVE_REPORT, key::REVIEW_REPLY];
    let ink = theme::tokens(ui).ink;
    let words = ways.map(|way| paint::line(ui, theme::BODY_MEDIUM, ink, &text(way)).size().x);
    width < FROM_ONE_ROW || words.iter().sum::<f32>() + AROUND_WORDS > width
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
    let is_empty = session.review.is_empty();
    if is_stacked(&ui, rect.width(), session) {
        let (left, right) = sides_ui(&mut ui, size::BUTTON, start_ui, put_away_ui);
        outbox.extend(left.into_iter().chain(right));
        sides_ui(&mut ui, size::BUTTON, |_| (), |ui| report_ui(ui, session.review.pane, outbox));
        return;
    }
    let has_status = rect.width() >= FROM_STATUS || !is_shown;
    let left = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.x = size::CARD_GAP_FULL;
        let start = start_ui(ui);
        let put_away = if is_empty { None } else { put_away_ui(ui) };
        if has_status {
            widgets::line_ui(ui, theme::SMALL, t.ink_2, &text(contacted(session)));
        }
        start.or(put_away)
    };
    let (pressed, ()) = sides_ui(&mut ui, size::BUTTON, left, |ui| {
        if is_shown {
            report_ui(ui, session.review.pane, outbox);
        }
    });
    outbox.extend(pressed);
}

/// What was contacted to show what is shown.
fn contacted(session: &Session) -> Key {
    use crate::review::Origin;
    let shown = session.review.shown.iter().chain(&session.review.second);
    let amazon = shown.into_iter().any(|one| matches!(one.origin, Origin::Amazon { .. }));
    let amazon = amazon || session.review.reading != Reading::Idle;
    match (amazon, session.review.has_asked()) {
        (false, false) => key::REVIEW_CONTACTED,
        (true, false) => key::REVIEW_CONTACTED_AMAZON,
        (false, true) => key::REVIEW_CONTACTED_TICKED,
        (true, true) => key::REVIEW_CONTACTED_BOTH,
    }
}

fn start_ui(ui: &mut Ui) -> Option<Message> {
    let words = text(key::REVIEW_START);
    let pressed = ui.add(Button::secondary(&words).left(icons::HOUSE)).clicked();
    pressed.then_some(Message::OpenStart)
}

/// What was brought in stays when one leaves. This is how it goes.
fn put_away_ui(ui: &mut Ui) -> Option<Message> {
    let (words, what) = (text(key::REVIEW_PUT_AWAY), text(key::REVIEW_PUT_AWAY_WHAT));
    let pressed = ui.add(Button::secondary(&words).described(&what)).clicked();
    pressed.then_some(Message::Review(review::Message::PutAway))
}

fn report_ui(ui: &mut Ui, pane: Pane, outbox: &mut Vec<Message>) {
    ui.spacing_mut().item_spacing.x = size::CARD_GAP_FULL;
    let words = text(key::REVIEW_SAVE_REPORT);
    let button = ui.add(Button::secondary(&words).left(icons::FILE_TEXT));
    let chosen = menu::menu_ui(&button, MENU, report_menu_ui);
    if let Some(message) = chosen {
        egui::Popup::close_all(ui.ctx());
        outbox.push(Message::Review(message));
    }
    // On the letter itself there is no further way to it.
    if pane == Pane::Reply {
        return;
    }
    let words = text(key::REVIEW_REPLY);
    if ui.add(Button::primary(&words).left(icons::PAPER_PLANE_TILT)).clicked() {
        outbox.push(Message::Review(review::Message::OpenPane(Pane::Reply)));
    }
}

fn report_menu_ui(ui: &mut Ui, just_opened: bool) -> Option<review::Message> {
    ui.spacing_mut().item_spacing.y = size::TIGHT;
    let width = MENU - 2.0 * size::GRID;
    let mut wish = None;
    for (place, format) in FORMATS.into_iter().enumerate() {
        let words = text(save_words(format));
        let response = ui.add(Button::quiet(&words).small().left(icons::FLOPPY_DISK).width(width));
        if just_opened && place == 0 {
            response.request_focus();
        }
        if response.clicked() {
            wish = Some(review::Message::SaveReport(format));
        }
    }
    widgets::hairline_ui(ui);
    let words = text(key::REVIEW_COPY_REPORT);
    if ui.add(Button::quiet(&words).small().left(icons::COPY).width(width)).clicked() {
        wish = Some(review::Message::Copy(Copied::Report(Format::Markdown)));
    }
    wish
}

fn save_words(format: Format) -> Key {
    match format {
        Format::Html => key::REVIEW_SAVE_HTML,
        Format::Markdown => key::REVIEW_SAVE_MARKDOWN,
        Format::Text => key::REVIEW_SAVE_TEXT,
        Format::Json => key::REVIEW_SAVE_JSON,
    }
}

/// Back from another pane to the findings.
pub(super) fn back_ui(ui: &mut Ui, outbox: &mut Vec<Message>) {
    let words = text(key::REVIEW_BACK);
    if ui.add(Button::quiet(&words).small().left(icons::ARROW_LEFT)).clicked() {
        outbox.push(Message::Review(review::Message::OpenPane(Pane::Findings)));
    }
    ui.add_space(size::GRID);
}
