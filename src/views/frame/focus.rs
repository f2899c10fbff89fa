//! Where the keyboard is: what the focus stands on, and giving it to the heading of a new page.

use egui::Id;
use egui::Role;
use egui::Ui;
use egui::output::OutputEvent;

use crate::views::widgets;
use crate::wizard::Focus;
use crate::wizard::Wizard;

/// What had the focus at the end of the last frame.
#[derive(Clone, Copy, Default)]
pub(super) struct Standing {
    pub(super) id: Option<Id>,
    /// What kind of thing it is, where it told.
    pub(super) role: Option<Role>,
}

fn key() -> Id {
    Id::unique("the focus of the last frame")
}

/// What had the focus when the last frame ended.
pub(super) fn standing(ui: &Ui) -> Standing {
    ui.data(|data| data.get_temp(key())).unwrap_or_default()
}

/// Remembers what has the focus now. egui takes the focus away on Esc before anything is drawn.
pub(super) fn remember(ui: &Ui) {
    let before = standing(ui);
    let id = ui.memory(egui::Memory::focused);
    let gained = ui.ctx().output(|output| {
        output.events.iter().rev().find_map(|event| match event {
            OutputEvent::FocusGained(info) | OutputEvent::Clicked(info) => Some(info.role),
            OutputEvent::DoubleClicked(_)
            | OutputEvent::TripleClicked(_)
            | OutputEvent::TextSelectionChanged(_)
            | OutputEvent::ValueChanged(_) => None,
        })
    });
    let kept = if before.id == id { before.role } else { None };
    let role = id.and(gained.or(kept));
    ui.data_mut(|data| data.insert_temp(key(), Standing { id, role }));
}

/// Gives the focus to what was wished for, after the page was drawn. A box that is not there gives it to the heading.
pub(super) fn fulfil(ui: &Ui, wizard: &mut Wizard) {
    let Some(wish) = wizard.focus_wanted.take() else { return };
    let heading = widgets::heading_id();
    let id = match wish {
        Focus::Heading | Focus::EarlierDraft => heading,
        Focus::Problems => widgets::problem_box_id(),
        Focus::Input(input) => widgets::field_id(input),
    };
    let is_there = ui.ctx().read_response(id).is_some();
    ui.memory_mut(|memory| memory.request_focus(if is_there { id } else { heading }));
}
