//! Where the addresses go: on Amazon's page, or at another service.

use egui::Ui;

use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::model::labels::LABELS_SEEN;
use crate::views::drawings;
use crate::views::drawings::Pins;
use crate::views::icons;
use crate::views::pages::Outbox;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Tone;
use crate::views::widgets::WordLink;
use crate::views::wizard::columns::column_ui;
use crate::views::wizard::columns::columns_ui;
use crate::views::wizard::security_profile::PROFILE_PAGE;
use crate::wizard::Message;
use crate::wizard::Wizard;

/// The list beside the drawing is this wide.
const LIST: f32 = 218.0;
/// The least a drawing beside its list needs.
const LEAST_BESIDE: f32 = 500.0;

/// Where the addresses go on Amazon's page: a list of what to do, and the drawn page.
pub(super) fn where_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox) {
    widgets::drawing_card_ui(ui, |ui| {
        let full = ui.available_width();
        if full < LEAST_BESIDE {
            steps_ui(ui, wizard, outbox);
            ui.add_space(size::CARD_PAD_Y);
            picture_ui(ui, wizard);
            return;
        }
        columns_ui(ui, |ui| {
            column_ui(ui, LIST, |ui| steps_ui(ui, wizard, outbox));
            column_ui(ui, full - LIST - size::CARD_GAP, |ui| picture_ui(ui, wizard));
        });
    });
}

const STEPS: [Key; 4] = [
    key::REDIRECT_URLS_DO_EDIT,
    key::REDIRECT_URLS_DO_PASTE,
    key::REDIRECT_URLS_DO_ADD,
    key::REDIRECT_URLS_DO_SAVE,
];

fn steps_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox) {
    let t = theme::tokens(ui);
    widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &i18n::text(key::REDIRECT_URLS_WHERE));
    widgets::text_ui(ui, theme::SMALL, t.ink_2, &i18n::text(key::REDIRECT_URLS_SAME_PAGE));
    ui.add_space(size::TIGHT);
    for (index, words) in STEPS.into_iter().enumerate() {
        let done = wizard.ticks.return_urls.get(index).copied().unwrap_or_default();
        if widgets::pin_line_ui(ui, index + 1, &i18n::text(words), done).clicked() {
            outbox.push(Message::ToggleReturnUrlPin(index));
        }
    }
    ui.add_space(size::CARD_PAD_Y);
    let seen = i18n::text_with(key::DRAWN_AS_IN, &[("month", LABELS_SEEN)]);
    widgets::text_ui(ui, theme::CAPTION, t.ink_3, &seen);
    if ui.add(WordLink::new(&i18n::text(key::REDIRECT_URLS_OPEN_AGAIN))).clicked() {
        outbox.push(Message::OpenPage(PROFILE_PAGE.to_owned()));
    }
}

fn picture_ui(ui: &mut Ui, wizard: &Wizard) {
    let facts: Vec<String> = STEPS.into_iter().map(i18n::text).collect();
    let pins = Pins::first_open(&wizard.ticks.return_urls);
    drawings::return_urls_ui(ui, pins, &facts.join(". "));
}

/// Where they go at another service.
pub(super) fn service_ui(ui: &mut Ui, wizard: &Wizard) {
    let words = wizard
        .provider()
        .and_then(|service| Key::find(service.register_key))
        .map_or_else(|| i18n::text(key::REDIRECT_URLS_OWN), i18n::text);
    let lead = i18n::text(key::REDIRECT_URLS_WHERE_LEAD);
    widgets::note_box_ui(ui, Tone::Slate, icons::INFO, &lead, &words);
}
