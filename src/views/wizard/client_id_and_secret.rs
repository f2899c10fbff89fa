//! The client ID and the client secret.

use egui::Ui;

use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::GrantType;
use crate::model::labels::LABELS_SEEN;
use crate::views::drawings;
use crate::views::drawings::Pins;
use crate::views::icons;
use crate::views::pages::Outbox;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Note;
use crate::views::widgets::Tone;
use crate::views::wizard::Head;
use crate::views::wizard::head_ui;
use crate::views::wizard::input_box::InputBox;
use crate::views::wizard::input_box::gap_ui;
use crate::views::wizard::problems::problems_ui;
use crate::views::wizard::secret_box::SecretBox;
use crate::views::wizard::security_profile::PROFILE_PAGE;
use crate::wizard::Input;
use crate::wizard::Message;
use crate::wizard::SignInWith;
use crate::wizard::Step;
use crate::wizard::Wizard;

/// What stands in the drawing until there is a client ID.
const EXAMPLE: &str = "amzn1.application-oa2-client.8f3a1c7b…";

/// The pins of the close-up, and what to do there.
const PINS: [Key; 2] = [key::CREDENTIALS_PIN_ID, key::CREDENTIALS_PIN_SECRET];

/// The least width for the two rows and the date beside each other.
const LEAST_BESIDE: f32 = 500.0;

/// Draws the page.
pub fn page_ui(ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) {
    let implicit = wizard.grant_type() == GrantType::Implicit;
    head_ui(ui, head(wizard.sign_in_with, implicit));
    problems_ui(ui, wizard, outbox);
    let amazon = wizard.sign_in_with == SignInWith::Amazon;
    let why = if amazon { key::CREDENTIALS_ID_WHY } else { key::CREDENTIALS_ID_WHY_OWN };
    InputBox::new(Input::ClientId, key::CREDENTIALS_ID, why).show(ui, wizard, outbox);
    gap_ui(ui);
    if implicit {
        let (lead, words) =
            (text(key::CREDENTIALS_NO_SECRET), text(key::CREDENTIALS_NO_SECRET_WHY));
        widgets::note_box_ui(ui, Tone::Slate, icons::INFO, &lead, &words);
    } else {
        secret_ui(ui, wizard, outbox);
    }
    gap_ui(ui);
    if amazon {
        close_up_ui(ui, wizard, outbox);
    } else {
        elsewhere_ui(ui, wizard);
    }
}

fn head(sign_in_with: SignInWith, implicit: bool) -> Head {
    let heading = if implicit { key::CREDENTIALS_HEADING_ID } else { key::CREDENTIALS_HEADING };
    let lead = match (sign_in_with, implicit) {
        (SignInWith::Amazon, false) => key::CREDENTIALS_LEAD,
        (SignInWith::Amazon, true) => key::CREDENTIALS_LEAD_ID,
        (_, false) => key::CREDENTIALS_LEAD_OWN,
        (_, true) => key::CREDENTIALS_LEAD_OWN_ID,
    };
    Head { step: Step::Credentials, heading, lead: Some(lead) }
}

/// The secret, and what happens to it: said before it is given.
fn secret_ui(ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) {
    let input = Input::ClientSecret;
    let secret =
        SecretBox { input, label: key::CREDENTIALS_SECRET, why: key::CREDENTIALS_SECRET_WHY };
    secret.show(ui, wizard, outbox);
    ui.add_space(size::GRID);
    let words = text(key::CREDENTIALS_STAYS);
    widgets::note_ui(ui, &Note::Plain { icon: icons::LOCK_SIMPLE, text: &words });
}

/// The drawn close-up of Amazon's page, with two things to tick.
fn close_up_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox) {
    let t = theme::tokens(ui);
    let done = wizard.ticks.credentials;
    let rows = PINS.map(text);
    widgets::drawing_card_ui(ui, |ui| {
        let open = text(key::CREDENTIALS_OPEN);
        let (_, pressed) = sides_ui(
            ui,
            size::BUTTON_SMALL,
            |ui| widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &text(key::CREDENTIALS_WHERE)),
            |ui| ui.add(Button::quiet(&open).small().right(icons::ARROW_SQUARE_OUT)).clicked(),
        );
        if pressed {
            outbox.push(Message::OpenPage(PROFILE_PAGE.to_owned()));
        }
        ui.add_space(size::GRID);
        let given = wizard.settings.client_id.as_str();
        let shown = if given.is_empty() { EXAMPLE } else { given };
        let description = rows.join(". ");
        drawings::id_and_secret_ui(ui, Pins::first_open(&done), shown, &description);
        ui.add_space(size::GRID);
        let seen = text_with(key::DRAWN_AS_IN, &[("month", LABELS_SEEN)]);
        if ui.available_width() < LEAST_BESIDE {
            pins_ui(ui, &rows, done, outbox);
            ui.add_space(size::GRID);
            widgets::text_ui(ui, theme::CAPTION, t.ink_3, &seen);
            return;
        }
        sides_ui(
            ui,
            size::TARGET + 6.0,
            |ui| {
                ui.spacing_mut().item_spacing.x = size::CARD_PAD_Y;
                pins_ui(ui, &rows, done, outbox);
            },
            |ui| widgets::line_ui(ui, theme::CAPTION, t.ink_3, &seen),
        );
    });
}

fn pins_ui(ui: &mut Ui, rows: &[String], done: [bool; 2], outbox: &mut Outbox) {
    for (index, (words, done)) in rows.iter().zip(done).enumerate() {
        if widgets::pin_line_ui(ui, index + 1, words, done).clicked() {
            outbox.push(Message::ToggleCredentialPin(index));
        }
    }
}

/// What to look for where people do not sign in with Amazon.
fn elsewhere_ui(ui: &mut Ui, wizard: &Wizard) {
    let words = wizard
        .provider()
        .and_then(|service| Key::find(service.credentials_key))
        .unwrap_or(key::CREDENTIALS_WHERE_OWN);
    let lead = text(key::CREDENTIALS_WHERE);
    widgets::note_box_ui(ui, Tone::Slate, icons::INFO, &format!("{lead}."), &text(words));
}
