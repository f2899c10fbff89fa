//! The scopes: those the service offers to tick, own ones by name, and what people then see.

use egui::Ui;

use crate::i18n::Key;
use crate::i18n::counted;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::ScopeOffer;
use crate::views::drawings;
use crate::views::icons;
use crate::views::pages::Outbox;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::CheckRow;
use crate::views::widgets::WordLink;
use crate::views::wizard::fold;
use crate::views::wizard::input_box::InputBox;
use crate::views::wizard::list_box::ListBox;
use crate::wizard::Focus;
use crate::wizard::Input;
use crate::wizard::Message;
use crate::wizard::Wizard;

/// The fold of the box for an own scope.
const OWN: &str = "own scopes";

const BY_NAME: ListBox = ListBox {
    entry: InputBox::new(Input::NewScope, key::SCOPES_OWN, key::SCOPES_OWN_WHY).optional(),
    add: key::SCOPES_OWN_ADD,
    remove: key::SCOPES_OWN_REMOVE,
};

/// The scopes that the service offers; none for an own server.
fn offers(wizard: &Wizard) -> &'static [ScopeOffer] {
    wizard.provider().map_or(&[], |service| service.scopes)
}

/// Draws the rows to tick, and under them the own scopes.
pub(super) fn choices_ui(ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) {
    let offers = offers(wizard);
    if !offers.is_empty() {
        widgets::rows_card_ui(ui, |ui| {
            for (index, offer) in offers.iter().enumerate() {
                if index > 0 {
                    widgets::hairline_ui(ui);
                }
                widgets::row_ui(ui, |ui| offer_ui(ui, wizard, outbox, offer));
            }
        });
        ui.add_space(size::GRID);
    }
    let wanted = wizard.focus_wanted == Some(Focus::Input(Input::NewScope));
    let own = own(wizard, offers);
    if wanted || offers.is_empty() || !own.is_empty() || !wizard.new_scope.is_empty() {
        fold::set_open(ui, OWN, true);
    }
    used_ui(ui, wizard, outbox, offers.is_empty());
    if fold::is_open(ui, OWN) {
        ui.add_space(size::GRID);
        BY_NAME.show_some(ui, wizard, outbox, &own);
    }
}

/// The scopes that the service does not offer, with their places in the list.
fn own(wizard: &Wizard, offers: &[ScopeOffer]) -> Vec<(usize, String)> {
    let offered = |scope: &str| offers.iter().any(|offer| offer.scope == scope);
    let scopes = wizard.settings.scopes.iter().enumerate();
    scopes.filter(|(_, scope)| !offered(scope)).map(|(at, scope)| (at, scope.clone())).collect()
}

fn offer_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox, offer: &ScopeOffer) {
    let on = wizard.settings.scopes.iter().any(|scope| scope == offer.scope);
    let title = Key::find(&offer.title_key()).map_or_else(|| offer.scope.to_owned(), text);
    let line = Key::find(offer.key).map(text).unwrap_or_default();
    let recommended = text(key::SCOPES_RECOMMENDED);
    let mut row = CheckRow::new(&title, on).strong().code(offer.scope).line(&line);
    if offer.ticked {
        row = row.chip(&recommended);
    }
    let response = ui.add(row);
    if response.clicked() {
        outbox.push(Message::ToggleScope(offer.scope.to_owned()));
    }
    if response.gained_focus() {
        outbox.push(Message::Focused(Input::NewScope));
    }
}

/// “Add a scope by name”, how many are used, and why there can be no more.
fn used_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox, always_open: bool) {
    let t = theme::tokens(ui);
    let used = counted(key::SCOPES_USED, wizard.settings.scopes.len());
    let open = fold::is_open(ui, OWN);
    if always_open || open {
        widgets::status_ui(ui, theme::SMALL, t.ink_2, &used);
    } else {
        let (pressed, ()) = sides_ui(
            ui,
            size::BUTTON_SMALL,
            |ui| ui.add(WordLink::new(&text(key::SCOPES_BY_NAME)).left(icons::PLUS)).clicked(),
            |ui| widgets::announce(&widgets::line_ui(ui, theme::SMALL, t.ink_2, &used)),
        );
        if pressed {
            fold::set_open(ui, OWN, true);
            outbox.push(Message::Jump(Input::NewScope));
        }
    }
    if wizard.is_full(Input::NewScope) {
        let most = crate::wizard::MOST_ENTRIES.to_string();
        let why = text_with(key::WIZARD_PROBLEM_LIST_FULL, &[("most", &most)]);
        widgets::status_ui(ui, theme::SMALL, t.ink, &why);
    }
}

/// Roughly what people see: the sign-in page, or what they are asked to agree to.
pub(super) fn phone_ui(ui: &mut Ui, wizard: &Wizard) {
    let t = theme::tokens(ui);
    let scopes = &wizard.settings.scopes;
    let has = |scope: &str| scopes.iter().any(|entry| entry == scope);
    let name = [&wizard.skill_name, &wizard.profile_name].into_iter().find(|n| !n.is_empty());
    let name = name.cloned().unwrap_or_else(|| text(key::SCOPES_PHONE_SKILL));
    let mut receives = Vec::new();
    if has("profile") {
        receives.extend([text(key::SCOPES_PHONE_NAME), text(key::SCOPES_PHONE_EMAIL)]);
    }
    if has("postal_code") {
        receives.push(text(key::SCOPES_PHONE_POSTAL));
    }
    ui.vertical_centered(|ui| {
        if receives.is_empty() {
            let line = text(key::SCOPES_PHONE_SIGN_IN);
            drawings::phone_ui(ui, &name, &line, &format!("{name}. {line}"));
        } else {
            let line = text(key::SCOPES_PHONE_RECEIVES);
            let told: Vec<&str> = receives.iter().map(String::as_str).collect();
            let description = format!("{name}. {line}: {}", told.join(", "));
            drawings::consent_phone_ui(ui, &name, &line, &told, &description);
        }
        ui.add_space(size::GRID);
        widgets::text_ui(ui, theme::CAPTION, t.ink_2, &text(key::SCOPES_PHONE));
    });
}
