//! What a person can choose for the whole program, and what is kept on this computer.

use egui::Id;
use egui::Rect;
use egui::ScrollArea;
use egui::Ui;
use egui::UiBuilder;
use egui::vec2;

use crate::account::KeptIn;
use crate::account::SignIn;
use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::session::Message;
use crate::session::Motion;
use crate::session::Session;
use crate::session::Theme;
use crate::views::icons;
use crate::views::start;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::CheckRow;
use crate::views::widgets::Tone;

/// Draws the screen into its rectangle.
pub fn settings_ui(ui: &mut Ui, rect: Rect, session: &Session, outbox: &mut Vec<Message>) {
    let mut ui = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("settings"));
    start::bar_ui(&mut ui, rect.with_max_y(rect.top() + size::BOTTOM_BAR), session, outbox);
    let below = rect.with_min_y(rect.top() + size::BOTTOM_BAR);
    let mut ui = ui.new_child(UiBuilder::new().max_rect(below).id_salt("below"));
    ui.set_clip_rect(below.intersect(ui.clip_rect()));
    ScrollArea::vertical().auto_shrink(false).show(&mut ui, |ui| {
        let side = ((rect.width() - size::PAGE_BESIDE_PREVIEW) / 2.0).max(size::PAGE_MARGIN);
        let inner = ui.max_rect().shrink2(vec2(side, 0.0));
        ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(size::GRID);
            widgets::heading_ui(ui, theme::HEADING, 1, &i18n::text(key::SETTINGS_HEADING));
            ui.add_space(size::FIELD_GAP);
            group_ui(ui, key::SETTINGS_LOOKS, |ui| looks_ui(ui, session, outbox));
            group_ui(ui, key::SETTINGS_LANGUAGE, |ui| language_ui(ui, session, outbox));
            group_ui(ui, key::SETTINGS_DRAFTS, |ui| drafts_ui(ui, session, outbox));
            group_ui(ui, key::SETTINGS_SIGN_IN, |ui| sign_in_ui(ui, session));
            group_ui(ui, key::SETTINGS_CLEAR, |ui| clear_ui(ui, outbox));
            ui.add_space(size::PAGE_MARGIN);
        });
    });
}

fn group_ui(ui: &mut Ui, title: Key, content: impl FnOnce(&mut Ui)) {
    widgets::card_ui(ui, |ui| {
        widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &i18n::text(title));
        ui.add_space(size::GRID);
        content(ui);
    });
    ui.add_space(size::CARD_GAP);
}

fn looks_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let chosen = session.preferences.theme;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = size::PAGE_MARGIN;
        let themes = [
            (Theme::System, key::SETTINGS_THEME_SYSTEM),
            (Theme::Light, key::SETTINGS_THEME_LIGHT),
            (Theme::Dark, key::SETTINGS_THEME_DARK),
        ];
        for (theme, words) in themes {
            if widgets::radio_ui(ui, &i18n::text(words), "", chosen == theme).clicked() {
                outbox.push(Message::ChooseTheme(theme));
            }
        }
    });
    ui.add_space(size::CARD_PAD_Y);
    size_ui(ui, session, outbox);
    ui.add_space(size::CARD_PAD_Y);
    let motion = session.preferences.motion == Motion::On;
    let (words, line) = (i18n::text(key::SETTINGS_MOTION), i18n::text(key::SETTINGS_MOTION_LINE));
    if ui.add(CheckRow::new(&words, motion).line(&line)).clicked() {
        let other = if motion { Motion::Off } else { Motion::On };
        outbox.push(Message::ChooseMotion(other));
    }
}

fn size_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GRID, size::TIGHT);
        let percent = session.preferences.zoom.to_string();
        let words = i18n::text_with(key::SETTINGS_SIZE, &[("percent", &percent)]);
        widgets::status_ui(ui, theme::BODY, t.ink, &words);
        let buttons = [
            (key::SETTINGS_SMALLER, Message::Smaller),
            (key::SETTINGS_LARGER, Message::Larger),
            (key::SETTINGS_USUAL, Message::UsualSize),
        ];
        for (words, message) in buttons {
            if ui.add(Button::secondary(&i18n::text(words)).small()).clicked() {
                outbox.push(message);
            }
        }
    });
    ui.add_space(size::TIGHT);
    widgets::text_ui(ui, theme::CAPTION, t.ink_3, &i18n::text(key::SETTINGS_SIZE_KEYS));
}

/// The system's language, and each there is by its own name.
fn language_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let chosen = session.preferences.language.as_deref();
    let system = i18n::text(key::SETTINGS_LANGUAGE_SYSTEM);
    if widgets::radio_ui(ui, &system, "", chosen.is_none()).clicked() {
        outbox.push(Message::ChooseLanguage(None));
    }
    for tag in i18n::languages() {
        ui.add_space(size::TIGHT);
        let name = i18n::own_name(tag);
        if widgets::radio_ui(ui, &name, "", chosen == Some(tag)).clicked() {
            outbox.push(Message::ChooseLanguage(Some(tag.to_owned())));
        }
    }
}

fn drafts_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    widgets::text_ui(ui, theme::SMALL, t.ink_2, &i18n::text(key::SETTINGS_DRAFTS_LINE));
    if !session.data_folder.is_empty() {
        ui.add_space(size::GRID);
        widgets::code_box_ui(ui, &session.data_folder, None);
    }
    ui.add_space(size::GRID);
    if session.drafts.entries.is_empty() {
        widgets::text_ui(ui, theme::SMALL, t.ink_3, &i18n::text(key::SETTINGS_NO_DRAFTS));
    }
    for entry in &session.drafts.entries {
        widgets::hairline_ui(ui);
        start::entry_ui(ui, entry, outbox);
    }
}

fn sign_in_ui(ui: &mut Ui, session: &Session) {
    let t = theme::tokens(ui);
    let words = match &session.account.sign_in {
        SignIn::SignedIn(signed_in) => match signed_in.kept_in {
            KeptIn::PasswordStore => key::SETTINGS_SIGN_IN_STORE,
            KeptIn::Memory | KeptIn::MemoryAsStoreRefused => key::SETTINGS_SIGN_IN_MEMORY,
        },
        SignIn::SignedOut
        | SignIn::Opening
        | SignIn::Waiting(_)
        | SignIn::Working
        | SignIn::Confirming(_)
        | SignIn::Failed(_) => key::SETTINGS_SIGN_IN_NONE,
    };
    widgets::text_ui(ui, theme::SMALL, t.ink_2, &i18n::text(words));
    if session.account.left_behind {
        ui.add_space(size::GRID);
        let left = i18n::text(key::SETTINGS_SIGN_IN_LEFT);
        widgets::note_box_ui(ui, Tone::Amber, icons::EYE, "", &left);
    }
}

/// Deleting asks once more, in its place, with the safe answer first.
fn clear_ui(ui: &mut Ui, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    widgets::text_ui(ui, theme::SMALL, t.ink_2, &i18n::text(key::SETTINGS_CLEAR_LINE));
    ui.add_space(size::GRID);
    let id = Id::unique("asks before everything is deleted");
    let asks: bool = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let set = |ui: &Ui, asks: bool| ui.data_mut(|data| data.insert_temp(id, asks));
    if !asks {
        if ui.add(Button::danger(&i18n::text(key::SETTINGS_CLEAR_ACT)).small()).clicked() {
            set(ui, true);
        }
        return;
    }
    let question = i18n::text(key::SETTINGS_CLEAR_QUESTION);
    widgets::status_ui(ui, theme::SMALL_MEDIUM, t.ink, &question);
    ui.add_space(size::GRID);
    ui.horizontal_wrapped(|ui| {
        if ui.add(Button::secondary(&i18n::text(key::SETTINGS_CLEAR_KEEP)).small()).clicked() {
            set(ui, false);
        }
        if ui.add(Button::danger(&i18n::text(key::SETTINGS_CLEAR_SURE)).small()).clicked() {
            outbox.push(Message::ClearEverything);
            set(ui, false);
        }
    });
}
