//! The security profile, made on Amazon’s page.

use egui::Ui;

use crate::i18n::key;
use crate::session::Session;
use crate::views::bar::Bar;
use crate::views::bar::next_bar;
use crate::views::bar::ticked_status;
use crate::views::pages::Outbox;
use crate::views::wizard::Head;
use crate::views::wizard::head_ui;
use crate::wizard::Step;
use crate::wizard::Wizard;

const HEAD: Head =
    Head { step: Step::Profile, heading: key::PROFILE_HEADING, lead: Some(key::PROFILE_LEAD) };

/// Draws the page.
pub fn page_ui(ui: &mut Ui, _wizard: &mut Wizard, _outbox: &mut Outbox) {
    head_ui(ui, HEAD);
}

/// Says how many rows are ticked beside the forward button.
pub fn bar(session: &Session) -> Bar {
    let status = ticked_status(key::PROFILE_TICKED, &session.wizard.ticks.profile);
    Bar { status: Some(status), ..next_bar(session) }
}
