//! The box of the invocation name, each breach of Amazon's rules for it, and the nearest name that is right.

use egui::Ui;

use crate::i18n::invocation_problem;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::InvocationName;
use crate::model::InvocationProblem;
use crate::model::NewSkill;
use crate::views::icons;
use crate::views::pages::Outbox;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::CheckRow;
use crate::views::widgets::Note;
use crate::views::wizard::input_box::InputBox;
use crate::wizard::Input;
use crate::wizard::Message;
use crate::wizard::Wizard;

const INVOCATION: InputBox =
    InputBox::new(Input::Invocation, key::NEW_SKILL_INVOCATION, key::NEW_SKILL_INVOCATION_WHY)
        .prose();

/// The box of the invocation name, and all that is to be said of what stands in it.
pub fn invocation_ui(ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) {
    INVOCATION.show(ui, wizard, outbox);
    advice_ui(ui, wizard, outbox);
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
