//! Step 1 for somebody who has no skill yet: its name, its language, what people say to open it, where its code runs.

use egui::ScrollArea;
use egui::Ui;
use egui::vec2;

use crate::i18n::invocation_problem;
use crate::i18n::key;
use crate::i18n::locale_name;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::Hosting;
use crate::model::InvocationName;
use crate::model::InvocationProblem;
use crate::model::LOCALES;
use crate::model::Locale;
use crate::model::NewSkill;
use crate::views::icons;
use crate::views::menu;
use crate::views::pages::Outbox;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::CheckRow;
use crate::views::widgets::FoldRow;
use crate::views::widgets::Note;
use crate::views::widgets::Tone;
use crate::views::wizard::fold::fold_ui;
use crate::views::wizard::input_box::InputBox;
use crate::views::wizard::input_box::gap_ui;
use crate::wizard::Input;
use crate::wizard::Message;
use crate::wizard::Wizard;

const NAME: InputBox =
    InputBox::new(Input::NewSkillName, key::NEW_SKILL_NAME, key::NEW_SKILL_NAME_WHY).prose();
const INVOCATION: InputBox =
    InputBox::new(Input::Invocation, key::NEW_SKILL_INVOCATION, key::NEW_SKILL_INVOCATION_WHY)
        .prose();

/// How wide the list of languages is.
const LANGUAGES: f32 = 280.0;

/// Draws the part.
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
    language_ui(ui, wizard.new_skill.locale, outbox);
    gap_ui(ui);
    invocation_ui(ui, wizard, outbox);
    gap_ui(ui);
    hosting_ui(ui, &wizard.new_skill.hosting, outbox);
    gap_ui(ui);
    what_is_made_ui(ui, &wizard.new_skill);
}

/// The box of the invocation name, and all that is to be said of what stands in it.
pub fn invocation_ui(ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) {
    INVOCATION.show(ui, wizard, outbox);
    advice_ui(ui, wizard, outbox);
}

fn question_ui(ui: &mut Ui, label: crate::i18n::Key, why: crate::i18n::Key) {
    let t = theme::tokens(ui);
    widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &text(label));
    ui.add_space(size::LABEL_TO_WHY);
    widgets::text_ui(ui, theme::SMALL, t.ink_2, &text(why));
    ui.add_space(size::GRID);
}

/// A button with the language, and the list of all that it opens.
fn language_ui(ui: &mut Ui, chosen: Locale, outbox: &mut Outbox) {
    question_ui(ui, key::NEW_SKILL_LANGUAGE, key::NEW_SKILL_LANGUAGE_WHY);
    let name = locale_name(chosen);
    let called = text_with(key::NEW_SKILL_LANGUAGE_NOW, &[("name", &name)]);
    let button = ui.add(Button::secondary(&name).right(icons::CARET_DOWN).named(&called));
    let picked = menu::menu_ui(&button, LANGUAGES, |ui, just_opened| {
        ui.set_width(LANGUAGES - 2.0 * size::GRID);
        languages_ui(ui, chosen, just_opened)
    });
    if let Some(locale) = picked {
        egui::Popup::close_all(ui.ctx());
        outbox.push(Message::ChooseLocale(locale));
    }
}

fn languages_ui(ui: &mut Ui, chosen: Locale, just_opened: bool) -> Option<Locale> {
    let mut picked = None;
    let height = ui.ctx().content_rect().height() - 2.0 * size::BOTTOM_BAR;
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::TIGHT;
        // Room for the ring of the focus around the first.
        ui.add_space(size::TIGHT);
        let mut all = LOCALES.map(|locale| (locale_name(locale), locale));
        all.sort_by(|(one, _), (other, _)| one.cmp(other));
        for (name, locale) in all {
            let row = widgets::radio_ui(ui, &name, locale.tag(), locale == chosen);
            if just_opened && locale == chosen {
                row.request_focus();
                row.scroll_to_me(None);
            }
            if row.clicked() {
                picked = Some(locale);
            }
        }
    });
    picked
}

/// What else is to be said of the invocation name, once its box was left.
fn advice_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox) {
    let skill = &wizard.new_skill;
    let is_judged = wizard.shows_problems || wizard.left.contains(&Input::Invocation);
    if skill.invocation.trim().is_empty() || !is_judged {
        return;
    }
    // The first that stops the making stands under the box already.
    if breaches_ui(ui, skill, true) {
        outbox.push(Message::TakeInvocation);
    }
    let is_one_word = || {
        InvocationName::problems(&skill.invocation, skill.locale, skill.is_brand)
            .contains(&InvocationProblem::OneWord)
    };
    if skill.is_brand || is_one_word() {
        ui.add_space(size::GRID);
        if ui.add(CheckRow::new(&text(key::NEW_SKILL_BRAND), skill.is_brand)).clicked() {
            outbox.push(Message::ToggleBrand);
        }
    }
}

/// Each breach of the rules for an invocation name in its own sentence, but the first that stops the making when that
/// was told; and the nearest name that is right as a button. True when it was pressed.
pub fn breaches_ui(ui: &mut Ui, skill: &NewSkill, is_first_told: bool) -> bool {
    let NewSkill { invocation, locale, is_brand, .. } = skill;
    let problems = InvocationName::problems(invocation, *locale, *is_brand);
    let stops = problems.iter().position(|problem| !problem.is_for_publishing());
    let told = stops.filter(|_| is_first_told);
    ui.add_space(if told.is_some() { size::TIGHT } else { size::GRID });
    if problems.is_empty() {
        let said = text_with(key::NEW_SKILL_SAID, &[("words", &opening(skill))]);
        widgets::note_ui(ui, &Note::Fine(&said));
    }
    for (place, problem) in problems.iter().enumerate().filter(|(place, _)| Some(*place) != told) {
        ui.push_id(("breach", place), |ui| breach_ui(ui, problem));
        ui.add_space(size::TIGHT);
    }
    if !problems.is_empty() && stops.is_none() {
        let words = text(key::CREATE_FOR_PUBLISHING);
        widgets::note_ui(ui, &Note::Plain { icon: icons::INFO, text: &words });
        ui.add_space(size::TIGHT);
    }
    let Some(name) = InvocationName::suggestion(invocation, *locale, *is_brand) else {
        return false;
    };
    ui.add_space(size::TIGHT);
    let words = text_with(key::NEW_SKILL_TAKE, &[("name", &name)]);
    ui.add(Button::secondary(&words).small().left(icons::MAGIC_WAND)).clicked()
}

fn breach_ui(ui: &mut Ui, problem: &InvocationProblem) {
    let words = invocation_problem(problem);
    if problem.is_for_publishing() {
        widgets::note_ui(ui, &Note::Plain { icon: icons::EYE, text: &words });
    } else {
        widgets::note_ui(ui, &Note::Problem { lead: &text(key::COMMON_PROBLEM), text: &words });
    }
}

/// What people say to open the skill.
pub fn opening(skill: &NewSkill) -> String {
    skill.locale.language().open(skill.invocation.trim())
}

fn hosting_ui(ui: &mut Ui, chosen: &Hosting, outbox: &mut Outbox) {
    question_ui(ui, key::NEW_SKILL_HOSTING, key::NEW_SKILL_HOSTING_WHY);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::PAGE_MARGIN, size::TIGHT);
        for hosting in [Hosting::AlexaNode, Hosting::AlexaPython, Hosting::Own(String::new())] {
            let words = text(hosting_key(&hosting));
            if widgets::radio_ui(ui, &words, "", *chosen == hosting).clicked() {
                outbox.push(Message::ChooseHosting(hosting));
            }
        }
    });
}

/// Where the code runs, in words.
pub fn hosting_key(hosting: &Hosting) -> crate::i18n::Key {
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
