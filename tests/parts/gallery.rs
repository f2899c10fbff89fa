//! Every part in every state on one page, light and dark, for somebody to look at.

use egui::Ui;
use egui::UiBuilder;
use egui::pos2;
use egui::vec2;
use skill_linker::views::icons;
use skill_linker::views::theme;
use skill_linker::views::widgets::*;

use crate::support;

const SIZE: [f32; 2] = [1180.0, 1336.0];

#[test]
fn the_gallery_is_drawn_in_both_themes() {
    for (dark, name) in [(false, "parts-light"), (true, "parts-dark")] {
        let mut texts = Texts::default();
        let mut window = support::page(SIZE, dark, |ui| gallery_ui(ui, &mut texts));
        window.run();
        support::shot(&window, name);
    }
}

struct Texts {
    client: String,
    token: String,
    vendor: String,
    domain: String,
    secret: String,
}

impl Default for Texts {
    fn default() -> Self {
        Self {
            client: "amzn1.application-oa2-client.8f3a1c…".to_owned(),
            token: "https://api.amazon.com/auth/o2/token".to_owned(),
            vendor: "amzn1.ask.skill.0a1b2c3d".to_owned(),
            domain: String::new(),
            secret: "in the open".to_owned(),
        }
    }
}

fn gallery_ui(ui: &mut Ui, texts: &mut Texts) {
    let columns = [(32.0, 334.0), (400.0, 372.0), (796.0, 352.0)];
    let draw: [fn(&mut Ui, &mut Texts); 3] = [left_ui, middle_ui, right_ui];
    for ((x, width), draw) in columns.into_iter().zip(draw) {
        let rect = egui::Rect::from_min_size(pos2(x, 32.0), vec2(width, SIZE[1] - 64.0));
        let mut column = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(x.to_bits()));
        draw(&mut column, texts);
    }
}

fn caption_ui(ui: &mut Ui, words: &str) {
    ui.add_space(24.0);
    text_ui(ui, theme::CAPTION_MEDIUM, theme::tokens(ui).ink_3, words);
    ui.add_space(8.0);
}

fn left_ui(ui: &mut Ui, _: &mut Texts) {
    heading_ui(ui, theme::HEADING, 1, "Parts and their states");
    caption_ui(ui, "Primary, off");
    ui.horizontal(|ui| {
        ui.add(Button::primary("Next: Scopes").right(icons::ARROW_RIGHT));
        ui.add(Button::primary("Next: Check").off("Not yet"));
    });
    caption_ui(ui, "Secondary, quiet, danger, small");
    ui.horizontal(|ui| {
        ui.add(Button::secondary("Back").left(icons::ARROW_LEFT));
        ui.add(Button::quiet("Undo"));
        ui.add(WordLink::new("Change"));
    });
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        ui.add(Button::danger("Delete the draft"));
        ui.add(Button::copy("Copy", "Copied", false));
        ui.add(Button::copy("Copy", "Copied", true));
    });
    caption_ui(ui, "Rail");
    let tokens = theme::tokens(ui);
    egui::Frame::new().fill(tokens.rail).inner_margin(8).show(ui, |ui| {
        ui.set_width(200.0);
        brand_ui(ui, "Skill Linker");
        let item = |label, name, state| RailItem { label, name, state, description: "" };
        rail_ui(
            ui,
            &[
                item("Your skill", "Step 1", RailState::Done),
                item("Redirect URLs", "Step 2", RailState::Here),
                item("Client ID and secret", "Step 3", RailState::Problem),
                item("Addresses", "Step 4", RailState::Unknown),
                item("Try it", "Step 5", RailState::NotYet),
            ],
        );
    });
    caption_ui(ui, "Ticks, radios");
    ui.add(CheckRow::new("Not done", false));
    ui.add_space(8.0);
    ui.add(CheckRow::new("Done", true));
    ui.add_space(8.0);
    ui.add(
        CheckRow::new("A number for each person", true)
            .strong()
            .chip("Recommended")
            .code("profile:user_id")
            .line("no name, no email"),
    );
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        radio_ui(ui, "Chosen", "", true);
        ui.add_space(16.0);
        radio_ui(ui, "Other", "(rarely)", false);
    });
    caption_ui(ui, "Marks of weight");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        weight_chip_ui(ui, Weight::MustFix, "Must fix");
        weight_chip_ui(ui, Weight::WorthALook, "Worth a look");
        weight_chip_ui(ui, Weight::GoodToKnow, "Good to know");
        weight_chip_ui(ui, Weight::CouldNotTell, "Could not tell");
        weight_chip_ui(ui, Weight::Fine, "Fine");
    });
    caption_ui(ui, "Five sizes");
    let ink = tokens.ink;
    text_ui(ui, theme::TITLE, ink, "Card title 18/24");
    text_ui(ui, theme::BODY, ink, "Body and labels 14/20");
    text_ui(ui, theme::SMALL, ink, "Second text 13/18: → ← … “ ” ’ · • – × ✓");
    text_ui(ui, theme::CAPTION, tokens.ink_3, "Caption 12/16");
    text_ui(ui, theme::CODE_SMALL, ink, "JetBrains Mono 12/18 != => 0O1lI");
}

fn middle_ui(ui: &mut Ui, texts: &mut Texts) {
    ui.add_space(32.0);
    caption_ui(ui, "Field: fine, problem, changed");
    Field::new("client", "Client ID", &mut texts.client)
        .why("Your skill’s public name. From “Web Settings”.")
        .note(Some(Note::Fine("Looks right")))
        .show(ui);
    ui.add_space(20.0);
    Field::new("vendor", "Vendor ID", &mut texts.vendor)
        .why("Your developer account’s number.")
        .note(Some(Note::Problem {
            lead: "Problem:",
            text: "this is a skill ID. A vendor ID starts with M.",
        }))
        .show(ui);
    ui.add_space(20.0);
    Field::new("domain", "Own domain", &mut texts.domain)
        .optional("(optional)")
        .why("Other sites your sign-in page loads from.")
        .note(Some(Note::Changed { text: "Removed a space at the end.", undo: "Undo" }))
        .show(ui);
    ui.add_space(20.0);
    let words =
        SecretWords { show: "Show", hide: "Hide, 24 s", replace: "Replace", hidden: "hidden" };
    SecretField::new("secret", "Client secret", words).show(
        ui,
        SecretState::Hidden,
        &mut texts.secret,
    );
    ui.add_space(8.0);
    SecretField::new("shown", "Other secret", words).show(
        ui,
        SecretState::Shown,
        &mut texts.secret,
    );
    caption_ui(ui, "There is a problem");
    problem_box_ui(
        ui,
        "There is a problem",
        &["Vendor ID: this is a skill ID", "Client secret: not given yet"],
    );
    caption_ui(ui, "Notes");
    note_box_with_link_ui(ui, Tone::Pine, icons::MAGIC_WAND, "Filled 3 answers.", "Undo");
    ui.add_space(8.0);
    recogniser_ui(ui, "This looks like a client secret. Move it?", "Keep it here", "Move it");
    ui.add_space(8.0);
    note_box_ui(
        ui,
        Tone::Slate,
        icons::WIFI_SLASH,
        "You are offline.",
        "Everything but sending still works.",
    );
}

fn right_ui(ui: &mut Ui, texts: &mut Texts) {
    let copy = CopyWords { copy: "Copy", copied: "Copied" };
    ui.add_space(32.0);
    caption_ui(ui, "Copy rows");
    rows_card_ui(ui, |ui| {
        let row =
            |name, value, ticked, copied| CopyRow { name, value, ticked, copied, words: copy };
        row("America", "https://pitangui.amazon.com/api/skill/link/M2AB", false, false).show(ui);
        hairline_ui(ui);
        row("Europe and India", "https://layla.amazon.com/api/skill", true, true).show(ui);
    });
    caption_ui(ui, "Rows of a drawn page");
    rows_card_ui(ui, |ui| {
        let value = Some(RowValue { text: "Car-Fu", note: "", copied: true, words: copy });
        let row = TickRow {
            number: 1,
            words: "Press “Create a New Security Profile”",
            done: true,
            current: false,
            value: None,
        };
        row.show(ui, (true, false));
        hairline_ui(ui);
        TickRow {
            number: 2, words: "“Security Profile Name”", done: false, current: true, value
        }
        .show(ui, (false, true));
    });
    pin_line_ui(ui, 3, "“Add Another” for each more", false);
    caption_ui(ui, "Finding");
    FindingCard {
        weight: Weight::MustFix,
        title: "The token address has a typing error",
        field: "",
        weight_words: "Must fix",
    }
    .show(ui, |ui| {
        lead_ui(ui, "Who notices:", "everyone. Linking fails right after they sign in.");
        ui.add_space(4.0);
        lead_ui(ui, "Fix:", "write the letter o in “o2”. Here it is a zero.");
        ui.add_space(8.0);
        code_box_ui(ui, "https://api.amazon.com/auth/o2/token", Some(28..29));
        ui.add_space(8.0);
        finding_foot_ui(ui, "AL-028", |ui| ui.add(Button::primary("Copy the address").small()));
    });
    let fold = |weight, title, count| FoldRow { weight: Some(weight), title, count, open: false };
    fold(Weight::Fine, "Fine", "31 checks").show(ui);
    fold(Weight::CouldNotTell, "Could not tell", "1 check").show(ui);
    caption_ui(ui, "Choice cards");
    let choices = [
        Choice { title: "Their Amazon account", line: "No sign-in page of your own needed" },
        Choice { title: "Our own sign-in", line: "You run the sign-in page" },
    ];
    choice_cards_ui(ui, &choices, Some(0));
    ui.add_space(16.0);
    Field::new("list", "Own scopes", &mut texts.token).rows(3).show(ui);
}
