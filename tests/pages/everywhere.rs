//! What holds on every screen, in every size, in both themes, and in a language with longer words.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use egui::Rect;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use skill_linker::i18n;
use skill_linker::session::Session;
use skill_linker::views::frame;
use skill_linker::views::pages::PAGES;

use super::sets;
use super::window;
use super::window::Sitting;

/// Width and height of the window in points. The last is what 1200 by 900 leave with text at 200 %.
const SIZES: [(f32, f32); 5] =
    [(1180.0, 780.0), (1050.0, 700.0), (800.0, 600.0), (450.0, 450.0), (600.0, 450.0)];

/// One thing of the tree.
struct Thing {
    role: Role,
    name: String,
    rect: Rect,
    level: Option<usize>,
}

/// Everything a screen reader is told, apart from the texts themselves.
fn things(harness: &Harness<'_, Sitting>) -> Vec<Thing> {
    let mut things = Vec::new();
    let mut open = vec![harness.root()];
    while let Some(node) = open.pop() {
        open.extend(node.children());
        let told = node.accesskit_node();
        if told.bounding_box().is_none() {
            continue;
        }
        things.push(Thing {
            role: told.role(),
            name: told.label().or(told.value()).unwrap_or_default(),
            rect: node.rect(),
            level: told.level(),
        });
    }
    things
}

fn is_control(role: Role) -> bool {
    matches!(
        role,
        Role::Button
            | Role::CheckBox
            | Role::RadioButton
            | Role::Tab
            | Role::TextInput
            | Role::MultilineTextInput
            | Role::PasswordInput
            | Role::DisclosureTriangle
            | Role::Link
    )
}

fn everywhere(look: impl Fn(&str, &Harness<'_, Sitting>)) {
    let mut harness = window::open(Session::default(), SIZES[0], false);
    for (width, height) in SIZES {
        for dark in [false, true].into_iter().filter(|dark| !dark || width > 1179.0) {
            for (screen, session) in sets::screens() {
                window::swap(&mut harness, session, (width, height), dark);
                look(&format!("{screen} {width}x{height} dark {dark}"), &harness);
            }
        }
    }
}

/// Every claim about one screen at once: showing a screen is what takes the time.
fn hold(place: &str, harness: &Harness<'_, Sitting>) {
    let window = harness.ctx.content_rect();
    let things = things(harness);
    let headings: Vec<&Thing> = things
        .iter()
        .filter(|thing| thing.role == Role::Heading && thing.level == Some(1))
        .collect();
    assert_eq!(headings.len(), 1, "{place}: headings");
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    let mut places = BTreeSet::new();
    for thing in things.iter().filter(|thing| is_control(thing.role)) {
        assert!(!thing.name.is_empty(), "{place}: {:?} at {} has no name", thing.role, thing.rect);
        *names.entry(&thing.name).or_default() += 1;
        let is_alone = places.insert(format!("{}", thing.rect));
        assert!(is_alone, "{place}: {} has a double at {}", thing.name, thing.rect);
        let size = thing.rect.size();
        // A line of JSON is 20 high and as wide as the preview; its field has a box of its own on a page.
        let is_line = thing.name.starts_with('"');
        let least = if is_line { 19.9 } else { 23.9 };
        assert!(size.x >= 23.9 && size.y >= least, "{place}: {} is {size}", thing.name);
    }
    for (name, count) in names {
        assert_eq!(count, 1, "{place}: “{name}” stands {count} times");
    }
    let edge = window.right() + 0.5;
    // The text inside a box scrolls in the box.
    let laid_out = |thing: &&Thing| thing.rect.is_positive() && thing.role != Role::TextRun;
    for thing in things.iter().filter(laid_out) {
        let inside = thing.rect.left() >= -0.5 && thing.rect.right() <= edge;
        assert!(inside, "{place}: {:?} {} at {}", thing.role, thing.name, thing.rect);
    }
}

#[test]
fn every_screen_is_told_whole() {
    everywhere(hold);
}

#[test]
fn longer_words_fit_as_well() {
    i18n::speak_stretched();
    let mut harness = window::open(Session::default(), SIZES[0], false);
    for (width, height) in [(1180.0, 780.0), (800.0, 600.0), (450.0, 450.0)] {
        for (screen, session) in sets::screens() {
            window::swap(&mut harness, session, (width, height), false);
            hold(&format!("{screen} {width}x{height} stretched"), &harness);
        }
    }
    i18n::speak("en");
}

#[test]
fn back_and_forward_stand_at_the_same_place_on_every_page() {
    let mut harness = window::open(Session::default(), SIZES[0], false);
    for (width, height) in SIZES {
        let mut backs = Vec::new();
        for page in &PAGES {
            let session = sets::at(page.step);
            window::swap(&mut harness, session, (width, height), false);
            let back = things(&harness).into_iter().find(|thing| thing.name == "Back");
            let back = back.expect("Back").rect;
            backs.push((back.left_bottom(), page.step.number()));
        }
        let first = backs[0].0;
        for (place, step) in backs {
            assert!(
                (place - first).length() <= 1.0,
                "step {step} at {width}: {place}, not {first}"
            );
        }
    }
}

#[test]
fn the_title_and_the_place_agree_at_every_step() {
    for page in &PAGES {
        let session = sets::at(page.step);
        let title = frame::title(&session);
        let number = page.step.number();
        let name = i18n::text(page.name);
        assert_eq!(title, format!("Step {number} of 9 · {name} — Skill Linker"));
        let harness = window::open(session, (1180.0, 780.0), false);
        let place = format!("Step {number} of 9 · {name}");
        assert!(things(&harness).iter().any(|thing| thing.name == place), "{place}");
    }
}

#[test]
fn no_two_pages_have_the_same_heading() {
    let mut seen = BTreeMap::new();
    for (screen, session) in sets::screens() {
        let harness = window::open(session, (1180.0, 780.0), false);
        let heading = things(&harness)
            .into_iter()
            .find(|thing| thing.role == Role::Heading && thing.level == Some(1))
            .expect("a heading");
        assert_eq!(seen.insert(heading.name.clone(), screen), None, "{}", heading.name);
    }
}
