//! The language of the skill: a button with the chosen one, which opens the list of all.

use egui::ScrollArea;
use egui::Ui;

use crate::i18n::key;
use crate::i18n::locale_name;
use crate::i18n::text_with;
use crate::model::LOCALES;
use crate::model::Locale;
use crate::views::icons;
use crate::views::menu;
use crate::views::pages::Outbox;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::wizard::question::question_ui;
use crate::wizard::Message;

/// How wide the list is.
const WIDTH: f32 = 280.0;

/// A button with the language, and the list of all that it opens.
pub(super) fn language_ui(ui: &mut Ui, chosen: Locale, outbox: &mut Outbox) {
    question_ui(ui, key::NEW_SKILL_LANGUAGE, key::NEW_SKILL_LANGUAGE_WHY);
    let name = locale_name(chosen);
    let called = text_with(key::NEW_SKILL_LANGUAGE_NOW, &[("name", &name)]);
    let button = ui.add(Button::secondary(&name).right(icons::CARET_DOWN).named(&called));
    let picked = menu::menu_ui(&button, WIDTH, |ui, just_opened| {
        ui.set_width(WIDTH - 2.0 * size::GRID);
        languages_ui(ui, chosen, just_opened)
    });
    if let Some(locale) = picked {
        egui::Popup::close_all(ui.ctx());
        outbox.push(Message::ChooseLocale(locale));
    }
}

fn languages_ui(ui: &mut Ui, chosen: Locale, just_opened: bool) -> Option<Locale> {
    let mut picked = None;
    let height = ui.ctx().content_rect().height() - 2.0 * size::BOTTOM_BAR;
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::TIGHT;
        // Room for the ring of the focus around the first.
        ui.add_space(size::TIGHT);
        let mut all = LOCALES.map(|locale| (locale_name(locale), locale));
        all.sort_by(|(one, _), (other, _)| one.cmp(other));
        for (name, locale) in all {
            let row = widgets::radio_ui(ui, &name, locale.tag(), locale == chosen);
            if just_opened && locale == chosen {
                row.request_focus();
                row.scroll_to_me(None);
            }
            if row.clicked() {
                picked = Some(locale);
            }
        }
    });
    picked
}
