//! The screens there are, as sessions.

use skill_linker::session::Message;
use skill_linker::session::Session;
use skill_linker::views::pages::PAGES;
use skill_linker::wizard::Step;

use super::audits;

/// A set-up as it stands after a while: a skill, ticks, a client ID.
pub(crate) fn car_fu() -> Session {
    let mut session = Session::default();
    session.update(Message::SetUp);
    session.saved_at = Some(1_763_820_120_000);
    let wizard = &mut session.wizard;
    wizard.skill_name = "Car-Fu".to_owned();
    wizard.profile_name = "Car-Fu".to_owned();
    wizard.profile_description = "Lets people link their account to Car-Fu".to_owned();
    wizard.privacy_url = "https://car-fu.example/privacy".to_owned();
    wizard.skill_id = "amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9".to_owned();
    wizard.vendor = "https://layla.amazon.com/api/skill/link/M2AB3CD4EFGH5I".to_owned();
    wizard.settings.client_id =
        "amzn1.application-oa2-client.8f3a1c7be2d94560a1b2c3d4e5f60718".to_owned();
    wizard.ticks.profile = [true, true, false, false, false, false];
    wizard.ticks.urls = [true, true, false, false];
    wizard.ticks.return_urls = [true, true, false, false];
    session
}

/// The same, at that step, with every step before it seen.
pub(crate) fn at(step: Step) -> Session {
    let mut session = car_fu();
    session.wizard.step = step;
    session.wizard.visited =
        PAGES.iter().map(|page| page.step).filter(|seen| *seen <= step).collect();
    session
}

/// Every screen there is, by a name for messages and pictures.
pub(crate) fn screens() -> Vec<(String, Session)> {
    let mut settings = car_fu();
    settings.update(Message::OpenSettings);
    let mut screens =
        vec![("00".to_owned(), Session::default()), ("settings".to_owned(), settings)];
    screens.extend(vec![
        ("audit-empty".to_owned(), audits::empty()),
        ("audit-running".to_owned(), audits::running()),
        ("audit-done".to_owned(), audits::done()),
    ]);
    screens.extend(PAGES.iter().map(|page| (format!("{:02}", page.step.number()), at(page.step))));
    screens
}
