//! The head of the preview: its name, Copy (which asks about the secret), Save as….

use egui::Rect;
use egui::Response;
use egui::Ui;
use egui::UiBuilder;
use egui::vec2;

use crate::i18n;
use crate::i18n::key;
use crate::views::icons;
use crate::views::menu;
use crate::views::pages::Outbox;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::wizard::Copied;
use crate::wizard::Message;
use crate::wizard::Wizard;

/// Draws the head into its rectangle.
pub(super) fn head_ui(
    ui: &mut Ui,
    rect: Rect,
    wizard: &Wizard,
    may_fold: bool,
    outbox: &mut Outbox,
) {
    let inner = Rect::from_min_max(
        rect.min + vec2(size::CARD_PAD_X, 0.0),
        rect.max - vec2(size::GRID, 0.0),
    );
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inner).id_salt("head"));
    let ink = theme::tokens(&ui).ink;
    sides_ui(
        &mut ui,
        rect.height(),
        |ui| {
            widgets::line_ui(ui, theme::BODY_STRONG, ink, &i18n::text(key::PREVIEW_TITLE));
        },
        |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            copy_ui(ui, wizard, outbox);
            let save = i18n::text(key::COMMON_SAVE_AS);
            let button = Button::quiet(&save).small().left(icons::DOWNLOAD_SIMPLE);
            if ui.add(button.named(&i18n::text(key::PREVIEW_SAVE_NAME))).clicked() {
                outbox.push(Message::SaveJson);
            }
            let fold = i18n::text(key::PREVIEW_FOLD);
            if may_fold && widgets::icon_button_ui(ui, icons::CARET_RIGHT, &fold).clicked() {
                outbox.push(Message::FoldPreview(false));
            }
        },
    );
}

fn copy_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox) {
    let copied = wizard
        .copied
        .is_some_and(|(what, _)| matches!(what, Copied::Json | Copied::JsonWithSecret));
    let (words, icon) =
        if copied { (key::COMMON_COPIED, icons::CHECK) } else { (key::COMMON_COPY, icons::COPY) };
    let name = i18n::text(key::PREVIEW_COPY_NAME);
    let words = i18n::text(words);
    let mut button = Button::quiet(&words).small().left(icon);
    if !copied {
        button = button.named(&name);
    }
    let button = ui.add(button);
    if wizard.secret.is_empty() {
        if button.clicked() {
            outbox.push(Message::Copy(Copied::Json));
        }
    } else {
        question_ui(&button, outbox);
    }
}

/// “With or without the secret?”, with the safe answer first and in focus.
fn question_ui(button: &Response, outbox: &mut Outbox) {
    let answer = menu::menu_ui(button, QUESTION, |ui, just_opened| {
        ui.spacing_mut().item_spacing.y = size::GRID;
        let t = theme::tokens(ui);
        widgets::text_ui(ui, theme::BODY_MEDIUM, t.ink, &i18n::text(key::PREVIEW_COPY_QUESTION));
        let without = i18n::text(key::PREVIEW_COPY_WITHOUT);
        let safe = ui.add(Button::primary(&without).small().width(QUESTION));
        if just_opened {
            safe.request_focus();
        }
        let with = i18n::text(key::PREVIEW_COPY_WITH);
        let open = ui.add(Button::secondary(&with).small().width(QUESTION));
        let answer = safe.clicked().then_some(Copied::Json);
        answer.or(open.clicked().then_some(Copied::JsonWithSecret))
    });
    outbox.extend(answer.map(Message::Copy));
}

const QUESTION: f32 = 220.0;
