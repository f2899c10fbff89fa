//! The addresses, filled in where they are known, and everything else that is seldom touched.

mod discovery;
mod more;

use egui::Ui;

use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::GrantType;
use crate::model::Provider;
use crate::views::pages::Outbox;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::WordLink;
use crate::views::wizard::Head;
use crate::views::wizard::checked::checked;
use crate::views::wizard::fold;
use crate::views::wizard::head_ui;
use crate::views::wizard::input_box::InputBox;
use crate::views::wizard::input_box::gap_ui;
use crate::views::wizard::problems::problems_ui;
use crate::views::wizard::value_row;
use crate::views::wizard::value_row::ValueRow;
use crate::views::wizard::words;
use crate::wizard::Focus;
use crate::wizard::Input;
use crate::wizard::SignInWith;
use crate::wizard::Step;
use crate::wizard::Wizard;

/// The fold of the card “Filled in for you”.
const FILLED: &str = "addresses filled in";

const SIGN_IN_PAGE: InputBox = InputBox::new(
    Input::AuthorizationUrl,
    key::ADDRESSES_AUTHORIZATION_URL,
    key::ADDRESSES_AUTHORIZATION_URL_WHY,
);
const TOKEN_ADDRESS: InputBox = InputBox::new(
    Input::AccessTokenUrl,
    key::ADDRESSES_ACCESS_TOKEN_URL,
    key::ADDRESSES_ACCESS_TOKEN_URL_WHY,
);

/// Draws the page.
pub fn page_ui(ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) {
    let own = wizard.sign_in_with == SignInWith::Own;
    let lead = if own { key::ADDRESSES_LEAD_OWN } else { key::ADDRESSES_LEAD_FILLED };
    let heading = key::ADDRESSES_HEADING;
    head_ui(ui, Head { step: Step::Addresses, heading, lead: Some(lead) });
    problems_ui(ui, wizard, outbox);
    part_ui(ui, wizard, outbox);
    if own {
        discovery::card_ui(ui, wizard, outbox);
        ui.add_space(size::CARD_GAP);
    }
    open_for_focus(ui, wizard);
    if service(wizard).is_some() && !fold::is_open(ui, FILLED) {
        filled_ui(ui, wizard);
    } else {
        groups_ui(ui, wizard, outbox);
    }
    ui.add_space(size::CARD_GAP);
    more::card_ui(ui, wizard, outbox);
}

/// The service whose addresses are known, when both are filled in.
fn service(wizard: &Wizard) -> Option<String> {
    let settings = &wizard.settings;
    let implicit = wizard.grant_type() == GrantType::Implicit;
    let missing = settings.authorization_url.is_empty()
        || (settings.access_token_url.is_empty() && !implicit);
    if missing {
        return None;
    }
    match wizard.sign_in_with {
        SignInWith::Amazon => Some(text(key::ADDRESSES_FILLED_AMAZON)),
        SignInWith::Provider(id) => Provider::with_id(id).map(|service| service.name.to_owned()),
        SignInWith::Own => None,
    }
}

/// A box inside a fold can only take the focus once it is drawn.
fn open_for_focus(ui: &Ui, wizard: &Wizard) {
    let problems = wizard.problems_among(Step::Addresses, &checked(ui, wizard));
    let shown = |input: Input| {
        let judged = wizard.shows_problems || wizard.left.contains(&input);
        judged && problems.iter().any(|problem| problem.input == input)
    };
    let wanted = |input: Input| wizard.focus_wanted == Some(Focus::Input(input)) || shown(input);
    if [Input::AuthorizationUrl, Input::AccessTokenUrl].into_iter().any(wanted) {
        fold::set_open(ui, FILLED, true);
    }
    if more::INPUTS.into_iter().any(wanted) {
        fold::set_open(ui, more::FOLD, true);
    }
}

/// The part of a provider's addresses that is the person's own.
fn part_ui(ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) {
    let SignInWith::Provider(id) = wizard.sign_in_with else { return };
    let Some(part) = Provider::with_id(id).and_then(|service| service.part) else { return };
    let label = crate::i18n::Key::find(part.label_key).unwrap_or(key::ADDRESSES_ISSUER);
    let why = crate::i18n::Key::find(part.why_key).unwrap_or(key::ADDRESSES_PART_WHY);
    InputBox::new(Input::ProviderPart, label, why).show(ui, wizard, outbox);
    gap_ui(ui);
}

/// The closed card: what was filled in, and “Change”.
fn filled_ui(ui: &mut Ui, wizard: &Wizard) {
    widgets::card_ui(ui, |ui| {
        let t = theme::tokens(ui);
        let (_, pressed) = sides_ui(
            ui,
            size::TARGET,
            |ui| widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &text(key::ADDRESSES_FILLED)),
            |ui| {
                let name = text(key::ADDRESSES_FILLED_CHANGE);
                ui.add(WordLink::new(&text(key::COMMON_CHANGE)).named(&name)).clicked()
            },
        );
        let service = service(wizard).unwrap_or_default();
        let what = text_with(key::ADDRESSES_FILLED_WHAT, &[("service", &service)]);
        widgets::text_ui(ui, theme::SMALL, t.ink_2, &what);
        ui.add_space(size::GRID);
        let rows = filled_rows(wizard);
        let width = value_row::label_width(ui, &rows);
        for row in &rows {
            row.show(ui, width, None);
        }
        if pressed {
            fold::set_open(ui, FILLED, true);
        }
    });
}

fn filled_rows(wizard: &Wizard) -> Vec<ValueRow> {
    let settings = &wizard.settings;
    let field = crate::i18n::field_name;
    let mut rows = vec![ValueRow::code(
        field(crate::model::Field::AuthorizationUrl),
        settings.authorization_url.clone(),
    )];
    if wizard.grant_type() == GrantType::AuthCode {
        rows.push(ValueRow::code(
            field(crate::model::Field::AccessTokenUrl),
            settings.access_token_url.clone(),
        ));
        rows.push(ValueRow::words(
            field(crate::model::Field::AccessTokenScheme),
            words::scheme(&settings.access_token_scheme),
        ));
    }
    rows
}

fn groups_ui(ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) {
    widgets::card_ui(ui, |ui| {
        widgets::heading_ui(ui, theme::BODY_STRONG, 2, &text(key::ADDRESSES_SIGN_IN_GROUP));
        ui.add_space(size::CARD_PAD_Y);
        SIGN_IN_PAGE.show(ui, wizard, outbox);
        ui.add_space(size::TIGHT);
    });
    if wizard.grant_type() == GrantType::Implicit {
        return;
    }
    ui.add_space(size::CARD_GAP);
    widgets::card_ui(ui, |ui| {
        widgets::heading_ui(ui, theme::BODY_STRONG, 2, &text(key::ADDRESSES_TOKEN_GROUP));
        ui.add_space(size::CARD_PAD_Y);
        TOKEN_ADDRESS.show(ui, wizard, outbox);
        ui.add_space(size::TIGHT);
    });
}
