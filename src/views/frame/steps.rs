//! The steps as the rail and the list of a narrow window show them.

use crate::i18n;
use crate::i18n::key;
use crate::model::SkillKind;
use crate::rules::Checked;
use crate::views::pages;
use crate::views::pages::PAGES;
use crate::views::widgets::RailState;
use crate::wizard::Step;
use crate::wizard::Wizard;

/// One step in words.
pub(super) struct Item {
    pub(super) step: Step,
    pub(super) label: String,
    /// “Step 8: Send to Amazon”, so that it differs from the button.
    pub(super) name: String,
    pub(super) state: RailState,
    pub(super) description: String,
}

/// Every step with how it stands.
pub(super) fn items(wizard: &Wizard) -> Vec<Item> {
    let checked = wizard.check();
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
