//! The first part of step 9: code that knows who is linked, to take along, and where in the console it goes.

mod lexer;
mod listing;

use egui::Ui;

use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::SkillKind;
use crate::model::labels::LABELS_SEEN;
use crate::skill_code;
use crate::skill_code::CodeFile;
use crate::skill_code::CodeLanguage;
use crate::views::drawings;
use crate::views::drawings::Pins;
use crate::views::icons;
use crate::views::pages::Outbox;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::FoldRow;
use crate::views::widgets::TickRow;
use crate::views::widgets::TickRowAnswer;
use crate::views::widgets::Tone;
use crate::views::widgets::Weight;
use crate::views::wizard::columns::column_ui;
use crate::views::wizard::columns::columns_ui;
use crate::views::wizard::fold::fold_ui;
use crate::wizard::Copied;
use crate::wizard::Message;
use crate::wizard::Wizard;

/// How wide the drawing is beside its list.
const DRAWING: f32 = 400.0;

/// The fold of the part, once the code is in place.
const FOLD: &str = "the code of the skill";

/// Draws the part. Code that is in place, since it answered or every pin is ticked, folds and makes room for the rest.
pub(super) fn part_ui(ui: &mut Ui, wizard: &Wizard, answered: bool, outbox: &mut Outbox) {
    let is_in_place = answered || wizard.ticks.code.iter().all(|done| *done);
    if wizard.kind != SkillKind::Custom || !is_in_place {
        return whole_ui(ui, wizard, outbox);
    }
    let (title, count) = (text(key::CODE_STEP_HEADING), text(key::CODE_STEP_IN_PLACE));
    let row = FoldRow { weight: Some(Weight::Fine), title: &title, count: &count, open: false };
    fold_ui(ui, FOLD, row, |ui| whole_ui(ui, wizard, outbox));
}

fn whole_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox) {
    let files = wizard.code_files();
    let index = if wizard.code_file < files.len() { wizard.code_file } else { 0 };
    let Some(file) = files.get(index) else {
        let (lead, words) = (text(key::CODE_STEP_NONE), text(key::CODE_STEP_NONE_WHAT));
        widgets::note_box_ui(ui, Tone::Slate, icons::INFO, &lead, &words);
        return;
    };
    let is_custom = wizard.kind == SkillKind::Custom;
    let what = if is_custom { key::CODE_STEP_WHAT } else { key::CODE_STEP_WHAT_HOME };
    widgets::card_ui(ui, |ui| {
        let t = theme::tokens(ui);
        widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &text(key::CODE_STEP_HEADING));
        ui.add_space(size::LABEL_TO_WHY);
        widgets::text_ui(ui, theme::SMALL, t.ink_2, &text(what));
        ui.add_space(size::GRID);
        choices_ui(ui, wizard, &files, index, outbox);
        ui.add_space(size::GRID);
        listing::listing_ui(ui, file, wizard.code_language);
        ui.add_space(size::GRID);
        if is_custom {
            speaks_ui(ui, wizard);
            ui.add_space(size::GRID);
        }
        take_ui(ui, wizard, index, file.name, outbox);
    });
    ui.add_space(size::CARD_GAP);
    if is_custom {
        place_ui(ui, wizard, &files, outbox);
    } else {
        let (lead, words) = (text(key::CODE_STEP_LAMBDA), text(key::CODE_STEP_LAMBDA_WHAT));
        widgets::note_box_ui(ui, Tone::Slate, icons::INFO, &lead, &words);
    }
}

/// The languages, and the files of the one that was chosen.
fn choices_ui(ui: &mut Ui, wizard: &Wizard, files: &[CodeFile], shown: usize, outbox: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(size::CARD_GAP, size::GRID);
        let languages = CodeLanguage::ALL.map(CodeLanguage::name);
        let current = CodeLanguage::ALL.iter().position(|one| *one == wizard.code_language);
        let pressed = widgets::tabs_ui(ui, &languages, current.unwrap_or_default());
        if let Some(language) = pressed.and_then(|index| CodeLanguage::ALL.get(index)) {
            outbox.push(Message::ChooseCodeLanguage(*language));
        }
        let names: Vec<&str> = files.iter().map(|file| file.name).collect();
        if names.len() > 1
            && let Some(index) = widgets::tabs_ui(ui, &names, shown)
        {
            outbox.push(Message::ShowCodeFile(index));
        }
    });
}

/// Which locale it speaks, and whether somebody should look at the words.
fn speaks_ui(ui: &mut Ui, wizard: &Wizard) {
    let locale = wizard.code_locale();
    let is_translated = skill_code::is_translated(locale);
    let words =
        if is_translated { key::CODE_STEP_SPEAKS_TRANSLATED } else { key::CODE_STEP_SPEAKS };
    let words = text_with(words, &[("locale", locale.tag())]);
    widgets::text_ui(ui, theme::CAPTION, theme::tokens(ui).ink_3, &words);
}

/// “Copy”, “Save as folder…”, “Save as zip…”.
fn take_ui(ui: &mut Ui, wizard: &Wizard, index: usize, name: &str, outbox: &mut Outbox) {
    let what = Copied::Code(index);
    let is_copied = wizard.copied.is_some_and(|(copied, _)| copied == what);
    let words = text_with(key::CODE_STEP_COPY, &[("file", name)]);
    let (copied, folder, zip) =
        (text(key::COMMON_COPIED), text(key::CODE_STEP_FOLDER), text(key::CODE_STEP_ZIP));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(size::GRID, size::GRID);
        let copy = if is_copied {
            Button::done(&copied)
        } else {
            Button::secondary(&words).small().left(icons::COPY)
        };
        if ui.add(copy).clicked() {
            outbox.push(Message::Copy(what));
        }
        if ui.add(Button::secondary(&folder).small().left(icons::FOLDER_OPEN)).clicked() {
            outbox.push(Message::SaveCodeFolder);
        }
        if ui.add(Button::secondary(&zip).small().left(icons::DOWNLOAD_SIMPLE)).clicked() {
            outbox.push(Message::SaveCodeZip);
        }
    });
}

/// Where it goes: the list, and the drawn page beside it or under it.
fn place_ui(ui: &mut Ui, wizard: &Wizard, files: &[CodeFile], outbox: &mut Outbox) {
    let main = files.first().map(|file| file.name).unwrap_or_default();
    let full = ui.available_width();
    if full < size::FROM_DRAWING_BESIDE {
        list_ui(ui, wizard, main, outbox);
        ui.add_space(size::CARD_GAP);
        drawing_ui(ui, wizard, main);
        return;
    }
    columns_ui(ui, |ui| {
        let left = full - DRAWING - size::CARD_GAP;
        column_ui(ui, left, |ui| list_ui(ui, wizard, main, outbox));
        column_ui(ui, DRAWING, |ui| drawing_ui(ui, wizard, main));
    });
}

fn list_ui(ui: &mut Ui, wizard: &Wizard, main: &str, outbox: &mut Outbox) {
    let done = wizard.ticks.code;
    let current = done.iter().position(|done| !done);
    let rows = [
        text(key::CODE_STEP_TAB),
        text_with(key::CODE_STEP_PASTE, &[("file", main)]),
        text(key::CODE_STEP_SAVE),
        text(key::CODE_STEP_DEPLOY),
    ];
    // The page has another list with rows of the same numbers.
    let card = |ui: &mut Ui| {
        for (index, (words, ticked)) in rows.iter().zip(done).enumerate() {
            if index > 0 {
                widgets::hairline_ui(ui);
            }
            let row = TickRow {
                number: index + 1,
                words,
                done: ticked,
                current: current == Some(index),
                value: None,
            };
            let ends = (index == 0, index + 1 == rows.len());
            if row.show_with(ui, ends, "") == Some(TickRowAnswer::Tick) {
                outbox.push(Message::ToggleCodePin(index));
            }
        }
    };
    ui.push_id("code", |ui| widgets::rows_card_ui(ui, card));
}

fn drawing_ui(ui: &mut Ui, wizard: &Wizard, main: &str) {
    widgets::drawing_card_ui(ui, |ui| {
        let pins = Pins::first_open(&wizard.ticks.code);
        drawings::code_tab_ui(ui, pins, main, &text(key::CODE_STEP_DRAWN));
        ui.add_space(size::GRID);
        let seen = text_with(key::CODE_STEP_SEEN, &[("month", LABELS_SEEN)]);
        widgets::text_ui(ui, theme::CAPTION, theme::tokens(ui).ink_3, &seen);
    });
}
