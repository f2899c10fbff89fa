//! The pages of the wizard, one row a step. A step is its file and its row here.

use egui::Ui;

use crate::i18n::Key;
use crate::i18n::key;
use crate::session;
use crate::session::Session;
use crate::views::bar::Bar;
use crate::views::bar::next_bar;
use crate::views::wizard::addresses;
use crate::views::wizard::check;
use crate::views::wizard::client_id_and_secret;
use crate::views::wizard::from_amazon;
use crate::views::wizard::redirect_urls;
use crate::views::wizard::same_skill;
use crate::views::wizard::scopes;
use crate::views::wizard::security_profile;
use crate::views::wizard::send;
use crate::views::wizard::skills;
use crate::views::wizard::try_it;
use crate::views::wizard::your_skill;
use crate::wizard::Message;
use crate::wizard::Step;
use crate::wizard::Wizard;

/// What a page of the wizard wishes, in the order of the wishes.
pub type Outbox = Vec<Message>;

/// A page that needs nothing but the wizard.
type WizardPage = fn(&mut Ui, &mut Wizard, &mut Outbox);

/// One page.
pub struct Page {
    pub step: Step,
    /// The name in the rail, in “Step 3 of 9 · …” and on the button that leads here.
    pub name: Key,
    /// Whether the preview starts open on it.
    pub preview_open: bool,
    /// What the foot of the preview says about this step.
    pub preview_foot: Key,
    /// Help for this page, folded until asked for.
    pub help: Key,
    /// Draws the page: its head first (`head_ui`), then what it asks.
    pub body: fn(&mut Ui, &mut Session, &mut Vec<session::Message>),
    /// The page's part of the bottom bar.
    pub bar: fn(&Session) -> Bar,
}

/// The pages, in the order of the steps.
pub const PAGES: [Page; 9] = [
    Page {
        step: Step::Skill,
        name: key::STEP_SKILL,
        preview_open: true,
        preview_foot: key::PREVIEW_FOOT_SKILL,
        help: key::HELP_SKILL,
        body: |ui, session, outbox| {
            on_wizard(ui, session, outbox, your_skill::page_ui);
            same_skill::note_ui(ui, session, outbox);
            skills::picker_ui(ui, session, outbox);
            from_amazon::card_ui(ui, session, outbox);
        },
        bar: next_bar,
    },
    Page {
        step: Step::Profile,
        name: key::STEP_PROFILE,
        preview_open: false,
        preview_foot: key::PREVIEW_FOOT_PRESS,
        help: key::HELP_PROFILE,
        body: |ui, session, outbox| on_wizard(ui, session, outbox, security_profile::page_ui),
        bar: security_profile::bar,
    },
    Page {
        step: Step::RedirectUrls,
        name: key::STEP_REDIRECT_URLS,
        preview_open: true,
        preview_foot: key::PREVIEW_FOOT_REDIRECT_URLS,
        help: key::HELP_REDIRECT_URLS,
        body: |ui, session, outbox| on_wizard(ui, session, outbox, redirect_urls::page_ui),
        bar: next_bar,
    },
    Page {
        step: Step::Credentials,
        name: key::STEP_CREDENTIALS,
        preview_open: true,
        preview_foot: key::PREVIEW_FOOT_SECRET,
        help: key::HELP_CREDENTIALS,
        body: |ui, session, outbox| on_wizard(ui, session, outbox, client_id_and_secret::page_ui),
        bar: next_bar,
    },
    Page {
        step: Step::Scopes,
        name: key::STEP_SCOPES,
        preview_open: true,
        preview_foot: key::PREVIEW_FOOT_PRESS,
        help: key::HELP_SCOPES,
        body: |ui, session, outbox| on_wizard(ui, session, outbox, scopes::page_ui),
        bar: next_bar,
    },
    Page {
        step: Step::Addresses,
        name: key::STEP_ADDRESSES,
        preview_open: true,
        preview_foot: key::PREVIEW_FOOT_PRESS,
        help: key::HELP_ADDRESSES,
        body: |ui, session, outbox| on_wizard(ui, session, outbox, addresses::page_ui),
        bar: next_bar,
    },
    Page {
        step: Step::Check,
        name: key::STEP_CHECK,
        preview_open: false,
        preview_foot: key::PREVIEW_FOOT_CHECK,
        help: key::HELP_CHECK,
        body: check::page_ui,
        bar: check::bar,
    },
    Page {
        step: Step::Send,
        name: key::STEP_SEND,
        preview_open: false,
        preview_foot: key::PREVIEW_FOOT_SEND,
        help: key::HELP_SEND,
        body: send::page_ui,
        bar: send::bar,
    },
    Page {
        step: Step::Try,
        name: key::STEP_TRY,
        preview_open: false,
        preview_foot: key::PREVIEW_FOOT_TRY,
        help: key::HELP_TRY,
        body: try_it::page_ui,
        bar: try_it::bar,
    },
];

/// Draws a page that needs nothing but the wizard.
fn on_wizard(
    ui: &mut Ui,
    session: &mut Session,
    outbox: &mut Vec<session::Message>,
    page: WizardPage,
) {
    let mut wishes = Outbox::new();
    page(ui, &mut session.wizard, &mut wishes);
    outbox.extend(wishes.into_iter().map(session::Message::Wizard));
}

/// The page of a step.
pub fn page(step: Step) -> Option<&'static Page> {
    PAGES.iter().find(|page| page.step == step)
}
