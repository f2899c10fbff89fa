//! What the skill may know.

mod choices;
mod linking;

use egui::Ui;

use crate::i18n::key;
use crate::views::pages::Outbox;
use crate::views::theme::size;
use crate::views::wizard::Head;
use crate::views::wizard::columns::column_ui;
use crate::views::wizard::columns::columns_ui;
use crate::views::wizard::head_ui;
use crate::views::wizard::problems::problems_ui;
use crate::wizard::SignInWith;
use crate::wizard::Step;
use crate::wizard::Wizard;

/// The width of the drawn phone.
const PHONE: f32 = 160.0;
/// The gap between the choices and the phone.
const GAP: f32 = size::CARD_GAP + size::TIGHT;
/// The least room the choices keep beside the phone.
const LEAST_CHOICES: f32 = 320.0;

/// Draws the page.
pub fn page_ui(ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) {
    head_ui(ui, head(wizard.sign_in_with));
    problems_ui(ui, wizard, outbox);
    let full = ui.available_width();
    if wizard.sign_in_with != SignInWith::Amazon {
        choices::choices_ui(ui, wizard, outbox);
    } else if full < LEAST_CHOICES + GAP + PHONE {
        choices::choices_ui(ui, wizard, outbox);
        ui.add_space(size::CARD_GAP);
        choices::phone_ui(ui, wizard);
    } else {
        columns_ui(ui, |ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            column_ui(ui, full - GAP - PHONE, |ui| choices::choices_ui(ui, wizard, outbox));
            column_ui(ui, PHONE, |ui| choices::phone_ui(ui, wizard));
        });
    }
    ui.add_space(size::FIELD_GAP);
    linking::before_ui(ui, wizard, outbox);
    if wizard.may_link_by_voice() {
        ui.add_space(size::FIELD_GAP);
        linking::voice_ui(ui, wizard, outbox);
    }
}

fn head(sign_in_with: SignInWith) -> Head {
    let lead = match sign_in_with {
        SignInWith::Amazon => key::SCOPES_LEAD,
        SignInWith::Provider(_) | SignInWith::Own => key::SCOPES_LEAD_OWN,
    };
    Head { step: Step::Scopes, heading: key::SCOPES_HEADING, lead: Some(lead) }
}
