//! Step 1 for somebody who has no skill yet: its name, its language, what people say to open it, where its code runs.

mod invocation;
mod language;

pub use invocation::breaches_ui;
pub use invocation::invocation_ui;
pub use invocation::opening;

use egui::Ui;
use egui::vec2;

use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::model::Hosting;
use crate::model::NewSkill;
use crate::views::icons;
use crate::views::pages::Outbox;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Choice;
use crate::views::widgets::FoldRow;
use crate::views::widgets::Tone;
use crate::views::wizard::fold::fold_ui;
use crate::views::wizard::input_box::InputBox;
use crate::views::wizard::input_box::gap_ui;
use crate::views::wizard::question::question_ui;
use crate::wizard::Input;
use crate::wizard::Message;
use crate::wizard::Wizard;

const NAME: InputBox =
    InputBox::new(Input::NewSkillName, key::NEW_SKILL_NAME, key::NEW_SKILL_NAME_WHY).prose();

const ENDPOINT: InputBox =
    InputBox::new(Input::Endpoint, key::NEW_SKILL_ENDPOINT, key::NEW_SKILL_ENDPOINT_WHY).optional();
const VENDOR: InputBox =
    InputBox::new(Input::Vendor, key::SKILL_VENDOR_LABEL, key::NEW_SKILL_VENDOR_WHY);

/// The page with the vendor ID of the account.
const MY_IDS: &str = "https://developer.amazon.com/settings/console/mycid";

/// Whether there is a skill already, or one is made.
pub fn is_there_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox) {
    question_ui(ui, key::NEW_SKILL_QUESTION, key::NEW_SKILL_QUESTION_WHY);
    let words = [
        (key::NEW_SKILL_THERE, key::NEW_SKILL_THERE_LINE),
        (key::NEW_SKILL_NONE, key::NEW_SKILL_NONE_LINE),
    ]
    .map(|(title, line)| (text(title), text(line)));
    let choices = words.each_ref().map(|(title, line)| Choice { title, line });
    let chosen = usize::from(wizard.makes_skill);
    if let Some(pressed) = widgets::choice_cards_ui(ui, &choices, Some(chosen)) {
        outbox.push(Message::ChooseNewSkill(pressed == 1));
    }
}

/// Draws what is asked for a skill that is made, the vendor ID among it.
pub fn part_ui(ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) {
    widgets::note_box_ui(
        ui,
        Tone::Slate,
        icons::INFO,
        &text(key::NEW_SKILL_LATER),
        &text(key::NEW_SKILL_LATER_WHAT),
    );
    gap_ui(ui);
    NAME.show(ui, wizard, outbox);
    gap_ui(ui);
    language::language_ui(ui, wizard.new_skill.locale, outbox);
    gap_ui(ui);
    invocation_ui(ui, wizard, outbox);
    gap_ui(ui);
    hosting_ui(ui, &wizard.new_skill.hosting, outbox);
    if !wizard.new_skill.hosting.is_alexas() {
        gap_ui(ui);
        ENDPOINT.show(ui, wizard, outbox);
    }
    gap_ui(ui);
    what_is_made_ui(ui, &wizard.new_skill);
    gap_ui(ui);
    VENDOR.show(ui, wizard, outbox);
    my_ids_ui(ui, outbox);
}

/// The page with the vendor ID, for somebody who has no skill whose page shows it.
fn my_ids_ui(ui: &mut Ui, outbox: &mut Outbox) {
    let t = theme::tokens(ui);
    ui.add_space(size::GRID);
    widgets::text_ui(ui, theme::SMALL, t.ink_2, &text(key::NEW_SKILL_VENDOR_OTHER));
    ui.add_space(size::GRID);
    let words = text(key::NEW_SKILL_VENDOR_OPEN);
    if ui.add(Button::secondary(&words).small().right(icons::ARROW_SQUARE_OUT)).clicked() {
        outbox.push(Message::OpenPage(MY_IDS.to_owned()));
    }
}

fn hosting_ui(ui: &mut Ui, chosen: &Hosting, outbox: &mut Outbox) {
    question_ui(ui, key::NEW_SKILL_HOSTING, key::NEW_SKILL_HOSTING_WHY);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::PAGE_MARGIN, size::TIGHT);
        for hosting in [Hosting::AlexaNode, Hosting::AlexaPython, Hosting::Own(String::new())] {
            let words = text(hosting_key(&hosting));
            let is_chosen = hosting_key(chosen) == hosting_key(&hosting);
            if widgets::radio_ui(ui, &words, "", is_chosen).clicked() {
                outbox.push(Message::ChooseHosting(hosting));
            }
        }
    });
}

/// Where the code runs, in words.
pub fn hosting_key(hosting: &Hosting) -> Key {
    match hosting {
        Hosting::AlexaNode => key::NEW_SKILL_HOSTING_NODE,
        Hosting::AlexaPython => key::NEW_SKILL_HOSTING_PYTHON,
        Hosting::Own(_) => key::NEW_SKILL_HOSTING_OWN,
    }
}

/// The manifest and the interaction model as they will be sent, folded.
pub fn what_is_made_ui(ui: &mut Ui, skill: &NewSkill) {
    widgets::rows_card_ui(ui, |ui| {
        let title = text(key::NEW_SKILL_SHOW);
        let row = FoldRow { weight: None, title: &title, count: "", open: false };
        fold_ui(ui, "what is made", row, |ui| {
            widgets::hairline_ui(ui);
            widgets::row_ui(ui, |ui| {
                let parts = [
                    (key::NEW_SKILL_MANIFEST, skill.manifest()),
                    (key::NEW_SKILL_MODEL, skill.interaction_model()),
                ];
                for (title, json) in parts {
                    let ink = theme::tokens(ui).ink;
                    widgets::text_ui(ui, theme::SMALL_MEDIUM, ink, &text(title));
                    ui.add_space(size::TIGHT);
                    widgets::code_box_ui(ui, &format!("{json:#}"), None);
                    ui.add_space(size::GRID);
                }
            });
        });
    });
}
