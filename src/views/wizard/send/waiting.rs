//! The browser is open at Amazon: three stations, the address again, and the way back by hand.

use egui::Ui;

use crate::account;
use crate::account::Waiting;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::session::Message;
use crate::session::Session;
use crate::views::icons;
use crate::views::seconds::seconds_since;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Note;
use crate::views::widgets::Progress;
use crate::views::widgets::Station;
use crate::views::widgets::StationState;
use crate::views::widgets::stations_ui;
use crate::views::wizard::input_box::beside_ui;
use crate::views::wizard::secret_box::SecretBox;
use crate::views::wizard::send::relay;
use crate::wizard;
use crate::wizard::Copied;
use crate::wizard::Input;

/// How long we listen, in seconds.
const LISTENS: u16 = 300;

/// From this width on Cancel stands at the right of the other buttons.
const CANCEL_BESIDE: f32 = 460.0;

const PASTE_BACK: SecretBox = SecretBox {
    input: Input::PasteBackAddress,
    label: key::SEND_PASTE_BACK,
    why: key::SEND_PASTE_BACK_WHY,
};

/// Draws the wait. `waiting` is `None` while the address is made or the code is traded.
pub(in crate::views) fn waiting_ui(
    ui: &mut Ui,
    session: &mut Session,
    waiting: Option<&Waiting>,
    back: bool,
    outbox: &mut Vec<Message>,
) {
    widgets::card_ui(ui, |ui| {
        ui.add_space(size::TIGHT);
        stations(ui, waiting, back);
        ui.add_space(size::CARD_PAD_Y);
        match waiting {
            Some(waiting) => listening_ui(ui, session, waiting, outbox),
            None => working_ui(ui, back, outbox),
        }
        ui.add_space(size::TIGHT);
    });
    if let Some(waiting) = waiting {
        ui.add_space(size::CARD_GAP);
        widgets::card_ui(ui, |ui| paste_back_ui(ui, session, waiting, outbox));
    }
}

fn stations(ui: &mut Ui, waiting: Option<&Waiting>, back: bool) {
    let opened = match waiting.map(|waiting| waiting.browser_opened) {
        Some(Some(false)) => StationState::Unknown,
        Some(None) => StationState::Asking,
        None if !back => StationState::Asking,
        Some(Some(true)) | None => StationState::Fine,
    };
    let at_amazon = match waiting.map(|waiting| waiting.browser_opened.is_some()) {
        Some(true) => StationState::Asking,
        None if back => StationState::Fine,
        Some(false) | None => StationState::NotAsked,
    };
    let here = if back { StationState::Asking } else { StationState::NotAsked };
    let names = [
        text(key::SEND_STATION_OPENED),
        text(key::SEND_STATION_AMAZON),
        text(key::SEND_STATION_BACK),
    ];
    let [first, second, third] = &names;
    stations_ui(
        ui,
        &[
            Station { name: first, figure: "", spoken: first, state: opened },
            Station { name: second, figure: "", spoken: second, state: at_amazon },
            Station { name: third, figure: "", spoken: third, state: here },
        ],
    );
}

fn listening_ui(ui: &mut Ui, session: &Session, waiting: &Waiting, outbox: &mut Vec<Message>) {
    let seconds = seconds_since(ui, &waiting.address);
    if waiting.listens {
        let minutes = format!("{}:{:02}", seconds / 60, seconds % 60);
        let words = text_with(key::SEND_WAITING, &[("time", &minutes)]);
        let share = f32::from(seconds.min(LISTENS)) / f32::from(LISTENS);
        Progress { words: &words, share, caption: "", cancel: "" }.show(ui);
    } else {
        let ink = theme::tokens(ui).ink_2;
        widgets::status_ui(ui, theme::SMALL, ink, &text(key::SEND_WAITING_PORT));
    }
    ui.add_space(size::CARD_PAD_Y);
    if ui.available_width() < CANCEL_BESIDE {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(size::GRID, size::GRID);
            again_ui(ui, session, outbox);
            cancel_ui(ui, outbox);
        });
        return;
    }
    let (mut again, mut cancel) = (Vec::new(), Vec::new());
    sides_ui(
        ui,
        size::BUTTON,
        |ui| {
            ui.spacing_mut().item_spacing.x = size::GRID;
            again_ui(ui, session, &mut again);
        },
        |ui| cancel_ui(ui, &mut cancel),
    );
    outbox.append(&mut again);
    outbox.append(&mut cancel);
}

fn again_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let again = text(key::SEND_OPEN_AGAIN);
    if ui.add(Button::secondary(&again).left(icons::ARROW_SQUARE_OUT)).clicked() {
        outbox.push(Message::Account(account::Message::OpenAgain));
    }
    let copied = super::is_copied(&session.wizard, Copied::SignInAddress);
    let words = text(if copied { key::COMMON_COPIED } else { key::SEND_COPY_ADDRESS });
    let icon = if copied { icons::CHECK } else { icons::COPY };
    if ui.add(Button::secondary(&words).left(icon)).clicked() {
        outbox.push(Message::Wizard(wizard::Message::Copy(Copied::SignInAddress)));
    }
}

fn working_ui(ui: &mut Ui, back: bool, outbox: &mut Vec<Message>) {
    let words = text(if back { key::SEND_COMPLETING } else { key::SEND_OPENING });
    let cancel = text(key::COMMON_CANCEL);
    let caption = text(key::SEND_WAIT_LONG);
    let share = if back { 0.9 } else { 0.1 };
    if (Progress { words: &words, share, caption: &caption, cancel: &cancel }).show(ui) {
        outbox.push(Message::Account(account::Message::Cancel));
    }
}

fn cancel_ui(ui: &mut Ui, outbox: &mut Vec<Message>) {
    if ui.add(Button::secondary(&text(key::COMMON_CANCEL))).clicked() {
        outbox.push(Message::Account(account::Message::Cancel));
    }
}

fn paste_back_ui(ui: &mut Ui, session: &mut Session, waiting: &Waiting, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    let title =
        if waiting.listens { key::SEND_PAGE_NOT_LOADING } else { key::SEND_PAGE_NOT_LOADING_PORT };
    widgets::heading_ui(ui, theme::BODY_STRONG, 2, &text(title));
    ui.add_space(size::GRID);
    let used = beside_ui(ui, &text(key::SEND_PASTE_BACK_USE), |ui| {
        let mut rect = egui::Rect::NOTHING;
        relay(outbox, |outbox| rect = PASTE_BACK.show(ui, &mut session.wizard, outbox));
        rect
    });
    if used {
        outbox.push(Message::PasteBack);
    }
    ui.add_space(size::GRID);
    let parts = [
        (theme::SMALL, t.ink_2, text(key::SEND_PASTE_BACK_STARTS)),
        (theme::CODE_SMALL, t.ink_2, format!(" {}", waiting.return_url)),
    ];
    let parts: Vec<_> =
        parts.iter().map(|(style, ink, words)| (*style, *ink, words.as_str())).collect();
    widgets::parts_ui(ui, &parts);
    ui.add_space(size::TIGHT);
    let lead = text(key::COMMON_PROBLEM);
    let words = waiting
        .paste_problem
        .as_ref()
        .map_or_else(|| text(key::SEND_PASTE_BACK_NOTE), |problem| problem.text());
    let note = match waiting.paste_problem {
        Some(_) => Note::Problem { lead: &lead, text: &words },
        None => Note::Plain { icon: icons::SHIELD_CHECK, text: &words },
    };
    widgets::note_ui(ui, &note);
    ui.add_space(size::TIGHT);
}
