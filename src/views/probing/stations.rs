//! The stations as they are drawn and spoken.

use egui::Ui;

use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::probing::Lit;
use crate::probing::Message;
use crate::probing::Probing;
use crate::probing::Run;
use crate::rules::probe::Standing;
use crate::views::probing::figure;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Station;
use crate::views::widgets::StationState;
use crate::views::widgets::WordLink;
use crate::views::wizard::fold;

/// The fold of the stations as a list.
const LIST: &str = "the stations as a list";

/// Draws them; a press opens one, or the list of servers while nothing was asked.
pub(super) fn stations_ui(ui: &mut Ui, probing: &Probing, stale: bool, outbox: &mut Vec<Message>) {
    let run = probing.run();
    let drawn: Vec<(String, String, String, StationState)> =
        probing.stations().iter().map(|lit| drawn(lit, run, stale)).collect();
    let stations: Vec<Station<'_>> = drawn
        .iter()
        .map(|(name, figure, spoken, state)| Station { name, figure, spoken, state: *state })
        .collect();
    let pressed = widgets::stations_ui(ui, &stations);
    as_a_list_ui(ui, &stations);
    if let Some(station) = pressed {
        outbox.push(match run {
            Some(_) => Message::Open(station),
            // Nothing to show yet: the way to it is the list.
            None => Message::ShowServers(true),
        });
    }
}

/// The link that opens the same as a list, and closes it.
pub(super) fn list_link_ui(ui: &mut Ui) {
    if ui.add(WordLink::new(&text(key::COMMON_AS_A_LIST))).clicked() {
        fold::set_open(ui, LIST, !fold::is_open(ui, LIST));
    }
}

/// The same in lines, one a station, for whoever wants to read it so.
fn as_a_list_ui(ui: &mut Ui, stations: &[Station<'_>]) {
    if !fold::is_open(ui, LIST) {
        return;
    }
    let ink = theme::tokens(ui).ink_2;
    for (number, station) in (1..).zip(stations) {
        ui.add_space(size::TIGHT);
        widgets::text_ui(ui, theme::SMALL, ink, &format!("{number}. {}", station.spoken));
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
    let light = match lit.result.standing {
        _ if stale => StationState::NotAsked,
        _ if lit.is_asking => StationState::Asking,
        Standing::Fine => StationState::Fine,
        Standing::Problem => StationState::Problem,
        Standing::Unknown => StationState::Unknown,
        Standing::Skipped => StationState::NotAsked,
    };
    (name, figure, spoken, light)
}

pub(super) fn name(lit: &Lit) -> String {
    text(lit.result.station.text)
}

pub(super) fn standing(lit: &Lit) -> String {
    text(match lit.result.standing {
        _ if lit.is_asking => key::PROBE_ASKING,
        Standing::Fine => key::STATION_FINE,
        Standing::Problem => key::STATION_PROBLEM,
        Standing::Unknown => key::STATION_UNKNOWN,
        Standing::Skipped => key::STATION_SKIPPED,
    })
}
