//! The steps as the rail and the list of a narrow window show them.

use egui::Ui;

use crate::i18n;
use crate::i18n::key;
use crate::model::SkillKind;
use crate::rules::Checked;
use crate::session::Message;
use crate::views::pages;
use crate::views::pages::PAGES;
use crate::views::widgets;
use crate::views::widgets::RailItem;
use crate::views::widgets::RailState;
use crate::views::wizard::checked::checked;
use crate::wizard;
use crate::wizard::Step;
use crate::wizard::Wizard;

/// One step in words.
struct Item {
    step: Step,
    label: String,
    /// “Step 8: Send to Amazon”, so that it differs from the button.
    name: String,
    state: RailState,
    description: String,
}

/// Draws the list of steps; gives the wish for the one that was pressed.
pub(super) fn list_ui(ui: &mut Ui, wizard: &Wizard) -> Option<Message> {
    let steps = items(ui, wizard);
    let items: Vec<RailItem<'_>> = steps
        .iter()
        .map(|item| RailItem {
            label: &item.label,
            name: &item.name,
            state: item.state,
            description: &item.description,
        })
        .collect();
    let pressed = steps.get(widgets::rail_ui(ui, &items)?)?;
    Some(Message::Wizard(wizard::Message::GoTo(pressed.step)))
}

/// Every step with how it stands.
fn items(ui: &Ui, wizard: &Wizard) -> Vec<Item> {
    let checked = checked(ui, wizard);
    PAGES
        .iter()
        .map(|page| {
            let label = i18n::text(page.name);
            let number = page.step.number().to_string();
            let values = [("number", number.as_str()), ("name", label.as_str())];
            let name = i18n::text_with(key::FRAME_STEP_NAME, &values);
            let state = state(wizard, page.step, &checked);
            let description = description(wizard, page.step, state);
            Item { step: page.step, label, name, state, description }
        })
        .collect()
}

fn state(wizard: &Wizard, step: Step, checked: &Checked) -> RailState {
    if step == wizard.step {
        RailState::Here
    } else if !wizard.visited.contains(&step) {
        RailState::NotYet
    } else if wizard.problems_among(step, checked).is_empty() {
        RailState::Done
    } else {
        RailState::Problem
    }
}

fn description(wizard: &Wizard, step: Step, state: RailState) -> String {
    match state {
        RailState::Here => i18n::text(key::FRAME_STEP_HERE),
        RailState::Done => i18n::text(key::FRAME_STEP_DONE),
        RailState::Problem => i18n::text(key::FRAME_STEP_PROBLEM),
        RailState::Unknown => i18n::text(key::FRAME_STEP_UNKNOWN),
        RailState::NotYet => {
            let first = wizard.step_in_the_way(step).unwrap_or(wizard.step);
            let name = pages::page(first).map_or_else(String::new, |page| i18n::text(page.name));
            i18n::text_with(key::FRAME_STEP_NOT_YET, &[("step", &name)])
        }
    }
}

/// The name of the skill, or words in its place.
pub(super) fn skill_name(wizard: &Wizard) -> String {
    [&wizard.skill_name, &wizard.profile_name]
        .into_iter()
        .find(|name| !name.is_empty())
        .cloned()
        .unwrap_or_else(|| i18n::text(key::FRAME_NEW_SKILL))
}

/// “Custom skill, development”.
pub(super) fn skill_kind(kind: SkillKind) -> String {
    i18n::text(match kind {
        SkillKind::Custom => key::FRAME_KIND_CUSTOM,
        SkillKind::SmartHome => key::FRAME_KIND_SMART_HOME,
        SkillKind::Video => key::FRAME_KIND_VIDEO,
        SkillKind::Music => key::FRAME_KIND_MUSIC,
        SkillKind::Other => key::FRAME_KIND_OTHER,
    })
}
