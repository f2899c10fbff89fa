//! What a screen reader and a keyboard find in the parts.

use std::cell::Cell;

use egui::Key;
use egui::Modifiers;
use egui::Role;
use egui::accesskit::Toggled;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use skill_linker::views::theme;
use skill_linker::views::widgets::*;

use crate::support;

const SIZE: [f32; 2] = [600.0, 400.0];
const COPY: CopyWords<'static> = CopyWords { copy: "Copy", copied: "Copied" };

#[test]
fn a_button_is_pressed_by_pointer_space_and_enter() {
    let presses = Cell::new(0);
    let mut window = support::page(SIZE, false, |ui| {
        if ui.add(Button::primary("Send to Amazon")).clicked() {
            presses.set(presses.get() + 1);
        }
    });
    window.get_by_role_and_label(Role::Button, "Send to Amazon").click();
    window.run();
    window.key_press(Key::Tab);
    window.run();
    assert!(window.get_by_label("Send to Amazon").is_focused());
    for key in [Key::Space, Key::Enter] {
        window.key_press(key);
        window.run();
    }
    assert_eq!(presses.get(), 3);
}

#[test]
fn a_button_that_is_off_says_why_and_does_nothing() {
    let pressed = Cell::new(false);
    let mut window = support::page(SIZE, false, |ui| {
        let button = Button::secondary("Copy").off("There is nothing to copy yet.");
        pressed.set(pressed.get() || ui.add(button).clicked());
    });
    let button = window.get_by_role_and_label(Role::Button, "Copy");
    assert!(button.accesskit_node().is_disabled());
    assert_eq!(
        button.accesskit_node().description().as_deref(),
        Some("There is nothing to copy yet.")
    );
    button.click();
    window.run();
    assert!(!pressed.get());
}

#[test]
fn a_field_is_named_by_its_label_and_told_with_its_problem() {
    let mut text = String::new();
    let mut window = support::page(SIZE, false, |ui| {
        Field::new("vendor", "Vendor ID", &mut text)
            .why("Your developer account’s number.")
            .note(Some(Note::Problem { lead: "Problem:", text: "it starts with M." }))
            .show(ui);
    });
    window.run();
    let field = window.get_by_role_and_label(Role::TextInput, "Vendor ID");
    let node = field.accesskit_node();
    assert_eq!(
        node.description().as_deref(),
        Some("Your developer account’s number. Problem: it starts with M.")
    );
    assert_eq!(node.data().invalid(), Some(egui::accesskit::Invalid::True));
    field.focus();
    field.type_text("M2AB3CD4EFGH5I");
    window.run();
    drop(window);
    assert_eq!(text, "M2AB3CD4EFGH5I");
}

#[test]
fn undo_in_a_note_is_pressed_and_told_apart() {
    let undone = Cell::new(0);
    let mut text = String::new();
    let mut window = support::page(SIZE, false, |ui| {
        let note = Note::Changed { text: "Removed a space.", undo: "Undo" };
        let answer = Field::new("id", "Client ID", &mut text).note(Some(note)).show(ui);
        undone.set(undone.get() + usize::from(answer.undo));
    });
    window.get_by_label("Undo: Removed a space.").click();
    window.run();
    assert_eq!(undone.get(), 1);
}

#[test]
fn ticks_and_radios_tell_their_state() {
    let mut window = support::page(SIZE, false, |ui| {
        ui.add(CheckRow::new("Name and email", true).line("with that number"));
        radio_ui(ui, "Custom", "", false);
    });
    window.run();
    let check = window.get_by_role_and_label(Role::CheckBox, "Name and email");
    assert_eq!(check.accesskit_node().toggled(), Some(Toggled::True));
    assert_eq!(check.accesskit_node().description().as_deref(), Some("with that number"));
    let radio = window.get_by_role_and_label(Role::RadioButton, "Custom");
    assert_eq!(radio.accesskit_node().toggled(), Some(Toggled::False));
}

#[test]
fn a_copy_row_copies_and_ticks_apart() {
    let answers = std::cell::RefCell::new(Vec::new());
    let mut window = support::page(SIZE, false, |ui| {
        let row = CopyRow {
            name: "Europe and India",
            value: "https://layla.amazon.com/api/skill/link/M2AB3CD4EFGH5I",
            ticked: false,
            copied: false,
            words: COPY,
        };
        answers.borrow_mut().extend(row.show(ui));
    });
    window.get_by_label("Copy: Europe and India").click();
    window.run();
    window.get_by_role_and_label(Role::CheckBox, "Europe and India").click();
    window.run();
    assert_eq!(*answers.borrow(), [CopyRowAnswer::Copy, CopyRowAnswer::Tick]);
}

#[test]
fn a_tick_row_is_ticked_anywhere_but_on_its_button() {
    let answers = std::cell::RefCell::new(Vec::new());
    let mut window = support::page(SIZE, false, |ui| {
        let value = Some(RowValue { text: "Car-Fu", note: "", copied: false, words: COPY });
        let words = "“Security Profile Name”";
        let row = TickRow { number: 2, words, done: false, current: true, value };
        answers.borrow_mut().extend(row.show(ui, (true, true)));
    });
    window.get_by_role(Role::CheckBox).click();
    window.run();
    window.get_by_label("Copy: “Security Profile Name”").click();
    window.run();
    assert_eq!(*answers.borrow(), [TickRowAnswer::Tick, TickRowAnswer::Copy]);
}

#[test]
fn the_problem_box_takes_the_focus_and_its_lines_are_pressed() {
    let pressed = Cell::new(None);
    let mut window = support::page(SIZE, false, |ui| {
        let lines = ["Vendor ID: this is a skill ID", "Client secret: not given yet"];
        pressed.set(pressed.get().or(problem_box_ui(ui, "There is a problem", &lines)));
    });
    window.ctx.memory_mut(|memory| memory.request_focus(problem_box_id()));
    window.run();
    assert!(window.get_by_role(Role::Alert).is_focused());
    window.get_by_label("Client secret: not given yet").click();
    window.run();
    assert_eq!(pressed.get(), Some(1));
}

#[test]
fn the_rail_says_where_one_is_and_what_is_not_reached() {
    let pressed = Cell::new(None);
    let mut window = support::page(SIZE, false, |ui| {
        let item = |label, name, state, description| RailItem { label, name, state, description };
        let items = [
            item("Your skill", "Step 1: Your skill", RailState::Here, "here"),
            item("Try it", "Step 9: Try it", RailState::NotYet, "Not yet: first step 8"),
        ];
        pressed.set(pressed.get().or(rail_ui(ui, &items)));
    });
    window.run();
    let later = window.get_by_label("Step 9: Try it");
    assert_eq!(later.accesskit_node().description().as_deref(), Some("Not yet: first step 8"));
    later.click();
    window.run();
    assert_eq!(pressed.get(), Some(1));
}

#[test]
fn a_heading_is_a_heading_and_status_is_spoken() {
    let mut window = support::page(SIZE, false, |ui| {
        heading_ui(ui, theme::HEADING, 1, "Copy three addresses");
        status_ui(ui, theme::SMALL, theme::tokens(ui).ink_2, "Copied: Europe and India");
    });
    window.run();
    let heading = window.get_by_role(Role::Heading);
    assert_eq!(heading.accesskit_node().label().as_deref(), Some("Copy three addresses"));
    let status = window.get_by_label("Copied: Europe and India");
    assert_eq!(status.accesskit_node().live(), egui::accesskit::Live::Polite);
}

#[test]
fn everything_to_press_is_at_least_24_by_24() {
    let mut on = String::new();
    let mut window = support::page([600.0, 900.0], false, |ui| {
        ui.add(WordLink::new("A"));
        ui.add(Button::secondary("A").small());
        ui.add(Button::quiet("B").small());
        ui.add(CheckRow::new("A", false));
        radio_ui(ui, "A", "", false);
        icon_button_ui(ui, skill_linker::views::icons::GEAR_SIX, "Settings");
        pin_line_ui(ui, 1, "A", false);
        tabs_ui(ui, &["A"], 0);
        problem_box_ui(ui, "There is a problem", &["A"]);
        recogniser_ui(ui, "Move it?", "Keep it", "Move it");
        FoldRow { weight: None, title: "More", count: "", open: false }.show(ui);
        let station = Station { name: "A", figure: "fine", spoken: "A", state: StationState::Fine };
        stations_ui(ui, &[station]);
        Field::new("field", "Field", &mut on).show(ui);
    });
    window.run();
    let roles = [
        Role::Button,
        Role::CheckBox,
        Role::RadioButton,
        Role::Tab,
        Role::TextInput,
        Role::DisclosureTriangle,
    ];
    let mut seen = 0;
    for node in roles.into_iter().flat_map(|role| window.get_all_by_role(role)) {
        let size = node.rect().size();
        assert!(size.x >= 24.0 && size.y >= 24.0, "{:?} is {size}", node.accesskit_node().label());
        seen += 1;
    }
    assert_eq!(seen, 14);
}

#[test]
fn nothing_asks_for_a_repaint_when_nothing_moves() {
    for motion in [false, true] {
        let mut window = support::page(SIZE, false, |ui| {
            ui.add(Button::copy("Copy", "Copied", true));
            let item = |label, state| RailItem { label, name: label, state, description: "" };
            rail_ui(ui, &[item("A", RailState::Done), item("B", RailState::Here)]);
            let station =
                Station { name: "A", figure: "fine", spoken: "A", state: StationState::Fine };
            stations_ui(ui, &[station]);
        });
        theme::set_motion(&window.ctx, motion);
        window.run_steps(200);
        assert!(!window.ctx.has_requested_repaint(), "motion {motion}");
    }
}

#[test]
fn the_asking_arc_stands_still_without_motion() {
    let mut window = support::page(SIZE, false, |ui| {
        let station =
            Station { name: "A", figure: "asking", spoken: "A", state: StationState::Asking };
        stations_ui(ui, &[station]);
    });
    window.run_steps(3);
    assert!(!window.ctx.has_requested_repaint());
    theme::set_motion(&window.ctx, true);
    window.run_steps(3);
    assert!(window.ctx.has_requested_repaint());
}

#[test]
fn tab_goes_through_a_page_in_reading_order() {
    let mut text = String::new();
    let mut window = support::page(SIZE, false, |ui| {
        Field::new("one", "One", &mut text).show(ui);
        ui.add(CheckRow::new("Two", false));
        ui.add(Button::secondary("Three"));
    });
    for label in ["One", "Two", "Three"] {
        window.key_press(Key::Tab);
        window.run();
        let focused = window.get_all_by_label(label).any(|node| node.is_focused());
        assert!(focused, "{label}");
    }
    window.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    window.run();
    assert!(window.get_by_label("Two").is_focused());
}
