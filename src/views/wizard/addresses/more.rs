//! “More, mostly left alone”: the rest of the settings.

use egui::Ui;

use crate::i18n::counted;
use crate::i18n::key;
use crate::i18n::text;
use crate::model::GrantType;
use crate::views::pages::Outbox;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::CheckRow;
use crate::views::widgets::FoldRow;
use crate::views::wizard::fold::fold_ui;
use crate::views::wizard::input_box::InputBox;
use crate::views::wizard::input_box::gap_ui;
use crate::views::wizard::list_box::ListBox;
use crate::views::wizard::words;
use crate::wizard::Input;
use crate::wizard::Message;
use crate::wizard::Wizard;

/// The fold of this card.
pub(super) const FOLD: &str = "addresses more";

/// The boxes in it.
pub(super) const INPUTS: [Input; 6] = [
    Input::DefaultTokenExpiration,
    Input::NewDomain,
    Input::ReciprocalAccessTokenUrl,
    Input::NewRedirectUrl,
    Input::IosUrl,
    Input::AndroidUrl,
];

const LIFETIME: InputBox = InputBox::new(
    Input::DefaultTokenExpiration,
    key::ADDRESSES_LIFETIME,
    key::ADDRESSES_LIFETIME_WHY,
)
.optional();
const DOMAINS: ListBox = ListBox {
    entry: InputBox::new(Input::NewDomain, key::ADDRESSES_DOMAINS, key::ADDRESSES_DOMAINS_WHY)
        .optional(),
    add: key::ADDRESSES_DOMAIN_ADD,
    remove: key::ADDRESSES_DOMAIN_REMOVE,
};
const RECIPROCAL: InputBox = InputBox::new(
    Input::ReciprocalAccessTokenUrl,
    key::ADDRESSES_RECIPROCAL,
    key::ADDRESSES_RECIPROCAL_WHY,
)
.optional();
const APP_LINKS: ListBox = ListBox {
    entry: InputBox::new(Input::NewRedirectUrl, key::ADDRESSES_APPS, key::ADDRESSES_APPS_WHY)
        .optional(),
    add: key::ADDRESSES_APP_ADD,
    remove: key::ADDRESSES_APP_REMOVE,
};
const IOS: InputBox =
    InputBox::new(Input::IosUrl, key::ADDRESSES_IOS, key::ADDRESSES_IOS_WHY).optional();
const ANDROID: InputBox =
    InputBox::new(Input::AndroidUrl, key::ADDRESSES_ANDROID, key::ADDRESSES_ANDROID_WHY).optional();

/// Draws the folded card.
pub(super) fn card_ui(ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) {
    widgets::rows_card_ui(ui, |ui| {
        let title = text(key::ADDRESSES_MORE);
        let count = counted(key::ADDRESSES_MORE_SET, set(wizard));
        let row = FoldRow { weight: None, title: &title, count: &count, open: false };
        fold_ui(ui, FOLD, row, |ui| {
            widgets::hairline_ui(ui);
            widgets::row_ui(ui, |ui| content_ui(ui, wizard, outbox));
        });
    });
}

/// How many of these are other than they begin.
fn set(wizard: &Wizard) -> usize {
    let settings = wizard.request();
    [
        settings.access_token_scheme == words::IN_THE_MESSAGE,
        settings.pkce.is_some(),
        !settings.default_token_expiration.is_empty(),
        !settings.domains.is_empty(),
        !settings.reciprocal_access_token_url.is_empty(),
        !settings.redirect_urls.is_empty(),
        !settings.authorization_urls_by_platform.is_empty(),
    ]
    .into_iter()
    .filter(|set| *set)
    .count()
}

fn content_ui(ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) {
    let code_grant = wizard.grant_type() == GrantType::AuthCode;
    if code_grant {
        scheme_ui(ui, wizard, outbox);
        gap_ui(ui);
        pkce_ui(ui, wizard, outbox);
        gap_ui(ui);
        LIFETIME.show(ui, wizard, outbox);
        gap_ui(ui);
    }
    domains_ui(ui, wizard, outbox);
    gap_ui(ui);
    if code_grant {
        RECIPROCAL.show(ui, wizard, outbox);
        gap_ui(ui);
        let links = wizard.settings.redirect_urls.clone();
        APP_LINKS.show(ui, wizard, outbox, &links);
        gap_ui(ui);
    }
    IOS.show(ui, wizard, outbox);
    gap_ui(ui);
    ANDROID.show(ui, wizard, outbox);
}

fn scheme_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox) {
    let t = theme::tokens(ui);
    widgets::text_ui(ui, theme::BODY_MEDIUM, t.ink, &text(key::ADDRESSES_SCHEME));
    ui.add_space(size::LABEL_TO_WHY);
    widgets::text_ui(ui, theme::SMALL, t.ink_2, &text(key::ADDRESSES_SCHEME_WHY));
    let choices = [
        (words::IN_THE_HEADER, key::ADDRESSES_SCHEME_HEADER, key::ADDRESSES_SCHEME_HEADER_WHAT),
        (words::IN_THE_MESSAGE, key::ADDRESSES_SCHEME_BODY, key::ADDRESSES_SCHEME_BODY_WHAT),
    ];
    for (scheme, label, what) in choices {
        ui.add_space(size::GRID);
        let chosen = wizard.settings.access_token_scheme == scheme;
        if widgets::radio_ui(ui, &text(label), &text(what), chosen).clicked() {
            outbox.push(Message::ChooseScheme(scheme));
        }
    }
}

fn pkce_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox) {
    let on = wizard.settings.pkce.as_ref().is_some_and(|pkce| pkce.status == "ENABLED");
    let (label, what) = (text(key::ADDRESSES_PKCE), text(key::ADDRESSES_PKCE_WHAT));
    if ui.add(CheckRow::new(&label, on).strong().line(&what)).clicked() {
        outbox.push(Message::TogglePkce);
    }
}

fn domains_ui(ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) {
    let domains = wizard.settings.domains.clone();
    DOMAINS.show(ui, wizard, outbox, &domains);
    ui.add_space(size::TIGHT);
    let used = counted(key::ADDRESSES_DOMAINS_USED, domains.len());
    widgets::status_ui(ui, theme::CAPTION, theme::tokens(ui).ink_3, &used);
}
