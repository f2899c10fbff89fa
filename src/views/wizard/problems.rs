//! “There is a problem”, at the top of a page after “Next”.

use egui::Ui;

use crate::i18n::key;
use crate::i18n::text;
use crate::views::pages::Outbox;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::wizard::checked::checked;
use crate::wizard::Focus;
use crate::wizard::Message;
use crate::wizard::Problem;
use crate::wizard::Wizard;

/// Draws the box when the page has problems to show, and gives it the focus when that was wished for.
pub fn problems_ui(ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) {
    if !wizard.shows_problems {
        return;
    }
    let problems = wizard.problems_among(wizard.step, &checked(ui, wizard));
    if problems.is_empty() {
        return;
    }
    if wizard.focus_wanted == Some(Focus::Problems) {
        wizard.focus_wanted = None;
        ui.memory_mut(|memory| memory.request_focus(widgets::problem_box_id()));
    }
    let words: Vec<String> = problems.iter().map(Problem::words).collect();
    let lines: Vec<&str> = words.iter().map(String::as_str).collect();
    let pressed = widgets::problem_box_ui(ui, &text(key::BOX_PROBLEMS), &lines);
    if let Some(problem) = pressed.and_then(|line| problems.get(line)) {
        outbox.push(Message::Jump(problem.input));
    }
    ui.add_space(size::CARD_GAP);
}
