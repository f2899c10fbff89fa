//! The way a link takes: eight stations that light one by one, whom to ask before, and what came back.

mod exchange;
mod figure;
mod opened;
mod servers;

use egui::Ui;

use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::probing::Lit;
use crate::probing::Message;
use crate::probing::Probing;
use crate::probing::Run;
use crate::probing::Subject;
use crate::rules::probe::Standing;
use crate::views::icons;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::times;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Progress;
use crate::views::widgets::Station;
use crate::views::widgets::StationState;
use crate::views::widgets::Tone;

/// From this width on the button stands beside the title.
const BUTTON_BESIDE: f32 = 460.0;

/// Draws the card.
pub fn card_ui(ui: &mut Ui, probing: &Probing, subject: &Subject, outbox: &mut Vec<Message>) {
    widgets::card_ui(ui, |ui| {
        head_ui(ui, probing, subject, outbox);
        ui.add_space(size::GRID);
        stations_ui(ui, probing, probing.is_stale(subject), outbox);
        if probing.job.is_running() {
            progress_ui(ui, probing, outbox);
        }
        if probing.is_choosing {
            ui.add_space(size::CARD_PAD_Y);
            widgets::hairline_ui(ui);
            ui.add_space(size::CARD_PAD_Y);
            servers::servers_ui(ui, probing, subject, outbox);
        } else if let (Some(open), Some(run)) = (probing.open, probing.run())
            && let Some(lit) = probing.stations().get(open)
        {
            ui.add_space(size::CARD_PAD_Y);
            widgets::hairline_ui(ui);
            ui.add_space(size::CARD_PAD_Y);
            opened::opened_ui(ui, lit, run);
        }
        ui.add_space(size::TIGHT);
    });
}

fn head_ui(ui: &mut Ui, probing: &Probing, subject: &Subject, outbox: &mut Vec<Message>) {
    if ui.available_width() < BUTTON_BESIDE {
        title_ui(ui);
        ui.add_space(size::TIGHT);
        button_ui(ui, probing, outbox);
    } else {
        sides_ui(ui, size::BUTTON_SMALL, title_ui, |ui| button_ui(ui, probing, outbox));
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
    widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &text(key::REPORT_STATIONS));
}

/// One line each, and whether it is a warning.
fn captions(probing: &Probing, stale: bool) -> Vec<(String, bool)> {
    let Some(run) = probing.run().filter(|_| !probing.job.is_running()) else {
        return Vec::new();
    };
    let servers = run.servers().to_string();
    let time = times::of_day(run.seen.began * 1000);
    let mut lines = vec![if stale {
        (text_with(key::PROBE_ASKED_BEFORE, &[("time", &time)]), true)
    } else {
        (text_with(key::PROBE_ASKED, &[("count", &servers), ("time", &time)]), false)
    }];
    if run.reach.own_network {
        lines.push((text(key::PROBE_OWN_NETWORK_SAID), false));
    }
    if run.seen.proxy {
        lines.push((text(key::PROBE_UNKNOWN_PROXY), false));
    }
    lines
}

fn button_ui(ui: &mut Ui, probing: &Probing, outbox: &mut Vec<Message>) {
    if probing.job.is_running() || probing.is_choosing {
        return;
    }
    let (words, icon) = match probing.run() {
        Some(_) => (text(key::PROBE_ASK_AGAIN), icons::ARROW_CLOCKWISE),
        None => (text(key::PROBE_ASK_ADDRESSES), icons::BROADCAST),
    };
    if ui.add(Button::secondary(&words).small().left(icon)).clicked() {
        outbox.push(Message::ShowServers(true));
    }
}

fn stations_ui(ui: &mut Ui, probing: &Probing, stale: bool, outbox: &mut Vec<Message>) {
    let run = probing.run();
    let drawn: Vec<(String, String, String, StationState)> =
        probing.stations().iter().map(|lit| drawn(lit, run, stale)).collect();
    let stations: Vec<Station<'_>> = drawn
        .iter()
        .map(|(name, figure, spoken, state)| Station { name, figure, spoken, state: *state })
        .collect();
    let pressed = widgets::stations_ui(ui, &stations);
    if let Some(station) = pressed {
        outbox.push(match run {
            Some(_) => Message::Open(station),
            // Nothing to show yet: the way to it is the list.
            None => Message::ShowServers(true),
        });
    }
}

/// Name, figure, both in one line with how it stands, and the state. What was asked before a change is dark.
fn drawn(lit: &Lit, run: Option<&Run>, stale: bool) -> (String, String, String, StationState) {
    let name = name(lit);
    let figure = figure::figure(lit, run);
    let standing = if stale { text(key::PROBE_BEFORE_CHANGE) } else { standing(lit) };
    let values = [("name", &*name), ("standing", &*standing), ("figure", &*figure)];
    let spoken = if figure.starts_with(&standing) {
        text_with(key::PROBE_STATION_SHORT, &[("name", &name), ("figure", &figure)])
    } else {
        text_with(key::PROBE_STATION, &values)
    };
    let state = match lit.result.standing {
        _ if stale => StationState::NotAsked,
        _ if lit.is_asking => StationState::Asking,
        Standing::Fine => StationState::Fine,
        Standing::Problem => StationState::Problem,
        Standing::Unknown => StationState::Unknown,
        Standing::Skipped => StationState::NotAsked,
    };
    (name, figure, spoken, state)
}

fn name(lit: &Lit) -> String {
    text(lit.result.station.text)
}

fn standing(lit: &Lit) -> String {
    text(match lit.result.standing {
        _ if lit.is_asking => key::PROBE_ASKING,
        Standing::Fine => key::STATION_FINE,
        Standing::Problem => key::STATION_PROBLEM,
        Standing::Unknown => key::STATION_UNKNOWN,
        Standing::Skipped => key::STATION_SKIPPED,
    })
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
