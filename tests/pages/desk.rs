//! The desk: pictures of every state, and what can be done at it by label and by keyboard.

use egui::Key;
use egui::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use skill_linker::i18n;
use skill_linker::review;
use skill_linker::rules::Answer;
use skill_linker::rules::Question;
use skill_linker::session::Effect;
use skill_linker::session::Message;

use super::desk_states as states;
use super::window;
use super::window::Sitting;
use crate::support;

#[test]
fn every_state_of_the_desk_is_drawn() {
    let all = [((1180.0, 780.0), ""), ((800.0, 600.0), "-800x600"), ((450.0, 450.0), "-450x450")];
    // Drawing takes long: the smaller windows and the dark are drawn when somebody means to look at them.
    let wanted = std::env::var_os("ALL_SHOTS").map_or(1, |_| all.len());
    let sizes = &all[..wanted];
    let mut harness = window::open(states::reviewing(""), sizes[0].0, false);
    for (size, suffix) in sizes.iter().copied() {
        for dark in [false, true].into_iter().take(if wanted == 1 { 1 } else { 2 }) {
            let look = if dark { "-dark" } else { "" };
            for (name, session) in states::desks() {
                harness.ctx.memory_mut(|memory| *memory = egui::Memory::default());
                window::swap(&mut harness, session, size, dark);
                support::shot(&harness, &format!("{name}{suffix}{look}"));
            }
        }
    }
}

/// What opens at the desk, by the button that opens it, and long things in every pane.
#[test]
fn what_opens_is_drawn() {
    let mut harness = window::open(states::reviewing(""), USUAL, false);
    let sizes = [(USUAL, ""), ((800.0, 600.0), "-800x600"), ((600.0, 450.0), "-200-percent")];
    let wanted = std::env::var_os("ALL_SHOTS").map_or(1, |_| sizes.len());
    for (size, suffix) in sizes.iter().copied().take(wanted) {
        for (name, open) in
            [("saw", "Customer saw…"), ("report", "Save report…"), ("questions", "Not checked")]
        {
            harness.ctx.memory_mut(|memory| *memory = egui::Memory::default());
            let session = states::reviewing(states::SENT_BY_SOMEBODY);
            window::swap(&mut harness, session, size, false);
            harness.get_by_label(open).click_accesskit();
            harness.run();
            support::shot(&harness, &format!("review-open-{name}{suffix}"));
        }
        for (name, session) in states::much_of_it() {
            harness.ctx.memory_mut(|memory| *memory = egui::Memory::default());
            window::swap(&mut harness, session, size, wanted > 1);
            support::shot(&harness, &format!("review-{name}{suffix}"));
        }
    }
}

const USUAL: (f32, f32) = (1180.0, 780.0);

fn did(harness: &Harness<'_, Sitting>, wish: &review::Message) -> bool {
    harness.state().messages.contains(&Message::Review(wish.clone()))
}

#[test]
fn a_finding_and_its_line_lead_to_each_other_by_keyboard() {
    for size in [USUAL, (800.0, 600.0)] {
        let mut harness = window::open(states::reviewing(states::SENT_BY_SOMEBODY), size, false);
        let show = "Show the line: A scope that Login with Amazon does not offer";
        harness.get_by_label(show).focus();
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        let line = harness.get_by_label("\"scopes\": [ \"user_id\" ],");
        assert!(line.is_focused(), "the line takes the focus at {size:?}");
        harness.key_press(Key::Enter);
        harness.run();
        assert!(harness.get_by_label(show).is_focused(), "its finding takes it back at {size:?}");
    }
}

#[test]
fn a_question_is_answered_where_it_stands() {
    let sent = states::SENT_BY_SOMEBODY.replace("[\"user_id\"]", "[]");
    let mut harness = window::open(states::reviewing(&sent), (1180.0, 2400.0), false);
    harness.get_by_label("Not checked").click();
    harness.run();
    harness.get_by_label("Smart home").click();
    harness.run();
    let answer = Some(Answer::Text("smartHome".to_owned()));
    assert!(did(&harness, &review::Message::Answer(Question::SkillType, answer)));
    let shown = harness.state().session.review.shown.as_ref().unwrap();
    assert!(shown.checked.findings.iter().any(|finding| finding.code == "AL-102"));
}

#[test]
fn what_the_customer_saw_is_chosen_by_keyboard() {
    let session = states::reviewing(states::SENT_BY_SOMEBODY);
    let mut harness = window::open(session, USUAL, false);
    harness.get_by_label("Customer saw…").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.get_by_label("The client ID is unknown or wrong").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(did(&harness, &review::Message::Saw(Some(2))));
    harness.get_by_label_contains("Customer saw: The client ID is unknown or wrong");
}

#[test]
fn it_is_repaired_saved_and_written_back_by_keyboard_alone() {
    let session = states::reviewing(states::SENT_BY_SOMEBODY);
    let mut harness = window::open(session, USUAL, false);
    let press = |harness: &mut Harness<'static, Sitting>, label: &str| {
        harness.get_by_label(label).focus();
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
    };
    press(&mut harness, "Repair what can be repaired");
    assert!(harness.get_by_role_and_label(Role::Heading, "2 things repaired").is_focused());
    press(&mut harness, "Save…");
    press(&mut harness, "Back to the findings");
    press(&mut harness, "Reply to the customer");
    press(&mut harness, "Copy: Reply to the customer");
    press(&mut harness, "Save report…");
    press(&mut harness, "As Markdown");
    let effects = &harness.state().effects;
    let saved: Vec<&str> = effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Review(review::Effect::SaveFile { name, .. }) => Some(*name),
            _ => None,
        })
        .collect();
    assert_eq!(saved, ["account-linking-repaired.json", "account-linking-check.md"]);
    assert!(effects.iter().any(|effect| matches!(
        effect,
        Effect::Review(review::Effect::Copy(review::Copied::Reply, letter)) if letter.contains("1.")
    )));
}

#[test]
fn a_paste_into_another_box_stays_there() {
    let mut session =
        states::desks().into_iter().find(|(name, _)| *name == "review-signed-in").unwrap().1;
    session.review.skill_id.clear();
    let mut harness = window::open(session, (1180.0, 1400.0), false);
    harness.get_by_role_and_label(Role::TextInput, "Skill ID").focus();
    harness.run();
    harness.event(egui::Event::Paste("amzn1.ask.skill.x".to_owned()));
    harness.run();
    assert_eq!(harness.state().session.review.skill_id, "amzn1.ask.skill.x");
    assert!(!did(&harness, &review::Message::Check));
}

#[test]
fn what_could_not_be_read_is_told_where_one_looks() {
    for size in [USUAL, (450.0, 450.0)] {
        for before in ["", states::SENT_BY_SOMEBODY] {
            let mut harness = window::open(states::reviewing(before), size, false);
            harness.event(egui::Event::Paste("{ not JSON".to_owned()));
            harness.run();
            harness.run();
            let problem = harness.get_by_label_contains("stops being JSON").rect();
            let room = harness.ctx.content_rect();
            assert!(room.contains_rect(problem), "{problem} at {size:?} after “{before}”");
        }
    }
}

#[test]
fn files_that_were_not_read_are_told() {
    let mut session = states::reviewing("");
    let file = review::Brought {
        name: "a.json".to_owned(),
        bytes: states::SENT_BY_SOMEBODY.as_bytes().to_vec(),
        path: "/a.json".to_owned(),
        in_git_work_tree: false,
        manifest: None,
    };
    let opened = review::Opened { files: vec![file], left_out: 41 };
    let read = review::Message::FileRead(review::Slot::First, Ok(opened));
    session.update(Message::Review(read));
    let harness = window::open(session, USUAL, false);
    harness.get_by_label_contains("41 more files were not read");
}

#[test]
fn the_tabs_stand_in_the_middle_of_their_bar() {
    let harness = window::open(states::reviewing(states::SENT_BY_SOMEBODY), (800.0, 600.0), false);
    let tab = harness.get_by_role_and_label(Role::Tab, "Findings · 2").rect();
    let gear = harness.get_by_role_and_label(Role::Button, "Settings").rect();
    assert!((tab.center().y - gear.center().y).abs() < 1.0, "{tab} beside {gear}");
}

#[test]
fn the_whole_width_is_used_and_words_as_long_as_german_fit() {
    i18n::speak_stretched();
    let mut harness = window::open(states::reviewing(""), (800.0, 600.0), false);
    for (name, session) in states::desks() {
        harness.ctx.memory_mut(|memory| *memory = egui::Memory::default());
        window::swap(&mut harness, session, (800.0, 600.0), false);
        if std::env::var_os("ALL_SHOTS").is_some() {
            support::shot(&harness, &format!("{name}-stretched"));
        }
        let foot: Vec<egui::Rect> = ["Start", "Put away", "Save report…"]
            .iter()
            .flat_map(|name| harness.query_all_by_label_contains(name))
            .filter(|node| node.rect().top() > 480.0)
            .map(|node| node.rect())
            .collect();
        for (place, rect) in foot.iter().enumerate() {
            let others = foot.iter().skip(place + 1);
            assert!(!others.into_iter().any(|other| other.intersects(*rect)), "{name}: {foot:?}");
        }
        for node in harness.query_all_by_role(Role::Button) {
            let rect = node.rect();
            assert!(rect.left() >= 0.0 && rect.right() <= 800.0, "{name}: {node:?}");
        }
    }
    i18n::speak("en");
}

#[test]
fn what_means_harm_stays_words_inside_the_window() {
    let (width, height) = (800.0, 600.0);
    let mut harness = window::open(states::reviewing(""), (width, height), false);
    for (name, session) in states::hostile() {
        for dark in [false, true] {
            harness.ctx.memory_mut(|memory| *memory = egui::Memory::default());
            window::swap(&mut harness, session.clone(), (width, height), dark);
            let look = if dark { "dark" } else { "light" };
            support::shot(&harness, &format!("review-{name}-800x600-{look}"));
        }
        let shown = format!("{:?}", harness.root());
        for hidden in ["\u{202e}", "\u{202c}", "\u{2066}", "\u{200b}", "\u{1b}", "hush-hush"] {
            let escaped = hidden.escape_debug().to_string();
            let is_there =
                shown.contains(hidden) || (escaped != hidden && shown.contains(&escaped));
            assert!(!is_there, "{name}: {escaped}");
        }
        for node in harness.query_all_by_role(Role::Button) {
            let rect = node.rect();
            assert!(rect.left() >= 0.0 && rect.right() <= width, "{name}: {node:?}");
        }
    }
}
