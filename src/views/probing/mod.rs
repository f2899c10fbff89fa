//! The way a link takes: eight stations that light one by one, whom to ask before, and what came back. A probe and a
//! rehearsal with a sign-in are drawn alike.

mod exchange;
mod figure;
mod opened;
mod rehearsal;
mod rehearsed;
mod servers;
mod sight;
mod stations;
mod waiting;
mod works;

use egui::Ui;

use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::probing::Message;
use crate::probing::Probing;
use crate::probing::Subject;
use crate::views::icons;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::times;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Progress;
use crate::views::widgets::Tone;

/// From this width on the buttons stand beside the title.
const BUTTONS_BESIDE: f32 = 560.0;

/// The box for the address at which the browser stopped.
const PASTE: &str = "address of a rehearsal";

/// The id of that box.
pub fn paste_id() -> egui::Id {
    widgets::field_id(PASTE)
}

/// Draws the card.
pub fn card_ui(ui: &mut Ui, probing: &mut Probing, subject: &Subject, outbox: &mut Vec<Message>) {
    widgets::card_ui(ui, |ui| {
        head_ui(ui, probing, subject, outbox);
        ui.add_space(size::GRID);
        let top = ui.cursor().top() - size::CARD_GAP;
        stations::stations_ui(ui, probing, probing.is_stale(subject), outbox);
        if probing.is_rehearsing() {
            waiting::waiting_ui(ui, probing, outbox);
        } else if probing.job.is_running() {
            progress_ui(ui, probing, outbox);
        }
        let top = if probing.is_rehearsing() { top } else { ui.cursor().top() };
        if probing.is_choosing {
            part_ui(ui);
            servers::servers_ui(ui, probing, subject, outbox);
        } else if probing.rehearsing.is_choosing {
            part_ui(ui);
            rehearsal::rehearsal_ui(ui, probing, subject, outbox);
        } else if let (Some(open), Some(run)) = (probing.open, probing.run())
            && let Some(lit) = probing.stations().get(open)
        {
            part_ui(ui);
            opened::opened_ui(ui, lit, run);
        }
        if works::is_asked(probing, subject) {
            part_ui(ui);
            works::works_ui(ui, subject.works_in_app, outbox);
        }
        sight::into_sight(ui, probing, top);
        ui.add_space(size::TIGHT);
    });
}

/// What follows is another part of the card.
fn part_ui(ui: &mut Ui) {
    ui.add_space(size::CARD_PAD_Y);
    widgets::hairline_ui(ui);
    ui.add_space(size::CARD_PAD_Y);
}

fn head_ui(ui: &mut Ui, probing: &Probing, subject: &Subject, outbox: &mut Vec<Message>) {
    if ui.available_width() < BUTTONS_BESIDE {
        title_ui(ui);
        ui.add_space(size::TIGHT);
        if has_buttons(probing) {
            ui.horizontal_wrapped(|ui| buttons_ui(ui, probing, outbox));
            ui.add_space(size::TIGHT);
        }
    } else {
        sides_ui(ui, size::BUTTON_SMALL, title_ui, |ui| buttons_ui(ui, probing, outbox));
    }
    let stale = probing.is_stale(subject);
    let t = theme::tokens(ui);
    for (words, ink) in captions(probing, stale) {
        let ink = if ink { t.amber } else { t.ink_2 };
        widgets::status_ui(ui, theme::SMALL, ink, &words);
    }
    if let Some(error) = probing.job.failed() {
        ui.add_space(size::TIGHT);
        let words = text(error.text_key());
        widgets::note_box_ui(ui, Tone::Slate, icons::MINUS_CIRCLE, "", &words);
    }
}

fn title_ui(ui: &mut Ui) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::CARD_PAD_Y;
        widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &text(key::REPORT_STATIONS));
        stations::list_link_ui(ui);
    });
}

/// One line each, and whether it is a warning.
fn captions(probing: &Probing, stale: bool) -> Vec<(String, bool)> {
    let Some(run) = probing.run().filter(|_| !probing.job.is_running()) else {
        return Vec::new();
    };
    let servers = run.servers().to_string();
    let time = times::of_day(run.seen.began * 1000);
    let rehearsed = !run.rehearsed.is_empty();
    let mut lines = vec![if stale && rehearsed {
        (text_with(key::REHEARSE_DONE_BEFORE, &[("time", &time)]), true)
    } else if rehearsed {
        (text_with(key::REHEARSE_DONE, &[("time", &time)]), false)
    } else if stale {
        (text_with(key::PROBE_ASKED_BEFORE, &[("time", &time)]), true)
    } else {
        (text_with(key::PROBE_ASKED, &[("count", &servers), ("time", &time)]), false)
    }];
    if run.was_refused_well() {
        lines.push((text(key::REHEARSE_NO_FINE), false));
    }
    if run.reach.own_network {
        lines.push((text(key::PROBE_OWN_NETWORK_SAID), false));
    }
    if run.seen.proxy {
        lines.push((text(key::PROBE_UNKNOWN_PROXY), false));
    }
    lines
}

/// Whether nothing is asked or chosen, so that there are ways into both lists.
fn has_buttons(probing: &Probing) -> bool {
    !(probing.job.is_running() || probing.is_choosing || probing.rehearsing.is_choosing)
}

/// The ways into both lists.
pub fn buttons_ui(ui: &mut Ui, probing: &Probing, outbox: &mut Vec<Message>) {
    if !has_buttons(probing) {
        return;
    }
    ui.spacing_mut().item_spacing = egui::vec2(size::GRID, size::GRID);
    let (words, icon) = match probing.run() {
        Some(_) => (text(key::PROBE_ASK_AGAIN), icons::ARROW_CLOCKWISE),
        None => (text(key::PROBE_ASK_ADDRESSES), icons::BROADCAST),
    };
    if ui.add(Button::secondary(&words).small().left(icon)).clicked() {
        outbox.push(Message::ShowServers(true));
    }
    let words = text(key::REHEARSE_OPEN);
    if ui.add(Button::secondary(&words).small().left(icons::SIGN_IN)).clicked() {
        outbox.push(Message::ShowRehearsal(true));
    }
}

fn progress_ui(ui: &mut Ui, probing: &Probing, outbox: &mut Vec<Message>) {
    let Some(run) = probing.run() else { return };
    ui.add_space(size::GRID);
    let (settled, all) = (run.settled(), run.questions());
    let values = [("settled", &*settled.to_string()), ("all", &*all.to_string())];
    let words = text_with(key::PROBE_PROGRESS, &values);
    let cancel = text(key::COMMON_CANCEL);
    let share = few(settled) / few(all.max(1));
    if (Progress { words: &words, share, caption: "", cancel: &cancel }).show(ui) {
        outbox.push(Message::Cancel);
    }
}

fn few(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}
