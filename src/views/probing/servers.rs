//! Whom to ask: each server with what will be sent to it, to be ticked one by one.

use egui::Ui;

use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::LWA_AUTHORIZE_HOSTS;
use crate::model::LWA_TOKEN_HOSTS;
use crate::probing::Message;
use crate::probing::Probing;
use crate::probing::Server;
use crate::probing::Subject;
use crate::probing::servers;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::CheckRow;
use crate::views::widgets::Note;

/// Draws the list and its buttons.
pub(super) fn servers_ui(
    ui: &mut Ui,
    probing: &Probing,
    subject: &Subject,
    outbox: &mut Vec<Message>,
) {
    let servers = servers(subject);
    head_ui(ui, key::PROBE_WHOM, key::PROBE_WHOM_LEAD, &servers);
    for server in &servers {
        ui.add_space(size::CARD_PAD_Y);
        let on = probing.ticked.contains(&server.server);
        if server_ui(ui, server, on, &what_is_sent(server), subject.practising) {
            outbox.push(Message::Tick(server.server.clone()));
        }
        if server.takes_secret && on {
            indented(ui, |ui| secret_ui(ui, probing, server, outbox));
        }
    }
    network_ui(ui, probing.own_network, &servers, outbox);
    ui.add_space(size::CARD_GAP);
    buttons_ui(ui, probing, &servers, outbox);
}

/// What the list is, and that nobody is asked before its button; or that there is nobody to ask.
pub(super) fn head_ui(ui: &mut Ui, title: Key, lead: Key, servers: &[Server]) {
    let ink = theme::tokens(ui).ink_2;
    widgets::heading_ui(ui, theme::BODY_MEDIUM, 3, &text(title));
    ui.add_space(size::LABEL_TO_WHY);
    let lead = if servers.is_empty() { key::PROBE_NOBODY } else { lead };
    widgets::text_ui(ui, theme::SMALL, ink, &text(lead));
}

/// A server with what goes to it, to be ticked; true when it was.
pub(super) fn server_ui(
    ui: &mut Ui,
    server: &Server,
    on: bool,
    line: &str,
    practising: bool,
) -> bool {
    let host = server.server.to_string();
    let ticked = ui.add(CheckRow::new(&host, on).strong().line(line)).clicked();
    if practising && !is_amazons(server) {
        warn_ui(ui, &text(key::PROBE_REALLY_ASKED));
    }
    if server.server.port != 443 {
        let port = server.server.port.to_string();
        warn_ui(ui, &text_with(key::PROBE_OTHER_PORT, &[("port", &port)]));
    }
    ticked
}

/// “This is my own server on this network”, where a server may be one.
pub(super) fn network_ui(
    ui: &mut Ui,
    own_network: bool,
    servers: &[Server],
    outbox: &mut Vec<Message>,
) {
    if servers.iter().all(is_amazons) {
        return;
    }
    ui.add_space(size::CARD_PAD_Y);
    let (words, line) = (text(key::PROBE_OWN_NETWORK), text(key::PROBE_OWN_NETWORK_LINE));
    if ui.add(CheckRow::new(&words, own_network).line(&line)).clicked() {
        outbox.push(Message::TickOwnNetwork);
    }
}

fn secret_ui(ui: &mut Ui, probing: &Probing, server: &Server, outbox: &mut Vec<Message>) {
    let words = text_with(key::PROBE_SECRET, &[("host", &server.server.to_string())]);
    let line = text(key::PROBE_SECRET_LINE);
    let ticked = probing.secret_to.as_ref() == Some(&server.server);
    if ui.add(CheckRow::new(&words, ticked).line(&line)).clicked() {
        outbox.push(Message::TickSecret(server.server.clone()));
    }
}

fn warn_ui(ui: &mut Ui, words: &str) {
    indented(ui, |ui| {
        widgets::note_ui(ui, &Note::Plain { icon: icons::WARNING_OCTAGON_FILL, text: words });
    });
}

fn indented(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.add_space(size::GRID);
    ui.horizontal_top(|ui| {
        let between = std::mem::take(&mut ui.spacing_mut().item_spacing.x);
        ui.add_space(size::TICK + size::CARD_PAD_Y);
        ui.spacing_mut().item_spacing.x = between;
        ui.vertical(content);
    });
}

/// In plain words.
fn what_is_sent(server: &Server) -> String {
    let count = server.questions.to_string();
    let key = match (server.is_page, server.is_token) {
        (true, true) => key::PROBE_SENDS_BOTH,
        (_, true) => key::PROBE_SENDS_TOKEN,
        _ => key::PROBE_SENDS_PAGE,
    };
    text_with(key, &[("count", &count)])
}

fn is_amazons(server: &Server) -> bool {
    let host = server.server.host.as_str();
    LWA_AUTHORIZE_HOSTS.contains(&host) || LWA_TOKEN_HOSTS.contains(&host)
}

fn buttons_ui(ui: &mut Ui, probing: &Probing, servers: &[Server], outbox: &mut Vec<Message>) {
    let none = !servers.iter().any(|server| probing.ticked.contains(&server.server));
    let (ask, close) = (text(key::PROBE_ASK), text(key::COMMON_CANCEL));
    let reason = text(key::PROBE_TICK_FIRST);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::GRID;
        let button = Button::secondary(&ask).small().left(icons::BROADCAST);
        let button = if none { button.off(&reason) } else { button };
        if ui.add(button).clicked() && !none {
            outbox.push(Message::Ask);
        }
        if ui.add(Button::quiet(&close).small()).clicked() {
            outbox.push(Message::ShowServers(false));
        }
    });
}
