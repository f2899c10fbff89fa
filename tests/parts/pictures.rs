//! The drawn pictures and the longer parts on one page, light and dark, for somebody to look at.

use egui::Ui;
use egui::UiBuilder;
use egui::pos2;
use egui::vec2;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use skill_linker::model::labels::account_linking;
use skill_linker::views::drawings::*;
use skill_linker::views::icons;
use skill_linker::views::theme;
use skill_linker::views::widgets::*;

use crate::support;

const SIZE: [f32; 2] = [1180.0, 1500.0];

#[test]
fn the_pictures_are_drawn_in_both_themes() {
    for (dark, name) in [(false, "pictures-light"), (true, "pictures-dark")] {
        let mut window = support::page(SIZE, dark, page_ui);
        window.run();
        support::shot(&window, name);
    }
}

#[test]
fn every_picture_is_an_image_with_its_facts_as_its_name() {
    let mut window = support::page(SIZE, false, page_ui);
    window.run();
    let images: Vec<_> = window.get_all_by_role(egui::Role::Image).collect();
    assert_eq!(images.len(), 12);
    assert!(images.iter().all(|image| image.accesskit_node().label().is_some()));
}

fn page_ui(ui: &mut Ui) {
    let columns = [(32.0, 432.0), (496.0, 300.0), (828.0, 320.0)];
    let draw: [fn(&mut Ui); 3] = [left_ui, middle_ui, right_ui];
    for ((x, width), draw) in columns.into_iter().zip(draw) {
        let rect = egui::Rect::from_min_size(pos2(x, 160.0), vec2(width, SIZE[1]));
        let mut column = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(x.to_bits()));
        draw(&mut column);
    }
    let top = egui::Rect::from_min_size(pos2(32.0, 16.0), vec2(1116.0, 130.0));
    let mut strip = ui.new_child(UiBuilder::new().max_rect(top).id_salt("top"));
    let stop = |name, line| FlowStop { name, line };
    flow_ui(
        &mut strip,
        [
            stop("A person", "says your skill’s name"),
            stop("Alexa", "opens your sign-in page"),
            stop("Your sign-in page", "asks once who they are"),
            stop("Your skill", "knows who is speaking"),
        ],
        "set up here",
        "A person speaks to Alexa.",
    );
}

fn left_ui(ui: &mut Ui) {
    let done = [true, true, false, false, false, false];
    security_profile_ui(ui, Pins::first_open(&done), "Car-Fu", "The security profile page.");
    ui.add_space(16.0);
    id_and_secret_ui(
        ui,
        Pins::default(),
        "amzn1.application-oa2-client.8f3a1c7b0d",
        "Where ID and secret stand.",
    );
    ui.add_space(16.0);
    let row = |label, value| ConsoleBox { label, value };
    let boxes = [
        row(account_linking::AUTHORIZATION_URI, "https://www.amazon.com/ap/oa"),
        row(account_linking::ACCESS_TOKEN_URI, "https://api.amazon.com/auth/o2/token"),
        row(account_linking::CLIENT_ID, "amzn1.application-oa2-client.8f3a1c7b0d"),
    ];
    account_linking_ui(ui, Pins::first_open(&[true]), &boxes, "The Account Linking page.");
    ui.add_space(16.0);
    where_ids_stand_ui(
        ui,
        Pins::first_open(&[]),
        "amzn1.ask.skill.0a1b2c3d-4e5f",
        "M2AB3CD4EFGH5I",
        "Where the IDs stand.",
    );
}

fn middle_ui(ui: &mut Ui) {
    return_urls_ui(ui, Pins::first_open(&[true, true, false, false]), "Web Settings.");
    ui.add_space(16.0);
    phone_ui(ui, "Car-Fu", "Sign in at Amazon", "A phone.");
    ui.add_space(16.0);
    consent_phone_ui(ui, "Car-Fu", "will receive", &["Name", "Email"], "A phone that asks.");
    ui.add_space(16.0);
    rings_ui(ui, true, theme::tokens(ui).canvas, "Joined rings.");
    rings_ui(ui, false, theme::tokens(ui).canvas, "Rings apart.");
    ui.add_space(16.0);
    draft_dots_ui(ui, 3, 9, "Step 3 of 9.");
    ui.add_space(16.0);
    mark_ui(ui);
}

fn mark_ui(ui: &mut Ui) {
    let (rect, response) = ui.allocate_exact_size(vec2(112.0, 112.0), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, "Mark"));
    paint_mark(ui.painter(), theme::tokens(ui), rect);
}

fn right_ui(ui: &mut Ui) {
    let tokens = theme::tokens(ui);
    egui::Frame::new().fill(tokens.surface).show(ui, |ui| {
        let station = |name, figure, state| Station { name, figure, spoken: name, state };
        let fine = StationState::Fine;
        stations_ui(
            ui,
            &[
                station("Address found", "fine", fine),
                station("Secure connection", "TLS 1.3", fine),
                station("Sign-in page answers", "asking", StationState::Asking),
                station("Redirect URLs accepted", "2 of 3", StationState::Problem),
                station("Token address answers", "could not tell", StationState::Unknown),
                station("Refresh works", "not asked", StationState::NotAsked),
            ],
        );
    });
    ui.add_space(16.0);
    practice_banner_ui(ui, "Practice.", "Nothing here reaches Amazon.", "Leave");
    ui.add_space(16.0);
    toast_body_ui(ui, "Draft saved. You can carry on later.");
    ui.add_space(24.0);
    Progress {
        words: "Reading what Amazon has now",
        share: 0.6,
        caption: "Amazon asks us to slow down. 8 seconds left.",
        cancel: "Cancel",
    }
    .show(ui);
    ui.add_space(16.0);
    EmptyState {
        icon: icons::CLIPBOARD_TEXT,
        title: "Paste settings here",
        line: "Or drop a file. It is shown as text, nothing more.",
        button: "Open…",
        button_icon: icons::FOLDER_OPEN,
    }
    .show(ui);
    ui.add_space(16.0);
    tabs_ui(ui, &["Page", "JSON"], 0);
    ui.add_space(8.0);
    step_line_ui(ui, 0.33, "Step 3 of 9");
    ui.add_space(16.0);
    rows_card_ui(ui, |ui| {
        diff_head_ui(ui, "Part", "Now", "After");
        DiffRow {
            name: "What your skill may know",
            now: RowText::Code("profile"),
            after: RowText::Code("profile:user_id"),
        }
        .show(ui);
    });
}
