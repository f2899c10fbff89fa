//! Before a rehearsal: whom it asks and what goes there, where the browser comes back to, and what is done last.

use egui::Ui;

use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::REGIONS;
use crate::model::Region;
use crate::probing::Back;
use crate::probing::Message;
use crate::probing::Probing;
use crate::probing::Server;
use crate::probing::Subject;
use crate::probing::servers;
use crate::views::icons;
use crate::views::probing::servers::head_ui;
use crate::views::probing::servers::network_ui;
use crate::views::probing::servers::server_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::CheckRow;
use crate::views::widgets::Choice;
use crate::views::widgets::Note;
use crate::wizard::SIGN_IN_RETURN_URL;

/// Draws the list, the choices and the buttons.
pub(super) fn rehearsal_ui(
    ui: &mut Ui,
    probing: &Probing,
    subject: &Subject,
    outbox: &mut Vec<Message>,
) {
    let servers = servers(subject);
    head_ui(ui, key::REHEARSE_HEADING, key::REHEARSE_LEAD, &servers);
    for server in &servers {
        ui.add_space(size::CARD_PAD_Y);
        let on = probing.rehearsing.ticked.contains(&server.server);
        if server_ui(ui, server, on, &what_is_sent(server), subject.practising) {
            outbox.push(Message::TickForRehearsal(server.server.clone()));
        }
    }
    if !subject.is_implicit() && !servers.iter().any(|server| server.takes_secret) {
        ui.add_space(size::GRID);
        plain(ui, &text(key::REHEARSE_NO_SECRET));
    }
    network_ui(ui, probing.own_network, &servers, outbox);
    ui.add_space(size::CARD_GAP);
    back_ui(ui, probing, subject, outbox);
    ui.add_space(size::CARD_GAP);
    choices_ui(ui, probing, subject, outbox);
    ui.add_space(size::CARD_GAP);
    buttons_ui(ui, probing, subject, &servers, outbox);
}

/// In plain words.
fn what_is_sent(server: &Server) -> String {
    let count = server.questions.to_string();
    let key = match (server.is_page, server.takes_secret) {
        (true, true) => key::REHEARSE_SENDS_BOTH,
        (true, false) => key::REHEARSE_SENDS_PAGE,
        (false, true) => key::REHEARSE_SENDS_TOKEN,
        (false, false) => key::PROBE_SENDS_TOKEN,
    };
    text_with(key, &[("count", &count)])
}

fn plain(ui: &mut Ui, words: &str) {
    widgets::note_ui(ui, &Note::Plain { icon: icons::INFO, text: words });
}

/// Where the browser comes back to.
fn back_ui(ui: &mut Ui, probing: &Probing, subject: &Subject, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    let back = probing.rehearsing.back_for(subject);
    widgets::text_ui(ui, theme::BODY_MEDIUM, t.ink, &text(key::REHEARSE_BACK));
    ui.add_space(size::GRID);
    if !subject.may_come_to_alexa() {
        plain(ui, &text(key::REHEARSE_PRACTICE_OWN));
        ui.add_space(size::GRID);
        if subject.is_implicit() {
            return plain(ui, &text(key::REHEARSE_PRACTICE_IMPLICIT));
        }
        let line = text_with(key::REHEARSE_BACK_HERE_LINE, &[("url", SIGN_IN_RETURN_URL)]);
        return plain(ui, &line);
    }
    if subject.is_implicit() {
        plain(ui, &text(key::REHEARSE_BACK_IMPLICIT));
        ui.add_space(size::GRID);
    } else {
        let [here, alexa] = [key::REHEARSE_BACK_HERE, key::REHEARSE_BACK_ALEXA].map(text);
        let here_line = text_with(key::REHEARSE_BACK_HERE_LINE, &[("url", SIGN_IN_RETURN_URL)]);
        let alexa_line = text(key::REHEARSE_BACK_ALEXA_LINE);
        let cards = [
            Choice { title: &here, line: &here_line },
            Choice { title: &alexa, line: &alexa_line },
        ];
        let chosen = usize::from(back != Back::Here);
        match widgets::choice_cards_ui(ui, &cards, Some(chosen)) {
            Some(0) => outbox.push(Message::ChooseBack(Back::Here)),
            Some(_) if chosen == 0 => {
                outbox.push(Message::ChooseBack(Back::Alexa(Region::NorthAmerica)));
            }
            Some(_) | None => {}
        }
    }
    if back != Back::Here {
        regions_ui(ui, back, subject, outbox);
    }
}

fn regions_ui(ui: &mut Ui, back: Back, subject: &Subject, outbox: &mut Vec<Message>) {
    ui.add_space(size::GRID);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(size::CARD_GAP, size::TIGHT);
        for region in REGIONS {
            let name = region_name(region);
            if widgets::radio_ui(ui, &name, "", back == Back::Alexa(region)).clicked() {
                outbox.push(Message::ChooseBack(Back::Alexa(region)));
            }
        }
        let (all, muted) = (text(key::REHEARSE_ALL_THREE), text(key::REHEARSE_ALL_THREE_MUTED));
        if widgets::radio_ui(ui, &all, &muted, back == Back::AllThree).clicked() {
            outbox.push(Message::ChooseBack(Back::AllThree));
        }
    });
    if subject.vendor_id.is_none() {
        ui.add_space(size::GRID);
        plain(ui, &text(key::REHEARSE_NO_VENDOR));
    }
    if subject.practising {
        ui.add_space(size::GRID);
        plain(ui, &text(key::REHEARSE_PRACTICE_ALEXA));
    }
}

/// “Europe and India”.
pub(super) fn region_name(region: Region) -> String {
    Key::find(region.text_key()).map_or_else(String::new, text)
}

fn choices_ui(ui: &mut Ui, probing: &Probing, subject: &Subject, outbox: &mut Vec<Message>) {
    let chosen = &probing.rehearsing;
    let (no, no_line) = (text(key::REHEARSE_NO), text(key::REHEARSE_NO_LINE));
    if ui.add(CheckRow::new(&no, chosen.says_no).line(&no_line)).clicked() {
        outbox.push(Message::TickSayNo);
    }
    if chosen.says_no || subject.is_implicit() {
        return;
    }
    ui.add_space(size::CARD_PAD_Y);
    let (last, last_line) = (text(key::REHEARSE_LAST), text(key::REHEARSE_LAST_LINE));
    if ui.add(CheckRow::new(&last, chosen.last_questions).line(&last_line)).clicked() {
        outbox.push(Message::TickLastQuestions);
    }
}

fn buttons_ui(
    ui: &mut Ui,
    probing: &Probing,
    subject: &Subject,
    servers: &[Server],
    outbox: &mut Vec<Message>,
) {
    let ticked = |server: &&Server| probing.rehearsing.ticked.contains(&server.server);
    let is_nowhere = subject.is_implicit() && !subject.may_come_to_alexa();
    let none = is_nowhere || !servers.iter().filter(ticked).any(|server| server.is_page);
    let (begin, close) = (text(key::REHEARSE_BEGIN), text(key::COMMON_CANCEL));
    let reason =
        if is_nowhere { key::REHEARSE_PRACTICE_IMPLICIT } else { key::REHEARSE_TICK_FIRST };
    let reason = text(reason);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::GRID;
        let button = Button::secondary(&begin).small().left(icons::SIGN_IN);
        let button = if none { button.off(&reason) } else { button };
        if ui.add(button).clicked() && !none {
            outbox.push(Message::Rehearse);
        }
        if ui.add(Button::quiet(&close).small()).clicked() {
            outbox.push(Message::ShowRehearsal(false));
        }
    });
}
