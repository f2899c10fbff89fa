//! What comes from outside wakes the window, and the frame that follows holds it.

use egui_kittest::kittest::Queryable as _;
use skill_linker::session::Message;
use skill_linker::session::Session;
use skill_linker::trying;
use skill_linker::trying::Enabled;
use skill_linker::trying::Phase;
use skill_linker::wizard;

use crate::pages::window;
use crate::stories::hands::Window;
use crate::stories::person::Person;
use crate::stories::way;

/// Small, so that an answer has to be brought into sight.
const SMALL: (f32, f32) = (800.0, 450.0);
/// At least as high as either of the bars above and below the page.
const BARS: f32 = 48.0;

/// Somebody whose skill is enabled for testing, at step 9.
fn at_trying() -> Person {
    let mut person = Person::new();
    person.practice.advance(std::time::Duration::from_mins(1));
    person.practice.hurry();
    way::fill_in(&mut person);
    way::sign_in(&mut person);
    way::send(&mut person, Message::Send);
    person.wizard(wizard::Message::Next);
    way::use_token(&mut person);
    let is_known = |session: &Session| session.trying.enabled == Enabled::No;
    person.wait_until("it is known whether it is enabled", is_known);
    person.press(Message::Try(trying::Message::Enable));
    let is_enabled = |session: &Session| session.trying.enabled == Enabled::Yes;
    person.wait_until("it is enabled", is_enabled);
    person
}

/// Draws one frame each time the window is woken, until that is so.
fn draw_until(person: &mut Person, window: &mut Window, what: &str, so: impl Fn(&Session) -> bool) {
    let mut woken = 0;
    while !so(&person.session) {
        person.until(what, |person| person.woken() > woken);
        woken = person.woken();
        person.take_arrivals();
        window.state_mut().session = person.session.clone();
        window.step();
        // What drawing fulfilled is not wanted again.
        person.session = window.state().session.clone();
    }
}

/// Asks, and gives whether those words stand between the bars, one frame after the one that the answer woke.
fn shows_answer(person: &mut Person, window: &mut Window, count: usize, words: &str) -> bool {
    person.press(Message::Try(trying::Message::Say("open car fu".to_owned())));
    draw_until(person, window, "the skill answered", |session| {
        session.trying.turns.len() == count && session.trying.phase == Phase::Ready
    });
    window.get_by_label_contains(words);
    // It scrolls there in the next, which it asks for.
    assert!(window.ctx.has_requested_repaint());
    window.step();
    let page = window.ctx.content_rect().shrink2(egui::vec2(0.0, BARS));
    page.contains_rect(window.get_by_label_contains(words).rect())
}

#[test]
fn an_answer_of_the_skill_is_there_in_the_frame_that_it_wakes_and_in_sight_in_the_next() {
    let mut person = at_trying();
    let mut window = window::open(person.session.clone(), SMALL, false);
    person.session = window.state().session.clone();
    let asks = "Please use the Alexa app to authenticate";
    assert!(shows_answer(&mut person, &mut window, 1, asks));
    // The second comes further down, under the button that asks again.
    person.link_in_the_app();
    window.get_by_role_and_label(egui::Role::Button, "Ask again").scroll_to_me();
    window.run();
    person.session = window.state().session.clone();
    assert!(shows_answer(&mut person, &mut window, 2, "Your skill knows who is speaking"));
}
