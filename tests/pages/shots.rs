//! Pictures of every page, for somebody to look at.

use skill_linker::session::Message;
use skill_linker::session::Screen;
use skill_linker::session::Session;
use skill_linker::views::pages::PAGES;

use super::window;
use crate::support;

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
    session.screen = Screen::Wizard;
    session
}

#[test]
fn every_page_is_drawn() {
    for (size, name) in
        [((1180.0, 780.0), ""), ((800.0, 600.0), "-800x600"), ((450.0, 450.0), "-450x450")]
    {
        for dark in [false, true] {
            let look = if dark { "dark" } else { "light" };
            for page in &PAGES {
                let mut session = car_fu();
                session.wizard.step = page.step;
                session.wizard.visited =
                    PAGES.iter().map(|page| page.step).filter(|step| *step <= page.step).collect();
                let harness = window::open(session, size, dark);
                support::shot(&harness, &format!("{:02}{name}-{look}", page.step.number()));
            }
            let harness = window::open(Session::default(), size, dark);
            support::shot(&harness, &format!("00{name}-{look}"));
            let mut session = car_fu();
            session.update(Message::OpenSettings);
            let harness = window::open(session, size, dark);
            support::shot(&harness, &format!("settings{name}-{look}"));
        }
    }
}
